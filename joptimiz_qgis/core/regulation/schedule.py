# SPDX-License-Identifier: GPL-2.0-or-later
"""When a schedule in OSM opening_hours grammar holds, as intervals of absolute time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Optional

from .calendar import Calendar, from_ms
from .intervals import Interval, Intervals, intersection, normalised

DAY_MIN = 24 * 60
Span = tuple[int, int]  # minutes of the local day; the end may lie in the next day
MonthDay = tuple[int, int]


@dataclass(frozen=True)
class DateRange:
    """From one date to another, both included; a year of None repeats every year."""

    begin: tuple[Optional[int], int, int]
    end: tuple[Optional[int], int, int]

    def matches(self, day: date) -> bool:
        first, last = self.begin[1:], self.end[1:]
        if self.begin[0] is not None:
            year_end = self.end[0] if self.end[0] is not None else self.begin[0] + (last < first)
            return (self.begin[0], *first) <= (day.year, day.month, day.day) <= (year_end, *last)
        at: MonthDay = (day.month, day.day)
        return first <= at <= last if first <= last else at >= first or at <= last


@dataclass(frozen=True)
class Weekdays:
    """Days first..last (0 = Monday, may wrap); `nth` keeps only these occurrences in the month (-1 = last)."""

    first: int
    last: int
    nth: tuple[int, ...] = ()

    def matches(self, day: date) -> bool:
        at = day.weekday()
        inside = self.first <= at <= self.last if self.first <= self.last else at >= self.first or at <= self.last
        if not inside or not self.nth:
            return inside
        next_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        from_end = -(((next_month - day).days - 1) // 7 + 1)
        return (day.day - 1) // 7 + 1 in self.nth or from_end in self.nth


@dataclass(frozen=True)
class Sequence:
    """One rule of the text: which days, which spans, open or off, and how it joins the ones before."""

    join: str  # ";" overrides the day, "," adds to it, "||" stands in where nothing before holds
    open: bool
    years: tuple[tuple[int, int], ...] = ()
    dates: tuple[DateRange, ...] = ()
    weeks: tuple[tuple[int, int, int], ...] = ()
    weekdays: tuple[Weekdays, ...] = ()
    public_holidays: bool = False
    spans: tuple[Span, ...] = ()

    def matches(self, day: date, calendar: Calendar) -> bool:
        if self.years and not any(a <= day.year <= b for a, b in self.years):
            return False
        if self.dates and not any(d.matches(day) for d in self.dates):
            return False
        if self.weeks:
            week = day.isocalendar()[1]
            if not any(a <= week <= b and (week - a) % step == 0 for a, b, step in self.weeks):
                return False
        if not self.weekdays and not self.public_holidays:
            return True
        if self.public_holidays and calendar.is_public_holiday(day):
            return True
        return any(w.matches(day) for w in self.weekdays)


@dataclass(frozen=True)
class Schedule:
    """A parsed opening_hours text. Frozen and hashable; times are local, read through a Calendar."""

    text: str
    sequences: tuple[Sequence, ...]

    def intervals(self, begin_ms: int, end_ms: int, calendar: Calendar) -> Intervals:
        """When it holds within [begin_ms, end_ms), UTC ms, half open.

        A local time that the spring change skips becomes the instant just after the change; one that the
        autumn change repeats is its first occurrence, so a span over it lasts an hour longer.
        """
        if begin_ms >= end_ms:
            return ()
        day, last = calendar.local(begin_ms).date(), calendar.local(end_ms).date()
        found: list[Interval] = []
        while day <= last:
            for first, end in self._spans(day, calendar):
                found.append((_instant(day, first, calendar), _instant(day, end, calendar)))
            day += timedelta(days=1)
        return intersection(normalised(found), ((begin_ms, end_ms),))

    def _spans(self, day: date, calendar: Calendar) -> tuple[Span, ...]:
        """Spans of a local day, what reaches into it from the evening before included.

        A sequence that speaks of a day replaces all that was said of its hours, midnight to midnight: of a night, only
        the part on that day (opening_hours.js: "22:00-02:00; Tu 12:00-14:00" ends on Monday at midnight). A fallback
        adds hours where nothing before it holds, which is the same as adding them.
        """
        eve = day - timedelta(days=1)
        spans: list[Span] = []
        for sequence in self.sequences:
            whole = sequence.spans or ((0, DAY_MIN),)
            today, before = sequence.matches(day, calendar), sequence.matches(eve, calendar)
            mine = [(a, min(b, DAY_MIN)) for a, b in whole if today and a < DAY_MIN]
            mine += [(max(a - DAY_MIN, 0), b - DAY_MIN) for a, b in whole if before and b > DAY_MIN]
            if not sequence.open:
                spans = _without(spans, tuple(mine))
            elif today and sequence.join == ";":
                spans = mine
            else:
                spans = [*spans, *mine]
        return tuple(spans)


def _without(spans: list[Span], off: tuple[Span, ...]) -> list[Span]:
    for low, high in off:
        spans = [part for a, b in spans for part in ((a, min(b, low)), (max(a, high), b)) if part[0] < part[1]]
    return spans


def _instant(day: date, minutes: int, calendar: Calendar) -> int:
    local = datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)
    instant = calendar.instant_ms(local)
    if calendar.local(instant).replace(tzinfo=None) != local:
        # Skipped by the spring change: python maps it through the offset before, which lands after the gap
        # by as much as the time lies inside it. The gap's end is the first instant with the new offset.
        after = from_ms(instant).astimezone(calendar.zone)
        offset = after.utcoffset()
        before = calendar.local(instant - 2 * 3_600_000).utcoffset()
        if offset is not None and before is not None and offset > before:
            back = (after.minute * 60 + after.second) * 1000
            step = calendar.local(instant - back - 1).utcoffset()
            if step == before:
                instant -= back
    return instant


@lru_cache(maxsize=1024)
def parse(text: str) -> Schedule:
    """Read an opening_hours text. Raises ScheduleError with what cannot be read; nothing is guessed."""
    from .schedule_parser import Parser

    return Schedule(text, Parser(text).sequences())


always = Schedule("24/7", (Sequence(";", True),))
