# SPDX-License-Identifier: GPL-2.0-or-later
"""When bays are open: for the whole of a stay, until when, and from when on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence, Tuple

import numpy as np

from ..regulation.calendar import Calendar
from ..regulation.intervals import Intervals
from ..regulation.schedule import Schedule
from .coverage import NO, UNKNOWN, YES
from .stops import MINUTE_MS

LOOK_AHEAD_MS = 8 * 24 * 60 * MINUTE_MS
"""A bay open for so long after the instant is open always, and one closed for so long never opens: weeks repeat."""


@dataclass(frozen=True)
class Hours:
    """One entry a bay: `is_open` int8: YES for the whole stay, NO, UNKNOWN; float64 UTC ms: `until` it is open from the instant
    on (inf: always; the instant itself: closed then), `opens` next (inf: never; the instant itself: open then). NaN: unknown."""

    is_open: np.ndarray
    until: np.ndarray
    opens: np.ndarray


def hours_at(schedules: Sequence[Optional[Schedule]], active: np.ndarray, longest_stay_min: np.ndarray, at_ms: np.ndarray,
             stay_ms: int, calendar: Calendar) -> Hours:
    """Whether bays are open, each at its own instant `at_ms` int64 [B] (UTC ms), for a whole stay. Not in use: never open; nor
    for a stay longer than `longest_stay_min` float64 [B] (NaN = not known)."""
    rows: dict[Schedule, list[int]] = {}
    is_open = np.full(len(schedules), UNKNOWN, np.int8)
    until, opens = np.full(len(schedules), np.nan), np.full(len(schedules), np.nan)
    for row, schedule in enumerate(schedules):
        if active[row] == NO:
            is_open[row], until[row], opens[row] = NO, at_ms[row], np.inf
        elif schedule is not None:
            rows.setdefault(schedule, []).append(row)
    for schedule, mine in rows.items():
        at = at_ms[mine]
        last = int(at.max()) + max(stay_ms, 1) + LOOK_AHEAD_MS
        until[mine], opens[mine] = _next_changes(schedule.intervals(int(at.min()), last, calendar), at, last)
        is_open[mine] = np.where(until[mine] >= at + max(stay_ms, 1), YES, NO)
    with np.errstate(invalid="ignore"):
        is_open[np.asarray(longest_stay_min, float) * MINUTE_MS < stay_ms] = NO
    return Hours(is_open, until, opens)


def _next_changes(held: Intervals, at: np.ndarray, last: int) -> Tuple[np.ndarray, np.ndarray]:
    """(until, opens) of instants, from the intervals in which a schedule holds, known up to `last`."""
    begin, end = (np.array([interval[side] for interval in held], float) for side in (0, 1))
    begin, end = np.append(begin, np.inf), np.append(np.where(end >= last, np.inf, end), np.inf)
    row = np.searchsorted(end, at, "right")  # the first that is not over yet
    inside = begin[row] <= at
    return np.where(inside, end[row], at), np.where(inside, at, begin[row])
