# SPDX-License-Identifier: GPL-2.0-or-later
"""How little may be left of a trip from each arc, all that is ever open being open: what guides the search through time."""

from __future__ import annotations

from typing import Callable, NamedTuple, Sequence

import numpy as np

from .bounds import Areas, Target, leg_areas
from .ends import arrivals
from .slot import Slot
from .static import INFINITE, End, StaticEngine
from .static_route import best_way


class _Leg(NamedTuple):
    origin: Areas
    least: Callable[[int], int]   # by state, by ways that need no one's leave
    grown: dict[int, int]         # by state, within the areas of the destination


class TimeBounds:
    """Least ms left, for a trip whose points are all stops. `slot` is PERMISSIVE over all hours that may matter."""

    def __init__(self, slot: Slot, engine: StaticEngine, targets: Sequence[Target]) -> None:
        self._slot = slot
        self._legs: list[_Leg] = []
        for level, (origin, goal) in enumerate(leg_areas(slot.metric, targets)):
            rest = best_way(slot, engine, targets[level + 1 :]) if level + 2 < len(targets) else None
            after = rest.cost if rest is not None else 0 if level + 2 == len(targets) else INFINITE
            grown: dict[int, int] = {}
            ends: list[End] = []
            for arrival in arrivals(slot, targets[level + 1], goal & slot.transit_areas, last=True):  # in any direction
                ends.extend((state, cost + after) for state, cost in arrival.growth.ends)
                reached = np.flatnonzero(arrival.growth.cost < INFINITE)
                for row in reached.tolist():
                    state, cost = int(arrival.growth.region.state[row]), int(arrival.growth.cost[row])
                    grown[state] = min(grown.get(state, INFINITE), cost + after)
            self._legs.append(_Leg(origin & slot.transit_areas, engine.least_to(ends), grown))

    def from_arc(self, level: int, arc: int) -> float:
        """From the end of an arc through the points left (`level` = points reached) to the end."""
        leg = self._legs[level]
        if leg.origin and leg.origin & self._slot.metric.members(arc):
            return 0.0  # what only the origin opens, no engine knows
        state = int(self._slot.table.state_of[arc])
        least = min(leg.least(state), leg.grown.get(state, INFINITE))
        return float(least) if least < INFINITE else np.inf

    def from_node(self, node: int) -> float:
        """From a node, on the last leg."""
        table = self._slot.table
        into = table.into[table.into_start[node] : table.into_start[node + 1]]
        return min((self.from_arc(len(self._legs) - 1, int(table.arc[state])) for state in into), default=np.inf)
