# SPDX-License-Identifier: GPL-2.0-or-later
"""On real networks the hierarchy finds what scipy finds, and a matrix of times and distances is that of the ways."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from joptimiz_qgis.core.network.build import build_network
from joptimiz_qgis.core.network.model import Network
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.hierarchy.cells import Hierarchy, build_hierarchy
from joptimiz_qgis.core.routing.hierarchy.customised import customise, customise_again
from joptimiz_qgis.core.routing.hierarchy.query import HierarchyEngine
from joptimiz_qgis.core.routing.static import INFINITE, WIDE_INFINITE
from joptimiz_qgis.core.routing.turn_table import Turn, TurnTable, turn_table
from joptimiz_qgis.formats.osm import blocks_of, read_osm
from joptimiz_qgis.formats.osm_tables import TABLES, read_tables

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
FILES = {"monaco": "net-monaco/monaco-2016.osm.pbf", "badhersfeld": "net-badhersfeld/badhersfeld.osm.gz",
         "corsica": "net-corsica/corsica_network.xml.gz"}
sys.path.append(str(ROOT / "benchmarks"))


class Place(NamedTuple):
    network: Network
    table: TurnTable
    hierarchy: Hierarchy
    ms: np.ndarray  # int32 [T]
    cm: np.ndarray  # int64 [T]


@pytest.fixture(scope="module", params=sorted(FILES))
def place(request) -> Place:
    if not (DATA / FILES[request.param]).exists():
        pytest.skip("the shared data are not at hand")
    return place_of(request.param)


def read(path: Path) -> Network:
    """An OSM file, in metres about its middle."""
    def project(lonlat: np.ndarray) -> np.ndarray:
        middle = np.median(lonlat, axis=0)
        return (lonlat - middle) * 111_000.0 * np.array([np.cos(np.radians(middle[1])), 1.0])

    with ExitStack() as stack:
        tables = read_tables(*(stack.enter_context(open(ROOT / "resources" / "tables" / name, encoding="utf-8"))
                               for name in TABLES))
        source = read_osm(blocks_of(stack.enter_context(path.open("rb"))), path.name, tables, project, "EPSG:9999", NoProgress())
    return build_network(source, NoProgress()).network


def place_of(name: str) -> Place:
    from matsim import read_matsim

    network = (read_matsim if name == "corsica" else read)(DATA / FILES[name])
    table = turn_table(network)
    metres = np.repeat(network.length_m, 2)[table.arc]
    with np.errstate(invalid="ignore"):
        ms = np.rint(metres / network.speed_kmh.T.ravel()[table.arc] * 3600.0)
    ms = np.where(np.isnan(ms), INFINITE, np.maximum(ms, 1.0)).astype(np.int32)[table.turn_to]
    ms[table.turn_kind != Turn.ONWARD] = INFINITE
    hierarchy = build_hierarchy(table, network.node_xy, NoProgress())
    return Place(network, table, hierarchy, ms, np.rint(metres * 100.0).astype(np.int64)[table.turn_to])


def by_scipy(place: Place, costs: np.ndarray, sources: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """int64 [sources, targets]."""
    sparse = pytest.importorskip("scipy.sparse")
    dijkstra = pytest.importorskip("scipy.sparse.csgraph").dijkstra
    open_ = costs < INFINITE
    states = place.table.state_count
    graph = sparse.csr_matrix((costs[open_].astype(float), (place.table.turn_from()[open_], place.table.turn_to[open_])),
                              shape=(states, states))
    found = dijkstra(graph, indices=sources)[:, targets]
    return np.where(np.isinf(found), INFINITE, found).astype(np.int64)


def ends(states: np.ndarray) -> list[list[tuple[int, int]]]:
    return [[(state, 0)] for state in states.tolist()]


def test_costs_and_ways_are_those_of_scipy_before_and_after_a_change(place):
    dice = np.random.default_rng(7)
    sources, targets = dice.integers(0, place.table.state_count, (2, 30))
    fronts = customise(place.hierarchy, place.ms)
    middle = np.median(place.network.node_xy, axis=0)
    node = place.table.head[place.table.turn_to]
    zone = np.flatnonzero(np.hypot(*(place.network.node_xy[node] - middle).T) < 300.0)
    changed = place.ms.copy()
    changed[zone] = INFINITE
    for costs, now in ((place.ms, fronts), (changed, customise_again(fronts, changed, zone))):
        engine = HierarchyEngine(now)
        expected = by_scipy(place, costs, sources, targets)
        assert (engine.matrix(ends(sources), ends(targets), NoProgress()) == expected).all()
        for source, target, cost in zip(sources.tolist(), targets.tolist(), np.diag(expected).tolist()):
            way = engine.way([(source, 0)], [(target, 0)])
            assert (INFINITE if way is None else way.cost) == cost
            if way is not None:
                assert sum(int(costs[turn]) for turn in turns_of(place.table, way.states)) == cost
    assert (expected < INFINITE).any()


def turns_of(table: TurnTable, states: tuple[int, ...]) -> list[int]:
    return [int(table.first_turn[state] + table.column[to]) for state, to in zip(states, states[1:])]


def test_a_matrix_of_times_and_distances_is_that_of_the_ways(place):
    """The time in the upper 32 bits, the centimetres in the lower: of equally fast ways the shortest."""
    dice = np.random.default_rng(8)
    sources, targets = dice.integers(0, place.table.state_count, (2, 25))
    wide = np.where(place.ms < INFINITE, place.ms.astype(np.int64) << 32 | place.cm, WIDE_INFINITE)
    engine, quick = HierarchyEngine(customise(place.hierarchy, wide)), HierarchyEngine(customise(place.hierarchy, place.ms))
    found = engine.matrix(ends(sources), ends(targets), NoProgress())
    ms = quick.matrix(ends(sources), ends(targets), NoProgress())
    assert (found >> 32 == ms).all(), "WIDE_INFINITE >> 32 is INFINITE"
    for row, column in np.argwhere(ms < INFINITE)[::7].tolist():
        trip = [(int(sources[row]), 0)], [(int(targets[column]), 0)]
        way = engine.way(*trip)
        assert way.cost == found[row, column]
        assert sum(int(place.cm[turn]) for turn in turns_of(place.table, way.states)) == way.cost & 0xFFFFFFFF
        same = quick.way(*trip)
        assert way.cost & 0xFFFFFFFF <= sum(int(place.cm[turn]) for turn in turns_of(place.table, same.states))
