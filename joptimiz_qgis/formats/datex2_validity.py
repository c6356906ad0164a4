# SPDX-License-Identifier: GPL-2.0-or-later
"""When a record or an order of DATEX II is valid: from, to, the periods between them, and what is excepted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Callable, Iterator, Optional, Sequence

from ..core.text import N_
from .alert_found import Remarks, When
from .datex2_tree import Node
from .datex2_words import Datex2Words
from .problems import is_readable, unreadable

UNSAYABLE = N_("The periods cannot be written as hours: the rule is kept as unknown.")
MOST_PERIODS = 200
TOO_MANY = N_("The record has too many periods: the rule is kept as unknown.")
_WEEK = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_YEAR = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CLOCK = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):(\d{2}))?$")
_LAST_MINUTE = 23 * 60 + 59
Clock = Callable[[int, Optional[int]], Optional[int]]
"""Minutes of the local day for minutes of a day as written and their offset from UTC (None = none is written); None if unsure."""


@dataclass(frozen=True)
class Validity:
    """`onset`, `expires`: the whole of it. `periods`: empty if it holds all the while. `suspended`: said to be."""

    onset: Optional[datetime]
    expires: Optional[datetime]
    periods: tuple[When, ...]
    suspended: bool


def local_clock(zone: tzinfo) -> Clock:
    """Hours as they stand, if they are written without offset or with one that the zone has in some season."""
    seasons = {datetime(2001, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)}
    offsets = {int(offset.total_seconds()) // 60 for offset in seasons if offset is not None}
    return lambda minutes, offset: minutes if offset is None or offset in offsets else None


def validity_of(record: Node, words: Datex2Words, zone: tzinfo, remarks: Remarks) -> Validity:
    """The validity of a record. A time that cannot be read leaves a closure in doubt."""
    validity = record.first("validity") or Node("validity")
    times = validity.first("validityTimeSpecification") or Node("times")
    onset, expires, periods = times_of(times, words, zone, remarks, local_clock(zone))
    suspended = validity.say("validityStatus") == "suspended"
    if len(periods) == 1 and periods[0].hours is None:
        return Validity(periods[0].begin, periods[0].end, (), suspended)
    return Validity(onset, expires, periods, suspended)


def times_of(times: Node, words: Datex2Words, zone: tzinfo, remarks: Remarks, clock: Clock
             ) -> tuple[Optional[datetime], Optional[datetime], tuple[When, ...]]:
    """Begin and end of a time specification, and its periods, exceptions taken out; one for all of it if it has none."""
    onset = remarks.moment("overallStartTime", times.say("overallStartTime"), zone)
    expires = remarks.moment("overallEndTime", times.say("overallEndTime"), zone, True)
    valid, excepted = times.all("validPeriod"), times.all("exceptionPeriod")
    if len(valid) + len(excepted) > MOST_PERIODS:
        remarks.note("validPeriod", TOO_MANY)
        return onset, expires, (When(onset, expires, unreadable("validPeriod", None)),)
    periods = [_period(node, onset, expires, words, zone, remarks, clock) for node in valid] or [When(onset, expires)]
    for node in excepted:
        periods = _without(periods, node, words, zone, remarks, clock)
    if not periods:
        remarks.note("exceptionPeriod", UNSAYABLE)
    return onset, expires, tuple(periods) or (When(onset, expires, unreadable("exceptionPeriod", None)),)


def _period(node: Node, onset: Optional[datetime], expires: Optional[datetime], words: Datex2Words, zone: tzinfo,
            remarks: Remarks, clock: Clock) -> When:
    begins = [moment for moment in (onset, remarks.moment("startOfPeriod", node.say("startOfPeriod"), zone)) if moment]
    ends = [moment for moment in (expires, remarks.moment("endOfPeriod", node.say("endOfPeriod"), zone, True)) if moment]
    return When(max(begins, default=None), min(ends, default=None), _hours(node, words, remarks, clock))


def _hours(node: Node, words: Datex2Words, remarks: Remarks, clock: Clock) -> Optional[str]:
    """The recurring part as opening_hours: None if it recurs in no way; unreadable if it cannot be said."""
    days = _days(node, words)
    times = node.all("recurringTimePeriodOfDay")
    spans = [_span(time.say("startTimeOfPeriod"), time.say("endTimeOfPeriod"), clock) for time in times]
    if not times and days == "":
        return None
    said = [span for span in spans if span is not None]
    hours = " ".join(filter(None, (days, ",".join(said))))
    if days is None or len(said) < len(times) or not is_readable(hours):
        written = ",".join(f"{time.say('startTimeOfPeriod')}-{time.say('endTimeOfPeriod')}" for time in times)
        remarks.note(node.name, UNSAYABLE, " ".join(filter(None, (days, written))))
        return unreadable(node.name, hours)
    return hours


def _span(first: str, last: str, clock: Clock) -> Optional[str]:
    begin, end = _minutes(first, clock), _minutes(last, clock)
    if begin is None or end is None:
        return None
    if end in (0, _LAST_MINUTE):
        end = 24 * 60  # 23:59 is written for the end of the day
    return f"{begin // 60:02d}:{begin % 60:02d}-{end // 60:02d}:{end % 60:02d}"


def _minutes(written: str, clock: Clock) -> Optional[int]:
    found = _CLOCK.match(written)
    if found is None:
        return None
    hour, minute, _, utc, sign, offset_h, offset_min = found.groups()
    if (int(hour), int(minute)) > (23, 59) or int(minute) > 59:
        return 24 * 60 if (hour, minute) == ("24", "00") and not (utc or sign) else None
    offset = 0 if utc else None
    if sign:
        offset = (int(offset_h) * 60 + int(offset_min)) * (-1 if sign == "-" else 1)
    return clock(int(hour) * 60 + int(minute), offset)


def _days(node: Node, words: Datex2Words) -> Optional[str]:
    """Months and days of a period: "" if it names none, None if they cannot be said."""
    groups, special = node.all("recurringDayWeekMonthPeriod"), node.all("recurringSpecialDay")
    if any(child.name not in ("applicableDay", "applicableMonth") for group in groups for child in group.children):
        return None
    days, months = ([words.meaning(field, child.say()) for group in groups for child in group.all(name)]
                    for field, name in (("day", "applicableDay"), ("month", "applicableMonth")))
    if not all(days) or not all(months) or (groups and not days and not months):
        return None
    if months and len(groups) > 1:
        return None  # each with days of its own
    named = [day for day in _WEEK if day in days]
    if len(named) == len(_WEEK):
        named = []
    if special:
        # Holidays among certain days or months only, or other days than public holidays, cannot be said.
        only_within = any(one.say("intersectWithApplicableDays") != "false" for one in special)
        if (only_within and named) or months or any(
                one.say("specialDayType") != "publicHoliday" or one.first("publicEvent") is not None for one in special):
            return None
        named.append("PH")
    return " ".join(filter(None, (",".join(month for month in _YEAR if month in months), ",".join(named))))


def _without(periods: Sequence[When], node: Node, words: Datex2Words, zone: tzinfo, remarks: Remarks, clock: Clock
             ) -> list[When]:
    """The periods without an exception: hours of days of the week or year, of public holidays, or from one time to another."""
    begin = remarks.moment("startOfPeriod", node.say("startOfPeriod"), zone)
    end = remarks.moment("endOfPeriod", node.say("endOfPeriod"), zone, True)
    written = [bool(node.say(name)) for name in ("startOfPeriod", "endOfPeriod")]
    dated = any(written)
    hours = _hours(node, words, remarks, clock)
    unread = written != [begin is not None, end is not None]
    if unread or dated is bool(hours) or (hours or "").startswith("?"):
        remarks.note("exceptionPeriod", UNSAYABLE, hours or "")
        return [replace(period, hours=unreadable("exceptionPeriod", hours)) for period in periods]
    if not dated:
        return [period if (period.hours or "").startswith("?") else
                replace(period, hours=f"{period.hours or '24/7'}; {hours} off") for period in periods]
    return [part for period in periods for part in _cut(period, begin, end)]


def _cut(period: When, begin: Optional[datetime], end: Optional[datetime]) -> Iterator[When]:
    """What of a period lies before `begin` and from `end` on."""
    before = begin if period.end is None or (begin is not None and begin < period.end) else period.end
    if begin is not None and (period.begin is None or before is None or period.begin < before):
        yield replace(period, end=before)
    after = end if period.begin is None or (end is not None and end > period.begin) else period.begin
    if end is not None and (period.end is None or after is None or after < period.end):
        yield replace(period, begin=after)
