# SPDX-License-Identifier: GPL-2.0-or-later
"""Where France roughly lies, overseas included: tells exchanged longitudes and latitudes."""

from __future__ import annotations

_BOXES = ((-5.5, 41.0, 10.0, 51.5), (-63.5, 14.0, -60.5, 18.3), (-55.0, 2.0, -51.0, 6.0), (55.0, -21.6, 56.0, -20.7),
          (44.9, -13.1, 45.4, -12.5), (-56.6, 46.6, -56.0, 47.3), (163.0, -23.0, 168.5, -19.0), (-155.0, -28.0, -134.0, -7.0),
          (-178.3, -14.5, -176.0, -13.0))


def is_in_france(longitude: float, latitude: float) -> bool:
    """Whether a place in degrees lies in one of the boxes around French territory."""
    return any(w <= longitude <= e and s <= latitude <= n for w, s, e, n in _BOXES)


def is_swapped(longitude: float, latitude: float) -> bool:
    """Whether a place lies in France only when the two are exchanged."""
    return not is_in_france(longitude, latitude) and is_in_france(latitude, longitude)
