# SPDX-License-Identifier: GPL-2.0-or-later
"""The network as a line layer that QGIS reads, and QGIS itself without a window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
from graphs import Graph
from osgeo import ogr, osr

FIELDS = {"DIRECTION_FIELD": "dir", "VALUE_FORWARD": "F", "VALUE_BACKWARD": "T", "VALUE_BOTH": "B", "DEFAULT_DIRECTION": 2,
          "SPEED_FIELD": "speed", "DEFAULT_SPEED": 30, "TOLERANCE": 0}
"""Parameters of QGIS' own algorithms and of QNEAT3 for this layer."""


def start_qgis(folder: Path) -> object:
    """QGIS with Processing and a profile in `folder`; keep what is given back. It is not closed: a job ends at once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(QGIS_CUSTOM_CONFIG_PATH=str(folder), XDG_CONFIG_HOME=str(folder), XDG_DATA_HOME=str(folder))
    from qgis.core import QgsApplication, QgsProject

    application = QgsApplication([], False, str(folder))
    application.initQgis()
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    QgsProject.instance().setEllipsoid("EPSG:7030")
    return application


def road_layer(graph: Graph, path: Path):
    """QgsVectorLayer of the file, which is written if it is not there."""
    from qgis.core import QgsVectorLayer

    if not path.exists():
        part = path.with_name("part-" + path.name)
        _write(graph, part)
        part.replace(path)
    layer = QgsVectorLayer(f"{path}|layername=roads", "roads", "ogr")
    if not layer.isValid():
        raise RuntimeError(f"QGIS cannot read {path.name}")
    return layer


def _write(graph: Graph, path: Path) -> None:
    ogr.UseExceptions()
    path.unlink(missing_ok=True)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    place = osr.SpatialReference()
    place.ImportFromEPSG(4326)
    place.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = data.CreateLayer("roads", place, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("dir", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("speed", ogr.OFTReal))
    start = graph.vertex_start.tolist()
    layer.StartTransaction()
    for edge, (forward, backward) in enumerate(graph.edge_kmh.T.tolist()):
        points = graph.vertex_lonlat[start[edge] : start[edge + 1]]
        if forward == backward:
            _add(layer, points, "B", forward)
            continue
        for way, speed in (("F", forward), ("T", backward)):  # NaN: closed
            if speed == speed:
                _add(layer, points, way, speed)
    layer.CommitTransaction()


def _add(layer: ogr.Layer, points: np.ndarray, way: str, speed: float) -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    line = np.array([(1, 2, points.shape[0])], dtype=[("order", "u1"), ("kind", "<u4"), ("count", "<u4")]).tobytes()
    feature.SetGeometry(ogr.CreateGeometryFromWkb(line + points.astype("<f8").tobytes()))
    feature["dir"], feature["speed"] = way, speed
    layer.CreateFeature(feature)
