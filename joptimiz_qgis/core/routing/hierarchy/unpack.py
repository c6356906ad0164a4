# SPDX-License-Identifier: GPL-2.0-or-later
"""Unpacking: entries of fronts become the states driven, all hops of a way at once."""

from __future__ import annotations

from typing import NamedTuple, Sequence

import numpy as np

from .customised import Fronts, ranges


class Hop(NamedTuple):
    """An entry of a front: from the end of the row's state to the end of the column's."""

    cell: int
    row: int
    column: int


def unpack(fronts: Fronts, hops: Sequence[Hop]) -> list[int]:
    """States driven over `hops`, one after the other, that of the first row not included."""
    h = fronts.hierarchy
    cell = np.array([hop.cell for hop in hops], dtype=np.int64)
    width = (h.columns[cell] + h.cuts[cell]).astype(np.int64)
    entry = h.block[cell] + np.array([hop.row for hop in hops], dtype=np.int64) * width + np.array(
        [hop.column for hop in hops], dtype=np.int64)
    shift = None if not fronts.changed.size else fronts.block - h.block[:-1]

    def value(of: np.ndarray, at: np.ndarray) -> np.ndarray:
        return fronts.base[at] if shift is None else fronts.take(at + shift[of])

    while True:
        inner = np.flatnonzero(h.children[cell, 0] >= 0)
        if not inner.size:
            break
        c, e = cell[inner], entry[inner]
        known = value(c, e)
        source = h.source[e].astype(np.int64)
        has = source < h.entries
        half = h.children[c, 0]
        half = np.where((source >= h.block[half]) & (source < h.block[half + 1]), half, h.children[c, 1])
        direct = has.copy()
        direct[has] = value(half[has], source[has]) == known[has]
        cell[inner[direct]], entry[inner[direct]] = half[direct], source[direct]
        split = np.flatnonzero(~direct)
        if not split.size:
            continue
        c, e, known = c[split], e[split], known[split]
        cuts = h.cuts[c].astype(np.int64)
        width = h.columns[c] + cuts
        row, column = np.divmod(e - h.block[c], width)
        start = np.cumsum(cuts) - cuts
        j = ranges(np.zeros_like(cuts), cuts)
        each = np.repeat(np.arange(c.size), cuts)
        first = (h.block[c] + row * width + h.columns[c])[each] + j
        second = (h.block[c] + h.rows[c] * width + column)[each] + j * width[each]
        over = h.source[first].astype(np.int64)
        has = over < h.entries
        cc = c[each]
        half = h.children[cc, 0]
        half = np.where((over >= h.block[half]) & (over < h.block[half + 1]), half, h.children[cc, 1])
        fits = has & (value(half, np.where(has, over, h.block[half])) + value(cc, second) == known[each])
        pick = np.minimum.reduceat(np.where(fits, np.arange(j.size), j.size), start)
        at = inner[split]
        cell[at], entry[at] = half[pick], over[pick]
        cell = np.insert(cell, at + 1, c)
        entry = np.insert(entry, at + 1, second[pick])
    return h.leaf_state[h.column_start[cell] + entry - h.block[cell] - (entry - h.block[cell]) // h.columns[cell] * h.columns[cell]].tolist()
