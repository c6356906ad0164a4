# SPDX-License-Identifier: GPL-2.0-or-later
"""Greedy choice and vertex substitution over a matrix of gains, in numpy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

import numpy as np

from ..progress import Progress, check
from .coverage import Pairs, assign

_BETTER = 1e-9  # share of the worth by which a change must be better, so that rounding never goes in circles
_TRIED = 10  # exchanges tried exactly, in and out each, where capacities bind


@dataclass(frozen=True)
class Bound:
    """What must be known where capacities bind: `capacity` float64 [C], and all pairs within reach."""

    capacity: np.ndarray
    pairs: Pairs


@dataclass(frozen=True)
class Gains:
    """`unit` float64 [C, D] >= 0: worth of one movement; `demand` [D]; `bound` None if no capacity ever binds; `price`, `bonus`
    (worth of being chosen at all) float64 [C]; `fixed` bool [C]."""

    unit: np.ndarray
    demand: np.ndarray
    bound: Optional[Bound]
    price: np.ndarray
    bonus: np.ndarray
    fixed: np.ndarray
    budget: float

    def worth(self, sites: Sequence[int]) -> float:
        chosen = list(sites)
        extra = float(self.bonus[chosen].sum())
        if not chosen:
            return 0.0
        if self.bound is None:
            return extra + float(self.unit[chosen].max(axis=0) @ self.demand)
        return extra + float(self.by_demand(self.bound, chosen).sum())

    def by_demand(self, bound: Bound, chosen: list[int]) -> np.ndarray:
        """float64 [D]: worth of each demand, all of it together, with capacities."""
        open_ = np.zeros(len(self.price), bool)
        open_[chosen] = True
        pairs, inside = bound.pairs, open_[bound.pairs.bay]
        used = assign(Pairs(pairs.bay[inside], pairs.demand[inside], pairs.metres[inside]), self.demand,
                      np.where(open_, bound.capacity, 0.0))
        return np.bincount(used.demand, used.amount * self.unit[used.bay, used.demand], len(self.demand))


def search(gains: Gains, most: int, start: np.ndarray, progress: Progress) -> tuple[int, ...]:
    """At most `most` sites within the budget, the fixed ones among them; the better of the search that begins with nothing
    more and the one that begins with `start`, as far as that is allowed. Raises Cancelled."""
    scale = max(float(gains.unit.max(axis=0, initial=0.0) @ gains.demand) + float(gains.bonus.sum()), 1e-300) * _BETTER
    moves = _Free(gains, scale) if gains.bound is None else _Limited(gains, gains.bound, scale)
    fixed = np.flatnonzero(gains.fixed).tolist()
    starts = [fixed]
    whole = sorted({*fixed, *start.tolist()})
    if len(whole) > len(fixed) and len(whole) <= most and gains.price[whole].sum() <= gains.budget:
        starts.append(whole)
    by_price = [False, True] if np.isfinite(gains.budget) else [False]
    best: tuple[float, list[int]] = (-1.0, [])
    for begin in starts:
        for cheap in by_price:
            sites = moves.improved(list(begin), most, cheap, progress)
            worth = gains.worth(sites)
            if worth > best[0] + scale:
                best = (worth, sites)
    return tuple(sorted(best[1]))


class _Moves:
    """What both searches share: add while it is of use, exchange while it is better, let go of what is of no use."""

    def __init__(self, gains: Gains, scale: float) -> None:
        self.gains, self.scale = gains, scale

    def additions(self, sites: list[int], allowed: np.ndarray) -> np.ndarray:
        """float64 [C]: what adding each candidate is worth; -inf if it is not allowed or was not tried."""
        raise NotImplementedError

    def exchange(self, sites: list[int], progress: Progress) -> Optional[list[int]]:
        """The sites after the best exchange found; None if none is better."""
        raise NotImplementedError

    def improved(self, sites: list[int], most: int, cheap: bool, progress: Progress) -> list[int]:
        self._fill(sites, most, cheap, progress)
        while True:
            check(progress)
            changed = self.exchange(sites, progress)
            if changed is None:
                break
            sites = changed
            self._fill(sites, most, cheap, progress)  # an exchange may have freed a part of the budget
        for site in [s for s in sites if not self.gains.fixed[s] and not self.gains.bonus[s]]:
            without = [other for other in sites if other != site]
            if self.gains.worth(without) >= self.gains.worth(sites) - self.scale:
                sites = without
        return sites

    def _fill(self, sites: list[int], most: int, cheap: bool, progress: Progress) -> None:
        while len(sites) < most:
            check(progress)
            allowed = self.gains.price + self.gains.price[sites].sum() <= self.gains.budget
            allowed[sites] = False
            worth = self.additions(sites, allowed)
            if not (worth > self.scale).any():
                return
            rate = worth / np.maximum(self.gains.price, 1e-9) if cheap else worth
            sites.append(int(np.where(worth > self.scale, rate, -np.inf).argmax()))

    def affordable(self, sites: list[int]) -> np.ndarray:
        """bool [C, p]: candidate c may take the place of the p-th site."""
        prices = self.gains.price
        may = prices[:, None] - prices[sites][None, :] + prices[sites].sum() <= self.gains.budget
        may[sites] = False
        may[:, self.gains.fixed[sites]] = False
        return may


class _Free(_Moves):
    """No capacity binds: the worth of every addition and every exchange is had at once (Whitaker 1983)."""

    def __init__(self, gains: Gains, scale: float) -> None:
        super().__init__(gains, scale)
        used = (gains.unit > 0).any(axis=0) & (gains.demand > 0)
        self.of = gains.unit[:, used] * gains.demand[used]

    def additions(self, sites: list[int], allowed: np.ndarray) -> np.ndarray:
        best = self.of[sites].max(axis=0) if sites else np.zeros(self.of.shape[1])
        worth = np.maximum(self.of - best, 0.0).sum(axis=1) + self.gains.bonus
        return np.where(allowed, worth, -np.inf)

    def exchange(self, sites: list[int], progress: Progress) -> Optional[list[int]]:
        if not sites:
            return None
        mine = self.of[sites]
        which = mine.argmax(axis=0)
        columns = np.arange(mine.shape[1])
        best = mine[which, columns]
        mine[which, columns] = 0.0  # a copy: fancy indexing
        second = mine.max(axis=0)
        gain = np.maximum(self.of - best, 0.0).sum(axis=1)
        loss = np.bincount(which, best - second, len(sites))
        # Who loses the best site goes to the candidate rather than to the second best, if that is nearer.
        kept = np.maximum(np.minimum(self.of, best) - second, 0.0)
        owner = np.zeros((mine.shape[1], len(sites)))
        owner[columns, which] = 1.0
        better = (gain + self.gains.bonus)[:, None] - (loss + self.gains.bonus[sites])[None, :] + kept @ owner
        better[~self.affordable(sites)] = -np.inf
        enters, leaves = np.unravel_index(int(better.argmax()), better.shape)
        if better[enters, leaves] <= self.scale:
            return None
        return [int(enters) if n == leaves else site for n, site in enumerate(sites)]


class _Limited(_Moves):
    """Capacities bind: an estimate names the promising changes, the assignment itself judges them."""

    def __init__(self, gains: Gains, bound: Bound, scale: float) -> None:
        super().__init__(gains, scale)
        self.bound = bound

    def estimate(self, sites: list[int]) -> np.ndarray:
        """float64 [C]: what each candidate would gain if it took what it serves better than now, the best first, up to its
        capacity."""
        g, capacity, bay, demand = self.gains, self.bound.capacity, self.bound.pairs.bay, self.bound.pairs.demand
        now = np.divide(g.by_demand(self.bound, sites), g.demand, out=np.zeros(len(g.demand)), where=g.demand > 0)
        excess = np.maximum(g.unit[bay, demand] - now[demand], 0.0)
        order = np.lexsort((-excess, bay))
        bay, amount, excess = bay[order], g.demand[demand[order]], excess[order]
        taken = np.cumsum(amount)
        first = np.searchsorted(bay, np.arange(len(g.price)))
        before = taken - amount - np.concatenate([[0.0], taken])[first][bay]
        return np.bincount(bay, excess * np.clip(capacity[bay] - before, 0.0, amount), len(g.price)) + g.bonus

    def additions(self, sites: list[int], allowed: np.ndarray) -> np.ndarray:
        estimate = np.where(allowed, self.estimate(sites), -np.inf)
        now = self.gains.worth(sites)
        found = np.full(len(estimate), -np.inf)
        for site in np.argsort(-estimate, kind="stable")[:_TRIED].tolist():
            if estimate[site] > 0:
                found[site] = self.gains.worth([*sites, site]) - now
        return found

    def exchange(self, sites: list[int], progress: Progress) -> Optional[list[int]]:
        may = self.affordable(sites)
        now = self.gains.worth(sites)
        loss = np.array([now - self.gains.worth([s for s in sites if s != site]) for site in sites])
        best: tuple[float, Optional[list[int]]] = (now + self.scale, None)
        for leaves in np.argsort(loss, kind="stable")[:_TRIED].tolist():
            check(progress)
            left = [site for n, site in enumerate(sites) if n != leaves]
            promise = np.where(may[:, leaves], self.estimate(left), -np.inf)
            for enters in np.argsort(-promise, kind="stable")[:_TRIED].tolist():
                if promise[enters] <= loss[leaves] - self.scale:
                    break
                changed = [*left, int(enters)]
                worth = self.gains.worth(changed)
                if worth > best[0]:
                    best = (worth, changed)
        return best[1]
