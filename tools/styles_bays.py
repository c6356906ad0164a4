# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles of a bay plan: demand, sections, coverage, use of bays, sites, audit and occupancy, smaller as one zooms out."""

from __future__ import annotations

from typing import Mapping

from make_styles import PALETTE, bars, colour, filled, hatch, in_language, label, obstacle, rule, stroke, symbol, text_format
from qgis.core import (
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt

from joptimiz_qgis.layers import bay_legend

PLAN = PALETTE["bay_plan"]
NEAR = "max(0.45, min(1.25, sqrt(8000.0 / coalesce(@map_scale, 8000))))"
"""How much smaller what is drawn becomes as one zooms out: whole at 1:8,000, never less than half."""
BY_MOVEMENTS = "(0.75 + 0.25 * min(3, sqrt(coalesce(\"movements_week\", 10) / 10)))"
LABELS_FROM = 6000
"""Labels are drawn at this scale denominator and below."""
KERB = "\"kerb_week\""
AROUND, ALONG, INSIDE = (QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint, QgsPalLayerSettings.Placement.Line,
                         QgsPalLayerSettings.Placement.Horizontal)
RULES: Mapping[str, Mapping[str, str]] = {
    "demand": {"most": f"{KERB} > 60", "many": f"{KERB} > 20 AND {KERB} <= 60", "some": f"{KERB} > 5 AND {KERB} <= 20",
               "few": f"{KERB} > 0 AND {KERB} <= 5", "none": f"{KERB} = 0", "unknown": f"{KERB} IS NULL"},
    "sections": {"missing_most": "\"missing\" > 3", "missing_some": "\"missing\" IN (2, 3)", "missing_one": "\"missing\" = 1",
                 "enough": "\"missing\" = 0 AND \"bays_needed\" > 0", "not_needed": "\"bays_needed\" = 0",
                 "unknown": "\"bays_needed\" IS NULL"},
    "covered": {state: f"\"state\" = '{state}'" for state in bay_legend.COVERED},
    "use": {"full": "\"counts\" = 'yes' AND coalesce(\"load_share\", 0) >= 0.995",
            "counts": "\"counts\" = 'yes' AND coalesce(\"load_share\", 0) < 0.995 AND \"used_week\" > 0",
            "idle": "\"counts\" = 'yes' AND coalesce(\"load_share\", 0) < 0.995 AND coalesce(\"used_week\", 0) = 0",
            "unknown": "\"counts\" = 'unknown'", "no": "\"counts\" = 'no'"},
    "sites": {action: f"\"action\" = '{action}'" for action in bay_legend.SITES},
    "audit": {verdict: f"\"verdict\" = '{verdict}'" for verdict in bay_legend.AUDIT},
    "findings": {severity: f"\"severity\" = '{severity}'" for severity in bay_legend.FINDINGS},
    "found": {state: f"\"state\" = '{state}'" for state in bay_legend.FOUND},
    "occupancy": {"saturated": "\"occupancy\" >= 0.85", "high": "\"occupancy\" >= 0.6 AND \"occupancy\" < 0.85",
                  "middle": "\"occupancy\" >= 0.3 AND \"occupancy\" < 0.6", "low": "\"occupancy\" < 0.3",
                  "hidden": "\"occupancy\" IS NULL"},
}
"""When a row is drawn with which look; the worst comes first, and is drawn last."""


def simple(shape: str, size: float, fill: str, edge: str, thick: float, angle: float = 0.0) -> QgsSimpleMarkerSymbolLayer:
    known, ok = QgsSimpleMarkerSymbolLayerBase.decodeShape(shape)
    if not ok:
        raise ValueError(shape)
    made = QgsSimpleMarkerSymbolLayer(known, size, angle)
    made.setColor(colour(fill))
    made.setStrokeColor(colour(edge))
    made.setStrokeWidth(thick)
    return made


def sign(look: dict, by: str = "1") -> QgsMarkerSymbol:
    """A shape, perhaps half filled, with a mark inside, or with a second one beside it."""
    size, edge, thick = look["size"], look["edge"], look.get("thick", 0.3)
    layers = [simple(look["shape"], size, look["fill"], edge, thick, look.get("angle", 0.0))]
    if look.get("stroke") == "dots":
        layers[0].setStrokeStyle(Qt.PenStyle.DotLine)
        layers[0].setStrokeWidth(0.5)
    if "half" in look:
        layers.append(simple(look["half"], size, look["half_fill"], edge, thick))
    if "mark" in look:
        tint = look.get("mark_colour", edge)
        layers.append(simple(look["mark"], 0.6 * size, tint, tint, 0.5))
    if "beside" in look:
        layers.append(simple(look["shape"], size, look["beside"], edge, thick))
        for layer, side in zip(layers, (-0.5, 0.5)):
            layer.setOffset(QPointF(side * size, 0.0))
            layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyOffset, QgsProperty.fromExpression(
                f"to_string({side * size} * {NEAR}) || ',0'"))
    for layer in layers:
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize,
                                     QgsProperty.fromExpression(f"{layer.size():g} * {NEAR} * {by}"))
    return symbol(QgsMarkerSymbol, layers)


def near_line(made: QgsSimpleLineSymbolLayer) -> QgsSimpleLineSymbolLayer:
    """A line that becomes thinner as one zooms out."""
    made.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth,
                                QgsProperty.fromExpression(f"{made.width():g} * {NEAR}"))
    return made


def section_line(look: dict) -> QgsLineSymbol:
    layers: list = [near_line(QgsSimpleLineSymbolLayer(colour("#FFFFFF"), look["width"] + 0.8)), near_line(stroke(look))]
    if "bars" in look:
        layers.append(bars(look, look["width"] + 1.6, look["bars"], 0))
    for level, layer in enumerate(layers):
        layer.setRenderingPass(level)
    return symbol(QgsLineSymbol, layers)


def section_area(look: dict) -> QgsFillSymbol:
    layers: list = [filled(look["colour"], 0.12)] if "dash" not in look and "dots" not in look else []
    if look["width"] > 1.0:
        layers.append(hatch({"colour": look["colour"], "hatch": {"angle": 45, "every": 6.0 / look["width"], "width": 0.3}}))
    return symbol(QgsFillSymbol, [*layers, stroke({**look, "width": min(look["width"], 1.0)})])


def drawn(layer: QgsVectorLayer, name: str, words: Mapping[str, str], make, order: str) -> None:
    """Rules from the least to the gravest, so that the gravest lies on top; `order`: a number, the highest drawn last."""
    root = QgsRuleBasedRenderer.Rule(None)
    for key, look in PLAN[name].items():
        root.appendChild(rule(make(look), RULES[name][key], words[key]))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(order, True)]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)


def gravest_last(name: str) -> str:
    """An expression: 0 for what is drawn first."""
    keys = list(PLAN[name])
    cases = " ".join(f"WHEN {RULES[name][key]} THEN {len(keys) - at}" for at, key in enumerate(keys))
    return f"CASE {cases} ELSE 0 END"


def labelled(layer: QgsVectorLayer, expression: str, at: QgsPalLayerSettings.Placement = AROUND) -> None:
    """Labels that appear as one zooms in."""
    made = QgsPalLayerSettings()
    made.fieldName, made.isExpression = expression, True
    made.setFormat(text_format(PLAN["label"]["size_pt"], PLAN["label"]["colour"]))
    made.placement = at
    made.dist = 1.2 if at == ALONG else 0.6
    if at == AROUND:
        made.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    made.scaleVisibility = True
    made.minimumScale, made.maximumScale = LABELS_FROM, 1
    label(layer, made)


def tip(*fields: str) -> str:
    """A map tip: the first field in bold, the others below; markup of the data is none."""
    said = [f"[% replace(replace(coalesce(to_string(\"{field}\"), ''), '&', '&amp;'), '<', '&lt;') %]" for field in fields]
    return "<br>".join([f"<b>{said[0]}</b>", *said[1:]])


def week(field: str) -> str:
    """An expression: “35 mov./week”; nothing where it is not known or nought."""
    unit = in_language("'\u00a0mouv./sem.'", "'\u00a0mov./week'")
    return f"if(\"{field}\" >= 0.5, to_string(round(\"{field}\")) || {unit}, NULL)"


def demand(layer: QgsVectorLayer) -> None:
    drawn(layer, "demand", bay_legend.DEMAND, sign, f"-coalesce({KERB}, 0)")
    labelled(layer, f"if(@map_scale > {LABELS_FROM // 3}, NULL, \"name\")")
    layer.setMapTipTemplate(tip("name", "naf", "kerb_week", "ratio_source"))


def sections(kind: str, layer: QgsVectorLayer) -> None:
    drawn(layer, "sections", bay_legend.SECTIONS, section_line if kind == "lines" else section_area, gravest_last("sections"))
    if kind == "lines":
        layer.renderer().setUsingSymbolLevels(True)
    missing = in_language("'+' || \"missing\" || if(\"missing\" > 1, ' aires', ' aire')",
                          "'+' || \"missing\" || if(\"missing\" > 1, ' bays', ' bay')")
    labelled(layer, f"if(\"missing\" > 0, {missing}, NULL)", ALONG if kind == "lines" else INSIDE)
    layer.setMapTipTemplate(tip("street", "movements_week", "bays_needed", "missing"))


def covered(layer: QgsVectorLayer) -> None:
    drawn(layer, "covered", bay_legend.COVERED, lambda look: sign(look, BY_MOVEMENTS), gravest_last("covered"))
    labelled(layer, f"if(@map_scale > {LABELS_FROM // 3}, NULL, \"name\")")
    layer.setMapTipTemplate(tip("name", "street", "movements_week", "uncovered_week", "nearest_bay"))


def use(layer: QgsVectorLayer) -> None:
    drawn(layer, "use", bay_legend.USE, sign, gravest_last("use"))
    space = in_language("'\u00a0%'", "'%'")
    labelled(layer, f"if(\"counts\" = 'yes' AND \"load_share\" IS NOT NULL, round(100 * \"load_share\") || {space}, NULL)")
    layer.setMapTipTemplate(tip("name", "reason", "act_ref"))


def sites(layer: QgsVectorLayer) -> None:
    drawn(layer, "sites", bay_legend.SITES, sign, gravest_last("sites"))
    labelled(layer, f"if(\"action\" IN ('new', 'move', 'lengthen'), {week('served_week')}, NULL)")
    layer.setMapTipTemplate(tip("street", "reason"))


def audit(layer: QgsVectorLayer) -> None:
    drawn(layer, "audit", bay_legend.AUDIT, sign, gravest_last("audit"))
    label(layer, obstacle())
    layer.setMapTipTemplate(tip("name", "summary"))


def findings(layer: QgsVectorLayer) -> None:
    drawn(layer, "findings", bay_legend.FINDINGS, sign, gravest_last("findings"))
    label(layer, obstacle())
    layer.setMapTipTemplate(tip("bay_id", "finding", "fix", "norm_source"))


def found(layer: QgsVectorLayer) -> None:
    """The best ones lie on top, with their rank."""
    keys = list(PLAN["found"])
    order = " ".join(f"WHEN {RULES['found'][key]} THEN {at}" for at, key in enumerate(keys))
    drawn(layer, "found", bay_legend.FOUND, sign, f"CASE {order} ELSE 0 END")
    labelled(layer, "to_string(\"rank\")")
    layer.setMapTipTemplate(tip("name", "reason", "act_ref"))


def occupancy(layer: QgsVectorLayer) -> None:
    drawn(layer, "occupancy", bay_legend.OCCUPANCY, sign, gravest_last("occupancy"))
    space = in_language("'\u00a0%'", "'%'")
    labelled(layer, f"if(\"occupancy\" IS NOT NULL, round(100 * \"occupancy\") || {space}, NULL)")
    layer.setMapTipTemplate(tip("name", "busiest"))


MADE = {
    "bay_demand": ("Point", demand),
    "bay_sections_lines": ("LineString", lambda layer: sections("lines", layer)),
    "bay_sections_areas": ("MultiPolygon", lambda layer: sections("areas", layer)),
    "bay_covered": ("Point", covered),
    "bay_use": ("Point", use),
    "bay_sites": ("Point", sites),
    "bay_audit": ("Point", audit),
    "bay_findings": ("Point", findings),
    "bay_found": ("Point", found),
    "bay_occupancy": ("Point", occupancy),
}
