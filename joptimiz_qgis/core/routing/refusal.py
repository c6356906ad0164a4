# SPDX-License-Identifier: GPL-2.0-or-later
"""Why a trip has no way, whatever the hour: the rules around all that can be reached, of which one at least must go.

If there is no way even with all open that is ever open, then every way must leave what is reached from the origin, over
something that rules close; likewise it must enter that from which the destination is reached.
"""

from __future__ import annotations

from typing import Iterator, Optional, Sequence

import numpy as np

from .arc_index import lift_key
from .ask import Ask
from .bounds import Target, leg_areas
from .ends import arrival, departure, first_states, may_stop, states_at
from .engine import Engine
from .entering import Between, Mark
from .plain import PlainEngine
from .request import Objective
from .slot import Hours, Slot, closing
from .static import INFINITE
from .static_route import best_way


def refused_by(engine: Engine, ask: Ask, hours: Hours) -> Optional[set[str]]:
    """Keys (lift_key) of which every set that opens a way lifts at least one; None if that is not to be read off here.

    `hours`: those whose law alone refuses the trip (Question.refusing).
    """
    metric = engine.metric(ask.index, ask.policy, ask.ignore)
    slot = engine.slot(metric, hours, Objective.FASTEST)
    shut = [target for target in ask.targets if not may_stop(slot, target)]
    if shut:
        bans = metric.stop_bans(shut[0].snap.edge, shut[0].snap.fraction)
        return {lift_key(c) for c in bans if slot.hours.bears(c.active)}
    if not all(target.is_stop for target in ask.targets):
        return None
    static = engine.static(slot)
    for level, areas in enumerate(leg_areas(metric, ask.targets)):
        ends = ask.targets[level : level + 2]
        if best_way(slot, static, ends) is None:
            between = Between(areas[0] & slot.transit_areas, areas[1] & slot.transit_areas)
            return min(_around(slot, ends, between), key=len, default=None)
    return None


def _around(slot: Slot, ends: Sequence[Target], between: Between) -> Iterator[set[str]]:
    """What closes the way out of all that is reached from the first point; and into all that leads to the second.

    Not where a border runs through areas of the points: their rules close it to through traffic, and yet need not be lifted.
    """
    here, there = ends
    plain = PlainEngine(slot.table, slot.turn_costs)
    at_points = _keys(slot, np.array([2 * end.snap.edge + side for end in ends for side in (0, 1)]))
    grown = departure(slot, here, first_states(slot, here.snap), Mark(), between).growth
    from_state, to_state = slot.table.turn_from(), slot.table.turn_to
    reached = plain.reach(grown.ends) < INFINITE
    reached[list(grown.states)] = True
    out = reached[from_state] & ~reached[to_state]
    border = np.unique(slot.table.arc[to_state[out]])
    if not _own(slot, border, between):
        yield at_points | _keys(slot, border)
    goal = arrival(slot, there.snap, tuple(states_at(slot, there.snap)), between.goal).growth
    leads = plain.reach(goal.ends, backward=True) < INFINITE
    leads[list(goal.states)] = True
    into = ~leads[from_state] & leads[to_state]
    border = np.unique(slot.table.arc[to_state[into]])
    if not _own(slot, border, between):
        yield at_points | _keys(slot, border)


def _own(slot: Slot, arcs: np.ndarray, between: Between) -> bool:
    """Whether any of some arcs lies in an area of the trip's points."""
    own = between.origin | between.goal
    return bool(own) and any(own & slot.metric.members(arc) for arc in arcs.tolist())


def _keys(slot: Slot, arcs: np.ndarray) -> set[str]:
    """Keys of what closes some arcs at the hours of a slot, to all, to through traffic or to who comes in."""
    return {lift_key(c) for c in closing(slot, arcs)}
