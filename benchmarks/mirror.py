# SPDX-License-Identifier: GPL-2.0-or-later
"""The mirror beside GDAL and QGIS' own ways of writing: 50,000 upserts, small deltas, 200,000 exemptions.

    QT_QPA_PLATFORM=offscreen python benchmarks/mirror.py [--quick]

Writes docs/benchmarks-mirror.md (with --quick a tenth of everything, to the console alone). Run it with QGIS' Python.
"""

from __future__ import annotations

import json
import os
import platform
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from osgeo import gdal, ogr  # noqa: E402
from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsJsonUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402

from joptimiz_qgis.core.sync_plan import CollectionState, Level, Record  # noqa: E402
from joptimiz_qgis.layers.mirror.mirror import Mirror  # noqa: E402
from joptimiz_qgis.services.joptimiz.schema import CollectionSchema  # noqa: E402

COLLECTION = "exemptions"
REPEATS = 3
Row = Tuple[str, str, str]


def schemas() -> Dict[str, CollectionSchema]:
    text = (ROOT / "resources" / "api" / "schemas" / f"{COLLECTION}.json").read_text("utf-8")
    return {COLLECTION: CollectionSchema.from_json(json.loads(text))}


def features(uids: Sequence[str], first_rev: int, word: str, seed: int) -> List[Dict[str, Any]]:
    """Exemptions as a server sends them: an area of six corners each, in a department's size."""
    rnd = random.Random(seed)
    found = []
    for number, uid in enumerate(uids):
        x, y, d = 2 + rnd.random(), 48.5 + 0.7 * rnd.random(), 0.0005
        ring = [[x, y], [x + d, y], [x + 1.5 * d, y + d / 2], [x + d, y + d], [x, y + d], [x, y]]
        found.append({"type": "Feature", "id": uid, "geometry": {"type": "Polygon", "coordinates": [ring]}, "properties": {
            "rev": first_rev + number, "updated_at": "2026-03-01T00:00:00Z", "deleted": False,
            "exemption_id": f"EX-{number}", "rule_ids": f"ZFE-{number % 40}", "scope": "local", "categories": "VUL,PL",
            "critair_max": str(number % 6), "uses": "delivery", "vehicle_ids": "*", "valid_from": "2026-01-01",
            "valid_to": "2026-12-31", "schedule": "Mo-Fr 06:00-10:00", "max_days_per_year": 52, "legal_basis": f"{word} {number}",
            "act_url": f"https://example.org/acts/{number}", "status": "granted", "holder_ref": f"h{number}"}})
    return found


def decoded(page: Sequence[Dict[str, Any]]) -> List[Record]:
    records = []
    for feature in page:
        said = dict(feature["properties"])
        rev, updated_at, deleted = said.pop("rev"), said.pop("updated_at"), said.pop("deleted")
        records.append(Record(feature["id"], rev, updated_at, deleted, feature["geometry"], said))
    return records


def apply(mirror: Mirror, records: Sequence[Record], cursor: int, complete: bool = False) -> Tuple[float, float]:
    """Seconds of staging, and of the transaction."""
    started = time.perf_counter()
    with mirror.staging(COLLECTION) as staging:
        for at in range(0, len(records), 1000):  # as pages come
            staging.add(records[at : at + 1000])
        staged = time.perf_counter()
        mirror.apply(staging, CollectionState(COLLECTION, Level.DELTA, cursor, "2026-03-01T00:00:00Z"), complete)
        done = time.perf_counter()
    return staged - started, done - staged


class Work:
    """The same change for everybody: half of the upserts are of rows that are there, and some rows go."""

    def __init__(self, folder: Path, rows: int, upserts: int, deletes: int) -> None:
        rnd = random.Random(7)
        self.folder, self.upserts, self.deletes = folder, upserts, deletes
        old = [str(uuid.UUID(int=rnd.getrandbits(128), version=4)) for _ in range(rows)]
        new = [str(uuid.UUID(int=rnd.getrandbits(128), version=4)) for _ in range(upserts - upserts // 2)]
        self.base = folder / "base.gpkg"
        apply(Mirror.open(self.base, schemas()), decoded(features(old, 1, "old", 1)), rows)
        self.gone = old[:deletes]
        self.changed = features(old[deletes : deletes + upserts // 2] + new, rows + 1, "new", 2)
        self.records = decoded(self.changed) + [Record(uid, 2 * rows + upserts, "", True) for uid in self.gone]

    def fresh(self) -> Path:
        path = self.folder / "work.gpkg"
        for ending in ("", "-wal", "-shm", "-journal"):
            Path(str(path) + ending).unlink(missing_ok=True)
        shutil.copy(self.base, path)
        return path

    def holds(self, path: Path) -> None:
        """Raise RuntimeError unless the change is in the file: as many rows, boxes and new words as there must be."""
        connection = sqlite3.connect(str(path))
        got = [connection.execute(sql).fetchone()[0] for sql in (
            f"SELECT count(*) FROM {COLLECTION}", f"SELECT count(*) FROM rtree_{COLLECTION}_geom",
            f"SELECT count(*) FROM {COLLECTION} WHERE legal_basis LIKE 'new%'", "PRAGMA integrity_check")]
        rows = len(self.changed) - len(self.changed) // 2 + self._before()
        connection.close()
        if got != [rows, rows, self.upserts, "ok"]:
            raise RuntimeError(f"{path.name}: {got}")

    def _before(self) -> int:
        connection = sqlite3.connect(str(self.base))
        count = connection.execute(f"SELECT count(*) FROM {COLLECTION}").fetchone()[0]
        connection.close()
        return int(count) - self.deletes


def by_mirror(work: Work, path: Path) -> None:
    apply(Mirror(path, schemas()), work.records, 10**6)


def by_gdal(work: Work, path: Path) -> None:
    """OGR, one transaction: the only one of the others that is atomic."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.StartTransaction()
    layer = dataset.GetLayer(COLLECTION)
    there = {feature["uid"]: feature.GetFID() for feature in layer}
    definition = layer.GetLayerDefn()
    for each in work.changed:
        feature = ogr.Feature(definition)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromJson(json.dumps(each["geometry"])))
        feature["uid"] = each["id"]
        for name, value in each["properties"].items():
            if name != "deleted":
                feature[name] = value
        if each["id"] in there:
            feature.SetFID(there[each["id"]])
            layer.SetFeature(feature)
        else:
            layer.CreateFeature(feature)
    for uid in work.gone:
        layer.DeleteFeature(there[uid])
    layer = None
    dataset.CommitTransaction()


def by_edit_buffer(work: Work, path: Path) -> None:
    """As a plug-in would: startEditing, changes, commitChanges; on the interface thread."""
    layer, new, changed, gone = _qgis(work, path)
    layer.startEditing()
    layer.addFeatures(new, QgsFeatureSink.Flag.FastInsert)
    for fid, (values, place) in changed.items():
        layer.changeAttributeValues(fid, values)
        layer.changeGeometry(fid, place)
    layer.deleteFeatures(gone)
    if not layer.commitChanges():
        raise RuntimeError(str(layer.commitErrors()))


def by_provider(work: Work, path: Path) -> None:
    layer, new, changed, gone = _qgis(work, path)
    provider = layer.dataProvider()
    provider.addFeatures(new, QgsFeatureSink.Flag.FastInsert)
    provider.changeFeatures({fid: values for fid, (values, _) in changed.items()},
                            {fid: place for fid, (_, place) in changed.items()})
    provider.deleteFeatures(gone)


def _qgis(work: Work, path: Path) -> Tuple[Any, ...]:
    layer = QgsVectorLayer(f"{path}|layername={COLLECTION}", "work", "ogr")
    fields = layer.fields()
    only_uid = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(["uid"], fields)
    there = {feature["uid"]: feature.id() for feature in layer.getFeatures(only_uid)}
    new, changed = [], {}
    for each in work.changed:
        values = {fields.indexOf(name): value for name, value in each["properties"].items() if name != "deleted"}
        values[fields.indexOf("uid")] = each["id"]
        place = QgsJsonUtils.geometryFromGeoJson(json.dumps(each["geometry"])) if hasattr(
            QgsJsonUtils, "geometryFromGeoJson") else _place(each["geometry"])
        if each["id"] in there:
            changed[there[each["id"]]] = (values, place)
        else:
            feature = QgsFeature(fields)
            for at, value in values.items():
                feature.setAttribute(at, value)
            feature.setGeometry(place)
            new.append(feature)
    return layer, new, changed, [there[uid] for uid in work.gone]


def _place(geometry: Dict[str, Any]) -> Any:
    from qgis.core import QgsGeometry, QgsPointXY

    return QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in ring] for ring in geometry["coordinates"]])


def timed(act: Callable[[], Any]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def compare(work: Work) -> List[Row]:
    """(what, seconds, atomic) of every way; the mirror first."""
    rows = []
    for name, way, whole in (("mirror", by_mirror, "yes"), ("GDAL, one transaction", by_gdal, "yes"),
                             ("QGIS edit buffer", by_edit_buffer, "no"), ("QGIS data provider", by_provider, "no")):
        seconds = []
        for _ in range(REPEATS):
            path = work.fresh()
            seconds.append(timed(lambda way=way, path=path: way(work, path)))
            work.holds(path)
        rows.append((name, f"{statistics.median(seconds):.2f} s ({min(seconds):.2f} – {max(seconds):.2f})", whole))
    return rows


def parts(work: Work) -> List[Row]:
    """Where the mirror's time goes, and small deltas."""
    text = json.dumps({"type": "FeatureCollection", "features": work.changed})
    decode = timed(lambda: decoded(json.loads(text)["features"]))
    path = work.fresh()
    staged, transaction = apply(Mirror(path, schemas()), work.records, 10**6)
    small = []
    for number in range(20):
        some = decoded(features([each["id"] for each in work.changed[number * 100 : number * 100 + 100]], 10**7 + number * 100,
                                f"again {number}", number))
        small.append(timed(lambda some=some, number=number: apply(Mirror(path, schemas()), some, 10**7 + number)))
    return [("JSON text to records", f"{decode:.2f} s", ""), ("staging", f"{staged:.2f} s", ""),
            ("the transaction", f"{transaction:.2f} s", ""),
            ("a delta of 100 rows, staging and transaction",
             f"{1000 * statistics.median(small):.0f} ms ({1000 * min(small):.0f} – {1000 * max(small):.0f})", "")]


def many(folder: Path, count: int) -> List[Row]:
    """A city's exemptions: loaded for the first time, read again unchanged, opened, filtered, drawn."""
    rnd = random.Random(3)
    uids = [str(uuid.UUID(int=rnd.getrandbits(128), version=4)) for _ in range(count)]
    records = decoded(features(uids, 1, "old", 5))
    mirror = Mirror.open(folder / "many.gpkg", schemas())
    first, again = sum(apply(mirror, records, count, True)), sum(apply(mirror, records, count, True))
    opened = timed(lambda: Mirror.open(mirror.path, schemas()))
    layer = QgsVectorLayer(mirror.layer_uri(COLLECTION, "Polygon"), "many", "ogr")
    found = []
    request = QgsFeatureRequest().setFilterExpression("\"rule_ids\" = 'ZFE-7'").setFlags(QgsFeatureRequest.Flag.NoGeometry)
    filtered = timed(lambda: found.append(sum(1 for _ in layer.getFeatures(request))))
    if found != [count // 40]:
        raise RuntimeError(f"the filter found {found}")
    shown = timed(lambda: QgsVectorLayer(mirror.layer_uri(COLLECTION, "Polygon"), "again", "ogr"))
    return [(f"first load of {count:,}", f"{first:.1f} s", ""), ("read again whole, nothing changed", f"{again:.1f} s", ""),
            ("opened and checked", f"{opened:.2f} s", ""),
            ("layer opened by QGIS", f"{shown:.2f} s", ""), (f"filtered by zone ({found[0]:,} found)", f"{filtered:.2f} s", ""),
            ("drawn, all of it", f"{drawn(layer, 1.0):.2f} s", ""),
            ("drawn, a hundredth of the extent", f"{drawn(layer, 0.1):.2f} s", ""),
            ("on disk", f"{os.path.getsize(mirror.path) / 2**20:.0f} MB", "")]


def drawn(layer: QgsVectorLayer, share: float) -> float:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(1200, 800))
    extent = layer.extent()
    extent.scale(share)
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    started = time.perf_counter()
    job.start()
    job.waitForFinished()
    return time.perf_counter() - started


def table(heads: Sequence[str], rows: Sequence[Row]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(row[: len(heads)]) + " |" for row in rows])


def main() -> None:
    part = 10 if "--quick" in sys.argv else 1
    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as name:
        work = Work(Path(name), 50_000 // part, 50_000 // part, 1_000 // part)
        ways, steps, city = compare(work), parts(work), many(Path(name), 200_000 // part)
        text = "\n\n".join((
            "# The mirror beside other ways of writing", "Written by `benchmarks/mirror.py`: one run on one machine, whose load "
            "at the end is stated (1 is one busy core: the run itself); medians, least and most in brackets. Compare ratios.",
            f"- {time.strftime('%Y-%m-%d')}; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; QGIS {Qgis.QGIS_VERSION}, "
            f"GDAL {gdal.__version__}, SQLite {sqlite3.sqlite_version}, Python {platform.python_version()}",
            f"## {work.upserts:,} upserts, half of them new, and {work.deletes:,} removals on {work.upserts:,} exemptions",
            "From records in memory, making what each way wants of them included (GDAL: its geometries by way of JSON). *Atomic*:"
            " whoever kills the process finds the old or the new state, never a part.",
            table(("way", "time", "atomic"), ways), "## What the mirror's time is made of",
            table(("step", "time"), steps), "## A city's exemptions",
            table(("step", "measured"), city))) + "\n"
    print(text)
    if part == 1:
        (ROOT / "docs" / "benchmarks-mirror.md").write_text(text, "utf-8")
    application.exitQgis()


if __name__ == "__main__":
    main()
