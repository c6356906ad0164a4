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
    dice = np.random.default_rng(0)
    for _ in range(64):
        low, high = np.minimum(a, b), np.maximum(a, b)
        pairs = np.unique(low[low != high].astype(np.int64) * nodes + high[low != high])
        a, b = pairs // nodes, pairs % nodes
        degree = np.bincount(a, minlength=nodes) + np.bincount(b, minlength=nodes)
        lot = np.where((degree == 1) | (degree == 2), dice.permutation(nodes), -1)
        beaten = np.full(nodes, -1, dtype=np.int64)
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
