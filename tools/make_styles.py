# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes resources/styles/*.qml from palette.json and the legend words; run on the oldest QGIS (3.22), commit what it writes."""

from __future__ import annotations

import base64
import json
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsHashedLineSymbolLayer,
    QgsLabeling,
    QgsLabelLineSettings,
    QgsLabelObstacleSettings,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSvgMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF, Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QFont  # noqa: E402

from joptimiz_qgis.layers import legend, schema  # noqa: E402
from joptimiz_qgis.layers.rule_rows import HOURS, SAME_SHAPE  # noqa: E402

PALETTE = json.loads((ROOT / "resources" / "tables" / "palette.json").read_text("utf-8"))
STYLES = ROOT / "resources" / "styles"
HALO_MM = 0.7
NAMES_ONLY = 16000
"""From this scale denominator on, rules are labelled with their name alone."""
WIDE_MM = 45
"""In an area that is wider on the map its label stands whole inside; in a smaller one it may reach over the edge."""
NO_STREETS = 11000
"""From this scale denominator on, streets are not labelled."""
LIMIT_KINDS = tuple(PALETTE["kinds"]["limit"]["kinds"])


# -- symbol layers ----------------------------------------------------------------------------------------


def colour(text: str, opacity: float = 1.0) -> QColor:
    made = QColor(text)
    made.setAlphaF(opacity)
    return made


def stroke(look: dict, width: str = "width", tint: str = "colour", inside: bool = False) -> QgsSimpleLineSymbolLayer:
    """A line: solid, dashed, or dotted with round dots."""
    layer = QgsSimpleLineSymbolLayer(colour(look[tint]), look[width])
    pattern = look.get("dots") or look.get("dash")
    layer.setPenCapStyle(Qt.PenCapStyle.RoundCap if look.get("dots") or not pattern else Qt.PenCapStyle.FlatCap)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if pattern:
        layer.setUseCustomDashPattern(True)
        layer.setCustomDashVector([float(part) for part in pattern])
        layer.setCustomDashPatternUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setDrawInsidePolygon(inside)
    return layer


def marker(shape: str, size: float, fill: str, edge: str, edge_width: float = 0.3, angle: float = 0.0) -> QgsMarkerSymbol:
    """A simple marker, or one of our icons where the shape is a file name."""
    if shape in ("gate", "no_entry") or shape.endswith(".svg"):
        return symbol(QgsMarkerSymbol, [icon(shape if shape.endswith(".svg") else f"{shape}.svg", size)])
    known, ok = QgsSimpleMarkerSymbolLayerBase.decodeShape(shape)
    if not ok:
        raise ValueError(shape)
    layer = QgsSimpleMarkerSymbolLayer(known, size, angle)
    layer.setColor(colour(fill))
    layer.setStrokeColor(colour(edge))
    layer.setStrokeWidth(edge_width)
    return symbol(QgsMarkerSymbol, [layer])


def icon(name: str, size: float) -> QgsSvgMarkerSymbolLayer:
    """An icon inside the style itself: a project that uses it depends on no folder."""
    data = base64.b64encode((ROOT / "resources" / "icons" / name).read_bytes()).decode("ascii")
    return QgsSvgMarkerSymbolLayer(f"base64:{data}", size)


def marks(symbol: QgsMarkerSymbol, every: float, upright: bool = False) -> QgsMarkerLineSymbolLayer:
    """A marker repeated along a line, the first half an interval from its start; turned with the line or upright."""
    layer = QgsMarkerLineSymbolLayer(not upright, every)
    layer.setOffsetAlongLine(every / 2)
    layer.setSubSymbol(symbol)
    return layer


def bars(look: dict, size: float, every: float, angle: float) -> QgsHashedLineSymbolLayer:
    """Short bars across a line."""
    layer = QgsHashedLineSymbolLayer(True, every)
    layer.setOffsetAlongLine(every / 2)
    layer.setHashLength(size)
    layer.setHashAngle(angle)
    layer.setSubSymbol(symbol(QgsLineSymbol, [QgsSimpleLineSymbolLayer(colour(look["colour"]), 0.4)]))
    return layer


def hatch(look: dict) -> QgsLinePatternFillSymbolLayer:
    """Parallel lines that fill an area."""
    layer = QgsLinePatternFillSymbolLayer()
    layer.setLineAngle(look["hatch"]["angle"])
    layer.setDistance(look["hatch"]["every"])
    layer.setSubSymbol(symbol(QgsLineSymbol, [QgsSimpleLineSymbolLayer(colour(look["colour"]), look["hatch"]["width"])]))
    return layer


def filled(tint: str, opacity: float) -> QgsSimpleFillSymbolLayer:
    layer = QgsSimpleFillSymbolLayer(colour(tint, opacity))
    layer.setStrokeStyle(Qt.PenStyle.NoPen)
    return layer


def symbol(kind: type, layers: list, faded: str = "") -> QgsSymbol:
    """A symbol from its layers, bottom first; `faded` is an expression for its opacity."""
    made = kind()
    made.deleteSymbolLayer(0)
    for layer in layers:  # one by one: the constructor that takes a list leaves the layers to Python, which deletes them
        made.appendSymbolLayer(layer)
    if faded:
        made.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, QgsProperty.fromExpression(faded))
    return made


# -- rules of rule layers ---------------------------------------------------------------------------------

STALE = PALETTE["statuses"]["stale"]
VERIFIED = "try(to_date(left(\"verified_on\", 10)))"  # a text or a date, as the layer's file has it
IS_STALE = f"coalesce(day(to_date(now()) - {VERIFIED}) > {STALE['after_days']}, true)"
FADED = f"if(\"rule_id\" IS NOT NULL AND {IS_STALE}, {STALE['opacity']}, 100)"  # a legend has no feature: drawn full
CLASSES, SCHEDULE = "\"critair_banned\"", "\"schedule\""
ONCE = f"strpos(coalesce(@{SAME_SHAPE}, ''), ',' || to_string($id) || ',') = 0"
IN_FORCE_OR_LATER = f"{ONCE} AND coalesce(\"status\", 'in_force') NOT IN ('withdrawn', 'suspended')"
DRAWN = f"{IN_FORCE_OR_LATER} AND coalesce(\"effect\", 'forbid') <> 'permit'"


def area_symbol(look: dict) -> QgsFillSymbol:
    edge = {"colour": look["colour"], "width": look["outline"], "dash": look.get("dash")}
    layers: list = []
    if "fill_opacity" in look:
        layers.append(filled(look["colour"], look["fill_opacity"]))
    if "hatch" in look:
        layers.append(hatch(look))
    if "band" in look:  # an inside shadow that stays vector in a PDF
        band = QgsSimpleLineSymbolLayer(colour(look["colour"], look["band_opacity"]), 2 * look["band"])
        band.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        band.setDrawInsidePolygon(True)
        layers.append(band)
    if "ticks" in look:
        ticks = bars({"colour": look["colour"]}, look["ticks"]["size"], look["ticks"]["every"], 90)
        ticks.setOffset(look["ticks"]["size"] / 2)
        layers.append(ticks)
    layers.append(stroke(edge))
    return symbol(QgsFillSymbol, layers, FADED)


def planned_look(look: dict) -> dict:
    return {"colour": look["colour"], **PALETTE["statuses"]["planned"]}


def planned_sign(look: dict) -> QgsMarkerSymbol:
    """A small hollow sign of the kind."""
    shape = {"gate": "square", "no_entry": "cross2", "ring": "circle"}.get(look["marker"], look["marker"])
    return marker(shape, 2.4, "#FFFFFF", look["colour"], 0.45)


def line_symbol(name: str, look: dict) -> QgsLineSymbol:
    base = {"colour": look["colour"], "width": 1.0, "dash": look.get("dash")}
    casing = QgsSimpleLineSymbolLayer(colour("#FFFFFF"), 1.8)
    layers: list = [casing, stroke(base)]
    if name == "limit":
        layers.append(marks(marker("circle", 2.4, "#FFFFFF", look["colour"], 0.6), 9))
    elif name == "closure":
        layers.append(bars(look, 2.6, 2.2, 45))
        layers.append(bars(look, 2.6, 2.2, 135))
    elif name == "event":
        layers.append(marks(marker("diamond", 2.6, look["colour"], "#1B1B1B", 0.25), 8, upright=True))
    elif name == "works":
        layers.append(marks(marker("triangle", 2.8, look["colour"], "#1B1B1B", 0.25), 8, upright=True))
    elif name == "pedestrian":
        layers.append(bars(look, 2.6, 1.8, 45))
    elif name == "zfe":
        layers.append(marks(marker("hexagon", 2.4, "#FFFFFF", look["colour"], 0.5), 10))
    return symbol(QgsLineSymbol, layers, FADED)


def point_symbol(look: dict, planned: bool = False) -> QgsMarkerSymbol:
    shape = look["marker"]
    if shape in ("gate", "no_entry"):
        if not planned:
            return symbol(QgsMarkerSymbol, [icon(f"{shape}.svg", 5)], FADED)
        shape = "square" if shape == "gate" else "circle"
    ring = shape == "ring"
    edge, fill = (look["colour"], "#FFFFFF") if ring or planned else ("#1B1B1B", look["colour"])
    made = marker("circle" if ring else shape, 4.4, fill, edge, 0.9 if ring else 0.35)
    if planned:
        made.symbolLayer(0).setStrokeStyle(Qt.PenStyle.DashLine)
    made.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, QgsProperty.fromExpression(FADED))
    return made


def rule(made: QgsSymbol, expression: str, label: str) -> QgsRuleBasedRenderer.Rule:
    return QgsRuleBasedRenderer.Rule(made, 0, 0, expression, label)


def rules_renderer(geometry: str) -> QgsRuleBasedRenderer:
    """By kind and status; what is not in force yet is never drawn like what is."""
    root = QgsRuleBasedRenderer.Rule(None)
    for name, look in PALETTE["kinds"].items():
        kinds = ", ".join(f"'{kind}'" for kind in look["kinds"])
        mine = f"\"kind\" IN ({kinds}) AND {DRAWN}"
        later = "coalesce(\"status\", 'in_force') IN ('draft', 'planned')"
        solid = {"areas": lambda lk=look: area_symbol(lk), "lines": lambda nm=name, lk=look: line_symbol(nm, lk),
                 "points": lambda lk=look: point_symbol(lk)}[geometry]()
        dashes = stroke(planned_look(look))
        sign = marks(planned_sign(look), 16, upright=True)  # the dashes say "not yet", the sign says what
        casing = QgsSimpleLineSymbolLayer(colour("#FFFFFF"), 1.4)
        dashed = {"areas": lambda d=dashes, m=sign: symbol(QgsFillSymbol, [d, m], FADED),
                  "lines": lambda c=casing, d=dashes, m=sign: symbol(QgsLineSymbol, [c, d, m], FADED),
                  "points": lambda lk=look: point_symbol(lk, True)}[geometry]()
        root.appendChild(rule(solid, f"{mine} AND NOT {later}", legend.KINDS[name]))
        root.appendChild(rule(dashed, f"{mine} AND {later}", legend.PLANNED[name]))
    statuses = PALETTE["statuses"]
    in_force = IN_FORCE_OR_LATER
    for name, condition in (("permit", f"{in_force} AND \"effect\" = 'permit'"), ("suspended", "\"status\" = 'suspended'")):
        made = {"areas": lambda lk=statuses[name]: symbol(QgsFillSymbol, [stroke(lk)]),
                "lines": lambda lk=statuses[name]: symbol(QgsLineSymbol, [stroke({**lk, "width": 2 * lk["width"]})]),
                "points": lambda lk=statuses[name]: marker("circle", 3.4, "#FFFFFF", lk["colour"], lk["width"])}[geometry]()
        root.appendChild(rule(made, condition, legend.STATUSES[name]))
    dial = icon(STALE["icon"], STALE["size"])
    if geometry == "areas":
        dial.setOffset(QPointF(0, -7))  # above the label, which stands in the middle too
    clock = symbol(QgsMarkerSymbol, [dial])
    if geometry == "areas":
        centre = QgsCentroidFillSymbolLayer()
        centre.setPointOnSurface(True)
        centre.setSubSymbol(clock)
        made = symbol(QgsFillSymbol, [centre])
    elif geometry == "lines":
        middle = QgsMarkerLineSymbolLayer(False)
        middle.setPlacement(QgsMarkerLineSymbolLayer.Placement.CentralPoint)
        middle.setSubSymbol(clock)
        made = symbol(QgsLineSymbol, [middle])
    else:
        shifted = icon(STALE["icon"], 3)
        shifted.setOffset(QPointF(3.0, -3.0))
        made = symbol(QgsMarkerSymbol, [shifted])
    root.appendChild(rule(made, f"{in_force} AND {IS_STALE}", legend.STATUSES["stale"]))
    return QgsRuleBasedRenderer(root)


# -- labels -----------------------------------------------------------------------------------------------


def in_words(schedule: str) -> str:
    """An expression: opening_hours as people write them, in the language of QGIS."""
    days = {"Mo": "lun.", "Tu": "mar.", "We": "mer.", "Th": "jeu.", "Fr": "ven.", "Sa": "sam.", "Su": "dim.", "PH": "fériés"}
    french = schedule
    for code, text in (("; PH off", ", sauf fériés"), ("24/7", "24 h sur 24"), *days.items()):
        french = f"replace({french}, '{code}', '{text}')"
    french = f"regexp_replace({french}, '\\\\b0?(\\\\d{{1,2}}):00', '\\\\1\u00a0h')"
    french = f"regexp_replace({french}, '\\\\b0?(\\\\d{{1,2}}):(\\\\d\\\\d)', '\\\\1\u00a0h\u00a0\\\\2')"
    french = f"replace({french}, '-', '\u2013')"
    english = schedule
    for code, text in (("; PH off", ", not on public holidays"), ("24/7", "day and night"),
                       *((day, f"{day}") for day in ()), ("-", "\u2013"), ("PH", "public holidays")):
        english = f"replace({english}, '{code}', '{text}')"
    return f"if(left(@qgis_locale, 2) = 'fr', {french}, {english})"


def rule_label(geometry: str) -> str:
    """Name, class or limit, hours, dates of what does not last; a limit on a street is said by its value alone."""
    # format_number writes the point or comma of the computer: the language of QGIS decides instead, and no digit is lost.
    plain = "regexp_replace(regexp_replace(format_number(\"limit_value\", 2), '[.,]00$', ''), '([.,][0-9])0$', '\\\\1')"
    number = f"regexp_replace({plain}, '[.,]([0-9]+)$', if(left(@qgis_locale, 2) = 'fr', ',', '.') || '\\\\1')"
    limit = f"{number} || if(\"kind\" IN ('weight', 'axle_load'), '\u00a0t', '\u00a0m')"
    dates = ("CASE WHEN \"kind\" IN ('event', 'works', 'closure') OR coalesce(\"status\", '') IN ('draft', 'planned') THEN "
             "format_date(to_date(left(\"valid_from\", 10)), 'dd/MM/yyyy') || "
             "coalesce('\u2013' || format_date(to_date(left(\"valid_to\", 10)), 'dd/MM/yyyy'), '') END")
    words = {"transit": ("no through traffic", "transit interdit"), "stop": ("no stopping", "arr\u00eat interdit"),
             "entry": ("no entry", "entr\u00e9e interdite")}
    movement = "CASE " + " ".join(
        f"WHEN \"movement\" = '{code}' THEN if(left(@qgis_locale, 2) = 'fr', '{french}', '{english}')"
        for code, (english, french) in words.items()) + " END"
    def critair(field: str) -> str:
        return f"if({field} <> '', 'Crit\u2019Air\u00a0' || replace({field}, ',', ', '), '')"

    # Rows of one shape that differ by hours or class: these, and for whom, for each of them.
    groups = f"map_get(from_json(coalesce(@{HOURS}, '{{}}')), to_string($id))"
    group = (f"array_to_string(array_filter(array({critair('@element[0]')}, {in_words('@element[1]')} || "
             "if(@element[2] <> '', ' (' || @element[2] || ')', '')), @element <> ''), '\\n')")
    classes = f"coalesce(array_to_string(array_foreach({groups}, {group}), '\\n'), {critair(CLASSES)})"
    parts = (
        "\"name\"" if geometry == "areas" else "if(\"limit_value\" IS NULL, \"name\", NULL)",
        classes,
        limit,
        movement,
        f"if({groups} IS NULL, {in_words(SCHEDULE)}, NULL)",
        dates,
    )
    listed = ", ".join(f"coalesce({part}, '')" for part in parts)
    whole = f"array_to_string(array_filter(array({listed}), @element <> ''), '\\n')"
    return f"CASE WHEN NOT ({IN_FORCE_OR_LATER}) THEN NULL WHEN @map_scale > {NAMES_ONLY} THEN \"name\" ELSE {whole} END"


def text_format(size: float, tint: str, bold: bool = False, italic: bool = False) -> QgsTextFormat:
    made = QgsTextFormat()
    font = QFont("Noto Sans")
    font.setBold(bold)
    font.setItalic(italic)
    made.setFont(font)
    made.setSize(size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(colour(tint))
    buffer = made.buffer()
    buffer.setEnabled(True)
    buffer.setSize(HALO_MM)
    buffer.setColor(colour("#FFFFFF", 0.9))
    made.setBuffer(buffer)
    return made


def rule_labels(geometry: str) -> QgsPalLayerSettings:
    made = QgsPalLayerSettings()
    made.fieldName, made.isExpression = rule_label(geometry), True
    made.setFormat(text_format(8, "#1B1B1B"))
    made.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    made.autoWrapLength = 26
    made.useMaxLineLengthForAutoWrap = True
    made.priority = 10 if geometry == "areas" else 7
    free = QgsLabelObstacleSettings()  # an area's own edge must not push its label out
    free.setIsObstacle(geometry != "areas")
    made.setObstacleSettings(free)
    cases = " ".join(f"WHEN \"kind\" IN ({', '.join(repr(k) for k in look['kinds'])}) THEN '{look['text']}'"
                     for look in PALETTE["kinds"].values())
    made.dataDefinedProperties().setProperty(
        QgsPalLayerSettings.Property.Color, QgsProperty.fromExpression(f"CASE {cases} END"))
    if geometry == "areas":
        made.placement = QgsPalLayerSettings.Placement.Horizontal
    elif geometry == "lines":
        made.placement = QgsPalLayerSettings.Placement.Line
        made.dist = 1.0
        merged = QgsLabelLineSettings()
        merged.setMergeLines(True)
        merged.setPlacementFlags(QgsLabeling.LinePlacementFlag.AboveLine | QgsLabeling.LinePlacementFlag.BelowLine
                                 | QgsLabeling.LinePlacementFlag.MapOrientation)
        made.setLineSettings(merged)
    else:
        made.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        made.dist = 1.2
    return made


def obstacle() -> QgsPalLayerSettings:
    """No labels of its own, and none of others across it where they find another place."""
    made = QgsPalLayerSettings()
    made.drawLabels = False
    hindrance = QgsLabelObstacleSettings()
    hindrance.setIsObstacle(True)
    hindrance.setFactor(2.0)
    made.setObstacleSettings(hindrance)
    return made


def street_names() -> QgsPalLayerSettings:
    look = PALETTE["road_names"]
    made = QgsPalLayerSettings()
    quiet = ", ".join(f"'{kind}'" for name in ("service", "soft", "ferry") for kind in PALETTE["roads"][name]["classes"])
    made.fieldName, made.isExpression = f"if(\"road_class\" IN ({quiet}), NULL, \"name\")", True
    made.setFormat(text_format(look["size_pt"], look["colour"]))
    made.placement = QgsPalLayerSettings.Placement.Curved
    made.maxCurvedCharAngleIn, made.maxCurvedCharAngleOut = 20.0, -20.0
    made.priority = 0
    merged = QgsLabelLineSettings()
    merged.setMergeLines(True)
    merged.setPlacementFlags(QgsLabeling.LinePlacementFlag.AboveLine | QgsLabeling.LinePlacementFlag.MapOrientation)
    made.setLineSettings(merged)
    made.scaleVisibility = True
    made.minimumScale, made.maximumScale = NO_STREETS, 1
    made.dist = 0.25
    made.repeatDistance = 90
    free = QgsLabelObstacleSettings()
    free.setIsObstacle(False)
    made.setObstacleSettings(free)
    return made


# -- the styles -------------------------------------------------------------------------------------------


def network(layer: QgsVectorLayer) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    for name, look in PALETTE["roads"].items():
        classes = ", ".join("'" + kind.replace("'", "''") + "'" for kind in look["classes"])
        root.appendChild(rule(symbol(QgsLineSymbol, [stroke(look)]), f"\"road_class\" IN ({classes})" if classes else "ELSE",
                              legend.ROADS[name]))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    label(layer, street_names())


def edges_verdict(layer: QgsVectorLayer) -> None:
    categories = []
    for name, look in PALETTE["verdicts"].items():
        layers: list = [QgsSimpleLineSymbolLayer(colour("#FFFFFF"), look["width"] + 0.5), stroke(look)]
        layers[0].setRenderingPass(0)
        layers[1].setRenderingPass(1)
        if "marks" in look:
            mark = look["marks"]
            layers.append(marks(marker(mark["shape"], mark["size"], look["colour"], mark["stroke"],
                                       0.5 if mark["shape"] == "line" else 0.2), mark["every"]))
            layers[2].setRenderingPass(2)
        categories.append(QgsRendererCategory(name, symbol(QgsLineSymbol, layers), legend.VERDICTS[name]))
    renderer = QgsCategorizedSymbolRenderer("verdict", categories)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    label(layer, street_names())
    layer.setLabelsEnabled(False)  # the network beneath says the names: twice would cover the map


def legs(layer: QgsVectorLayer) -> None:
    look = PALETTE["route"]
    root = QgsRuleBasedRenderer.Rule(None)
    for name, expression in (("exempted", "\"verdict\" = 'exempted'"), ("unknown", "\"verdict\" = 'unknown'"), ("plain", "ELSE")):
        casing = stroke({"colour": look["casing"], "width": look["casing_width"]})
        line = stroke(look)
        arrows = marks(marker("filled_arrowhead", look["arrow_size"], look["casing"], look["colour"], 0.3), look["arrow_every"])
        layers: list = [casing, line]
        if name == "exempted":
            mark = look["exempted"]
            layers.append(marks(marker("square", mark["size"], mark["colour"], mark["colour"], 0), mark["every"]))
        elif name == "unknown":
            layers.append(stroke(look["unknown"]))
        layers.append(arrows)
        for end, placement in (("destination", QgsMarkerLineSymbolLayer.Placement.LastVertex),
                               ("origin", QgsMarkerLineSymbolLayer.Placement.FirstVertex)):
            stop = PALETTE["stops"][end]
            mark = QgsMarkerLineSymbolLayer(False)
            mark.setPlacement(placement)
            mark.setSubSymbol(marker(stop["shape"], stop["size"], stop["colour"], stop["stroke"], stop["stroke_width"]))
            layers.append(mark)
        for level, part in enumerate(layers):
            part.setRenderingPass(level)
        root.appendChild(rule(symbol(QgsLineSymbol, layers), expression, legend.ROUTE[name]))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    label(layer, obstacle())


def reference(layer: QgsVectorLayer) -> None:
    look = PALETTE["reference"]
    root = QgsRuleBasedRenderer.Rule(None)
    casing = stroke({"colour": look["casing"], "width": look["casing_width"]})
    root.appendChild(rule(symbol(QgsLineSymbol, [casing, stroke(look)]), "", legend.ROUTE["reference"]))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    label(layer, obstacle())


def between(near: str, far: str, share: float) -> str:
    """A colour between two, by share of each of red, green and blue."""
    a, b = ([int(text[k : k + 2], 16) for k in (1, 3, 5)] for text in (near, far))
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in zip(a, b))


def by_band(layer: QgsVectorLayer, build: Callable[[float], QgsSymbol]) -> None:
    """One category a band, the nearest first; larger ones are drawn below. layers.bands spreads and names them."""
    count = PALETTE["reach"]["bands"]
    renderer = QgsCategorizedSymbolRenderer("band", [
        QgsRendererCategory(band, build((band - 1) / (count - 1)), legend.band(band)) for band in range(1, count + 1)])
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("band", False)]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)


def service_areas(layer: QgsVectorLayer) -> None:
    look = PALETTE["reach"]

    def area(share: float) -> QgsSymbol:
        fill = QgsSimpleFillSymbolLayer(colour(between(look["near"], look["far"], share)))
        fill.setStrokeColor(colour(look["outline"]))
        fill.setStrokeWidth(look["outline_width"])
        return symbol(QgsFillSymbol, [fill])

    by_band(layer, area)
    layer.setOpacity(look["opacity"])


def service_edges(layer: QgsVectorLayer) -> None:
    look = PALETTE["reach"]
    widest, thinnest = look["street_widths"]
    by_band(layer, lambda share: symbol(QgsLineSymbol, [stroke({
        "colour": between(look["street_near"], look["street_far"], share), "width": widest + (thinnest - widest) * share})]))


def stops(layer: QgsVectorLayer) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    for name, look in PALETTE["stops"].items():
        made = marker(look["shape"], look["size"], look["colour"], look["stroke"], look["stroke_width"])
        root.appendChild(rule(made, "ELSE" if name == "via" else f"\"role\" = '{name}'", legend.STOPS[name]))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def rejected(layer: QgsVectorLayer) -> None:
    look = PALETTE["rejected"]
    root = QgsRuleBasedRenderer.Rule(None)
    ends = marker("cross2", look["size"], look["colour"], look["colour"], look["width"])
    middle = QgsMarkerLineSymbolLayer(False)
    middle.setPlacement(QgsMarkerLineSymbolLayer.Placement.CentralPoint)
    middle.setSubSymbol(ends)
    root.appendChild(rule(symbol(QgsLineSymbol, [stroke(look), middle]), "", legend.REJECTED))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def rules(geometry: str, layer: QgsVectorLayer) -> None:
    layer.setRenderer(rules_renderer(geometry))
    if geometry != "areas":
        label(layer, rule_labels(geometry))
        return
    inside = rule_labels(geometry)
    inside.fitInPolygonOnly = True
    wide = f"sqrt($area) / @map_scale * 1000 > {WIDE_MM}"
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(inside, 0, 0, wide, "wide"))
    root.appendChild(QgsRuleBasedLabeling.Rule(rule_labels(geometry), 0, 0, "ELSE", "narrow"))
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


# -- exemptions -------------------------------------------------------------------------------------------


def in_language(french: str, english: str) -> str:
    """An expression of either, by the language of QGIS."""
    return f"if(left(@qgis_locale, 2) = 'fr', {french}, {english})"


STATUS = "lower(trim(\"status\"))"
FIRST, LAST = (f"try(to_date(left(\"{name}\", 10)))" for name in ("valid_from", "valid_to"))
OVER = f"({STATUS} IN ('granted', 'requested', 'suspended') AND coalesce({LAST} < to_date(now()), false))"
GRANTED = f"{STATUS} = 'granted' AND NOT {OVER}"
BEGUN = f"coalesce({FIRST} <= to_date(now()), true)"
SOON = f"coalesce(day({LAST} - to_date(now())) <= 30, false)"
EXEMPTION_STATES = {  # by the day, as core.regulation.standing has it
    "expiring": f"{GRANTED} AND {BEGUN} AND {SOON}", "in_force": f"{GRANTED} AND {BEGUN} AND NOT {SOON}",
    "not_begun": f"{GRANTED} AND NOT {BEGUN}", "requested": f"{STATUS} = 'requested' AND NOT {OVER}",
    "suspended": f"{STATUS} = 'suspended' AND NOT {OVER}", "expired": f"{OVER} OR {STATUS} = 'expired'",
    "revoked": f"{STATUS} = 'revoked'", "unreadable": "ELSE",
}
EXEMPTION_WORDS = {  # French, English: a map tip cannot be translated when the style is applied
    "expiring": ("prend fin bientôt", "expires soon"), "in_force": ("en vigueur", "in force"),
    "not_begun": ("à venir", "not begun"), "requested": ("demandée", "requested"),
    "suspended": ("suspendue", "suspended"), "expired": ("expirée", "expired"), "revoked": ("abrogée", "revoked"),
    "unreadable": ("illisible\u00a0: ne lève rien", "not readable: lifts nothing")}


def exemption_symbol(geometry: str, look: dict) -> QgsSymbol:
    if geometry == "points":
        hollow = "dash" in look or "dots" in look
        made = marker(look["shape"], 4.0, "#FFFFFF" if hollow else look["colour"], look["colour"] if hollow else "#1B1B1B",
                      0.7 if hollow else 0.3)
        if look["shape"] in ("cross", "cross2"):
            made = marker(look["shape"], 3.4, look["colour"], look["colour"], 0.8)
        return made
    layers: list = []
    if geometry == "areas" and "fill_opacity" in look:
        layers.append(filled(look["colour"], look["fill_opacity"]))
    if geometry == "areas" and "hatch" in look:
        layers.append(hatch(look))
    if geometry == "lines":
        layers.append(QgsSimpleLineSymbolLayer(colour("#FFFFFF"), look["width"] + 1.0))
    layers.append(stroke(look if geometry == "areas" else {**look, "width": 1.4 * look["width"]}))
    if "marks" in look:
        layers.append(verdict_marks(look))
    return symbol(QgsFillSymbol if geometry == "areas" else QgsLineSymbol, layers)


def verdict_marks(look: dict) -> QgsMarkerLineSymbolLayer:
    mark = look["marks"]
    thin = mark["shape"] in ("line", "cross2")
    return marks(marker(mark["shape"], mark["size"], look["colour"], mark["stroke"], 0.5 if thin else 0.2), mark["every"])


def exemption_tip() -> str:
    """A map tip: id, state, legal basis, validity."""
    cases = " ".join(f"WHEN {EXEMPTION_STATES[name]} THEN " + in_language(f"'{french}'", f"'{english}'")
                     for name, (french, english) in EXEMPTION_WORDS.items() if name != "unreadable")
    french, english = EXEMPTION_WORDS["unreadable"]
    state = f"CASE {cases} ELSE " + in_language(f"'{french}'", f"'{english}'") + " END"

    def date_of(value: str) -> str:
        return f"coalesce(format_date({value}, 'dd/MM/yyyy'), '\u2026')"

    def harmless(field: str) -> str:
        return f"replace(replace(coalesce(\"{field}\", ''), '&', '&amp;'), '<', '&lt;')"

    return (f"<b>[% {harmless('exemption_id')} %]</b><br>[% {state} %]<br>[% {harmless('legal_basis')} %]<br>"
            f"[% {date_of(FIRST)} || ' \u2013 ' || {date_of(LAST)} %]")


def exemptions(geometry: str, layer: QgsVectorLayer) -> None:
    if geometry != "table":
        root = QgsRuleBasedRenderer.Rule(None)
        for name, look in PALETTE["exemption_states"].items():
            root.appendChild(rule(exemption_symbol(geometry, look), EXEMPTION_STATES[name], legend.EXEMPTIONS[name]))
        layer.setRenderer(QgsRuleBasedRenderer(root))
    for index, name in enumerate(layer.fields().names()):
        layer.setFieldAlias(index, legend.EXEMPTION_FIELDS[name])
    layer.setMapTipTemplate(exemption_tip())
    layer.setDisplayExpression("\"exemption_id\" || coalesce(' – ' || \"legal_basis\", '')")


def zones_at_date(geometry: str, layer: QgsVectorLayer) -> None:
    """What becomes of each rule at a moment: the colours and marks of verdicts."""
    table, categories = PALETTE["zones_at_date"], []
    for name in ("exempted", "unknown", "forbidden", "allowed"):
        look = table["idle"] if name == "allowed" else PALETTE["verdicts"][name]
        layers: list = [filled(look["colour"], table["fill_opacity"][name])] if name != "allowed" and geometry == "areas" else []
        layers += [QgsSimpleLineSymbolLayer(colour("#FFFFFF"), look["width"] + 0.6), stroke(look)]
        if "marks" in look:
            layers.append(verdict_marks(look))
        kind = QgsFillSymbol if geometry == "areas" else QgsLineSymbol
        categories.append(QgsRendererCategory(name, symbol(kind, layers), legend.ZONES_AT_DATE[name]))
    layer.setRenderer(QgsCategorizedSymbolRenderer("verdict", categories))
    made = QgsPalLayerSettings()
    made.fieldName, made.isExpression = "\"whom\"", True  # the layer of rules beneath says the names
    made.setFormat(text_format(8, "#1B1B1B"))
    made.autoWrapLength = 28
    made.useMaxLineLengthForAutoWrap = True
    made.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    made.placement = QgsPalLayerSettings.Placement.Horizontal if geometry == "areas" else QgsPalLayerSettings.Placement.Line
    label(layer, made)


# -- alerts -----------------------------------------------------------------------------------------------

def instant_ms(field: str) -> str:
    """A date-time in UTC ms, NULL where there is none. QGIS compares clocks and forgets zones, so that now() is not compared.

    What comes without a zone is the machine's time, but for storages that keep UTC (layers.styling sets the variable)."""
    zone = f"if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(\"{field}\"), '(Z|[+-][0-9]{{2}}:?[0-9]{{2}})$'), 'Z', '')"
    return f"try(epoch(to_datetime(to_string(\"{field}\") || {zone})))"


CANCELLED = "lower(coalesce(\"message_type\", 'alert')) = 'cancel'"
ALERT_OVER = f"{CANCELLED} OR coalesce({instant_ms('expires')} <= epoch(now()), false)"
COMING = f"NOT ({ALERT_OVER}) AND coalesce({instant_ms('onset')} > epoch(now()), false)"
ALERT_CATEGORIES = ("weather", "traffic", "works", "event", "pollution", "security", "other")
FADED_ALERT = f"if(\"alert_id\" IS NOT NULL AND ({COMING}), 55, 100)"


def announced(made: QgsSymbolLayer) -> QgsSymbolLayer:
    """Long dashes while it is still to come, as of rules that are planned."""
    dashes, key = ("'4;2'", QgsSymbolLayer.Property.PropertyCustomDash) if made.layerType() == "SimpleLine" else \
        ("'dash'", QgsSymbolLayer.Property.PropertyStrokeStyle)
    made.setDataDefinedProperty(key, QgsProperty.fromExpression(f"if({COMING}, {dashes}, NULL)"))
    return made


def pictogram(size: float) -> QgsSvgMarkerSymbolLayer:
    """What the message is about, in the lower half of its triangle; the category decides while it is drawn."""
    made = icon("alert_other.svg", size)

    def data(category: str) -> str:
        return "base64:" + base64.b64encode((ROOT / "resources" / "icons" / f"alert_{category}.svg").read_bytes()).decode("ascii")

    cases = " ".join(f"WHEN \"category\" = '{one}' THEN '{data(one)}'" for one in ALERT_CATEGORIES)
    made.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyName,
                                QgsProperty.fromExpression(f"CASE {cases} ELSE '{data('other')}' END"))
    return made


def alert_sign(look: dict, with_pictogram: bool = True) -> QgsMarkerSymbol:
    """A warning triangle; its colour and its size say the severity."""
    known, _ = QgsSimpleMarkerSymbolLayerBase.decodeShape("triangle")
    triangle = QgsSimpleMarkerSymbolLayer(known, look["size"])
    triangle.setColor(colour(look["colour"]))
    triangle.setStrokeColor(colour(look["edge"]))
    triangle.setStrokeWidth(0.45)
    triangle.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    layers: list = [announced(triangle)]
    if with_pictogram:
        plate = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.decodeShape("circle")[0], look["size"] * 0.54)
        plate.setColor(colour("#FFFFFF"))
        plate.setStrokeStyle(Qt.PenStyle.NoPen)
        sign = pictogram(look["size"] * 0.42)
        for layer in (plate, sign):
            layer.setOffset(QPointF(0.0, look["size"] * 0.16))
        layers += [plate, sign]
    return symbol(QgsMarkerSymbol, layers, FADED_ALERT)


def alert_symbol(geometry: str, look: dict, with_pictogram: bool = True) -> QgsSymbol:
    if geometry == "points":
        return alert_sign(look, with_pictogram)
    layers: list = []
    if geometry == "areas":
        if "fill_opacity" in look:
            layers.append(filled(look["colour"], look["fill_opacity"]))
        if "hatch" in look:
            layers.append(hatch(look))
        if look["edge"] not in ("#1B1B1B", look["colour"]):  # a light colour is no outline on white paper
            layers.append(announced(QgsSimpleLineSymbolLayer(colour(look["edge"]), look["outline"] + 0.35)))
        layers.append(announced(stroke({**look, "width": look["outline"]})))
        if with_pictogram:
            middle = QgsCentroidFillSymbolLayer()
            middle.setPointOnSurface(True)
            middle.setSubSymbol(alert_sign(look))
            layers.append(middle)
        return symbol(QgsFillSymbol, layers, FADED_ALERT)
    layers = [QgsSimpleLineSymbolLayer(colour("#FFFFFF"), look["width"] + 1.0),
              announced(QgsSimpleLineSymbolLayer(colour(look["edge"]), look["width"] + 0.35)), announced(stroke(look))]
    if with_pictogram:
        layers.append(marks(alert_sign({**look, "size": look["size"] * 0.85}), 28, upright=True))
    return symbol(QgsLineSymbol, layers, FADED_ALERT)


def alert_tip() -> str:
    """A map tip: headline, validity, what to do, who says so."""

    def text(field: str) -> str:
        return f"replace(replace(coalesce(\"{field}\", ''), '&', '&amp;'), '<', '&lt;')"

    def moment(field: str) -> str:
        return f"coalesce(format_date(datetime_from_epoch({instant_ms(field)}), 'dd/MM/yyyy HH:mm'), '\u2026')"

    return (f"<b>[% {text('headline')} %]</b><br>[% {moment('onset')} || ' \u2013 ' || {moment('expires')} %]<br>"
            f"[% {text('instruction')} %]<br><i>[% {text('source')} %]</i>")


def alerts(geometry: str, layer: QgsVectorLayer) -> None:
    """The worst is drawn last, so that it lies on top; what is over stands small beneath."""
    if geometry != "table":
        root = QgsRuleBasedRenderer.Rule(None)
        severity = "lower(trim(coalesce(\"severity\", '')))"
        known = [name for name in PALETTE["alert_severities"] if name != "unknown"]
        listed = ", ".join(f"'{name}'" for name in known)
        for name, look in PALETTE["alert_severities"].items():
            wanted = f"{severity} = '{name}'" if name != "unknown" else f"{severity} NOT IN ({listed})"
            root.appendChild(rule(alert_symbol(geometry, look), f"{wanted} AND NOT ({ALERT_OVER})", legend.ALERTS[name]))
        root.appendChild(rule(alert_symbol(geometry, PALETTE["alert_over"], False), ALERT_OVER, legend.ALERTS["over"]))
        made = QgsRuleBasedRenderer(root)
        ranks = " ".join(f"WHEN {severity} = '{name}' THEN {rank}" for rank, name in enumerate(reversed(known), 2))
        order = f"CASE WHEN {ALERT_OVER} THEN 0 {ranks} ELSE 1 END"
        made.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(order, True)]))
        made.setOrderByEnabled(True)
        layer.setRenderer(made)
    for index, name in enumerate(layer.fields().names()):
        layer.setFieldAlias(index, legend.ALERT_FIELDS[name])
    layer.setMapTipTemplate(alert_tip())
    layer.setDisplayExpression("coalesce(\"headline\", \"alert_id\")")


def label(layer: QgsVectorLayer, settings: QgsPalLayerSettings) -> None:
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


MADE = {
    "network": ("LineString", network),
    "edges_verdict": ("LineString", edges_verdict),
    "legs": ("LineString", legs),
    "reference": ("LineString", reference),
    "rules_areas": ("MultiPolygon", lambda layer: rules("areas", layer)),
    "rules_lines": ("MultiLineString", lambda layer: rules("lines", layer)),
    "rules_points": ("Point", lambda layer: rules("points", layer)),
    "stops": ("Point", stops),
    "service_areas": ("MultiPolygon", service_areas),
    "service_edges": ("LineString", service_edges),
    "exemptions_areas": ("MultiPolygon", lambda layer: exemptions("areas", layer)),
    "exemptions_lines": ("MultiLineString", lambda layer: exemptions("lines", layer)),
    "exemptions_points": ("Point", lambda layer: exemptions("points", layer)),
    "exemptions": ("NoGeometry", lambda layer: exemptions("table", layer)),
    "zones_at_date_areas": ("MultiPolygon", lambda layer: zones_at_date("areas", layer)),
    "zones_at_date_lines": ("MultiLineString", lambda layer: zones_at_date("lines", layer)),
    "alerts_areas": ("MultiPolygon", lambda layer: alerts("areas", layer)),
    "alerts_lines": ("MultiLineString", lambda layer: alerts("lines", layer)),
    "alerts_points": ("Point", lambda layer: alerts("points", layer)),
    "alerts": ("NoGeometry", lambda layer: alerts("table", layer)),
    "rejected": ("LineString", rejected),
}
WITH_FIELDS = {name: schema.EXEMPTIONS if name.startswith("exemptions") else schema.ALERTS
               for name in MADE if name.startswith(("exemptions", "alerts"))}
"""Styles that name fields and say what a reader sees of a row."""
OF_FIELDS = QgsMapLayer.StyleCategory.Fields | QgsMapLayer.StyleCategory.MapTips


def settled(text: str) -> str:
    """The same table gives the same file: attributes in order, random ids as numbers, each property once."""
    root = ElementTree.fromstring(text)
    for parent in root.iter():
        # QGIS 3.22 writes each property a second time, for QGIS before 3.18; callouts are off.
        for needless in parent.findall("prop") + parent.findall("callout"):
            parent.remove(needless)
    ElementTree.indent(root, " ")
    seen: dict[str, str] = {}
    return re.sub(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}",
                  lambda found: seen.setdefault(found.group(), f"{{joptimiz-{len(seen):04d}}}"),
                  ElementTree.canonicalize(ElementTree.tostring(root, "unicode"))) + "\n"


def made_elsewhere() -> dict:
    """Styles of the modules beside this one, which draw with what is here."""
    sys.path.insert(0, str(ROOT / "tools"))
    from styles_bay_states import MADE as BAY_STATES
    from styles_bays import MADE as BAY_PLAN
    from styles_stations import MADE as STATIONS

    return {**BAY_STATES, **BAY_PLAN, **STATIONS}


def make(folder: Path) -> None:
    """Write every style; QGIS runs already."""
    for name, (geometry, build) in {**MADE, **made_elsewhere()}.items():
        declared = schema.names(WITH_FIELDS[name]) if name in WITH_FIELDS else ("band:integer",)
        layer = QgsVectorLayer(f"{geometry}?crs=EPSG:2154" + "".join(f"&field={one}" for one in declared), name, "memory")
        build(layer)
        with tempfile.TemporaryDirectory() as work:
            path = Path(work) / f"{name}.qml"
            message, ok = layer.saveNamedStyle(
                str(path), QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling
                | (OF_FIELDS if name in WITH_FIELDS else QgsMapLayer.StyleCategory.MapTips if layer.mapTipTemplate()
                   else QgsMapLayer.StyleCategory(0)))
            if not ok:
                raise SystemExit(message)
            (folder / path.name).write_text(settled(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    make(STYLES)
    application.exitQgis()
