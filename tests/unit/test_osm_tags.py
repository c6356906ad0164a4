# SPDX-License-Identifier: GPL-2.0-or-later
"""Truth table of OSM tags, written by hand from the wiki and the real files."""

from __future__ import annotations

import math
from contextlib import ExitStack
from pathlib import Path

import pytest

from joptimiz_qgis.core.network.model import Access, CycleWay
from joptimiz_qgis.core.vehicles import Category
from joptimiz_qgis.formats.osm_tables import TABLES, read_tables
from joptimiz_qgis.formats.osm_tags import barrier_attributes, way_attributes

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tables"


def tables():
    with ExitStack() as stack:
        return read_tables(*(stack.enter_context(open(FOLDER / name, encoding="utf-8")) for name in TABLES))


OSM = tables()


def way(**tags):
    return way_attributes({"highway": "residential", **{k.replace("__", ":"): v for k, v in tags.items()}}, OSM)


def right(category, side=0, **tags):
    return Access(way(**tags).access[side][category.column]).name


@pytest.mark.parametrize("tags, category, expected", [
    ({}, Category.PL, "YES"),
    ({"access": "no", "motor_vehicle": "yes"}, Category.PL, "YES"),
    ({"access": "no", "motor_vehicle": "yes"}, Category.BIKE, "NO"),
    ({"motor_vehicle": "no"}, Category.BIKE, "YES"),
    ({"vehicle": "destination"}, Category.BIKE, "DESTINATION"),
    ({"hgv": "no"}, Category.PL, "NO"),
    ({"hgv": "no"}, Category.VUL, "YES"),
    ({"goods": "no"}, Category.VUL, "NO"),
    ({"hgv": "delivery"}, Category.PL, "DELIVERY"),
    ({"motor_vehicle": "no", "psv": "yes"}, Category.TC, "YES"),
    ({"access": "customers"}, Category.VP, "DESTINATION"),
    ({"access": "private"}, Category.VP, "PRIVATE"),
    ({"motor_vehicle": "permit"}, Category.L7E, "PERMIT"),
    ({"motor_vehicle": "sometimes"}, Category.VP, "UNKNOWN"),
    ({"highway": "pedestrian"}, Category.VUL, "NO"),
    ({"highway": "pedestrian", "motor_vehicle": "delivery"}, Category.VUL, "DELIVERY"),
    ({"highway": "pedestrian"}, Category.BIKE, "YES"),
    ({"highway": "motorway"}, Category.L6E, "NO"),
    ({"highway": "motorway"}, Category.PL, "YES"),
    ({"highway": "trunk", "motorroad": "yes"}, Category.CARGO_BIKE, "NO"),
    ({"highway": "busway"}, Category.VP, "NO"),
    ({"highway": "busway"}, Category.TC, "YES"),
])
def test_access(tags, category, expected):
    assert right(category, **tags) == expected


def test_access_by_direction():
    assert right(Category.PL, 0, hgv__backward="no") == "YES"
    assert right(Category.PL, 1, hgv__backward="no") == "NO"


@pytest.mark.parametrize("tags, motor, cycle", [
    ({}, (True, True), (True, True)),
    ({"oneway": "yes"}, (True, False), (True, False)),
    ({"oneway": "-1"}, (False, True), (False, True)),
    ({"oneway": "yes", "oneway__bicycle": "no"}, (True, False), (True, True)),
    ({"oneway": "yes", "cycleway": "opposite_lane"}, (True, False), (True, True)),
    ({"oneway": "yes", "cycleway__left": "lane", "cycleway__left__oneway": "-1"}, (True, False), (True, True)),
    ({"junction": "roundabout"}, (True, False), (True, False)),
    ({"highway": "cycleway"}, (False, False), (True, True)),
    ({"highway": "steps"}, (False, False), (True, True)),
    ({"highway": "footway", "motor_vehicle": "delivery"}, (True, True), (True, True)),
])
def test_directions(tags, motor, cycle):
    found = way(**tags)
    assert tuple(not math.isnan(s) for s in found.speed_kmh) == motor
    assert tuple(c != CycleWay.NO for c in found.cycle) == cycle


def test_speed_follows_the_sign():
    assert way(maxspeed="30").speed_kmh == (30.0, 30.0)
    assert way(highway="primary", maxspeed="FR:urban").speed_kmh == (50.0, 50.0)
    assert way(highway="primary", maxspeed__forward="30").speed_kmh == (30.0, 50.0)
    assert way(highway="primary", maxspeed="80").speed_kmh == (68.0, 68.0)


def test_limits_known_absent_and_unreadable():
    assert way(maxheight="3.5").limits[0] == 3.5
    assert math.isnan(way().limits[0]) and way().limits_unknown == 0
    assert way(maxheight="below_default").limits_unknown == 1
    assert way(maxheight="default").limits_unknown == 0
    assert way(maxheight="4.2", maxheight__physical="4.0").limits[0] == 4.0
    assert way(maxweight="7.5 t", maxweightrating="3.5").limits[1] == 3.5
    (clause,) = way(maxweight__hgv="7.5").conditional
    assert clause.limit == {"max_weight_t": 7.5} and Category.VUL not in clause.vehicles


def test_conditionals_are_kept():
    (clause,) = way(motor_vehicle="no", motor_vehicle__conditional="destination @ (Mo-Sa 06:00-11:00)").conditional
    assert (clause.effect, clause.when) == ("destination", "Mo-Sa 06:00-11:00")
    assert Category.BIKE not in clause.vehicles and Category.L7E in clause.vehicles
    (clause,) = way(hgv__conditional="no @ (weight>7.5)").conditional
    assert (clause.vehicles, clause.above) == ((Category.PL,), {"weight_t": 7.5})
    (clause,) = way(access__conditional="no @ (22:00-06:00)", hgv="yes").conditional
    assert Category.PL not in clause.vehicles  # the sign for lorries settles it for them
    (clause,) = way(maxspeed__conditional="30 @ (Mo-Fr 08:00-16:30)").conditional
    assert (clause.effect, clause.limit) == ("speed", {"speed_kmh": 30.0})


@pytest.mark.parametrize("tags, level", [({"bridge": "yes"}, 1), ({"tunnel": "yes"}, -1), ({"layer": "2", "bridge": "yes"}, 2),
                                         ({"tunnel": "building_passage"}, 0), ({}, 0)])
def test_level(tags, level):
    assert way(**tags).level == level


def test_driveways_are_no_through_roads():
    assert not way(highway="service", service="driveway").through and way(highway="service").through


@pytest.mark.parametrize("tags", [{"highway": "construction"}, {"highway": "pedestrian", "area": "yes"}, {"highway": "proposed"}])
def test_what_is_no_road(tags):
    assert way(**tags) is None


def barrier(category, **tags):
    found = barrier_attributes({k.replace("__", ":"): v for k, v in tags.items()}, OSM.barriers)
    return "YES" if found is None else Access(found.access[category.column]).name


@pytest.mark.parametrize("tags, category, expected", [
    ({"barrier": "bollard"}, Category.PL, "NO"),
    ({"barrier": "bollard"}, Category.CARGO_BIKE, "YES"),
    ({"barrier": "bollard", "bollard": "rising"}, Category.VUL, "PERMIT"),
    ({"barrier": "bollard", "access": "yes"}, Category.VUL, "YES"),
    ({"barrier": "lift_gate"}, Category.VUL, "UNKNOWN"),
    ({"barrier": "lift_gate", "motor_vehicle": "yes"}, Category.VUL, "YES"),
    ({"barrier": "gate", "access": "private"}, Category.VUL, "PRIVATE"),
    ({"barrier": "gate", "access": "no", "bicycle": "yes"}, Category.BIKE, "YES"),
    ({"barrier": "cycle_barrier"}, Category.CARGO_BIKE, "UNKNOWN"),
    ({"barrier": "something_new"}, Category.PL, "UNKNOWN"),
    ({"barrier": "something_new"}, Category.BIKE, "YES"),
    ({"barrier": "kerb"}, Category.PL, "YES"),
    ({"barrier": "height_restrictor"}, Category.PL, "UNKNOWN"),
    ({"barrier": "height_restrictor", "maxheight": "2"}, Category.PL, "YES"),
    ({"barrier": "height_restrictor", "maxheight": "low"}, Category.PL, "UNKNOWN"),
])
def test_right_at_a_barrier(tags, category, expected):
    assert barrier(category, **tags) == expected


def test_height_of_a_barrier_is_kept():
    barrier = barrier_attributes({"barrier": "height_restrictor", "maxheight": "6'6\""}, OSM.barriers)
    assert barrier.max_height_m == pytest.approx(1.9812)
