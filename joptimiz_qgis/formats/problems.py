# SPDX-License-Identifier: GPL-2.0-or-later
"""What a file says wrong, as a list; and how a rule stays in force as *unknown* instead of being dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..core.errors import ScheduleError
from ..core.regulation.schedule import parse
from ..core.text import N_

UNREADABLE_HOURS = N_("The hours are not in opening_hours grammar: the rule is kept as unknown.")
MARKED_UNKNOWN = N_("A field of this rule was not readable when it was imported: the rule is kept as unknown until its "
                    "schedule is corrected.")


@dataclass(frozen=True)
class Problem:
    """Something a file says wrong: which row (from 1), which field, what it holds, why it is wrong (a template)."""

    row: int
    source_id: str
    field: str
    value: str
    reason: str


def unreadable(field: str, value: Optional[str]) -> str:
    """A schedule that no one can read, naming the field at fault: its rule is then *unknown*, never ignored.

    Text rather than an empty string, because many file formats store an empty string as NULL, which means always.
    """
    return f"?{field}={value or ''}"


def is_readable(hours: Optional[str]) -> bool:
    """Whether hours can be read; none at all mean always."""
    try:
        return hours is None or bool(parse(hours).sequences)
    except ScheduleError:
        return False
