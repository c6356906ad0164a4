# SPDX-License-Identifier: GPL-2.0-or-later
"""The search where capacities bind: who finds a site full takes the next one."""

from __future__ import annotations

from functools import cached_property
from typing import Optional, Sequence

import numpy as np

from ..network.box_index import spread
from ..network.grouping import order_of, starts_of
from ..progress import Progress, check
from .ledger import Changes, Ledger
from .siting_gains import Gains
from .siting_moves import Moves

_TRIED = 20  # exchanges tried exactly, in and out each, where capacities bind


class Limited(Moves):
    """Capacities bind: an estimate names the promising changes, the assignment itself judges them."""

    def __init__(self, gains: Gains, sites: Sequence[int]) -> None:
        super().__init__(gains, sites)
        self.ledger = Ledger(gains.pairs, gains.demand, gains.capacity, sites)
        self.now = np.bincount(gains.pairs.demand, self.ledger.amount * gains.unit, len(gains.demand))
        self.promise = self._estimate(np.arange(len(gains.price)), self.now)
        self._loss: dict[int, float] = {}
        self._larger: dict[tuple[int, int], float] = {}
        self._stale = False

    def additions(self, may: np.ndarray) -> np.ndarray:
        promise = np.where(may, self.promise, -np.inf)
        found = np.full(len(promise), -np.inf)
        for site in np.argsort(-promise, kind="stable")[:_TRIED].tolist():
            if promise[site] > 0:
                found[site] = self.by(None, site)
        return found

    def exchange(self, progress: Progress) -> Optional[tuple[int, int]]:
        """What was worked out for sites that no change has touched since is kept; only if nothing is found it is done again."""
        found = self._exchange(progress)
        if found is None and self._stale:
            self._loss.clear()
            self._larger.clear()
            found = self._exchange(progress)
        self._stale = found is not None
        return found

    def _exchange(self, progress: Progress) -> Optional[tuple[int, int]]:
        gains = self.gains
        best: tuple[float, Optional[tuple[int, int]]] = (gains.scale, None)
        for swap in self.at_their_place():
            if swap not in self._larger:
                self._larger[swap] = self.by(*swap)
            best = max(best, (self._larger[swap], swap), key=lambda each: each[0])
        if best[1] is not None:
            return best[1]
        may_go = [site for site in self.sites if not gains.fixed[site]]
        for site in may_go:
            if site not in self._loss:
                self._loss[site] = -self.by(site, None)
        loss = np.array([self._loss[site] for site in may_go])
        for leaves in np.argsort(loss, kind="stable")[:_TRIED].tolist():
            check(progress)
            out = may_go[leaves]
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
        gone = {*touched.tolist(), out, into}
        self._loss = {site: loss for site, loss in self._loss.items() if site not in gone}
        self._larger = {swap: by for swap, by in self._larger.items() if swap[0] not in gone}

    def at_their_place(self) -> list[tuple[int, int]]:
        gains = self.gains
        used = np.bincount(gains.pairs.bay, self.ledger.amount, len(gains.price))
        left = gains.budget - gains.price[self.sites].sum()
        full = [site for site in self.sites if site in self._larger_of and used[site] >= gains.capacity[site] - 1e-9]
        return [(site, other) for site in full for other in self._larger_of[site]
                if gains.price[other] - gains.price[site] <= left and gains.allowed[other]]

    @cached_property
    def _larger_of(self) -> dict[int, list[int]]:
        """By candidate: the larger ones of its place."""
        place, capacity = self.gains.place, self.gains.capacity
        _, inverse, count = np.unique(place, return_inverse=True, return_counts=True)
        found: dict[int, list[int]] = {}
        for site in np.flatnonzero(count[inverse] > 1).tolist():
            larger = np.flatnonzero((place == place[site]) & (capacity > capacity[site])).tolist()
            if larger:
                found[site] = larger
        return found

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
