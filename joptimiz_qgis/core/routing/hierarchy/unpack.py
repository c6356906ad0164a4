# SPDX-License-Identifier: GPL-2.0-or-later
"""Unpacking: entries of fronts become the states driven, all hops of all ways at once."""

from __future__ import annotations

from typing import NamedTuple, Sequence

import numpy as np

from .customised import Fronts


class Hop(NamedTuple):
    """An entry of a front: from the end of the row's state to the end of the column's."""

    cell: int
    row: int
    column: int


def unpack(fronts: Fronts, ways: Sequence[Sequence[Hop]]) -> list[list[int]]:
    """Of each way the states driven over its hops, one after the other, that of the first row not included."""
    h = fronts.hierarchy
    hops = np.array([hop for way in ways for hop in way], dtype=np.int64).reshape(-1, 3)
    chain = _Chain(h.block[hops[:, 0]] + hops[:, 1] * h.width[hops[:, 0]] + hops[:, 2])
    at = np.arange(chain.size)
    while at.size:
        entry = chain.entry[at] = _descended(fronts, chain.entry[at])
        cell = h.cell_of(entry)
        inner = h.inner[cell]
        at = at[inner]
        if at.size:
            at = _over_cuts(fronts, chain, at, entry[inner], cell[inner])
    entry = chain.entry[: chain.size]
    leaf = h.cell_of(entry)
    state = h.leaf_state[h.column_start[leaf] + (entry - h.block[leaf]) % h.columns[leaf]]
    state[state >= h.states] = -1  # the first half of a loop
    return chain.followed(state, np.cumsum([0, *map(len, ways)]))


_END = -1


class _Chain:
    """Entries of fronts and which follows which; those of the hops first."""

    def __init__(self, entry: np.ndarray) -> None:
        self.entry, self.size = entry, entry.size
        self.after = np.arange(1, entry.size + 1)
        self.after[-1:] = _END

    def insert(self, at: np.ndarray, entry: np.ndarray) -> np.ndarray:
        """Put an entry behind each of those `at`; their numbers."""
        first, size = self.size, self.size + at.size
        if size > self.entry.size:
            self.entry = np.concatenate((self.entry, np.empty(size, dtype=self.entry.dtype)))
            self.after = np.concatenate((self.after, np.empty(size, dtype=self.after.dtype)))
        new = np.arange(first, size)
        self.entry[new], self.after[new] = entry, self.after[at]
        self.after[at], self.size = new, size
        return new

    def followed(self, state: np.ndarray, start: np.ndarray) -> list[list[int]]:
        """The states in order, from the hops numbered `start[i]` up to those numbered `start[i + 1]`; -1 are left out."""
        states, after = state.tolist(), self.after.tolist()
        bound = np.where(start == start[-1], _END, start).tolist()
        out = []
        for hop, end in zip(bound, bound[1:]):
            way: list[int] = []
            while hop != end:
                if states[hop] >= 0:
                    way.append(states[hop])
                hop = after[hop]
            out.append(way)
        return out


def _descended(fronts: Fronts, entry: np.ndarray) -> np.ndarray:
    """The deepest entries that stand for the same: down to the leaf, or to the cell where a cut state is crossed."""
    known = fronts.values(entry)
    while True:
        below = fronts.hierarchy.source[entry].astype(np.int64)
        same = (fronts.values(below) == known).nonzero()[0]
        if not same.size:
            return entry
        entry[same] = below[same]


def _over_cuts(fronts: Fronts, chain: _Chain, at: np.ndarray, entry: np.ndarray, cell: np.ndarray) -> np.ndarray:
    """Entries numbered `at` become that of a half up to the first cut state crossed, and behind it that on from there.

    Returns the numbers of all those.
    """
    h = fronts.hierarchy
    block, width, cuts = h.block[cell], h.width[cell], h.cuts[cell]
    column = (entry - block) % width
    # A candidate for each cut state: the entry of the same row in its column, and that of its row in the same column.
    each = np.arange(at.size).repeat(cuts)
    number, start = np.arange(each.size), cuts.cumsum() - cuts
    first = h.source[number + (entry - column + h.columns[cell] - start)[each]].astype(np.int64)
    second = number * width[each] + (block + column + (h.rows[cell] - start) * width)[each]
    up_to = fronts.values(first)
    fits = ((up_to + fronts.values(second) == fronts.values(entry)[each]) & (up_to > 0)).nonzero()[0][::-1]
    pick = np.full(at.size, -1)
    pick[each[fits]] = fits  # the first that fits is written last, and stays
    free = (pick < 0).nonzero()[0]
    if not free.size:
        chain.entry[at] = first[pick]
        return np.concatenate((at, chain.insert(at, second[pick])))
    paid = (pick >= 0).nonzero()[0]
    chain.entry[at[paid]] = first[pick[paid]]
    new = [at, chain.insert(at[paid], second[pick[paid]])]
    for k in free.tolist():  # where crossing costs nothing, so may a circle
        way = _fewest_crossings(fronts, int(cell[k]), int((entry[k] - block[k]) // width[k]), int(column[k]))
        chain.entry[at[k]] = way[0]
        new.extend(chain.insert(at[k : k + 1], np.array([part])) for part in reversed(way[1:]))
    return np.concatenate(new)


def _fewest_crossings(fronts: Fronts, cell: int, row: int, column: int) -> list[int]:
    """Entries of the halves that an entry of a cell's front leads over, by way of the fewest cut states."""
    h = fronts.hierarchy
    front, rows, columns = fronts.front(cell), int(h.rows[cell]), int(h.columns[cell])
    source = h.source[h.block[cell] : h.block[cell + 1]].reshape(front.shape)
    half = fronts.values(source)  # without crossing
    left = front[rows:, column]
    before = {row: row}
    waiting = [row]
    for at in waiting:
        if half[at, column] == front[at, column]:
            break
        fits = half[at, columns:] + left == front[at, column]
        if column >= columns:
            fits[column - columns] = False
        for cut in (rows + np.flatnonzero(fits)).tolist():
            if cut not in before:
                before[cut] = at
                waiting.append(cut)
    way = [int(source[at, column])]
    while at != row:
        way.append(int(source[before[at], at - rows + columns]))
        at = before[at]
    return way[::-1]
