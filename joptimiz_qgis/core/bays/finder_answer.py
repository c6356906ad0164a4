# SPDX-License-Identifier: GPL-2.0-or-later
"""The answer of the bay finder, from when a vehicle can be at each bay: hours, length, room, state, reason, and order."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

import numpy as np

from ..regulation.calendar import Calendar
from .arriving import Arriving
from .availability import LiveStops, room, usual_free_share
from .bay import Bays
from .finder import BayState, FoundBay, Question, in_order, states
from .finder_words import Judgement, reason
from .open_hours import hours_at
from .places_in_bay import fits, places
from .stops import MINUTE_MS


def judgement(bays: Bays, rows: np.ndarray, question: Question, length_m: Optional[float], arriving: Arriving, calendar: Calendar,
              live: Optional[LiveStops] = None, occupancy: Optional[np.ndarray] = None) -> Judgement:
    """All that is known of some bays (int64 rows), for a vehicle of `length_m` (None = not known), each when it gets there, or at
    the instant asked about where no legal way leads. `live`, `occupancy` float64 [B, 168]: of all B bays."""
    at = np.where(np.isnan(arriving.arrival_ms), question.at_ms, arriving.arrival_ms).astype(np.int64)
    room_for = places(bays.length_m[rows], np.nan if length_m is None else length_m, question.tail_lift_m, question.insertion_m)
    share = None if occupancy is None else usual_free_share(occupancy[rows], room_for, at, calendar)
    here = None if live is None else live.at(rows, len(bays))
    longest = bays.max_stay_min[rows]
    hours = hours_at([bays.schedules[row] for row in rows.tolist()], bays.active[rows], longest, at, question.stay_ms, calendar)
    space = room(at, room_for, longest, here, share, question.likely_from, question.fresh_min * MINUTE_MS)
    needed = None if length_m is None else length_m + question.tail_lift_m + question.insertion_m
    return Judgement(bays, rows, hours, arriving, room_for, needed, space, here, calendar, question.stay_min, question.max_snap_m)


def states_of(of: Judgement) -> Tuple[BayState, ...]:
    """One state a bay."""
    return states(of.hours.is_open, of.arriving.legal, fits(of.places), of.room.state)


def answered(of: Judgement, state_of: Sequence[BayState], walk_m: np.ndarray, walk_kmh: float) -> Tuple[FoundBay, ...]:
    """The bays with their states and reasons, the best first. `walk_m` float64: metres on foot, one entry a bay."""
    arriving, found = of.arriving, []
    for number, (row, state) in enumerate(zip(of.rows.tolist(), state_of)):
        drive_ms = _known(arriving.drive_ms[number])
        found.append(FoundBay(
            row, None, state, float(walk_m[number]), None if drive_ms is None else drive_ms / 1000.0,
            _ms(arriving.arrival_ms[number]), _ms(of.hours.until[number]), _known(of.room.free_share[number]),
            _ms(of.room.free_from_ms[number]), reason(of, number, state), arriving.constraint[number]))
    return in_order(found, walk_kmh)


def _known(value: float) -> Optional[float]:
    return float(value) if np.isfinite(value) else None


def _ms(value: float) -> Optional[int]:
    return int(value) if np.isfinite(value) else None
