# SPDX-License-Identifier: GPL-2.0-or-later
"""The law made searchable: for each arc, when it may be entered, by whom, and how long it takes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Iterable, Optional

import numpy as np

from ..regulation.intervals import Intervals, difference, union
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Law, Verdict
from .request import UnknownPolicy

AreaKey = tuple[str, int]


@dataclass(frozen=True)
class Bearing:
    """One constraint on one arc, as the search reads it. `doubt`: it may forbid; `area`: row of Metric.areas."""

    movement: Movement
    active: Intervals
    area: int
    doubt: bool
    begin: float
    end: float


def area_key(constraint: Constraint, label: int) -> AreaKey:
    """One rule is one area, however its rows are split; destination streets are one area per connected group."""
    return (constraint.rule.rule_id if constraint.rule is not None else "", label)


class Metric:
    """Per-arc windows, areas, turns and travel times of a Law under a policy for the unknown.

    `ignore` holds ids of constraints (`id(c)`) that are taken as lifted: how the explanation asks "what if".
    """

    def __init__(self, law: Law, policy: UnknownPolicy, ignore: frozenset[int] = frozenset()) -> None:
        self.law, self.policy = law, policy
        self.travel_ms = law.travel_ms
        self.tail, self.head = law.network.tail(), law.network.head()
        self.closed = ~law.drivable
        self.bearings: dict[int, list[Bearing]] = defaultdict(list)
        self.areas: dict[AreaKey, int] = {}
        self.members: dict[int, set[int]] = defaultdict(set)  # arc -> areas it lies in, whatever the hour
        self.constraints = tuple(c for c in law.constraints if id(c) not in ignore)
        openings: set[int] = set()
        for constraint in self.constraints:
            self._read(constraint, openings)
        self.speeds: dict[int, list[tuple[Intervals, int]]] = defaultdict(list)
        for arcs, times, active in law.speeds:
            openings.update(t for span in active for t in span)
            for arc, ms in zip(arcs.tolist(), times.tolist()):
                self.speeds[arc].append((active, ms))
        self._turns(openings)
        self.shut_nodes = {n.node for n in law.nodes if self._closes(n.effect)}
        self.openings = sorted(t for t in openings if law.horizon[0] < t < law.horizon[1])
        out: dict[int, list[int]] = defaultdict(list)
        for arc in np.flatnonzero(law.drivable).tolist():
            out[int(self.tail[arc])].append(arc)
        self.out = out

    def _closes(self, effect: Verdict) -> bool:
        return effect is Verdict.FORBIDDEN or (effect is Verdict.UNKNOWN and self.policy is UnknownPolicy.BLOCK)

    def _read(self, constraint: Constraint, openings: set[int]) -> None:
        in_area = constraint.movement in (Movement.TRANSIT, Movement.ENTRY)
        doubt = constraint.effect is Verdict.UNKNOWN and self.policy is UnknownPolicy.COST
        if in_area:  # what is exempted now still belongs to the area
            keys = {label: self.areas.setdefault(area_key(constraint, label), len(self.areas))
                    for label in np.unique(constraint.area).tolist()}
            for arc, label in zip(constraint.arcs.tolist(), constraint.area.tolist()):
                self.members[arc].add(keys[label])
        if not (self._closes(constraint.effect) or doubt):
            return
        openings.update(end for _, end in constraint.active)
        whole = constraint.active == (self.law.horizon,) and constraint.movement is Movement.ALL and not doubt
        if whole and constraint.begin.max(initial=0.0) <= 0.0 and constraint.end.min(initial=1.0) >= 1.0:
            self.closed[constraint.arcs] = True
            return
        for row, arc in enumerate(constraint.arcs.tolist()):
            area = keys[int(constraint.area[row])] if in_area else -1
            self.bearings[arc].append(Bearing(constraint.movement, constraint.active, area, doubt,
                                              float(constraint.begin[row]), float(constraint.end[row])))

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

    def areas_at(self, edge: int, fraction: float) -> frozenset[int]:
        """Areas that a point on an edge lies in."""
        found = set()
        for constraint in self.constraints:
            if constraint.movement not in (Movement.TRANSIT, Movement.ENTRY):
                continue
            for row in np.flatnonzero(constraint.arcs // 2 == edge).tolist():
                if constraint.begin[row] - 1e-6 <= fraction <= constraint.end[row] + 1e-6:
                    found.add(self.areas[area_key(constraint, int(constraint.area[row]))])
        return frozenset(found)

    def stop_times(self, edge: int, fraction: float, within: Intervals) -> Intervals:
        """When stopping at a point of an edge is legal."""
        left = within
        for constraint in self.constraints:
            if constraint.movement is Movement.STOP and self._closes(constraint.effect):
                rows = np.flatnonzero(constraint.arcs // 2 == edge).tolist()
                if any(constraint.begin[r] <= fraction <= constraint.end[r] for r in rows):
                    left = difference(left, constraint.active)
        return left


    def travel(self, arc: int) -> Iterable[tuple[Optional[Intervals], int]]:
        """(when, ms): None = at all other times."""
        return [*((active, ms) for active, ms in self.speeds.get(arc, ())), (None, int(self.travel_ms[arc]))]

    def dead_end(self, arc: int) -> bool:
        """Whether the end of an arc is a place to turn round: no other drivable arc leaves, or a barrier shuts it."""
        node = int(self.head[arc])
        return node in self.shut_nodes or all(a == arc ^ 1 for a in self.out.get(node, ()))
