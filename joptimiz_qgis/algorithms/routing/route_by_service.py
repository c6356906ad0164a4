# SPDX-License-Identifier: GPL-2.0-or-later
"""constrainedroute with SERVICE: the ways of a Valhalla server in the same tables, with all that it was not told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Optional, Sequence

import numpy as np
from qgis.core import QgsWkbTypes

from ...core.network.geodesy import distances_m
from ...core.regulation.verdict import Verdict
from ...core.routing.by_service import NO_WAY_ROUND, OuterLeg, Told, blocked, told
from ...core.routing.request import Route, RouteRequest, RouteStatus, Stop
from ...core.text import N_
from ...layers.convert import fields_of, line_geometry, listed, utc
from ...layers.styling import style_on_load
from ...services.valhalla import Place, ServiceLeg
from ...tr import number, tr
from .. import placing_log, route_tables
from ..outputs import Outputs
from . import by_service


@dataclass(frozen=True)
class Answer:
    """What the service found, with and without the areas to keep out of; `told` says what that is worth."""

    status: RouteStatus
    legs: tuple[ServiceLeg, ...]
    reference: tuple[ServiceLeg, ...]
    told: Told


def ask(request: by_service.ServiceRequest, stops: Sequence[Stop], feedback: Any) -> Answer:
    """Ask the service, once with the areas and once without."""
    places = [Place(stop.x, stop.y, stop.role != "stop") for stop in stops]
    progress = by_service.progress(feedback)
    found = request.server.route(places, request.question, progress)
    progress.report(50)
    free = request.server.route(places, request.free, progress) if request.question.closed else found
    progress.report(90)
    reference = free.legs if free is not None else ()
    if found is None:
        if free is None:
            return Answer(RouteStatus.UNREACHABLE, (), (), Told((), ()))
        why = blocked(request.expression, request.law.calendar, _timed(request, reference))
        return Answer(RouteStatus.NO_LEGAL_ROUTE, (), reference, Told(why, ()))
    said = told(request.expression, request.law.calendar, _timed(request, found.legs), _timed(request, reference),
                by_service.notes(request, found.warnings))
    return Answer(RouteStatus.OK, found.legs, reference, said)


def _timed(request: by_service.ServiceRequest, legs: Sequence[ServiceLeg]) -> list[OuterLeg]:
    """Legs one after the other from the departure on."""
    ends = request.law.departure_ms + np.cumsum([0.0, *(leg.duration_s * 1000.0 for leg in legs)])
    times = np.rint(ends).astype(np.int64).tolist()
    return [OuterLeg(leg.lonlat, times[k], times[k + 1]) for k, leg in enumerate(legs)]


def _arrival(request: by_service.ServiceRequest, legs: Sequence[ServiceLeg]) -> int:
    """UTC ms; the departure if there is no leg."""
    return max((leg.arrival_ms for leg in _timed(request, legs)), default=request.law.departure_ms)


def run(algorithm: Any, request: by_service.ServiceRequest, trip: RouteRequest, parameters: dict, context: Any, feedback: Any
        ) -> dict[str, Any]:
    """Ask, and write the tables of constrainedroute."""
    stops = trip.stops
    if trip.max_wait_ms:
        feedback.pushWarning(tr("The service never waits: MAX_WAIT_MIN has no effect."))
    answer = ask(request, stops, feedback)
    by_service.tell(request, _arrival(request, answer.legs or answer.reference), feedback)
    if answer.told.not_met:
        feedback.pushInfo(tr("Not told to the service, and not met by the way: {n} rules ({ids}).", n=len(answer.told.not_met),
                             ids=placing_log.listed(answer.told.not_met)))
    feedback.pushInfo(summary(answer))
    reasons = answer.told.reasons
    route = Route(answer.status, reasons=reasons, blocking_exact=False,
                  blocking=tuple(r.constraint for r in reasons if r.effect == "blocked" and r.constraint is not None))
    result: dict[str, Any] = {}
    with Outputs(algorithm, parameters, context, feedback) as outputs:
        for name, declared, rows, style, label in (
            (algorithm.OUTPUT, route_tables.LEGS, _legs(request, answer, stops, context), "legs", N_("Route of the service")),
            (algorithm.REFERENCE, route_tables.REFERENCE, _reference(request, answer, stops, context), "reference",
             N_("Best route if no rule existed")),
            (algorithm.REASONS, route_tables.REASONS, route_tables.reasons(None, route), None, N_("Reasons")),
            (algorithm.BLOCKING, route_tables.BLOCKING, route_tables.blocking(None, route), None, N_("Rules that block")),
        ):
            lines = style is not None
            output = outputs.open(name, fields_of(declared), QgsWkbTypes.Type.LineString, request.crs) if lines else \
                outputs.open(name, fields_of(declared))
            if output is not None:
                output.write(route_tables.features(output, rows))
                result[name] = output.place
                if lines:
                    style_on_load(context, output.place, style, tr(label))
    ok = answer.status is RouteStatus.OK
    result[algorithm.STATUS] = answer.status.value
    result[algorithm.DISTANCE_M] = sum(leg.distance_m for leg in answer.legs) if ok else None
    result[algorithm.DURATION_S] = sum(leg.duration_s for leg in answer.legs) if ok else None
    result[algorithm.REJECTED] = request.law.rejected
    return result


def summary(answer: Answer) -> str:
    """One line for the log."""
    if answer.status is RouteStatus.UNREACHABLE:
        return tr("Unreachable: the service finds no road near a stop, or no way between them, or a limit in its road data "
                  "closes the street of a stop.")
    if answer.status is RouteStatus.NO_LEGAL_ROUTE:
        return tr(NO_WAY_ROUND)
    km = number(sum(leg.distance_m for leg in answer.legs) / 1000.0)
    minutes = number(sum(leg.duration_s for leg in answer.legs) / 60.0)
    return tr("{km} km, {minutes} min by the service. The law was not judged street by street; see the reasons.", km=km,
              minutes=minutes)


def _legs(request: by_service.ServiceRequest, answer: Answer, stops: Sequence[Stop], context: Any) -> Iterator[route_tables.Row]:
    for k, (geometry, values) in enumerate(_rows(request, answer.legs, stops, context)):
        mine = [r.constraint for r in answer.told.reasons if r.leg == k and r.constraint is not None]
        lost: Optional[float] = None
        if answer.reference:
            lost = round(answer.legs[k].duration_s - answer.reference[k].duration_s, 3)
        values.update(
            detour_s=lost, rule_ids=listed([c.rule.rule_id for c in mine if c.rule is not None]),
            exemption_ids=listed([c.exemption.exemption_id for c in mine if c.exemption is not None]))
        yield geometry, values


def _reference(request: by_service.ServiceRequest, answer: Answer, stops: Sequence[Stop], context: Any
               ) -> Iterator[route_tables.Row]:
    return _rows(request, answer.reference, stops, context)


def _rows(request: by_service.ServiceRequest, legs: Sequence[ServiceLeg], stops: Sequence[Stop], context: Any
          ) -> Iterator[route_tables.Row]:
    numbers = [k for k, stop in enumerate(stops) if stop.role == "stop"]
    method = request.method(_arrival(request, legs))
    for k, (leg, timed) in enumerate(zip(legs, _timed(request, legs))):
        ends = np.array([[stops[n].x, stops[n].y] for n in numbers[k : k + 2]])
        snap_m = float(distances_m(ends, leg.lonlat[[0, -1]]).max())
        yield request.to_crs(line_geometry(leg.lonlat), context), {
            "leg": k + 1, "from_stop": numbers[k], "to_stop": numbers[k + 1], "distance_m": round(leg.distance_m, 1),
            "duration_s": leg.duration_s, "departure": utc(timed.departure_ms), "arrival": utc(timed.arrival_ms), "wait_s": 0.0,
            "snap_m": round(snap_m, 1), "verdict": Verdict.UNKNOWN.label, "method": method,
        }
