# SPDX-License-Identifier: GPL-2.0-or-later
"""The order of elimination that a hierarchy stands for, for engines that contract states one by one."""

from __future__ import annotations

import numpy as np

from .cells import Hierarchy


def state_order(hierarchy: Hierarchy) -> np.ndarray:
    """int32 [S]: the states, those cut at a cell after all that are cut within it, a cell's together; the root's last."""
    h = hierarchy
    rank = _after_all_within(h)[_cut_at(h)[: h.states]]
    return rank.argsort(kind="stable").astype(np.int32)


def _cut_at(h: Hierarchy) -> np.ndarray:
    """int64 [S + L]: the cell whose halves each state leads between."""
    cell, row = h.into_leaf.astype(np.int64), h.into_row.astype(np.int64)
    at = np.arange(cell.size)
    while at.size:
        up = h.row_up[h.row_start[cell[at]] + row[at]]
        cell[at] = h.parent[cell[at]]
        row[at] = up
        at = at[up < h.rows[cell[at]]]
    return cell


def _after_all_within(h: Hierarchy) -> np.ndarray:
    """int64 [C]: the cells' numbers in an order in which each comes after its halves."""
    depths = [np.arange(first, end) for first, end in zip(h.depth_start[:-1].tolist(), h.depth_start[1:].tolist())]
    inner = [cells[h.inner[cells]] for cells in depths]
    size = np.ones(h.cells, dtype=np.int64)
    for cells in reversed(inner):
        size[cells] += size[h.children[cells]].sum(axis=1)
    first = np.zeros(h.cells, dtype=np.int64)
    for cells in inner:
        left, right = h.children[cells].T
        first[left], first[right] = first[cells], first[cells] + size[left]
    return first + size - 1
