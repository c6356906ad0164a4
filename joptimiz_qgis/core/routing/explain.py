# SPDX-License-Identifier: GPL-2.0-or-later
"""Why a route is as it is: the rules that bore on it, what each costs, and what blocks it when there is none.

Every figure is found by asking the search again with one rule lifted: nothing is estimated.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Callable, Iterable, Optional, Sequence, Union

from ..progress import Progress, check
from ..regulation.exemptions import Exemption
from ..regulation.intervals import contains
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Law, Verdict
from ..regulation.wording import in_scope
from ..text import N_, Text, text
from .arc_index import ArcIndex
from .request import Leg, Reason, Route, RouteStatus, Step
from .search import Found

if TYPE_CHECKING:
    from .route import Trip

EXACT_RULES = 12
"""Up to so many candidate rules the blocking set is the smallest there is; beyond, a set that cannot be thinned."""
CANDIDATES = 40
"""At most so many rules are asked about for their cost."""
OTHER_WAIT_MS = 3_600_000
_TOLD_S = 3.0  # what a tenth of a minute can show

NOT_PROVED = text(N_("The search reached its bound: a better way may exist."))

LegsOf = Callable[["Trip", Found], tuple[Leg, ...]]


def rule_name(constraint: Constraint) -> Text:
    """How a sentence names what bears: the rule's name and act, or the road data."""
    rule = constraint.rule
    if rule is None:
        return text(N_("The road data"))
    name = rule.name or rule.rule_id
    if rule.act_ref:
        return text(N_("{act} – {name}"), name=name, act=rule.act_ref)
    return text(N_("{name} (act not stated)"), name=name)


def _why(constraint: Constraint) -> Text:
    return in_scope(constraint.rule, constraint.reason)


def _exemption_name(exemption: Exemption) -> Union[str, Text]:
    if not exemption.legal_basis:
        return exemption.exemption_id
    return text(N_("{id} – {basis}"), id=exemption.exemption_id, basis=exemption.legal_basis)


def _key(constraint: Constraint) -> str:
    """What is lifted together: all phases and rows of a rule; of the road data, all of one kind."""
    return constraint.rule.rule_id if constraint.rule is not None else "road data: " + constraint.kind


def _closing(law: Law) -> list[Constraint]:
    return [c for c in law.constraints if c.effect in (Verdict.FORBIDDEN, Verdict.UNKNOWN)]


def on_step(index: ArcIndex, step: Step) -> list[Constraint]:
    """Constraints that bear on the part driven when it is entered."""
    return [c for c in index.on_part(step.arc, step.begin, step.end)
            if c.movement is not Movement.STOP and contains(c.active, step.enter_ms)]


def reasons(trip: "Trip", legs: Sequence[Leg], reference: Sequence[Leg], legs_of: LegsOf, progress: Progress
            ) -> tuple[Reason, ...]:
    """One row per leg and rule that bore on it."""
    out: list[Reason] = []
    out.extend(_moved(trip, legs))
    out.extend(_detours(trip, legs, reference, legs_of, progress))
    for number, leg in enumerate(legs):
        out.extend(_borne(trip.index, number, leg))
        if leg.wait_ms:
            out.append(Reason(number, "wait", None, None, leg.departure_ms, None, text(
                N_("Waits {minutes} min before leaving."), minutes=round(leg.wait_ms / 60_000))))
    out.extend(_wait_pays(trip, legs, legs_of))
    return tuple(out)


def _moved(trip: "Trip", legs: Sequence[Leg]) -> Iterable[Reason]:
    for number, leg in enumerate(legs):
        ends = (leg.from_stop, leg.to_stop) if number == 0 else (leg.to_stop,)
        for stop in ends:
            snap = trip.snaps[stop]
            if snap.moved_by is not None:
                yield Reason(number, "stop_moved", snap.moved_by, snap.edge, None, None, text(
                    N_("{rule} closes the place asked for: {reason}. The nearest legal place to stop is {metres} m away."),
                    rule=rule_name(snap.moved_by), reason=_why(snap.moved_by), metres=round(snap.distance_m)))


def _detours(trip: "Trip", legs: Sequence[Leg], reference: Sequence[Leg], legs_of: LegsOf, progress: Progress
             ) -> Iterable[Reason]:
    """Rules, and limits of the road data, that make a leg longer, each with the seconds it alone costs."""
    touched = {_key(c): (number, c, step) for number, leg in enumerate(reference) for step in leg.steps
               for c in on_step(trip.index, step) if c.rule is not None and c.effect is Verdict.FORBIDDEN}
    groups: dict[str, list[Constraint]] = {}
    for constraint in _closing(trip.law):
        if constraint.rule is not None or (constraint.kind != "access" and constraint.effect is Verdict.FORBIDDEN):
            groups.setdefault(_key(constraint), []).append(constraint)
    slower = any(leg.arrival_ms - leg.departure_ms > r.arrival_ms - r.departure_ms for leg, r in zip(legs, reference))
    keys = sorted(groups, key=lambda k: (k not in touched, not k.startswith("road data"), k))[:CANDIDATES]
    for done, key in enumerate(keys):
        check(progress)
        progress.report(100.0 * done / len(keys))
        first = groups[key][0]
        if not slower and first.rule is not None:
            continue  # nothing to gain by lifting a rule
        found = trip.search(frozenset(id(c) for c in groups[key]))
        if found is None:
            continue
        for number, (leg, other) in enumerate(zip(legs, legs_of(trip, found))):
            cost = (leg.arrival_ms - leg.departure_ms - other.arrival_ms + other.departure_ms) / 1000.0
            mine = key in touched and touched[key][0] == number
            if cost <= 0.0 and not mine:
                continue
            constraint, step = (touched[key][1], touched[key][2]) if mine else _where(trip.index, other, groups[key])
            effect = "detour" if constraint.rule is not None else "limit"
            template = N_("{rule} closes the shorter way to this vehicle: {reason}. It costs {minutes} min.") \
                if cost >= _TOLD_S else \
                N_("{rule} closes the shorter way to this vehicle: {reason}. Lifting this rule alone would save no time.")
            yield Reason(number, effect, constraint, step.arc // 2 if step else None, step.enter_ms if step else None,
                         max(cost, 0.0), text(template, rule=rule_name(constraint), reason=_why(constraint),
                                              minutes=_minutes(cost)))


def _where(index: ArcIndex, leg: Leg, group: Sequence[Constraint]) -> tuple[Constraint, Optional[Step]]:
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
            if (_key(constraint), exemption) in seen or constraint.effect not in (Verdict.EXEMPTED, Verdict.UNKNOWN):
                continue
            seen.add((_key(constraint), exemption))
            if constraint.effect is Verdict.EXEMPTED:
                if constraint.exemption is None:
                    sentence = text(N_("{rule} does not apply here: {reason}."), rule=rule_name(constraint),
                                    reason=constraint.reason)
                else:
                    sentence = text(N_("{rule} would forbid the way: {reason}. Lifted by the exemption {exemption}."),
                                    rule=rule_name(constraint), reason=_why(constraint),
                                    exemption=_exemption_name(constraint.exemption))
                yield Reason(number, "exempted", constraint, step.arc // 2, step.enter_ms, 0.0, sentence)
            else:
                yield Reason(number, "unknown", constraint, step.arc // 2, step.enter_ms, 0.0, text(
                    N_("{rule} may forbid the way, it is not known: {reason}."), rule=rule_name(constraint),
                    reason=_why(constraint)))


def _wait_pays(trip: "Trip", legs: Sequence[Leg], legs_of: LegsOf) -> Iterable[Reason]:
    """Where no wait is allowed: says when leaving later would save driving."""
    if trip.request.max_wait_ms or not any(c.active != (trip.law.horizon,) for c in _closing(trip.law)):
        return
    later = replace(trip, request=replace(trip.request, max_wait_ms=OTHER_WAIT_MS))
    found = later.search()
    if found is None:
        return
    other = legs_of(later, found)
    gain = legs[-1].arrival_ms - other[-1].arrival_ms
    if gain > 0:
        wait = sum(leg.wait_ms for leg in other)
        yield Reason(0, "wait", None, None, None, None, text(
            N_("Leaving {wait} min later would arrive {gain} min earlier."),
            wait=_minutes(wait / 1000.0), gain=_minutes(gain / 1000.0)))


def no_legal_route(trip: "Trip", reference: tuple[Leg, ...]) -> Route:
    """The answer where the law leaves no way: the smallest set of rules that blocks it.

    Lifts all rules (and, should that not be enough, the road data's bans), thins the set to one of which
    nothing can be left out, and looks for a smaller one if the candidates are few enough to try them all.
    """
    law = trip.law
    groups: dict[str, list[Constraint]] = {}
    for constraint in _closing(law):
        groups.setdefault(_key(constraint), []).append(constraint)
    rules = [k for k, g in groups.items() if g[0].rule is not None]

    def opens(keys: Iterable[str]) -> bool:
        return trip.search(frozenset(id(c) for k in keys for c in groups[k])) is not None

    candidates = rules if opens(rules) else list(groups)
    met = {_key(c) for leg in reference for step in leg.steps for c in on_step(trip.index, step)}
    ends = {_key(s.moved_by) for s in trip.snaps if s.moved_by is not None}
    chosen = sorted(candidates, key=lambda k: (k in met or k in ends, k))  # drop first what the direct way never meets
    for key in list(chosen):
        rest = [k for k in chosen if k != key]
        if opens(rest):
            chosen = rest
    exact = len(candidates) <= EXACT_RULES
    if exact:
        for size in range(1, len(chosen)):
            smaller = next((c for c in combinations(sorted(candidates), size) if opens(c)), None)
            if smaller is not None:
                chosen = list(smaller)
                break
    blocking = tuple(_met_first(trip.index, reference, groups[key]) for key in chosen)
    template = N_("{rule} leaves this vehicle no legal way: {reason}.") if len(blocking) == 1 else \
        N_("{rule} leaves this vehicle no legal way, together with the other rules listed: {reason}.")
    rows = tuple(Reason(0, "blocked", c, None, None, None, text(template, rule=rule_name(c), reason=_why(c)))
                 for c in blocking)
    return Route(RouteStatus.NO_LEGAL_ROUTE, reference=reference, reasons=rows, blocking=blocking, blocking_exact=exact,
                 snaps=trip.snaps)


def _met_first(index: ArcIndex, reference: Sequence[Leg], group: Sequence[Constraint]) -> Constraint:
    for leg in reference:
        found = _where(index, leg, group)
        if found[1] is not None:
            return found[0]
    return group[0]
