# SPDX-License-Identifier: GPL-2.0-or-later
"""What each pair within reach is worth, and what a choice of sites is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Sequence

import numpy as np

from ..network.grouping import order_of, starts_of
from .coverage import Pairs, assign

BETTER = 1e-9
"""Share of the worth by which a change must be better, so that rounding never goes in circles."""


@dataclass(frozen=True)
class Gains:
    """`pairs` within reach, in order; `unit` float64 [P] >= 0: worth of one movement of each; `demand` [D]; `capacity` [C];
    `tight`: a capacity may bind; `price`, `bonus` (worth of being chosen at all) float64 [C]; `place` int64 [C]: candidates of
    one place exclude each other; `fixed` bool [C]: one of its place must be chosen; `allowed` bool [C]."""

    pairs: Pairs
    unit: np.ndarray
    demand: np.ndarray
    capacity: np.ndarray
    tight: bool
    price: np.ndarray
    bonus: np.ndarray
    place: np.ndarray
    fixed: np.ndarray
    allowed: np.ndarray
    budget: float

    @cached_property
    def scale(self) -> float:
        """What a change must be better by."""
        best = best_two(self, np.ones(len(self.price), bool))[0]
        return max(float(best.sum()) + float(self.bonus.sum()), 1e-300) * BETTER

    @cached_property
    def by_demand(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(bay, demand, worth of all of it) of the pairs that are worth something: by demand, the best first."""
        worth = self.unit * self.demand[self.pairs.demand]
        some = np.flatnonzero(worth > 0)
        rows = some[order_of(self.pairs.demand[some])]  # by metres before: the nearest is the best
        return self.pairs.bay[rows], self.pairs.demand[rows], worth[rows]

    @cached_property
    def by_bay(self) -> tuple[np.ndarray, np.ndarray]:
        """(rows of pairs by candidate, where each begins [C + 1])."""
        return order_of(self.pairs.bay), starts_of(self.pairs.bay, len(self.price))

    def worth(self, sites: Sequence[int]) -> float:
        """Worth of a choice."""
        chosen = np.zeros(len(self.price), bool)
        chosen[list(sites)] = True
        extra = float(self.bonus[chosen].sum())
        if not self.tight:
            return extra + float(best_two(self, chosen)[0].sum())
        inside = np.flatnonzero(chosen[self.pairs.bay])
        bay, demand = self.pairs.bay[inside], self.pairs.demand[inside]
        used = assign(Pairs(bay, demand, self.pairs.metres[inside]), self.demand, np.where(chosen, self.capacity, 0.0))
        count = len(self.demand)
        key = bay * count + demand
        order = np.argsort(key, kind="stable")
        row = inside[order[np.searchsorted(key, used.bay * count + used.demand, sorter=order)]]
        return extra + float(used.amount @ self.unit[row])


def best_two(gains: Gains, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(worth of the best, worth of the second best, the best: -1 = none) of each demand among sites `chosen` (bool [C])."""
    bay, demand, worth = gains.by_demand
    inside = np.flatnonzero(chosen[bay])
    of = demand[inside]
    first = np.ones(len(of), bool)
    first[1:] = of[1:] != of[:-1]
    second = np.zeros(len(of), bool)
    second[1:] = first[:-1] & ~first[1:]
    best, next_, which = np.zeros(len(gains.demand)), np.zeros(len(gains.demand)), np.full(len(gains.demand), -1, np.int64)
    best[of[first]], which[of[first]] = worth[inside[first]], bay[inside[first]]
    next_[of[second]] = worth[inside[second]]
    return best, next_, which


def first_of_places(place: np.ndarray, candidates: np.ndarray) -> list[int]:
    """The first candidate of each place among those that `candidates` (bool [C]) marks, ascending."""
    rows = np.flatnonzero(candidates)
    return sorted(rows[np.unique(place[rows], return_index=True)[1]].tolist())
