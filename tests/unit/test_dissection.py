# SPDX-License-Identifier: GPL-2.0-or-later
"""The dissection is a tree of halves, whatever the network; its cuts are least cuts, as scipy finds them."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.errors import Cancelled, NetworkError
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.hierarchy import cells
from joptimiz_qgis.core.routing.hierarchy.blobs import blobs
from joptimiz_qgis.core.routing.hierarchy.boundaries import boundary_sizes
from joptimiz_qgis.core.routing.hierarchy.by_flow import FLOW_NODES, LEAST_SHARE
from joptimiz_qgis.core.routing.hierarchy.by_line import BENT_SHARE
from joptimiz_qgis.core.routing.hierarchy.dissection import Dissection, dissect
from joptimiz_qgis.core.routing.hierarchy.least_cut import Arcs, source_sides
from joptimiz_qgis.core.routing.turn_table import turn_table

ROADS = Path(__file__).resolve().parents[3] / "shared" / "data" / "net-large-topology"


def dissected(xy: np.ndarray, edges: np.ndarray, weight: Optional[np.ndarray] = None) -> Dissection:
    edges = np.asarray(edges).reshape(-1, 2)
    return dissect(np.asarray(xy, dtype=float), edges[:, 0], edges[:, 1],
                   np.ones(len(edges), dtype=np.int64) if weight is None else weight, NoProgress())


def nodes_below(tree: Dissection) -> list[list[int]]:
    """The nodes of every cell, from the leaves up, one at a time."""
    held: list[list[int]] = [[] for _ in tree.parent]
    for node, cell in enumerate(tree.leaf.tolist()):
        while cell >= 0:
            held[cell].append(node)
            cell = int(tree.parent[cell])
    return held


def check_tree(tree: Dissection, edges: np.ndarray, nodes: int) -> None:
    held = nodes_below(tree)
    cells = len(held)
    assert cells == max(1, 2 * nodes - 1)
    assert tree.parent[0] == -1 and sorted(held[0]) == list(range(nodes))
    assert (tree.parent[1:] < np.arange(1, cells)).all() and (np.diff(tree.depth) >= 0).all()
    for cell, (left, right) in enumerate(tree.children.tolist()):
        if left < 0:
            assert right < 0 and len(held[cell]) == min(nodes, 1)
            continue
        assert tree.parent[left] == tree.parent[right] == cell
        assert tree.depth[left] == tree.depth[right] == tree.depth[cell] + 1
        assert held[left] and held[right] and sorted(held[left] + held[right]) == sorted(held[cell])
        small = min(len(held[left]), len(held[right]))
        assert small >= max(1, int(min(LEAST_SHARE, BENT_SHARE) * len(held[cell])))
    for (a, b), cell in zip(np.reshape(edges, (-1, 2)).tolist(), tree.cut_at.tolist()):
        left, right = tree.children[cell]
        assert {a in held[left], b in held[left]} == {a in held[right], b in held[right]} == {True, False}
    assert tree.depth.max() < 120


@st.composite
def random_graphs(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    nodes = draw(st.integers(1, 150))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    grain = draw(st.sampled_from([1, 3, 1000]))  # many nodes at equal places, or few
    xy = rng.integers(0, grain, (nodes, 2)) * draw(st.sampled_from([1.0, 1e300, 1e-12]))
    count = draw(st.integers(0, 3 * nodes))
    pairs = np.stack((rng.integers(0, nodes, count), rng.integers(0, nodes, count)), axis=1)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    return xy, pairs, rng.integers(1, 5, len(pairs))


@settings(max_examples=150, deadline=None)
@given(random_graphs())
def test_any_network_becomes_a_tree_of_halves(graph) -> None:
    xy, edges, weight = graph
    check_tree(dissected(xy, edges, weight), edges, len(xy))


def grid(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    number = np.arange(width * height).reshape(height, width)
    edges = np.concatenate((np.stack((number[:, :-1].ravel(), number[:, 1:].ravel()), 1),
                            np.stack((number[:-1].ravel(), number[1:].ravel()), 1)))
    return np.stack((np.tile(np.arange(width), height), np.repeat(np.arange(height), width)), 1).astype(float), edges


LINE = np.stack((np.arange(3000), np.zeros(3000)), 1)
AWKWARD = {
    "no node": (np.zeros((0, 2)), []),
    "one node": ([[5.0, 5.0]], []),
    "two nodes apart": ([[0, 0], [1, 1]], []),
    "a star of a thousand arms": ([(0, 0)] + [(np.cos(i), np.sin(i)) for i in range(1000)], [(0, i + 1) for i in range(1000)]),
    "a star, all at one place": (np.zeros((1001, 2)), [(0, i + 1) for i in range(1000)]),
    "a clique": (np.random.default_rng(0).random((60, 2)), [(i, j) for i in range(60) for j in range(i)]),
    "a path": (LINE, [(i, i + 1) for i in range(2999)]),
    "a path, all at one place": (0 * LINE, [(i, i + 1) for i in range(2999)]),
    "a path in no order": (np.random.default_rng(1).random((3000, 2)), [(i, i + 1) for i in range(2999)]),
    "many islands": (np.random.default_rng(2).random((2000, 2)), [(2 * i, 2 * i + 1) for i in range(1000)]),
    "no edge": (np.random.default_rng(3).random((500, 2)), []),
    "places that grow without end": ([(1.5**i, -(1.5**i)) for i in range(1500)], [(i, i + 1) for i in range(1499)]),
    "a path and a clique at its end": ([(0, 0)] * 40 + [(i, 0) for i in range(1, 1001)],
                                       [(i, j) for i in range(40) for j in range(i)] + [(39 + i, 40 + i) for i in range(1000)]),
    "a wheel": ([(0, 0)] + [(np.cos(i / 100), np.sin(i / 100)) for i in range(600)],
                [(0, i + 1) for i in range(600)] + [(i + 1, (i + 1) % 600 + 1) for i in range(600)]),
    "a grid": grid(25, 30),
}


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_networks_become_trees_of_halves_too(name: str) -> None:
    xy, edges = AWKWARD[name]
    check_tree(dissected(np.reshape(xy, (-1, 2)), np.reshape(np.array(edges, dtype=int), (-1, 2))), edges, len(xy))


def test_a_bridge_between_two_towns_is_cut_first() -> None:
    xy, edges = grid(10, 10)
    two = np.concatenate((xy, xy + (30, 4)))
    bridge = [[59, 100]]
    tree = dissected(two, np.concatenate((edges, edges + 100, bridge)))
    assert tree.cut_at[-1] == 0 and (tree.cut_at == 0).sum() == 1


def test_a_grid_is_cut_across() -> None:
    xy, edges = grid(40, 12)
    tree = dissected(xy, edges)
    assert (tree.cut_at == 0).sum() == 12
    assert tree.depth.max() <= 14


def test_islands_are_divided_evenly() -> None:
    assert dissected(*(np.array(x) for x in AWKWARD["many islands"])).depth.max() <= 14


def test_the_same_network_gives_the_same_tree() -> None:
    xy, edges = grid(17, 19)
    first, second = dissected(xy, edges), dissected(xy.copy(), edges.copy())
    assert (first.parent == second.parent).all() and (first.leaf == second.leaf).all()


def test_a_network_too_entangled_is_refused_before_memory_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    network = tiny([{"xy": [(i, 0), (j, 1)]} for i in range(8) for j in range(8)])
    monkeypatch.setattr(cells, "MOST_ENTRIES", 1000)
    with pytest.raises(NetworkError, match="Check where its lines begin and end"):
        cells.build_hierarchy(turn_table(network), network.node_xy, NoProgress())


def test_it_can_be_cancelled() -> None:
    class Impatient(NoProgress):
        def cancelled(self) -> bool:
            return True

    xy, edges = grid(8, 8)
    with pytest.raises(Cancelled):
        dissect(xy, edges[:, 0], edges[:, 1], np.ones(len(edges)), Impatient())


def test_progress_only_grows() -> None:
    seen: list[float] = []

    class Watcher(NoProgress):
        def report(self, percent: float) -> None:
            seen.append(percent)

    xy, edges = grid(30, 30)
    dissect(xy, edges[:, 0], edges[:, 1], np.ones(len(edges)), Watcher())
    assert seen == sorted(seen) and seen[0] >= 0 and seen[-1] <= 100


def test_dead_ends_and_nodes_along_a_road_are_drawn_into_a_junction_beside_them() -> None:
    # A triangle 0-1-2-3-0 of junctions with a dead end 4-5 at 0, and a node 6 along 1-2.
    edges = np.array([(0, 1), (0, 2), (0, 3), (1, 3), (2, 3), (1, 6), (6, 2), (0, 4), (4, 5)])
    into = blobs(7, edges[:, 0], edges[:, 1])
    assert into[4] == into[5] == into[0]
    assert into[6] in (into[1], into[2])


def by_scipy(nodes: int, edges: np.ndarray, capacity: np.ndarray, source: np.ndarray, sink: np.ndarray) -> np.ndarray:
    """What the sources reach where a maximum flow leaves room."""
    sparse = pytest.importorskip("scipy.sparse")
    csgraph = pytest.importorskip("scipy.sparse.csgraph")
    number = np.where(source, 0, np.where(sink, 1, np.cumsum(~(source | sink)) + 1))
    u, v = number[edges[:, 0]], number[edges[:, 1]]
    apart = u != v
    u, v, c = u[apart], v[apart], capacity[apart]
    size = int(number.max()) + 2
    graph = sparse.csr_matrix((np.tile(c, 2).astype(np.int32), (np.append(u, v), np.append(v, u))), shape=(size, size))
    found = csgraph.maximum_flow(graph, 0, 1)
    left = graph - (found.flow if hasattr(found, "flow") else found.residual)
    left.data = (left.data > 0).astype(np.int32)
    left.eliminate_zeros()
    side = np.zeros(size, dtype=bool)
    side[csgraph.breadth_first_order(left, 0, return_predecessors=False)] = True
    return side[number]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.integers(2, 60), st.floats(0.5, 4), st.integers(1, 9), st.integers(1, 4))
def test_least_cuts_are_those_that_scipy_finds(seed: int, nodes: int, dense: float, most: int, parts: int) -> None:
    rng = np.random.default_rng(seed)
    part = rng.integers(0, parts, nodes)
    edges = rng.integers(0, nodes, (int(dense * nodes), 2))
    edges = edges[(edges[:, 0] != edges[:, 1]) & (part[edges[:, 0]] == part[edges[:, 1]])]
    capacity = rng.integers(1, most + 1, len(edges))
    drawn = rng.random((3, nodes))
    source, sink = drawn < rng.random() / 2, drawn > 1 - rng.random() / 2
    found = source_sides(Arcs.both_ways(nodes, edges[:, 0], edges[:, 1], capacity), part, source, sink)
    for k in range(3):
        if source[k].any() and sink[k].any():
            assert (found[k] == by_scipy(nodes, edges, capacity, source[k], sink[k])).all()


@pytest.fixture(scope="module", params=["moscow", "rome", "delhi"])
def middle_of_town(request) -> tuple[np.ndarray, np.ndarray]:
    """The 20,000 nodes nearest to the middle of a real town, and the roads between them."""
    file = ROADS / f"{request.param}-roads.gr.bin"
    if not file.exists():
        pytest.skip("the shared data are not at hand")
    edges = np.fromfile(file, "<i4").reshape(-1, 2) - 1
    xy = np.fromfile(ROADS / f"{request.param}-roads.co.bin", "<i4").reshape(-1, 2).astype(float)
    near = np.argsort(np.abs(xy - np.median(xy, axis=0)).sum(axis=1), kind="stable")[:20_000]
    number = np.full(len(xy), -1)
    number[near] = np.arange(near.size)
    edges = number[edges]
    return xy[near], edges[(edges >= 0).all(axis=1) & (edges[:, 0] != edges[:, 1])]


def test_least_cuts_across_a_real_town_are_those_that_scipy_finds(middle_of_town) -> None:
    xy, edges = middle_of_town
    low, high = np.quantile(xy, 0.25, axis=0), np.quantile(xy, 0.75, axis=0)
    source, sink = (xy < low).T.copy(), (xy > high).T.copy()
    capacity = np.full(len(edges), 2)
    found = source_sides(Arcs.both_ways(len(xy), edges[:, 0], edges[:, 1], capacity), np.zeros(len(xy), dtype=int), source, sink)
    for k in range(2):
        assert (found[k] == by_scipy(len(xy), edges, capacity, source[k], sink[k])).all()


def test_a_real_town_falls_into_cells_that_few_roads_lead_into(middle_of_town) -> None:
    xy, edges = middle_of_town
    tree = dissected(xy, edges)
    into = sum(boundary_sizes(tree, tree.leaf[edges[:, k]], tree.cut_at) for k in (0, 1))
    fronts = (into + np.bincount(tree.cut_at, minlength=len(tree.parent))) ** 2
    assert fronts.sum() <= 38 * len(xy)
    assert tree.depth.max() <= 30


@pytest.mark.parametrize("size", [FLOW_NODES - 1, FLOW_NODES])
def test_cells_at_the_size_from_which_flows_cut_are_halved(size: int) -> None:
    xy = np.random.default_rng(size).random((size, 2))
    edges = np.array([(i, j) for i in range(size) for j in range(i) if np.hypot(*(xy[i] - xy[j])) < 0.3])
    check_tree(dissected(xy, edges), edges, size)
