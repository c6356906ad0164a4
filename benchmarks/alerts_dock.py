# SPDX-License-Identifier: GPL-2.0-or-later
"""The alerts dock with thousands of synthetic messages: how long each action takes, and the longest the interface stood still.

    QT_QPA_PLATFORM=offscreen python benchmarks/alerts_dock.py [--rows 5000 20000]

Prints a table; ends with 1 where the interface stood still for more than 50 ms. Run it with QGIS' Python.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import List

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from exemptions_dock import ALLOWED_S, Watch, Window  # noqa: E402
from osgeo import ogr, osr  # noqa: E402
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer  # noqa: E402
from qgis.PyQt.QtWidgets import QWidget  # noqa: E402

from joptimiz_qgis.gui.dock_alerts import AlertsDock  # noqa: E402
from joptimiz_qgis.layers import schema  # noqa: E402

WORDS = ("Travaux", "Accident", "Fermeture", "Neige", "Manifestation", "Panne", "Pollution", "rue du Port", "avenue de la Gare")
KINDS = {"text": ogr.OFTString, "int": ogr.OFTInteger, "real": ogr.OFTReal, "time": ogr.OFTDateTime}


def write(path: Path, rows: int) -> None:
    """A GeoPackage of alerts as a region could have them: most over, some with two revisions."""
    draw, now = random.Random(1), datetime.now(timezone.utc)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(2154)
    layer = dataset.CreateLayer("alerts", crs, ogr.wkbPoint)
    for name, kind in schema.ALERTS:
        layer.CreateField(ogr.FieldDefn(name, KINDS[kind]))
    dataset.StartTransaction()
    for number in range(rows):
        onset = now + timedelta(hours=draw.uniform(-400, 100))
        ends = onset + timedelta(hours=draw.uniform(1, 200))
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in {
            "alert_id": f"S{number - number % 10 if number % 10 == 1 else number}", "revision": 2 if number % 10 == 1 else 1,
            "source": "Synthetic", "message_type": draw.choices(("alert", "update", "cancel"), (90, 7, 3))[0],
            "category": draw.choice(("works", "traffic", "weather", "event")),
            "severity": draw.choices(("minor", "moderate", "severe", "extreme"), (60, 30, 8, 2))[0],
            "headline": " ".join(draw.choices(WORDS, k=4)), "description": " ".join(draw.choices(WORDS, k=40)),
            "onset": onset.strftime("%Y/%m/%d %H:%M:%S+00"), "expires": ends.strftime("%Y/%m/%d %H:%M:%S+00"),
            "effect": draw.choice(("closure", "slowdown", "restriction", "information")),
            "vehicles": draw.choice(("PL", "PL,TC", None)),
        }.items():
            if value is not None:
                feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({draw.uniform(6e5, 7e5)} {draw.uniform(68e5, 69e5)})"))
        layer.CreateFeature(feature)
    dataset.CommitTransaction()


class Quiet(Window):
    """A message bar that takes what is announced."""

    class Bar:
        def createMessage(self, _title: str, _words: str) -> QWidget:
            from qgis.PyQt.QtWidgets import QHBoxLayout

            item = QWidget()
            item.setLayout(QHBoxLayout())
            return item

        def pushWidget(self, item: QWidget, *_how: object) -> QWidget:
            return item

        def popWidget(self, _item: QWidget) -> None:
            return None

    def messageBar(self) -> "Quiet.Bar":
        return self.Bar()


def run(rows: int, watch: Watch) -> None:
    """Every action on one table."""
    print(f"{rows} rows", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "alerts.gpkg", rows)
        layer = QgsVectorLayer(f"{folder}/alerts.gpkg|layername=alerts", "Synthetic", "ogr")
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
        QgsProject.instance().addMapLayer(layer)
        dock = AlertsDock(Quiet())
        dock.resize(380, 760)
        model, asked = dock.model, dock.panel.filter
        former: List[object] = [model.table]

        def settled() -> bool:
            return asked.wanted() == model.wanted

        dock._rest.setInterval(0)
        watch.measure("hidden: listen", dock._changed, lambda: dock._turn.isActive())
        watch.measure("open, read", dock.show, lambda: model.table is not former[0])
        for text in ("port", "port neige", "abc"):
            watch.measure(f"search “{text}”", lambda text=text: asked.search.setText(text), settled)
        watch.measure("reset", asked.clear, settled)
        watch.measure("severe or worse", lambda: asked.severity.setCurrentIndex(3), settled)
        watch.measure("all, with history", lambda: asked.stage.setCurrentIndex(2), settled)
        watch.measure("reset", asked.clear, settled)
        watch.measure("choose one", lambda: dock.panel.list.choose(100), settled)
        watch.measure("select on the map", lambda: layer.selectByIds([model.row_at(200).places[0][1]]), settled)
        watch.measure("select 1,000 on the map", lambda: layer.selectByIds(list(range(1, 1001))), settled)
        watch.measure("time passes", dock._time_passed, settled)
        former[0] = model.table
        watch.measure("read again", layer.dataProvider().dataChanged.emit, lambda: model.table is not former[0])
        watch.measure("timeline", dock.set_up_timeline, settled)
        dock.close_down()
        QgsProject.instance().clear()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[5000, 20_000])
    watch = Watch()
    for rows in parser.parse_args().rows:
        run(rows, watch)
    print(f"longest standstill of all: {1000 * max(watch.worst):.0f} ms")
    return int(max(watch.worst) > ALLOWED_S)


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    status = main()
    sys.stdout.flush()
    os._exit(status)  # QGIS is not taken down in an order that Python could keep
