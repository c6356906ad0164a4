# SPDX-License-Identifier: GPL-2.0-or-later
"""May this vehicle stop in the street of a bay at that time, and does a legal way lead there?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional, Union

import numpy as np

from ..progress import NoProgress, Part, Progress, among, check
from ..regulation.verdict import Constraint, Law, Verdict
from ..routing.arc_index import ArcIndex
from ..routing.engine import Engine
from ..routing.law_cache import Judged
from ..routing.places import closing, nearest, open_edges
from ..routing.request import RouteRequest, Snap, Stop, UnknownPolicy
from ..routing.route import find_route
from ..routing.snap import Snapper
from .coverage import NO, UNKNOWN, YES
from .drives import Drives

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
    """Whether a legal way leads to each bay (float64 [B, 2], NaN = no place) from one of the origins (float64 [O, 2]), for a
    vehicle that leaves at an instant in UTC ms. A way that ends in another street, since the bay's own is closed on arrival,
    does not count; an origin that is closed itself is left for a legal place near it. Raises Cancelled."""
    progress = progress or NoProgress()
    index = judged.index.for_question()
    snaps = snapper.nearest_many(bays_xy, max_snap_m, open_edges(index.law))
    near = np.flatnonzero(snaps.edge >= 0)
    bays = [snap for snap in map(snaps.one, near.tolist()) if snap is not None]
    sure, maybe = np.full(len(bays_xy), np.inf), np.full(len(bays_xy), np.inf)
    road_from = np.full(len(bays_xy), -1, np.int64)
    doubts = has_doubts(index.law)
    everything = frozenset(id(each) for each in index.law.constraints)
    for number, xy in enumerate(origins_xy):
        here = among(progress, number, len(origins_xy))
        origin = leaving(index, snapper, float(xy[0]), float(xy[1]), departure_ms, max_snap_m)
        if origin is None:
            continue  # off the network: nothing comes from there
        drives = Drives(engine, index, origin, departure_ms, HORIZON_MS, bays)
        sure[near] = np.fmin(sure[near], drives.ms(UnknownPolicy.BLOCK, range(len(bays)), Part(here, 0, 50)))
        left = np.flatnonzero(np.isinf(sure[near]))
        if doubts and left.size:
            maybe[near[left]] = np.fmin(maybe[near[left]], drives.ms(UnknownPolicy.GO, left.tolist(), Part(here, 50, 75)))
        road_from[np.isfinite(np.fmin(sure, maybe)) & (road_from < 0)] = number
        left = np.flatnonzero(road_from[near] < 0)
        road = ~np.isnan(drives.ms(UnknownPolicy.GO, left.tolist(), Part(here, 75, 100), everything))
        road_from[near[left[road]]] = number
    state = np.select([np.isfinite(sure), np.isfinite(maybe)], [YES, UNKNOWN], NO).astype(np.int8)
    drive_ms = np.where(state == YES, sure, np.where(state == UNKNOWN, maybe, np.nan))
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


def leaving(index: ArcIndex, snapper: Snapper, x: float, y: float, at_ms: int, max_snap_m: float) -> Optional[Snap]:
    """Where a vehicle that is at a point leaves: the nearest street, or the nearest one that the law does not close to it at an
    instant in UTC ms; None: it is farther than `max_snap_m` from any street open to its kind."""
    snap = nearest(snapper, index.law, x, y, max_snap_m)
    closer = None if snap is None else closing(index, snap, at_ms, 0, UnknownPolicy.GO)
    if closer is None:
        return snap
    near = snapper.near(x, y, max_snap_m, open_edges(index.law))
    return next((replace(other, moved_by=closer) for other in near
                 if closing(index, other, at_ms, 0, UnknownPolicy.GO) is None), snap)


def has_doubts(law: Law) -> bool:
    """Whether anything of a law is not known: where nothing is, ways that may be legal are."""
    return any(one.effect is Verdict.UNKNOWN for kind in (law.constraints, law.nodes, law.turns) for one in kind)
