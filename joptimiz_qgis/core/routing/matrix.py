# SPDX-License-Identifier: GPL-2.0-or-later
"""All-to-all times and distances, pair by pair what `find_route` answers: the same places, the same statuses.

Stops that the law closes move as there: each pair takes the nearest legal places that a legal way leads to.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import islice
from typing import Iterator, Optional, Sequence

import numpy as np

from ..progress import Part, Progress, among
from ..regulation.verdict import Constraint
from .arc_index import ArcIndex
from .engine import Engine
from .pair_costs import PairCosts
from .places import closing, least_walking, open_edges
from .request import Objective, RouteRequest, RouteStatus, Snap
from .route import NEAR_MS, PLACES
from .slot import changes
from .snap import Snapper

AT_ONCE = 250_000
"""So many pairs go into one matrix, which knows many more than were asked for: it is quicker than a matrix for each place."""
STATUSES = tuple(RouteStatus)
"""What Block.status holds the rows of."""
_OK, _MOVED, _NO_WAY, _UNREACHABLE = (STATUSES.index(status) for status in (
    RouteStatus.OK, RouteStatus.OK_STOP_MOVED, RouteStatus.NO_LEGAL_ROUTE, RouteStatus.UNREACHABLE))


@dataclass(frozen=True)
class Block:
    """Some rows of a matrix: [origins, destinations]."""

    status: np.ndarray       # uint8, row of STATUSES
    duration_ms: np.ndarray  # float64, arrival - departure; NaN without a way
    distance_m: np.ndarray   # float64, NaN without a way or where not asked for
    searched: int            # pairs that had to be searched by themselves


@dataclass(frozen=True)
class _Kinds:
    """The same question with nothing lifted, with the rules lifted, with all constraints lifted."""

    law: PairCosts
    free: PairCosts
    physical: PairCosts


class Matrix:
    """Answers one request (its stops do not matter) for points float64 [K, 2] in the network's CRS."""

    def __init__(self, engine: Engine, index: ArcIndex, snapper: Snapper, request: RouteRequest, origins: np.ndarray,
                 destinations: np.ndarray, with_distance: bool = False) -> None:
        self._index, self._snapper, self._request, self._with_distance = index, snapper, request, with_distance
        self._usable = open_edges(index.law)
        self._points = origins, destinations
        self._snaps = [snapper.nearest_many(points, request.max_snap_m, self._usable) for points in self._points]
        rules = frozenset(id(c) for c in index.law.constraints if c.rule is not None)
        everything = frozenset(id(c) for c in index.law.constraints)
        self._kinds = _Kinds(*(PairCosts(engine, index, request, ignore) for ignore in (frozenset(), rules, everything)))
        self._options: dict[tuple[int, int, int, int], list[Snap]] = {}
        self._instants = changes(self._kinds.law.metric, index.law.horizon)

    def block(self, first: int, last: int, progress: Progress) -> Block:
        """The rows of the origins first..last-1. Raises Cancelled."""
        columns = self._snaps[1].edge.shape[0]
        shape = last - first, columns
        block = Block(np.full(shape, _UNREACHABLE, np.uint8), np.full(shape, np.nan), np.full(shape, np.nan), 0)
        rows = [row for row in range(first, last) if self._snaps[0].edge[row] >= 0]
        near = np.flatnonzero(self._snaps[1].edge >= 0).tolist()
        if not rows or not near:
            return block
        found = self._kinds.law.of(self._at(0, rows), self._at(1, near), Part(progress, 0, 60), True, self._with_distance)
        box = np.ix_([row - first for row in rows], near)
        way = np.isfinite(found.cost)
        block.status[box] = np.where(way, _OK, _UNREACHABLE)
        block.duration_ms[box], block.distance_m[box] = found.duration_ms, found.distance_m
        without = [(rows[i], near[j]) for i, j in np.argwhere(~way).tolist()]
        searched = found.searched + self._without(without, first, block, Part(progress, 60, 100))
        return replace(block, searched=searched)

    def _at(self, side: int, rows: Sequence[int]) -> list[Snap]:
        return [snap for snap in (self._snaps[side].one(row) for row in rows) if snap is not None]

    # -- pairs without a way to the places asked for ---------------------------------------------------

    def _without(self, pairs: Sequence[tuple[int, int]], first: int, block: Block, progress: Progress) -> int:
        """Tell why there is no way, or find one to places near. Gives the number of pairs searched by themselves."""
        if not pairs:
            return 0
        physical = self._by_pair(self._kinds.physical, pairs, Part(progress, 0, 20))
        free = self._by_pair(self._kinds.free, pairs, Part(progress, 20, 40))
        open_: dict[tuple[int, int], tuple[Iterator[tuple[Snap, ...]], float]] = {}
        for pair in pairs:
            cost, duration = physical[pair]
            if not np.isfinite(cost):
                continue
            block.status[pair[0] - first, pair[1]] = _NO_WAY
            places = self._places(pair, self._request.departure_ms + int(duration))
            if places is not None:
                least = free[pair][0] if np.isfinite(free[pair][0]) else cost
                fastest = self._request.objective is Objective.FASTEST
                open_[pair] = places, least * 2.0 + NEAR_MS if fastest else np.inf
        searched = 0
        moved: dict[tuple[int, int], tuple[Snap, ...]] = {}
        for number in range(PLACES):
            here = among(Part(progress, 40, 90), number, PLACES)
            chosen = {pair: snaps for pair, (places, _) in open_.items() for snaps in islice(places, 1)}
            open_ = {pair: open_[pair] for pair in chosen}
            if not chosen:
                break
            costs, alone = self._between(list(chosen.values()), here)
            searched += alone
            for (pair, snaps), cost in zip(chosen.items(), costs):
                if cost < open_[pair][1]:
                    moved[pair] = snaps
                    del open_[pair]
        answers = self._told(list(moved.values()), Part(progress, 90, 100))
        for (row, column), answer in zip(moved, answers):
            block.status[row - first, column] = _MOVED
            block.duration_ms[row - first, column], block.distance_m[row - first, column] = answer
        return searched

    def _by_pair(self, kind: PairCosts, pairs: Sequence[tuple[int, int]], progress: Progress
                 ) -> dict[tuple[int, int], tuple[float, float]]:
        """(cost, duration) of each pair, at the places asked for."""
        out = {}
        places = [(self._at(0, [row])[0], self._at(1, [column])[0]) for row, column in pairs]
        for ends, numbers in _together(places):
            found = kind.of(*ends, progress)
            for number, row, column in numbers:
                out[pairs[number]] = float(found.cost[row, column]), float(found.duration_ms[row, column])
        return out

    def _between(self, pairs: Sequence[tuple[Snap, ...]], progress: Progress) -> tuple[list[float], int]:
        """(cost of each pair of places, pairs searched by themselves)."""
        out, searched = [np.inf] * len(pairs), 0
        for ends, numbers in _together(pairs):
            found = self._kinds.law.of(*ends, progress, with_time=False, likely=False)
            searched += found.searched
            for number, row, column in numbers:
                out[number] = float(found.cost[row, column])
        return out, searched

    def _told(self, pairs: Sequence[tuple[Snap, ...]], progress: Progress) -> list[tuple[float, float]]:
        """(duration, distance) of each pair of places, which have a way."""
        out = [(np.nan, np.nan)] * len(pairs)
        for ends, numbers in _together(pairs):
            found = self._kinds.law.of(*ends, progress, True, self._with_distance)
            for number, row, column in numbers:
                out[number] = float(found.duration_ms[row, column]), float(found.distance_m[row, column])
        return out

    # -- places near -----------------------------------------------------------------------------------

    def _places(self, pair: tuple[int, int], arrival_ms: int) -> Optional[Iterator[tuple[Snap, ...]]]:
        """The places to try for a pair, the least walking first, the ones asked for left out; None if there are none."""
        options = [self._near(0, pair[0], self._request.departure_ms), self._near(1, pair[1], arrival_ms)]
        if all(len(snaps) == 1 for snaps in options):
            return None
        return islice(least_walking(options), 1, None)

    def _near(self, side: int, row: int, at_ms: int) -> list[Snap]:
        """The place of a point and, if it is closed at an instant, legal ones near, the nearest first."""
        wait = self._request.max_wait_ms
        key = side, row, bisect_right(self._instants, at_ms), bisect_right(self._instants, at_ms + wait)
        if key not in self._options:
            self._options[key] = self._legal(self._at(side, [row])[0], self._points[side][row], at_ms)
        return self._options[key]

    def _legal(self, snap: Snap, point: np.ndarray, at_ms: int) -> list[Snap]:
        closer = self._closing(snap, at_ms)
        if closer is None:
            return [snap]
        near = self._snapper.near(float(point[0]), float(point[1]), self._request.max_snap_m, self._usable)
        return [snap, *(replace(other, moved_by=closer) for other in near
                        if other.edge != snap.edge and self._closing(other, at_ms) is None)]

    def _closing(self, snap: Snap, at_ms: int) -> Optional[Constraint]:
        return closing(self._index, snap, at_ms, self._request.max_wait_ms, self._request.unknown_policy)


Ends = tuple[list[Snap], list[Snap]]


def _together(pairs: Sequence[tuple[Snap, ...]]) -> Iterator[tuple[Ends, list[tuple[int, int, int]]]]:
    """Pairs as parts of matrices: (origins, destinations), [(number of a pair, its row, its column)]."""
    for first in range(0, len(pairs), AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, len(pairs)))
        ends: Ends = ([], [])
        places: tuple[dict[tuple[int, float], int], ...] = ({}, {})
        rows = []
        for number in numbers:
            at = []
            for snap, side, known in zip(pairs[number], ends, places):
                key = snap.edge, snap.fraction
                if key not in known:
                    known[key] = len(side)
                    side.append(snap)
                at.append(known[key])
            rows.append((number, at[0], at[1]))
        yield ends, rows
