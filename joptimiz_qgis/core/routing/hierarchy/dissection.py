# SPDX-License-Identifier: GPL-2.0-or-later
"""Nested dissection of a road network: halves of halves, each cut where few arcs cross (George, 1973).

All cells of one depth are cut at once. Large ones where a least cut lies between what is far on one side and far on
the other, for several directions (inertial flow: Schild and Sommer, 2015); small ones by straight lines, then bent.
Cutting arcs, not nodes, keeps the turns of a junction together (Buchhold, Wagner, Zeitz and Zündorf, Customizable
Contraction Hierarchies with Turn Costs, 2020).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import Progress, check
from .blobs import blobs
from .least_cut import source_side

DIRECTIONS = 4
FLOW_NODES = 32       # cells of fewer nodes are cut by lines
FLOW_SHARE = 0.25     # of a cell's nodes, on either side of a least cut, at least
LINE_SHARE = 0.28     # the same for a straight cut...
BENT_SHARE = 0.22     # ...and after it was bent
BENDS = 4
_UNEVEN = 0.35        # how much more a cut may cross to be even


@dataclass(frozen=True)
class Dissection:
    """A binary tree of cells, in order of depth; cell 0 holds all nodes, a leaf holds one."""

    parent: np.ndarray    # int32 [C], -1 for the root
    children: np.ndarray  # int32 [C, 2], -1 for leaves
    depth: np.ndarray     # int16 [C]
    leaf: np.ndarray      # int32 [N] the leaf of each node
    cut_at: np.ndarray    # int32 [edges] the cell whose two halves an edge joins


def dissect(xy: np.ndarray, a: np.ndarray, b: np.ndarray, weight: np.ndarray, progress: Progress) -> Dissection:
    """Dissect nodes at `xy` float64 [N, 2], joined by edges a[i]-b[i] (no loops) that `weight[i]` arcs run along.

    Raises Cancelled.
    """
    nodes = xy.shape[0]
    level = _Level(xy, a.astype(np.int32), b.astype(np.int32), weight.astype(np.int64))
    parents, children, depths = [np.array([-1], np.int32)], [], []
    leaf = np.zeros(nodes, dtype=np.int32)
    cut_at = np.zeros(a.shape[0], dtype=np.int32)
    ids = np.zeros(1 if nodes > 1 else 0, dtype=np.int32)  # of the cells of this depth that have more than one node
    count, depth, here = 1, 0, 1
    while here:
        check(progress)
        below = np.full((here, 2), -1, dtype=np.int32)
        first = count - here
        if ids.size:
            side = level.cut(progress)
            crossed, cell_of_crossed = level.crossed(side)
            cut_at[crossed] = ids[cell_of_crossed]
            below[ids - first] = np.arange(count, count + 2 * ids.size, dtype=np.int32).reshape(-1, 2)
            parents.append(np.repeat(ids, 2))
        children.append(below)
        depths.append(np.full(here, depth, dtype=np.int16))
        here = 2 * ids.size
        if here:
            new = np.arange(count, count + here, dtype=np.int32)
            alone, half, kept = level.descend(side)
            leaf[alone] = new[half]
            ids = new[kept]
        count += here
        depth += 1
        progress.report(100.0 * min(1.0, depth / (1.2 * np.log2(nodes + 2))))
    return Dissection(np.concatenate(parents), np.concatenate(children), np.concatenate(depths), leaf, cut_at)


class _Level:
    """The cells of one depth that have several nodes, numbered from 0, and the edges within them."""

    def __init__(self, xy: np.ndarray, a: np.ndarray, b: np.ndarray, weight: np.ndarray) -> None:
        nodes = xy.shape[0]
        self._a, self._b, self._weight, self._edge = a, b, weight, np.arange(a.shape[0])
        self._blob = blobs(nodes, a, b)
        self._cell = np.zeros(nodes, dtype=np.int32)
        self._start = np.array([0, nodes] if nodes > 1 else [0], dtype=np.int64)
        middle = xy - xy.mean(axis=0) if nodes else xy
        angles = np.arange(DIRECTIONS) * np.pi / DIRECTIONS
        # For each direction: nodes by cell, and from one end of the cell to the other.
        self._orders = [np.argsort(middle @ (np.cos(t), np.sin(t)), kind="stable").astype(np.int32) for t in angles]

    def cut(self, progress: Progress) -> np.ndarray:
        """bool [N]: the side of each node in its cell."""
        size = np.diff(self._start)
        side = np.zeros(self._cell.size, dtype=bool)
        left = self._by_flow(side, size, progress)
        self._by_line(side, size, left)
        return side

    def _by_flow(self, side: np.ndarray, size: np.ndarray, progress: Progress) -> np.ndarray:
        """Cut large cells where least crosses. bool [cells]: those that are left to cut."""
        best = np.full(size.size, np.inf)
        large = size >= FLOW_NODES
        if not large.any():
            return ~large
        blob = self._blob
        a, b = blob[self._a], blob[self._b]
        inside = large[self._cell[self._a]] & (a != b) & (self._cell[a] == self._cell[self._a]) & (
            self._cell[b] == self._cell[self._b])
        a, b, weight = a[inside], b[inside], self._weight[inside]
        whole = np.repeat(size, size)
        share = (np.arange(whole.size) + 0.5 - np.repeat(self._start[:-1], size)) / whole
        in_large = np.repeat(large, size)
        for order in self._orders:
            check(progress)
            source, sink = np.zeros((2, self._cell.size), dtype=bool)
            source[order[in_large & (share < FLOW_SHARE)]] = True
            sink[order[in_large & (share > 1.0 - FLOW_SHARE)]] = True
            near = source_side(self._cell.size, a, b, weight, source, sink)[blob]
            # A node drawn into one of another cell, by an earlier cut, goes where it lies.
            strange = self._cell[blob] != self._cell
            near[strange] = source[strange]
            self._keep_better(near, side, size, best)
        return ~(best < np.inf)

    def _keep_better(self, candidate: np.ndarray, side: np.ndarray, size: np.ndarray, best: np.ndarray) -> None:
        """Take over the cells in which a candidate crosses less, for how even it is; both halves must hold a node."""
        order = self._orders[0]
        crosses = np.bincount(self._cell[self._a], np.where(candidate[self._a] != candidate[self._b], self._weight, 0), size.size)
        right = np.bincount(self._cell[order], candidate[order], size.size)
        score = np.where((right > 0) & (right < size), crosses * (1.0 + _UNEVEN * np.abs(2.0 * right / size - 1.0)), np.inf)
        better = score < best
        best[better] = score[better]
        mine = order[np.repeat(better, size)]
        side[mine] = candidate[mine]

    def _by_line(self, side: np.ndarray, size: np.ndarray, wanted: np.ndarray) -> None:
        """Cut cells by the best of all straight lines, then bend it."""
        if not wanted.any():
            return
        inside = wanted[self._cell[self._a]]
        a, b, weight = self._a[inside], self._b[inside], self._weight[inside]
        chosen = np.repeat(wanted, size)
        size = size[wanted]
        total = int(size.sum())
        start = np.concatenate(([0], np.cumsum(size)[:-1]))
        at = np.arange(total) - np.repeat(start, size)  # nodes on the near side of a line
        share = at / np.repeat(size, size)
        fits = ((share >= LINE_SHARE) & (share <= 1.0 - LINE_SHARE)) | (at == np.repeat(size // 2, size))
        uneven = 1.0 + _UNEVEN * np.abs(2.0 * share - 1.0)
        best = np.full(size.size, np.inf)
        position = np.zeros(self._cell.size, dtype=np.int32)
        for whole_order in self._orders:
            order = whole_order[chosen]
            position[order] = np.arange(total, dtype=np.int32)
            pa, pb = position[a], position[b]
            crossing = np.bincount(np.minimum(pa, pb) + 1, weight, total + 1)
            crossing -= np.bincount(np.maximum(pa, pb) + 1, weight, total + 1)
            score = np.where(fits, np.cumsum(crossing)[:total] * uneven, np.inf)
            least = np.minimum.reduceat(score, start)
            better = least < best
            found = np.flatnonzero(score == np.repeat(np.where(better, least, -1.0), size))
            cell = np.searchsorted(start, found, side="right") - 1
            line = np.zeros(size.size, dtype=np.int64)
            line[cell[::-1]] = found[::-1]
            best = np.where(better, least, best)
            mine = np.repeat(better, size)
            side[order[mine]] = (np.arange(total) >= np.repeat(line, size))[mine]
        self._bend(side, self._orders[0][chosen], a, b, weight)

    def _bend(self, side: np.ndarray, order: np.ndarray, a: np.ndarray, b: np.ndarray, weight: np.ndarray) -> None:
        """Move nodes, all from one side at a time, that have more arcs across than on their own side."""
        cells = self._start.size - 1
        least = np.maximum(1, BENT_SHARE * np.diff(self._start))
        ends, others, twice = np.concatenate((a, b)), np.concatenate((b, a)), np.concatenate((weight, weight))
        for bend in range(BENDS):
            from_side = bool(bend % 2)
            gain = np.bincount(ends, np.where(side[ends] != side[others], twice, -twice), self._cell.size)
            here = order[side[order] == from_side]
            mover = here[gain[here] > 0]
            cell = self._cell[mover]
            left = np.bincount(self._cell[here], minlength=cells) - np.bincount(cell, minlength=cells)
            side[mover[(left >= least)[cell]]] = not from_side

    def crossed(self, side: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(edges between the two sides of a cell, that cell); the others stay for the next depth."""
        cut = side[self._a] != side[self._b]
        out = self._edge[cut], self._cell[self._a[cut]]
        self._a, self._b, self._weight, self._edge = (x[~cut] for x in (self._a, self._b, self._weight, self._edge))
        return out

    def descend(self, side: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Go down one depth: (nodes alone in their half, that half, halves with several nodes); a half is 2 * cell + side."""
        order = self._orders[0]
        half = 2 * self._cell[order] + side[order]
        halves = 2 * (self._start.size - 1)
        size = np.bincount(half, minlength=halves)
        start = np.zeros(halves + 1, dtype=np.int64)
        np.cumsum(size, out=start[1:])
        kept = np.flatnonzero(size > 1)
        single = size[half] == 1
        number = np.full(halves, -1, dtype=np.int32)
        number[kept] = np.arange(kept.size, dtype=np.int32)
        self._orders = [self._divided(each, side, start, number) for each in self._orders]
        self._cell[order] = number[half]
        self._start = np.zeros(kept.size + 1, dtype=np.int64)
        np.cumsum(size[kept], out=self._start[1:])
        return order[single], half[single], kept

    def _divided(self, order: np.ndarray, side: np.ndarray, start: np.ndarray, number: np.ndarray) -> np.ndarray:
        """An order of the nodes with each cell's halves one after the other, else as before; nodes alone are left out."""
        right, cell = side[order], self._cell[order]
        rights = np.cumsum(right) - np.concatenate(([0], np.cumsum(right)))[self._start[:-1]][cell]
        lefts = np.arange(order.size) + 1 - self._start[cell] - rights
        out = np.empty_like(order)
        out[np.where(right, start[2 * cell + 1] + rights, start[2 * cell] + lefts) - 1] = order
        half = np.repeat(np.arange(number.size), np.diff(start))
        return out[number[half] >= 0]
