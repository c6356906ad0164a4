# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays of a layer or of files in any of the known formats, each with the geometry it came with."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, List, Mapping, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsWkbTypes,
)

from ..core.errors import InputError
from ..core.text import N_
from ..formats import cds_curbs, cerema_bays, mapped_bays, paris_bays
from ..formats.bay_fields import PERMANENT, Bay
from ..formats.bay_row import bays_of, completed
from ..formats.problems import Problem
from .rules_source import WGS84, RulesSource, geometry_of, open_source

FORMATS = ("cerema", "paris", "cds", "table")
OUT_OF_REACH = N_("The geometry cannot be brought into longitude and latitude: the bay goes to the table.")
MIXED = N_("The geometry mixes points, lines and areas: the bay goes to the table, to be placed by hand.")
_SHAPES = {
    QgsWkbTypes.GeometryType.PolygonGeometry: "area", QgsWkbTypes.GeometryType.LineGeometry: "line",
    QgsWkbTypes.GeometryType.PointGeometry: "point",
}


@dataclass(frozen=True)
class ImportedBay:
    """A bay, its geometry as a multi-part one (None: still to be placed), and area | line | point | table."""

    bay: Bay
    geometry: Optional[QgsGeometry]
    shape: str


@dataclass(frozen=True)
class BaysSource:
    """Rows by column name, their geometries (null where they have none) and in which CRS these are."""

    name: str
    fields: tuple[str, ...]
    rows: Sequence[Mapping[str, Any]]
    geometries: Sequence[QgsGeometry]
    crs: QgsCoordinateReferenceSystem

    @property
    def is_placed(self) -> bool:
        return any(not geometry.isNull() for geometry in self.geometries)


def open_bays(layer: Any, problems: List[Problem]) -> BaysSource:
    """Everything of a layer; a CSV file is read as it is, since GDAL guesses its encoding. Raises InputError."""
    source = open_source(layer)
    if source.path is not None and source.path.suffix.lower() in (".csv", ".txt"):
        header, rows = cerema_bays.table_of(source.path.read_bytes(), problems)
        return BaysSource(source.name, tuple(header), rows, [QgsGeometry()] * len(rows), QgsCoordinateReferenceSystem(WGS84))
    return _of_features(source)


def _of_features(source: RulesSource) -> BaysSource:
    return BaysSource(source.name, source.fields, [f.values for f in source.features],
                      [single(f.geometry) for f in source.features], source.crs)


def single(geometry: QgsGeometry) -> QgsGeometry:
    """Without Z and M, and the part itself where there is one alone."""
    found = QgsGeometry(geometry)
    if not found.isNull():
        inner = found.get()
        inner.dropZValue()
        inner.dropMValue()
        if found.isMultipart() and inner.partCount() == 1:
            found.convertToSingleType()
    return found


def format_of(source: BaysSource, wanted: str, has_map: bool) -> str:
    """The format, found from the fields if `wanted` is auto. Raises InputError naming the fields that are missing."""
    if has_map or wanted == "table":
        return "table"
    lacking = {"cerema": cerema_bays.missing(source.fields, source.is_placed),
               "paris": tuple(name for name in paris_bays.REQUIRED if name not in source.fields)}
    if wanted != "auto":
        if lacking[wanted]:
            raise InputError(N_("{name} lacks the fields {fields} of the format {format}."), name=source.name,
                             fields=", ".join(lacking[wanted]), format=wanted)
        return wanted
    found = next((name for name in ("paris", "cerema") if not lacking[name]), None)
    if found is None:
        raise InputError(N_("{name} is in none of the known formats of delivery bays. Missing fields: national schema {cerema}; "
                            "Paris open data {paris}. For any other table give a field map."), name=source.name,
                         cerema=", ".join(lacking["cerema"]), paris=", ".join(lacking["paris"]))
    return found


def import_bays(source: BaysSource, found_format: str, field_map: str, zone: tzinfo, context: QgsCoordinateTransformContext,
                problems: List[Problem]) -> tuple[ImportedBay, ...]:
    """All bays of a source, geometries in its CRS. Raises InputError."""
    if found_format == "paris":
        bays = paris_bays.read_bays(source.rows, zone, problems)
        return tuple(placed(bay, None, source.crs, context, problems) for bay in bays)
    degrees = in_degrees(source.geometries, source.crs, context, problems)
    if found_format == "table":
        bays = mapped_bays.bays_by(mapped_bays.read_map(field_map, source.fields), source.rows, degrees, zone, problems)
    else:
        bays = bays_of(source.rows, degrees, zone, problems)
    return tuple(placed(bay, source.geometries[bay.row - 1], source.crs, context, problems) for bay in bays)


def import_curbs(contents: Sequence[bytes], zone: tzinfo, now: datetime, context: QgsCoordinateTransformContext,
                 problems: List[Problem]) -> tuple[ImportedBay, ...]:
    """All bays of zones of the Curb Data Specification, in WGS84. Raises FormatError."""
    bays = cds_curbs.bays_of_curbs(cds_curbs.read_curbs(contents, problems), zone, now, problems)
    crs = QgsCoordinateReferenceSystem(WGS84)
    return tuple(placed(bay, None, crs, context, problems) for bay in bays)


def with_hours(imported: ImportedBay, hours: str) -> ImportedBay:
    """A bay that is not permanent and states no hours gets those that the user gives."""
    values = imported.bay.values
    if not hours or values["TYPE"] in (None, PERMANENT) or values["TEMPORALITE_OSM"] or values["TEMPORALITE_CDS"]:
        return imported
    stated = completed({**values, "TEMPORALITE_OSM": hours}, imported.bay.row, imported.bay.id, [])
    return replace(imported, bay=replace(imported.bay, values=stated))


def read_layers(layers: Sequence[Any], zone: tzinfo, context: QgsCoordinateTransformContext, problems: List[Problem]
                ) -> tuple[Bay, ...]:
    """Bays of one or several layers in the public fields, numbered through. Raises InputError for a layer that lacks them."""
    sources = [open_bays(layer, problems) for layer in layers]
    rows: List[Mapping[str, Any]] = []
    geometries: List[Optional[Mapping[str, Any]]] = []
    for source in sources:
        if source.rows or not any(each.rows for each in sources):  # one without a row hinders no other
            format_of(source, "cerema", False)
        rows += source.rows
        geometries += in_degrees(source.geometries, source.crs, context, problems)
    return bays_of(rows, geometries, zone, problems)


def in_degrees(geometries: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext,
               problems: List[Problem]) -> List[Optional[Mapping[str, Any]]]:
    """GeoJSON in longitude and latitude; None where there is no geometry, or none on the earth, which is listed."""
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context)
    found: List[Optional[Mapping[str, Any]]] = []
    for number, geometry in enumerate(geometries, 1):
        moved = QgsGeometry(geometry)
        if moved.isNull() or moved.isEmpty() or moved.wkbType() == QgsWkbTypes.Type.GeometryCollection:
            found.append(None)
            continue
        try:
            moved.transform(transform)
            found.append(json.loads(moved.asJson(15)))
        except QgsCsException:
            problems.append(Problem(number, f"row {number}", "geometry", "", OUT_OF_REACH))
            found.append(None)
    return found


def placed(bay: Bay, own: Optional[QgsGeometry], crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext,
           problems: List[Problem]) -> ImportedBay:
    """A bay with its own geometry, else the one that its fields state, in the CRS given."""
    geometry = QgsGeometry() if own is None else QgsGeometry(own)
    if geometry.isNull() and bay.geometry is not None:
        geometry = geometry_of(bay.geometry)
        try:
            geometry.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, context))
        except QgsCsException:
            geometry = QgsGeometry()
    if geometry.isNull() or bay.geometry is None:
        return ImportedBay(bay, None, "table")
    shape = _SHAPES.get(geometry.type())
    if shape is None:
        problems.append(Problem(bay.row, bay.id, "geometry", "", MIXED))
        return ImportedBay(bay, None, "table")
    geometry.convertToMultiType()
    return ImportedBay(bay, geometry, shape)
