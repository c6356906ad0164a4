# SPDX-License-Identifier: GPL-2.0-or-later
"""Is there room in a bay at an instant: from the stops under way when they were last known, else from how it usually is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Optional

import numpy as np

from ..regulation.calendar import Calendar
from .stops import MINUTE_MS, MISSING, Stops

HOURS_OF_WEEK = 168


class Availability(IntEnum):
    """What is known of the room in a bay, the surest room first."""

    FREE = 0
    """A place was free when stops were last known, and that is recent."""
    LIKELY_FREE = 1
    """A stop under way is to be over by then; or such an hour usually finds a place."""
    UNKNOWN = 2
    """Nothing recent, and nothing usual."""
    LIKELY_TAKEN = 3
    """Such an hour usually finds none."""
    OCCUPIED = 4
    """As many stops are under way, and not to be over by then, as the bay has places."""


@dataclass(frozen=True)
class LiveStops:
    """Stops as they were known at an instant `known_at_ms` (UTC). `declared_min` float64 [N]: length declared at arrival or
    when it was extended, counted from the arrival; NaN = none. A stop without departure is under way."""

    stops: Stops
    declared_min: np.ndarray
    known_at_ms: int

    def __post_init__(self) -> None:
        if self.declared_min.shape != self.stops.bay.shape:
            raise ValueError("declared_min needs one entry a stop")

    def at(self, rows: np.ndarray, bays: int) -> "LiveStops":
        """The stops at some of so many bays; `bay` is then a row of `rows` int64 [K]."""
        number = np.full(bays + 1, -1, np.int64)  # the last one is for bays that are not there
        number[rows] = np.arange(len(rows))
        stops = self.stops
        mine = number[np.where((stops.bay >= 0) & (stops.bay < bays), stops.bay, bays)]
        kept = mine >= 0
        return LiveStops(Stops(mine[kept], stops.arrival_ms[kept], stops.departure_ms[kept], stops.illegal[kept]),
                         self.declared_min[kept], self.known_at_ms)


@dataclass(frozen=True)
class Room:
    """One entry a bay, B of them. `state` int8: an Availability. `present` int64: stops counted as there at the instant.
    `free_from_ms` float64: when the first place of an OCCUPIED bay is to be free, NaN otherwise. `free_share` float64: how
    often such an hour finds a place, NaN = not known. `overdue` bool: a stop there has outlasted what was declared.
    `seen_free` bool: a place was free when stops were last known, be that recent or not. `by_stops` bool: the state comes from
    stops, not from what is usual."""

    state: np.ndarray
    present: np.ndarray
    free_from_ms: np.ndarray
    free_share: np.ndarray
    overdue: np.ndarray
    seen_free: np.ndarray
    by_stops: np.ndarray


@dataclass(frozen=True)
class StopEnds:
    """When stops end, one entry each. `end_ms` float64: NaN if nothing is known of it. `recorded`, `overdue` bool."""

    end_ms: np.ndarray
    recorded: np.ndarray
    overdue: np.ndarray


def ends(live: LiveStops, longest_stay_min: np.ndarray) -> StopEnds:
    """Recorded; else the declared end while that is to come; else the longest stay of the bay, after which a disc that nobody
    closed counts as forgotten. `longest_stay_min` float64 [B], NaN = not known."""
    stops = live.stops
    arrival = stops.arrival_ms.astype(float)
    recorded = stops.departure_ms != MISSING
    known = (stops.bay >= 0) & (stops.bay < len(longest_stay_min))
    longest = np.full(arrival.shape, np.nan)
    longest[known] = np.asarray(longest_stay_min, float)[stops.bay[known]]
    declared_end, longest_end = arrival + live.declared_min * MINUTE_MS, arrival + longest * MINUTE_MS
    declared_counts = declared_end > live.known_at_ms
    end = np.where(recorded, stops.departure_ms.astype(float), np.where(declared_counts, declared_end, longest_end))
    overdue = ~recorded & ~np.isnan(live.declared_min) & ~declared_counts & ~(end <= live.known_at_ms)
    return StopEnds(end, recorded, overdue)


def room(at_ms: np.ndarray, places: np.ndarray, longest_stay_min: np.ndarray, live: Optional[LiveStops] = None,
         free_share: Optional[np.ndarray] = None, likely_from: float = 0.5, fresh_ms: float = 15.0 * MINUTE_MS) -> Room:
    """What is known of the room in B bays, each at its own instant.

    `at_ms` [B]: UTC. `places` int64 [B]: vehicles that find room; less than 1 (not known, or too short for the vehicle asked
    about) counts as one place. `longest_stay_min` float64 [B]. `free_share` float64 [B], NaN = not known: a bay is likely free
    from `likely_from` on. `fresh_ms`: so far from the last news a free place still counts as FREE. That a place is taken
    counts for as long as the stop is to last.
    """
    at = np.asarray(at_ms, float)
    bays = len(at)
    capacity = np.maximum(np.asarray(places, np.int64), 1)
    share = np.full(bays, np.nan) if free_share is None else np.asarray(free_share, float)
    with np.errstate(invalid="ignore"):
        usual = np.select([np.isnan(share), share >= likely_from], [Availability.UNKNOWN, Availability.LIKELY_FREE],
                          Availability.LIKELY_TAKEN)
    present, free_from = np.zeros(bays, np.int64), np.full(bays, np.nan)
    none = np.zeros(bays, bool)
    if live is None:
        return Room(usual.astype(np.int8), present, free_from, share, none, none, none)

    found = ends(live, longest_stay_min)
    rows = np.flatnonzero((live.stops.bay >= 0) & (live.stops.bay < bays))
    bay, end, recorded = live.stops.bay[rows], found.end_ms[rows], found.recorded[rows]
    come = live.stops.arrival_ms[rows] <= at[bay]
    there = come & (end > at[bay])
    doubtful = come & np.isnan(end)
    over_by_then = come & ~recorded & (end > live.known_at_ms) & (end <= at[bay])

    def count(which: np.ndarray) -> np.ndarray:
        return np.bincount(bay[which], minlength=bays)

    present, sure = count(there), count(there | doubtful)
    fresh = np.abs(at - live.known_at_ms) <= fresh_ms
    seen_free = sure + count(over_by_then) < capacity
    told = [present >= capacity, fresh & seen_free, fresh & (sure < capacity)]
    state = np.select(told, [Availability.OCCUPIED, Availability.FREE, Availability.LIKELY_FREE], usual).astype(np.int8)
    # A place must be left for each vehicle too many, and one more; who stays on longest matters last.
    order = np.lexsort((end[there], bay[there]))
    full = np.flatnonzero(state == Availability.OCCUPIED)
    first = np.searchsorted(bay[there][order], full)
    free_from[full] = end[there][order][first + present[full] - capacity[full]]
    late = count(found.overdue[rows] & (there | doubtful)) > 0
    return Room(state, present, free_from, share, late, seen_free, np.any(told, axis=0))


def usual_free_share(occupancy: np.ndarray, places: np.ndarray, at_ms: np.ndarray, calendar: Calendar) -> np.ndarray:
    """float64 [B]: how often a bay has a free place at the hour of the week of its instant; NaN = not known.

    `occupancy` float64 [B, 168] of `hour_of_week` (weekday * 24 + hour, 0 = Monday 0 h): vehicles there on average; NaN or
    negative: hidden, or nothing known. With one place this is exact. With P places no more is known than that all are taken
    at most occupancy / P of the time (Markov's inequality): the share told is the least it can be.
    """
    capacity = np.maximum(np.asarray(places, np.int64), 1)
    instants, which = np.unique(np.asarray(at_ms, np.int64), return_inverse=True)
    column = np.array([local.weekday() * 24 + local.hour for local in map(calendar.local, instants.tolist())], np.int64)
    taken = occupancy[np.arange(len(capacity)), column[which]] if len(capacity) else np.zeros(0)
    with np.errstate(invalid="ignore"):
        return np.where(taken >= 0.0, np.clip(1.0 - taken / capacity, 0.0, 1.0), np.nan)
