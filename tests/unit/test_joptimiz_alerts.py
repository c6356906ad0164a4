# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of alerts: what they say, and that a doubt closes no road."""

from __future__ import annotations

from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.alerts import Alert, AlertCategory, AlertEffect, MessageType, Severity
from joptimiz_qgis.core.vehicles import Category
from joptimiz_qgis.formats.joptimiz_alerts import alert_of

PARIS = ZoneInfo("Europe/Paris")
ROW = {"alert_id": "A/1", "revision": 3, "source": "DIR", "message_type": "update", "category": "works", "severity": "severe",
       "urgency": "Immediate", "certainty": "observed", "headline": "Pont fermé", "description": "d", "instruction": "i",
       "onset": "2026-11-25T08:00:00Z", "expires": "2026-11-26T08:00", "effect": "closure", "speed_factor": None,
       "vehicles": "PL,TC", "url": "https://x.example"}


def read(**values):
    problems = []
    return alert_of(7, {**ROW, **values}, "place", PARIS, problems), problems


def test_a_row_says_an_alert():
    alert, problems = read()
    assert not problems
    assert alert == Alert(
        "A/1", 3, "DIR", MessageType.UPDATE, AlertCategory.WORKS, Severity.SEVERE, "immediate", "observed", "Pont fermé", "d",
        "i", datetime(2026, 11, 25, 8, tzinfo=timezone.utc), datetime(2026, 11, 26, 7, tzinfo=timezone.utc), AlertEffect.CLOSURE, None,
        (Category.PL, Category.TC), "https://x.example", "place")


@pytest.mark.parametrize("field, value", [("onset", "soon"), ("expires", "31/12"), ("vehicles", "tractors"),
                                          ("message_type", "?"), ("severity", "bad"), ("category", "other things")])
def test_a_closure_in_doubt_closes_nothing_and_is_told(field, value):
    alert, problems = read(**{field: value})
    assert alert.effect is AlertEffect.RESTRICTION
    assert {problem.field for problem in problems} == {field, "effect"}


def test_an_effect_that_cannot_be_read_is_no_closure():
    alert, problems = read(effect="closed?")
    assert alert.effect is AlertEffect.INFORMATION and problems


@pytest.mark.parametrize("factor, kept", [(0.5, 0.5), (1, 1.0), ("0,25", 0.25), (0, None), (1.2, None), (-1, None),
                                          ("fast", None)])
def test_a_share_of_speed_lies_between_nothing_and_all(factor, kept):
    alert, problems = read(effect="slowdown", speed_factor=factor)
    assert alert.speed_factor == kept and bool(problems) is (kept is None)


def test_a_row_without_id_is_called_by_its_number():
    alert, problems = read(alert_id=None)
    assert alert.alert_id == "row 7" and [problem.field for problem in problems] == ["alert_id"]
