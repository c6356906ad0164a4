# SPDX-License-Identifier: GPL-2.0-or-later
"""One step up the tree of cells: what leads from a half to its cell."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np

from .customised import Fronts

_KEPT = 50_000


class Step(NamedTuple):
    """From a half up to its cell, on the way there (`forward`) or on the way back."""

    cell: int
    on: int              # states of the half that are also states of the cell: they come first
    up: np.ndarray       # int64, where those stand in the cell's front
    through: np.ndarray  # [cut states that leave the half, or enter it; the cell's states, then all its cut states]
    first: int           # number of the first of those cut states
    firsts: int          # states of the cell, before its cut states


class Steps:
    """Steps of one metric, made when first asked for and kept."""

    def __init__(self, fronts: Fronts) -> None:
        self._fronts, self._h = fronts, fronts.hierarchy
        self._kept: dict[tuple[int, bool], Optional[Step]] = {}

    def of(self, half: int, forward: bool) -> Optional[Step]:
        """The step up from a cell, None from the root."""
        key = (half, forward)
        try:
            return self._kept[key]
        except KeyError:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            step = self._kept[key] = self._make(half, forward)
            return step

    def _make(self, half: int, forward: bool) -> Optional[Step]:
        h = self._h
        cell = int(h.parent[half])
        if cell < 0:
            return None
        front = self._fronts.front(cell)
        rows, columns, cuts, into_first = int(h.rows[cell]), int(h.columns[cell]), int(h.cuts[cell]), int(h.cuts_first[cell])
        is_first = int(h.children[cell, 0]) == half
        if forward:  # cut states that leave the half are those that enter the other
            first, last = (into_first, cuts) if is_first else (0, into_first)
            up, through = h.column_up[h.column_start[half] : h.column_start[half + 1]], front[rows + first : rows + last]
        else:
            first, last = (0, into_first) if is_first else (into_first, cuts)
            up, through = h.row_up[h.row_start[half] : h.row_start[half + 1]], front[:, columns + first : columns + last].T
        on = up.size - (last - first)
        return Step(cell, on, up[:on].astype(np.int64), np.ascontiguousarray(through), first, columns if forward else rows)
