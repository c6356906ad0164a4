# SPDX-License-Identifier: GPL-2.0-or-later
"""The tree of cells of a dissection, while it grows: each cut adds two halves."""

from __future__ import annotations

import numpy as np


class GrowingTree:
    """Cells numbered as they come, parents before children; cell 0 is the root."""

    def __init__(self) -> None:
        self.cells = 1
        self._parents = [np.array([-1], dtype=np.int32)]

    def cut(self, ids: np.ndarray) -> np.ndarray:
        """Add two halves to each of the cells `ids` int32 [k], which have none: int32 [2 * k], two by two."""
        halves = np.arange(self.cells, self.cells + 2 * ids.size, dtype=np.int32)
        self._parents.append(np.repeat(ids, 2))
        self.cells += halves.size
        return halves

    def by_depth(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(parent, depth of each cell, numbered in order of depth; the new number of each old one)."""
        parent = np.concatenate(self._parents)
        depth = np.zeros(parent.size, dtype=np.int16)
        first = 1
        for added in self._parents[1:]:
            depth[first : first + added.size] = depth[added] + 1
            first += added.size
        order = np.argsort(depth, kind="stable")
        new = np.empty(order.size, dtype=np.int32)
        new[order] = np.arange(order.size, dtype=np.int32)
        parent = np.where(parent[order] >= 0, new[parent[order]], -1).astype(np.int32)
        return parent, depth[order], new
