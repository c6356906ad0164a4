# SPDX-License-Identifier: GPL-2.0-or-later
"""A file or layer that holds rules in one of the known formats, opened without losing what GDAL drops."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, List, Mapping, Optional

from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes

from ..core.errors import InputError
from ..core.text import N_
from ..formats import cerema_orders, cerema_tables, joptimiz_rules
from ..paths import resource
from .values import python_value, stored_zone

WGS84 = "EPSG:4326"
FORMATS = ("zfe", "cerema_orders", "joptimiz_rules", "perimeters")
_REQUIRED = {"joptimiz_rules": joptimiz_rules.REQUIRED, "zfe": ("id", "date_debut"), "cerema_orders": cerema_orders.REQUIRED}


@dataclass(frozen=True)
class SourceFeature:
    """A feature: values by field name, its geometry (null if it has none), members that stand beside the properties."""

    values: Mapping[str, Any]
    geometry: QgsGeometry
    beside: Mapping[str, Any]

    @property
    def mapping(self) -> Optional[Mapping[str, Any]]:
        """The geometry as GeoJSON, or None."""
        return None if self.geometry.isNull() else json.loads(self.geometry.asJson(15))


@dataclass(frozen=True)
class RulesSource:
    """What was opened. `path` is set for a file that is read as it is (GeoJSON, CSV)."""

    name: str
    fields: tuple[str, ...]
    features: tuple[SourceFeature, ...]
    crs: QgsCoordinateReferenceSystem
    path: Optional[Path]


def open_source(layer: QgsVectorLayer) -> RulesSource:
    """Read everything of a layer, from its file where that says more. Raises InputError if it has places but no CRS."""
    if layer.wkbType() not in (QgsWkbTypes.Type.NoGeometry, QgsWkbTypes.Type.Unknown) and not layer.crs().isValid():
        raise InputError(N_("The layer {name} has no coordinate reference system. Set one in its properties."), name=layer.name())
    path = _file_of(layer)
    features = None
    if path is not None and path.suffix.lower() in (".geojson", ".json"):
        features = _geojson(path)
    if features is None:
        features = tuple(_features(layer))
    names = dict.fromkeys(name for feature in features for name in feature.values) or layer.fields().names()
    crs = layer.crs() if layer.crs().isValid() else QgsCoordinateReferenceSystem(WGS84)
    return RulesSource(layer.name(), tuple(names), features, crs, path)


def format_of(source: RulesSource, wanted: str, has_map: bool) -> str:
    """The format, found from the fields if `wanted` is auto. Raises InputError naming the fields that are missing."""
    lacking = {name: joptimiz_rules.missing(source.fields, required) for name, required in _REQUIRED.items()}
    if not lacking["zfe"] and not any(field.endswith("_critair") for field in source.fields):
        lacking["zfe"] = ("vp_critair…",)
    if wanted == "perimeters" or (wanted == "auto" and has_map):
        return "perimeters"
    if wanted != "auto":
        if lacking[wanted]:
            raise InputError(N_("{name} lacks the fields {fields} of the format {format}."), name=source.name,
                             fields=", ".join(lacking[wanted]), format=wanted)
        return wanted
    for name, fields in lacking.items():
        if not fields:
            return name
    if not source.features and not source.fields:
        raise InputError(N_("{name} is empty: it holds no rule. Choose another file or layer."), name=source.name)
    raise InputError(
        N_("{name} is in none of the known formats. Missing fields: JOPTIMIZ rules {joptimiz}; national ZFE schema {zfe}; Cerema "
           "orders {cerema}. For any other perimeters give a field map."), name=source.name,
        joptimiz=", ".join(lacking["joptimiz_rules"]), zfe=", ".join(lacking["zfe"]), cerema=", ".join(lacking["cerema_orders"]))


def load_cerema_tables() -> cerema_tables.CeremaTables:
    """The tables that ship, as edited by the user."""
    types, uses = (resource("tables", name) for name in cerema_tables.TABLES)
    with open(types, encoding="utf-8", newline="") as a, open(uses, encoding="utf-8", newline="") as b:
        return cerema_tables.read_tables(a, b)


def _file_of(layer: QgsVectorLayer) -> Optional[Path]:
    """The file behind a layer that shows all of it as it is on disk."""
    if layer.subsetString() or layer.isEditable():
        return None
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(parts.get("path") or "")
    return path if path.is_file() else None


def _geojson(path: Path) -> Optional[tuple[SourceFeature, ...]]:
    """Features of a GeoJSON file; None if it cannot be read so, and QGIS' own reading has to do."""
    try:
        members = json.loads(path.read_text("utf-8-sig"))["features"]
        return tuple(SourceFeature(dict(f.get("properties") or {}), geometry_of(f.get("geometry")),
                                   {k: v for k, v in f.items() if k not in ("properties", "geometry", "type")}) for f in members)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def geometry_of(mapping: Any) -> QgsGeometry:
    """A GeoJSON geometry; a null one where there is none, or none that can be read."""
    if not mapping:
        return QgsGeometry()
    geometry = QgsGeometry()
    try:
        made = ogr.CreateGeometryFromJson(json.dumps(mapping))
    except RuntimeError:  # GDAL raises only where somebody asked it to
        made = None
    if made is not None:  # else listed by the format's reader as a feature without geometry
        geometry.fromWkb(bytes(made.ExportToIsoWkb()))
    return geometry


def _features(layer: QgsVectorLayer) -> Iterator[SourceFeature]:
    zone = stored_zone(layer.dataProvider().storageType())
    names: List[str] = layer.fields().names()
    for feature in layer.getFeatures():
        values = {name: python_value(value, zone) for name, value in zip(names, feature.attributes())}
        yield SourceFeature(values, QgsGeometry(feature.geometry()), {})
