# SPDX-License-Identifier: GPL-2.0-or-later
"""Places where a bay could be, and places to keep free, read from layers."""

from __future__ import annotations

import math
from typing import Any, List, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)

from ..core.bays.kerb_candidates import Given
from ..core.errors import InputError
from ..core.text import N_
from ..formats.problems import Problem
from ..formats.row import listed_figure, plain
from .placing import crs_of
from .values import columns, python_value

NO_PLACE = N_("The feature has no place: it is left out.")
NOT_A_NUMBER = N_("A number, zero or more, is wanted: the value is ignored.")
TWICE = N_("Another candidate has this identifier too: the number of the feature is added.")
_LEAST = {"places": 1.0, "price": 0.0, "width_m": 0.0, "slope_pct": -100.0}


def read_candidates(source: QgsFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext,
                    problems: List[Problem]) -> Given:
    """Points, or the middle of lines, which are as long as the bay may be. What is wrong is listed; a feature without a place is
    left out. Raises InputError for a layer of neither, without a CRS, or with nothing that can be used."""
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind not in (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.LineGeometry):
        raise InputError(N_("The layer {name} holds neither points nor lines. Give places where a bay could be."),
                         name=source.sourceName())
    at = columns(source.fields(), ("candidate_id", *_LEAST))
    ids: List[str] = []
    seen: set[str] = set()
    rows: List[tuple[float, ...]] = []
    for number, feature, geometry in _placed(source, crs, context, problems):
        attributes = feature.attributes()
        own = plain(python_value(attributes[at["candidate_id"]])) if "candidate_id" in at else ""
        own = own or str(feature.id())
        if own in seen:
            problems.append(Problem(number, own, "candidate_id", own, TWICE))
            own = f"{own}-{feature.id()}"
        is_line = geometry.type() == QgsWkbTypes.GeometryType.LineGeometry
        length = geometry.length() if is_line else math.nan
        point = (geometry.interpolate(length / 2.0) if is_line else geometry.centroid()).asPoint()
        values = [listed_figure(python_value(attributes[at[name]]) if name in at else None, least, number, own, name,
                                NOT_A_NUMBER, problems)
                  for name, least in _LEAST.items()]
        seen.add(own)
        ids.append(own)
        rows.append((point.x(), point.y(), length, *values))
    if not ids:
        raise InputError(N_("The layer {name} holds no place that can be used."), name=source.sourceName())
    table = np.array(rows, float)
    return Given(tuple(ids), table[:, :2].copy(), table[:, 2], np.floor(table[:, 3]), table[:, 4], table[:, 5], table[:, 6])


def read_points(source: Optional[QgsFeatureSource], crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext,
                problems: List[Problem]) -> np.ndarray:
    """float64 [P, 2]: every vertex of points, the middle of anything else; none without a source. Raises InputError if the layer
    has no CRS."""
    found: List[QgsPointXY] = []
    if source is not None:
        for _, _, geometry in _placed(source, crs, context, problems):
            if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
                found += [QgsPointXY(vertex) for vertex in geometry.vertices()]
            else:
                found.append(geometry.centroid().asPoint())
    return np.array([(point.x(), point.y()) for point in found], float).reshape(-1, 2)


def _placed(source: QgsFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext,
            problems: List[Problem]) -> Any:
    """(number, feature, geometry in the CRS) of each feature that has a place."""
    transform = QgsCoordinateTransform(crs_of(source), crs, context)
    for number, feature in enumerate(source.getFeatures(), 1):
        geometry = QgsGeometry(feature.geometry())
        try:
            fine = not geometry.isNull() and not geometry.isEmpty() and geometry.transform(transform) == 0
        except QgsCsException:
            fine = False
        box = geometry.boundingBox() if fine else None
        if box is None or not all(map(math.isfinite, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))):
            problems.append(Problem(number, f"{source.sourceName()} {feature.id()}", "geometry", "", NO_PLACE))
            continue
        yield number, feature, geometry
