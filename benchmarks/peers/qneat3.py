# SPDX-License-Identifier: GPL-2.0-or-later
"""QNEAT3's matrix of travel times: the plugin itself if QNEAT3_DIR names its folder, and the loop it consists of.

The loop: the graph made once with all points tied to it, one QgsGraphAnalyzer.dijkstra over the whole graph for each origin.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
from graphs import Graph
from timing import Record, once

from peers.layer import FIELDS, road_layer, start_qgis
from peers.qgis_native import LARGE, make_graph

MATRIX = 100


def measure(graph: Graph, record: Record, folder: Path) -> None:
    application = start_qgis(folder / "profile")  # noqa: F841 (kept alive)
    layer = road_layer(graph, folder.parent / "roads.gpkg")
    record.version("its loop, QNEAT3 not at hand")
    _loop(graph, record, layer)
    plugin = os.environ.get("QNEAT3_DIR")
    if plugin and graph.edge_count < LARGE:
        _plugin(graph, record, layer, Path(plugin), folder)
    record.peak("peak_mb")


def _loop(graph: Graph, record: Record, layer) -> None:
    from qgis.analysis import QgsGraphAnalyzer
    from qgis.core import QgsPointXY

    origins, goals = graph.nodes(graph.od[:, :MATRIX])
    places = [QgsPointXY(*place) for place in graph.node_lonlat[np.concatenate((origins, goals))].tolist()]
    built, (made, tied) = once(lambda: make_graph(layer, places))
    rows = [made.findVertex(place) for place in tied]
    seconds, sums = [], []
    for origin in rows[:MATRIX]:
        took, (_, cost) = once(lambda origin=origin: QgsGraphAnalyzer.dijkstra(made, origin, 0))
        seconds.append(took)
        sums.append(1000.0 * sum(cost[goal] for goal in rows[MATRIX:]))
        if sum(seconds) > 20.0:
            break
    record.check("plain_od100", sums)
    each = sum(seconds) / len(seconds)
    if len(seconds) == MATRIX:
        record.measure("od100", [built + sum(seconds)])
    else:
        record.scaled("od100", [built + MATRIX * each], MATRIX / len(seconds))
    record.scaled("od1000", [built + 1000 * each], 1000 / len(seconds))


def _plugin(graph: Graph, record: Record, layer, plugin: Path, folder: Path) -> None:
    """The algorithm whose every row is a CSV line, from each of the points to each."""
    import processing
    from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    sys.path.insert(0, str(plugin.parent))
    from QNEAT3.Qneat3Provider import Qneat3Provider

    provider = Qneat3Provider()  # the registry does not keep it alive
    if not QgsApplication.processingRegistry().addProvider(provider):
        raise RuntimeError("QNEAT3 cannot be loaded")
    points = QgsVectorLayer("Point?crs=EPSG:4326&field=id:integer", "points", "memory")
    features = []
    for number, place in enumerate(graph.node_lonlat[graph.nodes(graph.od[0, :MATRIX])].tolist()):
        feature = QgsFeature(points.fields())
        feature.setAttributes([number])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        features.append(feature)
    points.dataProvider().addFeatures(features)
    asked = {"INPUT": layer, "STRATEGY": 1, **FIELDS, "POINTS": points, "ID_FIELD": "id", "ENTRY_COST_CALCULATION_METHOD": 0,
             "OUTPUT": str(folder / "od.csv")}
    record.measure("od100", [once(lambda: processing.run("qneat3:OdMatrixFromPointsAsCsv", asked))[0]])
    record.version("QNEAT3 itself, OdMatrixFromPointsAsCsv; 1000 x 1000 from its loop")
