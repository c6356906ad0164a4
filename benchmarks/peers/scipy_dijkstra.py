# SPDX-License-Identifier: GPL-2.0-or-later
"""scipy's Dijkstra, compiled and without preprocessing: on the expanded graph, and one trip on the plain one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import scipy
from graphs import Graph
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from timing import Record, each, once, repeated

TEN_MINUTES = 600_000.0
BATCH = 50
"""Rows of a matrix at once, so that it fits in memory."""


def measure(graph: Graph, record: Record, folder: Path) -> None:
    record.version("scipy " + scipy.__version__)
    _expanded(graph, record)
    count = graph.node_xy.shape[0]
    plain = csr_matrix((graph.arc_ms.astype(float), (graph.arc_tail, graph.arc_head)), shape=(count, count))
    seconds, costs = each(lambda s, t: dijkstra(plain, indices=s)[t], graph.nodes(graph.far), 5.0)
    record.measure("plain_cost_far", seconds)
    record.check("plain_far", costs)
    record.peak("peak_mb")


def _expanded(graph: Graph, record: Record) -> None:
    count = graph.state.size
    times = graph.turn_ms.astype(float)
    seconds, turns = repeated(lambda: csr_matrix((times, (graph.turn_from, graph.turn_to)), shape=(count, count)), 3)
    record.measure("build", seconds)
    seconds, costs = each(lambda s, t: dijkstra(turns, indices=s)[t], graph.far, 8.0)
    record.measure("cost_far", seconds)
    record.check("far", costs)

    record.check("places_far", _between_places(graph, turns))

    def path(s: int, t: int, limit: float = np.inf) -> list[int]:
        _, before = dijkstra(turns, indices=s, return_predecessors=True, limit=limit)
        found = [t]
        while found[-1] != s and before[found[-1]] >= 0:
            found.append(int(before[found[-1]]))
        return found[::-1]

    record.measure("path_far", each(path, graph.far, 8.0)[0])
    if graph.near.size:
        record.measure("path_near", each(path, graph.near, 8.0)[0])
    record.measure("service10", each(lambda s, t: np.flatnonzero(np.isfinite(dijkstra(turns, indices=s, limit=TEN_MINUTES))),
                                     graph.far[:50], 5.0)[0])

    def rows(origins: np.ndarray) -> np.ndarray:
        return np.vstack([dijkstra(turns, indices=origins[k : k + BATCH])[:, graph.od[1]] for k in range(0, origins.size, BATCH)])

    took, matrix = once(lambda: rows(graph.od[0, :100]))
    record.measure("od100", [took])
    record.check("od100", matrix[:, :100].sum(axis=1))
    if 10.0 * took > 20.0:
        record.scaled("od1000", [10.0 * took], 10.0)
    else:
        record.measure("od1000", [once(lambda: rows(graph.od[0]))[0]])
    for name, edges in (("zone", graph.zone), ("street", graph.street)):
        hit = np.flatnonzero(np.isin(graph.state_edge[turns.indices], edges))

        def change(hit: np.ndarray = hit) -> csr_matrix:
            values = turns.data.copy()
            values[hit] *= 3.0
            return csr_matrix((values, turns.indices, turns.indptr), shape=turns.shape)

        seconds, other = repeated(change, 7)
        record.measure(name, seconds)
        record.check(name, each(lambda s, t, g=other: dijkstra(g, indices=s)[t], graph.far, 4.0, 0)[1])


def _between_places(graph: Graph, turns: csr_matrix) -> list[float]:
    """What trips from half-way along one edge to half-way along another cost, begun and ended in either direction."""
    costs = []
    for s, t in graph.far[:15].tolist():
        begins = [state for state in (s, int(graph.state_back[s])) if state >= 0]
        ends = [state for state in (t, int(graph.state_back[t])) if state >= 0]
        cost = dijkstra(turns, indices=begins)[:, ends]
        cost += graph.state_ms[begins][:, None] / 2.0 - graph.state_ms[ends] / 2.0
        costs.append(float(cost.min()))
    return costs
