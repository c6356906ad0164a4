# SPDX-License-Identifier: GPL-2.0-or-later
"""The law made searchable: for each arc, when it may be entered, by whom, and how long it takes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Iterable, Optional

import numpy as np

from ..regulation.intervals import Interval, Intervals, difference, union
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Verdict
from .arc_index import IN_AREA, ArcIndex, area_key, lift_key
from .lower_bound import least_costs
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
    key: str


class Standing:
    """What no lifting changes, for one law, policy and window of time: turns, barriers, speeds; each constraint read once."""

    def __init__(self, index: ArcIndex, policy: UnknownPolicy, window: Interval) -> None:
        self._index, self._law, self._policy, self._window = index, index.law, policy, window
        self.whole: dict[int, np.ndarray] = {}  # by id: arcs closed from end to end, to all, for the whole window
        self.transit: dict[int, tuple[Constraint, np.ndarray]] = {}  # by id: the same, to through traffic; with the rows
        self.ends: dict[int, tuple[int, ...]] = {}  # by id: when it stops closing
        self.speeds: dict[int, list[tuple[Intervals, int]]] = defaultdict(list)
        self.no_turn: dict[tuple[int, int], Intervals] = {}
        self.only_turn: dict[int, list[tuple[int, Intervals]]] = defaultdict(list)
        self.chains: dict[int, list[tuple[tuple[int, ...], str, Intervals]]] = defaultdict(list)
        self.bans = [ban for ban in self._law.turns if self.closes(ban.effect)]
        self._places: dict[int, list[np.ndarray]] = defaultdict(list)  # by instant: nodes before what opens then
        self.always: set[int] = set()  # instants at which a turn opens, or a speed changes
        for constraint in self._law.constraints:
            self._read(constraint)
        self._read_speeds()
        self._read_turns()
        self.shut_nodes = {n.node for n in self._law.nodes if self.closes(n.effect)}
        self._need: dict[int, list[float]] = {}

    def closes(self, effect: Verdict) -> bool:
        return effect is Verdict.FORBIDDEN or (effect is Verdict.UNKNOWN and self._policy is UnknownPolicy.BLOCK)

    def doubts(self, effect: Verdict) -> bool:
        return effect is Verdict.UNKNOWN and self._policy is UnknownPolicy.COST

    def _opens(self, instants: Iterable[int], nodes: np.ndarray) -> tuple[int, ...]:
        inside = tuple(t for t in instants if self._window[0] < t < self._window[1])
        for instant in inside:
            self._places[instant].append(nodes)
        return inside

    def _read(self, constraint: Constraint) -> None:
        closes = self.closes(constraint.effect)
        if not (closes or self.doubts(constraint.effect)):
            return
        ends = self._opens((end for _, end in constraint.active), self._index.tail[constraint.arcs])
        if ends:
            self.ends[id(constraint)] = ends
        always = any(begin <= self._window[0] and self._window[1] <= end for begin, end in constraint.active)
        rows = np.flatnonzero((constraint.begin <= 0.0) & (constraint.end >= 1.0))
        if closes and always and rows.size:
            if constraint.movement is Movement.ALL:
                self.whole[id(constraint)] = constraint.arcs[rows]
            elif constraint.movement is Movement.TRANSIT:
                self.transit[id(constraint)] = constraint, rows

    def _read_speeds(self) -> None:
        for arcs, times, active in self._law.speeds:
            self.always.update(self._opens((t for span in active for t in span), self._index.tail[arcs]))
            for arc, ms in zip(arcs.tolist(), times.tolist()):
                self.speeds[arc].append((active, ms))

    def _read_turns(self) -> None:
        for ban in self.bans:
            self.always.update(self._opens((end for _, end in ban.active), self._index.head[[ban.arcs[-2]]]))
            if len(ban.arcs) > 2:
                self.chains[ban.arcs[0]].append((ban.arcs, ban.kind, ban.active))
            elif ban.kind == "no":
                pair = (ban.arcs[0], ban.arcs[1])
                self.no_turn[pair] = union(self.no_turn.get(pair, ()), ban.active)
            else:
                self.only_turn[ban.arcs[0]].append((ban.arcs[1], ban.active))

    def places(self, instant: int) -> np.ndarray:
        """Nodes from which something that opens at an instant is entered."""
        return np.unique(np.concatenate(self._places[instant]))

    def need(self, instant: int) -> list[float]:
        """Least ms from each node to something that opens at an instant, all law aside; inf where there is no way."""
        known = self._need.get(instant)
        if known is None:
            goals = [(node, 0.0) for node in self.places(instant).tolist()]
            known = least_costs(self._index, ~self._law.drivable, self._index.least_ms, goals).tolist()
            self._need[instant] = known
        return known


class Metric:
    """Per-arc windows, areas, turns and travel times of a law under a policy for the unknown.

    `ignore` holds ids of constraints (`id(c)`) that are taken as lifted: how the explanation asks "what if". Ways
    that end after `window` (the law's horizon, if not stated) are not asked about: what closes till then, closes.
    What the search asks of an arc is worked out when it first asks, and kept.
    """

    def __init__(self, index: ArcIndex, policy: UnknownPolicy, ignore: frozenset[int] = frozenset(),
                 window: Optional[Interval] = None) -> None:
        self.window = window or index.law.horizon
        self.index, self.law, self.policy, self.ignore = index, index.law, policy, ignore
        key = ("standing", policy, self.window)
        self.standing: Standing = index.memo.get(key) or Standing(index, policy, self.window)
        index.memo[key] = self.standing
        self.no_turn, self.only_turn, self.chains = self.standing.no_turn, self.standing.only_turn, self.standing.chains
        self.shut_nodes = self.standing.shut_nodes
        self.closed = ~self.law.drivable
        for number, arcs in self.standing.whole.items():
            if number not in ignore:
                self.closed[arcs] = True
        self.closing = self.closed.tobytes()
        self.openings = sorted({t for number, ends in self.standing.ends.items() if number not in ignore for t in ends}
                               .union(self.standing.always))
        self._known: dict[int, tuple[tuple[Bearing, ...], frozenset[int]]] = {}

    @property
    def signature(self) -> frozenset[int]:
        """What decides the lower bound: the lifted ones of those that hold for the whole horizon."""
        return self.ignore.intersection(self.standing.whole.keys() | self.standing.transit.keys())

    def closed_to(self, areas: frozenset[int]) -> np.ndarray:
        """bool [2E]: always closed to a leg that has its ends in these areas."""
        closed = self.closed
        for number, (constraint, rows) in self.standing.transit.items():
            if number in self.ignore:
                continue
            area = constraint.area[rows]
            through = np.ones(rows.shape[0], dtype=bool)
            for label in np.unique(area).tolist():
                if self.index.areas[area_key(constraint, label)] in areas:
                    through &= area != label
            closed = closed.copy() if closed is self.closed else closed
            closed[constraint.arcs[rows[through]]] = True
        return closed

    def _of(self, arc: int) -> tuple[tuple[Bearing, ...], frozenset[int]]:
        known = self._known.get(arc)
        if known is not None:
            return known
        bearings, members = [], set()
        for constraint, row in self.index.on_arc(arc):
            if id(constraint) in self.ignore:
                continue
            area = -1
            if constraint.movement in IN_AREA:  # what is exempted now still belongs to the area
                area = self.index.areas[area_key(constraint, int(constraint.area[row]))]
                members.add(area)
            doubt = self.standing.doubts(constraint.effect)
            shuts = id(constraint) in self.standing.whole and constraint.begin[row] <= 0.0 and constraint.end[row] >= 1.0
            if not shuts and (doubt or self.standing.closes(constraint.effect)):
                bearings.append(Bearing(constraint.movement, constraint.active, area, doubt, float(constraint.begin[row]),
                                        float(constraint.end[row]), lift_key(constraint)))
        self._known[arc] = tuple(bearings), frozenset(members)
        return self._known[arc]

    def bearings(self, arc: int) -> tuple[Bearing, ...]:
        """What closes an arc at times, or to some, or may close it."""
        return self._of(arc)[0]

    def members(self, arc: int) -> frozenset[int]:
        """Areas that an arc lies in, whatever the hour."""
        return _NONE if self.index.quiet[arc] else self._of(arc)[1]

    def areas_at(self, edge: int, fraction: float) -> frozenset[int]:
        """Areas that a point on an edge lies in."""
        return frozenset(self.index.areas[area_key(c, int(c.area[row]))]
                         for c, row in self.index.at_point(edge, fraction, IN_AREA) if id(c) not in self.ignore)

    def stop_bans(self, edge: int, fraction: float) -> list[Constraint]:
        """What forbids stopping at a point of an edge."""
        return [c for c, _ in self.index.at_point(edge, fraction, (Movement.STOP,))
                if id(c) not in self.ignore and self.standing.closes(c.effect)]

    def stop_times(self, edge: int, fraction: float, within: Intervals) -> Intervals:
        """When stopping at a point of an edge is legal."""
        left = within
        for constraint in self.stop_bans(edge, fraction):
            left = difference(left, constraint.active)
        return left

    def shut_by(self, arc: int) -> set[str]:
        """Keys of what closes an arc for good."""
        return {lift_key(c) for c, _ in self.index.on_arc(arc)
                if id(c) in self.standing.whole and id(c) not in self.ignore}

    def travel(self, arc: int) -> Iterable[tuple[Optional[Intervals], int]]:
        """(when, ms): None = at all other times."""
        return [*self.standing.speeds.get(arc, ()), (None, int(self.law.travel_ms[arc]))]

    def dead_end(self, arc: int) -> bool:
        """Whether the end of an arc is a place to turn round: no other drivable arc leaves, or a barrier shuts it."""
        node = int(self.index.head[arc])
        return node in self.shut_nodes or all(a == arc ^ 1 for a in self.index.leaving(node))


_NONE: frozenset[int] = frozenset()
