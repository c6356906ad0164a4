# SPDX-License-Identifier: GPL-2.0-or-later
"""Encoded polylines with six decimals, as Valhalla writes the shape of a way."""

from __future__ import annotations

import numpy as np


def decode(text: str) -> np.ndarray:
    """float64 [n, 2] of longitude and latitude in degrees. Raises ValueError for what is no polyline.

    Encoded Polyline Algorithm Format, with a factor of 1e6 instead of 1e5: latitude first, each the difference to the one
    before, five bits a character, the lowest first, the sign in the lowest bit.
    """
    numbers: list[int] = []
    value = shift = 0
    for letter in text:
        bits = ord(letter) - 63
        if not 0 <= bits < 64 or shift > 30:
            raise ValueError("not a polyline")
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    if shift or len(numbers) % 2:
        raise ValueError("a polyline that breaks off")
    latlon = np.cumsum(np.array(numbers, np.int64).reshape(-1, 2), axis=0) / 1e6
    if (np.abs(latlon) > (90.0, 180.0)).any():
        raise ValueError("a polyline that leaves the earth")
    return latlon[:, ::-1].copy()
