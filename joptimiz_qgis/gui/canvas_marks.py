# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock draws over the map: the stops, the crow's flight between them, the place a reason is about."""

from __future__ import annotations

from typing import Iterable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette

from .map_tool_stop import WGS84
from .stops import DESTINATION, ORIGIN, VIA, StopPoint

SHAPES = {  # a role differs by shape, not by colour
    ORIGIN: QgsVertexMarker.IconType.ICON_CIRCLE,
    VIA: QgsVertexMarker.IconType.ICON_RHOMBUS,
    DESTINATION: QgsVertexMarker.IconType.ICON_BOX,
}

MARGIN_M = 150.0
"""Around a short edge, so that one sees where it is."""


class CanvasMarks:
    """Owns its canvas items; `clear_all` leaves nothing behind."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._markers: list[QgsVertexMarker] = []
        self._flight: Optional[QgsRubberBand] = None
        self._place: Optional[QgsRubberBand] = None

    def show_stops(self, rows: Iterable[tuple[str, Optional[StopPoint]]], with_flight: bool) -> None:
        """Markers for the stops there are; a thin line from one to the next while no route is known."""
        self._clear_stops()
        known = [(role, self._on_map(stop.point)) for role, stop in rows if stop is not None]
        placed = [(role, point) for role, point in known if point is not None]
        for role, point in placed:
            marker = QgsVertexMarker(self._canvas)
            marker.setIconType(SHAPES[role])
            marker.setIconSize(14)
            marker.setPenWidth(3)
            marker.setColor(self._ink())
            marker.setFillColor(self._paper())
            marker.setCenter(point)
            self._markers.append(marker)
        if with_flight and len(placed) > 1:
            self._flight = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
            self._flight.setColor(self._ink())
            self._flight.setWidth(1)
            self._flight.setLineStyle(Qt.PenStyle.DashLine)
            self._flight.setToGeometry(QgsGeometry.fromPolylineXY([point for _, point in placed]), None)

    def show_place(self, geometry: QgsGeometry, layer: QgsVectorLayer) -> None:
        """Zoom to a line of the network or to a rule's place, and mark it; of an area, the border."""
        self.clear_place()
        if geometry.isNull() or geometry.isEmpty():
            return
        if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
            geometry = geometry.convertToType(QgsWkbTypes.GeometryType.LineGeometry, True)
        self._place = QgsRubberBand(self._canvas, geometry.type())
        colour = self._canvas.palette().color(QPalette.ColorRole.Highlight)
        colour.setAlpha(170)
        self._place.setColor(colour)
        self._place.setWidth(9)
        self._place.setToGeometry(geometry, layer)
        box = QgsRectangle(self._place.asGeometry().boundingBox())
        box.grow(max(box.width(), box.height(), MARGIN_M * self._metre()))
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def clear_place(self) -> None:
        """Take the mark of the place away."""
        if self._place is not None:
            self._canvas.scene().removeItem(self._place)
            self._place = None

    def clear_all(self) -> None:
        """Take everything away."""
        self._clear_stops()
        self.clear_place()

    def _clear_stops(self) -> None:
        for item in (*self._markers, self._flight):
            if item is not None:
                self._canvas.scene().removeItem(item)
        self._markers, self._flight = [], None

    def _on_map(self, point: QgsPointXY) -> Optional[QgsPointXY]:
        crs = self._canvas.mapSettings().destinationCrs()
        if not crs.isValid():
            return None
        try:
            return QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, QgsProject.instance()).transform(point)
        except QgsCsException:
            return None

    def _metre(self) -> float:
        """One metre in units of the map, roughly: enough for a margin."""
        return 1.0 if not self._canvas.mapSettings().destinationCrs().isGeographic() else 1.0 / 111_000.0

    @staticmethod
    def _ink() -> QColor:
        return QColor(Qt.GlobalColor.black)  # on the map, not on a widget: the theme does not change the map

    @staticmethod
    def _paper() -> QColor:
        return QColor(Qt.GlobalColor.white)
