# SPDX-License-Identifier: GPL-2.0-or-later
"""Least costs spreading over a graph given as arrays: Dijkstra's search, many rows at once, in numpy alone.

By stretches of cost (delta-stepping, Meyer and Sanders, 2003): all rows of a stretch are driven on from together, until
none of them changes. What is settled decides how long it takes, not the size of the graph.
"""

from __future__ import annotations

from typing import Callable, Iterable

import numpy as np

STRETCH = 100_000
"""Cost settled at a time (100 s, or 1 km): less means more steps, more means that rows are driven on from again."""

Follow = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray, np.ndarray]]
"""Of some rows int [n]: (row that each edge leads to, its cost, which of the n it leaves)."""


def spread(follow: Follow, sources: Iterable[tuple[int, int]], unreached: np.ndarray, limit: int,
           enough: Callable[[np.ndarray, int], bool]) -> tuple[np.ndarray, np.ndarray]:
    """(cost int [n], the row before int32 [n]: -1 at a source, undefined where the cost is infinite).

    `sources`: (row, cost). `unreached`: infinite costs, int [n], which are filled and returned; what costs more than
    `limit` stays. Ends as soon as `enough(cost, settled)`: costs up to `settled` are final.
    """
    cost = unreached
    before = np.empty(cost.shape, dtype=np.int32)
    latest = np.empty(cost.shape, dtype=np.int64)  # scratch: which of equal rows comes last
    begun = [(row, spent) for row, spent in sources if spent <= limit]
    for row, spent in begun:
        if spent <= cost[row]:
            cost[row], before[row] = spent, -1
    waiting = np.unique(np.array([row for row, _ in begun], dtype=np.int64))
    settled = 0
    while waiting.size:
        waiting_cost = cost[waiting]
        now = waiting_cost <= settled
        if not now.any():
            if enough(cost, min(settled, limit)):
                break
            settled = int(waiting_cost.min()) + STRETCH
            now = waiting_cost <= settled
        at = waiting[now]
        to, more, which = follow(at)
        spent = cost[at][which] + more
        better = np.flatnonzero((spent <= limit) & (spent < cost[to]))
        better = better[np.argsort(spent[better])[::-1]]  # the least is written last, and stays
        to = to[better]
        cost[to], before[to] = spent[better], at[which[better]]
        waiting = np.concatenate((waiting[~now], to))
        numbers = np.arange(waiting.size)
        latest[waiting] = numbers
        waiting = waiting[latest[waiting] == numbers]
    return cost, before


def path(before: np.ndarray, row: int) -> list[int]:
    """The rows from one that was reached back to its source, both included."""
    out = [row]
    while before[out[-1]] >= 0:
        out.append(int(before[out[-1]]))
    return out
