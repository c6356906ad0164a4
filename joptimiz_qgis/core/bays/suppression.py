# SPDX-License-Identifier: GPL-2.0-or-later
"""Small counts are not shown: who knows a round must not find its driver in a table."""

from __future__ import annotations

import numpy as np


def suppressed(count: np.ndarray, least: int) -> np.ndarray:
    """bool [B, C]: cells of a table that are to be hidden; one row a bay, of which the total may be known.

    Hidden: every cell with 1 to `least` - 1 stops (primary), and, so that a hidden cell cannot be had by subtracting the
    others from the total, the smallest further cells of a row until at least two are hidden that hold `least` stops together
    (secondary). Cells with no stop tell of nobody and stay. A row with a single column has nothing to subtract.
    """
    hidden = (count > 0) & (count < least)
    if count.shape[1] < 2:
        return hidden
    weak = np.flatnonzero(hidden.any(axis=1) & ((hidden.sum(axis=1) < 2) | ((count * hidden).sum(axis=1) < least)))
    for row in weak:
        open_ = np.flatnonzero(~hidden[row] & (count[row] > 0))
        for cell in open_[np.argsort(count[row, open_], kind="stable")]:
            if hidden[row].sum() >= 2 and count[row][hidden[row]].sum() >= least:
                break
            hidden[row, cell] = True
    return hidden
