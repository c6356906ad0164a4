# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of a mirror: one of features per collection, as any GIS reads them, and what the exchange itself must know.

GDAL makes the GeoPackage, so that its R-tree and its triggers are what this QGIS expects; SQLite alone writes to it after that.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Iterator, Mapping, Sequence, Tuple

from osgeo import gdal, ogr, osr

from ...services.joptimiz.schema import CollectionSchema
from . import blob

VERSION = 1
AREA_OR_NONE = ("exemptions", "passes")
"""Collections whose features have an area or no geometry: one layer of a stated type shows them all, also while it is empty."""
FID, GEOMETRY = "fid", "geom"
OWN: Tuple[Tuple[str, str], ...] = (("uid", "string"), ("rev", "integer"), ("updated_at", "string"), ("content", "string"))
"""Columns beside the fields of a collection: its id on the server, its revision, and a digest of what it says."""

_OGR = {"string": (ogr.OFTString, ogr.OFSTNone), "integer": (ogr.OFTInteger64, ogr.OFSTNone),
        "number": (ogr.OFTReal, ogr.OFSTNone), "boolean": (ogr.OFTInteger, ogr.OFSTBoolean),
        "date-time": (ogr.OFTDateTime, ogr.OFSTNone)}
_SQL = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "BOOLEAN", "date-time": "DATETIME"}
_OPTIONS = ["VERSION=1.2", "ADD_GPKG_OGR_CONTENTS=NO"]
_STATE = """CREATE TABLE jopt_sync_state (
    name TEXT PRIMARY KEY, level INTEGER NOT NULL, cursor INTEGER, fetched_at TEXT NOT NULL, edition TEXT NOT NULL,
    licence TEXT NOT NULL, attribution TEXT NOT NULL, endpoint TEXT NOT NULL, count INTEGER NOT NULL, rejected INTEGER NOT NULL,
    problem TEXT NOT NULL)"""
_REJECTS = """CREATE TABLE jopt_rejects (
    collection TEXT NOT NULL, uid TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL)"""
_FACTS = "CREATE TABLE jopt_facts (key TEXT PRIMARY KEY, value TEXT NOT NULL)"


def quoted(name: str) -> str:
    """A name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def kind_of(kind: str, form: str) -> str:
    """How a field is stored: only an instant that can be nothing else is a date-time."""
    return "date-time" if kind == "string" and form == "date-time" else kind


def columns_of(schema: CollectionSchema) -> Tuple[Tuple[str, str], ...]:
    """(name, string|integer|number|boolean|date-time) of a collection's own fields."""
    return tuple((name, kind_of(kind, form)) for name, kind, form in schema.fields)


def connect(path: Path) -> sqlite3.Connection:
    """A connection that may write where there is an R-tree. Statements commit one by one but between BEGIN and COMMIT."""
    connection = sqlite3.connect(str(path), isolation_level=None, timeout=10.0)
    connection.create_function("ST_IsEmpty", 1, blob.is_empty, deterministic=True)
    for number, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, blob.side_of(number), deterministic=True)
    return connection


def create(path: Path, schemas: Mapping[str, CollectionSchema]) -> None:
    """Make the GeoPackage. Raises RuntimeError where GDAL cannot, sqlite3.Error, OSError."""
    with _quiet():
        _made(gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown, _OPTIONS))
    with closing(connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for statement in (_STATE, _REJECTS, _FACTS):
            connection.execute(statement)
        connection.execute("INSERT INTO jopt_facts VALUES ('version', ?)", (str(VERSION),))
        connection.execute("COMMIT")
    add_collections(path, schemas)


def add_collections(path: Path, schemas: Mapping[str, CollectionSchema]) -> None:
    """A table for each of these collections, empty: all of them or none. Raises RuntimeError."""
    with _quiet():
        dataset = _made(gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE))
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(blob.SRS)
        srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        _done(dataset.StartTransaction())
        for name, schema in schemas.items():
            kind = ogr.wkbPolygon if name in AREA_OR_NONE else ogr.wkbUnknown
            # GDAL makes the index by itself when it sees fit, which may be after the transaction.
            layer = _made(dataset.CreateLayer(name, srs, kind, [f"FID={FID}", f"GEOMETRY_NAME={GEOMETRY}", "SPATIAL_INDEX=NO"]))
            for field, stored in (*OWN, *columns_of(schema)):
                _done(layer.CreateField(_definition(field, stored)))
            _done(layer.SyncToDisk())
            layer = None
            _run(dataset, f"SELECT CreateSpatialIndex('{name}', '{GEOMETRY}')")
            _run(dataset, " ".join(("CREATE UNIQUE INDEX", quoted("jopt_uid_" + name), "ON", quoted(name), "(uid)")))
        _done(dataset.CommitTransaction())
        dataset = None  # closes it


@contextmanager
def _quiet() -> Iterator[None]:
    """GDAL's words go into exceptions, not to the console."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _made(thing: Any) -> Any:
    if thing is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    return thing


def _done(code: Any) -> None:
    if code:
        raise RuntimeError(gdal.GetLastErrorMsg())


def _run(dataset: Any, statement: str) -> None:
    gdal.ErrorReset()
    dataset.ReleaseResultSet(dataset.ExecuteSQL(statement))
    _done(gdal.GetLastErrorType() >= gdal.CE_Failure)


def _definition(name: str, kind: str) -> Any:
    definition = ogr.FieldDefn(name, _OGR[kind][0])
    definition.SetSubType(_OGR[kind][1])
    return definition


def lacking(connection: sqlite3.Connection, schemas: Mapping[str, CollectionSchema]) -> Sequence[Tuple[str, str, str]]:
    """(collection, column, kind) that the schemas have and the file has not; a whole collection has the column ""."""
    found = []
    for name, schema in schemas.items():
        there = {row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (name,))}
        if not there:
            found.append((name, "", ""))
        else:
            found += [(name, column, kind) for column, kind in columns_of(schema) if column not in there]
    return found


def add_column(connection: sqlite3.Connection, collection: str, column: str, kind: str) -> None:
    """A field that the schema has got since; what the server says of it comes with the next full reading."""
    connection.execute(" ".join(("ALTER TABLE", quoted(collection), "ADD COLUMN", quoted(column), _SQL[kind])))
