# SPDX-License-Identifier: GPL-2.0-or-later
"""Stops at bays as they were recorded, and where a stop ends whose end nobody recorded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

MISSING = -1
"""A departure that was not recorded."""
MINUTE_MS = 60_000


class Ending(IntEnum):
    """How a stop ended."""

    RECORDED = 0
    FORGOTTEN = 1
    """Not recorded, and the longest stay is over: closed there."""
    RUNNING = 2
    """Not recorded, and the longest stay is not over: the vehicle may still be there."""
    OPEN = 3
    """Not recorded, and the longest stay is not known: nothing is known of its length."""
    WRONG = 4
    """Recorded as ending before it began, or at a bay that is not known: not counted."""


@dataclass(frozen=True)
class Stops:
    """Stops as recorded; one entry each, N of them. Nothing here says who.

    `bay` int64 [N]: row of the bay. `arrival_ms`, `departure_ms` int64 [N]: UTC milliseconds since 1970, MISSING where the
    departure was not recorded. `illegal` int8 [N]: 1 = against the rules of the bay, 0 = not, -1 = not known.
    Raises ValueError if the lengths differ.
    """

    bay: np.ndarray
    arrival_ms: np.ndarray
    departure_ms: np.ndarray
    illegal: np.ndarray

    def __post_init__(self) -> None:
        shapes = {self.bay.shape, self.arrival_ms.shape, self.departure_ms.shape, self.illegal.shape}
        if len(shapes) != 1 or self.bay.ndim != 1:
            raise ValueError("bay, arrival, departure and illegal need one entry a stop")


@dataclass(frozen=True)
class ClosedStops:
    """Stops of which each has an end. `end_ms` int64 [N]: recorded, assumed (FORGOTTEN), or the end of what is known
    (RUNNING); the arrival itself for OPEN and WRONG. `ending` int8 [N]: an Ending. `bays`: number of bays, B."""

    stops: Stops
    end_ms: np.ndarray
    ending: np.ndarray
    longest_stay_min: np.ndarray

    @property
    def bays(self) -> int:
        return len(self.longest_stay_min)

    @property
    def dwell_min(self) -> np.ndarray:
        """float64 [N]: minutes from arrival to the recorded departure; NaN for every other ending: never averaged in."""
        dwell = (self.end_ms - self.stops.arrival_ms) / MINUTE_MS
        return np.where(self.ending == Ending.RECORDED, dwell, np.nan)

    def count(self, ending: Ending) -> int:
        return int((self.ending == ending).sum())

    def begun(self, from_ms: int, to_ms: int) -> "ClosedStops":
        """Those that count and began in [from, to), UTC ms."""
        at = self.stops.arrival_ms
        rows = (at >= from_ms) & (at < to_ms) & (self.ending != Ending.WRONG)
        stops = Stops(self.stops.bay[rows], at[rows], self.stops.departure_ms[rows], self.stops.illegal[rows])
        return ClosedStops(stops, self.end_ms[rows], self.ending[rows], self.longest_stay_min)


def close(stops: Stops, longest_stay_min: np.ndarray, known_until_ms: int) -> ClosedStops:
    """Give each stop an end, knowing what was recorded until an instant (UTC ms).

    `longest_stay_min` float [B]: DUREE_MAX of each bay, NaN = not known. A departure recorded later than that is an overstay
    and stays as recorded.
    """
    longest = np.asarray(longest_stay_min, float)
    known = (stops.bay >= 0) & (stops.bay < len(longest))
    stay = np.full(stops.bay.shape, np.nan)
    stay[known] = longest[stops.bay[known]]
    recorded = stops.departure_ms != MISSING
    assumed = np.where(np.isnan(stay), 0.0, stay * MINUTE_MS).astype(np.int64) + stops.arrival_ms
    ending = np.select(
        [~known | (recorded & (stops.departure_ms < stops.arrival_ms)), recorded, np.isnan(stay), assumed <= known_until_ms],
        [Ending.WRONG, Ending.RECORDED, Ending.OPEN, Ending.FORGOTTEN], Ending.RUNNING).astype(np.int8)
    end = np.select([ending == Ending.RECORDED, ending == Ending.FORGOTTEN, ending == Ending.RUNNING],
                    [stops.departure_ms, assumed, np.maximum(stops.arrival_ms, known_until_ms)], stops.arrival_ms)
    return ClosedStops(stops, end.astype(np.int64), ending, longest)
