# SPDX-License-Identifier: GPL-2.0-or-later
"""The audit of bays: a truth table by hand for each check; what is not known is never in order, and no check bears on another."""

from __future__ import annotations

import json
import time
from collections import Counter

import numpy as np
import pytest
import shapely.geometry as shapes
from audited_bays import (
    CONFORM,
    FINDING,
    GOOD,
    NONE,
    NORMS,
    PERIODIC,
    PERMANENT,
    UNKNOWN,
    ZONE,
    audited,
    made,
    outcome,
    outcomes,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.audit import Surroundings, Verdict
from joptimiz_qgis.core.bays.audit_hours import difference
from joptimiz_qgis.core.bays.audit_sheet import Outcome
from joptimiz_qgis.core.bays.audit_words import CASES as WORDS
from joptimiz_qgis.core.bays.audit_words import LABELS
from joptimiz_qgis.core.bays.norms import CASES, CHECKS, Severity
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.formats.weekly_hours import DAYS, Week, cerema_text, osm_text

MAP_CHECKS = ("outside", "unreachable", "wrong_side", "junction", "crossing")
WEEK = [{"days_of_week": ["mon", "tue"], "times_of_day": [["08:00", "12:00"]]}]
OSM, CDS = "Mo-Tu 08:00-12:00", json.dumps(WEEK)
SEASON = "Jun-Aug Mo-Fr 08:00-12:00"
DATED = json.dumps([{"start_date": 0, **WEEK[0]}])


def test_a_bay_of_which_all_is_known_and_nothing_is_wrong_is_conform():
    done = audited(made({}))
    assert done.verdict == (Verdict.CONFORM,) and done.findings == ((),) and np.isnan(done.works_m[0])
    assert {check for check, found in outcomes(done).items() if found is NONE} == {
        *MAP_CHECKS, "hours_contradiction", "hours_readable"}


@pytest.mark.parametrize(("check", "change", "expected"), [
    ("length", {"LONGUEUR": 1200.0}, CONFORM), ("length", {"LONGUEUR": 1199.0}, FINDING), ("length", {"LONGUEUR": None}, UNKNOWN),
    ("length", {"LONGUEUR": 1200.0, "TYPE": PERIODIC}, FINDING), ("length", {"LONGUEUR": 1500.0, "TYPE": PERIODIC}, CONFORM),
    ("length", {"LONGUEUR": 1300.0, "TYPE": None}, UNKNOWN), ("length", {"LONGUEUR": 1100.0, "TYPE": None}, FINDING),
    ("length", {"LONGUEUR": 1600.0, "TYPE": None}, CONFORM), ("length", {"LONGUEUR": 500.0, "DISPOSITION": "épi"}, NONE),
    ("length", {"LONGUEUR": 1500.0, "DISPOSITION": None}, CONFORM),
    ("width", {"LARGEUR": 250.0}, CONFORM), ("width", {"LARGEUR": 249.0}, FINDING), ("width", {"LARGEUR": 219.0}, FINDING),
    ("width", {"LARGEUR": None}, UNKNOWN), ("width", {"LARGEUR": 100.0, "DISPOSITION": "bataille"}, NONE),
    ("marking", {"MARQUAGE_ETAT": "dégradé"}, FINDING), ("marking", {"MARQUAGE_ETAT": "absent"}, FINDING),
    ("marking", {"MARQUAGE_ETAT": None}, UNKNOWN), ("marking", {"MARQUAGE_ETAT": "bon état"}, CONFORM),
    ("marking_conformity", {"MARQUAGE_CONFORMITE": False}, FINDING),
    ("marking_conformity", {"MARQUAGE_CONFORMITE": None}, UNKNOWN),
    ("marking_conformity", {"MARQUAGE_CONFORMITE": None, "MARQUAGE_ETAT": "absent"}, NONE),
    ("marking_conformity", {"MARQUAGE_CONFORMITE": False, "MARQUAGE_ETAT": "absent"}, FINDING),
    ("sign", {"PANNEAU_PRESENT": False, "PANNEAU_ETAT": "n/a"}, FINDING), ("sign", {"PANNEAU_ETAT": "dégradé"}, FINDING),
    ("sign", {"PANNEAU_PRESENT": None}, CONFORM), ("sign", {"PANNEAU_ETAT": None}, UNKNOWN),
    ("sign", {"PANNEAU_PRESENT": None, "PANNEAU_ETAT": None}, UNKNOWN), ("sign", {"PANNEAU_ETAT": "n/a"}, UNKNOWN),
    ("act", {"ARR_PRESENT": False}, FINDING), ("act", {"ARR_PRESENT": None}, UNKNOWN),
    ("act", {"ARR_PRESENT": None, "ARR_URL": "https://ville.example/a"}, CONFORM),
    ("act", {"ARR_PRESENT": False, "ARR_URL": "https://ville.example/a"}, FINDING),
    ("kerb", {"ABAISSEMENT_TROTTOIR": False}, FINDING), ("kerb", {"ABAISSEMENT_TROTTOIR": None}, UNKNOWN),
    ("kerb", {"ABAISSEMENT_TROTTOIR": None, "LOCALISATION": "aire piétonne"}, NONE),
    ("active", {"ACTIVE": False}, FINDING), ("active", {"ACTIVE": None}, UNKNOWN),
    ("type_hours", {"TYPE": None, "TEMPORALITE_OSM": OSM}, UNKNOWN), ("type_hours", {"TEMPORALITE_OSM": OSM}, FINDING),
    ("type_hours", {"TEMPORALITE_OSM": "24/7"}, CONFORM), ("type_hours", {"TEMPORALITE_OSM": "often"}, UNKNOWN),
    ("type_hours", {"TEMPORALITE_OSM": SEASON}, FINDING), ("type_hours", {"TEMPORALITE_CDS": CDS}, FINDING),
    ("type_hours", {"TYPE": PERIODIC}, FINDING), ("type_hours", {"TYPE": PERIODIC, "TEMPORALITE_OSM": OSM}, CONFORM),
    ("type_hours", {"TYPE": PERIODIC, "TEMPORALITE_CDS": CDS}, CONFORM),
    ("type_hours", {"TYPE": PERIODIC, "TEMPORALITE_OSM": "24/7"}, FINDING),
    ("type_hours", {"TYPE": PERIODIC, "TEMPORALITE_OSM": "often"}, UNKNOWN),
    ("type_hours", {"TYPE": ZONE}, NONE), ("type_hours", {"TYPE": ZONE, "TEMPORALITE_OSM": OSM}, NONE),
    ("hours_readable", {"TEMPORALITE_OSM": OSM}, CONFORM), ("hours_readable", {"TEMPORALITE_OSM": "often"}, FINDING),
    ("hours_readable", {"TEMPORALITE_CDS": CDS}, CONFORM), ("hours_readable", {"TEMPORALITE_CDS": "Mo 8-12"}, FINDING),
    ("hours_readable", {"TEMPORALITE_CDS": "[]"}, FINDING), ("hours_readable", {"TEMPORALITE_CDS": DATED}, UNKNOWN),
    ("hours_readable", {"TEMPORALITE_OSM": SEASON}, CONFORM),
    ("hours_readable", {"TEMPORALITE_OSM": OSM, "TEMPORALITE_CDS": "{"}, FINDING),
    ("hours_contradiction", {"TEMPORALITE_OSM": OSM}, NONE),
    ("hours_contradiction", {"TEMPORALITE_OSM": OSM, "TEMPORALITE_CDS": CDS}, CONFORM),
    ("hours_contradiction", {"TEMPORALITE_OSM": "Mo 08:00-10:00,10:00-12:00; Tu 08:00-12:00", "TEMPORALITE_CDS": CDS}, CONFORM),
    ("hours_contradiction", {"TEMPORALITE_OSM": "Mo-We 08:00-12:00", "TEMPORALITE_CDS": CDS}, FINDING),
    ("hours_contradiction", {"TEMPORALITE_OSM": OSM + "; PH off", "TEMPORALITE_CDS": CDS}, FINDING),
    ("hours_contradiction", {"TEMPORALITE_OSM": "often", "TEMPORALITE_CDS": CDS}, UNKNOWN),
    ("hours_contradiction", {"TEMPORALITE_OSM": SEASON, "TEMPORALITE_CDS": CDS}, UNKNOWN),
    ("hours_contradiction", {"TEMPORALITE_OSM": OSM, "TEMPORALITE_CDS": DATED}, UNKNOWN),
])
def test_each_check_answers_as_the_table_says(check, change, expected):
    assert outcome(check, change) is expected


DEFECTS = {
    "length": {"LONGUEUR": 900.0}, "width": {"LARGEUR": 200.0}, "marking": {"MARQUAGE_ETAT": "dégradé"},
    "marking_conformity": {"MARQUAGE_CONFORMITE": False}, "sign": {"PANNEAU_ETAT": "dégradé"}, "act": {"ARR_PRESENT": False},
    "type_hours": {"TYPE": PERIODIC}, "kerb": {"ABAISSEMENT_TROTTOIR": False}, "active": {"ACTIVE": False},
    "hours_readable": {"TYPE": ZONE, "TEMPORALITE_OSM": "often"},
    "hours_contradiction": {"TYPE": PERIODIC, "TEMPORALITE_OSM": "Mo 07:00-12:00", "TEMPORALITE_CDS": CDS},
}


@pytest.mark.parametrize("check", DEFECTS)
def test_a_bay_with_one_defect_has_exactly_that_finding_with_source_and_fix(check):
    done = audited(made(DEFECTS[check]))
    assert [finding.check for finding in done.findings[0]] == [check]
    finding = done.findings[0][0]
    assert finding.norm in NORMS.lines and finding.severity is finding.norm.severity and finding.norm.source
    assert "{" not in str(finding.words) + str(finding.fix) + str(finding.wants)
    expected = Verdict.NOT_CONFORM if finding.severity is Severity.ERROR else Verdict.TO_IMPROVE
    assert done.verdict == (expected,)


def test_what_is_not_known_says_which_field_and_makes_the_verdict_unknown():
    done = audited(made({"ARR_PRESENT": None}))
    assert done.verdict == (Verdict.UNKNOWN,)
    finding, = done.findings[0]
    assert finding.severity is Severity.UNKNOWN and finding.norm is None and "ARR_PRESENT" in str(finding.words)


def test_a_bay_without_a_place_is_audited_by_its_fields_and_the_rest_is_not_known():
    done = audited(made({}, {"LONGUEUR": 900.0}, geometries=[None, shapes.Point(0, 0)]),
                   Surroundings(shapes.box(-9, -9, 9, 9), np.array([[50.0, 0.0]])))
    found = outcomes(done)
    assert (found["place"], found["length"]) == (FINDING, CONFORM)
    assert {check for check, each in found.items() if each is UNKNOWN} == {"overlap", "outside", "crossing"}
    assert outcomes(done, 1)["length"] is FINDING


# -- length of works --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("change", "geometry", "expected"), [
    ({"LONGUEUR": 900.0}, None, 3.0), ({"LONGUEUR": 900.0, "TYPE": PERIODIC, "TEMPORALITE_OSM": OSM}, None, 3.0),
    ({"LONGUEUR": 1300.0, "TYPE": PERIODIC, "TEMPORALITE_OSM": OSM}, None, 2.0),
    ({"MARQUAGE_ETAT": "dégradé"}, None, 35.0), ({"MARQUAGE_ETAT": "dégradé", "MARQUAGE_CONFORMITE": False}, None, 35.0),
    ({"MARQUAGE_ETAT": "dégradé", "LARGEUR": None}, None, 15.0),
    ({"MARQUAGE_ETAT": "dégradé", "LARGEUR": None}, shapes.box(0, 0, 10, 2), 24.0),
    ({"MARQUAGE_ETAT": "dégradé", "LARGEUR": None, "LONGUEUR": None}, None, np.nan),
    ({"MARQUAGE_ETAT": "dégradé", "LONGUEUR": 1000.0}, None, 2.0 + 2 * (10 + 2.5)),
    ({"PANNEAU_PRESENT": False}, None, np.nan), ({}, None, np.nan),
])
def test_works_are_the_metres_missing_and_paint_once(change, geometry, expected):
    done = audited(made(change, geometries=[geometry or shapes.Point(0, 0)]))
    assert done.works_m[0] == pytest.approx(expected, nan_ok=True)


# -- places -----------------------------------------------------------------------------------------------


def square(x, y=0.0, size=10.0):
    return shapes.box(x, y, x + size, y + size)


@pytest.mark.parametrize(("one", "other", "expected"), [
    (square(0), square(9.95), CONFORM), (square(0), square(9.8), FINDING), (square(0), square(30), CONFORM),
    (shapes.Point(0, 0), shapes.Point(2.1, 0), FINDING), (shapes.Point(0, 0), shapes.Point(2.2, 0), CONFORM),
    (shapes.Point(0, 0), shapes.Point(0, 0), FINDING), (square(0), shapes.Point(5, 5), FINDING),
    (square(0), shapes.Point(11, 5), CONFORM), (shapes.MultiPolygon([square(0)]), shapes.MultiPoint([(1, 1)]), FINDING),
    (shapes.LineString([(0, 0), (9, 0)]), shapes.LineString([(0, 0), (9, 0)]), NONE),
    (shapes.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)]), square(0), FINDING),  # an outline that crosses itself
])
def test_bays_overlap_where_their_geometry_says_so(one, other, expected):
    done = audited(made({}, {}, geometries=[one, other]))
    assert [outcomes(done, row)["overlap"] for row in (0, 1)] == [expected, expected]
    told = [finding.other for findings in done.findings for finding in findings if finding.check == "overlap"]
    assert told == ([1, 0] if expected is FINDING else [])


def test_of_many_bays_in_one_place_each_tells_of_ten():
    done = audited(made(*[{}] * 40, geometries=[shapes.Point(0, 0)] * 40))
    assert {len(findings) for findings in done.findings} == {10}


@pytest.mark.parametrize(("shape", "expected", "case"), [
    (shapes.Point(50, 50), CONFORM, None), (shapes.Point(150, 50), FINDING, "outside"), (square(10), CONFORM, None),
    (square(95), FINDING, "partly"), (square(120), FINDING, "outside"),
    (shapes.LineString([(90, 5), (110, 5)]), FINDING, "partly"),
])
def test_bays_lie_in_the_territory(shape, expected, case):
    done = audited(made({}, geometries=[shape]), Surroundings(shapes.box(0, 0, 100, 100)))
    assert outcomes(done)["outside"] is expected
    assert [finding.norm.case for finding in done.findings[0]] == ([case] if case else [])


@pytest.mark.parametrize(("shape", "length", "expected"), [
    (shapes.Point(12.4, 0), 1500.0, FINDING), (shapes.Point(12.5, 0), 1500.0, CONFORM), (shapes.Point(4.9, 0), None, FINDING),
    (shapes.Point(12.4, 0), None, UNKNOWN), (shapes.Point(12.5, 0), None, CONFORM), (square(4.9, -5), 1500.0, FINDING),
    (square(5.0, -5), None, CONFORM), (shapes.LineString([(0, 4), (0, 20)]), None, FINDING),
    (shapes.Point(2, 0), 1500.0, FINDING), (shapes.Point(900, 0), None, CONFORM),
])
def test_bays_keep_away_from_pedestrian_crossings(shape, length, expected):
    done = audited(made({"LONGUEUR": length}, geometries=[shape]), Surroundings(crossings=np.array([[0.0, 0.0], [-500.0, 3.0]])))
    assert outcomes(done)["crossing"] is expected


def test_no_crossings_at_all_are_near_to_no_bay():
    done = audited(made({}), Surroundings(crossings=np.zeros((0, 2))))
    assert outcomes(done)["crossing"] is CONFORM


# -- hours, minute by minute ------------------------------------------------------------------------------


@st.composite
def weeks(draw):
    days = []
    for _ in range(7):
        cuts = sorted(draw(st.sets(st.integers(0, 96), max_size=4)))
        days.append(tuple((a * 15, b * 15) for a, b in zip(cuts[::2], cuts[1::2])))
    return Week(tuple(days), draw(st.integers(0, 5)) == 0)


def minutes(week):
    return [(day, minute) for day, spans in enumerate(week.days) for a, b in spans for minute in range(a, b)]


@settings(max_examples=60, deadline=None)
@given(weeks(), weeks())
def test_hours_differ_where_a_walk_through_every_minute_of_the_week_says_so(one, other):
    walked = sorted(set(minutes(one)) ^ set(minutes(other)))
    found = difference(one, other)
    assert found.minutes == len(walked) and (not walked or (found.day, found.minute) == walked[0])
    change = {"TYPE": ZONE, "TEMPORALITE_OSM": osm_text(one), "TEMPORALITE_CDS": cerema_text(other)}
    if any(one.days) and any(other.days):
        differ = bool(walked) or one.without_holidays != other.without_holidays
        assert outcome("hours_contradiction", change) is (FINDING if differ else CONFORM)


def test_the_words_say_how_long_and_where_the_hours_first_differ():
    finding, = audited(made(DEFECTS["hours_contradiction"])).findings[0]
    assert "5 h" in str(finding.words) and "Monday at 07:00" in str(finding.words)  # Mo 7-8, Tu 8-12
    assert DAYS[0] == "mon"


# -- all of it --------------------------------------------------------------------------------------------

MAY_TOUCH = {  # by hand: which checks a field may bear on
    "TYPE": {"length", "type_hours"}, "DISPOSITION": {"length", "width"}, "LOCALISATION": {"kerb", "wrong_side"},
    "LONGUEUR": {"length", "crossing"}, "LARGEUR": {"width"}, "MARQUAGE_ETAT": {"marking", "marking_conformity"},
    "MARQUAGE_CONFORMITE": {"marking_conformity"}, "PANNEAU_PRESENT": {"sign"}, "PANNEAU_ETAT": {"sign"},
    "ARR_PRESENT": {"act"}, "ARR_URL": {"act"}, "ABAISSEMENT_TROTTOIR": {"kerb"}, "ACTIVE": {"active"},
    "TEMPORALITE_OSM": {"type_hours", "hours_contradiction", "hours_readable"},
    "TEMPORALITE_CDS": {"type_hours", "hours_contradiction", "hours_readable"},
}
VALUES = {
    "TYPE": [PERMANENT, PERIODIC, ZONE], "DISPOSITION": ["parallèle", "épi"], "LOCALISATION": ["chaussée", "aire piétonne"],
    "LONGUEUR": [900.0, 1300.0, 1600.0], "LARGEUR": [200.0, 230.0, 260.0], "MARQUAGE_ETAT": ["bon état", "dégradé", "absent"],
    "MARQUAGE_CONFORMITE": [True, False], "PANNEAU_PRESENT": [True, False], "PANNEAU_ETAT": ["bon état", "dégradé", "n/a"],
    "ARR_PRESENT": [True, False], "ARR_URL": ["https://ville.example/a"], "ABAISSEMENT_TROTTOIR": [True, False],
    "ACTIVE": [True, False], "TEMPORALITE_OSM": [OSM, "often", "24/7"], "TEMPORALITE_CDS": [CDS, "?", DATED],
}
some_bays = st.fixed_dictionaries({name: st.sampled_from([None, *values]) for name, values in VALUES.items()})


@settings(max_examples=150, deadline=None)
@given(some_bays, st.sampled_from(sorted(VALUES)), st.data())
def test_knowing_more_never_turns_what_another_check_says(values, field, data):
    around = Surroundings(shapes.box(-9, -9, 9, 9), np.array([[13.0, 0.0]]))
    less = outcomes(audited(made({**values, field: None}), around))
    more = outcomes(audited(made({**values, field: data.draw(st.sampled_from(VALUES[field]))}), around))
    assert {check for check in less if less[check] is not more[check]} <= MAY_TOUCH[field]


@settings(max_examples=60, deadline=None)
@given(st.lists(some_bays, min_size=1, max_size=6))
def test_counts_of_each_check_add_up_to_the_bays_and_agree_with_the_findings(listed):
    done = audited(made(*listed), Surroundings(shapes.box(-9, -9, 1500, 9)))
    for checked in done.checks:
        assert sum(checked.count(each) for each in Outcome) == len(listed)
        told = {finding.row for finding in checked.findings if finding.severity is not Severity.UNKNOWN}
        assert told == set(np.flatnonzero(checked.outcome == FINDING).tolist())
        silent = {finding.row for finding in checked.findings if finding.severity is Severity.UNKNOWN}
        assert silent == set(np.flatnonzero(checked.outcome == UNKNOWN).tolist())
    assert sum(done.count(verdict) for verdict in Verdict) == len(listed)
    for row, verdict in enumerate(done.verdict):
        counted = Counter(finding.severity for finding in done.findings[row])
        assert (verdict is Verdict.NOT_CONFORM) == bool(counted[Severity.ERROR])
        assert (verdict is Verdict.CONFORM) == (not counted)


def test_every_check_has_a_name_and_every_case_its_words_and_a_line():
    assert set(LABELS) == set(CHECKS) == {checked.check for checked in audited(made({})).checks}
    assert set(WORDS) == {(check, case) for check, cases in CASES.items() for case in cases}
    assert {line.check for line in NORMS.lines} == set(CHECKS)


def test_a_cancelled_audit_stops():
    class Stop:
        def report(self, percent):
            pass

        def cancelled(self):
            return True

    from joptimiz_qgis.core.bays.audit import audit
    from joptimiz_qgis.formats.stated_hours import stated_hours

    listed = made({})
    with pytest.raises(Cancelled):
        audit(listed, stated_hours(listed.values), NORMS, Surroundings(), Stop())


def test_ten_thousand_bays_are_audited_in_seconds():
    random = np.random.default_rng(1)
    places = [shapes.Point(*xy) for xy in random.uniform(0, 10_000, (10_000, 2))]
    listed = made(*[{"LONGUEUR": None, "ARR_PRESENT": None, "TEMPORALITE_OSM": OSM}] * 10_000, geometries=places)
    began = time.process_time()
    done = audited(listed, Surroundings(shapes.box(0, 0, 9000, 9000), random.uniform(0, 10_000, (5000, 2))))
    assert len(done.verdict) == 10_000 and time.process_time() - began < 5.0
    assert set(GOOD) <= set(listed.values[0])
