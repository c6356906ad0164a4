# SPDX-License-Identifier: GPL-2.0-or-later
"""How little may have been spent, and how little may be left, of a trip at each arc, all that is ever open being open.

It guides the search through time; and it says when a trip can enter an arc at all, which mostly decides what hours mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Sequence

import numpy as np

from .bounds import Areas, Target, leg_areas
from .ends import arrivals, departure, first_states
from .entering import Between, Mark
from .slot import Slot, Spans
from .static import INFINITE, End, Least, StaticEngine
from .static_route import best_way

_FEW = 2000  # states: more are quicker had all at once


@dataclass(frozen=True)
class _Leg:
    """One leg. Engines know nothing of ways within the areas of its ends: no bound is taken from them there."""

    origin: Areas
    goal: Areas
    before: int                  # least cost of the legs before
    after: int                   # least cost of the legs after
    spent: Least                 # by state, `before` included
    left: Least                  # by state, `after` included
    grown: dict[int, int]        # the same within the areas of the destination


class TimeBounds:
    """Least ms spent and left, for a trip whose points are all stops. `slot` is PERMISSIVE over all hours that may matter."""

    def __init__(self, slot: Slot, engine: StaticEngine, targets: Sequence[Target]) -> None:
        self._slot = slot
        self._points = {2 * target.snap.edge + side for target in targets for side in (0, 1)}
        self._legs: list[_Leg] = []
        ways = [best_way(slot, engine, ends) for ends in zip(targets, targets[1:])]
        costs = [INFINITE if way is None else way.cost for way in ways]
        for level, areas in enumerate(leg_areas(slot.metric, targets)):
            between = Between(areas[0] & slot.transit_areas, areas[1] & slot.transit_areas)
            before, after = sum(costs[:level]), sum(costs[level + 1 :])
            start = departure(slot, targets[level], first_states(slot, targets[level].snap), Mark(), between)
            grown: dict[int, int] = {}
            ends: list[End] = []
            for arrival in arrivals(slot, targets[level + 1], between.goal, last=True):  # in any direction
                ends.extend((state, cost + after) for state, cost in arrival.growth.ends)
                for state, cost in zip(arrival.growth.state.tolist(), arrival.growth.cost.tolist()):
                    grown[state] = min(grown.get(state, INFINITE), cost + after)
            spent = engine.least_from([(state, cost + before) for state, cost in start.growth.ends])
            self._legs.append(_Leg(between.origin, between.goal, before, after, spent, engine.least_to(ends), grown))

    def from_arc(self, level: int, arc: int) -> float:
        """Left from the end of an arc through the points left (`level` = points reached) to the end."""
        least = self._left(self._legs[level], arc)
        return float(least) if least < INFINITE else np.inf

    def _left(self, leg: _Leg, arc: int) -> int:
        if leg.origin and leg.origin & self._slot.metric.members(arc):
            return leg.after
        state = int(self._slot.table.state_of[arc])
        return min(leg.left(state), leg.grown.get(state, INFINITE))

    def from_node(self, node: int) -> float:
        """Left from a node, on the last leg."""
        table = self._slot.table
        into = table.into[table.into_start[node] : table.into_start[node + 1]]
        return min((self.from_arc(len(self._legs) - 1, int(table.arc[state])) for state in into), default=np.inf)

    def spans(self, arcs: np.ndarray, departure_ms: int, cost: int) -> Spans:
        """When a trip that costs no more than `cost` can enter each of some arcs (int64, ascending)."""
        begin, end = np.full(arcs.shape, departure_ms + cost + 1), np.full(arcs.shape, departure_ms)
        for spent, left in self._around(arcs):
            near = spent + left <= cost
            begin = np.where(near, np.minimum(begin, departure_ms + spent), begin)
            end = np.where(near, np.maximum(end, departure_ms + cost - left + 1), end)
        return Spans(arcs, begin, end)

    def _around(self, arcs: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Per leg: (least cost before each arc, least cost from its beginning on)."""
        slot = self._slot
        cost = slot.arc_costs[arcs].astype(np.int64)
        at_points = np.isin(arcs, list(self._points))
        for leg in self._legs:
            spent = np.maximum(self._spent(leg, arcs) - cost, leg.before)
            left = _of(leg.left, slot.table.state_of[arcs])
            left = np.minimum(left, [leg.grown.get(state, INFINITE) for state in slot.table.state_of[arcs].tolist()]) + cost
            own = [slot.arcs_in(area) for area in leg.origin | leg.goal]
            free = at_points | (np.isin(arcs, np.concatenate(own)) if own else False)
            yield np.where(free, leg.before, spent), np.where(free, leg.after, left)

    def _spent(self, leg: _Leg, arcs: np.ndarray) -> np.ndarray:
        """What a state remembers forbids more, never less; but an arc may be reached in no other."""
        table = self._slot.table
        spent = _of(leg.spent, table.state_of[arcs])
        for row, arc in enumerate(arcs.tolist()) if table.remembering else ():
            for state in table.remembering.get(arc, ()):
                spent[row] = min(spent[row], leg.spent(state))
        return spent


def _of(least: Least, states: np.ndarray) -> np.ndarray:
    """int64: the least costs of some states. -1 is no state: nothing leads there."""
    found = least.everywhere()[states] if states.size > _FEW else np.array([least(state) for state in states.tolist()])
    return np.where(states < 0, INFINITE, found).astype(np.int64)
