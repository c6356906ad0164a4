# SPDX-License-Identifier: GPL-2.0-or-later
"""The best ways between all of many places, exact in time: proved for whole matrices, searched only where that fails.

Let the law change at some instants. A way that is open all the while until one of them is legal; no way that ends
before it is better than the best if all were open that is open at any time until then. Where both cost the same, that is
the answer. So the instants are gone through in order; a pair whose two costs differ is searched by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np

from ..progress import Part, Progress, among, check
from ..regulation.intervals import Interval
from .arc_index import ArcIndex
from .engine import Engine
from .request import Objective, RouteRequest, Snap, Stop, UnknownPolicy
from .route import Trip
from .second_matrix import metres_between, ms_between
from .slot import Hours, Mode, Slot, changes
from .static import INFINITE
from .static_matrix import costs as costs_between

CM = 100.0
_OPEN, _FOUND, _NONE = range(3)


@dataclass(frozen=True)
class Costs:
    """[I, J]. `cost` float64: ms, or metres for SHORTEST, what is in doubt twice if the policy says so; inf: no way.

    `duration_ms`, `distance_m` float64: of that way, NaN where there is none, or where they were not asked for.
    `searched`: pairs that were searched by themselves.
    """

    cost: np.ndarray
    duration_ms: np.ndarray
    distance_m: np.ndarray
    searched: int


class PairCosts:
    """Answers for one law, with some constraints (by id) lifted. The stops of `request` do not matter."""

    def __init__(self, engine: Engine, index: ArcIndex, request: RouteRequest, ignore: frozenset[int] = frozenset()) -> None:
        self._engine, self._index, self._ignore = engine, index, ignore
        self._request = replace(request, stops=(Stop(0.0, 0.0), Stop(0.0, 0.0)))
        self.metric = engine.metric(index, request.unknown_policy, ignore)
        self._window = _window(index, request)
        self._instants = changes(self.metric, self._window)
        self._shortest = request.objective is Objective.SHORTEST
        self._doubts = request.unknown_policy is UnknownPolicy.COST and any(
            self.metric.standing.doubts(c.effect) for c in index.law.constraints if id(c) not in ignore)

    def of(self, origins: Sequence[Snap], destinations: Sequence[Snap], progress: Progress, with_time: bool = True,
           with_distance: bool = False, likely: bool = True) -> Costs:
        """All pairs. `with_time`: where it is not the cost itself. `likely`: whether most may have a way. Raises Cancelled."""
        made = _Pairs(self, origins, destinations, with_time and (self._shortest or self._doubts),
                      with_distance and not self._shortest)
        if self._shortest:
            made.by_metres(Part(progress, 0, 60))
        else:
            made.by_time(likely, Part(progress, 0, 60))
        made.search(Part(progress, 60, 100))
        return made.costs()


def _window(index: ArcIndex, request: RouteRequest) -> Interval:
    end = index.law.horizon[1]
    if request.horizon_ms is not None:
        end = min(end, request.departure_ms + request.horizon_ms)
    return request.departure_ms, end


class _Pairs:
    """The pairs of one call: which are found, which have no way, which are open still."""

    def __init__(self, of: PairCosts, origins: Sequence[Snap], destinations: Sequence[Snap], time: bool, distance: bool) -> None:
        self._of, self._origins, self._destinations = of, origins, destinations
        shape = len(origins), len(destinations)
        self._state = np.full(shape, _OPEN, dtype=np.uint8)
        self._cost = np.full(shape, INFINITE, dtype=np.int64)
        self._time = np.full(shape, np.nan) if time else None
        self._distance = np.full(shape, np.nan) if distance else None
        self._alone = np.zeros(shape, dtype=bool)  # to be searched
        self._found: dict[tuple[int, int], tuple[float, float, float]] = {}

    # -- proofs ----------------------------------------------------------------------------------------

    def by_time(self, likely: bool, progress: Progress) -> None:
        """`likely` decides what is asked first: a way before the next change, or any way at all."""
        of = self._of
        departure, end = of._window
        ends = [*of._instants, end + 1]
        if not of._instants:
            now = self._slot(Hours.at(departure))
            costs = self._costs(now, self._state == _OPEN, progress)
            self._take(now, costs, (costs < INFINITE) & (departure + costs <= end), progress)
            self._state[self._state == _OPEN] = _NONE
            return
        if likely:
            self._until(departure, ends[0], self._state == _OPEN, Part(progress, 0, 20))
        open_ = self._state == _OPEN
        least = self._costs(self._slot(Hours(of._window, Mode.PERMISSIVE)), open_, Part(progress, 20, 40))
        self._state[open_ & ((least >= INFINITE) | (departure + least > end))] = _NONE
        for number, until in enumerate(ends):
            group = (self._state == _OPEN) & ~self._alone & (departure + least < until)
            if group.any():
                self._until(departure, until, group, among(Part(progress, 40, 100), number, len(ends)))
        self._alone |= self._state == _OPEN

    def _until(self, departure: int, until: int, group: np.ndarray, progress: Progress) -> None:
        """Pairs of a group that are proved to end before an instant, and those that never can be."""
        sure = self._slot(Hours((departure, until), Mode.STRICT))
        costs = least = self._costs(sure, group, progress)
        if until > self._of._instants[0]:
            least = self._costs(self._slot(Hours((departure, until), Mode.PERMISSIVE)), group, progress)
        ends_before = group & (least < INFINITE) & (departure + least < until)
        self._take(sure, costs, ends_before & (least == costs), progress)
        self._alone |= ends_before & (least < costs)

    def by_metres(self, progress: Progress) -> None:
        """A longer drive may pay later: what is not the same at all hours is searched."""
        of = self._of
        if not of._instants:
            now = self._slot(Hours.at(of._window[0]))
            costs = self._costs(now, self._state == _OPEN, progress)
            self._take(now, costs, costs < INFINITE, progress)
            self._state[self._state == _OPEN] = _NONE
            return
        sure, open_slot = (self._slot(Hours(of._window, mode)) for mode in (Mode.STRICT, Mode.PERMISSIVE))
        costs = self._costs(sure, self._state == _OPEN, Part(progress, 0, 50))
        least = self._costs(open_slot, self._state == _OPEN, Part(progress, 50, 100))
        self._state[least >= INFINITE] = _NONE
        if of._index.law.speeds:  # the time that a way takes depends on the hour
            self._alone |= least < INFINITE
        else:
            self._take(sure, costs, (least < INFINITE) & (costs == least), progress)
            self._alone |= (least < INFINITE) & (costs != least)

    def _slot(self, hours: Hours) -> Slot:
        return self._of._engine.slot(self._of.metric, hours, self._of._request.objective)

    def _costs(self, slot: Slot, group: np.ndarray, progress: Progress) -> np.ndarray:
        """int64 [I, J]: costs of a group of pairs, INFINITE for the others."""
        check(progress)
        out = np.full(group.shape, INFINITE, dtype=np.int64)
        rows, columns = _box(group)
        if rows:
            engine = self._of._engine.static(slot)
            out[np.ix_(rows, columns)] = costs_between(slot, engine, *self._ends(rows, columns), progress)
        out[~group] = INFINITE
        return out

    def _take(self, slot: Slot, costs: np.ndarray, proved: np.ndarray, progress: Progress) -> None:
        sure = np.where(proved, costs, INFINITE)
        self._cost[proved] = costs[proved]
        self._state[proved] = _FOUND
        for wanted, asked in ((self._time, ms_between), (self._distance, metres_between)):
            rows, columns = _box(proved)
            if wanted is not None and rows:
                box = np.ix_(rows, columns)
                found = asked(self._of._engine, slot, *self._ends(rows, columns), sure[box], progress)
                wanted[box] = np.where(proved[box], found, wanted[box])

    def _ends(self, rows: Sequence[int], columns: Sequence[int]) -> tuple[list[Snap], list[Snap]]:
        return [self._origins[row] for row in rows], [self._destinations[column] for column in columns]

    # -- searches --------------------------------------------------------------------------------------

    def search(self, progress: Progress) -> None:
        """Pair by pair what could not be proved."""
        of = self._of
        pairs = np.argwhere(self._alone & (self._state == _OPEN)).tolist()
        for number, (row, column) in enumerate(pairs):
            trip = Trip(of._engine, of._index.for_question(), of._request, (self._origins[row], self._destinations[column]))
            found = trip.search(of._ignore, among(progress, number, len(pairs)))
            if found is None:
                self._state[row, column] = _NONE
            else:
                last = found.labels[-1]
                self._state[row, column] = _FOUND
                self._found[row, column] = found.cost, float(last.first - of._window[0]), last.metres

    def costs(self) -> Costs:
        """What was found."""
        found = self._state == _FOUND
        cost = np.where(found, self._cost.astype(np.float64), np.inf)
        metres = cost / CM
        duration = np.where(found, cost, np.nan) if self._time is None and not self._of._shortest else self._time
        if duration is None:
            duration = np.full(found.shape, np.nan)
        distance = np.where(found, metres, np.nan) if self._of._shortest else self._distance
        if distance is None:
            distance = np.full(found.shape, np.nan)
        if self._of._shortest:
            cost = metres
        for (row, column), (alone, ms, driven) in self._found.items():
            cost[row, column], duration[row, column], distance[row, column] = alone, ms, driven
        return Costs(cost, duration, distance, len(self._found) + int((self._alone & (self._state == _NONE)).sum()))


def _box(group: np.ndarray) -> tuple[list[int], list[int]]:
    """Rows and columns that hold all pairs of a group."""
    return np.flatnonzero(group.any(axis=1)).tolist(), np.flatnonzero(group.any(axis=0)).tolist()
