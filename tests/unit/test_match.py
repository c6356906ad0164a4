# SPDX-License-Identifier: GPL-2.0-or-later
"""Which edges a rule means: areas, boundary streets, bridges, named edges, lines, gates."""

from __future__ import annotations

import pytest
from networks import tiny
from shapely.geometry import LineString, Point, box

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.match import match_rules
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind

ZONE = box(0, 0, 100, 100)


def match(line, rule_geometry=ZONE, **rule):
    lines = line if isinstance(line, list) else [line]
    rules = [AccessRule("R", Kind.ZFE, geometry=rule_geometry, **rule)]
    return match_rules(tiny(lines), rules, NoProgress())[0]


@pytest.mark.parametrize("xy, parts", [
    ([(10, 50), (90, 50)], [(0.0, 1.0)]),                  # wholly inside
    ([(40, 50), (48, 50)], [(0.0, 1.0)]),                  # wholly inside, though shorter than the tolerance
    ([(-4, 50), (4, 50)], []),                             # as short, across the border
    ([(50, 50), (150, 50)], [(0.0, 0.5)]),                 # leaves
    ([(-100, 50), (200, 50)], [(1 / 3, 2 / 3)]),           # runs through
    ([(200, 50), (300, 50)], []),                          # outside
    ([(89, 50), (189, 50)], []),                           # 11 m inside: not more than 12 m
    ([(87, 50), (187, 50)], [(0.0, 0.13)]),                # 13 m inside
    ([(86, 50), (586, 50)], []),                           # 14 m inside, under 5 % of 500 m
])
def test_share_inside_decides(xy, parts):
    found = match({"xy": xy})
    assert [pytest.approx(p, abs=1e-6) for p in parts] == list(zip(found.begin.tolist(), found.end.tolist()))


def test_boundary_street_is_outside_unless_named():
    along = {"xy": [(0, 95), (50, 104), (100, 95)], "source_id": "w9"}
    found = match(along)
    assert found.edge.size == 0 and len(found.notes) == 1
    assert match(along, edges=("w9",)).sure.tolist() == [True]


def test_a_street_that_follows_the_border_for_a_while_is_outside_there_and_inside_beyond():
    found = match({"xy": [(-100, 0), (50, 0), (50, 90)]})  # along the lower border, then into the zone
    assert found.begin.tolist() == [0.625] and len(found.notes) == 1
    assert match({"xy": [(-100, 0), (50, 0)]}).edge.size == 0  # 50 m along the border and no further


def test_bridge_over_a_zone_is_doubtful_unless_named():
    bridge = {"xy": [(10, 50), (90, 50)], "level": 1, "source_id": "w9"}
    assert match(bridge).sure.tolist() == [False]
    assert match(bridge, edges=("w9",)).sure.tolist() == [True]


def test_except_edges_are_left_out():
    assert match({"xy": [(10, 50), (90, 50)], "source_id": "w9"}, except_edges=("w9",)).edge.size == 0


def test_line_rule_follows_its_street_and_its_direction():
    streets = [{"xy": [(0, 0), (100, 0)]}, {"xy": [(100, 0), (0, 5)]}, {"xy": [(50, -40), (50, 60)]}]
    found = match(streets, LineString([(0, 1), (100, 1)]), direction="forward")
    assert found.edge.tolist() == [0, 1]  # not the crossing street
    assert found.forward.tolist() == [True, False] and found.backward.tolist() == [False, True]


def test_line_partly_covered_is_doubtful():
    assert match({"xy": [(0, 0), (100, 0)]}, LineString([(0, 1), (60, 1)])).sure.tolist() == [False]


def test_gate_means_the_nearest_edge():
    streets = [{"xy": [(0, 0), (100, 0)]}, {"xy": [(0, 9), (100, 9)]}]
    assert match(streets, Point(50, 6)).edge.tolist() == [1]
    assert match(streets, Point(50, 40)).edge.size == 0


def test_rule_without_a_place_means_no_edge():
    assert match({"xy": [(0, 0), (100, 0)]}, None).edge.size == 0
