# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a network as an OSM file, for engines that read nothing else: each edge a way, its speeds in tags, its restrictions.

Needs pyosmium. Speeds stand in `maxspeed:forward` and `maxspeed:backward` with three decimals, closed directions in `oneway`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import osmium
from graphs import Graph
from osmium.osm.mutable import Node, Relation, Way

CLASSES = {"motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link",
           "tertiary", "tertiary_link", "unclassified", "residential", "living_street", "service"}


def write_osm(graph: Graph, path: Path) -> None:
    """Nothing is left behind if it fails: the file is there wholly or not at all."""
    part = path.with_name("part-" + path.name)
    writer = osmium.SimpleWriter(str(part), overwrite=True)
    nodes = graph.node_xy.shape[0]
    for number, place in enumerate(graph.node_lonlat.tolist(), 1):
        writer.add_node(Node(id=number, location=tuple(place), version=1))
    inner = np.ones(graph.vertex_lonlat.shape[0], bool)
    inner[graph.vertex_start[:-1]] = inner[graph.vertex_start[1:] - 1] = False
    number_of = nodes + np.cumsum(inner)
    for number, place in zip(number_of[inner].tolist(), graph.vertex_lonlat[inner].tolist()):
        writer.add_node(Node(id=number, location=tuple(place), version=1))
    for way in _ways(graph, number_of):
        writer.add_way(way)
    for number, (first, to, node, only) in enumerate(graph.restriction.tolist(), 1):
        kind = "only_straight_on" if only else "no_straight_on"
        writer.add_relation(Relation(id=number, version=1, tags={"type": "restriction", "restriction": kind},
                                     members=[("w", first + 1, "from"), ("n", node + 1, "via"), ("w", to + 1, "to")]))
    writer.close()
    part.replace(path)


def _ways(graph: Graph, number_of: np.ndarray):
    starts = graph.vertex_start.tolist()
    names = graph.classes.tolist()
    rows = zip(graph.edge_node.tolist(), graph.edge_kmh.T.tolist(), graph.edge_class.tolist())
    for edge, ((first, last), (forward, backward), kind) in enumerate(rows):
        if forward != forward and backward != backward:  # NaN: closed
            continue
        name = names[kind] if names[kind] in CLASSES else "unclassified"
        tags = {"highway": name, "oneway": "yes" if backward != backward else "-1" if forward != forward else "no"}
        if forward == forward:
            tags["maxspeed:forward"] = f"{forward:.3f}"
        if backward == backward:
            tags["maxspeed:backward"] = f"{backward:.3f}"
        between = number_of[starts[edge] + 1 : starts[edge + 1] - 1].tolist()
        yield Way(id=edge + 1, version=1, tags=tags, nodes=[first + 1, *between, last + 1])
