# SPDX-License-Identifier: GPL-2.0-or-later
"""What do the authorities' messages say, as layers of alerts, and as rules where they forbid?"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, tzinfo
from pathlib import PurePath
from typing import Any, Iterator, List

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...core.errors import Cancelled, InputError
from ...core.text import N_
from ...formats.alert_found import AlertFound
from ...formats.alert_revisions import newest
from ...formats.datex2 import ORDER
from ...formats.feed import FORMATS
from ...formats.problems import Problem
from ...layers.alerts_import import AlertsFeed, open_feed, place
from ...layers.alerts_writer import ALERT_FIELDS, alert_feature
from ...layers.code_areas import areas_by_code
from ...layers.feed_source import Opener, check_trust, checked_feed_address, downloaded, is_address, opened_file
from ...layers.feedback import FeedbackProgress
from ...layers.orders_import import orders_of
from ...layers.rules_import import ImportedRule
from ...layers.rules_source import WGS84
from ...layers.rules_writer import REJECTED_FIELDS, RuleFeatures, keeps_utc, rejected_row
from ...layers.styling import style_on_load
from ...tr import language, tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs

_ALERTS = (  # output, title, shape, style
    ("OUTPUT", N_("Alerts (areas)"), "area", "alerts_areas"),
    ("OUTPUT_LINES", N_("Alerts (lines)"), "line", "alerts_lines"),
    ("OUTPUT_POINTS", N_("Alerts (points)"), "point", "alerts_points"),
    ("OUTPUT_TABLE", N_("Alerts to be placed"), "table", None),
)
_RULES = (
    ("RULES_AREAS", N_("Rules of alerts (areas)"), "area", "rules_areas"),
    ("RULES_LINES", N_("Rules of alerts (lines)"), "line", "rules_lines"),
    ("RULES_POINTS", N_("Rules of alerts (points)"), "point", "rules_points"),
    ("RULES_TABLE", N_("Rules of alerts to be placed"), "table", None),
)
_KINDS = {
    "area": (QgsWkbTypes.Type.MultiPolygon, QgsProcessing.SourceType.TypeVectorPolygon),
    "line": (QgsWkbTypes.Type.MultiLineString, QgsProcessing.SourceType.TypeVectorLine),
    "point": (QgsWkbTypes.Type.MultiPoint, QgsProcessing.SourceType.TypeVectorPoint),
    "table": (QgsWkbTypes.Type.NoGeometry, QgsProcessing.SourceType.TypeVector),
}


class ImportAlerts(Algorithm):
    """Messages of authorities to layers of alerts; what a feed says wrong is listed, not guessed."""

    ID, GROUP = "importalerts", "exchange"
    NAME = N_("Import alerts")
    INPUT, FORMAT, FIELD_MAP, AREAS, AREA_CODE, AUTHCFG = "INPUT", "FORMAT", "FIELD_MAP", "AREAS", "AREA_CODE", "AUTHCFG"
    REJECTED_ROWS, ALERTS, RULES, REJECTED = "REJECTED_ROWS", "ALERTS", "RULES", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        self.addParameter(p.with_help(
            QgsProcessingParameterFile(self.INPUT, tr("File or https address of messages"), fileFilter=tr("All files (*)")),
            tr("DATEX II situations (versions 2 and 3, XML or JSON), CAP, CIFS, vigilance by département, or perimeters as "
               "GeoJSON; also compressed with gzip.")))
        self.addParameter(p.with_help(p.choice(self.FORMAT, tr("Format"), ("auto", *FORMATS), "auto"),
                                      tr("auto finds the format from the content.")))
        self.addParameter(p.with_help(
            QgsProcessingParameterString(self.FIELD_MAP, tr("Field map of perimeters"), multiLine=True, optional=True),
            tr("JSON from fields of a rule to fields of the source, as in “Import rules”.")))
        self.addParameter(p.with_help(
            QgsProcessingParameterFeatureSource(self.AREAS, tr("Areas by code"), [QgsProcessing.SourceType.TypeVectorPolygon],
                                                optional=True),
            tr("Where messages name areas by a code only (départements, INSEE): the layer that draws them."), True))
        self.addParameter(p.with_help(
            QgsProcessingParameterField(self.AREA_CODE, tr("Field of the code"), parentLayerParameterName=self.AREAS,
                                        optional=True),
            tr("The field of that layer that holds the code, for example 75."), True))
        self.addParameter(p.with_help(
            QgsProcessingParameterAuthConfig(self.AUTHCFG, tr("Authentication"), optional=True),
            tr("An authentication stored in QGIS, for an address that asks for one."), True))
        self.addParameter(p.time_zone())
        for name, title, shape, _ in (*_ALERTS, *_RULES):
            self.addParameter(_sink(name, tr(title), _KINDS[shape][1]))
        self.addParameter(_sink(self.REJECTED_ROWS, tr("What the feed says wrong"), QgsProcessing.SourceType.TypeVector))
        self.addOutput(QgsProcessingOutputNumber(self.ALERTS, tr("Alerts")))
        self.addOutput(QgsProcessingOutputNumber(self.RULES, tr("Rules")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows of what the feed says wrong")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._input = self.parameterAsString(parameters, self.INPUT, context).strip()
        self._authcfg = self.parameterAsString(parameters, self.AUTHCFG, context)
        self._zone = p.zone_value(self, parameters, context)
        self._areas = {}
        source = self.parameterAsSource(parameters, self.AREAS, context)
        if source is not None:
            field = self.parameterAsString(parameters, self.AREA_CODE, context)
            if not field:
                raise InputError(N_("Choose the field of the areas layer that holds the code."))
            self._areas = areas_by_code(source, field, context.transformContext())
        if is_address(self._input):
            self._input = checked_feed_address(self._input)
            check_trust(self._input, self._authcfg, FeedbackProgress(feedback))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        feed = self._feed(parameters, context, feedback)
        feedback.pushInfo(tr("Format: {format}", format=feed.format))
        kept = _kept(feed, feedback)
        rules: List[ImportedRule] = []
        result = {self.ALERTS: 0, self.RULES: 0, self.REJECTED: 0}
        with Outputs(self, parameters, context, feedback) as outputs:
            places = {shape: outputs.open(name, ALERT_FIELDS, _KINDS[shape][0], _crs(shape)) for name, _, shape, _ in _ALERTS}
            rejected = outputs.open(self.REJECTED_ROWS, REJECTED_FIELDS)
            written = dict.fromkeys(_KINDS, 0)
            problems: List[Problem] = []
            has_orders = False
            for number, found in enumerate(_read(feed, problems, feedback)):
                if number in kept:
                    imported = place(found, self._areas, problems)
                    rules.extend(imported.rules)
                    written[imported.shape] += 1
                    output = places[imported.shape]
                    if output is not None:
                        output.write([alert_feature(imported.alert, imported.geometry)])
                has_orders = has_orders or _names_orders(problems)
                result[self.REJECTED] += _listed(problems, rejected)
            if has_orders or _names_orders(problems):
                rules.extend(_orders(self._opener, self._zone, problems, feedback))
            result[self.REJECTED] += _listed(problems, rejected)
            for name, title, shape, style in _ALERTS:
                _finish(places[shape], name, title, style, written[shape], result, context, feedback)
            if rejected is not None:
                result[self.REJECTED_ROWS] = rejected.place
            self._write_rules(rules, outputs, parameters, context, feedback, result)
        result[self.ALERTS], result[self.RULES] = sum(written.values()), len(rules)
        feedback.pushInfo(tr("{alerts} alerts; {rules} rules; {problems} remarks on what the feed says.",
                             alerts=result[self.ALERTS], rules=len(rules), problems=result[self.REJECTED]))
        return result

    def _feed(self, parameters: dict, context: Any, feedback: Any) -> AlertsFeed:
        opener = (downloaded(self._input, self._authcfg, FeedbackProgress(feedback)) if is_address(self._input)
                  else opened_file(self._input))
        self._opener = opener
        return open_feed(opener, PurePath(self._input).stem, self.parameterAsEnumString(parameters, self.FORMAT, context),
                         self.parameterAsString(parameters, self.FIELD_MAP, context).strip(), self._zone,
                         datetime.now(self._zone), language())

    def _write_rules(self, rules: List[ImportedRule], outputs: Outputs, parameters: dict, context: Any, feedback: Any,
                     result: dict) -> None:
        for name, title, shape, style in _RULES:
            mine = [rule for rule in rules if rule.shape == shape]
            features = RuleFeatures([rule.rule for rule in mine], self._zone, keeps_utc(parameters.get(name)))
            output = outputs.open(name, features.fields, _KINDS[shape][0], _crs(shape))
            if output is not None:
                output.write(features.feature(rule.rule, rule.geometry) for rule in mine)
            _finish(output, name, title, style, len(mine), result, context, feedback)


def _kept(feed: AlertsFeed, feedback: Any) -> frozenset[int]:
    """A first reading, for the newest revisions; the second one writes them, so that little is held in memory."""
    count = 0
    unheard: List[Problem] = []  # the second reading lists them

    def counted() -> Iterator[AlertFound]:
        nonlocal count
        for found in _read(feed, unheard, feedback):
            count += 1
            unheard.clear()
            yield found

    kept = newest(counted())
    if count > len(kept):
        feedback.pushInfo(tr("{n} messages were replaced by newer ones of the same feed.", n=count - len(kept)))
    return kept


def _read(feed: AlertsFeed, problems: List[Problem], feedback: Any) -> Iterator[AlertFound]:
    with closing(feed.read(problems)) as messages:  # type: ignore[type-var]
        for found in messages:
            if feedback.isCanceled():
                raise Cancelled
            yield found


def _names_orders(problems: List[Problem]) -> bool:
    return any(problem.reason == ORDER for problem in problems)


def _orders(opener: Opener, zone: tzinfo, problems: List[Problem], feedback: Any) -> Iterator[ImportedRule]:
    """The rules of a feed's orders, read once more: most feeds hold none."""
    for rule in orders_of(opener, zone, datetime.now(zone), problems):
        if feedback.isCanceled():
            raise Cancelled
        yield rule


def _listed(problems: List[Problem], rejected: Any) -> int:
    """Write what was noted, forget it, and say how much it was."""
    count = len(problems)
    if rejected is not None and count:
        rejected.write(map(rejected_row, problems))
    problems.clear()
    return count


def _finish(output: Any, name: str, title: str, style: Any, count: int, result: dict, context: Any, feedback: Any) -> None:
    if output is None:
        if count:
            feedback.pushWarning(tr("{n} rows are not written: ask for the output {name} too.", n=count, name=name))
        return
    result[name] = output.place
    if style is not None and count:
        style_on_load(context, output.place, style, tr(title))


def _crs(shape: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem() if shape == "table" else QgsCoordinateReferenceSystem(WGS84)


def _sink(name: str, title: str, kind: Any) -> QgsProcessingParameterFeatureSink:
    return QgsProcessingParameterFeatureSink(name, title, kind, optional=True, createByDefault=True)
