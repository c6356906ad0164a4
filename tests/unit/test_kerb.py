# SPDX-License-Identifier: GPL-2.0-or-later
"""The side of a street: against the sign of the turn from its nearest segment, computed by shapely one point at a time."""

from __future__ import annotations

import numpy as np
import pytest
from networks import tiny
from shapely.geometry import LineString, Point

from joptimiz_qgis.core.bays.kerb import LEFT, NO_SIDE, RIGHT, kerbs, streets
from joptimiz_qgis.core.routing.snap import Snapper


def kerb_of(network, *points, reach_m=100.0):
    return kerbs(network, Snapper(network), np.array(points, float), reach_m, streets(network))


def test_left_and_right_are_those_of_the_drawing():
    found = kerb_of(tiny([{"xy": [(0, 0), (100, 0)]}]), (30, 5), (30, -5), (30, 0), (30, 500), (np.nan, 0))
    assert found.side.tolist() == [LEFT, RIGHT, NO_SIDE, NO_SIDE, NO_SIDE]
    assert found.edge.tolist() == [0, 0, 0, -1, -1]
    assert found.along_m[:3].tolist() == [30, 30, 30] and np.isnan(found.along_m[3:]).all()
    assert found.to_street_m[:3].tolist() == [5, 5, 0] and np.isnan(found.to_street_m[3:]).all()


def test_a_street_drawn_the_other_way_swaps_its_sides():
    found = kerb_of(tiny([{"xy": [(100, 0), (0, 0)]}]), (30, 5), (30, -5))
    assert found.side.tolist() == [RIGHT, LEFT] and found.along_m.tolist() == [70, 70]


def test_outside_a_hairpin_the_side_is_that_of_its_outer_kerb():
    # Drawn to the east, then back above: what lies before the bend is on its outer, right side wherever exactly.
    hairpin = tiny([{"xy": [(0, 0), (100, 0), (0, 5)]}])
    assert kerb_of(hairpin, (110, 0.1), (110, -0.1), (103, 2), (50, 1), (50, -1), (50, 9)).side.tolist() == [
        RIGHT, RIGHT, RIGHT, LEFT, RIGHT, RIGHT]


def test_vertices_drawn_twice_do_not_matter():
    doubled = tiny([{"xy": [(0, 0), (0, 0), (50, 0), (50, 0), (50, 50), (50, 50)]}])
    assert kerb_of(doubled, (60, -10), (40, 10), (-5, 1), (51, 60)).side.tolist() == [RIGHT, LEFT, LEFT, RIGHT]


def test_sides_of_random_lines_agree_with_the_area_between_point_and_segment():
    random = np.random.default_rng(5)
    lines = [np.cumsum(random.normal(0, 40, (6, 2)), axis=0) + random.uniform(0, 800, 2) for _ in range(60)]
    network = tiny([{"xy": line.tolist()} for line in lines])
    points = random.uniform(0, 800, (500, 2))
    found = kerb_of(network, *points, reach_m=1e6)
    drawn = [LineString(line) for line in lines]
    compared = 0
    for point, edge, side, to_street, along in zip(points, found.edge, found.side, found.to_street_m, found.along_m):
        distances = [line.distance(Point(point)) for line in drawn]
        assert to_street == pytest.approx(min(distances)) and distances[edge] == pytest.approx(min(distances))
        line = lines[edge]
        assert along == pytest.approx(drawn[edge].project(Point(point)) * network.length_m[edge] / drawn[edge].length, abs=1e-6)
        apart = [LineString(line[n:n + 2]).distance(Point(point)) for n in range(len(line) - 1)]
        nearest = np.flatnonzero(np.isclose(apart, min(apart), atol=1e-9))
        if len(nearest) == 1:  # at a bend the hand-made cases above say what is right
            a, b = line[nearest[0]], line[nearest[0] + 1]
            area = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
            assert side == (0 if abs(area) < 0.01 * np.hypot(*(b - a)) else np.sign(area))
            compared += 1
    assert compared > 300


def test_motorways_tunnels_driveways_and_paths_have_no_kerb_but_pedestrian_streets_do():
    xy = [(0, 0), (100, 0)]
    network = tiny([{"xy": xy}, {"xy": xy, "road_class": "motorway"}, {"xy": xy, "level": -1}, {"xy": xy, "through": False},
                    {"xy": xy, "road_class": "footway", "speed": np.nan}, {"xy": xy, "road_class": "pedestrian", "speed": 6},
                    {"xy": xy, "oneway": True}, {"xy": xy, "level": 1}])
    assert streets(network).tolist() == [True, False, False, False, False, True, True, True]
