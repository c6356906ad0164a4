# SPDX-License-Identifier: GPL-2.0-or-later
"""Least costs between given ends and any state, worked out cell by cell from the root down, when asked for, and kept.

What a climb from the ends left at the cells above a state is led down to it (Zeitz, Zündorf and Wagner: CH-potentials,
2021). States that lie near each other share almost all of the work.
"""

from __future__ import annotations

from typing import Mapping, Sequence

import numpy as np

from ..static import End
from .customised import Fronts


class Potentials:
    """Called with a state: the least cost from the end of its arc to any target; `forward`: from any source to there.

    `at`, `above`: what a climb from the ends gave (query.py).
    """

    def __init__(self, fronts: Fronts, at: Mapping[int, np.ndarray], above: Mapping[int, np.ndarray], ends: Sequence[End],
                 forward: bool) -> None:
        self._fronts, self._h, self._infinite = fronts, fronts.hierarchy, fronts.infinite
        self._at, self._above, self._forward = at, above, forward
        h = self._h
        # On the way to a state one comes in over rows; on the way from it one goes out over columns.
        if forward:
            self._leaf, self._place, self._up, self._up_start = h.out_leaf, h.out_column, h.row_up, h.row_start
        else:
            self._leaf, self._place, self._up, self._up_start = h.into_leaf, h.into_row, h.column_up, h.column_start
        self._outside = {0: np.full(int(h.rows[0] if forward else h.columns[0]), self._infinite, fronts.base.dtype)}
        self._cut: dict[int, np.ndarray] = {}
        self._of_leaf: dict[int, np.ndarray] = {}
        self._here: dict[int, int] = {}
        for state, cost in ends:
            self._here[state] = min(cost, self._here.get(state, self._infinite))

    def __call__(self, state: int) -> int:
        leaf = int(self._leaf[state])
        costs = self._of_leaf.get(leaf)
        if costs is None:
            front = self._fronts.front(leaf)
            costs = ((front.T if self._forward else front) + self._over(leaf)).min(axis=1, initial=self._infinite)
            inside = self._at.get(leaf)
            costs = self._of_leaf[leaf] = costs if inside is None else np.minimum(costs, inside)
        return min(int(costs[self._place[state]]), self._here.get(state, self._infinite))

    def _over(self, cell: int) -> np.ndarray:
        """Least costs over the states into a cell (forward), or out of it."""
        known = self._outside.get(cell)
        if known is not None:
            return known
        h, parent = self._h, int(self._h.parent[cell])
        outside = self._over(parent)
        cut = self._cut.get(parent)
        if cut is None:
            front = self._fronts.front(parent)
            first = int((h.columns if self._forward else h.rows)[parent])
            over = front[: outside.size, first:].T if self._forward else front[first:, : outside.size]
            cut = (over + outside).min(axis=1, initial=self._infinite)
            inside = self._above.get(parent)
            if inside is not None:
                cut = np.minimum(cut, inside[first:])
            self._cut[parent] = cut
        both = np.concatenate((outside, cut))
        found = self._outside[cell] = both[self._up[self._up_start[cell] : self._up_start[cell + 1]]]
        return found
