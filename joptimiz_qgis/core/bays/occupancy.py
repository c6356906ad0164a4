# SPDX-License-Identifier: GPL-2.0-or-later
"""How bays are used: the metrics of the Curb Data Specification, by hour and weekday of the clock on the wall.

CDS 1.0, Metrics, Methodology: total_sessions = count[sessions]; turnover = count[sessions]/hour; average_dwell_time =
sum[dwell time]/count[sessions]; occupancy_percent = sum[dwell time]/total duration. The standard leaves open to which hour a
session belongs. Here: it is counted, with its whole dwell, in the hour in which it starts; its time in use lies in the hours
in which it passes. Times are minutes, occupancy is the quotient itself (0.5 = half; more than 1 = more than one vehicle).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional

import numpy as np

from ..progress import NoProgress, Part, Progress, check
from .assumptions import default
from .local_hours import HOUR_MS, LocalHours, pieces
from .stops import ClosedStops, Ending
from .suppression import Presence, hidden_cells, withheld_bays

OFFLINE = -1.0
"""CDS: the source was offline for the majority of the time."""


class Grid(Enum):
    """What one column of a table of metrics is."""

    TOTAL = "total"
    HOUR = "hour"
    WEEKDAY = "weekday"
    HOUR_OF_WEEK = "hour_of_week"
    """weekday * 24 + hour, 0 = Monday 0 h."""
    DATE_AND_HOUR = "date_and_hour"
    """The Aggregate of CDS: each date and hour of the period, in order of time."""


@dataclass(frozen=True)
class Columns:
    """`of` int64 [M]: column of each hour of the period. `duration_ms` int64 [C]. `first` int64 [C]: its first hour, or -1."""

    of: np.ndarray
    duration_ms: np.ndarray
    first: np.ndarray


def columns(hours: LocalHours, grid: Grid) -> Columns:
    """Tie the hours of a period to the columns of a table."""
    weekday, hour = hours.weekday.astype(np.int64), hours.hour.astype(np.int64)
    if grid is Grid.DATE_AND_HOUR:
        _, of = np.unique(hours.day.astype(np.int64) * 24 + hour, return_inverse=True)
        count = int(of.max()) + 1
    else:
        of, count = {Grid.TOTAL: (np.zeros_like(hour), 1), Grid.HOUR: (hour, 24), Grid.WEEKDAY: (weekday, 7),
                     Grid.HOUR_OF_WEEK: (weekday * 24 + hour, 168)}[grid]
    first = np.full(count, -1, np.int64)
    first[of[::-1]] = np.arange(len(of))[::-1]
    return Columns(of, np.bincount(of, np.diff(hours.edges), count).astype(np.int64), first)


@dataclass(frozen=True)
class Offline:
    """When a source told nothing: `bay` int64 [K], [from, to) int64 [K] UTC ms; those of one bay do not overlap."""

    bay: np.ndarray
    from_ms: np.ndarray
    to_ms: np.ndarray


@dataclass(frozen=True)
class Metrics:
    """Metrics of B bays (rows) in C columns, float64 [B, C] each.

    `total_sessions`; `turnover` (per hour); `average_dwell_time` (min, NaN if no session has a recorded end);
    `occupancy_percent` (a quotient); `assumed_percent`, the part of it that rests on forgotten discs; `illegal_percent`, the
    part known to be illegal (NaN in bays of which no stop says so or not).
    NaN where `hidden` bool [B, C] or where the column has no duration; OFFLINE where the source was silent most of the time.
    A figure of fewer stops than a cell has is NaN where those, or the others, are few. `withheld` bool [B]: bays with too few
    stops: all their cells are hidden. `duration_h` float64 [C].
    """

    grid: Grid
    columns: Columns
    total_sessions: np.ndarray
    turnover: np.ndarray
    average_dwell_time: np.ndarray
    occupancy_percent: np.ndarray
    assumed_percent: np.ndarray
    illegal_percent: np.ndarray
    hidden: np.ndarray
    withheld: np.ndarray

    @property
    def duration_h(self) -> np.ndarray:
        return self.columns.duration_ms / HOUR_MS

    def saturated(self, from_percent: Optional[float] = None) -> np.ndarray:
        """bool [B, C]: in use for at least this share of the time (a setting); never where hidden or offline."""
        limit = default("saturated_from") if from_percent is None else from_percent
        return np.nan_to_num(self.occupancy_percent, nan=OFFLINE) >= limit


@dataclass(frozen=True)
class Tally:
    """What is counted, nothing hidden: float64 [B, C] each. `there`: every stop in every cell that it began in or passed;
    `began`: in the one in which it began.

    `sessions` that began; `judged` of them have a recorded end, and lasted `dwell_min` together; `used_ms`, of which
    `assumed_ms` rest on forgotten discs and `illegal_ms` are known to be illegal.
    """

    there: Presence
    began: Presence
    sessions: np.ndarray
    judged: np.ndarray
    dwell_min: np.ndarray
    used_ms: np.ndarray
    assumed_ms: np.ndarray
    illegal_ms: np.ndarray


def tally(closed: ClosedStops, hours: LocalHours, table: Columns, progress: Optional[Progress] = None) -> Tally:
    """Count stops in the columns of a table. A session counts if it starts in the period; its time in use is what lies in it.
    Raises Cancelled."""
    bays, count = closed.bays, len(table.duration_ms)
    size, stops, shape = bays * count, closed.stops, (bays, count)
    valid = closed.ending != Ending.WRONG

    starts = np.flatnonzero(valid & (stops.arrival_ms >= hours.start_ms) & (stops.arrival_ms < hours.end_ms))
    cell = np.searchsorted(hours.edges, stops.arrival_ms[starts], "right") - 1
    key = stops.bay[starts] * count + table.of[cell]
    recorded = closed.ending[starts] == Ending.RECORDED

    # Whoever is in a cell can be recognised there, whether the stop started in it or not; each is counted once.
    used, assumed, illegal = np.zeros(size), np.zeros(size), np.zeros(size)
    found = [starts * size + key]
    rows = np.flatnonzero(valid)
    for part in pieces(hours, stops.arrival_ms[rows], closed.end_ms[rows], progress or NoProgress()):
        stop = rows[part.interval]
        at = stops.bay[stop] * count + table.of[part.cell]
        used += np.bincount(at, part.taken_ms, size)
        assumed += np.bincount(at, part.taken_ms * (closed.ending[stop] == Ending.FORGOTTEN), size)
        illegal += np.bincount(at, part.taken_ms * (stops.illegal[stop] == 1), size)
        found.append(np.unique(stop * size + at))
    each = np.unique(np.concatenate(found))

    def presence(keys: np.ndarray) -> Presence:
        return Presence(keys // size, keys % size // count, keys % count, shape)

    return Tally(presence(each), presence(found[0]), *(values.astype(float).reshape(shape) for values in (
        np.bincount(key, minlength=size), np.bincount(key[recorded], minlength=size),
        np.bincount(key[recorded], closed.dwell_min[starts][recorded], size), used, assumed, illegal)))


def measure(closed: ClosedStops, hours: LocalHours, grid: Grid, least_count: Optional[int] = None,
            offline: Optional[Offline] = None, progress: Optional[Progress] = None) -> Metrics:
    """Metrics over the period of `hours`. A session counts if it starts within it; its time in use is what lies within it.

    `least_count`: cells with fewer stops, but not none, are hidden (assumption least_count; 1 hides nothing), and so much more
    that nothing can be had from these metrics, those of the grid TOTAL and the sum of all sessions together. Memory: about
    70 bytes a bay and column, so ask for DATE_AND_HOUR by the month. Publish ONE grid of a period: two can be subtracted.
    Forgotten discs count as sessions and in the time in use until the longest stay, never in the average dwell. Raises Cancelled.
    """
    progress = progress or NoProgress()
    least = int(default("least_count")) if least_count is None else least_count
    table = columns(hours, grid)
    made = tally(closed, hours, table, Part(progress, 0, 70))
    there = made.there
    duration = np.where(table.duration_ms > 0, table.duration_ms, np.nan)[None, :]
    silent = _silent(hours, table, closed.bays, offline, Part(progress, 70, 80))
    whole = _silent(hours, columns(hours, Grid.TOTAL), closed.bays, offline, Part(progress, 80, 90))
    withheld = withheld_bays(there.stops_of_bays, made.sessions.sum(axis=1), least, whole[:, 0])
    first = silent | withheld[:, None]
    hidden = hidden_cells(there, least, made.sessions, first)
    forgotten = closed.ending == Ending.FORGOTTEN
    illegal_stops = closed.stops.illegal == 1
    recorded = closed.ending == Ending.RECORDED
    few_judged = hidden_cells(made.began.of(recorded), least, first=hidden)
    valid = closed.ending != Ending.WRONG
    says = np.bincount(closed.stops.bay[valid & (closed.stops.illegal >= 0)], minlength=closed.bays) > 0
    check(progress)

    def shown(values: np.ndarray, mask: np.ndarray) -> np.ndarray:
        values = np.where(mask | np.isnan(duration), np.nan, values)
        return np.where(silent, OFFLINE, values)

    with np.errstate(invalid="ignore", divide="ignore"):
        average = made.dwell_min / made.judged
    return Metrics(
        grid, table, shown(made.sessions, hidden), shown(made.sessions / (duration / HOUR_MS), hidden),
        shown(average, hidden | few_judged), shown(made.used_ms / duration, hidden),
        shown(made.assumed_ms / duration, hidden | _few_of(there, forgotten, least)),
        shown(np.where(says[:, None], made.illegal_ms / duration, np.nan), hidden | _few_of(there, illegal_stops, least)),
        hidden, withheld)


def _few_of(there: Presence, some: np.ndarray, least: int) -> np.ndarray:
    """bool [B, C]: cells in which `some` (bool by stop) of the stops, or the others beside them, are few."""
    mine, others = there.of(some), there.of(~some)
    if not len(mine.stop):
        return np.zeros(there.shape, bool)
    count = others.count
    beside = (mine.count > 0) & (count > 0) & (count < least)
    return hidden_cells(mine, least, first=beside) | hidden_cells(others, least, first=beside) & (mine.count > 0)


def _silent(hours: LocalHours, table: Columns, bays: int, offline: Optional[Offline], progress: Progress) -> np.ndarray:
    """bool [B, C]: more than half of the column's time was offline."""
    count = len(table.duration_ms)
    lost = np.zeros(bays * count)
    if offline is not None:
        for part in pieces(hours, offline.from_ms, offline.to_ms, progress):
            lost += np.bincount(offline.bay[part.interval] * count + table.of[part.cell], part.taken_ms, bays * count)
    return lost.reshape(bays, count) > table.duration_ms[None, :] / 2.0
