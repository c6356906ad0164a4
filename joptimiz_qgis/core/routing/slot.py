# SPDX-License-Identifier: GPL-2.0-or-later
"""The law at one hour as costs of turns: what every engine for fixed costs needs to know, and no more.

Streets that only those who come from there or go there may use are closed here: a trip grows through its own
(growth.py), so that nobody else can slip in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Optional

import numpy as np

from ..regulation.intervals import Interval, Intervals
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint
from .arc_index import IN_AREA, ArcIndex, area_key
from .metric import Bearing, Metric
from .request import Objective
from .static import INFINITE
from .turn_rules import TurnRules
from .turn_table import TurnTable

_EPSILON = 1e-9


class Mode(str, Enum):
    """How a window of hours is read as one."""

    PERMISSIVE = "permissive"  # open if open at any time of it, at its best speed: a lower bound for every departure
    STRICT = "strict"          # open if open all the time, at its worst speed: legal at any hour of it


@dataclass(frozen=True)
class Hours:
    """The hours that a slot stands for, UTC ms, half-open."""

    window: Interval
    mode: Mode

    @staticmethod
    def at(instant_ms: int) -> "Hours":
        """All is judged at one instant."""
        return Hours((instant_ms, instant_ms + 1), Mode.PERMISSIVE)

    def bears(self, active: Intervals) -> bool:
        """Whether what closes in `active` is to be taken as closed."""
        return self.overlaps(active) if self.mode is Mode.STRICT else self.covers(active)

    def covers(self, active: Intervals) -> bool:
        return any(begin <= self.window[0] and self.window[1] <= end for begin, end in active)

    def overlaps(self, active: Intervals) -> bool:
        return any(begin < self.window[1] and self.window[0] < end for begin, end in active)

    def travel(self, ms: Any, other_ms: Any, active: Intervals) -> Any:
        """What `ms` becomes (int, or an array of them) where it is `other_ms` in `active`."""
        if self.covers(active):
            return other_ms
        if self.overlaps(active):
            return (np.maximum if self.mode is Mode.STRICT else np.minimum)(ms, other_ms)
        return ms


@dataclass(frozen=True, eq=False)
class Spans:
    """When one trip can enter some arcs: narrower hours than those of a slot, UTC ms, half-open; empty = never."""

    arcs: np.ndarray   # int64 [n], ascending
    begin: np.ndarray  # int64 [n]
    end: np.ndarray    # int64 [n]

    def of(self, arc: int) -> Optional[Interval]:
        """None: not known, or never."""
        at = int(np.searchsorted(self.arcs, arc))
        if at == self.arcs.shape[0] or self.arcs[at] != arc or self.begin[at] >= self.end[at]:
            return None
        return int(self.begin[at]), int(self.end[at])

    def bears(self, arcs: np.ndarray, active: Intervals, otherwise: bool, mode: Mode) -> np.ndarray:
        """bool: Hours.bears for each arc; `otherwise` where nothing is known. What is never entered is closed."""
        at = np.minimum(np.searchsorted(self.arcs, arcs), max(self.arcs.shape[0] - 1, 0))
        if not self.arcs.shape[0]:
            return np.full(arcs.shape, otherwise)
        begin, end = self.begin[at], self.end[at]
        out = begin >= end
        for first, last in active:
            out |= ((first < end) & (begin < last)) if mode is Mode.STRICT else ((first <= begin) & (end <= last))
        return np.where(self.arcs[at] == arcs, out, otherwise)


@dataclass(frozen=True, eq=False)
class Slot:
    """A law, as a metric reads it, judged at some hours: costs per arc and per turn of a table (2E arcs, T turns).

    Costs are ms, or centimetres for SHORTEST, and twice that where the way is in doubt and the policy counts it so.
    `memo` keeps what trips work out and others may use.
    """

    metric: Metric
    table: TurnTable
    hours: Hours
    objective: Objective
    arc_costs: np.ndarray    # int32 [2E] of a whole arc; INFINITE: closed to through traffic
    turn_costs: np.ndarray   # int32 [T] of the arc turned into; INFINITE: closed
    barred: np.ndarray       # bool [T] closed whatever part of the arc is driven: no turn, barrier, turn restriction
    signature: bytes         # slots of a table with equal ones have equal turn_costs, and share engines
    transit_areas: frozenset[int]  # ArcIndex.areas with something that is closed to through traffic
    spans: Optional[Spans] = None  # of the one trip that it is for
    memo: dict[Any, Any] = field(default_factory=dict)

    def bearings(self, arc: int) -> list[Bearing]:
        """What closes an arc at these hours, or to some, or may close it."""
        span = self.spans.of(arc) if self.spans is not None else None
        hours = self.hours if span is None else Hours(span, self.hours.mode)
        return [b for b in self.metric.bearings(arc) if hours.bears(b.active)]

    def arcs_in(self, area: int) -> np.ndarray:
        """int64, sorted: the arcs of an area, whatever the hour."""
        size, keys = self.arc_costs.shape[0], _members(self.metric)
        first, last = np.searchsorted(keys, (area * size, (area + 1) * size))
        return keys[first:last] - area * size

    def drive(self, arc: int, share: float, doubt: bool) -> int:
        """The cost of a share (0..1) of an arc."""
        if self.objective is Objective.SHORTEST:
            cost = int(round(float(self.metric.law.network.length_m[arc // 2]) * share * 100.0))
        else:
            cost = int(round(self.travel_ms(arc) * share))
        return 2 * cost if doubt else cost

    def travel_ms(self, arc: int) -> int:
        """ms over the whole of an arc."""
        ms = int(self.metric.law.travel_ms[arc])
        for active, other_ms in reversed(self.metric.standing.speeds.get(arc, ())):  # of several the first that is active
            ms = int(self.hours.travel(ms, other_ms, active))
        return ms


def slot(metric: Metric, table: TurnTable, hours: Hours, objective: Objective, spans: Optional[Spans] = None) -> Slot:
    """The costs of a law (see Metric for what is lifted, and for the policy for the unknown) at some hours.

    With `spans` they are those of one trip, which can only be on some arcs at narrower hours.
    """
    rows = _rows(metric)
    bears = _bears(rows, metric, hours, spans)
    closes, inward = bears & rows.closing[rows.number], rows.movement[rows.number] == _ENTRY
    cost = _arc_costs(metric, hours, objective)
    doubled = rows.arc[rows.whole & bears & rows.doubtful[rows.number] & ~inward]
    cost[doubled] = np.minimum(cost[doubled] * 2, INFINITE - 1)
    cost[rows.arc[rows.whole & closes & ~inward]] = INFINITE
    cost[metric.closed] = INFINITE
    rules = _turn_rules(metric, table)
    barred = rules.never.copy()
    for active, turns in rules.bans.items():
        if hours.bears(active):
            barred[turns] = True
    entries = np.flatnonzero(rows.whole & closes & inward)
    inwards = _inwards(table, rows.arc[entries], rows.area[entries], _members(metric)) if entries.size else entries
    state_costs = cost[table.arc]
    turn_costs = state_costs[table.turn_to]
    turn_costs[barred] = INFINITE
    turn_costs[inwards] = INFINITE
    signature = _digest(state_costs, np.packbits(barred), np.unique(inwards))
    areas = np.unique(rows.area[closes & (rows.movement[rows.number] == _TRANSIT)])
    return Slot(metric, table, hours, objective, cost, turn_costs, barred, signature, frozenset(areas.tolist()), spans)


def _bears(rows: _Rows, metric: Metric, hours: Hours, spans: Optional[Spans] = None) -> np.ndarray:
    """bool [M]: whether each row is to be taken as closing (or doubtful)."""
    each = np.array([id(c) not in metric.ignore and hours.bears(c.active) for c in rows.constraints], dtype=bool)
    bears = each[rows.number]
    if spans is not None:
        for number in _undecided(rows, metric, hours):
            some = rows.of(number)
            bears[some] = spans.bears(rows.arc[some], rows.constraints[number].active, bool(each[number]), hours.mode)
    return bears


def _undecided(rows: _Rows, metric: Metric, hours: Hours) -> list[int]:
    """Constraints that hold for some of the hours only."""
    return [number for number, c in enumerate(rows.constraints)
            if id(c) not in metric.ignore and hours.overlaps(c.active) and not hours.covers(c.active)]


def undecided_arcs(metric: Metric, hours: Hours) -> np.ndarray:
    """int64, ascending: arcs on which something holds for some of the hours only."""
    rows = _rows(metric)
    return np.unique(_joined([rows.arc[rows.of(number)] for number in _undecided(rows, metric, hours)], np.int64))


def _digest(*arrays: np.ndarray) -> bytes:
    """Of what makes the turn costs: less to read than they are."""
    digest = hashlib.blake2b(digest_size=16)
    for array in arrays:
        digest.update(array.shape[0].to_bytes(8, "little"))
        digest.update(array.data)
    return digest.digest()


def changes(metric: Metric, window: Interval) -> tuple[int, ...]:
    """The instants strictly inside a window at which the law changes in any way, sorted: between two, nothing does."""
    standing = metric.standing
    actives = {c.active for c in metric.law.constraints if id(c) not in metric.ignore
               and (standing.closes(c.effect) or standing.doubts(c.effect))}
    actives.update(ban.active for ban in standing.bans)
    actives.update(active for _, _, active in metric.law.speeds)
    instants = {at for active in actives for span in active for at in span}
    return tuple(sorted(at for at in instants if window[0] < at < window[1]))


def hours_key(metric: Metric, hours: Hours) -> tuple[bool, ...]:
    """What decides a slot of a metric: hours with the same key give the same costs."""
    known = metric.index.kept.get(("hours", metric.policy))
    if known is None:
        standing = metric.standing
        closing = {c.active for c in metric.law.constraints if standing.closes(c.effect) or standing.doubts(c.effect)}
        closing.update(ban.active for ban in standing.bans)
        known = metric.index.kept["hours", metric.policy] = (
            sorted(closing), sorted({active for _, _, active in metric.law.speeds}))
    closing_hours, speed_hours = known
    bears = [hours.bears(active) for active in closing_hours]
    bears += [test(active) for active in speed_hours for test in (hours.covers, hours.overlaps)]
    return (hours.mode is Mode.STRICT, *bears)


def closing(of: Slot, arcs: np.ndarray) -> list[Constraint]:
    """What closes any of some arcs at the hours of a slot: to all, to through traffic, or to who comes in."""
    rows = _rows(of.metric)
    here = _bears(rows, of.metric, of.hours, of.spans) & rows.closing[rows.number] & np.isin(rows.arc, arcs)
    return [rows.constraints[number] for number in np.unique(rows.number[here]).tolist()]


_ALL, _TRANSIT, _ENTRY = range(3)
_MOVEMENTS = {Movement.ALL: _ALL, Movement.TRANSIT: _TRANSIT, Movement.ENTRY: _ENTRY}


@dataclass(frozen=True)
class _Rows:
    """All that may close an arc to some: C constraints, with M rows in all."""

    constraints: tuple[Constraint, ...]
    closing: np.ndarray    # bool [C]
    doubtful: np.ndarray   # bool [C]
    movement: np.ndarray   # uint8 [C] codes of _MOVEMENTS
    arc: np.ndarray        # int64 [M]
    number: np.ndarray     # int64 [M] row of constraints
    area: np.ndarray       # int64 [M] ArcIndex.areas, -1: none
    whole: np.ndarray      # bool [M] whether it matters to who drives the whole arc

    def of(self, number: int) -> slice:
        """The rows of a constraint."""
        first, last = np.searchsorted(self.number, (number, number + 1)).tolist()
        return slice(first, last)


def _rows(metric: Metric) -> _Rows:
    index, standing = metric.index, metric.standing
    key = ("slot rows", metric.policy)
    known = index.kept.get(key)
    if known is None:
        bearing = tuple(c for c in index.law.constraints if c.movement is not Movement.STOP
                        and (standing.closes(c.effect) or standing.doubts(c.effect)))
        begin, end = _joined([c.begin for c in bearing], np.float32), _joined([c.end for c in bearing], np.float32)
        known = index.kept[key] = _Rows(
            bearing,
            np.array([standing.closes(c.effect) for c in bearing], dtype=bool),
            np.array([standing.doubts(c.effect) for c in bearing], dtype=bool),
            np.array([_MOVEMENTS[c.movement] for c in bearing], dtype=np.uint8),
            _joined([c.arcs for c in bearing], np.int64),
            np.repeat(np.arange(len(bearing)), [c.arcs.shape[0] for c in bearing]),
            _joined([_areas(index, c) for c in bearing], np.int64),
            (begin < 1.0 - _EPSILON) & (end > _EPSILON))
    return known


def _joined(arrays: list[np.ndarray], dtype: type) -> np.ndarray:
    return np.concatenate([np.zeros(0, dtype), *arrays]).astype(dtype, copy=False)


def _areas(index: ArcIndex, constraint: Constraint) -> np.ndarray:
    if constraint.movement not in IN_AREA:
        return np.full(constraint.arcs.shape, -1, dtype=np.int64)
    labels, at = np.unique(constraint.area, return_inverse=True)
    return np.array([index.areas[area_key(constraint, label)] for label in labels.tolist()], dtype=np.int64)[at]


def _members(metric: Metric) -> np.ndarray:
    """int64: area * 2E + arc for each arc of an area, sorted."""
    index = metric.index
    if metric.ignore:
        return _member_keys(index, metric.ignore)
    known = index.kept.get("members")
    if known is None:
        known = index.kept["members"] = _member_keys(index, metric.ignore)
    return known


def _member_keys(index: ArcIndex, ignore: frozenset[int]) -> np.ndarray:
    size = index.law.drivable.shape[0]
    return np.unique(_joined([_areas(index, c) * size + c.arcs for c in index.law.constraints
                              if c.movement in IN_AREA and id(c) not in ignore], np.int64))


def _arc_costs(metric: Metric, hours: Hours, objective: Objective) -> np.ndarray:
    """int32 [2E]: what each arc costs, were it open."""
    law = metric.law
    if objective is Objective.SHORTEST:
        cost = np.repeat(np.rint(law.network.length_m * 100.0), 2)
    else:
        cost = law.travel_ms.copy()
        for arcs, ms, active in reversed(law.speeds):
            cost[arcs] = hours.travel(cost[arcs], ms, active)
    return np.minimum(cost, INFINITE - 1).astype(np.int32)


def _turn_rules(metric: Metric, table: TurnTable) -> TurnRules:
    key = ("turn rules", metric.policy, id(table))
    known = metric.index.kept.get(key)
    if known is None:  # the table is kept too: so long is its id its own
        known = metric.index.kept[key] = table, TurnRules(table, metric.standing, metric.law.drivable)
    rules: TurnRules = known[1]
    return rules


def _inwards(table: TurnTable, arcs: np.ndarray, areas: np.ndarray, members: np.ndarray) -> np.ndarray:
    """int64: turns into arcs[i] from an arc that is no member of areas[i]."""
    states, which = table.states_of(arcs)
    turns, before, row = table.turns_into(states)
    keys = areas[which[row]] * table.state_of.shape[0] + table.arc[before]
    at = np.searchsorted(members, keys)
    inside = members[np.minimum(at, members.shape[0] - 1)] == keys
    return turns[~inside]
