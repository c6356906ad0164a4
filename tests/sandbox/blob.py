# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoPackage geometry blobs, written and read without any SQLite extension; the envelope is always written."""

from __future__ import annotations

import struct
from typing import Any, Mapping, Optional

import shapely
from shapely.geometry import mapping, shape

SRS_ID = 4326
_HEADER = struct.Struct("<2sBBi4d")
_FLAGS = 0b00000011  # little-endian header with an xy envelope, not empty
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)


def to_blob(geometry: Optional[Mapping[str, Any]]) -> Optional[bytes]:
    """A GeoJSON geometry as a blob; None stays None."""
    if geometry is None:
        return None
    made = shape(geometry)
    left, bottom, right, top = made.bounds
    return _HEADER.pack(b"GP", 0, _FLAGS, SRS_ID, left, right, bottom, top) + shapely.to_wkb(made, byte_order=1)


def wkb_of(blob: bytes) -> bytes:
    """The well-known binary within a blob."""
    return blob[8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 0b111]:]


def to_geojson(blob: Optional[bytes]) -> Optional[dict[str, Any]]:
    """A blob as a GeoJSON geometry; None stays None."""
    return None if blob is None else dict(mapping(shapely.from_wkb(wkb_of(blob))))


def edge_of(blob: Optional[bytes], index: int) -> Optional[float]:
    """One number of a blob's envelope: 0 left, 1 right, 2 bottom, 3 top."""
    if blob is None:
        return None
    if (blob[3] >> 1) & 0b111:
        return struct.unpack_from("<d" if blob[3] & 1 else ">d", blob, 8 + 8 * index)[0]
    left, bottom, right, top = shapely.from_wkb(wkb_of(blob)).bounds
    return (left, right, bottom, top)[index]


def meets(blob: bytes, left: float, bottom: float, right: float, top: float) -> bool:
    """Whether the geometry itself, not only its envelope, meets a box."""
    edges = [edge_of(blob, index) for index in range(4)]
    if left <= edges[0] and edges[1] <= right and bottom <= edges[2] and edges[3] <= top:
        return True
    return bool(shapely.box(left, bottom, right, top).intersects(shapely.from_wkb(wkb_of(blob))))
