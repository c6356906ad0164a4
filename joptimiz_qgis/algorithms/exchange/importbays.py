# SPDX-License-Identifier: GPL-2.0-or-later
"""Which delivery bays does an official file hold, as layers, and what does it say wrong?"""

from __future__ import annotations

from datetime import datetime
from typing import Any, List

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsWkbTypes,
)

from ...core.errors import Cancelled, InputError
from ...core.text import N_
from ...formats.problems import Problem, is_readable
from ...layers.bays_import import (
    FORMATS,
    BaysSource,
    ImportedBay,
    format_of,
    import_bays,
    import_curbs,
    open_bays,
    with_hours,
)
from ...layers.bays_writer import BayFeatures
from ...layers.feed_source import check_trust, checked_feed_address, downloaded, is_address, opened_file
from ...layers.feedback import FeedbackProgress
from ...layers.rules_source import WGS84
from ...layers.rules_writer import REJECTED_FIELDS, keeps_utc, rejected_row
from ...layers.styling import style_on_load
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs

_SINKS = (  # output, title, shape of its bays, geometry type
    ("OUTPUT", N_("Delivery bays (areas)"), "area", QgsWkbTypes.Type.MultiPolygon, QgsProcessing.SourceType.TypeVectorPolygon),
    ("OUTPUT_LINES", N_("Delivery bays (lines)"), "line", QgsWkbTypes.Type.MultiLineString,
     QgsProcessing.SourceType.TypeVectorLine),
    ("OUTPUT_POINTS", N_("Delivery bays (points)"), "point", QgsWkbTypes.Type.MultiPoint,
     QgsProcessing.SourceType.TypeVectorPoint),
    ("OUTPUT_TABLE", N_("Delivery bays to be placed"), "table", QgsWkbTypes.Type.NoGeometry,
     QgsProcessing.SourceType.TypeVector),
)
_STYLES = {"area": "bays_areas", "line": "bays_lines", "point": "bays_points"}
_CURBS = "cds"


class ImportBays(Algorithm):
    """Bays in the fields of the national schema; what is wrong, unclear or mended is listed."""

    ID, GROUP = "importbays", "exchange"
    NAME = N_("Import delivery bays")
    INPUT, FILE, POLICIES, SPACES, FORMAT = "INPUT", "FILE", "POLICIES", "SPACES", "FORMAT"
    FIELD_MAP, DEFAULT_HOURS, REJECTED_ROWS = "FIELD_MAP", "DEFAULT_HOURS", "REJECTED_ROWS"
    BAYS, REJECTED = "BAYS", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        for parameter in (
            p.with_help(QgsProcessingParameterVectorLayer(self.INPUT, tr("File or layer of delivery bays"),
                                                          [QgsProcessing.SourceType.TypeVector], optional=True), tr(
                "A table in the national schema (CSV), of the Paris open data, or any table or layer with a field map.")),
            p.with_help(p.any_file(self.FILE, tr("Zones of the Curb Data Specification")), tr(
                "Instead of a layer: JSON with curb zones, perhaps policies and spaces too; a file or an https address.")),
            p.with_help(p.any_file(self.POLICIES, tr("Policies of these zones")), tr(
                "JSON; without policies nobody knows which zones are delivery bays, and when.")),
            p.with_help(p.any_file(self.SPACES, tr("Spaces of these zones")), tr(
                "JSON; their lengths count where a zone states none.")),
            p.with_help(p.choice(self.FORMAT, tr("Format"), ("auto", *FORMATS), "auto"),
                        tr("auto finds the format from the content.")),
            p.with_help(QgsProcessingParameterString(self.FIELD_MAP, tr("Field map of any table"), None, True, True), tr(
                "JSON from fields of the national schema to fields of the source, for example {example}.",
                example='{"ID": "numero", "LONGUEUR": {"field": "longueur_m", "factor": 100}, '
                        '"TYPE": {"field": "regime", "values": {"P": "aire permanente"}}}')),
            p.with_help(QgsProcessingParameterString(self.DEFAULT_HOURS, tr("Hours of bays that state none"), optional=True), tr(
                "For bays that are not permanent, in the grammar of opening_hours, for example Mo-Sa 07:00-20:00. Empty: their "
                "hours stay unknown."), True),
            p.time_zone(),
            *(QgsProcessingParameterFeatureSink(name, tr(title), kind, optional=True, createByDefault=True)
              for name, title, _, _, kind in _SINKS),
            QgsProcessingParameterFeatureSink(self.REJECTED_ROWS, tr("What the file says wrong"),
                                              QgsProcessing.SourceType.TypeVector, optional=True, createByDefault=True),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.BAYS, tr("Delivery bays")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows of what the file says wrong")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._zone = p.zone_value(self, parameters, context)
        self._problems: List[Problem] = []
        self._hours = self.parameterAsString(parameters, self.DEFAULT_HOURS, context).strip()
        if self._hours and not is_readable(self._hours):
            raise InputError(N_("The hours {hours} are not in opening_hours grammar. Write for example Mo-Sa 07:00-20:00."),
                             hours=self._hours)
        wanted = self.parameterAsEnumString(parameters, self.FORMAT, context)
        self._map = self.parameterAsString(parameters, self.FIELD_MAP, context).strip()
        self._files = [self._trusted(self.parameterAsString(parameters, name, context).strip(), feedback)
                       for name in (self.FILE, self.POLICIES, self.SPACES)]
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        self._source: Any = None
        if self._files[0]:
            if layer is not None or wanted not in ("auto", _CURBS):
                raise InputError(N_("Give either a table or layer, or zones of the Curb Data Specification, not both."))
            self._format = _CURBS
            return
        if any(self._files) or wanted == _CURBS:
            raise InputError(N_("Policies and spaces need their zones. Give the zones of the Curb Data Specification."))
        if layer is None or not layer.isValid():
            raise InputError(N_("The input cannot be read. Give a file or a layer of delivery bays."))
        self._source = open_bays(layer, self._problems)
        self._format = format_of(self._source, wanted, bool(self._map))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        feedback.pushInfo(tr("Format: {format}", format=self._format))
        source: BaysSource = self._source
        if source is None:
            found = import_curbs([self._content(place, feedback) for place in self._files if place], self._zone,
                                 datetime.now(self._zone), context.transformContext(), self._problems)
        else:
            found = import_bays(source, self._format, self._map, self._zone, context.transformContext(), self._problems)
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(60)
        bays = [with_hours(bay, self._hours) for bay in found]
        given = sum(one is not other for one, other in zip(found, bays))
        if given:
            feedback.pushInfo(tr("{n} bays that state no hours got the ones that you gave.", n=given))
        result = {self.BAYS: len(bays), self.REJECTED: len(self._problems)}
        places = source.crs if source is not None else QgsCoordinateReferenceSystem(WGS84)
        self._write(bays, places, parameters, context, feedback, result)
        feedback.pushInfo(tr("{bays} delivery bays; {problems} remarks on what the file says.", bays=len(bays),
                             problems=len(self._problems)))
        return result

    def _write(self, bays: List[ImportedBay], places: QgsCoordinateReferenceSystem, parameters: dict, context: Any, feedback: Any,
               result: dict) -> None:
        with Outputs(self, parameters, context, feedback) as outputs:
            for name, title, shape, wkb, _ in _SINKS:
                mine = [bay for bay in bays if bay.shape == shape]
                features = BayFeatures(keeps_utc(parameters.get(name)))
                output = outputs.open(name, features.fields, wkb, QgsCoordinateReferenceSystem() if shape == "table" else places)
                if output is not None:
                    output.write(features.feature(each.bay, each.geometry) for each in mine)
                    result[name] = output.place
                    if shape in _STYLES and mine:
                        style_on_load(context, output.place, _STYLES[shape], tr(title))
                elif mine:
                    feedback.pushWarning(tr("{n} rows are not written: ask for the output {name} too.", n=len(mine), name=name))
            rejected = outputs.open(self.REJECTED_ROWS, REJECTED_FIELDS)
            if rejected is not None:
                rejected.write(map(rejected_row, self._problems))
                result[self.REJECTED_ROWS] = rejected.place

    def _trusted(self, place: str, feedback: Any) -> str:
        if not is_address(place):
            return place
        address = checked_feed_address(place)
        check_trust(address, "", FeedbackProgress(feedback))
        return address

    def _content(self, place: str, feedback: Any) -> bytes:
        opener = downloaded(place, "", FeedbackProgress(feedback)) if is_address(place) else opened_file(place)
        with opener() as stream:
            return stream.read()
