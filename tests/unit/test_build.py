# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines become a network: joints, lengths, turns; what is left out is listed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.core.network.build import build_network
from joptimiz_qgis.core.network.geodesy import distances_m
from joptimiz_qgis.core.network.source import RoadSource, SourceBarrier, SourceTurn
from joptimiz_qgis.core.network.topology import components
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import CATEGORIES


def place(key):
    """A place for each vertex key: a grid near Paris, keys 100 * x + y."""
    return 2.3 + (key // 100) * 0.001, 48.8 + (key % 100) * 0.001


def source(lines, connect="vertex", turns=(), barriers=(), lonlat=None, z=None, **columns):
    """A RoadSource of lines given as lists of vertex keys; line ids are "1", "2"..."""
    keys = np.array([k for line in lines for k in line], np.int64)
    where = np.array([(lonlat or {}).get(int(k), place(int(k))) for k in keys], float).reshape(-1, 2)
    count = len(lines)
    made = RoadSource(
        source_id=[str(i + 1) for i in range(count)], name=[""] * count, road_class=["residential"] * count,
        speed_kmh=np.full((2, count), 30.0, np.float32), cycle=np.full((2, count), 3, np.uint8), foot=np.ones(count, bool),
        through=np.ones(count, bool), level=np.zeros(count, np.int8), limits=np.full((count, 5), np.nan, np.float32),
        limits_unknown=np.zeros(count, np.uint8), access=np.zeros((2, count, 13), np.uint8), hazmat=np.zeros(count, np.uint8),
        conditional={}, vertex_key=keys, vertex_lonlat=where, vertex_xy=where * 100_000.0, vertex_z=z,
        vertex_start=np.concatenate(([0], np.cumsum([len(line) for line in lines]))).astype(np.int64), crs="EPSG:2154",
        connect=connect, turns=tuple(turns), barriers=tuple(barriers), info={"source": "test"})
    return replace(made, **columns)


def build(lines, **options):
    return build_network(source(lines, **options), NoProgress())


def edges(network):
    """(line id, from node id, to node id) of every edge."""
    return [(str(s), int(network.node_id[a]), int(network.node_id[b]))
            for s, a, b in zip(network.source_id, network.from_node, network.to_node)]


def test_lines_join_at_shared_vertices():
    network = build([[1, 2, 3, 4], [102, 2, 202]]).network
    assert edges(network) == [("1", 1, 2), ("1", 2, 4), ("2", 102, 2), ("2", 2, 202)]
    assert [len(network.shape(e)) for e in range(4)] == [2, 3, 2, 2]


def test_lines_that_only_cross_do_not_join_when_end_points_alone_connect():
    network = build([[1, 2, 3, 4], [102, 2, 202], [4, 5]], connect="endpoint").network
    assert edges(network) == [("1", 1, 4), ("2", 102, 202), ("3", 4, 5)]
    assert network.info["pieces"] == "2"


def test_a_line_is_split_where_a_barrier_stands():
    network = build([[1, 2, 3]], barriers=[SourceBarrier(2, "bollard", (5,) * len(CATEGORIES))]).network
    assert edges(network) == [("1", 1, 2), ("1", 2, 3)]
    assert int(network.node_id[network.barriers[0].node]) == 2


def test_a_line_that_meets_itself_becomes_a_loop_and_a_stem():
    network = build([[1, 2, 102, 101, 2]]).network
    assert edges(network) == [("1", 1, 2), ("1", 2, 2)]
    assert network.info["loops"] == "1"


def test_a_piece_without_length_joins_its_ends_and_is_listed():
    built = build([[1, 2], [2, 3], [3, 4]], lonlat={3: place(2)})
    assert edges(built.network) == [("1", 1, 2), ("3", 2, 4)]
    assert [r.source_id for r in built.rejected] == ["2"]
    assert built.network.info["pieces"] == "1"


def test_a_line_drawn_twice_is_kept_once_unless_its_rights_differ():
    twice = build([[1, 2], [1, 2]])
    assert edges(twice.network) == [("1", 1, 2)] and [r.source_id for r in twice.rejected] == ["2"]
    speed = np.array([[30, 50], [30, 50]], np.float32)
    assert len(edges(build([[1, 2], [1, 2]], speed_kmh=speed).network)) == 2


def test_slope_is_the_rise_over_the_length():
    network = build([[1, 2, 3]], z=np.array([100.0, np.nan, 110.0])).network
    assert float(network.slope_pct[0]) == pytest.approx(1000.0 / float(network.length_m[0]), rel=1e-5)


def test_a_source_without_roads_says_so():
    with pytest.raises(InputError):
        build([[1, 2]], lonlat={1: place(2)})


CROSS = [[1, 2], [2, 3], [2, 102], [3, 103], [102, 103, 104]]


@pytest.mark.parametrize("turn, arcs", [
    (SourceTurn("1", "2", "no", 2), (0, 2)),
    (SourceTurn("2", "1", "only", 2), (3, 1)),
    (SourceTurn("1", "1", "no", 2), (0, 1)),           # turning round at the end of a line
    (SourceTurn("1", "5", "no", None, ("3",)), (0, 4, 8)),
    (SourceTurn("1", "4", "no", None, ("3", "5")), (0, 4, 8, 7)),
    (SourceTurn("1", "9", "no", 2), None),
    (SourceTurn("1", "4", "no", 2), None),
    (SourceTurn("3", "5", "no", 103), None),
])
def test_turn_restriction_becomes_a_succession_of_arcs(turn, arcs):
    # arcs: line 1 = 0/1, 2 = 2/3, 3 = 4/5, 4 = 6/7, 5 = 8/9 and 10/11
    built = build(CROSS, turns=[turn])
    if arcs is None:
        assert built.network.turns == () and len(built.rejected) == 1
    else:
        assert [t.arcs for t in built.network.turns] == [arcs]


def test_a_via_line_that_other_lines_cut_is_followed_whole():
    built = build([[1, 2], [2, 3, 4], [103, 3], [4, 5]], turns=[SourceTurn("1", "4", "no", None, ("2",))])
    assert [t.arcs for t in built.network.turns] == [(0, 2, 4, 8)]


LINES = st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=6).filter(
    lambda keys: all(a != b for a, b in zip(keys, keys[1:]))), min_size=1, max_size=8)


@settings(max_examples=200, deadline=None)
@given(LINES, st.booleans())
def test_every_step_of_every_line_is_in_the_network_once(lines, at_ends):
    built = build(lines, connect="endpoint" if at_ends else "vertex")
    network = built.network
    ends = {k for line in lines for k in (line[0], line[-1])}
    flat = [k for line in lines for k in line]
    joints = ends if at_ends else ends | {k for k in flat if flat.count(k) > 1}
    expected, seen = [], set()
    for number, line in enumerate(lines, 1):
        piece = [line[0]]
        for position, key in enumerate(line[1:], 1):
            piece.append(key)
            if position == len(line) - 1 or key in joints and (not at_ends):
                if tuple(piece) not in seen or any(e[0] == str(number) and e[1] == tuple(piece) for e in expected):
                    expected.append((str(number), tuple(piece)))
                seen.add(tuple(piece))
                piece = [key]
    lookup = {tuple(np.round(np.array(place(k)) * 100_000.0, 3)): k for k in range(31)}
    found = [(str(network.source_id[e]), tuple(lookup[tuple(np.round(p, 3))] for p in network.shape(e)))
             for e in range(network.edge_count)]
    assert sorted(found) == sorted(expected)
    for e in range(network.edge_count):
        np.testing.assert_array_equal(network.shape(e)[0], network.node_xy[network.from_node[e]])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=30))
def test_components_are_those_of_a_plain_walk(pairs):
    a, b = np.array([p[0] for p in pairs], int), np.array([p[1] for p in pairs], int)
    root = components(a, b, 20)
    for node in range(20):
        reached, stack = {node}, [node]
        while stack:
            at = stack.pop()
            for x, y in [*pairs, *((y, x) for x, y in pairs)]:
                if x == at and y not in reached:
                    reached.add(y)
                    stack.append(y)
        assert root[node] == min(reached)


def test_distances_equal_those_of_proj():
    pyproj = pytest.importorskip("pyproj")
    rng = np.random.default_rng(7)
    a = np.column_stack((rng.uniform(-5, 10, 500), rng.uniform(-30, 60, 500)))
    b = a + rng.normal(0, 1, (500, 2)) * np.array([1e-6, 1e-4, 1e-2, 0.5, 3.0])[rng.integers(0, 5, 500)][:, None]
    b[0] = a[0]
    _, _, oracle = pyproj.Geod(ellps="WGS84").inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])
    np.testing.assert_allclose(distances_m(a, b), oracle, atol=5e-4, rtol=0)
