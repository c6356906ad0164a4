# SPDX-License-Identifier: GPL-2.0-or-later
"""Least costs between given ends and any state, worked out cell by cell from the root down, when asked for, and kept.

What a climb from the ends left at the cells above a state is led down to it (Zeitz, Zündorf and Wagner: CH-potentials,
2021). States that lie near each other share almost all of the work.
"""

from __future__ import annotations

from typing import Mapping, Sequence

import numpy as np

from ...progress import NoProgress
from ..static import End
from .customised import Fronts, pieces


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

    def everywhere(self) -> np.ndarray:
        """int [S]: for all states at once, by sweeps from the root down (PHAST: Delling, Goldberg, Nowatzyk, Werneck, 2011)."""
        h = self._h
        firsts, up, start = (h.rows, self._up, self._up_start) if self._forward else (h.columns, self._up, self._up_start)
        cut_start = np.concatenate(([0], np.cumsum(h.cuts, dtype=np.int64)))
        outside = np.full(int(start[-1]), self._infinite, dtype=self._fronts.base.dtype)
        cut = np.empty(int(cut_start[-1]), dtype=outside.dtype)
        other = h.columns if self._forward else h.rows
        inside_start = np.concatenate(([0], np.cumsum(other, dtype=np.int64)))
        inside = np.empty(int(inside_start[-1]), dtype=outside.dtype)  # of leaves: between the ends and their states
        nothing = np.zeros(h.cells, dtype=np.int32)
        for depth in range(h.depth_start.size - 1):
            first, last = int(h.depth_start[depth]), int(h.depth_start[depth + 1])
            if depth:
                here = np.repeat(np.arange(first, last), firsts[first:last])
                place, parent = up[start[first] : start[last]], h.parent[here]
                of_cut = place >= firsts[parent]
                outside[start[first] : start[last]] = np.where(
                    of_cut, cut[np.where(of_cut, cut_start[parent] + place - firsts[parent], 0)],
                    outside[np.where(of_cut, 0, start[parent] + place)])
            cells_here = np.arange(first, last)
            for inner, begin_of, into, into_start in ((True, other, cut, cut_start), (False, nothing, inside, inside_start)):
                for cells in pieces(h, cells_here[h.inner[first:last] == inner], NoProgress()):
                    front = self._fronts.of_shape(cells)
                    if self._forward:
                        front = front.transpose(0, 2, 1)
                    over = outside[start[cells[0]] : start[cells[-1] + 1]].reshape(cells.size, 1, -1)
                    costs = (front[:, int(begin_of[cells[0]]) :, : over.shape[2]] + over).min(axis=2, initial=self._infinite)
                    into[into_start[cells[0]] : into_start[cells[-1] + 1]] = costs.ravel()
            for cell, known in self._above.items():
                if first <= cell < last:
                    some = slice(int(cut_start[cell]), int(cut_start[cell + 1]))
                    cut[some] = np.minimum(cut[some], known[int(other[cell]):])
        for leaf, known in self._at.items():
            if not h.inner[leaf]:
                some = slice(int(inside_start[leaf]), int(inside_start[leaf + 1]))
                inside[some] = np.minimum(inside[some], known)
        out = inside[inside_start[self._leaf] + self._place][: h.states]
        for state, cost in self._here.items():
            out[state] = min(int(out[state]), cost)
        return out

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
