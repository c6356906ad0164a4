# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoJSON geometries of strangers (RFC 7946): longitude and latitude, finite, rings closed; heights are left out."""

from __future__ import annotations

import math
from typing import Any, Mapping, Optional

_DEEPEST = 8
_LEAST_OF_RING = 4


def checked(value: Any, depth: int = 0) -> Optional[Mapping[str, Any]]:
    """The geometry, of its type and coordinates alone; None for null. Raises ValueError for what is none."""
    if value is None:
        return None
    if not isinstance(value, dict) or depth > _DEEPEST:
        raise ValueError("no geometry")
    kind = value.get("type")
    if kind == "GeometryCollection":
        members = [checked(member, depth + 1) for member in _list(value.get("geometries"))]
        if None in members:
            raise ValueError("a member that is null")
        return {"type": kind, "geometries": members}
    read = _READ.get(kind) if isinstance(kind, str) else None
    if read is None:
        raise ValueError("an unknown type")
    return {"type": kind, "coordinates": read(value.get("coordinates"))}


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("no list")
    return value


def _position(value: Any) -> list[float]:
    if not isinstance(value, list) or len(value) < 2:
        raise ValueError("no position")
    lon, lat = value[0], value[1]
    for number in (lon, lat):
        if isinstance(number, bool) or not isinstance(number, (int, float)) or not math.isfinite(number):
            raise ValueError("no number")
    if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
        raise ValueError("not in longitude and latitude")
    return [float(lon), float(lat)]


def _positions(value: Any) -> list[Any]:
    return [_position(each) for each in _list(value)]


def _line(value: Any) -> list[Any]:
    points = _positions(value)
    if len(points) < 2:
        raise ValueError("a line of fewer than two positions")
    return points


def _polygon(value: Any) -> list[Any]:
    rings = [_positions(ring) for ring in _list(value)]
    if not rings or any(len(ring) < _LEAST_OF_RING or ring[0] != ring[-1] for ring in rings):
        raise ValueError("a ring that is not closed")
    return rings


_READ = {
    "Point": _position, "MultiPoint": _positions, "LineString": _line, "Polygon": _polygon,
    "MultiLineString": lambda value: [_line(line) for line in _list(value)],
    "MultiPolygon": lambda value: [_polygon(polygon) for polygon in _list(value)],
}
