# SPDX-License-Identifier: GPL-2.0-or-later
"""odmatrix with SERVICE: times and distances of all pairs, as a Valhalla server gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Sequence

import numpy as np

from ...core.routing.request import RouteStatus, Stop
from ...services.valhalla import Place, ServiceMatrix
from ...tr import tr
from ..route_tables import Row
from . import by_service
from .point_places import Places


@dataclass(frozen=True)
class MatrixAnswer:
    """[origins, destinations]: value of RouteStatus, seconds and metres; NaN where the status is not "ok"."""

    status: np.ndarray      # object (text)
    duration_s: np.ndarray  # float64
    distance_m: np.ndarray  # float64


def rows(request: by_service.ServiceRequest, origins: Places, destinations: Places, with_distance: bool, context: Any,
         feedback: Any) -> Iterator[Row]:
    """Rows of the table of odmatrix, a number only where there is a way."""
    sides = [request.lonlat([Stop(x, y) for x, y in places.xy.tolist()], context) for places in (origins, destinations)]
    found = matrix(request, sides[0], sides[1], feedback)
    for i, origin in enumerate(origins.ids):
        for j, destination in enumerate(destinations.ids):
            way = found.status[i, j] == RouteStatus.OK.value
            yield None, {
                "origin_id": origin, "destination_id": destination, "status": found.status[i, j],
                "duration_s": float(found.duration_s[i, j]) if way else None,
                "distance_m": float(found.distance_m[i, j]) if way and with_distance else None,
            }


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
