# SPDX-License-Identifier: GPL-2.0-or-later
"""Halves of small cells: the straight line that least crosses, then bent."""

from __future__ import annotations

import numpy as np

from ...progress import Progress, check
from .by_flow import CROSSES, UNEVEN
from .orders import Orders, directions
from .tree import GrowingTree

LINE_SHARE = 0.28  # of a cell's nodes, on either side of a straight cut at least (or one half, as near as may be)...
BENT_SHARE = 0.22  # ...and after it was bent
BENDS = 4


def cut_by_line(tree: GrowingTree, xy: np.ndarray, cell: np.ndarray, a: np.ndarray, b: np.ndarray, weight: np.ndarray,
                progress: Progress) -> np.ndarray:
    """Cut the cells of a tree, until every node is alone in its own.

    Nodes at `xy` float64 [N, 2] in `cell` int32 [N], edges a[i]-b[i] (no loops) of `weight` int64. int32 [N]: the cell
    of each node. Raises Cancelled.
    """
    leaf = cell.copy()
    size = np.bincount(cell, minlength=tree.cells)
    ids = np.flatnonzero(size > 1).astype(np.int32)
    number = np.full(tree.cells, -1, dtype=np.int32)
    number[ids] = np.arange(ids.size, dtype=np.int32)
    orders = Orders(directions(xy), number[cell], ids.size)
    steps = np.log2(size.max(initial=1) + 1)
    inside = cell[a] == cell[b]
    a, b, weight = a[inside], b[inside], weight[inside]
    depth = 0
    while ids.size:
        check(progress)
        side = _halves(orders, a, b, weight)
        halves = tree.cut(ids)
        left = orders.all[0]
        half = 2 * orders.cell[left] + side[left]
        leaf[left] = halves[half]
        several = np.bincount(half, minlength=2 * ids.size) > 1
        ids = halves[several]
        orders.halve(side, several)
        together = (side[a] == side[b]) & (orders.cell[a] >= 0)
        a, b, weight = a[together], b[together], weight[together]
        depth += 1
        progress.report(100.0 * min(1.0, depth / (1.5 * steps)))
    return leaf


def _halves(orders: Orders, a: np.ndarray, b: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """bool [N]: the side of each node in its cell, by the best of all straight lines, bent."""
    size = np.diff(orders.start)
    start, total = orders.start[:-1], int(orders.start[-1])
    at = np.arange(total) - np.repeat(start, size)  # nodes on the near side of a line
    whole = np.repeat(size, size)
    share = at / whole
    fits = ((share >= LINE_SHARE) & (share <= 1.0 - LINE_SHARE)) | (at == whole // 2)
    uneven = 1.0 + UNEVEN * np.abs(2.0 * share - 1.0)
    best = np.full(size.size, np.inf)
    side = np.zeros(orders.cell.size, dtype=bool)
    place = np.zeros(orders.cell.size, dtype=np.int32)
    for order in orders.all:
        place[order] = np.arange(total, dtype=np.int32)
        pa, pb = place[a], place[b]
        crossing = np.bincount(np.minimum(pa, pb) + 1, weight, total + 1) - np.bincount(np.maximum(pa, pb) + 1, weight, total + 1)
        score = np.where(fits, (np.cumsum(crossing)[:total] + CROSSES) * uneven, np.inf)
        least = np.minimum.reduceat(score, start)
        better = least < best
        found = np.flatnonzero(score == np.repeat(np.where(better, least, -1.0), size))
        line = np.zeros(size.size, dtype=np.int64)
        line[orders.cell[order[found]][::-1]] = found[::-1]  # the first of equals
        best = np.where(better, least, best)
        mine = np.repeat(better, size)
        side[order[mine]] = (np.arange(total) >= np.repeat(line, size))[mine]
    _bend(side, orders, a, b, weight)
    return side


def _bend(side: np.ndarray, orders: Orders, a: np.ndarray, b: np.ndarray, weight: np.ndarray) -> None:
    """Move nodes, all from one side at a time, that have more arcs across than on their own side."""
    order, cell = orders.all[0], orders.cell
    least = np.maximum(1, BENT_SHARE * np.diff(orders.start))
    for bend in range(BENDS):
        from_side = bool(bend % 2)
        across = np.where(side[a] != side[b], weight, -weight)
        gain = np.bincount(a, across, cell.size) + np.bincount(b, across, cell.size)
        here = order[side[order] == from_side]
        mover = here[gain[here] > 0]
        stay = np.bincount(cell[here], minlength=least.size) - np.bincount(cell[mover], minlength=least.size)
        side[mover[(stay >= least)[cell[mover]]]] = not from_side
