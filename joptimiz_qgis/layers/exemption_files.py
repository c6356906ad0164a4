# SPDX-License-Identifier: GPL-2.0-or-later
"""Exemptions as files: for a spreadsheet, for a GIS, for a reader; and the dictionary of their fields."""

from __future__ import annotations

import csv
import html
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Callable, Mapping, Sequence

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..core.errors import InputError
from ..core.text import N_
from ..tr import day, moment, tr
from . import schema
from .convert import fields_of
from .printed_page import html_table, write_pdf
from .rules_source import WGS84

FORMATS = ("csv", "geojson", "gpkg", "parquet", "pdf")
ENDINGS = {"csv": ".csv", "geojson": ".geojson", "gpkg": ".gpkg", "parquet": ".parquet", "pdf": ".pdf"}
_DRIVERS = {"geojson": "GeoJSON", "gpkg": "GPKG", "parquet": "Parquet"}
_FIELDS = schema.names(schema.EXEMPTIONS)
_GEOMETRY = "WKT"  # the name by which GDAL knows it again in a CSV file
MOST_PRINTED = 5000

MEANINGS: Mapping[str, str] = {
    "exemption_id": N_("Identifier of the exemption."),
    "rule_ids": N_("Rules that it lifts, comma-separated; * for all, which never lifts a height, width, length or weight."),
    "scope": N_("national or local."),
    "categories": N_("Vehicle categories that it covers, comma-separated; * for all."),
    "critair_max": N_("Worst Crit’Air class that it covers, included; empty for all."),
    "uses": N_("Uses that it covers, comma-separated; * for all."),
    "vehicle_ids": N_("Pseudonyms of the vehicles that it covers, comma-separated; * for all. Never a registration number."),
    "valid_from": N_("First day of validity, or the exact instant with its offset; empty: open."),
    "valid_to": N_("Last day of validity, included, or the exact instant with its offset; empty: open."),
    "schedule": N_("When it lifts, in the grammar of OpenStreetMap’s opening_hours; empty: always."),
    "max_days_per_year": N_("Most days a year on which it may be used; empty: no such limit."),
    "legal_basis": N_("Act and article that grant it."),
    "act_url": N_("Address of the act."),
    "status": N_("requested, granted, suspended, revoked or expired; only granted lifts."),
    "holder_ref": N_("Pseudonym of the holder."),
    _GEOMETRY: N_("Geometry in longitude and latitude (WGS 84); empty for an exemption that holds wherever its rules do."),
}


@dataclass(frozen=True)
class ExportedExemption:
    """Fields as text, and the geometry in longitude and latitude, null if it has none."""

    row: Mapping[str, str]
    geometry: QgsGeometry


@dataclass(frozen=True)
class ExportContent:
    """What is written. `zone_name` gives the words for a rule's id; `origin`: source, edition and filter, for the reader."""

    exemptions: Sequence[ExportedExemption]
    title: str
    origin: str
    zone_name: Callable[[str], str]

    @property
    def placed(self) -> bool:
        return any(not one.geometry.isNull() for one in self.exemptions)


def must_be_known(written: str) -> None:
    """Raise InputError if this QGIS cannot write a format."""
    driver = _DRIVERS.get(written)
    if driver is not None and gdal.GetDriverByName(driver) is None:
        known = [name for name in FORMATS if name not in _DRIVERS or gdal.GetDriverByName(_DRIVERS[name]) is not None]
        raise InputError(N_("The GDAL of this QGIS writes no {format} files. Choose one of: {known}."), format=written,
                         known=", ".join(known))


def write(content: ExportContent, written: str, path: Path) -> None:
    """Write a file of one of FORMATS. Raises OSError, InputError."""
    if written == "csv":
        _write_csv(content, path)
    elif written == "pdf":
        write_pdf(content.title, as_page(content), path)
    else:
        _write_layer(content, _DRIVERS[written], path)


def write_dictionary(content: ExportContent, written: str, path: Path) -> None:
    """The fields of a file and what they mean, in the user's language, as CSV. Raises OSError."""
    fields = (*_FIELDS, *([_GEOMETRY] if written == "csv" and content.placed else []))
    with open(path, "w", encoding="utf-8-sig", newline="") as stream:
        out = csv.writer(stream, delimiter=";")
        out.writerow([tr("field"), tr("meaning")])
        out.writerows([name, tr(MEANINGS[name])] for name in fields)
        out.writerow(["", content.origin])
        if written == "csv":
            out.writerow(["", tr("A text that a spreadsheet would take for a formula has an apostrophe before it.")])


def harmless(value: str) -> str:
    """A text that a spreadsheet would run as a formula is marked as text."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def as_page(content: ExportContent) -> str:
    """The list by zone, as HTML; each exemption under every zone that it names."""
    by_zone: dict[str, list[Mapping[str, str]]] = {}
    for one in content.exemptions[:MOST_PRINTED]:
        for rule_id in one.row["rule_ids"].split(","):
            by_zone.setdefault(rule_id.strip(), []).append(one.row)
    headers = [tr(name) for name in (
        N_("Exemption"), N_("Vehicles"), N_("Crit’Air up to"), N_("Uses"), N_("Validity"), N_("Hours"), N_("Legal basis"),
        N_("Status"), N_("Holder (pseudonym)"))]
    parts = [f"<h2>{html.escape(content.title)}</h2><p>{html.escape(content.origin)}</p>"]
    for rule_id in sorted(by_zone, key=lambda one: content.zone_name(one).casefold()):
        rows = by_zone[rule_id]
        parts.append(f"<h3>{html.escape(content.zone_name(rule_id))} ({len(rows)})</h3>")
        parts.append(html_table(headers, [_printed(row) for row in rows]))
    if len(content.exemptions) > MOST_PRINTED:
        more = len(content.exemptions) - MOST_PRINTED
        parts.append("<p>" + html.escape(tr("And {n} more: export them as CSV.", n=more)) + "</p>")
    parts.append("<p>" + html.escape(tr("Holders and vehicles are pseudonyms. The acts prevail.")) + "</p>")
    return "".join(parts)


def _printed(row: Mapping[str, str]) -> Sequence[str]:
    every = tr("all")
    ends = tr("{first} to {last}", first=_day_or_moment(row["valid_from"]),
              last=_day_or_moment(row["valid_to"]))
    return (row["exemption_id"], row["categories"].replace("*", every), row["critair_max"] or every,
            row["uses"].replace("*", every), ends, row["schedule"] or tr("always"), row["legal_basis"], row["status"],
            row["holder_ref"])


def _day_or_moment(written: str) -> str:
    """A whole day, or an instant with its hour: who reads the day alone would take it for the whole of it."""
    try:
        return moment(datetime.fromisoformat(written)) if "T" in written else day(written) or "\u2026"
    except ValueError:
        return written


def _write_csv(content: ExportContent, path: Path) -> None:
    """UTF-8 with a mark and semicolons: what a French spreadsheet opens as it is."""
    placed = content.placed
    with open(path, "w", encoding="utf-8-sig", newline="") as stream:
        out = csv.writer(stream, delimiter=";")
        out.writerow((*_FIELDS, *([_GEOMETRY] if placed else [])))
        for one in content.exemptions:
            out.writerow((*(harmless(one.row[name]) for name in _FIELDS), *([_wkt(one.geometry)] if placed else [])))


def _wkt(geometry: QgsGeometry) -> str:
    return "" if geometry.isNull() else geometry.asWkt(9)


def _write_layer(content: ExportContent, driver: str, path: Path) -> None:
    fields = fields_of((name, "int" if name == "max_days_per_year" else "text") for name in _FIELDS)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = driver, "exemptions"
    if driver == "GeoJSON":
        options.layerOptions = ["RFC7946=YES", "COORDINATE_PRECISION=9"]
    kind = QgsWkbTypes.Type.Unknown if content.placed or driver == "GeoJSON" else QgsWkbTypes.Type.NoGeometry
    crs = QgsCoordinateReferenceSystem(WGS84)
    writer = QgsVectorFileWriter.create(str(path), fields, kind, crs, QgsCoordinateTransformContext(), options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())
    for one in content.exemptions:
        feature = QgsFeature(fields)
        feature.setAttributes([int(one.row[name]) if name == "max_days_per_year" and one.row[name].isdigit() else
                               (one.row[name] or None) for name in _FIELDS])
        feature.setGeometry(one.geometry)
        if not writer.addFeature(feature):
            raise OSError(writer.errorMessage())
    del writer  # closes the file
