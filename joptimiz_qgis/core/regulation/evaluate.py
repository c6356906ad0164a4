# SPDX-License-Identifier: GPL-2.0-or-later
"""The one evaluator: rules, exemptions and the network's own facts become the law for one vehicle."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Iterator, Optional, Sequence

import numpy as np

from ..network.model import Network
from ..text import N_, Text, text
from ..vehicles import Vehicle
from .bearing import Sure, concerns, exemption_times, lifts, rule_times
from .calendar import Calendar
from .exemptions import Exemption
from .facts import NetworkFacts, drivable, travel_ms
from .intervals import NEVER, Interval, Intervals, contains, difference, intersection, union
from .match import RuleMatch
from .rules import AccessRule, Effect, Movement
from .slowdown import slowed, speed_factor
from .verdict import Constraint, Law, Verdict
from .wording import not_readable


@dataclass(frozen=True)
class Settings:
    """Figures without a source: they are settings, and outputs name them."""

    cycle_kmh: float = 15.0
    walk_kmh: float = 5.0
    stale_after_days: int = 365


@dataclass(frozen=True)
class Part:
    """Rows of a rule (a mask over its arcs) and when each effect holds there."""

    effect: Verdict
    active: Intervals
    reason: Text
    exemption: Optional[Exemption] = None


def evaluate(
    network: Network,
    vehicle: Vehicle,
    rules: Sequence[AccessRule],
    matches: Sequence[RuleMatch],
    exemptions: Sequence[Exemption],
    calendar: Calendar,
    horizon: Interval,
    today: Optional[date] = None,
    scenario: bool = False,
    settings: Settings = Settings(),
    window: Optional[Interval] = None,
) -> Law:
    """The law for `vehicle` over `horizon` (UTC ms), before any trip is known.

    Trips that begin and end in `window`, a part of the horizon (all of it, if not stated), may be asked about: which
    streets make an area of destination traffic is read off it. Windows that no instant of `Law.regroups` tells apart
    have the same law.

    `matches[i]` ties `rules[i]` to the network. Order of ARCHITECTURE 2: phase and status, replacement by a
    permission of the same act, schedule, vehicle, exemptions; movement is left to the trip. `scenario`: drafts
    count as in force. `today` is needed to count rules not verified for long.
    """
    facts = NetworkFacts(network, vehicle, exemptions, calendar, horizon, window or horizon)
    permits = list(_permits(rules, matches, vehicle, calendar, horizon, scenario))
    constraints = list(facts.constraints())
    for rule, match in zip(rules, matches):
        if rule.effect is Effect.FORBID and speed_factor(rule) is None:
            constraints.extend(_rule(rule, match, permits, vehicle, exemptions, calendar, horizon, scenario))
    bearing = [(r, m, *rule_times(r, calendar, horizon, scenario)) for r, m in zip(rules, matches)
               if concerns(r, vehicle)[0] is not Sure.NO]
    base_ms = travel_ms(network, vehicle, settings.cycle_kmh, settings.walk_kmh)
    slowdowns = tuple(_slowdown(rule, match, times) for rule, match, times, _ in bearing
                      if times and match.edge.size and speed_factor(rule) is not None)
    return Law(
        network=network, vehicle=vehicle, horizon=horizon, drivable=drivable(network, vehicle), travel_ms=base_ms,
        constraints=tuple(constraints), nodes=tuple(facts.nodes()), turns=tuple(facts.turns()),
        speeds=slowed(base_ms, tuple(facts.speeds(base_ms)), slowdowns), slowdowns=slowdowns,
        stale_rules=0 if today is None else sum(is_stale(r, today, settings.stale_after_days) for r in rules),
        stays=tuple(_stay(rule, match, times) for rule, match, times, _ in bearing
                    if times and match.edge.size and (rule.max_stay_min is not None or rule.exit_by)),
        unplaced=tuple((rule, times) for rule, match, times, _ in bearing
                       if times and rule.geometry is None and not match.edge.size and rule.liftable),
        regroups=facts.regroups,
    )


def _stay(rule: AccessRule, match: RuleMatch, times: Intervals) -> Constraint:
    arcs, begin, end, _ = _rows(match)
    return Constraint(arcs, begin, end, np.zeros(arcs.shape[0], np.int32), Verdict.ALLOWED, Movement.STOP, times,
                      rule.word, text(N_("limited stay")), rule)


def _slowdown(rule: AccessRule, match: RuleMatch, times: Intervals) -> Constraint:
    """Where traffic is surely slower, as a rule says it; nothing is closed."""
    rows = _rows(match)
    arcs, begin, end = (column[rows[3]] for column in rows[:3])
    return Constraint(arcs, begin, end, np.zeros(arcs.shape[0], np.int32), Verdict.ALLOWED, Movement.ALL, times, rule.word,
                      text(N_("traffic is slower")), rule)


def is_stale(rule: AccessRule, today: date, after_days: int) -> bool:
    """True if nobody has checked the rule for long, or ever."""
    if not rule.liftable:
        return False  # a message is as old as it says itself
    try:
        return rule.verified_on is None or (today - date.fromisoformat(rule.verified_on[:10])).days > after_days
    except ValueError:
        return True


@dataclass(frozen=True)
class _Permit:
    rule: AccessRule
    edges: np.ndarray
    active: Intervals
    sure: Sure


def _permits(rules: Sequence[AccessRule], matches: Sequence[RuleMatch], vehicle: Vehicle, calendar: Calendar,
             horizon: Interval, scenario: bool) -> Iterator[_Permit]:
    for rule, match in zip(rules, matches):
        if rule.effect is not Effect.PERMIT or not match.edge.size:
            continue
        meant, _ = concerns(rule, vehicle)
        if meant is Sure.NO or (rule.exempted_uses and vehicle.use not in rule.exempted_uses):
            continue
        times, readable = rule_times(rule, calendar, horizon, scenario)
        if times:
            sure = min(meant, readable, Sure.YES if match.sure.all() else Sure.MAYBE)
            yield _Permit(rule, np.unique(match.edge), times, sure)


def same_act(a: AccessRule, b: AccessRule) -> bool:
    """Whether two rules stand in the same act: same reference or same address; without either, never."""
    return bool((a.act_ref and a.act_ref == b.act_ref) or (a.act_url and a.act_url == b.act_url))


def _rule(rule: AccessRule, match: RuleMatch, permits: Sequence[_Permit], vehicle: Vehicle,
          exemptions: Sequence[Exemption], calendar: Calendar, horizon: Interval, scenario: bool
          ) -> Iterator[Constraint]:
    meant, reason = concerns(rule, vehicle)
    if meant is Sure.NO or not match.edge.size:
        return
    times, readable = rule_times(rule, calendar, horizon, scenario)
    if not times:
        return
    if readable is Sure.MAYBE:
        reason = not_readable(rule.schedule or "")
    sure = min(meant, readable)
    rows = _rows(match)
    arcs, edges = rows[0], rows[0] // 2
    # Leave to pass is no leave to stop, nor the reverse; against a ban of all movements, what it means is not known.
    mine = [p for p in permits if p.rule.rule_id != rule.rule_id and same_act(p.rule, rule)
            and (rule.movement is Movement.ALL or p.rule.movement in (Movement.ALL, rule.movement))]
    # Rows that the same permissions replace are handled together.
    signature = np.zeros(arcs.shape[0], dtype=np.int64)
    for number, permit in enumerate(mine[:62]):
        signature |= np.isin(edges, permit.edges).astype(np.int64) << number
    for mark in np.unique(signature).tolist():
        group = signature == mark
        certain, doubtful = times, NEVER
        for number, permit in enumerate(mine[:62]):
            if mark >> number & 1:
                if permit.sure is Sure.MAYBE or permit.rule.movement not in (Movement.ALL, rule.movement):
                    doubtful = union(doubtful, intersection(certain, permit.active))
                certain = difference(certain, permit.active)
        for active, level in ((certain, sure), (doubtful, Sure.MAYBE)):
            for part in parts_of(rule, active, level, reason, vehicle, exemptions, calendar, horizon):
                yield from _constraints(rule, rows, group, match, part)


def parts_of(rule: AccessRule, active: Intervals, sure: Sure, reason: Text, vehicle: Vehicle,
             exemptions: Sequence[Exemption], calendar: Calendar, horizon: Interval) -> Iterator[Part]:
    """Split the rule's time by the exemptions that lift it, or may lift it."""
    if not active:
        return
    if rule.exempted_uses and vehicle.use in rule.exempted_uses:
        yield Part(Verdict.EXEMPTED, active, text(N_("the act itself exempts the use {use}"), use=vehicle.use or ""))
        return
    left, maybe = active, []
    for exemption in exemptions:
        answer = lifts(exemption, rule, vehicle)
        if answer is Sure.NO:
            continue
        times, readable = exemption_times(exemption, calendar, horizon)
        if min(answer, readable) is Sure.MAYBE:
            maybe.append((times, exemption))
            continue
        lifted = intersection(left, times)
        if lifted:
            yield Part(Verdict.EXEMPTED, lifted, reason, exemption)
            left = difference(left, times)
    for times, exemption in maybe:
        doubtful = intersection(left, times)
        if doubtful:
            why = text(N_("the exemption {id} may lift it, but a fact it needs is not known"), id=exemption.exemption_id)
            yield Part(Verdict.UNKNOWN, doubtful, why, exemption)
            left = difference(left, times)
    if left:
        yield Part(Verdict.FORBIDDEN if sure is Sure.YES else Verdict.UNKNOWN, left, reason)


_Rows = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def _rows(match: RuleMatch) -> _Rows:
    """(arcs, begin, end, sure): one row per direction that the rule concerns."""
    arcs = np.concatenate((2 * match.edge[match.forward].astype(np.int64),
                           2 * match.edge[match.backward].astype(np.int64) + 1))
    pick = [np.concatenate((column[match.forward], column[match.backward]))
            for column in (match.begin, match.end, match.sure)]
    return arcs, pick[0], pick[1], pick[2]


def _constraints(rule: AccessRule, rows: _Rows, group: np.ndarray, match: RuleMatch, part: Part
                 ) -> Iterator[Constraint]:
    arcs, begin, end, sure = rows
    whole = Constraint(
        arcs=arcs, begin=begin, end=end, area=np.zeros(arcs.shape[0], np.int32), effect=part.effect,
        movement=rule.movement, active=part.active, kind=rule.word, reason=part.reason, rule=rule,
        exemption=part.exemption,
    )
    doubt = text(N_("not certain that it means this street; {reason}"), reason=part.reason)
    for mask, effect, reason in ((group & sure, part.effect, part.reason), (group & ~sure, _doubted(part.effect), doubt)):
        if mask.any():
            yield replace(whole, arcs=arcs[mask], begin=begin[mask], end=end[mask], area=whole.area[mask], effect=effect,
                          reason=reason)


def _doubted(effect: Verdict) -> Verdict:
    """On an edge that the rule may not mean, a ban is at most unknown."""
    return Verdict.UNKNOWN if effect is Verdict.FORBIDDEN else effect


@dataclass(frozen=True)
class VerdictMap:
    """What holds at one instant: a verdict per arc, and which constraints bear on which arcs."""

    verdict: np.ndarray       # uint8 [2E] Verdict
    arc: np.ndarray           # int64 [M] arcs that something bears on...
    constraint: np.ndarray    # int32 [M] ...and the row of Law.constraints that does


def verdict_map(law: Law, instant_ms: int) -> VerdictMap:
    """The verdict of every arc for who enters it at an instant. Stop bans do not close the way and are only listed."""
    verdict = np.zeros(law.drivable.shape, dtype=np.uint8)
    arcs: list[np.ndarray] = []
    rows: list[np.ndarray] = []
    for row, constraint in enumerate(law.constraints):
        if not contains(constraint.active, instant_ms):
            continue
        arcs.append(constraint.arcs)
        rows.append(np.full(constraint.arcs.shape[0], row, dtype=np.int32))
        if constraint.movement is Movement.STOP:
            continue
        effect = constraint.effect
        if effect is Verdict.FORBIDDEN and constraint.movement is Movement.TRANSIT:
            effect = Verdict.DESTINATION
        np.maximum.at(verdict, constraint.arcs, np.uint8(effect))
    empty = np.zeros(0, dtype=np.int64)
    return VerdictMap(
        verdict=verdict, arc=np.concatenate(arcs) if arcs else empty,
        constraint=np.concatenate(rows) if rows else empty.astype(np.int32),
    )
