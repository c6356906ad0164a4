# SPDX-License-Identifier: GPL-2.0-or-later
"""Where bays go in a town: candidates, the law, walks, the plan, its proof and its reasons, in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..errors import InputError
from ..progress import Part, Progress
from ..regulation.calendar import Calendar
from ..regulation.schedule import always
from ..routing.engine import Engine
from ..routing.law_cache import Judged
from ..text import N_, Text, text
from .bay import Bays
from .coverage import YES, Pairs
from .kerb import Kerb, kerbs
from .kerb_candidates import Candidates, Given, Limits, Place, from_kerbs, from_layer, wrong_side
from .kerb_lines import WORDS, Why
from .siting_case import MOST_PAIRS, Asked, Case, Kind, Studied, case_of, studied
from .usable import Usable, Use, usable
from .walking import Walking, straight_pairs

_TRIED = 100  # candidates whose pairs tell how many all have
_TOO_LARGE = N_("Bays and candidates have about {n} pairs with establishments within reach, more than the {most} that fit into "
                "memory. Let WALK_M be smaller, or give fewer candidates or establishments.")


@dataclass(frozen=True)
class Town:
    """What is known: the network as it is used, its engine and law, bays (None = none), demand float64 [D] a week (NaN = unknown)
    at `demand_xy` [D, 2], candidates that the user gives (None = kerbs), places to keep free."""

    place: Place
    engine: Engine
    judged: Judged
    calendar: Calendar
    bays: Optional[Bays]
    demand: np.ndarray
    demand_xy: np.ndarray
    given: Optional[Given]
    crossings_xy: np.ndarray


@dataclass(frozen=True)
class Study:
    """The answer. `why`: of each candidate, why it cannot be. `xy` float64 [C, 2]: of each row of the problem. `thinned`: of so
    many candidates along kerbs one was kept, so that all fits into memory; 1 = all were."""

    case: Case
    answer: Studied
    candidates: Candidates
    why: tuple[Optional[Text], ...]
    usable: Optional[Usable]
    kerb: Kerb
    xy: np.ndarray
    thinned: int


def study(town: Town, asked: Asked, use: Use, limits: Limits, on_network: bool, now: Callable[[], float], with_curve: bool,
          progress: Progress) -> Study:
    """Everything. Raises InputError for what cannot be asked, Cancelled."""
    place, bays = town.place, town.bays
    counted = None if bays is None else usable(bays, town.calendar, use, town.engine, town.judged, place.snapper,
                                               Part(progress, 0, 15))
    bay_xy, length = (np.zeros((0, 2)), np.zeros(0)) if bays is None else (bays.xy, bays.length_m)
    kerb = kerbs(place.network, place.snapper, bay_xy, use.max_snap_m, place.drivable)
    known = np.nan_to_num(town.demand, nan=0.0) > 0
    wanted = town.demand_xy[known]
    candidates = from_kerbs(place, wanted, asked.reach_m, limits, town.crossings_xy, kerb, length, Part(progress, 15, 25)) \
        if town.given is None else from_layer(place, town.given, limits, use.max_snap_m, town.crossings_xy, kerb, length,
                                              Part(progress, 15, 25))
    why = _judged(town, candidates, use, Part(progress, 25, 35))
    walk = Walking(place.network, place.snapper).pairs if on_network else straight_pairs

    def pairs_of(rows: np.ndarray, at: Progress) -> Pairs:
        found = walk(np.concatenate((bay_xy, candidates.xy[rows])), town.demand_xy, asked.reach_m, at)
        some = known[found.demand]
        return Pairs(found.bay[some], found.demand[some], found.metres[some])

    may = np.array([each is None for each in why], bool)
    thinned = _thinning(np.flatnonzero(may), len(bay_xy), pairs_of, town.given is None, Part(progress, 35, 37))
    rows = np.flatnonzero(may)[::thinned]
    pairs = pairs_of(rows, Part(progress, 37, 45))
    near = np.zeros(len(bay_xy) + len(rows), bool)
    near[pairs.bay] = True
    idle = ~near[len(bay_xy):]
    kept = np.zeros(len(may), bool)
    kept[rows[~idle]] = True
    why = tuple(text(WORDS[Why.NO_DEMAND]) if each is None and not kept[k] else each for k, each in enumerate(why)) \
        if thinned == 1 else why
    number = np.concatenate((np.arange(len(bay_xy)), np.where(idle, -1, len(bay_xy) + np.cumsum(~idle) - 1))).astype(np.int64)
    case = case_of(asked, town.demand, counted, candidates, kept, Pairs(number[pairs.bay], pairs.demand, pairs.metres))
    xy = np.concatenate((bay_xy, bay_xy[case.of[case.kind == Kind.LONGER]], candidates.xy[kept]))
    answer = studied(case, xy, Part(progress, 45, 100), now, with_curve)
    return Study(case, answer, candidates, why, counted, kerb, xy, thinned)


def _judged(town: Town, candidates: Candidates, use: Use, progress: Progress) -> tuple[Optional[Text], ...]:
    """What the street says, else what the law says there."""
    left = np.array([k for k, each in enumerate(candidates.why) if each is None], np.int64)
    count = len(left)
    if not count:
        return candidates.why
    # A new bay is open whenever it is needed and as long as it must be: its street alone is judged.
    there = Bays(("",) * count, ("",) * count, candidates.on_line[left], candidates.length_m[left], np.full(count, np.nan),
                 np.full(count, np.nan), np.full(count, YES, np.int8), (always,) * count, ({},) * count, (None,) * count)
    found = usable(there, town.calendar, use, town.engine, town.judged, town.place.snapper, Part(progress, 0, 70))
    against = wrong_side(town.judged, candidates, use.at_ms, Part(progress, 70, 100))
    why = list(candidates.why)
    for n, k in enumerate(left.tolist()):
        legal = found.reasons[n]
        why[k] = legal[0] if legal else against[k]
    return tuple(why)


def _thinning(rows: np.ndarray, bays: int, pairs_of: Callable[[np.ndarray, Progress], Pairs], kerb: bool,
              progress: Progress) -> int:
    """Of how many candidates one is kept, so that their pairs fit into memory: judged by those of a few."""
    if not len(rows):
        return 1
    tried = rows[np.linspace(0, len(rows) - 1, min(_TRIED, len(rows))).astype(int)]
    pairs = pairs_of(tried, progress)
    own = int((pairs.bay < bays).sum())
    new = (len(pairs.bay) - own) / len(tried) * len(rows)
    if own * 2 + new <= MOST_PAIRS:
        return 1
    if not kerb or own * 2 >= MOST_PAIRS / 2:
        raise InputError(_TOO_LARGE, n=int(own * 2 + new), most=MOST_PAIRS)
    return int(np.ceil(new / (MOST_PAIRS - own * 2)))
