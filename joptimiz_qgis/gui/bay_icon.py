# SPDX-License-Identifier: GPL-2.0-or-later
"""The sign of a bay's state, the same in the list and on the map: a square whose filling says as much as its colour."""

from __future__ import annotations

from functools import cache
from typing import Mapping

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from ..core.bays.finder import BayState
from ..layers.styling import palette

SIDE = 64  # pixels, drawn once, scaled down
_PAPER = "#FFFFFF"


def draw(painter: QPainter, area: QRectF, state: BayState) -> None:
    """Draw the sign in a square area. The colours are those of maps, whatever the theme: paper is white."""
    look: Mapping[str, str] = palette()["bay_states"][state.value]
    line = area.width() / 9.0
    box = area.adjusted(line, line, -line, -line)
    colour, how = QColor(look["colour"]), look["draw"]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(_PAPER), 3.0 * line))  # a halo, on any map and in any theme
    painter.setBrush(QColor(_PAPER))
    painter.drawRect(box)
    edge = QPen(colour, line, Qt.PenStyle.DotLine if how == "dotted" else Qt.PenStyle.SolidLine)
    edge.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(edge)
    painter.setBrush(colour if how == "filled" else QColor(_PAPER))
    painter.drawRect(box)
    _fill(painter, box, how, colour, line)
    painter.restore()


def _fill(painter: QPainter, box: QRectF, how: str, colour: QColor, line: float) -> None:
    if how in ("crossed", "barred"):
        painter.setPen(QPen(colour, 1.2 * line))
        painter.drawLine(box.topRight(), box.bottomLeft())
        if how == "crossed":
            painter.drawLine(box.topLeft(), box.bottomRight())
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if how == "half":
        painter.drawRect(QRectF(box.left(), box.center().y(), box.width(), box.height() / 2))
    elif how == "framed":
        painter.drawRect(box.adjusted(1.6 * line, 1.6 * line, -1.6 * line, -1.6 * line))
    elif how in ("dotted", "pointed"):
        for at in (0.3, 0.5, 0.7):
            painter.drawEllipse(QPointF(box.left() + at * box.width(), box.center().y()), 0.55 * line, 0.55 * line)


@cache
def icon(state: BayState) -> QIcon:
    pixmap = QPixmap(SIDE, SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw(painter, QRectF(4, 4, SIDE - 8, SIDE - 8), state)
    painter.end()
    return QIcon(pixmap)
