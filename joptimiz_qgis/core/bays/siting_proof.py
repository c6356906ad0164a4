# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a plan of sites can be from the best one: a bound in numpy, and a closer one by HiGHS where scipy has it."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..network.grouping import order_of, starts_of
from ..progress import NoProgress, Part, Progress, check
from .siting import Plan, Sites, SitingProblem
from .siting_gains import Gains

try:
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix
except ImportError:
    milp = None

CLOSE = 1e-6
"""A gap that counts as none."""
NEAREST = 20
"""So many candidates of each demand are told apart in a problem with very many pairs."""
SLICE_S = 1.5
"""So long HiGHS runs at a time."""
_QUICK_S = 10.0  # most for the bound without HiGHS
_PAIRS = 60_000
_STEPS = 600


def can_solve() -> bool:
    """True if scipy with HiGHS (1.9 or newer) is there: gaps are smaller, and better plans are found."""
    return milp is not None


@dataclass(frozen=True)
class Proof:
    """No plan is worth more than `bound`; `gap` = (bound - worth) / bound of the plan that was judged; `better`: the sites
    of a plan that was found to be worth more, None if none was."""

    bound: float
    gap: float
    better: Optional[Sites]

    @property
    def proved(self) -> bool:
        """The plan is a best one."""
        return self.gap <= CLOSE


def prove(problem: SitingProblem, plan: Plan, time_limit_s: float, progress: Optional[Progress] = None,
          now: Optional[Callable[[], float]] = None) -> Proof:
    """Bound the worth of every plan. `now`: seconds of a clock; without one every run of HiGHS counts as SLICE_S.

    A Lagrangian bound first tells which candidates no plan that is at least as good can have, or lack; HiGHS, if it is there,
    decides among the rest. It cannot be cancelled, and says nothing meanwhile: it runs for SLICE_S at most, and what it does
    not solve in that time is parted in two, with a candidate and without it. With capacities the bound is that of the best
    distribution, which drivers who choose the nearest bay may miss: the gap then says so too. Raises Cancelled.
    """
    progress = progress or NoProgress()
    gains, best = problem.gains(), plan.worth
    clock = _Clock(now, time_limit_s or _QUICK_S)
    found = _relaxed(gains, problem.most, best, Part(progress, 0, 30), clock)
    check(progress)
    if found.bound <= best * (1.0 + CLOSE) or not can_solve() or time_limit_s <= 0:
        progress.report(100.0)
        bound = max(found.bound, best)
        return Proof(bound, (bound - best) / bound if bound > 0 else 0.0, None)
    bound, better = _branched(gains, problem.most, best, found, clock, Part(progress, 30, 100))
    # What was left out is worth less than the plan; the solver has a tolerance of its own.
    bound = max(min(bound, found.bound), best)
    progress.report(100.0)
    return Proof(bound, (bound - best) / bound if bound > 0 else 0.0, better)


def _branched(gains: Gains, most: int, best: float, relaxed: _Relaxed, clock: _Clock, progress: Progress
              ) -> tuple[float, Optional[Sites]]:
    """(no plan is worth more, the sites of a better one)."""
    runs = 0
    parts = [(-relaxed.bound, 0, relaxed.must, relaxed.may)]  # the one of the highest bound comes first
    worth, better, closed = best, None, best
    while parts:
        left = clock.left()
        if left <= 0 or -parts[0][0] <= worth * (1.0 + CLOSE):
            break
        check(progress)
        progress.report(100.0 * (1.0 - left / clock.limit_s))
        bound, _, must, may = heapq.heappop(parts)
        found = _solved(gains, most, must, may, min(SLICE_S, left))
        runs += 1
        clock.ran(min(SLICE_S, left))
        if found.sites is not None and gains.worth(found.sites) > worth * (1.0 + CLOSE):
            worth, better = gains.worth(found.sites), found.sites
        low = min(found.bound, -bound)
        unsure = np.flatnonzero(may & ~must)
        if found.done or not unsure.size:
            closed = max(closed, low)
            continue
        split = unsure[relaxed.doubt[unsure].argmin()]
        with_it, without = must.copy(), may.copy()
        with_it[split], without[split] = True, False
        heapq.heappush(parts, (-low, 2 * runs, with_it, may))
        heapq.heappush(parts, (-low, 2 * runs + 1, must, without))
    check(progress)
    return max([closed, *(-part[0] for part in parts)]), better


class _Clock:
    """How much time is left; without a clock, what the runs of HiGHS were given is used."""

    def __init__(self, now: Optional[Callable[[], float]], limit_s: float) -> None:
        self.limit_s = limit_s
        self._now, self._used = now, 0.0
        self._began = now() if now is not None else 0.0

    def ran(self, seconds: float) -> None:
        self._used += seconds

    def left(self) -> float:
        return self.limit_s - (self._used if self._now is None else self._now() - self._began)


@dataclass(frozen=True)
class _Relaxed:
    """No plan is worth more than `bound`; plans worth at least the one judged have the sites `must` (bool [C]), and only those
    that `may` be. `doubt` float64 [C]: how far a candidate is from being in or out."""

    bound: float
    must: np.ndarray
    may: np.ndarray
    doubt: np.ndarray


def _relaxed(gains: Gains, most: int, best: float, progress: Progress, clock: _Clock) -> _Relaxed:
    """That each demand is served once is priced instead of demanded (Cornuejols, Fisher & Nemhauser 1977); prices by
    subgradients. So is the budget, by a worth of money; of a capacity only its whole is kept, which can only raise the bound."""
    relaxation = _Relaxation(gains)
    free = ~np.isin(gains.place, gains.place[gains.fixed]) & gains.allowed
    slots = most - len(np.unique(gains.place[gains.fixed]))
    price = np.zeros(len(gains.demand))
    limited = np.isfinite(gains.budget)
    # Money in a unit in which the budget weighs as much as all demands do.
    money, budget = (gains.price, gains.budget) if limited else (np.zeros(len(gains.price)), 0.0)
    scale = np.sqrt(len(gains.demand)) / max(budget, 1e-9 * float(money.max(initial=1.0)), 1e-300)
    money, budget, rate = money * scale, budget * scale, 0.0
    low, kept, stretch, since = np.inf, (price, rate), 1.0, 0
    for step in range(_STEPS):
        if step % 20 == 0:
            check(progress)
            progress.report(100.0 * step / _STEPS)
            if clock.left() <= 0:
                break
        value = relaxation.values(price) - rate * money
        first = relaxation.best_of_places(value)
        chosen = first & ~free & gains.allowed
        rows = np.flatnonzero(first & free & (value > 0))
        chosen[rows[np.argsort(-value[rows], kind="stable")[:slots]]] = True
        bound = float(price.sum() + rate * budget + value[chosen].sum())
        if bound < low - 1e-9 * abs(low if np.isfinite(low) else 0.0):
            low, kept, since = bound, (price, rate), 0
        else:
            since += 1
            if since == 15:
                stretch, since, (price, rate) = stretch / 2.0, 0, kept
                continue
        slope, spare = 1.0 - relaxation.served(price, chosen), budget - float(money[chosen].sum())
        length = float(slope @ slope) + (spare * spare if limited and (rate > 0 or spare < 0) else 0.0)
        if length == 0.0 or stretch < 1e-4 or low <= best * (1.0 + CLOSE / 10):
            break
        stride = stretch * max(bound - best, 1e-9 * abs(bound)) / length
        price = np.maximum(price - stride * slope, 0.0)
        rate = max(rate - stride * spare, 0.0) if limited else 0.0

    value = relaxation.values(kept[0]) - kept[1] * money
    first = relaxation.best_of_places(value)
    ranked = np.sort(np.maximum(value[first & free], 0.0))[::-1]
    last = ranked[slots - 1] if 0 < slots <= len(ranked) else 0.0
    after = ranked[slots] if slots < len(ranked) else 0.0
    below = best * (1.0 - CLOSE / 10)  # strictly worse than the plan
    of_place = relaxation.of_places(value)
    inside = free & (of_place >= last) & (of_place > 0)  # its place would be among those chosen
    instead = np.where(inside | ~free, low - of_place + value, low - last + value)
    may = gains.allowed & (instead >= below) & (~free | (slots > 0))
    alone = relaxation.alone
    must = alone & gains.allowed & (~free | (may & inside & (low - value + after < below)))
    return _Relaxed(low, must, may | must, np.abs(value - last))


class _Relaxation:
    """What candidates are worth when each demand has a price."""

    def __init__(self, gains: Gains) -> None:
        self.gains = gains
        self.bay, self.demand, self.worth = gains.by_demand
        _, self.place, count = np.unique(gains.place, return_inverse=True, return_counts=True)
        self.alone = count[self.place] == 1
        order = order_of(self.bay)
        self.order, self.start = order, starts_of(self.bay, len(gains.price))
        self.unit = self.worth / gains.demand[self.demand]
        self.roof = np.minimum(gains.capacity, gains.demand.sum())

    def values(self, price: np.ndarray) -> np.ndarray:
        """float64 [C]: at most what each candidate is worth if each demand costs its price [D]."""
        over = self.worth - price[self.demand]
        value = np.bincount(self.bay, np.maximum(over, 0.0), len(self.gains.price))
        if self.gains.tight:
            each = np.where(over > 0, self.unit - (price / np.where(self.gains.demand > 0, self.gains.demand, 1.0))[self.demand],
                            0.0)[self.order]
            best = np.zeros(len(value))
            some = np.flatnonzero(np.diff(self.start) > 0)
            if some.size:
                best[some] = np.maximum.reduceat(each, self.start[some])
            value = np.minimum(value, self.roof * best)
        return np.asarray(value + self.gains.bonus)

    def of_places(self, value: np.ndarray) -> np.ndarray:
        """float64 [C]: the greatest value of any allowed candidate of the same place."""
        best = np.full(self.place.max(initial=-1) + 1, -np.inf)
        np.maximum.at(best, self.place, np.where(self.gains.allowed, value, -np.inf))
        return np.asarray(best[self.place])

    def best_of_places(self, value: np.ndarray) -> np.ndarray:
        """bool [C]: the candidate of the greatest value at each place."""
        if self.alone.all():
            return self.gains.allowed.copy()
        rows = np.flatnonzero(self.gains.allowed)
        order = rows[np.lexsort((rows, -value[rows], self.place[rows]))]
        first = np.ones(len(order), bool)
        first[1:] = self.place[order[1:]] != self.place[order[:-1]]
        found = np.zeros(len(value), bool)
        found[order[first]] = True
        return found

    def served(self, price: np.ndarray, chosen: np.ndarray) -> np.ndarray:
        """float64 [D]: by how many of the chosen candidates each demand would be served at that price."""
        some = chosen[self.bay] & (self.worth > price[self.demand])
        return np.bincount(self.demand[some], minlength=len(price)).astype(float)


@dataclass(frozen=True)
class _Solved:
    bound: float
    sites: Optional[Sites]
    done: bool


def _solved(gains: Gains, most: int, must: np.ndarray, may: np.ndarray, time_limit_s: float) -> _Solved:
    """The mixed integer programme over the candidates that may be. A demand near many candidates is held to the NEAREST best of
    them and to one that costs nothing, has no limit, and is as good as the next best: that can only raise the bound."""
    row = np.flatnonzero(may)
    count, demands = len(row), len(gains.demand)
    number = np.full(len(may), -1, np.int64)
    number[row] = np.arange(count)
    bay, of, worth = gains.by_demand
    inside = may[bay] & (gains.capacity[bay] > 0)
    bay, of, worth = number[bay[inside]], of[inside], worth[inside]
    start = starts_of(of, demands)
    rank = np.arange(len(of)) - start[of]
    depth = count if len(of) <= _PAIRS else NEAREST
    spare = np.zeros(demands)
    spare[of[rank == depth]] = worth[rank == depth]
    kept = rank < depth
    bay, of, gain = bay[kept], of[kept], worth[kept]
    x, slack = len(bay), np.flatnonzero(spare > 0)
    y = x + len(slack)
    columns = y + count

    cost = -np.concatenate([gain, spare[slack], gains.bonus[row]])
    limits = []

    def limit(at: np.ndarray, column: np.ndarray, value: np.ndarray, high: np.ndarray) -> None:
        limits.append(LinearConstraint(csr_matrix((value, (at, column)), shape=(len(high), columns)), -np.inf, high))

    every, one_row = np.arange(count), np.zeros(count, np.int64)
    limit(np.concatenate([of, slack]), np.arange(y), np.ones(y), np.ones(demands))
    limit(np.tile(np.arange(x), 2), np.concatenate([np.arange(x), y + bay]), np.repeat([1.0, -1.0], x), np.zeros(x))
    limit(one_row, y + every, np.ones(count), np.array([float(most)]))
    _, place = np.unique(gains.place[row], return_inverse=True)
    size = np.bincount(place)
    if (size > 1).any():
        limit(place, y + every, np.ones(count), np.ones(len(size)))
    fixed = np.unique(place[gains.fixed[row]])
    if fixed.size:  # one of each fixed place: minus their sum is at most -1
        held = np.isin(place, fixed)
        limit(np.searchsorted(fixed, place[held]), y + every[held], -np.ones(int(held.sum())), -np.ones(len(fixed)))
    if np.isfinite(gains.budget):
        limit(one_row, y + every, gains.price[row], np.array([gains.budget]))
    if gains.tight:
        roof = np.minimum(gains.capacity[row], gains.demand.sum())
        limit(np.concatenate([bay, every]), np.concatenate([np.arange(x), y + every]),
              np.concatenate([gains.demand[of], -roof]), np.zeros(count))
    needed = np.flatnonzero(must[row])
    if needed.size:  # as rows: presolving of HiGHS 1.2 loses the optimum where a variable is fixed by its bounds
        limit(np.arange(needed.size), y + needed, -np.ones(needed.size), -np.ones(needed.size))
    found = milp(cost, constraints=limits, bounds=Bounds(0.0, 1.0), integrality=np.repeat([0, 1], [y, count]),
                 options={"time_limit": time_limit_s, "mip_rel_gap": 1e-9})
    if found.status == 2:  # infeasible: no other plan is as good
        return _Solved(-np.inf, None, True)
    sites = None if found.x is None else tuple(row[found.x[y:] > 0.5].tolist())
    value = -np.inf if found.x is None else -float(found.fun)
    if sites is not None and gains.worth(sites) > value + CLOSE * abs(value):  # drivers do better than the best distribution
        return _Solved(np.inf, sites, False)
    if found.status == 0:
        return _Solved(value, sites, True)
    dual = getattr(found, "mip_dual_bound", None)
    bound = np.inf if dual is None or not np.isfinite(dual) else -float(dual)
    return _Solved(bound if bound >= value * (1.0 - CLOSE) else np.inf, sites, False)
