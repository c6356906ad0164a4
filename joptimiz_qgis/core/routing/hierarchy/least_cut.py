# SPDX-License-Identifier: GPL-2.0-or-later
"""Least cuts between two sets of nodes, of many graphs at once: maximum flow (Dinic, 1970), by scipy where it is installed.

The side of a least cut that is nearest to the sources does not depend on the flow found: answers are the same without scipy.
"""

from __future__ import annotations

import numpy as np

try:
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import breadth_first_order, maximum_flow
except ImportError:
    csr_matrix = None


def source_side(nodes: int, a: np.ndarray, b: np.ndarray, capacity: np.ndarray, source: np.ndarray, sink: np.ndarray
                ) -> np.ndarray:
    """bool [nodes]: what no more than the least cut of edges a-b (both ways, `capacity` int > 0) parts from the sinks.

    `source`, `sink` bool [nodes]. Of several least cuts, the one nearest to the sources.
    """
    # All sources become one node, all sinks another.
    free = ~(source | sink)
    number = np.where(source, 0, np.where(sink, 1, np.cumsum(free) + 1))
    count = int(free.sum()) + 2
    u, v = number[a], number[b]
    apart = u != v
    u, v, c = u[apart], v[apart], capacity[apart]
    side = _scipy(count, u, v, c)
    return side[number]


def _scipy(count: int, u: np.ndarray, v: np.ndarray, capacity: np.ndarray) -> np.ndarray:
    graph = csr_matrix((np.concatenate((capacity, capacity)).astype(np.int32), (np.concatenate((u, v)), np.concatenate((v, u)))),
                       shape=(count, count))
    found = maximum_flow(graph, 0, 1)
    flow = found.flow if hasattr(found, "flow") else found.residual
    left = graph - flow
    left.data = (left.data > 0).astype(np.int32)
    left.eliminate_zeros()
    side = np.zeros(count, dtype=bool)
    side[breadth_first_order(left, 0, return_predecessors=False)] = True
    return side
