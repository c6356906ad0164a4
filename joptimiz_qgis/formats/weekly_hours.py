# SPDX-License-Identifier: GPL-2.0-or-later
"""Hours of a week, both as opening_hours and as time spans of the Curb Data Specification; what is no plain week is None.

Spans are read in both spellings: `times_of_day` of the Cerema schema, `time_of_day_start` and `time_of_day_end` of CDS 1.0.1.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import lru_cache
from typing import Any, Iterator, List, Mapping, Optional

from ..core.errors import ScheduleError
from ..core.json_text import from_json
from ..core.regulation import holidays
from ..core.regulation.calendar import Calendar
from ..core.regulation.schedule import DAY_MIN, Schedule, Sequence, Span, parse

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OSM = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONDAY = datetime(2024, 1, 1)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?$")
_KNOWN = {"days_of_week", "times_of_day", "time_of_day_start", "time_of_day_end", "designated_period", "designated_period_except"}


@dataclass(frozen=True)
class Week:
    """Spans of each day from Monday on (minutes, half open, sorted, apart); whether public holidays are left out."""

    days: tuple[tuple[Span, ...], ...]
    without_holidays: bool = False

    @property
    def is_always(self) -> bool:
        return not self.without_holidays and all(day == ((0, DAY_MIN),) for day in self.days)


def union(one: Week, other: Week) -> Optional[Week]:
    """Hours of either; None if only one of them leaves out public holidays."""
    if one.without_holidays != other.without_holidays:
        return None
    return Week(tuple(_joined([*a, *b]) for a, b in zip(one.days, other.days)), one.without_holidays)


def minus(one: Week, other: Week) -> Optional[Week]:
    """Hours of the first that are none of the second; None if on public holidays it would be others."""
    if other.without_holidays and not one.without_holidays:
        return None
    days = []
    for spans, taken in zip(one.days, other.days):
        rest = list(spans)
        for low, high in taken:
            rest = [part for a, b in rest for part in ((a, min(b, low)), (max(a, high), b)) if part[0] < part[1]]
        days.append(_joined(rest))
    return Week(tuple(days), one.without_holidays)


@lru_cache(maxsize=1024)  # a town writes few different hours
def of_osm(hours: str) -> Optional[Week]:
    """The week of an opening_hours text; None if it cannot be read, or knows seasons or dates."""
    try:
        sequences = parse(hours).sequences
    except ScheduleError:
        return None
    off = bool(sequences) and _is_holidays_off(sequences[-1])
    weekly = sequences[:-1] if off else sequences
    if not weekly or any(s.years or s.dates or s.weeks or s.public_holidays or s.join == "||" or any(w.nth for w in s.weekdays)
                         for s in weekly):
        return None
    if off and any(end > DAY_MIN for s in weekly for _, end in s.spans):
        return None  # the morning after a night that began on a public holiday
    calendar = Calendar(timezone.utc, holidays.none)
    begin = calendar.instant_ms(_MONDAY)
    schedule = Schedule(hours, weekly)
    days = []
    for number in range(7):
        start = begin + number * DAY_MIN * 60_000
        held = schedule.intervals(start, start + DAY_MIN * 60_000, calendar)
        days.append(_joined([((a - start) // 60_000, (b - start) // 60_000) for a, b in held]))
    return Week(tuple(days), off)


def of_spans(spans: Any) -> Optional[Week]:
    """The week of a list of time spans; None if it is no such list, or knows dates, months or designated periods.

    Public holidays that every span leaves out are a plain week too. A span that ends before it begins goes over midnight; on
    which days the morning lies is said only if it is for every day.
    """
    if not isinstance(spans, list) or not spans or not all(isinstance(span, dict) for span in spans):
        return None
    stated = [{name: value for name, value in span.items() if value is not None} for span in spans]
    without = [_leaves_out_holidays(span) for span in stated]
    if None in without or len(set(without)) > 1 or any(set(span) - _KNOWN for span in stated):
        return None
    days: List[List[Span]] = [[] for _ in DAYS]
    for span in stated:
        numbers, times = _numbers(span.get("days_of_week", list(DAYS))), _times(span)
        if numbers is None or times is None:
            return None
        for begin, end in times:
            if begin == end or (begin > end and len(numbers) < 7):
                return None
            for number in numbers:
                days[number] += [(begin, end)] if begin < end else [(begin, DAY_MIN), (0, end)]
    return Week(tuple(_joined(day) for day in days), bool(without[0]))


@lru_cache(maxsize=1024)
def of_spans_text(text: str) -> Optional[Week]:
    """The same, of a JSON text."""
    try:
        return of_spans(from_json(text))
    except ValueError:
        return None


def osm_text(week: Week) -> str:
    """The week as opening_hours."""
    if week.is_always:
        return "24/7"
    parts = [_day_names(numbers) + " " + ",".join(f"{_clock(a)}-{_clock(b)}" for a, b in spans)
             for numbers, spans in _groups(week)]
    return "; ".join([*(parts or ["off"]), *(["PH off"] if week.without_holidays else [])])


def cerema_text(week: Week) -> str:
    """The week as time spans of the Cerema schema, JSON in one line."""
    return json.dumps([{"days_of_week": [DAYS[n] for n in numbers], "times_of_day": [[_clock(a), _clock(b)] for a, b in spans],
                        **_except(week)} for numbers, spans in _groups(week)], separators=(",", ":"))


def cds_spans(week: Week) -> list[dict[str, Any]]:
    """The week as time spans of CDS 1.0.1. What is left unsaid there means every day, from or until midnight."""
    found = []
    for numbers, spans in _groups(week):
        for begin, end in spans:
            span: dict[str, Any] = {} if len(numbers) == 7 else {"days_of_week": [DAYS[n] for n in numbers]}
            if begin > 0:
                span["time_of_day_start"] = _clock(begin)
            if end < DAY_MIN:
                span["time_of_day_end"] = _clock(end)
            found.append({**span, **_except(week)})
    return found


def _is_holidays_off(sequence: Sequence) -> bool:
    return (sequence.public_holidays and not sequence.open and sequence.join == ";"
            and not (sequence.spans or sequence.weekdays or sequence.years or sequence.dates or sequence.weeks))


def _except(week: Week) -> dict[str, Any]:
    return {"designated_period": "holidays", "designated_period_except": True} if week.without_holidays else {}


def _leaves_out_holidays(span: Mapping[str, Any]) -> Optional[bool]:
    """None for a designated period that a plain week cannot say."""
    if "designated_period" not in span:
        return False
    return True if span["designated_period"] == "holidays" and span.get("designated_period_except") is True else None


def _numbers(days: Any) -> Optional[list[int]]:
    words = [str(day).strip().lower()[:3] for day in days] if isinstance(days, list) else []
    return sorted({DAYS.index(word) for word in words}) if words and set(words) <= set(DAYS) else None


def _times(span: Mapping[str, Any]) -> Optional[list[Span]]:
    if "times_of_day" in span:
        pairs = span["times_of_day"]
        if "time_of_day_start" in span or "time_of_day_end" in span or not isinstance(pairs, list) or not pairs:
            return None
    else:
        pairs = [[span.get("time_of_day_start", "00:00"), span.get("time_of_day_end", "24:00")]]
    found = []
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2:
            return None
        begin, end = (_minutes(time) for time in pair)
        if begin is None or end is None:
            return None
        found.append((begin, end or DAY_MIN))  # an end at 00:00 is midnight
    return found


def _minutes(time: Any) -> Optional[int]:
    found = _CLOCK.match(time.strip()) if isinstance(time, str) else None
    if found is None:
        return None
    hours, minutes = int(found.group(1)), int(found.group(2))
    return hours * 60 + minutes if minutes < 60 and hours * 60 + minutes <= DAY_MIN else None


def _joined(spans: List[Span]) -> tuple[Span, ...]:
    found: List[Span] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return tuple(found)


def _groups(week: Week) -> Iterator[tuple[list[int], tuple[Span, ...]]]:
    """Days that have the same spans, in the order of the first of them; days without any are left out."""
    for spans in dict.fromkeys(week.days):
        if spans:
            yield [number for number, day in enumerate(week.days) if day == spans], spans


def _day_names(numbers: List[int]) -> str:
    parts, first = [], 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1] + 1:
            parts.append(_OSM[numbers[first]] + (f"-{_OSM[numbers[at - 1]]}" if at - first > 1 else ""))
            first = at
    return ",".join(parts)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
