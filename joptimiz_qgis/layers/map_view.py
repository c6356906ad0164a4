# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a decision map looks, and what is in its sight."""

from __future__ import annotations

from typing import Iterable, Iterator, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from .styling import style_for

RULES = ("rules_areas", "rules_lines", "rules_points")


def of_style(layers: Iterable[QgsMapLayer], *styles: str) -> list[QgsVectorLayer]:
    """The layers whose fields say they are of these kinds."""
    return [layer for layer in layers if style_for(layer) in styles]


def in_view(layer: QgsVectorLayer, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> Iterator[QgsFeature]:
    """The features of a layer that an extent shows."""
    view = extent
    if layer.crs().isValid() and layer.crs() != crs:
        view = QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance().transformContext()).transformBoundingBox(extent)
    yield from layer.getFeatures(QgsFeatureRequest().setFilterRect(view).setFlags(QgsFeatureRequest.Flag.ExactIntersect))


def view_crs(layers: Sequence[QgsMapLayer]) -> QgsCoordinateReferenceSystem:
    """The first metric CRS of the layers; else the UTM zone of their middle."""
    for layer in layers:
        if layer.crs().isValid() and not layer.crs().isGeographic() and layer.crs().authid() != "EPSG:3857":
            return layer.crs()
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    middle = extent_of(layers, wgs84).center()
    zone = min(60, max(1, int((middle.x() + 180) // 6) + 1))
    return QgsCoordinateReferenceSystem(f"EPSG:{32600 + zone if middle.y() >= 0 else 32700 + zone}")


def extent_of(layers: Iterable[QgsMapLayer], crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """What holds all that the layers hold; null if they hold nothing."""
    whole = QgsRectangle()
    for layer in layers:
        mine = layer.extent()
        if mine.isNull() or not layer.crs().isValid() or not mine.isFinite():
            continue
        if layer.crs() != crs:
            across = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance().transformContext())
            mine = across.transformBoundingBox(mine)
        whole.combineExtentWith(mine)
    return whole


def focus(layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Where to look: at the route; else at the verdicts; else at the rules; else at everything. With a margin."""
    for styles in (("legs", "reference", "stops"), ("edges_verdict",), RULES):
        wanted = [layer for layer in of_style(layers, *styles) if layer.featureCount()]
        if wanted:
            break
    else:
        wanted = list(layers)
    found = extent_of(wanted, crs)
    if found.isNull():
        return found
    found.grow(0.05 * max(found.width(), found.height()))
    return found
