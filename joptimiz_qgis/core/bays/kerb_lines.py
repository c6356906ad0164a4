# SPDX-License-Identifier: GPL-2.0-or-later
"""Kerbs from junction to junction: which streets have one, and which parts of it must be kept free."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Iterable, Mapping, Optional, Sequence

import numpy as np

from ..network.grouping import order_of, starts_of
from ..network.model import Network
from ..text import N_

_FAST = ("motorway", "motorway_link", "trunk_link")
_CLOSED = ("ferry", "busway", "raceway", "escape", "track")
_RING_M = 500.0  # the longest way round that counts as a roundabout
_RING_EDGES = 40
_BEND = 0.5  # cosine: what turns more than 60 degrees at a node is a corner, not a ring
_ROUND = 0.8  # 4 pi area / perimeter^2: 1 = circle, 0.79 = square


class Why(IntEnum):
    """Why there can be no bay."""

    NOTHING = 0
    CLOSED = 1
    FAST = 2
    PEDESTRIAN = 3
    NOT_THROUGH = 4
    SERVICE = 5
    LEVEL = 6
    RING = 7
    SLOPE = 8
    JUNCTION = 9
    CROSSING = 10
    BAY = 11
    AGAINST = 12
    NO_STREET = 13
    NO_DEMAND = 14


WORDS: Mapping[Why, str] = {
    Why.CLOSED: N_("no street for this kind of vehicle"),
    Why.FAST: N_("a motorway or slip road has no kerb to stop at"),
    Why.PEDESTRIAN: N_("a pedestrian street has no kerb"),
    Why.NOT_THROUGH: N_("a driveway or an aisle of a car park"),
    Why.SERVICE: N_("a service road without a name"),
    Why.LEVEL: N_("in a tunnel or on a bridge"),
    Why.RING: N_("a roundabout"),
    Why.SLOPE: N_("too steep"),
    Why.JUNCTION: N_("too close to a junction"),
    Why.CROSSING: N_("too close to a pedestrian crossing or another place to keep free"),
    Why.BAY: N_("a delivery bay is there already"),
    Why.AGAINST: N_("on that side traffic runs in a direction that is closed to the vehicle"),
    Why.NO_STREET: N_("no street is near enough"),
    Why.NO_DEMAND: N_("no demand is within walking distance"),
}


@dataclass(frozen=True)
class Line:
    """One kerb line: edges in order with whether each is followed against its drawing, where each begins (and the last ends),
    and whether its ends are junctions."""

    edges: tuple[tuple[int, bool], ...]
    borders: tuple[float, ...]
    ends: tuple[bool, bool]

    @property
    def length_m(self) -> float:
        return self.borders[-1]


@dataclass(frozen=True)
class Blocked:
    """From `low` to `high` metres of a line a bay cannot be, on its left (1), its right (-1), or both sides (0)."""

    low: float
    high: float
    side: int
    why: Why


def motor(network: Network) -> np.ndarray:
    """bool [E]: physically open to some motor vehicle."""
    return np.asarray(~np.isnan(network.speed_kmh).all(axis=0))


def junctions(network: Network) -> np.ndarray:
    """bool [N]: three or more streets of motor traffic meet."""
    streets = motor(network)
    ends = np.concatenate((network.from_node[streets], network.to_node[streets]))
    return np.asarray(np.bincount(ends, minlength=network.node_count) >= 3)


def without_kerb(network: Network, drivable: np.ndarray, max_slope_pct: float, edges: np.ndarray) -> np.ndarray:
    """int8 [K]: why there is no kerb for a bay along each of some edges (rows); Why.NOTHING where there is one.

    `drivable` bool [E]: physically open to the vehicle. A slope that is not known stops nothing.
    """
    classes = np.array(network.road_classes)[network.road_class[edges]]
    service = (classes == "service") & (network.name[edges] == 0)
    with np.errstate(invalid="ignore"):
        steep = np.abs(network.slope_pct[edges]) > max_slope_pct
    found = np.select(
        [~drivable[edges] | np.isin(classes, _CLOSED), np.isin(classes, _FAST), classes == "pedestrian", ~network.through[edges],
         service, network.level[edges] != 0, steep],
        [Why.CLOSED, Why.FAST, Why.PEDESTRIAN, Why.NOT_THROUGH, Why.SERVICE, Why.LEVEL, Why.SLOPE], Why.NOTHING).astype(np.int8)
    left = edges[found == Why.NOTHING]
    found[np.isin(edges, _rings(network, left))] = Why.RING
    return found


def _rings(network: Network, edges: np.ndarray) -> np.ndarray:
    """Rows of those edges that are part of a roundabout: a small round way of one-way streets, followed without a corner."""
    forward, backward = ~np.isnan(network.speed_kmh)
    one_way = np.flatnonzero(forward ^ backward)
    against = ~forward[one_way]
    tail = np.where(against, network.to_node[one_way], network.from_node[one_way])
    order, start = order_of(tail), starts_of(tail, network.node_count)
    found: set[int] = set()
    for edge in edges[(forward ^ backward)[edges]].tolist():
        if edge in found:
            continue
        way, at = [(edge, not forward[edge])], _shape(network, edge, not forward[edge])
        points, length = [at], float(network.length_m[edge])
        head = int(network.from_node[edge] if not forward[edge] else network.to_node[edge])
        home = int(network.to_node[edge] if not forward[edge] else network.from_node[edge])
        while head != home and len(way) < _RING_EDGES and length <= _RING_M:
            options = [(int(one_way[row]), bool(against[row])) for row in order[start[head]:start[head + 1]]]
            best = max(((_straight(at, _shape(network, *option)), option) for option in options), default=(-1.0, None))
            if best[1] is None or best[0] < _BEND:
                break
            way.append(best[1])
            at = _shape(network, *best[1])
            points.append(at)
            length += float(network.length_m[best[1][0]])
            head = int(network.from_node[best[1][0]] if best[1][1] else network.to_node[best[1][0]])
        if head == home and length <= _RING_M and _is_round(np.concatenate(points)):
            found.update(edge for edge, _ in way)
    return np.array(sorted(found), np.int64)


def _shape(network: Network, edge: int, backward: bool) -> np.ndarray:
    shape = network.shape(edge)
    return shape[::-1] if backward else shape


def _straight(before: np.ndarray, after: np.ndarray) -> float:
    a, b = before[-1] - before[-2], after[1] - after[0]
    return float(a @ b / max(np.hypot(*a) * np.hypot(*b), 1e-12))


def _is_round(xy: np.ndarray) -> bool:
    following = np.roll(xy, -1, axis=0)
    area = abs(float((xy[:, 0] * following[:, 1] - xy[:, 1] * following[:, 0]).sum())) / 2.0
    around = float(np.hypot(*(following - xy).T).sum())
    return bool(4.0 * np.pi * area >= _ROUND * around * around)


class KerbLines:
    """Edges with a kerb, joined where no third street meets them, so that kerb goes on; `blocked` by line."""

    def __init__(self, network: Network, edges: np.ndarray) -> None:
        """`edges`: rows that have a kerb."""
        self.network = network
        self._junction = junctions(network)
        self.lines = list(self._followed(edges))
        self._at = {edge: (number, place) for number, line in enumerate(self.lines) for place, (edge, _) in enumerate(line.edges)}
        self.blocked: list[list[Blocked]] = [[] for _ in self.lines]

    def _followed(self, edges: np.ndarray) -> Iterable[Line]:
        network = self.network
        first, last = network.from_node.tolist(), network.to_node.tolist()
        meeting: dict[int, list[int]] = {}
        for edge in edges.tolist():
            for node in (first[edge], last[edge]):
                meeting.setdefault(node, []).append(edge)
        seen: set[int] = set()

        def onward(edge: int, node: int) -> Optional[int]:
            others = [e for e in meeting[node] if e != edge]
            return others[0] if len(others) == 1 and not self._junction[node] and others[0] not in seen else None

        def walk(edge: int, node: int) -> list[tuple[int, bool]]:
            """Edges from one on, away from it through `node`."""
            way = []
            following = onward(edge, node)
            while following is not None:
                seen.add(following)
                backward = last[following] == node
                way.append((following, backward))
                node = first[following] if backward else last[following]
                following = onward(following, node)
            return way

        for edge in edges.tolist():
            if edge in seen:
                continue
            seen.add(edge)
            ahead = walk(edge, last[edge])
            behind = [(e, not backward) for e, backward in reversed(walk(edge, first[edge]))]
            way = [*behind, (edge, False), *ahead]
            ends = (last[way[0][0]] if way[0][1] else first[way[0][0]], first[way[-1][0]] if way[-1][1] else last[way[-1][0]])
            borders = np.concatenate(([0.0], np.cumsum(network.length_m[[e for e, _ in way]])))
            yield Line(tuple(way), tuple(borders.tolist()), (bool(self._junction[ends[0]]), bool(self._junction[ends[1]])))

    def place(self, edge: int, along_m: float, side: int) -> Optional[tuple[int, float, int]]:
        """(line, metres along it, side of it) of a place along an edge; None if it has no kerb."""
        found = self._at.get(edge)
        if found is None:
            return None
        number, at = found
        line = self.lines[number]
        backward = line.edges[at][1]
        length = line.borders[at + 1] - line.borders[at]
        return number, line.borders[at] + (length - along_m if backward else along_m), -side if backward else side

    def edge_at(self, number: int, metres: float, side: int) -> tuple[int, float, int]:
        """(edge, metres along its drawing, side of it) of a place along a line."""
        line = self.lines[number]
        at = min(max(int(np.searchsorted(line.borders, metres, "right")) - 1, 0), len(line.edges) - 1)
        edge, backward = line.edges[at]
        along = min(max(metres - line.borders[at], 0.0), line.borders[at + 1] - line.borders[at])
        return edge, (line.borders[at + 1] - line.borders[at] - along if backward else along), -side if backward else side

    def block(self, edge: int, along_m: float, reach_m: float, side: int, why: Why) -> None:
        """Keep a part of a kerb free: so many metres to both sides of a place."""
        found = self.place(edge, along_m, side)
        if found is not None:
            self.blocked[found[0]].append(Blocked(found[1] - reach_m, found[1] + reach_m, found[2], why))

    def block_ends(self, junction_m: float) -> None:
        """Keep junctions free."""
        for line, blocked in zip(self.lines, self.blocked):
            if line.ends[0]:
                blocked.append(Blocked(-junction_m, junction_m, 0, Why.JUNCTION))
            if line.ends[1]:
                blocked.append(Blocked(line.length_m - junction_m, line.length_m + junction_m, 0, Why.JUNCTION))

    def block_paths(self, crossing_m: float) -> None:
        """Keep free where a way for people on foot alone meets the street: they cross there."""
        network = self.network
        paths = network.foot & ~motor(network)
        nodes = np.zeros(network.node_count, bool)
        nodes[network.from_node[paths]] = nodes[network.to_node[paths]] = True
        for line, blocked in zip(self.lines, self.blocked):
            for (edge, backward), begin, end in zip(line.edges, line.borders, line.borders[1:]):
                tail, head = (network.to_node, network.from_node) if backward else (network.from_node, network.to_node)
                for node, at in ((tail[edge], begin), (head[edge], end)):
                    if nodes[node]:
                        blocked.append(Blocked(at - crossing_m, at + crossing_m, 0, Why.CROSSING))

    def why_not(self, number: int, low: float, high: float, side: int) -> Why:
        """What stands in the way of a bay from `low` to `high` metres of a line."""
        reasons = [b.why for b in self.blocked[number] if b.side * side >= 0 and b.low < high - 1e-6 and b.high > low + 1e-6]
        return min(reasons, default=Why.NOTHING)

    def free(self, number: int, side: int) -> Sequence[tuple[float, float]]:
        """Stretches of a line that nothing keeps free, (from, to) in metres."""
        found, at = [], 0.0
        for b in sorted((b for b in self.blocked[number] if b.side * side >= 0), key=lambda b: b.low):
            if b.low > at:
                found.append((at, min(b.low, self.lines[number].length_m)))
            at = max(at, b.high)
        if at < self.lines[number].length_m:
            found.append((at, self.lines[number].length_m))
        return found
