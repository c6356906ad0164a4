# SPDX-License-Identifier: GPL-2.0-or-later
"""Marks the places of the chosen exemptions over the map, without touching the project."""

from __future__ import annotations

from typing import Any, Iterable, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QPalette

from .canvas_marks import MARGIN_M

_KINDS = (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.LineGeometry,
          QgsWkbTypes.GeometryType.PointGeometry)
SHARE = 0.08
"""Of the box, as a margin around it."""


class ExemptionMarks:
    """Owns its canvas items; `clear` leaves nothing behind."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: List[QgsRubberBand] = []
        self._box = QgsRectangle()
        self._visible = True

    def set_visible(self, visible: bool) -> None:
        """Hide the marks where a layer shows the same places, or show them again."""
        self._visible = visible
        for band in self._bands:
            band.setVisible(visible)

    def show(self, layer: QgsVectorLayer, geometries: Iterable[QgsGeometry]) -> None:
        """Mark geometries in the CRS of a layer, besides those that are marked already."""
        self._mark([(geometry, layer) for geometry in geometries])

    def show_placed(self, placed: Iterable[Any], crs: Optional[QgsCoordinateReferenceSystem] = None) -> None:
        """Mark shapely geometries in a CRS, by default that of the map; what it cannot say is left out."""
        made = [_geometry(one) for one in placed]
        if crs is not None:
            turn = QgsCoordinateTransform(crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())
            made = [geometry for geometry in made if _moved(geometry, turn)]
        self._mark([(geometry, None) for geometry in made])

    def _mark(self, placed: List[Tuple[QgsGeometry, object]]) -> None:
        for kind in _KINDS:
            mine = [(g, layer) for g, layer in placed if not g.isNull() and not g.isEmpty() and g.type() == kind]
            if not mine:
                continue
            band = QgsRubberBand(self._canvas, kind)
            stroke = self._canvas.palette().color(QPalette.ColorRole.Highlight)
            stroke.setAlpha(200)
            fill = self._canvas.palette().color(QPalette.ColorRole.Highlight)
            fill.setAlpha(30)
            band.setStrokeColor(stroke)
            band.setFillColor(fill)
            band.setWidth(5)
            band.setIconSize(14)
            for geometry, layer in mine:
                band.addGeometry(geometry, layer)
            band.setVisible(self._visible)
            self._bands.append(band)
            box = band.asGeometry().boundingBox()
            self._box = box if self._box.isNull() else self._box
            self._box.combineExtentWith(box)

    @property
    def empty(self) -> bool:
        return not self._bands

    def zoom(self) -> None:
        """Show all that is marked."""
        if self.empty:
            return
        box = QgsRectangle(self._box)
        geographic = self._canvas.mapSettings().destinationCrs().isGeographic()
        least = MARGIN_M / 111_000.0 if geographic else MARGIN_M
        box.grow(max(SHARE * max(box.width(), box.height()), least))
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def clear(self) -> None:
        """Take everything away."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands, self._box = [], QgsRectangle()


def _moved(geometry: QgsGeometry, turn: QgsCoordinateTransform) -> bool:
    try:
        geometry.transform(turn)
    except QgsCsException:
        return False
    return True


def _geometry(placed: Any) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(placed.wkb)
    return geometry
