# SPDX-License-Identifier: GPL-2.0-or-later
"""What of the law goes to an engine as areas, and that all the rest is listed; areas keep their points when they are cut."""

from __future__ import annotations

from datetime import datetime, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import unary_union

from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.expressible import express, rings
from joptimiz_qgis.core.regulation.on_way import Way
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.routing.by_service import OuterLeg, blocked, told
from joptimiz_qgis.core.text import text
from joptimiz_qgis.core.vehicles import Category, CritAir, Vehicle

CALENDAR = Calendar(timezone.utc, lambda day: False)
BEGIN = to_ms(datetime(2026, 11, 24, 10, 30, tzinfo=timezone.utc))  # a Tuesday
HOUR = 3_600_000
AREA = box(2.0, 46.0, 2.01, 46.01)
LORRY = Vehicle(Category.PL, gross_weight_t=19.0)


def rule(rule_id="R", **given):
    return AccessRule(rule_id, given.pop("kind", Kind.EVENT), geometry=given.pop("geometry", AREA), **given)


def said(*rules, exemptions=(), vehicle=LORRY, block=False):
    return express(rules, exemptions, vehicle, CALENDAR, (BEGIN, BEGIN + 24 * HOUR), block)


def sent(expression):
    return [a.rule.rule_id for a in expression.avoided]


def unsaid(expression, hours=0.5):
    return [(u.rule.rule_id, str(u.why)) for u in expression.during(BEGIN + round(hours * HOUR), CALENDAR)]


def test_a_plain_ban_in_force_is_sent_and_nothing_is_left_unsaid():
    expression = said(rule())
    assert sent(expression) == ["R"] and unsaid(expression, 24) == [] and expression.lifted == ()


@pytest.mark.parametrize("given", [
    {"vehicles": (Category.VP,)}, {"status": Status.DRAFT}, {"status": Status.SUSPENDED}, {"schedule": "Su 00:00-24:00"},
    {"valid_to": datetime(2026, 1, 1, tzinfo=timezone.utc)}, {"kind": Kind.WEIGHT, "limit_value": 26.0, "limit_inclusive": True},
    {"kind": Kind.HAZMAT}, {"effect": Effect.PERMIT},
], ids=["vehicle", "draft", "suspended", "sunday", "over", "weight", "hazmat", "permit"])
def test_a_rule_that_does_not_bear_is_neither_sent_nor_listed(given):
    expression = said(rule(**given))
    assert (sent(expression), unsaid(expression)) == ([], [])


@pytest.mark.parametrize("movement", [Movement.TRANSIT, Movement.ENTRY, Movement.STOP])
def test_no_limited_movement_is_ever_an_area_whatever_else_the_rule_says(movement):
    for kind in Kind:
        given = {"limit_value": 3.5, "limit_inclusive": True} if kind is Kind.WEIGHT else {}
        for block in (False, True):
            expression = said(rule(kind=kind, movement=movement, **given), block=block)
            assert sent(expression) == []


@pytest.mark.parametrize("given, words", [
    ({"geometry": None, "edges": ("w1",)}, "has no area"), ({"geometry": None}, "has no place"),
    ({"geometry": LineString([(2, 46), (2.01, 46)])}, "only areas can be sent"),
    ({"geometry": Point(2, 46)}, "only areas can be sent"),
    ({"critair_banned": (CritAir.C4,)}, "not certain"), ({"schedule": "?hours=whenever"}, "not certain"),
    ({"kind": Kind.HEIGHT, "limit_value": 3.0}, "not certain"),
    ({"movement": Movement.TRANSIT}, "through traffic only"),
], ids=["edges", "nowhere", "line", "point", "crit'air", "hours", "height", "transit"])
def test_what_cannot_be_said_is_listed_with_the_reason(given, words):
    expression = said(rule(**given))
    assert sent(expression) == []
    ((name, why),) = unsaid(expression)
    assert name == "R" and words in why


def test_a_rule_of_which_it_is_not_certain_is_sent_if_unknown_blocks():
    assert sent(said(rule(critair_banned=(CritAir.C4,)), block=True)) == ["R"]


def test_hours_that_change_count_only_for_trips_that_are_still_on_their_way():
    expression = said(rule("ENDS", schedule="08:00-11:00"), rule("BEGINS", schedule="12:00-13:00"))
    assert sent(expression) == ["ENDS"]
    assert unsaid(expression, 0.4) == []
    assert [name for name, _ in unsaid(expression, 0.6)] == ["ENDS"]
    assert sorted(name for name, _ in unsaid(expression, 1.6)) == ["BEGINS", "ENDS"]
    both = dict(unsaid(expression, 1.6))
    assert "2026-11-24 11:00" in both["ENDS"] and "2026-11-24 12:00" in both["BEGINS"]


def test_an_exemption_lifts_and_its_end_during_the_trip_is_told():
    exemption = Exemption("EX", schedule="08:00-11:00")
    expression = said(rule(), exemptions=(exemption,))
    assert sent(expression) == [] and [x.exemption.exemption_id for x in expression.lifted] == ["EX"]
    assert unsaid(expression, 0.4) == [] and [name for name, _ in unsaid(expression, 0.6)] == ["R"]


def test_what_the_act_leaves_open_in_its_area_is_told_to_be_closed():
    road = rule("ROAD", effect=Effect.PERMIT, act_ref="A", name="Rue de la Gare", geometry=LineString([(2, 46), (2.01, 46)]))
    expression = said(rule(act_ref="A", except_edges=("w9",)), road, rule("OTHER", act_ref="B"))
    found = expression.during(BEGIN, CALENDAR)
    assert [u.rule.rule_id for u in found] == ["R", "R"] and all(u.stricter for u in found)
    assert any("Rue de la Gare" in str(u.why) for u in found)


# -- areas ------------------------------------------------------------------------------------------------


@st.composite
def perforated(draw):
    """A polygon with up to five holes on a grid, perhaps in two parts."""
    cells = draw(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=5, unique=True))
    whole = box(0, 0, 12, 12).difference(unary_union([box(2 * x + 0.5, 2 * y + 0.5, 2 * x + 1.5, 2 * y + 1.5) for x, y in cells]))
    return whole if draw(st.booleans()) else unary_union([whole, box(20, 0, 21, 1)])


@given(perforated())
def test_rings_enclose_the_same_points_as_the_area_and_have_no_holes(area):
    found = [Polygon(ring) for ring in rings(area)]
    assert all(shape.is_valid and ring[0] == ring[-1] for shape, ring in zip(found, rings(area)))
    assert unary_union(found).symmetric_difference(area).area < 1e-9
    assert sum(shape.area for shape in found) == pytest.approx(area.area)
    for x in range(6):
        for y in range(6):
            inside = Point(2 * x + 1, 2 * y + 1)
            assert any(shape.intersects(inside) for shape in found) == area.intersects(inside)


def test_an_area_without_holes_is_sent_point_by_point():
    shape = Polygon([(2.0, 46.0), (2.0100001, 46.0000001), (2.01, 46.01), (2.0, 46.0)])
    assert rings(shape) == [[(2.0, 46.0), (2.0100001, 46.0000001), (2.01, 46.01), (2.0, 46.0)]]


# -- ways -------------------------------------------------------------------------------------------------

METRE = 1.0 / 111_195.0
EAST = METRE / np.cos(np.radians(46.0))


def way(*points):
    return Way(np.array([(2.0 + x * EAST, 46.0 + y * METRE) for x, y in points], float))


def near(shape):
    return rule(geometry=type(shape)([(2.0 + x * EAST, 46.0 + y * METRE) for x, y in getattr(shape, "exterior", shape).coords]))


ALONG = way((0, 0), (1000, 0))


@pytest.mark.parametrize("shape, met", [
    (box(400, -50, 600, 50), True), (box(400, 5, 600, 50), False), (box(400, -50, 408, 50), False),
    (box(400, -50, 415, 50), True),
    (LineString([(400, 3), (600, 3)]), True), (LineString([(400, 30), (600, 30)]), False),
    (LineString([(500, -200), (500, 200)]), False), (LineString([(500, 0), (500, 18)]), True),
    (Point(500, 10), True), (Point(500, 14), False),
], ids=["through", "beside", "8 m", "15 m", "same street", "next street", "crossed", "short", "near point", "far point"])
def test_a_way_meets_what_it_drives_along_and_not_what_it_crosses_or_passes(shape, met):
    assert ALONG.meets(near(shape)) is met


def test_a_ban_on_stopping_is_met_by_the_ends_alone():
    middle, end = box(400, -50, 600, 50), box(990, -50, 1100, 50)
    for shape, met in ((middle, False), (end, True)):
        ban = near(shape)
        assert ALONG.meets(AccessRule("S", Kind.PARKING, movement=Movement.STOP, geometry=ban.geometry)) is met


def test_a_way_of_one_point_is_met_where_it_stands():
    assert way((500, 0)).meets(near(box(400, -50, 600, 50)))
    assert not way((700, 0)).meets(near(box(400, -50, 600, 50)))


# -- what is told of the answer ---------------------------------------------------------------------------


def leg(*points, begin=BEGIN, minutes=10):
    lonlat = np.array([(2.0 + x * EAST, 46.0 + y * METRE) for x, y in points], float)
    return OuterLeg(lonlat, begin, begin + minutes * 60_000)


STRAIGHT, ROUND = leg((0, 0), (1000, 0)), leg((0, 0), (0, 300), (1000, 300), (1000, 0))


def test_every_leg_says_that_the_law_was_not_judged_and_only_the_first_carries_the_notes():
    found = told(said(), CALENDAR, [STRAIGHT, ROUND], [STRAIGHT, ROUND], [text("a note")])
    assert [(r.leg, r.effect, str(r.sentence)[:12]) for r in found.reasons] == [
        (0, "unknown", "Not judged s"), (0, "unknown", "a note"), (1, "unknown", "Not judged s")]


def test_a_rule_that_shaped_the_way_is_a_detour_and_one_that_was_ignored_is_unknown():
    area = near(box(400, -50, 600, 50)).geometry
    expression = said(rule(geometry=area))
    kept = told(expression, CALENDAR, [ROUND], [STRAIGHT], ())
    assert [r.effect for r in kept.reasons if r.constraint] == ["detour"]
    ignored = told(expression, CALENDAR, [STRAIGHT], [STRAIGHT], ())
    assert [r.effect for r in ignored.reasons if r.constraint] == ["unknown"]


def test_rules_without_a_place_are_listed_and_rules_that_are_not_met_are_counted():
    far = near(LineString([(400, 900), (600, 900)])).geometry
    found = told(said(rule("NAMED", geometry=None), rule("FAR", geometry=far)), CALENDAR, [STRAIGHT], [STRAIGHT], ())
    (row,) = [r for r in found.reasons if r.constraint]
    assert row.constraint.rule.rule_id == "NAMED" and "Whether the way meets it is not known" in str(row.sentence)
    assert found.not_met == ("FAR",)


def test_what_blocks_are_the_rules_on_the_free_way_and_a_service_that_closes_too_much_is_told():
    on, off = near(box(400, -50, 600, 50)).geometry, near(box(400, 400, 600, 500)).geometry
    expression = said(rule("ON", geometry=on, except_edges=("w1",)), rule("OFF", geometry=off, except_edges=("w1",)))
    found = [(r.effect, r.constraint and r.constraint.rule.rule_id) for r in blocked(expression, CALENDAR, [STRAIGHT, STRAIGHT])]
    assert found == [("unknown", None), ("blocked", "ON"), ("unknown", "ON")]
