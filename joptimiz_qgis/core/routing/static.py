# SPDX-License-Identifier: GPL-2.0-or-later
"""What every engine for one fixed set of turn costs can do: the plain search, the hierarchy, a compiled library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Protocol, Sequence

import numpy as np

from ..progress import Progress

INFINITE = (1 << 30) - 1
"""Cost of what is closed, and of no way at all (int32): the sum of two still fits. 298 hours in ms."""
WIDE_INFINITE = (1 << 62) - 1
"""The same for costs in int64."""

End = tuple[int, int]
"""(state, cost): a trip may begin, or end, at the end of a state's arc, at that cost (>= 0)."""


def infinite(dtype: np.dtype) -> int:
    """The cost of what is closed in an array of costs."""
    return INFINITE if dtype == np.int32 else WIDE_INFINITE


@dataclass(frozen=True)
class Way:
    """The cheapest way from one of several beginnings to one of several ends, `states` with both included.

    cost = sources[source] + the turns between + targets[target].
    """

    cost: int
    source: int
    target: int
    states: tuple[int, ...]


class Least(Protocol):
    """Least costs between given ends and states, worked out when asked for."""

    def __call__(self, state: int) -> int:
        """Of one state."""

    def everywhere(self) -> np.ndarray:
        """int [S]: of all of them."""


class StaticEngine(Protocol):
    """Cheapest ways for one array of turn costs (see TurnTable). Costs of no way are infinite(dtype)."""

    def way(self, sources: Sequence[End], targets: Sequence[End]) -> Optional[Way]:
        """The cheapest way, or None."""

    def cost(self, sources: Sequence[End], targets: Sequence[End]) -> int:
        """Its cost alone."""

    def matrix(self, sources: Sequence[Sequence[End]], targets: Sequence[Sequence[End]], progress: Progress) -> np.ndarray:
        """int [len(sources), len(targets)]: costs of the cheapest ways. Raises Cancelled."""

    def least_to(self, targets: Sequence[End]) -> Least:
        """The least cost from the end of a state's arc to any target, worked out when asked for a state."""

    def least_from(self, sources: Sequence[End]) -> Least:
        """The least cost from any source to the end of a state's arc, likewise."""
