# SPDX-License-Identifier: GPL-2.0-or-later
"""Click a stop on the map: the marker shows the road it would go to; works in any CRS of the project."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointLocator,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

WGS84 = "EPSG:4326"
REACH_PX = 12
MOST_INDEXED = 200_000  # beyond that, in one view, the marker stays away and the click counts as it is


class StopTool(QgsMapTool):
    """Emits `placed(role, point in WGS 84, name of the road or "")`.

    `refused` comes instead where the project's CRS cannot say where the click is.
    """

    placed = pyqtSignal(str, QgsPointXY, str)
    refused = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.role = ""
        self._network: Optional[QgsVectorLayer] = None
        self._locator: Optional[QgsPointLocator] = None
        self._marker: Optional[QgsSnapIndicator] = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def set_network(self, layer: Optional[QgsVectorLayer]) -> None:
        """The layer whose roads attract the click."""
        self._network = layer
        self._forget()

    def activate(self) -> None:
        super().activate()
        self._marker = QgsSnapIndicator(self.canvas())
        self.canvas().extentsChanged.connect(self._forget)
        self.canvas().destinationCrsChanged.connect(self._forget)

    def deactivate(self) -> None:
        if self._marker is not None:
            self._marker.setVisible(False)
            self._marker = None
            self.canvas().extentsChanged.disconnect(self._forget)
            self.canvas().destinationCrsChanged.disconnect(self._forget)
        self._forget()
        super().deactivate()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._marker is not None:
            self._marker.setMatch(self._match(event.mapPoint()))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.canvas().unsetMapTool(self)
            return
        match = self._match(event.mapPoint())
        if match.isValid():
            self.place(match.point(), self._road(match.featureId()))
        else:
            self.place(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.canvas().unsetMapTool(self)

    def place(self, point: QgsPointXY, name: str = "") -> None:
        """Take a point of the map, in the project's CRS."""
        crs = self.canvas().mapSettings().destinationCrs()
        if not crs.isValid():
            self.refused.emit()
            return
        try:
            there = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), QgsProject.instance()).transform(point)
        except QgsCsException:
            self.refused.emit()
            return
        self.placed.emit(self.role, there, name)

    def _road(self, feature_id: int) -> str:
        """The name of a road of the network; empty if it has none."""
        if self._network is None or self._network.fields().indexOf("name") < 0:
            return ""
        name = self._network.getFeature(feature_id)["name"]
        return "" if name is None or name == NULL else str(name)

    def _match(self, point: QgsPointXY) -> Any:
        locator = self._ready_locator()
        if locator is None:
            return QgsPointLocator.Match()
        return locator.nearestEdge(point, REACH_PX * self.canvas().mapUnitsPerPixel(), None, True)

    def _ready_locator(self) -> Optional[QgsPointLocator]:
        if self._locator is None and self._network is not None:
            settings = self.canvas().mapSettings()
            self._locator = QgsPointLocator(
                self._network, settings.destinationCrs(), settings.transformContext(), settings.visibleExtent())
            self._locator.init(MOST_INDEXED, True)
        return self._locator

    def _forget(self) -> None:
        self._locator = None
