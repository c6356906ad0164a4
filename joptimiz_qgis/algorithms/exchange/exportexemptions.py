# SPDX-License-Identifier: GPL-2.0-or-later
"""Which exemptions are there, as a file for a spreadsheet, a GIS or a reader?"""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Iterable, List, Mapping

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.errors import Cancelled, InputError
from ...core.text import N_
from ...formats import joptimiz_rules
from ...formats.dates import instant
from ...formats.exemption_rows import row_of
from ...formats.problems import Problem
from ...layers import schema
from ...layers.exemption_files import (
    ENDINGS,
    FORMATS,
    ExportContent,
    ExportedExemption,
    must_be_known,
    write,
    write_dictionary,
)
from ...layers.finished_file import finished, unwritable
from ...layers.rules_source import WGS84
from ...layers.rules_writer import REJECTED_FIELDS, rejected_row
from ...layers.values import columns, python_value, stored_zone
from ...tr import day, tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs

STATES = ("any", "requested", "granted", "suspended", "revoked", "expired")
_OUT_OF_REACH = N_("The geometry cannot be brought into longitude and latitude: the exemption is exported without it.")


class ExportExemptions(Algorithm):
    """Exemptions as they are, filtered, pseudonyms only, with a dictionary of the fields beside."""

    ID, GROUP = "exportexemptions", "exchange"
    NAME = N_("Export exemptions")
    INPUT, FORMAT, RULES, ZONES, CATEGORY, STATUS = "INPUT", "FORMAT", "RULES", "ZONES", "CATEGORY", "STATUS"
    WITHIN_DAYS, OUTPUT, REFUSED, DICTIONARY = "WITHIN_DAYS", "OUTPUT", "REFUSED", "DICTIONARY"
    WRITTEN, REJECTED = "WRITTEN", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        for parameter in (
            p.with_help(QgsProcessingParameterFeatureSource(self.INPUT, tr("Exemptions"), [QgsProcessing.SourceType.TypeVector]),
                        tr("A table or layer of exemptions; only the selected ones if you say so.")),
            p.with_help(p.choice(self.FORMAT, tr("Format"), FORMATS, FORMATS[0]), tr(
                "csv: for a spreadsheet. geojson, gpkg, parquet: for a GIS. pdf: a list by zone to print.")),
            p.with_help(QgsProcessingParameterString(self.ZONES, tr("Only these rules"), optional=True), tr(
                "Identifiers of rules, comma-separated: exemptions that name one of them, or all rules.")),
            p.with_help(QgsProcessingParameterString(self.CATEGORY, tr("Only this vehicle category"), optional=True), tr(
                "For example PL: exemptions that cover it, those for all vehicles included.")),
            p.with_help(p.choice(self.STATUS, tr("Only this status"), STATES, STATES[0]), tr(
                "The status that the table states; whether a validity is over is another question.")),
            p.with_help(
                QgsProcessingParameterNumber(self.WITHIN_DAYS, tr("Only those that end within (days)"),
                                             QgsProcessingParameterNumber.Type.Integer, None, True, 0, 36500), tr(
                    "Counted from today; those that are over are left out. Empty: all.")),
            p.rules(),
            p.time_zone(),
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("File of exemptions"), ";;".join(f"{name} (*{ENDINGS[name]})" for name in FORMATS)),
            QgsProcessingParameterFeatureSink(self.REFUSED, tr("What is wrong or not exported"),
                                              QgsProcessing.SourceType.TypeVector, optional=True),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputFile(self.DICTIONARY, tr("What the fields mean")))
        self.addOutput(QgsProcessingOutputNumber(self.WRITTEN, tr("Exemptions written")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Exemptions not written")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._format = self.parameterAsEnumString(parameters, self.FORMAT, context)
        must_be_known(self._format)
        self._zone = p.zone_value(self, parameters, context)
        self._names = _zone_names(self.parameterAsLayerList(parameters, p.RULES, context))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise InputError(N_("The input cannot be read. Give a table or layer of exemptions."))
        problems: List[Problem] = []
        lost = 0
        kept = []
        wanted = self._wanted(parameters, context)
        for number, values, geometry in self._rows(source, parameters, context, feedback, problems):
            row = row_of(number, values, self._zone, problems)
            if row is None:
                lost += 1
            elif wanted(values, row):
                kept.append(ExportedExemption(row, geometry))
        target = self._target(parameters, context)
        dictionary = target.with_name(f"{target.stem}_{tr('dictionary')}.csv")
        content = ExportContent(kept, tr("Exemptions of low-emission zones"), self._origin(source, len(kept)), self._zone_name)
        result = {self.OUTPUT: str(target), self.DICTIONARY: str(dictionary), self.WRITTEN: len(kept), self.REJECTED: lost}
        with Outputs(self, parameters, context, feedback) as outputs:
            refused = outputs.open(self.REFUSED, REJECTED_FIELDS)
            if refused is not None:
                refused.write(map(rejected_row, problems))
                result[self.REFUSED] = refused.place
            with finished(target, dictionary) as (path, beside):
                try:
                    write(content, self._format, path)
                    write_dictionary(content, self._format, beside)
                except OSError as error:
                    raise unwritable(target) from error
        feedback.pushInfo(tr("{n} exemptions written; what their fields mean: {path}.", n=len(kept), path=dictionary.name))
        if problems:
            feedback.pushWarning(tr("{n} exemptions were not exported, and there are {m} remarks: see the table.", n=lost,
                                    m=len(problems)))
        return result

    def _rows(self, source: Any, parameters: dict, context: Any, feedback: Any, problems: List[Problem]) -> Any:
        where = columns(source.fields(), schema.names(schema.EXEMPTIONS))
        lacking = joptimiz_rules.missing(where, joptimiz_rules.EXEMPTION_REQUIRED)
        if lacking:
            raise InputError(N_("The table {name} holds no exemptions: it lacks the fields {fields}."), name=source.sourceName(),
                             fields=", ".join(lacking))
        layer = p.layer_behind(self, parameters, self.INPUT, context)
        stored = stored_zone(layer.dataProvider().storageType()) if layer is not None else None
        move = QgsCoordinateTransform(source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context.transformContext())
        total = max(source.featureCount(), 1)
        for number, feature in enumerate(source.getFeatures(), 1):
            if number % 500 == 0:
                if feedback.isCanceled():
                    raise Cancelled
                feedback.setProgress(90.0 * number / total)
            attributes = feature.attributes()
            values = {name: python_value(attributes[at], stored) for name, at in where.items()}
            geometry = QgsGeometry(feature.geometry())
            try:
                geometry.transform(move)
            except QgsCsException:
                problems.append(Problem(number, str(values["exemption_id"]), "geometry", "", _OUT_OF_REACH))
                geometry = QgsGeometry()
            yield number, values, geometry

    def _wanted(self, parameters: dict, context: Any) -> Any:
        """The filter over (values, row)."""
        zones = _listed(self.parameterAsString(parameters, self.ZONES, context))
        category = self.parameterAsString(parameters, self.CATEGORY, context).strip()
        status = self.parameterAsEnumString(parameters, self.STATUS, context)
        within = None
        if parameters.get(self.WITHIN_DAYS) is not None:
            within = self.parameterAsInt(parameters, self.WITHIN_DAYS, context)
        today = datetime.now(self._zone).date()
        return lambda values, row: (
            (not zones or row["rule_ids"] == "*" or bool(zones & _listed(row["rule_ids"])))
            and (not category or row["categories"] == "*" or category in _listed(row["categories"]))
            and (status == "any" or row["status"] == status)
            and (within is None or _ends_within(values, self._zone, today, within)))

    def _zone_name(self, rule_id: str) -> str:
        return tr("All zones") if rule_id == "*" else self._names.get(rule_id, rule_id)

    def _origin(self, source: Any, count: int) -> str:
        today = datetime.now(self._zone).date().isoformat()
        return tr("{n} exemptions, source: {data}, exported on {day}.", n=count, data=source.sourceName(), day=day(today))

    def _target(self, parameters: dict, context: Any) -> Path:
        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        ending = ENDINGS[self._format]
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def _listed(written: str) -> frozenset[str]:
    return frozenset(word.strip() for word in written.split(",") if word.strip())


def _ends_within(values: Mapping[str, Any], zone: tzinfo, today: date, days: int) -> bool:
    """Whether its last day is today or one of the next `days`. A validity that cannot be read might be: it is shown."""
    end = values.get("valid_to")
    if end in (None, ""):
        return False
    try:
        last = (instant(end, zone, True) - timedelta(milliseconds=1)).astimezone(zone).date()
    except OverflowError:
        return False  # 9999-12-31 and the like stand for an open end
    except (ValueError, TypeError):
        return True
    return today <= last <= today + timedelta(days=days)


def _zone_names(layers: Iterable[Any]) -> dict[str, str]:
    """What layers of rules call their rules, by id."""
    found: dict[str, str] = {}
    for layer in layers:
        where = columns(layer.fields(), ("rule_id", "name"))
        if len(where) == 2:
            for feature in layer.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)):
                rule_id, name = (str(python_value(feature.attributes()[where[one]]) or "") for one in ("rule_id", "name"))
                found[rule_id] = found.get(rule_id) or name
    return {rule_id: name for rule_id, name in found.items() if name}
