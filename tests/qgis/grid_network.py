# SPDX-License-Identifier: GPL-2.0-or-later
"""A grid of 5 by 5 streets of 200 m at 36 km/h, 20 s a street, built by the plugin's own algorithm."""

from __future__ import annotations

from pathlib import Path

from run_algorithm import memory, run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork

X, Y, STEP = 650_000, 6_860_000, 200


def place(column: float, row: float) -> str:
    """Coordinates in EPSG:2154, as WKT has them."""
    return f"{X + STEP * column} {Y + STEP * row}"


def build(path: Path) -> Path:
    """Write the network."""
    lines = [f"LINESTRING({place(a, b)}, {place(*to)})" for a in range(5) for b in range(5)
             for to in ((a + 1, b), (a, b + 1)) if max(to) < 5]
    done = run(BuildNetwork(), {"INPUT": memory("LineString", "speed:double", *((line, [36.0]) for line in lines)),
                                "SOURCE": "generic", "OUTPUT": str(path), "FIELD_MAP":
                                '{"speed_forward_kmh": "speed", "speed_backward_kmh": "speed"}'})
    assert done.result is not None, done.said
    return path
