# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles of layers of bays: what their fields say for good. Whether one is open or free now, the dock draws over the map."""

from __future__ import annotations

from make_styles import PALETTE, bars, filled, marker, rule, stroke, symbol
from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from joptimiz_qgis.formats.bay_fields import GOODS, PERIODIC, PERMANENT
from joptimiz_qgis.layers import legend

SIDE_MM = 3.6
_NO = "coalesce(\"{0}\" = false, false)"
UNUSED = _NO.format("ACTIVE")
NOT_TO_NORM = " OR ".join([*(_NO.format(name) for name in ("MARQUAGE_CONFORMITE", "PANNEAU_PRESENT", "ARR_PRESENT")),
                           "coalesce(\"MARQUAGE_ETAT\" = 'absent', false)"])
GOOD = f"NOT ({UNUSED}) AND NOT ({NOT_TO_NORM})"
RULES = {
    "out_of_use": UNUSED, "not_to_norm": f"NOT ({UNUSED}) AND ({NOT_TO_NORM})",
    **{name: f"{GOOD} AND \"TYPE\" = '{word}'" for name, word in (("permanent", PERMANENT), ("periodic", PERIODIC),
                                                                  ("goods", GOODS))},
    "not_stated": f"{GOOD} AND \"TYPE\" IS NULL",
}


def square(look: dict, side: float = SIDE_MM) -> QgsMarkerSymbol:
    """Drawn as its lines are on the street: double and continuous, broken, or plain."""
    parts = [marker("square", side, look["fill"], look["edge"], look["width"])]
    if look.get("dash") or look.get("dots"):
        parts[0].symbolLayer(0).setStrokeStyle(Qt.PenStyle.DashLine if look.get("dash") else Qt.PenStyle.DotLine)
    if look.get("double"):
        parts.append(marker("square", 0.55 * side, look["fill"], look["edge"], look["width"]))
    if "mark" in look:
        parts.append(marker(look["mark"], 0.75 * side, look["edge"], look["edge"], look["width"],
                            45.0 if look["mark"] == "line" else 0.0))
    layers = [part.symbolLayer(0).clone() for part in parts]
    return symbol(QgsMarkerSymbol, layers)


def line(look: dict) -> QgsLineSymbol:
    edge = {"colour": look["edge"], "width": 2.2}
    inner = QgsSimpleLineSymbolLayer(QColor(look["fill"]), 1.4)
    layers: list = [stroke({**edge, **{key: look[key] for key in ("dash", "dots") if key in look}}), inner]
    if look.get("double"):
        layers.append(QgsSimpleLineSymbolLayer(QColor(look["edge"]), 0.3))
    if "mark" in look:
        layers.append(bars({"colour": look["edge"]}, 1.6, 1.8, 45))
        if look["mark"] == "cross2":
            layers.append(bars({"colour": look["edge"]}, 1.6, 1.8, 135))
    return symbol(QgsLineSymbol, layers)


def area(look: dict) -> QgsFillSymbol:
    layers: list = [filled(look["fill"], 0.7), stroke({"colour": look["edge"], **{
        key: look[key] for key in ("width", "dash", "dots") if key in look}})]
    if look.get("double"):
        inner = QgsSimpleLineSymbolLayer(QColor(look["edge"]), look["width"] * 0.7)
        inner.setOffset(0.7)
        layers.append(inner)
    sign = QgsCentroidFillSymbolLayer()  # a bay is smaller than a pixel from afar
    sign.setPointOnSurface(True)
    sign.setSubSymbol(square(look, 0.8 * SIDE_MM))
    layers.append(sign)
    return symbol(QgsFillSymbol, layers)


def bays(geometry: str, layer: QgsVectorLayer) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    draw = {"points": square, "lines": line, "areas": area}[geometry]
    for name, look in PALETTE["bay_kinds"].items():
        root.appendChild(rule(draw(look), RULES[name], legend.BAY_KINDS[name]))
    layer.setRenderer(QgsRuleBasedRenderer(root))


MADE = {
    "bays_areas": ("MultiPolygon", lambda layer: bays("areas", layer)),
    "bays_lines": ("MultiLineString", lambda layer: bays("lines", layer)),
    "bays_points": ("Point", lambda layer: bays("points", layer)),
}
