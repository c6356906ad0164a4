# SPDX-License-Identifier: GPL-2.0-or-later
"""odmatrix and servicearea with SERVICE: times of all pairs, and areas within reach, of a Valhalla server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.routing.request import RouteStatus, Stop
from ...services.valhalla import Place, Reach, ServiceMatrix
from ...tr import tr
from . import by_service


@dataclass(frozen=True)
class MatrixAnswer:
    """[origins, destinations]: value of RouteStatus, seconds and metres; NaN where the status is not "ok"."""

    status: np.ndarray      # object (text)
    duration_s: np.ndarray  # float64
    distance_m: np.ndarray  # float64


def matrix(request: by_service.ServiceRequest, origins: Sequence[Stop], destinations: Sequence[Stop], feedback: Any
           ) -> MatrixAnswer:
    """All pairs; the log says what the service was not told. Stops are in WGS84 (request.lonlat)."""
    progress = by_service.progress(feedback)
    sides = [[Place(stop.x, stop.y) for stop in stops] for stops in (origins, destinations)]
    found = request.server.matrix(sides[0], sides[1], request.question, progress)
    none = np.isnan(found.duration_s)
    status = np.full(none.shape, RouteStatus.OK.value, dtype=object)
    status[none] = RouteStatus.UNREACHABLE.value
    if none.any() and request.question.closed:
        free = request.server.matrix(sides[0], sides[1], request.free, progress)
        status[none & ~np.isnan(free.duration_s)] = RouteStatus.NO_LEGAL_ROUTE.value
    longest = float(np.nanmax(found.duration_s)) if not none.all() else 0.0
    by_service.tell(request, request.law.departure_ms + round(longest * 1000.0), feedback)
    _tell_limits(request, found, feedback)
    return MatrixAnswer(status, found.duration_s, found.distance_m)


def _tell_limits(request: by_service.ServiceRequest, found: ServiceMatrix, feedback: Any) -> None:
    feedback.pushWarning(tr("In a matrix the service judges neither the hours of its road data nor its limits on the street "
                            "where a trip begins or ends; which rules a pair meets is not known."))
    by_service.tell_notes(by_service.notes(request, found.warnings), feedback)


@dataclass(frozen=True)
class AreaAnswer:
    """For each origin the areas of its thresholds, in the CRS of the outputs; None where no trip can begin."""

    areas: tuple[Optional[dict[float, QgsGeometry]], ...]


def areas(request: by_service.ServiceRequest, origins: Sequence[Stop], thresholds: Sequence[float], by_time: bool, towards: bool,
          context: Any, feedback: Any) -> AreaAnswer:
    """What lies within thresholds (min, or m unless `by_time`); `towards`: from where the origin is within them.

    Stops are in WGS84 (request.lonlat). The log says what the service was not told, and where no trip can begin.
    """
    progress = by_service.progress(feedback)
    asked = list(dict.fromkeys(thresholds))
    unit = {t if by_time else t / 1000.0: t for t in asked}
    out: list[Optional[dict[float, QgsGeometry]]] = []
    for number, stop in enumerate(origins):
        found = request.server.isochrone(Place(stop.x, stop.y), list(unit), by_time, towards, request.question, progress)
        if found is None:
            feedback.pushWarning(tr("Origin {n}: the service finds no road near, or the street is closed to the vehicle: no "
                                    "area.", n=number + 1))
            out.append(None)
        else:
            out.append({unit[reach.threshold]: request.to_crs(_geometry(reach), context) for reach in found})
        progress.report(100.0 * (number + 1) / len(origins))
    arrival_ms = request.law.departure_ms + round(max(asked, default=0.0) * 60_000) if by_time else request.latest_ms
    by_service.tell(request, arrival_ms, feedback)
    feedback.pushWarning(tr("The areas of the service are interpolated on a grid and may claim what lies beyond the threshold; "
                            "the hours of its road data are not judged."))
    by_service.tell_notes(by_service.notes(request, ()), feedback)
    return AreaAnswer(tuple(out))


def _geometry(reach: Reach) -> QgsGeometry:
    polygons = [[[QgsPointXY(x, y) for x, y in ring] for ring in polygon] for polygon in reach.polygons]
    geometry = QgsGeometry.fromMultiPolygonXY(polygons).makeValid()
    geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)  # a repair may leave lines
    geometry.convertToMultiType()
    return geometry
