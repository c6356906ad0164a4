# SPDX-License-Identifier: GPL-2.0-or-later
"""The sign of an alert, as on the map: a triangle of the severity's colour, larger the worse it is, with what it is about."""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtSvg import QSvgRenderer

from ..core.alerts import AlertCategory, Severity
from ..layers.styling import palette
from ..paths import resource

SIDE = 64  # pixels, drawn once, scaled down; sharp on a screen of twice the density too


@cache
def icon(severity: Severity, category: AlertCategory, full: bool) -> QIcon:
    """`full`: it holds now; else it is drawn faintly."""
    look = palette()["alert_severities"][severity.value]
    share = look["size"] / palette()["alert_severities"]["extreme"]["size"]
    pixmap = QPixmap(SIDE, SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if full else 0.55)
    side = (SIDE - 4) * (0.4 + 0.6 * share)
    left, top = (SIDE - side) / 2, (SIDE - side) / 2
    painter.setPen(QPen(QColor(look["edge"]), 3.0))
    painter.setBrush(QColor(look["colour"]))
    painter.drawPolygon(QPolygonF([QPointF(left + side / 2, top), QPointF(left + side, top + side), QPointF(left, top + side)]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    plate = QRectF(left + 0.22 * side, top + 0.40 * side, 0.56 * side, 0.56 * side)
    painter.drawEllipse(plate)
    inner = plate.adjusted(0.05 * side, 0.05 * side, -0.05 * side, -0.05 * side)
    QSvgRenderer(str(resource("icons", f"alert_{category.value}.svg"))).render(painter, inner)
    painter.end()
    return QIcon(pixmap)
