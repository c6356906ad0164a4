# SPDX-License-Identifier: GPL-2.0-or-later
"""What we take for granted of a Valhalla server, asked of a real one and of its recorded answers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import unary_union
from valhalla_town import STEP_LAT, STEP_LON, at, box

from joptimiz_qgis.core.errors import ServiceRefused
from joptimiz_qgis.core.network.geodesy import distances_m
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.expressible import rings
from joptimiz_qgis.core.vehicles import Category, Vehicle
from joptimiz_qgis.services.transport import RequestsTransport
from joptimiz_qgis.services.valhalla import Place, Question, Valhalla, border_m
from joptimiz_qgis.services.valhalla_vehicle import Costing, costing

GO = NoProgress()
SMALL = {"weight_t": 3.0, "length_m": 5.0, "height_m": 2.0, "width_m": 2.0, "axle_load_t": 2.0}
ROW_OF = {"weight_t": 1, "length_m": 2, "height_m": 3, "width_m": 4, "axle_load_t": 5}
LARGE = {"weight_t": 12.0, "length_m": 9.0, "height_m": 3.8, "width_m": 2.4, "axle_load_t": 9.0}


@pytest.fixture
def server(valhalla_address):
    return Valhalla(valhalla_address, RequestsTransport())


def vehicle(category=Category.PL, **given):
    """A small one, but for what is given."""
    figures = {**SMALL, **given}
    figures["gross_weight_t"] = figures.pop("weight_t")
    return Vehicle(category, **figures)


def question(asked=None, closed=(), rules=0, reach_m=200.0, shortest=False):
    return Question(costing(asked or vehicle(), shortest), closed, rules, "2026-11-24T10:30", reach_m)


def place(row, column, through=False):
    return Place(*at(row, column), through)


def along(server, row, asked):
    """Metres of the way along a street, from the middle of its first block to the middle of its last; inf if there is none."""
    found = server.route([place(row, 0.5), place(row, 6.5)], question(asked, shortest=True), GO)
    return math.inf if found is None else found.legs[0].distance_m


def straight(row):
    ends = np.array([at(row, 0.5), at(row, 6.5)])
    return float(distances_m(ends[:1], ends[1:])[0])


def test_it_says_which_version_it_is(server):
    status = server.status(GO)
    assert status.version.split(".")[0] == "3"
    assert status.tiles_ms > 1_700_000_000_000


def test_a_way_has_the_length_of_its_streets_and_the_shape_that_was_asked_for(server):
    found = server.route([place(0, 0.5), place(7, 6.5)], question(shortest=True), GO)
    (leg,) = found.legs
    lonlat = leg.lonlat
    assert np.abs(lonlat[[0, -1]] - [at(0, 0.5), at(7, 6.5)]).max() < 2e-6
    drawn = float(distances_m(lonlat[:-1], lonlat[1:]).sum())
    east = float(distances_m(np.array([at(0, 0.5)]), np.array([at(0, 6.5)]))[0])
    north = float(distances_m(np.array([at(0, 0.5)]), np.array([at(7, 0.5)]))[0])
    assert leg.distance_m == pytest.approx(drawn, rel=0.005)
    assert leg.distance_m == pytest.approx(east + north, rel=0.005)
    assert leg.duration_s > leg.distance_m / (60 / 3.6)


@pytest.mark.parametrize("fact", list(LARGE))
@pytest.mark.parametrize("category", [Category.PL, Category.TC, Category.VUL, Category.DEUX_RM, Category.L6E, Category.BIKE],
                         ids=lambda c: c.value)
def test_a_limit_is_judged_or_the_notes_say_that_it_is_not(server, category, fact):
    large = vehicle(category, **{fact: LARGE[fact]})
    row = ROW_OF[fact]
    turned_away = along(server, row, large) > straight(row) * 1.05
    said = [str(note) for note in costing(large, True).notes]
    word = fact.rsplit("_", 1)[0].replace("_", " ")
    if category.is_cycle and fact not in ("width_m", "length_m"):
        assert not turned_away and not any(word in note for note in said)  # no such limit means a cycle
        return
    assert turned_away != any(note.startswith(f"The service does not judge limits of {word}") for note in said)
    assert along(server, row, vehicle(category)) == pytest.approx(straight(row), rel=0.005)


@pytest.mark.parametrize("category", [Category.PL, Category.VUL, Category.TC], ids=lambda c: c.value)
def test_dangerous_goods_are_judged_or_the_notes_say_that_they_are_not(server, category):
    loaded = vehicle(category, hazmat=True)
    turned_away = along(server, 6, loaded) > straight(6) * 1.05
    assert turned_away != any("dangerous goods" in str(note) for note in costing(loaded, True).notes)


def test_a_figure_out_of_its_range_is_warned_of(server):
    found = server.route([place(0, 0.5), place(0, 6.5)], question(vehicle(height_m=100.0)), GO)
    assert any("height" in warning for warning in found.warnings)
    assert not server.route([place(0, 0.5), place(0, 6.5)], question(), GO).warnings


def test_a_way_keeps_out_of_a_closed_area(server):
    wall = box(-0.5, 2.4, 5.5, 2.6)
    ends = [place(0, 0.5), place(0, 6.5)]
    free = server.route(ends, question(shortest=True), GO).legs[0]
    kept = server.route(ends, question(closed=[wall], rules=1, shortest=True), GO).legs[0]
    assert LineString(free.lonlat).intersects(Polygon(wall))
    assert not LineString(kept.lonlat).intersects(Polygon(wall))
    assert kept.distance_m > free.distance_m * 1.5


def test_a_street_that_only_touches_an_area_is_closed_too(server):
    touching = box(0, 2.4, 0.3, 2.6)
    kept = server.route([place(0, 0.5), place(0, 6.5)], question(closed=[touching], rules=1, shortest=True), GO).legs[0]
    assert kept.distance_m > straight(0) * 1.05


def test_the_hole_of_an_area_stays_open_when_it_is_cut_and_not_when_it_is_sent_as_a_ring(server):
    inside = [place(3, 3.5), place(4, 3.2)]
    ringed = Polygon(box(1.5, 1.5, 5.5, 5.5), [box(2.2, 2.2, 4.8, 4.8)])
    assert server.route(inside, question(closed=rings(ringed), rules=1), GO) is not None
    assert server.route(inside, question(closed=[box(1.5, 1.5, 5.5, 5.5)], rules=1), GO) is None
    outside = [place(0, 0.5), place(3, 3.5)]
    assert server.route(outside, question(closed=rings(ringed), rules=1), GO) is None


def test_no_road_near_and_no_way_are_answers_and_not_errors(server):
    assert server.route([place(0, 0.5), place(20, 3)], question(), GO) is None
    assert server.route([place(0, 0.5), place(3, 3.5)], question(closed=[box(2.5, 2.5, 3.5, 4.5)], rules=1), GO) is None


@pytest.mark.parametrize("kind", ["border", "vertices"])
def test_areas_over_the_limits_of_the_server_are_refused_with_the_setting_to_raise(server, kind):
    if kind == "border":
        closed, setting = [box(-50, -50, -20, -20)], "max_exclude_polygons_length"
    else:
        circle = [(LON0 + 0.001 * math.cos(k * math.pi / 60), LAT0 + 0.001 * math.sin(k * math.pi / 60)) for k in range(120)]
        closed, setting = [[(round(x, 7), round(y, 7)) for x, y in (*circle, circle[0])]], "max_exclude_polygons_vertices"
    with pytest.raises(ServiceRefused) as refused:
        server.route([place(0, 0.5), place(7, 6.5)], question(closed=closed, rules=3), GO)
    said = str(refused.value)
    assert f"service_limits.{setting}" in said and "3 rules" in said and f"{len(closed[0])} vertices" in said
    assert f"{round(border_m(closed) / 1000, 1):g} km" in said


LON0, LAT0 = at(3.5, 3.5)


def test_stops_make_legs_and_shape_points_only_bend_the_way(server):
    stop = server.route([place(0, 0.5), place(3, 3), place(7, 0.5)], question(), GO)
    bend = server.route([place(0, 0.5), place(3, 3, through=True), place(7, 0.5)], question(), GO)
    assert [len(stop.legs), len(bend.legs)] == [2, 1]
    assert LineString(bend.legs[0].lonlat).distance(Point(at(3, 3))) < 1e-5


def test_a_matrix_says_what_the_ways_one_by_one_say(server):
    sources, targets = [place(0, 0), place(7, 7), place(3, 3.5)], [place(0, 7), place(7, 0)]
    found = server.matrix(sources, targets, question(), GO)
    for i, source in enumerate(sources):
        for j, target in enumerate(targets):
            leg = server.route([source, target], question(), GO).legs[0]
            assert found.duration_s[i, j] == pytest.approx(leg.duration_s, rel=0.05, abs=2.0)
            assert found.distance_m[i, j] == pytest.approx(leg.distance_m, rel=0.05, abs=5.0)


def test_a_stop_on_a_street_that_is_closed_to_the_vehicle_has_no_way_but_a_place_in_the_matrix(server):
    """Why results of a matrix say that limits at its places are not judged."""
    ends, high = ([place(3, 0.5)], [place(3, 6.5)]), question(vehicle(height_m=3.8))
    assert server.route([*ends[0], *ends[1]], high, GO) is None
    assert not np.isnan(server.matrix(*ends, high, GO).duration_s).any()


def test_a_place_without_a_road_does_not_spoil_the_matrix(server):
    found = server.matrix([place(0, 0), place(20, 3)], [place(7, 0), place(30, 3), place(0, 7)], question(), GO)
    assert np.isnan(found.duration_s).tolist() == [[False, True, False], [True, True, True]]
    assert np.isnan(found.distance_m).tolist() == np.isnan(found.duration_s).tolist()


def test_a_matrix_keeps_out_of_closed_areas(server):
    found = server.matrix([place(0, 0), place(3, 3.5)], [place(7, 0)], question(closed=[box(2.5, 2.5, 3.5, 4.5)], rules=1), GO)
    assert np.isnan(found.duration_s).tolist() == [[False], [True]]


def test_places_lie_on_the_nearest_street_law_aside(server):
    found = server.locate([place(0.1, 0.5), place(20, 3)], question(closed=[box(-1, -1, 1, 1)], rules=1), GO)
    assert found[1] is None
    assert found[0] == pytest.approx(at(0, 0.5), abs=1e-5)


@pytest.mark.parametrize("towards", [False, True])
def test_a_longer_time_reaches_a_larger_area_round_the_place(server, towards):
    found = server.isochrone(place(3, 3.5), [1.0, 0.5, 0.25, 0.75, 1.25], True, towards, question(), GO)
    assert [reach.threshold for reach in found] == [1.0, 0.5, 0.25, 0.75, 1.25]
    area = {r.threshold: unary_union([Polygon(p[0], p[1:]).buffer(0) for p in r.polygons]) for r in found}
    assert area[0.25].area < area[0.5].area < area[0.75].area < area[1.0].area < area[1.25].area
    assert all(shape.contains(Point(at(3, 3.5))) for shape in area.values())
    # No vehicle is faster than the streets: 36 km/h is what residential ones have there.
    far = (60.0 * 10.0 / 111_195.0 + STEP_LAT / 2 + STEP_LON / 2) / math.cos(math.radians(46))
    assert max(Point(at(3, 3.5)).distance(Point(p)) for p in area[1.0].convex_hull.exterior.coords) < far


@pytest.mark.parametrize("closed", [box(-0.2, 0.3, 0.2, 0.7), box(-0.2, 0.6, 0.2, 0.7), box(-0.2, -0.2, 0.2, 0.2)],
                         ids=["round it", "on its street", "its crossing"])
def test_no_area_is_drawn_round_a_place_on_a_closed_street(server, closed):
    start = place(0, 0) if closed[0] == at(-0.2, -0.2) else place(0, 0.5)
    assert server.isochrone(start, [0.5], True, False, question(closed=[closed], rules=1), GO) is None
    assert server.isochrone(start, [0.5], True, False, question(), GO) is not None


def test_no_area_is_drawn_round_a_place_without_a_road(server):
    assert server.isochrone(place(20, 3), [0.5], True, False, question(), GO) is None


def test_contours_by_distance_are_in_kilometres(server):
    (found,) = server.isochrone(place(3, 3.5), [0.5], False, False, question(), GO)
    points = np.array([p for polygon in found.polygons for p in polygon[0]])
    origin = np.repeat([at(3, 3.5)], len(points), axis=0)
    assert 300.0 < distances_m(origin, points).max() < 700.0


def test_what_the_server_does_not_allow_names_its_setting(server):
    for thresholds, by_time, setting in (([500.0], True, "isochrone.max_time_contour"),
                                         ([900.0], False, "isochrone.max_distance_contour")):
        with pytest.raises(ServiceRefused, match=f"service_limits.{setting}"):
            server.isochrone(place(3, 3.5), thresholds, by_time, False, question(), GO)
    with pytest.raises(ServiceRefused, match="service_limits.max_locations"):
        server.route([place(k / 10, 0) for k in range(30)], question(), GO)


def test_any_other_refusal_is_told_in_its_own_words(server):
    with pytest.raises(ServiceRefused, match=r"lorry.*HTTP 400, code 125") as refused:
        server.route([place(0, 0), place(1, 1)], Question(Costing("lorry", {}, ())), GO)
    assert (refused.value.status, refused.value.code) == (400, 125)
