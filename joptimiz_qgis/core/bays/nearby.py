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
from .availability import Availability, LiveStops
from .bay import Bays
from .coverage import UNKNOWN
from .finder import BayState, FoundBay, Question
from .finder_answer import answered, judgement, states_of
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
    arriving = Arriving(np.full(count, UNKNOWN, np.int8), np.full(count, np.nan), np.full(count, float(question.at_ms)),
                        (Hindrance.DOUBT,) * count, (None,) * count)
    of = judgement(bays, rows, question, length_m, arriving, calendar, live)
    states = tuple(BayState.OCCUPIED if state is BayState.UNKNOWN and taken == Availability.OCCUPIED else state
                   for state, taken in zip(states_of(of), of.room.state.tolist()))  # that one is taken is known all the same
    return answered(of, states, metres, walk_kmh)
