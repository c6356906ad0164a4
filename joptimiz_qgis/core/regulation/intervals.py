# SPDX-License-Identifier: GPL-2.0-or-later
"""Sets of instants as sorted, disjoint half-open intervals of UTC milliseconds since 1970."""

from __future__ import annotations

from bisect import bisect_right
from typing import Iterable

Interval = tuple[int, int]
Intervals = tuple[Interval, ...]

NEVER: Intervals = ()


def normalised(intervals: Iterable[Interval]) -> Intervals:
    """Sort, drop the empty ones, join those that touch."""
    out: list[Interval] = []
    for begin, end in sorted(i for i in intervals if i[0] < i[1]):
        if out and begin <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((begin, end))
    return tuple(out)


def union(*sets: Intervals) -> Intervals:
    return normalised(i for s in sets for i in s)


def intersection(a: Intervals, b: Intervals) -> Intervals:
    out: list[Interval] = []
    i = j = 0
    while i < len(a) and j < len(b):
        begin, end = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if begin < end:
            out.append((begin, end))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return tuple(out)


def complement(a: Intervals, within: Interval) -> Intervals:
    """What of `within` is not in `a`."""
    out: list[Interval] = []
    at = within[0]
    for begin, end in intersection(a, (within,)):
        if at < begin:
            out.append((at, begin))
        at = end
    if at < within[1]:
        out.append((at, within[1]))
    return tuple(out)


def difference(a: Intervals, b: Intervals) -> Intervals:
    if not a or not b:
        return a
    return intersection(a, complement(b, (a[0][0], a[-1][1])))


def contains(a: Intervals, instant: int) -> bool:
    row = bisect_right(a, (instant, 1 << 62)) - 1
    return row >= 0 and a[row][0] <= instant < a[row][1]
