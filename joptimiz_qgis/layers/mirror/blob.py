# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoJSON geometries as GeoPackage blobs (OGC 12-128) in longitude and latitude, each with its envelope, and back."""

from __future__ import annotations

import math
import struct
from typing import Any, Callable, List, Mapping, Optional, Sequence, Tuple

SRS = 4326
_POINT, _LINE, _POLYGON = 1, 2, 3
_CODES = {"Point": 1, "LineString": 2, "Polygon": 3, "MultiPoint": 4, "MultiLineString": 5, "MultiPolygon": 6,
          "GeometryCollection": 7}
_NAMES = {code: name for name, code in _CODES.items()}
_PARTS = {"MultiPoint": "Point", "MultiLineString": "LineString", "MultiPolygon": "Polygon"}
_HEAD = struct.Struct("<2sBBi4d")
_WITH_ENVELOPE, _EMPTY = 0b00011, 0b10001  # little endian, [minx, maxx, miny, maxy]; empty, no envelope
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_WIDEST, _HIGHEST = 360.0, 90.0  # what goes across the 180th meridian may count on


def blob_of(geometry: Optional[Mapping[str, Any]]) -> Optional[bytes]:
    """The blob of a GeoJSON geometry; None for None. Heights are left out.

    Raises ValueError, KeyError, TypeError, IndexError if it is no geometry, or none in longitude and latitude.
    """
    if geometry is None:
        return None
    body: List[bytes] = []
    box = [float("inf"), float("-inf"), float("inf"), float("-inf")]
    try:
        _write(geometry, body, box)
    except struct.error as error:
        raise ValueError(str(error)) from error
    if box[0] > box[1]:
        return struct.pack("<2sBBi", b"GP", 0, _EMPTY, SRS) + b"".join(body)
    if box[0] < -_WIDEST or box[1] > _WIDEST or box[2] < -_HIGHEST or box[3] > _HIGHEST:
        raise ValueError("not in degrees")
    return _HEAD.pack(b"GP", 0, _WITH_ENVELOPE, SRS, *box) + b"".join(body)


def _write(geometry: Mapping[str, Any], body: List[bytes], box: List[float]) -> None:
    kind = geometry["type"]
    body.append(struct.pack("<BI", 1, _CODES[kind]))
    if kind == "GeometryCollection":
        members: Sequence[Any] = geometry["geometries"]
        body.append(struct.pack("<I", len(members)))
        for member in members:
            _write(member, body, box)
        return
    coordinates = geometry["coordinates"]
    if kind in _PARTS:
        body.append(struct.pack("<I", len(coordinates)))
        for part in coordinates:
            _write({"type": _PARTS[kind], "coordinates": part}, body, box)
    elif kind == "Point":
        if not coordinates:
            body.append(struct.pack("<2d", float("nan"), float("nan")))
        else:
            _points([coordinates], body, box)
    elif kind == "LineString":
        if len(coordinates) == 1:
            raise ValueError("a line of one point")
        body.append(struct.pack("<I", len(coordinates)))
        _points(coordinates, body, box)
    else:
        body.append(struct.pack("<I", len(coordinates)))
        for ring in coordinates:
            if len(ring) < 4 or tuple(ring[0][:2]) != tuple(ring[-1][:2]):
                raise ValueError("a ring that is not closed")
            body.append(struct.pack("<I", len(ring)))
            _points(ring, body, box)


def _points(points: Sequence[Sequence[float]], body: List[bytes], box: List[float]) -> None:
    if not points:
        return
    flat = [value for point in points for value in (point[0], point[1])]
    body.append(struct.pack(f"<{len(flat)}d", *flat))
    if not math.isfinite(sum(flat)):
        raise ValueError("a coordinate without a value")
    xs, ys = flat[::2], flat[1::2]
    box[0], box[1] = min(box[0], min(xs)), max(box[1], max(xs))
    box[2], box[3] = min(box[2], min(ys)), max(box[3], max(ys))


def geometry_of(blob: Optional[bytes]) -> Optional[Mapping[str, Any]]:
    """The GeoJSON geometry of a blob that `blob_of` wrote; None for None."""
    if blob is None:
        return None
    return _read(blob, 8 + _ENVELOPE_BYTES[blob[3] >> 1 & 7])[0]


def _read(blob: bytes, at: int) -> Tuple[Mapping[str, Any], int]:
    (code,) = struct.unpack_from("<I", blob, at + 1)
    kind, at = _NAMES[code], at + 5
    if code == _POINT:
        x, y = struct.unpack_from("<2d", blob, at)
        return {"type": kind, "coordinates": [] if x != x else [x, y]}, at + 16
    (count,) = struct.unpack_from("<I", blob, at)
    at += 4
    if code == _LINE:
        return {"type": kind, "coordinates": _pairs(blob, at, count)}, at + 16 * count
    if code == _POLYGON:
        rings = []
        for _ in range(count):
            (points,) = struct.unpack_from("<I", blob, at)
            rings.append(_pairs(blob, at + 4, points))
            at += 4 + 16 * points
        return {"type": kind, "coordinates": rings}, at
    members = []
    for _ in range(count):
        member, at = _read(blob, at)
        members.append(member)
    if kind == "GeometryCollection":
        return {"type": kind, "geometries": members}, at
    return {"type": kind, "coordinates": [member["coordinates"] for member in members]}, at


def _pairs(blob: bytes, at: int, count: int) -> List[List[float]]:
    flat = struct.unpack_from(f"<{2 * count}d", blob, at)
    return [[x, y] for x, y in zip(flat[::2], flat[1::2])]


def is_empty(blob: Optional[bytes]) -> int:
    """As ST_IsEmpty of the R-tree's triggers: 1 for nothing, None counting as nothing."""
    return 1 if blob is None or blob[3] & 0b10000 else 0


def side_of(number: int) -> Callable[[bytes], Optional[float]]:
    """Reads a side of envelopes: 0 least x, 1 greatest x, 2 least y, 3 greatest y; None for a blob that has none."""
    unpack, at = struct.Struct("<d").unpack_from, 8 + 8 * number
    return lambda blob: unpack(blob, at)[0] if blob[3] & 0b01110 else None
