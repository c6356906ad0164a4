# SPDX-License-Identifier: GPL-2.0-or-later
"""Metres on foot, against ways in a graph that has the points themselves as nodes, and every pair looked at."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.bays.walking import Walking, straight_matrix, straight_pairs
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.routing.snap import Snapper

NONE = np.zeros((0, 2))


def least_ways(network, bays, places, reach):
    """Every point becomes a node on its street and one beside it; all ways by Floyd and Warshall."""
    snapper = Snapper(network)
    nodes = network.node_count
    points = [*bays, *places]
    size = nodes + len(points)
    metres = np.full((size, size), np.inf)
    np.fill_diagonal(metres, 0.0)
    on = {edge: [(0.0, int(network.from_node[edge])), (1.0, int(network.to_node[edge]))] for edge in range(network.edge_count)}
    beside = np.zeros(size)
    for number, (x, y) in enumerate(points):
        snap = snapper.nearest(x, y, reach, network.foot)
        if snap is not None:
            on[snap.edge].append((snap.fraction, nodes + number))
            beside[nodes + number] = snap.distance_m
    for edge, stops in on.items():
        if network.foot[edge]:
            stops.sort()
            for (f, a), (g, b) in zip(stops[:-1], stops[1:]):
                metres[a, b] = metres[b, a] = min(metres[a, b], (g - f) * network.length_m[edge])
    for k in range(size):
        metres = np.minimum(metres, metres[:, [k]] + metres[[k], :])
    found = (metres + beside[:, None] + beside[None, :])[nodes:, nodes:][: len(bays), len(bays):]
    return np.where(found <= reach, found, np.inf)


@st.composite
def towns(draw):
    corners = [(x * 20.0, y * 20.0) for x in range(4) for y in range(3)]
    ends = [(a, b) for a in corners for b in corners if a < b and abs(a[0] - b[0]) + abs(a[1] - b[1]) <= 20.0]
    lines = draw(st.lists(st.sampled_from(ends), min_size=1, max_size=len(ends), unique=True))
    streets = []
    for a, b in lines:
        bend = [((a[0] + b[0]) / 2 + draw(st.sampled_from([0.0, 5.0])), (a[1] + b[1]) / 2)] if draw(st.booleans()) else []
        streets.append({"xy": [a, *bend, b], "foot": draw(st.integers(0, 4)) > 0, "oneway": draw(st.booleans())})
    if draw(st.booleans()):
        streets.append({"xy": [corners[0], (0.0, -9.0), (9.0, -9.0), corners[0]]})  # a loop: both ends are one junction
    point = st.tuples(st.floats(-8.0, 68.0), st.floats(-12.0, 48.0))
    return tiny(streets), np.array(draw(st.lists(point, min_size=1, max_size=4))), np.array(
        draw(st.lists(point, min_size=1, max_size=5)))


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(town=towns(), reach=st.sampled_from([6.0, 30.0, 60.0, 200.0, np.inf]))
def test_metres_on_foot_are_the_least_of_all_ways(town, reach):
    network, bays, places = town
    found = Walking(network).matrix(bays, places, reach)
    expected = least_ways(network, bays, places, reach)
    sure = ~np.isclose(expected, reach, rtol=0.0, atol=1e-6) | np.isinf(expected)
    assert np.allclose(found[sure], expected[sure])


def test_the_way_to_the_street_and_back_counts():
    network = tiny([{"xy": [(0, 0), (100, 0)]}])
    found = Walking(network).matrix(np.array([[10.0, 3.0]]), np.array([[30.0, -4.0], [10.0, 2.0], [160.0, 0.0]]), 100.0)
    assert found.tolist() == [[27.0, 5.0, np.inf]]


def test_a_street_closed_to_people_on_foot_is_no_way_and_a_one_way_street_is_one():
    lines = [{"xy": [(0, 0), (50, 0)], "oneway": True}, {"xy": [(50, 0), (100, 0)]}]
    bay, place = np.array([[90.0, 0.0]]), np.array([[10.0, 0.0]])
    assert Walking(tiny(lines)).matrix(bay, place, 100.0).tolist() == [[80.0]]
    lines[1]["foot"] = False
    assert Walking(tiny(lines)).matrix(bay, place, 60.0).tolist() == [[np.inf]]


def test_points_without_a_place_are_in_no_pair():
    network = tiny([{"xy": [(0, 0), (100, 0)]}])
    some = np.array([[np.nan, np.nan], [10.0, 0.0]])
    for pairs in (Walking(network).pairs(some, some, 50.0), straight_pairs(some, some, 50.0)):
        assert (pairs.bay.tolist(), pairs.demand.tolist(), pairs.metres.tolist()) == ([1], [1], [0.0])


@pytest.mark.parametrize(("bays", "places"), [(NONE, np.ones((2, 2))), (np.ones((2, 2)), NONE), (NONE, NONE)])
def test_nothing_is_near_nothing(bays, places):
    walking = Walking(tiny([{"xy": [(0, 0), (100, 0)]}]))
    assert walking.matrix(bays, places, 50.0).shape == straight_matrix(bays, places, 50.0).shape == (len(bays), len(places))
    assert walking.pairs(bays, places, 50.0).metres.size == straight_pairs(bays, places, 50.0).metres.size == 0


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 9999), reach=st.sampled_from([5.0, 50.0, 1000.0]))
def test_as_the_crow_flies_is_every_pair_looked_at(seed, reach):
    random = np.random.default_rng(seed)
    bays, places = random.uniform(0, 300, (40, 2)), random.uniform(-50, 350, (60, 2))
    metres = np.hypot(*(bays[:, None] - places[None]).transpose(2, 0, 1))
    assert np.array_equal(straight_matrix(bays, places, reach), np.where(metres <= reach, metres, np.inf))
    pairs = straight_pairs(bays, places, reach)
    assert np.array_equal(np.lexsort((pairs.bay, pairs.demand, pairs.metres)), np.arange(len(pairs.bay)))


def test_walking_can_be_cancelled():
    class Stopped:
        def report(self, percent):
            """Nobody watches."""

        def cancelled(self):
            return True

    points = np.zeros((1, 2))
    for pairs in (Walking(tiny([{"xy": [(0, 0), (100, 0)]}])).pairs, straight_pairs):
        with pytest.raises(Cancelled):
            pairs(points, points, 50.0, Stopped())
