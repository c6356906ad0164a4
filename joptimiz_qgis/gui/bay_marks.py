# SPDX-License-Identifier: GPL-2.0-or-later
"""The states of bays over the map: they hold for a vehicle at a moment, so they are no style of a layer."""

from __future__ import annotations

from typing import List, Optional, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsVertexMarker
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen

from ..core.bays.finder import BayState
from ..layers.bays_around import BaysFound
from .bay_icon import draw
from .map_tool_stop import WGS84

SIDE = 18.0  # pixels
_ABOVE = 50.0


class _Sign(QgsMapCanvasItem):
    """One sign, of one size at every scale."""

    def __init__(self, canvas: QgsMapCanvas, bay: int, state: BayState, point: QgsPointXY) -> None:
        super().__init__(canvas)
        self.bay, self._state, self._point, self._chosen = bay, state, point, False
        self._ring = canvas.palette().color(QPalette.ColorRole.Highlight)
        self.setZValue(_ABOVE)
        self.updatePosition()

    def choose(self, chosen: bool) -> None:
        """The chosen one has a ring, and lies above the others."""
        self._chosen = chosen
        self.setZValue(_ABOVE + chosen)
        self.update()

    def updatePosition(self) -> None:
        at = self.toCanvasCoordinates(self._point)
        self.setPos(QPointF(at.x(), at.y()))

    def boundingRect(self) -> QRectF:
        return QRectF(-SIDE, -SIDE, 2 * SIDE, 2 * SIDE)

    def paint(self, painter: QPainter, *_how: object) -> None:
        if self._chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for colour, width in ((QColor(Qt.GlobalColor.white), 7.0), (self._ring, 4.0)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(QRectF(-0.78 * SIDE, -0.78 * SIDE, 1.56 * SIDE, 1.56 * SIDE))
        draw(painter, QRectF(-SIDE / 2, -SIDE / 2, SIDE, SIDE), self._state)


class BayMarks:
    """Owns its canvas items; `clear` leaves nothing behind."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._signs: List[_Sign] = []
        self._target: Optional[QgsVertexMarker] = None
        self._visible = True

    def show_bays(self, answer: Optional[BaysFound]) -> None:
        """The signs of what was found, the best on top; none for None."""
        for sign in self._signs:
            self._canvas.scene().removeItem(sign)
        self._signs = []
        if answer is None:
            return
        for found in reversed(answer.found):
            x, y = answer.bays.xy[found.bay].tolist()
            point = moved(QgsPointXY(x, y), answer.crs, self._map_crs())
            if point is not None:
                self._signs.append(_Sign(self._canvas, found.bay, found.state, point))
        self.set_visible(self._visible)

    def choose(self, bay: Optional[int]) -> None:
        """Mark one of them (its row) as the chosen one."""
        for sign in self._signs:
            sign.choose(sign.bay == bay)

    def show_target(self, place: Optional[Tuple[float, float]]) -> None:
        """Where the goods go: longitude, latitude."""
        if self._target is not None:
            self._canvas.scene().removeItem(self._target)
            self._target = None
        point = None if place is None else moved(QgsPointXY(*place), QgsCoordinateReferenceSystem(WGS84), self._map_crs())
        if point is not None:
            self._target = QgsVertexMarker(self._canvas)
            self._target.setIconType(QgsVertexMarker.IconType.ICON_INVERTED_TRIANGLE)  # no bay has this shape
            self._target.setIconSize(14)
            self._target.setPenWidth(3)
            self._target.setColor(QColor(Qt.GlobalColor.black))  # on the map, not on a widget
            self._target.setFillColor(QColor(Qt.GlobalColor.white))
            self._target.setCenter(point)
            self._target.setVisible(self._visible)

    def set_visible(self, visible: bool) -> None:
        """Seen while the dock is."""
        self._visible = visible
        for item in (*self._signs, self._target):
            if item is not None:
                item.setVisible(visible)

    def clear(self) -> None:
        """Take everything away."""
        self.show_bays(None)
        self.show_target(None)

    def _map_crs(self) -> QgsCoordinateReferenceSystem:
        return self._canvas.mapSettings().destinationCrs()


def moved(point: QgsPointXY, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem) -> Optional[QgsPointXY]:
    """A point in another CRS; None where that has no coordinates for it."""
    if not target.isValid():
        return None
    try:
        return QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
    except QgsCsException:
        return None
