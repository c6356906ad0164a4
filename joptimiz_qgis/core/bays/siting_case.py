# SPDX-License-Identifier: GPL-2.0-or-later
"""From bays, candidates and demand to a siting problem, and from its answer to what happens at each place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Callable, Optional, Sequence

import numpy as np

from ..errors import InputError
from ..network.grouping import order_of, starts_of
from ..progress import Part, Progress
from ..text import N_
from .coverage import NO, YES, Assignment, Pairs, assign, in_order
from .kerb_candidates import Candidates
from .places_in_bay import capacity_week
from .siting import CurvePoint, Goal, Plan, SitingProblem, alternatives, curve, described, plan
from .siting_gains import BETTER
from .siting_proof import Proof, prove
from .siting_search import search
from .sizing import SizingSettings
from .usable import Usable

MOST_PAIRS = 2_000_000
"""So many pairs of candidates and demands fit into memory with all that is made of them (about 0.5 GB)."""
KEEPS = ("all", "prefer", "none")
_LEAST_CREDIT = 1e-7  # of all worth: an existing bay that is of no use stays where nothing needs its place
_ROUNDS = 3  # so often an alternative may become the plan
_AROUND = 10  # numbers of bays on each side of today that the curve shows at least
_TOO_MANY = N_("{stay} bays must stay, and the plan may have {most}. Let KEEP be prefer or none, or ADD be greater. Bays of "
               "which something is not known, or that are closed or forbidden at that time, always stay.")


class Kind(IntEnum):
    """What a candidate of the problem is."""

    BAY = 0
    LONGER = 1
    NEW = 2


@dataclass(frozen=True)
class Asked:
    """The question. `add`: bays more than there are; `budget` inf = none; `settings` None = bays without limit of capacity."""

    add: int
    keep: str
    preference: float
    lengthen: bool
    goal: Goal
    reach_m: float
    budget: float
    price_new: float
    price_lengthen: float
    move_m: float
    settings: Optional[SizingSettings]
    alternatives: int
    proof_s: float


@dataclass(frozen=True)
class Case:
    """A problem whose candidates are, in order: existing bays, the same lengthened, new ones. `kind` int8, `of` int64 (row of the
    bays, or of the candidates), `places` int64, one entry each. `demand` float64 [D]: NaN = unknown counts as none."""

    asked: Asked
    problem: SitingProblem
    kind: np.ndarray
    of: np.ndarray
    places: np.ndarray
    today: Assignment
    bays: int

    @property
    def served_today(self) -> np.ndarray:
        """float64 [B]: what each existing bay takes today."""
        return np.bincount(self.today.bay, self.today.amount, self.bays)


@dataclass(frozen=True)
class Studied:
    """The plan and all that is to be said of it. `moves`: the existing bay that each new site of it replaces."""

    plan: Plan
    proof: Proof
    improved: bool
    curve: tuple[CurvePoint, ...]
    others: tuple[Plan, ...]
    moves: dict[int, int]
    removed: tuple[int, ...]


def case_of(asked: Asked, demand: np.ndarray, usable: Optional[Usable], candidates: Candidates, may: np.ndarray, pairs: Pairs
            ) -> Case:
    """The problem. `pairs`: of existing bays (first) and those candidates that `may` (bool [K]) be, in their order, with demand.

    Raises InputError if the bays that stay are more than the plan may have."""
    bays = 0 if usable is None else len(usable.places)
    counts = np.zeros(0, np.int8) if usable is None else usable.counts
    room = np.zeros(0, np.int64) if usable is None else usable.places
    short = np.zeros(0, bool) if usable is None else (usable.open == YES) & (usable.legal == YES) & (usable.fits == NO)
    longer = np.flatnonzero(short | ((counts == YES) & (asked.settings is not None))) if asked.lengthen else np.zeros(0, np.int64)
    new = np.flatnonzero(may)
    kind = np.repeat([Kind.BAY, Kind.LONGER, Kind.NEW], [bays, len(longer), len(new)]).astype(np.int8)
    of = np.concatenate((np.arange(bays), longer, new)).astype(np.int64)
    places = np.concatenate((np.where(counts == YES, room, 0), np.maximum(room[longer], 0) + 1, candidates.places[new]))
    capacity = np.where(places > 0, np.inf, 0.0) if asked.settings is None else capacity_week(places, asked.settings)
    stated = candidates.price[new]
    price = np.concatenate((np.zeros(bays), np.full(len(longer), asked.price_lengthen),
                            np.where(np.isfinite(stated), stated, asked.price_new)))
    existing = kind != Kind.NEW
    # What is too short for this vehicle may serve others: it goes only if existing bays are to count like new ones.
    stays = np.ones(bays, bool) if asked.keep == "all" else (counts != YES) & ~(short & (asked.keep == "none"))
    fixed = np.concatenate((stays, stays[longer], np.zeros(len(new), bool)))
    most = bays + asked.add
    if stays.sum() > most:
        raise InputError(_TOO_MANY, stay=int(stays.sum()), most=max(most, 0))
    known = np.nan_to_num(demand, nan=0.0)
    whole = _of_rows(pairs, kind, of, places, bays)
    place = np.concatenate((np.arange(bays), longer, bays + np.arange(len(new)))).astype(np.int64)
    problem = SitingProblem(whole, known, capacity, price, existing, fixed, asked.goal, asked.reach_m, most, asked.budget,
                            place=place)
    today = assign(problem.pairs_of(tuple(range(bays))), known, np.where(kind == Kind.BAY, capacity, 0.0))
    return Case(asked, replace(problem, preference=_credit(asked, problem, kind, of)), kind, of, places, today, bays)


def _of_rows(pairs: Pairs, kind: np.ndarray, of: np.ndarray, places: np.ndarray, bays: int) -> Pairs:
    """The pairs of every candidate: a lengthened bay has those of the bay, one without a place none."""
    row_of_point = np.concatenate((np.arange(bays), np.flatnonzero(kind == Kind.NEW))).astype(np.int64)
    longer_of = np.full(len(row_of_point), -1, np.int64)
    longer_of[of[kind == Kind.LONGER]] = np.flatnonzero(kind == Kind.LONGER)
    again = np.flatnonzero(longer_of[pairs.bay] >= 0)
    row = np.concatenate((row_of_point[pairs.bay], longer_of[pairs.bay[again]]))
    demand, metres = np.concatenate((pairs.demand, pairs.demand[again])), np.concatenate((pairs.metres, pairs.metres[again]))
    kept = places[row] > 0
    return in_order(row[kept], demand[kept], metres[kept])


def _credit(asked: Asked, problem: SitingProblem, kind: np.ndarray, of: np.ndarray) -> np.ndarray:
    """float64 [C]: what an existing bay is credited: a share of the worth of the demand within its reach, the nearest first, up
    to its capacity."""
    bays = int((kind == Kind.BAY).sum())
    if asked.keep == "none" or not bays:
        return np.zeros(len(kind))
    pairs = problem.pairs_of(tuple(range(bays)))
    rows = order_of(pairs.bay)
    bay, amount = pairs.bay[rows], problem.demand[pairs.demand[rows]]
    unit = np.ones(len(rows)) if asked.goal is Goal.COVER else asked.reach_m - pairs.metres[rows]
    taken = np.concatenate(([0.0], np.cumsum(amount)))
    before = taken[:-1] - taken[starts_of(pairs.bay, bays)[bay]]
    worth = np.bincount(bay, unit * np.clip(problem.capacity[bay] - before, 0.0, amount), bays)
    all_of_it = float(problem.demand.sum()) * (1.0 if asked.goal is Goal.COVER else asked.reach_m)
    credit = np.maximum(asked.preference * worth, _LEAST_CREDIT * all_of_it)
    return np.where(kind == Kind.NEW, 0.0, credit[np.where(kind == Kind.NEW, 0, of)])


def studied(case: Case, xy: np.ndarray, progress: Progress, now: Callable[[], float], with_curve: bool) -> Studied:
    """Plan, proof, alternatives and curve; whatever finds a better plan on its way betters the plan. `xy` float64 [C, 2]: where
    the candidates are. Raises Cancelled."""
    problem, asked = case.problem, case.asked
    first = best = plan(problem, Part(progress, 0, 30))
    proof = prove(problem, best, asked.proof_s, Part(progress, 30, 58), now)
    if proof.better is not None:
        better = search(problem.gains(), problem.most, np.array(proof.better, np.int64), Part(progress, 58, 60), afresh=False)
        best = _better(problem, best, [proof.better, better])
    others: tuple[Plan, ...] = ()
    for round_ in range(_ROUNDS if asked.alternatives else 0):
        others = alternatives(problem, best, asked.alternatives, Part(progress, 60 + 5 * round_, 65 + 5 * round_))
        if not others or others[0].worth <= best.worth * (1 + BETTER):
            break
        best, others = others[0], others[1:]
    points: tuple[CurvePoint, ...] = ()
    if with_curve:
        points = curve(problem, Part(progress, 75, 100), _numbers(case), best)
        best = _better(problem, best, [point.sites for point in points if point.bays <= problem.most and
                                       point.worth > best.worth * (1 + BETTER)])
    bound = max(proof.bound, best.worth)
    moves, removed = _moves(case, best, xy)
    return Studied(best, replace(proof, bound=bound, gap=(bound - best.worth) / bound if bound > 0 else 0.0),
                   best.worth > first.worth * (1 + BETTER), points, others, moves, removed)


def _better(problem: SitingProblem, best: Plan, choices: Sequence[tuple[int, ...]]) -> Plan:
    plans = [described(problem, sites) for sites in choices]
    return max([best, *plans], key=lambda p: p.worth)


def _numbers(case: Case) -> Sequence[int]:
    """Numbers of bays that the curve shows: around today and the plan, and as far again."""
    span = max(2 * abs(case.asked.add), _AROUND)
    step = max(1, span // _AROUND)
    least = len(np.unique(case.problem.places[case.problem.fixed]))
    around = {case.bays + n for n in range(-span, span + 1, step)}
    return sorted(n for n in {*around, case.bays, case.problem.most} if n >= least)


def _moves(case: Case, best: Plan, xy: np.ndarray) -> tuple[dict[int, int], tuple[int, ...]]:
    """({new site: the bay that it replaces}, bays removed for good): the nearest pair first."""
    new = np.array([site for site in best.sites if case.kind[site] == Kind.NEW], np.int64)
    gone = np.array(best.removed, np.int64)
    far = np.hypot(*(xy[new][:, None] - xy[gone][None]).transpose(2, 0, 1))
    moves: dict[int, int] = {}
    for n in np.argsort(far, axis=None, kind="stable").tolist():
        site, bay = int(new[n // len(gone)]), int(gone[n % len(gone)])
        if far.flat[n] > case.asked.move_m:
            break
        if site not in moves and bay not in moves.values():
            moves[site] = bay
    return moves, tuple(bay for bay in gone.tolist() if bay not in moves.values())
