# SPDX-License-Identifier: GPL-2.0-or-later
"""Stations and charging points of a layer or a CSV file in any of the known formats, row by row, as features."""

from __future__ import annotations

from datetime import timezone, tzinfo
from typing import Any, Iterator, List, Mapping, Optional, Protocol

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.errors import InputError
from ..core.progress import Part, Progress, check
from ..core.regulation.calendar import to_ms
from ..core.text import N_
from ..formats import irve, mapped_stations
from ..formats.irve import OLDER, PointReader, PointState, superseded
from ..formats.irve_stations import StationBook
from ..formats.problems import Problem
from ..formats.station_fields import POINTS, STATIONS, Place, Station, degrees
from ..formats.table_stream import TableStream
from .convert import fields_of
from .establishments import Areas
from .rules_source import WGS84
from .values import python_value

FORMATS = ("irve", "fuel_prices", "osm", "table")
DEGREES = 4326
_LOOK = 5000
_MISSING = N_("{name} is in none of the known formats of stations. Missing columns of the national schema: {irve}. For any other "
              "table give a field map. Columns: {fields}.")
_LACKS = N_("{name} lacks the columns {fields} of the format {format}.")
Placed = tuple[int, Mapping[str, Any], Optional[Place]]


class Table(Protocol):
    """Rows by column, numbered from 1, that can be read more than once."""

    name: str
    header: tuple[str, ...]

    def placed(self, problems: List[Problem], progress: Progress) -> Iterator[Placed]:
        """Each row with its place, where it has a geometry. Raises Cancelled."""


class FileTable:
    """A CSV file, open while it is read."""

    def __init__(self, name: str, stream: Any) -> None:
        self.name, self._table = name, TableStream(stream)
        self.header = self._table.header

    def placed(self, problems: List[Problem], progress: Progress) -> Iterator[Placed]:
        for number, row in self._table.rows(problems, progress):
            yield number, row, None


class LayerTable:
    """The features of a layer."""

    def __init__(self, source: QgsFeatureSource, context: QgsCoordinateTransformContext) -> None:
        """Raises InputError for places without a CRS."""
        self.name, self._source = source.sourceName(), source
        self.header = tuple(source.fields().names())
        self._transform: Optional[QgsCoordinateTransform] = None
        if source.wkbType() != QgsWkbTypes.Type.NoGeometry:
            if not source.sourceCrs().isValid():
                raise InputError(N_("The layer {name} has no coordinate reference system. Set one in its properties."),
                                 name=self.name)
            self._transform = QgsCoordinateTransform(source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context)

    def placed(self, problems: List[Problem], progress: Progress) -> Iterator[Placed]:
        count = max(1, self._source.featureCount())
        for number, feature in enumerate(self._source.getFeatures(), 1):
            if number % _LOOK == 0:
                check(progress)
                progress.report(min(100.0, 100.0 * number / count))
            yield number, dict(zip(self.header, map(python_value, feature.attributes()))), self._place(feature.geometry())

    def _place(self, geometry: QgsGeometry) -> Optional[Place]:
        if self._transform is None or geometry.isNull() or geometry.isEmpty():
            return None
        try:
            point = self._transform.transform(geometry.pointOnSurface().asPoint())
        except (QgsCsException, TypeError):  # TypeError: no point can be made of it
            return None
        return degrees(point.x(), point.y())


def format_of(table: Table, wanted: str, has_map: bool) -> str:
    """The format, found from the columns if `wanted` is auto. Raises InputError naming what is missing."""
    if has_map or wanted == "table":
        return "table"
    lacking = irve.missing(table.header)
    if wanted == "irve" and lacking:
        raise InputError(_LACKS, name=table.name, fields=", ".join(lacking), format=wanted)
    if wanted != "auto":
        return wanted
    found = mapped_stations.format_of(table.header) if lacking else "irve"
    if found is None:
        raise InputError(_MISSING, name=table.name, irve=", ".join(lacking), fields=", ".join(table.header[:60]) or "\u2205")
    return found


def read_states(stream: Any, zone: tzinfo, problems: List[Problem], progress: Progress) -> dict[str, PointState]:
    """The newest state of each charging point of a dynamic file. Raises FormatError, InputError, Cancelled."""
    table = TableStream(stream)
    irve.must_be_dynamic(table.header)
    return irve.states_of(table.rows(problems, progress), zone, problems)


class ChargingImport:
    """Reads a table of the national schema: first `points` to its end, then `stations`."""

    def __init__(self, table: Table, states: Optional[dict[str, PointState]], areas: Optional[Areas], keeps_utc: bool,
                 problems: List[Problem]) -> None:
        self._table, self._states, self._areas, self._problems = table, states, areas, problems
        self._book = StationBook(table.name, problems, states is not None)
        self._inside: dict[str, bool] = {}
        self._keeps_utc = keeps_utc
        self.fields = _fields(POINTS, keeps_utc)
        self.count = 0

    def points(self, progress: Progress) -> Iterator[QgsFeature]:
        """Every charging point that is wanted, as a row of the table of points. Raises Cancelled."""
        reader = PointReader(self._table.header, self._problems)
        rows = ((number, row) for number, row, _ in self._table.placed([], Part(progress, 0, 20)))
        old = superseded(rows, reader)
        names = tuple(name for name, _ in POINTS[:-3])
        for number, row, _ in self._table.placed(self._problems, Part(progress, 20, 100)):
            if number in old:
                own = reader.key(row)[0]
                self._problems.append(Problem(number, own, irve.ID, own, OLDER))
                continue
            point = reader.read(number, row)
            if not self._is_inside(point):
                continue
            state = (self._states or {}).get(point.id)
            self._book.add(point, state)
            self.count += 1
            feature = QgsFeature(self.fields)
            said = [None] * 3 if state is None else [state.state, state.occupation, _moment(state.since, self._keeps_utc)]
            feature.setAttributes([*map(point.values.__getitem__, names), *said])
            yield feature

    def stations(self) -> Iterator[Station]:
        """The stations of the points read."""
        return self._book.stations()

    def _is_inside(self, point: irve.ChargingPoint) -> bool:
        """A station is inside or not as a whole: the first place that it states decides."""
        if self._areas is None:
            return True
        own = "|".join(point.values[name] or "" for name in (irve.STATION, "id_station_local"))
        if own not in self._inside and point.place is not None:
            self._inside[own] = self._areas.holds(DEGREES, *point.place)
        return self._inside.get(own, False)


def other_stations(table: Table, found_format: str, field_map: str, zone: tzinfo, areas: Optional[Areas],
                   problems: List[Problem], progress: Progress) -> Iterator[Station]:
    """Stations of a table that is not of the national schema of charging. Raises InputError, Cancelled."""
    origins = mapped_stations.read_map(field_map, table.header) if found_format == "table" else {}
    reader = mapped_stations.MappedStations(table.name, zone, problems)
    unplaced = 0
    for number, row, place in table.placed(problems, progress):
        named = (mapped_stations.of_map(origins, row) if found_format == "table" else
                 mapped_stations.of_osm(row) if found_format == "osm" else mapped_stations.of_fuel_prices(row))
        if named is None:
            continue
        station = reader.station(number, named, place)
        if station is None:
            continue
        if station.place is None:
            unplaced += 1
            if unplaced == 1 or areas is not None:
                problems.append(Problem(number, station.values["station_id"], "geometry", "", mapped_stations.NO_PLACE))
        if areas is None or (station.place is not None and areas.holds(DEGREES, *station.place)):
            yield station


class StationFeatures:
    """Makes features of stations; `state_at` as text with its offset where the file format would lose the zone."""

    def __init__(self, keeps_utc: bool) -> None:
        self._keeps_utc = keeps_utc
        self.fields = _fields(STATIONS, keeps_utc)

    def feature(self, station: Station) -> QgsFeature:
        values = dict(station.values)
        values["state_at"] = _moment(values["state_at"], self._keeps_utc)
        feature = QgsFeature(self.fields)
        feature.setAttributes([values[name] for name, _ in STATIONS])
        if station.place is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*station.place)))
        return feature


def _fields(declared: Any, keeps_utc: bool) -> Any:
    return fields_of((name, "text" if kind == "time" and not keeps_utc else kind) for name, kind in declared)


def _moment(moment: Any, keeps_utc: bool) -> Any:
    if moment is None:
        return None
    return (QDateTime.fromMSecsSinceEpoch(to_ms(moment), Qt.TimeSpec.UTC) if keeps_utc
            else moment.astimezone(timezone.utc).isoformat())
