# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of a mirror in a project: found by what they are, not by their name; added once, refreshed in place."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from qgis.core import (
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ...core.errors import BusyElsewhere
from ...core.sync_plan import CollectionState
from ...core.text import N_
from ...paths import resource
from ...tr import tr
from ..styling import apply_style
from .mirror import Mirror
from .tables import AREA_OR_NONE, OWN

CONNECTION, COLLECTION = "joptimiz/connection", "joptimiz/collection"
GEOMETRY, FETCHED_AT = "joptimiz/geometry", "joptimiz/fetched_at"
GROUP = "JOPTIMIZ"
_NOT_NOW = N_("{name} cannot be put on the map just now, perhaps because its data are being exchanged. Try again in a moment.")
TITLES = {"rules": N_("Rules"), "exemptions": N_("ZFE exemptions"), "alerts": N_("Alerts"), "bays": N_("Delivery bays"),
          "bay-stops": N_("Stops at bays"), "pois": N_("Places of interest"), "stations": N_("Stations"),
          "passes": N_("Access passes"), "scenarios": N_("Scenarios")}
_KINDS = {  # (geometry types that OGR tells apart, what the layer's name says, the end of its style's name)
    "Point": (("Point", "MultiPoint"), N_("points"), "points"),
    "Line": (("LineString", "MultiLineString"), N_("lines"), "lines"),
    "Polygon": (("Polygon", "MultiPolygon"), N_("areas"), "areas"),
}


def find(project: QgsProject, connection_id: str, collection: str) -> List[QgsVectorLayer]:
    """The project's layers of a collection."""
    return [layer for layer in project.mapLayers().values()
            if layer.customProperty(CONNECTION) == connection_id and layer.customProperty(COLLECTION) == collection]


def add(project: QgsProject, mirror: Mirror, connection_id: str, collection: str) -> List[QgsVectorLayer]:
    """Add what is not there yet, styled, read-only, described; refresh what is. All layers of the collection come back.

    Raises BusyElsewhere if the file cannot be opened just now.
    """
    there = {layer.customProperty(GEOMETRY): layer for layer in find(project, connection_id, collection)}
    group = _group(project)
    for kind, uri in _parts(mirror, collection):
        if kind in there:
            continue
        layer = QgsVectorLayer(uri, _title(collection, kind), "ogr")
        if not layer.isValid():  # QGIS cannot open the file at some moments of its being written
            raise BusyElsewhere(_NOT_NOW, name=layer.name())
        for key, value in ((CONNECTION, connection_id), (COLLECTION, collection), (GEOMETRY, kind)):
            layer.setCustomProperty(key, value)
        style = _style(collection, kind)
        if style is not None:
            apply_style(layer, style)
        layer.setReadOnly(True)
        _hide_own(layer)
        project.addMapLayer(layer, False)
        group.addLayer(layer)
        there[kind] = layer
    describe(project, mirror, connection_id, collection)
    return list(there.values())


def describe(project: QgsProject, mirror: Mirror, connection_id: str, collection: str) -> None:
    """Write into the layers' metadata where their data come from, as of when, and under which licence."""
    state = mirror.state(collection)
    for layer in find(project, connection_id, collection):
        layer.setMetadata(_metadata(layer, state))
        layer.setCustomProperty(FETCHED_AT, state.fetched_at)


def _parts(mirror: Mirror, collection: str) -> Sequence[Tuple[str, str]]:
    """(kind of geometry, source) of the layers of a collection; "" for all features."""
    if collection in AREA_OR_NONE:
        return [("", mirror.layer_uri(collection))]
    return [(kind, mirror.layer_uri(collection, _KINDS[kind][0][0])) for kind in ("Polygon", "Line", "Point")]


def _title(collection: str, kind: str) -> str:
    title = tr(TITLES.get(collection, collection))
    return f"{title} \u2013 {tr(_KINDS[kind][1])}" if kind else title


def _style(collection: str, kind: str) -> Optional[str]:
    """The name of the style that ships for it; None if there is none."""
    end = _KINDS[kind or "Polygon"][2]
    return f"{collection}_{end}" if resource("styles", f"{collection}_{end}.qml").is_file() else None


def _hide_own(layer: QgsVectorLayer) -> None:
    """What the exchange alone needs is not shown in tables."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    own = {name for name, _ in OWN}
    for column in columns:
        column.hidden = column.hidden or column.name in own
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def _metadata(layer: QgsVectorLayer, state: CollectionState) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setIdentifier(state.endpoint)
    metadata.setTitle(layer.name())
    metadata.setAbstract(tr("Copy of the collection {collection} of {endpoint}, edition {edition}, fetched on {day}. Read-only: "
                            "changes are drafted and sent.", collection=state.name, endpoint=state.endpoint or "?",
                            edition=state.edition or tr("not stated"), day=state.fetched_at or "?"))
    metadata.setLicenses([state.licence] if state.licence else [])
    metadata.setRights([state.attribution] if state.attribution else [])
    metadata.setCrs(layer.crs())
    moment = QDateTime.fromString(state.fetched_at, Qt.DateFormat.ISODate)
    metadata.setHistory([tr("Fetched {when}", when=moment.toString(Qt.DateFormat.ISODate))] if moment.isValid() else [])
    return metadata


def _group(project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    return root.findGroup(GROUP) or root.insertGroup(0, GROUP)
