# SPDX-License-Identifier: GPL-2.0-or-later
"""Costs between many stops, all judged at one hour: one matrix of an engine, and the few pairs that it cannot know."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Optional, Sequence

import numpy as np

from ..progress import Progress, check
from .bounds import Areas, Target
from .ends import (
    Arrival,
    Departure,
    along_the_edge,
    areas_here,
    arrivals,
    departure,
    first_states,
    may_stop,
    states_before,
    without_engine,
)
from .entering import Between, Mark, overlap
from .request import Snap
from .slot import Slot
from .static import StaticEngine, infinite


def costs(slot: Slot, engine: StaticEngine, origins: Sequence[Snap], destinations: Sequence[Snap], progress: Progress
          ) -> np.ndarray:
    """int [len(origins), len(destinations)]: what best_way(...) costs for each pair; infinite(dtype) if there is none.

    Raises Cancelled.
    """
    starts = [_departure(slot, Target(snap, True), areas_here(slot, snap)) for snap in origins]
    ends = [_arrival(slot, Target(snap, True), areas_here(slot, snap)) for snap in destinations]
    out = engine.matrix([[] if start is None else start.growth.ends for start in starts],
                        [[] if end is None else end.growth.ends for end in ends], progress)
    for row, column in _near(slot, starts, ends):
        check(progress)
        out[row, column] = min(out[row, column], *_costs(slot, origins[row], destinations[column]), infinite(out.dtype))
    return out


def _departure(slot: Slot, target: Target, origin: Areas) -> Optional[Departure]:
    if not may_stop(slot, target):
        return None
    return departure(slot, target, first_states(slot, target.snap), Mark(), Between(origin))


def _arrival(slot: Slot, target: Target, goal: Areas) -> Optional[Arrival]:
    return next(arrivals(slot, target, goal, last=True)) if may_stop(slot, target) else None


def _costs(slot: Slot, origin: Snap, destination: Snap) -> Iterator[int]:
    """Of ways between two stops that need no engine."""
    start, end = Target(origin, True), Target(destination, True)
    between = Between(areas_here(slot, origin), areas_here(slot, destination))
    left = departure(slot, start, first_states(slot, origin), Mark(), between)
    for joined in along_the_edge(slot, left, end, between):
        yield joined.cost
    for joined in without_engine(slot, left, next(arrivals(slot, end, between.goal, last=True)), between):
        yield joined.cost


def _near(slot: Slot, starts: Sequence[Optional[Departure]], ends: Sequence[Optional[Arrival]]) -> Iterator[tuple[int, int]]:
    """Pairs (row of starts, row of ends) that share an edge, a state that one of them grew to, or an arc of their areas."""
    by_edge: dict[int, list[int]] = defaultdict(list)
    by_state: dict[int, list[int]] = defaultdict(list)
    by_areas: dict[Areas, list[int]] = defaultdict(list)
    for row, start in enumerate(starts):
        if start is not None:
            by_edge[start.snap.edge].append(row)
            by_areas[areas_here(slot, start.snap)].append(row)
            for state in {*start.states, *start.growth.by_state}:
                by_state[state].append(row)
    for column, end in enumerate(ends):
        if end is not None:
            goal = areas_here(slot, end.snap)
            rows = set(by_edge[end.snap.edge])
            for origin, some in by_areas.items():
                if overlap(slot, Between(origin, goal)):
                    rows.update(some)
            for state in {*end.growth.by_state, *(s for last in end.states for s in states_before(slot, last))}:
                rows.update(by_state.get(state, ()))
            for row in sorted(rows):
                yield row, column
