# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the stops of many trips stand, so that lifting rules is all that is left to ask.

A stop stays where it is asked for, whatever the rules say: it is what an exemption would be for. Only where the road
data itself closes that place, which no exemption opens, it moves to the nearest one that the road data leaves open.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Optional

from ..progress import Progress
from ..regulation.verdict import Law
from .arc_index import ArcIndex
from .engine import Engine
from .places import nearest, placements
from .request import RouteRequest, RouteStatus
from .route import PLACES, Trip, legs_of
from .snap import Snapper
from .what_if import Liftable, WhatIf


class TripPlaces:
    """Index, snapper, engine and liftable rules of one law, for any number of trips; made if they are not at hand."""

    def __init__(self, law: Law, index: Optional[ArcIndex] = None, snapper: Optional[Snapper] = None,
                 engine: Optional[Engine] = None) -> None:
        self.liftable = Liftable(law)
        self._engine = engine or Engine(law.network)
        self.index = index or ArcIndex(law)
        self._law, self._snapper = law, snapper or Snapper(law.network)
        self._bare: Optional[ArcIndex] = None

    def placed(self, request: RouteRequest, progress: Progress) -> tuple[Optional[WhatIf], RouteStatus]:
        """The trip, and OK (or OK_STOP_MOVED, by the road data); None and why not, where lifting rules cannot help."""
        found = [nearest(self._snapper, self._law, stop.x, stop.y, request.max_snap_m) for stop in request.stops]
        snaps = tuple(snap for snap in found if snap is not None)
        if len(snaps) < len(found):
            return None, RouteStatus.UNREACHABLE
        trip = Trip(self._engine, self.index, request, snaps)
        asked = WhatIf(trip, self.liftable)
        if asked.free(progress) is not None:
            return asked, RouteStatus.OK
        physical = trip.search(frozenset(id(c) for c in self._law.constraints), progress)
        if physical is None:
            return None, RouteStatus.UNREACHABLE
        if self._bare is None:
            kept = tuple(c for c in self._law.constraints if c.rule is None or not c.rule.liftable)
            self._bare = ArcIndex(replace(self._law, constraints=kept))
        bare = Trip(self._engine, self._bare, request, snaps)
        for moved in islice(placements(self._snapper, bare, legs_of(trip, physical)), PLACES):
            asked = WhatIf(replace(trip, snaps=moved.snaps), self.liftable)
            if asked.free(progress) is not None:
                return asked, RouteStatus.OK_STOP_MOVED
        return None, RouteStatus.NO_LEGAL_ROUTE

    def moved(self, asked: WhatIf, progress: Progress) -> RouteStatus:
        """What `constrainedroute` says of a placed trip that has no legal way to the places asked for."""
        free = asked.free(progress)
        if free is not None:
            for other in islice(placements(self._snapper, asked.trip, free.legs), PLACES):
                if other.search(progress=progress, cutoff=asked.near) is not None:
                    return RouteStatus.OK_STOP_MOVED
        return RouteStatus.NO_LEGAL_ROUTE
