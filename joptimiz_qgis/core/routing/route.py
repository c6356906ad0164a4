# SPDX-License-Identifier: GPL-2.0-or-later
"""How may this vehicle go, and which rules say so: stops on the network, the legal way, the reference, the reasons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import Iterable, Iterator, Optional, Sequence

import numpy as np

from ..errors import InputError
from ..progress import Part, Progress
from ..regulation.intervals import Interval, contains, intersection
from ..regulation.rules import Movement
from ..regulation.verdict import Law, Verdict
from ..text import N_, Text, text
from . import explain
from .arc_index import ArcIndex
from .ask import Ask
from .blocking import no_legal_route
from .bounds import Target
from .engine import Engine
from .labels import Found, Label
from .metric import Metric
from .places import nearest, placements
from .question import Question
from .refusal import refused_by
from .request import Leg, Objective, Route, RouteRequest, RouteStatus, Snap, Step
from .search import LOITER_MS, Search
from .snap import Snapper
from .unreachable import stop_name

NEAR_MS = 30 * 60_000
"""A way is first looked for among those not longer than twice the reference and so much: a matter of speed alone."""
PLACES = 30
"""So many legal places near closed stops are tried for one that a legal way leads to, not longer than NEAR_MS says."""


@dataclass(frozen=True)
class Refusal:
    """A way, or the keys (lift_key) of which every set that opens one lifts at least one; whether that is sure."""

    found: Optional[Found]
    keys: set[str]
    proved: bool


@dataclass(frozen=True)
class Trip:
    """A request tied to the network: what every search of one question shares."""

    engine: Engine
    index: ArcIndex
    request: RouteRequest
    snaps: tuple[Snap, ...]

    @property
    def law(self) -> Law:
        return self.index.law

    @property
    def targets(self) -> list[Target]:
        return [Target(snap, stop.role == "stop") for snap, stop in zip(self.snaps, self.request.stops)]

    @property
    def window(self) -> Interval:
        """From the departure to the latest end of the trip."""
        begin, end = self.law.horizon
        if self.request.horizon_ms is not None:
            end = min(end, self.request.departure_ms + self.request.horizon_ms)
        return max(begin, self.request.departure_ms), end

    @property
    def whole_metric(self) -> Metric:
        """The law over its whole horizon."""
        return self.engine.metric(self.index, self.request.unknown_policy, frozenset())

    def metric(self, ignore: frozenset[int] = frozenset(), cutoff: float = np.inf) -> Metric:
        """The law with some constraints (by id) lifted, up to the hour that a trip of cost `cutoff` ends."""
        begin, end = self.window
        if self.request.objective is Objective.FASTEST and cutoff < np.inf:
            end = min(end, self.request.departure_ms + int(cutoff))
        return Metric(self.index, self.request.unknown_policy, ignore, (begin, end))

    def ask(self, ignore: frozenset[int] = frozenset(), progress: Optional[Progress] = None, cutoff: float = np.inf
            ) -> Question:
        """A question, not yet run, with some constraints (by id) taken as lifted."""
        request = self.request
        return Question(self.engine, Ask(self.index, self.targets, self.window, request.max_wait_ms, request.objective,
                                         request.unknown_policy, ignore, cutoff), progress)

    def refused(self, ignore: frozenset[int], progress: Progress) -> Refusal:
        """Whether there is a way with some constraints lifted, and if not, of which keys one at least must go as well."""
        question = self.ask(ignore, progress)
        found = question.run()
        if found is not None:
            return Refusal(found, set(), question.proved)
        request = self.request
        keys = refused_by(self.engine, question.ask, question.refusing) if question.refusing is not None else None
        if keys is not None:
            return Refusal(None, keys, True)
        met: set[str] = set()
        search = Search(self.metric(ignore), self.targets, request.departure_ms, request.max_wait_ms, request.objective,
                        progress, met=met)
        return Refusal(search.run(), met, search.proved)

    def search(self, ignore: frozenset[int] = frozenset(), progress: Optional[Progress] = None, cutoff: float = np.inf
               ) -> Optional[Found]:
        """The best way cheaper than `cutoff` with some constraints (by id) taken as lifted."""
        return self.ask(ignore, progress, cutoff).run()


def find_route(law: Law, request: RouteRequest, progress: Progress, index: Optional[ArcIndex] = None,
               snapper: Optional[Snapper] = None, engine: Optional[Engine] = None) -> Route:
    """Answer a request. `horizon_ms` of the request and the law's horizon bound how late a trip may end.

    `index` of the law, `snapper` and `engine` of its network: if they are at hand. Raises InputError for fewer than two
    stops, or when the first or last point is a shape point.
    """
    if len(request.stops) < 2 or request.stops[0].role != "stop" or request.stops[-1].role != "stop":
        raise InputError(N_("A route needs an origin and a destination that are stops."))
    snapper = snapper or Snapper(law.network)
    found_places = [nearest(snapper, law, stop.x, stop.y, request.max_snap_m) for stop in request.stops]
    snaps = tuple(snap for snap in found_places if snap is not None)
    if len(snaps) < len(found_places):
        return Route(RouteStatus.UNREACHABLE, snaps=snaps)
    base = Trip(engine or Engine(law.network), index or ArcIndex(law), request, snaps)
    rules = frozenset(id(c) for c in law.constraints if c.rule is not None)
    free = base.search(rules, Part(progress, 0, 15))
    asked = None if free is None else _try(base, _near(request, free), Part(progress, 15, 30))
    if free is not None and asked is not None and asked.found is not None:
        return _answer(asked, legs_of(base, free), progress)
    anyhow_question = base.ask(frozenset(id(c) for c in law.constraints), Part(progress, 30, 35))
    physical = anyhow_question.run()
    if physical is None:
        return Route(RouteStatus.UNREACHABLE, snaps=base.snaps, notes=notes(base, anyhow_question, None))
    anyhow = legs_of(base, physical)
    near = _near(request, free or physical)
    asked = asked or _try(base, near, Part(progress, 35, 40))
    tried = asked if asked.found is not None else _first_way(placements(snapper, base, anyhow), near, Part(progress, 40, 50))
    if tried is None or tried.found is None:
        reference = legs_of(base, free) if free is not None else anyhow
        told = (*notes(base, asked.question, None), *_nearest_ways(snapper, base, anyhow, near, Part(progress, 50, 60)))
        return replace(no_legal_route(base, reference, Part(progress, 60, 100)), notes=told)
    # Without rules one would stop where asked; if the road data itself closes that place, where one may.
    free_trip = base if free is not None else tried.trip
    free = free or tried.trip.search(rules)
    return _answer(tried, legs_of(free_trip, free) if free is not None else anyhow, progress)


def _near(request: RouteRequest, other: Found) -> float:
    """What stays closed for as long as most ways take need not be searched through."""
    return other.cost * 2.0 + NEAR_MS if request.objective is Objective.FASTEST else np.inf


def _answer(tried: "_Tried", reference: tuple[Leg, ...], progress: Progress) -> Route:
    """The route of a trip that has a way."""
    trip, found = tried.trip, tried.found
    if found is None:
        raise ValueError("a trip without a way")
    legs = tuple(replace(leg, detour_s=(leg.arrival_ms - leg.departure_ms - r.arrival_ms + r.departure_ms) / 1000.0)
                 for leg, r in zip(legs_of(trip, found), reference))
    moved = any(s.moved_by is not None for s in trip.snaps)
    reasons = explain.reasons(trip, found, legs, reference, legs_of, Part(progress, 50, 100))
    return Route(RouteStatus.OK_STOP_MOVED if moved else RouteStatus.OK, legs, reference, reasons, snaps=trip.snaps,
                 notes=notes(trip, tried.question, found))


@dataclass(frozen=True)
class _Tried:
    """A trip that was searched, and the way found, if any."""

    trip: Trip
    question: Question
    found: Optional[Found]


def _try(trip: Trip, near: float, progress: Progress) -> _Tried:
    """Search a trip, first up to the cost `near`."""
    question = trip.ask(progress=progress, cutoff=near)
    found = question.run()
    if found is None and near < np.inf:
        question = trip.ask(progress=progress)
        found = question.run()
    return _Tried(trip, question, found)


def _first_way(trips: Iterable[Trip], near: float, progress: Progress) -> Optional[_Tried]:
    """The first of at most PLACES trips that has a legal way of at most the cost `near`."""
    for trip in islice(trips, PLACES):
        question = trip.ask(progress=progress, cutoff=near)
        found = question.run()
        if found is not None:
            return _Tried(trip, question, found)
    return None


def _nearest_ways(snapper: Snapper, base: Trip, reference: Sequence[Leg], near: float, progress: Progress) -> Iterator[Text]:
    """How far one would have to walk, were one stop alone asked for where a legal way leads."""
    for number, stop in enumerate(base.request.stops):
        places = placements(snapper, base, reference, number) if stop.role == "stop" else ()
        tried = _first_way(places, near, progress)
        if tried is not None:
            yield text(N_("{stop}: a legal way exists if it is moved by {metres} m."),
                       stop=stop_name(number, len(base.snaps)), metres=round(tried.trip.snaps[number].distance_m))


def notes(trip: Trip, question: Question, found: Optional[Found]) -> tuple[Text, ...]:
    """What bounds the answer: limits that the search met, rules that have no place."""
    out = []
    if not (found.proved if found is not None else question.proved):
        out.append(text(N_("The search reached its bound: a better way may exist.")))
    if question.loitered:
        out.append(text(N_("Ways that drive about for more than {minutes} min to be let in somewhere later were not looked for."),
                        minutes=LOITER_MS // 60_000))
    if question.late and (found is None or trip.request.objective is Objective.SHORTEST):
        hours = (trip.window[1] - trip.request.departure_ms) / 3_600_000
        out.append(text(N_("Ways that arrive more than {hours} h after the departure were not looked for."), hours=f"{hours:g}"))
    unplaced = [rule for rule, times in trip.law.unplaced if intersection(times, (trip.window,))]
    if unplaced:
        out.append(text(N_("{n} rules that may concern this vehicle have no place on this network and were not applied: {ids}."),
                        n=len(unplaced), ids=", ".join(rule.rule_id for rule in unplaced)))
    return tuple(out)


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
