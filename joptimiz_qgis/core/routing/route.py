# SPDX-License-Identifier: GPL-2.0-or-later
"""How may this vehicle go, and which rules say so: stops on the network, the legal way, the reference, the reasons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional, Sequence

import numpy as np

from ..errors import InputError
from ..progress import NoProgress, Part, Progress
from ..regulation.intervals import contains
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Law, Verdict
from ..text import N_
from . import explain
from .arc_index import ArcIndex
from .metric import Metric
from .request import Leg, Route, RouteRequest, RouteStatus, Snap, Step, UnknownPolicy
from .search import Found, Label, Search, Target
from .snap import Snapper


@dataclass(frozen=True)
class Trip:
    """A request tied to the network: what every search of one question shares."""

    index: ArcIndex
    request: RouteRequest
    snaps: tuple[Snap, ...]

    @property
    def law(self) -> Law:
        return self.index.law

    def search(self, ignore: frozenset[int] = frozenset(), progress: Optional[Progress] = None) -> Optional[Found]:
        """The best way with some constraints (by id) taken as lifted."""
        request = self.request
        metric = Metric(self.index, request.unknown_policy, ignore)
        targets = [Target(snap, stop.role == "stop") for snap, stop in zip(self.snaps, request.stops)]
        return Search(metric, targets, request.departure_ms, request.max_wait_ms, request.objective,
                      progress or NoProgress()).run()


def find_route(law: Law, request: RouteRequest, progress: Progress) -> Route:
    """Answer a request. The law's horizon bounds how late a trip may end; it is the caller's stated choice.

    Raises InputError for fewer than two stops, or when the first or last point is a shape point.
    """
    if len(request.stops) < 2 or request.stops[0].role != "stop" or request.stops[-1].role != "stop":
        raise InputError(N_("A route needs an origin and a destination that are stops."))
    snapper = Snapper(law.network)
    nearest = [_snap(snapper, law, stop.x, stop.y, request.max_snap_m) for stop in request.stops]
    if any(snap is None for snap in nearest):
        return Route(RouteStatus.UNREACHABLE, snaps=tuple(s for s in nearest if s is not None))
    base = Trip(ArcIndex(law), request, tuple(s for s in nearest if s is not None))
    rules = frozenset(id(c) for c in law.constraints if c.rule is not None)
    physical = base.search(frozenset(id(c) for c in law.constraints), Part(progress, 0, 15))
    if physical is None:
        return Route(RouteStatus.UNREACHABLE, snaps=base.snaps)
    anyhow = legs_of(base, physical)
    trip = _moved(snapper, base, anyhow)
    if trip is None:
        return explain.no_legal_route(base, anyhow)
    # Without rules one would stop where asked; if the road data itself closes that place, where one may.
    free_trip = base
    free = base.search(rules, Part(progress, 15, 30))
    if free is None:
        free_trip, free = trip, trip.search(rules)
    reference = legs_of(free_trip, free) if free is not None else anyhow
    found = trip.search(progress=Part(progress, 30, 50))
    if found is None:
        return explain.no_legal_route(trip, reference)
    legs = legs_of(trip, found)
    legs = tuple(replace(leg, detour_s=(leg.arrival_ms - leg.departure_ms - r.arrival_ms + r.departure_ms) / 1000.0)
                 for leg, r in zip(legs, reference))
    moved = any(s.moved_by is not None for s in trip.snaps)
    reasons = explain.reasons(trip, legs, reference, legs_of, Part(progress, 50, 100))
    return Route(RouteStatus.OK_STOP_MOVED if moved else RouteStatus.OK, legs, reference, reasons, snaps=trip.snaps,
                 notes=() if found.proved else (explain.NOT_PROVED,))


def _snap(snapper: Snapper, law: Law, x: float, y: float, reach: float) -> Optional[Snap]:
    open_edge = law.drivable.reshape(-1, 2).any(axis=1)
    found = snapper.near(x, y, reach, lambda edges: open_edge[edges])
    return found[0] if found else None


def _moved(snapper: Snapper, trip: Trip, reference: Sequence[Leg]) -> Optional[Trip]:
    """The trip with each stop that the law closes moved to the nearest legal edge; None if there is none.

    Judged at the time the reference route would be there: the search itself decides at the true time.
    """
    law, request = trip.law, trip.request
    arrivals = [reference[0].departure_ms, *(leg.arrival_ms for leg in reference)]
    numbers = iter(arrivals)
    snaps: list[Snap] = []
    for snap, stop in zip(trip.snaps, request.stops):
        if stop.role != "stop":
            snaps.append(snap)
            continue
        at = next(numbers)
        closer = closing(trip.index, snap, at, request.max_wait_ms, request.unknown_policy)
        if closer is None:
            snaps.append(snap)
            continue
        open_edge = law.drivable.reshape(-1, 2).any(axis=1)
        for other in snapper.near(stop.x, stop.y, request.max_snap_m, lambda edges: open_edge[edges]):
            if closing(trip.index, other, at, request.max_wait_ms, request.unknown_policy) is None:
                snaps.append(replace(other, moved_by=closer))
                break
        else:
            return None
    return replace(trip, snaps=tuple(snaps))


def closing(index: ArcIndex, snap: Snap, at_ms: int, wait_ms: int, policy: UnknownPolicy) -> Optional[Constraint]:
    """The constraint that closes a place to a stop at an instant (and until `wait_ms` later), if any.

    A place is closed when no drivable direction of its edge is open there, or stopping is forbidden.
    """
    shut: dict[int, Constraint] = {}
    for constraint, row in index.at_point(snap.edge, snap.fraction, (Movement.ALL, Movement.STOP)):
        closes = constraint.effect is Verdict.FORBIDDEN or (
            constraint.effect is Verdict.UNKNOWN and policy is UnknownPolicy.BLOCK)
        if closes and all(contains(constraint.active, t) for t in (at_ms, at_ms + wait_ms)):
            shut.setdefault(int(constraint.arcs[row]), constraint)
    usable = [arc for arc in (2 * snap.edge, 2 * snap.edge + 1) if index.law.drivable[arc]]
    if usable and all(arc in shut for arc in usable):
        return shut[usable[0]]
    return None


def legs_of(trip: Trip, found: Found) -> tuple[Leg, ...]:
    """Legs between stops, with times fixed: the earliest arrival, and then leaving as late as it allows."""
    times = _times(found.labels)
    legs: list[Leg] = []
    steps: list[Step] = []
    metres, from_stop, left_at = 0.0, 0, times[0]
    ready = trip.request.departure_ms
    stop_numbers = [i for i, s in enumerate(trip.request.stops) if s.role == "stop"]
    for label, at in zip(found.labels[1:], times[1:]):
        parent = label.parent
        if parent is not None and label.state.at_point and parent.state == label.state:
            continue  # the same point, after a wait
        enter = at - label.took
        if not steps:
            left_at = enter
        share = trip.law.network.length_m[label.state.arc // 2] * abs(label.part[1] - label.part[0])
        metres += float(share)
        steps.append(Step(label.state.arc, label.part[0], label.part[1], enter, at, float(share),
                          step_verdict(trip, label, enter)))
        if label.state.at_point and label.state.level in stop_numbers:
            snap_m = max(trip.snaps[from_stop].distance_m, trip.snaps[label.state.level].distance_m)
            legs.append(Leg(from_stop, label.state.level, tuple(steps), ready, at, left_at - ready, metres,
                            max((s.verdict for s in steps), default=Verdict.ALLOWED), snap_m))
            steps, metres, from_stop, ready = [], 0.0, label.state.level, at
    return tuple(legs)


def _times(labels: Sequence[Label]) -> list[int]:
    """The instant at each label, backwards from the earliest arrival: waits stay at the first stop that allows them."""
    times = [labels[-1].first]
    for label, before in zip(reversed(labels), reversed(labels[:-1])):
        at = times[-1] - label.took
        times.append(min(at, before.last))
    return times[::-1]


def step_verdict(trip: Trip, label: Label, enter_ms: int) -> Verdict:
    """The most restrictive of what bears on the part driven, for who drives it legally."""
    worst = Verdict.ALLOWED
    for constraint in trip.index.on_part(label.state.arc, *label.part):
        if constraint.movement is Movement.STOP or not contains(constraint.active, enter_ms):
            continue
        effect = constraint.effect
        if effect is Verdict.FORBIDDEN and constraint.movement is not Movement.ALL:
            effect = Verdict.DESTINATION
        worst = max(worst, effect)
    return worst
