# SPDX-License-Identifier: GPL-2.0-or-later
"""Halves of large cells: a least cut between what is far on one side and far on the other, for several directions
(inertial flow: Schild and Sommer, On Balanced Separators in Road Networks, 2015)."""

from __future__ import annotations

import numpy as np

from ...progress import Progress, check
from .blobs import blobs
from .least_cut import Arcs, source_sides
from .orders import Orders, directions
from .tree import GrowingTree

FLOW_NODES = 32     # cells of fewer nodes are not cut here
FLOW_SHARE = 0.25   # of a cell's nodes: what a cut leaves on one side, and on the other
LEAST_SHARE = 0.2   # of a cell's nodes in a half, at least
UNEVEN = 0.35       # how much more a cut may cross to be even,
CROSSES = 1.0       # this many added: where nothing crosses, the even cut is better


def cut_by_flow(tree: GrowingTree, xy: np.ndarray, a: np.ndarray, b: np.ndarray, weight: np.ndarray, progress: Progress
                ) -> np.ndarray:
    """Cut the root of `tree` and what comes of it, for as long as cells are large and can be cut.

    Nodes at `xy` float64 [N, 2], edges a[i]-b[i] (no loops) of `weight` int64. int32 [N]: the cell that each node came
    to. Raises Cancelled.
    """
    into = blobs(xy.shape[0], a, b)
    blob, number = np.unique(into, return_inverse=True)
    between = into[a] != into[b]
    weights = np.bincount(number, minlength=blob.size).astype(np.int64)
    arcs = Arcs.both_ways(blob.size, number[a[between]], number[b[between]], weight[between])
    came_to = np.zeros(blob.size, dtype=np.int32)
    ids = np.zeros(1, dtype=np.int32)
    nodes = np.arange(blob.size)  # the blobs that are nodes of arcs
    orders = Orders(directions(xy[blob]), np.zeros(blob.size, dtype=np.int32), 1)
    large = np.array([blob.size > 1 and xy.shape[0] >= FLOW_NODES])
    depth = 0
    while large.any():
        check(progress)
        side, cut = _best(arcs, weights, orders)
        half_id = np.full(2 * cut.size, -1, dtype=np.int32)
        half_id[np.repeat(cut, 2)] = tree.cut(ids[cut])
        half = 2 * orders.cell + side
        moved = cut[orders.cell]
        came_to[nodes[moved]] = half_id[half[moved]]
        total = np.bincount(half, weights, 2 * cut.size)
        several = np.bincount(half, minlength=2 * cut.size) > 1
        large = np.repeat(cut, 2) & several & (total >= FLOW_NODES)
        stays = large[half]
        together = stays[arcs.tail] & (half[arcs.tail] == half[arcs.head])
        arcs = arcs.within(stays, together)
        orders.halve(side, large)
        orders.keep(stays)
        ids, nodes, weights = half_id[large], nodes[stays], weights[stays]
        depth += 1
        progress.report(100.0 * min(1.0, depth / np.log2(xy.shape[0] / FLOW_NODES + 2)))
    return came_to[number]


def _best(arcs: Arcs, weights: np.ndarray, orders: Orders) -> tuple[np.ndarray, np.ndarray]:
    """(bool [n] side of each node; bool [cells] that can be cut): where least crosses, for how even it is."""
    cell, cells = orders.cell, orders.cells
    whole = np.bincount(cell, weights, cells)
    source, sink = np.zeros((2, len(orders.all), cell.size), dtype=bool)
    for k, order in enumerate(orders.all):
        own = weights[order]
        until = np.cumsum(own)
        first = np.concatenate(([0], until))[orders.start[:-1]]
        here = cell[order]
        share = (until - 0.5 * own - first[here]) / whole[here]
        source[k, order], sink[k, order] = share < FLOW_SHARE, share > 1.0 - FLOW_SHARE
    near = source_sides(arcs, cell, source, sink)
    score = np.empty((len(orders.all), cells))
    for k, side in enumerate(near):
        crosses = np.bincount(cell[arcs.tail], np.where(side[arcs.tail] & ~side[arcs.head], arcs.capacity, 0), cells)
        part = np.bincount(cell, np.where(side, weights, 0), cells) / whole
        even = (part >= LEAST_SHARE) & (part <= 1.0 - LEAST_SHARE)
        score[k] = np.where(even, (crosses + CROSSES) * (1.0 + UNEVEN * np.abs(2.0 * part - 1.0)), np.inf)
    best = np.argmin(score, axis=0)
    joined = np.bincount(cell[arcs.tail], minlength=cells) > 0  # else a line halves it better
    return near[best[cell], np.arange(cell.size)], joined & (score.min(axis=0) < np.inf)
