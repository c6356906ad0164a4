# SPDX-License-Identifier: GPL-2.0-or-later
"""How are these delivery bays published in an official format, and what can that format not say?"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, List

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
)

from ... import settings
from ...core.errors import Cancelled, InputError
from ...core.text import N_
from ...formats.bay_fields import Bay
from ...formats.cds_curbs_writer import curbs_of
from ...formats.cerema_bays import write_bays
from ...formats.problems import Problem
from ...layers.bays_import import read_layers
from ...layers.finished_file import finished, unwritable
from ...layers.rules_writer import REJECTED_FIELDS, rejected_row
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs

FORMATS = ("cerema", "cds")
_ENDINGS = {"cerema": ".csv", "cds": ".json"}


class ExportBays(Algorithm):
    """Bays in the national schema, or as zones and policies; what a format cannot say is refused with the reason."""

    ID, GROUP = "exportbays", "exchange"
    NAME = N_("Export delivery bays")
    INPUT, FORMAT, OUTPUT, REFUSED, POLICIES = "INPUT", "FORMAT", "OUTPUT", "REFUSED", "POLICIES"
    WRITTEN, REJECTED = "WRITTEN", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        self.addParameter(p.with_help(
            QgsProcessingParameterMultipleLayers(self.INPUT, tr("Delivery bays"), QgsProcessing.SourceType.TypeVector),
            tr("Layers of delivery bays, as “Import delivery bays” writes them: areas and points together.")))
        self.addParameter(p.with_help(p.choice(self.FORMAT, tr("Format"), FORMATS, FORMATS[0]), tr(
            "cerema: the national schema (CSV). cds: zones of the Curb Data Specification (JSON), and their policies.")))
        self.addParameter(p.time_zone())
        self.addParameter(QgsProcessingParameterFileDestination(self.OUTPUT, tr("File of delivery bays"),
                                                                "CSV (*.csv);;JSON (*.json)"))
        self.addParameter(QgsProcessingParameterFeatureSink(self.REFUSED, tr("What the format cannot say"),
                                                            QgsProcessing.SourceType.TypeVector, optional=True))
        self.addOutput(QgsProcessingOutputFile(self.POLICIES, tr("Policies of the zones")))
        self.addOutput(QgsProcessingOutputNumber(self.WRITTEN, tr("Bays written")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Bays refused")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._zone = p.zone_value(self, parameters, context)
        self._zone_name = self.parameterAsString(parameters, p.TIME_ZONE, context) or settings.TIME_ZONE.value()
        layers = self.parameterAsLayerList(parameters, self.INPUT, context)
        if not layers or not all(layer.isValid() for layer in layers):
            raise InputError(N_("The input cannot be read. Give a file or a layer of delivery bays."))
        self._problems: List[Problem] = []
        self._bays = read_layers(layers, self._zone, context.transformContext(), self._problems)

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        if feedback.isCanceled():
            raise Cancelled
        written = self.parameterAsEnumString(parameters, self.FORMAT, context)
        place = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        target = Path(place) if place.lower().endswith(_ENDINGS[written]) else Path(place + _ENDINGS[written])
        result: dict[str, Any] = {self.OUTPUT: str(target)}
        files, count, refused = self._said(written, target, self._zone_name)
        if len(files) > 1:
            result[self.POLICIES] = str(files[1][0])
        result.update({self.WRITTEN: count, self.REJECTED: len(self._bays) - count})
        problems = [*self._problems, *refused]
        with Outputs(self, parameters, context, feedback) as outputs:
            table = outputs.open(self.REFUSED, REJECTED_FIELDS)
            if table is not None:
                table.write(map(rejected_row, problems))
                result[self.REFUSED] = table.place
            with finished(*(path for path, _ in files)) as made:
                for path, (_, text) in zip(made, files):
                    try:
                        path.write_bytes(text.encode("utf-8"))
                    except OSError as error:
                        raise unwritable(target) from error
        feedback.pushInfo(tr("{n} bays written; {refused} bays refused.", n=count, refused=result[self.REJECTED]))
        if problems:
            feedback.pushWarning(tr("There are {n} remarks: read the table of what the format cannot say before you publish the "
                                    "file.", n=len(problems)))
        return result

    def _said(self, written: str, target: Path, zone_name: str) -> tuple[list[tuple[Path, str]], int, tuple[Problem, ...]]:
        """Files with their text, how many bays are in them, and what they do not say."""
        bays: tuple[Bay, ...] = self._bays
        if written == "cerema":
            table = write_bays(bays)
            return [(target, table.text)], table.count, table.refused
        curbs = curbs_of(bays, zone_name, datetime.now(self._zone))
        beside = target.with_name(f"{target.stem}_policies.json")
        texts = [json.dumps(answer, ensure_ascii=False, indent=1) for answer in (curbs.zones, curbs.policies)]
        return [(target, texts[0]), (beside, texts[1])], curbs.count, curbs.refused
