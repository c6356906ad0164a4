# SPDX-License-Identifier: GPL-2.0-or-later
"""How long stops last: their distribution, and those that outlast what the bay allows. Recorded ends only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

import numpy as np

from .assumptions import default
from .stops import ClosedStops
from .suppression import suppressed

CLASSES_MIN = (0.0, 5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, np.inf)
"""Borders of the classes of a distribution: [0, 5), [5, 10) ... minutes."""


@dataclass(frozen=True)
class DwellDistribution:
    """`borders_min` [K + 1]; `count` float64 [K], NaN where hidden; `median_min`, `p85_min`: NaN if too few stops."""

    borders_min: tuple[float, ...]
    count: np.ndarray
    median_min: float
    p85_min: float


def distribution(closed: ClosedStops, borders_min: Sequence[float] = CLASSES_MIN, least_count: Optional[int] = None
                 ) -> DwellDistribution:
    """Distribution over all stops with a recorded end; for a part of them, give only those."""
    least = int(default("least_count")) if least_count is None else least_count
    dwell = closed.dwell_min
    dwell = dwell[~np.isnan(dwell)]
    at = np.searchsorted(np.asarray(borders_min, float), dwell, "right") - 1
    inside = (at >= 0) & (at < len(borders_min) - 1)
    count = np.bincount(at[inside], minlength=len(borders_min) - 1)
    shown = np.where(suppressed(count[None, :], least)[0], np.nan, count)
    median, p85 = np.percentile(dwell, [50, 85]) if len(dwell) >= max(least, 1) else (np.nan, np.nan)
    return DwellDistribution(tuple(borders_min), shown, float(median), float(p85))


@dataclass(frozen=True)
class Overstay:
    """One entry a bay, float64 [B]: `judged` stops (recorded end, longest stay known), `over` of them that stayed longer,
    `share`, and `mean_over_min`, by how many minutes; NaN where hidden, or nothing could be judged."""

    judged: np.ndarray
    over: np.ndarray
    share: np.ndarray
    mean_over_min: np.ndarray


def overstay(closed: ClosedStops, least_count: Optional[int] = None) -> Overstay:
    """Stops that outlast what their bay allows. A bay with fewer than `least_count` stops judged is hidden; so is how long
    overstays last where fewer than that, but not none, do."""
    least = int(default("least_count")) if least_count is None else least_count
    rows = np.flatnonzero(~np.isnan(closed.dwell_min))
    bay = closed.stops.bay[rows]
    beyond = closed.dwell_min[rows] - closed.longest_stay_min[bay]
    can = ~np.isnan(beyond)
    bay, beyond = bay[can], beyond[can]
    judged = np.bincount(bay, minlength=closed.bays).astype(float)
    late = beyond > 0
    over = np.bincount(bay[late], minlength=closed.bays).astype(float)
    minutes = np.bincount(bay[late], beyond[late], closed.bays)
    hidden = (judged > 0) & (judged < least)
    few = hidden | ((over > 0) & (over < least))
    with np.errstate(invalid="ignore", divide="ignore"):
        return Overstay(np.where(hidden, np.nan, judged), np.where(few, np.nan, over),
                        np.where(few, np.nan, over / judged), np.where(few, np.nan, minutes / over))
