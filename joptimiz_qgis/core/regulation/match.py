# SPDX-License-Identifier: GPL-2.0-or-later
"""Rule to edge: which stretches of which edges a rule's geometry or list means, and how surely."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

import numpy as np

from ..errors import MissingLibraryError
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

_INSIDE, _OUTSIDE = 1, 2
_FEW = 16  # edges that are as quickly measured as quartered
BOUNDARY = N_("runs along the border, taken as outside: name it in edges if the act means it")
LEVEL = N_("passes over or under the area: unknown unless the act names it")
PARTLY = N_("only partly covered by the rule's line: unknown")


def match_rules(network: Network, rules: Sequence[AccessRule], progress: Progress) -> tuple[RuleMatch, ...]:
    """Tie rules to edges. A rule's geometry is a shapely geometry in the network's CRS, or None.

    Raises MissingLibraryError without shapely, if a rule needs it.
    """
    matcher = _Matcher(network)
    out = []
    for number, rule in enumerate(rules):
        check(progress)
        progress.report(100.0 * number / len(rules))
        out.append(matcher.match(rule))
    return tuple(out)


@dataclass
class _Rows:
    """Rows under construction."""

    edge: list[int] = field(default_factory=list)
    forward: list[bool] = field(default_factory=list)
    backward: list[bool] = field(default_factory=list)
    begin: list[float] = field(default_factory=list)
    end: list[float] = field(default_factory=list)
    sure: list[bool] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)

    def add(self, edge: int, begin: float = 0.0, end: float = 1.0, sure: bool = True, ways: str = "both") -> None:
        self.edge.append(edge)
        self.forward.append(ways in ("both", "forward"))
        self.backward.append(ways in ("both", "backward"))
        self.begin.append(begin)
        self.end.append(end)
        self.sure.append(sure)

    def done(self) -> RuleMatch:
        return RuleMatch(np.array(self.edge, np.int32), np.array(self.forward, bool), np.array(self.backward, bool),
                         np.array(self.begin, np.float32), np.array(self.end, np.float32), np.array(self.sure, bool),
                         tuple(self.notes))


class _Matcher:
    def __init__(self, network: Network) -> None:
        self._network = network
        start = network.vertex_start[:-1]
        self._low = np.minimum.reduceat(network.vertex_xy, start, axis=0)
        self._high = np.maximum.reduceat(network.vertex_xy, start, axis=0)
        self._rows_of: dict[str, list[int]] = {}
        for row, source_id in enumerate(network.source_id.tolist()):
            self._rows_of.setdefault(source_id, []).append(row)

    def match(self, rule: AccessRule) -> RuleMatch:
        rows = _Rows()
        named = [row for source_id in rule.edges or () for row in self._rows_of.get(source_id, ())]
        for row in named:
            rows.add(row, ways=rule.direction)
        # Line rules that name edges we have mean just these: their drawing comes from another edition.
        if rule.geometry is not None and not (named and rule.geometry.geom_type.endswith("LineString")):
            left_out = {row for source_id in rule.except_edges or () for row in self._rows_of.get(source_id, ())}
            near = [row for row in self._near(rule.geometry) if row not in left_out and row not in set(named)]
            kind = rule.geometry.geom_type
            if kind.endswith("Polygon"):
                self._area(rule, near, rows)
            elif kind.endswith("LineString"):
                self._line(rule, near, rows)
            else:
                self._point(rule, near, rows)
        return rows.done()

    def _near(self, geometry: Any) -> list[int]:
        x0, y0, x1, y1 = geometry.bounds
        r = LINE_REACH_M
        inside = ((self._low[:, 0] <= x1 + r) & (self._high[:, 0] >= x0 - r)
                  & (self._low[:, 1] <= y1 + r) & (self._high[:, 1] >= y0 - r))
        return np.flatnonzero(inside).tolist()

    def _area(self, rule: AccessRule, near: Sequence[int], rows: _Rows) -> None:
        shapes = _shapely()
        ready = shapes.prepared.prep(rule.geometry)
        border = rule.geometry.boundary
        along = None  # the strip along the border, made when first needed
        where = self._sorted_out(ready, np.array(near, dtype=np.int64))
        for row in near:
            if where.get(row) == _OUTSIDE:
                continue
            line = None if where.get(row) == _INSIDE else shapes.geometry.LineString(self._network.shape(row))
            level = int(self._network.level[row])
            if line is not None and not ready.intersects(line):
                continue
            wholly = line is None or ready.contains(line)
            covered: Any = line if wholly else rule.geometry.intersection(line)
            # What runs on the border itself is cut off first: how GEOS joins it to the rest differs by version.
            within: Any = line if wholly else covered.difference(border)
            parts = [(0.0, 1.0)] if wholly else _parts(within, line)
            length = float(self._network.length_m[row])
            inside = sum(b - a for a, b in parts) * length
            # The tolerance is for what crosses or follows the border; a short edge amid the area has no border near.
            if not wholly and inside <= max(AREA_MIN_M, AREA_MIN_SHARE * length):
                if inside > 0.0 or border.distance(line) <= LINE_REACH_M:
                    rows.notes.append((row, BOUNDARY))
                continue
            if not wholly:
                along = along or shapes.prepared.prep(border.buffer(LINE_REACH_M))
                apart = [p for p in parts if not along.contains(shapes.ops.substring(line, *p, normalized=True))]
                if len(apart) < len(parts) or within.length < covered.length - 1e-6:
                    rows.notes.append((row, BOUNDARY))
                parts = apart
                if not parts:
                    continue
            if level != 0:
                rows.notes.append((row, LEVEL))
            for a, b in parts:
                rows.add(row, a, b, sure=level == 0, ways="both")

    def _sorted_out(self, ready: Any, rows: np.ndarray) -> dict[int, int]:
        """Which edges lie wholly inside or outside an area, by quartering: only those near its border need measuring."""
        if rows.size <= _FEW:
            return {}
        box = _shapely().geometry.box
        low, high = self._low, self._high
        out: dict[int, int] = {}
        cells = [(rows, *low[rows].min(axis=0), *high[rows].max(axis=0))]
        while cells:
            members, x0, y0, x1, y1 = cells.pop()
            cell = box(x0, y0, x1, y1)
            if not ready.intersects(cell):
                out.update(dict.fromkeys(members.tolist(), _OUTSIDE))
            elif ready.contains(cell):
                out.update(dict.fromkeys(members.tolist(), _INSIDE))
            elif members.size > _FEW:
                x, y = (x0 + x1) / 2.0, (y0 + y1) / 2.0
                for a0, b0, a1, b1 in ((x0, y0, x, y), (x, y0, x1, y), (x0, y, x, y1), (x, y, x1, y1)):
                    # What lies across cells is measured; `members` never grows, so the quartering ends.
                    inside = ((low[members] >= (a0, b0)) & (high[members] <= (a1, b1))).all(axis=1)
                    part, members = members[inside], members[~inside]
                    if part.size:
                        cells.append((part, a0, b0, a1, b1))
        return out

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
            rows.add(row, 0.0, 1.0, sure, ways)

    def _point(self, rule: AccessRule, near: Sequence[int], rows: _Rows) -> None:
        shapes = _shapely()
        found = [(shapes.geometry.LineString(self._network.shape(row)).distance(rule.geometry), row) for row in near]
        if found and min(found)[0] <= LINE_REACH_M:
            rows.add(min(found)[1], ways=rule.direction)


_OTHER = {"forward": "backward", "backward": "forward"}


def _parts(inside: Any, line: Any) -> list[tuple[float, float]]:
    """Fractions of a line that an intersection with it covers, sorted."""
    pieces = getattr(inside, "geoms", [inside])
    out = []
    for piece in pieces:
        if piece.geom_type == "LineString" and piece.length > 0.0:
            middle = line.project(piece.interpolate(0.5, normalized=True)) / line.length
            half = piece.length / line.length / 2.0
            out.append((max(middle - half, 0.0), min(middle + half, 1.0)))
    return sorted(out)


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
        import shapely.ops
        import shapely.prepared
    except ImportError:
        raise MissingLibraryError(N_("Placing rules on the network needs the Python library shapely. Install the package "
                                     "python3-shapely (OSGeo4W, Debian) and start QGIS again.")) from None
    return shapely
