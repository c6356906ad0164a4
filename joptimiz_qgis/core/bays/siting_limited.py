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

_TRIED = 10  # exchanges tried exactly, in and out each, where capacities bind


class Limited(Moves):
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
        for out, into in self.at_their_place():
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

    def at_their_place(self) -> list[tuple[int, int]]:
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
