# SPDX-License-Identifier: GPL-2.0-or-later
"""Schedules against truth tables written by hand (local time of Paris)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.errors import ScheduleError
from joptimiz_qgis.core.regulation import holidays
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.intervals import complement, difference, intersection, union
from joptimiz_qgis.core.regulation.schedule import parse

PARIS = Calendar(ZoneInfo("Europe/Paris"), holidays.french)
MARAIS = "Jul 23-Aug 21 Sa 14:00-20:00;Jul 23-Aug 21 Su,PH 10:00-20:00"


def holds(text: str, local: str) -> bool:
    at = PARIS.instant_ms(datetime.fromisoformat(local))
    return bool(parse(text).intervals(at, at + 1, PARIS))


@pytest.mark.parametrize(
    "text, local, expected",
    [
        ("Mo-Fr 08:00-20:00; PH off", "2024-07-12T07:59:59", False),
        ("Mo-Fr 08:00-20:00; PH off", "2024-07-12T08:00:00", True),
        ("Mo-Fr 08:00-20:00; PH off", "2024-07-12T20:00:00", False),
        ("Mo-Fr 08:00-20:00; PH off", "2025-07-14T10:00:00", False),  # a Monday, and Bastille Day
        ("Mo-Fr 08:00-20:00; PH off", "2024-05-09T10:00:00", False),  # Ascension
        ("Mo-Fr 08:00-20:00; PH off", "2024-07-13T10:00:00", False),  # Saturday
        ("Mo-Su 00:00-23:59", "2024-07-13T23:59:30", False),  # what is written, not what was meant
        ("24/7", "2024-07-13T23:59:59", True),
        ("off", "2024-07-13T12:00:00", False),
        ("Fr 22:00-06:00", "2024-07-13T05:59:00", True),  # Saturday morning, from Friday
        ("Fr 22:00-06:00", "2024-07-12T05:59:00", False),
        ("22:00-26:00", "2024-07-13T01:30:00", True),
        ("Fr-Mo 08:00-09:00", "2024-07-14T08:30:00", True),
        ("Mo[1] 08:00-10:00", "2024-07-01T09:00:00", True),
        ("Mo[1] 08:00-10:00", "2024-07-08T09:00:00", False),
        ("Mo[-1] 08:00-10:00", "2024-07-29T09:00:00", True),
        (MARAIS, "2024-07-27T14:00:00", True),
        (MARAIS, "2024-07-27T13:59:00", False),
        (MARAIS, "2024-07-28T10:00:00", True),
        (MARAIS, "2024-08-15T11:00:00", True),  # Assumption, a Thursday
        (MARAIS, "2024-08-24T15:00:00", False),
        ("2024 Jul 24-2024 Aug 11 08:00-18:00", "2024-08-11T17:00:00", True),
        ("2024 Jul 24-2024 Aug 11 08:00-18:00", "2025-08-01T17:00:00", False),
        ("Nov-Mar", "2024-01-15T03:00:00", True),
        ("Nov-Mar", "2024-04-01T03:00:00", False),
        ("Mo-Fr 08:00-12:00,14:00-18:00, Sa 09:00-10:00", "2024-07-13T09:30:00", True),
        ("Mo-Fr 08:00-12:00,14:00-18:00, Sa 09:00-10:00", "2024-07-12T13:00:00", False),
        ("Mo-Fr 08:00-20:00; 12:00-14:00 off", "2024-07-12T13:00:00", False),
        ("Mo-Fr 08:00-20:00 || 10:00-11:00", "2024-07-13T10:30:00", True),
        ("Mo-Fr 08:00-20:00 || 10:00-11:00", "2024-07-12T09:30:00", True),
        # The tests of opening_hours.js: a day's own words end the night before them, and leave the night after.
        ("22:00-02:00; Tu 12:00-14:00", "2012-10-01T23:30:00", True),
        ("22:00-02:00; Tu 12:00-14:00", "2012-10-02T01:00:00", False),
        ("22:00-02:00; Tu 12:00-14:00", "2012-10-02T22:30:00", False),
        ("22:00-02:00; Tu 12:00-14:00", "2012-10-03T01:00:00", True),
        ("Mo-Sa 22:00-06:00; PH off", "2024-05-01T05:00:00", False),  # the night before the holiday ends at midnight
        ("Tu 12:00-14:00; Mo 22:00-02:00", "2012-10-02T01:00:00", True),
        ("22:00-02:00; Tu 23:00-01:00 off", "2012-10-03T00:30:00", False),
        # A fallback stands in at every instant at which nothing before it holds, on days spoken of too.
        ("We-Fr 10:00-24:00 || 08:00-09:00", "2012-10-04T08:30:00", True),
        ("Mo-Fr 08:00-20:00; PH off || 10:00-11:00", "2024-05-01T10:30:00", True),
        ("Mo-Fr 08:00-20:00; PH off || 10:00-11:00", "2024-05-01T11:30:00", False),
        ("mo–fr 08:00–20:00", "2024-07-12T10:00:00", True),  # typographer's dashes, lower case
    ],
)
def test_schedule_holds_as_written(text, local, expected):
    assert holds(text, local) is expected


@pytest.mark.parametrize("text", ["", "SH off", "sunrise-sunset", "08:00+", "tous les jours", "Mo-Fr 8h-20h", "Mo 25:61-26:00",
                                  "Mo-Fr 08:00-20:00 \"sauf marché\"", "PH +1 day", "Mo-", "Feb 31"])
def test_schedule_that_cannot_be_read_is_refused(text):
    with pytest.raises(ScheduleError):
        parse(text)


def test_clock_changes_shorten_and_lengthen_the_night():
    def hours(day):
        begin = PARIS.instant_ms(datetime.fromisoformat(day + "T00:00"))
        found = parse("01:00-05:00").intervals(begin, begin + 12 * 3_600_000, PARIS)
        return sum(b - a for a, b in found) / 3_600_000

    assert hours("2024-03-30") == 4
    assert hours("2024-03-31") == 3
    assert hours("2024-10-27") == 5


def test_span_in_the_skipped_hour_starts_at_the_change():
    begin = PARIS.instant_ms(datetime(2024, 3, 31))
    found = parse("02:15-05:00").intervals(begin, begin + 12 * 3_600_000, PARIS)
    assert [PARIS.local(i).isoformat() for i in found[0]] == ["2024-03-31T03:00:00+02:00", "2024-03-31T05:00:00+02:00"]


def test_alsace_moselle_adds_good_friday_and_26_december():
    assert not holidays.french(date(2024, 3, 29))
    assert holidays.french_alsace_moselle(date(2024, 3, 29))
    assert holidays.french_alsace_moselle(date(2024, 12, 26))
    assert not holidays.french(date(2024, 12, 26))


@pytest.mark.parametrize("year, day", [(2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25"), (2285, "2285-03-22")])
def test_easter(year, day):
    assert holidays.easter(year).isoformat() == day


def test_interval_algebra():
    a, b = ((0, 10), (20, 30)), ((5, 25),)
    assert union(a, b) == ((0, 30),)
    assert intersection(a, b) == ((5, 10), (20, 25))
    assert difference(a, b) == ((0, 5), (25, 30))
    assert complement(b, (0, 30)) == ((0, 5), (25, 30))
