# SPDX-License-Identifier: GPL-2.0-or-later
"""RoutingKit's customizable contraction hierarchy by way of routingkit-cch, on the expanded graph: the limit."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

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

    def run(self, ms: np.ndarray, changed, graph: Graph, far: np.ndarray, near: np.ndarray, od: np.ndarray) -> None:
        record, prefix = self._record, self._prefix
        weights = ms.tolist()
        metric = rk.CCHMetric(self._cch, weights)
        seconds, _ = repeated(lambda: metric.reset(weights), 7)
        record.measure(prefix + "customise", seconds)
        query = rk.CCHQuery(metric)
        seconds, costs = each(lambda s, t: query.run(s, t).distance, far)
        record.measure(prefix + "cost_far", seconds)
        record.check(prefix + "far", costs)
        record.measure(prefix + "path_far", each(lambda s, t: query.run(s, t).arc_path, far)[0])
        if near.size:
            record.measure(prefix + "path_near", each(lambda s, t: query.run(s, t).arc_path, near)[0])
        for size in (100, 1000):
            origins, goals = od[0, :size].tolist(), od[1, :size].tolist()

            def matrix() -> list:
                to_all = rk.CCHOneToMany(metric, goals)
                return [to_all.distances_from(origin) for origin in origins]

            seconds, rows = repeated(matrix, 5)
            record.measure(f"{prefix}od{size}", seconds)
            record.check(f"{prefix}od{size}", (sum(row) for row in rows))
        del query  # a metric changes only while nobody asks
        updater = rk.CCHMetricPartialUpdater(self._cch)
        for name, edges in (("zone", graph.zone), ("street", graph.street)):
            other = changed(edges)
            rows = np.flatnonzero(other != ms)
            there, back = (dict(zip(rows.tolist(), values[rows].tolist())) for values in (other, ms))
            seconds = []
            for _ in range(5):
                seconds += [once(lambda: updater.apply(metric, there))[0], once(lambda: updater.apply(metric, back))[0]]
            record.measure(prefix + name, seconds)
            updater.apply(metric, there)
            query = rk.CCHQuery(metric)
            record.check(f"{prefix}{name}", (query.run(s, t).distance for s, t in far.tolist()))
            del query
            updater.apply(metric, back)
        slots = [changed(edges).tolist() for edges in graph.slots]
        kept: list = []

        def all_slots() -> None:
            kept.clear()
            kept.extend(rk.CCHMetric(self._cch, weights) for weights in slots)

        record.measure(prefix + "slots24", repeated(all_slots, 3)[0])
        record.number(prefix + "peak_mb", peak_mb())
