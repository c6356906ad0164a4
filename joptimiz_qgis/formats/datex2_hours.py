# SPDX-License-Identifier: GPL-2.0-or-later
"""By which clock the hours of an order in DATEX II are written: that of its producer, or the one of the offset stated."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import List, Optional

from ..core.text import N_
from .alert_found import Remarks
from .datex2_validity import Clock
from .problems import Problem, unreadable
from .row import NOT_A_DATE

IN_UTC = N_("The hours are written with an offset that the clocks of the territory do not keep all year: the rule is kept as "
            "unknown.")
ENTERED = N_("The hours are written in UTC. They were entered as local standard time (UTC+1) and are read so: taken at their "
             "word they would be an hour later in summer.")
BY_IMPORT = N_("DiaLog took these hours from another system, in summer or in winter time, which is not said: the rule is kept as "
               "unknown.")
_ENTERED_MIN = 60  # DiaLog's forms take times of day as those of Paris on 1 January 1970, and write them in UTC
_ENTERED_BY_FORMS = ("", "dialog", "bacidf")
"""DiaLog's sources whose hours are counted so; those it takes from others depend on the day (LitteralisPeriodParser)."""
_DAY_MIN = 24 * 60
_FIELD = "recurringTimePeriodOfDay"


class OrderRemarks(Remarks):
    """Remarks on one regulation; `marker`: the schedule of a rule that they leave unknown."""

    def __init__(self, row: int, problems: List[Problem], source_id: str) -> None:
        super().__init__(row, problems, source_id)
        self.marker: Optional[str] = None
        self._said: set[str] = set()

    def doubt(self, field: str, reason: str, value: str = "") -> None:
        super().doubt(field, reason, value)
        self.marker = self.marker or unreadable(field, value)

    def once(self, field: str, reason: str) -> None:
        """List something the first time."""
        if reason not in self._said:
            self._said.add(reason)
            self.note(field, reason)

    def moment(self, field: str, written: str, zone: tzinfo, is_end: bool = False) -> Optional[datetime]:
        probe = Remarks(self.row, [], self.source_id)
        found = probe.moment(field, written, zone, is_end)
        if probe.doubtful:
            self.doubt(field, NOT_A_DATE, written)
        return found


def dialog_clock(origin: str, zone: tzinfo, remarks: OrderRemarks) -> Clock:
    """Hours of DiaLog, which has them from its forms or from `origin`."""
    others = stated_clock(zone, remarks)

    def clock(minutes: int, offset: Optional[int]) -> Optional[int]:
        if offset != 0:
            return others(minutes, offset)
        if origin not in _ENTERED_BY_FORMS:
            remarks.doubt(_FIELD, BY_IMPORT)
            return minutes
        remarks.once(_FIELD, ENTERED)
        return (minutes + _ENTERED_MIN) % _DAY_MIN  # a form takes 00:30 of the days it names

    return clock


def stated_clock(zone: tzinfo, remarks: OrderRemarks) -> Clock:
    """Hours as they are written: local ones without an offset, else those of an offset, where the clocks keep theirs all year."""

    def clock(minutes: int, offset: Optional[int]) -> Optional[int]:
        if offset is None:
            return minutes
        kept = {zone.utcoffset(datetime(2026, month, 1)) for month in (1, 4, 7, 10)}
        if len(kept) != 1:
            remarks.doubt(_FIELD, IN_UTC)
            return minutes
        local = minutes + int((kept.pop() or timedelta()).total_seconds()) // 60 - offset
        return local if 0 <= local <= _DAY_MIN else None  # on which day is not said

    return clock
