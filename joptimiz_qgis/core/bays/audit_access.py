# SPDX-License-Identifier: GPL-2.0-or-later
"""Does a legal way lead the vehicle to each bay, from the streets that it may use, and if not, which rule closes it?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Mapping

import numpy as np

from ..network.model import Network
from ..network.topology import components
from ..progress import Part, Progress, among
from ..regulation.intervals import contains
from ..regulation.verdict import Constraint, Law, Verdict
from ..routing.engine import Engine
from ..routing.law_cache import Judged
from ..routing.snap import Snapper
from .coverage import NO, UNKNOWN, YES
from .legal import EXPLAINED, LegalAtBays, blocker, may_stop, reachable_from

ORIGINS = 8
"""A legal way from one of so many streets, spread over the largest part of the network that nothing closes, will do."""


class Way(IntEnum):
    """Whether a way leads to a bay from the open streets."""

    LEGAL = 0
    DOUBTFUL = 1
    """Legal ways pass where the law is not wholly known."""
    CLOSED = 2
    """The law closes every way."""
    NONE = 3
    """The road data has no way, law aside; nor is one looked for where the vehicle may not stop."""


@dataclass(frozen=True)
class Access:
    """One entry a bay. `stop`: may the vehicle stop there; `way` int8 [B], a Way. `blocking`: by edge, what closes the ways."""

    stop: LegalAtBays
    way: np.ndarray
    blocking: Mapping[int, Constraint]


def access(engine: Engine, judged: Judged, snapper: Snapper, xy: np.ndarray, at_ms: int, max_snap_m: float, progress: Progress
           ) -> Access:
    """Access to each bay, float64 [B, 2] in the network's CRS (NaN = no place), at an instant in UTC ms. Raises Cancelled."""
    stop = may_stop(judged, snapper, xy, at_ms, max_snap_m, Part(progress, 0, 10))
    way = np.full(len(xy), Way.NONE, np.int8)
    rows = np.flatnonzero((stop.edge >= 0) & (stop.state != NO))
    origins = open_streets(judged.law, at_ms)
    blocking: dict[int, Constraint] = {}
    if rows.size and len(origins):
        reached = reachable_from(engine, judged, snapper, origins, xy[rows], at_ms, max_snap_m, Part(progress, 10, 70))
        closed = (reached.state == NO) & (reached.road_from >= 0)
        way[rows] = np.select([reached.state == YES, reached.state == UNKNOWN, closed],
                              [Way.LEGAL, Way.DOUBTFUL, Way.CLOSED], Way.NONE)
        shut = rows[closed]
        blocking = _blocking(engine, judged, snapper, origins[reached.road_from[closed]], xy[shut], stop.edge[shut], at_ms,
                             max_snap_m, Part(progress, 70, 100))
    progress.report(100.0)
    return Access(stop, way, blocking)


def open_streets(law: Law, at_ms: int) -> np.ndarray:
    """float64 [<= ORIGINS, 2]: places on streets that nothing closes to the vehicle at an instant, of the largest part of the
    network that they form, spread over its rows."""
    network = law.network
    open_ = law.drivable.copy()
    for constraint in law.constraints:
        if constraint.effect in (Verdict.FORBIDDEN, Verdict.UNKNOWN) and contains(constraint.active, at_ms):
            open_[constraint.arcs] = False
    edges = np.flatnonzero(open_.reshape(-1, 2).any(axis=1) & network.through)
    if not edges.size:
        return np.zeros((0, 2))
    part = components(network.from_node[edges], network.to_node[edges], network.node_count)[network.from_node[edges]]
    largest = edges[part == np.bincount(part).argmax()]
    chosen = largest[np.unique(np.linspace(0, largest.size - 1, ORIGINS).round().astype(np.int64))]
    return np.array([_middle(network, int(edge)) for edge in chosen])


def _middle(network: Network, edge: int) -> np.ndarray:
    shape = network.shape(edge)
    at = (len(shape) - 1) // 2
    return np.asarray((shape[at] + shape[at + 1]) / 2.0)


def _blocking(engine: Engine, judged: Judged, snapper: Snapper, origins: np.ndarray, xy: np.ndarray, edges: np.ndarray,
              at_ms: int, max_snap_m: float, progress: Progress) -> dict[int, Constraint]:
    """By edge: what leaves no legal way to a bay there; `origins`, `xy` float64 [K, 2], `edges` int64 [K]: one entry a bay."""
    found: dict[int, Constraint] = {}
    _, first = np.unique(edges, return_index=True)
    asked = first[:EXPLAINED].tolist()
    for number, row in enumerate(asked):
        closer = blocker(engine, judged, snapper, origins[row], xy[row], at_ms, max_snap_m, among(progress, number, len(asked)))
        if closer is not None:
            found[int(edges[row])] = closer
    return found
