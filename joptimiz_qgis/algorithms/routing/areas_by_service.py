# SPDX-License-Identifier: GPL-2.0-or-later
"""servicearea with SERVICE: the areas within reach that a Valhalla server draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.network.geodesy import distances_m
from ...core.routing.request import RouteStatus, Stop
from ...services.valhalla import Place, Reach
from ...tr import tr
from ..route_tables import Row
from . import by_service
from .point_places import Places


@dataclass(frozen=True)
class ServedArea:
    """Of one origin: areas by threshold in the CRS of the outputs, none unless the status is OK.

    `snap_m`: from the origin to the road; None without a road near.
    """

    status: RouteStatus
    snap_m: Optional[float]
    areas: Mapping[float, QgsGeometry]


def areas(request: by_service.ServiceRequest, origins: Sequence[Stop], names: Sequence[Any], thresholds: Sequence[float],
          by_time: bool, towards: bool, context: Any, feedback: Any) -> list[ServedArea]:
    """What lies within thresholds (min, or m unless `by_time`); `towards`: from where the origin is within them.

    Stops are in WGS84 (request.lonlat), `names` are for the log, which also says what the service was not told.
    """
    progress = by_service.progress(feedback)
    places = [Place(stop.x, stop.y) for stop in origins]
    out: list[ServedArea] = []
    for number, (place, road) in enumerate(zip(places, request.server.locate(places, request.question, progress))):
        out.append(_area(request, place, road, thresholds, by_time, towards, context, progress))
        if out[-1].status is RouteStatus.UNREACHABLE:
            feedback.pushWarning(tr("Origin {id}: the service finds no road near on which the vehicle may begin.",
                                    id=names[number]))
        elif out[-1].status is RouteStatus.NO_LEGAL_ROUTE:
            feedback.pushWarning(tr("Origin {id}: its street touches an area that the service was told to keep out of.",
                                    id=names[number]))
        progress.report(100.0 * (number + 1) / len(places))
    latest = request.law.departure_ms + round(max(thresholds) * 60_000) if by_time else request.latest_ms
    by_service.tell(request, latest, feedback)
    feedback.pushWarning(tr("The areas of the service are interpolated on a grid and may claim what lies beyond the threshold; "
                            "the hours of its road data are not judged."))
    by_service.tell_notes(by_service.notes(request, ()), feedback)
    return out


def rows(request: by_service.ServiceRequest, places: Places, thresholds: Sequence[float], unit: str, direction: str, context: Any,
         feedback: Any) -> list[Row]:
    """Rows of the output of servicearea, the largest threshold first; `thresholds` ascend. No place without a way."""
    stops = request.lonlat([Stop(x, y) for x, y in places.xy.tolist()], context)
    feedback.pushInfo(tr("The service draws areas only: no streets, no walk from them, no waiting."))
    found = areas(request, stops, places.ids, thresholds, unit == "min", direction == "to", context, feedback)
    latest = request.law.departure_ms + round(max(thresholds) * 60_000) if unit == "min" else request.latest_ms
    method = request.method(latest)
    return [(area.areas.get(threshold, QgsGeometry()), {
        "origin_id": name, "threshold": threshold, "band": band + 1, "unit": unit, "direction": direction,
        "status": area.status.value, "snap_m": None if area.snap_m is None else round(area.snap_m, 1), "method": method,
    }) for name, area in zip(places.ids, found) for band, threshold in reversed(list(enumerate(thresholds)))]


def _area(request: by_service.ServiceRequest, place: Place, road: Optional[tuple[float, float]], thresholds: Sequence[float],
          by_time: bool, towards: bool, context: Any, progress: Any) -> ServedArea:
    if road is None:
        return ServedArea(RouteStatus.UNREACHABLE, None, {})
    snap_m = float(distances_m(np.array([[place.lon, place.lat]]), np.array([road]))[0])
    asked = {t if by_time else t / 1000.0: t for t in thresholds}
    found = request.server.isochrone(place, list(asked), by_time, towards, request.question, progress)
    if found is None:
        free = bool(request.question.closed) and request.server.route([place, place], request.free, progress) is not None
        return ServedArea(RouteStatus.NO_LEGAL_ROUTE if free else RouteStatus.UNREACHABLE, snap_m, {})
    return ServedArea(RouteStatus.OK, snap_m, {asked[r.threshold]: request.to_crs(_geometry(r), context) for r in found})


def _geometry(reach: Reach) -> QgsGeometry:
    polygons = [[[QgsPointXY(x, y) for x, y in ring] for ring in polygon] for polygon in reach.polygons]
    geometry = QgsGeometry.fromMultiPolygonXY(polygons).makeValid()
    geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)  # a repair may leave lines
    geometry.convertToMultiType()
    return geometry
