# SPDX-License-Identifier: GPL-2.0-or-later
"""The complement of a schedule holds exactly when the schedule does not."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.regulation import holidays, intervals
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.complement import complement_text
from joptimiz_qgis.core.regulation.schedule import parse

PARIS = Calendar(ZoneInfo("Europe/Paris"), holidays.french)
YEAR = (PARIS.instant_ms(datetime(2023, 12, 25)), PARIS.instant_ms(datetime(2025, 1, 8)))


def assert_exact(text: str) -> str:
    other = complement_text(parse(text))
    assert other is not None
    held = parse(text).intervals(*YEAR, PARIS)
    assert parse(other).intervals(*YEAR, PARIS) == intervals.complement(held, YEAR), other
    return other


@pytest.mark.parametrize("text, expected", [
    ("Mo-Su 06:30-11:30", "Mo-Su 00:00-06:30,11:30-24:00"),
    ("24/7", "off"),
    ("off", "Mo-Su 00:00-24:00"),
    ("Mo-Fr 22:00-06:00", "Mo 00:00-22:00; Tu-Fr 06:00-22:00; Sa 06:00-24:00; Su 00:00-24:00"),
    ("Mo-Sa 06:00-11:00; PH off", "24/7; Mo-Sa 00:00-06:00,11:00-24:00; PH 00:00-24:00"),
])
def test_complement_is_written_plainly(text, expected):
    assert assert_exact(text) == expected


@pytest.mark.parametrize("text", ["Mo-Fr 22:00-06:00; PH off", "Mo-Fr 08:00-10:00 || 07:00-08:00", "Dec 24 22:00-02:00"])
def test_what_the_grammar_cannot_say_is_refused(text):
    assert complement_text(parse(text)) is None


selectors = st.sampled_from(["", "Mo-Fr ", "Sa-Mo ", "Tu,Th ", "PH ", "PH,Su ", "Apr-Oct ", "Dec 24-Jan 02 ", "We[1,-1] ",
                             "2024 Jul 10-2024 Aug 20 ", "week 10-20/2 ", "2024 Mo "])


def _written(quarters):
    ends = [f"{q // 4:02d}:{q % 4 * 15:02d}" for q in sorted(quarters)]
    return ",".join(f"{a}-{b}" for a, b in zip(ends[::2], ends[1::2]))


day_hours = st.lists(st.integers(0, 96), min_size=2, max_size=4, unique=True).map(_written)
states = st.sampled_from(["", "", "", " off"])
joins = st.sampled_from(["; ", "; ", ", "])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(joins, selectors, day_hours, states), min_size=1, max_size=4))
def test_complement_is_exact_within_days(parts):
    text = "Mo-Sa 08:00-09:00"
    for join, selector, hours, state in parts:
        text += join + (selector or "Mo-Su ") + hours + state
    assert_exact(text)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["Mo-Fr ", "Sa-Mo ", "Tu,Th ", "Su "]), st.integers(0, 23), st.integers(1, 24)),
                min_size=1, max_size=4))
def test_complement_is_exact_over_nights_of_the_week(parts):
    assert_exact("; ".join(f"{days}{h:02d}:00-{h + length:02d}:00" for days, h, length in parts))
