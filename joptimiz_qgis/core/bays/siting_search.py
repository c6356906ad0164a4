# SPDX-License-Identifier: GPL-2.0-or-later
"""Greedy choice and vertex substitution over the pairs within reach, in numpy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Optional, Sequence

import numpy as np

from ..network.box_index import spread
from ..network.grouping import order_of, starts_of
from ..progress import Progress, check
from .coverage import Pairs, assign
from .ledger import Changes, Ledger

BETTER = 1e-9
"""Share of the worth by which a change must be better, so that rounding never goes in circles."""
_TRIED = 10  # exchanges tried exactly, in and out each, where capacities bind


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


def search(gains: Gains, most: int, start: np.ndarray, progress: Progress) -> tuple[int, ...]:
    """At most `most` sites within the budget, one of each fixed place among them; the better of the search that begins with
    nothing more and the one that begins with `start`, as far as that is allowed. Raises Cancelled."""
    fixed = first_of_places(gains.place, gains.fixed)
    starts = [fixed]
    given = [site for site in start.tolist() if gains.allowed[site]]
    lacking = set(gains.place[fixed].tolist()) - set(gains.place[given].tolist())
    whole = sorted([*given, *(site for site in fixed if gains.place[site] in lacking)])
    if whole != fixed and len(whole) <= most and gains.price[whole].sum() <= gains.budget:
        starts.append(whole)
    by_price = [False, True] if np.isfinite(gains.budget) else [False]
    best: tuple[float, list[int]] = (-1.0, [])
    for begin in starts:
        for cheap in by_price:
            moves: Moves = _Limited(gains, begin) if gains.tight else _Free(gains, begin)
            moves.improve(most, cheap, progress)
            worth = gains.worth(moves.sites)
            if worth > best[0] + gains.scale:
                best = (worth, moves.sites)
    return tuple(sorted(best[1]))


def first_of_places(place: np.ndarray, candidates: np.ndarray) -> list[int]:
    """The first candidate of each place among those that `candidates` (bool [C]) marks, ascending."""
    rows = np.flatnonzero(candidates)
    return sorted(rows[np.unique(place[rows], return_index=True)[1]].tolist())


class Moves:
    """What both searches share: add while it is of use, exchange while it is better, let go of what is of no use."""

    def __init__(self, gains: Gains, sites: Sequence[int]) -> None:
        self.gains, self.sites = gains, list(sites)

    def additions(self, may: np.ndarray) -> np.ndarray:
        """float64 [C]: what adding each candidate is worth; -inf if it may not be (bool [C]) or was not tried."""
        raise NotImplementedError

    def exchange(self, progress: Progress) -> Optional[tuple[int, int]]:
        """The best exchange found, out and in; None if none is better."""
        raise NotImplementedError

    def by(self, out: Optional[int], into: Optional[int]) -> float:
        """By how much a change is better."""
        raise NotImplementedError

    def change(self, out: Optional[int], into: Optional[int]) -> None:
        """Let a site go and another come."""
        self.sites = [site for site in self.sites if site != out] + ([into] if into is not None else [])

    def improve(self, most: int, cheap: bool, progress: Progress) -> None:
        """Add, then exchange until no exchange is better."""
        self._fill(most, cheap, progress)
        while True:
            check(progress)
            found = self.exchange(progress)
            if found is None:
                break
            self.change(*found)
            self._fill(most, cheap, progress)  # an exchange may have freed a part of the budget
        self._thin(progress)

    def _fill(self, most: int, cheap: bool, progress: Progress) -> None:
        gains = self.gains
        while len(self.sites) < most:
            check(progress)
            may = gains.allowed & (gains.price + gains.price[self.sites].sum() <= gains.budget) \
                & ~np.isin(gains.place, gains.place[self.sites])
            worth = self.additions(may)
            if not (worth > gains.scale).any():
                return
            rate = worth / np.maximum(gains.price, 1e-9) if cheap else worth
            self.change(None, int(np.where(worth > gains.scale, rate, -np.inf).argmax()))

    def _thin(self, progress: Progress) -> None:
        """What is dearer than another of its place has a reason to be; so has any site that nothing speaks for by itself."""
        gains = self.gains
        for site in list(self.sites):
            check(progress)
            same = np.flatnonzero((gains.place == gains.place[site]) & gains.allowed & (gains.price < gains.price[site]))
            for other in same.tolist():
                if self.by(site, other) >= -gains.scale:
                    self.change(site, other)
                    break
            else:
                if not gains.fixed[site] and not gains.bonus[site] and self.by(site, None) >= -gains.scale:
                    self.change(site, None)

    def affordable(self, out: int) -> np.ndarray:
        """bool [C]: candidates that may take the place of a site."""
        gains = self.gains
        others = [site for site in self.sites if site != out]
        may = gains.allowed & (gains.price + gains.price[others].sum() <= gains.budget) \
            & ~np.isin(gains.place, gains.place[others])
        may[out] = False
        if gains.fixed[out]:
            may &= gains.place == gains.place[out]
        return np.asarray(may)


class _Free(Moves):
    """No capacity binds: the worth of every addition and every exchange is had at once (Whitaker 1983)."""

    def __init__(self, gains: Gains, sites: Sequence[int]) -> None:
        super().__init__(gains, sites)
        self._count()

    def _count(self) -> None:
        """Work out the best sites of each demand, and what each candidate would gain beside them."""
        bay, demand, of = self.gains.by_demand
        chosen = np.zeros(len(self.gains.price), bool)
        chosen[self.sites] = True
        self.best, self.second, self.which = best_two(self.gains, chosen)
        self.gain = np.bincount(bay, np.maximum(of - self.best[demand], 0.0), len(chosen))

    def additions(self, may: np.ndarray) -> np.ndarray:
        return np.where(may, self.gain + self.gains.bonus, -np.inf)

    def change(self, out: Optional[int], into: Optional[int]) -> None:
        super().change(out, into)
        if out is not None or into is None:
            self._count()
            return
        bay, demand, of = self.gains.by_demand
        rows, start = self._of_bay
        mine = rows[start[into]:start[into + 1]]
        at, worth = demand[mine], of[mine]
        before = self.best[at]
        nearer = worth > before
        self.second[at] = np.maximum(self.second[at], np.minimum(before, worth))
        self.best[at[nearer]], self.which[at[nearer]] = worth[nearer], into
        changed, was = at[nearer], before[nearer]
        first = self._start
        n, k = spread(first[changed + 1] - first[changed])
        pair = first[changed[n]] + k
        less = np.maximum(of[pair] - was[n], 0.0) - np.maximum(of[pair] - self.best[changed[n]], 0.0)
        self.gain -= np.bincount(bay[pair], less, len(self.gain))

    @cached_property
    def _of_bay(self) -> tuple[np.ndarray, np.ndarray]:
        bay, _, _ = self.gains.by_demand
        return order_of(bay), starts_of(bay, len(self.gains.price))

    @cached_property
    def _start(self) -> np.ndarray:
        return starts_of(self.gains.by_demand[1], len(self.gains.demand))

    def exchange(self, progress: Progress) -> Optional[tuple[int, int]]:
        gains, count = self.gains, len(self.sites)
        if not count:
            return None
        bay, demand, of = gains.by_demand
        best, second, which = self.best, self.second, self.which
        column = np.full(len(gains.price) + 1, -1, np.int64)
        column[self.sites] = np.arange(count)
        owner = column[which]
        mine, now = best[demand], second[demand]
        loss = np.bincount(owner[owner >= 0], (best - second)[owner >= 0], count)
        # Who loses the best site goes to the candidate rather than to the second best, if that is nearer.
        kept = np.minimum(of, mine) - now
        some = np.flatnonzero(kept > 0)
        by_column = np.bincount(bay[some] * count + owner[demand[some]], kept[some], len(gains.price) * count)
        better = (self.gain + gains.bonus)[:, None] - (loss + gains.bonus[self.sites])[None, :]
        better += by_column.reshape(len(gains.price), count)
        better[~self._affordable()] = -np.inf
        enters, leaves = np.unravel_index(int(better.argmax()), better.shape)
        if better[enters, leaves] <= gains.scale:
            return None
        return self.sites[leaves], int(enters)

    def by(self, out: Optional[int], into: Optional[int]) -> float:
        if into is None:
            lost = self.which == out
            return float((self.second - self.best)[lost].sum() - self.gains.bonus[out])
        changed = [site for site in self.sites if site != out] + [into]
        return self.gains.worth(changed) - self.gains.worth(self.sites)

    def _affordable(self) -> np.ndarray:
        """bool [C, p]: candidate c may take the place of the p-th site."""
        gains = self.gains
        price, place = gains.price, gains.place
        may = price[:, None] - price[self.sites][None, :] + price[self.sites].sum() <= gains.budget
        may[~gains.allowed] = False
        same = np.isin(place, place[self.sites])
        may[same] = place[same][:, None] == place[self.sites][None, :]
        may[self.sites] = False
        kept = gains.fixed[self.sites]
        may[:, kept] &= place[:, None] == place[self.sites][kept][None, :]
        return may


class _Limited(Moves):
    """Capacities bind: an estimate names the promising changes, the assignment itself judges them."""

    def __init__(self, gains: Gains, sites: Sequence[int]) -> None:
        super().__init__(gains, sites)
        self.ledger = Ledger(gains.pairs, gains.demand, gains.capacity, sites)
        self.now = np.bincount(gains.pairs.demand, self.ledger.amount * gains.unit, len(gains.demand))
        self.promise = self._estimate(np.arange(len(gains.price)), self.now)

    def additions(self, may: np.ndarray) -> np.ndarray:
        promise = np.where(may, self.promise, -np.inf)
        found = np.full(len(promise), -np.inf)
        for site in np.argsort(-promise, kind="stable")[:_TRIED].tolist():
            if promise[site] > 0:
                found[site] = self.by(None, site)
        return found

    def exchange(self, progress: Progress) -> Optional[tuple[int, int]]:
        gains = self.gains
        best: tuple[float, Optional[tuple[int, int]]] = (gains.scale, None)
        for out, into in self._at_their_place():
            best = max(best, (self.by(out, into), (out, into)), key=lambda each: each[0])
        if best[1] is not None:
            return best[1]
        loss = np.array([-self.by(site, None) for site in self.sites])
        for leaves in np.argsort(loss, kind="stable")[:_TRIED].tolist():
            check(progress)
            out = self.sites[leaves]
            promise = np.where(self.affordable(out), self._promise_without(out), -np.inf)
            for enters in np.argsort(-promise, kind="stable")[:_TRIED].tolist():
                if promise[enters] <= loss[leaves] + gains.scale:
                    break
                by = self.by(out, enters)
                if by > best[0]:
                    best = (by, (out, enters))
        return best[1]

    def by(self, out: Optional[int], into: Optional[int]) -> float:
        bonus = (self.gains.bonus[into] if into is not None else 0.0) - (self.gains.bonus[out] if out is not None else 0.0)
        unit = self.gains.unit
        return float(bonus) + sum(float(unit[k]) * amount for k, amount in self.ledger.changes(out, into))

    def change(self, out: Optional[int], into: Optional[int]) -> None:
        super().change(out, into)
        changed = self.ledger.change(out, into)
        demands = self._worth_changed(self.now, changed)
        touched = self._candidates_of(demands)
        self.promise[touched] = self._estimate(touched, self.now)

    def _at_their_place(self) -> list[tuple[int, int]]:
        """(site, a larger candidate of its place) of sites that are full."""
        gains = self.gains
        used = np.bincount(gains.pairs.bay, self.ledger.amount, len(gains.price))
        full = [site for site in self.sites if self._shared[site] and used[site] >= gains.capacity[site] - 1e-9]
        return [(site, other) for site in full for other in np.flatnonzero(
            (gains.place == gains.place[site]) & (gains.capacity > gains.capacity[site])).tolist()
            if self.affordable(site)[other]]

    @cached_property
    def _shared(self) -> np.ndarray:
        """bool [C]: other candidates are at the same place."""
        _, inverse, count = np.unique(self.gains.place, return_inverse=True, return_counts=True)
        return np.asarray(count[inverse] > 1)

    def _promise_without(self, out: int) -> np.ndarray:
        """The estimate of each candidate if a site were gone."""
        now = self.now.copy()
        touched = self._candidates_of(self._worth_changed(now, self.ledger.changes(out, None)))
        promise = self.promise.copy()
        promise[touched] = self._estimate(touched, now)
        return promise

    def _worth_changed(self, now: np.ndarray, changes: Changes) -> np.ndarray:
        """Enter changes into the worth of each demand; the demands concerned."""
        rows = np.array([k for k, _ in changes], np.int64)
        by = np.array([amount for _, amount in changes])
        demands = self.gains.pairs.demand[rows]
        np.add.at(now, demands, by * self.gains.unit[rows])
        return demands

    def _candidates_of(self, demands: np.ndarray) -> np.ndarray:
        """Candidates within reach of some demands."""
        rows, start = self._by_any_demand
        demands = np.unique(demands)
        which, number = spread(start[demands + 1] - start[demands])
        return np.unique(self.gains.pairs.bay[rows[start[demands[which]] + number]])

    @cached_property
    def _by_any_demand(self) -> tuple[np.ndarray, np.ndarray]:
        demand = self.gains.pairs.demand
        return order_of(demand), starts_of(demand, len(self.gains.demand))

    def _estimate(self, candidates: np.ndarray, now: np.ndarray) -> np.ndarray:
        """float64: what each of some candidates would gain if it took what it serves better than now (worth of each demand, all
        of it together), the best first, up to its capacity."""
        g = self.gains
        rows, start = g.by_bay
        which, number = spread(start[candidates + 1] - start[candidates])
        row = rows[start[candidates[which]] + number]
        demand = g.demand[g.pairs.demand[row]]
        each = np.divide(now[g.pairs.demand[row]], demand, out=np.zeros(len(row)), where=demand > 0)
        excess = np.maximum(g.unit[row] - each, 0.0)
        order = np.lexsort((-excess, which))
        which, demand, excess = which[order], demand[order], excess[order]
        taken = np.cumsum(demand)
        first = np.searchsorted(which, np.arange(len(candidates)))
        before = taken - demand - np.concatenate([[0.0], taken])[first][which]
        gained = excess * np.clip(g.capacity[candidates[which]] - before, 0.0, demand)
        return np.asarray(np.bincount(which, gained, len(candidates)) + g.bonus[candidates])
