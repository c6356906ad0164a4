# SPDX-License-Identifier: GPL-2.0-or-later
"""Many ends climb the low cells together, a depth at a time: there cells are small, and few ends share one."""

from __future__ import annotations

from typing import NamedTuple, Sequence

import numpy as np

from ...progress import Progress, check
from ..static import End
from .cells import Hierarchy
from .customised import Fronts
from .ragged import ranges

_SMALL = 300  # sums of a step up: more are worked out cell by cell
_SHARING = 4  # so many ends in a cell are better merged


class Ends(NamedTuple):
    """Costs between P ends of trips and states of cells, each pair (end, cell) once."""

    number: np.ndarray  # int64 [P]
    cell: np.ndarray    # int64 [P]
    costs: np.ndarray   # [P, most states], infinite beyond the states of the cell

    def part(self, rows: np.ndarray) -> "Ends":
        return Ends(self.number[rows], self.cell[rows], self.costs[rows])


class Side:
    """The shapes of fronts as seen from ends that climb: `forward` from where trips begin."""

    def __init__(self, fronts: Fronts, forward: bool) -> None:
        self.fronts, self.h, self.forward = fronts, fronts.hierarchy, forward
        h = self.h
        self.leaf_of, self.place = (h.into_leaf, h.into_row) if forward else (h.out_leaf, h.out_column)
        self.states, self.others = (h.columns, h.rows) if forward else (h.rows, h.columns)
        self.up_start, self.up = (h.column_start, h.column_up) if forward else (h.row_start, h.row_up)

    def line(self, cell: np.ndarray, place: np.ndarray, size: int) -> np.ndarray:
        """[cells, size]: the row (forward) or the column at a place of each cell's front, anything beyond its end."""
        h = self.h
        first, step = (place * h.width[cell], np.ones_like(cell)) if self.forward else (place.astype(np.int64), h.width[cell])
        entry = (h.block[cell] + first)[:, None] + np.arange(size) * step[:, None]
        return self.fronts.values(np.minimum(entry, h.entries))


def top_of_low(h: Hierarchy, ends: int) -> int:
    """The depth down to which cells are large, or shared by several of so many ends."""
    large = (h.sums_of_depth > _SMALL).nonzero()[0]
    return max(int(large[-1]) + 1 if large.size else 0, int(np.log2(1 + ends / _SHARING)))


def flat(ends: Sequence[Sequence[End]], dtype: np.dtype) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(number of the trip's end int64, state int64, cost) of each."""
    return (np.repeat(np.arange(len(ends)), [len(some) for some in ends]),
            np.array([state for some in ends for state, _ in some], dtype=np.int64),
            np.array([cost for some in ends for _, cost in some], dtype=dtype))


def joined(a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All pairs (row of a, row of b) int64 where both hold the same."""
    order = b.argsort(kind="stable")
    first = b.searchsorted(a, sorter=order)
    count = b.searchsorted(a, "right", sorter=order) - first
    return np.repeat(np.arange(a.size), count), order[ranges(first, count)]


def at_leaves(side: Side, ends: Sequence[Sequence[End]]) -> Ends:
    """Ends in their leaves."""
    number, state, spent = flat(ends, side.fronts.base.dtype)
    leaf = side.leaf_of[state].astype(np.int64)
    costs = side.line(leaf, side.place[state], int(side.states[leaf].max(initial=0)))
    costs = np.minimum(costs + spent[:, None], side.fronts.infinite)
    costs[np.arange(costs.shape[1]) >= side.states[leaf][:, None]] = side.fronts.infinite
    return _merged(number, leaf, costs)


def climb_together(side: Side, ends: Ends, top: int, progress: Progress) -> tuple[Ends, dict[int, Ends]]:
    """(the ends in cells of depth `top` at most, by depth of the cell the costs over its cut states). Raises Cancelled."""
    depth = side.h.depth_start.searchsorted(ends.cell, "right") - 1
    here = ends.part(np.zeros(0, dtype=np.int64))
    over: dict[int, Ends] = {}
    for below in range(int(depth.max(initial=0)), top, -1):
        check(progress)
        here, over[below - 1] = _step_up(side, _both(side, here, ends.part(depth == below)))
    return _both(side, here, ends.part(depth <= top)), over


def _step_up(side: Side, ends: Ends) -> tuple[Ends, Ends]:
    """(the ends in the cells above, the same with the costs over their cut states)."""
    h = side.h
    half, cell = ends.cell, h.parent[ends.cell].astype(np.int64)
    is_first = h.children[cell, 0] == half
    # Cut states on this side of the cut: they leave the first half (forward) or enter it.
    low = is_first != side.forward
    first = np.where(low, 0, h.cuts_first[cell])
    count = np.where(low, h.cuts_first[cell], h.cuts[cell] - h.cuts_first[cell])
    on = side.states[half] - count
    size = side.states[cell] + h.cuts[cell]
    costs = np.full((half.size, int(size.max(initial=0))), side.fronts.infinite, dtype=ends.costs.dtype)
    for k in range(int(count.max(initial=0))):
        rows = (count > k).nonzero()[0]
        mine = cell[rows]
        through = side.line(mine, side.others[mine] + first[rows] + k, costs.shape[1])
        through += ends.costs[rows, on[rows] + k][:, None]
        costs[rows] = np.minimum(costs[rows], through)
    costs[np.arange(costs.shape[1]) >= size[:, None]] = side.fronts.infinite
    row, state = np.repeat(np.arange(half.size), on), ranges(np.zeros_like(on), on)
    goal = row, side.up[side.up_start[half][row] + state]
    costs[goal] = np.minimum(costs[goal], ends.costs[row, state])
    return _parted(side, _merged(ends.number, cell, costs))


def _parted(side: Side, ends: Ends) -> tuple[Ends, Ends]:
    """Costs over whole fronts: (over the cells' own states, over their cut states)."""
    states, cuts = side.states[ends.cell], side.h.cuts[ends.cell]
    own = ends.costs[:, : int(states.max(initial=0))].copy()
    own[np.arange(own.shape[1]) >= states[:, None]] = side.fronts.infinite
    cut = np.arange(int(cuts.max(initial=0)))
    padded = np.concatenate((ends.costs, np.full((ends.cell.size, 1), side.fronts.infinite, dtype=own.dtype)), axis=1)
    over = padded[np.arange(ends.cell.size)[:, None], np.minimum(states[:, None] + cut, ends.costs.shape[1])]
    return ends._replace(costs=own), ends._replace(costs=over)


def _merged(number: np.ndarray, cell: np.ndarray, costs: np.ndarray) -> Ends:
    """Sorted by cell, then by end, each pair once."""
    order = np.lexsort((number, cell))
    number, cell, costs = number[order], cell[order], costs[order]
    new = np.concatenate(([True], (number[1:] != number[:-1]) | (cell[1:] != cell[:-1]))).nonzero()[0][: number.size]
    if new.size < number.size:
        costs = np.minimum.reduceat(costs, new, axis=0)
    return Ends(number[new], cell[new], costs)


def _both(side: Side, a: Ends, b: Ends) -> Ends:
    """Ends in different cells, as one."""
    width = max(a.costs.shape[1], b.costs.shape[1])
    costs = np.full((a.cell.size + b.cell.size, width), side.fronts.infinite, dtype=a.costs.dtype)
    costs[: a.cell.size, : a.costs.shape[1]] = a.costs
    costs[a.cell.size :, : b.costs.shape[1]] = b.costs
    return Ends(np.concatenate((a.number, b.number)), np.concatenate((a.cell, b.cell)), costs)


def meet(out: np.ndarray, there: Ends, back: Ends) -> None:
    """Put the costs over the cut states of cells that hold beginnings and ends of trips into `out` where they are less."""
    near, far = joined(there.cell, back.cell)
    cuts = min(there.costs.shape[1], back.costs.shape[1])
    if near.size and cuts:
        found = (there.costs[near, :cuts] + back.costs[far, :cuts]).min(axis=1)
        np.minimum.at(out, (there.number[near], back.number[far]), found)
