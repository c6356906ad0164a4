# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer of lines or areas as street sections, and which of them a place belongs to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, List, Optional, Union

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsSpatialIndex,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..core.errors import InputError
from ..core.network.territory import crs_for
from ..core.progress import Progress, check
from ..core.text import N_
from ..formats.problems import Problem
from ..formats.row import plain
from .placing import crs_of
from .rules_source import WGS84
from .values import columns, python_value

NO_SHAPE = N_("The section has no line or area that can be used: it is left out.")
NO_NAME = N_("The section has no name in the field that names sections: it is kept without one.")
SAME_NAME = N_("Another section has this name too: both are kept.")
_WHOLE = (QVariant.Int, QVariant.LongLong, QVariant.UInt, QVariant.ULongLong)
_LINE, _AREA = QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PolygonGeometry
_LOOK = 500


@dataclass(frozen=True)
class SectionLayer:
    """S sections in feature order. `kind`: int or text, the type of `ids`. `streets`: "" where the layer says nothing.

    `shapes`: as they came, in `own_crs` and of type `wkb`. `crs`: projected in metres; `of` takes places in it.
    """

    ids: tuple[Union[int, str, None], ...]
    kind: str
    streets: tuple[str, ...]
    shapes: tuple[QgsGeometry, ...]
    wkb: Any
    own_crs: QgsCoordinateReferenceSystem
    crs: QgsCoordinateReferenceSystem
    moved: tuple[QgsGeometry, ...]
    index: QgsSpatialIndex

    def of(self, xy: np.ndarray, reach_m: float, progress: Progress) -> np.ndarray:
        """int64 [K]: the section of each place, float64 [K, 2] in `crs` (NaN = no place); -1 = none.

        Areas: the one that holds it, of several the first. Lines: the nearest within `reach_m`, of equal ones the first.
        Raises Cancelled.
        """
        found = np.full(xy.shape[0], -1, np.int64)
        look = self._holding if QgsWkbTypes.geometryType(self.wkb) == _AREA else self._nearest
        for number, (x, y) in enumerate(xy.tolist()):
            if number % _LOOK == 0:
                check(progress)
                progress.report(100.0 * number / len(found))
            if math.isfinite(x) and math.isfinite(y):
                found[number] = look(x, y, reach_m)
        return found

    def _holding(self, x: float, y: float, reach_m: float) -> int:
        point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        rows = sorted(self.index.intersects(QgsRectangle(x, y, x, y)))
        return next((row for row in rows if self.moved[row].intersects(point)), -1)

    def _nearest(self, x: float, y: float, reach_m: float) -> int:
        box = QgsRectangle(x - reach_m, y - reach_m, x + reach_m, y + reach_m)
        point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        near = min(((self.moved[row].distance(point), row) for row in self.index.intersects(box)), default=(math.inf, -1))
        return near[1] if near[0] <= reach_m else -1


def read_sections(source: QgsFeatureSource, id_field: str, context: QgsCoordinateTransformContext, problems: List[Problem]
                  ) -> SectionLayer:
    """Every feature a section, named by `id_field`, "" = the number of the feature; `street` or `name` is its street.

    A layer that is not in metres is measured in the CRS made for where it lies. Raises InputError for a layer that is not of
    lines or areas, has no CRS, lacks the field, or holds no section that can be used.
    """
    name = source.sourceName()
    if QgsWkbTypes.geometryType(source.wkbType()) not in (_LINE, _AREA):
        raise InputError(N_("The layer {name} holds no lines or areas. Give one line or area for each section."), name=name)
    own_crs = crs_of(source)
    fields = source.fields()
    column = fields.lookupField(id_field) if id_field else -1
    if id_field and column < 0:
        raise InputError(N_("The layer {layer} has no field {name} to tell its sections apart. Fields: {fields}."), layer=name,
                         name=id_field, fields=", ".join(fields.names()))
    kind = "int" if column < 0 or fields.at(column).type() in _WHOLE else "text"
    at = columns(fields, ("street", "name"))
    crs = _metric(own_crs, source.sourceExtent(), context)
    transform = QgsCoordinateTransform(own_crs, crs, context)
    ids: List[Union[int, str, None]] = []
    streets: List[str] = []
    shapes: List[QgsGeometry] = []
    moved: List[QgsGeometry] = []
    seen: set[str] = set()
    index = QgsSpatialIndex()
    for number, feature in enumerate(source.getFeatures(), 1):
        own = python_value(feature.attributes()[column]) if column >= 0 else feature.id()
        placed = _placed(feature.geometry(), transform)
        if placed is None:
            problems.append(Problem(number, plain(own), "geometry", "", NO_SHAPE))
            continue
        if own is None or plain(own) in seen:
            problems.append(Problem(number, plain(own), id_field, plain(own), NO_NAME if own is None else SAME_NAME))
        seen.add(plain(own))
        indexed = QgsFeature(len(ids))
        indexed.setGeometry(placed)
        index.addFeature(indexed)
        ids.append(None if own is None else int(own) if kind == "int" else plain(own))
        streets.append(next((text for text in (plain(python_value(feature.attributes()[at[f]])) for f in at) if text), ""))
        shapes.append(feature.geometry())
        moved.append(placed)
    if not ids:
        raise InputError(N_("The layer {name} holds no section that can be used."), name=name)
    return SectionLayer(tuple(ids), kind, tuple(streets), tuple(shapes), source.wkbType(), own_crs, crs, tuple(moved), index)


def _metric(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, context: QgsCoordinateTransformContext
            ) -> QgsCoordinateReferenceSystem:
    """The CRS itself if it is projected in metres, else the one for the middle of the extent."""
    if not crs.isGeographic() and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters:
        return crs
    middle = extent.center() if not extent.isNull() else QgsPointXY(0.0, 0.0)
    try:
        middle = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context).transform(middle)
    except QgsCsException as error:
        raise InputError(N_("The places of the layer cannot be brought into longitude and latitude: check its CRS {crs}."),
                         crs=crs.authid() or crs.description()) from error
    return QgsCoordinateReferenceSystem(crs_for(middle.x(), middle.y()))


def _placed(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> Optional[QgsGeometry]:
    if geometry.isNull() or geometry.isEmpty():
        return None
    moved = QgsGeometry(geometry)
    try:
        moved.transform(transform)
    except QgsCsException:
        return None
    if moved.type() == _AREA and not moved.isGeosValid():
        moved = moved.makeValid()  # an outline that crosses itself holds nothing
    return moved if moved.boundingBox().isFinite() else None
