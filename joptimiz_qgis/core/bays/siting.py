# SPDX-License-Identifier: GPL-2.0-or-later
"""Where bays go: the question, what a choice of sites is worth, why each site is in it, and bays against uncovered demand.

Worth of a set of sites, to be made as great as can be (amounts go to the nearest site with room, as in `coverage`):
    MEDIAN  sum of amount x (reach_m - metres walked): every movement that finds no bay counts as one that walks reach_m;
            with reach_m beyond every distance this is the p-median problem (Hakimi 1964)
    COVER   sum of amount within reach_m (maximal covering location, Church & ReVelle 1974)
plus `preference` for each existing bay that stays. A bay that could be lengthened is a second candidate at its place, with
the capacity of the whole and the price of what is added; candidates of one place exclude each other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Optional, Sequence, Union

import numpy as np

from ..network.grouping import order_of, starts_of
from ..progress import NoProgress, Part, Progress, among
from .coverage import Assignment, Pairs
from .ledger import Ledger
from .siting_gains import Gains, first_of_places
from .siting_search import search

Sites = tuple[int, ...]
"""Rows of candidates, ascending."""


_LEFT_OUT = 12  # sites of a plan that alternatives try to do without


class Goal(Enum):
    MEDIAN = "median"
    COVER = "cover"


@dataclass(frozen=True)
class SitingProblem:
    """C candidates for D demands.

    `pairs`: of candidates and demands at most `reach_m` apart on foot, as `coverage` orders them; `demand` float64 [D] >= 0;
    `capacity` float64 [C] in the same unit, inf = no limit; `price` float64 [C], what it costs to have the bay (0 for one that
    exists); `existing`, `fixed` bool [C]: is there already; its place must stay. At most `most` bays, of a price of at most
    `budget` together. `preference`: worth of keeping an existing bay, or of each [C], in the unit of the goal (movement-metres,
    or movements). `place` int64 [C]: candidates of one place exclude each other; None: each has its own. Raises ValueError if
    shapes differ, a figure cannot be, or the fixed bays alone are too many or too dear.
    """

    pairs: Pairs
    demand: np.ndarray
    capacity: np.ndarray
    price: np.ndarray
    existing: np.ndarray
    fixed: np.ndarray
    goal: Goal
    reach_m: float
    most: int
    budget: float = np.inf
    preference: Union[float, np.ndarray] = 0.0
    place: Optional[np.ndarray] = None

    def __post_init__(self) -> None:
        count = len(self.capacity)
        arrays = (self.price, self.existing, self.fixed, *(() if self.place is None else (self.place,)))
        if any(v.shape != (count,) for v in arrays) or np.shape(self.preference) not in ((), (count,)):
            raise ValueError("everything but pairs and demand has one entry a candidate")
        pairs = self.pairs
        if len(pairs.bay) and (pairs.bay.max() >= count or pairs.demand.max() >= len(self.demand)):
            raise ValueError("a pair names a candidate or a demand that is not there")
        if not 0 < self.reach_m < np.inf:
            raise ValueError("reach_m is a distance")
        if not ((pairs.metres >= 0) & (pairs.metres <= self.reach_m)).all() or (np.diff(pairs.metres) < 0).any():
            raise ValueError("pairs are within reach, the nearest first")
        if not (np.isfinite(self.demand) & (self.demand >= 0)).all() or not (self.capacity >= 0).all():
            raise ValueError("demand is known and not negative; capacity is not negative")
        if not (np.isfinite(self.price) & (self.price >= 0)).all() or not np.all(np.asarray(self.preference) >= 0):
            raise ValueError("prices and preferences are not negative")
        fixed = first_of_places(self.places, self.fixed)
        if len(fixed) > self.most or self.price[fixed].sum() > self.budget:
            raise ValueError("the bays that must stay are more than allowed, or cost more")

    @property
    def places(self) -> np.ndarray:
        """int64 [C]: the place of each candidate."""
        return np.arange(len(self.capacity)) if self.place is None else self.place

    @property
    def units(self) -> np.ndarray:
        """float64 [P]: worth of one movement of each pair."""
        return np.ones(len(self.pairs.bay)) if self.goal is Goal.COVER else self.reach_m - self.pairs.metres

    def pairs_of(self, sites: Sites) -> Pairs:
        """Pairs of these candidates."""
        chosen = np.zeros(len(self.capacity), bool)
        chosen[list(sites)] = True
        inside = chosen[self.pairs.bay]
        return Pairs(self.pairs.bay[inside], self.pairs.demand[inside], self.pairs.metres[inside])

    def gains(self) -> Gains:
        """What a movement of each demand is worth at each candidate, and the limits on a choice."""
        near = np.bincount(self.pairs.bay, self.demand[self.pairs.demand], len(self.capacity))
        tight = bool((self.capacity < np.minimum(near, self.demand.sum())).any())
        return Gains(self.pairs, self.units, self.demand.astype(float), self.capacity.astype(float), tight,
                     self.price.astype(float), np.where(self.existing, self.preference, 0.0), self.places, self.fixed,
                     np.ones(len(self.capacity), bool), self.budget)


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
    sites = search(gains, problem.most, _there(problem), Part(progress, 0, 80))
    return described(problem, sites, gains, Part(progress, 80, 100))


def _there(problem: SitingProblem) -> np.ndarray:
    """int64: existing bays as they are, one a place."""
    return np.array(first_of_places(problem.places, problem.existing), np.int64)


def described(problem: SitingProblem, sites: Sites, gains: Optional[Gains] = None, progress: Optional[Progress] = None) -> Plan:
    """The plan that has these sites, whoever chose them. Raises Cancelled."""
    progress = progress or NoProgress()
    gains = gains or problem.gains()
    pairs = problem.pairs_of(sites)
    if not gains.tight:
        pairs = _two_nearest(pairs, len(problem.demand))
    ledger = Ledger(pairs, problem.demand, problem.capacity, sites)
    whole = ledger.assignment()
    served = np.bincount(pairs.bay, ledger.amount, len(problem.capacity))
    walked = np.bincount(pairs.bay, ledger.amount * pairs.metres, len(problem.capacity))
    reasons = []
    for n, site in enumerate(sites):
        among(progress, n, len(sites))
        lost, saved = _without(pairs, ledger, site)
        reasons.append(SiteReason(site, not problem.existing[site], float(served[site]), max(lost, 0.0), saved,
                                  float(walked[site] / served[site]) if served[site] > 0 else float("nan")))
    taken = set(problem.places[list(sites)].tolist())
    removed = tuple(i for i in _there(problem).tolist() if problem.places[i] not in taken)
    uncovered = float(whole.unmet.sum())
    return Plan(sites, gains.worth(sites), float(problem.demand.sum()) - uncovered, uncovered, float(walked.sum()),
                float(problem.price[list(sites)].sum()), removed, whole, tuple(reasons))


def _without(pairs: Pairs, ledger: Ledger, site: int) -> tuple[float, float]:
    """(movements that would find no bay without a site, movement-metres that the others would walk more)."""
    changes = ledger.changes(site, None)
    lost, more = 0.0, 0.0
    by_place: dict[int, list[tuple[float, float]]] = {}
    for k, amount in changes:
        by_place.setdefault(int(pairs.demand[k]), []).append((amount, float(pairs.metres[k])))
    for place, parts in by_place.items():
        met, metres = ledger.met(place)
        after = met + sum(amount for amount, _ in parts)
        lost += met - after
        if met > 0 and after > 1e-9:
            after_m = metres + sum(amount * walk for amount, walk in parts)
            more += (after_m / after - metres / met) * min(met, after)
    return lost, more


def _two_nearest(pairs: Pairs, demands: int) -> Pairs:
    """The two nearest pairs of each demand: where no capacity binds, no others are ever used, whichever site goes."""
    rows = order_of(pairs.demand)
    start = starts_of(pairs.demand, demands)
    rows = np.sort(rows[np.arange(len(rows)) - start[pairs.demand[rows]] < 2])
    return Pairs(pairs.bay[rows], pairs.demand[rows], pairs.metres[rows])


@dataclass(frozen=True)
class CurvePoint:
    """What so many bays do: the sites, demand left uncovered, movement-metres walked by the covered."""

    bays: int
    sites: Sites
    worth: float
    uncovered: float
    walked_m: float


def curve(problem: SitingProblem, progress: Optional[Progress] = None, numbers: Optional[Sequence[int]] = None,
          known: Optional[Plan] = None) -> tuple[CurvePoint, ...]:
    """Bays against uncovered demand, at some ascending numbers of bays, which may be more than `most`; without: from the fixed
    bays alone to `most`. Ends early where one more is of no use or too dear. The worth never falls along it, and at the number
    of bays of a plan that is `known` it is that of the plan, or more. Raises Cancelled."""
    progress = progress or NoProgress()
    gains = problem.gains()
    sites: Sites = tuple(first_of_places(problem.places, problem.fixed))
    steps = list(range(len(sites), problem.most + 1)) if numbers is None else [n for n in numbers if n >= len(sites)]
    there = _there(problem)
    found: list[CurvePoint] = []
    for row, most in enumerate(steps):
        at = among(progress, row, len(steps))
        before = sites
        if most > len(sites):
            start = np.array(sites, np.int64) if row else there
            sites = search(gains, most, start, at, afresh=not row)
        if known is not None:
            fewer = known.sites if most >= len(known.sites) else search(
                gains, most, _trimmed(problem, known, most), at, afresh=False)
            sites = max((sites, fewer), key=gains.worth)
        if found and len(sites) == len(before):
            break
        pairs = problem.pairs_of(sites)
        used = Ledger(pairs, problem.demand, problem.capacity, sites).amount
        found.append(CurvePoint(len(sites), sites, gains.worth(sites), float(problem.demand.sum() - used.sum()),
                                float(used @ pairs.metres)))
    return tuple(found)


def _least_missed(problem: SitingProblem, of: Plan) -> Sequence[int]:
    """The sites of a plan that may go, the least missed first."""
    median = problem.goal is Goal.MEDIAN
    return [site for _, site in sorted(
        (reason.newly_covered * (problem.reach_m if median else 1.0) + (reason.saved_m if median else 0.0), reason.site)
        for reason in of.reasons if not problem.fixed[reason.site])]


def _trimmed(problem: SitingProblem, of: Plan, most: int) -> np.ndarray:
    """int64: the sites of a plan without those least missed."""
    gone = _least_missed(problem, of)[:max(len(of.sites) - most, 0)]
    return np.array([site for site in of.sites if site not in gone], np.int64)


def alternatives(problem: SitingProblem, best: Plan, count: int, progress: Optional[Progress] = None) -> tuple[Plan, ...]:
    """Up to `count` other plans, best first: each does without one new site of the best plan, one of those that are least
    missed. Raises Cancelled."""
    progress = progress or NoProgress()
    gains = problem.gains()
    found: dict[Sites, Plan] = {}
    new = {reason.site for reason in best.reasons if reason.new}
    open_ = [site for site in _least_missed(problem, best) if site in new][:max(_LEFT_OUT, 3 * count)]
    for n, site in enumerate(open_):
        at = among(progress, n, len(open_))
        fewer = replace(gains, allowed=np.arange(len(problem.capacity)) != site)
        others = np.array([other for other in best.sites if other != site], np.int64)
        sites = search(fewer, problem.most, others, at, afresh=False)
        found[sites] = described(problem, sites, gains, at)
    return tuple(sorted(found.values(), key=lambda p: -p.worth)[:count])
