# SPDX-License-Identifier: GPL-2.0-or-later
"""Each defect of a set of rules is found as itself, and a clean set has none."""

import time
from dataclasses import replace
from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry import LineString, MultiPolygon, Polygon, box

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation import holidays
from joptimiz_qgis.core.regulation.calendar import Calendar, from_ms
from joptimiz_qgis.core.regulation.checks import check_rules
from joptimiz_qgis.core.regulation.match import RuleMatch
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.regulation.schedule import parse
from joptimiz_qgis.core.vehicles import Category, CritAir

PARIS = Calendar(ZoneInfo("Europe/Paris"), holidays.french)
TODAY = date(2024, 3, 15)
SQUARE, ROAD, AWAY = box(0, 0, 100, 100), LineString([(-50, 50), (150, 50)]), box(1000, 0, 1100, 100)


def at(year, month=1, day=1):
    return datetime(year, month, day, tzinfo=ZoneInfo("Europe/Paris"))


def rule(rule_id="A", **told):
    said = {"kind": Kind.ZTL, "valid_from": at(2023), "act_ref": "act 1", "verified_on": "2024-01-10", "geometry": SQUARE}
    return AccessRule(rule_id, **{**said, **told})


def permit(rule_id="B", **told):
    return rule(rule_id, effect=Effect.PERMIT, **told)


def checked(*rules, matches=None):
    return check_rules(rules, matches, TODAY, PARIS, NoProgress())


def said(*rules, matches=None):
    return [(f.check.value, f.rule.rule_id, None if f.other is None else f.other.rule_id)
            for f in checked(*rules, matches=matches)]


def matched(*edges, begin=0.0, end=1.0, forward=True, backward=True):
    n = len(edges)
    return RuleMatch(np.array(edges, np.int32), np.full(n, forward), np.full(n, backward), np.full(n, begin, np.float32),
                     np.full(n, end, np.float32), np.ones(n, bool))


CLEAN = [
    rule("zone", kind=Kind.ZFE, critair_banned=(CritAir.C5, CritAir.NC)),
    permit("road", kind=Kind.ZFE, geometry=LineString([(0, 50), (100, 50)])),
    rule("lorries", kind=Kind.WEIGHT, act_ref="act 2", limit_value=3.5, limit_inclusive=False, vehicles=(Category.PL,)),
    rule("morning", schedule="Mo-Fr 06:00-11:00", act_ref="act 3", kind=Kind.PEDESTRIAN),
    rule("evening", schedule="Mo-Fr 17:00-20:00", act_ref="act 4", kind=Kind.PEDESTRIAN),
    rule("neighbour", act_ref="act 5", kind=Kind.ZFE, geometry=box(100, 0, 200, 100)),
    rule("phased", phase="1", kind=Kind.HAZMAT, valid_to=at(2025)),
    rule("phased", phase="2", kind=Kind.HAZMAT, valid_from=at(2025), status=Status.PLANNED),
    rule("withdrawn", status=Status.WITHDRAWN, act_ref="", verified_on=None, schedule="whenever", geometry=None),
]


def test_a_clean_set_has_no_finding_but_that_the_next_phase_is_to_come():
    assert said(*CLEAN) == [("not_yet", "phased", None)]


@pytest.mark.parametrize("defect, rules", [
    ("expired", [rule(valid_to=at(2024))]),
    ("not_yet", [rule(valid_from=at(2024, 6))]),
    ("unverified", [rule(verified_on="2023-03-15")]),
    ("unverified", [rule(verified_on=None)]),
    ("unverified", [rule(verified_on="last year")]),
    ("no_act", [rule(act_ref="")]),
    ("no_date", [rule(valid_from=None)]),
    ("no_date", [rule(valid_from=None, status=Status.PLANNED)]),
    ("no_date", [rule(kind=Kind.WORKS)]),
    ("hours_unreadable", [rule(schedule="in the morning")]),
    ("nobody", [rule(vehicles=())]),
    ("nobody", [rule(vehicles=(Category.BIKE,), critair_banned=(CritAir.C5,))]),
    ("nobody", [rule(exempted_uses=("*",))]),
    ("nobody", [rule(schedule="off")]),
    ("nobody", [rule(valid_to=at(2022))]),
    ("no_place", [rule(geometry=None)]),
    ("geometry", [rule(geometry=Polygon([(0, 0), (9, 9), (9, 0), (0, 9)]))]),
    ("geometry", [rule(geometry=Polygon())]),
    ("gap", [rule(phase="1", valid_to=at(2024, 3, 1)), rule(phase="2", valid_from=at(2024, 3, 20), status=Status.PLANNED)]),
    ("gap", [rule(phase="1", schedule="Mo-Fr 06:00-11:00"), rule(phase="2", schedule="Mo-Fr 11:30-14:00")]),
    ("gap", [rule(phase="1"), rule(phase="2", geometry=box(105, 0, 200, 100))]),
    ("duplicate", [rule("A", name="first"), rule("B", name="second", verified_on="2024-02-01")]),
    ("two_acts", [rule("A"), rule("B", act_ref="act 2")]),
    ("overlap", [rule("A"), rule("B", vehicles=(Category.PL,))]),
    ("overlap", [rule(phase="1"), rule(phase="2", valid_from=at(2024))]),
    ("special_road", [rule("A"), permit("B", act_ref="act 2", geometry=ROAD)]),
    ("contradiction", [rule("A"), permit("B", act_ref="act 2")]),
    ("contradiction", [rule("A", schedule="Mo-Fr 06:00-11:00"), permit("B")]),
    ("hours", [rule("A", schedule="Mo-Fr 10:00-20:00"), permit("B", act_ref="act 2", schedule="06:00-11:00")]),
    ("hours", [rule("A", schedule="Mo-Fr 10:00-20:00"), permit("B", schedule="Mo-Fr 06:00-11:00")]),
])
def test_each_defect_gives_that_finding_alone_amid_a_clean_set(defect, rules):
    clean = [replace(r, geometry=None if r.geometry is None else _shifted(r.geometry)) for r in CLEAN]
    found = [f for f in said(*rules, *clean) if f != ("not_yet", "phased", None)]
    ids = sorted({r.rule_id for r in rules})
    alone = {"gap", "overlap"} if len(ids) == 1 and len(rules) == 2 else set()
    others = [f for f in found if f[0] != "not_yet" or len(rules) == 1]
    assert others == [(defect, "A", None if len(rules) == 1 else "A" if defect in alone else "B")]


def _shifted(shape):
    return translate(shape, 5000, 0)


@pytest.mark.parametrize("rules", [
    [rule("A"), rule("B", act_ref="act 2", geometry=AWAY)],
    [rule("A"), rule("B", act_ref="act 2", vehicles=(Category.BIKE,), critair_banned=None, kind=Kind.PARKING)],
    [rule("A", vehicles=(Category.PL,)), rule("B", act_ref="act 2", vehicles=(Category.VUL,))],
    [rule("A", movement=Movement.STOP), rule("B", act_ref="act 2", movement=Movement.TRANSIT)],
    [rule("A", schedule="06:00-11:00"), permit("B", act_ref="act 2", schedule="11:00-20:00")],
    [rule("A"), permit("B", schedule="06:00-11:00")],
    [rule("A"), permit("B", vehicles=(Category.BIKE,))],
    [rule("A", exempted_uses=("delivery",)), permit("B", act_ref="act 2", exempted_uses=("delivery",))],
    [rule("A"), rule("B", act_ref="act 2", status=Status.SUSPENDED)],
])
def test_what_does_not_meet_is_no_finding(rules):
    assert said(*rules) == []


def test_hours_that_read_otherwise_and_mean_the_same_are_seen():
    found = checked(rule("A", schedule="Mo-Su 10:00-12:00"), permit("B", act_ref="act 2", schedule="11:00-13:00"))
    assert [f.check.value for f in found] == ["hours"]
    assert from_ms(found[0].begin_ms) == datetime(2024, 3, 15, 10, tzinfo=timezone.utc)
    assert from_ms(found[0].end_ms) == datetime(2024, 3, 15, 11, tzinfo=timezone.utc)


def test_on_a_network_only_a_common_stretch_in_a_common_direction_counts():
    pair = rule("A"), rule("B", act_ref="act 2")
    assert said(*pair, matches=[matched(1, 2), matched(3)]) == []
    assert checked(*pair, matches=[matched(1, 2, 5), matched(2, 5, 9)])[0].edges == (2, 5)
    assert said(*pair, matches=[matched(1, end=0.5), matched(1, begin=0.5)]) == []
    assert said(*pair, matches=[matched(1, backward=False), matched(1, forward=False)]) == []
    assert said(rule("A"), matches=[matched()]) == [("no_place", "A", None)]


HOURS = st.builds(lambda days, a, n: f"{days} {a:02d}:00-{(a + n) % 24:02d}:00",
                  st.sampled_from(["Mo-Su", "Mo-Fr", "Sa", "PH", "Dec 24-26", "Tu[1]"]), st.integers(0, 23), st.integers(1, 23))


@settings(max_examples=8, deadline=None)
@given(HOURS, HOURS)
def test_hour_contradictions_are_those_of_a_clock_run_through_the_year(mine, theirs):
    def on_clock(hours):  # hour by hour, asked alone each
        one = parse(hours)
        return [bool(one.intervals(t, t + 1, PARIS)) for t in range(begin, begin + 366 * 24 * 3_600_000, 3_600_000)]

    begin = PARIS.instant_ms(datetime(2024, 3, 15))
    common = [k for k, both in enumerate(zip(on_clock(mine), on_clock(theirs))) if all(both)]
    both = checked(rule("A", schedule=mine), permit("B", act_ref="act 2", schedule=theirs))
    found = [f for f in both if f.check.value == "hours"]
    assert bool(found) == bool(common)
    if found:
        assert found[0].begin_ms == begin + common[0] * 3_600_000


RULES = st.builds(
    lambda shape, effect, act, hours, who, dates, phase, name: rule(
        name, geometry=shape, effect=effect, act_ref=act, schedule=hours, vehicles=who, phase=phase, valid_from=at(2023),
        valid_to=dates),
    st.sampled_from([SQUARE, ROAD, AWAY, box(50, 50, 150, 150), box(105, 0, 200, 40), None, MultiPolygon([SQUARE, AWAY])]),
    st.sampled_from(list(Effect)), st.sampled_from(["", "1", "2"]), st.sampled_from([None, "06:00-11:00", "Mo 10:00-12:00", "?"]),
    st.sampled_from([None, (Category.PL,), (Category.VUL, Category.PL)]), st.sampled_from([None, at(2024), at(2025)]),
    st.sampled_from(["1", "2"]), st.sampled_from(["A", "B", "C", "D"]))
SETS = st.lists(RULES, max_size=7, unique_by=lambda r: (r.rule_id, r.phase))


def spoken(found):
    return sorted((f.check.value, f.rule.rule_id, f.rule.phase, f.other.rule_id if f.other else "",
                   f.other.phase if f.other else "", str(f.begin_ms), str(f.finding)) for f in found)


@settings(max_examples=60, deadline=None)
@given(SETS, st.randoms())
def test_the_order_of_the_rules_does_not_matter(rules, random):
    rules = [replace(r, name=str(k), direction=str(k)) for k, r in enumerate(rules)]  # none a duplicate of another
    shuffled = list(rules)
    random.shuffle(shuffled)
    assert spoken(checked(*rules)) == spoken(checked(*shuffled))


@settings(max_examples=60, deadline=None)
@given(SETS, st.sampled_from("ABCD"))
def test_taking_a_rule_away_takes_away_its_findings_alone(rules, gone):
    rules = [replace(r, direction=str(k)) for k, r in enumerate(rules)]
    left = [f for f in checked(*rules) if gone not in (f.rule.rule_id, f.other.rule_id if f.other else None)]
    assert spoken(checked(*(r for r in rules if r.rule_id != gone))) == spoken(left)


def test_a_nation_of_five_thousand_rules_takes_seconds():
    hours = [f"Mo-Fr {h:02d}:00-{h + 3:02d}:00" for h in range(20)]
    rules = [rule(f"{k:04d}", geometry=box(60 * (k % 100), 60 * (k // 100), 60 * (k % 100) + 80, 60 * (k // 100) + 80),
                  schedule=hours[k % 20], act_ref=f"act {k}") for k in range(5000)]
    begun = time.perf_counter()
    assert checked(*rules)
    assert time.perf_counter() - begun < 10.0
