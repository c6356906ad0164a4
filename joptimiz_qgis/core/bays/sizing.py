# SPDX-License-Identifier: GPL-2.0-or-later
"""How many bays a street section needs, and how long they are: a model of this plugin, stated so that it can be disputed.

Per section, with M movements a week that reach the kerb:
    arrivals in the busiest hour   lambda = M / days_per_week * peak_share
    service time                   s = dwell + manoeuvre (min)
    load                           a = lambda * s / 60 (erlang)
    deterministic                  N0 = ceil(a / target_load)
    loss system                    N = least n with ErlangB(n, a) <= blocking (Poisson arrivals, who finds no bay does not wait)
    illegal occupancy u            n bays work as n * (1 - u): both counts are asked of that effective number
    length                         one bay = vehicle + tail lift + insertion, within shortest_bay_m..longest_bay_m
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from .assumptions import check_all, default
from .coverage import UNKNOWN

_MOST_BAYS = 100_000
_ROUNDING = 1e-9  # 0.6 / 0.2 must need 3 bays, not 4


def _setting(name: str) -> float:
    return field(default_factory=lambda: default(name))


@dataclass(frozen=True)
class SizingSettings:
    """Shares 0 to 1, minutes, metres; defaults, ranges and their sources are in `assumptions`. Raises ValueError."""

    days_per_week: float = _setting("days_per_week")
    peak_share: float = _setting("peak_share")
    dwell_min: float = _setting("dwell_min")
    manoeuvre_min: float = _setting("manoeuvre_min")
    target_load: float = _setting("target_load")
    blocking: float = _setting("blocking")
    illegal_occupancy: float = _setting("illegal_occupancy")
    vehicle_length_m: float = _setting("vehicle_length_m")
    tail_lift_m: float = _setting("tail_lift_m")
    insertion_m: float = _setting("insertion_m")
    shortest_bay_m: float = _setting("shortest_bay_m")
    longest_bay_m: float = _setting("longest_bay_m")

    def __post_init__(self) -> None:
        check_all(self)
        if self.shortest_bay_m > self.longest_bay_m:
            raise ValueError("shortest_bay_m is more than longest_bay_m")

    @property
    def bay_length_m(self) -> float:
        """Metres of one bay."""
        wanted = self.wanted_length_m
        return min(max(wanted, self.shortest_bay_m), self.longest_bay_m)

    @property
    def service_min(self) -> float:
        """Minutes for which one movement takes a place."""
        return self.dwell_min + self.manoeuvre_min

    @property
    def wanted_length_m(self) -> float:
        """Metres that the vehicle takes with tail lift and insertion; more than bay_length_m: it will not fit as it should."""
        return self.vehicle_length_m + self.tail_lift_m + self.insertion_m


@dataclass(frozen=True)
class Sizing:
    """One entry a section, float64 or int64 [S]; unknown movements give NaN and UNKNOWN.

    `arrivals_h`: per hour, in the busiest one. `load`: erlang. `bays_by_load`, `bays_by_blocking`: needed with illegal
    occupancy as it is; `bays_enforced`: by blocking, without any. `length_m`: of bays_by_blocking, contiguous.
    Of the bays that exist: `existing`, `blocked` and `blocked_enforced` (share of arrivals that find no bay, now and
    if enforcement alone ended illegal occupancy), `lost_h` (arrivals per busiest hour turned away now).
    """

    arrivals_h: np.ndarray
    load: np.ndarray
    bays_by_load: np.ndarray
    bays_by_blocking: np.ndarray
    bays_enforced: np.ndarray
    length_m: np.ndarray
    existing: np.ndarray
    blocked: np.ndarray
    blocked_enforced: np.ndarray

    @property
    def lost_h(self) -> np.ndarray:
        return self.arrivals_h * self.blocked

    @property
    def lost_enforced_h(self) -> np.ndarray:
        return self.arrivals_h * self.blocked_enforced

    @property
    def missing(self) -> np.ndarray:
        """int64 [S]: bays to add by blocking, with illegal occupancy as it is; UNKNOWN where it is not known."""
        return np.where(self.bays_by_blocking == UNKNOWN, UNKNOWN, np.maximum(self.bays_by_blocking - self.existing, 0))


def size(movements_week: np.ndarray, existing: np.ndarray, settings: SizingSettings,
         dwell_min: Optional[np.ndarray] = None) -> Sizing:
    """Size sections. Movements that reach the kerb, per week, float [S] >= 0 or NaN (unknown); existing bays, int [S] >= 0.

    `dwell_min` float [S]: mean dwell measured there, in minutes; NaN or none: as in the settings. Raises ValueError if the
    shapes differ, a number is negative, or the load is more than 100,000 bays could bear.
    """
    movements = np.asarray(movements_week, float)
    existing = np.asarray(existing, np.int64)
    dwell = np.full(movements.shape, np.nan) if dwell_min is None else np.asarray(dwell_min, float)
    if movements.ndim != 1 or not movements.shape == existing.shape == dwell.shape:
        raise ValueError("movements, existing bays and dwell need one entry a section")
    if (movements < 0).any() or (existing < 0).any() or (dwell < 0).any():
        raise ValueError("movements, existing bays and dwell cannot be negative")
    dwell = np.where(np.isnan(dwell), settings.dwell_min, dwell)
    arrivals = movements / settings.days_per_week * settings.peak_share
    load = arrivals * (dwell + settings.manoeuvre_min) / 60.0
    left = 1.0 - settings.illegal_occupancy
    by_blocking = bays_for(load, settings.blocking, left)
    return Sizing(
        arrivals_h=arrivals, load=load,
        bays_by_load=_ceil(load / settings.target_load / left),
        bays_by_blocking=by_blocking,
        bays_enforced=bays_for(load, settings.blocking),
        length_m=np.where(by_blocking == UNKNOWN, np.nan, by_blocking * settings.bay_length_m),
        existing=existing,
        blocked=erlang_b(existing * left, load),
        blocked_enforced=erlang_b(existing, load),
    )


def _ceil(bays: np.ndarray) -> np.ndarray:
    whole = np.ceil(bays - _ROUNDING)
    return np.where(np.isnan(bays), UNKNOWN, whole).astype(np.int64)


def erlang_b(servers: np.ndarray, load: np.ndarray) -> np.ndarray:
    """float64 [S]: share of arrivals lost by `servers` >= 0 bays, whole or not, under a load in erlang; NaN if it is NaN.

    The recursion 1/B(n) = 1 + n / a / B(n-1) in 1/B, which overflows to a blocking of zero and never loses digits (Jagerman
    1974; ITU-T E.501 gives the same formula). Between whole numbers the analytic continuation
    1/B(x, a) = a * integral of exp(-a t) (1 + t)^x dt over t >= 0 starts it.
    """
    servers, load = np.broadcast_arrays(np.asarray(servers, float), np.asarray(load, float))
    if (servers < 0).any() or (load < 0).any():
        raise ValueError("bays and load cannot be negative")
    if servers.size and np.nanmax(servers) > _MOST_BAYS:
        raise ValueError(f"more than {_MOST_BAYS} bays")
    busy = load > 0
    whole = np.floor(servers)
    part = servers - whole
    inverse = np.array([_inverse_below_one(x, a) if b and x > 0 else 1.0
                        for x, a, b in zip(part.ravel(), load.ravel(), busy.ravel())]).reshape(load.shape)
    safe = np.where(busy, load, 1.0)
    with np.errstate(over="ignore"):
        for n in range(1, int(whole.max(initial=0.0)) + 1):
            inverse = np.where(whole >= n, 1.0 + (n + part) / safe * inverse, inverse)
    # Nobody comes: nobody is lost, unless there is no bay at all, which nobody notices either.
    return np.where(np.isnan(load), np.nan, np.where(busy, 1.0 / inverse, 0.0))


def _inverse_below_one(x: float, a: float) -> float:
    """1/B(x, a) for 0 < x < 1: e^a a^-x Gamma(x + 1, a), by series (small a) or continued fraction (Abramowitz 6.5)."""
    s = x + 1.0
    if a < s + 1.0:
        term = total = 1.0 / s
        n = 0
        while term > total * 1e-17:
            n += 1
            term *= a / (s + n)
            total += term
        return math.exp(a - x * math.log(a) + math.lgamma(s)) - a * total
    # Lentz' evaluation of Gamma(s, a) = e^-a a^s / (a + 1 - s - 1 (1 - s) / (a + 3 - s - ...))
    b = a + 1.0 - s
    c, d = 1e300, 1.0 / b
    h = d
    for n in range(1, 10_000):
        an = -n * (n - s)
        b += 2.0
        d = 1.0 / (an * d + b)
        c = b + an / c
        h *= d * c
        if abs(d * c - 1.0) < 1e-15:
            break
    return a * h


def bays_for(load: np.ndarray, blocking: float, effective: float = 1.0) -> np.ndarray:
    """int64 [S]: least number of bays, each of which works for the share `effective` of the time, that loses at most
    `blocking` of the arrivals; 0 where nobody comes, UNKNOWN where the load is NaN. Raises ValueError beyond 100,000 bays."""
    load = np.asarray(load, float)
    if not (0.0 < blocking < 1.0 and 0.0 < effective <= 1.0):
        raise ValueError("blocking is between 0 and 1, the effective share above 0")
    found = np.where(np.isnan(load), UNKNOWN, 0).astype(np.int64)
    open_ = np.flatnonzero(load > 0)
    # B(n, a) >= 1 - n / a, so fewer than a (1 - blocking) bays never do; doubling from there, then halving.
    low = np.ceil(load[open_] * (1.0 - blocking) / effective - _ROUNDING)
    high = np.maximum(low, 1.0)
    if high.size and high.max() > _MOST_BAYS:
        raise ValueError(f"the load needs more than {_MOST_BAYS} bays")
    step = np.ones(len(open_))
    short = erlang_b(high * effective, load[open_]) > blocking
    while short.any():
        low = np.where(short, high + 1.0, low)
        high = np.where(short, high + step, high)
        step = np.where(short, step * 2.0, step)
        short = short & (erlang_b(high * effective, load[open_]) > blocking)
    low = np.maximum(low, 1.0)
    while (low < high).any():
        middle = np.floor((low + high) / 2.0)
        enough = erlang_b(middle * effective, load[open_]) <= blocking
        high = np.where(enough & (low < high), middle, high)
        low = np.where(~enough & (low < high), middle + 1.0, low)
    found[open_] = high.astype(np.int64)
    return found
