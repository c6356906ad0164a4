# SPDX-License-Identifier: GPL-2.0-or-later
"""RoutingKit's customizable contraction hierarchy by way of routingkit-cch, on the expanded graph: the limit."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Callable

import numpy as np
import routingkit_cch as rk
from graphs import Graph
from timing import Record, each, once, peak_mb, repeated


def measure(graph: Graph, record: Record, folder: Path) -> None:
    record.version(name_of())
    side = Side(record, "", graph.state.size, graph.turn_from, graph.turn_to, graph.state_lonlat)
    side.run(graph.turn_ms, graph.turns_changed, graph, graph.far, graph.near, graph.od)


def name_of() -> str:
    return "routingkit-cch " + version("routingkit-cch")


class Side:
    """All measures on one of the two graphs; `prefix` tells which in the names of measures."""

    def __init__(self, record: Record, prefix: str, count: int, tail: np.ndarray, head: np.ndarray, lonlat: np.ndarray) -> None:
        self._record, self._prefix = record, prefix
        tails, heads = tail.tolist(), head.tolist()
        lon, lat = lonlat.T.tolist()
        took, order = once(lambda: rk.compute_order_inertial(count, tails, heads, lat, lon))
        record.measure(prefix + "order", [took])
        seconds, self._cch = repeated(lambda: rk.CCH(order, tails, heads, False), 3)
        record.measure(prefix + "build", seconds)
        record.number(prefix + "order_mb", peak_mb())

    def run(self, ms: np.ndarray, changed: Callable[[np.ndarray], np.ndarray], graph: Graph, far: np.ndarray, near: np.ndarray,
            od: np.ndarray) -> None:
        record, prefix = self._record, self._prefix
        weights = ms.tolist()
        metric = rk.CCHMetric(self._cch, weights)
        seconds, _ = repeated(lambda: metric.reset(weights), 7)
        record.measure(prefix + "customise", seconds)
        self._routes(metric, far, near)
        for size in (100, 1000):
            seconds, rows = repeated(lambda size=size: matrix(metric, *od[:, :size].tolist()), 5)
            record.measure(f"{prefix}od{size}", seconds)
            record.check(f"{prefix}od{size}", (sum(row) for row in rows))
        for name, edges in (("zone", graph.zone), ("street", graph.street)):
            self._change(name, metric, ms, changed(edges), far)
        slots = [changed(edges).tolist() for edges in graph.slots]
        kept: list = []

        def all_slots() -> None:
            kept.clear()
            kept.extend(rk.CCHMetric(self._cch, weights) for weights in slots)

        record.measure(prefix + "slots24", repeated(all_slots, 3)[0])
        record.number(prefix + "peak_mb", peak_mb())

    def _routes(self, metric: rk.CCHMetric, far: np.ndarray, near: np.ndarray) -> None:
        query = rk.CCHQuery(metric)
        seconds, costs = each(lambda s, t: query.run(s, t).distance, far)
        self._record.measure(self._prefix + "cost_far", seconds)
        self._record.check(self._prefix + "far", costs)
        for name, trips in (("path_far", far), ("path_near", near)):
            if trips.size:
                self._record.measure(self._prefix + name, each(lambda s, t: query.run(s, t).arc_path, trips)[0])

    def _change(self, name: str, metric: rk.CCHMetric, ms: np.ndarray, other: np.ndarray, far: np.ndarray) -> None:
        """There and back; a metric changes only while no query on it is alive."""
        updater = rk.CCHMetricPartialUpdater(self._cch)
        rows = np.flatnonzero(other != ms)
        there, back = (dict(zip(rows.tolist(), values[rows].tolist())) for values in (other, ms))
        seconds = []
        for _ in range(5):
            seconds += [once(lambda: updater.apply(metric, there))[0], once(lambda: updater.apply(metric, back))[0]]
        self._record.measure(self._prefix + name, seconds)
        updater.apply(metric, there)
        self._record.check(self._prefix + name, _costs(metric, far))
        updater.apply(metric, back)


def matrix(metric: rk.CCHMetric, origins: list[int], goals: list[int]) -> list[list[int]]:
    """A row for each origin."""
    to_all = rk.CCHOneToMany(metric, goals)
    return [to_all.distances_from(origin) for origin in origins]


def _costs(metric: rk.CCHMetric, trips: np.ndarray) -> list[int]:
    query = rk.CCHQuery(metric)
    return [query.run(s, t).distance for s, t in trips.tolist()]
