# SPDX-License-Identifier: GPL-2.0-or-later
"""Where bays go: the question, what a choice of sites is worth, why each site is in it, and bays against uncovered demand.

Worth of a set of sites, to be made as great as can be (amounts go to the nearest site with room, as in `coverage`):
    MEDIAN  sum of amount x (reach_m - metres walked): every movement that finds no bay counts as one that walks reach_m;
            with reach_m beyond every distance this is the p-median problem (Hakimi 1964)
    COVER   sum of amount within reach_m (maximal covering location, Church & ReVelle 1974)
plus `preference` for each existing bay that stays. A bay that could be lengthened is a second candidate at its place, with
the capacity and the price of what is added.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Optional

import numpy as np

from ..progress import NoProgress, Part, Progress, among
from .coverage import Assignment, Pairs, assign, pairs_within
from .siting_search import Bound, Gains, search

Sites = tuple[int, ...]
"""Rows of candidates, ascending."""


class Goal(Enum):
    MEDIAN = "median"
    COVER = "cover"


@dataclass(frozen=True)
class SitingProblem:
    """C candidates for D demands.

    `walk_m` float64 [C, D], metres on foot (inf or NaN = no way); `demand` float64 [D] >= 0; `capacity` float64 [C] in the same
    unit, inf = no limit; `price` float64 [C], what it costs to have the bay (0 for one that exists); `existing`, `fixed`
    bool [C]: is there already; must stay. At most `most` bays, of a price of at most `budget` together. `preference`: worth of
    keeping an existing bay, in the unit of the goal (movement-metres, or movements). Raises ValueError if shapes differ, a
    figure cannot be, or the fixed bays alone are too many or too dear.
    """

    walk_m: np.ndarray
    demand: np.ndarray
    capacity: np.ndarray
    price: np.ndarray
    existing: np.ndarray
    fixed: np.ndarray
    goal: Goal
    reach_m: float
    most: int
    budget: float = np.inf
    preference: float = 0.0

    def __post_init__(self) -> None:
        count = len(self.capacity)
        if self.walk_m.shape != (count, len(self.demand)) or any(
                v.shape != (count,) for v in (self.price, self.existing, self.fixed)):
            raise ValueError("walk_m is candidates x demands; everything else has one entry a candidate")
        if not (np.isfinite(self.demand) & (self.demand >= 0)).all() or not (self.capacity >= 0).all():
            raise ValueError("demand is known and not negative; capacity is not negative")
        if not (np.isfinite(self.price) & (self.price >= 0)).all() or not self.preference >= 0 or (self.walk_m < 0).any():
            raise ValueError("prices, metres and the preference are not negative")
        if not 0 < self.reach_m < np.inf:
            raise ValueError("reach_m is a distance")
        if self.fixed.sum() > self.most or self.price[self.fixed].sum() > self.budget:
            raise ValueError("the bays that must stay are more than allowed, or cost more")

    def pairs(self, sites: Sites) -> Pairs:
        """Pairs within reach of these candidates."""
        chosen = list(sites)
        pairs = pairs_within(self.walk_m[chosen], self.reach_m)
        return Pairs(np.array(chosen, np.int64)[pairs.bay], pairs.demand, pairs.metres)

    def gains(self) -> Gains:
        """What a movement of each demand is worth at each candidate, and the limits on a choice."""
        near = self.walk_m <= self.reach_m
        if self.goal is Goal.COVER:
            unit = near.astype(float)
        else:
            unit = np.where(near, self.reach_m - np.nan_to_num(self.walk_m, nan=np.inf), 0.0)
        tight = bool((self.capacity < np.minimum(near @ self.demand, self.demand.sum())).any())
        bound = Bound(self.capacity.astype(float), pairs_within(self.walk_m, self.reach_m)) if tight else None
        return Gains(unit, self.demand.astype(float), bound, self.price.astype(float),
                     np.where(self.existing, self.preference, 0.0), self.fixed, self.budget)


@dataclass(frozen=True)
class SiteReason:
    """Why a site is chosen: `served` demand; of it `newly_covered`, which no other site of the plan would take;
    `saved_m`: movement-metres that the rest would walk more without it; `mean_walk_m` of those served (NaN if none)."""

    site: int
    new: bool
    served: float
    newly_covered: float
    saved_m: float
    mean_walk_m: float


@dataclass(frozen=True)
class Plan:
    """A choice of sites. `worth` by the goal; `covered`, `uncovered` demand; `walked_m` movement-metres of the covered;
    `removed`: existing bays that the plan gives up; `reasons` in the order of `sites`."""

    sites: Sites
    worth: float
    covered: float
    uncovered: float
    walked_m: float
    price: float
    removed: Sites
    assignment: Assignment
    reasons: tuple[SiteReason, ...]


def plan(problem: SitingProblem, progress: Optional[Progress] = None) -> Plan:
    """A good choice: greedy, then vertex substitution until no exchange of one site for another is better (Teitz & Bart
    1968). With capacities that bind, only the most promising exchanges are tried. `siting_proof` bounds what is left.
    Raises Cancelled."""
    progress = progress or NoProgress()
    gains = problem.gains()
    sites = search(gains, problem.most, np.flatnonzero(problem.existing), Part(progress, 0, 80))
    return described(problem, sites, gains, Part(progress, 80, 100))


def described(problem: SitingProblem, sites: Sites, gains: Optional[Gains] = None, progress: Optional[Progress] = None) -> Plan:
    """The plan that has these sites, whoever chose them. Raises Cancelled."""
    progress = progress or NoProgress()
    gains = gains or problem.gains()
    pairs = problem.pairs(sites)
    whole = _used(problem, pairs, sites)
    served = np.bincount(whole.bay, whole.amount, len(problem.capacity))
    metres = problem.walk_m[whole.bay, whole.demand] * whole.amount
    walked = np.bincount(whole.bay, metres, len(problem.capacity))
    met, mean = _by_demand(problem, whole)
    reasons = []
    for n, site in enumerate(sites):
        among(progress, n, len(sites))
        without = _used(problem, pairs, tuple(other for other in sites if other != site))
        met_without, mean_without = _by_demand(problem, without)
        more_m = np.where((met > 0) & (met_without > 0), mean_without - mean, 0.0) * np.minimum(met, met_without)
        reasons.append(SiteReason(site, not problem.existing[site], float(served[site]),
                                  max(float(without.unmet.sum() - whole.unmet.sum()), 0.0), float(more_m.sum()),
                                  float(walked[site] / served[site]) if served[site] > 0 else float("nan")))
    removed = tuple(i for i in np.flatnonzero(problem.existing).tolist() if i not in sites)
    uncovered = float(whole.unmet.sum())
    return Plan(sites, gains.worth(sites), float(problem.demand.sum()) - uncovered, uncovered, float(metres.sum()),
                float(problem.price[list(sites)].sum()), removed, whole, tuple(reasons))


def _used(problem: SitingProblem, pairs: Pairs, sites: Sites) -> Assignment:
    capacity = np.zeros(len(problem.capacity))
    capacity[list(sites)] = problem.capacity[list(sites)]
    return assign(pairs, problem.demand, capacity)


def _by_demand(problem: SitingProblem, used: Assignment) -> tuple[np.ndarray, np.ndarray]:
    """float64 [D]: amount that finds a bay, and the metres that each movement of it walks (0 where none does)."""
    count = len(problem.demand)
    met = np.bincount(used.demand, used.amount, count)
    metres = np.bincount(used.demand, used.amount * problem.walk_m[used.bay, used.demand], count)
    return met, np.divide(metres, met, out=np.zeros(count), where=met > 0)


@dataclass(frozen=True)
class CurvePoint:
    """What so many bays do: the sites, demand left uncovered, movement-metres walked by the covered."""

    bays: int
    sites: Sites
    worth: float
    uncovered: float
    walked_m: float


def curve(problem: SitingProblem, progress: Optional[Progress] = None) -> tuple[CurvePoint, ...]:
    """Bays against uncovered demand, from the fixed bays alone to `most`; ends early where one more is of no use or too dear.
    The worth never falls along it. Raises Cancelled."""
    progress = progress or NoProgress()
    gains = problem.gains()
    points: list[CurvePoint] = []
    sites: Sites = tuple(np.flatnonzero(problem.fixed).tolist())
    for most in range(len(sites), problem.most + 1):
        at = among(progress, most, problem.most + 1)
        found = search(gains, most, np.array(sites, np.int64), at) if most > len(sites) else sites
        if points and len(found) == len(sites):
            break
        sites = found
        used = _used(problem, problem.pairs(sites), sites)
        points.append(CurvePoint(len(sites), sites, gains.worth(sites), float(used.unmet.sum()),
                                 float((problem.walk_m[used.bay, used.demand] * used.amount).sum())))
    return tuple(points)


def alternatives(problem: SitingProblem, best: Plan, count: int, progress: Optional[Progress] = None) -> tuple[Plan, ...]:
    """Up to `count` other plans, best first: each does without one new site of the best plan. Raises Cancelled."""
    progress = progress or NoProgress()
    found: dict[Sites, Plan] = {}
    open_ = [reason.site for reason in best.reasons if reason.new and not problem.fixed[reason.site]]
    for n, site in enumerate(open_):
        at = among(progress, n, len(open_))
        keep = np.arange(len(problem.capacity)) != site
        fewer = replace(problem, walk_m=problem.walk_m[keep], capacity=problem.capacity[keep], price=problem.price[keep],
                        existing=problem.existing[keep], fixed=problem.fixed[keep])
        rows = np.flatnonzero(keep)
        sites = tuple(rows[list(search(fewer.gains(), problem.most, np.flatnonzero(fewer.existing), at))].tolist())
        found[sites] = described(problem, sites, progress=at)
    return tuple(sorted(found.values(), key=lambda p: -p.worth)[:count])
