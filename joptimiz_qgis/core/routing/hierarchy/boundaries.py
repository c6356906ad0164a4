# SPDX-License-Identifier: GPL-2.0-or-later
"""Which states lead into and out of each cell of a dissection, and where they stand in its front."""

from __future__ import annotations

import numpy as np

from .dissection import Dissection
from .ragged import starts


def boundary_sizes(tree: Dissection, leaf: np.ndarray, cut_at: np.ndarray) -> np.ndarray:
    """int64 [C]: the states that lead into (or out of) each cell, by their leaf and the cell they are cut at.

    Each state that is cut at a cell leads into (and out of) one of its halves, but not the cell.
    """
    size = np.bincount(leaf, minlength=tree.parent.size)
    cuts = np.bincount(cut_at, minlength=tree.parent.size)
    for first, behind in reversed(depth_ranges(tree)):
        inner = first + np.flatnonzero(tree.children[first:behind, 0] >= 0)
        size[inner] = size[tree.children[inner]].sum(axis=1) - cuts[inner]
    return size


def depth_ranges(tree: Dissection) -> list[tuple[int, int]]:
    """(first cell, behind the last) of each depth."""
    start = np.searchsorted(tree.depth, np.arange(int(tree.depth[-1]) + 2)).tolist()
    return list(zip(start[:-1], start[1:]))


class Boundaries:
    """A cell's first rows (and columns) are those of the first rows of its parent's front that lead into it (out of it),
    in the same order, then those of its parent's cut states. The cut states of a cell that lead into its first half
    come before those into the second; else they are in order of their number."""

    def __init__(self, tree: Dissection, tail: np.ndarray, head: np.ndarray, cut_at: np.ndarray) -> None:
        """`tail`, `head`, `cut_at` int [S]: the nodes that a state leads from and to, and the cell it is cut at."""
        cells = tree.parent.size
        self._tree = tree
        self._number, self._middle = _leaf_numbers(tree)
        into_second = self._number[tree.leaf[head]] >= self._middle[cut_at]
        self._cut = np.argsort(2 * cut_at.astype(np.int64) + into_second, kind="stable").astype(np.int32)
        self._cut_cell = cut_at[self._cut]
        self.cuts = np.bincount(cut_at, minlength=cells).astype(np.int32)
        self.cuts_first = np.bincount(cut_at[~into_second], minlength=cells).astype(np.int32)
        self._cut_start = starts(self.cuts)
        self._cut_rank = np.arange(cut_at.size) - self._cut_start[self._cut_cell]
        self.rows, self.row_start, self.row_up, self.into_row = self._one_side(tree.leaf[head], cut_at)
        self.columns, self.column_start, self.column_up, self.out_column = self._one_side(tree.leaf[tail], cut_at)

    def _one_side(self, leaf: np.ndarray, cut_at: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """(states of each cell, where they start, the position of each in the parent's front; of each state in its leaf)."""
        tree = self._tree
        count = boundary_sizes(tree, leaf, cut_at)
        start = starts(count)
        in_parent = np.empty(int(start[-1]), dtype=np.int32)
        in_leaf = np.empty(leaf.size, dtype=np.int32)
        state = np.empty(0, dtype=np.int32)  # of all cells of a depth
        for first, behind in depth_ranges(tree):
            cell = np.repeat(np.arange(first, behind), count[first:behind])
            at = np.arange(start[first], start[behind]) - start[cell]
            inner = tree.children[cell, 0] >= 0
            in_leaf[state[~inner]] = at[~inner]
            cut = slice(self._cut_start[first], self._cut_start[behind])
            state = np.concatenate((state[inner], self._cut[cut]))
            at = np.concatenate((at[inner], count[self._cut_cell[cut]] + self._cut_rank[cut]))
            cell = np.concatenate((cell[inner], self._cut_cell[cut]))
            second = self._number[leaf[state]] >= self._middle[cell]
            order = np.argsort(tree.children[cell, second.astype(np.int8)], kind="stable")
            state = state[order]
            in_parent[start[behind] : start[behind] + order.size] = at[order]
        return count.astype(np.int32), start, in_parent, in_leaf


def _leaf_numbers(tree: Dissection) -> tuple[np.ndarray, np.ndarray]:
    """(int32 [C] numbers of the leaves such that each cell's follow each other, int32 [C] the least in its second half)."""
    leaves = np.where(tree.children[:, 0] < 0, 1, 0).astype(np.int32)
    ranges = depth_ranges(tree)
    for first, behind in reversed(ranges):
        inner = first + np.flatnonzero(tree.children[first:behind, 0] >= 0)
        leaves[inner] = leaves[tree.children[inner]].sum(axis=1)
    least, middle = np.zeros((2, leaves.size), dtype=np.int32)
    for first, behind in ranges:
        inner = first + np.flatnonzero(tree.children[first:behind, 0] >= 0)
        halves = tree.children[inner]
        middle[inner] = least[inner] + leaves[halves[:, 0]]
        least[halves[:, 0]], least[halves[:, 1]] = least[inner], middle[inner]
    return least, middle

