# SPDX-License-Identifier: GPL-2.0-or-later
"""May this vehicle stop in the street of a bay at that time, and does a legal way lead there?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Union

import numpy as np

from ..progress import NoProgress, Part, Progress, check
from ..regulation.verdict import Constraint
from ..routing.engine import Engine
from ..routing.law_cache import Judged
from ..routing.matrix import AT_ONCE, STATUSES, Matrix
from ..routing.places import closing, open_edges
from ..routing.request import RouteRequest, RouteStatus, Stop, UnknownPolicy
from ..routing.route import find_route
from ..routing.snap import Snapper
from .coverage import NO, UNKNOWN, YES

HORIZON_MS = 24 * 3_600_000
"""How long after its departure a trip to a bay may end, and the law is looked at; said in the help."""
EXPLAINED = 25
"""For so many streets the rule that leaves no legal way is looked for, each by a search; of further ones it is only said that
there is none."""
_LOOK = 500  # bays between two looks at the cancel button


@dataclass(frozen=True)
class LegalAtBays:
    """One entry a bay. `state` int8 [B]: YES, NO, UNKNOWN. `edge` int64 [B]: its street, the nearest edge physically open to the
    vehicle, -1 where none is near enough (then NO). `constraint`: what closes the street, or may close it, else None."""

    state: np.ndarray
    edge: np.ndarray
    constraint: tuple[Optional[Constraint], ...]


@dataclass(frozen=True)
class Reached:
    """One entry a bay. `state` int8 [B]: YES = a legal way leads there, UNKNOWN = only one on which the law is not wholly known,
    NO. `road_from` int64 [B]: an origin from which a way would lead there if there were no law, -1 = from none.
    `drive_ms` float64 [B]: of the quickest such way that is legal, or may be; NaN where there is none."""

    state: np.ndarray
    drive_ms: np.ndarray
    road_from: np.ndarray

    def arrival_ms(self, departure_ms: int) -> np.ndarray:
        """int64 [B]: when a vehicle that leaves at `departure_ms` is there; that instant itself where no way leads there."""
        return departure_ms + np.nan_to_num(self.drive_ms).astype(np.int64)


def may_stop(judged: Judged, snapper: Snapper, xy: np.ndarray, at_ms: Union[int, np.ndarray],
             max_snap_m: float, progress: Optional[Progress] = None) -> LegalAtBays:
    """Whether the vehicle of a law may be in the street of each bay (float64 [B, 2], CRS of the network, NaN = no place), and
    stop there, at an instant in UTC ms (one, or int64 [B]) within the law's horizon. Raises Cancelled."""
    progress = progress or NoProgress()
    instants = np.broadcast_to(np.asarray(at_ms, np.int64), (len(xy),)).tolist()
    index = judged.index
    snaps = snapper.nearest_many(xy, max_snap_m, open_edges(index.law))
    state = np.full(len(xy), NO, np.int8)
    found: list[Optional[Constraint]] = [None] * len(xy)
    for row in range(len(xy)):
        if row % _LOOK == 0:
            check(progress)
            progress.report(100.0 * row / len(xy))
        snap = snaps.one(row)
        if snap is None:
            continue
        closer = closing(index, snap, instants[row], 0, UnknownPolicy.GO)
        doubt = closing(index, snap, instants[row], 0, UnknownPolicy.BLOCK) if closer is None else None
        state[row] = NO if closer is not None else UNKNOWN if doubt is not None else YES
        found[row] = closer or doubt
    progress.report(100.0)
    return LegalAtBays(state, snaps.edge, tuple(found))


def reachable_from(engine: Engine, judged: Judged, snapper: Snapper, origins_xy: np.ndarray, bays_xy: np.ndarray,
                   departure_ms: int, max_snap_m: float, progress: Optional[Progress] = None) -> Reached:
    """Whether a legal way leads to each bay (float64 [B, 2]) from one of the origins (float64 [O, 2]), for a vehicle that leaves
    at an instant in UTC ms. A way that ends in another street, since the bay's own is closed on arrival, does not count; an
    origin that is closed itself is left for a legal place near it. Raises Cancelled."""
    progress = progress or NoProgress()
    closed = _closed(judged, snapper, origins_xy, departure_ms, max_snap_m)
    state, road_from = np.full(len(bays_xy), NO, np.int8), np.full(len(bays_xy), -1, np.int64)
    drive_ms = np.full(len(bays_xy), np.nan)
    for number, (policy, reached) in enumerate(((UnknownPolicy.BLOCK, YES), (UnknownPolicy.GO, UNKNOWN))):
        left = np.flatnonzero(state == NO)
        if not left.size or not len(origins_xy):
            break
        request = RouteRequest((), departure_ms, unknown_policy=policy, max_snap_m=max_snap_m, horizon_ms=HORIZON_MS)
        made = Matrix(engine, judged.index.for_question(), snapper, request, origins_xy, bays_xy[left])
        height = max(1, AT_ONCE // len(left))
        best = np.full(len(left), np.inf)
        for first in range(0, len(origins_xy), height):
            last = min(first + height, len(origins_xy))
            whole = Part(progress, 50.0 * number, 50.0 * number + 50.0)
            block = made.block(first, last, Part(whole, 100.0 * first / len(origins_xy), 100.0 * last / len(origins_xy)))
            ok, moved = (block.status == STATUSES.index(s) for s in (RouteStatus.OK, RouteStatus.OK_STOP_MOVED))
            ways = np.where(ok | (moved & closed[first:last, None]), block.duration_ms, np.inf)
            best = np.minimum(best, ways.min(axis=0))
            road = block.status != STATUSES.index(RouteStatus.UNREACHABLE)
            new = road.any(axis=0) & (road_from[left] < 0)
            road_from[left[new]] = first + road.argmax(axis=0)[new]
        there = np.isfinite(best)
        state[left[there]], drive_ms[left[there]] = reached, best[there]
    progress.report(100.0)
    return Reached(state, drive_ms, road_from)


def blocker(engine: Engine, judged: Judged, snapper: Snapper, origin_xy: np.ndarray, bay_xy: np.ndarray, departure_ms: int,
            max_snap_m: float, progress: Progress) -> Optional[Constraint]:
    """The first of the smallest set of rules that leaves no legal way to a bay, or what closes its street; None if nothing does.
    Raises Cancelled."""
    stops = Stop(*origin_xy.tolist()), Stop(*bay_xy.tolist())
    request = RouteRequest(stops, departure_ms, max_snap_m=max_snap_m, horizon_ms=HORIZON_MS)
    route = find_route(judged.law, request, progress, judged.index.for_question(), snapper, engine)
    if route.blocking:
        return route.blocking[0]
    return route.snaps[-1].moved_by if route.snaps else None


def _closed(judged: Judged, snapper: Snapper, xy: np.ndarray, at_ms: int, max_snap_m: float) -> np.ndarray:
    """bool [O]: places that the law closes, whose trips begin elsewhere."""
    return may_stop(judged, snapper, xy, at_ms, max_snap_m).state != YES
