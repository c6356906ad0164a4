# SPDX-License-Identifier: GPL-2.0-or-later
"""Mirrors and features to test with."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path

from joptimiz_qgis.core.sync_plan import CollectionState, Level, Record
from joptimiz_qgis.layers.mirror.mirror import Mirror
from joptimiz_qgis.services.joptimiz.schema import CollectionSchema

ROOT = Path(__file__).resolve().parents[2]


def schemas(*names):
    folder = ROOT / "resources" / "api" / "schemas"
    return {name: CollectionSchema.from_json(json.loads((folder / f"{name}.json").read_text("utf-8"))) for name in names}


def mirror_in(folder, *names):
    return Mirror.open(folder / "mirror.gpkg", schemas(*(names or ("exemptions", "alerts"))))


def square(seed, side=0.001):
    rnd = random.Random(seed)
    x, y = 2 + rnd.random(), 48 + rnd.random()
    return {"type": "Polygon", "coordinates": [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]}


def exemption(uid, rev=1, word="", geometry=None, deleted=False):
    if deleted:
        return Record(uid, rev, "", True)
    return Record(uid, rev, "2026-01-01T00:00:00Z", False, geometry, {
        "exemption_id": f"E-{uid}", "rule_ids": "Z1", "status": "granted", "legal_basis": word})


def apply(mirror, records, cursor=1, complete=False, collection="exemptions", level=Level.DELTA, **more):
    with mirror.staging(collection) as staging:
        staging.add(records)
        return mirror.apply(staging, CollectionState(collection, level, cursor, "2026-11-25T08:00:00Z"), complete, **more)


def content(path, collection="exemptions"):
    """{uid: (rev, legal_basis or headline, has a geometry)}, read beside the mirror's own code."""
    word = {"exemptions": "legal_basis", "alerts": "headline"}[collection]
    with closing(sqlite3.connect(str(path))) as connection:
        return {uid: (rev, said, geom is not None) for uid, rev, said, geom in
                connection.execute(f"SELECT uid, rev, {word}, geom FROM {collection}")}


def sound(path, collection="exemptions"):
    """Integrity, and as many boxes in the R-tree as geometries."""
    with closing(sqlite3.connect(str(path))) as connection:
        def one(sql):
            return connection.execute(sql).fetchone()[0]

        return (one("PRAGMA integrity_check"), one(f"SELECT count(*) FROM rtree_{collection}_geom")
                - one(f"SELECT count(geom) FROM {collection}"))
