# SPDX-License-Identifier: GPL-2.0-or-later
"""Hours of the clock on the wall over a period, clock changes included, and how much of each an interval takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Iterator

import numpy as np

from ..progress import Progress, check

HOUR_MS = 3_600_000
_DAY_MS = 24 * HOUR_MS
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_AT_ONCE = 2_000_000  # pieces of intervals held in memory


@dataclass(frozen=True)
class LocalHours:
    """The local hours that a period [start, end) crosses, in order of time, each one cell; M of them.

    `edges` int64 [M + 1]: UTC, ms. `day` int32 [M]: date, as datetime.date.toordinal. `weekday` int8 [M]: 0 = Monday.
    `hour` int8 [M]. The hour that a clock change repeats is two cells of the same date and hour, the one that it skips
    is none; the first and the last cell may be parts of an hour.
    """

    edges: np.ndarray
    day: np.ndarray
    weekday: np.ndarray
    hour: np.ndarray

    @property
    def start_ms(self) -> int:
        return int(self.edges[0])

    @property
    def end_ms(self) -> int:
        return int(self.edges[-1])


def local_hours(start_ms: int, end_ms: int, zone: tzinfo) -> LocalHours:
    """Hours of `zone` in [start, end), UTC milliseconds since 1970. Raises ValueError if the period is empty."""
    if end_ms <= start_ms:
        raise ValueError("the period is empty")
    starts, locals_ = [], []
    for low, high, offset in _offsets(start_ms, end_ms, zone):
        first = (low + offset) // HOUR_MS + 1
        last = (high + offset - 1) // HOUR_MS
        begins = np.concatenate([[low], np.arange(first, last + 1, dtype=np.int64) * HOUR_MS - offset]).astype(np.int64)
        starts.append(begins)
        locals_.append(begins + offset)
    edges = np.concatenate([*starts, [end_ms]]).astype(np.int64)
    wall = np.concatenate(locals_)
    day = wall // _DAY_MS + _EPOCH.toordinal()
    return LocalHours(edges, day.astype(np.int32), ((day - 1) % 7).astype(np.int8), (wall // HOUR_MS % 24).astype(np.int8))


def _offset(at_ms: int, zone: tzinfo) -> int:
    """Local time less UTC at an instant, ms."""
    shift = (_EPOCH + timedelta(milliseconds=at_ms)).astimezone(zone).utcoffset()
    return 0 if shift is None else round(shift.total_seconds() * 1000)


def _offsets(start_ms: int, end_ms: int, zone: tzinfo) -> Iterator[tuple[int, int, int]]:
    """(from, to, offset) of the stretches with one offset each. Looked at once a day: no zone changes twice within one."""
    since, offset = start_ms, _offset(start_ms, zone)
    at = start_ms
    while at < end_ms:
        after = min(at + _DAY_MS, end_ms)
        new = _offset(after, zone)
        if new != offset:
            low, high = at, after  # the offset is old at low and new at high
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if _offset(middle, zone) == offset else (low, middle)
            if high < end_ms:
                yield since, high, offset
                since, offset = high, new
        at = after
    yield since, end_ms, offset


@dataclass(frozen=True)
class Pieces:
    """Intervals cut at the hours, int64 [K] each: `interval` (its row), `cell`, and the milliseconds in that cell."""

    interval: np.ndarray
    cell: np.ndarray
    taken_ms: np.ndarray


def pieces(hours: LocalHours, from_ms: np.ndarray, to_ms: np.ndarray, progress: Progress) -> Iterator[Pieces]:
    """Intervals [from, to), int64 [N] UTC ms, cut at the hours, in portions that fit into memory; what is outside the
    period, or empty, is left out. Raises Cancelled."""
    low = np.maximum(from_ms, hours.start_ms)
    high = np.minimum(to_ms, hours.end_ms)
    rows = np.flatnonzero(low < high)
    low, high = low[rows], high[rows]
    first = np.searchsorted(hours.edges, low, "right") - 1
    count = np.searchsorted(hours.edges, high, "left") - first
    ends = np.cumsum(count)
    at = 0
    while at < len(rows):
        check(progress)
        before = ends[at - 1] if at else 0
        upto = max(int(np.searchsorted(ends, before + _AT_ONCE, "right")), at + 1)
        n = count[at:upto]
        which = np.repeat(np.arange(at, upto), n)
        cell = first[which] + np.arange(len(which)) - np.repeat(ends[at:upto] - n - before, n)
        taken = np.minimum(high[which], hours.edges[cell + 1]) - np.maximum(low[which], hours.edges[cell])
        yield Pieces(rows[which], cell, taken)
        at = upto
        progress.report(100.0 * at / len(rows))
