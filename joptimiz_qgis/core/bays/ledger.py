# SPDX-License-Identifier: GPL-2.0-or-later
"""Who uses which of the chosen sites, and what changes if one comes or goes, without assigning everybody again."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right, insort
from typing import Iterable, Optional, Sequence

import numpy as np

from ..network.grouping import order_of, starts_of
from .coverage import Assignment, Pairs

_NEGLIGIBLE = 1e-9  # of a movement: what is left of a sum of fractions
Changes = Sequence[tuple[int, float]]
"""Pairs (rows of all of them) and by how much their amounts change."""


class Ledger:
    """The assignment that `coverage.assign` makes, of the sites chosen so far. Pairs are those of all candidates, in order."""

    def __init__(self, pairs: Pairs, demand: np.ndarray, capacity: np.ndarray, sites: Iterable[int]) -> None:
        self._bay, self._demand = pairs.bay.tolist(), pairs.demand.tolist()
        self._pairs, self._metres = pairs, pairs.metres.tolist()
        self._wanted, self._capacity = demand.astype(float).tolist(), capacity.astype(float).tolist()
        order, start = order_of(pairs.bay), starts_of(pairs.bay, len(capacity)).tolist()
        rows = order.tolist()
        self._of_bay = [rows[start[b]:start[b + 1]] for b in range(len(capacity))]
        self._of_demand: list[list[int]] = [[] for _ in self._wanted]  # of the chosen sites alone
        self._taken_of_bay: list[list[int]] = [[] for _ in self._of_bay]  # rows that take something, ascending
        self._taken_of_demand: list[list[int]] = [[] for _ in self._wanted]
        self.amount = np.zeros(len(self._bay))
        """float64 [P]: what each pair takes."""
        self._amount: dict[int, float] = {}
        self._assign(pairs, [int(site) for site in sites])

    def _assign(self, pairs: Pairs, sites: list[int]) -> None:
        """The nearest pair comes first, and takes what both have left."""
        chosen = np.zeros(len(self._capacity), bool)
        chosen[sites] = True
        rows = np.flatnonzero(chosen[pairs.bay])
        unmet, left = list(self._wanted), list(self._capacity)
        for k, bay, place in zip(rows.tolist(), pairs.bay[rows].tolist(), pairs.demand[rows].tolist()):
            self._of_demand[place].append(k)
            amount = min(unmet[place], left[bay])
            if amount > _NEGLIGIBLE:
                unmet[place] -= amount
                left[bay] -= amount
                self._amount[k] = amount
                self._taken_of_bay[bay].append(k)
                self._taken_of_demand[place].append(k)
        self.amount[list(self._amount)] = list(self._amount.values())

    def changes(self, out: Optional[int], into: Optional[int]) -> Changes:
        """What would change if a site went and another, not chosen yet, came.

        Only pairs whose demand or bay has less or more left than before are looked at again, in the order of their metres.
        """
        heap = list(self._taken_of_bay[out]) if out is not None else []
        if into is not None:
            heap += self._of_bay[into]
        heapq.heapify(heap)
        queued = set(heap)
        more: dict[int, float] = {}  # taken by each demand, and of each bay, up to here
        used: dict[int, float] = {}
        found: list[tuple[int, float]] = []

        def later(extra: float, taken: list[int], rows: list[int], k: int) -> None:
            """Where less is left than before, only rows that took something can change."""
            if abs(extra) > _NEGLIGIBLE:
                following = taken if extra > 0 else rows
                at = bisect_right(following, k)
                if at < len(following) and following[at] not in queued:
                    queued.add(following[at])
                    heapq.heappush(heap, following[at])

        while heap:
            k = heapq.heappop(heap)
            bay, place = self._bay[k], self._demand[k]
            before = self._amount.get(k, 0.0)
            now = 0.0
            if bay != out:
                unmet = self._wanted[place] - self._sum_before(self._taken_of_demand[place], k) - more.get(place, 0.0)
                left = self._capacity[bay] - self._sum_before(self._taken_of_bay[bay], k) - used.get(bay, 0.0)
                now = min(unmet, left)
                now = now if now > _NEGLIGIBLE else 0.0
            if now != before:
                found.append((k, now - before))
                more[place] = more.get(place, 0.0) + now - before
                used[bay] = used.get(bay, 0.0) + now - before
            later(more.get(place, 0.0), self._taken_of_demand[place], self._of_demand[place], k)
            if bay not in (out, into):
                later(used.get(bay, 0.0), self._taken_of_bay[bay], self._of_bay[bay], k)
        return found

    def assignment(self) -> Assignment:
        """Who uses which site, by metres."""
        rows = np.flatnonzero(self.amount)
        bay, demand, amount = self._pairs.bay[rows], self._pairs.demand[rows], self.amount[rows]
        unmet = np.array(self._wanted) - np.bincount(demand, amount, len(self._wanted))
        left = np.array(self._capacity) - np.bincount(bay, amount, len(self._capacity))
        return Assignment(demand, bay, amount, np.where(unmet > _NEGLIGIBLE, unmet, 0.0), left)

    def met(self, place: int) -> tuple[float, float]:
        """(amount, metres walked in all) of what a demand finds."""
        rows = self._taken_of_demand[place]
        return sum(self._amount[k] for k in rows), sum(self._amount[k] * self._metres[k] for k in rows)

    def change(self, out: Optional[int], into: Optional[int]) -> Changes:
        """Let a site go and another come; what has changed."""
        found = self.changes(out, into)
        for k in self._of_bay[out] if out is not None else ():
            rows = self._of_demand[self._demand[k]]
            del rows[bisect_left(rows, k)]
        for k in self._of_bay[into] if into is not None else ():
            insort(self._of_demand[self._demand[k]], k)
        for k, by in found:
            amount = self._amount.get(k, 0.0) + by
            lists = (self._taken_of_bay[self._bay[k]], self._taken_of_demand[self._demand[k]])
            if k in self._amount:
                for rows in lists:
                    del rows[bisect_left(rows, k)]
                del self._amount[k]
            if amount > _NEGLIGIBLE:
                self._amount[k] = amount
                for rows in lists:
                    insort(rows, k)
            self.amount[k] = self._amount.get(k, 0.0)
        return found

    def _sum_before(self, taken: list[int], k: int) -> float:
        total = 0.0
        for row in taken:
            if row >= k:
                break
            total += self._amount[row]
        return total
