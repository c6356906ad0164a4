# SPDX-License-Identifier: GPL-2.0-or-later
"""A point stands on the nearest usable edge: the same as by measuring every segment of the network."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.network.box_index import BoxIndex, spread
from joptimiz_qgis.core.routing import snap as snap_module
from joptimiz_qgis.core.routing.snap import Snapper

SMALL = st.integers(0, 12).map(float)  # many ties, many points on lines
WIDE = st.floats(-3000.0, 3000.0, allow_nan=False, width=32)


def by_measuring_all(network, x, y, reach, usable):
    """[(edge, fraction, x, y, distance)], nearest first, one an edge: each segment for itself, without any index."""
    found = []
    for edge in range(network.edge_count):
        shape = network.shape(edge)
        lengths = np.hypot(*np.diff(shape, axis=0).T)
        best = None
        for k, (a, b) in enumerate(zip(shape[:-1], shape[1:])):
            d = b - a
            t = min(max(float((np.array([x, y]) - a) @ d) / max(float(d @ d), 1e-12), 0.0), 1.0)
            foot = a + t * d
            distance = float(np.hypot(foot[0] - x, foot[1] - y))
            if best is None or distance < best[4]:
                part = (lengths[:k].sum() + t * lengths[k]) / max(lengths.sum(), 1e-9)
                best = (edge, min(max(part, 0.0), 1.0), foot[0], foot[1], distance)
        if usable[edge] and best[4] <= reach:
            found.append(best)
    return sorted(found, key=lambda row: row[4])


@st.composite
def places(draw):
    number = draw(st.sampled_from([SMALL, WIDE]))
    point = st.tuples(number, number)
    lines = draw(st.lists(st.lists(point, min_size=2, max_size=5), min_size=1, max_size=12))
    return (tiny([{"xy": line} for line in lines]), draw(st.lists(point, min_size=1, max_size=5)),
            draw(st.sampled_from([0.0, 1.0, 3.0, 60.0, 500.0, 1e5, np.inf])),
            np.array(draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))))


def close(snap, row):
    return (snap.fraction, snap.x, snap.y, snap.distance_m) == pytest.approx(row[1:], abs=1e-6)


@settings(max_examples=150, deadline=None)
@given(places())
def test_what_is_near_is_what_measuring_every_segment_finds(case):
    network, points, reach, usable = case
    snapper = Snapper(network)
    many = snapper.nearest_many(np.array(points), reach, usable)
    for number, (x, y) in enumerate(points):
        wanted = by_measuring_all(network, x, y, reach, usable)
        if any(abs(row[4] - reach) < 1e-9 for row in by_measuring_all(network, x, y, np.inf, usable)):
            continue  # on the very rim, rounding decides
        found = snapper.near(x, y, reach, usable) if reach < np.inf else snapper.near(x, y, 1e6, usable)
        assert [s.distance_m for s in found] == pytest.approx([row[4] for row in wanted], abs=1e-9)
        assert {s.edge for s in found} == {row[0] for row in wanted}
        for snap in found:
            row = next(row for row in wanted if row[0] == snap.edge)
            assert snap.distance_m == pytest.approx(row[4], abs=1e-9)
            # Of two places of one edge that are as near, either will do.
            assert close(snap, row) or np.hypot(snap.x - x, snap.y - y) == pytest.approx(row[4], abs=1e-9)
        first = snapper.nearest(x, y, reach, usable)
        assert first == many.one(number) == (found[0] if found else None)


def test_equal_places_go_to_the_edge_that_comes_first():
    network = tiny([{"xy": [(0, 10), (100, 10)]}, {"xy": [(0, -10), (100, -10)]}, {"xy": [(0, -10), (100, -10)]}])
    snapper, all_of_them = Snapper(network), np.ones(3, bool)
    assert [s.edge for s in snapper.near(50.0, 0.0, 20.0, all_of_them)] == [0, 1, 2]
    assert snapper.nearest(50.0, 0.0, 20.0, all_of_them).edge == 0
    assert snapper.nearest(50.0, 0.0, 20.0, np.array([False, False, True])).edge == 2


def test_many_points_are_measured_in_turns_with_the_same_answers(monkeypatch):
    chance = np.random.default_rng(3)
    starts = chance.uniform(0.0, 4000.0, (300, 2))
    network = tiny([{"xy": [start, start + chance.normal(0.0, 80.0, 2)]} for start in starts])
    usable = chance.random(300) < 0.7
    points = chance.uniform(-500.0, 4500.0, (500, 2))
    whole = Snapper(network).nearest_many(points, 300.0, usable)
    monkeypatch.setattr(snap_module, "_AT_ONCE", 7)
    parts = Snapper(network).nearest_many(points, 300.0, usable)
    for name in ("edge", "fraction", "xy", "distance_m"):
        np.testing.assert_array_equal(getattr(whole, name), getattr(parts, name))
    assert (whole.edge < 0).any() and (whole.edge >= 0).sum() > 300
    assert np.isnan(whole.distance_m[whole.edge < 0]).all()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(WIDE, WIDE, st.floats(0.0, 2000.0, width=32), st.floats(0.0, 50.0, width=32)), max_size=40),
       st.lists(st.tuples(WIDE, WIDE, st.floats(0.0, 3000.0, width=32)), min_size=1, max_size=5))
def test_every_box_that_meets_the_one_asked_for_is_named_once(boxes, questions):
    low = np.array([b[:2] for b in boxes]).reshape(-1, 2)
    high = low + np.array([b[2:] for b in boxes]).reshape(-1, 2)
    index = BoxIndex(low, high)
    asked_low = np.array([q[:2] for q in questions])
    asked_high = asked_low + np.array([[q[2], q[2]] for q in questions])
    question, row = index.near_many(asked_low, asked_high)
    for number, (a, b) in enumerate(zip(asked_low, asked_high)):
        meets = set(np.flatnonzero((low <= b).all(axis=1) & (high >= a).all(axis=1)).tolist())
        found = index.near(*a, *b).tolist()
        assert found == sorted(set(found)) and meets <= set(found)
        assert sorted(row[question == number].tolist()) == found
    assert index.near(-np.inf, -np.inf, np.inf, np.inf).tolist() == list(range(len(boxes)))


def test_spread_counts_within_each_row():
    which, number = spread(np.array([2, 0, -1, 3]))
    assert which.tolist() == [0, 0, 3, 3, 3] and number.tolist() == [0, 1, 0, 1, 2]


def test_a_point_without_a_place_has_no_street_and_keeps_its_row():
    network = tiny([{"xy": [(0, 0), (100, 0)]}])
    points = np.array([[np.nan, np.nan], [30.0, 4.0], [np.nan, 0.0]])
    for reach in (50.0, np.inf):
        found = Snapper(network).nearest_many(points, reach, np.array([True]))
        assert found.edge.tolist() == [-1, 0, -1] and found.distance_m[1] == 4.0
        assert np.isnan(found.distance_m[[0, 2]]).all() and np.isnan(found.xy[[0, 2]]).all()
