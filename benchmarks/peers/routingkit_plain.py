# SPDX-License-Identifier: GPL-2.0-or-later
"""RoutingKit on the plain graph, where nothing is asked of turns: what its own users mostly run."""

from __future__ import annotations

from pathlib import Path

from graphs import Graph
from timing import Record

from peers.routingkit import Side, name_of


def measure(graph: Graph, record: Record, folder: Path) -> None:
    record.version(name_of())
    side = Side(record, "plain_", graph.node_xy.shape[0], graph.arc_tail, graph.arc_head, graph.node_lonlat)
    side.run(graph.arc_ms, graph.arcs_changed, graph, graph.nodes(graph.far), graph.nodes(graph.near), graph.nodes(graph.od))
