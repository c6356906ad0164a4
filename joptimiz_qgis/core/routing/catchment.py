# SPDX-License-Identifier: GPL-2.0-or-later
"""The ground that a service area may honestly claim: along what is reached, never over what is not.

Drawn around the reached parts of streets, cut exactly at the threshold. Blocks that reached streets enclose are
filled unless a road that is not reached, or a part of one, lies in them.
"""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Sequence

import numpy as np

from ..errors import MissingLibraryError
from ..network.model import Network
from ..text import N_
from .bands import Piece
from .shape import part_of

HALF_WIDTH_M = 25.0
"""How far beside a reached street its ground is drawn, where no walk is asked for."""
APART_M = 8.0
"""So far from a road that is not reached nothing is claimed..."""
CORE_M = 1.0
"""...but the carriageway of a reached street itself."""
_ROUND = 4
_SEAM = 1e-6
_CAP, _FLAT = 1, 2


class Catchments:
    """Draws the ground of any set of pieces of one network; `roads` bool [E]: the streets a vehicle could drive at all.

    Raises MissingLibraryError without shapely.
    """

    def __init__(self, network: Network, roads: np.ndarray) -> None:
        try:
            import shapely.geometry
            import shapely.ops
            import shapely.prepared
        except ImportError as error:
            raise MissingLibraryError(N_(
                "Drawing service areas needs the Python library shapely. Install the package python3-shapely (OSGeo4W, Debian) "
                "and start QGIS again.")) from error
        self._geometry, self._ops = shapely.geometry, shapely.ops
        self._prep = shapely.prepared.prep
        self._network = network
        self._edges = np.flatnonzero(roads)
        start = network.vertex_start[:-1]
        self._low = np.minimum.reduceat(network.vertex_xy, start, axis=0)
        self._high = np.maximum.reduceat(network.vertex_xy, start, axis=0)

    def grounds(self, reached: Sequence[Piece], bands: int, walk_m: float = 0.0) -> Iterator[Any]:
        """For each threshold the (multi)polygon of all within it, in the network's CRS; empty if there is nothing.

        walk_m > 0: all within so many metres, as the crow flies, of a reached part, on foot. Else HALF_WIDTH_M beside
        the reached parts, and nothing within APART_M of a road that is not reached but CORE_M beside reached ones.
        """
        lines: list[Any] = []
        whole = self._geometry.MultiPolygon()
        for band in range(bands):
            inside = [p for p in reached if p.band <= band]
            cuts = set() if walk_m else _cuts(_joined(inside))  # one may walk on where the time to drive is up
            new = self._ends(_joined(p for p in inside if p.band == band), cuts)
            if new:
                lines += [line for line, _, _ in new]
                whole = self._ops.unary_union([whole, self._beside(new, walk_m or HALF_WIDTH_M)])
            if not lines:
                yield whole
                continue
            others = self._others(inside, whole.bounds)
            if walk_m or not others:
                yield self._filled(whole, others)
                continue
            near = self._around(others, APART_M, flat=True)
            meets = self._prep(near).intersects
            core = self._around([line for line in lines if meets(line)], CORE_M, flat=True)
            yield self._filled(self._ops.unary_union([whole.difference(near), core]), others)

    def _ends(self, spans: dict[int, list[tuple[float, float]]], cuts: set[tuple[int, float]]) -> list[tuple[Any, bool, bool]]:
        """(line, whether it is cut off at its first, at its last point) of stretches of edges."""
        out = []
        for edge, stretches in spans.items():
            for begin, end in stretches:
                line = self._line(edge, begin, end)
                if line is not None:
                    out.append((line, (edge, begin) in cuts, (edge, end) in cuts))
        return out

    def _beside(self, lines: Sequence[tuple[Any, bool, bool]], width: float) -> Any:
        """The ground around lines: round where a street ends or another follows, straight where it is cut off."""
        cut = [line for line in lines if line[1] or line[2]]
        parts = [self._around([line for line, first, last in lines if not (first or last)], width)]
        for line, first, last in cut:
            parts.append(line.buffer(width, _ROUND, cap_style=_FLAT))
            parts.extend(self._geometry.Point(line.coords[at]).buffer(width, _ROUND)
                         for at, off in ((0, first), (-1, last)) if not off)
        return self._ops.unary_union(parts)

    def _line(self, edge: int, begin: float, end: float) -> Any:
        xy = part_of(self._network.shape(edge), min(begin, end), max(begin, end))
        return self._geometry.LineString(xy) if len(xy) > 1 and np.any(xy[0] != xy[1:]) else None

    def _around(self, lines: Sequence[Any], width: float, flat: bool = False) -> Any:
        merged = self._ops.linemerge(lines) if len(lines) > 1 else lines[0] if lines else self._geometry.LineString()
        whole = merged.geoms if merged.geom_type == "MultiLineString" else [merged]
        return self._ops.unary_union([line.buffer(width, _ROUND, cap_style=_FLAT if flat else _CAP) for line in whole])

    def _others(self, reached: Iterable[Piece], bounds: tuple[float, float, float, float]) -> list[Any]:
        """The roads near, or their parts, that are not reached."""
        left, bottom, right, top = bounds
        low, high = self._low[self._edges], self._high[self._edges]
        near = self._edges[(low[:, 0] <= right + APART_M) & (high[:, 0] >= left - APART_M)
                           & (low[:, 1] <= top + APART_M) & (high[:, 1] >= bottom - APART_M)]
        covered = _joined(reached)
        out: list[Any] = []
        for edge in near.tolist():
            ends = [0.0, *(at for span in covered.get(edge, ()) for at in span), 1.0]
            out.extend(self._line(edge, begin, end) for begin, end in zip(ends[::2], ends[1::2]) if end - begin > _SEAM)
        return [line for line in out if line is not None]

    def _filled(self, ground: Any, others: Sequence[Any]) -> Any:
        """Without the holes in which no such road lies."""
        polygons = ground.geoms if ground.geom_type in ("MultiPolygon", "GeometryCollection") else [ground]
        boxes = np.array([line.bounds for line in others]).reshape(-1, 4)
        out = []
        for polygon in polygons:
            if polygon.geom_type != "Polygon" or polygon.is_empty:
                continue
            holes = []
            for ring in polygon.interiors:
                hole = self._prep(self._geometry.Polygon(ring))
                left, bottom, right, top = ring.bounds
                near = np.flatnonzero((boxes[:, 0] <= right) & (boxes[:, 2] >= left)
                                      & (boxes[:, 1] <= top) & (boxes[:, 3] >= bottom))
                if any(hole.intersects(others[row]) for row in near.tolist()):
                    holes.append(ring)
            out.append(self._geometry.Polygon(polygon.exterior, holes))
        return self._ops.unary_union(out)


def _joined(reached: Iterable[Piece]) -> dict[int, list[tuple[float, float]]]:
    """By edge: the stretches of its drawing that are reached, in order."""
    out: dict[int, list[tuple[float, float]]] = {}
    for piece in sorted(reached, key=lambda p: (p.arc // 2, min(p.begin, p.end))):
        spans = out.setdefault(piece.arc // 2, [])
        begin, end = min(piece.begin, piece.end), max(piece.begin, piece.end)
        if spans and begin - spans[-1][1] <= _SEAM:
            spans[-1] = spans[-1][0], max(spans[-1][1], end)
        else:
            spans.append((begin, end))
    return out


def _cuts(spans: dict[int, list[tuple[float, float]]]) -> set[tuple[int, float]]:
    """(edge, fraction) of the ends of stretches that lie on the way along an edge."""
    return {(edge, at) for edge, stretches in spans.items() for stretch in stretches for at in stretch if 0.0 < at < 1.0}
