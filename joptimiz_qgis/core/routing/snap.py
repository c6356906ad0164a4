# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a point stands on the network: the nearest edge, measured in the plane of the network's CRS."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..network.model import Network
from .request import Snap


class Snapper:
    """Nearest edges by brute vector arithmetic over all segments within reach of a point."""

    def __init__(self, network: Network) -> None:
        xy = network.vertex_xy
        edge_of = np.repeat(np.arange(network.edge_count), np.diff(network.vertex_start))
        first = np.flatnonzero(edge_of[:-1] == edge_of[1:])
        self._edge = edge_of[first]
        self._a, self._b = xy[first], xy[first + 1]
        self._low = np.minimum(self._a, self._b)
        self._high = np.maximum(self._a, self._b)
        length = np.hypot(*(self._b - self._a).T)
        along = np.concatenate(([0.0], np.cumsum(length)))[:-1]
        start = np.full(network.edge_count, np.inf)
        np.minimum.at(start, self._edge, along)
        total = np.bincount(self._edge, weights=length, minlength=network.edge_count)
        self._before = along - start[self._edge]
        self._length, self._total = length, total[self._edge]

    def near(self, x: float, y: float, reach_m: float, usable: Callable[[np.ndarray], np.ndarray]) -> list[Snap]:
        """Snaps within `reach_m`, nearest first, one an edge; `usable` filters edge rows."""
        rows = np.flatnonzero(
            (self._low[:, 0] <= x + reach_m) & (self._high[:, 0] >= x - reach_m)
            & (self._low[:, 1] <= y + reach_m) & (self._high[:, 1] >= y - reach_m))
        rows = rows[usable(self._edge[rows])]
        if not rows.size:
            return []
        a, b = self._a[rows], self._b[rows]
        d = b - a
        square = np.maximum((d * d).sum(axis=1), 1e-12)
        t = np.clip(((np.array([x, y]) - a) * d).sum(axis=1) / square, 0.0, 1.0)
        foot = a + t[:, None] * d
        distance = np.hypot(foot[:, 0] - x, foot[:, 1] - y)
        out: list[Snap] = []
        seen: set[int] = set()
        for k in np.argsort(distance, kind="stable").tolist():
            row, edge = rows[k], int(self._edge[rows[k]])
            if distance[k] > reach_m:
                break
            if edge in seen:
                continue
            seen.add(edge)
            part = (self._before[row] + t[k] * self._length[row]) / max(self._total[row], 1e-9)
            out.append(Snap(edge, float(min(max(part, 0.0), 1.0)), float(foot[k, 0]), float(foot[k, 1]), float(distance[k])))
        return out


