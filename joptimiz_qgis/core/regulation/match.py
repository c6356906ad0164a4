# SPDX-License-Identifier: GPL-2.0-or-later
"""Rule to edge: which stretches of which edges a rule's geometry or list means, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Iterator, NamedTuple, Optional, Sequence

import numpy as np

from ..errors import MissingLibraryError
from ..network.box_index import spread
from ..network.edge_index import EdgeIndex
from ..network.model import Network
from ..progress import Progress, check
from ..text import N_
from .rules import AccessRule


@dataclass(frozen=True)
class RuleMatch:
    """The stretches of network that one rule concerns: K rows.

    A row is a part of one edge, from fraction `begin` to `end` of its length along its drawing.
    `sure` False: doubtful (level, tolerance), the verdict there is *unknown* at most.
    """

    edge: np.ndarray       # int32 [K] edge rows
    forward: np.ndarray    # bool [K] concerns travel along the drawing
    backward: np.ndarray   # bool [K]
    begin: np.ndarray      # float32 [K]
    end: np.ndarray        # float32 [K]
    sure: np.ndarray       # bool [K]
    notes: tuple[tuple[int, str], ...] = ()  # (edge row, reason template) to report: boundary streets, levels...


AREA_MIN_M = 12.0
AREA_MIN_SHARE = 0.05
"""An edge lies in an area when more than max(12 m, 5 %) of it is inside (INTERFACE 1.2)."""
LINE_REACH_M = 12.0
LINE_SURE_SHARE, LINE_DOUBT_SHARE = 0.8, 0.5
LINE_ANGLE_DEG = 30.0
POINT_ALIKE_M = 1.0
"""Streets that differ by less in their distance from a point are as near."""

_FEW = 16  # edges that are as quickly measured together as parted
_STRETCH_M = 100.0  # a border is looked along in stretches of at most so much
_NOTHING_M = 1e-6  # shorter pieces come from rounding where a line crosses a border
_ROUNDING_M = 1e-3  # more than the coordinates of a stretch can be rounded by
_ABOUT_M = 3.0 * LINE_REACH_M  # so much of an area round some edges decides about them
BOUNDARY = N_("runs along the border, taken as outside: name it in edges if the act means it")
LEVEL = N_("passes over or under the area: unknown unless the act names it")
JUNCTION = N_("the rule's point lies as near to another street: which of them it means is unknown")
PARTLY = N_("only partly covered by the rule's line: unknown")


def match_rules(network: Network, rules: Sequence[AccessRule], progress: Progress, edges: Optional[EdgeIndex] = None
                ) -> tuple[RuleMatch, ...]:
    """Tie rules to edges. A rule's geometry is a shapely geometry in the network's CRS, or None.

    `edges`: of the network, if it is at hand. Raises MissingLibraryError without shapely, if a rule needs it.
    """
    matcher = _Matcher(network, edges or EdgeIndex(network))
    out = []
    for number, rule in enumerate(rules):
        check(progress)
        progress.report(100.0 * number / len(rules))
        out.append(matcher.match(rule))
    return tuple(out)


class _Rows:
    """Rows under construction."""

    def __init__(self) -> None:
        self._blocks: list[tuple[np.ndarray, ...]] = []
        self.notes: list[tuple[int, str]] = []

    def add(self, edge: Sequence[int], begin: Any = 0.0, end: Any = 1.0, sure: Any = True, ways: str = "both") -> None:
        """Rows of some edges; `begin`, `end` and `sure` for each of them or for all."""
        columns = (edge, ways in ("both", "forward"), ways in ("both", "backward"), begin, end, sure)
        self._blocks.append(tuple(np.broadcast_to(np.asarray(column, kind), len(edge)) for column, kind in zip(columns, _KINDS)))

    def done(self) -> RuleMatch:
        blocks = self._blocks or [tuple(np.zeros(0, kind) for kind in _KINDS)]
        edge, forward, backward, begin, end, sure = (np.concatenate(each) for each in zip(*blocks))
        return RuleMatch(edge, forward, backward, begin, end, sure, tuple(self.notes))


_KINDS = (np.int32, bool, bool, np.float32, np.float32, bool)


class _Matcher:
    def __init__(self, network: Network, edges: EdgeIndex) -> None:
        self._network, self._edges = network, edges

    def match(self, rule: AccessRule) -> RuleMatch:
        rows = _Rows()
        named = [row for source_id in rule.edges or () for row in self._edges.rows_of.get(source_id, ())]
        rows.add(named, ways=rule.direction)
        # Line rules that name edges we have mean just these: their drawing comes from another edition.
        if rule.geometry is not None and not (named and rule.geometry.geom_type.endswith("LineString")):
            left_out = [row for source_id in rule.except_edges or () for row in self._edges.rows_of.get(source_id, ())]
            x0, y0, x1, y1 = rule.geometry.bounds
            reached = self._edges.within(x0 - LINE_REACH_M, y0 - LINE_REACH_M, x1 + LINE_REACH_M, y1 + LINE_REACH_M)
            near = np.setdiff1d(reached, np.array(left_out + named, dtype=np.int64), assume_unique=False)
            kind = rule.geometry.geom_type
            if kind.endswith("Polygon"):
                self._area(rule.geometry, near, rows)
            elif kind.endswith("LineString"):
                beside = self._beside(*_segments(getattr(rule.geometry, "geoms", [rule.geometry])), LINE_REACH_M)
                self._line(rule, near[beside[near]].tolist(), rows)
            else:
                self._point(rule, near, rows)
        return rows.done()

    def _area(self, area: Any, near: np.ndarray, rows: _Rows) -> None:
        wholly, crossing = self._sorted_out(area, near)
        found = [(row, 0.0, 1.0) for row in wholly.tolist()]
        notes = [(row, LEVEL) for row in wholly[self._network.level[wholly] != 0].tolist()]
        for members, piece in self._pieces(area, crossing):
            border = _Border(piece, self._network)
            for row in members:
                parts, note = border.inside(row)
                found.extend((row, a, b) for a, b in parts)
                if note:
                    notes.append((row, note))
                if parts and self._network.level[row] != 0:
                    notes.append((row, LEVEL))
        found.sort(key=lambda part: part[0])
        rows.notes.extend(sorted(notes, key=lambda note: note[0]))
        if found:
            edge, begin, end = zip(*found)
            rows.add(edge, begin, end, sure=self._network.level[list(edge)] == 0)

    def _pieces(self, area: Any, edges: np.ndarray) -> Iterator[tuple[list[int], _Piece]]:
        """Groups of neighbouring edges, each with what of the area lies about them: measuring against all of it takes long."""
        box = _shapely().geometry.box
        groups = [(edges, _Piece(area, area.boundary))] if edges.size else []
        while groups:
            members, piece = groups.pop()
            low, high = self._edges.low[members].min(axis=0), self._edges.high[members].max(axis=0)
            near = box(*(low - _ABOUT_M), *(high + _ABOUT_M))
            if not near.contains(piece.area):
                piece = _Piece(_polygons(piece.area.intersection(near)), piece.border.intersection(near))
            if members.size <= _FEW:
                yield members.tolist(), piece
                continue
            middle = (self._edges.low[members] + self._edges.high[members])[:, int(high[1] - low[1] > high[0] - low[0])]
            order = np.argsort(middle, kind="stable")
            groups.extend((members[part], piece) for part in (order[: order.size // 2], order[order.size // 2 :]))

    def _sorted_out(self, area: Any, near: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(edges wholly inside, edges to be measured): only those near the border need measuring.

        An edge whose box no stretch of the border comes near is inside if a ray from it crosses the border an odd number
        of times.
        """
        a, b = _segments([ring for polygon in getattr(area, "geoms", [area])
                          for ring in (polygon.exterior, *polygon.interiors)])
        at_border = self._beside(a, b, _ROUNDING_M)
        clear = near[~at_border[near]]
        return clear[_inside(self._network.vertex_xy[self._network.vertex_start[clear]], a, b)], near[at_border[near]]

    def _beside(self, a: np.ndarray, b: np.ndarray, margin: float) -> np.ndarray:
        """bool [E]: edges whose boxes come within a margin (m) of the box of a stretch of the segments a-b."""
        pieces = np.ceil(np.hypot(*(b - a).T) / _STRETCH_M).astype(np.int64)
        segment, number = spread(np.maximum(pieces, 1))
        step = (b - a)[segment] / np.maximum(pieces, 1)[segment, None]
        first = a[segment] + number[:, None] * step
        low, high = np.minimum(first, first + step) - margin, np.maximum(first, first + step) + margin
        stretch, edge = self._edges.boxes.near_many(low, high)
        meets = (self._edges.low[edge] <= high[stretch]).all(axis=1) & (self._edges.high[edge] >= low[stretch]).all(axis=1)
        found = np.zeros(self._network.edge_count, dtype=bool)
        found[edge[meets]] = True
        return found

    def _line(self, rule: AccessRule, near: Sequence[int], rows: _Rows) -> None:
        shapes = _shapely()
        corridor = rule.geometry.buffer(LINE_REACH_M)
        for row in near:
            line = shapes.geometry.LineString(self._network.shape(row))
            covered = line.intersection(corridor)
            share = covered.length / max(line.length, 1e-9)
            if share < LINE_DOUBT_SHARE:
                continue
            same = _same_way(rule.geometry, covered)
            if same is None:
                continue
            ways = rule.direction if same or rule.direction == "both" else _OTHER[rule.direction]
            sure = share >= LINE_SURE_SHARE
            if not sure:
                rows.notes.append((row, PARTLY))
            rows.add([row], 0.0, 1.0, sure, ways)

    def _point(self, rule: AccessRule, near: np.ndarray, rows: _Rows) -> None:
        """Each point means the street nearest to it; where several are as near, which of them is not known."""
        line = _shapely().geometry.LineString
        sure: dict[int, bool] = {}
        for point in getattr(rule.geometry, "geoms", [rule.geometry]):
            x, y = point.x, point.y
            about = np.intersect1d(self._edges.within(x - _ABOUT_M, y - _ABOUT_M, x + _ABOUT_M, y + _ABOUT_M), near).tolist()
            away = [line(self._network.shape(row)).distance(point) for row in about]
            least = min(away, default=np.inf)
            if least <= LINE_REACH_M:
                meant = [row for row, distance in zip(about, away) if distance <= least + POINT_ALIKE_M]
                sure.update((row, len(meant) == 1 or sure.get(row, False)) for row in meant)
        rows.notes.extend((row, JUNCTION) for row in sure if not sure[row])
        rows.add(list(sure), sure=list(sure.values()), ways=rule.direction)


class _Piece(NamedTuple):
    """What of an area, and of its border, lies about some edges."""

    area: Any
    border: Any


class _Border:
    """Measures edges against a piece of an area."""

    def __init__(self, piece: _Piece, network: Network) -> None:
        self._piece, self._network = piece, network
        self._ready = _shapely().prepared.prep(piece.area)

    @cached_property
    def _along(self) -> Any:
        """The strip along the border."""
        return _shapely().prepared.prep(self._piece.border.buffer(LINE_REACH_M))

    def inside(self, row: int) -> tuple[Sequence[tuple[float, float]], Optional[str]]:
        """The parts of an edge that lie in the area, and what is to be noted of it."""
        line = _shapely().geometry.LineString(self._network.shape(row))
        if not self._ready.intersects(line):
            return (), None
        if self._ready.contains(line):
            return ((0.0, 1.0),), None
        area, border = self._piece
        covered = area.intersection(line)
        # What runs on the border itself is cut off first: how GEOS joins it to the rest differs by version.
        within = covered.difference(border)
        parts = _parts(within, line)
        length = float(self._network.length_m[row])
        inside = sum(b - a for a, b, _ in parts) * length
        # The tolerance is for what crosses or follows the border; a short edge amid the area has no border near.
        if inside <= max(AREA_MIN_M, AREA_MIN_SHARE * length):
            return (), BOUNDARY if inside > 0.0 or border.distance(line) <= LINE_REACH_M else None
        apart = [(a, b) for a, b, piece in parts if not self._along.contains(piece)]
        noted = len(apart) < len(parts) or within.length < covered.length - _NOTHING_M
        return apart, BOUNDARY if noted else None


def _segments(lines: Sequence[Any]) -> tuple[np.ndarray, np.ndarray]:
    """Both ends, float64 [S, 2] each, of the segments of lines or rings."""
    vertices = [np.asarray(line.coords)[:, :2] for line in lines]
    return np.concatenate([each[:-1] for each in vertices]), np.concatenate([each[1:] for each in vertices])


def _inside(points: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """bool [K]: whether points that are not on the border a-b lie inside it."""
    order = np.argsort(points[:, 1], kind="stable")
    y = points[order, 1]
    low, high = np.searchsorted(y, np.minimum(a[:, 1], b[:, 1])), np.searchsorted(y, np.maximum(a[:, 1], b[:, 1]))
    segment, number = spread(high - low)
    at = order[low[segment] + number]
    begin, step = a[segment], (b - a)[segment]
    x = begin[:, 0] + (points[at, 1] - begin[:, 1]) / step[:, 1] * step[:, 0]
    return np.bincount(at[x > points[at, 0]], minlength=points.shape[0]) % 2 == 1


def _polygons(geometry: Any) -> Any:
    """What of a geometry is area: where an area touches a box, their intersection holds points and lines too."""
    if geometry.geom_type.endswith("Polygon"):
        return geometry
    polygons = [part for part in getattr(geometry, "geoms", ()) if part.geom_type == "Polygon"]
    return _shapely().geometry.MultiPolygon(polygons)


_OTHER = {"forward": "backward", "backward": "forward"}


def _parts(inside: Any, line: Any) -> list[tuple[float, float, Any]]:
    """Fractions of a line that an intersection with it covers, sorted, each with its piece."""
    pieces = getattr(inside, "geoms", [inside])
    out = []
    for piece in pieces:
        if piece.geom_type == "LineString" and piece.length > _NOTHING_M:
            middle = line.project(piece.interpolate(0.5, normalized=True)) / line.length
            half = piece.length / line.length / 2.0
            out.append((max(middle - half, 0.0), min(middle + half, 1.0), piece))
    return sorted(out, key=lambda part: part[:2])


def _same_way(rule_line: Any, covered: Any) -> Optional[bool]:
    """Whether the covered part of an edge runs like the rule's line (True), against it (False), or across it (None)."""
    line = max(getattr(covered, "geoms", [covered]), key=lambda part: part.length)
    parts = getattr(rule_line, "geoms", [rule_line])
    nearest = min(parts, key=lambda part: part.distance(line.centroid))
    a, b = (nearest.project(line.interpolate(t, normalized=True)) for t in (0.25, 0.75))
    run = line.length / 2.0
    if abs(b - a) < run * np.cos(np.radians(LINE_ANGLE_DEG)):
        return None
    return bool(b > a)


def _shapely() -> Any:
    try:
        import shapely.geometry
        import shapely.prepared
    except ImportError:
        raise MissingLibraryError(N_("Placing rules on the network needs the Python library shapely. Install the package "
                                     "python3-shapely (OSGeo4W, Debian) and start QGIS again.")) from None
    return shapely
