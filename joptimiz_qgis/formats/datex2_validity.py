# SPDX-License-Identifier: GPL-2.0-or-later
"""When a situation record of DATEX II is valid: from, to, and the periods between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Optional

from ..core.text import N_
from .alert_found import Remarks, When
from .datex2_tree import Node
from .datex2_words import Datex2Words
from .problems import is_readable, unreadable

UNSAYABLE = N_("The periods cannot be written as hours: the rule is kept as unknown.")
MOST_PERIODS = 200
TOO_MANY = N_("The record has too many periods: the rule is kept as unknown.")
_WEEK = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


@dataclass(frozen=True)
class Validity:
    """`onset`, `expires`: the whole of it. `periods`: empty if it holds all the while. `suspended`: said to be."""

    onset: Optional[datetime]
    expires: Optional[datetime]
    periods: tuple[When, ...]
    suspended: bool


def validity_of(record: Node, words: Datex2Words, zone: tzinfo, remarks: Remarks) -> Validity:
    """The validity of a record. A time that cannot be read leaves a closure in doubt."""
    validity = record.first("validity") or Node("validity")
    times = validity.first("validityTimeSpecification") or Node("times")
    onset = remarks.moment("overallStartTime", times.say("overallStartTime"), zone)
    expires = remarks.moment("overallEndTime", times.say("overallEndTime"), zone)
    suspended = validity.say("validityStatus") == "suspended"
    valid, excepted = times.all("validPeriod"), times.all("exceptionPeriod")
    if not valid and not excepted:
        return Validity(onset, expires, (), suspended)
    if excepted or len(valid) > MOST_PERIODS:
        remarks.note("exceptionPeriod" if excepted else "validPeriod", UNSAYABLE if excepted else TOO_MANY)
        return Validity(onset, expires, (When(onset, expires, unreadable("exceptionPeriod", None)),), suspended)
    periods = [_period(node, onset, expires, words, zone, remarks) for node in valid]
    if len(periods) == 1 and periods[0].hours is None:
        return Validity(periods[0].begin, periods[0].end, (), suspended)
    return Validity(onset, expires, tuple(periods), suspended)


def _period(node: Node, onset: Optional[datetime], expires: Optional[datetime], words: Datex2Words, zone: tzinfo,
            remarks: Remarks) -> When:
    begins = [moment for moment in (onset, remarks.moment("startOfPeriod", node.say("startOfPeriod"), zone)) if moment]
    ends = [moment for moment in (expires, remarks.moment("endOfPeriod", node.say("endOfPeriod"), zone)) if moment]
    return When(max(begins, default=None), min(ends, default=None), _hours(node, words, remarks))


def _hours(node: Node, words: Datex2Words, remarks: Remarks) -> Optional[str]:
    """The recurring part as opening_hours: None if it recurs in no way; unreadable if it cannot be said."""
    spans, days = [], []
    unsayable = bool(node.all("recurringSpecialDay"))
    for time in node.all("recurringTimePeriodOfDay"):
        begin, end = time.say("startTimeOfPeriod")[:5], time.say("endTimeOfPeriod")[:5]
        if time.say("endTimeOfPeriod").startswith("23:59:59"):
            end = "24:00"
        spans.append(f"{begin}-{end}")
        unsayable |= not begin or not end
    for day in node.all("recurringDayWeekMonthPeriod"):
        unsayable |= any(child.name not in ("applicableDay",) for child in day.children)
        for word in (child.say() for child in day.all("applicableDay")):
            days.append(words.meaning("day", word))
            unsayable |= not days[-1]
    if not spans and not days and not unsayable:
        return None
    hours = " ".join(filter(None, (",".join(day for day in _WEEK if day in days), ",".join(spans))))
    if unsayable or not is_readable(hours):
        remarks.note("validPeriod", UNSAYABLE, hours)
        return unreadable("validPeriod", hours)
    return hours
