# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels spreading over a network from a place, or back from it: intervals of instants, exact in time."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import count
from typing import Iterable, Iterator, NamedTuple, Optional

import numpy as np

from ..progress import Progress
from ..regulation.intervals import Interval, Intervals, difference, intersection
from .bounds import Areas
from .crossing import Turns
from .metric import Metric
from .request import Objective, Snap
from .turn_table import TurnTable

LABEL_LIMIT = 200_000
"""So many labels are made where the law changes on the way; what would need more is not looked for."""
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


Spot = tuple[int, ...]
"""Where a way stands: the arcs driven last that restrictions of this vehicle remember, the last one at least."""


class Way(NamedTuple):
    """The spots of a label's way, last one first."""

    spot: Spot
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
        self._remembered = remembered(metric, table) if changing else {}
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
        self._settled.clear()  # what the engine hands back may be there sooner

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

    def _spot(self, state: int) -> Spot:
        return self._remembered.get(state, (int(self._table.arc[state]),))

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


def circles(spot: Spot, way: Optional[Way]) -> bool:
    """Whether a way has stood at a spot already: that would be waiting on the road."""
    while way is not None:
        if way.spot == spot:
            return True
        way = way.before
    return False


def remembered(metric: Metric, table: TurnTable) -> dict[int, Spot]:
    """The spots of the states of a table that remember a restriction which binds the vehicle."""
    begun = {arcs[:size] for some in metric.chains.values() for arcs, _, _ in some for size in range(2, len(arcs))}
    first = table.state_count - len(table.histories)
    return {first + number: next((history[k:] for k in range(len(history) - 1) if history[k:] in begun), history[-1:])
            for number, history in enumerate(table.histories)}
