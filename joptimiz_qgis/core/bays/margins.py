# SPDX-License-Identifier: GPL-2.0-or-later
"""Small counts of a table of which the sums of rows AND of columns are known.

The hidden cells are unknowns in one equation a row and one a column. Seen as edges between rows and columns, an unknown is
determined by the equations if and only if it is a bridge: an edge on no cycle (the equations are those of a flow in a network).
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from .suppression import tells_too_much


def hidden_with_margins(count: np.ndarray, withheld: np.ndarray, least: int) -> np.ndarray:
    """bool [B + 1, K]: cells to be hidden of `count` [B, K] and, as a last row, of the sums of its columns.

    Known are the sum of each row but the `withheld` ones (bool [B]), whose cells are all hidden, and the sum of all. Hidden:
    every cell with 1 to `least` - 1, and the smallest further ones until no row or column `tells_too_much` (at last a whole row),
    and no hidden cell follows from the others.
    """
    cells = np.vstack([count, count.sum(axis=0)]).astype(np.int64)
    hidden = (cells > 0) & (cells < least)
    hidden[:-1] |= withheld[:, None]
    while True:
        if _widened_lines(cells, hidden, withheld, least):
            continue
        bridge = _bridge(cells, hidden, withheld)
        if bridge is None or not _beside(cells, hidden, *bridge):
            return hidden


def _smallest(values: np.ndarray, hidden: np.ndarray) -> int:
    """The smallest cell that may still be hidden; -1 if there is none."""
    open_ = np.flatnonzero(~hidden & (values > 0))
    return int(open_[np.argmin(values[open_])]) if len(open_) else -1


def _widened_lines(cells: np.ndarray, hidden: np.ndarray, withheld: np.ndarray, least: int) -> bool:
    """Hide one more cell in every row and column that tells too much; whether there was one."""
    changed = False
    for row in range(len(cells)):
        if row < len(withheld) and withheld[row]:
            continue
        if tells_too_much(cells[row], hidden[row], least):
            cell = _smallest(cells[row], hidden[row])
            if cell >= 0:
                hidden[row, cell] = changed = True
            elif not hidden[row].all():
                hidden[row] = changed = True
    for column in range(cells.shape[1]):
        inner, mask = cells[:-1, column], hidden[:-1, column]
        follows = hidden[-1, column] and inner.any() and not mask.any()  # the sum is that of what is shown
        if follows or (not hidden[-1, column] and tells_too_much(inner, mask, least)):
            cell = _smallest(inner, mask)
            if cell >= 0:
                hidden[cell, column] = changed = True
            elif not hidden[-1, column]:
                hidden[-1, column] = changed = True
    return changed


def _edges(cells: np.ndarray, hidden: np.ndarray, withheld: np.ndarray) -> list[tuple[int, int, int, int]]:
    """(row node, column node, row, column) of the unknowns; the sum of a withheld row is one too, in a column of its own."""
    rows, columns = np.nonzero(hidden)
    height, width = cells.shape
    found = [(int(r), height + int(c), int(r), int(c)) for r, c in zip(rows, columns)]
    return found + [(int(r), height + width, -1, -1) for r in np.flatnonzero(withheld) if cells[r].any()]


def _bridge(cells: np.ndarray, hidden: np.ndarray, withheld: np.ndarray) -> Optional[tuple[int, int]]:
    """(row, column) of a hidden cell that the others determine, if there is one."""
    edges = _edges(cells, hidden, withheld)
    nodes = cells.shape[0] + cells.shape[1] + 1
    ways: list[list[tuple[int, int]]] = [[] for _ in range(nodes)]
    for number, (one, other, _, _) in enumerate(edges):
        ways[one].append((other, number))
        ways[other].append((one, number))
    seen, low = [-1] * nodes, [0] * nodes
    clock = 0
    for root in range(nodes):
        if seen[root] >= 0:
            continue
        seen[root] = low[root] = clock
        clock += 1
        stack = [(root, -1, iter(ways[root]))]
        while stack:
            node, through, rest = stack[-1]
            step = next(rest, None)
            if step is None:
                stack.pop()
                if stack:
                    above = stack[-1][0]
                    low[above] = min(low[above], low[node])
                    if low[node] > seen[above] and edges[through][2] >= 0:
                        return edges[through][2], edges[through][3]
            elif step[1] != through:
                if seen[step[0]] >= 0:
                    low[node] = min(low[node], seen[step[0]])
                else:
                    seen[step[0]] = low[step[0]] = clock
                    clock += 1
                    stack.append((step[0], step[1], iter(ways[step[0]])))
    return None


def _beside(cells: np.ndarray, hidden: np.ndarray, row: int, column: int) -> bool:
    """Hide one more cell in the row or the column of a bridge; False if there is none left."""
    cell = _smallest(cells[row], hidden[row])
    if cell >= 0:
        hidden[row, cell] = True
        return True
    cell = _smallest(cells[:, column], hidden[:, column])
    if cell >= 0:
        hidden[cell, column] = True
    return cell >= 0
