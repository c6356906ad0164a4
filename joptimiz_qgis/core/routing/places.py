# SPDX-License-Identifier: GPL-2.0-or-later
"""Where stops may stand: the places asked for, or legal ones near those that the law closes."""

from __future__ import annotations

import heapq
from dataclasses import replace
from typing import TYPE_CHECKING, Iterator, Optional, Sequence

import numpy as np

from ..regulation.intervals import contains
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Law, Verdict
from .arc_index import ArcIndex
from .request import Leg, Snap, UnknownPolicy
from .snap import Snapper

if TYPE_CHECKING:
    from .route import Trip


def open_edges(law: Law) -> np.ndarray:
    """bool [E]: physically open to this kind of vehicle in one direction at least."""
    return np.asarray(law.drivable.reshape(-1, 2).any(axis=1))


def nearest(snapper: Snapper, law: Law, x: float, y: float, reach_m: float) -> Optional[Snap]:
    """The place on the nearest edge physically open to the vehicle's kind, law aside."""
    return snapper.nearest(x, y, reach_m, open_edges(law))


def placements(snapper: Snapper, trip: "Trip", reference: Sequence[Leg], movable: Optional[int] = None) -> Iterator["Trip"]:
    """The trip with stops moved to legal edges within reach, the least walking first.

    Stops that the law closes may move, or else the one that `movable` numbers. Places are judged at the time the
    reference route would be there: the search itself decides at the true time.
    """
    law, request = trip.law, trip.request
    usable = open_edges(law)
    arrivals = iter([reference[0].departure_ms, *(leg.arrival_ms for leg in reference)])
    options: list[list[Snap]] = []
    for number, (snap, stop) in enumerate(zip(trip.snaps, request.stops)):
        options.append([snap])
        if stop.role != "stop":
            continue
        at = next(arrivals)
        closer = closing(trip.index, snap, at, request.max_wait_ms, request.unknown_policy)
        if number == movable or (movable is None and closer is not None):
            near = snapper.near(stop.x, stop.y, request.max_snap_m, usable)
            options[-1].extend(replace(other, moved_by=closer) for other in near if other.edge != snap.edge and closing(
                trip.index, other, at, request.max_wait_ms, request.unknown_policy) is None)
    for snaps in least_walking(options):
        if snaps != trip.snaps:
            yield replace(trip, snaps=snaps)


def least_walking(options: Sequence[Sequence[Snap]]) -> Iterator[tuple[Snap, ...]]:
    """Every choice of one place for each stop, by the metres walked in all. Each stop's places come nearest first."""
    first = (0,) * len(options)
    heap = [(sum(places[0].distance_m for places in options), first)]
    seen = {first}
    while heap:
        _, chosen = heapq.heappop(heap)
        yield tuple(places[at] for places, at in zip(options, chosen))
        for stop, places in enumerate(options):
            later = (*chosen[:stop], chosen[stop] + 1, *chosen[stop + 1:])
            if later[stop] < len(places) and later not in seen:
                seen.add(later)
                heapq.heappush(heap, (sum(p[at].distance_m for p, at in zip(options, later)), later))


def closing(index: ArcIndex, snap: Snap, at_ms: int, wait_ms: int, policy: UnknownPolicy) -> Optional[Constraint]:
    """The constraint that closes a place to a stop at an instant (and until `wait_ms` later), if any.

    A place is closed when no drivable direction of its edge is open there, or stopping is forbidden.
    """
    shut: dict[int, Constraint] = {}
    for constraint, row in index.at_point(snap.edge, snap.fraction, (Movement.ALL, Movement.STOP)):
        closes = constraint.effect is Verdict.FORBIDDEN or (
            constraint.effect is Verdict.UNKNOWN and policy is UnknownPolicy.BLOCK)
        if closes and all(contains(constraint.active, t) for t in (at_ms, at_ms + wait_ms)):
            shut.setdefault(int(constraint.arcs[row]), constraint)
    usable = [arc for arc in (2 * snap.edge, 2 * snap.edge + 1) if index.law.drivable[arc]]
    if usable and all(arc in shut for arc in usable):
        return shut[usable[0]]
    return None
