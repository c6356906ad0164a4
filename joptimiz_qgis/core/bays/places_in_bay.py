# SPDX-License-Identifier: GPL-2.0-or-later
"""How many vehicles a bay takes at a time, and how many movements a week: the sizing model read the other way round."""

from __future__ import annotations

import numpy as np

from .coverage import NO, UNKNOWN, YES
from .sizing import SizingSettings

_ROUNDING = 1e-9  # 28 m of length take two vehicles that need 14 m


def places(length_m: np.ndarray, vehicle_length_m: float, tail_lift_m: float, insertion_m: float) -> np.ndarray:
    """int64 [B]: vehicles, each with its tail lift and room to drive in, that stand in a bay of `length_m` (float64 [B]) at a
    time; 0 = it is too short for one, UNKNOWN = its length is not known (or the vehicle's is, NaN)."""
    bays = np.floor(length_m / (vehicle_length_m + tail_lift_m + insertion_m) + _ROUNDING)
    return np.where(np.isnan(bays), UNKNOWN, np.nan_to_num(bays)).astype(np.int64)


def fits(places: np.ndarray) -> np.ndarray:
    """int8 [B]: whether one vehicle finds room, from how many do (UNKNOWN = not known)."""
    return np.select([places == UNKNOWN, places >= 1], [UNKNOWN, YES], NO).astype(np.int8)


def capacity_week(places_in: np.ndarray, settings: SizingSettings) -> np.ndarray:
    """float64 [B]: movements a week that bays of int64 [B] places take; NaN where the number of places is UNKNOWN.

    The load that a place may bear, target_load * (1 - illegal_occupancy), is arrivals per busiest hour * service time / 60;
    arrivals per busiest hour are movements / days_per_week * peak_share. Movements are what remains to solve for.
    """
    arrivals_h = settings.target_load * (1.0 - settings.illegal_occupancy) * 60.0 / settings.service_min
    one = arrivals_h / settings.peak_share * settings.days_per_week
    return np.where(places_in == UNKNOWN, np.nan, places_in * one)
