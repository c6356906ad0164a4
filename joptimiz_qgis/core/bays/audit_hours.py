# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks of the hours of bays: against their type, against each other by the instants of a week, and whether they can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Protocol, Sequence

from ..text import Value, text
from . import audit_words as words
from .audit_sheet import Checked, Sheet
from .bay import PERMANENT, Bays
from .norms import Norms

PERIODIC = "aire périodique"
_DAY_MIN = 24 * 60


class Week(Protocol):
    """Hours of a week: spans of each day from Monday on, in minutes, half open, sorted, apart."""

    @property
    def days(self) -> tuple[tuple[tuple[int, int], ...], ...]: ...

    @property
    def without_holidays(self) -> bool: ...

    @property
    def is_always(self) -> bool: ...


@dataclass(frozen=True)
class StatedHours:
    """What both fields of a bay say: the text ("" = nothing), whether it can be read, and its week (None: no plain week)."""

    osm: str
    osm_readable: bool
    osm_week: Optional[Week]
    cds: str
    cds_readable: bool
    cds_week: Optional[Week]

    @property
    def weeks(self) -> tuple[Week, ...]:
        return tuple(week for week in (self.osm_week, self.cds_week) if week is not None)

    @property
    def not_weekly(self) -> bool:
        """Hours that can be read and are those of no plain week: surely not all hours."""
        return bool(self.osm) and self.osm_readable and self.osm_week is None


@dataclass(frozen=True)
class Difference:
    """Minutes of a week in which one of two holds and the other does not, and the first of them: day 0 = Monday, minute."""

    minutes: int
    day: int
    minute: int


def difference(one: Week, other: Week) -> Difference:
    """Where two weeks differ, public holidays aside."""
    total, first = 0, (0, 0)
    for day, (a, b) in enumerate(zip(one.days, other.days)):
        cuts = sorted({0, _DAY_MIN, *(at for span in (*a, *b) for at in span)})
        for begin, end in zip(cuts, cuts[1:]):
            if _holds(a, begin) is not _holds(b, begin):
                first = first if total else (day, begin)
                total += end - begin
    return Difference(total, *first)


def _holds(spans: Sequence[tuple[int, int]], minute: int) -> bool:
    return any(begin <= minute < end for begin, end in spans)


def type_hours(bays: Bays, norms: Norms, hours: Sequence[StatedHours]) -> Checked:
    """A permanent bay states no hours but all of them; a periodic one states which. Goods zones may do either."""
    sheet = Sheet("type_hours", bays, norms)
    for row, (values, stated) in enumerate([] if sheet.skipped else zip(bays.values, hours)):
        kind, written = values.get("TYPE"), stated.osm or stated.cds
        limited = stated.not_weekly or any(not week.is_always for week in stated.weeks)
        readable = stated.not_weekly or bool(stated.weeks)
        if kind is None:
            sheet.unknown(row, words.NOT_STATED, field="TYPE")
        elif kind not in (PERMANENT, PERIODIC):
            continue
        elif written and not readable:
            sheet.unknown(row, words.HOURS_UNREADABLE)
        elif kind == PERMANENT:
            sheet.case(row, "permanent_with_hours" if limited else None, written, values={"value": written})
        else:
            case = "periodic_without_hours" if not written else None if limited else "periodic_always"
            sheet.case(row, case, written or None)
    return sheet.done()


def hours_contradiction(bays: Bays, norms: Norms, hours: Sequence[StatedHours]) -> Checked:
    """Of bays that state hours in both fields."""
    sheet = Sheet("hours_contradiction", bays, norms)
    for row, stated in enumerate([] if sheet.skipped else hours):
        if not stated.osm or not stated.cds:
            continue
        one, other = stated.osm_week, stated.cds_week
        if one is None or other is None:
            readable = stated.osm_readable and stated.cds_readable
            sheet.unknown(row, words.HOURS_NOT_WEEKLY if readable else words.HOURS_UNREADABLE)
            continue
        found = difference(one, other)
        if not found.minutes and one.without_holidays == other.without_holidays:
            sheet.conform(row)
            continue
        values: dict[str, Value] = {
            "hours": round(found.minutes / 60, 2), "day": text(words.DAYS[found.day]),
            "time": f"{found.minute // 60:02d}:{found.minute % 60:02d}"}
        sheet.case(row, "differ", f"{stated.osm}; {stated.cds}", values=values,
                   instead="" if found.minutes else words.ONLY_HOLIDAYS)
    return sheet.done()


def hours_readable(bays: Bays, norms: Norms, hours: Sequence[StatedHours]) -> Checked:
    """Of bays that state hours."""
    sheet = Sheet("hours_readable", bays, norms)
    for row, stated in enumerate([] if sheet.skipped else hours):
        wrong = [(case, written) for case, written, readable in (
            ("osm", stated.osm, stated.osm_readable), ("cds", stated.cds, stated.cds_readable)) if written and not readable]
        for case, written in wrong:
            sheet.case(row, case, written[:200], values={"value": written[:200]})
        if wrong or not (stated.osm or stated.cds):
            continue
        if stated.cds and stated.cds_week is None and not stated.osm:
            sheet.unknown(row, words.HOURS_NOT_WEEKLY)
        else:
            sheet.conform(row)
    return sheet.done()
