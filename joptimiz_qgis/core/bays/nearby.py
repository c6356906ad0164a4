# SPDX-License-Identifier: GPL-2.0-or-later
"""Bays around a place where there is no network: as the crow flies, and without a word on the law, which is not known then."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Optional, Tuple

import numpy as np

from ..regulation.calendar import Calendar
from . import finder
from .arriving import Arriving, Hindrance
from .availability import Availability, LiveStops, room
from .bay import Bays
from .coverage import UNKNOWN
from .finder import BayState, FoundBay, Question
from .finder_words import Judgement, reason
from .open_hours import hours_at
from .places_in_bay import fits, places
from .stops import MINUTE_MS
from .walking import straight_matrix

DEGREE_M = 111_195.0
"""One degree of a great circle of a sphere of 6,371 km."""
_NEAR_M = 1.0


def in_metres(bays: Bays, lon: float, lat: float) -> Bays:
    """Bays whose `xy` are degrees, in metres east and north of a place: good to a thousandth within some kilometres."""
    scale = np.array([DEGREE_M * math.cos(math.radians(lat)), DEGREE_M])
    return replace(bays, xy=(bays.xy - np.array([lon, lat])) * scale)


def nearby(bays: Bays, question: Question, length_m: Optional[float], calendar: Calendar, walk_kmh: float,
           live: Optional[LiveStops] = None) -> Tuple[FoundBay, ...]:
    """Bays within walking distance in a straight line, the nearest of the best state first. `length_m`: of the vehicle, None =
    not known. Whether it may stop there is unknown for all, so none of them is called usable."""
    rows = finder.candidates(bays, question.x, question.y, question.walk_m)
    if not rows.size:
        return ()
    metres = straight_matrix(np.array([[question.x, question.y]]), bays.xy[rows], question.walk_m + _NEAR_M)[0]
    count = len(rows)
    live = None if live is None else live.at(rows, len(bays))
    at = np.full(count, question.at_ms, np.int64)
    room_for = places(bays.length_m[rows], np.nan if length_m is None else length_m, question.tail_lift_m, question.insertion_m)
    arriving = Arriving(np.full(count, UNKNOWN, np.int8), np.full(count, np.nan), at.astype(float), (Hindrance.DOUBT,) * count,
                        (None,) * count)
    judgement = Judgement(
        bays, rows, hours_at([bays.schedules[row] for row in rows.tolist()], bays.active[rows], bays.max_stay_min[rows],
                                    at, question.stay_ms, calendar),
        arriving, room_for, None if length_m is None else length_m + question.tail_lift_m + question.insertion_m,
        room(at, room_for, bays.max_stay_min[rows], live, None, question.likely_from, question.fresh_min * MINUTE_MS),
        live, calendar, question.stay_min, question.max_snap_m)
    states = finder.states(judgement.hours.is_open, arriving.legal, fits(room_for), judgement.room.state)
    states = tuple(BayState.OCCUPIED if state is BayState.UNKNOWN and taken == Availability.OCCUPIED else state
                   for state, taken in zip(states, judgement.room.state.tolist()))  # that one is taken is known all the same
    found = [FoundBay(row, None, state, float(metres[number]), None, question.at_ms, _until(judgement.hours.until[number]), None,
                      _until(judgement.room.free_from_ms[number]), reason(judgement, number, state))
             for number, (row, state) in enumerate(zip(rows.tolist(), states))]
    return finder.in_order(found, walk_kmh)


def _until(value: float) -> Optional[int]:
    return int(value) if np.isfinite(value) else None
