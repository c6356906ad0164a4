# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads a MATSim network (v2 XML) as one of ours: enough for a benchmark, each directed link an edge."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
from lxml import etree

from joptimiz_qgis.core.network.model import LIMITS, CycleWay, Network
from joptimiz_qgis.core.vehicles import CATEGORIES


def read_matsim(path: Path) -> Network:
    nodes: dict[str, int] = {}
    xy: list[tuple[float, float]] = []
    ends: list[tuple[int, int]] = []
    length: list[float] = []
    speed: list[float] = []
    with gzip.open(path) as stream:
        for _, element in etree.iterparse(stream, tag=("node", "link"), load_dtd=False, resolve_entities=False, no_network=True):
            if element.tag == "node":
                nodes[element.get("id")] = len(nodes)
                xy.append((float(element.get("x")), float(element.get("y"))))
            elif "car" in element.get("modes", "car") and element.get("from") != element.get("to"):
                ends.append((nodes[element.get("from")], nodes[element.get("to")]))
                length.append(max(float(element.get("length")), 0.1))
                speed.append(float(element.get("freespeed")) * 3.6)
            element.clear()
    count = len(ends)
    at, end = np.array(xy), np.array(ends, np.int32)
    speeds = np.full((2, count), np.nan, np.float32)
    speeds[0] = speed
    cycle = np.full((2, count), int(CycleWay.NO), np.uint8)
    return Network(
        crs="EPSG:2154", node_id=np.arange(len(xy), dtype=np.int64), node_xy=at, edge_id=np.arange(1, count + 1, dtype=np.int64),
        source_id=np.arange(count).astype(str), name=np.zeros(count, np.int32), names=("",),
        road_class=np.zeros(count, np.int16), road_classes=("road",), from_node=end[:, 0].copy(), to_node=end[:, 1].copy(),
        length_m=np.array(length), speed_kmh=speeds, cycle=cycle, foot=np.zeros(count, bool),
        slope_pct=np.full(count, np.nan, np.float32), through=np.ones(count, bool), level=np.zeros(count, np.int8),
        limits=np.full((count, len(LIMITS)), np.nan, np.float32), limits_unknown=np.zeros(count, np.uint8),
        access=np.zeros((2, count, len(CATEGORIES)), np.uint8), hazmat=np.zeros(count, np.uint8), conditional={}, turns=(),
        barriers=(), vertex_xy=at[end.ravel()], vertex_start=np.arange(0, 2 * count + 1, 2, dtype=np.int64),
    )
