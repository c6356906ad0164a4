# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the OSM opening_hours grammar as the national ZFE schema and OSM conditionals use it."""

from __future__ import annotations

import re
from typing import Callable, Optional, TypeVar

from ..errors import ScheduleError
from ..text import N_
from .schedule import DAY_MIN, DateRange, Sequence, Span, Weekdays

_DAYS = {d: i for i, d in enumerate(("mo", "tu", "we", "th", "fr", "sa", "su"))}
_MONTHS = {m: i + 1 for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])}
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_Item = TypeVar("_Item")
_TOKEN = re.compile(
    r"\s*(?:(?P<always>24/7)|(?P<time>\d{1,2}:\d{2})|(?P<year>(?:19|20)\d{2})(?!\d|:)|(?P<number>\d+)"
    r"|(?P<bar>\|\|)|(?P<word>[A-Za-z]+)|(?P<quote>\"[^\"]*\")|(?P<sign>[-,;:/+\[\]]))", re.ASCII)


class Parser:
    """A recursive-descent parser over tokens (kind, text)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[tuple[str, str]] = []
        clean = re.sub("[\u2010-\u2015\u2212]", "-", text).strip()
        at = 0
        while at < len(clean):
            found = _TOKEN.match(clean, at)
            if found is None:
                if not clean[at:].strip():
                    break
                raise self._error(clean[at:].strip())
            self._tokens.append((str(found.lastgroup), found.group(str(found.lastgroup)).lower()))
            at = found.end()
        self._at = 0
        if not self._tokens:
            raise ScheduleError(N_("The schedule is empty. Write 24/7 if the rule always applies."))

    def sequences(self) -> tuple[Sequence, ...]:
        out = [self._sequence(";")]
        while self._at < len(self._tokens):
            kind, word = self._next()
            if kind == "bar" or word in (";", ","):
                if self._at == len(self._tokens) and word == ";":
                    break  # a trailing ";" ends the last rule
                out.append(self._sequence(word))
            else:
                raise self._error(word)
        return tuple(out)

    # -- tokens ----------------------------------------------------------------------------------------

    def _peek(self, ahead: int = 0) -> tuple[str, str]:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else ("end", "")

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        self._at += 1
        return token

    def _take(self, sign: str) -> bool:
        if self._peek()[1] == sign:
            self._at += 1
            return True
        return False

    def _error(self, part: str) -> ScheduleError:
        return ScheduleError(
            N_("The schedule \"{schedule}\" cannot be read at \"{part}\". Write it in opening_hours grammar, "
               "for example Mo-Fr 08:00-20:00; PH off."), schedule=self._text, part=part)

    # -- grammar ---------------------------------------------------------------------------------------

    def _sequence(self, join: str) -> Sequence:
        years: list[tuple[int, int]] = []
        dates: list[DateRange] = []
        weeks: list[tuple[int, int, int]] = []
        weekdays: list[Weekdays] = []
        holidays = False
        start = self._at
        if self._peek()[0] == "always":
            self._next()
        else:
            if self._peek()[0] == "year" and not self._is_month(1):
                years = self._list(self._years)
            if self._is_month(0) or (self._peek()[0] == "year" and self._is_month(1)):
                dates = self._dates()
            if self._peek()[1] == "week":
                self._next()
                weeks = self._list(self._week)
            if dates or years or weeks:
                self._take(":")
            holidays, weekdays = self._days()
        spans = self._spans()
        state = self._peek()[1]
        if state in ("off", "closed", "open"):
            self._next()
        elif self._peek()[0] == "word" or self._peek()[0] == "quote":
            raise self._refusal(state)
        if self._at == start:
            raise self._error(self._peek()[1] or self._text)
        return Sequence(join, state not in ("off", "closed"), tuple(years), tuple(dates), tuple(weeks),
                        tuple(weekdays), holidays, tuple(spans))

    def _refusal(self, word: str) -> ScheduleError:
        if word == "sh":
            return ScheduleError(N_("The schedule \"{schedule}\" speaks of school holidays (SH), and no calendar of "
                                    "them is loaded. Write their dates instead."), schedule=self._text)
        if word in ("sunrise", "sunset", "dawn", "dusk"):
            return ScheduleError(N_("The schedule \"{schedule}\" depends on the sun ({word}). Write clock times "
                                    "instead."), schedule=self._text, word=word)
        return self._error(word)

    def _is_month(self, ahead: int) -> bool:
        return self._peek(ahead)[1] in _MONTHS

    def _list(self, item: Callable[[], _Item]) -> list[_Item]:
        out = [item()]
        while self._peek()[1] == "," and self._peek(1)[0] in ("year", "number"):
            self._next()
            out.append(item())
        return out

    def _years(self) -> tuple[int, int]:
        first = int(self._next()[1])
        if self._peek()[1] == "-" and self._peek(1)[0] == "year":
            self._next()
            return first, int(self._next()[1])
        if self._take("+"):
            return first, 9999
        return first, first

    def _week(self) -> tuple[int, int, int]:
        first = self._number(1, 53)
        last, step = first, 1
        if self._take("-"):
            last = self._number(first, 53)
            if self._take("/"):
                step = self._number(1, 53)
        return first, last, step

    def _number(self, low: int, high: int) -> int:
        kind, word = self._next()
        if kind != "number" or not low <= int(word) <= high:
            raise self._error(word)
        return int(word)

    def _dates(self) -> list[DateRange]:
        out = [self._date_range()]
        while self._peek()[1] == "," and (self._is_month(1) or (self._peek(1)[0] == "year" and self._is_month(2))):
            self._next()
            out.append(self._date_range())
        return out

    def _date_range(self) -> DateRange:
        begin, whole = self._date()
        year, month, day = begin
        if not self._take("-"):
            return DateRange(begin, (year, month, _MONTH_DAYS[month - 1] if whole else day))
        if self._peek()[0] == "number":  # Jul 23-30
            return DateRange(begin, (year, month, self._day(month)))
        (end_year, end_month, end_day), whole_end = self._date()
        if whole_end != whole:
            raise self._error(self._text)
        return DateRange(begin, (end_year, end_month, _MONTH_DAYS[end_month - 1] if whole_end else end_day))

    def _date(self) -> tuple[tuple[Optional[int], int, int], bool]:
        year = int(self._next()[1]) if self._peek()[0] == "year" else None
        kind, word = self._next()
        if word not in _MONTHS:
            raise self._error(word)
        month = _MONTHS[word]
        if self._peek()[0] == "number":
            return (year, month, self._day(month)), False
        return (year, month, 1), True

    def _day(self, month: int) -> int:
        return self._number(1, _MONTH_DAYS[month - 1])

    def _days(self) -> tuple[bool, list[Weekdays]]:
        holidays, out = False, []
        while True:
            word = self._peek()[1]
            if word == "ph":
                self._next()
                holidays = True
                if self._peek()[1] in ("+", "-"):
                    raise self._error("PH " + self._peek()[1])
            elif word in _DAYS:
                out.append(self._weekdays())
            elif word == "sh":
                raise self._refusal(word)
            else:
                return holidays, out
            if not (self._peek()[1] == "," and (self._peek(1)[1] in _DAYS or self._peek(1)[1] in ("ph", "sh"))):
                return holidays, out
            self._next()

    def _weekdays(self) -> Weekdays:
        first = last = _DAYS[self._next()[1]]
        nth: list[int] = []
        if self._take("-"):
            kind, word = self._next()
            if word not in _DAYS:
                raise self._error(word)
            last = _DAYS[word]
        elif self._take("["):
            while True:
                sign = -1 if self._take("-") else 1
                low = self._number(1, 5)
                high = self._number(low, 5) if sign == 1 and self._take("-") else low
                nth.extend(sign * n for n in range(low, high + 1))
                if not self._take(","):
                    break
            if not self._take("]"):
                raise self._error(self._peek()[1])
            if self._peek()[1] in ("+", "-"):
                raise self._error(self._peek()[1])
        return Weekdays(first, last, tuple(nth))

    def _spans(self) -> list[Span]:
        out: list[Span] = []
        while self._peek()[0] == "time":
            begin = self._time(DAY_MIN)
            if not self._take("-"):
                raise self._error(self._peek()[1] or self._text)
            if self._peek()[0] != "time":
                raise self._refusal(self._peek()[1])
            end = self._time(2 * DAY_MIN)
            if self._peek()[1] in ("+", "/"):
                raise self._error(self._peek()[1])
            out.append((begin, end if end > begin else end + DAY_MIN))
            if not (self._peek()[1] == "," and self._peek(1)[0] == "time"):
                break
            self._next()
        return out

    def _time(self, limit: int) -> int:
        kind, word = self._next()
        hours, _, minutes = word.partition(":")
        value = int(hours) * 60 + int(minutes)
        if int(minutes) > 59 or value > limit:
            raise self._error(word)
        return value
