# SPDX-License-Identifier: GPL-2.0-or-later
"""The life of a message, and whether it bears on routing, by tables written by hand."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from joptimiz_qgis.core.alerts import Alert, AlertEffect, MessageType, Stage, bears_on_routing, stage_of

NOW = datetime(2026, 11, 25, 10, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize("onset, expires, stage", [
    (None, None, Stage.CURRENT), (NOW, None, Stage.CURRENT), (NOW + HOUR, None, Stage.EXPECTED), (None, NOW, Stage.EXPIRED),
    (None, NOW + HOUR, Stage.CURRENT), (NOW - 2 * HOUR, NOW - HOUR, Stage.EXPIRED)])
def test_a_message_holds_from_its_onset_until_before_it_expires(onset, expires, stage):
    assert stage_of(Alert("a", onset=onset, expires=expires), NOW) is stage
    assert stage_of(Alert("a", onset=onset, expires=expires, message_type=MessageType.CANCEL), NOW) is Stage.CANCELLED


@pytest.mark.parametrize("effect, factor, bears", [
    (AlertEffect.CLOSURE, None, True), (AlertEffect.RESTRICTION, None, True), (AlertEffect.SLOWDOWN, 0.5, True),
    (AlertEffect.SLOWDOWN, None, False), (AlertEffect.INFORMATION, None, False), (AlertEffect.INFORMATION, 0.5, False)])
def test_what_bears_by_its_effect_and_that_a_choice_wins(effect, factor, bears):
    alert = Alert("a", effect=effect, speed_factor=factor)
    assert bears_on_routing(alert) is bears
    assert bears_on_routing(alert, True) and not bears_on_routing(alert, False)
