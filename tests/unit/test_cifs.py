# SPDX-License-Identifier: GPL-2.0-or-later
"""CIFS incidents become alerts; what closes in certain hours or one way becomes a rule that says so."""

from __future__ import annotations

import pytest
from alert_feeds import REAL, cifs_feed, incident, read

from joptimiz_qgis.core.alerts import AlertCategory, AlertEffect


def one(*args, **of):
    (found,), problems = read(cifs_feed(incident(*args, **of)))
    return found, [problem.field for problem in problems]


def test_road_closed_both_ways_is_a_closure():
    found, problems = one()
    assert found.alert.effect is AlertEffect.CLOSURE and found.rules == () and problems == []
    assert found.alert.geometry == {"type": "LineString", "coordinates": [[2.35, 48.85], [2.36, 48.86]]}
    assert found.alert.headline == "Route fermée – Rue A" and found.alert.vehicles is None


def test_road_closed_one_way_is_a_rule_of_the_line_s_direction():
    found, problems = one(direction="ONE_DIRECTION")
    assert found.alert.effect is AlertEffect.RESTRICTION and [rule.direction for rule in found.rules] == ["forward"]
    assert problems == ["direction"]


def test_unsaid_direction_closes_only_along_the_line():
    found, problems = one(direction="")
    assert found.alert.effect is AlertEffect.RESTRICTION and [rule.direction for rule in found.rules] == ["forward"]
    assert problems == ["direction", "direction"]


@pytest.mark.parametrize(("schedule", "hours"), [
    ("<everyday>8:00-10:00,18:00-22:00</everyday>", "08:00-10:00,18:00-22:00"),
    ("<tuesday>12:00-14:00</tuesday><thursday>08:00-10:00</thursday>", "Tu 12:00-14:00; Th 08:00-10:00"),
    ("<everyday>08:00-10:00</everyday><sunday>14:00-16:00</sunday>",
     "Mo 08:00-10:00; Tu 08:00-10:00; We 08:00-10:00; Th 08:00-10:00; Fr 08:00-10:00; Sa 08:00-10:00; "
     "Su 08:00-10:00,14:00-16:00")])
def test_schedule_is_the_hours_of_the_rule(schedule, hours):
    found, _ = one(more=f"<schedule>{schedule}</schedule>")
    assert found.alert.effect is AlertEffect.RESTRICTION
    assert [(rule.schedule, rule.direction) for rule in found.rules] == [(hours, "both")]


def test_schedule_that_cannot_be_read_leaves_the_rule_unknown():
    found, problems = one(more="<schedule><monday>morning</monday></schedule>")
    assert found.rules[0].schedule.startswith("?schedule") and "schedule" in problems


def test_closed_lanes_do_not_close_the_road():
    found, _ = one(more="<lane_impact><total_closed_lanes>1</total_closed_lanes><roadside>RIGHT</roadside></lane_impact>")
    assert found.alert.effect is AlertEffect.RESTRICTION and found.rules == ()


@pytest.mark.parametrize(("kind", "subtype", "category", "effect"), [
    ("HAZARD", "HAZARD_WEATHER_HEAVY_SNOW", AlertCategory.WEATHER, AlertEffect.INFORMATION),
    ("HAZARD", "HAZARD_ON_ROAD_OBJECT", AlertCategory.TRAFFIC, AlertEffect.INFORMATION),
    ("CONSTRUCTION", "", AlertCategory.WORKS, AlertEffect.INFORMATION),
    ("JAM", "JAM_HEAVY_TRAFFIC", AlertCategory.TRAFFIC, AlertEffect.SLOWDOWN),
    ("ROAD_CLOSED", "ROAD_CLOSED_EVENT", AlertCategory.EVENT, AlertEffect.CLOSURE),
    ("HAZARD", "ROAD_CLOSED_EVENT", AlertCategory.TRAFFIC, AlertEffect.INFORMATION),
    ("NEW_WORD", "ROAD_CLOSED", AlertCategory.OTHER, AlertEffect.INFORMATION)])
def test_type_and_subtype_say_what_it_is(kind, subtype, category, effect):
    found, _ = one(kind=kind, more=f"<subtype>{subtype}</subtype>")
    assert (found.alert.category, found.alert.effect) == (category, effect)


def test_bad_line_goes_to_the_table_and_the_next_incident_is_read():
    found, problems = read(cifs_feed(incident(line="<polyline>48.85 2.35 x</polyline>"), incident(number="")), )
    assert [f.alert.geometry for f in found] == [None] and [p.field for p in problems] == ["polyline", "id"]


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
def test_real_feed_of_dialog():
    found, problems = read((REAL / "cifs" / "dialog-cifs-incidents.xml").read_bytes())
    assert [f.alert.effect.value for f in found] == ["restriction"] * 6 + ["closure"]
    assert found[2].rules[0].schedule == "Tu 08:00-10:00; Th 08:00-10:00"
