# SPDX-License-Identifier: GPL-2.0-or-later
"""Unpacking: entries of fronts become the states driven, all hops of a way at once."""

from __future__ import annotations

from typing import NamedTuple, Sequence

import numpy as np

from .customised import Fronts


class Hop(NamedTuple):
    """An entry of a front: from the end of the row's state to the end of the column's."""

    cell: int
    row: int
    column: int


def unpack(fronts: Fronts, hops: Sequence[Hop]) -> list[int]:
    """States driven over `hops`, one after the other, that of the first row not included."""
    h = fronts.hierarchy
    entry = np.array([int(h.block[c]) + row * int(h.columns[c] + h.cuts[c]) + column for c, row, column in hops])
    cell = np.array([hop.cell for hop in hops])
    inner = h.inner
    after = np.arange(1, len(hops) + 1)  # number of the hop that follows; one past the last: the end
    after[-1] = -1
    open_ = np.flatnonzero(inner[cell])
    while open_.size:
        e, c = entry[open_], cell[open_]
        known = fronts.values(e, c)
        source = h.source[e]
        half = h.block.searchsorted(source, "right") - 1
        direct = fronts.values(source, half) == known
        entry[open_[direct]], cell[open_[direct]] = source[direct], half[direct]
        if not direct.all():
            split = ~direct
            first, second = _over_a_cut(fronts, e[split], c[split], known[split])
            at = open_[split]
            new = np.arange(entry.size, entry.size + at.size)
            entry[at], cell[at] = first, h.block.searchsorted(first, "right") - 1
            entry, cell = np.concatenate((entry, second)), np.concatenate((cell, c[split]))
            after = np.concatenate((after, after[at]))
            after[at] = new
            open_ = np.concatenate((open_, new))
        open_ = open_[inner[cell[open_]]]
    column = (entry - h.block[cell]) % h.columns[cell]
    state, following = h.leaf_state[h.column_start[cell] + column].tolist(), after.tolist()
    out, hop = [], 0
    while hop >= 0:
        out.append(state[hop])
        hop = following[hop]
    return out


def _over_a_cut(fronts: Fronts, entry: np.ndarray, cell: np.ndarray, known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Entries that lead over some cut state: (in a half: up to the first one crossed, in the same front: on from it)."""
    h = fronts.hierarchy
    cuts = h.cuts[cell].astype(np.int64)
    start = np.cumsum(cuts) - cuts
    width = h.columns[cell] + cuts
    block = h.block[cell]
    row = (entry - block) // width
    column = entry - block - row * width
    each = np.repeat(np.arange(cell.size), cuts)
    cut = np.arange(each.size) - start[each]
    first = h.source[(block + row * width + h.columns[cell])[each] + cut]
    second = (block + h.rows[cell] * width + column)[each] + cut * width[each]
    sums = fronts.values(first, h.block.searchsorted(first, "right") - 1) + fronts.values(second, cell[each])
    fits = np.flatnonzero((sums == known[each]) & (first < h.entries))
    pick = fits[np.concatenate(([True], each[fits[1:]] != each[fits[:-1]]))]  # of each entry the first that fits
    return first[pick], second[pick]
