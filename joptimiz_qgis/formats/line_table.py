# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer of lines as plain columns and vertices, and the way from there to a road source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

import numpy as np

from ..core.network.model import LIMITS
from ..core.network.source import Rejected, RoadSource, SourceTurn
from ..core.network.topology import components
from ..core.vehicles import CATEGORIES
from .osm_tags import WayAttributes

LineAttributes = WayAttributes
"""What one line is for traffic; the record of OSM ways says it for every source."""

_LOWEST_M, _HIGHEST_M = -500.0, 9000.0
"""No road on Earth lies lower or higher: what does is a mark for "not measured", such as -1000 or -9999."""


@dataclass(frozen=True)
class LineTable:
    """L lines with P vertices; columns by the source's own field names, one value a line, None = NULL.

    `rejected` holds what the reader of the layer could not use (no geometry...); `name` and `edition` go into info.
    """

    columns: Mapping[str, Sequence[object]]
    vertex_xy: np.ndarray           # float64 [P, 2] in crs
    vertex_lonlat: np.ndarray       # float64 [P, 2] degrees WGS84
    vertex_z: Optional[np.ndarray]  # float64 [P] metres, NaN unknown; None: the layer has no heights
    vertex_start: np.ndarray        # int64 [L + 1]
    crs: str
    rejected: tuple[Rejected, ...] = ()
    name: str = ""
    edition: str = ""

    @property
    def line_count(self) -> int:
        return int(self.vertex_start.shape[0]) - 1

    def column(self, name: Optional[str]) -> Sequence[object]:
        """Values of a field; None for every line if there is no such field."""
        return [None] * self.line_count if name is None else self.columns[name]

    def xy_of(self, row: int) -> tuple[tuple[float, float], ...]:
        """Vertices of a line, as Rejected wants them."""
        part = self.vertex_xy[self.vertex_start[row] : self.vertex_start[row + 1]]
        return tuple((float(x), float(y)) for x, y in part)


@dataclass(frozen=True)
class PointTable:
    """A companion table, one row a feature; `xy` is None for a table without geometry, NaN where a row has none."""

    columns: Mapping[str, Sequence[object]]
    xy: Optional[np.ndarray] = None  # float64 [rows, 2] in the lines' crs


def find_fields(names: Sequence[str], aliases: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """{standard name: the name the layer uses}: by name or alias whatever the case, or cut to 10 characters.

    A shapefile cuts names; where several standard names begin alike, the cut name says nothing and is not taken.
    """
    written: dict[str, str] = {}
    for name in names:
        written.setdefault(name.lower(), name)
    starts = [name.lower()[:10] for name in aliases]
    found = {}
    for name, others in aliases.items():
        cut = name.lower()[:10]
        for candidate in (name.lower(), *(o.lower() for o in others), *((cut,) if starts.count(cut) == 1 else ())):
            if candidate in written:
                found[name] = written[candidate]
                break
    return found


def known_heights(z: Optional[np.ndarray]) -> Optional[np.ndarray]:
    """Heights with NaN for marks of "not measured"; None if nothing is known, or all is 0 (a layer given a Z by a tool)."""
    if z is None:
        return None
    known = np.where((z > _LOWEST_M) & (z < _HIGHEST_M), z, np.nan)
    return None if bool(np.all(np.isnan(known) | (known == 0.0))) else known


def place_keys(xy: np.ndarray, tolerance: float, z: Optional[np.ndarray] = None, z_tolerance: float = 0.0) -> np.ndarray:
    """int64 [P]: the same key for points that lie within the tolerance of each other in x and y.

    Coordinates are rounded to multiples of the tolerance; two roundings that are neighbours become one place if their
    first points are within it. With `z`, points of one place whose known heights are further apart than `z_tolerance`
    get different keys; points of unknown height join the others of the place if these have one height, else stay apart.
    """
    if not xy.shape[0]:
        return np.zeros(0, np.int64)
    cell = np.rint(xy / tolerance).astype(np.int64)
    cell -= cell.min(axis=0) - 1
    width = int(cell[:, 1].max()) + 2
    code, first, place = np.unique(cell[:, 0] * width + cell[:, 1], return_index=True, return_inverse=True)
    place = place.reshape(-1)
    pairs = []
    for step in (1, width - 1, width, width + 1):
        at = np.minimum(np.searchsorted(code, code + step), code.shape[0] - 1)
        a = np.flatnonzero(code[at] == code + step)
        apart = np.hypot(*(xy[first[a]] - xy[first[at[a]]]).T)
        pairs.append(np.column_stack((a, at[a]))[apart <= tolerance])
    near = np.concatenate(pairs)
    place = components(near[:, 0], near[:, 1], code.shape[0])[place]
    return place if z is None else _split_by_height(place, z, z_tolerance)


def _split_by_height(place: np.ndarray, z: np.ndarray, tolerance: float) -> np.ndarray:
    """Keys by place and height."""
    order = np.lexsort((z, place))  # NaN last within a place
    p, height = place[order], z[order]
    known = ~np.isnan(height)
    new = np.ones(p.shape[0], dtype=bool)
    with np.errstate(invalid="ignore"):
        # Against NaN no comparison is true: unknown heights go on with whatever stands before them in their place.
        new[1:] = (p[1:] != p[:-1]) | (height[1:] - height[:-1] > tolerance)
    several = np.zeros(int(place.max()) + 1, dtype=np.int64)
    np.add.at(several, p[new & known], 1)
    new[1:] |= (p[1:] == p[:-1]) & ~known[1:] & known[:-1] & (several[p[1:]] > 1)
    key = np.empty(place.shape[0], dtype=np.int64)
    key[order] = np.cumsum(new) - 1
    return key


def attribute_columns(attributes: Sequence[WayAttributes]) -> dict[str, Any]:
    """The columns of a RoadSource that say what its lines are for traffic, one row for each of `attributes`."""
    return {
        "name": [a.name for a in attributes], "road_class": [a.road_class for a in attributes],
        "speed_kmh": np.array([a.speed_kmh for a in attributes], np.float32).reshape(-1, 2).T.copy(),
        "cycle": np.array([a.cycle for a in attributes], np.uint8).reshape(-1, 2).T.copy(),
        "foot": np.array([a.foot for a in attributes], bool), "through": np.array([a.through for a in attributes], bool),
        "level": np.array([a.level for a in attributes], np.int8),
        "limits": np.array([a.limits for a in attributes], np.float32).reshape(-1, len(LIMITS)),
        "limits_unknown": np.array([a.limits_unknown for a in attributes], np.uint8),
        "access": np.array([a.access for a in attributes], np.uint8).reshape(-1, 2, len(CATEGORIES)).transpose(1, 0, 2).copy(),
        "hazmat": np.array([a.hazmat for a in attributes], np.uint8),
        "conditional": {row: a.conditional for row, a in enumerate(attributes) if a.conditional},
    }


def road_source(table: LineTable, source_id: Sequence[str], attributes: Sequence[Optional[LineAttributes]], keys: np.ndarray,
                connect: str, info: Mapping[str, str], turns: tuple[SourceTurn, ...] = (),
                rejected: Sequence[Rejected] = ()) -> RoadSource:
    """The lines that have attributes (None: left out) as a road source. `keys` are those of all vertices of the table."""
    keep = np.array([a is not None for a in attributes], dtype=bool).reshape(-1)
    mine = [a for a in attributes if a is not None]
    size = np.diff(table.vertex_start)
    vertices = np.repeat(keep, size)
    start = np.concatenate(([0], np.cumsum(size[keep]))).astype(np.int64)
    return RoadSource(
        source_id=[source_id[row] for row in np.flatnonzero(keep).tolist()], **attribute_columns(mine),
        vertex_key=keys[vertices], vertex_lonlat=table.vertex_lonlat[vertices], vertex_xy=table.vertex_xy[vertices],
        vertex_z=None if table.vertex_z is None else table.vertex_z[vertices], vertex_start=start, crs=table.crs,
        connect=connect, turns=turns, rejected=(*table.rejected, *rejected),
        info={"source": table.name, "edition": table.edition, **info},
    )
