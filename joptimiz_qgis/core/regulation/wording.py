# SPDX-License-Identifier: GPL-2.0-or-later
"""How a sentence says for whom and when a rule holds: through traffic only, from Monday to Friday from 8:00 to 20:00."""

from __future__ import annotations

import re
from typing import Iterable, Optional

from ..text import N_, Text, text
from .rules import AccessRule, Movement

_MOVEMENTS = {
    Movement.TRANSIT: N_("{reason}, through traffic only"),
    Movement.ENTRY: N_("{reason}, entering only"),
    Movement.STOP: N_("{reason}, stopping only"),
}
_CODES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))
_DAY = "(?:" + "|".join(_CODES) + ")"
_RANGE, _SPAN = rf"{_DAY}(?:-{_DAY})?", r"\d\d:\d\d-\d\d:\d\d"
_PART = re.compile(rf"(?:(?P<days>{_RANGE}(?:,{_RANGE})*) )?(?P<times>{_SPAN}(?:,{_SPAN})*)")


_HOURS_UNREAD = N_("hours not readable: {hours}")
RESTRICTED, DOUBTED, CHOSEN = "?reported=restriction", "?reported=doubt", "?reported=choice"
"""Hours that stand for what messages leave open: a restriction without its terms, a field not readable, a piece of information
that the user lets bear on routing."""
_REPORTED = {
    RESTRICTED: N_("traffic is restricted, how and for whom exactly is not said in a form that can be judged"),
    DOUBTED: N_("a field of the message is not readable"),
    CHOSEN: N_("chosen to bear on routing; the message does not say whether one may pass"),
}


def not_readable(schedule: str) -> Text:
    """What keeps a rule unknown: its hours, or the field that its reader could not make out (`?field=value`)."""
    if not schedule.startswith("?"):
        return text(_HOURS_UNREAD, hours=schedule)
    field, _, value = schedule[1:].partition("=")
    if schedule in _REPORTED:
        return text(_REPORTED[schedule])
    return text(N_("{field} not readable: {value}"), field=field, value=value or "\u2205")


def in_scope(rule: Optional[AccessRule], reason: Text) -> Text:
    """The reason, with the movement and the hours that the rule is limited to."""
    if rule is None:
        return reason
    told = any(part.template == _HOURS_UNREAD for part in (reason, reason.values.get("reason")) if isinstance(part, Text))
    if rule.movement in _MOVEMENTS:
        reason = text(_MOVEMENTS[rule.movement], reason=reason)
    if told or rule.schedule in (None, "", "24/7") or str(rule.schedule).startswith("?"):
        return reason
    hours = hours_in_words(str(rule.schedule)) or text(N_("hours “{hours}”"), hours=str(rule.schedule))
    return text(N_("{reason}, {hours}"), reason=reason, hours=hours)


def hours_in_words(schedule: str) -> Optional[Text]:
    """A schedule of days and times as a sentence part; None for what is not that plain, or not plainly disjoint."""
    parts = [part.strip() for part in schedule.split(";") if part.strip()]
    holidays_off = "PH off" in parts
    said: list[Text] = []
    covered: set[int] = set()
    for part in (p for p in parts if p != "PH off"):
        found = _PART.fullmatch(part)
        if found is None:
            return None
        ranges = _day_ranges(found.group("days"))
        days = [day for first, last in ranges for day in _run(first, last)]
        if covered & set(days) or len(days) != len(set(days)):
            return None  # a later part that replaces an earlier one for some days
        covered |= set(days)
        said.append(text(N_("{days} {times}"), days=_days(ranges), times=_times(found.group("times"))))
    if not said:
        return None
    words = _joined(said)
    return text(N_("{hours}, except on public holidays"), hours=words) if holidays_off else words


def _day_ranges(days: Optional[str]) -> list[tuple[int, int]]:
    if days is None:
        return [(0, 6)]
    ends = ([_CODES.index(code) for code in item.split("-")] for item in days.split(","))
    return [(e[0], e[-1]) for e in ends]


def _run(first: int, last: int) -> list[int]:
    """Days from one to another, over Sunday if need be."""
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)]


def _days(ranges: Iterable[tuple[int, int]]) -> Text:
    said = []
    for first, last in ranges:
        if len(_run(first, last)) == 7:
            return text(N_("every day"))
        said.append(text(N_("on {day}"), day=text(_DAYS[first])) if first == last else
                    text(N_("from {first} to {last}"), first=text(_DAYS[first]), last=text(_DAYS[last])))
    return _joined(said)


def _times(times: str) -> Text:
    spans = (span.split("-") for span in times.split(","))
    return _joined([text(N_("from {begin} to {end}"), begin=_clock(a), end=_clock(b)) for a, b in spans])


def _clock(time: str) -> Text:
    hour, minute = time.split(":")
    return text(N_("{h}:00"), h=int(hour)) if minute == "00" else text(N_("{h}:{mm}"), h=int(hour), mm=minute)


def _joined(said: list[Text]) -> Text:
    """One, two and three."""
    words = said[0]
    for number, other in enumerate(said[1:], 2):
        template = N_("{first} and {second}") if number == len(said) else N_("{first}, {second}")
        words = text(template, first=words, second=other)
    return words
