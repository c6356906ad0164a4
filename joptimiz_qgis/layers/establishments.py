# SPDX-License-Identifier: GPL-2.0-or-later
"""Establishments of a layer or table, the areas that they must lie in, and their places in one reference system."""

from __future__ import annotations

from typing import Any, Iterator, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureSource,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsRectangle,
    QgsWkbTypes,
)

from ..core.errors import InputError
from ..core.network.territory import crs_for
from ..core.progress import Progress, check
from ..core.text import N_
from ..formats.establishments import Establishment, Reading, Within, known_fields, read_map
from ..formats.problems import Problem
from ..formats.sirene import must_say_something
from .placing import crs_of, moved_point, point_on
from .values import python_value

NO_PLACE = N_("The place cannot be brought into the reference system of the result: the establishment goes to the table "
              "without a place.")
OWN = -1
"""The code of the layer's own reference system, which may have none."""
_LAMBERT_93 = "EPSG:2154"
_LOOK = 2000


class Systems:
    """Reference systems by code."""

    def __init__(self, own: Optional[QgsCoordinateReferenceSystem] = None) -> None:
        self._by_code = {} if own is None else {OWN: own}

    def crs(self, code: int) -> QgsCoordinateReferenceSystem:
        """It may be invalid: files state all kinds of codes."""
        if code not in self._by_code:
            self._by_code[code] = QgsCoordinateReferenceSystem(f"EPSG:{code}")
        return self._by_code[code]

    def of_result(self, places: Sequence[Establishment]) -> QgsCoordinateReferenceSystem:
        """That of the first place if it is in metres, else that of the territory where it lies; without any, Lambert-93."""
        for one in places:
            crs = self.crs(one.epsg) if one.epsg else QgsCoordinateReferenceSystem()
            if crs.isValid():
                inside = crs.isGeographic() and abs(one.x) <= 180.0 and abs(one.y) <= 90.0
                return QgsCoordinateReferenceSystem(crs_for(one.x, one.y)) if inside else crs
        return QgsCoordinateReferenceSystem(_LAMBERT_93)


class Areas:
    """Polygons of a layer; their border counts as inside."""

    def __init__(self, source: QgsFeatureSource, systems: Systems, context: QgsCoordinateTransformContext) -> None:
        """Raises InputError unless the layer has polygons and a CRS."""
        if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
            raise InputError(N_("The layer {name} holds no areas. Give polygons."), name=source.sourceName())
        self._crs = crs_of(source)
        parts = [feature.geometry() for feature in source.getFeatures()]
        self._geometry = QgsGeometry.unaryUnion([g if g.isGeosValid() else g.makeValid() for g in parts if not g.isNull()])
        if self._geometry.isNull() or self._geometry.isEmpty():
            raise InputError(N_("The layer {name} holds no area that can be used."), name=source.sourceName())
        self._engine = QgsGeometry.createGeometryEngine(self._geometry.constGet())
        self._engine.prepareGeometry()
        self._systems, self._context = systems, context
        self._by_code: dict[int, Tuple[QgsCoordinateTransform, Optional[QgsRectangle]]] = {}

    def holds(self, epsg: int, x: float, y: float) -> bool:
        """Whether a place lies inside; where it lies nowhere on the earth it does not."""
        transform, box = self._by_code.get(epsg) or self._look(epsg)
        if box is None or not (box.xMinimum() <= x <= box.xMaximum() and box.yMinimum() <= y <= box.yMaximum()):
            return False
        try:
            place = transform.transform(x, y)
        except QgsCsException:
            return False
        return self._engine.intersects(QgsPoint(place))

    def _look(self, code: int) -> Tuple[QgsCoordinateTransform, Optional[QgsRectangle]]:
        """How to come from a reference system into that of the areas, and the box there that holds them all."""
        crs = self._systems.crs(code)
        transform = QgsCoordinateTransform(crs, self._crs, self._context)
        try:
            box = QgsCoordinateTransform(self._crs, crs, self._context).transformBoundingBox(self._geometry.boundingBox())
            box.grow(0.01 * max(box.width(), box.height()))
        except QgsCsException:
            box = None
        self._by_code[code] = (transform, box if crs.isValid() else None)
        return self._by_code[code]


def of_layer(source: QgsFeatureSource, field_map: str, nomenclature: str, within: Optional[Within], problems: List[Problem],
             progress: Progress) -> tuple[Reading, Iterator[Establishment]]:
    """What counts, and the establishments one by one, each with its place where the layer has one (code OWN).

    Raises InputError for a layer that lacks what is needed, or its CRS; Cancelled.
    """
    has_places = source.wkbType() != QgsWkbTypes.Type.NoGeometry
    if has_places:
        crs_of(source)
    names = source.fields().names()
    origins = read_map(field_map, names) if field_map else known_fields(names)
    must_say_something(origins, names)
    reading = Reading(origins, nomenclature, within, problems)
    return reading, _read(source, reading, names, has_places, progress)


def _read(source: QgsFeatureSource, reading: Reading, names: List[str], has_places: bool, progress: Progress
          ) -> Iterator[Establishment]:
    count = max(1, source.featureCount())
    for number, feature in enumerate(source.getFeatures(), 1):
        if number % _LOOK == 1:
            check(progress)
            progress.report(min(100.0, 100.0 * number / count))
        row = {name: python_value(value) for name, value in zip(names, feature.attributes())}
        one = reading.read(number, reading.values(number, row), _place(feature.geometry()) if has_places else None)
        if one is not None:
            yield one


def _place(geometry: QgsGeometry) -> Optional[Tuple[int, float, float]]:
    point = point_on(geometry)
    return None if point is None else (OWN, point.x(), point.y())


def places_in(batch: Sequence[Establishment], systems: Systems, target: QgsCoordinateReferenceSystem,
              context: QgsCoordinateTransformContext, problems: List[Problem]) -> np.ndarray:
    """float64 [N, 2] in `target`; NaN without a place. What cannot be drawn there is listed."""
    xy = np.full((len(batch), 2), np.nan)
    transforms: dict[int, Any] = {}
    for row, one in enumerate(batch):
        if not one.epsg:
            continue
        if one.epsg not in transforms:
            crs = systems.crs(one.epsg)
            transforms[one.epsg] = QgsCoordinateTransform(crs, target, context) if crs.isValid() else None
        transform = transforms[one.epsg]
        found = None if transform is None else moved_point(QgsPointXY(one.x, one.y), transform)
        if found is None:
            problems.append(Problem(one.row, one.id, "geometry", f"{one.x:g} {one.y:g}", NO_PLACE))
        else:
            xy[row] = found.x(), found.y()
    return xy
