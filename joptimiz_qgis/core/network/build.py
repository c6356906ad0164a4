# SPDX-License-Identifier: GPL-2.0-or-later
"""From lines to a network: where lines join, what lies between joints, how long it is; and what had to be left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Mapping, Optional

import numpy as np

from ..errors import InputError
from ..progress import Progress, check
from ..text import N_, text
from .fingerprint import fingerprint
from .geodesy import distances_m
from .model import Barrier, Network
from .source import Rejected, RoadSource
from .topology import components
from .turns import resolve_turns

FORMAT_VERSION = "1"
SHORTEST_M = 0.001
"""What is shorter is no edge: its ends are taken as one place."""

_PART = 50_000

Alias = Callable[[np.ndarray], np.ndarray]
"""Vertex keys to the keys that stand for them."""

_SHORT = N_("The line has no length: its ends are taken as one place.")
_DOUBLE = N_("The line is drawn twice with the same attributes: one is kept.")


@dataclass(frozen=True)
class Built:
    """A network, and what could not be used."""

    network: Network
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True)
class _Pieces:
    """Stretches between joints: row of the line, first and last vertex, length."""

    line: np.ndarray
    first: np.ndarray
    last: np.ndarray
    length_m: np.ndarray

    def pick(self, keep: np.ndarray) -> "_Pieces":
        return _Pieces(self.line[keep], self.first[keep], self.last[keep], self.length_m[keep])


def build_network(source: RoadSource, progress: Progress) -> Built:
    """Split lines where they join or a barrier stands, measure them, number nodes and edges, resolve turns.

    Raises InputError if no line is left.
    """
    rejected = list(source.rejected)
    pieces = _split(source, progress)
    check(progress)
    progress.report(35)
    pieces, alias = _without_zero_lengths(source, pieces, rejected)
    pieces = _without_doubles(source, pieces, rejected)
    if not pieces.line.size:
        first = text(rejected[0].reason if rejected else N_("No line is a road."))
        raise InputError(N_("The source holds no road that can be used. {reason} Check that the right layer or file was given."),
                         reason=first)
    check(progress)
    progress.report(50)
    keys = alias(source.vertex_key)
    ends = np.column_stack((keys[pieces.first], keys[pieces.last]))
    node_id, node = np.unique(ends, return_inverse=True)
    node = node.reshape(ends.shape).astype(np.int32)
    node_xy = np.zeros((node_id.shape[0], 2))
    node_xy[node[:, 0]] = source.vertex_xy[pieces.first]
    node_xy[node[:, 1]] = source.vertex_xy[pieces.last]
    vertex, start = _ranges(pieces.first, pieces.last)
    vertex_xy = source.vertex_xy[vertex]
    vertex_xy[start[:-1]], vertex_xy[start[1:] - 1] = node_xy[node[:, 0]], node_xy[node[:, 1]]
    progress.report(65)
    line = pieces.line
    names, name = _labels([source.name[row] for row in line.tolist()], first="")
    classes, road_class = _labels([source.road_class[row] for row in line.tolist()])
    network = Network(
        crs=source.crs, node_id=node_id, node_xy=node_xy, edge_id=np.arange(1, line.shape[0] + 1, dtype=np.int64),
        source_id=np.array(source.source_id, dtype=str)[line], name=name.astype(np.int32), names=names,
        road_class=road_class.astype(np.int16), road_classes=classes, from_node=node[:, 0].copy(),
        to_node=node[:, 1].copy(), length_m=pieces.length_m, speed_kmh=source.speed_kmh[:, line], cycle=source.cycle[:, line],
        foot=source.foot[line], slope_pct=_slopes(source, pieces), through=source.through[line], level=source.level[line],
        limits=source.limits[line], limits_unknown=source.limits_unknown[line], access=source.access[:, line],
        hazmat=source.hazmat[line], conditional=_conditional(source, line), turns=(),
        barriers=_barriers(source, node_id, alias), vertex_xy=vertex_xy, vertex_start=start,
    )
    check(progress)
    progress.report(80)
    turns, unresolved = resolve_turns(network, source.turns, lambda key: _row(node_id, int(alias(np.array([key]))[0])))
    rejected.extend(unresolved)
    network = replace(network, turns=turns)
    progress.report(90)
    return Built(replace(network, info=_info(network, source, rejected)), tuple(rejected))


def _split(source: RoadSource, progress: Progress) -> _Pieces:
    """Pieces between joints: ends of lines, shared vertices (unless only end points join), barriers."""
    start = source.vertex_start
    count = source.vertex_key.shape[0]
    joint = np.zeros(count, dtype=bool)
    joint[start[:-1]] = True
    joint[start[1:] - 1] = True
    unique, row, times = np.unique(source.vertex_key, return_inverse=True, return_counts=True)
    row = row.reshape(-1)
    if source.connect == "vertex":
        joint |= times[row] > 1
    if source.barriers:
        joint |= np.isin(source.vertex_key, np.array([b.vertex for b in source.barriers], dtype=np.int64))
    at = np.flatnonzero(joint)
    line = np.repeat(np.arange(start.shape[0] - 1), np.diff(start))
    inside = line[at[:-1]] == line[at[1:]]
    first, last = at[:-1][inside], at[1:][inside]
    steps = _steps(source.vertex_lonlat, progress)
    steps[start[:-1][start[:-1] < count]] = 0.0
    along = np.cumsum(steps)
    return _Pieces(line[first], first, last, along[last] - along[first])


def _steps(lonlat: np.ndarray, progress: Progress) -> np.ndarray:
    """float64 [P]: distance from the vertex before, 0 for the first; part by part, as the formula needs many arrays."""
    steps = np.zeros(lonlat.shape[0])
    for begin in range(1, lonlat.shape[0], _PART):
        check(progress)
        progress.report(5.0 + 30.0 * begin / lonlat.shape[0])
        end = min(begin + _PART, lonlat.shape[0])
        steps[begin:end] = distances_m(lonlat[begin - 1 : end - 1], lonlat[begin:end])
    return steps


def _without_zero_lengths(source: RoadSource, pieces: _Pieces, rejected: list[Rejected]
                          ) -> tuple[_Pieces, Alias]:
    """(pieces with a length, function from vertex keys to the key that stands for them)."""
    short = pieces.length_m < SHORTEST_M
    if not short.any():
        return pieces, lambda keys: keys
    a, b = source.vertex_key[pieces.first[short]], source.vertex_key[pieces.last[short]]
    joined = np.unique(np.concatenate((a, b)))
    root = components(np.searchsorted(joined, a), np.searchsorted(joined, b), joined.shape[0])

    def alias(keys: np.ndarray) -> np.ndarray:
        at = np.minimum(np.searchsorted(joined, keys), joined.shape[0] - 1)
        return np.where(joined[at] == keys, joined[root[at]], keys)

    for line, vertex in zip(pieces.line[short].tolist(), pieces.first[short].tolist()):
        rejected.append(Rejected(source.source_id[line], _SHORT, _shape(source, vertex, vertex)))
    return pieces.pick(~short), alias


def _without_doubles(source: RoadSource, pieces: _Pieces, rejected: list[Rejected]) -> _Pieces:
    """Leave out a piece that has the same vertices as an earlier one, in the same order, and the same rights."""
    keys = source.vertex_key
    signature = np.column_stack((keys[pieces.first], keys[pieces.last], pieces.last - pieces.first))
    _, group, times = np.unique(signature, axis=0, return_inverse=True, return_counts=True)
    group = group.reshape(-1)
    keep = np.ones(group.shape[0], dtype=bool)
    seen: dict[tuple[object, ...], int] = {}
    for row in np.flatnonzero(times[group] > 1).tolist():
        line, first, last = int(pieces.line[row]), int(pieces.first[row]), int(pieces.last[row])
        mark = (keys[first : last + 1].tobytes(), source.speed_kmh[:, line].tobytes(), source.access[:, line].tobytes(),
                source.limits[line].tobytes(), source.cycle[:, line].tobytes(), source.road_class[line],
                repr(source.conditional.get(line)))
        if mark in seen and seen[mark] != line:
            keep[row] = False
            rejected.append(Rejected(source.source_id[line], _DOUBLE, _shape(source, first, last)))
        seen.setdefault(mark, line)
    return pieces.pick(keep)


def _shape(source: RoadSource, first: int, last: int) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in source.vertex_xy[first : last + 1])


def _ranges(first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(rows first..last of each piece one after the other, where each begins)."""
    size = last - first + 1
    start = np.concatenate(([0], np.cumsum(size))).astype(np.int64)
    return np.arange(start[-1]) - np.repeat(start[:-1], size) + np.repeat(first, size), start


def _labels(texts: list[str], first: Optional[str] = None) -> tuple[tuple[str, ...], np.ndarray]:
    """(each text once in order of appearance, row of each edge's text)."""
    rows: dict[str, int] = {} if first is None else {first: 0}
    row = np.array([rows.setdefault(text, len(rows)) for text in texts], dtype=np.int64)
    return tuple(rows), row


def _slopes(source: RoadSource, pieces: _Pieces) -> np.ndarray:
    """float32 [E]: rise from the first to the last vertex in per cent of the length; NaN where no height is known."""
    if source.vertex_z is None:
        return np.full(pieces.line.shape[0], np.nan, np.float32)
    rise = source.vertex_z[pieces.last] - source.vertex_z[pieces.first]
    return np.asarray(100.0 * rise / pieces.length_m, dtype=np.float32)


def _conditional(source: RoadSource, line: np.ndarray) -> Mapping[int, tuple]:
    if not source.conditional:
        return {}
    timed = np.isin(line, np.fromiter(source.conditional, dtype=np.int64))
    return {edge: source.conditional[int(line[edge])] for edge in np.flatnonzero(timed).tolist()}


def _row(node_id: np.ndarray, key: int) -> int:
    """Row of a node, -1 if the network has none there."""
    at = int(np.searchsorted(node_id, key))
    return at if at < node_id.shape[0] and int(node_id[at]) == key else -1


def _barriers(source: RoadSource, node_id: np.ndarray, alias: Alias) -> tuple[Barrier, ...]:
    out = []
    for b in source.barriers:
        node = _row(node_id, int(alias(np.array([b.vertex]))[0]))
        if node >= 0:
            out.append(Barrier(node, b.kind, b.access, b.max_width_m, b.max_height_m))
    return tuple(out)


def _info(network: Network, source: RoadSource, rejected: list[Rejected]) -> dict[str, str]:
    root = components(network.from_node, network.to_node, network.node_count)
    low, high = network.vertex_xy.min(axis=0), network.vertex_xy.max(axis=0)
    return {
        **source.info, "format_version": FORMAT_VERSION, "crs": network.crs, "fingerprint": fingerprint(network),
        "bbox": ",".join(f"{v:.2f}" for v in (*low, *high)), "edges": str(network.edge_count),
        "nodes": str(network.node_count), "turn_restrictions": str(len(network.turns)),
        "barriers": str(len(network.barriers)), "rejected": str(len(rejected)),
        "pieces": str(len(np.unique(root))), "largest_piece_nodes": str(int(np.bincount(root).max())),
        "loops": str(int((network.from_node == network.to_node).sum())),
        "length_km": f"{network.length_m.sum() / 1000.0:.1f}",
    }
