# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks of bays by their streets, on streets made by hand: access with the rule and its act, the side, junctions."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
import shapely.geometry as shapes
from audited_bays import CONFORM, FINDING, NONE, UNKNOWN, audited, made, outcomes
from networks import tiny

from joptimiz_qgis.core.bays.audit import Surroundings
from joptimiz_qgis.core.bays.audit_access import Way, access, open_streets
from joptimiz_qgis.core.bays.audit_streets import Streets, junctions_of
from joptimiz_qgis.core.bays.kerb import kerbs, streets
from joptimiz_qgis.core.bays.legal import EXPLAINED
from joptimiz_qgis.core.network.edge_index import EdgeIndex
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation import holidays
from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms
from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.regulation.match import match_rules
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.law_cache import Judged
from joptimiz_qgis.core.routing.snap import Snapper
from joptimiz_qgis.core.vehicles import Category, Vehicle

UTC1 = timezone(timedelta(hours=1))
CALENDAR = Calendar(UTC1, holidays.french)
HOUR = 3_600_000
MORNING = to_ms(datetime(2026, 11, 24, 10, 30, tzinfo=UTC1))
LORRY = Vehicle(Category.PL, length_m=10.0)
# A ladder: two streets from west to east, 100 m apart, joined at both ends and in the middle; a one-way street and an island.
LADDER = [
    {"xy": [(0, 0), (200, 0)]}, {"xy": [(200, 0), (400, 0)]}, {"xy": [(0, 100), (200, 100)]}, {"xy": [(200, 100), (400, 100)]},
    {"xy": [(0, 0), (0, 100)]}, {"xy": [(200, 0), (200, 100)]}, {"xy": [(400, 0), (400, 100)]},
    {"xy": [(400, 0), (600, 0)], "oneway": True}, {"xy": [(600, 0), (600, 100), (400, 100)]},
    {"xy": [(2000, 0), (2200, 0)]},
]


def ban(name, a, b, low, high, movement=Movement.ALL, **more):
    return AccessRule(name, Kind.ZTL, movement=movement, geometry=shapes.box(a, low, b, high), act_ref=f"arrêté {name}", **more)


def around(places, *rules, lines=LADDER, snap_m=30.0, vehicle=LORRY):
    network = tiny(lines)
    snapper = Snapper(network)
    matches = match_rules(network, rules, NoProgress(), EdgeIndex(network))
    judged = Judged(evaluate(network, vehicle, rules, matches, (), CALENDAR, (MORNING - 11 * HOUR, MORNING + 30 * HOUR)))
    xy = np.array([(np.nan, np.nan) if place is None else place for place in places], float)
    usable = streets(network)
    ways = access(Engine(network), judged, snapper, xy, MORNING, snap_m, NoProgress())
    there = Streets(network, judged.index, kerbs(network, snapper, xy, snap_m, usable), ways, MORNING)
    return Surroundings(streets=there, junctions=junctions_of(network, usable))


def checked(places, *rules, changes=None, **more):
    shapes_ = [None if place is None else shapes.Point(place) for place in places]
    return audited(made(*(changes or [{}] * len(places)), geometries=shapes_), around(places, *rules, **more))


def told(done, check, row=0):
    return [finding for finding in done.findings[row] if finding.check == check]


def test_a_bay_in_an_open_street_is_in_order():
    found = outcomes(checked([(100, -3)]))
    assert [found[check] for check in ("unreachable", "wrong_side", "junction")] == [CONFORM] * 3


def test_a_bay_outside_the_network_or_without_a_place_is_not_known():
    done = checked([(100, -300), None])
    for row in (0, 1):
        assert [outcomes(done, row)[check] for check in ("unreachable", "wrong_side", "junction")] == [UNKNOWN] * 3


def test_a_street_in_which_the_vehicle_may_not_stop_is_a_finding_with_the_rule_and_its_act():
    done = checked([(100, -3), (300, -3)], ban("STOP", 5, 195, -20, 20, Movement.STOP), ban("LORRY", 205, 395, -20, 20))
    assert [outcomes(done, row)["unreachable"] for row in (0, 1)] == [FINDING, FINDING]
    for row, name in ((0, "STOP"), (1, "LORRY")):
        finding, = told(done, "unreachable", row)
        assert (finding.norm.case, finding.rule.rule_id, finding.rule.act_ref) == ("stop", name, f"arrêté {name}")
        assert f"arrêté {name}" in str(finding.words)


def test_a_bay_to_which_the_law_closes_every_way_names_the_rule_of_the_smallest_set():
    # A dead end to the south, whose entrance is closed; the bay's own piece is open.
    lines = [*LADDER, {"xy": [(200, 0), (200, -60)]}, {"xy": [(200, -60), (200, -200)]}]
    done = checked([(203, -150)], ban("DOOR", 170, 230, -58, -2), lines=lines)
    finding, = told(done, "unreachable")
    assert outcomes(done)["unreachable"] is FINDING
    assert (finding.norm.case, finding.rule.rule_id) == ("way", "DOOR")


def test_what_the_road_data_closes_without_an_act_is_told_as_that():
    lines = [*LADDER, {"xy": [(200, 0), (200, -60)], "max_width_m": 2.0}, {"xy": [(200, -60), (200, -200)]}]
    vehicle = Vehicle(Category.PL, width_m=2.55, length_m=10.0)
    done = checked([(203, -150), (203, -30)], lines=lines, vehicle=vehicle)
    for row in (0, 1):
        finding, = told(done, "unreachable", row)
        assert (finding.norm.case, finding.rule) == ("road_data", None) and "2.55" in str(finding.words)


def test_where_many_ways_are_closed_rules_are_sought_for_some_and_all_are_told():
    count = EXPLAINED + 3
    lines = [{"xy": [(100 * n, 0), (100 * n + 100, 0)]} for n in range(count)]
    lines += [{"xy": [(100 * n, y), (100 * n, below)]} for n in range(count) for y, below in ((0, -50), (-50, -90))]
    done = checked([(100 * n + 3, -70) for n in range(count)], ban("DOORS", -30, 100 * count, -48, -2), lines=lines)
    findings = [told(done, "unreachable", row)[0] for row in range(count)]
    assert all(finding.norm.case == "way" for finding in findings)
    assert sum(finding.rule is not None for finding in findings) == EXPLAINED
    assert all("{" not in str(finding.words) for finding in findings)


def test_an_island_of_the_road_data_is_not_known_rather_than_closed():
    done = checked([(2100, -3)])
    assert outcomes(done)["unreachable"] is UNKNOWN


@pytest.mark.parametrize("schedule", ["?", None])
def test_a_law_that_cannot_be_read_is_not_known(schedule):
    rule = ban("DOUBT", 5, 195, -20, 20, schedule=schedule)
    done = checked([(100, -3)], rule)
    assert outcomes(done)["unreachable"] is (UNKNOWN if schedule else FINDING)


def test_hours_of_the_rule_decide():
    assert outcomes(checked([(100, -3)], ban("NIGHT", 5, 195, -20, 20, schedule="20:00-06:00")))["unreachable"] is CONFORM
    assert outcomes(checked([(100, -3)], ban("DAY", 5, 195, -20, 20, schedule="08:00-12:00")))["unreachable"] is FINDING


def test_origins_lie_on_open_streets_of_the_largest_part():
    network = tiny(LADDER)
    rule = ban("WEST", -30, 230, -30, 130)
    law = evaluate(network, LORRY, (rule,), match_rules(network, (rule,), NoProgress(), EdgeIndex(network)), (), CALENDAR,
                   (MORNING - HOUR, MORNING + HOUR))
    found = open_streets(law, MORNING)
    assert len(found) and (found[:, 0] > 210).all() and (found[:, 0] < 2000).all()


@pytest.mark.parametrize(("place", "expected", "case"), [
    ((100, -3), CONFORM, None), ((100, 3), CONFORM, None),  # both sides of a two-way street
    ((500, -3), CONFORM, None), ((500, 3), FINDING, "left"),  # right and left of a one-way street to the east
    ((100, 0), UNKNOWN, None),  # on the line itself
])
def test_a_bay_must_lie_on_the_right_of_a_direction_that_is_open(place, expected, case):
    done = checked([place])
    assert outcomes(done)["wrong_side"] is expected
    assert [finding.norm.case for finding in told(done, "wrong_side") if finding.norm] == ([case] if case else [])


def test_a_direction_that_a_rule_closes_puts_the_bay_on_the_far_side():
    line = AccessRule("WESTWARD", Kind.ZTL, direction="backward", act_ref="arrêté W",
                      geometry=shapes.LineString([(0, 0), (200, 0)]))
    done = checked([(100, 3), (100, -3)], line)
    finding, = told(done, "wrong_side")
    assert (finding.norm.case, finding.rule.rule_id) == ("against", "WESTWARD")
    assert outcomes(done, 1)["wrong_side"] is CONFORM


def test_a_street_closed_in_both_directions_has_no_wrong_side():
    assert outcomes(checked([(100, 3)], ban("ALL", 5, 195, -20, 20)))["wrong_side"] is NONE


def test_off_the_street_there_is_no_side():
    assert outcomes(checked([(500, 3)], changes=[{"LOCALISATION": "parking"}]))["wrong_side"] is NONE


@pytest.mark.parametrize(("x", "length", "expected"), [
    (217.4, 1500.0, FINDING), (217.5, 1500.0, CONFORM), (217.4, None, UNKNOWN), (209.8, None, FINDING), (300, None, CONFORM),
    (5, 1500.0, CONFORM),  # two streets meet at a corner: no junction
])
def test_bays_keep_away_from_junctions(x, length, expected):
    assert outcomes(checked([(x, 0.5)], changes=[{"LONGUEUR": length}]))["junction"] is expected


def test_access_of_a_bay_where_one_may_not_stop_is_not_sought():
    found = around([(100, -3)], ban("STOP", 5, 195, -20, 20, Movement.STOP)).streets.access
    assert found.way.tolist() == [Way.NONE] and not found.blocking
