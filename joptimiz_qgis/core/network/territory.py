# SPDX-License-Identifier: GPL-2.0-or-later
"""Which projected CRS a network is drawn in, by where it lies."""

from __future__ import annotations

import math

import numpy as np

_METROPOLITAN = "EPSG:2154"
_OVERSEAS = (  # west, south, east, north, CRS: the official systems of the decree 2000-1276 as amended (decree 2019-165)
    (-63.2, 15.7, -60.9, 18.2, "EPSG:5490"),    # Guadeloupe, Saint-Martin, Saint-Barthélemy: RGAF09, UTM 20N
    (-61.4, 14.3, -60.7, 15.0, "EPSG:5490"),    # Martinique
    (-54.7, 2.0, -51.5, 6.0, "EPSG:2972"),      # Guyane: RGFG95, UTM 22N
    (55.1, -21.5, 56.0, -20.8, "EPSG:2975"),    # La Réunion: RGR92, UTM 40S
    (44.9, -13.1, 45.4, -12.5, "EPSG:4471"),    # Mayotte: RGM04, UTM 38S
)
# Rough, and drawn a little outside the border: it chooses between two systems that both measure well near it.
_OUTLINE = np.array([
    (2.5, 51.2), (3.3, 50.6), (4.3, 50.1), (4.9, 50.2), (5.0, 49.9), (5.9, 49.6), (6.8, 49.25), (8.3, 49.05), (7.65, 48.1),
    (7.65, 47.55), (6.8, 47.3), (6.2, 46.35), (6.9, 46.5), (7.1, 45.9), (7.2, 45.3), (6.8, 44.8), (7.1, 44.3), (7.75, 44.2),
    (7.6, 43.7), (7.5, 43.4), (6.2, 42.8), (4.0, 43.1), (3.3, 42.9), (3.3, 42.35), (2.0, 42.3), (1.75, 42.47), (1.75, 42.6),
    (1.45, 42.66), (0.7, 42.65), (-0.6, 42.72), (-1.5, 43.0), (-1.85, 43.3), (-1.7, 44.8), (-1.5, 46.0), (-2.7, 46.9),
    (-5.3, 47.8), (-5.3, 48.7), (-2.0, 48.95), (-2.1, 49.9), (0.0, 49.9), (1.5, 50.95)])
_CORSICA = (8.4, 41.3, 9.7, 43.1)


def crs_for(lon: float, lat: float) -> str:
    """Lambert-93 in metropolitan France and Monaco, the official CRS of an overseas department, else the UTM zone."""
    for west, south, east, north, crs in _OVERSEAS:
        if west <= lon <= east and south <= lat <= north:
            return crs
    west, south, east, north = _CORSICA
    if (west <= lon <= east and south <= lat <= north) or _inside(lon, lat):
        return _METROPOLITAN
    zone = min(60, int(math.floor((lon + 180.0) / 6.0)) + 1)
    return f"EPSG:{32600 + zone if lat >= 0.0 else 32700 + zone}"


def _inside(x: float, y: float) -> bool:
    """Whether an even-odd ray to the east leaves the outline."""
    x1, y1 = _OUTLINE.T
    x2, y2 = np.roll(_OUTLINE, -1, axis=0).T
    crosses = (y1 > y) != (y2 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    return bool(np.count_nonzero(crosses & (x < at)) % 2)
