# SPDX-License-Identifier: GPL-2.0-or-later
"""Greedy choice and vertex substitution in numpy: one site more, one for another, one less."""

from __future__ import annotations

from functools import cached_property
from typing import Optional, Sequence

import numpy as np

from ..network.box_index import spread
from ..network.grouping import order_of, starts_of
from ..progress import Progress, check
from .siting_gains import Gains, best_two


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

    def at_their_place(self) -> list[tuple[int, int]]:
        """(site, a larger candidate of its place) of sites that are full."""
        return []

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
            rate = np.where(worth > gains.scale, worth / np.maximum(gains.price, 1e-9) if cheap else worth, -np.inf)
            larger = max(((self.by(*swap) / max(gains.price[swap[1]] - gains.price[swap[0]], 1e-9), swap)
                          for swap in self.at_their_place()), default=(-np.inf, (0, 0))) if cheap else (-np.inf, (0, 0))
            if larger[0] > max(rate.max(initial=-np.inf), 0.0) and self.by(*larger[1]) > gains.scale:
                self.change(*larger[1])
            elif rate.max(initial=-np.inf) > 0.0:
                self.change(None, int(rate.argmax()))
            else:
                return

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


class Free(Moves):
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
