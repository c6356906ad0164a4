# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoPackages (OGC 12-128, version 1.2) through SQLite itself: whole columns in and out, many times faster than features."""

from __future__ import annotations

import sqlite3
import struct
from typing import Iterable, Optional, Sequence

import numpy as np

from ..core.errors import NetworkError
from ..core.text import N_

_APPLICATION_ID, _USER_VERSION = 0x47504B47, 10200
_HEADER = np.dtype([("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4"), ("envelope", "<f8", 4),
                    ("order", "u1"), ("type", "<u4"), ("count", "<u4")])  # of a line, as OGR writes it: 49 bytes
_PLAIN = bytes((0x47, 0x50, 0, 3))
_ENVELOPES = (0, 32, 48, 48, 64)  # bytes, by the kind that the flags state
_LINE = 2

_TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
 organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
 description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
 min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
 CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
 srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
 CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
 CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
 CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
 scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
"""
_UNDEFINED = (("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
              ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"))

_BOX = 'ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")'
_INDEX = """
CREATE TRIGGER "rtree_{t}_geom_insert" AFTER INSERT ON "{t}" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
 BEGIN INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", {box}); END;
CREATE TRIGGER "rtree_{t}_geom_update1" AFTER UPDATE OF "geom" ON "{t}" WHEN OLD."fid" = NEW."fid" AND
 (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
 BEGIN INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", {box}); END;
CREATE TRIGGER "rtree_{t}_geom_update2" AFTER UPDATE OF "geom" ON "{t}" WHEN OLD."fid" = NEW."fid" AND
 (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_{t}_geom_update3" AFTER UPDATE ON "{t}" WHEN OLD."fid" != NEW."fid" AND
 (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid";
 INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", {box}); END;
CREATE TRIGGER "rtree_{t}_geom_update4" AFTER UPDATE ON "{t}" WHEN OLD."fid" != NEW."fid" AND
 (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{t}_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_{t}_geom_delete" AFTER DELETE ON "{t}" WHEN old."geom" NOT NULL
 BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid"; END;
"""


def create(connection: sqlite3.Connection, srs: tuple[str, int, str, str]) -> None:
    """The tables that every GeoPackage has. `srs`: name, id, organization, definition."""
    connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {_USER_VERSION}")
    for statement in _TABLES.strip().split(";\n"):
        connection.execute(statement)
    name, number, organization, definition = srs
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
                           (*_UNDEFINED, (name, number, organization, number, definition, None)))


def add_table(connection: sqlite3.Connection, table: str, fields: Sequence[tuple[str, str]], geometry: Optional[str] = None,
              srs_id: int = 0, box: Sequence[Optional[float]] = (None,) * 4) -> None:
    """An empty layer, or table if it has no geometry. Names are the plugin's own, never a user's."""
    columns = "".join(f', "{name}" {kind}' for name, kind in fields)
    shape = f', "geom" {geometry}' if geometry else ""
    connection.execute(f'CREATE TABLE "{table}" ("fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL{shape}{columns})')
    connection.execute("INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (table, "features" if geometry else "attributes", table, *box, srs_id))
    if geometry:
        connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (table, geometry, srs_id))


def add_spatial_index(connection: sqlite3.Connection, table: str, boxes: Iterable[Sequence[float]]) -> None:
    """Index the rows that a layer has (fid, min x, max x, min y, max y) and keep the index right when it is edited."""
    connection.execute(f'CREATE VIRTUAL TABLE "rtree_{table}_geom" USING rtree(id, minx, maxx, miny, maxy)')
    connection.execute("INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', "
                       "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')", (table,))
    connection.executemany(f'INSERT INTO "rtree_{table}_geom" VALUES (?, ?, ?, ?, ?)', boxes)  # nosec B608 own name
    for statement in _INDEX.format(t=table, box=_BOX).strip().split("END;\n"):
        connection.execute(statement.removesuffix("END;") + "END")


def line_boxes(xy: np.ndarray, start: np.ndarray) -> np.ndarray:
    """float64 [n, 4]: min x, max x, min y, max y of the lines with vertices start[i]:start[i + 1]; none may be empty."""
    if start.shape[0] < 2:
        return np.zeros((0, 4))
    low, high = np.minimum.reduceat(xy, start[:-1]), np.maximum.reduceat(xy, start[:-1])
    return np.column_stack((low[:, 0], high[:, 0], low[:, 1], high[:, 1]))


def line_blobs(xy: np.ndarray, start: np.ndarray, boxes: np.ndarray, srs_id: int) -> list[bytes]:
    """Lines as GeoPackage geometries. `xy`: float64 [p, 2]; line i has vertices start[i]:start[i + 1]."""
    head = np.zeros(start.shape[0] - 1, _HEADER)
    head["magic"], head["flags"], head["srs"], head["envelope"] = b"GP", 3, srs_id, boxes
    head["order"], head["type"], head["count"] = 1, _LINE, np.diff(start)
    heads, size = head.tobytes(), _HEADER.itemsize
    body, at = np.ascontiguousarray(xy, "<f8").tobytes(), (16 * start).tolist()
    return [heads[row * size : row * size + size] + body[a:b] for row, (a, b) in enumerate(zip(at, at[1:]))]


def point_blobs(xy: np.ndarray, srs_id: int) -> list[bytes]:
    """Points as GeoPackage geometries."""
    head = struct.pack("<2sBBiBI", b"GP", 0, 1, srs_id, 1, 1)
    body = np.ascontiguousarray(xy, "<f8").tobytes()
    return [head + body[at : at + 16] for at in range(0, len(body), 16)]


def read_lines(blobs: Sequence[Optional[bytes]]) -> tuple[np.ndarray, np.ndarray]:
    """(xy float64 [p, 2], vertices of each line int64 [n]). Heights and measures are left out.

    Raises NetworkError for what is no line.
    """
    parts = []
    for blob in blobs:
        if blob is not None and blob[:4] == _PLAIN and blob[40:45] == b"\x01\x02\x00\x00\x00":
            parts.append(blob[49:])
        else:
            parts.append(_odd_line(blob))
    count = np.fromiter((len(part) // 16 for part in parts), np.int64, len(parts))
    if (count < 2).any():
        raise NetworkError(N_("An edge of the network is no line with two points. Undo that edit or build the network again."))
    return np.frombuffer(b"".join(parts), "<f8").astype(float).reshape(-1, 2), count


def _odd_line(blob: Optional[bytes]) -> bytes:
    """The x and y of a line that is not written as OGR writes plain lines; nothing if it is no line."""
    try:
        if blob is None or blob[:2] != b"GP":
            return b""
        at = 8 + _ENVELOPES[blob[3] >> 1 & 7]
        order = "<" if blob[at] else ">"
        kind, count = struct.unpack_from(order + "II", blob, at + 1)
        more = kind // 1000 if kind < 4000 else (kind >> 31 & 1) + (kind >> 30 & 1)
        size = {0: 2, 1: 3, 2: 3, 3: 4}.get(more, 2)
        if kind % 1000 != _LINE and kind & 0xFF != _LINE:
            return b""
        values = np.frombuffer(blob, order + "f8", count * size, at + 9)
        return np.ascontiguousarray(values.reshape(-1, size)[:, :2], "<f8").tobytes()
    except (IndexError, ValueError, struct.error):
        return b""
