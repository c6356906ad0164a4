# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels spreading back from a place: when to enter each arc to be there, and what is left to pay then.

A label is dropped only for one that holds at all its instants and costs no more: nothing is lost where the law changes.
"""

from __future__ import annotations

import heapq
from typing import Optional, Sequence

import numpy as np

from ..progress import check
from ..regulation.intervals import Interval, Intervals, difference, intersection
from ..regulation.rules import Movement
from .bounds import Areas
from .crossing import NOWHERE, Part, entries, held_there, stretches
from .search import LABELS_PER_STATE
from .sweep import LABEL_LIMIT, Driven, Inwards, Label, Sweep, Way, circles

_EPSILON = 1e-9


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
        spot = self._spot(states[0])  # several only where the trip ends, and those are no circle
        if not metric.law.drivable[arc] or (self._changing and circles(spot, way)):
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
        share, further = abs(end - begin), None if last else Way(spot, way)
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
