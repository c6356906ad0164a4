# SPDX-License-Identifier: GPL-2.0-or-later
"""One study of the use of bays: every figure that is published of it, hidden together, and those that charts show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import InputError
from ..progress import Part, Progress
from ..text import N_
from .dwell_table import DwellTable, dwell_table
from .local_hours import LocalHours
from .occupancy import Grid, Metrics, Offline, columns, measure, tally
from .overstay import Overstay, overstay
from .stops import ClosedStops, Ending, Stops

HEAT_BORDERS = (0.0, 0.1, 0.25, 0.5, 0.85)
"""Where the classes of the heat map begin but the first, which is not in use at all."""
NO_DATA, HIDDEN = -2, -1


@dataclass(frozen=True)
class UseFigures:
    """What charts show. Only classes of the use by hour are given, not figures: they stand beside the metrics of another grid.

    `heat` int8 [7, 24], Monday first: 0 = not in use, 1 to 5 = from HEAT_BORDERS on, HIDDEN, or NO_DATA where the period has no
    such hour. `borders_min` [K + 1] and `dwell` float64 [K]: stops by length, NaN = hidden. By bay: `names`, `occupancy` and
    `assumed` float64 [B], NaN = hidden (`assumed`: or not known).
    """

    heat: np.ndarray
    borders_min: tuple[float, ...]
    dwell: np.ndarray
    names: tuple[str, ...]
    occupancy: np.ndarray
    assumed: np.ndarray


@dataclass(frozen=True)
class UseStudy:
    """`metrics` in the columns asked for, `totals` in one; `lasting` and `late` of the stops that began in the period.
    `sessions`: stops that began in it; `forgotten` of them were closed at the longest stay; `open_` have no known end."""

    metrics: Metrics
    totals: Metrics
    lasting: DwellTable
    late: Overstay
    heat: np.ndarray
    sessions: int
    forgotten: int
    open_: int

    def figures(self, names: tuple[str, ...]) -> UseFigures:
        """What charts show; `names` of the bays."""
        occupancy, assumed = self.totals.occupancy_percent[:, 0], self.totals.assumed_percent[:, 0]
        told = np.where(occupancy < 0, np.nan, occupancy)  # offline
        return UseFigures(self.heat, self.lasting.borders_min, self.lasting.count[-1], names, told,
                          np.where(np.isnan(told) | (assumed < 0), np.nan, assumed))


def study(closed: ClosedStops, hours: LocalHours, grid: Grid, least_count: int, offline: Optional[Offline],
          progress: Progress) -> UseStudy:
    """Work out one study. Raises InputError if there are so few stops that nothing can be shown; Cancelled."""
    begun = closed.begun(hours.start_ms, hours.end_ms)
    there = closed.begun(0, hours.end_ms)
    present = int((there.end_ms >= hours.start_ms).sum())
    if present and not len(begun.ending) >= least_count:
        raise InputError(N_("Fewer than {n} stops began in this period: any figure would tell of single drivers. Choose a longer "
                            "period."), n=least_count)
    metrics = measure(closed, hours, grid, least_count, offline, Part(progress, 0, 50))
    totals = metrics if grid is Grid.TOTAL else measure(closed, hours, Grid.TOTAL, least_count, offline, Part(progress, 50, 70))
    late = overstay(begun, least_count)
    held = totals.withheld
    late = Overstay(*(np.where(held, np.nan, values) for values in (late.judged, late.over, late.share, late.mean_over_min)))
    return UseStudy(metrics, totals, dwell_table(begun, held, least_count), late,
                    _heat(closed, hours, least_count, Part(progress, 70, 100)), len(begun.ending),
                    begun.count(Ending.FORGOTTEN), begun.count(Ending.OPEN))


def _heat(closed: ClosedStops, hours: LocalHours, least: int, progress: Progress) -> np.ndarray:
    """Classes of the mean use of a bay by weekday and hour; hidden where few stops of all bays were there."""
    stops = closed.stops
    known = (stops.bay >= 0) & (stops.bay < closed.bays)
    pooled = ClosedStops(Stops(np.where(known, 0, -1), stops.arrival_ms, stops.departure_ms, stops.illegal), closed.end_ms,
                         closed.ending, np.array([np.nan]))
    table = columns(hours, Grid.HOUR_OF_WEEK)
    made = tally(pooled, hours, table, progress)
    count = made.there.count[0]
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = made.used_ms[0] / (table.duration_ms * max(closed.bays, 1))
    heat = np.where(mean > 0, np.searchsorted(HEAT_BORDERS, np.nan_to_num(mean), "right"), 0)
    heat = np.where(table.duration_ms == 0, NO_DATA, np.where((count > 0) & (count < least), HIDDEN, heat))
    return heat.astype(np.int8).reshape(7, 24)
