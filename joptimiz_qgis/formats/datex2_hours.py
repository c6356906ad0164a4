# SPDX-License-Identifier: GPL-2.0-or-later
"""When an order in DATEX II holds: its periods, recurring hours and exceptions as phases with opening_hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import List, Optional

from ..core.text import N_
from .alert_found import Remarks
from .datex2_tree import Node
from .datex2_words import Datex2Words
from .problems import Problem, is_readable, unreadable
from .row import NOT_A_DATE

UNSAYABLE = N_("The periods cannot be written as hours: the rule is kept as unknown.")
TOO_MANY = N_("The order has too many periods: the rule is kept as unknown.")
IN_UTC = N_("The hours are written with an offset that the clocks of the territory do not keep all year: the rule is kept as "
            "unknown.")
ENTERED = N_("The hours are written in UTC. They were entered as local standard time (UTC+1) and are read so: taken at their "
             "word they would be an hour later in summer.")
BY_IMPORT = N_("DiaLog took these hours from another system, in summer or in winter time, which is not said: the rule is kept as "
               "unknown.")
MOST_PERIODS = 200
_ENTERED_H = 1  # DiaLog's forms take times of day as those of Paris on 1 January 1970, and write them in UTC
_ENTERED_BY_FORMS = ("", "dialog", "bacidf")
"""DiaLog's sources whose hours are counted so; those it takes from others depend on the day (LitteralisPeriodParser)."""
_WEEK = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = {name: name[:3].capitalize() for name in (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")}
_CLOCK = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$")


@dataclass(frozen=True)
class Phase:
    """[begin, end), and within it the hours (None = always)."""

    begin: Optional[datetime]
    end: Optional[datetime]
    hours: Optional[str] = None


class OrderRemarks(Remarks):
    """Remarks on one regulation; `marker`: the schedule of a rule that they leave unknown."""

    def __init__(self, row: int, problems: List[Problem], source_id: str) -> None:
        super().__init__(row, problems, source_id)
        self.marker: Optional[str] = None
        self._said: set[str] = set()

    def doubt(self, field: str, reason: str, value: str = "") -> None:
        super().doubt(field, reason, value)
        self.marker = self.marker or unreadable(field, value)

    def once(self, field: str, reason: str, value: str = "") -> None:
        """List something the first time."""
        if reason not in self._said:
            self._said.add(reason)
            self.note(field, reason, value)

    def moment(self, field: str, written: str, zone: tzinfo) -> Optional[datetime]:
        probe = Remarks(self.row, [], self.source_id)
        found = probe.moment(field, written, zone)
        if probe.doubtful:
            self.doubt(field, NOT_A_DATE, written)
        return found


@dataclass(frozen=True)
class Reader:
    """How to read times of one order: its territory, whether DiaLog wrote it and from what, where doubts go."""

    words: Datex2Words
    zone: tzinfo
    is_dialog: bool
    remarks: OrderRemarks
    origin: str = ""

    def phases(self, validity: Node) -> tuple[Phase, ...]:
        """The phases of a validity; one without hours if it says nothing of them."""
        times = validity.first("validityTimeSpecification") or Node("times")
        begin = self.remarks.moment("overallStartTime", times.say("overallStartTime"), self.zone)
        end = self.remarks.moment("overallEndTime", times.say("overallEndTime"), self.zone)
        valid, excepted = times.all("validPeriod"), times.all("exceptionPeriod")
        if len(valid) > MOST_PERIODS:
            self.remarks.doubt("validPeriod", TOO_MANY, str(len(valid)))
            return (Phase(begin, end),)
        off = "".join(self._exception(node) for node in excepted)
        found = [self._period(node, begin, end) for node in valid] or [Phase(begin, end)]
        return tuple(Phase(p.begin, p.end, f"{p.hours or '24/7'}{off}" if off else p.hours) for p in found)

    def _period(self, node: Node, begin: Optional[datetime], end: Optional[datetime]) -> Phase:
        begins = [m for m in (begin, self.remarks.moment("startOfPeriod", node.say("startOfPeriod"), self.zone)) if m]
        ends = [m for m in (end, self.remarks.moment("endOfPeriod", node.say("endOfPeriod"), self.zone)) if m]
        parts = self._recurring(node, "validPeriod")
        return Phase(max(begins, default=None), min(ends, default=None), parts or None)

    def _exception(self, node: Node) -> str:
        if node.say("startOfPeriod") or node.say("endOfPeriod"):
            self.remarks.doubt("exceptionPeriod", UNSAYABLE)
            return ""
        when = self._recurring(node, "exceptionPeriod")
        if not when:
            self.remarks.doubt("exceptionPeriod", UNSAYABLE)
            return ""
        return f"; {when} off"

    def _recurring(self, node: Node, field: str) -> str:
        """Months, days and hours of a period, "" if it recurs in no way."""
        months: List[str] = []
        days: List[str] = []
        spans, unsayable = [], False
        for group in node.all("recurringDayWeekMonthPeriod"):
            unsayable |= any(child.name not in ("applicableDay", "applicableMonth") for child in group.children)
            days.extend(self.words.meaning("day", child.say()) or "?" for child in group.all("applicableDay"))
            months.extend(_MONTHS.get(child.say(), "?") for child in group.all("applicableMonth"))
        # Two groups with months of their own are two periods, which one line of hours cannot say.
        unsayable |= bool(months) and len(node.all("recurringDayWeekMonthPeriod")) > 1
        holidays = [self._holiday(special) for special in node.all("recurringSpecialDay")]
        unsayable |= not all(holidays) or (bool(holidays) and bool(days))
        for time in node.all("recurringTimePeriodOfDay"):
            spans.append(f"{self._clock(time.say('startTimeOfPeriod'), False)}-{self._clock(time.say('endTimeOfPeriod'), True)}")
        listed = [day for day in _WEEK if day in days] if "?" not in days else days
        every = len(listed) == 7 and not spans and not months
        when = "24/7" if every and not holidays else " ".join(filter(None, (
            ",".join(months), "PH" if holidays else "" if len(listed) == 7 else ",".join(listed), ",".join(spans))))
        if when and (unsayable or not is_readable(when)):
            self.remarks.doubt(field, UNSAYABLE, when)
            return ""
        return "" if when == "24/7" and field == "validPeriod" else when

    def _holiday(self, node: Node) -> bool:
        return node.say("specialDayType") == "publicHoliday" and node.first("publicEvent") is None

    def _clock(self, written: str, is_end: bool) -> str:
        found = _CLOCK.match(written)
        if found is None:
            return "?"
        hour, minute, second, offset = int(found[1]), int(found[2]), found[3], found[4]
        if is_end and (hour, minute, second) == (23, 59, "59"):
            hour, minute = 24, 0
        shift = 0 if offset is None else self._shift(offset, written)
        at = hour * 60 + minute + shift
        if not 0 <= at <= 24 * 60:
            # A form takes 00:30 of the days it names; of others' hours it is not said on which day they fall.
            if not self.is_dialog:
                self.remarks.doubt("recurringTimePeriodOfDay", UNSAYABLE, written)
            at %= 24 * 60
        at = (at or 24 * 60) if is_end else at % (24 * 60)
        return f"{at // 60:02d}:{at % 60:02d}"

    def _shift(self, offset: str, written: str) -> int:
        """Minutes from a time of this offset to the clock of the territory."""
        minutes = 0 if offset == "Z" else int(offset[:3]) * 60 + int(offset[0] + offset[4:6])
        if self.is_dialog and minutes == 0 and self.origin not in _ENTERED_BY_FORMS:
            self.remarks.doubt("recurringTimePeriodOfDay", BY_IMPORT, written)
            return 0
        if self.is_dialog and minutes == 0:
            self.remarks.once("recurringTimePeriodOfDay", ENTERED, written)
            return _ENTERED_H * 60
        kept = {self.zone.utcoffset(datetime(2026, month, 1)) for month in (1, 4, 7, 10)}
        if len(kept) != 1:
            self.remarks.doubt("recurringTimePeriodOfDay", IN_UTC, written)
            return 0
        own = kept.pop() or timedelta()
        return int(own.total_seconds()) // 60 - minutes
