# SPDX-License-Identifier: GPL-2.0-or-later
"""The law made searchable: for each arc, when it may be entered, by whom, and how long it takes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Iterable, Optional

from ..regulation.intervals import Intervals, difference, union
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Verdict
from .arc_index import IN_AREA, ArcIndex, area_key
from .request import UnknownPolicy


@dataclass(frozen=True)
class Bearing:
    """One constraint on one arc, as the search reads it. `doubt`: it may forbid; `area`: number of ArcIndex.areas."""

    movement: Movement
    active: Intervals
    area: int
    doubt: bool
    begin: float
    end: float


class Metric:
    """Per-arc windows, areas, turns and travel times of a law under a policy for the unknown.

    `ignore` holds ids of constraints (`id(c)`) that are taken as lifted: how the explanation asks "what if".
    What the search asks of an arc is worked out when it first asks, and kept.
    """

    def __init__(self, index: ArcIndex, policy: UnknownPolicy, ignore: frozenset[int] = frozenset()) -> None:
        self.index, self.law, self.policy = index, index.law, policy
        self.closed = ~self.law.drivable
        self._ignore = ignore
        self._whole: set[int] = set()  # constraints that `closed` says all of
        openings: set[int] = set()
        for constraint in self.law.constraints:
            if id(constraint) not in ignore:
                self._read(constraint, openings)
        self._speeds: dict[int, list[tuple[Intervals, int]]] = defaultdict(list)
        for arcs, times, active in self.law.speeds:
            openings.update(t for span in active for t in span)
            for arc, ms in zip(arcs.tolist(), times.tolist()):
                self._speeds[arc].append((active, ms))
        self._turns(openings)
        self.shut_nodes = {n.node for n in self.law.nodes if self._closes(n.effect)}
        self.openings = sorted(t for t in openings if self.law.horizon[0] < t < self.law.horizon[1])
        self._known: dict[int, tuple[tuple[Bearing, ...], frozenset[int]]] = {}

    def _closes(self, effect: Verdict) -> bool:
        return effect is Verdict.FORBIDDEN or (effect is Verdict.UNKNOWN and self.policy is UnknownPolicy.BLOCK)

    def _doubts(self, effect: Verdict) -> bool:
        return effect is Verdict.UNKNOWN and self.policy is UnknownPolicy.COST

    def _read(self, constraint: Constraint, openings: set[int]) -> None:
        closes = self._closes(constraint.effect)
        if not (closes or self._doubts(constraint.effect)):
            return
        openings.update(end for _, end in constraint.active)
        whole = closes and constraint.active == (self.law.horizon,) and constraint.movement is Movement.ALL
        if whole and constraint.begin.max(initial=0.0) <= 0.0 and constraint.end.min(initial=1.0) >= 1.0:
            self.closed[constraint.arcs] = True
            self._whole.add(id(constraint))

    def _turns(self, openings: set[int]) -> None:
        self.no_turn: dict[tuple[int, int], Intervals] = {}
        self.only_turn: dict[int, list[tuple[int, Intervals]]] = defaultdict(list)
        self.chains: dict[int, list[tuple[tuple[int, ...], str, Intervals]]] = defaultdict(list)
        for ban in self.law.turns:
            if not self._closes(ban.effect):
                continue
            openings.update(end for _, end in ban.active)
            if len(ban.arcs) > 2:
                self.chains[ban.arcs[0]].append((ban.arcs, ban.kind, ban.active))
            elif ban.kind == "no":
                pair = (ban.arcs[0], ban.arcs[1])
                self.no_turn[pair] = union(self.no_turn.get(pair, ()), ban.active)
            else:
                self.only_turn[ban.arcs[0]].append((ban.arcs[1], ban.active))

    def _of(self, arc: int) -> tuple[tuple[Bearing, ...], frozenset[int]]:
        known = self._known.get(arc)
        if known is not None:
            return known
        bearings, members = [], set()
        for constraint, row in self.index.on_arc(arc):
            if id(constraint) in self._ignore:
                continue
            area = -1
            if constraint.movement in IN_AREA:  # what is exempted now still belongs to the area
                area = self.index.areas[area_key(constraint, int(constraint.area[row]))]
                members.add(area)
            doubt = self._doubts(constraint.effect)
            if id(constraint) not in self._whole and (doubt or self._closes(constraint.effect)):
                bearings.append(Bearing(constraint.movement, constraint.active, area, doubt,
                                        float(constraint.begin[row]), float(constraint.end[row])))
        self._known[arc] = tuple(bearings), frozenset(members)
        return self._known[arc]

    def bearings(self, arc: int) -> tuple[Bearing, ...]:
        """What closes an arc at times, or to some, or may close it."""
        return self._of(arc)[0]

    def members(self, arc: int) -> frozenset[int]:
        """Areas that an arc lies in, whatever the hour."""
        return self._of(arc)[1]

    def areas_at(self, edge: int, fraction: float) -> frozenset[int]:
        """Areas that a point on an edge lies in."""
        return frozenset(self.index.areas[area_key(c, int(c.area[row]))]
                         for c, row in self.index.at_point(edge, fraction, IN_AREA) if id(c) not in self._ignore)

    def stop_times(self, edge: int, fraction: float, within: Intervals) -> Intervals:
        """When stopping at a point of an edge is legal."""
        left = within
        for constraint, _ in self.index.at_point(edge, fraction, (Movement.STOP,)):
            if id(constraint) not in self._ignore and self._closes(constraint.effect):
                left = difference(left, constraint.active)
        return left

    def travel(self, arc: int) -> Iterable[tuple[Optional[Intervals], int]]:
        """(when, ms): None = at all other times."""
        return [*self._speeds.get(arc, ()), (None, int(self.law.travel_ms[arc]))]

    def dead_end(self, arc: int) -> bool:
        """Whether the end of an arc is a place to turn round: no other drivable arc leaves, or a barrier shuts it."""
        node = int(self.index.head[arc])
        return node in self.shut_nodes or all(a == arc ^ 1 for a in self.index.leaving(node))
