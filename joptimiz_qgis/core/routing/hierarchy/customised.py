# SPDX-License-Identifier: GPL-2.0-or-later
"""Customisation: the fronts of a hierarchy filled in for one array of turn costs, or anew where some of them changed.

From the leaves to the root: a cell's front takes over what its two halves know, then each cut state is tried as a way
between any two others (the lower triangles of a contraction hierarchy, all of a front at once). Fronts of one shape
are worked out together, in pieces that fit a processor's cache.
"""

from __future__ import annotations

from typing import Iterator, Optional

import numpy as np

from ...progress import NoProgress, Progress, check
from ..static import infinite
from .cells import Hierarchy
from .ragged import ranges

PIECE = 1 << 16
"""Entries of fronts that are worked out together."""


class Fronts:
    """Costs in the fronts of all cells: in one array, those that changed since in another (copy on write)."""

    def __init__(self, hierarchy: Hierarchy, base: np.ndarray, changed: np.ndarray, block: np.ndarray) -> None:
        self.hierarchy, self.base, self.changed, self.block = hierarchy, base, changed, block
        self.infinite = infinite(base.dtype)
        self._shift: Optional[np.ndarray] = None  # of each cell's front, from where the hierarchy has it

    @property
    def own_bytes(self) -> int:
        """Memory that no other metric shares."""
        return int(self.changed.nbytes + self.block.nbytes if self.changed.size else self.base.nbytes)

    def front(self, cell: int) -> np.ndarray:
        """The front of a cell, [rows + cuts, columns + cuts]."""
        h = self.hierarchy
        cuts = int(h.cuts[cell])
        rows, columns = int(h.rows[cell]) + cuts, int(h.columns[cell]) + cuts
        at = int(self.block[cell])
        where = self.base
        if at >= self.base.size:
            at, where = at - self.base.size, self.changed
        return where[at : at + rows * columns].reshape(rows, columns)

    def of_shape(self, cells: np.ndarray) -> np.ndarray:
        """The fronts of cells of one shape, one after the other, as pieces() gives them: [n, height, width]."""
        h = self.hierarchy
        shape = cells.size, int(h.rows[cells[0]] + h.cuts[cells[0]]), int(h.columns[cells[0]] + h.cuts[cells[0]])
        if not self.changed.size:
            return self.base[int(h.block[cells[0]]) : int(h.block[cells[-1] + 1])].reshape(shape)
        return self.take(self.block[cells][:, None] + np.arange(shape[1] * shape[2])).reshape(shape)

    def take(self, at: np.ndarray) -> np.ndarray:
        """Entries by where they lie."""
        if not self.changed.size:
            return self.base[at]
        new = at >= self.base.size
        out = self.base[np.where(new, 0, at)]
        out[new] = self.changed[at[new] - self.base.size]
        return out

    def values(self, entry: np.ndarray) -> np.ndarray:
        """Entries by their number in the hierarchy; F is infinite, F + 1 costs nothing."""
        if not self.changed.size:
            return np.asarray(self.base[entry])
        if self._shift is None:
            self._shift = np.append(self.block - self.hierarchy.block[:-1], 0)
        return self.take(entry + self._shift[self.hierarchy.cell_of(entry)])


def customise(hierarchy: Hierarchy, turn_costs: np.ndarray, progress: Optional[Progress] = None) -> Fronts:
    """Fill in all fronts. `turn_costs` int32 or int64 [T], infinite(dtype) = closed. Raises Cancelled."""
    h = hierarchy
    base = np.empty(h.entries + 2, dtype=turn_costs.dtype)
    base[-2:] = infinite(base.dtype), 0
    fronts = Fronts(h, base, base[:0], h.block[:-1])
    leaves = np.flatnonzero(h.children[:, 0] < 0)
    base[ranges(h.block[leaves], np.diff(h.leaf_start)[leaves])] = np.append(turn_costs, base[-1])[h.leaf_turn]
    for cells in pieces(h, np.flatnonzero(h.children[:, 0] >= 0), progress or NoProgress()):
        place = slice(int(h.block[cells[0]]), int(h.block[cells[-1] + 1]))
        np.take(base, h.source[place], out=base[place])
        _eliminate(h, cells, base[place])
    return fronts


def customise_again(fronts: Fronts, turn_costs: np.ndarray, turns: np.ndarray, progress: Optional[Progress] = None) -> Fronts:
    """The fronts after the costs of `turns` (int [n]) became those in `turn_costs`; what did not change is shared.

    Raises Cancelled.
    """
    h = fronts.hierarchy
    leaves = np.unique(h.turn_leaf[turns])
    touched = _with_all_above(h, leaves)
    work = np.flatnonzero(touched)
    size = np.diff(h.block)
    kept = np.flatnonzero(~touched & (fronts.block >= fronts.base.size))  # what an earlier change moved is taken along
    before = fronts.changed
    block = np.array(fronts.block)
    if before.size > 2 * int(size[kept].sum()):  # more than half of it is out of date
        before = fronts.take(ranges(fronts.block[kept], size[kept]))
        block[kept] = fronts.base.size + np.cumsum(size[kept]) - size[kept]
    start = before.size + np.concatenate(([0], np.cumsum(size[work])))
    block[work] = fronts.base.size + start[:-1]
    changed = np.concatenate((before, np.empty(int(start[-1]) - before.size, dtype=before.dtype)))
    costs = np.append(turn_costs, turn_costs.dtype.type(0))
    count = np.diff(h.leaf_start)[leaves]
    changed[ranges(block[leaves] - fronts.base.size, count)] = costs[h.leaf_turn[ranges(h.leaf_start[leaves], count)]]
    # What does not come from a front worked out here is filled in at once; the rest piece by piece.
    inner = work[h.children[work, 0] >= 0]
    goal = ranges(block[inner] - fronts.base.size, np.diff(h.block)[inner])
    source = _moved_sources(h, inner, block)
    late = source >= fronts.base.size
    changed[goal[~late]] = fronts.base[source[~late]]
    goal, source = goal[late], source[late] - fronts.base.size
    for cells in pieces(h, inner, progress or NoProgress()):
        first, last = np.searchsorted(work, (cells[0], cells[-1]))
        place = slice(int(start[first]), int(start[last + 1]))
        some = slice(*np.searchsorted(goal, (place.start, place.stop)))
        changed[goal[some]] = changed[source[some]]
        _eliminate(h, cells, changed[place])
    return Fronts(h, fronts.base, changed, block)


def share_above(h: Hierarchy, turns: np.ndarray) -> float:
    """The part (0..1) of all entries that are worked out anew when the costs of some turns change."""
    touched = _with_all_above(h, np.unique(h.turn_leaf[turns]))
    return float(np.diff(h.block)[touched].sum()) / max(h.entries, 1)


def _moved_sources(h: Hierarchy, cells: np.ndarray, block: np.ndarray) -> np.ndarray:
    """Hierarchy.source of some cells, where the fronts lie as `block` says."""
    size = np.diff(h.block)[cells]
    source = h.source[ranges(h.block[cells], size)].astype(np.int64)
    first, second = h.children[cells].T
    shift = block - h.block[:-1]
    of_first = (source >= np.repeat(h.block[first], size)) & (source < np.repeat(h.block[first + 1], size))
    of_none = source >= h.entries
    return source + np.where(of_none, 0, np.where(of_first, np.repeat(shift[first], size), np.repeat(shift[second], size)))


def _with_all_above(h: Hierarchy, leaves: np.ndarray) -> np.ndarray:
    """bool [C]: these leaves and the cells that hold them."""
    touched = np.zeros(h.cells, dtype=bool)
    cells = leaves
    while cells.size:
        touched[cells] = True
        cells = np.unique(h.parent[cells])
        cells = cells[cells >= 0]
        cells = cells[~touched[cells]]
    return touched


def pieces(h: Hierarchy, cells: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
    """Cells (given in ascending order) from the deepest up, of one depth and shape, no more than fit in a piece."""
    depth = np.searchsorted(h.depth_start, cells, side="right") - 1
    shape = np.column_stack((depth, h.cuts[cells], h.rows[cells], h.columns[cells]))
    new = np.flatnonzero(np.concatenate(([True], (shape[1:] != shape[:-1]).any(axis=1)))) if cells.size else cells
    size = np.diff(h.block)[cells[new]]
    for first, last, entries in zip(new[::-1].tolist(), np.append(new[1:], cells.size)[::-1].tolist(), size[::-1].tolist()):
        check(progress)
        step = max(1, PIECE // max(entries, 1))
        for at in range(first, last, step):
            yield cells[at : min(at + step, last)]


def _eliminate(h: Hierarchy, cells: np.ndarray, values: np.ndarray) -> None:
    """Try every cut state of fronts of one shape, laid out one after the other, as a way between others; in place."""
    cuts, rows, columns = int(h.cuts[cells[0]]), int(h.rows[cells[0]]), int(h.columns[cells[0]])
    front = values.reshape(cells.size, rows + cuts, columns + cuts)
    through = np.empty_like(front)
    for k in range(cuts):
        np.add(front[:, :, columns + k, None], front[:, rows + k, None, :], out=through)
        np.minimum(front, through, out=front)
    np.minimum(front, infinite(front.dtype), out=front)
