# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading one row of a table field by field: what cannot be read is listed, and remembered for the rule."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timezone, tzinfo
from enum import Enum
from typing import Any, List, Mapping, Optional, TypeVar

from ..core.text import N_
from .dates import instant
from .problems import MARKED_UNKNOWN, UNREADABLE_HOURS, Problem, is_readable, unreadable

E = TypeVar("E", bound=Enum)

ALL = ("all", "*")
NOT_A_CHOICE = N_("The value is not one that this field may have: the rule is kept as unknown.")
NOT_A_NUMBER = N_("The value is no number.")
NOT_A_DATE = N_("The date cannot be read (write 2026-01-31 or 2026-01-31T08:00): the rule is kept as unknown.")
NOT_A_FLAG = N_("The value is neither true nor false.")
_SPACES = re.compile(r"[ \u00a0\u202f]")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?")
"""1 234,5 as French spreadsheets write it; digits grouped otherwise may be two numbers."""


def plain(value: Any) -> str:
    """A value as text, empty for NULL; an id or a class that a table stores as a number has no decimals."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value).strip()


def figure(written: str) -> float:
    """A finite number, decimal point or comma, thousands apart by spaces or not; NaN if it is none."""
    joined = _SPACES.sub("", written) if _GROUPED.fullmatch(written) else written
    try:
        value = float(joined.replace(",", "."))
    except ValueError:
        return math.nan
    return value if math.isfinite(value) else math.nan


def listed_figure(value: Any, least: float, number: int, source_id: str, field: str, reason: str, problems: List[Problem]
                  ) -> float:
    """A number of at least so much; NaN where nothing is said or, listed with the reason, where it cannot be."""
    written = plain(value)
    if not written:
        return math.nan
    found = figure(written)
    if found >= least:
        return found
    problems.append(Problem(number, source_id, field, written, reason))
    return math.nan


class Row:
    """Values by field name (absent = None), as Python values or text. Problems go to the list given."""

    def __init__(self, number: int, source_id: str, values: Mapping[str, Any], zone: tzinfo, problems: List[Problem]) -> None:
        self.number, self.source_id = number, source_id
        self._values, self._zone, self._problems = values, zone, problems
        self.doubt: Optional[str] = None

    def problem(self, field: str, reason: str, value: Optional[str] = None) -> None:
        """List something wrong."""
        self._problems.append(Problem(self.number, self.source_id, field, self.text(field) if value is None else value, reason))

    def doubtful(self, field: str, reason: str) -> None:
        """List something wrong that leaves the rule unknown."""
        self.problem(field, reason)
        self.doubt = self.doubt or unreadable(field, self.text(field))

    def schedule(self, field: str = "schedule") -> Optional[str]:
        """The hours, or a text that says why the rule is unknown: read it last. Unreadable hours are listed."""
        hours = self.text(field) or None
        if not is_readable(hours):
            self.problem(field, MARKED_UNKNOWN if (hours or "").startswith("?") else UNREADABLE_HOURS)
        return self.doubt or hours

    def text(self, field: str) -> str:
        """A value as text, empty for NULL."""
        return plain(self._values.get(field))

    def choice(self, field: str, kind: type[E], default: E, reason: str = NOT_A_CHOICE) -> E:
        """One member of an enum; `default` where the field is empty."""
        written = self.text(field)
        if not written:
            return default
        try:
            return kind(written.lower())
        except ValueError:
            self.doubtful(field, reason)
            return default

    def words(self, field: str) -> Optional[tuple[str, ...]]:
        """A comma-separated list; None (all) where it is empty, `all` or `*`."""
        words = tuple(dict.fromkeys(w.strip() for w in self.text(field).split(",") if w.strip()))
        return None if not words or (len(words) == 1 and words[0].lower() in ALL) else words

    def members(self, field: str, kind: type[E], reason: str = NOT_A_CHOICE) -> Optional[tuple[E, ...]]:
        """A list of members of an enum; None (all), and in doubt, if one of them is not known."""
        words = self.words(field)
        if words is None:
            return None
        by_name = {str(m.value).lower(): m for m in kind}
        if any(w.lower() not in by_name for w in words):
            self.doubtful(field, reason)
            return None
        return tuple(by_name[w.lower()] for w in words)

    def number_of(self, field: str) -> Optional[float]:
        """A finite number, decimal point or comma; None, and listed, if it is none."""
        written = self.text(field)
        if not written:
            return None
        value = figure(written)
        if math.isfinite(value):
            return value
        self.problem(field, NOT_A_NUMBER)
        return None

    def flag(self, field: str) -> Optional[bool]:
        """True, false, or None where nothing is said."""
        written = self.text(field).lower()
        if written in ("1", "true", "yes", "t"):
            return True
        if written in ("0", "false", "no", "f"):
            return False
        if written:
            self.problem(field, NOT_A_FLAG)
        return None

    def moment(self, field: str, is_end: bool = False, reason: str = NOT_A_DATE) -> Optional[datetime]:
        """The instant at which a validity begins or ends; None where it is open, and in doubt if it is no date."""
        value = self._values.get(field)
        if value is None or value == "":
            return None
        try:
            moment = instant(value, self._zone, is_end)
            moment.astimezone(timezone.utc).astimezone(self._zone)
        except OverflowError:
            return None  # 9999-12-31 and the like stand for an open end
        except (ValueError, TypeError):
            self.doubtful(field, reason)
            return None
        return moment
