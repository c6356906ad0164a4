# SPDX-License-Identifier: GPL-2.0-or-later
"""Places of layers in the network's CRS: geometries as shapely ones, never simplified, and points of features."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import InputError, MissingLibraryError
from ..core.text import N_

OUT_OF_REACH = N_("The geometry cannot be brought into the CRS of the network: it must be placed by hand.")
NO_AREA = N_("The polygon is invalid and encloses nothing: it must be drawn again.")
REPAIRED = N_("The polygon is invalid; a repair encloses the same area and is used: check it.")
AMBIGUOUS = N_("The polygon is invalid and may mean several areas: the rule is kept as unknown. Draw it again.")
EMPTY = N_("The geometry is empty: it must be placed by hand.")
_SAME_AREA = 0.001


@dataclass(frozen=True)
class Placed:
    """A shapely geometry or None, what is wrong with it, and whether that leaves the rule unknown."""

    geometry: Any
    problem: Optional[str] = None
    doubtful: bool = False


class Placer:
    """Brings geometries from one CRS into another."""

    def __init__(self, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem,
                 context: QgsCoordinateTransformContext) -> None:
        self._transform = QgsCoordinateTransform(source, target, context)

    def place(self, geometry: QgsGeometry) -> Placed:
        """One geometry; nothing, without a problem, for a NULL one."""
        if geometry.isNull():
            return Placed(None)
        moved = QgsGeometry(geometry)
        try:
            moved.transform(self._transform)
        except QgsCsException:
            return Placed(None, OUT_OF_REACH)
        if not moved.boundingBox().isFinite():
            return Placed(None, OUT_OF_REACH)
        if moved.isEmpty():
            return Placed(None, EMPTY)
        return _checked(_shapely_of(moved))


def placer_of(layer: QgsVectorLayer, target: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext) -> Placer:
    """The placer of a layer. Raises InputError if it has places but no CRS."""
    crs = layer.crs()
    if not crs.isValid() and layer.geometryType() == QgsWkbTypes.GeometryType.UnknownGeometry:
        crs = layer.dataProvider().crs()  # QGIS gives layers of collections none
    if layer.wkbType() != QgsWkbTypes.Type.NoGeometry and not crs.isValid():
        raise _no_crs(layer.name())
    return Placer(crs, target, context)


def crs_of(source: QgsFeatureSource) -> QgsCoordinateReferenceSystem:
    """The CRS of a source of places. Raises InputError if it has none."""
    if not source.sourceCrs().isValid():
        raise _no_crs(source.sourceName())
    return source.sourceCrs()


def _no_crs(name: str) -> InputError:
    return InputError(N_("The layer {name} has no coordinate reference system. Set one in its properties."), name=name)


def point_on(geometry: QgsGeometry) -> Optional[QgsPointXY]:
    """Of points the middle, of lines and areas a place on them; None where there is none."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    point = geometry.centroid() if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry else geometry.pointOnSurface()
    return None if point.isNull() or point.isEmpty() else _finite(point.asPoint())


def moved_point(point: QgsPointXY, transform: QgsCoordinateTransform) -> Optional[QgsPointXY]:
    """A point in another CRS; None where that has no coordinates."""
    try:
        return _finite(transform.transform(point))
    except QgsCsException:
        return None


def _finite(point: QgsPointXY) -> Optional[QgsPointXY]:
    return point if math.isfinite(point.x()) and math.isfinite(point.y()) else None


def _shapely_of(geometry: QgsGeometry) -> Any:
    flat = geometry.constGet().segmentize() if QgsWkbTypes.isCurvedType(geometry.wkbType()) else geometry.constGet().clone()
    flat.dropZValue()
    flat.dropMValue()
    return _wkb().loads(bytes(flat.asWkb()))


def _checked(geometry: Any) -> Placed:
    if not geometry.geom_type.endswith("Polygon") or geometry.is_valid:
        return Placed(geometry)
    from shapely.ops import unary_union
    from shapely.validation import make_valid

    repaired = make_valid(geometry)
    parts = [part for part in getattr(repaired, "geoms", [repaired]) if part.geom_type.endswith("Polygon")]
    if not parts:
        return Placed(None, NO_AREA)
    area = parts[0] if len(parts) == 1 else unary_union(parts)
    if abs(area.area - geometry.area) <= _SAME_AREA * area.area:
        return Placed(area, REPAIRED)
    return Placed(area, AMBIGUOUS, True)


def _wkb() -> Any:
    try:
        import shapely.wkb
    except ImportError:
        raise MissingLibraryError(N_("Placing rules on the network needs the Python library shapely. Install the package "
                                     "python3-shapely (OSGeo4W, Debian) and start QGIS again.")) from None
    return shapely.wkb
