# SPDX-License-Identifier: GPL-2.0-or-later
"""The exemptions dock with 200,000 synthetic rows: how long each action takes, and the longest the interface stood still.

    QT_QPA_PLATFORM=offscreen python benchmarks/exemptions_dock.py [--rows N]

Prints a table; ends with 1 where the interface stood still for more than 50 ms. Run it with QGIS' Python.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any, Callable, List

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from osgeo import ogr  # noqa: E402
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer  # noqa: E402
from qgis.gui import QgsMapCanvas  # noqa: E402
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer  # noqa: E402

from joptimiz_qgis.gui.dock_exemptions import ExemptionsDock  # noqa: E402
from joptimiz_qgis.layers import schema  # noqa: E402

ALLOWED_S = 0.05
ZONES = ("ILLUSTRATIF-ZFE-01", "ILLUSTRATIF-ZTL-01", *(f"ZFE-{number:03d}" for number in range(80)))


class Window:
    """As much of QGIS' interface as the dock asks for."""

    def __init__(self) -> None:
        self._canvas = QgsMapCanvas()

    def mapCanvas(self) -> QgsMapCanvas:
        return self._canvas

    def messageBar(self) -> Any:
        raise RuntimeError("the dock has something to complain about")


def write(path: Path, rows: int) -> None:
    """A GeoPackage of exemptions as a large town could have them."""
    draw = random.Random(1)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("exemptions", None, ogr.wkbNone)
    for name, kind in schema.EXEMPTIONS:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger if kind == "int" else ogr.OFTString))
    dataset.StartTransaction()
    for number in range(rows):
        feature = ogr.Feature(layer.GetLayerDefn())
        values = {
            "exemption_id": str(uuid.UUID(int=draw.getrandbits(128))), "rule_ids": draw.choice(ZONES), "scope": "local",
            "categories": draw.choice(("PL", "VUL", "VUL,PL", "*", "VP")), "critair_max": draw.choice(("NC", "5", "4", "3")),
            "uses": draw.choice(("delivery", "*", "night_work", "removal")), "vehicle_ids": f"P-{number}",
            "valid_from": f"202{draw.randint(3, 6)}-{draw.randint(1, 12):02d}-01",
            "valid_to": f"202{draw.randint(6, 8)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}",
            "schedule": draw.choice(("Mo-Sa 06:00-12:00", "Mo-Fr 08:00-20:00; PH off", "24/7")),
            "legal_basis": f"Arrêté 2025-{draw.randint(1, 400)}, art. {draw.randint(1, 9)}",
            "status": draw.choices(("granted", "requested", "suspended", "revoked"), (90, 4, 3, 3))[0],
            "holder_ref": f"T-{draw.randint(1, 90000)}"}
        for name, value in values.items():
            feature.SetField(name, value)
        layer.CreateFeature(feature)
    dataset.CommitTransaction()


class Watch:
    """A clock in the interface's own loop: the longest time between two of its beats."""

    def __init__(self) -> None:
        self.worst: List[float] = []
        self._last = 0.0
        self._gaps: List[float] = []
        self._beat = QTimer()
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._beaten)

    def _beaten(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last)
        self._last = now

    def measure(self, name: str, begin: Callable[[], Any], over: Callable[[], Any]) -> None:
        """Do something, wait until it is over, and for a moment more."""
        self._gaps, self._last = [], time.perf_counter()
        start = self._last
        self._beat.start()
        begin()
        wait_for(over)
        end = time.perf_counter()
        wait_for(lambda: time.perf_counter() - end > 0.4)
        self._beat.stop()
        self.worst.append(max(self._gaps))
        print(f"{name:28s} {end - start:6.2f} s   longest standstill {1000 * self.worst[-1]:5.0f} ms", flush=True)


def wait_for(condition: Callable[[], Any], seconds: float = 120.0) -> None:
    """Run the interface until something holds."""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: condition() and loop.quit())
    look.start(10)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    if not condition():
        raise SystemExit("it takes too long")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=200_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "exemptions.gpkg", rows)
        layer = QgsVectorLayer(f"{folder}/exemptions.gpkg|layername=exemptions", "Synthetic", "ogr")
        rules = QgsVectorLayer(str(ROOT / "resources" / "demo" / "rules.geojson"), "Rules", "ogr")
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
        QgsProject.instance().addMapLayers([layer, rules])
        dock, watch = ExemptionsDock(Window()), Watch()
        dock.resize(380, 760)
        model, asked, head = dock.model, dock.filter, dock.list.horizontalHeader()

        def settled() -> bool:
            return asked.wanted() == model.wanted

        watch.measure("open, read", dock.show, lambda: model.table is not None and model.zones.by_id)
        for text in ("port", "port art. 4", "abc"):
            watch.measure(f"search “{text}”", lambda text=text: asked.search.setText(text), settled)
        watch.measure("show all", asked.clear, settled)
        watch.measure("category", lambda: asked.category.setCurrentIndex(2), settled)
        watch.measure("ends within 60 days", lambda: asked.within.setValue(60), settled)
        watch.measure("show all", asked.clear, settled)
        for at in range(model.columnCount()):
            watch.measure(f"order by column {at}", lambda at=at: head.setSortIndicator(at, Qt.SortOrder.DescendingOrder), settled)
        watch.measure("choose one", lambda: dock.list.choose([100]), settled)
        watch.measure("choose all", dock.list.selectAll, settled)
        dock.list.choose([100])
        slider = dock.date.slider
        watch.measure("thirty days on", lambda: [slider.setValue(slider.value() + 1) for _ in range(30)], settled)
        former = model.table
        watch.measure("read again", layer.dataProvider().dataChanged.emit, lambda: model.table is not former)
        watch.measure("report", dock.report.click, lambda: dock._report.made is not None)
        dock.close_down()
        QgsProject.instance().clear()
    print(f"longest standstill of all: {1000 * max(watch.worst):.0f} ms")
    return int(max(watch.worst) > ALLOWED_S)


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    status = main()
    sys.stdout.flush()
    os._exit(status)  # QGIS is not taken down in an order that Python could keep
