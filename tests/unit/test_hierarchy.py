# SPDX-License-Identifier: GPL-2.0-or-later
"""The hierarchy finds what a textbook search finds: costs, ways, matrices, on awkward plans and after any changes."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny
from random_turns import Metric, least, metrics, random_costs, random_ends, textbook

from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.hierarchy.cells import Hierarchy, build_hierarchy
from joptimiz_qgis.core.routing.hierarchy.customised import Fronts, customise, customise_again
from joptimiz_qgis.core.routing.hierarchy.query import HierarchyEngine
from joptimiz_qgis.core.routing.static import INFINITE, WIDE_INFINITE, End, Way, infinite
from joptimiz_qgis.core.routing.turn_table import turn_table

seeds = st.integers(0, 2 ** 32)
some = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def hierarchy_of(metric: Metric) -> Hierarchy:
    return build_hierarchy(metric.table, metric.network.node_xy, NoProgress())


def engine_of(metric: Metric) -> HierarchyEngine:
    return HierarchyEngine(customise(hierarchy_of(metric), metric.costs))


def assert_way(metric: Metric, found: Way, sources: list[End], targets: list[End], cost: int) -> None:
    """It begins and ends where it says, each turn exists and is open, and together they cost what it says."""
    assert found.cost == cost
    assert (found.states[0], found.states[-1]) == (sources[found.source][0], targets[found.target][0])
    spent = sources[found.source][1] + targets[found.target][1]
    for state, to in zip(found.states, found.states[1:]):
        turn = next(t for t in metric.table.turns_of(state) if metric.table.turn_to[t] == to)
        assert metric.costs[turn] < infinite(metric.costs.dtype)
        spent += int(metric.costs[turn])
    assert spent == cost


def assert_finds_the_best(metric: Metric, engine, seed: int, trips: int = 4) -> None:
    """Every promise of a StaticEngine, against the textbook."""
    dice, dtype = np.random.default_rng(seed), metric.costs.dtype
    sources = [random_ends(dice, metric.table, dtype) for _ in range(trips)] + [[]]
    targets = [random_ends(dice, metric.table, dtype) for _ in range(trips)] + [[]]
    best = [textbook(metric.table, metric.costs, ends) for ends in sources]
    expected = [[least(row, ends, dtype) for ends in targets] for row in best]
    matrix = engine.matrix(sources, targets, NoProgress())
    assert matrix.dtype == dtype and matrix.tolist() == expected
    for start, row in zip(sources, expected):
        for goal, cost in zip(targets, row):
            assert engine.cost(start, goal) == cost
            found = engine.way(start, goal)
            assert (found is None) == (cost == infinite(dtype))
            if found is not None:
                assert_way(metric, found, start, goal, cost)
    left, spent = engine.least_to(targets[0]), engine.least_from(sources[0])
    for state in dice.permutation(metric.table.state_count)[:10].tolist():
        assert left(state) == least(textbook(metric.table, metric.costs, [(state, 0)]), targets[0], dtype)
        assert spent(state) == best[0][state]
    assert all(left.everywhere()[state] == left(state) for state in range(metric.table.state_count))
    spent = engine.least_from(sources[0])
    assert all(spent.everywhere()[state] == spent(state) for state in range(metric.table.state_count))
    for state in dice.permutation(metric.table.state_count)[:10].tolist():
        assert spent(state) == least(best[0], [(state, 0)], dtype)


@some
@given(metrics(), seeds)
def test_costs_ways_matrices_and_potentials_are_those_of_a_textbook_search(metric, seed):
    if metric.table.state_count:
        assert_finds_the_best(metric, engine_of(metric), seed)


@some
@given(metrics(), seeds)
def test_after_any_changes_all_fronts_are_those_of_a_fresh_start(metric, seed):
    hierarchy, dice = hierarchy_of(metric), np.random.default_rng(seed)
    first = fronts = customise(hierarchy, metric.costs)
    before, costs = first.base.copy(), metric.costs
    for _ in range(4):
        changed = np.flatnonzero(dice.random(costs.size) < dice.choice([0.02, 0.2, 1.0]))
        other = random_costs(dice, metric.table)
        costs = costs.copy()
        costs[changed] = np.where(other >= INFINITE, infinite(costs.dtype), other)[changed]
        fronts = customise_again(fronts, costs, changed)
        assert_same_fronts(fronts, customise(hierarchy, costs))
    assert (first.base == before).all(), "an earlier metric stays as it was"
    if metric.table.state_count:
        assert_finds_the_best(metric._replace(costs=costs), HierarchyEngine(fronts), seed, trips=2)


def assert_same_fronts(a: Fronts, b: Fronts) -> None:
    for cell in range(a.hierarchy.cells):
        assert (a.front(cell) == b.front(cell)).all()


@some
@given(metrics(), seeds)
def test_what_a_change_does_not_touch_is_shared(metric, seed):
    hierarchy = hierarchy_of(metric)
    first = customise(hierarchy, metric.costs)
    changed = np.random.default_rng(seed).integers(0, max(1, metric.costs.size), min(2, metric.costs.size))
    fronts = customise_again(first, metric.costs, changed)
    above, cells = set(), hierarchy.turn_leaf[changed].tolist()
    while cells:
        above.update(cells)
        cells = [int(hierarchy.parent[cell]) for cell in cells if hierarchy.parent[cell] >= 0]
    size = np.diff(hierarchy.block)
    assert fronts.own_bytes - fronts.block.nbytes == sum(int(size[cell]) for cell in above) * metric.costs.itemsize or not above
    for cell in range(hierarchy.cells):
        if size[cell]:
            assert np.shares_memory(fronts.front(cell), first.base) == (cell not in above)


@some
@given(metrics(), seeds)
def test_many_ways_together_are_the_ways_one_by_one(metric, seed):
    if not metric.table.state_count:
        return
    engine, dice = engine_of(metric), np.random.default_rng(seed)
    trips = [tuple(random_ends(dice, metric.table, metric.costs.dtype) for _ in range(2)) for _ in range(7)]
    assert engine.ways(trips, NoProgress()) == [engine.way(*trip) for trip in trips]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(metrics())
def test_a_hierarchy_is_the_same_after_it_was_kept(metric):
    hierarchy = hierarchy_of(metric)
    file = io.BytesIO()
    np.savez(file, **hierarchy.arrays())
    file.seek(0)
    again = Hierarchy.of(np.load(file))
    assert again.arrays().keys() == hierarchy.arrays().keys()
    assert all((again.arrays()[name] == array).all() for name, array in hierarchy.arrays().items())
    assert_same_fronts(customise(again, metric.costs), customise(hierarchy, metric.costs))


@pytest.mark.parametrize(("dtype", "closed"), [(np.int32, INFINITE), (np.int64, WIDE_INFINITE)])
def test_the_dearest_way_is_still_told_from_none(dtype, closed):
    """Whatever sums come near the infinite, none runs over."""
    network = tiny([{"xy": [(k, 0), (k + 1, 0)], "oneway": True} for k in range(9)])
    metric = Metric(network, turn_table(network), np.full(8, closed // 8, dtype))
    engine = engine_of(metric)
    rest = closed - 8 * (closed // 8) - 1
    assert engine.cost([(0, rest)], [(8, 0)]) == engine.matrix([[(0, rest)]], [[(8, 0)]], NoProgress())[0, 0] == closed - 1
    assert engine.way([(0, rest)], [(8, 0)]).cost == closed - 1
    for sources, targets in (([(0, rest + 1)], [(8, 0)]), ([(0, closed - 1)], [(8, closed - 1)]), ([(0, closed - 1)], [(7, 0)])):
        assert engine.cost(sources, targets) == engine.matrix([sources], [targets], NoProgress())[0, 0] == closed
        assert engine.way(sources, targets) is None


def test_long_work_is_cancelled():
    class Impatient(NoProgress):
        def cancelled(self) -> bool:
            return True

    network = tiny([{"xy": [(0, 0), (1, 0)]}, {"xy": [(1, 0), (2, 0)]}])
    table = turn_table(network)
    costs = np.ones(table.turn_count, np.int32)
    fronts = customise(build_hierarchy(table, network.node_xy, NoProgress()), costs)
    ends = [[(0, 0)]]
    for work in (lambda: build_hierarchy(table, network.node_xy, Impatient()),
                 lambda: customise(fronts.hierarchy, costs, Impatient()),
                 lambda: customise_again(fronts, costs, np.arange(costs.size), Impatient()),
                 lambda: HierarchyEngine(fronts).matrix(ends, ends, Impatient()),
                 lambda: HierarchyEngine(fronts).ways([(ends[0], ends[0])], Impatient())):
        with pytest.raises(Cancelled):
            work()
