# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the edges of a network are, and what their source calls them: made once for a network, shared by all who ask."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from .box_index import BoxIndex
from .model import Network


class EdgeIndex:
    """Edges by place and by the name of their source."""

    def __init__(self, network: Network) -> None:
        self.network = network
        start = network.vertex_start[:-1]
        if network.edge_count:
            self.low = np.minimum.reduceat(network.vertex_xy, start, axis=0)
            self.high = np.maximum.reduceat(network.vertex_xy, start, axis=0)
        else:
            self.low = self.high = np.zeros((0, 2))
        self.lowest = self.low.min(axis=0, initial=np.inf)
        self.highest = self.high.max(axis=0, initial=-np.inf)
        self.boxes = BoxIndex(self.low, self.high)

    @property
    def nbytes(self) -> int:
        return int(self.low.nbytes + self.high.nbytes + self.boxes.nbytes)

    def within(self, x0: float, y0: float, x1: float, y1: float) -> np.ndarray:
        """int64 rows, ascending, of the edges whose boxes meet a box."""
        rows = self.boxes.near(x0, y0, x1, y1)
        low, high = self.low[rows], self.high[rows]
        return rows[(low[:, 0] <= x1) & (high[:, 0] >= x0) & (low[:, 1] <= y1) & (high[:, 1] >= y0)]

    @cached_property
    def rows_of(self) -> dict[str, list[int]]:
        """Edge rows by the identifier of the line of the source that they come from."""
        found: dict[str, list[int]] = {}
        for row, source_id in enumerate(self.network.source_id.tolist()):
            found.setdefault(source_id, []).append(row)
        return found
