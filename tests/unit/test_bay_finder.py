# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bay is best, and why others are not: truth tables, hours of a clock-change night, arrivals judged street by street."""

from __future__ import annotations

import itertools
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import tiny
from shapely.geometry import box

from joptimiz_qgis.core.bays import drives
from joptimiz_qgis.core.bays.arriving import Hindrance, Journey, arriving
from joptimiz_qgis.core.bays.availability import Availability
from joptimiz_qgis.core.bays.coverage import NO, UNKNOWN, YES
from joptimiz_qgis.core.bays.finder import BayState, FoundBay, Question, in_order, states
from joptimiz_qgis.core.bays.legal import HORIZON_MS
from joptimiz_qgis.core.bays.open_hours import hours_at
from joptimiz_qgis.core.bays.places_in_bay import fits
from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.core.network.edge_index import EdgeIndex
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.schedule import always, parse
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.law_cache import LawCache, LawQuestion
from joptimiz_qgis.core.routing.snap import Snapper
from joptimiz_qgis.core.text import Text
from joptimiz_qgis.core.vehicles import Category, Vehicle

PARIS = Calendar(ZoneInfo("Europe/Paris"), lambda day: False)
MINUTE = 60_000
KNOWN = (YES, NO, UNKNOWN)


def at(text):
    """UTC ms of a local time in Paris, or of one with an offset."""
    moment = datetime.fromisoformat(text)
    return to_ms(moment if moment.tzinfo else moment.replace(tzinfo=PARIS.zone))


# -- states ---------------------------------------------------------------------------------------------------------------------


def by_hand(is_open, legal, fit, room):
    if is_open == NO:
        return "closed"
    if legal == NO:
        return "not_legal"
    if fit == NO:
        return "too_short"
    if UNKNOWN in (is_open, legal, fit):
        return "unknown"
    return {Availability.FREE: "free", Availability.LIKELY_FREE: "likely_free", Availability.UNKNOWN: "availability_unknown",
            Availability.LIKELY_TAKEN: "likely_taken", Availability.OCCUPIED: "occupied"}[room]


def test_truth_table_of_states():
    cases = list(itertools.product(KNOWN, KNOWN, KNOWN, Availability))
    columns = [np.array(column, np.int8) for column in zip(*cases)]
    assert [state.value for state in states(*columns)] == [by_hand(*case) for case in cases]
    assert len(cases) == 135


def test_only_what_is_known_to_be_allowed_can_be_used():
    usable = [case for case in itertools.product(KNOWN, KNOWN, KNOWN, Availability)
              if states(*(np.array([value], np.int8) for value in case))[0].usable]
    assert usable == [(YES, YES, YES, room) for room in Availability if room is not Availability.OCCUPIED]


def test_places_say_whether_one_vehicle_fits():
    assert fits(np.array([-1, 0, 1, 3])).tolist() == [UNKNOWN, NO, YES, YES]


# -- order ----------------------------------------------------------------------------------------------------------------------


def found(number, state, walk_m, drive_s):
    return FoundBay(number, None, state, walk_m, drive_s, None, None, None, None, Text(""))


def better(one, other):
    """Whether a bay comes before another, said otherwise: metres at the pace of walking."""
    grades = ["free", "likely_free", "availability_unknown", "likely_taken", "occupied", "unknown", "closed", "not_legal",
              "too_short"]
    if one.state is not other.state:
        return grades.index(one.state.value) < grades.index(other.state.value)
    metres = [(each.drive_s or 0.0) * 4.0 / 3.6 + each.walk_m for each in (one, other)]
    return metres[0] < metres[1] - 1e-9


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(list(BayState)), st.integers(0, 200), st.none() | st.integers(0, 900)), max_size=6))
def test_the_order_is_that_of_a_sort_by_pairs(rows):
    bays = [found(number, state, float(walk), drive) for number, (state, walk, drive) in enumerate(rows)]
    ordered = in_order(bays, 4.0)
    assert sorted(each.bay for each in ordered) == list(range(len(rows)))
    for first, second in itertools.combinations(ordered, 2):
        assert not better(second, first)
    ranks = [each.rank for each in ordered]
    usable = sum(state.usable for state, _, _ in rows)
    assert ranks == [*range(1, usable + 1), *[None] * (len(rows) - usable)]


# -- hours ----------------------------------------------------------------------------------------------------------------------


def hours(text, when, stay_min=0, active=YES, longest=float("nan")):
    schedule = None if text is None else always if text == "24/7" else parse(text)
    return hours_at([schedule], np.array([active], np.int8), np.array([longest]), np.array([at(when)], np.int64),
                    stay_min * MINUTE, PARIS)


@pytest.mark.parametrize("text, when, stay, is_open, until, opens", [
    ("Mo-Fr 07:00-11:00", "2026-11-24T06:59", 0, NO, "2026-11-24T06:59", "2026-11-24T07:00"),
    ("Mo-Fr 07:00-11:00", "2026-11-24T07:00", 0, YES, "2026-11-24T11:00", "2026-11-24T07:00"),
    ("Mo-Fr 07:00-11:00", "2026-11-24T10:50", 10, YES, "2026-11-24T11:00", "2026-11-24T10:50"),
    ("Mo-Fr 07:00-11:00", "2026-11-24T10:51", 10, NO, "2026-11-24T11:00", "2026-11-24T10:51"),   # it closes during the stay
    ("Mo-Fr 07:00-11:00", "2026-11-24T11:00", 0, NO, "2026-11-24T11:00", "2026-11-25T07:00"),    # it has closed on arrival
    ("Mo-Fr 07:00-11:00", "2026-11-27T12:00", 0, NO, "2026-11-27T12:00", "2026-11-30T07:00"),    # over the weekend
    ("Mo-Fr 07:00-11:00,11:00-12:00", "2026-11-24T10:55", 10, YES, "2026-11-24T12:00", "2026-11-24T10:55"),
    ("2020 Mo-Fr 07:00-11:00", "2026-11-24T08:00", 0, NO, "2026-11-24T08:00", None),
    ("Sa 22:00-04:00", "2026-10-24T23:30", 300, YES, "2026-10-25T04:00+01:00", "2026-10-24T23:30"),  # an hour comes twice
    ("Sa 22:00-04:00", "2026-10-25T02:30+02:00", 120, YES, "2026-10-25T04:00+01:00", "2026-10-25T02:30+02:00"),
    ("Sa 22:00-04:00", "2026-10-25T02:30+01:00", 120, NO, "2026-10-25T04:00+01:00", "2026-10-25T02:30+01:00"),
    ("Sa 22:00-04:00", "2026-03-28T23:30", 210, YES, "2026-03-29T04:00", "2026-03-28T23:30"),    # an hour is skipped
    ("Sa 22:00-04:00", "2026-03-28T23:30", 211, NO, "2026-03-29T04:00", "2026-03-28T23:30"),
])
def test_a_bay_is_open_for_the_whole_stay(text, when, stay, is_open, until, opens):
    one = hours(text, when, stay)
    assert one.is_open.tolist() == [is_open]
    assert one.until.tolist() == [at(until)]
    assert one.opens.tolist() == [np.inf if opens is None else at(opens)]


def test_always_never_and_unknown():
    always_open = hours("24/7", "2026-11-24T08:00", 600)
    assert always_open.is_open.tolist() == [YES] and np.isinf(always_open.until[0])
    out_of_use = hours("24/7", "2026-11-24T08:00", active=NO)
    assert out_of_use.is_open.tolist() == [NO] and np.isinf(out_of_use.opens[0])
    unknown = hours(None, "2026-11-24T08:00")
    assert unknown.is_open.tolist() == [UNKNOWN] and np.isnan(unknown.until[0]) and np.isnan(unknown.opens[0])
    assert hours("24/7", "2026-11-24T08:00", active=UNKNOWN).is_open.tolist() == [YES]


@pytest.mark.parametrize("longest, stay, is_open", [(10.0, 10, YES), (10.0, 11, NO), (float("nan"), 600, YES)])
def test_a_stop_longer_than_the_bay_allows_finds_it_closed(longest, stay, is_open):
    assert hours("24/7", "2026-11-24T08:00", stay, longest=longest).is_open.tolist() == [is_open]


def test_each_bay_is_asked_at_its_own_instant():
    schedule = parse("Mo-Fr 07:00-11:00")
    instants = np.array([at(f"2026-11-24T{hour}") for hour in ("06:00", "07:30", "10:59", "12:00")], np.int64)
    together = hours_at([schedule] * 4, np.full(4, YES, np.int8), np.full(4, np.nan), instants, 5 * MINUTE, PARIS)
    alone = [hours_at([schedule], np.full(1, YES, np.int8), np.full(1, 5.0), instants[n:n + 1], 5 * MINUTE, PARIS)
             for n in range(4)]
    for name in ("is_open", "until", "opens"):
        assert getattr(together, name).tolist() == [getattr(one, name)[0] for one in alone]
    assert together.is_open.tolist() == [NO, YES, NO, NO]


# -- arrivals -------------------------------------------------------------------------------------------------------------------

LORRY = Vehicle(Category.PL, length_m=8.0)
TOWN = tiny([  # a street of 1,250 m at 36 km/h with side streets that end: no way to drive about
    {"xy": [(0, 0), (350, 0)]}, {"xy": [(350, 0), (600, 0)]}, {"xy": [(600, 0), (700, 0)]}, {"xy": [(700, 0), (1190, 0)]},
    {"xy": [(1190, 0), (1250, 0)]}, {"xy": [(600, 0), (600, 300)]}, {"xy": [(5000, 0), (5100, 0)]},
    {"xy": [(600, 0), (600, -300)], "oneway": True}])
SNAPPER, ENGINE = Snapper(TOWN), Engine(TOWN)
AHEAD, BEFORE = box(699, -10, 1191, 10), box(349, -10, 601, 10)
BAYS = np.array([(1000.0, 5.0), (300.0, 5.0), (605.0, 150.0), (5050.0, 5.0), (605.0, -150.0), (3000.0, 0.0), (1195.0, 5.0)])
HERE = (10.0, 0.0)


def judged(when, rules=(), exemptions=(), stay_min=10, origin=HERE, vehicle=LORRY):
    cache = LawCache(TOWN, lambda: EdgeIndex(TOWN))
    journey = Journey(at(when), stay_min * MINUTE, origin, 50.0)
    question = LawQuestion(vehicle, tuple(rules), tuple(exemptions), PARIS, "Paris", journey.at_ms, HORIZON_MS + journey.stay_ms)
    law = cache.judged(question, NoProgress())
    return arriving(ENGINE, law.index.for_question(), SNAPPER, BAYS, journey, NoProgress())


def test_ways_without_rules():
    reached = judged("2026-11-24T08:00")
    assert reached.legal.tolist() == [YES, YES, YES, NO, YES, NO, YES]
    assert reached.why[3:6] == (Hindrance.NO_ROAD, Hindrance.NONE, Hindrance.NO_STREET)
    assert reached.drive_ms[:3] == pytest.approx([99_000, 29_000, 74_000], abs=2)
    assert reached.arrival_ms[0] == at("2026-11-24T08:00") + reached.drive_ms[0]
    assert np.isnan(reached.arrival_ms[3])


@pytest.mark.parametrize("when, legal, why", [
    ("2026-11-24T05:56:30", NO, Hindrance.STANDING),       # would be there at 05:58
    ("2026-11-24T06:00:30", YES, Hindrance.NONE),          # is there at 06:02
    ("2026-11-24T05:58:55", YES, Hindrance.NONE),          # the zone is entered at 06:00:04
    ("2026-11-24T05:58:45", YES, Hindrance.NONE),          # to the end of the side street and back takes a minute
])
def test_a_zone_that_opens_at_six(when, legal, why):
    zone = AccessRule("Z", Kind.ZTL, geometry=AHEAD, schedule="00:00-06:00")
    reached = judged(when, [zone])
    assert (reached.legal[0], reached.why[0]) == (legal, why)
    assert (reached.constraint[0] is None) is (legal == YES)
    assert legal == NO or reached.arrival_ms[0] >= at("2026-11-24T06:00") + 30_000  # 300 m inside the zone
    assert reached.legal[1:3].tolist() == [YES, YES]


@pytest.mark.parametrize("few", [0, 100])
def test_who_may_stop_soon_comes_a_little_later(few, monkeypatch):
    """At 05:59:39 nobody may stop there; to the end of the street and back takes 50 s."""
    monkeypatch.setattr(drives, "FEW", few)
    ban = AccessRule("S", Kind.PARKING, geometry=AHEAD, movement=Movement.STOP, schedule="00:00-06:00")
    reached = judged("2026-11-24T05:58", [ban])
    assert reached.legal[0] == YES
    assert reached.arrival_ms[0] == pytest.approx(at("2026-11-24T06:00:29"), abs=1000)


def test_a_zone_on_the_way_hinders_though_the_street_of_the_bay_is_open():
    zone = AccessRule("Z", Kind.ZTL, geometry=BEFORE)
    reached = judged("2026-11-24T08:00", [zone])
    assert reached.legal.tolist() == [NO, YES, NO, NO, NO, NO, NO]
    assert reached.why[0] is Hindrance.NO_LEGAL_WAY and reached.constraint[0] is None
    there = judged("2026-11-24T08:00", [zone], origin=None)
    assert there.legal[0] == YES and np.isnan(there.drive_ms[0]) and there.arrival_ms[0] == at("2026-11-24T08:00")


def test_who_may_not_stop_there_is_not_sent_elsewhere():
    ban = AccessRule("S", Kind.PARKING, geometry=AHEAD, movement=Movement.STOP)
    for origin in (HERE, None):
        reached = judged("2026-11-24T08:00", [ban], origin=origin)
        assert reached.legal[0] == NO and reached.constraint[0].rule.rule_id == "S"
        assert reached.legal[6] == YES  # 5 m beyond the zone, in the same street


@pytest.mark.parametrize("stay, legal", [(10, YES), (11, NO)])
def test_a_street_that_closes_before_the_stop_is_over(stay, legal):
    zone = AccessRule("Z", Kind.ZTL, geometry=AHEAD, schedule="08:12-20:00")
    reached = judged("2026-11-24T08:00", [zone], stay_min=stay)  # it arrives at 08:01:39
    assert reached.legal[0] == legal


@pytest.mark.parametrize("stay, legal", [(10, YES), (11, NO)])
def test_a_street_that_closes_as_the_vehicle_drives_off_was_legal_to_stop_in(stay, legal):
    zone = AccessRule("Z", Kind.ZTL, geometry=AHEAD, schedule="08:12-20:00")
    assert judged("2026-11-24T08:02", [zone], stay_min=stay, origin=None).legal[0] == legal


def test_an_exemption_makes_it_legal():
    zone = AccessRule("Z", Kind.ZTL, geometry=AHEAD)
    pass_ = Exemption("E", rule_ids=("Z",), categories=(Category.PL,))
    assert judged("2026-11-24T08:00", [zone]).legal[0] == NO
    assert judged("2026-11-24T08:00", [zone], [pass_]).legal[0] == YES


def test_unreadable_hours_are_no_permission():
    zone = AccessRule("Z", Kind.ZTL, geometry=AHEAD, schedule="when it rains")
    for origin in (HERE, None):
        reached = judged("2026-11-24T08:00", [zone], origin=origin)
        assert reached.legal[0] == UNKNOWN and reached.why[0] is Hindrance.DOUBT
        assert reached.constraint[0].rule.rule_id == "Z"
    on_the_way = AccessRule("Z", Kind.ZTL, geometry=BEFORE, schedule="when it rains")
    reached = judged("2026-11-24T08:00", [on_the_way])
    assert reached.legal[0] == UNKNOWN and reached.constraint[0] is None and reached.arrival_ms[0] > 0


def test_a_vehicle_in_a_closed_street_leaves_from_an_open_one():
    zone = AccessRule("Z", Kind.ZTL, geometry=box(-50, -10, 351, 10), movement=Movement.STOP)
    assert judged("2026-11-24T08:00", [zone], origin=(340.0, 0.0)).legal[0] == YES
    assert judged("2026-11-24T08:00", [zone]).legal[0] == NO  # none is near


def test_an_origin_off_the_network_says_what_to_do():
    with pytest.raises(InputError, match="Put the origin on a street"):
        judged("2026-11-24T08:00", origin=(0.0, 9000.0))


EXEMPTED = st.sampled_from([(), (Exemption("E", rule_ids=("A",), categories=(Category.PL,)),),
                            (Exemption("E", rule_ids=("B",), categories=(Category.PL,)),)])
BOXES = st.sampled_from([AHEAD, BEFORE, box(590, -1, 610, 310), box(-50, -400, 1300, 400)])
HOURS = st.sampled_from([None, "06:00-10:00", "00:00-06:00", "when it rains"])


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(BOXES, HOURS, st.sampled_from([Movement.ALL, Movement.STOP])), min_size=1, max_size=2), EXEMPTED,
       st.sampled_from(["05:57", "08:00", "11:00"]), st.sampled_from([HERE, None]))
def test_an_added_exemption_never_makes_the_best_bay_worse(zones, exemptions, hour, origin):
    """Of bays that are open at all hours, and free: the best one is the soonest, counting the walk."""
    rules = [AccessRule(name, Kind.ZTL, geometry=place, schedule=schedule, movement=movement)
             for name, (place, schedule, movement) in zip("AB", zones)]
    best = []
    for given_ in ((), exemptions):
        reached = judged(f"2026-11-24T{hour}", rules, given_, origin=origin)
        ways = [found(n, BayState.FREE if legal == YES else BayState.NOT_LEGAL, 50.0, None if np.isnan(ms) else ms / 1000.0)
                for n, (legal, ms) in enumerate(zip(reached.legal, reached.drive_ms))]
        first = in_order(ways, 4.0)[0]
        best.append((first.rank is None, first.drive_s or 0.0) if first.rank else (True, 0.0))
    assert best[1] <= best[0]


def test_questions_that_nothing_can_be_computed_with():
    for wrong in ({"walk_m": 0.0}, {"walk_m": float("nan")}, {"likely_from": 1.5}, {"stay_min": -1.0}, {"fresh_min": -1.0}):
        with pytest.raises(ValueError):
            Question(0.0, 0.0, 0, **wrong)
