# SPDX-License-Identifier: GPL-2.0-or-later
"""Cheapest ways by plain search over the turns: serves where a bound is near, and while a hierarchy is not there yet."""

from __future__ import annotations

from typing import Callable, Optional, Sequence

import numpy as np

from ..progress import Progress, among
from .spread import path, spread
from .static import End, Least, Way, infinite
from .turn_table import TurnTable


class PlainEngine:
    """A StaticEngine (see static.py), and bounded searches from several beginnings."""

    def __init__(self, table: TurnTable, turn_costs: np.ndarray) -> None:
        """`turn_costs`: int [T], of one slot."""
        self._table, self._turn_costs, self._infinite = table, turn_costs, infinite(turn_costs.dtype)

    def way(self, sources: Sequence[End], targets: Sequence[End]) -> Optional[Way]:
        """The cheapest way, or None."""
        if not sources or not targets:
            return None
        ends = np.array([state for state, _ in targets])
        rest = np.array([cost for _, cost in targets], dtype=np.int64)
        least = int(rest.min())
        cost, before = self._search(sources, self._infinite - 1, lambda cost, settled:
                                    bool((cost[ends] + rest).min() <= settled + least))
        total = cost[ends] + rest
        target = int(np.argmin(total))
        if total[target] >= self._infinite:
            return None
        states = path(before, int(ends[target]))
        source = min((row for row, end in enumerate(sources) if end[0] == states[-1]), key=lambda row: sources[row][1])
        return Way(int(total[target]), source, target, tuple(reversed(states)))

    def cost(self, sources: Sequence[End], targets: Sequence[End]) -> int:
        """Its cost alone."""
        found = self.way(sources, targets)
        return self._infinite if found is None else found.cost

    def matrix(self, sources: Sequence[Sequence[End]], targets: Sequence[Sequence[End]], progress: Progress) -> np.ndarray:
        """int [len(sources), len(targets)]: costs of the cheapest ways. Raises Cancelled."""
        out = np.full((len(sources), len(targets)), self._infinite, dtype=self._turn_costs.dtype)
        filled = [column for column, ends in enumerate(targets) if ends]
        first = np.cumsum([0, *(len(targets[column]) for column in filled)])[:-1]
        ends = np.array([state for column in filled for state, _ in targets[column]], dtype=np.int64)
        rest = np.array([cost for column in filled for _, cost in targets[column]], dtype=np.int64)
        for row, starts in enumerate(sources):
            among(progress, row, len(sources))
            if starts and filled:
                cost, _ = self._search(starts, self._infinite - 1, lambda cost, settled: bool((cost[ends] <= settled).all()))
                out[row, filled] = np.minimum(np.minimum.reduceat(cost[ends] + rest, first), self._infinite)
        return out

    def least_to(self, targets: Sequence[End]) -> Least:
        """The least cost from the end of a state's arc to any target, worked out when asked for a state."""
        return self._least(targets, backward=True)

    def least_from(self, sources: Sequence[End]) -> Least:
        """The least cost from any source to the end of a state's arc, likewise."""
        return self._least(sources, backward=False)

    def _least(self, ends: Sequence[End], backward: bool) -> Least:
        return _Reached(lambda: self.reach(ends, backward=backward))

    def reach(self, sources: Sequence[End], limit: Optional[int] = None, backward: bool = False) -> np.ndarray:
        """int [S]: least cost from any source to the end of each state's arc (`backward`: from there to any source).

        What costs more than `limit` is infinite.
        """
        bound = self._infinite - 1 if limit is None else min(limit, self._infinite - 1)
        return self._search(sources, bound, lambda cost, settled: False, backward)[0]

    def _search(self, sources: Sequence[End], limit: int, enough: Callable[[np.ndarray, int], bool], backward: bool = False
                ) -> tuple[np.ndarray, np.ndarray]:
        """As spread(...), by state."""
        turns_of = self._table.turns_into if backward else self._table.turns_from

        def follow(states: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            turns, to, which = turns_of(states)
            return to, self._turn_costs[turns], which

        unreached = np.full(self._table.state_count, self._infinite, dtype=self._turn_costs.dtype)
        return spread(follow, sources, unreached, limit, enough)


class _Reached:
    """Least costs by one search, run when first asked."""

    def __init__(self, search: Callable[[], np.ndarray]) -> None:
        self._search = search
        self._found: Optional[np.ndarray] = None

    def __call__(self, state: int) -> int:
        return int(self.everywhere()[state])

    def everywhere(self) -> np.ndarray:
        if self._found is None:
            self._found = self._search()
        return self._found
