# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes of a network what every engine is given: graphs, trips and changes, all drawn with one seed."""

from __future__ import annotations

import numpy as np
from graphs import Graph
from pyproj import Transformer
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from joptimiz_qgis.core.network.model import Network
from joptimiz_qgis.core.regulation.facts import drivable, travel_ms
from joptimiz_qgis.core.routing.turn_table import Turn, TurnTable, turn_table
from joptimiz_qgis.core.vehicles import Category, Vehicle

SEED = 7
CAR = Vehicle(Category.VP)
TRIPS, MATRIX, STREET, SLOTS = 200, 1000, 20, 24
NEAR_M = (2000.0, 5000.0)


def graph_of(network: Network, name: str) -> Graph:
    rng = np.random.default_rng(SEED)
    table = turn_table(network)
    open_, ms = drivable(network, CAR), travel_ms(network, CAR, 15.0, 5.0)
    node_lonlat, vertex_lonlat = (np.column_stack(Transformer.from_crs(network.crs, 4326, always_xy=True).transform(*xy.T))
                                  for xy in (network.node_xy, network.vertex_xy))
    arc = np.flatnonzero(open_)
    arc_tail, arc_head, arc_ms, row = _simple(network.tail()[arc], network.head()[arc], ms[arc])
    state = np.flatnonzero(open_[table.arc])
    number = np.full(table.state_count, -1)
    number[state] = np.arange(state.size)
    turns = np.flatnonzero(allowed(network, table, open_))
    turn_from, turn_to, turn_ms, _ = _simple(number[table.turn_from()[turns]], number[table.turn_to[turns]],
                                             ms[table.arc[table.turn_to[turns]]])
    inside = _strong(turn_from, turn_to, state.size)
    node = table.head[state]
    drawn = inside[rng.integers(0, inside.size, (2, MATRIX))]
    near = _near(rng, inside, network.node_xy[node])
    edges = _outwards(network, np.median(network.node_xy, axis=0))
    spread = rng.choice(edges[: max(edges.size // 4, SLOTS)], SLOTS)
    return Graph(
        name=np.array(name), node_xy=network.node_xy, node_lonlat=node_lonlat, arc_tail=arc_tail, arc_head=arc_head,
        arc_ms=arc_ms, arc_edge=(arc[row] // 2).astype(np.int32), state=state.astype(np.int32), state_node=node,
        state_edge=(table.arc[state] // 2).astype(np.int32),
        state_back=_back(table, state, number), state_ms=ms[table.arc[state]],
        state_lonlat=_half_way(network, vertex_lonlat)[table.arc[state] // 2], turn_from=turn_from, turn_to=turn_to,
        turn_ms=turn_ms, far=drawn[:, :TRIPS].T.astype(np.int32), near=near, od=drawn.astype(np.int32),
        zone=edges[: max(edges.size // 20, 1)],
        street=_outwards(network, network.node_xy[node[inside[rng.integers(inside.size)]]])[:STREET],
        slots=np.stack([_outwards(network, network.node_xy[network.from_node[e]])[: max(edges.size // 100, 1)]
                        for e in spread.tolist()]),
        edge_node=np.column_stack((network.from_node, network.to_node)), edge_kmh=np.asarray(network.speed_kmh),
        edge_class=network.road_class, classes=np.array(network.road_classes), vertex_lonlat=vertex_lonlat,
        vertex_xy=network.vertex_xy, vertex_start=network.vertex_start, restriction=_restrictions(network))


def allowed(network: Network, table: TurnTable, open_: np.ndarray) -> np.ndarray:
    """bool [turns]: turns of a car, by the network alone: restrictions that bind it at all hours, dead ends to turn round."""
    first, to = table.turn_from(), table.turn_to
    leaving = np.bincount(network.tail()[np.flatnonzero(open_)], minlength=network.node_count)
    fit = (table.turn_kind == Turn.ONWARD) | ((table.turn_kind == Turn.ROUND) & (leaving[table.head[first]] == 1))
    fit &= open_[table.arc[first]] & open_[table.arc[to]]
    for turn in _binding(network):
        for state in table.states_after(turn.arcs[:-1]):
            row = np.array(table.turns_of(state))
            last = table.arc[to[row]] == turn.arcs[-1]
            fit[row[last if turn.kind == "no" else ~last]] = False
    return fit


def _binding(network: Network) -> list:
    car = CAR.category
    return [t for t in network.turns if t.when is None and car not in t.except_ and (not t.vehicles or car in t.vehicles)]


def _restrictions(network: Network) -> np.ndarray:
    head = network.head()
    rows = [(t.arcs[0] // 2, t.arcs[1] // 2, int(head[t.arcs[0]]), int(t.kind == "only"))
            for t in _binding(network) if len(t.arcs) == 2]
    return np.array(rows, np.int32).reshape(-1, 4)


def _simple(tail: np.ndarray, head: np.ndarray, ms: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Without loops, the cheapest from one place to another; and the rows that were kept."""
    order = np.lexsort((ms, head, tail))
    order = order[tail[order] != head[order]]
    a, b = tail[order], head[order]
    order = order[np.concatenate(([True], (np.diff(a) != 0) | (np.diff(b) != 0)))]
    return tail[order].astype(np.int32), head[order].astype(np.int32), ms[order].astype(np.int64), order


def _back(table: TurnTable, state: np.ndarray, number: np.ndarray) -> np.ndarray:
    other = table.state_of[table.arc[state] ^ 1]
    return np.where(other >= 0, number[other], -1).astype(np.int32)


def _half_way(network: Network, vertex_lonlat: np.ndarray) -> np.ndarray:
    """float64 [E, 2]: the point of each edge at half its length."""
    step = np.concatenate(([0.0], np.hypot(*np.diff(network.vertex_xy, axis=0).T)))
    along = np.cumsum(step)
    first, last = network.vertex_start[:-1], network.vertex_start[1:] - 1
    half = (along[first] + along[last]) / 2.0
    after = np.clip(np.searchsorted(along, half), first + 1, last)
    share = ((half - along[after - 1]) / np.maximum(along[after] - along[after - 1], 1e-9)).clip(0.0, 1.0)[:, None]
    return (1.0 - share) * vertex_lonlat[after - 1] + share * vertex_lonlat[after]


def _strong(tail: np.ndarray, head: np.ndarray, count: int) -> np.ndarray:
    """Rows of the largest strongly connected part."""
    group = connected_components(csr_matrix((np.ones(tail.size), (tail, head)), (count, count)), connection="strong")[1]
    return np.flatnonzero(group == np.bincount(group).argmax())


def _near(rng: np.random.Generator, inside: np.ndarray, xy: np.ndarray) -> np.ndarray:
    found = []
    for begin in inside[rng.integers(0, inside.size, 4 * TRIPS)].tolist():
        away = np.hypot(*(xy[inside] - xy[begin]).T)
        fit = inside[(away > NEAR_M[0]) & (away < NEAR_M[1])]
        if fit.size:
            found.append((begin, int(fit[rng.integers(fit.size)])))
        if len(found) == TRIPS:
            break
    return np.array(found, np.int32).reshape(-1, 2)


def _outwards(network: Network, place: np.ndarray) -> np.ndarray:
    """Edges in order of their distance from a place."""
    away = np.hypot(*(network.node_xy - place).T)
    return np.argsort(np.maximum(away[network.from_node], away[network.to_node]), kind="stable").astype(np.int32)
