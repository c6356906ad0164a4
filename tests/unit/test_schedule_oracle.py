# SPDX-License-Identifier: GPL-2.0-or-later
"""Schedules and holidays against independent libraries (opening-hours-py, holidays), on random texts and instants."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.regulation import holidays
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.schedule import parse

holidays_library = pytest.importorskip("holidays")
OpeningHours = pytest.importorskip("opening_hours").OpeningHours

ZONE = ZoneInfo("Europe/Paris")
PARIS = Calendar(ZONE, holidays.french)
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.mark.parametrize("year", range(2000, 2051))
def test_holidays_of_france(year):
    # From 2005 to 2007 the library leaves out Whit Monday, on which most had to work; the code du travail still named it.
    odd = [holidays.easter(year) + timedelta(days=50)] if 2005 <= year <= 2007 else []
    for mine, subdivision in ((holidays.french, None), (holidays.french_alsace_moselle, "57")):
        theirs = holidays_library.country_holidays("FR", subdiv=subdivision, years=year, language="fr")
        days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
        assert [d for d in days if d.year == year and mine(d)] == sorted({*theirs, *odd})


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@st.composite
def spans(draw, night: bool = True) -> str:
    """One or two spans of a day that do not touch; after them perhaps one over midnight."""
    cuts = sorted(draw(st.lists(st.integers(0, 95), min_size=2, max_size=4, unique=True)))
    cuts = cuts[: len(cuts) // 2 * 2]
    parts = [f"{clock(15 * a)}-{clock(15 * b)}" for a, b in zip(cuts[::2], cuts[1::2])]
    if night and draw(st.integers(0, 4)) == 0 and cuts[-1] < 90:
        parts.append(f"{clock(15 * cuts[-1] + 60)}-{clock(15 * draw(st.integers(1, max(cuts[0], 1))))}")
    return ",".join(parts)


weekdays = st.one_of(
    st.sampled_from(DAYS), st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).filter(lambda p: p[0] != p[1]).map("-".join),
    st.tuples(st.sampled_from(DAYS), st.sampled_from(["1", "2", "-1", "1,3", "2-3"])).map(lambda p: f"{p[0]}[{p[1]}]"))
day_lists = st.lists(weekdays, min_size=1, max_size=2, unique=True).map(",".join)
holiday_lists = st.one_of(day_lists, st.just("PH"), day_lists.map(lambda d: f"PH,{d}"))


@st.composite
def dates(draw) -> str:
    month = st.sampled_from(MONTHS)
    day = st.integers(1, 28)
    kind = draw(st.integers(0, 5))
    if kind == 0:
        return draw(month)
    if kind == 1:
        return f"{draw(month)}-{draw(month)}"
    if kind == 2:
        return f"{draw(month)} {draw(day):02d}-{draw(month)} {draw(day):02d}"
    if kind == 3:
        first = draw(st.integers(0, 10))
        return f"2024 {MONTHS[first]} {draw(day):02d}-2024 {MONTHS[first + 1]} {draw(day):02d}"
    if kind == 4:
        first = draw(st.integers(1, 50))
        return f"week {first:02d}-{draw(st.integers(first, 53)):02d}"
    low = draw(day)
    return f"{draw(month)} {low:02d}" + (f"-{draw(st.integers(low + 1, 29)):02d}" if low < 28 and draw(st.booleans()) else "")


@st.composite
def rules(draw, night: bool = True) -> str:
    parts = [draw(dates())] if draw(st.integers(0, 2)) == 0 else []
    if draw(st.booleans()) or not parts:
        parts.append(draw(holiday_lists))
    parts.append(draw(spans(night)))
    return " ".join(parts)


@st.composite
def texts(draw) -> str:
    """Only the first rule has nights: the library drops the end of a later rule's night on a day that an earlier speaks of."""
    whole = draw(st.sampled_from(["", "", "", "24/7; "])) + draw(rules(night=draw(st.booleans())))
    for _ in range(draw(st.integers(0, 2))):
        whole += draw(st.one_of(
            rules(night=False).map("; {}".format), holiday_lists.map("; {} off".format), dates().map("; {} off".format),
            st.tuples(day_lists, spans(night=False)).map(lambda p: f"; {p[0]} {p[1]} off"),
            st.tuples(st.one_of(day_lists, dates()), spans(night=False)).map(lambda p: f", {p[0]} {p[1]}")))
    return whole


instants = st.datetimes(datetime(2023, 1, 1), datetime(2026, 12, 31)).map(lambda d: d.replace(second=0, microsecond=0))


def ours(text: str, local: datetime) -> bool:
    at = PARIS.instant_ms(local)
    return bool(parse(text).intervals(at, at + 1, PARIS))


@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts(), st.lists(instants, min_size=6, max_size=6))
def test_schedule_equals_the_library(text, moments):
    library = OpeningHours(text, country="FR")
    for moment in moments:
        assert ours(text, moment) == library.is_open(moment), (text, moment, moment.strftime("%a"))


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(rules(), rules(), st.lists(instants, min_size=6, max_size=6))
def test_a_fallback_stands_in_where_nothing_holds(first, second, moments):
    # The library takes a fallback as spoken for by any hours of the day; opening_hours.js, the reference, does not.
    for moment in moments:
        parts = [OpeningHours(text, country="FR").is_open(moment) for text in (first, second)]
        assert ours(f"{first} || {second}", moment) == any(parts)


@settings(max_examples=300, deadline=None)
@given(rules(), st.sampled_from(["2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26"]), st.integers(0, 8 * 12))
def test_around_the_clock_changes_local_time_decides(text, day, five_minutes):
    """Every instant of a night with a clock change is judged by the local time it bears, whichever of two."""
    at = PARIS.instant_ms(datetime.fromisoformat(day)) + five_minutes * 300_000
    local = PARIS.local(at).replace(tzinfo=None)
    found = bool(parse(text).intervals(at, at + 1, PARIS))
    if day[5:7] == "10" and local.hour == 2:
        return  # the hour there are two of: a span that ends in it ends at the first, so the second is not told by the clock
    assert found == OpeningHours(text, country="FR").is_open(local)
