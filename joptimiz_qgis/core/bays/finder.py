# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a vehicle can stop to deliver at an instant: the state of each bay around a place, and which of them is best."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Optional, Sequence, Tuple

import numpy as np

from ..regulation.verdict import Constraint
from ..text import Text
from .assumptions import check_all, default
from .availability import Availability
from .bay import Bays
from .coverage import NO, UNKNOWN
from .stops import MINUTE_MS


class BayState(str, Enum):
    """In the order in which a bay is the better choice; from OCCUPIED on it cannot be used."""

    FREE = "free"
    LIKELY_FREE = "likely_free"
    AVAILABILITY_UNKNOWN = "availability_unknown"
    LIKELY_TAKEN = "likely_taken"
    OCCUPIED = "occupied"
    UNKNOWN = "unknown"
    CLOSED = "closed"
    NOT_LEGAL = "not_legal"
    TOO_SHORT = "too_short"

    @property
    def usable(self) -> bool:
        return self in _USABLE


STATES = tuple(BayState)
_USABLE = STATES[:STATES.index(BayState.OCCUPIED)]
_OF_ROOM = {Availability.FREE: BayState.FREE, Availability.LIKELY_FREE: BayState.LIKELY_FREE,
            Availability.UNKNOWN: BayState.AVAILABILITY_UNKNOWN, Availability.LIKELY_TAKEN: BayState.LIKELY_TAKEN,
            Availability.OCCUPIED: BayState.OCCUPIED}


@dataclass(frozen=True)
class Question:
    """`x`, `y`: where the goods go; `origin`: where the vehicle is at `at_ms` (UTC); both in the network's CRS. Without an
    origin `at_ms` is when the bay is to be used. Raises ValueError for figures that nothing can be computed with."""

    x: float
    y: float
    at_ms: int
    origin: Optional[Tuple[float, float]] = None
    walk_m: float = 200.0
    straight: bool = False
    stay_min: float = 10.0
    tail_lift_m: float = default("tail_lift_m")
    insertion_m: float = default("insertion_m")
    max_snap_m: float = 100.0
    likely_from: float = default("likely_from")
    fresh_min: float = default("fresh_min")

    def __post_init__(self) -> None:
        check_all(self)
        if not (self.walk_m > 0.0 and self.stay_min >= 0.0 and self.max_snap_m > 0.0):
            raise ValueError("walk_m and max_snap_m must be more than 0, stay_min no less")

    @property
    def stay_ms(self) -> int:
        return round(self.stay_min * MINUTE_MS)


@dataclass(frozen=True)
class FoundBay:
    """One bay within walking distance; `bay`: its row. None = not known, or there is none.

    `rank`: 1 = best; None: it cannot be used. `drive_s` from the origin; `arrival_ms` UTC, the instant asked about without an
    origin, None without a legal way. `open_until_ms`: when it closes, None also if it never does. `constraint`: what forbids.
    """

    bay: int
    rank: Optional[int]
    state: BayState
    walk_m: float
    drive_s: Optional[float]
    arrival_ms: Optional[int]
    open_until_ms: Optional[int]
    free_share: Optional[float]
    free_from_ms: Optional[int]
    reason: Text
    constraint: Optional[Constraint] = None


def states(is_open: np.ndarray, legal: np.ndarray, fit: np.ndarray, room: np.ndarray) -> Tuple[BayState, ...]:
    """One state a bay, from int8 [B] each. What surely hinders comes first, then what is not known, which is not allowed."""
    hindered = [is_open == NO, legal == NO, fit == NO, (is_open == UNKNOWN) | (legal == UNKNOWN) | (fit == UNKNOWN)]
    words = [BayState.CLOSED, BayState.NOT_LEGAL, BayState.TOO_SHORT, BayState.UNKNOWN]
    which = np.select(hindered, range(len(words)), len(words))
    return tuple(words[one] if one < len(words) else _OF_ROOM[Availability(at)]
                 for one, at in zip(which.tolist(), room.tolist()))


def in_order(found: Sequence[FoundBay], walk_kmh: float) -> Tuple[FoundBay, ...]:
    """The usable ones first: by state (the surer the room the better), then by the time to drive there and to walk from there;
    then the others by state and time. Ranks are given anew. Equal ones keep their order."""

    def key(one: FoundBay) -> Tuple[int, float]:
        return STATES.index(one.state), (one.drive_s or 0.0) + one.walk_m * 3.6 / walk_kmh

    ordered = sorted(found, key=key)
    return tuple(replace(one, rank=number if one.state.usable else None) for number, one in enumerate(ordered, 1))


def candidates(bays: Bays, x: float, y: float, reach_m: float) -> np.ndarray:
    """int64: rows of bays that are no farther than `reach_m` as the crow flies."""
    with np.errstate(invalid="ignore"):
        return np.flatnonzero(np.hypot(bays.xy[:, 0] - x, bays.xy[:, 1] - y) <= reach_m)
