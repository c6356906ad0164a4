# SPDX-License-Identifier: GPL-2.0-or-later
"""Vigilance by département becomes alerts above green, each with the code of its département."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from alert_feeds import domain, in_json, item, product, read

from joptimiz_qgis.core.alerts import AlertCategory, AlertEffect, Severity


def test_each_interval_above_green_is_an_alert():
    found, problems = read(product(domain("69", item("1", 3, ("2026-11-25T05:00:00Z", "2026-11-25T12:00:00Z", 1),
                                                     ("2026-11-25T12:00:00Z", "2026-11-25T18:00:00Z", 3))),
                                   domain("FRA", item("1", 3))))
    (one,) = found
    assert (one.codes, one.alert.severity, one.alert.category) == (("69",), Severity.SEVERE, AlertCategory.WEATHER)
    assert one.alert.headline == "Vigilance orange – vent violent – 69" and one.alert.effect is AlertEffect.INFORMATION
    assert one.alert.onset == datetime(2026, 11, 25, 12, tzinfo=timezone.utc) and problems == []


@pytest.mark.parametrize(("colour", "severity"), [(2, Severity.MODERATE), (3, Severity.SEVERE), (4, Severity.EXTREME)])
def test_phenomenon_without_intervals_holds_for_the_whole_period(colour, severity):
    (one,), _ = read(product(domain("2A", item("5", colour))))
    assert one.alert.severity is severity and one.alert.onset == datetime(2026, 11, 25, 5, tzinfo=timezone.utc)
    assert one.alert.expires == datetime(2026, 11, 25, 23, tzinfo=timezone.utc)


def test_unknown_colour_is_listed():
    (one,), problems = read(product(domain("2A", item("5", 9))))
    assert one.alert.severity is Severity.UNKNOWN and [p.field for p in problems] == ["color_id"]


@pytest.mark.parametrize("value", [
    {"product": {"periods": None}}, {"product": {"periods": [None, 3, {"timelaps": []}]}},
    {"product": {"periods": [{"timelaps": {"domain_ids": [
        {"domain_id": ["x"], "phenomenon_items": [{"phenomenon_id": {}}]}]}}]}}])
def test_other_shapes_give_nothing_and_no_error(value):
    found, _ = read(in_json(value))
    assert found == []
