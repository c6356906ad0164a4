# SPDX-License-Identifier: GPL-2.0-or-later
"""The ground of a service area claims all that is reached and nothing that is not, on random grids of streets."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.routing.bands import pieces
from joptimiz_qgis.core.routing.shape import part_of
from joptimiz_qgis.core.routing.sweep import Driven

shapely_geometry = pytest.importorskip("shapely.geometry")
catchment = pytest.importorskip("joptimiz_qgis.core.routing.catchment")

GRID_M = 60.0


@st.composite
def streets(draw):
    """A grid with streets left out, some drawn close beside each other, and what of it is reached."""
    lines = []
    for x in range(4):
        for y in range(4):
            for to in ((x + 1, y), (x, y + 1)):
                if max(to) < 4 and draw(st.integers(0, 4)):
                    bend = draw(st.sampled_from([0.0, 0.0, 9.0, -12.0]))
                    middle = ((x + to[0]) / 2 * GRID_M + bend, (y + to[1]) / 2 * GRID_M + bend)
                    lines.append({"xy": [(x * GRID_M, y * GRID_M), middle, (to[0] * GRID_M, to[1] * GRID_M)]})
    network = tiny(lines or [{"xy": [(0, 0), (50, 0)]}])
    parts = []
    for edge in range(network.edge_count):
        kind = draw(st.integers(0, 3))
        if kind:
            cost = float(draw(st.integers(0, 80)))
            parts.append(Driven(2 * edge + kind % 2, float(kind % 2), 1.0 - kind % 2, cost, cost + 40.0, 0))
    return network, parts


def points_of(network, edge, begin, end):
    line = shapely_geometry.LineString(part_of(network.shape(edge), begin, end))
    return [line.interpolate(share, normalized=True) for share in np.linspace(0.0, 1.0, 9)]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(drawn=streets(), walk_m=st.sampled_from([0.0, 0.0, 20.0]))
def test_ground_covers_what_is_reached_and_nothing_else(drawn, walk_m):
    network, parts = drawn
    thresholds = (40.0, 100.0)
    found = pieces(parts, thresholds)
    made = catchment.Catchments(network, np.ones(network.edge_count, bool))
    for band, ground in enumerate(made.grounds(found, len(thresholds), walk_m)):
        mine = [p for p in found if p.band <= band]
        reached = [shapely_geometry.LineString(part_of(network.shape(p.arc // 2), p.begin, p.end)) for p in mine]
        assert ground.is_valid
        for line in reached:
            assert ground.buffer(1e-3).covers(line)
        for edge in range(network.edge_count):
            spans = sorted((min(p.begin, p.end), max(p.begin, p.end)) for p in mine if p.arc // 2 == edge)
            at = 0.0
            for begin, end in (*spans, (1.0, 1.0)):
                for point in points_of(network, edge, at, begin) if begin - at > 1e-6 else ():
                    beside = min((point.distance(line) for line in reached), default=np.inf)
                    if beside > (walk_m or catchment.CORE_M) + 1e-3:
                        assert not ground.covers(point), (edge, beside)
                at = max(at, end)


def test_a_block_is_filled_only_if_no_street_in_it_is_left_unreached():
    corners = [(0, 0), (200, 0), (200, 200), (0, 200), (0, 0)]
    square = [{"xy": [a, b]} for a, b in zip(corners, corners[1:])]
    parts = [Driven(2 * edge, 0.0, 1.0, 0.0, 1.0, 0) for edge in range(4)]
    middle = shapely_geometry.Point(100, 90)
    for lines, filled in ((square, True), ([*square, {"xy": [(80, 120), (120, 120)]}], False)):
        network = tiny(lines)
        made = catchment.Catchments(network, np.ones(network.edge_count, bool))
        (ground,) = made.grounds(pieces(parts, (1.0,)), 1)
        assert ground.covers(middle) is filled


def test_pieces_meet_where_both_ways_cost_the_same_and_end_at_the_threshold():
    parts = [Driven(0, 0.0, 1.0, 0.0, 100.0, 0), Driven(1, 1.0, 0.0, 40.0, 140.0, 0)]
    found = pieces(parts, (30.0, 60.0))
    assert [(p.arc, round(p.begin, 6), round(p.end, 6), p.band) for p in found] == [
        (0, 0.0, 0.3, 0), (0, 0.3, 0.6, 1), (1, 1.0, 0.8, 1)]
    everywhere = pieces(parts, (200.0,))
    assert [(p.arc, round(p.begin, 6), round(p.end, 6)) for p in everywhere] == [(0, 0.0, 0.7), (1, 1.0, 0.7)]
    assert all(p.cost_end <= (30.0, 60.0)[p.band] + 1e-9 for p in found)
