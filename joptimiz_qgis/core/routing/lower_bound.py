# SPDX-License-Identifier: GPL-2.0-or-later
"""Least cost from every node to a goal: what guides the exact search. scipy does it where it is installed."""

from __future__ import annotations

import heapq
from typing import Sequence

import numpy as np

from .arc_index import ArcIndex

try:
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
except ImportError:
    csr_matrix = None

Goal = tuple[int, float]
"""A node, and the cost that is left from it."""


def least_costs(index: ArcIndex, closed: np.ndarray, weight: np.ndarray, goals: Sequence[Goal]) -> np.ndarray:
    """float64 [N]: least sum of `weight` over open arcs from each node to any goal, plus its rest; inf = none.

    `closed` bool [2E], `weight` float64 [2E] > 0.
    """
    if csr_matrix is None:
        return _plain(index, closed, weight, goals)
    return _scipy(index, closed, weight, goals)


def _scipy(index: ArcIndex, closed: np.ndarray, weight: np.ndarray, goals: Sequence[Goal]) -> np.ndarray:
    nodes = index.law.network.node_count
    arcs = np.flatnonzero(~closed)
    # An extra node before the goals; 1 is added to their rests, since a zero would read as "no arc" there.
    rows = np.concatenate((index.head[arcs], np.full(len(goals), nodes)))
    columns = np.concatenate((index.tail[arcs], [node for node, _ in goals])).astype(np.int64)
    costs = np.concatenate((weight[arcs], [max(rest, 0.0) + 1.0 for _, rest in goals]))
    order = np.lexsort((costs, columns, rows))
    rows, columns, costs = rows[order], columns[order], costs[order]
    # Of parallel arcs the cheapest counts: a sparse matrix would add them up.
    first = np.concatenate(([True], (np.diff(rows) != 0) | (np.diff(columns) != 0))) if rows.size else np.zeros(0, bool)
    graph = csr_matrix((costs[first], (rows[first], columns[first])), shape=(nodes + 1, nodes + 1))
    return np.asarray(dijkstra(graph, indices=nodes)[:nodes] - 1.0)


def _plain(index: ArcIndex, closed: np.ndarray, weight: np.ndarray, goals: Sequence[Goal]) -> np.ndarray:
    best = np.full(index.law.network.node_count, np.inf)
    heap = [(max(rest, 0.0), node) for node, rest in goals]
    heapq.heapify(heap)
    while heap:
        at, node = heapq.heappop(heap)
        if best[node] < np.inf:
            continue
        best[node] = at
        for arc in index.reaching(node):
            if not closed[arc] and best[index.tail[arc]] == np.inf:
                heapq.heappush(heap, (at + float(weight[arc]), int(index.tail[arc])))
    return best
