# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels spreading from a place over the network, or back from it: intervals of instants, exact in time.

A way that comes earlier wins, except where something opens that only who comes later may meet (see search.py).
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import count
from typing import Iterable, Iterator, NamedTuple, Optional, Sequence

import numpy as np

from ..progress import Progress, check
from ..regulation.intervals import Interval, Intervals, difference, intersection
from ..regulation.rules import Movement
from .bounds import Areas
from .crossing import NOWHERE, Entry, Part, Turns, entries, held_there, stretches
from .metric import Metric
from .request import Objective, Snap
from .search import LABELS_PER_STATE, LOITER_MS
from .turn_table import TurnTable

LABEL_LIMIT = 200_000
"""So many labels are made to find ways that gain by coming later; then those that come earliest count."""
_EPSILON = 1e-9
Inwards = frozenset[tuple[int, Intervals]]


@dataclass(frozen=True)
class Question:
    """What is within `limit` (ms or m) of `place`, for who leaves between `departure_ms` and `wait_ms` later."""

    place: Snap
    limit: float
    departure_ms: int
    objective: Objective
    wait_ms: int


class Driven(NamedTuple):
    """A part of an arc that ways lead over. The cost (ms or m) is linear between its ends.

    `begin`, `end`: fractions along the edge's drawing, in the direction of travel; `enter_ms`: when the arc is entered.
    """

    arc: int
    begin: float
    end: float
    cost_begin: float
    cost_end: float
    enter_ms: int


class Way(NamedTuple):
    """The arcs of a label's way, last one first."""

    arc: int
    before: "Optional[Way]"


class Label(NamedTuple):
    """Forward: at the end of a state's arc between `first` and `last`. Backward: entering it then."""

    state: int
    left: Areas
    held: Areas
    first: int
    last: int
    extra: float  # forward: cost beside the time that has passed
    way: Optional[Way]
    inwards: Inwards = frozenset()  # backward: borders that one must not cross to enter the arc, and when


class Sweep:
    """What both directions share. `changing`: whether the law changes within the metric's window."""

    def __init__(self, metric: Metric, table: TurnTable, turns: Turns, question: Question, changing: bool, progress: Progress
                 ) -> None:
        self._metric, self._table, self._turns = metric, table, turns
        self._question, self._changing, self._progress = question, changing, progress
        self._shortest = question.objective is Objective.SHORTEST
        self._own = metric.areas_at(question.place.edge, question.place.fraction)
        self._span: Interval = (question.departure_ms, question.departure_ms + question.wait_ms)
        self._length = metric.law.network.length_m
        self.proved = True
        self.free: list[tuple[int, float]] = []
        """States, and costs, from which an engine that knows no areas goes on."""
        self._handing_over, self._handed_over = False, False
        self._settled: dict[int, list[Label]] = {}
        self._begun = False
        self._clear()

    def _clear(self) -> None:
        self._heap: list[tuple[float, int, Label]] = []
        self._tie = count()
        self._whole: dict[int, Driven] = {}  # by arc
        self._parts: list[Driven] = []
        self._settled.clear()

    def run_to_the_open(self) -> None:
        """Labels go on only while they are not as free as anyone; `free` takes the others."""
        self._handing_over = True
        self.run()
        self._handing_over, self._handed_over = False, True

    def run(self) -> None:
        raise NotImplementedError

    def parts(self) -> Iterator[Driven]:
        """All that was driven; a place may be in several, at different costs."""
        yield from self._whole.values()
        yield from self._parts

    def take(self, arcs: np.ndarray, costs: np.ndarray, arc_costs: np.ndarray, scale: float) -> None:
        """Whole arcs that nothing bears on, each once, and what is paid at the end nearer to the place."""
        raise NotImplementedError

    def _emit(self, part: Driven) -> None:
        if min(part.cost_begin, part.cost_end) > self._question.limit or part.begin == part.end:
            return
        whole = self._metric.index.quiet[part.arc] and not self._changing
        if whole and part.begin in (0.0, 1.0) and part.end in (0.0, 1.0):  # such parts of an arc differ in their cost alone
            best = self._whole.get(part.arc)
            if best is None or min(part.cost_begin, part.cost_end) < min(best.cost_begin, best.cost_end):
                self._whole[part.arc] = part
        else:
            self._parts.append(part)

    def _push(self, cost: float, label: Label) -> None:
        if cost > self._question.limit or (self._handed_over and self._is_free(label)):
            return
        heapq.heappush(self._heap, (cost, next(self._tie), label))

    def _is_free(self, label: Label) -> bool:
        return not label.held and self._own <= label.left

    def _weigh(self, arc: int, share: float, took: float, doubt: bool) -> float:
        """What a share of an arc costs; what is in doubt counts twice."""
        cost = float(self._length[arc // 2]) * share if self._shortest else took * share
        return 2.0 * cost if doubt else cost

    def _sides(self) -> list[int]:
        edge = self._question.place.edge
        return [arc for arc in (2 * edge, 2 * edge + 1) if self._metric.law.drivable[arc] and self._table.state_of[arc] >= 0]

    def _travel(self, arc: int, when: Intervals) -> Iterable[tuple[Intervals, int]]:
        """(instants of entering, ms to the end)."""
        for hours, ms in self._metric.travel(arc):
            now = when if hours is None else intersection(when, hours)
            when = () if hours is None else difference(when, hours)
            if now:
                yield now, ms


class Forward(Sweep):
    """From a place."""

    def run(self) -> None:
        opens = [at for at in self._metric.openings if self._span[0] < at < self._metric.window[1]]
        self._openings = [(at, self._metric.standing.need(at)) for at in opens] if self._changing else []
        self._hasty, self._dropped = True, False
        if not self._begun:
            self._begin()
        self._pass()
        if self._dropped:
            sure = self._whole, self._parts
            self._clear()
            self._hasty = False
            self._begin()
            self.proved = self._pass()
            if not self.proved:
                self._whole, self._parts = sure

    def _begin(self) -> None:
        self._begun = True
        place, metric = self._question.place, self._metric
        inside = metric.areas_at(place.edge, place.fraction)
        times = metric.stop_times(place.edge, place.fraction, ((self._span[0], self._span[1] + 1),))
        if times and times[0][0] == self._span[0]:
            for arc in self._sides():
                self._onto(arc, place.fraction, int(self._table.state_of[arc]), inside, NOWHERE, NOWHERE, times[:1], 0.0, None)

    def _pass(self) -> bool:
        """False if it was given up for want of room."""
        done = 0
        while self._heap:
            cost, _, label = heapq.heappop(self._heap)
            if self._handing_over and self._is_free(label):
                self.free.append((label.state, cost))
                continue
            known = self._settled.setdefault(label.state, [])
            if self._dominated(known, label):
                continue
            if not self._hasty and (done >= LABEL_LIMIT or len(known) >= LABELS_PER_STATE):
                return False
            known.append(label)
            done += 1
            if done % 1024 == 0:
                check(self._progress)
            for turn in self._table.turns_of(label.state):
                self._turn(label, turn)
        return True

    def _turn(self, label: Label, turn: int) -> None:
        when = self._turns.allowed(turn, ((label.first, label.last + 1),))
        if when:
            state = int(self._table.turn_to[turn])
            arc = int(self._table.arc[state])
            inside = self._metric.members(int(self._table.arc[label.state]))
            self._onto(arc, float(arc & 1), state, inside, label.left, label.held, when, label.extra, label.way)

    def turn_free(self, state: int, turn: int, cost: float) -> None:
        """Out of a state that the engine reached, where more than its costs must be asked."""
        at = self._span[0] + (0 if self._shortest else int(cost))
        self._turn(Label(state, self._own, NOWHERE, at, at, cost if self._shortest else 0.0, None), turn)

    def take(self, arcs: np.ndarray, costs: np.ndarray, arc_costs: np.ndarray, scale: float) -> None:
        ends = costs + arc_costs[arcs] / scale
        starts = (arcs & 1).astype(float)
        enter = self._span[0] + (np.zeros(arcs.shape, np.int64) if self._shortest else costs.astype(np.int64))
        for row in zip(arcs.tolist(), starts.tolist(), (1.0 - starts).tolist(), costs.tolist(), ends.tolist(), enter.tolist()):
            self._emit(Driven(*row))

    def _onto(self, arc: int, begin: float, state: int, inside: Areas, left: Areas, held: Areas, window: Intervals,
              extra: float, way: Optional[Way]) -> None:
        metric = self._metric
        if not metric.law.drivable[arc]:
            return
        end = 1.0 - (arc & 1)
        for stretch in stretches(metric, arc, (begin, end)):
            for entry in entries(metric, arc, (begin, stretch[1]), inside, self._own, left, held, window):
                if held_there(metric, arc, stretch, entry.held):
                    self._reach(arc, begin, stretch, entry, extra)
        if self._changing and _circles(arc, way):
            return
        share = abs(end - begin)
        for entry in entries(metric, arc, (begin, end), inside, self._own, left, held, window):
            for when, ms in self._travel(arc, entry.when):
                took = int(round(ms * share))
                more = extra + (self._weigh(arc, share, ms, entry.doubt) if self._shortest else took * entry.doubt)
                for first, after in when:
                    last = min(after - 1, self._metric.window[1] - took)
                    if first <= last:
                        label = Label(state, entry.left, entry.held, first + took, last + took, more, Way(arc, way))
                        self._push(self._cost(label.first, more), label)

    def _reach(self, arc: int, begin: float, stretch: Part, entry: Entry, extra: float) -> None:
        for when, ms in self._travel(arc, entry.when):
            enter = when[0][0]
            costs = [self._cost(enter, extra) + self._weigh(arc, abs(at - begin), ms, entry.doubt) for at in stretch]
            self._emit(Driven(arc, stretch[0], stretch[1], costs[0], costs[1], enter))

    def _cost(self, at: int, extra: float) -> float:
        return extra if self._shortest else at - self._span[0] + extra

    def _dominated(self, known: Sequence[Label], new: Label) -> bool:
        gate = self._gate(new) if known and self._openings else -np.inf
        for old in known:
            if old.extra > new.extra + _EPSILON or not (old.held <= new.held and old.left <= new.left):
                continue
            if not self._changing and not self._question.wait_ms:
                return True
            if old.first > new.first:
                continue
            if old.last >= min(new.last, gate):
                return True
            if self._hasty:
                self._dropped = True
                return True
        return False

    def _gate(self, new: Label) -> float:
        """Who is there from this instant on meets all that opens within LOITER_MS open."""
        node = int(self._table.head[new.state])
        leaves = [at - need[node] for at, need in self._openings]
        return max((leave for leave in leaves if leave <= new.last + LOITER_MS), default=-np.inf)


class Backward(Sweep):
    """To a place."""

    def run(self) -> None:
        if not self._begun:
            self._begin()
        done = 0
        while self._heap:
            rest, _, label = heapq.heappop(self._heap)
            known = self._settled.setdefault(label.state, [])
            if any(old.first <= label.first and old.last >= label.last and old.held <= label.held and old.left <= label.left
                   and old.inwards <= label.inwards for old in known):
                continue
            if done >= LABEL_LIMIT or len(known) >= LABELS_PER_STATE:
                self.proved = False
                continue
            known.append(label)
            done += 1
            if done % 1024 == 0:
                check(self._progress)
            self._before(label, rest)

    def _begin(self) -> None:
        self._begun = True
        place, metric, table = self._question.place, self._metric, self._table
        arrival = metric.stop_times(place.edge, place.fraction, ((self._span[0], metric.window[1] + 1),))
        for arc in self._sides():
            states = table.states_of(np.array([arc]))[0].tolist()
            self._over(arc, place.fraction, states, NOWHERE, NOWHERE, arrival, 0.0, None, True)

    def over_free(self, state: int, rest: float) -> None:
        """Before a state from whose end the engine knows the rest, where more than its costs must be asked."""
        arc = int(self._table.arc[state])
        self._over(arc, 1.0 - (arc & 1), [state], self._own, NOWHERE, (self._arrivals(),), rest, None)

    def _arrivals(self) -> Interval:
        return self._span[0], self._metric.window[1] + 1

    def take(self, arcs: np.ndarray, costs: np.ndarray, arc_costs: np.ndarray, scale: float) -> None:
        begins = costs + arc_costs[arcs] / scale
        starts = (arcs & 1).astype(float)
        for row in zip(arcs.tolist(), starts.tolist(), (1.0 - starts).tolist(), begins.tolist(), costs.tolist()):
            self._emit(Driven(*row, self._span[0]))

    def _before(self, label: Label, rest: float) -> None:
        table, metric = self._table, self._metric
        turns, states, _ = table.turns_into(np.array([label.state]))
        for turn, before in zip(turns.tolist(), states.tolist()):
            driven = int(table.arc[before])
            when = self._turns.allowed(turn, ((label.first, label.last + 1),))
            for area, active in label.inwards:
                if area not in metric.members(driven):
                    when = difference(when, active)
            if when and self._handing_over and self._is_free(label):
                self.free.append((before, rest))
            elif when:
                self._over(driven, 1.0 - (driven & 1), [before], label.left, label.held, when, rest, label.way)

    def _over(self, arc: int, end: float, states: Sequence[int], left: Areas, held: Areas, arrive: Intervals, rest: float,
              way: Optional[Way], last: bool = False) -> None:
        """Before the part of an arc that ends at the fraction `end`, where one may be at the instants `arrive`.

        `last`: the trip ends there. Its last arc may have been driven before: that is no circle.
        """
        metric = self._metric
        if not metric.law.drivable[arc] or (self._changing and _circles(arc, way)):
            return
        begin = float(arc & 1)
        span: Intervals = ((self._span[0], self._span[1] + 1),)
        for near, far in stretches(metric, arc, (end, begin)):
            inside = NOWHERE if metric.index.quiet[arc] else metric.areas_at(arc // 2, (near + far) / 2.0)
            for entry in entries(metric, arc, (far, end), inside, self._own, left, held, span):
                if held_there(metric, arc, (far, near), entry.held):
                    for when, ms in self._travel(arc, entry.when):
                        for leave in when:
                            self._leave(arc, (far, near), end, leave, ms, entry.doubt, arrive, rest)
        share, further = abs(end - begin), None if last else Way(arc, way)
        inwards: Inwards = frozenset() if metric.index.quiet[arc] else frozenset(
            (b.area, b.active) for b in metric.bearings(arc) if b.movement is Movement.ENTRY and not b.doubt
            and b.begin < max(begin, end) - _EPSILON and b.end > min(begin, end) + _EPSILON)
        for entry in entries(metric, arc, (begin, end), None, self._own, left, held, (self._arrivals(),)):
            for when, ms in self._travel(arc, entry.when):
                took = int(round(ms * share))
                more = rest + self._weigh(arc, share, ms, entry.doubt)
                for first, after in intersection(when, tuple((a - took, b - took) for a, b in arrive)):
                    for state in states:
                        self._push(more, Label(state, entry.left, entry.held, first, after - 1, 0.0, further, inwards))

    def _leave(self, arc: int, stretch: Part, end: float, leave: Interval, ms: int, doubt: bool, arrive: Intervals, rest: float
               ) -> None:
        """Who leaves on a stretch within `leave`, drives to the fraction `end` and is there at one of the instants `arrive`."""
        far, near = (ms * abs(at - end) for at in stretch)

        def fraction(took: float) -> float:
            if took in (far, near):
                return stretch[0] if took == far else stretch[1]
            return end + took / ms if end < stretch[0] else end - took / ms

        for first, after in arrive:
            for least, most, opens in (
                (first - leave[0], after - 1 - leave[0], None),                   # in time without a wait
                (first - leave[1] + 1, min(first, after - 1) - leave[0], first),  # leaves so late that it is open then
            ):
                low, high = max(float(least), near), min(float(most), far)
                if low < high:
                    costs = [self._left(arc, took, ms, doubt, rest, leave[0] if opens is None else opens - took)
                             for took in (high, low)]
                    self._emit(Driven(arc, fraction(high), fraction(low), costs[0], costs[1], leave[0]))

    def _left(self, arc: int, took: float, ms: int, doubt: bool, rest: float, leave: float) -> float:
        cost = rest + self._weigh(arc, took / ms, ms, doubt)
        return cost if self._shortest else cost + leave - self._span[0]


def _circles(arc: int, way: Optional[Way]) -> bool:
    """Whether a way has driven an arc already: that would be waiting on the road."""
    while way is not None:
        if way.arc == arc:
            return True
        way = way.before
    return False
