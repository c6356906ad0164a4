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
        a, b = root[a], root[b]
        apart = a != b
        if not apart.any():
            return root
        a, b = a[apart], b[apart]  # what is together stays together: each round looks at fewer pairs
        np.minimum.at(root, np.maximum(a, b), np.minimum(a, b))
        while True:
            above = root[root]
            if (above == root).all():
                break
            root = above
