# SPDX-License-Identifier: GPL-2.0-or-later
"""Outlines as WKT in longitude and latitude: read tolerantly (and said), written plainly."""

from __future__ import annotations

import math
import re
from typing import Any, List, Mapping, Optional

import numpy as np

_HEAD = re.compile(r"\s*(?:SRID=4326;)?\s*(POINT|LINESTRING|POLYGON|MULTIPOLYGON)\s*(?:Z|M|ZM)?\s*\((.*)\)\s*$",
                   re.IGNORECASE | re.DOTALL)
_PART = re.compile(r"\(([^()]*)\)")


def mended(text: str) -> str:
    """A polygon that lacks its inner brackets gets them: POLYGON(x y, ...) is how an official example writes it."""
    found = _HEAD.match(text)
    if found and found.group(1).upper() == "POLYGON" and "(" not in found.group(2):
        return f"POLYGON(({found.group(2).strip()}))"
    return text


def geometry_of(text: str) -> Optional[Mapping[str, Any]]:
    """A GeoJSON point, line or polygon without Z; None for what is none of them, or is not in degrees.

    A multi-polygon of one part is that part.
    """
    found = _HEAD.match(text)
    if not found:
        return None
    kind, inner = found.group(1).upper(), found.group(2)
    try:
        if kind == "POINT":
            (point,) = _points(inner)
            return {"type": "Point", "coordinates": point}
        if kind == "LINESTRING":
            line = _points(inner)
            return {"type": "LineString", "coordinates": line} if len(line) > 1 else None
        rings = [_points(part) for part in _PART.findall(inner)]
    except ValueError:
        return None
    if kind == "MULTIPOLYGON" and len(re.findall(r"\)\s*\)", inner)) != 1:
        return None
    if not rings or any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
        return None
    return {"type": "Polygon", "coordinates": rings}


def text_of(geometry: Mapping[str, Any]) -> str:
    """A GeoJSON polygon as WKT, at least six decimals."""
    rings = ", ".join("(" + ", ".join(f"{degrees(p[0])} {degrees(p[1])}" for p in ring) + ")" for ring in geometry["coordinates"])
    return f"POLYGON({rings})"


def degrees(value: float) -> str:
    """A coordinate with six decimals, more only if it has them; reading it gives the same number."""
    return np.format_float_positional(value, unique=True, min_digits=6)


def _points(text: str) -> List[List[float]]:
    """Raises ValueError."""
    points = [[float(number) for number in pair.split()][:2] for pair in text.split(",")]
    if any(len(p) != 2 or not all(map(math.isfinite, p)) or abs(p[0]) > 180 or abs(p[1]) > 90 for p in points):
        raise ValueError(text)
    return points
