# SPDX-License-Identifier: GPL-2.0-or-later
"""Where points stand on the network: the nearest edge, measured in the plane of the network's CRS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..network.box_index import spread
from ..network.edge_index import EdgeIndex
from ..network.model import Network
from .request import Snap

_FIRST_REACH_M = 50.0
_WIDER = 3.0  # how much farther each look goes that follows one without an answer
_FIRST_POINTS, _LATER_POINTS = 4096, 64  # looked for at a time: of the later ones each may meet most of the network
_AT_ONCE = 1 << 21  # pairs of a point and a segment measured at a time
_SURE = 1.0 - 1e-9  # what is nearer than so much of the reach has nothing nearer outside it, rounding included


@dataclass(frozen=True)
class Snaps:
    """The nearest places of many points: K rows; edge -1 where none is within reach (its other figures are NaN)."""

    edge: np.ndarray        # int64 [K]
    fraction: np.ndarray    # float64 [K] along the drawing of the edge
    xy: np.ndarray          # float64 [K, 2]
    distance_m: np.ndarray  # float64 [K]

    def one(self, row: int) -> Optional[Snap]:
        """A row as a Snap; None where there is none."""
        if self.edge[row] < 0:
            return None
        x, y = self.xy[row].tolist()
        return Snap(int(self.edge[row]), float(self.fraction[row]), x, y, float(self.distance_m[row]))


class Snapper:
    """Nearest edges. `usable` (bool [E]) says which may be taken."""

    def __init__(self, network: Network, edges: Optional[EdgeIndex] = None) -> None:
        self._edges = edges or EdgeIndex(network)
        self._xy, self._start = network.vertex_xy, network.vertex_start
        edge_of = np.repeat(np.arange(network.edge_count), np.diff(self._start))
        same = edge_of[:-1] == edge_of[1:]
        length = np.where(same, np.hypot(*np.diff(self._xy, axis=0).T), 0.0)
        self._along = np.concatenate(([0.0], np.cumsum(length)))  # [P]: metres driven before each vertex, edge after edge
        self._total = np.bincount(edge_of[:-1][same], weights=length[same], minlength=network.edge_count)

    @property
    def nbytes(self) -> int:
        """Bytes of its own arrays, the edge index aside."""
        return int(self._along.nbytes + self._total.nbytes)

    def near(self, x: float, y: float, reach_m: float, usable: np.ndarray) -> list[Snap]:
        """Snaps within `reach_m`, nearest first, one an edge."""
        edges = self._edges.within(x - reach_m, y - reach_m, x + reach_m, y + reach_m)
        edges = edges[usable[edges]]
        which, number = spread(self._start[edges + 1] - self._start[edges] - 1)
        vertex = self._start[edges[which]] + number
        foot, t, distance = self._feet(np.array([x, y]), vertex)
        order = np.argsort(distance, kind="stable")
        order = order[distance[order] <= reach_m]
        order = order[np.sort(np.unique(edges[which[order]], return_index=True)[1])]  # each edge once, at its nearest
        edge = edges[which[order]]
        part = self._fraction(edge, vertex[order], t[order])
        return [Snap(*row) for row in zip(edge.tolist(), part.tolist(), *foot[order].T.tolist(), distance[order].tolist())]

    def nearest(self, x: float, y: float, reach_m: float, usable: np.ndarray) -> Optional[Snap]:
        """The nearest place within `reach_m`, which may be infinite; None if there is none."""
        return self.nearest_many(np.array([[x, y]]), reach_m, usable).one(0)

    def nearest_many(self, points: np.ndarray, reach_m: float, usable: np.ndarray) -> Snaps:
        """The nearest place of each of K points, float64 [K, 2] (NaN = no place, which has none), within `reach_m`, which may be
        infinite."""
        count = points.shape[0]
        found = Snaps(np.full(count, -1, np.int64), np.full(count, np.nan), np.full((count, 2), np.nan), np.full(count, np.nan))
        edges = self._edges
        if not count or not edges.network.edge_count:
            return found
        beyond = np.hypot(*np.maximum(np.maximum(edges.lowest - points, points - edges.highest), 0.0).T)
        farthest = np.minimum(reach_m, 1.0 + 1.01 * (beyond + np.hypot(*(edges.highest - edges.lowest))))
        depth, left, at_once = _FIRST_REACH_M, np.flatnonzero(np.isfinite(points).all(axis=1)), _FIRST_POINTS
        while left.size:
            open_ = []
            for part in np.array_split(left, -(-left.size // at_once)):
                reach = np.minimum(beyond[part] + depth, farthest[part])
                last = reach >= farthest[part]
                part = part[~self._look(points[part], part, reach, np.where(last, reach_m, reach * _SURE), usable, found) & ~last]
                open_.append(part)
            left, depth, at_once = np.concatenate(open_), depth * _WIDER, _LATER_POINTS
        return found

    def _look(self, asked: np.ndarray, number: np.ndarray, reach: np.ndarray, most_m: np.ndarray, usable: np.ndarray,
              found: Snaps) -> np.ndarray:
        """Look within `reach` [L] of the points `asked` [L, 2]; enter what is no farther than `most_m` [L] as rows `number`.

        bool [L]: those entered.
        """
        far = reach[:, None]
        question, edge = self._edges.boxes.near_many(asked - far, asked + far)
        keep = usable[edge] & (self._edges.low[edge] <= (asked + far)[question]).all(axis=1) \
            & (self._edges.high[edge] >= (asked - far)[question]).all(axis=1)
        order = np.lexsort((edge[keep], question[keep]))
        question, edge = question[keep][order], edge[keep][order]
        done = np.zeros(asked.shape[0], dtype=bool)
        size = self._start[edge + 1] - self._start[edge] - 1
        per_point = np.bincount(question, weights=size, minlength=asked.shape[0])
        for begin, end in _chunks(per_point, _AT_ONCE):
            rows = np.arange(*np.searchsorted(question, (begin, end)))
            which, along = spread(size[rows])
            if not which.size:
                continue
            pair = rows[which]
            vertex = self._start[edge[pair]] + along
            foot, t, distance = self._feet(asked[question[pair]], vertex)
            first = np.flatnonzero(np.concatenate(([True], np.diff(question[pair]) != 0)))
            least = np.minimum.reduceat(distance, first)
            of_group = np.repeat(np.arange(first.size), np.diff(np.concatenate((first, [pair.size]))))
            hits = np.flatnonzero(distance == least[of_group])
            hits = hits[np.concatenate(([True], np.diff(of_group[hits]) != 0))]  # of equal ones the first
            hits = hits[distance[hits] <= most_m[question[pair[hits]]]]
            point = number[question[pair[hits]]]
            found.edge[point] = edge[pair[hits]]
            found.fraction[point] = self._fraction(edge[pair[hits]], vertex[hits], t[hits])
            found.xy[point], found.distance_m[point] = foot[hits], distance[hits]
            done[question[pair[hits]]] = True
        return done

    def _feet(self, point: np.ndarray, vertex: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(nearest place, its share of the segment, distance) of a point on each segment that begins at `vertex`."""
        a = self._xy[vertex]
        d = self._xy[vertex + 1] - a
        square = np.maximum((d * d).sum(axis=1), 1e-12)
        t = np.clip(((point - a) * d).sum(axis=1) / square, 0.0, 1.0)
        foot = a + t[:, None] * d
        return foot, t, np.hypot(*(foot - point).T)

    def direction(self, edge: np.ndarray, fraction: np.ndarray, tolerance_m: float) -> np.ndarray:
        """Unit vectors, float64 [K, 2], along the drawing of each edge at a fraction of it.

        Within `tolerance_m` of a bend it is the mean direction of both segments; zero where a line turns back on itself.
        """
        first, last = self._start[edge], self._start[edge + 1] - 2
        at = self._along[first] + fraction * self._total[edge]
        total = np.zeros((edge.shape[0], 2))
        for place in (at - tolerance_m, at + tolerance_m):
            vertex = np.clip(np.searchsorted(self._along, place, side="right") - 1, first, last)
            total += _unit(self._xy[vertex + 1] - self._xy[vertex])
        return _unit(total)

    def _fraction(self, edge: np.ndarray, vertex: np.ndarray, t: np.ndarray) -> np.ndarray:
        before = self._along[vertex] - self._along[self._start[edge]]
        length = np.hypot(*(self._xy[vertex + 1] - self._xy[vertex]).T)
        return np.clip((before + t * length) / np.maximum(self._total[edge], 1e-9), 0.0, 1.0)


def _unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors [K, 2] at length 1; what is shorter than a rounding error becomes zero."""
    length = np.hypot(*vectors.T)[:, None]
    return np.where(length > 1e-9, vectors / np.maximum(length, 1e-9), 0.0)


def _chunks(weight: np.ndarray, most: int) -> list[tuple[int, int]]:
    """Ranges of rows whose weights sum to about `most`, one row at least."""
    total = np.cumsum(weight)
    if not total.size:
        return []
    cuts = np.unique(np.searchsorted(total, np.arange(most, total[-1] + most, most), side="left") + 1)
    bounds = [0, *(c for c in cuts.tolist() if c < total.size), total.size]
    return list(zip(bounds[:-1], bounds[1:]))
