# SPDX-License-Identifier: GPL-2.0-or-later
"""Metres on foot between bays and establishments: along streets open to people on foot, or as the crow flies."""

from __future__ import annotations

import heapq
from typing import Optional

import numpy as np

from ..network.box_index import BoxIndex, spread
from ..network.grouping import order_of, starts_of
from ..network.model import Network
from ..progress import NoProgress, Progress, among
from ..routing.snap import Snapper, Snaps
from .coverage import Pairs, in_order

_AT_ONCE = 256  # bays between two looks at the cancel button


class Walking:
    """Ways on foot in one network, both ways along every street, from each point to its street and back included."""

    def __init__(self, network: Network, snapper: Optional[Snapper] = None) -> None:
        self._network = network
        self._snapper = snapper or Snapper(network)
        edges = np.flatnonzero(network.foot)
        tail = np.concatenate((network.from_node[edges], network.to_node[edges]))
        head = np.concatenate((network.to_node[edges], network.from_node[edges]))
        order = order_of(tail)
        self._start = starts_of(tail, network.node_count)
        self._head, self._metres = head[order], np.tile(network.length_m[edges], 2)[order]

    def pairs(self, bay_xy: np.ndarray, demand_xy: np.ndarray, reach_m: float, progress: Optional[Progress] = None) -> Pairs:
        """Pairs at most `reach_m` apart of bays float64 [B, 2] and establishments float64 [D, 2], in the network's CRS.

        A point takes the nearest street open to people on foot; one that has none within `reach_m` is in no pair.
        Raises Cancelled.
        """
        progress = progress or NoProgress()
        bays, places = (self._snapper.nearest_many(np.asarray(points, float).reshape(-1, 2), reach_m, self._network.foot)
                        for points in (bay_xy, demand_xy))
        found = [self._on_the_same_edge(bays, places)]
        entry = self._entries(places)
        ends = _ends(self._network, bays)
        for first in range(0, len(bay_xy), _AT_ONCE):
            among(progress, first, len(bay_xy))
            rows = np.arange(first, min(first + _AT_ONCE, len(bay_xy)))
            bay, node, metres = self._nodes(rows[bays.edge[rows] >= 0], *ends, reach_m)
            at, number = spread(entry[0][node + 1] - entry[0][node])
            row = entry[0][node[at]] + number
            found.append((bay[at], entry[1][row], metres[at] + entry[2][row]))
        progress.report(100.0)
        bay, place, metres = (np.concatenate(column) for column in zip(*found))
        return _nearest(bay, place, metres, len(demand_xy), reach_m)

    def matrix(self, bay_xy: np.ndarray, demand_xy: np.ndarray, reach_m: float, progress: Optional[Progress] = None
               ) -> np.ndarray:
        """float64 [B, D]: the same as a matrix, inf beyond reach."""
        return _matrix(self.pairs(bay_xy, demand_xy, reach_m, progress), len(bay_xy), len(demand_xy))

    def _entries(self, places: Snaps) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(start [N + 1], establishment, metres from the node to it), by the nodes from which each is reached."""
        here = np.flatnonzero(places.edge >= 0)
        first, last, to_first, to_last = _ends(self._network, places)
        node = np.concatenate((first[here], last[here]))
        order = order_of(node)
        return (starts_of(node, self._network.node_count), np.tile(here, 2)[order],
                np.concatenate((to_first[here], to_last[here]))[order])

    def _on_the_same_edge(self, bays: Snaps, places: Snaps) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(bay, establishment, metres) of those that need no junction."""
        order = np.argsort(places.edge, kind="stable")
        edges = places.edge[order]
        first = np.searchsorted(edges, bays.edge, "left")
        bay, number = spread(np.where(bays.edge >= 0, np.searchsorted(edges, bays.edge, "right") - first, 0))
        place = order[first[bay] + number]
        along = np.abs(bays.fraction[bay] - places.fraction[place]) * self._network.length_m[bays.edge[bay]]
        return bay, place, bays.distance_m[bay] + along + places.distance_m[place]

    def _nodes(self, rows: np.ndarray, first: np.ndarray, last: np.ndarray, to_first: np.ndarray, to_last: np.ndarray,
               reach_m: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(bay, node, metres) of every node within reach of some bays."""
        bays: list[int] = []
        nodes: list[int] = []
        metres: list[float] = []
        for bay in rows.tolist():
            best: dict[int, float] = {}
            heap = [(float(to_first[bay]), int(first[bay])), (float(to_last[bay]), int(last[bay]))]
            heapq.heapify(heap)
            while heap:
                far, node = heapq.heappop(heap)
                if far > reach_m:
                    break
                if node in best:
                    continue
                best[node] = far
                begin, end = self._start[node], self._start[node + 1]
                for other, length in zip(self._head[begin:end].tolist(), self._metres[begin:end].tolist()):
                    if other not in best:
                        heapq.heappush(heap, (far + length, other))
            bays += [bay] * len(best)
            nodes += best.keys()
            metres += best.values()
        return np.array(bays, np.int64), np.array(nodes, np.int64), np.array(metres, float)


def straight_pairs(bay_xy: np.ndarray, demand_xy: np.ndarray, reach_m: float, progress: Optional[Progress] = None) -> Pairs:
    """Pairs at most `reach_m` apart as the crow flies, of bays float64 [B, 2] and establishments float64 [D, 2] in one plane
    in metres. Points without a place (NaN) are in none. Raises Cancelled."""
    progress = progress or NoProgress()
    bay_xy, demand_xy = (np.asarray(points, float).reshape(-1, 2) for points in (bay_xy, demand_xy))
    asked, there = (np.flatnonzero(np.isfinite(points).all(axis=1)) for points in (bay_xy, demand_xy))
    index = BoxIndex(demand_xy[there], demand_xy[there])
    found = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
    for first in range(0, len(asked), _AT_ONCE):
        among(progress, first, len(asked))
        rows = asked[first : first + _AT_ONCE]
        question, row = index.near_many(bay_xy[rows] - reach_m, bay_xy[rows] + reach_m)
        bay, place = rows[question], there[row]
        metres = np.hypot(*(bay_xy[bay] - demand_xy[place]).T)
        near = metres <= reach_m
        found.append((bay[near], place[near], metres[near]))
    progress.report(100.0)
    return in_order(*(np.concatenate(column) for column in zip(*found)))


def straight_matrix(bay_xy: np.ndarray, demand_xy: np.ndarray, reach_m: float, progress: Optional[Progress] = None) -> np.ndarray:
    """float64 [B, D]: the same as a matrix, inf beyond reach."""
    return _matrix(straight_pairs(bay_xy, demand_xy, reach_m, progress), len(bay_xy), len(demand_xy))


def _ends(network: Network, snaps: Snaps) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """(first node, last node, metres to the first, metres to the last) of the street of each point; rows without one are void."""
    length = network.length_m[snaps.edge]
    return (network.from_node[snaps.edge], network.to_node[snaps.edge], snaps.distance_m + snaps.fraction * length,
            snaps.distance_m + (1.0 - snaps.fraction) * length)


def _nearest(bay: np.ndarray, place: np.ndarray, metres: np.ndarray, places: int, reach_m: float) -> Pairs:
    """Each pair once, at its least metres, if that is within reach."""
    near = np.flatnonzero(metres <= reach_m)
    near = near[np.lexsort((metres[near], place[near], bay[near]))]
    key = bay[near] * max(places, 1) + place[near]
    near = near[np.concatenate(([True], np.diff(key) != 0))[: len(key)]]
    return in_order(bay[near], place[near], metres[near])


def _matrix(pairs: Pairs, bays: int, places: int) -> np.ndarray:
    found = np.full((bays, places), np.inf)
    found[pairs.bay, pairs.demand] = pairs.metres
    return found
