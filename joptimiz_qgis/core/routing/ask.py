# SPDX-License-Identifier: GPL-2.0-or-later
"""One way asked of a law, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np

from ..regulation.intervals import Interval
from .arc_index import ArcIndex
from .bounds import Target
from .request import Objective, UnknownPolicy


@dataclass(frozen=True)
class Ask:
    """What is asked: a way over `targets`, of cost less than `cutoff`, with some constraints (by id) lifted."""

    index: ArcIndex
    targets: Sequence[Target]
    window: Interval  # departure and latest end, UTC ms
    wait_ms: int
    objective: Objective
    policy: UnknownPolicy
    ignore: frozenset[int] = frozenset()
    cutoff: float = np.inf

    @property
    def departure_ms(self) -> int:
        return self.window[0]

    @property
    def near_window(self) -> Interval:
        """The window up to when a way cheaper than `cutoff` has ended."""
        begin, end = self.window
        near = self.objective is Objective.FASTEST and self.cutoff < np.inf
        return begin, min(end, begin + int(self.cutoff)) if near else end
