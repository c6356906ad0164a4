# SPDX-License-Identifier: GPL-2.0-or-later
"""One way asked of a law: at one hour where that is the whole answer, by the exact search through time where not.

A trip that ends before anything changes is judged at its departure. One that may be under way when something does is
bounded from both sides: no way is better than the best if all were open that is ever open; none of equal cost that is
open all the while can be beaten. Both are drawn together by asking of each arc only the hours at which the trip can be
there. What still lies between is searched, with the first as the lower bound.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import numpy as np

from ..progress import NoProgress, Progress, check
from .ask import Ask
from .engine import Engine
from .labels import Found
from .metric import Metric
from .request import Objective, UnknownPolicy
from .search import Search
from .slot import Hours, Mode, Slot, changes, undecided_arcs
from .static_route import StaticWay, best_way, found_way
from .time_bounds import TimeBounds

_NARROWINGS = 4


class Question:
    """An ask, answered by run(). After it: `proved`, `late`, `loitered` as those of Search."""

    def __init__(self, engine: Engine, ask: Ask, progress: Optional[Progress] = None) -> None:
        self._engine, self.ask, self._progress = engine, ask, progress or NoProgress()
        self._window = ask.near_window
        self.proved, self.late, self.loitered = True, False, False
        self.refusing: Optional[Hours] = None
        """Where there is no way: hours whose law alone refuses it, if that is what was found."""

    def run(self) -> Optional[Found]:
        """The best way, or None. Raises Cancelled."""
        check(self._progress)
        ask = self.ask
        metric = self._engine.metric(ask.index, ask.policy, ask.ignore)
        instants = changes(metric, self._window)
        now = self._slot(metric, Hours.at(ask.departure_ms))
        way = self._best(now)
        if not instants and way is None:
            self.refusing = now.hours
            return None
        if way is not None and self._ends_before(way, instants[0] if instants else self._window[1] + 1):
            return self._found(now, way)
        if not instants and ask.objective is Objective.FASTEST and way is not None:
            self.late = ask.window == self._window
            return None
        return self._over_time(metric)

    def _slot(self, metric: Metric, hours: Hours) -> Slot:
        return self._engine.slot(metric, hours, self.ask.objective)

    def _best(self, slot: Slot) -> Optional[StaticWay]:
        return best_way(slot, self._engine.static(slot), self.ask.targets)

    def _ends_before(self, way: StaticWay, instant: int) -> bool:
        """Whether a way judged at its departure is the best of all, since nothing changes before it ends."""
        if self.ask.objective is Objective.SHORTEST:  # a longer drive may pay later, so nothing may change at all
            return instant > self._window[1] and self.ask.departure_ms + self._took(way) <= self._window[1]
        return self.ask.departure_ms + way.cost < instant

    def _took(self, way: StaticWay) -> int:
        """No less than the ms that a way takes."""
        travel = self.ask.index.law.travel_ms
        return int(sum(travel[list(piece)].sum() for piece in way.pieces))

    def _found(self, slot: Slot, way: StaticWay) -> Optional[Found]:
        found = found_way(slot, self.ask.targets, way, self.ask.departure_ms)
        return found if found.cost < self.ask.cutoff else None

    def _over_time(self, metric: Metric) -> Optional[Found]:
        ask, departure = self.ask, self.ask.departure_ms
        least = self._slot(metric, Hours(self._window, Mode.PERMISSIVE))
        bound = self._best(least)
        if bound is None:
            self.refusing = least.hours
            return None
        if ask.objective is Objective.SHORTEST:
            return self._searched(metric, None, ask.cutoff)
        if departure + bound.cost > self._window[1]:
            self.late = ask.window == self._window
            return None
        sure_slot = self._slot(metric, Hours((departure, departure + bound.cost + 1), Mode.STRICT))
        sure = self._best(sure_slot)
        if sure is not None and sure.cost == bound.cost:
            return self._found(sure_slot, sure)
        if not all(target.is_stop for target in ask.targets):
            return self._searched(metric, None, ask.cutoff)
        return self._narrowed(metric, least, bound)

    def _narrowed(self, metric: Metric, least: Slot, bound: StaticWay) -> Optional[Found]:
        """Bounds from both sides, arc by arc for the hours at which the trip can be there, as long as that helps."""
        ask, departure = self.ask, self.ask.departure_ms
        latest = self._window[1] - departure
        if ask.cutoff < np.inf:
            latest = min(latest, int(np.ceil(ask.cutoff)) - 1)
        best: Optional[tuple[Slot, StaticWay]] = None  # legal at any hour at which it can be driven
        for _ in range(_NARROWINGS if ask.policy is not UnknownPolicy.COST else 0):  # a cost is no time there
            check(self._progress)
            bounds = TimeBounds(least, self._engine.static(least), ask.targets)
            hours = (departure, departure + latest + 1)
            arcs = undecided_arcs(metric, Hours(hours, Mode.PERMISSIVE))
            spans = bounds.spans(arcs, departure, latest)
            sure_slot = self._engine.slot(metric, Hours(hours, Mode.STRICT), ask.objective, spans)
            sure = self._best(sure_slot)
            shorter = False
            if sure is not None and sure.cost <= latest:
                shorter = best is None or sure.cost < latest
                best, latest = (sure_slot, sure), sure.cost
            least = self._engine.slot(metric, Hours(hours, Mode.PERMISSIVE), ask.objective, spans)
            before, found = bound.cost, self._best(least)
            if found is None or found.cost > latest:
                return None if best is None else self._found(*best)
            bound = found
            if best is not None and bound.cost == latest:
                return self._found(*best)
            if not shorter and bound.cost == before:
                break
        bounds = TimeBounds(least, self._engine.static(least), ask.targets)
        searched = self._searched(metric, bounds, ask.cutoff if best is None else min(ask.cutoff, latest + 1.0))
        if searched is None and best is not None:  # only a limit on labels can have hidden what is known to exist
            known = self._found(*best)
            return None if known is None else replace(known, proved=False)
        return searched

    def _searched(self, metric: Metric, bounds: Optional[TimeBounds], cutoff: float) -> Optional[Found]:
        ask = self.ask
        begin, end = self._window
        if ask.objective is Objective.FASTEST and cutoff < np.inf:
            end = min(end, begin + int(cutoff))
        windowed = Metric(ask.index, ask.policy, ask.ignore, (begin, end))
        search = Search(windowed, ask.targets, begin, ask.wait_ms, ask.objective, self._progress, cutoff, bounds=bounds)
        found = search.run()
        self.proved, self.late, self.loitered = search.proved, search.late, search.loitered
        return found
