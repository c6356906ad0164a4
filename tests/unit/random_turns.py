# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn tables of small random street plans with all that is awkward, random costs, and a textbook search over them."""

from __future__ import annotations

import heapq
from typing import NamedTuple, Sequence

import numpy as np
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.network.model import Network, TurnRestriction
from joptimiz_qgis.core.routing.static import End, infinite
from joptimiz_qgis.core.routing.turn_table import Turn, TurnTable, turn_table

_TALLEST = 1 << 26  # a few turns of it come near the infinite int32


class Metric(NamedTuple):
    """One case: a network, its table and a cost for each turn, int32 or int64."""

    network: Network
    table: TurnTable
    costs: np.ndarray


@st.composite
def metrics(draw, most_edges: int = 24) -> Metric:
    return random_metric(draw(st.integers(0, 2 ** 32)), draw(st.integers(1, most_edges)))


def random_metric(seed: int, edges: int) -> Metric:
    """The same for the same seed: loops, parallel and one-way edges, dead ends, parts apart, restrictions of two to five arcs."""
    dice = np.random.default_rng(seed)
    network = street_plan(dice, edges)
    table = turn_table(network)
    costs = random_costs(dice, table)
    return Metric(network, table, costs.astype(np.int32) if dice.random() < 0.6 else widened(dice, costs))


def street_plan(dice: np.random.Generator, edges: int) -> Network:
    places = int(dice.integers(1, 2 + edges * dice.choice([0.3, 0.7, 1.2])))
    xy = [(float(x), float(y)) for x, y in dice.permutation(1000)[:places, None] % (7, 31)]
    xy = [(x + 0.001 * k, y) for k, (x, y) in enumerate(xy)]
    near = dice.integers(0, places, (edges, 2)) if dice.random() < 0.3 else _neighbours(dice, places, edges)
    loop = dice.random(edges) < 0.12
    lines = [{"xy": [xy[a], (k, 50), xy[a if loop[k] else b]], "oneway": dice.random() < 0.25} for k, (a, b) in
             enumerate(near.tolist())]
    network = tiny(lines)
    head, tail = network.head(), network.tail()
    usable = np.flatnonzero((~np.isnan(network.speed_kmh)).T.ravel())
    turns = []
    for _ in range(int(dice.integers(0, 6))):
        arcs = [int(dice.choice(usable))]
        while len(arcs) < dice.integers(2, 6):
            after = usable[tail[usable] == head[arcs[-1]]]
            if not after.size:
                break
            arcs.append(int(dice.choice(after)))
        if len(arcs) > 1:
            turns.append(TurnRestriction(tuple(arcs), str(dice.choice(["no", "only"]))))
    return tiny(lines, turns)


def _neighbours(dice: np.random.Generator, places: int, edges: int) -> np.ndarray:
    """Pairs of numbers close to one another: long thin plans, deep trees of cells."""
    first = dice.integers(0, places, edges)
    return np.column_stack((first, np.clip(first + dice.integers(-2, 3, edges), 0, places - 1)))


def random_costs(dice: np.random.Generator, table: TurnTable) -> np.ndarray:
    """int64 [T], infinite as int32 has it where closed."""
    costs = dice.integers(0, dice.choice([1, 2, 4, 1000, _TALLEST]), table.turn_count, dtype=np.int64)
    costs[dice.random(table.turn_count) < dice.choice([0.0, 0.1, 0.4])] = infinite(np.dtype(np.int32))
    if dice.random() < 0.7:
        costs[table.turn_kind == Turn.ROUND] = infinite(np.dtype(np.int32))
    if dice.random() < 0.9:
        costs[table.turn_kind == Turn.NEVER] = infinite(np.dtype(np.int32))
    return costs


def widened(dice: np.random.Generator, costs: np.ndarray) -> np.ndarray:
    """int64: each cost with a length behind it, as a metric of times and distances has."""
    length = dice.integers(0, dice.choice([1, 3, 1 << 20]), costs.size)
    closed = costs >= infinite(np.dtype(np.int32))
    return np.where(closed, infinite(np.dtype(np.int64)), costs << 32 | length)


def random_ends(dice: np.random.Generator, table: TurnTable, dtype: np.dtype, most: int = 4) -> list[End]:
    """One end, or several with what each costs."""
    states = dice.integers(0, table.state_count, int(dice.integers(1, most + 1)))
    costs = dice.integers(0, dice.choice([1, 3, 2000, infinite(np.dtype(np.int32))]), states.size)
    if dtype == np.int64:
        costs = costs << 32 | dice.integers(0, 1000, states.size)
    return list(zip(states.tolist(), costs.tolist()))


def textbook(table: TurnTable, costs: np.ndarray, sources: Sequence[End]) -> np.ndarray:
    """object [S]: least costs to the ends of all states, infinite where there is no way (Dijkstra, 1959)."""
    closed = infinite(costs.dtype)
    follow: dict[int, list[tuple[int, int]]] = {}
    for before, to, cost in zip(table.turn_from().tolist(), table.turn_to.tolist(), costs.tolist()):
        if cost < closed:
            follow.setdefault(before, []).append((to, cost))
    best = np.full(table.state_count, closed, dtype=object)
    heap = [(cost, state) for state, cost in sources]
    heapq.heapify(heap)
    while heap:
        cost, state = heapq.heappop(heap)
        if cost < best[state]:
            best[state] = cost
            for other, more in follow.get(state, ()):
                heapq.heappush(heap, (cost + more, other))
    return best


def least(best: np.ndarray, targets: Sequence[End], dtype: np.dtype) -> int:
    """Least cost to any of some targets."""
    return min([infinite(dtype), *(int(best[state]) + cost for state, cost in targets)])
