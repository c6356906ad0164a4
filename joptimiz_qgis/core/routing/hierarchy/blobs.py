# SPDX-License-Identifier: GPL-2.0-or-later
"""Nodes that a good cut does not part: dead ends and the nodes along a road, drawn together into their junction."""

from __future__ import annotations

import numpy as np

_FEW_LEFT = 0.002


def blobs(nodes: int, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """int32 [nodes]: the node that each is drawn into (itself if none). Nodes with one or two neighbours are drawn in.

    Many at a time: of neighbours that could be drawn in, one is chosen by lot (the same at each run).
    """
    into = np.arange(nodes, dtype=np.int64)
    for turn in range(64):
        low, high = np.minimum(a, b), np.maximum(a, b)
        pairs = np.unique(low[low != high].astype(np.int64) * nodes + high[low != high])
        a, b = pairs // nodes, pairs % nodes
        degree = np.bincount(a, minlength=nodes) + np.bincount(b, minlength=nodes)
        lot = np.where((degree == 1) | (degree == 2), _lots(nodes, turn), np.uint64(0))
        beaten = np.zeros(nodes, dtype=np.uint64)
        np.maximum.at(beaten, a, lot[b])
        np.maximum.at(beaten, b, lot[a])
        drawn = lot > beaten
        if drawn.sum() <= _FEW_LEFT * nodes:
            break
        goal = np.arange(nodes)
        goal[a[drawn[a]]] = b[drawn[a]]
        goal[b[drawn[b]]] = a[drawn[b]]
        into = goal[into]
        a, b = goal[a], goal[b]
    return into.astype(np.int32)


def _lots(count: int, turn: int) -> np.ndarray:
    """uint64 [count]: different numbers in no order (splitmix64: Steele, Lea and Flood, 2014)."""
    x = np.arange(1 + turn * count, 1 + (turn + 1) * count, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
