# SPDX-License-Identifier: GPL-2.0-or-later
"""With RoutingKit or without it, ways cost the same, whichever thread asks."""

from __future__ import annotations

import sys
import threading

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from networks import tiny
from random_turns import Metric, metrics, random_ends
from test_hierarchy import assert_finds_the_best, assert_way, engine_of, hierarchy_of, seeds

from joptimiz_qgis.accelerators import routingkit
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.hierarchy.order import state_order
from joptimiz_qgis.core.routing.hierarchy.query import HierarchyEngine
from joptimiz_qgis.core.routing.static import INFINITE
from joptimiz_qgis.core.routing.turn_table import turn_table

installed = pytest.mark.skipif(routingkit.finder() is None, reason="routingkit-cch is not installed")


def compiled_of(metric: Metric):
    return routingkit.finder()(engine_of(metric), metric.table, metric.costs)


@installed
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(metrics(), seeds)
def test_costs_and_ways_are_those_of_a_textbook_search(metric, seed):
    metric = metric._replace(costs=np.minimum(metric.costs, INFINITE).astype(np.int32))
    if metric.table.state_count:
        engine = compiled_of(metric)
        first = [(0, 0)]
        engine.ways([(first, first)] * (1 + metric.table.turn_count // routingkit.TURNS_A_WAY), NoProgress())
        assert engine._metric is not None
        assert_finds_the_best(metric, engine, seed)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(metrics())
def test_states_come_after_all_that_are_cut_within_their_cell(metric):
    """Else states of the two halves would be joined while others are left between them: the order would be a poor one."""
    hierarchy, states = hierarchy_of(metric), metric.table.state_count
    order = state_order(hierarchy)
    assert sorted(order.tolist()) == list(range(states))
    above = [cells_above(hierarchy, state) for state in range(states)]
    rank = {state: number for number, state in enumerate(order.tolist())}
    for a in range(states):
        for b in range(states):
            if above[a][0] != above[b][0] and above[b][0] in above[a]:
                assert rank[a] < rank[b]


def cells_above(hierarchy, state: int) -> list[int]:
    """The cell a state is cut at, the least one that holds both its ends, and those that hold it."""
    def chain(cell: int) -> list[int]:
        return [] if cell < 0 else [cell, *chain(int(hierarchy.parent[cell]))]

    ends = [chain(int(leaf[state])) for leaf in (hierarchy.into_leaf, hierarchy.out_leaf)]
    return [cell for cell in ends[0] if cell in ends[1]]


def line(edges: int = 6) -> Metric:
    network = tiny([{"xy": [(k, 0), (k + 1, 0)], "oneway": True} for k in range(edges)])
    table = turn_table(network)
    return Metric(network, table, np.full(table.turn_count, 7, np.int32))


@installed
def test_few_ways_are_found_by_our_own_engine_and_many_by_the_library(monkeypatch):
    metric = line()
    monkeypatch.setattr(routingkit, "TURNS_A_WAY", 1)
    engine = compiled_of(metric)
    trip = [(0, 0)], [(5, 0)]
    for _ in range(metric.table.turn_count - 1):
        assert engine.way(*trip).cost == 35
    assert engine._metric is None and engine.cost(*trip) == 35
    assert engine.way(*trip) == engine.ways([trip], NoProgress())[0]
    assert engine._metric is not None and engine.cost(*trip) == 35


@installed
def test_each_thread_may_ask_any_engine_in_turn():
    """A query of the library must be used, and dropped, in the thread that made it."""
    metric = line(40)
    other = metric._replace(costs=metric.costs * 2)
    engines = [(compiled_of(metric), metric), (compiled_of(other), other)]
    faults = []

    def ask(seed: int) -> None:
        dice = np.random.default_rng(seed)
        for _ in range(50):
            engine, of = engines[dice.integers(2)]
            sources, targets = (random_ends(dice, of.table, of.costs.dtype) for _ in range(2))
            try:
                found, cost = engine.way(sources, targets), engine_of(of).cost(sources, targets)
                assert (found is None) == (cost == INFINITE)
                if found is not None:
                    assert_way(of, found, sources, targets, cost)
            except BaseException as error:  # noqa: BLE001  (a panic of the library is no Exception)
                faults.append(error)

    hook, sys.unraisablehook = sys.unraisablehook, lambda info: faults.append(info.exc_value)
    try:
        threads = [threading.Thread(target=ask, args=(seed,)) for seed in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        engines.clear()
    finally:
        sys.unraisablehook = hook
    assert not faults


@installed
def test_costs_in_64_bits_stay_with_our_own_engine():
    metric = line()
    assert isinstance(compiled_of(metric._replace(costs=metric.costs.astype(np.int64))), HierarchyEngine)


@installed
def test_many_ways_are_cancelled():
    class Impatient(NoProgress):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        compiled_of(line()).ways([([(0, 0)], [(1, 0)])], Impatient())


@installed
def test_the_log_names_the_library(caplog):
    with caplog.at_level("INFO"):
        routingkit.finder()
    assert "routingkit-cch" in caplog.text


def test_without_the_library_there_is_nothing_to_help(monkeypatch):
    monkeypatch.setitem(sys.modules, "routingkit_cch", None)
    assert routingkit.finder() is None
