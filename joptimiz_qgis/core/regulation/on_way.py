# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a way drawn by somebody else, on other road data, meets the place of a rule."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np

from .match import AREA_MIN_M, LINE_REACH_M
from .rules import AccessRule, Movement

_ALONG_M = 30.0  # a street that is crossed squarely lies 24 m within reach of the way
_DEGREE_M = 111_195.0  # of latitude, on the sphere: distances of a few metres are meant


class Way:
    """One leg: vertices of longitude and latitude in degrees (float64 [n, 2], n > 0), with the stops at its ends."""

    def __init__(self, lonlat: np.ndarray) -> None:
        from shapely.geometry import LineString, Point

        self._scale = (_DEGREE_M * float(np.cos(np.radians(lonlat[:, 1].mean()))), _DEGREE_M)
        metres = lonlat * self._scale
        self._line: Any = LineString(metres) if len(metres) > 1 else Point(metres[0])
        self._ends: Sequence[Any] = (Point(metres[0]), Point(metres[-1]))

    def meets(self, rule: AccessRule) -> bool:
        """True if more than 12 m of the way lie in a rule's area, or it follows its line or passes its point within 12 m.

        A ban on stopping is met by the ends alone. A rule without a geometry is never met: ask for that before.
        """
        if rule.geometry is None or rule.geometry.is_empty:
            return False
        place = self._in_metres(rule.geometry)
        if rule.movement is Movement.STOP:
            return any(place.distance(end) <= LINE_REACH_M for end in self._ends)
        if self._line.distance(place) > LINE_REACH_M:
            return False
        if place.geom_type.endswith("Polygon"):
            inside = self._line.intersection(place)
            return inside.length > min(AREA_MIN_M, 0.5 * self._line.length) or self._line.within(place)
        if not place.geom_type.endswith("LineString"):
            return True
        along = self._line.intersection(place.buffer(LINE_REACH_M)).length
        return bool(along >= min(_ALONG_M, 0.5 * place.length, 0.5 * self._line.length))

    def _in_metres(self, geometry: Any) -> Any:
        from shapely.affinity import scale

        return scale(geometry, *self._scale, origin=(0.0, 0.0))
