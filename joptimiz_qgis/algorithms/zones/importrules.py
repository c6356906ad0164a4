# SPDX-License-Identifier: GPL-2.0-or-later
"""What do official files say, as layers of rules, and what do they say wrong?"""

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
from ...formats.problems import Problem
from ...layers import orders_import
from ...layers.feed_source import check_trust, checked_feed_address, downloaded, is_address, opened_file
from ...layers.feedback import FeedbackProgress
from ...layers.rules_import import RulesImported, import_rules
from ...layers.rules_source import FORMATS, WGS84, format_of, open_source
from ...layers.rules_writer import REJECTED_FIELDS, RuleFeatures, keeps_utc, rejected_row
from ...layers.styling import style_on_load
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs

_SINKS = (  # output, title, shape of its rules, geometry type, style
    ("OUTPUT", N_("Rules (areas)"), "area", QgsWkbTypes.Type.MultiPolygon, "rules_areas"),
    ("OUTPUT_LINES", N_("Rules (lines)"), "line", QgsWkbTypes.Type.MultiLineString, "rules_lines"),
    ("OUTPUT_POINTS", N_("Rules (points)"), "point", QgsWkbTypes.Type.MultiPoint, "rules_points"),
    ("OUTPUT_TABLE", N_("Rules to be placed"), "table", QgsWkbTypes.Type.NoGeometry, None),
)
_SOURCE_TYPES = {
    "area": QgsProcessing.SourceType.TypeVectorPolygon, "line": QgsProcessing.SourceType.TypeVectorLine,
    "point": QgsProcessing.SourceType.TypeVectorPoint, "table": QgsProcessing.SourceType.TypeVector,
}


class ImportRules(Algorithm):
    """Official formats to layers of rules; what a file says wrong is listed, not guessed."""

    ID, GROUP = "importrules", "zones"
    NAME = N_("Import rules")
    INPUT, FILE, FORMAT, FIELD_MAP = "INPUT", "FILE", "FORMAT", "FIELD_MAP"
    REJECTED_ROWS, RULES, REJECTED = "REJECTED_ROWS", "RULES", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        self.addParameter(p.with_help(
            QgsProcessingParameterVectorLayer(self.INPUT, tr("File or layer of rules"), [QgsProcessing.SourceType.TypeVector],
                                              optional=True),
            tr("National ZFE schema (GeoJSON), Cerema orders (CSV), perimeters of events, or a layer of JOPTIMIZ rules.")))
        self.addParameter(p.with_help(
            p.any_file(self.FILE, tr("File or address of orders in DATEX II")),
            tr("Instead of a layer: a publication of traffic regulations (XML), such as that of DiaLog, as a file or an https "
               "address.")))
        self.addParameter(p.with_help(p.choice(self.FORMAT, tr("Format"), ("auto", *FORMATS, orders_import.FORMAT), "auto"),
                                      tr("auto finds the format from the content.")))
        self.addParameter(p.with_help(
            QgsProcessingParameterString(self.FIELD_MAP, tr("Field map of perimeters"), multiLine=True, optional=True),
            tr("JSON from fields of a rule to fields of the source, for example {example}.",
               example='{"kind": {"value": "event"}, "valid_from": "DATE_DEBUT", "movement": '
                       '{"field": "TYPE", "values": {"blue": "transit"}}}')))
        self.addParameter(p.time_zone())
        for name, title, shape, _, _ in _SINKS:
            self.addParameter(_optional_sink(name, tr(title), _SOURCE_TYPES[shape]))
        self.addParameter(_optional_sink(self.REJECTED_ROWS, tr("What the file says wrong"), QgsProcessing.SourceType.TypeVector))
        self.addOutput(QgsProcessingOutputNumber(self.RULES, tr("Rules")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows of what the file says wrong")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._zone = p.zone_value(self, parameters, context)
        wanted = self.parameterAsEnumString(parameters, self.FORMAT, context)
        self._file = self.parameterAsString(parameters, self.FILE, context).strip()
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        self._source = None
        if self._file:
            self._prepare_file(wanted, layer, feedback)
            return
        if wanted == orders_import.FORMAT:
            raise InputError(N_("Orders in DATEX II are no layer. Give them as the file or address of orders."))
        if layer is None or not layer.isValid():
            raise InputError(N_("The input cannot be read. Give a file or a layer of rules, or a file of orders in DATEX II."))
        self._source = open_source(layer)
        self._map = self.parameterAsString(parameters, self.FIELD_MAP, context).strip()
        self._format = format_of(self._source, wanted, bool(self._map))

    def _prepare_file(self, wanted: str, layer: Any, feedback: Any) -> None:
        if layer is not None:
            raise InputError(N_("Give either a layer of rules or a file of orders, not both."))
        if wanted not in ("auto", orders_import.FORMAT):
            raise InputError(N_("A file of orders is in the format {format}. Choose auto."), format=orders_import.FORMAT)
        self._format = orders_import.FORMAT
        if is_address(self._file):
            self._file = checked_feed_address(self._file)
            check_trust(self._file, "", FeedbackProgress(feedback))

    def _orders(self, feedback: Any) -> RulesImported:
        opener = downloaded(self._file, "", FeedbackProgress(feedback)) if is_address(self._file) else opened_file(self._file)
        orders_import.check_orders(opener)
        problems: List[Problem] = []
        rules = []
        for rule in orders_import.orders_of(opener, self._zone, datetime.now(self._zone), problems):
            if feedback.isCanceled():
                raise Cancelled()
            rules.append(rule)
        if not rules and not problems:
            feedback.pushWarning(tr("The file holds no order."))
        return RulesImported(tuple(rules), tuple(problems))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        feedback.pushInfo(tr("Format: {format}", format=self._format))
        if self._source is None:
            found, places = self._orders(feedback), QgsCoordinateReferenceSystem(WGS84)
        else:
            found = import_rules(self._source, self._format, self._map, self._zone, datetime.now(self._zone))
            places = self._source.crs
        if feedback.isCanceled():
            raise Cancelled()
        result = {self.RULES: len(found.rules), self.REJECTED: len(found.problems)}
        with Outputs(self, parameters, context, feedback) as outputs:
            for name, title, shape, wkb, style in _SINKS:
                mine = [r for r in found.rules if r.shape == shape]
                features = RuleFeatures([r.rule for r in mine], self._zone, keeps_utc(parameters.get(name)))
                crs = QgsCoordinateReferenceSystem() if shape == "table" else places
                output = outputs.open(name, features.fields, wkb, crs)
                if output is None:
                    if mine:
                        feedback.pushWarning(tr("{n} rules are not written: ask for the output {name} too.", n=len(mine),
                                                name=name))
                    continue
                output.write(features.feature(each.rule, each.geometry) for each in mine)
                result[name] = output.place
                if style is not None and mine:
                    style_on_load(context, output.place, style, tr(title))
            rejected = outputs.open(self.REJECTED_ROWS, REJECTED_FIELDS)
            if rejected is not None:
                rejected.write(map(rejected_row, found.problems))
                result[self.REJECTED_ROWS] = rejected.place
        feedback.pushInfo(tr("{rules} rules; {problems} remarks on what the file says.", rules=len(found.rules),
                             problems=len(found.problems)))
        return result


def _optional_sink(name: str, title: str, kind: Any) -> QgsProcessingParameterFeatureSink:
    return QgsProcessingParameterFeatureSink(name, title, kind, optional=True, createByDefault=True)
