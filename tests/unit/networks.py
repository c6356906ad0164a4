# SPDX-License-Identifier: GPL-2.0-or-later
"""Small networks for tests: a few lines in metres become a Network, one edge a line."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

import numpy as np

from joptimiz_qgis.core.network.model import LIMITS, Access, Barrier, CycleWay, Network, TurnRestriction
from joptimiz_qgis.core.vehicles import CATEGORIES, MOTOR_CATEGORIES, Category


def tiny(lines: Sequence[Mapping[str, Any]], turns: Sequence[TurnRestriction] = (),
         barriers: Sequence[Barrier] = ()) -> Network:
    """Lines connect at equal end points; edge_id is 1..E in their order, nodes in order of appearance.

    Members of a line: `xy` (list of points, metres), and optionally source_id, name, road_class, speed,
    oneway, access ({category | "motor" | "all": access name}), cycle, through, level, foot, conditional,
    limits_unknown (list of LIMITS names) and any of LIMITS.
    """
    count = len(lines)
    nodes: dict[tuple[float, float], int] = {}
    ends = [[nodes.setdefault(tuple(map(float, line["xy"][k])), len(nodes)) for k in (0, -1)] for line in lines]
    speed = np.full((2, count), np.nan, np.float32)
    access = np.zeros((2, count, len(CATEGORIES)), np.uint8)
    limits = np.full((count, len(LIMITS)), np.nan, np.float32)
    unknown = np.zeros(count, np.uint8)
    cycle = np.full((2, count), int(CycleWay.ROAD), np.uint8)
    for row, line in enumerate(lines):
        speed[0, row] = line.get("speed", 36.0)
        if not line.get("oneway"):
            speed[1, row] = line.get("speed", 36.0)
        else:
            cycle[1, row] = int(CycleWay.NO)
        if "cycle" in line:
            cycle[:, row] = line["cycle"]
        for key, value in line.get("access", {}).items():
            members = {"all": CATEGORIES, "motor": MOTOR_CATEGORIES}.get(key) or (Category(key),)
            for category in members:
                access[:, row, category.column] = int(Access[value.upper()])
        for column, name in enumerate(LIMITS):
            if name in line:
                limits[row, column] = line[name]
            if name in line.get("limits_unknown", ()):
                unknown[row] |= 1 << column
    shapes = [np.asarray(line["xy"], float) for line in lines]
    names = ("",) + tuple(sorted({line.get("name", "") for line in lines} - {""}))
    classes = tuple(sorted({line.get("road_class", "residential") for line in lines})) or ("residential",)
    return Network(
        crs="EPSG:2154",
        node_id=np.arange(1, len(nodes) + 1, dtype=np.int64),
        node_xy=np.array(list(nodes), float).reshape(-1, 2),
        edge_id=np.arange(1, count + 1, dtype=np.int64),
        source_id=np.array([line.get("source_id", f"w{row + 1}") for row, line in enumerate(lines)], dtype=str),
        name=np.array([names.index(line.get("name", "")) for line in lines], np.int32),
        names=names,
        road_class=np.array([classes.index(line.get("road_class", "residential")) for line in lines], np.int16),
        road_classes=classes,
        from_node=np.array([e[0] for e in ends], np.int32),
        to_node=np.array([e[1] for e in ends], np.int32),
        length_m=np.array([float(np.hypot(*np.diff(s, axis=0).T).sum()) for s in shapes]),
        speed_kmh=speed, cycle=cycle,
        foot=np.array([line.get("foot", True) for line in lines], bool),
        slope_pct=np.full(count, np.nan, np.float32),
        through=np.array([line.get("through", True) for line in lines], bool),
        level=np.array([line.get("level", 0) for line in lines], np.int8),
        limits=limits, limits_unknown=unknown, access=access,
        hazmat=np.zeros(count, np.uint8),
        conditional={row: tuple(line["conditional"]) for row, line in enumerate(lines) if line.get("conditional")},
        turns=tuple(turns), barriers=tuple(barriers),
        vertex_xy=np.concatenate(shapes),
        vertex_start=np.concatenate(([0], np.cumsum([len(s) for s in shapes]))).astype(np.int64),
        info={"source": "test"},
    )
