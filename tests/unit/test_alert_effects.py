# SPDX-License-Identifier: GPL-2.0-or-later
"""What messages do to legs that are planned already: figures worked out by hand on three streets in a row."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from networks import tiny
from shapely.geometry import LineString, Point, box
from test_alert_rules import CLOSED, INFO, NOW, RESTRICTED, SLOW, alert

from joptimiz_qgis.core.alert_effects import DrivenLeg, LegEffect, on_legs
from joptimiz_qgis.core.alerts import MessageType
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.calendar import to_ms
from joptimiz_qgis.core.regulation.match import match_rules
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind
from joptimiz_qgis.core.vehicles import Category

STREETS = tiny([{"xy": [(0, 0), (1000, 0)]}, {"xy": [(1000, 0), (2000, 0)]}, {"xy": [(2000, 0), (3000, 0)]}])  # 100 s each
MIDDLE = box(990, -50, 2010, 50)
START = to_ms(NOW)
EAST = DrivenLeg("east", np.array([0, 2, 4]), START, START + 300_000)
WEST = DrivenLeg("west", np.array([5, 3, 1]), START + 600_000, START + 1_200_000)  # twice as slow


def seen(*alerts, legs=(EAST,), **more):
    rules = [AccessRule(one.alert_id, Kind.CLOSURE, geometry=one.geometry) for one in alerts]
    return on_legs(STREETS, alerts, match_rules(STREETS, rules, NoProgress()), legs, **more)


def s(seconds: float):
    return NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize("given, effect, delay", [
    ({"effect": CLOSED}, LegEffect.CLOSED, None), ({"effect": RESTRICTED}, LegEffect.RESTRICTED, None),
    ({"effect": SLOW, "speed_factor": 0.5}, LegEffect.SLOWED, 100.0), ({"effect": SLOW}, LegEffect.SLOWED, None),
    ({"effect": SLOW, "speed_factor": 0.5, "geometry": box(1500, -50, 2010, 50)}, LegEffect.SLOWED, 50.0),
    ({"effect": INFO}, LegEffect.INFORMED, None),
])
def test_what_a_message_does_to_a_leg_and_when(given, effect, delay):
    (found,) = seen(alert(**{"geometry": MIDDLE, **given}))
    assert (found.key, found.effect, found.edges, found.sure) == ("east", effect, (1,), True)
    assert (found.from_ms - START, found.until_ms - START) == (pytest.approx(100_000, abs=1), pytest.approx(200_000, abs=1))
    assert found.delay_s == (None if delay is None else pytest.approx(delay, rel=0.01))


@pytest.mark.parametrize("onset, expires, met", [
    (None, None, True), (s(101), None, False), (s(99), None, True), (None, s(100), False), (None, s(101), True),
    (s(300), s(900), False)])
def test_only_what_holds_when_the_street_is_entered_bears(onset, expires, met):
    assert bool(seen(alert(geometry=MIDDLE, onset=onset, expires=expires))) is met


def test_a_leg_later_in_the_day_meets_what_an_earlier_one_did_not():
    found = seen(alert(geometry=MIDDLE, onset=s(500)), legs=(EAST, WEST))
    assert [(one.key, one.from_ms - START) for one in found] == [("west", pytest.approx(800_000, abs=1))]


def test_messages_elsewhere_cancelled_for_others_or_without_a_place_do_not_bear():
    assert seen(alert(geometry=box(0, 500, 900, 900)), alert(geometry=None, alert_id="n"),
                alert(geometry=MIDDLE, alert_id="c", message_type=MessageType.CANCEL),
                alert(geometry=MIDDLE, alert_id="v", vehicles=(Category.VP,)), category=Category.PL) == ()
    assert seen(alert(geometry=MIDDLE, vehicles=(Category.VP,)))  # whose vehicle it is, is not known


def test_the_gravest_comes_first_and_doubt_makes_a_closure_a_restriction():
    point = Point(2000, 0)  # where two streets meet: which one is meant is not known
    found = seen(alert(INFO, MIDDLE, alert_id="i"), alert(CLOSED, point, alert_id="p"), alert(CLOSED, MIDDLE, alert_id="d"),
                 alert(CLOSED, LineString([(0, 1), (1000, 1)]), alert_id="c"), doubtful={"d"})
    assert [(one.alert.alert_id, one.effect.name, one.sure) for one in found] == [
        ("c", "CLOSED", True), ("d", "RESTRICTED", True), ("p", "RESTRICTED", False), ("i", "INFORMED", True)]


def test_a_message_in_several_places_is_told_once_a_leg():
    (found,) = seen(alert(geometry=MIDDLE), alert(geometry=Point(2500, 1)))
    assert found.edges == (1, 2) and found.until_ms - START == pytest.approx(300_000, abs=1)
