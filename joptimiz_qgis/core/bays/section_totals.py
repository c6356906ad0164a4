# SPDX-License-Identifier: GPL-2.0-or-later
"""What comes together in each section of a street: movements, dwell, bays and their places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Optional

import numpy as np

from .bay import Bays
from .coverage import NO, UNKNOWN
from .places_in_bay import places
from .sizing import SizingSettings
from .stops import ClosedStops


class DwellSource(IntEnum):
    """Where the minutes of a stop come from."""

    MEASURED = 0
    """Mean of the stops recorded in the section."""
    RATIO = 1
    """As the demand states them, weighted by its movements; the setting where a point states none."""
    SETTING = 2


@dataclass(frozen=True)
class SectionDemand:
    """One entry a section. `movements_week` float64 [S]: sum of the known ones, NaN where none of its points is known, 0 where
    there is no point. int64 [S]: `establishments` tied to it, `unknown` of them without known movements. `stated_min` float64
    [S]: minutes of a stop that the demand states, NaN where it states none. `untied_week`: movements of no section."""

    movements_week: np.ndarray
    establishments: np.ndarray
    unknown: np.ndarray
    stated_min: np.ndarray
    untied_week: float


def demand_of(section: np.ndarray, movements: np.ndarray, dwell_min: np.ndarray, count: int, otherwise_min: float
              ) -> SectionDemand:
    """Of points: `section` int64 [D], -1 = none; float64 [D], NaN = unknown: `movements` a week, `dwell_min`."""
    tied, known = section >= 0, ~np.isnan(movements)

    def total(rows: np.ndarray, weights: Optional[np.ndarray] = None) -> np.ndarray:
        return np.bincount(section[rows], None if weights is None else weights[rows], count)

    with_known = total(tied & known)
    establishments = total(tied)
    week = total(tied & known, movements)
    stated = total(tied & known & ~np.isnan(dwell_min), movements) > 0.0
    minutes = total(tied & known, movements * np.where(np.isnan(dwell_min), otherwise_min, dwell_min))
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = minutes / week
    return SectionDemand(
        np.where((establishments > 0) & (with_known == 0), np.nan, week), establishments, establishments - with_known,
        np.where(stated, mean, np.nan), float(movements[~tied & known].sum()))


def measured_min(closed: ClosedStops, section_of_bay: np.ndarray, count: int, least_count: int) -> np.ndarray:
    """float64 [S]: mean minutes of the stops with a recorded end at the bays of each section; NaN where fewer than
    `least_count`. Stops against the rules are no deliveries: they are left to the illegal occupancy."""
    rows = np.flatnonzero(~np.isnan(closed.dwell_min) & (closed.stops.illegal != 1))
    section = section_of_bay[closed.stops.bay[rows]]
    rows, section = rows[section >= 0], section[section >= 0]
    stops = np.bincount(section, minlength=count).astype(float)
    minutes = np.bincount(section, closed.dwell_min[rows], count)
    return np.where(stops < max(least_count, 1), np.nan, minutes / np.maximum(stops, 1.0))


def dwell_of(measured: np.ndarray, stated: np.ndarray, otherwise_min: float) -> tuple[np.ndarray, np.ndarray]:
    """(minutes float64 [S], DwellSource int8 [S]): measured, else as the demand states, else the setting."""
    has = [~np.isnan(measured), ~np.isnan(stated)]
    source = np.select(has, [DwellSource.MEASURED, DwellSource.RATIO], DwellSource.SETTING).astype(np.int8)
    return np.select(has, [measured, stated], otherwise_min), source


@dataclass(frozen=True)
class SectionBays:
    """int64 [S]: `bays` in each section, `places` in them for the vehicle. Counted: bays out of use (`idle`) and in no section
    (`untied`), left out; too short for the vehicle (`short`), which have no place; without a length (`unmeasured`), which are
    taken as one place each."""

    bays: np.ndarray
    places: np.ndarray
    idle: int
    untied: int
    short: int
    unmeasured: int


def bays_of(bays: Bays, section: np.ndarray, count: int, settings: SizingSettings) -> SectionBays:
    """What the bays of each section hold; `section` int64 [B], -1 = none."""
    used = bays.active != NO
    here = used & (section >= 0)
    held = places(bays.length_m, settings.vehicle_length_m, settings.tail_lift_m, settings.insertion_m)
    one = np.where(held == UNKNOWN, 1, held)
    return SectionBays(
        np.bincount(section[here], minlength=count),
        np.bincount(section[here], one[here], count).astype(np.int64), int((~used).sum()), int((used & (section < 0)).sum()),
        int((here & (held == 0)).sum()), int((here & (held == UNKNOWN)).sum()))
