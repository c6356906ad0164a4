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
from ..routing.matrix import STATUSES, Matrix
from ..routing.request import RouteRequest, RouteStatus, Stop, UnknownPolicy
from ..routing.route import find_route
from ..routing.snap import Snapper
from .coverage import NO, UNKNOWN, YES
from .legal import HORIZON_MS, LegalAtBays, may_stop, reachable_from

ORIGINS = 8
"""A legal way from one of so many streets, spread over the largest part of the network that nothing closes, will do."""
ASKED = 25
"""For so many streets the rule that leaves no legal way is looked for; of further ones it is only said that there is none."""


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
        reached = reachable_from(engine, judged, snapper, origins, xy[rows], at_ms, max_snap_m, Part(progress, 10, 60)).state
        way[rows] = np.select([reached == YES, reached == UNKNOWN], [Way.LEGAL, Way.DOUBTFUL], Way.NONE)
        left = rows[reached == NO]
        if left.size:
            closed = _by_law(engine, judged, snapper, origins, xy[left], at_ms, max_snap_m, Part(progress, 60, 80))
            way[left] = np.where(closed >= 0, Way.CLOSED, Way.NONE)
            shut = closed >= 0
            blocking = _blocking(engine, judged, snapper, origins[closed[shut]], xy[left[shut]], stop.edge[left[shut]], at_ms,
                                 max_snap_m, Part(progress, 80, 100))
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


def _by_law(engine: Engine, judged: Judged, snapper: Snapper, origins: np.ndarray, xy: np.ndarray, at_ms: int,
            max_snap_m: float, progress: Progress) -> np.ndarray:
    """int64 [K]: for bays to which no legal way leads, an origin from which one would but for the law; -1 without any."""
    request = RouteRequest((), at_ms, unknown_policy=UnknownPolicy.GO, max_snap_m=max_snap_m, horizon_ms=HORIZON_MS)
    status = Matrix(engine, judged.index.for_question(), snapper, request, origins, xy).block(0, len(origins), progress).status
    law_alone = (status != STATUSES.index(RouteStatus.UNREACHABLE))
    return np.where(law_alone.any(axis=0), law_alone.argmax(axis=0), -1)


def _blocking(engine: Engine, judged: Judged, snapper: Snapper, origins: np.ndarray, xy: np.ndarray, edges: np.ndarray,
              at_ms: int, max_snap_m: float, progress: Progress) -> dict[int, Constraint]:
    """By edge: the first of the smallest set of rules that leaves no legal way to a bay there."""
    found: dict[int, Constraint] = {}
    _, first = np.unique(edges, return_index=True)
    for number, row in enumerate(first[:ASKED].tolist()):
        stops = tuple(Stop(*place.tolist()) for place in (origins[row], xy[row]))
        request = RouteRequest(stops, at_ms, max_snap_m=max_snap_m, horizon_ms=HORIZON_MS)
        route = find_route(judged.law, request, among(progress, number, min(len(first), ASKED)), judged.index.for_question(),
                           snapper, engine)
        closing = [*route.blocking, *(snap.moved_by for snap in route.snaps if snap.moved_by is not None)]
        if closing:
            found[int(edges[row])] = closing[0]
    return found
