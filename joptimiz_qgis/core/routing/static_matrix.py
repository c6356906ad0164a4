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
from .entering import Between, Mark
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
    pairs = [(origin, goal) for origin in out_of for goal in into]
    for done, (origin, goal) in enumerate(pairs):
        among(Part(progress, 50.0, 100.0), done, len(pairs))
        between, rows, columns = Between(origin, goal), out_of[origin], into[goal]
        left = [_departure(slot, begin[row], between) for row in rows]
        found = _in_areas(slot, left, [ends[column] for column in columns], between)
        by_edge: dict[int, list[int]] = defaultdict(list)
        for row, start in enumerate(left):
            by_edge[start.snap.edge].append(row)
        for column, number in enumerate(columns):
            for row in by_edge.get(end[number].snap.edge, ()):
                for joined in along_the_edge(slot, left[row], end[number], between):
                    found[row, column] = min(found[row, column], joined.cost)
        at = np.ix_(rows, columns)
        out[at] = np.minimum(out[at], np.where(found < INFINITE, found, infinite(out.dtype)))
    return out


def _by_areas(slot: Slot, targets: dict[int, Target]) -> dict[Areas, list[int]]:
    found: dict[Areas, list[int]] = defaultdict(list)
    for row, target in targets.items():
        found[areas_here(slot, target.snap)].append(row)
    return found


def _departure(slot: Slot, target: Target, between: Between) -> Departure:
    return departure(slot, target, first_states(slot, target.snap), Mark(), between)


def _in_areas(slot: Slot, starts: Sequence[Departure], ends: Sequence[Arrival], between: Between) -> np.ndarray:
    """int64 [starts, ends]: costs of ends.without_engine(...), of pairs that are all between the same areas."""
    out = np.full((len(starts), len(ends)), INFINITE, dtype=np.int64)
    if between.origin:  # then all starts grow in one region
        spent = _costs([start.growth for start in starts])
        for column, end in enumerate(ends):
            for row, cost, _, _ in last_steps(slot, starts[0].growth.region, end, between):
                out[:, column] = np.minimum(out[:, column], spent[:, row] + cost)
    if between.goal:
        region, rest = ends[0].growth.region, _costs([end.growth for end in ends])
        state = region.state[: rest.shape[1]]
        order = np.argsort(state, kind="stable")
        for number, start in enumerate(starts):
            for row, cost in first_steps(slot, start, region, between):
                out[number] = np.minimum(out[number], rest[:, row] + cost)
            here = start.growth.meeting()
            first, last = (np.searchsorted(state[order], start.growth.region.state[here], side) for side in ("left", "right"))
            count = last - first
            which = np.repeat(np.arange(here.size), count)
            there = order[(first - np.cumsum(count) + count)[which] + np.arange(which.size)]
            if there.size:
                total = start.growth.cost[here][which] + rest[:, there]
                out[number] = np.minimum(out[number], total.min(axis=1))
    return out


def _costs(growths: Sequence[Growth]) -> np.ndarray:
    """int64 [growths, places of their region]"""
    out = np.full((len(growths), len(growths[0].region.places)), INFINITE, dtype=np.int64)
    for row, growth in enumerate(growths):
        out[row, : growth.cost.shape[0]] = growth.cost
    return out
