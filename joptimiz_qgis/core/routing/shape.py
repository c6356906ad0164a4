# SPDX-License-Identifier: GPL-2.0-or-later
"""The drawing of a route: parts of edges, end to end."""

from __future__ import annotations

from typing import Sequence

import numpy as np

from ..network.model import Network
from .request import Step


def part_of(line: np.ndarray, begin: float, end: float) -> np.ndarray:
    """The part of a line between two fractions of its length, float64 [n, 2]; begin > end runs backward."""
    low, high = min(begin, end), max(begin, end)
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))
    if along[-1] == 0.0:
        return line[::-1] if begin > end else line
    at = along / along[-1]
    inner = line[(at > low) & (at < high)]
    ends = [[np.interp(t, at, line[:, k]) for k in (0, 1)] for t in (low, high)]
    part = np.vstack((ends[0], inner, ends[1]))
    return part[::-1] if begin > end else part


def line_of(network: Network, steps: Sequence[Step]) -> np.ndarray:
    """The vertices of consecutive steps, float64 [n, 2] in the network's CRS, repeated points left out."""
    if not steps:
        return np.zeros((0, 2))
    whole = np.vstack([part_of(network.shape(step.arc // 2), step.begin, step.end) for step in steps])
    moves = np.concatenate(([True], np.any(np.diff(whole, axis=0) != 0.0, axis=1)))
    return np.asarray(whole[moves])
