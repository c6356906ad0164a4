# SPDX-License-Identifier: GPL-2.0-or-later
"""Hours and movements are said in words where they are plain, and quoted as they are where they are not."""

from __future__ import annotations

import pytest

from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.wording import hours_in_words, in_scope, not_readable
from joptimiz_qgis.core.text import text


@pytest.mark.parametrize("schedule, words", [
    ("Mo-Fr 08:00-20:00", "from Monday to Friday from 8:00 to 20:00"),
    ("Mo-Fr 08:00-20:00; PH off", "from Monday to Friday from 8:00 to 20:00, except on public holidays"),
    ("Mo-Su 11:00-18:30", "every day from 11:00 to 18:30"),
    ("07:00-09:00,17:00-19:00", "every day from 7:00 to 9:00 and from 17:00 to 19:00"),
    ("Tu 22:00-06:00", "on Tuesday from 22:00 to 6:00"),
    ("Mo,We,Fr 06:00-11:30; Sa 06:00-12:00",
     "on Monday, on Wednesday and on Friday from 6:00 to 11:30 and on Saturday from 6:00 to 12:00"),
    ("Fr-Mo 06:00-12:00", "from Friday to Monday from 6:00 to 12:00"),
])
def test_plain_hours_are_said_in_words(schedule, words):
    assert str(hours_in_words(schedule)) == words


@pytest.mark.parametrize("schedule", [
    "Mo-Su 08:00-20:00; Sa 10:00-12:00",  # Saturday is replaced, not added
    "Mo-We,Tu 08:00-10:00", "2026 Apr 15-Oct 15 08:00-20:00", "Mo-Fr off", "PH off", "SH 08:00-10:00", "week 1-12 08:00-10:00",
    "sunrise-sunset", "",
])
def test_hours_that_words_could_get_wrong_are_not_put_in_words(schedule):
    assert hours_in_words(schedule) is None


def scope(**said):
    return str(in_scope(AccessRule("R", Kind.ZTL, **said), text("applies to all vehicles")))


def test_a_rule_without_hours_or_movement_adds_nothing():
    assert scope() == scope(schedule="24/7") == scope(schedule="?hours=x") == "applies to all vehicles"
    assert str(in_scope(None, text("height 3.8 m"))) == "height 3.8 m"


def test_the_movement_and_the_hours_follow_the_fact():
    assert scope(movement=Movement.TRANSIT, schedule="Su 10:00-19:00") == \
        "applies to all vehicles, through traffic only, on Sunday from 10:00 to 19:00"
    assert scope(schedule="Apr-Oct 10:00-19:00") == "applies to all vehicles, hours “Apr-Oct 10:00-19:00”"


def test_what_was_not_readable_is_named_once():
    rule = AccessRule("R", Kind.CLOSURE, schedule="market days")
    assert str(in_scope(rule, not_readable("market days"))) == "hours not readable: market days"
    assert str(not_readable("?kind=party")) == "kind not readable: party"
    marked = AccessRule("R", Kind.CLOSURE, schedule="?kind=party", movement=Movement.TRANSIT)
    assert str(in_scope(marked, not_readable("?kind=party"))) == "kind not readable: party, through traffic only"
