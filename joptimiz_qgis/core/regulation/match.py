# SPDX-License-Identifier: GPL-2.0-or-later
"""Rule to edge: which stretches of which edges a rule's geometry or list means, and how surely."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class RuleMatch:
    """The stretches of network that one rule concerns: K rows.

    A row is a part of one edge, from fraction `begin` to `end` of its length along its drawing.
    `sure` False: doubtful (level, tolerance), the verdict there is *unknown* at most.
    """

    edge: np.ndarray       # int32 [K] edge rows
    forward: np.ndarray    # bool [K] concerns travel along the drawing
    backward: np.ndarray   # bool [K]
    begin: np.ndarray      # float32 [K]
    end: np.ndarray        # float32 [K]
    sure: np.ndarray       # bool [K]
    notes: tuple[tuple[int, str], ...] = ()  # (edge row, reason template) to report: boundary streets, levels...
