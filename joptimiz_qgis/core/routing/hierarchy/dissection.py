# SPDX-License-Identifier: GPL-2.0-or-later
"""Nested dissection of a road network: halves of halves, each cut where few arcs cross (George, 1973).

All cells of one depth are cut at once: large ones where a least cut lies, small ones by straight lines, then bent.
Cutting arcs, not nodes, keeps the turns of a junction together (Buchhold, Wagner, Zeitz and Zündorf, Customizable
Contraction Hierarchies with Turn Costs, 2020).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import Part, Progress
from .by_flow import cut_by_flow
from .by_line import cut_by_line
from .tree import GrowingTree


@dataclass(frozen=True)
class Dissection:
    """A binary tree of C cells, in order of depth; cell 0 holds all nodes, a leaf holds one."""

    parent: np.ndarray    # int32 [C], -1 for the root
    children: np.ndarray  # int32 [C, 2], -1 for leaves
    depth: np.ndarray     # int16 [C]
    leaf: np.ndarray      # int32 [N] the leaf of each node
    cut_at: np.ndarray    # int32 [edges] the cell whose two halves an edge joins


def dissect(xy: np.ndarray, a: np.ndarray, b: np.ndarray, weight: np.ndarray, progress: Progress) -> Dissection:
    """Dissect nodes at `xy` float64 [N, 2], joined by edges a[i]-b[i] (no loops) that `weight[i]` arcs run along.

    The same input gives the same tree anywhere. No half of a cell of five nodes or more holds less than a fifth of
    them, so the depth is less than 120 for any number of nodes (int32). Raises Cancelled.
    """
    tree = GrowingTree()
    weight = weight.astype(np.int64)
    cell = cut_by_flow(tree, xy, a, b, weight, Part(progress, 0, 75))
    leaf = cut_by_line(tree, xy, cell, a, b, weight, Part(progress, 75, 100))
    parent, depth, new = tree.by_depth()
    children = np.full((parent.size, 2), -1, dtype=np.int32)
    children[parent[1::2]] = np.arange(1, parent.size, dtype=np.int32).reshape(-1, 2)
    leaf = new[leaf]
    return Dissection(parent, children, depth, leaf, _meeting(parent, leaf[a], leaf[b]))


def _meeting(parent: np.ndarray, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """int32 [k]: the lowest cell that holds both of two leaves; cells have higher numbers than their parents."""
    low, high = np.minimum(first, second), np.maximum(first, second)
    met = np.empty(low.size, dtype=np.int32)
    left = np.arange(low.size)
    while left.size:
        up = parent[high]
        low, high = np.minimum(low, up), np.maximum(low, up)
        here = low == high
        met[left[here]] = low[here]
        low, high, left = low[~here], high[~here], left[~here]
    return met
