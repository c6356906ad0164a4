# SPDX-License-Identifier: GPL-2.0-or-later
"""What the benchmark measures is what it says: the same question for every engine, copies that keep their restrictions."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import numpy as np
import pytest
from networks import tiny

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "benchmarks"))

pytest.importorskip("scipy")

from export import graph_of  # noqa: E402
from results import number, slope  # noqa: E402
from tiling import moved, side_by_side, tiled  # noqa: E402

from joptimiz_qgis.core.network.model import Network, TurnRestriction  # noqa: E402
from joptimiz_qgis.core.progress import NoProgress  # noqa: E402

FAR_FROM_HOME = np.array([700_000.0, 6_600_000.0])  # where the tests' projection is at home


def block(turns=()) -> Network:
    """A block of streets: two by two squares of 1 km, one street one-way, a dead end to the east."""
    xy = {(i, j): (1000.0 * i, 1000.0 * j) for i in range(3) for j in range(3)}
    lines = [{"xy": [xy[i, j], xy[i + 1, j]], "oneway": j == 1 and i == 0} for j in range(3) for i in range(2)]
    lines += [{"xy": [xy[i, j], (1000.0 * i + 50.0, 1000.0 * j + 500.0), xy[i, j + 1]]} for i in range(3) for j in range(2)]
    lines.append({"xy": [xy[2, 1], (2600.0, 1000.0)], "speed": 20.0})
    return moved(tiny(lines, turns), FAR_FROM_HOME)


def successions(network: Network) -> set[tuple[int, int]]:
    """Pairs of arcs that may follow each other, read plainly: `no` and `only` of two arcs, back at dead ends alone."""
    tail, head = network.tail().tolist(), network.head().tolist()
    open_ = [a for a in range(len(tail)) if not np.isnan(network.speed_kmh[a % 2, a // 2])]
    found = set()
    for a in open_:
        after = [b for b in open_ if tail[b] == head[a]]
        found |= {(a, b) for b in after if b != a ^ 1 or after == [a ^ 1]}
    for turn in network.turns:
        for a, b in list(found):
            if a == turn.arcs[0] and (turn.kind == "no") == (b == turn.arcs[1]):
                found.discard((a, b))
    return found


def turn_arcs(network: Network, graph) -> set[tuple[int, int]]:
    """Pairs of arcs of the expanded graph."""
    head = network.head().tolist()
    arcs = []
    for edge, node, back in zip(graph.state_edge.tolist(), graph.state_node.tolist(), graph.state_back.tolist()):
        arcs.append(2 * edge if head[2 * edge] == node else 2 * edge + 1)
        assert back < 0 or graph.state_edge[back] == edge
    return {(arcs[a], arcs[b]) for a, b in zip(graph.turn_from.tolist(), graph.turn_to.tolist())}


RESTRICTIONS = (TurnRestriction((0, 2), "no"), TurnRestriction((8, 10), "only"))


def test_expanded_graph_permits_exactly_what_the_restrictions_permit():
    network = block(RESTRICTIONS)
    graph = graph_of(network, "block")
    assert turn_arcs(network, graph) == successions(network)
    assert len(successions(block())) > len(successions(network)), "the restrictions bear on something"


def test_plain_and_expanded_graph_tell_the_same_times():
    network = block()
    graph = graph_of(network, "block")
    by_arc = {(a, b): ms for a, b, ms in zip(graph.arc_tail.tolist(), graph.arc_head.tolist(), graph.arc_ms.tolist())}
    tails = {True: network.from_node, False: network.to_node}
    for state, ms in zip(graph.turn_to.tolist(), graph.turn_ms.tolist()):
        edge, node = int(graph.state_edge[state]), int(graph.state_node[state])
        assert by_arc[int(tails[int(network.to_node[edge]) == node][edge]), node] == ms


def test_trips_can_be_driven_and_near_ones_are_near():
    graph = graph_of(tiled(block(), 9 * 25), "block")
    after: dict[int, set[int]] = {}
    for a, b in zip(graph.turn_from.tolist(), graph.turn_to.tolist()):
        after.setdefault(a, set()).add(b)
    seen, rest = set(), [int(graph.far[0, 0])]
    while rest:
        state = rest.pop()
        if state not in seen:
            seen.add(state)
            rest += after.get(state, ())
    assert seen.issuperset(graph.far.ravel().tolist()) and seen.issuperset(graph.od.ravel().tolist())
    xy = graph.node_xy[graph.nodes(graph.near)]
    away = np.hypot(*(xy[:, 1] - xy[:, 0]).T)
    assert len(away) and (away > 2000.0).all() and (away < 5000.0).all()


def test_copies_keep_their_turn_restrictions_and_are_joined():
    network = block(RESTRICTIONS)
    copies = tiled(network, 4 * int((~np.isnan(network.speed_kmh)).sum()))
    assert len(copies.turns) == 4 * len(network.turns)
    assert copies.edge_count > 4 * network.edge_count, "there are roads between them"
    shapes = {tuple((network.shape(t.arcs[0] // 2)[0] - network.shape(t.arcs[1] // 2)[0]).tolist()) for t in network.turns}
    assert {tuple((copies.shape(t.arcs[0] // 2)[0] - copies.shape(t.arcs[1] // 2)[0]).round(6).tolist())
            for t in copies.turns} == shapes
    assert successions(copies) == turn_arcs(copies, graph_of(copies, "copies"))
    one_piece = graph_of(copies, "copies").od.ravel()
    tile = copies.node_xy[graph_of(copies, "copies").state_node[one_piece]] > copies.node_xy.mean(axis=0)
    assert len({tuple(side) for side in tile.tolist()}) == 4, "trips lead through all copies"


def test_different_networks_side_by_side_do_not_overlap():
    first, second = block(), moved(block(), np.array([123.0, -4567.0]))
    both = side_by_side([first, second])
    east = both.node_xy[: first.node_count, 0].max()
    assert both.node_xy[first.node_count :, 0].min() > east
    assert np.ptp(both.node_xy[first.node_count :], axis=0).tolist() == np.ptp(second.node_xy, axis=0).tolist()


def test_half_way_lies_on_the_edge_at_half_its_length():
    from pyproj import Transformer

    network = block()
    graph = graph_of(network, "block")
    back = Transformer.from_crs(4326, network.crs, always_xy=True)
    for edge, place in zip(graph.state_edge.tolist(), graph.state_lonlat.tolist()):
        shape = network.shape(edge)
        middle = shape[1] if len(shape) == 3 else shape.mean(axis=0)
        assert np.hypot(*(np.array(back.transform(*place)) - middle)) < 0.05  # straight in degrees


def test_written_osm_file_is_read_as_the_same_network(tmp_path):
    pytest.importorskip("osmium")
    from contextlib import ExitStack

    from osm_file import write_osm

    from joptimiz_qgis.core.network.build import build_network
    from joptimiz_qgis.formats.osm import blocks_of, read_osm
    from joptimiz_qgis.formats.osm_tables import TABLES, read_tables

    network = block(RESTRICTIONS)
    write_osm(graph_of(network, "block"), tmp_path / "n.osm.pbf")
    with ExitStack() as stack:
        tables = read_tables(*(stack.enter_context(open(ROOT / "resources" / "tables" / name, encoding="utf-8"))
                               for name in TABLES))
        stream = stack.enter_context(open(tmp_path / "n.osm.pbf", "rb"))
        again = build_network(read_osm(blocks_of(stream), "n", tables, lambda lonlat: lonlat, "", NoProgress()), NoProgress())
    assert not again.rejected
    read = again.network
    order = np.argsort(read.source_id.astype(int))
    assert (read.source_id.astype(int)[order] - 1).tolist() == list(range(network.edge_count))
    # Our reader drives at a share of a speed limit: what is open is the same.
    assert (np.isnan(read.speed_kmh[:, order]) == np.isnan(network.speed_kmh)).all()
    # The tests' network has lengths in its plane, the file in degrees: within what that projection distorts.
    assert np.allclose(read.length_m[order], network.length_m, rtol=2e-3)
    rows = {int(name) - 1: row for row, name in enumerate(read.source_id)}
    renamed = {(t.kind, tuple(2 * rows[a // 2] + a % 2 for a in t.arcs)) for t in network.turns}
    assert {(t.kind, t.arcs) for t in read.turns} == renamed


@pytest.mark.parametrize(("value", "text"), [(0.0123456, "0.0123"), (1.5, "1.50"), (49.51, "49.5"), (29_812.0, "29,812"),
                                             (0.0, "0")])
def test_three_digits_count(value, text):
    assert number(value) == text


def test_slope_tells_n_log_n_from_a_square():
    sizes = [1e4, 1e5, 1e6]
    assert slope(sizes, [n * n for n in sizes]) == pytest.approx(2.0)
    assert 1.05 < slope(sizes, [n * math.log(n) for n in sizes]) < 1.12
