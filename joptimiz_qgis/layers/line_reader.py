# SPDX-License-Identifier: GPL-2.0-or-later
"""Features with lines, whatever their dimensions and parts, as a plain table; all places are transformed at once."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import Any, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..core.errors import InputError
from ..core.network.source import Rejected
from ..core.network.territory import crs_for
from ..core.progress import Progress, check
from ..core.text import N_
from ..formats.line_table import LineTable, PointTable
from .projection import must_be_metric
from .values import python_value

_NO_LINE = N_("The feature has no geometry.")
_NOT_A_LINE = N_("The geometry is no line.")
_TOO_SHORT = N_("The line has fewer than two points.")
_NO_PLACE = N_("A coordinate of the line is no number.")
_OUT_OF_REACH = N_("The line cannot be drawn in the CRS of the network, or lies outside the Earth.")
_NOWHERE = N_("No line of the layer {name} can be drawn in the CRS {crs}. Check the CRS of the layer, or choose another one "
              "for the network.")
_PLAIN = frozenset((str, int, float, bool, type(None)))
_WGS84 = "EPSG:4326"
_METRES = QgsUnitTypes.DistanceUnit.DistanceMeters


def read_lines(source: QgsFeatureSource, names: Sequence[str], crs: Optional[QgsCoordinateReferenceSystem],
               transform_context: QgsCoordinateTransformContext, progress: Progress) -> LineTable:
    """Lines with the columns `names`, every part of a feature a line of its own; what cannot be used is in `rejected`.

    `crs`: projected in metres; None: the layer's own if it is so, else that of the territory. Raises InputError for a
    layer without CRS, or without lines; Cancelled.
    """
    own = source.sourceCrs()
    if not own.isValid():
        raise InputError(N_("The layer {name} has no CRS. Set it in the layer's properties (Source)."), name=source.sourceName())
    if QgsWkbTypes.geometryType(source.wkbType()) not in (QgsWkbTypes.GeometryType.LineGeometry,
                                                          QgsWkbTypes.GeometryType.UnknownGeometry):
        raise InputError(N_("The layer {name} holds no lines. Give a layer of road lines."), name=source.sourceName())
    lines = _Lines()
    _read(source, names, lines, progress)
    if not lines.parts:
        raise InputError(N_("The layer {name} holds no line that can be used ({count} features were rejected). Check its "
                            "filter and geometry."), name=source.sourceName(), count=len(lines.rejected))
    return _table(lines, source, names, own, crs, transform_context)


def read_points(source: QgsFeatureSource, names: Sequence[str], crs: QgsCoordinateReferenceSystem,
                transform_context: QgsCoordinateTransformContext) -> PointTable:
    """A companion table; its points, if it has any, in `crs`."""
    fields = source.fields()
    rows = [fields.indexOf(name) for name in names]
    to_crs = QgsCoordinateTransform(source.sourceCrs(), crs, transform_context)
    placed = source.sourceCrs().isValid() and QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
    values: List[List[Any]] = []
    xy: List[Tuple[float, float]] = []
    request = QgsFeatureRequest().setSubsetOfAttributes(rows)
    for feature in source.getFeatures(request):
        attributes = feature.attributes()
        values.append([_value(attributes[row]) for row in rows])
        if placed:
            xy.append(_point(feature.geometry(), to_crs))
    columns = {name: [row[column] for row in values] for column, name in enumerate(names)}
    return PointTable(columns, np.array(xy, float).reshape(-1, 2) if placed else None)


def _point(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> Tuple[float, float]:
    if geometry.isNull() or geometry.isEmpty():
        return float("nan"), float("nan")
    try:
        point = transform.transform(geometry.centroid().asPoint())  # a multipoint of one point, too
    except QgsCsException:
        return float("nan"), float("nan")
    return point.x(), point.y()


@dataclass
class _Lines:
    """Parts as they come: float64 [n, 2], heights or None, and the values of their feature."""

    parts: List[np.ndarray] = field(default_factory=list)
    heights: List[Optional[np.ndarray]] = field(default_factory=list)
    values: List[List[Any]] = field(default_factory=list)
    ids: List[str] = field(default_factory=list)
    rejected: List[Rejected] = field(default_factory=list)


def _read(source: QgsFeatureSource, names: Sequence[str], lines: _Lines, progress: Progress) -> None:
    fields = source.fields()
    rows = [fields.indexOf(name) for name in names]
    request = QgsFeatureRequest().setSubsetOfAttributes(rows)
    count = max(1, source.featureCount())
    for number, feature in enumerate(source.getFeatures(request)):
        if number % 2000 == 0:
            check(progress)
            progress.report(min(95.0, 95.0 * number / count))
        attributes = feature.attributes()
        values = [_value(v) if type(v) not in _PLAIN else v for v in (attributes[row] for row in rows)]
        name = f"feature {feature.id()}"
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            lines.rejected.append(Rejected(name, _NO_LINE))
            continue
        if geometry.type() != QgsWkbTypes.GeometryType.LineGeometry:
            lines.rejected.append(Rejected(name, _NOT_A_LINE))
            continue
        if QgsWkbTypes.isCurvedType(geometry.wkbType()):
            geometry.convertToStraightSegment()
        for part in _parts(geometry.asWkb().data()):
            _take(part, values, name, lines)


def _value(value: Any) -> Any:
    if type(value) is QVariant and value.isNull():  # by far the most of BD TOPO's values: python_value asks much more
        return None
    return value if isinstance(value, dict) else python_value(value)


def _take(part: np.ndarray, values: List[Any], name: str, lines: _Lines) -> None:
    xy = part[:, :2]
    if part.shape[0] < 2:
        lines.rejected.append(Rejected(name, _TOO_SHORT))
    elif not np.isfinite(xy).all():
        lines.rejected.append(Rejected(name, _NO_PLACE))
    else:
        lines.parts.append(xy)
        lines.heights.append(part[:, 2] if part.shape[1] == 3 else None)
        lines.values.append(values)
        lines.ids.append(name)


def _parts(wkb: bytes) -> List[np.ndarray]:
    """Vertices of a line, or of each line of a multi-line: float64 [n, 2], or [n, 3] with heights."""
    kind, _, _, _ = _head(wkb, 0)
    if kind == 2:
        return [_line(wkb, 0)[0]]
    (count,) = struct.unpack_from(_order(wkb, 0) + "I", wkb, 5)
    out, at = [], 9
    for _ in range(count):
        part, at = _line(wkb, at)
        out.append(part)
    return out


def _line(wkb: bytes, at: int) -> Tuple[np.ndarray, int]:
    """(vertices, where the next geometry begins)."""
    _, has_z, width, order = _head(wkb, at)
    (count,) = struct.unpack_from(order + "I", wkb, at + 5)
    points = np.frombuffer(wkb, order + "f8", width * count, at + 9).reshape(-1, width)
    return points[:, : 3 if has_z else 2], at + 9 + 8 * width * count


def _head(wkb: bytes, at: int) -> Tuple[int, bool, int, str]:
    """(kind, whether the third number is a height, numbers a vertex, byte order)."""
    order = _order(wkb, at)
    (code,) = struct.unpack_from(order + "I", wkb, at + 1)
    thousands, old_z = code // 1000 % 10 if code < 10_000 else 0, bool(code & 0x80000000)
    has_z = thousands in (1, 3) or old_z
    return code % 1000 if code < 10_000 else code & 0xFF, has_z, 2 + has_z + (thousands in (2, 3)), order


def _order(wkb: bytes, at: int) -> str:
    return "<" if wkb[at] == 1 else ">"


def _table(lines: _Lines, source: QgsFeatureSource, names: Sequence[str], own: QgsCoordinateReferenceSystem,
           crs: Optional[QgsCoordinateReferenceSystem], transform_context: QgsCoordinateTransformContext) -> LineTable:
    size = np.array([part.shape[0] for part in lines.parts])
    xy = np.concatenate(lines.parts).astype(float)
    lonlat = _transformed(xy, size, QgsCoordinateTransform(own, QgsCoordinateReferenceSystem(_WGS84), transform_context))
    target = crs if crs is not None else _target(own, lonlat, source.sourceName())
    must_be_metric(target)
    drawn = _transformed(xy, size, QgsCoordinateTransform(own, target, transform_context))
    good = np.isfinite(lonlat).all(axis=1) & np.isfinite(drawn).all(axis=1) & (np.abs(lonlat) <= [180.0, 90.0]).all(axis=1)
    whole = np.logical_and.reduceat(good, np.concatenate(([0], np.cumsum(size)[:-1])))
    rejected = [*lines.rejected, *(Rejected(lines.ids[row], _OUT_OF_REACH) for row in np.flatnonzero(~whole).tolist())]
    if not whole.any():
        raise InputError(_NOWHERE, name=source.sourceName(), crs=target.authid())
    rows = np.flatnonzero(whole).tolist()
    kept = np.repeat(whole, size)
    heights = None
    if any(z is not None for z in lines.heights):
        heights = np.concatenate([np.full(n, np.nan) if z is None else z for z, n in zip(lines.heights, size)])[kept]
    columns = dict(zip(names, map(list, zip(*(lines.values[row] for row in rows)))))
    start = np.concatenate(([0], np.cumsum(size[whole]))).astype(np.int64)
    return LineTable(columns, drawn[kept], lonlat[kept], heights, start, target.authid() or target.toWkt(), tuple(rejected),
                     source.sourceName())


def _target(own: QgsCoordinateReferenceSystem, lonlat: np.ndarray, name: str) -> QgsCoordinateReferenceSystem:
    """The layer's own CRS if it is fit for a network, else that of the territory."""
    if not own.isGeographic() and own.mapUnits() == _METRES:
        return own
    there = lonlat[np.isfinite(lonlat).all(axis=1)]
    if not there.size:
        raise InputError(_NOWHERE, name=name, crs=own.authid())
    middle = np.median(there, axis=0)
    return QgsCoordinateReferenceSystem(crs_for(float(middle[0]), float(middle[1])))


def _transformed(xy: np.ndarray, size: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    """All vertices at once; line by line where that fails, and NaN for a line that cannot be transformed."""
    if transform.isShortCircuited():
        return xy
    try:
        return _at_once(xy, transform)
    except QgsCsException:
        parts = np.split(xy, np.cumsum(size)[:-1])
        return np.concatenate([_or_nan(part, transform) for part in parts])


def _or_nan(xy: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    try:
        return _at_once(xy, transform)
    except QgsCsException:
        return np.full(xy.shape, np.nan)


def _at_once(xy: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    line = QgsGeometry()
    line.fromWkb(struct.pack("<BII", 1, 2, xy.shape[0]) + np.ascontiguousarray(xy, "<f8").tobytes())
    line.transform(transform)
    return np.frombuffer(line.asWkb().data(), "<f8", 2 * xy.shape[0], 9).reshape(-1, 2)

