# SPDX-License-Identifier: GPL-2.0-or-later
"""The plain exact search: labels are intervals of feasible times, since earlier is not always better.

A gate that opens at 11:00 favours who comes later, and nobody may wait on the road or drive in circles. A
label is a stretch of instants at which the end of an arc can be reached by one way; it is dropped only if
another label covers it, or comes earlier while nothing opens any more (Phillips and Likhachev, SIPP, 2011,
extended to ways without waiting). Joint over all stops of a trip. Oracle of the fast engine.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from dataclasses import dataclass
from itertools import count
from typing import Iterator, NamedTuple, Optional, Sequence

import numpy as np

from ..progress import Progress, check
from ..regulation.intervals import Intervals, difference, intersection
from ..regulation.rules import Movement
from .lower_bound import least_costs
from .metric import Metric
from .request import Objective, Snap

LABEL_LIMIT = 300_000
LABELS_PER_STATE = 64
_EPSILON = 1e-9


@dataclass(frozen=True)
class Target:
    """A point to visit: its place, whether it is a stop (else a shape point)."""

    snap: Snap
    is_stop: bool


class State(NamedTuple):
    """Where a label stands. `level`: points reached so far; `at_point`: at a point, else at the arc's end.

    `left`: origin areas that were left; `entered`: destination areas entered on the destination's account;
    `chain`: progress in via-way restrictions, as (row in Metric.chains of its first arc, row, arcs done).
    """

    level: int
    arc: int
    at_point: bool
    left: frozenset[int]
    entered: frozenset[int]
    chain: tuple[tuple[int, int, int], ...]


class Label(NamedTuple):
    """Reached between `first` and `last` (UTC ms) after `driven` ms and at `cost`; entered `took` ms before."""

    state: State
    first: int
    last: int
    extra: float
    driven: int
    metres: float
    took: int
    part: tuple[float, float]
    parent: Optional["Label"]


@dataclass(frozen=True)
class Found:
    """The best way: its labels in order, and whether a bound cut the proof short."""

    labels: tuple[Label, ...]
    proved: bool


class Search:
    """One search over `targets`, leaving the first between departure and departure + wait."""

    def __init__(self, metric: Metric, targets: Sequence[Target], departure_ms: int, wait_ms: int,
                 objective: Objective, progress: Progress) -> None:
        self._metric, self._targets, self._departure, self._wait = metric, targets, departure_ms, wait_ms
        self._shortest = objective is Objective.SHORTEST
        self._progress = progress
        self._legs = self._leg_areas()
        self._lower = self._lower_bounds()
        self._end = metric.law.horizon[1]
        self._proved = True
        self._tie = count()

    def _leg_areas(self) -> list[tuple[frozenset[int], frozenset[int]]]:
        """Areas of the origin and of the destination of the leg that each level belongs to."""
        spots = [self._metric.areas_at(t.snap.edge, t.snap.fraction) for t in self._targets]
        stops = [i for i, t in enumerate(self._targets) if t.is_stop]
        out = []
        for level in range(len(self._targets) - 1):
            origin = max(i for i in stops if i <= level)
            goal = min(i for i in stops if i > level)
            out.append((spots[origin], spots[goal]))
        return out

    # -- lower bounds ----------------------------------------------------------------------------------

    def _lower_bounds(self) -> list[np.ndarray]:
        """Per level: least cost from each node to the end, all that is not always closed being open."""
        metric, index = self._metric, self._metric.index
        lengths = metric.law.network.length_m
        weight = np.maximum(np.repeat(lengths, 2), 1e-6) if self._shortest else np.maximum(index.least_ms, 1.0)
        after = 0.0
        out: list[np.ndarray] = []
        for level in range(len(self._targets) - 1, 0, -1):
            snap = self._targets[level].snap
            goals = [(int(index.tail[arc]), after + float(weight[arc]) * share - 1.0)
                     for arc, share in ((2 * snap.edge, snap.fraction), (2 * snap.edge + 1, 1.0 - snap.fraction))
                     if not metric.closed[arc]]
            out.append(least_costs(index, metric.closed, weight, goals))
            check(self._progress)
            start = self._targets[level - 1].snap
            here = float(out[-1][[index.tail[2 * start.edge], index.head[2 * start.edge]]].min())
            # A stop lies between its edge's ends: less one edge is a safe bound for what is left from it.
            least = here - float(weight[2 * start.edge : 2 * start.edge + 2].max()) - 1.0
            after = max(0.0, least) if here < np.inf else 0.0
        return out[::-1]

    def _bound(self, state: State) -> float:
        if state.at_point:
            return 0.0  # a point's label is expanded at once: its successors are bounded
        return float(self._lower[state.level][self._metric.index.head[state.arc]])

    # -- entering an arc -------------------------------------------------------------------------------

    def _entries(self, arc: int, part: tuple[float, float], inside: frozenset[int], state: State, window: Intervals
                 ) -> Iterator[tuple[Intervals, State, bool]]:
        """When `part` of an arc may be entered within `window`, the state that results, and whether in doubt.

        `inside`: areas that one is in just before. What matters of a constraint is that it concerns the part.
        """
        if self._metric.closed[arc]:
            return
        origin, goal = self._legs[state.level]
        low, high = min(part), max(part)
        bearings = [b for b in self._metric.bearings(arc) if b.begin < high - _EPSILON and b.end > low + _EPSILON]
        members = self._metric.members(arc)
        if state.entered - members:
            return  # who went in on the destination's account may not come out again
        left = state.left | (origin - members)
        times = window
        for b in bearings:
            through = b.movement is Movement.TRANSIT and not (b.area in origin and b.area not in left) and b.area not in goal
            inwards = b.movement is Movement.ENTRY and b.area not in inside
            if not b.doubt and (b.movement is Movement.ALL or inwards or through):
                times = difference(times, b.active)
        pieces: list[tuple[Intervals, frozenset[int]]] = [(times, state.entered)]
        for b in bearings:
            if b.movement is Movement.TRANSIT and not b.doubt and not (b.area in origin and b.area not in left):
                pieces = [piece for when, entered in pieces
                          for piece in ((intersection(when, b.active), entered | {b.area}),
                                        (difference(when, b.active), entered))]
        doubtful = [b.active for b in bearings if b.doubt and b.movement in (Movement.ALL, Movement.TRANSIT)]
        for when, entered in pieces:
            new = state._replace(arc=arc, at_point=False, left=left, entered=entered)
            for active in doubtful[:1]:
                if intersection(when, active):
                    yield intersection(when, active), new, True
                when = difference(when, active)
            if when:
                yield when, new, False

    def _turn(self, label: Label, arc: int) -> Optional[tuple[Intervals, tuple[tuple[int, int, int], ...]]]:
        """When one may turn from the label's arc into `arc`, and the via-way progress after it."""
        metric, before = self._metric, label.state.arc
        if arc == before ^ 1:
            if not metric.dead_end(before):
                return None
        elif int(metric.index.head[before]) in metric.shut_nodes:
            return None
        window: Intervals = ((label.first, label.last + 1),)
        banned = metric.no_turn.get((before, arc))
        if banned:
            window = difference(window, banned)
        for only, active in metric.only_turn.get(before, ()):
            if arc != only:
                window = difference(window, active)
        chain = []
        for first, row, done in label.state.chain:
            arcs, kind, active = metric.chains[first][row]
            if done == len(arcs) - 1:
                if (kind == "no") == (arcs[done] == arc):
                    window = difference(window, active)
            elif arcs[done] == arc:
                chain.append((first, row, done + 1))
        chain.extend((arc, row, 1) for row in range(len(metric.chains.get(arc, ()))))
        return window, tuple(sorted(chain))

    def _drive(self, arc: int, part: tuple[float, float], entries: Iterator[tuple[Intervals, State, bool]],
               parent: Label) -> Iterator[Label]:
        """Labels at the end of a part of an arc, one per stretch of time and speed."""
        share = abs(part[1] - part[0])
        metres = float(self._metric.law.network.length_m[arc // 2]) * share
        for times, state, doubt in entries:
            rest = times
            for when, ms in self._metric.travel(arc):
                now = rest if when is None else intersection(rest, when)
                rest = () if when is None else difference(rest, when)
                took = max(int(round(ms * share)), 0)
                extra = parent.extra + (metres if self._shortest else 0.0)
                if doubt:  # a second on what is not known counts twice
                    extra += metres if self._shortest else took
                for begin, end in now:
                    if end - 1 + took <= self._end:
                        yield Label(state, begin + took, end - 1 + took, extra, parent.driven + took,
                                    parent.metres + metres, took, part, parent)

    # -- successors ------------------------------------------------------------------------------------

    def _leave_point(self, label: Label) -> Iterator[Label]:
        """From a point on an edge: on in the direction of arrival, or both ways at the start."""
        state, target = label.state, self._targets[label.state.level]
        snap = target.snap
        first = label.parent is None
        window: Intervals = ((label.first, label.last + 1),)
        if target.is_stop:
            inside = self._metric.areas_at(snap.edge, snap.fraction)
            fresh = state._replace(left=frozenset(), entered=frozenset())
        else:
            inside, fresh = self._metric.members(state.arc), state
        sides = (0, 1) if first else (state.arc & 1,)
        for side in sides:
            arc = 2 * snap.edge + side
            chain = tuple((arc, row, 1) for row in range(len(self._metric.chains.get(arc, ())))) if first else state.chain
            start = fresh._replace(chain=chain)
            yield from self._onto(arc, snap.fraction, inside, start, window, label)

    def _onto(self, arc: int, begin: float, inside: frozenset[int], state: State, window: Intervals, parent: Label
              ) -> Iterator[Label]:
        """Drive an arc from fraction `begin` (along the edge's drawing): to its end, and to the next point on it."""
        end = 1.0 if arc & 1 == 0 else 0.0
        goal = self._targets[state.level + 1]
        if goal.snap.edge == arc // 2 and (goal.snap.fraction - begin) * (end - begin) >= 0.0:
            part = (begin, goal.snap.fraction)
            for label in self._drive(arc, part, self._entries(arc, part, inside, state, window), parent):
                yield from self._arrive(label)
        part = (begin, end)
        yield from self._drive(arc, part, self._entries(arc, part, inside, state, window), parent)

    def _arrive(self, label: Label) -> Iterator[Label]:
        level = label.state.level + 1
        target = self._targets[level]
        state = label.state._replace(level=level, at_point=True)
        span: Intervals = ((label.first, label.last + 1),)
        legal = self._metric.stop_times(target.snap.edge, target.snap.fraction, span) if target.is_stop else span
        for begin, end in legal:
            yield label._replace(state=state, first=begin, last=end - 1)

    def _waited(self, label: Label) -> Label:
        """A stop's label with the instants one may leave at."""
        target = self._targets[label.state.level]
        if not target.is_stop or not self._wait:
            return label
        until = label.last + self._wait + 1
        legal = self._metric.stop_times(target.snap.edge, target.snap.fraction, ((label.first, until),))
        ends = [end for begin, end in legal if begin <= label.last < end]
        return label._replace(last=max(label.last, ends[0] - 1 if ends else label.last), parent=label, took=0)

    def _successors(self, label: Label) -> Iterator[Label]:
        if label.state.at_point:
            if label.state.level < len(self._targets) - 1:
                yield from self._leave_point(self._waited(label) if label.parent is not None else label)
            return
        before = label.state.arc
        inside = self._metric.members(before)
        for arc in self._metric.index.leaving(int(self._metric.index.head[before])):
            turn = self._turn(label, arc)
            if turn is None or not turn[0]:
                continue
            begin = 0.0 if arc & 1 == 0 else 1.0
            yield from self._onto(arc, begin, inside, label.state._replace(chain=turn[1]), turn[0], label)

    # -- the loop --------------------------------------------------------------------------------------

    def run(self) -> Optional[Found]:
        """The best way, or None. Earliest arrival, then least driving; or least distance, then earliest."""
        start = State(0, 2 * self._targets[0].snap.edge, True, frozenset(), frozenset(), ())
        snap = self._targets[0].snap
        span: Intervals = ((self._departure, self._departure + self._wait + 1),)
        heap: list[tuple[float, float, int, Label]] = []
        for begin, end in self._metric.stop_times(snap.edge, snap.fraction, span):
            if self._wait == 0 or begin == self._departure:
                label = Label(start, begin, end - 1, 0.0, 0, 0.0, 0, (snap.fraction, snap.fraction), None)
                heapq.heappush(heap, (0.0, 0.0, next(self._tie), label))
        settled: dict[State, list[Label]] = {}
        taken = 0
        while heap:
            _, _, _, label = heapq.heappop(heap)
            if label.state.level == len(self._targets) - 1 and label.state.at_point:
                return Found(_trace(label), self._proved)
            known = settled.setdefault(label.state, [])
            if any(self._dominates(old, label) for old in known):
                continue
            if len(known) >= LABELS_PER_STATE or taken >= LABEL_LIMIT:
                self._proved = False
                continue
            known.append(label)
            taken += 1
            if taken % 2048 == 0:
                check(self._progress)
            for new in self._successors(label):
                bound = self._bound(new.state)
                if bound == np.inf or self._circles(new):
                    continue
                heapq.heappush(heap, (*self._key(new, bound), next(self._tie), new))
        return None

    def _key(self, label: Label, bound: float) -> tuple[float, float]:
        if self._shortest:
            return label.extra + bound, float(label.first)
        return label.first - self._departure + label.extra + bound, float(label.driven)

    def _dominates(self, old: Label, new: Label) -> bool:
        if old.extra > new.extra + _EPSILON:
            return False
        if old.first <= new.first and old.last >= new.last and old.driven <= new.driven:
            return True
        openings = self._metric.openings
        nothing_opens = bisect_right(openings, old.first) == len(openings)
        return nothing_opens and old.first <= new.first and (old.first < new.first or old.driven <= new.driven)

    def _circles(self, label: Label) -> bool:
        """Whether a way drives an arc twice between two points: that would be waiting on the road."""
        if label.state.at_point:
            return False
        at, arc, level = label.parent, label.state.arc, label.state.level
        while at is not None and at.state.level == level and not at.state.at_point:
            if at.state.arc == arc:
                return True
            at = at.parent
        return False


def _trace(label: Label) -> tuple[Label, ...]:
    out = [label]
    while out[-1].parent is not None:
        out.append(out[-1].parent)
    return tuple(reversed(out))
