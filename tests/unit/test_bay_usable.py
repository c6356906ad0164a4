# SPDX-License-Identifier: GPL-2.0-or-later
"""Bays that count: each on its own against a table made by hand; more bays never cover less, stricter rules never more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
import shapely.geometry as shapes
from hypothesis import HealthCheck, given
from hypothesis import settings as runs
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.bays.bay import bays
from joptimiz_qgis.core.bays.coverage import NO, UNKNOWN, YES, cover
from joptimiz_qgis.core.bays.legal import reachable_from
from joptimiz_qgis.core.bays.places_in_bay import capacity_week
from joptimiz_qgis.core.bays.sizing import SizingSettings
from joptimiz_qgis.core.bays.usable import Use, usable
from joptimiz_qgis.core.bays.walking import Walking
from joptimiz_qgis.core.network.edge_index import EdgeIndex
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation import holidays
from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms
from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.regulation.match import match_rules
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.law_cache import Judged
from joptimiz_qgis.core.routing.request import RouteRequest, RouteStatus, Stop, UnknownPolicy
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.routing.snap import Snapper
from joptimiz_qgis.core.vehicles import Category, Vehicle

ZONE = timezone(timedelta(hours=1))
CALENDAR = Calendar(ZONE, holidays.french)
MINUTE, HOUR = 60_000, 3_600_000
MORNING = to_ms(datetime(2026, 11, 24, 10, 30, tzinfo=ZONE))
LORRY = Vehicle(Category.PL, length_m=9.5)
OPEN = {"TEMPORALITE_OSM": "Mo-Sa 07:00-20:00", "LONGUEUR": 1400.0}
# A street of four pieces of 100 m, from west to east.
STREET = tiny([{"xy": [(100 * n, 0), (100 * n + 100, 0)]} for n in range(4)])
EDGES, SNAPPER, ENGINE = EdgeIndex(STREET), Snapper(STREET), Engine(STREET)


def box(a, b):
    return shapes.box(a, -20, b, 20)


def ban(name, a, b, movement=Movement.ALL, schedule=None):
    return AccessRule(name, Kind.ZTL, movement=movement, schedule=schedule, geometry=box(a, b))


def judged(*rules):
    matches = match_rules(STREET, rules, NoProgress(), EDGES)
    return Judged(evaluate(STREET, LORRY, rules, matches, (), CALENDAR, (MORNING - 12 * HOUR, MORNING + 30 * HOUR)))


def made(*xs, values=OPEN):
    return bays([f"b{n}" for n in range(len(xs))], [values] * len(xs), [shapes.Point(x, 2) for x in xs])


def use(at_ms=MORNING, stay_min=10, origins=None, length=9.5, snap=50.0):
    return Use(at_ms, stay_min * MINUTE, length, 2.0, 2.0, snap, None if origins is None else np.array(origins, float))


def counted(listed, asked, *rules):
    return usable(listed, CALENDAR, asked, ENGINE, judged(*rules), SNAPPER)


@pytest.mark.parametrize(("hours", "length", "x", "expected"), [
    ("Mo-Sa 07:00-20:00", 1400.0, 50, (YES, YES, YES, YES)),
    ("Mo-Sa 07:00-10:35", 1400.0, 50, (NO, YES, YES, NO)),
    (None, 1400.0, 50, (UNKNOWN, YES, YES, UNKNOWN)),
    ("Mo-Sa 07:00-20:00", 1300.0, 50, (YES, YES, NO, NO)),
    ("Mo-Sa 07:00-20:00", None, 50, (YES, YES, UNKNOWN, UNKNOWN)),
    ("Mo-Sa 07:00-20:00", 1400.0, 150, (YES, NO, YES, NO)),
    ("Mo-Sa 07:00-20:00", 1400.0, 250, (YES, UNKNOWN, YES, UNKNOWN)),
    ("Mo-Sa 07:00-20:00", 1400.0, 350, (YES, NO, YES, NO)),
    ("Mo-Sa 07:00-20:00", 1400.0, 999, (YES, NO, YES, NO)),
    (None, 1300.0, 50, (UNKNOWN, YES, NO, NO)),
    (None, None, 250, (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)),
])
def test_a_bay_counts_if_it_is_open_legal_and_long_enough_and_all_is_known(hours, length, x, expected):
    rules = (ban("ALL", 105, 195), ban("DOUBT", 205, 295, schedule="?"), ban("STOP", 305, 395, Movement.STOP))
    found = counted(made(x, values={"TEMPORALITE_OSM": hours, "LONGUEUR": length}), use(), *rules)
    assert (found.open[0], found.legal[0], found.fits[0], found.counts[0]) == expected
    assert bool(found.reasons[0]) == (expected[3] != YES)
    named = {150: "ALL", 250: "DOUBT", 350: "STOP"}.get(x)
    assert (found.constraint[0].rule.rule_id if found.constraint[0] is not None else None) == named
    assert named is None or named in "; ".join(map(str, found.reasons[0]))


@pytest.mark.parametrize(("most", "stay", "expected"), [(10.0, 10, YES), (9.0, 10, NO), (None, 10, YES), (30.0, 31, NO)])
def test_a_stop_longer_than_the_bay_allows_finds_it_closed(most, stay, expected):
    found = counted(made(50, values={**OPEN, "DUREE_MAX": most}), use(stay_min=stay))
    assert found.open.tolist() == [expected] and (expected == YES or "longer" in str(found.reasons[0][0]))


def test_the_law_is_judged_at_both_ends_of_the_stop():
    evening = ban("EVENING", 0, 400, schedule="10:35-12:00")
    assert counted(made(50), use(stay_min=4), evening).legal.tolist() == [YES]
    assert counted(made(50), use(stay_min=10), evening).legal.tolist() == [NO]
    assert counted(made(50), use(stay_min=5), evening).legal.tolist() == [YES]  # it ends when the ban begins


def test_a_way_must_lead_there_from_one_of_the_origins():
    across = ban("ACROSS", 120, 180)
    listed = made(50, 250)
    assert counted(listed, use(), across).legal.tolist() == [YES, YES]
    found = counted(listed, use(origins=[(10, 0)]), across)
    assert found.legal.tolist() == [YES, NO]
    assert found.constraint[1].rule.rule_id == "ACROSS" and "ACROSS" in str(found.reasons[1][0])
    assert counted(listed, use(origins=[(10, 0), (390, 0)]), across).legal.tolist() == [YES, YES]


def test_a_way_on_which_the_law_is_not_known_is_no_sure_one():
    found = counted(made(50, 350), use(origins=[(10, 0)]), ban("DOUBT", 120, 180, schedule="?"))
    assert found.legal.tolist() == [YES, UNKNOWN] and found.reasons[1]


def test_a_street_that_no_way_leads_to_is_told_from_one_that_the_law_closes():
    apart = tiny([{"xy": [(0, 0), (100, 0)]}, {"xy": [(300, 0), (400, 0)]}])
    law = Judged(evaluate(apart, LORRY, (), (), (), CALENDAR, (MORNING - 12 * HOUR, MORNING + 30 * HOUR)))
    found = usable(made(50, 350), CALENDAR, use(origins=[(10, 0)]), Engine(apart), law, Snapper(apart))
    assert found.legal.tolist() == [YES, NO]
    assert found.constraint == (None, None) and "whatever the law" in str(found.reasons[1][0])


def test_the_rule_is_sought_from_an_origin_that_a_road_leads_from_be_it_the_farthest():
    apart = tiny([{"xy": [(0, 0), (100, 0)]}, {"xy": [(100, 0), (200, 0)]}, {"xy": [(200, 0), (300, 0)]},
                  {"xy": [(210, 60), (290, 60)]}])
    rules = (ban("DOOR", 110, 190),)
    law = Judged(evaluate(apart, LORRY, rules, match_rules(apart, rules, NoProgress(), EdgeIndex(apart)), (), CALENDAR,
                          (MORNING - 12 * HOUR, MORNING + 30 * HOUR)))
    found = usable(made(250), CALENDAR, use(origins=[(250, 60), (10, 0)]), Engine(apart), law, Snapper(apart))
    assert found.constraint[0].rule.rule_id == "DOOR" and "DOOR" in str(found.reasons[0][0])


def test_a_closed_origin_is_left_for_a_legal_place_near_it():
    found = counted(made(250), use(origins=[(50, 0)], snap=120.0), ban("HERE", -5, 99))
    assert found.legal.tolist() == [YES]


@pytest.mark.parametrize(("hours", "schedule", "from_origin", "at_once"), [
    ("Mo-Sa 10:35-11:00", None, (YES, YES), (NO, YES)),  # not open yet when the vehicle leaves
    ("Mo-Sa 07:00-10:45", None, (NO, YES), (YES, YES)),  # closes before the stop that begins at 10:40 is over
    ("Mo-Sa 07:00-20:00", "10:35-12:00", (YES, NO), (YES, NO)),  # at once: forbidden before the stop is over
    ("Mo-Sa 07:00-20:00", "10:45-12:00", (YES, NO), (YES, YES)),
    ("Mo-Sa 07:00-20:00", "10:00-10:39", (YES, YES), (YES, NO)),
])
def test_a_bay_is_judged_for_when_the_vehicle_gets_there(hours, schedule, from_origin, at_once):
    """10 km at 60 km/h: who leaves at 10:30 is there at 10:40, and stays 10 minutes."""
    far = tiny([{"xy": [(0, 0), (10_000, 0)], "speed": 60.0}, {"xy": [(10_000, 0), (10_100, 0)], "speed": 60.0}])
    rules = (AccessRule("STREET", Kind.ZTL, schedule=schedule, geometry=box(10_001, 10_099)),) if schedule else ()
    law = Judged(evaluate(far, LORRY, rules, match_rules(far, rules, NoProgress(), EdgeIndex(far)), (), CALENDAR,
                          (MORNING - 12 * HOUR, MORNING + 30 * HOUR)))
    for origins, expected in (([(50, 0)], from_origin), (None, at_once)):
        found = usable(made(10_050, values={**OPEN, "TEMPORALITE_OSM": hours}), CALENDAR, use(origins=origins), Engine(far), law,
                       Snapper(far))
        assert (found.open[0], found.legal[0]) == expected, (origins, [str(each) for each in found.reasons[0]])


@pytest.mark.parametrize("schedule", [None, "10:31-12:00", "08:00-10:31", "?"])
def test_ways_to_bays_are_those_of_the_route_search(schedule):
    """From the quickest of two origins, pair by pair: a bypass of a street that a rule with hours closes."""
    town = tiny([{"xy": [(0, 0), (600, 0)]}, {"xy": [(600, 0), (1200, 0)]}, {"xy": [(1200, 0), (1800, 0)]},
                 {"xy": [(600, 0), (600, 900), (1200, 900), (1200, 0)]}])
    rules = (ban("R", 650, 1150, schedule=schedule),)
    law = Judged(evaluate(town, LORRY, rules, match_rules(town, rules, NoProgress(), EdgeIndex(town)), (), CALENDAR,
                          (MORNING - 12 * HOUR, MORNING + 30 * HOUR)))
    snapper, engine = Snapper(town), Engine(town)
    origins, places = np.array([(10.0, 0.0), (500.0, 0.0)]), np.array([(300.0, 2.0), (640.0, 2.0), (900.0, 2.0), (1700.0, 2.0)])
    found = reachable_from(engine, law, snapper, origins, places, MORNING, 50.0)

    def quickest(place, policy):
        routes = [find_route(law.law, RouteRequest((Stop(*origin), Stop(*place)), MORNING, unknown_policy=policy,
                                                   max_snap_m=50.0), NoProgress(), law.index.for_question(), snapper, engine)
                  for origin in origins.tolist()]
        return min((leg.arrival_ms - MORNING for route in routes if route.status is RouteStatus.OK for leg in route.legs),
                   default=np.nan)

    for row, place in enumerate(places.tolist()):
        sure, may = quickest(place, UnknownPolicy.BLOCK), quickest(place, UnknownPolicy.GO)
        assert found.state[row] == (UNKNOWN if np.isnan(sure) and not np.isnan(may) else NO if np.isnan(may) else YES)
        assert found.drive_ms[row] == pytest.approx(may if np.isnan(sure) else sure, abs=2, nan_ok=True)
        assert found.road_from[row] >= 0


RULES = st.lists(st.tuples(st.integers(0, 380), st.integers(10, 120), st.sampled_from([Movement.ALL, Movement.STOP]),
                           st.sampled_from([None, "08:00-10:35", "?"])), max_size=3)


@st.composite
def studies(draw):
    rules = [ban(f"r{n}", a, a + wide, movement, schedule)
             for n, (a, wide, movement, schedule) in enumerate(draw(RULES))]
    lengths = st.sampled_from([1000.0, 1400.0, 2800.0, None])
    hours = st.sampled_from(["Mo-Sa 07:00-20:00", "Mo-Sa 07:00-10:35", None])
    rows = draw(st.lists(st.tuples(st.floats(0, 400), lengths, hours), min_size=1, max_size=5))
    places = np.array(draw(st.lists(st.tuples(st.floats(0, 400), st.floats(-9, 9)), min_size=1, max_size=6)))
    wanted = np.array(draw(st.lists(st.integers(0, 200), min_size=len(places), max_size=len(places))), float)
    return rules, rows, places, wanted, draw(st.sampled_from([None, [(10, 0)]]))


def covered(rules, rows, places, wanted, origins, with_capacity=True):
    listed = bays([f"b{n}" for n in range(len(rows))], [{"LONGUEUR": m, "TEMPORALITE_OSM": hours} for _, m, hours in rows],
                  [shapes.Point(x, 2) for x, _, _ in rows])
    found = usable(listed, CALENDAR, use(origins=origins), ENGINE, judged(*rules), SNAPPER)
    limit = capacity_week(np.maximum(found.places, 1), SizingSettings()) if with_capacity else np.full(len(rows), np.inf)
    pairs = Walking(STREET, SNAPPER).pairs(listed.xy, places, 100.0)
    return cover(pairs, wanted, limit, found.open, found.legal, found.fits)


@runs(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(study=studies(), bounded=st.booleans())
def test_one_more_bay_never_lowers_what_is_covered(study, bounded):
    rules, rows, *rest = study
    less = covered(rules, rows[:-1], *rest, bounded) if len(rows) > 1 else None
    assert less is None or covered(rules, rows, *rest, bounded).total_covered >= less.total_covered - 1e-9


@runs(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(study=studies(), bounded=st.booleans())
def test_one_more_rule_never_raises_what_is_covered(study, bounded):
    rules, *rest = study
    stricter = [*rules, ban("more", 150, 260), ban("more", 20, 60, Movement.STOP)]
    assert covered(stricter, *rest, bounded).total_covered <= covered(rules, *rest, bounded).total_covered + 1e-9


def test_what_is_replaced_in_a_use_is_what_is_judged():
    asked = use()
    assert counted(made(50), replace(asked, tail_lift_m=3.0)).fits.tolist() == [NO]
    assert counted(made(50), replace(asked, vehicle_length_m=np.nan)).fits.tolist() == [UNKNOWN]
