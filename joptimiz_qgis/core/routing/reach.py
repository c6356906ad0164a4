# SPDX-License-Identifier: GPL-2.0-or-later
"""What is within reach of a point, or from where a point is within reach: every part of every arc that a way leads over.

Exact in time, as the search from point to point is. While the law stays as it is, an engine for fixed costs settles
the streets that are open to all, and labels only what is open to those who stay in an area, or come from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Union

import numpy as np

from ..progress import Progress
from .crossing import Turns
from .engine import Engine
from .metric import Metric
from .plain import PlainEngine
from .request import Objective, Snap
from .slot import Hours, Slot, changes
from .sweep import Driven, Question
from .sweep_backward import Backward
from .sweep_forward import Forward
from .turn_table import TurnTable

CM = 100.0


@dataclass(frozen=True)
class Reached:
    """`proved` False: ways that gain by coming later were left out."""

    parts: tuple[Driven, ...]
    proved: bool


class Reach:
    """Asks one law about many places.

    The metric's window bounds the time: it begins at the departure and ends when a way within the limits may end.
    """

    def __init__(self, engine: Engine, metric: Metric, objective: Objective = Objective.FASTEST, wait_ms: int = 0,
                 backward: bool = False) -> None:
        self._metric, self._table, self._objective = metric, engine.table, objective
        self._wait_ms, self._backward = wait_ms, backward
        self._turns = _turns(metric, engine.table)
        self.changes = changes(metric, metric.window)
        """The instants within the window at which the law changes: if there are any, labels alone are exact."""
        self._slot: Optional[Slot] = None
        if not self.changes:
            whole = engine.metric(metric.index, metric.policy, metric.ignore)
            self._slot = engine.slot(whole, Hours.at(metric.window[0]), objective)
            self._engine = PlainEngine(engine.table, self._slot.turn_costs)

    def of(self, place: Snap, limit: float, progress: Progress) -> Reached:
        """Everything within `limit` (ms or m) of a place. Raises Cancelled."""
        question = Question(place, limit, self._metric.window[0], self._objective, self._wait_ms)
        sweep = (Backward if self._backward else Forward)(
            self._metric, self._table, self._turns, question, bool(self.changes), progress)
        if self._slot is None:
            sweep.run()
        else:
            sweep.run_to_the_open()
            self._open(sweep, self._slot, limit)
            sweep.run()
        return Reached(tuple(sweep.parts()), sweep.proved)

    def _open(self, sweep: Union[Forward, Backward], held: Slot, limit: float) -> None:
        """What is open to all: reached by the engine from where labels are as free as anyone."""
        scale = CM if self._objective is Objective.SHORTEST else 1.0
        sources = [(state, int(round(cost * scale))) for state, cost in sweep.free]
        cost = self._engine.reach(sources, int(limit * scale), self._backward)
        states = np.flatnonzero(cost <= int(limit * scale)).astype(np.int32)
        quiet = np.frombuffer(self._metric.index.quiet, dtype=np.uint8) == 1
        if isinstance(sweep, Backward):
            self._open_backward(sweep, held, states, cost[states] / scale, quiet, scale)
        else:
            self._open_forward(sweep, held, states, cost[states] / scale, quiet, scale)

    def _open_forward(self, sweep: Forward, held: Slot, states: np.ndarray, cost: np.ndarray, quiet: np.ndarray, scale: float
                      ) -> None:
        table = self._table
        width = (table.out_start[table.head[states] + 1] - table.out_start[table.head[states]]).astype(np.int64)
        row = np.repeat(np.arange(states.shape[0]), width)
        turn = np.repeat(table.first_turn[states] - np.cumsum(width) + width, width) + np.arange(row.shape[0])
        open_turn = ~held.barred[turn]
        row, turn = row[open_turn], turn[open_turn]
        arc = table.arc[table.turn_to[turn]]
        plain = quiet[arc] & self._metric.law.drivable[arc]
        sweep.take(*_least(arc[plain], cost[row[plain]]), held.arc_costs, scale)
        for at, way in zip(row[~plain].tolist(), turn[~plain].tolist()):
            sweep.turn_free(int(states[at]), way, float(cost[at]))

    def _open_backward(self, sweep: Backward, held: Slot, states: np.ndarray, cost: np.ndarray, quiet: np.ndarray, scale: float
                       ) -> None:
        arc = self._table.arc[states]
        plain = quiet[arc] & self._metric.law.drivable[arc]
        sweep.take(*_least(arc[plain], cost[plain]), held.arc_costs, scale)
        for state, rest in zip(states[~plain].tolist(), cost[~plain].tolist()):
            sweep.over_free(state, rest)


def _turns(metric: Metric, table: TurnTable) -> Turns:
    key = "turns within reach", metric.policy, id(table)
    known = metric.index.kept.get(key)
    if known is None:  # the table is kept too: so long is its id its own
        known = metric.index.kept[key] = table, Turns(metric, table)
    turns: Turns = known[1]
    return turns


def _least(arc: np.ndarray, cost: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each arc once, with its least cost."""
    order = np.lexsort((cost, arc))
    arc, cost = arc[order], cost[order]
    first = np.flatnonzero(np.diff(arc, prepend=-1))
    return arc[first], cost[first]
