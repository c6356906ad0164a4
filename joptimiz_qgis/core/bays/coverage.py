# SPDX-License-Identifier: GPL-2.0-or-later
"""Which demand finds a bay within walking distance that is open, legal, long enough, and not full."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Optional

import numpy as np

from ..progress import NoProgress, Progress, check

NO, YES, UNKNOWN = 0, 1, -1
"""What is known of a bay: int8."""
_NEGLIGIBLE = 1e-9  # of a movement: what is left of a sum of fractions


@dataclass(frozen=True)
class Assignment:
    """Who uses which bay: `demand`, `bay` int64 [K], `amount` float64 [K]; `unmet` float64 [D]; `left` float64 [B]: capacity."""

    demand: np.ndarray
    bay: np.ndarray
    amount: np.ndarray
    unmet: np.ndarray
    left: np.ndarray


@dataclass(frozen=True)
class Pairs:
    """Pairs within reach, by metres, then demand, then bay: `bay`, `demand` int64 [P], `metres` float64 [P]."""

    bay: np.ndarray
    demand: np.ndarray
    metres: np.ndarray


def in_order(bay: np.ndarray, demand: np.ndarray, metres: np.ndarray) -> Pairs:
    """Pairs from three arrays [P] in any order."""
    order = np.lexsort((bay, demand, metres))
    return Pairs(bay[order], demand[order], metres[order])


def pairs_within(walk_m: np.ndarray, reach_m: float) -> Pairs:
    """Pairs of a matrix float64 [B, D] of walking metres (inf or NaN = no way) that are at most `reach_m` apart."""
    bay, demand = np.nonzero(walk_m <= reach_m)
    return in_order(bay, demand, walk_m[bay, demand])


def assign(pairs: Pairs, demand: np.ndarray, capacity: np.ndarray) -> Assignment:
    """The nearest pair comes first, and takes what both have left; a demand may be divided among bays.

    `demand` float64 [D] >= 0, `capacity` float64 [B] >= 0 in the same unit, inf = no limit. This is how drivers choose, not
    the best distribution that an authority could order.
    """
    unmet, left = demand.astype(float).tolist(), capacity.astype(float).tolist()
    rows: list[tuple[int, int, float]] = []
    waiting, room = sum(1 for d in unmet if d > _NEGLIGIBLE), sum(1 for c in left if c > _NEGLIGIBLE)
    for bay, place in zip(pairs.bay.tolist(), pairs.demand.tolist()):
        wanted, free = unmet[place], left[bay]
        if wanted <= _NEGLIGIBLE or free <= _NEGLIGIBLE:
            continue
        amount = min(wanted, free)
        unmet[place] = wanted - amount
        left[bay] = free - amount
        rows.append((place, bay, amount))
        waiting -= unmet[place] <= _NEGLIGIBLE
        room -= left[bay] <= _NEGLIGIBLE
        if not waiting or not room:
            break
    who, where, amounts = zip(*rows) if rows else ((), (), ())
    return Assignment(np.array(who, np.int64), np.array(where, np.int64), np.array(amounts, float), np.array(unmet, float),
                      np.array(left, float))


class Covered(IntEnum):
    """What an establishment finds."""

    YES = 0
    PARTLY = 1
    """Bays that are sure are within reach, and have room for a part only."""
    FULL = 2
    """Bays that are sure are within reach, and are full."""
    DOUBTFUL = 3
    """Only bays of which something is not known are within reach."""
    NONE = 4
    """No bay is within reach that may be used."""
    NO_DEMAND = 5
    DEMAND_UNKNOWN = 6


@dataclass(frozen=True)
class Coverage:
    """One entry an establishment [D]: `state` int8, a Covered; float64 `covered`, `uncovered` (NaN where the demand is),
    `nearest_m` (inf = none within reach) and int64 `nearest` bay of those that are sure, -1 = none.
    `assignment`: by bays that are sure. `covered_if_known`: demand covered if whatever is not known of bays held.
    Bays that do not count, each once, in this order: closed, illegal, too short, not known."""

    state: np.ndarray
    covered: np.ndarray
    uncovered: np.ndarray
    nearest_m: np.ndarray
    nearest: np.ndarray
    assignment: Assignment
    covered_if_known: float
    closed_bays: int
    illegal_bays: int
    short_bays: int
    unknown_bays: int

    @property
    def total_covered(self) -> float:
        return float(np.nansum(self.covered))

    @property
    def total_uncovered(self) -> float:
        return float(np.nansum(self.uncovered))


def cover(pairs: Pairs, demand: np.ndarray, capacity: np.ndarray, is_open: np.ndarray, legal: np.ndarray, fits: np.ndarray,
          progress: Optional[Progress] = None) -> Coverage:
    """Coverage of D establishments by B bays, from the pairs within walking distance.

    `demand` float64 [D] >= 0, NaN = not known; `capacity` float64 [B] in the same unit, inf = no limit; `is_open`, `legal`,
    `fits` int8 [B]: YES, NO or UNKNOWN. Only bays of which all three are YES cover: what is not known is not allowed.
    Raises ValueError if shapes differ or a figure cannot be; Cancelled.
    """
    progress = progress or NoProgress()
    bays, places = len(capacity), len(demand)
    if any(mask.shape != (bays,) for mask in (is_open, legal, fits)):
        raise ValueError("capacity and masks need one entry a bay")
    if len(pairs.bay) and (pairs.bay.max() >= bays or pairs.demand.max() >= places):
        raise ValueError("a pair names a bay or a demand that is not there")
    if (demand < 0).any() or (capacity < 0).any() or np.isnan(capacity).any():
        raise ValueError("demand and capacity cannot be negative, nor capacity unknown")
    wanted = np.nan_to_num(demand, nan=0.0)
    closed = is_open == NO
    illegal = ~closed & (legal == NO)
    short = ~closed & ~illegal & (fits == NO)
    possible = ~(closed | illegal | short)
    sure = (is_open == YES) & (legal == YES) & (fits == YES)

    check(progress)
    by_sure = assign(pairs, wanted, np.where(sure, capacity, 0.0))
    progress.report(50.0)
    check(progress)
    by_possible = assign(pairs, wanted, np.where(possible, capacity, 0.0))
    progress.report(100.0)

    nearest, nearest_m = np.full(places, -1, np.int64), np.full(places, np.inf)
    of_sure = sure[pairs.bay]
    reached, first = np.unique(pairs.demand[of_sure], return_index=True)  # pairs are in the order of their metres
    nearest[reached], nearest_m[reached] = pairs.bay[of_sure][first], pairs.metres[of_sure][first]
    doubtful = np.zeros(places, bool)
    doubtful[pairs.demand[possible[pairs.bay]]] = True
    covered = wanted - by_sure.unmet
    state = np.select(
        [np.isnan(demand), demand <= 0, by_sure.unmet <= _NEGLIGIBLE, covered > _NEGLIGIBLE, nearest >= 0, doubtful],
        [Covered.DEMAND_UNKNOWN, Covered.NO_DEMAND, Covered.YES, Covered.PARTLY, Covered.FULL, Covered.DOUBTFUL], Covered.NONE)
    return Coverage(
        state.astype(np.int8), np.where(np.isnan(demand), np.nan, covered), np.where(np.isnan(demand), np.nan, by_sure.unmet),
        nearest_m, nearest, by_sure, float((wanted - by_possible.unmet).sum()), int(closed.sum()), int(illegal.sum()),
        int(short.sum()), int((possible & ~sure).sum()))
