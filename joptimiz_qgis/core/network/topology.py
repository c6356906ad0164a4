# SPDX-License-Identifier: GPL-2.0-or-later
"""Connected groups of nodes, in numpy alone."""

from __future__ import annotations

import numpy as np


def components(a: np.ndarray, b: np.ndarray, nodes: int) -> np.ndarray:
    """int64 [nodes]: the smallest row of the connected group that each node is in; a[i] and b[i] are joined.

    Every group takes its smallest label, paths are halved until nothing changes (Shiloach and Vishkin, 1982).
    """
    root = np.arange(nodes, dtype=np.int64)
    while True:
        low, high = np.minimum(root[a], root[b]), np.maximum(root[a], root[b])
        if not (low < high).any():
            return root
        np.minimum.at(root, high, low)
        while True:
            above = root[root]
            if (above == root).all():
                break
            root = above
