# SPDX-License-Identifier: GPL-2.0-or-later
"""Stops that outlast what their bay allows; those with a recorded end only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .assumptions import default
from .stops import ClosedStops


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
