# SPDX-License-Identifier: GPL-2.0-or-later
"""Service areas: what is within each of several thresholds of a place, for one vehicle and departure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import Iterator, Optional

import numpy as np

from ..progress import Progress
from ..regulation.intervals import contains
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Law, Verdict
from .arc_index import ArcIndex
from .bands import Piece, pieces
from .engine import Engine
from .metric import Metric
from .places import closing, nearest, open_edges
from .reach import Reach
from .request import Objective, RouteStatus, Snap, UnknownPolicy
from .route import PLACES
from .snap import Snapper

DAY_MS = 24 * 3_600_000
"""Ways may take so long."""


@dataclass(frozen=True)
class ServiceAreaRequest:
    """`thresholds` ascending: ms for FASTEST, metres for SHORTEST. `backward`: from where a place is within them."""

    thresholds: tuple[float, ...]
    departure_ms: int
    objective: Objective = Objective.FASTEST
    backward: bool = False
    unknown_policy: UnknownPolicy = UnknownPolicy.GO
    max_snap_m: float = 200.0
    max_wait_ms: int = 0


@dataclass(frozen=True)
class ReachedArea:
    """The answer for one place. `proved` False: ways that gain by coming later were left out."""

    status: RouteStatus
    snap: Optional[Snap] = None
    pieces: tuple[Piece, ...] = ()
    proved: bool = True


class ServiceAreas:
    """Answers one request for any number of places."""

    def __init__(self, engine: Engine, index: ArcIndex, snapper: Snapper, request: ServiceAreaRequest) -> None:
        self._law, self._request, self._snapper = index.law, request, snapper
        self.index = index
        metric = Metric(self.index, request.unknown_policy, frozenset(), (request.departure_ms, self._end()))
        self._reach = Reach(engine, metric, request.objective, request.max_wait_ms, request.backward)

    @property
    def changes(self) -> tuple[int, ...]:
        """The instants at which the law changes while one is on the way."""
        return self._reach.changes

    def of(self, x: float, y: float, progress: Progress) -> ReachedArea:
        """The service area of a point in the network's CRS. Raises Cancelled."""
        request = self._request
        snap = nearest(self._snapper, self._law, x, y, request.max_snap_m)
        if snap is None:
            return ReachedArea(RouteStatus.UNREACHABLE)
        for place in self._places(snap, x, y):
            found = self._reach.of(place, request.thresholds[-1], progress)
            if found.parts:
                status = RouteStatus.OK if place.moved_by is None else RouteStatus.OK_STOP_MOVED
                return ReachedArea(status, place, tuple(pieces(found.parts, request.thresholds)), found.proved)
        return ReachedArea(RouteStatus.NO_LEGAL_ROUTE, snap)

    def _places(self, snap: Snap, x: float, y: float) -> Iterator[Snap]:
        """The place itself, or where the law closes it, legal ones, the nearest first."""
        request = self._request

        def closer(place: Snap) -> Optional[Constraint]:
            return closing(self.index, place, request.departure_ms, request.max_wait_ms, request.unknown_policy)

        moved_by = closer(snap)
        yield snap
        if moved_by is not None:
            near = self._snapper.near(x, y, request.max_snap_m, open_edges(self._law))
            legal = (replace(other, moved_by=moved_by) for other in near if other.edge != snap.edge and closer(other) is None)
            yield from islice(legal, PLACES)

    def bearing(self, piece: Piece) -> list[Constraint]:
        """What bears on a piece when it is entered; stop bans do not close the way and are left out."""
        if self.index.quiet[piece.arc]:
            return []
        return [c for c in self.index.on_part(piece.arc, piece.begin, piece.end)
                if c.movement is not Movement.STOP and contains(c.active, piece.enter_ms)]

    def _end(self) -> int:
        """When the last way within the thresholds ends."""
        request, law = self._request, self._law
        end = min(law.horizon[1], request.departure_ms + request.max_wait_ms + DAY_MS)
        if request.objective is Objective.FASTEST:
            return min(end, request.departure_ms + int(request.thresholds[-1]))
        slowest = _slowest(law)
        return min(end, request.departure_ms + request.max_wait_ms + int(request.thresholds[-1] * slowest) + 1000)


def _slowest(law: Law) -> float:
    """ms a metre on the slowest arc, at any hour."""
    length = np.repeat(law.network.length_m, 2)
    ms = law.travel_ms.astype(np.float64)
    for arcs, times, _ in law.speeds:
        np.maximum.at(ms, arcs, times)
    usable = law.drivable & (length > 0.0)
    return float((ms[usable] / length[usable]).max(initial=0.0))


def worst(bearing: list[Constraint]) -> Verdict:
    """The most restrictive of what bears, for who drives there legally."""
    verdict = Verdict.ALLOWED
    for constraint in bearing:
        effect = constraint.effect
        if effect is Verdict.FORBIDDEN and constraint.movement is not Movement.ALL:
            effect = Verdict.DESTINATION
        verdict = max(verdict, effect)
    return verdict
