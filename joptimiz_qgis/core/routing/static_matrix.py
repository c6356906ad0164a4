# SPDX-License-Identifier: GPL-2.0-or-later
"""Costs between many stops, all judged at one hour: one matrix of an engine, and what it cannot know of areas and edges."""

from __future__ import annotations

from collections import defaultdict
from typing import Sequence

import numpy as np

from ..progress import Part, Progress, among
from .bounds import Areas, Target
from .ends import (
    Arrival,
    Departure,
    along_the_edge,
    areas_here,
    arrivals,
    departure,
    first_states,
    first_steps,
    last_steps,
    may_stop,
)
from .entering import Between, Mark, overlap
from .growth import Growth
from .request import Snap
from .slot import Slot
from .static import INFINITE, StaticEngine, infinite


def costs(slot: Slot, engine: StaticEngine, origins: Sequence[Snap], destinations: Sequence[Snap], progress: Progress
          ) -> np.ndarray:
    """int [len(origins), len(destinations)]: what best_way(...) costs for each pair; infinite(dtype) if there is none.

    Raises Cancelled.
    """
    begin, end = ({row: Target(snap, True) for row, snap in enumerate(snaps) if may_stop(slot, Target(snap, True))}
                  for snaps in (origins, destinations))
    out_of, into = (_by_areas(slot, targets) for targets in (begin, end))
    starts = {row: _departure(slot, target, Between(areas_here(slot, target.snap))) for row, target in begin.items()}
    ends = {row: next(arrivals(slot, target, areas_here(slot, target.snap), last=True)) for row, target in end.items()}
    out = engine.matrix([starts[row].growth.ends if row in starts else [] for row in range(len(origins))],
                        [ends[row].growth.ends if row in ends else [] for row in range(len(destinations))],
                        Part(progress, 0.0, 50.0))
    rows, columns = list(starts), list(ends)
    if not rows or not columns:
        return out
    found = _in_areas(slot, [starts[row] for row in rows], [ends[column] for column in columns],
                      [areas_here(slot, begin[row].snap) for row in rows], [areas_here(slot, end[c].snap) for c in columns])
    pairs = [(origin, goal) for origin in out_of for goal in into if overlap(slot, Between(origin, goal))]
    for done, (origin, goal) in enumerate(pairs):
        among(Part(progress, 50.0, 100.0), done, len(pairs))
        left = [_departure(slot, begin[row], Between(origin, goal)) for row in out_of[origin]]
        at = np.ix_([rows.index(row) for row in out_of[origin]], [columns.index(column) for column in into[goal]])
        found[at] = np.minimum(found[at], _in_areas(slot, left, [ends[column] for column in into[goal]], [origin] * len(left),
                                                    [goal] * len(into[goal])))
    by_edge: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        by_edge[begin[row].snap.edge].append(number)
    for column, target in enumerate(end.values()):
        for number in by_edge.get(target.snap.edge, ()):
            between = Between(areas_here(slot, begin[rows[number]].snap), areas_here(slot, target.snap))
            for joined in along_the_edge(slot, starts[rows[number]], target, between):
                found[number, column] = min(found[number, column], joined.cost)
    whole = np.ix_(rows, columns)
    out[whole] = np.minimum(out[whole], np.where(found < INFINITE, found, infinite(out.dtype)))
    return out


def _by_areas(slot: Slot, targets: dict[int, Target]) -> dict[Areas, list[int]]:
    found: dict[Areas, list[int]] = defaultdict(list)
    for row, target in targets.items():
        found[areas_here(slot, target.snap)].append(row)
    return found


def _departure(slot: Slot, target: Target, between: Between) -> Departure:
    return departure(slot, target, first_states(slot, target.snap), Mark(), between)


def _in_areas(slot: Slot, starts: Sequence[Departure], ends: Sequence[Arrival], origins: Sequence[Areas],
              goals: Sequence[Areas]) -> np.ndarray:
    """int64 [starts, ends]: costs of ends.without_engine(...). All starts that have areas grew in one region, all ends too."""
    out = np.full((len(starts), len(ends)), INFINITE, dtype=np.int64)
    grown = [number for number, areas in enumerate(origins) if areas]
    if grown:
        spent, region = _Costs([starts[number].growth for number in grown]), starts[grown[0]].growth.region
        for column, (end, goal) in enumerate(zip(ends, goals)):
            for row, cost, _, _ in last_steps(slot, region, end, goal):
                out[grown, column] = np.minimum(out[grown, column], spent.of(row) + cost)
    into = [number for number, areas in enumerate(goals) if areas]
    if into:
        rest, region = _Costs([ends[number].growth for number in into]), ends[into[0]].growth.region
        order = np.argsort(rest.state, kind="stable")
        for number, (start, origin) in enumerate(zip(starts, origins)):
            for row, cost in first_steps(slot, start, region, Between(origin)):
                out[number, into] = np.minimum(out[number, into], rest.of(row) + cost)
            here = start.growth.meeting()
            first, last = (np.searchsorted(rest.state[order], start.growth.state[here], side) for side in ("left", "right"))
            count = last - first
            which = np.repeat(np.arange(here.size), count)
            there = order[(first - np.cumsum(count) + count)[which] + np.arange(which.size)]
            if there.size:
                total = rest.costs[:, there] + start.growth.cost[here][which]
                out[number, into] = np.minimum(out[number, into], total.min(axis=1))
    return out


class _Costs:
    """Costs of growths of one region, over all places that one of them reached."""

    def __init__(self, growths: Sequence[Growth]) -> None:
        self._rows = np.unique(np.concatenate([growth.rows for growth in growths]))
        self.state = growths[0].region.state[self._rows]
        self.costs = np.full((len(growths), self._rows.size), INFINITE, dtype=np.int64)
        for number, growth in enumerate(growths):
            self.costs[number, np.searchsorted(self._rows, growth.rows)] = growth.cost

    def of(self, row: int) -> np.ndarray:
        """int64 [growths]: the cost of a place, by its row in the region."""
        at = int(np.searchsorted(self._rows, row))
        found = at < self._rows.size and self._rows[at] == row
        return self.costs[:, at] if found else np.full(self.costs.shape[0], INFINITE, dtype=np.int64)
