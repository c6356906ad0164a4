# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists of unequal length, one after the other in an array."""

from __future__ import annotations

import numpy as np


def starts(size: np.ndarray) -> np.ndarray:
    """int64 [k + 1]: where each of k lists of these sizes starts; the last: where all end."""
    start = np.zeros(size.size + 1, dtype=np.int64)
    np.cumsum(size, out=start[1:])
    return start


def ranges(start: np.ndarray, size: np.ndarray) -> np.ndarray:
    """start[0], start[0] + 1, ... start[0] + size[0] - 1, start[1], ..."""
    return np.arange(int(size.sum())) + np.repeat(start - (np.cumsum(size) - size), size)
