# SPDX-License-Identifier: GPL-2.0-or-later
"""Which of many boxes meet a box: a few loose grids, in numpy alone."""

from __future__ import annotations

import math

import numpy as np

from .grouping import order_of, starts_of

_COARSER = 4.0  # how much larger the cells of each grid are than those of the one before
_ROOM = 1.0 + 1e-6  # cells are larger than their boxes by more than rounding can take away


class BoxIndex:
    """Boxes in a plane, each in one cell, by its lower left corner, of the first grid whose cells are as large as itself.

    A box can only meet what its own cell or the next one meets, so a look-up widens its range by one cell: no box stands
    in two cells ("loose" grids, Ulrich 2000), and the rows of neighbouring cells follow each other.
    """

    def __init__(self, low: np.ndarray, high: np.ndarray) -> None:
        """`low`, `high`: float64 [B, 2], the corners of each box."""
        count = low.shape[0]
        self._origin = low.min(axis=0) if count else np.zeros(2)
        extent = high.max(axis=0) - self._origin if count else np.zeros(2)
        size = (high - low).max(axis=1) if count else np.zeros(0)
        middle = float(np.median(size)) if count else 0.0
        smallest = max(middle, float(np.sqrt(extent[0] * extent[1] / max(count, 1))), float(extent.max()) / max(count, 1), 1e-9)
        level = np.ceil(np.log(np.maximum(size * _ROOM / smallest, 1.0)) / np.log(_COARSER) - 1e-12).astype(np.int64)
        levels = range(int(level.max()) + 1 if count else 0)
        self._cell = [smallest * _COARSER**k * _ROOM for k in levels]
        self._shape = [(int(extent[0] / cell) + 1, int(extent[1] / cell) + 1) for cell in self._cell]
        self._base = np.concatenate(([0], np.cumsum([x * y for x, y in self._shape]))).astype(np.int64)
        cells = np.array(self._cell)[level]
        column, row = ((low - self._origin) / cells[:, None]).astype(np.int64).T if count else np.zeros((2, 0), np.int64)
        wide = np.array([x for x, _ in self._shape], dtype=np.int64)[level] if count else column
        key = self._base[level] + row * wide + column
        self._order = order_of(key).astype(np.int32)
        self._start = starts_of(key, int(self._base[-1])).astype(np.int32)

    @property
    def nbytes(self) -> int:
        return int(self._order.nbytes + self._start.nbytes)

    def near(self, x0: float, y0: float, x1: float, y1: float) -> np.ndarray:
        """int64 rows, ascending, of boxes that may meet a box: all that do, and a few that do not."""
        found = []
        for cell, (wide, high), base in zip(self._cell, self._shape, self._base.tolist()):
            a, b = self._range(x0, x1, 0, cell, wide)
            first, last = self._range(y0, y1, 1, cell, high)
            if a <= b:
                for row in range(base + first * wide, base + last * wide + 1, wide):
                    found.append(self._order[self._start[row + a] : self._start[row + b + 1]])
        rows = np.concatenate(found).astype(np.int64) if found else np.zeros(0, np.int64)
        rows.sort()
        return rows

    def _range(self, low: float, high: float, axis: int, cell: float, count: int) -> tuple[int, int]:
        origin = float(self._origin[axis])
        return (int(min(max((low - origin) / cell - 1.0, 0.0), count)),
                math.floor(min(max((high - origin) / cell, -1.0), count - 1.0)))

    def near_many(self, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(question, row) of each box that may meet the box of each question; `low`, `high`: float64 [Q, 2], finite."""
        questions, rows = [], []
        for cell, shape, base in zip(self._cell, self._shape, self._base.tolist()):
            wide = shape[0]
            first = np.clip((low - self._origin) / cell - 1.0, 0.0, shape).astype(np.int64)
            last = np.floor(np.clip((high - self._origin) / cell, -1.0, np.array(shape) - 1.0)).astype(np.int64)
            question, line = spread(np.where(first[:, 0] <= last[:, 0], last[:, 1] - first[:, 1] + 1, 0))
            at = base + (first[question, 1] + line) * wide
            begin = self._start[at + first[question, 0]].astype(np.int64)
            member, along = spread(self._start[at + last[question, 0] + 1] - begin)
            questions.append(question[member])
            rows.append(self._order[begin[member] + along].astype(np.int64))
        none = np.zeros(0, np.int64)
        return (np.concatenate(questions), np.concatenate(rows)) if questions else (none, none)


def spread(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(which, number): row i, counts[i] times over, and 0, 1, 2… within each. Counts below 1 are none."""
    counts = np.maximum(counts, 0)
    which = np.repeat(np.arange(counts.shape[0]), counts)
    return which, np.arange(which.shape[0]) - np.repeat(np.cumsum(counts) - counts, counts)
