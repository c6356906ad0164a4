# SPDX-License-Identifier: GPL-2.0-or-later
"""Nodes of cells from one end of their cell to the other, in several directions: kept sorted while cells are halved."""

from __future__ import annotations

import numpy as np

from .ragged import starts


def directions(xy: np.ndarray) -> list[np.ndarray]:
    """Four orders of nodes at `xy` float64 [N, 2], 45 degrees apart: int32 [N] each."""
    x, y = 0.5 * xy[:, 0], 0.5 * xy[:, 1]
    return [np.argsort(along, kind="stable").astype(np.int32) for along in (x, x + y, y, y - x)]


class Orders:
    """The nodes of cells numbered from 0, in four orders; each order holds one cell after the other."""

    def __init__(self, orders: list[np.ndarray], cell: np.ndarray, cells: int) -> None:
        """From orders of all nodes; `cell` int32 [N], -1 for nodes to be left out."""
        self.cell = cell
        self.all: list[np.ndarray] = []
        for order in orders:
            order = order[cell[order] >= 0]
            self.all.append(order[np.argsort(cell[order], kind="stable")])
        self.start = starts(np.bincount(cell[self.all[0]], minlength=cells))

    @property
    def cells(self) -> int:
        return int(self.start.size - 1)

    def halve(self, side: np.ndarray, kept: np.ndarray) -> None:
        """Replace cells by those of their halves that bool [2 * cells] `kept` says; a half is 2 * cell + side (bool [N])."""
        half = 2 * self.cell[self.all[0]] + side[self.all[0]]
        size = np.bincount(half, minlength=kept.size)
        start = starts(size)
        self.all = [self._halved(order, side, start, np.repeat(kept, size)) for order in self.all]
        number = np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int32)
        self.cell = np.where(self.cell >= 0, number[2 * self.cell + side], -1).astype(np.int32)
        self.start = starts(size[kept])

    def keep(self, nodes: np.ndarray) -> None:
        """Number anew the nodes of bool [N] `nodes`: those that are in a cell."""
        number = np.cumsum(nodes, dtype=np.int32) - 1
        self.all = [number[order] for order in self.all]
        self.cell = self.cell[nodes]

    def _halved(self, order: np.ndarray, side: np.ndarray, start: np.ndarray, kept: np.ndarray) -> np.ndarray:
        second = side[order]
        cell = self.cell[order]
        seconds = np.cumsum(second)
        before = np.concatenate(([0], seconds))[self.start[:-1]]
        at = np.where(second, (start[1:-1:2] - before - 1)[cell] + seconds,
                      (start[:-1:2] - self.start[:-1] + before)[cell] + np.arange(order.size) - seconds)
        out = np.empty_like(order)
        out[at] = order
        return out[kept]
