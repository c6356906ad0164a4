# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a plan of sites can be from the best one: a bound in numpy, and a closer one by HiGHS where scipy has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..progress import NoProgress, Part, Progress, check
from .siting import Plan, Sites, SitingProblem
from .siting_search import Gains

try:
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix
except ImportError:
    milp = None

CLOSE = 1e-6
"""A gap that counts as none."""
NEAREST = 20
"""So many candidates of each demand are told apart in a problem with very many pairs."""
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


def prove(problem: SitingProblem, plan: Plan, time_limit_s: float, progress: Optional[Progress] = None) -> Proof:
    """Bound the worth of every plan. HiGHS itself cannot be cancelled: keep its time limit short.

    A Lagrangian bound first tells which candidates no plan that is at least as good can have, or lack; HiGHS, if it is there,
    decides among the rest. With capacities the bound is that of the best distribution, which drivers who choose the nearest
    bay may miss: the gap then says so too. Raises Cancelled.
    """
    progress = progress or NoProgress()
    gains, best = problem.gains(), plan.worth
    relaxed, must, may = _relaxed(gains, problem.most, best, Part(progress, 0, 30))
    check(progress)
    if relaxed <= best * (1.0 + CLOSE) or not can_solve():
        return Proof(max(relaxed, best), max(1.0 - best / relaxed, 0.0) if relaxed > 0 else 0.0, None)
    found = _solved(gains, problem.most, must, may, time_limit_s)
    # What was left out is worth less than the plan; the solver has a tolerance of its own.
    bound = max(min(found.bound, relaxed), best)
    better = found.sites if found.sites is not None and gains.worth(found.sites) > best * (1.0 + CLOSE) else None
    progress.report(100.0)
    return Proof(bound, (bound - best) / bound if bound > 0 else 0.0, better)


def _relaxed(gains: Gains, most: int, best: float, progress: Progress) -> tuple[float, np.ndarray, np.ndarray]:
    """(bound, must bool [C], may bool [C]): no plan is worth more; plans worth at least `best` have the sites that must be, and
    only those that may be. That each demand is served once is priced instead of demanded (Cornuejols, Fisher & Nemhauser 1977);
    prices by subgradients. The budget is left out, and of a capacity only its whole is kept: both can only raise the bound."""
    worth = gains.unit * gains.demand
    free = ~gains.fixed
    slots = most - int(gains.fixed.sum())
    price = np.zeros(worth.shape[1])
    low, kept, stretch, since = np.inf, price, 1.0, 0
    for step in range(_STEPS):
        if step % 20 == 0:
            check(progress)
            progress.report(100.0 * step / _STEPS)
        over = worth > price
        value = _values(gains, worth, price)
        chosen = gains.fixed.copy()
        chosen[np.argsort(np.where(free, -value, np.inf), kind="stable")[:slots]] = True
        bound = float(price.sum() + value[chosen].sum())
        if bound < low - 1e-9 * abs(low if np.isfinite(low) else 0.0):
            low, kept, since = bound, price, 0
        else:
            since += 1
            if since == 15:
                stretch, since, price = stretch / 2.0, 0, kept
                continue
        slope = 1.0 - over[chosen].sum(axis=0)
        length = float(slope @ slope)
        if length == 0.0 or stretch < 1e-4 or low <= best * (1.0 + CLOSE / 10):
            break
        price = np.maximum(price - stretch * max(bound - best, 1e-9 * abs(bound)) / length * slope, 0.0)

    value = _values(gains, worth, kept)
    ranked = np.sort(value[free])[::-1]
    last = ranked[slots - 1] if 0 < slots <= len(ranked) else 0.0
    after = ranked[slots] if slots < len(ranked) else 0.0
    below = best * (1.0 - CLOSE / 10)  # strictly worse than the plan
    inside = value >= last
    may = gains.fixed | (free & ((low - last + value >= below) | inside) & (slots > 0))
    must = gains.fixed | (may & inside & (low - value + after < below))
    return low, must, may


def _values(gains: Gains, worth: np.ndarray, price: np.ndarray) -> np.ndarray:
    """float64 [C]: at most what each candidate is worth if each demand costs its price."""
    value = np.maximum(worth - price, 0.0).sum(axis=1)
    if gains.bound is not None:
        per_unit = price / np.where(gains.demand > 0, gains.demand, 1.0)
        each = np.where(worth > price, gains.unit - per_unit, 0.0).max(axis=1, initial=0.0)
        value = np.minimum(value, np.minimum(gains.bound.capacity, gains.demand.sum()) * each)
    return value + gains.bonus


@dataclass(frozen=True)
class _Solved:
    bound: float
    sites: Optional[Sites]


def _solved(gains: Gains, most: int, must: np.ndarray, may: np.ndarray, time_limit_s: float) -> _Solved:
    """The mixed integer programme over the candidates that may be. A demand near many candidates is held to the NEAREST best of
    them and to one that costs nothing, has no limit, and is as good as the next best: that can only raise the bound."""
    row = np.flatnonzero(may)
    count, demands = len(row), gains.unit.shape[1]
    worth = gains.unit[row] * gains.demand
    order = np.argsort(-worth, axis=0, kind="stable")
    ranked = np.take_along_axis(worth, order, axis=0)
    depth = count if int((worth > 0).sum()) <= _PAIRS else NEAREST
    rank, of = np.nonzero(ranked[:depth] > 0)
    bay, gain = order[rank, of], ranked[rank, of]
    spare = ranked[depth] if count > depth else np.zeros(demands)
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
    if np.isfinite(gains.budget):
        limit(one_row, y + every, gains.price[row], np.array([gains.budget]))
    if gains.bound is not None:
        roof = np.minimum(gains.bound.capacity[row], gains.demand.sum())
        limit(np.concatenate([bay, every]), np.concatenate([np.arange(x), y + every]),
              np.concatenate([gains.demand[of], -roof]), np.zeros(count))
    low = np.concatenate([np.zeros(y), must[row]])
    found = milp(cost, constraints=limits, bounds=Bounds(low, 1.0), integrality=np.repeat([0, 1], [y, count]),
                 options={"time_limit": time_limit_s, "mip_rel_gap": 1e-9})
    if found.status == 2:  # infeasible: no other plan is as good
        return _Solved(-np.inf, None)
    dual = getattr(found, "mip_dual_bound", None)
    sites = None if found.x is None else tuple(row[found.x[y:] > 0.5].tolist())
    return _Solved(np.inf if dual is None or not np.isfinite(dual) else -float(dual), sites)
