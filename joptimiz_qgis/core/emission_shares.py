# SPDX-License-Identifier: GPL-2.0-or-later
"""Emissions shared out among goods by their tonne-kilometres (Code des transports, D.1431-7: a part to each beneficiary)."""

from __future__ import annotations

import math

import numpy as np

from .errors import InputError
from .text import N_


def per_tonne_km(amount: object, km: object, load_t: object) -> np.ndarray:
    """The amount (kg, litres, kWh) for each tonne carried one km; NaN where nothing is carried or something is unknown.

    amount, km and load_t (tonnes on board, on the mean over these km, empty running included) broadcast to one shape.
    Raises InputError if a load or a distance is negative.
    """
    whole, work = np.broadcast_arrays(np.asarray(amount, dtype=float), _tonne_km(load_t, km))
    return np.divide(whole, work, out=np.full(work.shape, math.nan), where=work > 0)


def shared(amount: float, tonnes: object, km: object) -> np.ndarray:
    """The part of each of N consignments, float64 [N]: as its tonnes × km to those of all; together they are the amount.

    km: of each consignment, from where it is loaded to where it is delivered. All NaN if one is unknown or nothing is
    carried: a part of an unknown whole is unknown. Raises InputError if a load or a distance is negative.
    """
    work = _tonne_km(tonnes, km)
    whole = float(work.sum())
    if not 0.0 < whole < math.inf:
        return np.full(work.shape, math.nan)
    parts: np.ndarray = amount * (work / whole)
    return parts


def _tonne_km(tonnes: object, km: object) -> np.ndarray:
    loads, distances = np.asarray(tonnes, dtype=float), np.asarray(km, dtype=float)
    if (loads < 0).any() or (distances < 0).any():
        raise InputError(N_("A load or a distance is negative. Give tonnes and km of 0 or more."))
    work: np.ndarray = loads * distances
    return work
