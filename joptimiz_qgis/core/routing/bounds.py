# SPDX-License-Identifier: GPL-2.0-or-later
"""What a search knows beforehand: which areas are open to each leg, and how little may be left from every node."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, Sequence

import numpy as np

from .arc_index import ArcIndex
from .lower_bound import Goal, least_costs
from .metric import Metric
from .request import Objective, Snap

Areas = frozenset[int]


@dataclass(frozen=True)
class Target:
    """A point to visit: its place, whether it is a stop (else a shape point)."""

    snap: Snap
    is_stop: bool


class Bounds(Protocol):
    """How little may be left of a trip: what guides a search."""

    def from_arc(self, level: int, arc: int) -> float:
        """From the end of an arc through the points left (`level` = points reached) to the end."""

    def from_node(self, node: int) -> float:
        """From a node, on the last leg."""


class NodeBounds:
    """Bounds from the least cost of each node, per level (see least_left)."""

    def __init__(self, index: ArcIndex, left: Sequence[np.ndarray]) -> None:
        self._head = index.head
        self._left = [bound.tolist() for bound in left]

    def from_arc(self, level: int, arc: int) -> float:
        return float(self._left[level][self._head[arc]])

    def from_node(self, node: int) -> float:
        return float(self._left[-1][node])


def leg_areas(metric: Metric, targets: Sequence[Target]) -> list[tuple[Areas, Areas]]:
    """Areas of the origin and of the destination of the leg that each level belongs to."""
    spots = [metric.areas_at(t.snap.edge, t.snap.fraction) for t in targets]
    stops = [i for i, t in enumerate(targets) if t.is_stop]
    return [(spots[max(i for i in stops if i <= level)], spots[min(i for i in stops if i > level)])
            for level in range(len(targets) - 1)]


def weights(metric: Metric, objective: Objective) -> np.ndarray:
    """float64 [2E]: the least that each arc can cost."""
    if objective is Objective.SHORTEST:
        return np.maximum(np.repeat(metric.law.network.length_m, 2), 1e-6)
    return metric.index.least_ms


def least_left(metric: Metric, targets: Sequence[Target], objective: Objective) -> list[np.ndarray]:
    """Per level: least cost from each node through the points left to the end, all that is ever open being open.

    Kept beside the law, by what is lifted of what closes for good: "what if" searches share it.
    """
    places = tuple((t.snap.edge, t.snap.fraction, t.is_stop) for t in targets)
    key = ("left", objective, metric.standing, metric.signature, places)
    found = metric.index.memo.get(key)
    if found is None:
        found = _least(metric, targets, weights(metric, objective), forward=False)
        if not metric.signature:
            metric.index.memo[key] = found
    return found


def least_spent(metric: Metric, targets: Sequence[Target], objective: Objective) -> list[np.ndarray]:
    """Per level: least cost from the first point through those before to each node."""
    key = ("spent", objective, metric.standing, metric.signature, tuple((t.snap.edge, t.snap.fraction) for t in targets))
    found = metric.index.memo.get(key)
    if found is None:
        found = metric.index.memo[key] = _least(metric, targets, weights(metric, objective), forward=True)
    return found


def least_through(metric: Metric, targets: Sequence[Target], objective: Objective) -> np.ndarray:
    """float64 [2E]: what a whole trip over each arc costs at least; 0 on the edges of the points themselves."""
    index, weight = metric.index, weights(metric, objective)
    out = np.full(weight.shape, np.inf)
    for spent, left in zip(least_spent(metric, targets, objective), least_left(metric, targets, objective)):
        out = np.minimum(out, spent[index.tail] + weight + left[index.head])
    for target in targets:
        out[2 * target.snap.edge : 2 * target.snap.edge + 2] = 0.0
    return out


def _least(metric: Metric, targets: Sequence[Target], weight: np.ndarray, forward: bool) -> list[np.ndarray]:
    index, areas = metric.index, leg_areas(metric, targets)
    after = 0.0
    out: list[np.ndarray] = []
    levels = range(len(areas)) if forward else range(len(areas) - 1, -1, -1)
    for level in levels:
        goal, start = targets[level + 1].snap, targets[level].snap
        if forward:
            goal, start = start, goal
        closed = metric.closed_to(areas[level][0] | areas[level][1])
        out.append(least_costs(index, closed, weight, _ends(metric, goal, weight, after, forward), forward))
        here = float(out[-1][[index.tail[2 * start.edge], index.head[2 * start.edge]]].min())
        # A stop lies between its edge's ends: less one edge is a safe bound for what is left from it.
        least = here - float(weight[2 * start.edge : 2 * start.edge + 2].max()) - 1.0
        after = max(0.0, least) if here < np.inf else 0.0
    return out if forward else out[::-1]


def _ends(metric: Metric, snap: Snap, weight: np.ndarray, after: float, forward: bool) -> list[Goal]:
    """The ends of a point's edge, with what is driven of it; 1 less, for what rounding takes."""
    index = metric.index
    out = []
    for arc, to_point in ((2 * snap.edge, snap.fraction), (2 * snap.edge + 1, 1.0 - snap.fraction)):
        if not metric.closed[arc]:
            node, share = (index.head[arc], 1.0 - to_point) if forward else (index.tail[arc], to_point)
            out.append((int(node), after + float(weight[arc]) * share - 1.0))
    return out
