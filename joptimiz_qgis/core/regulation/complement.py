# SPDX-License-Identifier: GPL-2.0-or-later
"""The hours in which a schedule does not hold, in the same grammar: allowed hours become hours of a ban."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Iterable, Optional

from . import holidays
from .calendar import Calendar
from .schedule import DAY_MIN, DateRange, Schedule, Sequence, Span, Weekdays

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONDAY = datetime(2024, 1, 1)


def complement_text(schedule: Schedule) -> Optional[str]:
    """A text whose intervals are exactly those in which `schedule` does not hold; None if the grammar cannot say it.

    Not sayable: a night that begins on a public holiday or a dated day (its morning lies on another day), and
    fallbacks (`||`).
    """
    sequences = schedule.sequences
    if any(s.join == "||" for s in sequences):
        return None
    if all(_is_weekly(s) for s in sequences):
        return _week(schedule)
    if any(end > DAY_MIN for s in sequences for _, end in s.spans):
        return None
    return "24/7" + "".join(_inverted(s) for s in sequences)


def _is_weekly(sequence: Sequence) -> bool:
    return not (sequence.years or sequence.dates or sequence.weeks or sequence.public_holidays
                or any(w.nth for w in sequence.weekdays))


def _week(schedule: Schedule) -> str:
    """Every day of the week written out, nights cut at midnight."""
    calendar = Calendar(timezone.utc, holidays.none)
    begin = calendar.instant_ms(_MONDAY)
    days = []
    for number in range(7):
        start = begin + number * DAY_MIN * 60_000
        held = schedule.intervals(start, start + DAY_MIN * 60_000, calendar)
        days.append(_gaps(((a - start) // 60_000, (b - start) // 60_000) for a, b in held))
    parts = []
    for first, last in _runs(days):
        if days[first]:
            parts.append(f"{_day_range(first, last)} {_spans(days[first])}")
    return "; ".join(parts) or "off"


def _runs(days: list[tuple[Span, ...]]) -> Iterable[tuple[int, int]]:
    first = 0
    for number in range(1, 8):
        if number == 7 or days[number] != days[first]:
            yield first, number - 1
            first = number


def _day_range(first: int, last: int) -> str:
    return _DAYS[first] if first == last else f"{_DAYS[first]}-{_DAYS[last]}"


def _inverted(sequence: Sequence) -> str:
    """What a sequence becomes in the complement of the whole, which starts from 24/7."""
    selector = _selector(sequence) or "Mo-Su"
    if not sequence.open:
        # Hours taken from the schedule are added to its complement; a day taken from it is all complement.
        return f", {selector} {_spans(sequence.spans)}" if sequence.spans else f"; {selector} 00:00-24:00"
    whole = sequence.spans or ((0, DAY_MIN),)
    if sequence.join == ",":
        return f"; {selector} {_spans(whole)} off"
    gaps = _gaps(whole)
    return f"; {selector} {_spans(gaps)}" if gaps else f"; {selector} off"


def _gaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    at, out = 0, []
    for begin, end in sorted(spans):
        if at < begin:
            out.append((at, begin))
        at = max(at, end)
    if at < DAY_MIN:
        out.append((at, DAY_MIN))
    return tuple(out)


def _spans(spans: Iterable[Span]) -> str:
    return ",".join(f"{_clock(a)}-{_clock(b)}" for a, b in spans)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _selector(sequence: Sequence) -> str:
    parts = []
    if sequence.years:
        parts.append(",".join(_year(a, b) for a, b in sequence.years))
    if sequence.dates:
        parts.append(",".join(_date_range(d) for d in sequence.dates))
    if sequence.weeks:
        parts.append("week " + ",".join(f"{a:02d}-{b:02d}" + (f"/{step}" if step > 1 else "") for a, b, step in sequence.weeks))
    days = ["PH"] if sequence.public_holidays else []
    parts.append(",".join([*days, *(_weekdays(w) for w in sequence.weekdays)]))
    return " ".join(part for part in parts if part)


def _year(first: int, last: int) -> str:
    if last == 9999:
        return f"{first}+"
    return str(first) if first == last else f"{first}-{last}"


def _date_range(dates: DateRange) -> str:
    return f"{_day(dates.begin)}-{_day(dates.end)}"


def _day(day: tuple[Optional[int], int, int]) -> str:
    year, month, number = day
    return (f"{year} " if year is not None else "") + f"{_MONTHS[month - 1]} {number:02d}"


def _weekdays(days: Weekdays) -> str:
    nth = f"[{','.join(map(str, days.nth))}]" if days.nth else ""
    return _day_range(days.first, days.last) + nth
