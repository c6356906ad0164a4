# SPDX-License-Identifier: GPL-2.0-or-later
"""What every engine is given: one network as plain arrays, and the same trips and changes for all; any Python, numpy alone."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

HIGH = (1 << 30) - 1
"""Milliseconds of what is closed."""


@dataclass(frozen=True)
class Graph:
    """One network (N nodes, M arcs, S states, T turns, E edges, P vertices), times in whole milliseconds.

    The *plain* graph joins nodes by arcs: no turn is forbidden, turning round is free. It is what QGIS, QNEAT3, scipy and a
    node-based hierarchy search. The *expanded* graph joins states (ends of arcs just driven) by the turns that are allowed:
    turn restrictions hold, turning round only at dead ends. Both have one arc at most from one place to another, the cheapest.
    Trips run from the end of one state's arc to the end of another's; on the plain graph between the nodes there.
    """

    name: np.ndarray           # str []
    node_xy: np.ndarray        # float64 [N, 2] metres
    node_lonlat: np.ndarray    # float64 [N, 2]
    arc_tail: np.ndarray       # int32 [M]
    arc_head: np.ndarray       # int32 [M]
    arc_ms: np.ndarray         # int64 [M]
    arc_edge: np.ndarray       # int32 [M] edge of the network
    state: np.ndarray          # int32 [S] row in the plugin's table of turns
    state_node: np.ndarray     # int32 [S] node where its arc ends
    state_edge: np.ndarray     # int32 [S]
    state_back: np.ndarray     # int32 [S] state of the same edge the other way; -1: closed
    state_ms: np.ndarray       # int64 [S] time over its arc
    state_lonlat: np.ndarray   # float64 [S, 2] half-way along its arc
    turn_from: np.ndarray      # int32 [T] states of the expanded graph
    turn_to: np.ndarray        # int32 [T]
    turn_ms: np.ndarray        # int64 [T]
    far: np.ndarray            # int32 [200, 2] states: random trips
    near: np.ndarray           # int32 [200, 2] states 2 to 5 km apart as the crow flies; fewer rows in a small place
    od: np.ndarray             # int32 [2, 1000] origins and destinations, states
    zone: np.ndarray           # int32 [E / 20] edges of a compact zone
    street: np.ndarray         # int32 [20] edges about one place
    slots: np.ndarray          # int32 [24, E / 100] edges of a zone in force in each hour only
    edge_node: np.ndarray      # int32 [E, 2] from, to
    edge_kmh: np.ndarray       # float32 [2, E] forward, backward; NaN: closed
    edge_class: np.ndarray     # int16 [E]
    classes: np.ndarray        # str
    vertex_lonlat: np.ndarray  # float64 [P, 2]
    vertex_xy: np.ndarray      # float64 [P, 2]
    vertex_start: np.ndarray   # int64 [E + 1]
    restriction: np.ndarray    # int32 [R, 4] from edge, to edge, node, 1 if only; via-node ones that bind a car at all hours

    @property
    def edge_count(self) -> int:
        return int(self.edge_node.shape[0])

    def nodes(self, trips: np.ndarray) -> np.ndarray:
        """Nodes at the ends of trips."""
        return self.state_node[trips]

    def arcs_changed(self, edges: np.ndarray, factor: int = 3) -> np.ndarray:
        """int64 [M]: times of the plain graph with these edges slower."""
        return np.where(np.isin(self.arc_edge, edges), factor * self.arc_ms, self.arc_ms)

    def turns_changed(self, edges: np.ndarray, factor: int = 3) -> np.ndarray:
        """int64 [T]: the same on the expanded graph, where a turn costs the time of the arc that it leads into."""
        return np.where(np.isin(self.state_edge[self.turn_to], edges), factor * self.turn_ms, self.turn_ms)


def write(graph: Graph, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part.npz")
    np.savez(part, **{field.name: getattr(graph, field.name) for field in fields(graph)})
    part.replace(path)


def read(path: Path) -> Graph:
    with np.load(path) as stored:
        return Graph(**{field.name: stored[field.name] for field in fields(Graph)})
