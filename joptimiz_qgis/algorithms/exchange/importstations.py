# SPDX-License-Identifier: GPL-2.0-or-later
"""Which stations for charging or fuel does a file hold, as layers, and what does it say wrong?"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterable, Iterator, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsWkbTypes,
)

from ...core.errors import Cancelled, InputError
from ...core.progress import Part
from ...core.text import N_
from ...formats.mapped_stations import EXAMPLE, NAMES
from ...formats.problem_list import FirstOfEachKind
from ...formats.station_fields import Station
from ...layers.establishments import Areas, Systems
from ...layers.feed_source import opened_file
from ...layers.feedback import FeedbackProgress
from ...layers.rules_source import WGS84
from ...layers.rules_writer import REJECTED_FIELDS, keeps_utc, rejected_row
from ...layers.stations_import import (
    FORMATS,
    ChargingImport,
    FileTable,
    LayerTable,
    StationFeatures,
    Table,
    format_of,
    other_stations,
    read_states,
)
from ...layers.styling import style_on_load
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Output, Outputs

_LOOK = 5000  # rows between two looks at the cancel button where nothing is written


class ImportStations(Algorithm):
    """One feature a station, with its points; what is wrong, unclear or mended is listed."""

    ID, GROUP = "importstations", "exchange"
    NAME = N_("Import stations for charging and fuel")
    INPUT, FILE, DYNAMIC, FORMAT, FIELD_MAP, AREA = "INPUT", "FILE", "DYNAMIC", "FORMAT", "FIELD_MAP", "AREA"
    OUTPUT, POINTS, REJECTED_ROWS = "OUTPUT", "POINTS", "REJECTED_ROWS"
    STATIONS, CHARGING_POINTS, REJECTED = "STATIONS", "CHARGING_POINTS", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        vector = QgsProcessing.SourceType.TypeVector
        for parameter in (
            p.with_help(QgsProcessingParameterVectorLayer(self.INPUT, tr("Table or layer of stations"), [vector], optional=True),
                        tr("In the national schema of charging points, with OpenStreetMap tags, or any with a field map.")),
            p.with_help(p.any_file(self.FILE, tr("CSV file of stations")), tr(
                "Instead of a layer: the file as it was published. It is read row by row, however large it is.")),
            p.with_help(p.any_file(self.DYNAMIC, tr("State of the charging points")), tr(
                "CSV in the dynamic part of the national schema; the newest state of each point counts.")),
            p.with_help(p.choice(self.FORMAT, tr("Format"), ("auto", *FORMATS), "auto"),
                        tr("auto finds the format from the content.")),
            p.with_help(QgsProcessingParameterString(self.FIELD_MAP, tr("Field map of any table"), None, True, True), tr(
                "JSON from our fields ({fields}) to fields of the source, for example {example}.", fields=", ".join(NAMES),
                example=EXAMPLE)),
            p.with_help(QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True), tr(
                "Only stations inside these areas. Those without a place are then left out.")),
            p.time_zone(),
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Stations"), QgsProcessing.SourceType.TypeVectorPoint),
            QgsProcessingParameterFeatureSink(self.POINTS, tr("Charging points"), vector, optional=True, createByDefault=True),
            QgsProcessingParameterFeatureSink(self.REJECTED_ROWS, tr("What the file says wrong"), vector, optional=True,
                                              createByDefault=True),
        ):
            self.addParameter(parameter)
        for name, title in ((self.STATIONS, N_("Stations")), (self.CHARGING_POINTS, N_("Charging points")),
                            (self.REJECTED, N_("Rows of what the file says wrong"))):
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._zone = p.zone_value(self, parameters, context)
        self._problems = FirstOfEachKind()
        self._wanted = self.parameterAsEnumString(parameters, self.FORMAT, context)
        self._map = self.parameterAsString(parameters, self.FIELD_MAP, context).strip()
        if self._wanted == "table" and not self._map:
            raise InputError(N_("The format table needs a field map. Write for example {example}."), example=EXAMPLE)
        self._file, self._dynamic = (self.parameterAsString(parameters, name, context).strip()
                                     for name in (self.FILE, self.DYNAMIC))
        self._source = self.parameterAsSource(parameters, self.INPUT, context)
        if (self._source is None) == (not self._file):
            raise InputError(N_("Give either a layer or table of stations, or a CSV file of them."))
        area = self.parameterAsSource(parameters, self.AREA, context)
        self._areas = None if area is None else Areas(area, Systems(), context.transformContext())

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        whole = FeedbackProgress(feedback)
        with ExitStack() as opened, Outputs(self, parameters, context, feedback) as outputs:
            table: Table
            if self._source is not None:
                table = LayerTable(self._source, context.transformContext())
            else:
                table = FileTable(Path(self._file).name, opened.enter_context(opened_file(self._file)()))
            found_format = format_of(table, self._wanted, bool(self._map))
            feedback.pushInfo(tr("Format: {format}", format=found_format))
            states = None
            if self._dynamic:
                if found_format != "irve":
                    raise InputError(N_("States of charging points go with the national schema of charging points only."))
                stream = opened.enter_context(opened_file(self._dynamic)())
                states = read_states(stream, self._zone, self._problems, Part(whole, 0, 15))
            charging = ChargingImport(table, states, self._areas, keeps_utc(parameters.get(self.POINTS)), self._problems)
            result: dict = {}
            points = outputs.open(self.POINTS, charging.fields)
            stations: Iterator[Station]
            if found_format == "irve":
                _write(points, charging.points(Part(whole, 15, 80)), feedback)
                stations = charging.stations()
            else:
                stations = other_stations(table, found_format, self._map, self._zone, self._areas, self._problems,
                                          Part(whole, 15, 95))
            made = StationFeatures(keeps_utc(parameters.get(self.OUTPUT)))
            output = outputs.open(self.OUTPUT, made.fields, QgsWkbTypes.Type.Point, QgsCoordinateReferenceSystem(WGS84))
            result[self.STATIONS] = _write(output, map(made.feature, stations), feedback)
            rejected = outputs.open(self.REJECTED_ROWS, REJECTED_FIELDS)
            _write(rejected, map(rejected_row, [*self._problems, *(replace(one, source_id=tr(one.source_id))
                                                                   for one in self._problems.rest())]), feedback)
        for name, each in ((self.OUTPUT, output), (self.POINTS, points), (self.REJECTED_ROWS, rejected)):
            if each is not None:
                result[name] = each.place
        if output is not None and result[self.STATIONS]:
            style_on_load(context, output.place, "stations", tr("Stations"))
        feedback.pushInfo(tr("{stations} stations with {points} charging points; {problems} remarks on what the file says.",
                             stations=result[self.STATIONS], points=charging.count, problems=self._problems.total))
        return {**result, self.CHARGING_POINTS: charging.count, self.REJECTED: self._problems.total}


def _write(output: Optional[Output], features: Iterable[QgsFeature], feedback: Any) -> int:
    """How many features there were; they are worked out also where nobody wants them written. Raises Cancelled."""
    count = 0

    def counted() -> Iterator[QgsFeature]:
        nonlocal count
        for count, feature in enumerate(features, 1):
            if count % _LOOK == 0 and feedback.isCanceled():
                raise Cancelled
            yield feature

    if output is not None:
        output.write(counted())
    else:
        for _ in counted():
            pass
    return count
