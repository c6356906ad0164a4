# SPDX-License-Identifier: GPL-2.0-or-later
"""The embedded store: one GeoPackage, by SQLite alone; one writer at a time, so that revisions become visible in order."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional, Sequence

from .blob import edge_of, meets, to_blob, to_geojson
from .catalogue import COLLECTIONS, Collection
from .cql import Where
from .problems import Busy
from .store import Store, duplicate

WAIT_S = 2.0
KINDS = {"text": "TEXT", "int": "INTEGER", "real": "REAL", "flag": "BOOLEAN"}
_kept = threading.local()

GEOPACKAGE = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian', -1, 'NONE', -1, 'undefined', NULL),
    ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
    ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
     || 'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', NULL);
CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT
    DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE,
    max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns (table_name TEXT PRIMARY KEY, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL);
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
    scope TEXT NOT NULL, UNIQUE (table_name, column_name, extension_name));
CREATE TABLE sandbox_state (collection TEXT PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 0, oldest_rev INTEGER NOT NULL DEFAULT 0);
"""
TABLE = """
CREATE TABLE {table} (fid INTEGER PRIMARY KEY AUTOINCREMENT, geom GEOMETRY, feature_id TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL UNIQUE, updated_at DATETIME NOT NULL, deleted BOOLEAN NOT NULL, starts_s REAL, ends_s REAL {fields});
CREATE INDEX "{name}_deleted" ON {table} (deleted);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('{name}', 'features', '{name}', 4326);
INSERT INTO gpkg_geometry_columns VALUES ('{name}', 'geom', 'GEOMETRY', 4326, 2, 2);
INSERT INTO gpkg_extensions VALUES ('{name}', 'geom', 'gpkg_rtree_index',
    'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO sandbox_state (collection) VALUES ('{name}');
CREATE VIRTUAL TABLE "rtree_{name}_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER "rtree_{name}_geom_insert" AFTER INSERT ON {table} WHEN NEW.geom NOT NULL BEGIN
    INSERT OR REPLACE INTO "rtree_{name}_geom" VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),
    ST_MaxY(NEW.geom)); END;
CREATE TRIGGER "rtree_{name}_geom_update" AFTER UPDATE OF geom ON {table} BEGIN
    DELETE FROM "rtree_{name}_geom" WHERE id = OLD.fid;
    INSERT INTO "rtree_{name}_geom" SELECT NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)
    WHERE NEW.geom NOT NULL; END;
CREATE TRIGGER "rtree_{name}_geom_delete" AFTER DELETE ON {table} BEGIN
    DELETE FROM "rtree_{name}_geom" WHERE id = OLD.fid; END;
"""


def connect(path: str) -> sqlite3.Connection:
    """A connection with what the R-tree's triggers need; texts are compared by their characters, case and all."""
    made = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None)
    for index, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        made.create_function(name, 1, lambda blob, index=index: edge_of(blob, index), deterministic=True)
    made.create_function("ST_IsEmpty", 1, lambda blob: int(blob is None), deterministic=True)
    made.create_function("sandbox_meets", 5, lambda *given: int(meets(*given)), deterministic=True)
    made.execute("PRAGMA case_sensitive_like = ON")
    made.execute("PRAGMA journal_mode = WAL")
    made.execute("PRAGMA synchronous = NORMAL")
    return made


def connection(path: str) -> sqlite3.Connection:
    """The connection of this thread, kept."""
    kept = _kept.__dict__.setdefault("connections", {})
    if path not in kept:
        kept[path] = connect(path)
    return kept[path]


def lay(path: Path) -> None:
    """Makes an empty GeoPackage with a table for each collection; the path must be free."""
    made = connect(str(path))
    made.executescript("PRAGMA application_id = 1196444487; PRAGMA user_version = 10200;" + GEOPACKAGE)
    for collection in COLLECTIONS.values():
        store = GeoPackageStore(str(path), collection)
        fields = "".join(f', "{name}" {KINDS[kind]}' for name, kind in store.fields)
        made.executescript(TABLE.format(table=store.table, name=store.table.strip('"'), fields=fields))
    made.close()


class GeoPackageStore(Store):
    geometry_column = "geom"

    def __init__(self, path: str, collection: Collection) -> None:
        super().__init__(collection)
        self.path = path
        self.key = self.table.strip('"')

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        yield from self._within("BEGIN")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        yield from self._within("BEGIN IMMEDIATE")

    def _within(self, begin: str) -> Iterator[sqlite3.Connection]:
        held = connection(self.path)
        try:
            held.execute(begin)
            yield held
            held.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            raise duplicate() from error
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                raise Busy("The store is busy with another write.", headers={"Retry-After": "1"}) from error
            raise
        finally:
            if held.in_transaction:
                held.execute("ROLLBACK")

    def run(self, cursor: Any, sql: str, values: Sequence[Any] = ()) -> Any:
        return cursor.execute(sql, tuple(values))

    def run_all(self, cursor: Any, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        cursor.executemany(sql, rows)

    def next_rev(self, cursor: Any) -> int:
        sql = "UPDATE sandbox_state SET rev = rev + 1 WHERE collection = ? RETURNING rev"
        return cursor.execute(sql, (self.key,)).fetchall()[0][0]

    def oldest_rev(self, cursor: Any) -> int:
        return cursor.execute("SELECT oldest_rev FROM sandbox_state WHERE collection = ?", (self.key,)).fetchone()[0]

    def newest_rev(self, cursor: Any) -> int:
        return cursor.execute("SELECT rev FROM sandbox_state WHERE collection = ?", (self.key,)).fetchone()[0]

    def safe_rev(self) -> int:
        with self.reading() as cursor:
            return self.newest_rev(cursor)

    def settle(self) -> None:
        connection(self.path).execute(f"ANALYZE {self.table}")

    def forget(self, cursor: Any, below: int) -> None:
        cursor.execute("UPDATE sandbox_state SET oldest_rev = ? WHERE collection = ?", (below, self.key))

    def inside(self, box: tuple[float, float, float, float]) -> Where:
        left, bottom, right, top = box
        tree = f'SELECT id FROM "rtree_{self.key}_geom" WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?'
        return Where(f"(fid IN ({tree}) AND sandbox_meets(geom, ?, ?, ?, ?))", (right, left, top, bottom, *box))

    def stored_geometry(self, geometry: Optional[Mapping[str, Any]]) -> Optional[bytes]:
        return to_blob(geometry)

    def read_geometry(self, stored: Any) -> Optional[dict[str, Any]]:
        return to_geojson(stored)
