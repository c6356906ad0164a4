# SPDX-License-Identifier: GPL-2.0-or-later
"""Larger networks from smaller ones: copies side by side with roads between them, and parts cut out."""

from __future__ import annotations

from dataclasses import replace
from typing import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from joptimiz_qgis.core.network.model import Network

CONNECTORS = 14
"""Roads at most between two neighbours: few, so borders are narrow cuts, which flatters every hierarchy."""
CONNECTOR_KMH = 50.0
GAP_M = 200.0


def tiled(network: Network, arcs: int) -> Network:
    """Copies in a rectangle, as many as come closest to `arcs` drivable arcs; each keeps its turn restrictions and hours."""
    own = int((~np.isnan(network.speed_kmh)).sum())
    wanted = arcs / own
    columns = max(1, round(wanted ** 0.5))
    rows = max(1, round(wanted / columns))
    size = np.ptp(network.node_xy, axis=0) + GAP_M
    copies = [moved(network, size * np.array([x, y])) for y in range(rows) for x in range(columns)]
    pairs = [(y * columns + x, y * columns + x + 1, 0) for y in range(rows) for x in range(columns - 1)]
    pairs += [(y * columns + x, (y + 1) * columns + x, 1) for y in range(rows - 1) for x in range(columns)]
    return joined(copies, pairs)


def side_by_side(networks: Sequence[Network]) -> Network:
    """Different networks from west to east, each joined to the next."""
    placed, east = [], 0.0
    for network in networks:
        low, high = network.node_xy.min(axis=0), network.node_xy.max(axis=0)
        placed.append(moved(network, np.array([east - (low[0] if placed else 0.0), -(low[1] + high[1]) / 2 if placed else 0.0])))
        east = float(placed[-1].node_xy[:, 0].max()) + GAP_M
    return joined(placed, [(k, k + 1, 0) for k in range(len(placed) - 1)])


def moved(network: Network, by: np.ndarray) -> Network:
    return replace(network, node_xy=network.node_xy + by, vertex_xy=network.vertex_xy + by)


def joined(parts: Sequence[Network], pairs: Sequence[tuple[int, int, int]]) -> Network:
    """All parts as one network; pairs of (row, row, axis): at most CONNECTORS two-way roads across that border."""
    nodes = np.concatenate(([0], np.cumsum([p.node_count for p in parts])))
    edges = np.concatenate(([0], np.cumsum([p.edge_count for p in parts])))
    # Copies of one network are asked once.
    sides = {}
    for p in parts:
        sides.setdefault(p.length_m.tobytes(), {(axis, sign): _border(p, axis, sign) for axis in (0, 1) for sign in (1, -1)})
    ends = []
    for a, b, axis in pairs:
        here, there = sides[parts[a].length_m.tobytes()][axis, 1], sides[parts[b].length_m.tobytes()][axis, -1]
        ends += [(here[k] + nodes[a], there[k] + nodes[b]) for k in sorted(here.keys() & there.keys())]
    whole = _stacked(parts, nodes, edges)
    return _with_roads(whole, np.array(ends, np.int32).reshape(-1, 2))


def _border(network: Network, axis: int, sign: int) -> dict[int, int]:
    """By stretch of a side: the outermost node on a two-way road of the largest strongly connected part."""
    open_ = ~np.isnan(network.speed_kmh)
    tail, head = network.tail()[open_.T.ravel()], network.head()[open_.T.ravel()]
    graph = csr_matrix((np.ones(tail.size), (tail, head)), (network.node_count,) * 2)
    _, group = connected_components(graph, connection="strong")
    two_way = open_.all(axis=0)
    fit = np.zeros(network.node_count, bool)
    fit[network.from_node[two_way]] = fit[network.to_node[two_way]] = True
    rows = np.flatnonzero(fit & (group == np.bincount(group).argmax()))
    xy = network.node_xy[rows]
    along = xy[:, 1 - axis]
    stretch = np.minimum((CONNECTORS * (along - along.min()) / max(float(np.ptp(along)), 1.0)).astype(int), CONNECTORS - 1)
    found = {}
    for k in np.unique(stretch).tolist():
        inside = np.flatnonzero(stretch == k)
        found[k] = int(rows[inside[np.argmax(sign * xy[inside, axis])]])
    return found


def _stacked(parts: Sequence[Network], nodes: np.ndarray, edges: np.ndarray) -> Network:
    first = parts[0]

    def rows(field: str, axis: int = 0) -> np.ndarray:
        return np.concatenate([getattr(p, field) for p in parts], axis=axis)

    def shifted(field: str, by: np.ndarray) -> np.ndarray:
        return np.concatenate([getattr(p, field) + k for p, k in zip(parts, by.tolist())]).astype(getattr(first, field).dtype)

    vertices = np.concatenate(([0], np.cumsum([p.vertex_xy.shape[0] for p in parts])))
    arrays = {field: rows(field) for field in ("node_xy", "source_id", "name", "road_class", "length_m", "foot", "slope_pct",
                                               "through", "level", "limits", "limits_unknown", "hazmat", "vertex_xy")}
    arrays.update({field: rows(field, 1) for field in ("speed_kmh", "cycle", "access")})
    return replace(
        first, **arrays, node_id=np.arange(nodes[-1], dtype=np.int64), edge_id=np.arange(1, edges[-1] + 1, dtype=np.int64),
        from_node=shifted("from_node", nodes), to_node=shifted("to_node", nodes),
        vertex_start=np.concatenate([p.vertex_start[:-1] + k for p, k in zip(parts, vertices.tolist())] + [vertices[-1:]]),
        conditional={e + k: c for p, k in zip(parts, edges.tolist()) for e, c in p.conditional.items()},
        turns=tuple(replace(t, arcs=tuple(a + 2 * k for a in t.arcs)) for p, k in zip(parts, edges.tolist()) for t in p.turns),
        barriers=tuple(replace(b, node=b.node + k) for p, k in zip(parts, nodes.tolist()) for b in p.barriers), info={})


def _with_roads(network: Network, ends: np.ndarray) -> Network:
    """Two-way straight roads more, like the first edge that is open both ways in all but ends, length and speed."""
    count = ends.shape[0]
    like = int(np.flatnonzero((~np.isnan(network.speed_kmh)).all(axis=0))[0])
    speed = np.full((2, count), CONNECTOR_KMH, np.float32)

    def more(field: str) -> np.ndarray:
        values = getattr(network, field)
        return np.concatenate((values, np.repeat(values[like : like + 1], count, axis=0)))

    arrays = {field: more(field) for field in ("source_id", "name", "road_class", "foot", "slope_pct", "through", "level")}
    shapes = network.node_xy[ends.ravel()]
    last = int(network.vertex_start[-1])
    return replace(
        network, **arrays, edge_id=np.arange(1, network.edge_count + count + 1, dtype=np.int64),
        from_node=np.concatenate((network.from_node, ends[:, 0])), to_node=np.concatenate((network.to_node, ends[:, 1])),
        length_m=np.concatenate((network.length_m, np.maximum(np.hypot(*(shapes[1::2] - shapes[::2]).T), 1.0))),
        speed_kmh=np.concatenate((network.speed_kmh, speed), axis=1),
        cycle=np.concatenate((network.cycle, np.repeat(network.cycle[:, like : like + 1], count, axis=1)), axis=1),
        access=np.concatenate((network.access, np.zeros((2, count, network.access.shape[2]), np.uint8)), axis=1),
        limits=np.concatenate((network.limits, np.full((count, network.limits.shape[1]), np.nan, np.float32))),
        limits_unknown=np.concatenate((network.limits_unknown, np.zeros(count, np.uint8))),
        hazmat=np.concatenate((network.hazmat, np.zeros(count, np.uint8))),
        vertex_xy=np.concatenate((network.vertex_xy, shapes)),
        vertex_start=np.concatenate((network.vertex_start, last + 2 * np.arange(1, count + 1))))


def part(network: Network, edges: int, middle: np.ndarray) -> Network:
    """The edges nearest to a place, this many, and the nodes that they join. For networks without turns or barriers."""
    if network.turns or network.barriers or network.conditional:
        raise ValueError("turns, barriers and hours are not cut")
    away = np.hypot(*(network.node_xy - middle).T)
    keep = np.sort(np.argsort(np.maximum(away[network.from_node], away[network.to_node]), kind="stable")[:edges])
    used, ends = np.unique(np.column_stack((network.from_node[keep], network.to_node[keep])), return_inverse=True)
    ends = ends.reshape(-1, 2).astype(np.int32)
    count = keep.size
    width = network.vertex_start[1:] - network.vertex_start[:-1]
    if (width != 2).any():
        raise ValueError("straight edges only")
    vertices = (2 * keep[:, None] + np.arange(2)).ravel()
    arrays = {field: getattr(network, field)[keep] for field in
              ("source_id", "name", "road_class", "length_m", "foot", "slope_pct", "through", "level", "limits",
               "limits_unknown", "hazmat")}
    arrays.update({field: getattr(network, field)[:, keep] for field in ("speed_kmh", "cycle", "access")})
    return replace(network, **arrays, node_id=np.arange(used.size, dtype=np.int64), node_xy=network.node_xy[used],
                   edge_id=np.arange(1, count + 1, dtype=np.int64), from_node=ends[:, 0].copy(), to_node=ends[:, 1].copy(),
                   vertex_xy=network.vertex_xy[vertices], vertex_start=np.arange(0, 2 * count + 1, 2, dtype=np.int64))
