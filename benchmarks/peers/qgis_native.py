# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS' own network analysis: the graph is made again at each call, turns are free."""

from __future__ import annotations

from pathlib import Path

from graphs import Graph
from timing import Record, once, peak_mb, repeated

from peers.layer import FIELDS, road_layer, start_qgis

LARGE = 100_000
"""From this many edges on, each call is timed once: it takes a minute or more."""


def measure(graph: Graph, record: Record, folder: Path) -> None:
    application = start_qgis(folder / "profile")  # noqa: F841 (kept alive)
    from qgis.core import Qgis

    record.version("QGIS " + Qgis.version())
    record.number("bare_mb", peak_mb())
    layer = road_layer(graph, folder.parent / "roads.gpkg")
    times = 1 if graph.edge_count >= LARGE else 3
    _algorithms(graph, record, layer, times)
    _graph(graph, record, layer, times)
    record.peak("peak_mb")


def _algorithms(graph: Graph, record: Record, layer, times: int) -> None:
    import processing

    nodes = graph.nodes(graph.far).tolist()

    def text(node: int) -> str:
        x, y = graph.node_lonlat[node].tolist()
        return f"{x!r},{y!r} [EPSG:4326]"

    common = {"INPUT": layer, "STRATEGY": 1, **FIELDS}
    answers = iter(nodes)

    def route() -> dict:
        s, t = next(answers)
        return processing.run("native:shortestpathpointtopoint",
                              {**common, "START_POINT": text(s), "END_POINT": text(t), "OUTPUT": "memory:"})

    seconds, _ = repeated(route, 5 if times > 1 else 1)
    record.measure("processing", seconds)
    record.measure("path_far", seconds)
    area = {**common, "START_POINT": text(nodes[0][0]), "TRAVEL_COST": 10 / 60, "TRAVEL_COST2": 10 / 60,
            "OUTPUT_LINES": "memory:"}
    record.measure("service10", repeated(lambda: processing.run("native:serviceareafrompoint", area), times)[0])


def _graph(graph: Graph, record: Record, layer, times: int) -> None:
    """What the algorithms spend their time on: making the graph, and the search in it."""
    from qgis.analysis import QgsGraphAnalyzer
    from qgis.core import QgsPointXY

    places = [QgsPointXY(*place) for place in graph.node_lonlat[graph.nodes(graph.far[:100]).ravel()].tolist()]
    seconds, (made, tied) = repeated(lambda: make_graph(layer, places), times)
    record.measure("order", seconds)
    record.number("vertices", made.vertexCount())
    record.number("arcs", made.edgeCount())
    costs, seconds = [], []
    for k in range(0, len(tied), 2):
        begin, end = made.findVertex(tied[k]), made.findVertex(tied[k + 1])
        took, (_, cost) = once(lambda begin=begin: QgsGraphAnalyzer.dijkstra(made, begin, 0))
        seconds.append(took)
        costs.append(cost[end] * 1000.0)
        if sum(seconds) > 20.0:
            break
    record.measure("cost_far", seconds)
    record.check("plain_far", costs)


def make_graph(layer, places: list):
    """(graph, places on it), as native algorithms and QNEAT3 make it; costs in seconds."""
    from qgis.analysis import QgsGraphBuilder, QgsNetworkSpeedStrategy, QgsVectorLayerDirector

    names = layer.fields()
    director = QgsVectorLayerDirector(layer, names.indexFromName("dir"), "F", "T", "B",
                                      QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkSpeedStrategy(names.indexFromName("speed"), 30.0, 1000.0 / 3600.0))
    builder = QgsGraphBuilder(layer.crs(), True, 0.0)
    tied = director.makeGraph(builder, places)
    return builder.graph(), tied
