# SPDX-License-Identifier: GPL-2.0-or-later
"""How long a vehicle drives legally from one place to many, exact in time, also while the law changes on the way.

Where the law stays as it is, one matrix of an engine says it; where it changes and that matters to many places, one sweep from
the origin does, instead of a search for each.
"""

from __future__ import annotations

from typing import Sequence

import numpy as np

from ..progress import Part, Progress, among
from ..regulation.intervals import contains
from ..routing.arc_index import ArcIndex
from ..routing.engine import Engine
from ..routing.metric import Metric
from ..routing.reach import Reach
from ..routing.request import Objective, RouteRequest, Snap, Stop, UnknownPolicy
from ..routing.route import Trip
from ..routing.search import LOITER_MS
from ..routing.slot import Hours, Mode, changes
from ..routing.static import INFINITE
from ..routing.static_matrix import costs as costs_between

FEW = 4
"""So many places are searched one by one: quicker than to look at all streets between."""


def bound_ms(least_ms: float) -> float:
    """How long a way may take at most that is looked for, from the best one that is legal at some hour."""
    return 2.0 * least_ms + LOITER_MS


class Drives:
    """From `origin`, left at `at_ms` (UTC), to `places`; trips end within `most_ms`, until which the law of `index` is known."""

    def __init__(self, engine: Engine, index: ArcIndex, origin: Snap, at_ms: int, most_ms: int, places: Sequence[Snap]) -> None:
        self._engine, self._index, self._origin, self._places = engine, index, origin, places
        self._at_ms, self._most_ms = at_ms, most_ms

    def ms(self, policy: UnknownPolicy, rows: Sequence[int], progress: Progress, ignore: frozenset[int] = frozenset()
           ) -> np.ndarray:
        """float64: milliseconds to the places of some numbers, with some constraints (by id) lifted; NaN where no legal way takes
        at most `bound_ms` of what the farthest of them takes. Raises Cancelled."""
        out = np.full(len(rows), np.nan)
        if not len(rows):
            return out
        metric = self._engine.metric(self._index, policy, ignore)
        places = [self._places[row] for row in rows]
        at_ms, last_ms = self._at_ms, self._at_ms + self._most_ms
        least = self._costs(metric, Hours((at_ms, last_ms), Mode.PERMISSIVE), places, Part(progress, 0, 30))
        possible = np.flatnonzero(least < INFINITE)
        if not changes(metric, (at_ms, last_ms)) or not possible.size:
            out[possible] = least[possible]
            return out
        until = min(at_ms + int(bound_ms(float(least[possible].max()))) + 1, last_ms)
        window = (at_ms, until)
        if not changes(metric, window):
            least = self._costs(metric, Hours.at(at_ms), places, Part(progress, 30, 60))
            out[least < until - at_ms] = least[least < until - at_ms]
            return out
        least = self._costs(metric, Hours(window, Mode.PERMISSIVE), places, Part(progress, 30, 45))
        sure = self._costs(metric, Hours(window, Mode.STRICT), places, Part(progress, 45, 60))
        proved = (least < until - at_ms) & (least == sure)
        out[proved] = least[proved]
        left = np.flatnonzero((least < until - at_ms) & ~proved)
        if left.size > FEW:
            self._sweep(policy, ignore, window, places, left, out, Part(progress, 60, 80))
            left = left[np.isinf(out[left])]
        for number, row in enumerate(left.tolist()):
            out[row] = self._search(policy, ignore, window, places[row], among(Part(progress, 80, 100), number, len(left)))
        return out

    def _costs(self, metric: Metric, hours: Hours, places: Sequence[Snap], progress: Progress) -> np.ndarray:
        slot = self._engine.slot(metric, hours, Objective.FASTEST)
        return np.asarray(costs_between(slot, self._engine.static(slot), [self._origin], places, progress)[0], np.int64)

    def _sweep(self, policy: UnknownPolicy, ignore: frozenset[int], window: tuple[int, int], places: Sequence[Snap],
               rows: np.ndarray, out: np.ndarray, progress: Progress) -> None:
        """Arrivals at places by one sweep; inf where a search must tell: one may arrive, but not stop, or not all was swept."""
        metric = Metric(self._index, policy, ignore, window)
        found = Reach(self._engine, metric).of(self._origin, float(window[1] - window[0]), progress)
        wanted = {places[row].edge for row in rows.tolist()}
        parts: dict[int, list[tuple[float, float, float, float]]] = {edge: [] for edge in wanted}
        for part in found.parts:
            if part.arc // 2 in wanted:
                parts[part.arc // 2].append((part.begin, part.end, part.cost_begin, part.cost_end))
        for row in rows.tolist():
            place = places[row]
            costs = [_between(*part, place.fraction) for part in parts[place.edge]
                     if min(part[:2]) <= place.fraction <= max(part[:2])]
            best = min(costs, default=np.nan)
            if costs and not any(contains(ban.active, window[0] + int(best))
                                 for ban in metric.stop_bans(place.edge, place.fraction)):
                out[row] = best
            else:
                out[row] = np.inf if costs or not found.proved else np.nan

    def _search(self, policy: UnknownPolicy, ignore: frozenset[int], window: tuple[int, int], place: Snap, progress: Progress
                ) -> float:
        request = RouteRequest((Stop(self._origin.x, self._origin.y), Stop(place.x, place.y)), window[0], unknown_policy=policy,
                               horizon_ms=window[1] - window[0])
        found = Trip(self._engine, self._index, request, (self._origin, place)).search(ignore, progress)
        return np.nan if found is None else float(found.labels[-1].first - window[0])


def _between(begin: float, end: float, cost_begin: float, cost_end: float, fraction: float) -> float:
    return cost_begin if begin == end else cost_begin + (fraction - begin) / (end - begin) * (cost_end - cost_begin)
