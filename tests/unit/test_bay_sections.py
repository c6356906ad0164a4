# SPDX-License-Identifier: GPL-2.0-or-later
"""Sections of streets: every metre of a street is in one section, none is longer than asked, and points go to the nearest."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.bays.kerb import streets
from joptimiz_qgis.core.bays.sections import sections_of
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.snap import Snapper


def made(lines, section_m=200.0, touched=None):
    network = tiny(lines)
    rows = np.arange(network.edge_count) if touched is None else np.array(touched)
    return network, sections_of(network, streets(network), rows, section_m)


def spans(sections, edge):
    """[(begin, section)] of one edge, in order."""
    of_edge = np.flatnonzero(sections.edge == edge)
    return [(round(float(sections.begin[p]), 9), sections.ids[int(sections.section[p])]) for p in of_edge]


def length(xy):
    return float(np.hypot(*np.diff(xy, axis=0).T).sum())


def test_street_of_several_edges_is_cut_evenly_across_its_junctions():
    _, sections = made([{"xy": [(0, 0), (150, 0)], "name": "A"}, {"xy": [(350, 0), (150, 0)], "name": "A"},
                        {"xy": [(350, 0), (450, 0)], "name": "A"}])
    assert sections.length_m.tolist() == pytest.approx([150.0, 150.0, 150.0])
    assert spans(sections, 0) == [(0.0, "1-1")]
    assert spans(sections, 1) == [(0.0, "1-3"), (0.25, "1-2")]  # drawn against the street: 350 to 300, then 300 to 150
    assert spans(sections, 2) == [(0.0, "1-3")]
    assert [shape[[0, -1], 0].tolist() for shape in sections.shapes] == [[0, 150], [150, 300], [300, 450]]


def test_street_of_just_the_longest_length_is_one_section():
    _, sections = made([{"xy": [(0, 0), (70, 0)], "name": "A"}, {"xy": [(70, 0), (200, 0)], "name": "A"}])
    assert sections.ids == ("1-1",)


def test_streets_without_a_name_are_each_alone_but_not_longer_than_a_section():
    _, sections = made([{"xy": [(0, 0), (100, 0)]}, {"xy": [(100, 0), (400, 0)]}])
    assert sections.ids == ("1-1", "2-1", "2-2") and sections.street == ("", "", "")


def test_streets_of_one_name_that_do_not_meet_are_two():
    _, sections = made([{"xy": [(0, 0), (50, 0)], "name": "A"}, {"xy": [(60, 0), (120, 0)], "name": "A"}])
    assert sections.ids == ("1-1", "2-1")


def test_carriageways_of_a_divided_street_are_each_a_section():
    north = {"xy": [(300, 8), (30, 8), (0, 0)], "name": "B", "oneway": True}
    south = {"xy": [(0, 0), (30, -8), (300, -8)], "name": "B", "oneway": True}
    _, sections = made([{"xy": [(-100, 1), (0, 0)], "name": "B"}, south, north], 1000.0)
    at = sections.at(np.array([0, 1, 2]), np.array([0.5, 0.5, 0.5]))
    assert at[1] != at[2] and at[0] in at[1:]


def test_fork_goes_on_straight_and_its_arm_begins_anew():
    _, sections = made([{"xy": [(0, 0), (100, 0)], "name": "A"}, {"xy": [(100, 0), (200, 5)], "name": "A"},
                        {"xy": [(100, 0), (100, 90)], "name": "A"}], 1000.0)
    one, other, arm = sections.at(np.array([0, 1, 2]), np.full(3, 0.5))
    assert one == other != arm


def test_ring_is_cut_into_even_pieces_and_each_of_them_is_one_line():
    corners = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
    _, sections = made([{"xy": [a, b], "name": "Place"} for a, b in zip(corners, corners[1:])], 150.0)
    assert sections.length_m.tolist() == pytest.approx([400 / 3] * 3)
    assert [length(shape) for shape in sections.shapes] == pytest.approx([400 / 3] * 3)


def test_lane_that_comes_back_to_where_it_began_is_a_street():
    _, sections = made([{"xy": [(0, 0), (80, 0), (80, 80), (0, 0)], "name": "Clos"}], 150.0)
    assert len(sections.ids) == 2


def test_only_streets_that_something_is_tied_to_are_cut():
    _, sections = made([{"xy": [(0, 0), (50, 0)], "name": "A"}, {"xy": [(50, 0), (90, 0)], "name": "A"},
                        {"xy": [(50, 0), (50, 40)], "name": "B"}, {"xy": [(90, 0), (90, 40)]}], touched=[1])
    assert sorted(set(sections.edge.tolist())) == [0, 1]


def test_nothing_tied_makes_no_section():
    _, sections = made([{"xy": [(0, 0), (50, 0)], "name": "A"}], touched=np.zeros(0, int))
    assert sections.ids == () and sections.at(np.array([-1]), np.array([np.nan])).tolist() == [-1]


def test_edge_that_is_no_street_is_refused():
    with pytest.raises(ValueError):
        made([{"xy": [(0, 0), (50, 0)], "road_class": "motorway"}])
    network, sections = made([{"xy": [(0, 0), (50, 0)], "name": "A"}, {"xy": [(0, 9), (50, 9)], "name": "B"}], touched=[0])
    with pytest.raises(ValueError):
        sections.at(np.array([1]), np.array([0.5]))
    with pytest.raises(ValueError):
        sections_of(network, streets(network), np.array([0]), 0.0)


def test_cancelling_ends_it():
    class Stop(NoProgress):
        def cancelled(self):
            return True

    network = tiny([{"xy": [(0, 0), (50, 0)], "name": "A"}])
    with pytest.raises(Cancelled):
        sections_of(network, streets(network), np.array([0]), 200.0, Stop())


@st.composite
def towns(draw):
    """Streets between the crossings of a grid, drawn either way, some bent, of three names or none."""
    crossings = [(100.0 * x, 100.0 * y) for x in range(4) for y in range(3)]
    lines = []
    for _ in range(draw(st.integers(1, 14))):
        a, b = draw(st.lists(st.sampled_from(crossings), min_size=2, max_size=2))
        bend = [(draw(st.integers(0, 300)) + 0.5, draw(st.integers(0, 200)) + 0.5)] if a == b or draw(st.booleans()) else []
        lines.append({"xy": [a, *bend, b], "name": draw(st.sampled_from(["", "A", "B", "C"])), "oneway": draw(st.booleans())})
    return lines, draw(st.sampled_from([37.0, 100.0, 150.0, 5000.0]))


@settings(max_examples=120, deadline=None)
@given(towns())
def test_every_metre_is_in_one_section_and_no_section_is_too_long(town):
    lines, section_m = town
    network, sections = made(lines, section_m)
    assert sections.length_m.sum() == pytest.approx(network.length_m.sum())
    assert (sections.length_m <= section_m * (1 + 1e-9)).all()
    assert [length(shape) for shape in sections.shapes] == pytest.approx(sections.length_m.tolist(), abs=1e-6)
    # Walked along the edges metre by metre: each metre's middle lies on the line of the section that it is said to be of.
    walked = np.zeros(len(sections.ids))
    for edge in range(network.edge_count):
        shape, count = network.shape(edge), math.ceil(network.length_m[edge])
        share = (np.arange(count) + 0.5) / count
        at = sections.at(np.full(count, edge), share)
        walked += np.bincount(at, minlength=len(walked)) * network.length_m[edge] / count
        along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(shape, axis=0).T))))
        for part, section in zip(share[::7], at[::7]):
            point = [np.interp(part * along[-1], along, shape[:, axis]) for axis in (0, 1)]
            assert distance(point, sections.shapes[section]) < 1e-6
            assert sections.street[section] == network.names[network.name[edge]]
    assert walked == pytest.approx(sections.length_m, abs=2.5 * len(lines))


def distance(point, line):
    """From a point to a line, segment by segment."""
    best = math.inf
    for (ax, ay), (bx, by) in zip(line.tolist(), line[1:].tolist()):
        dx, dy = bx - ax, by - ay
        t = max(0.0, min(1.0, ((point[0] - ax) * dx + (point[1] - ay) * dy) / max(dx * dx + dy * dy, 1e-18)))
        best = min(best, math.hypot(ax + t * dx - point[0], ay + t * dy - point[1]))
    return best


@settings(max_examples=40, deadline=None)
@given(towns(), st.lists(st.tuples(st.integers(-20, 320), st.integers(-20, 220)), min_size=1, max_size=12))
def test_points_go_to_the_section_whose_line_is_nearest(town, points):
    network, sections = made(*town)
    xy = np.array(points, float) + 0.37
    snaps = Snapper(network).nearest_many(xy, math.inf, streets(network))
    for point, section in zip(xy, sections.at(snaps.edge, snaps.fraction)):
        nearest = min(distance(point, shape) for shape in sections.shapes)
        assert distance(point, sections.shapes[section]) == pytest.approx(nearest, abs=1e-6)
