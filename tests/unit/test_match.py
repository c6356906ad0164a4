# SPDX-License-Identifier: GPL-2.0-or-later
"""Which edges a rule means: areas, boundary streets, bridges, named edges, lines, gates."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import tiny
from shapely.geometry import LineString, MultiPoint, MultiPolygon, Point, Polygon, box
from shapely.ops import substring

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.match import AREA_MIN_M, AREA_MIN_SHARE, LINE_REACH_M, match_rules
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


def test_a_long_line_finds_every_street_that_it_is_drawn_on_and_no_other():
    streets = [{"xy": [(x, y), (x + 100, y)]} for x in range(0, 3000, 100) for y in range(0, 3000, 100)]
    streets += [{"xy": [(x, y), (x, y + 100)]} for x in range(0, 3000, 100) for y in range(0, 3000, 100)]
    stairs = [point for k in range(30) for point in ((100 * k, 100 * k), (100 * k + 100, 100 * k))]
    found = match(streets, LineString([(x + 3.0, y + 3.0) for x, y in stairs]))
    drawn = {frozenset(pair) for pair in zip(stairs, stairs[1:])}
    assert set(found.edge.tolist()) == {k for k, street in enumerate(streets) if frozenset(street["xy"]) in drawn}
    assert found.edge.size == 59 and found.sure.all()


def test_each_of_several_points_means_its_own_street_and_one_at_a_junction_is_doubtful():
    streets = [{"xy": [(0, 0), (100, 0)]}, {"xy": [(100, 0), (200, 0)]}, {"xy": [(100, 0), (100, 90)]}]
    found = match(streets, MultiPoint([(50, 2), (100, 60)]))
    assert found.edge.tolist() == [0, 2] and found.sure.all()
    at_corner = match(streets, Point(100, -0.5))
    assert sorted(at_corner.edge.tolist()) == [0, 1, 2] and not at_corner.sure.any() and len(at_corner.notes) == 3
    both = match(streets, MultiPoint([(100, 0), (50, 2)]))  # the second point says surely what the first leaves open
    assert dict(zip(both.edge.tolist(), both.sure.tolist())) == {0: True, 1: False, 2: False}


def test_rule_without_a_place_means_no_edge():
    assert match({"xy": [(0, 0), (100, 0)]}, None).edge.size == 0


def by_measuring_each(area, xy):
    """([(begin, end)], noted): one line against the whole of an area, as INTERFACE 1.2 has it, without any sorting out."""
    line, border = LineString(xy), area.boundary
    if area.contains(line):
        return [(0.0, 1.0)], False
    covered = area.intersection(line)
    within = covered.difference(border)
    pieces = [p for p in getattr(within, "geoms", [within]) if p.geom_type == "LineString" and p.length > 1e-6]
    ends = [sorted(line.project(Point(p.coords[k]), normalized=True) for k in (0, -1)) for p in pieces]
    inside = sum(b - a for a, b in ends) * line.length
    if inside <= max(AREA_MIN_M, AREA_MIN_SHARE * line.length):
        return [], area.intersects(line) and (inside > 0.0 or border.distance(line) <= LINE_REACH_M)
    strip = border.buffer(LINE_REACH_M)
    apart = sorted((a, b) for a, b in ends if not strip.contains(substring(line, a, b, normalized=True)))
    return apart, len(apart) < len(ends) or within.length < covered.length - 1e-6


@st.composite
def areas(draw):
    """A ring round a centre, perhaps with a hole, perhaps with a second ring far away; corners on a coarse grid or not."""
    def ring(x, y, low, high):
        radii = draw(st.lists(st.integers(low, high), min_size=3, max_size=9))
        turns = np.linspace(0.0, 2.0 * np.pi, len(radii), endpoint=False)
        return [(x + r * np.cos(t), y + r * np.sin(t)) for r, t in zip(radii, turns)]

    hole = [ring(0.0, 0.0, 20, 60)] if draw(st.booleans()) else []
    first = draw(st.sampled_from([Polygon(ring(0.0, 0.0, 200, 500), hole), box(-300.0, -200.0, 300.0, 250.0)]))
    return MultiPolygon([first, Polygon(ring(1500.0, 40.0, 100, 300))]) if draw(st.booleans()) else first


@settings(max_examples=150, deadline=None)
@given(areas().filter(lambda area: area.is_valid), st.integers(0, 2**32 - 1))
def test_sorting_out_and_cutting_an_area_changes_nothing_of_what_measuring_all_of_it_finds(area, seed):
    chance = np.random.default_rng(seed)
    starts = chance.integers(-600, 1900, (40, 2)).astype(float)
    lines = [np.cumsum([start, *chance.integers(-150, 151, (chance.integers(1, 4), 2))], axis=0) for start in starts]
    lines = [line for line in lines if LineString(line).is_simple and LineString(line).length > 1.0]
    found = match([{"xy": line.tolist()} for line in lines], area)
    for number, line in enumerate(lines):
        parts, noted = by_measuring_each(area, line)
        mine = found.edge == number
        assert np.column_stack((found.begin[mine], found.end[mine])).ravel() == pytest.approx(
            [x for part in parts for x in part], abs=1e-6)
        assert (number in {edge for edge, _ in found.notes}) == noted
