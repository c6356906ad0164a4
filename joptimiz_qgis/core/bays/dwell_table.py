# SPDX-License-Identifier: GPL-2.0-or-later
"""How long stops last, bay by bay and for all bays: what can be shown of both together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

import numpy as np

from .assumptions import default
from .margins import hidden_with_margins
from .stops import ClosedStops

CLASSES_MIN = (0.0, 5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, np.inf)
"""Borders of the classes of a distribution: [0, 5), [5, 10) ... minutes."""


@dataclass(frozen=True)
class DwellTable:
    """`borders_min` [K + 1]; `count` float64 [B + 1, K], the last row for all bays; `median_min`, `p85_min` float64 [B].
    NaN where hidden, or where too few stops have a recorded end."""

    borders_min: tuple[float, ...]
    count: np.ndarray
    median_min: np.ndarray
    p85_min: np.ndarray


def dwell_table(closed: ClosedStops, withheld: np.ndarray, least_count: Optional[int] = None,
                borders_min: Sequence[float] = CLASSES_MIN) -> DwellTable:
    """Distribution of the stops with a recorded end. `withheld` bool [B]: bays of which nothing is shown."""
    least = int(default("least_count")) if least_count is None else least_count
    rows = np.flatnonzero(~np.isnan(closed.dwell_min))
    bay, dwell = closed.stops.bay[rows], closed.dwell_min[rows]
    width = len(borders_min) - 1
    at = np.searchsorted(np.asarray(borders_min, float), dwell, "right") - 1
    count = np.bincount(bay * width + at, minlength=closed.bays * width).reshape(closed.bays, width)
    hidden = hidden_with_margins(count, withheld, least)
    shown = np.where(hidden, np.nan, np.vstack([count, count.sum(axis=0)]))
    median, p85 = np.full(closed.bays, np.nan), np.full(closed.bays, np.nan)
    order = np.lexsort((dwell, bay))
    ends = np.searchsorted(bay[order], np.arange(closed.bays + 1))
    for one in np.flatnonzero((np.diff(ends) >= max(least, 1)) & ~withheld):
        median[one], p85[one] = np.percentile(dwell[order[ends[one]:ends[one + 1]]], [50, 85])
    return DwellTable(tuple(borders_min), shown, median, p85)
