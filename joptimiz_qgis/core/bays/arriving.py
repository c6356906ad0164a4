# SPDX-License-Identifier: GPL-2.0-or-later
"""When a vehicle can be at bays, legally: by a legal way that ends in the bay's street, where it may stand until it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional, Sequence, Tuple

import numpy as np

from ..errors import InputError
from ..progress import Part, Progress
from ..regulation.verdict import Constraint
from ..routing.arc_index import ArcIndex
from ..routing.engine import Engine
from ..routing.places import closing, open_edges
from ..routing.request import RouteRequest, Snap, Stop, UnknownPolicy
from ..routing.snap import Snapper, Snaps
from ..text import N_
from .coverage import NO, UNKNOWN, YES
from .drives import Drives
from .legal import HORIZON_MS, has_doubts, leaving


class Hindrance(Enum):
    """Why a bay cannot be reached, or not surely."""

    NONE = 0
    NO_STREET = 1
    """No street physically open to this kind of vehicle is near."""
    NO_ROAD = 2
    NO_LEGAL_WAY = 3
    STANDING = 4
    """Its street is closed to who stops there, at the arrival or before the stop is over."""
    DOUBT = 5
    """The law may forbid the way, or standing there."""


@dataclass(frozen=True)
class Arriving:
    """One entry a bay. `legal` int8: YES, NO, UNKNOWN. `drive_ms` float64: NaN without an origin, or a way. `arrival_ms`
    float64: NaN without a legal way. `why`: Hindrance; `constraint`: the one that forbids or may, where one alone does."""

    legal: np.ndarray
    drive_ms: np.ndarray
    arrival_ms: np.ndarray
    why: Tuple[Hindrance, ...]
    constraint: Tuple[Optional[Constraint], ...]


@dataclass(frozen=True)
class Journey:
    """From where, in the network's CRS; None: the vehicle is there at `at_ms`, which is its departure otherwise. UTC ms."""

    at_ms: int
    stay_ms: int
    origin: Optional[Tuple[float, float]]
    max_snap_m: float

    def request(self, policy: UnknownPolicy, stops: Tuple[Stop, ...] = ()) -> RouteRequest:
        return RouteRequest(stops, self.at_ms, unknown_policy=policy, max_snap_m=self.max_snap_m, horizon_ms=HORIZON_MS)


def origin_place(index: ArcIndex, snapper: Snapper, journey: Journey) -> Snap:
    """Where the vehicle leaves (`leaving`). Raises InputError where that is nowhere."""
    snap = leaving(index, snapper, *(journey.origin or (np.nan, np.nan)), journey.at_ms, journey.max_snap_m)
    if snap is None:
        raise InputError(N_("The vehicle is more than {metres} m away from any street open to it. Put the origin on a street, or "
                            "allow more metres."), metres=journey.max_snap_m)
    return snap


def arriving(engine: Engine, index: ArcIndex, snapper: Snapper, bay_xy: np.ndarray, journey: Journey, progress: Progress
             ) -> Arriving:
    """The legal arrivals at bays float64 [B, 2] in the network's CRS. Raises InputError for an origin off the network; Cancelled.

    A bay stands on the nearest street physically open to this kind of vehicle, and is not moved elsewhere. The law of `index`
    must reach until HORIZON_MS and the stay after `at_ms`.
    """
    snaps = snapper.nearest_many(bay_xy, journey.max_snap_m, open_edges(index.law))
    bays = len(bay_xy)
    placed = np.flatnonzero(snaps.edge >= 0)
    legal, drive = np.full(bays, NO, np.int8), np.full(bays, np.nan)
    why = [Hindrance.NO_STREET] * bays
    constraint: list[Optional[Constraint]] = [None] * bays
    if journey.origin is None:
        arrival = np.full(bays, float(journey.at_ms))
        for row in placed.tolist():
            why[row] = Hindrance.NONE
    else:
        ways = _Ways(engine, index, snapper, journey, _at(snaps, placed), progress)
        drive[placed] = ways.drive_ms
        arrival = journey.at_ms + drive
        for number, row in enumerate(placed.tolist()):
            why[row], constraint[row] = ways.why[number], ways.constraint[number]
    for row in placed[~np.isnan(arrival[placed])].tolist():
        legal[row], why[row], constraint[row] = _standing(index, snaps, row, int(arrival[row]), journey.stay_ms, why[row])
    return Arriving(legal, drive, arrival, tuple(why), tuple(constraint))


def _at(snaps: Snaps, rows: np.ndarray) -> list[Snap]:
    return [snap for snap in map(snaps.one, rows.tolist()) if snap is not None]


def _standing(index: ArcIndex, snaps: Snaps, row: int, arrival_ms: int, stay_ms: int, before: Hindrance
              ) -> Tuple[int, Hindrance, Optional[Constraint]]:
    """Whether it may stand there from its arrival until it drives off; `before`: NONE or DOUBT, what is known of its way."""
    edge = int(snaps.edge[row])
    sure = YES if before is Hindrance.NONE else UNKNOWN
    if index.quiet[2 * edge] and index.quiet[2 * edge + 1]:
        return sure, before, None
    snap = Snap(edge, float(snaps.fraction[row]), 0.0, 0.0, 0.0)
    instants = (arrival_ms, arrival_ms + max(stay_ms - 1, 0))  # a ban that begins as it drives off is none
    for policy, legal, hindrance in ((UnknownPolicy.GO, NO, Hindrance.STANDING), (UnknownPolicy.BLOCK, UNKNOWN, Hindrance.DOUBT)):
        for at_ms in instants:
            closer = closing(index, snap, at_ms, 0, policy)
            if closer is not None:
                return legal, hindrance, closer
    return sure, before, None


class _Ways:
    """From one origin to snapped bays: `drive_ms` float64, `why` and `constraint` of each."""

    def __init__(self, engine: Engine, index: ArcIndex, snapper: Snapper, journey: Journey, bays: Sequence[Snap],
                 progress: Progress) -> None:
        self._index, self._journey, self._bays = index, journey, bays
        self._origin = origin_place(index, snapper, journey)
        drives = Drives(engine, index, self._origin, journey.at_ms, HORIZON_MS, bays)
        self.drive_ms = drives.ms(UnknownPolicy.BLOCK, range(len(bays)), Part(progress, 0, 60))
        self.why = [Hindrance.NONE] * len(bays)
        self.constraint: list[Optional[Constraint]] = [None] * len(bays)
        left = np.flatnonzero(np.isnan(self.drive_ms)).tolist()
        doubtful = np.full(len(left), np.nan)
        if has_doubts(index.law):
            doubtful = drives.ms(UnknownPolicy.GO, left, Part(progress, 60, 80))
        for row, ms in zip(left, doubtful.tolist()):
            self.drive_ms[row], self.why[row] = ms, Hindrance.DOUBT
        left = [row for row, ms in zip(left, doubtful.tolist()) if np.isnan(ms)]
        everything = frozenset(id(c) for c in index.law.constraints)
        for row, ms in zip(left, drives.ms(UnknownPolicy.GO, left, Part(progress, 80, 100), everything).tolist()):
            self.why[row], self.constraint[row] = self._hindered(row, ms)

    def _hindered(self, row: int, anyhow_ms: float) -> Tuple[Hindrance, Optional[Constraint]]:
        """Why there is no way that may be legal; `anyhow_ms`: of the best one if no law existed."""
        if np.isnan(anyhow_ms):
            return Hindrance.NO_ROAD, None
        closer = closing(self._index, self._bays[row], self._journey.at_ms + int(anyhow_ms), 0, UnknownPolicy.GO)
        return (Hindrance.NO_LEGAL_WAY, None) if closer is None else (Hindrance.STANDING, closer)
