# SPDX-License-Identifier: GPL-2.0-or-later
"""The plain engine against a textbook search, one state at a time."""

from __future__ import annotations

import heapq
from typing import Optional

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny
from random_law import networks

from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing import spread
from joptimiz_qgis.core.routing.plain import PlainEngine
from joptimiz_qgis.core.routing.static import INFINITE, WIDE_INFINITE
from joptimiz_qgis.core.routing.turn_table import TurnTable, turn_table


def textbook(table: TurnTable, costs: np.ndarray, sources, backward: bool = False) -> dict[int, int]:
    """Least cost of every state that can be reached."""
    closed = INFINITE if costs.dtype == np.int32 else WIDE_INFINITE
    follow: dict[int, list[tuple[int, int]]] = {}
    for turn, state in enumerate(table.turn_from().tolist()):
        a, b = (int(table.turn_to[turn]), state) if backward else (state, int(table.turn_to[turn]))
        if costs[turn] < closed:
            follow.setdefault(a, []).append((b, int(costs[turn])))
    heap, best = [(cost, state) for state, cost in sources], {}
    heapq.heapify(heap)
    while heap:
        cost, state = heapq.heappop(heap)
        if state not in best:
            best[state] = cost
            for other, more in follow.get(state, ()):
                heapq.heappush(heap, (cost + more, other))
    return best


@st.composite
def metrics(draw) -> tuple[TurnTable, np.ndarray]:
    table = turn_table(draw(networks()))
    dice = np.random.default_rng(draw(st.integers(0, 2 ** 32)))
    dtype, closed = draw(st.sampled_from([(np.int32, INFINITE), (np.int64, WIDE_INFINITE)]))
    costs = dice.integers(0, draw(st.sampled_from([3, 1000, 80_000])), table.turn_count).astype(dtype)
    costs[dice.random(table.turn_count) < draw(st.sampled_from([0.0, 0.1, 0.4]))] = closed
    return table, costs


@st.composite
def ends(draw, table: TurnTable, least: int = 0):
    state = st.integers(0, table.state_count - 1)
    return draw(st.lists(st.tuples(state, st.integers(0, 2000)), min_size=least, max_size=4))


def closed_in(costs: np.ndarray) -> int:
    return INFINITE if costs.dtype == np.int32 else WIDE_INFINITE


def least(best: dict[int, int], targets) -> Optional[int]:
    return min((best[state] + cost for state, cost in targets if state in best), default=None)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(metrics(), st.data(), st.sampled_from([1, 500, spread.STRETCH]))
def test_ways_are_the_cheapest_and_cost_what_their_turns_cost(metric, data, stretch):
    table, costs = metric
    sources, targets = data.draw(ends(table)), data.draw(ends(table))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spread, "STRETCH", stretch)
        engine = PlainEngine(table, costs)
        found = engine.way(sources, targets)
    expected = least(textbook(table, costs, sources), targets)
    assert engine.cost(sources, targets) == (closed_in(costs) if expected is None else expected)
    assert (found is None) == (expected is None)
    if found is not None:
        assert (found.states[0], found.states[-1]) == (sources[found.source][0], targets[found.target][0])
        spent = sources[found.source][1] + targets[found.target][1]
        for state, to in zip(found.states, found.states[1:]):
            turn = next(t for t in table.turns_of(state) if table.turn_to[t] == to)
            spent += int(costs[turn])
        assert spent == found.cost == expected


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(metrics(), st.data(), st.booleans(), st.sampled_from([None, 0, 100, 50_000]))
def test_reach_is_every_state_within_the_limit(metric, data, backward, limit):
    table, costs = metric
    sources = data.draw(ends(table))
    expected = np.full(table.state_count, closed_in(costs), dtype=costs.dtype)
    for state, cost in textbook(table, costs, sources, backward).items():
        if limit is None or cost <= limit:
            expected[state] = cost
    assert (PlainEngine(table, costs).reach(sources, limit, backward) == expected).all()


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(metrics(), st.data())
def test_a_matrix_holds_the_cost_of_each_pair(metric, data):
    table, costs = metric
    engine = PlainEngine(table, costs)
    sources, targets = ([data.draw(ends(table)) for _ in range(3)] for _ in range(2))
    found = engine.matrix(sources, targets, NoProgress())
    assert found.tolist() == [[engine.cost(a, b) for b in targets] for a in sources]


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(metrics(), st.data())
def test_what_is_left_to_a_target_is_what_the_way_there_costs(metric, data):
    table, costs = metric
    engine = PlainEngine(table, costs)
    targets = data.draw(ends(table, 1))
    left = engine.least_to(targets)
    assert [left(state) for state in range(table.state_count)] == [
        engine.cost([(state, 0)], targets) for state in range(table.state_count)]


def test_a_matrix_is_cancelled_between_two_rows():
    class Impatient(NoProgress):
        def cancelled(self) -> bool:
            return True

    table = turn_table(tiny([{"xy": [(0, 0), (1, 0)]}]))
    with pytest.raises(Cancelled):
        PlainEngine(table, np.zeros(table.turn_count, np.int32)).matrix([[(0, 0)]], [[(0, 0)]], Impatient())
