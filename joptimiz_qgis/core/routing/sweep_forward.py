# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels spreading from a place.

A way that comes earlier wins, except where something opens that only who comes later may meet (see search.py).
"""

from __future__ import annotations

import heapq
from typing import Optional, Sequence

import numpy as np

from ..progress import check
from ..regulation.intervals import Intervals
from .bounds import Areas
from .crossing import NOWHERE, Entry, Part, entries, held_there, stretches
from .search import LABELS_PER_STATE, LOITER_MS
from .sweep import LABEL_LIMIT, Driven, Label, Sweep, Way, circles

_EPSILON = 1e-9


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
        spot = self._spot(state)
        if self._changing and circles(spot, way):
            return
        share = abs(end - begin)
        for entry in entries(metric, arc, (begin, end), inside, self._own, left, held, window):
            for when, ms in self._travel(arc, entry.when):
                took = int(round(ms * share))
                more = extra + (self._weigh(arc, share, ms, entry.doubt) if self._shortest else took * entry.doubt)
                for first, after in when:
                    last = min(after - 1, self._metric.window[1] - took)
                    if first <= last:
                        label = Label(state, entry.left, entry.held, first + took, last + took, more, Way(spot, way))
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
