# SPDX-License-Identifier: GPL-2.0-or-later
"""Why a route is as it is: the rules that bore on it, what each costs, and what blocks it when there is none.

Every figure is found by asking the search again with one rule lifted: nothing is estimated.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Callable, Iterable, Optional, Sequence, Union

import numpy as np

from ..progress import Part, Progress, check
from ..regulation.exemptions import Exemption
from ..regulation.intervals import Interval, contains, intersection
from ..regulation.rules import Movement, ReportedRule
from ..regulation.slowdown import delay_ms
from ..regulation.verdict import Constraint, Law, Verdict
from ..regulation.wording import in_scope
from ..text import N_, Text, text
from .arc_index import ROAD_DATA, ArcIndex, lift_key
from .bounds import least_through
from .labels import Found
from .request import Leg, Objective, Reason, Step

if TYPE_CHECKING:
    from .route import Trip

CANDIDATES = 40
"""At most so many rules are asked about for their cost."""
OTHER_WAIT_MS = 3_600_000
_TOLD_S = 3.0  # what a tenth of a minute can show

LegsOf = Callable[["Trip", Found], tuple[Leg, ...]]


def rule_name(constraint: Constraint) -> Text:
    """How a sentence names what bears: the rule's name and act, or the road data."""
    rule = constraint.rule
    if rule is None:
        return text(N_("The road data"))
    name = rule.name or rule.rule_id
    if isinstance(rule, ReportedRule):
        return text(N_("{name} ({told})"), name=name, told=rule.told)
    if rule.act_ref:
        return text(N_("{act} – {name}"), name=name, act=rule.act_ref)
    if rule.act_url:
        return text(N_("{name} (act: see its address)"), name=name)
    return text(N_("{name} (act not stated)"), name=name)


def why(constraint: Constraint) -> Text:
    return in_scope(constraint.rule, constraint.reason)


def exemption_name(exemption: Exemption) -> Union[str, Text]:
    if not exemption.legal_basis:
        return exemption.exemption_id
    return text(N_("{id} – {basis}"), id=exemption.exemption_id, basis=exemption.legal_basis)


def closing(law: Law, window: Optional[Interval] = None) -> list[Constraint]:
    """What closes something, or may, at some time of a window (the law's horizon, if not stated)."""
    within = (window or law.horizon,)
    return [c for c in law.constraints if c.effect in (Verdict.FORBIDDEN, Verdict.UNKNOWN) and intersection(c.active, within)]


def on_step(index: ArcIndex, step: Step) -> list[Constraint]:
    """Constraints that bear on the part driven when it is entered."""
    return [c for c in index.on_part(step.arc, step.begin, step.end)
            if c.movement is not Movement.STOP and contains(c.active, step.enter_ms)]


def reasons(trip: "Trip", found: Found, legs: Sequence[Leg], reference: Sequence[Leg], legs_of: LegsOf, progress: Progress
            ) -> tuple[Reason, ...]:
    """One row per leg and rule that bore on it."""
    through = _Through(trip, found.cost)
    out: list[Reason] = []
    out.extend(_moved(trip, legs))
    out.extend(_detours(trip, found.cost, through, legs, reference, legs_of, progress))
    for number, leg in enumerate(legs):
        out.extend(_borne(trip.index, number, leg))
        out.extend(_slowdowns(trip.law, number, leg))
        out.extend(_stays(trip, number, leg))
        if leg.wait_ms:
            out.append(Reason(number, "wait", None, None, leg.departure_ms, None, text(
                N_("Waits {minutes} min before leaving."), minutes=round(leg.wait_ms / 60_000))))
    out.extend(_wait_pays(trip, found.cost, through, legs, legs_of, Part(progress, 100, 100)))
    return tuple(out)


def _moved(trip: "Trip", legs: Sequence[Leg]) -> Iterable[Reason]:
    for number, leg in enumerate(legs):
        ends = (leg.from_stop, leg.to_stop) if number == 0 else (leg.to_stop,)
        for stop in ends:
            snap = trip.snaps[stop]
            if snap.moved_by is not None:
                yield Reason(number, "stop_moved", snap.moved_by, snap.edge, None, None, text(
                    N_("{rule} closes the place asked for: {reason}. The nearest legal place to stop that can be reached is "
                       "{metres} m away."),
                    rule=rule_name(snap.moved_by), reason=why(snap.moved_by), metres=round(snap.distance_m)))


def _detours(trip: "Trip", cost: float, through: _Through, legs: Sequence[Leg], reference: Sequence[Leg], legs_of: LegsOf,
             progress: Progress) -> Iterable[Reason]:
    """Rules, and limits of the road data, that make a leg longer, each with the seconds it alone costs.

    Where no trip over what a rule closes can be cheaper (`through`), lifting it saves nothing: no search is needed.
    """
    touched: dict[tuple[str, int], tuple[Constraint, Step]] = {}
    for number, leg in enumerate(reference):
        driven = {step.arc for step in legs[number].steps}
        for step in leg.steps:
            for constraint in on_step(trip.index, step):
                if constraint.rule is not None and constraint.effect is Verdict.FORBIDDEN and step.arc not in driven:
                    touched.setdefault((lift_key(constraint), number), (constraint, step))
    met = {key for key, _ in touched}
    groups: dict[str, list[Constraint]] = {}
    standing = trip.whole_metric.standing
    for constraint in closing(trip.law, trip.window):
        bears = standing.closes(constraint.effect) or standing.doubts(constraint.effect)
        if bears and (constraint.rule is not None or (constraint.kind != "access" and constraint.effect is Verdict.FORBIDDEN)):
            groups.setdefault(lift_key(constraint), []).append(constraint)
    slower = any(leg.arrival_ms - leg.departure_ms > r.arrival_ms - r.departure_ms for leg, r in zip(legs, reference))
    keys = [key for key, group in groups.items() if (slower or group[0].rule is None) and (
        key in met or through.reaches(group))]
    keys = sorted(keys, key=lambda k: (k not in met, not k.startswith(ROAD_DATA), k))[:CANDIDATES]
    for done, key in enumerate(keys):
        check(progress)
        at = 100.0 * done / len(keys)
        progress.report(at)
        lifted = frozenset(id(c) for c in groups[key])
        found = trip.search(lifted, Part(progress, at, at), cost) if through.reaches(groups[key]) else None
        others = legs_of(trip, found) if found is not None else legs
        for number, (leg, other) in enumerate(zip(legs, others)):
            saved = (leg.arrival_ms - leg.departure_ms - other.arrival_ms + other.departure_ms) / 1000.0
            mine = touched.get((key, number))
            if saved <= 0.0 and mine is None:
                continue
            constraint, at_step = mine or where(trip.index, other, groups[key])
            effect = "detour" if constraint.rule is not None else "limit"
            template = N_("{rule} closes the shorter way to this vehicle: {reason}. It costs {minutes} min.") \
                if saved >= _TOLD_S else \
                N_("{rule} closes the shorter way to this vehicle: {reason}. Lifting this rule alone would save no time.")
            sentence = text(template, rule=rule_name(constraint), reason=why(constraint), minutes=_minutes(saved))
            yield Reason(number, effect, constraint, at_step.arc // 2 if at_step else None,
                         at_step.enter_ms if at_step else None, max(saved, 0.0), sentence)


class _Through:
    """What a trip over each arc costs at least, without any law; worked out when it is first needed."""

    def __init__(self, trip: "Trip", cost: float) -> None:
        self._trip, self._cost = trip, cost
        self._least: Optional[np.ndarray] = None

    def reaches(self, group: Iterable[Constraint]) -> bool:
        """Whether a trip over something that a group closes can be cheaper than `cost`."""
        if self._least is None:
            everything = frozenset(id(c) for c in self._trip.law.constraints)
            metric = self._trip.metric(everything, self._cost)
            self._least = least_through(metric, self._trip.targets, self._trip.request.objective)
        least = self._least
        return any(least[c.arcs].min(initial=np.inf) < self._cost for c in group)


def where(index: ArcIndex, leg: Leg, group: Sequence[Constraint]) -> tuple[Constraint, Optional[Step]]:
    """The first step of a leg that a group of constraints bears on."""
    wanted = {id(c) for c in group}
    for step in leg.steps:
        for constraint in on_step(index, step):
            if id(constraint) in wanted:
                return constraint, step
    return group[0], None


def _minutes(seconds: float) -> float:
    return round(max(seconds, 0.0) / 60.0, 1)


def _borne(index: ArcIndex, number: int, leg: Leg) -> Iterable[Reason]:
    """What the leg drives under: exemptions used, and what is not known."""
    seen: set[tuple[str, str]] = set()
    for step in leg.steps:
        for constraint in on_step(index, step):
            exemption = constraint.exemption.exemption_id if constraint.exemption is not None else ""
            if (lift_key(constraint), exemption) in seen or constraint.effect not in (Verdict.EXEMPTED, Verdict.UNKNOWN):
                continue
            seen.add((lift_key(constraint), exemption))
            if constraint.effect is Verdict.EXEMPTED:
                if constraint.exemption is None:
                    sentence = text(N_("{rule} does not apply here: {reason}."), rule=rule_name(constraint),
                                    reason=constraint.reason)
                else:
                    sentence = text(N_("{rule} would forbid the way: {reason}. Lifted by the exemption {exemption}."),
                                    rule=rule_name(constraint), reason=why(constraint),
                                    exemption=exemption_name(constraint.exemption))
                    if constraint.exemption.max_days_per_year is not None:
                        sentence = text(
                            N_("{sentence} It holds on {days} days a year at most; whether one is left is not known."),
                            sentence=sentence, days=constraint.exemption.max_days_per_year)
                yield Reason(number, "exempted", constraint, step.arc // 2, step.enter_ms, 0.0, sentence)
            else:
                yield Reason(number, "unknown", constraint, step.arc // 2, step.enter_ms, 0.0, text(
                    N_("{rule} may forbid the way, it is not known: {reason}."), rule=rule_name(constraint),
                    reason=why(constraint)))


def _slowdowns(law: Law, number: int, leg: Leg) -> Iterable[Reason]:
    """Messages that the leg drives slower under; what a way without them would take is not asked."""
    for slowdown in law.slowdowns:
        met = [step for step in leg.steps if contains(slowdown.active, step.enter_ms)]
        late = delay_ms(slowdown, law.travel_ms, [(step.arc, step.begin, step.end) for step in met])
        if late.any():
            first = met[int(np.flatnonzero(late)[0])]
            yield Reason(number, "slowdown", slowdown, first.arc // 2, first.enter_ms, None, text(
                N_("{rule}: traffic is slower on this way, by about {minutes} min. The times count it."),
                rule=rule_name(slowdown), minutes=_minutes(float(late.sum()) / 1000.0)))


def _stays(trip: "Trip", number: int, leg: Leg) -> Iterable[Reason]:
    """How long, and until when, one may stay where a leg ends: told as the rule says it, not judged."""
    snap = trip.snaps[leg.to_stop]
    for stay in trip.law.stays:
        here = (stay.arcs // 2 == snap.edge) & (stay.begin - 1e-6 <= snap.fraction) & (snap.fraction <= stay.end + 1e-6)
        if stay.rule is None or not here.any() or not contains(stay.active, leg.arrival_ms):
            continue
        if stay.rule.max_stay_min is not None:
            yield Reason(number, "limit", stay, snap.edge, leg.arrival_ms, 0.0, text(
                N_("{rule} limits a stay at this stop to {minutes} min."), rule=rule_name(stay),
                minutes=stay.rule.max_stay_min))
        if stay.rule.exit_by:
            yield Reason(number, "limit", stay, snap.edge, leg.arrival_ms, 0.0, text(
                N_("{rule} says that this stop must be left by {time}."), rule=rule_name(stay), time=stay.rule.exit_by))


def _wait_pays(trip: "Trip", cost: float, through: _Through, legs: Sequence[Leg], legs_of: LegsOf, progress: Progress
               ) -> Iterable[Reason]:
    """Where no wait is allowed: says when leaving later would save driving.

    It can only pay where something opens before the arrival, so near that a trip over it is short enough.
    """
    request, metric = trip.request, trip.whole_metric
    fastest = request.objective is Objective.FASTEST
    if request.max_wait_ms or not any(request.departure_ms < at < legs[-1].arrival_ms for at in metric.openings):
        return
    window = (trip.window,)
    timed = [c for c in closing(trip.law, trip.window) if intersection(c.active, window) != window]
    if fastest and not through.reaches(timed):
        return
    later = replace(trip, request=replace(request, max_wait_ms=OTHER_WAIT_MS))
    found = later.search(progress=progress, cutoff=cost if fastest else np.inf)
    if found is None:
        return
    other = legs_of(later, found)
    gain = legs[-1].arrival_ms - other[-1].arrival_ms
    if gain > 0:
        wait = sum(leg.wait_ms for leg in other)
        yield Reason(0, "wait", None, None, None, None, text(
            N_("Leaving {wait} min later would arrive {gain} min earlier."),
            wait=_minutes(wait / 1000.0), gain=_minutes(gain / 1000.0)))
