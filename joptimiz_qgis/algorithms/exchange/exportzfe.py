# SPDX-License-Identifier: GPL-2.0-or-later
"""How are these zones published in the national ZFE schema, and what can that schema not say?"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
)

from ...core.errors import Cancelled, InputError
from ...core.text import N_
from ...formats.zfe_writer import FORMATS, features_of
from ...layers.finished_file import finished
from ...layers.rules_layer import read_rules
from ...layers.rules_source import WGS84
from ...layers.rules_writer import REJECTED_FIELDS, rejected_row
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs

_DECIMALS = 9  # a tenth of a millimetre: what was read is written


class ExportZfe(Algorithm):
    """Low-emission zones in the national schema; a phase that the schema cannot say is refused whole, with the reason."""

    ID, GROUP = "exportzfe", "exchange"
    NAME = N_("Export low-emission zones (national schema)")
    INPUT, FORMAT, OUTPUT, REFUSED, WRITTEN, REJECTED = "INPUT", "FORMAT", "OUTPUT", "REFUSED", "WRITTEN", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        self.addParameter(p.with_help(
            QgsProcessingParameterVectorLayer(self.INPUT, tr("Rules"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]),
            tr("A layer of rules, as “Import rules” writes it.")))
        self.addParameter(p.with_help(p.choice(self.FORMAT, tr("File"), FORMATS, FORMATS[0]), tr(
            "aires: the areas. voies: the special roads, with rules of their own. The national base takes one file of each.")))
        self.addParameter(p.time_zone())
        self.addParameter(QgsProcessingParameterFileDestination(self.OUTPUT, tr("File of the national schema"),
                                                                "GeoJSON (*.geojson)"))
        self.addParameter(QgsProcessingParameterFeatureSink(self.REFUSED, tr("What the schema cannot say"),
                                                            QgsProcessing.SourceType.TypeVector, optional=True))
        self.addOutput(QgsProcessingOutputNumber(self.WRITTEN, tr("Features written")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rules refused")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        if layer is None or not layer.isValid():
            raise InputError(N_("The input cannot be read. Give a file or a layer of rules."))
        self._zone = p.zone_value(self, parameters, context)
        self._found = read_rules([layer], QgsCoordinateReferenceSystem(WGS84), context.transformContext(), self._zone, feedback)

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        kind = self.parameterAsEnumString(parameters, self.FORMAT, context)
        written = features_of([replace(rule, geometry=_mapping(rule.geometry)) for rule in self._found.rules], kind, self._zone)
        told = {(problem.row, problem.field) for problem in written.refused}
        problems = [*(one for one in self._found.problems if (one.row, one.field) not in told), *written.refused]
        if not written.features:
            raise InputError(N_("None of the {n} rules can be said in the national schema: nothing is written. {reason}"),
                             n=len(self._found.rules), reason=tr(problems[0].reason) if problems else "")
        if feedback.isCanceled():
            raise Cancelled
        target = _with_ending(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        result = {self.OUTPUT: str(target), self.WRITTEN: len(written.features),
                  self.REJECTED: len({problem.row for problem in written.refused})}
        with Outputs(self, parameters, context, feedback) as outputs:
            refused = outputs.open(self.REFUSED, REJECTED_FIELDS)
            if refused is not None:
                refused.write(map(rejected_row, problems))
                result[self.REFUSED] = refused.place
            with finished(target) as (path,):
                whole = {"type": "FeatureCollection", "features": written.features}
                path.write_text(json.dumps(whole, ensure_ascii=False, indent=1), "utf-8")
        feedback.pushInfo(tr("{n} features written; {refused} rules refused.", n=len(written.features),
                             refused=result[self.REJECTED]))
        if written.refused:
            feedback.pushWarning(tr("The file lacks rules that the national schema cannot say: read the table of what it refuses "
                                    "before you publish it."))
        return result


def _mapping(geometry: Any) -> Any:
    """GeoJSON in longitude and latitude of a shapely geometry."""
    if geometry is None:
        return None
    mapped = geometry.__geo_interface__
    return {"type": mapped["type"], "coordinates": _rounded(mapped["coordinates"])}


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates, float):
        return round(coordinates, _DECIMALS)
    return [_rounded(one) for one in coordinates]


def _with_ending(path: str) -> Path:
    return Path(path) if Path(path).suffix.lower() in (".geojson", ".json") else Path(path + ".geojson")
