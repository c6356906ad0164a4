# SPDX-License-Identifier: GPL-2.0-or-later
"""The hierarchy: a binary tree of cells over the states of a turn table, and where each state lies in its cells.

Every cell has a *front*, a dense table of costs. Its rows are the states that lead into the cell, then those that are
cut at it (that lead from one of its halves to the other); its columns the states that lead out, then the cut ones.
An entry is the least cost from the end of the row's state to the end of the column's, by ways within the cell. So the
cut states of a cell are a separator, its front a dense supernode of a customisable contraction hierarchy (Dibbelt,
Strasser and Wagner, 2016; Duff and Reid, The multifrontal solution, 1983): the order and the fronts' shapes depend on
the network alone, the costs are filled in by customisation.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Mapping

import numpy as np

from ...errors import NetworkError
from ...progress import Part, Progress, check
from ...text import N_
from ..turn_table import TurnTable
from .boundaries import Boundaries, boundary_sizes
from .dissection import Dissection, dissect
from .ragged import starts

_AT_ONCE = 1 << 16
_ENTANGLED = N_("Streets of this network join places all over it: its hierarchy would take {millions} million costs. "
                "Check where its lines begin and end.")
MOST_ENTRIES = 1 << 29
"""Entries of all fronts; a million streets take some 40 million."""
LAYOUT = 2
"""Raised when what the arrays mean changes: arrays of another layout are of no use."""


@dataclass(frozen=True)
class Hierarchy:
    """C cells in order of depth (children after parents) over S + L states, a leaf for each node; read-only.

    L = loops (states that start and end at one node): each is split in two at a node of its own, the new half (number
    S and up) leading there.
    """

    parent: np.ndarray       # int32 [C], -1 for the root (cell 0)
    children: np.ndarray     # int32 [C, 2], -1 for leaves
    depth_start: np.ndarray  # int32 [D + 1] cells of depth d: depth_start[d]:depth_start[d + 1], leaves first
    into_leaf: np.ndarray    # int32 [S + L] leaf where a state ends
    out_leaf: np.ndarray     # int32 [S + L] leaf where a state's arc starts
    into_row: np.ndarray     # int32 [S + L] row of the state in the front of its into_leaf
    out_column: np.ndarray   # int32 [S + L] column of the state in the front of its out_leaf
    rows: np.ndarray         # int32 [C] states into the cell: first rows of its front
    columns: np.ndarray      # int32 [C] states out of the cell: first columns
    cuts: np.ndarray         # int32 [C] states cut: last rows and last columns...
    cuts_first: np.ndarray   # int32 [C] ...those into the first half before those into the second
    row_start: np.ndarray    # int64 [C + 1] of row_up
    row_up: np.ndarray       # int32 row in the parent's front of each of a cell's first rows
    column_start: np.ndarray  # int64 [C + 1] of column_up
    column_up: np.ndarray    # int32 column in the parent's front of each of a cell's first columns
    leaf_state: np.ndarray   # int32 state of each of a leaf's columns: leaf_state[column_start[leaf] ...]; -1 elsewhere
    leaf_turn: np.ndarray    # int32 turn of each entry of the leaves' fronts, in order of leaf; T where it costs nothing
    leaf_start: np.ndarray   # int64 [C + 1] of leaf_turn
    turn_leaf: np.ndarray    # int32 [T] leaf whose front holds a turn
    block: np.ndarray        # int64 [C + 1] where each cell's front begins in an array of costs (F entries in all)
    source: np.ndarray       # int32 [F] the entry of a half's front that each entry starts from; F: infinite, F + 1: nothing
    turns: int               # T
    states: int              # S
    mark: int                # of the table that it was built for

    @property
    def cells(self) -> int:
        return int(self.parent.shape[0])

    @cached_property
    def inner(self) -> np.ndarray:
        """bool [C]: cells that have halves."""
        return np.asarray(self.children[:, 0] >= 0)

    @cached_property
    def width(self) -> np.ndarray:
        """int64 [C]: entries in a row of each cell's front."""
        return self.columns.astype(np.int64) + self.cuts

    @cached_property
    def sums_of_depth(self) -> np.ndarray:
        """float64 [D]: mean sums that a step up over all cut states of a cell of each depth takes."""
        start = self.depth_start[:-1]
        sums = np.add.reduceat(self.cuts * self.width, start)
        return np.asarray(sums / np.maximum(np.add.reduceat(self.inner.astype(np.int64), start), 1))

    @property
    def entries(self) -> int:
        return int(self.source.shape[0])

    def cell_of(self, entry: np.ndarray) -> np.ndarray:
        """int64: the cells whose fronts hold some entries; C for what lies behind them."""
        return np.asarray(self.block.searchsorted(entry, "right") - 1)

    def fits(self, table: TurnTable) -> bool:
        """Whether it was built for just these states and turns."""
        return (self.states, self.turns, self.mark) == (table.state_count, table.turn_count, mark(table))

    def arrays(self) -> dict[str, np.ndarray]:
        """Everything, as arrays to be kept."""
        return {f.name: np.asarray(getattr(self, f.name)) for f in fields(self)}

    @classmethod
    def of(cls, arrays: Mapping[str, np.ndarray]) -> "Hierarchy":
        """From what arrays() gave, possibly mapped. Raises KeyError."""
        values: dict[str, Any] = {f.name: arrays[f.name] for f in fields(cls)}
        return cls(**{**values, **{name: int(arrays[name]) for name in ("turns", "states", "mark")}})


def mark(table: TurnTable) -> int:
    """A checksum of what states and turns there are."""
    return zlib.crc32(table.turn_kind.tobytes(), zlib.crc32(table.turn_to.tobytes(), zlib.crc32(table.head.tobytes())))


def build_hierarchy(table: TurnTable, node_xy: np.ndarray, progress: Progress) -> Hierarchy:
    """The hierarchy of a table whose nodes lie at `node_xy` float64 [N, 2]. Raises Cancelled, NetworkError."""
    tail, head = table.tail.astype(np.int64), table.head.astype(np.int64)
    loops = np.flatnonzero(tail == head)
    middles = table.node_count + np.arange(loops.size)
    xy = np.concatenate((node_xy, node_xy[head[loops]]))
    tail, head = np.concatenate((tail, tail[loops])), np.concatenate((head, middles))
    tail[loops] = middles
    pairs, edge, weight = np.unique(np.minimum(tail, head) * xy.shape[0] + np.maximum(tail, head), return_inverse=True,
                                    return_counts=True)
    tree = dissect(xy, pairs // xy.shape[0], pairs % xy.shape[0], weight, Part(progress, 0, 85))
    cut_at = tree.cut_at[edge.reshape(-1)]
    tree, cut_at = _sorted_by_shape(tree, tail, head, cut_at)
    check(progress)
    found = Boundaries(tree, tail, head, cut_at)
    block = starts((found.rows + found.cuts).astype(np.int64) * (found.columns + found.cuts))
    if block[-1] > MOST_ENTRIES:
        raise NetworkError(_ENTANGLED, millions=int(block[-1]) // 1_000_000)
    check(progress)
    progress.report(97)
    leaf_turn, leaf_start = _leaf_turns(table, tree, found, loops)
    leaf_state = np.full(int(found.column_start[-1]), -1, dtype=np.int32)
    leaf_state[found.column_start[tree.leaf[tail]] + found.out_column] = np.arange(tail.size)
    return Hierarchy(
        parent=tree.parent, children=tree.children,
        depth_start=np.searchsorted(tree.depth, np.arange(int(tree.depth.max()) + 2)).astype(np.int32),
        into_leaf=tree.leaf[head], out_leaf=tree.leaf[tail], into_row=found.into_row, out_column=found.out_column,
        rows=found.rows, columns=found.columns, cuts=found.cuts, cuts_first=found.cuts_first,
        row_start=found.row_start, row_up=found.row_up, column_start=found.column_start, column_up=found.column_up,
        leaf_state=leaf_state, leaf_turn=leaf_turn, leaf_start=leaf_start,
        turn_leaf=tree.leaf[table.head[table.turn_from()]], block=block,
        source=_sources(tree, found, block), turns=table.turn_count, states=table.state_count, mark=mark(table),
    )


def _sorted_by_shape(tree: Dissection, tail: np.ndarray, head: np.ndarray, cut_at: np.ndarray) -> tuple[Dissection, np.ndarray]:
    """The same tree with the cells of each depth numbered by the shape of their fronts, leaves first: those worked out
    together lie together."""
    cells = tree.parent.size
    rows, columns = boundary_sizes(tree, tree.leaf[head], cut_at), boundary_sizes(tree, tree.leaf[tail], cut_at)
    cuts = np.bincount(cut_at, minlength=cells)
    inner = tree.children[:, 0] >= 0
    order = np.lexsort((columns, rows, cuts, inner, tree.depth))
    new = np.empty(cells, dtype=np.int32)
    new[order] = np.arange(cells, dtype=np.int32)
    parent = np.where(tree.parent[order] >= 0, new[tree.parent[order]], -1).astype(np.int32)
    children = np.where(tree.children[order] >= 0, new[tree.children[order]], -1).astype(np.int32)
    return Dissection(parent, children, tree.depth[order], new[tree.leaf], new[tree.cut_at]), new[cut_at]


def _leaf_turns(table: TurnTable, tree: Dissection, found: Boundaries, loops: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(the turn behind each entry of the leaves' fronts, where each leaf's begin)."""
    size = np.where(tree.children[:, 0] < 0, found.rows.astype(np.int64) * found.columns, 0)
    start = np.concatenate(([0], np.cumsum(size)))
    out = np.full(int(start[-1]), table.turn_count, dtype=np.int32)
    entered = np.arange(table.state_count)
    entered[loops] = table.state_count + np.arange(loops.size)  # who turns into a loop enters its first half
    turn_from = table.turn_from()
    leaf = tree.leaf[table.head[turn_from]]
    at = found.into_row[turn_from].astype(np.int64) * found.columns[leaf] + found.out_column[entered[table.turn_to]]
    out[start[leaf] + at] = np.arange(table.turn_count, dtype=np.int32)
    return out, start


def _sources(tree: Dissection, found: Boundaries, block: np.ndarray) -> np.ndarray:
    """For each entry of each front, the entry of a half's front that says the same."""
    entries = int(block[-1])
    out = np.full(entries, entries, dtype=np.int32)
    inner = np.flatnonzero(tree.children[:, 0] >= 0)
    cut = np.repeat(inner, found.cuts[inner])  # on a cut state itself nothing is driven
    rank = np.arange(cut.size) - np.repeat(np.cumsum(found.cuts[inner]) - found.cuts[inner], found.cuts[inner])
    width = (found.columns + found.cuts).astype(np.int64)
    out[block[cut] + (found.rows[cut] + rank) * width[cut] + found.columns[cut] + rank] = entries + 1
    below = np.flatnonzero(tree.parent >= 0)
    for at in range(0, below.size, _AT_ONCE):
        cells = below[at : at + _AT_ONCE]
        columns = found.columns[cells].astype(np.int64)
        size = found.rows[cells] * columns
        cell = np.repeat(cells, size)
        number = np.arange(cell.size) - np.repeat(np.cumsum(size) - size, size)
        row, column = np.divmod(number, np.repeat(columns, size))
        up = tree.parent[cell]
        goal = block[up] + found.row_up[found.row_start[cell] + row] * width[up] + found.column_up[
            found.column_start[cell] + column]
        out[goal] = block[cell] + row * width[cell] + column
    return out
