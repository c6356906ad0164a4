# SPDX-License-Identifier: GPL-2.0-or-later
"""Least cost between every node and a goal: what guides the exact search. scipy does it where it is installed."""

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
"""A node, and the cost that is left from it (or was spent to reach it)."""


def least_costs(index: ArcIndex, closed: np.ndarray, weight: np.ndarray, goals: Sequence[Goal], forward: bool = False
                ) -> np.ndarray:
    """float64 [N]: least sum of `weight` over open arcs from each node to any goal, plus its rest; inf = none.

    `closed` bool [2E], `weight` float64 [2E] > 0. `forward`: from the goals to each node instead.
    """
    run = _plain if csr_matrix is None else _scipy
    return run(index, closed, weight, goals, forward)


def _scipy(index: ArcIndex, closed: np.ndarray, weight: np.ndarray, goals: Sequence[Goal], forward: bool = False) -> np.ndarray:
    nodes = index.law.network.node_count
    out, into = (index.tail, index.head) if forward else (index.head, index.tail)
    order = index.kept.get(("order", forward))
    if order is None:
        arcs = np.flatnonzero(index.law.drivable)
        order = index.kept["order", forward] = arcs[np.lexsort((into[arcs], out[arcs]))]
    arcs = order[~closed[order]]
    rows, columns, costs = out[arcs], into[arcs], weight[arcs]
    if arcs.size:  # of parallel arcs the cheapest counts: a sparse matrix would add them up
        first = np.flatnonzero(np.concatenate(([True], (np.diff(rows) != 0) | (np.diff(columns) != 0))))
        rows, columns, costs = rows[first], columns[first], np.minimum.reduceat(costs, first)
    # An extra node before the goals; 1 is added to their rests, since a zero would read as "no arc" there.
    rests: dict[int, float] = {}
    for node, rest in goals:
        rests[node] = min(rests.get(node, np.inf), max(rest, 0.0) + 1.0)
    start = np.concatenate((np.searchsorted(rows, np.arange(nodes + 1)), [rows.size + len(rests)]))
    graph = csr_matrix((np.concatenate((costs, list(rests.values()))),
                        np.concatenate((columns, np.array(list(rests), dtype=np.int64))), start), shape=(nodes + 1, nodes + 1))
    return np.asarray(dijkstra(graph, indices=nodes)[:nodes] - 1.0)


def _plain(index: ArcIndex, closed: np.ndarray, weight: np.ndarray, goals: Sequence[Goal], forward: bool = False) -> np.ndarray:
    best = np.full(index.law.network.node_count, np.inf)
    near, end = (index.leaving, index.head) if forward else (index.reaching, index.tail)
    heap = [(max(rest, 0.0), node) for node, rest in goals]
    heapq.heapify(heap)
    while heap:
        at, node = heapq.heappop(heap)
        if best[node] < np.inf:
            continue
        best[node] = at
        for arc in near(node):
            if not closed[arc] and best[end[arc]] == np.inf:
                heapq.heappush(heap, (at + float(weight[arc]), int(end[arc])))
    return best
