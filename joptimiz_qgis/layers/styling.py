# SPDX-License-Identifier: GPL-2.0-or-later
"""Gives a layer one of the styles of resources/styles, its legend in the user's language."""

from __future__ import annotations

import logging
from functools import cache
from typing import Any, Mapping, Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpressionContextUtils,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt import sip

from ..core.json_text import from_json
from ..paths import resource
from ..tr import tr
from .bands import name_bands
from .rule_rows import note_rows
from .typography import family
from .values import stored_zone

_POINT = QgsWkbTypes.GeometryType.PointGeometry
_LINE = QgsWkbTypes.GeometryType.LineGeometry
_AREA = QgsWkbTypes.GeometryType.PolygonGeometry
_RULES = {"rule_id", "kind", "status"}
_BANDS = {"threshold", "band", "unit"}
_EXEMPTIONS = {"exemption_id", "rule_ids", "status"}
_ALERTS = {"alert_id", "effect", "severity"}
_BAYS = {"id", "longitude", "latitude", "temporalite_osm", "panneau_present"}
_TABLE = QgsWkbTypes.GeometryType.NullGeometry
_SECTIONS = {"section_id", "bays_needed", "missing"}
_KNOWN = (  # the first that fits
    ("service_edges", {"edge_id", "cost_begin"} | _BANDS, (_LINE,)),
    ("service_areas", _BANDS, (_AREA,)),
    ("legs", {"edge_ids", "verdict", "detour_s"}, (_LINE,)),
    ("reference", {"edge_ids", "verdict"}, (_LINE,)),
    ("edges_verdict", {"edge_id", "verdict"}, (_LINE,)),
    ("network", {"edge_id", "from_node", "to_node", "access_forward"}, (_LINE,)),
    ("rules_areas", _RULES, (_AREA,)),
    ("rules_lines", _RULES, (_LINE,)),
    ("rules_points", _RULES, (_POINT,)),
    ("exemptions_areas", _EXEMPTIONS, (_AREA,)),
    ("exemptions_lines", _EXEMPTIONS, (_LINE,)),
    ("exemptions_points", _EXEMPTIONS, (_POINT,)),
    ("exemptions", _EXEMPTIONS, (_TABLE, QgsWkbTypes.GeometryType.UnknownGeometry)),
    ("alerts_areas", _ALERTS, (_AREA,)),
    ("alerts_lines", _ALERTS, (_LINE,)),
    ("alerts_points", _ALERTS, (_POINT,)),
    ("alerts", _ALERTS, (_TABLE, QgsWkbTypes.GeometryType.UnknownGeometry)),
    ("bay_demand", {"establishment_id", "kerb_week", "basis"}, (_POINT,)),
    ("bay_covered", {"establishment_id", "state", "uncovered_week"}, (_POINT,)),
    ("bay_sections_lines", _SECTIONS, (_LINE,)),
    ("bay_sections_areas", _SECTIONS, (_AREA,)),
    ("bay_use", {"bay_id", "counts", "load_share"}, (_POINT,)),
    ("bay_sites", {"site_id", "action", "newly_covered_week"}, (_POINT,)),
    ("bay_audit", {"bay_id", "verdict", "works_m"}, (_POINT,)),
    ("bay_findings", {"bay_id", "check", "severity", "norm_source"}, (_POINT,)),
    ("bay_found", {"bay_id", "rank", "state", "walk_m"}, (_POINT,)),
    ("bay_occupancy", {"bay_id", "occupancy", "turnover_h"}, (_POINT,)),
    ("bays_areas", _BAYS, (_AREA,)),
    ("bays_lines", _BAYS, (_LINE,)),
    ("bays_points", _BAYS, (_POINT,)),
    ("stations", {"station_id", "kind", "max_power_kw", "vehicle_limits"}, (_POINT,)),
    ("stops", {"role"}, (_POINT,)),
)

CLOCK = "joptimiz_clock"
"""A layer's variable: the zone of its date-times that come without one; where it is not set, the machine's."""
log = logging.getLogger(__name__)


@cache
def palette() -> Mapping[str, Any]:
    """Colours, widths and sizes of every map (resources/tables/palette.json)."""
    return from_json(resource("tables", "palette.json").read_text("utf-8"))


def apply_style(layer: QgsMapLayer, style_name: str) -> bool:
    """Load a style and translate its legend; False, and a line in the log, where QGIS cannot read it."""
    path = resource("styles", f"{style_name}.qml")
    message, loaded = layer.loadNamedStyle(str(path))
    if not loaded:
        log.warning("The style %s was not applied to %s: %s", path.name, layer.name(), message)
        return False
    translate_legend(layer)
    _use_known_font(layer)
    if style_name.startswith(("exemptions", "alerts")):
        translate_fields(layer)
    if style_name.startswith("alerts") and stored_zone(layer.dataProvider().storageType()) is not None:
        # For expressions: QGIS before 3.30 hands date-times of such a storage over without their zone.
        QgsExpressionContextUtils.setLayerVariable(layer, CLOCK, "UTC")
    if style_name.startswith("rules_"):
        note_rows(layer)
    elif style_name.startswith("service_"):
        name_bands(layer)
    layer.triggerRepaint()
    return True


def style_for(layer: QgsMapLayer) -> Optional[str]:
    """The style of a layer whose fields say what it is (INTERFACE 1 and 2); None for any other layer."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return None
    fields = {name.lower() for name in layer.fields().names()}
    geometry = layer.geometryType()
    return next((style for style, wanted, geometries in _KNOWN if geometry in geometries and fields >= wanted), None)


def translate_legend(layer: QgsVectorLayer) -> None:
    """The English texts of a legend (layers.legend) become the user's."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, tr(category.label()))
    elif isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().descendants():
            if rule.label():
                rule.setLabel(tr(rule.label()))


def translate_fields(layer: QgsVectorLayer) -> None:
    """The English names of fields become the user's."""
    for index in range(layer.fields().count()):
        alias = layer.attributeAlias(index)
        if alias:
            layer.setFieldAlias(index, tr(alias))


def _use_known_font(layer: QgsVectorLayer) -> None:
    """Labels in a family that this machine has: QGIS would warn of another one each time the project is opened."""
    if layer.labeling() is None:
        return
    labeling = layer.labeling().clone()
    for provider in labeling.subProviders():
        settings = QgsPalLayerSettings(labeling.settings(provider))
        form = settings.format()
        font = form.font()
        font.setFamily(family())
        form.setFont(font)
        settings.setFormat(form)
        labeling.setSettings(settings, provider)
    layer.setLabeling(labeling)


class _StyleOnLoad(QgsProcessingLayerPostProcessorInterface):
    """Names and styles a layer once Processing has put it in the project."""

    def __init__(self, style_name: str, title: str) -> None:
        super().__init__()
        self._style_name, self._title = style_name, title

    def postProcessLayer(self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: Any) -> None:
        layer.setName(self._title)
        apply_style(layer, self._style_name)


_kept: list[_StyleOnLoad] = []


def style_on_load(context: QgsProcessingContext, layer_id: str, style_name: str, title: str) -> None:
    """Style and name the layer if it is going to be loaded into the project; a script's outputs are left alone."""
    if context.willLoadLayerOnCompletion(layer_id):
        # The context keeps a bare pointer and deletes the object at its own end, so that each run needs a new one; until
        # then Python must not collect it. sip.transferto(made, None) would not keep it.
        made = _StyleOnLoad(style_name, title)
        _kept[:] = [earlier for earlier in _kept if not sip.isdeleted(earlier)]
        _kept.append(made)
        context.layerToLoadOnCompletionDetails(layer_id).setPostProcessor(made)
