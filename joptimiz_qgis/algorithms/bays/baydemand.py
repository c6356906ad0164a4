# SPDX-License-Identifier: GPL-2.0-or-later
"""How many deliveries do establishments cause, and at which kerb?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Iterator, List, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsWkbTypes,
)

from ...core.bays.demand import Demand, DemandSettings, Establishments, demand
from ...core.bays.kerb import Kerb, kerbs, streets
from ...core.errors import InputError
from ...core.progress import Part
from ...core.text import N_
from ...formats.bay_tables import TABLE, ratios_of
from ...formats.delimited import text_of
from ...formats.establishments import EXAMPLE, NAMES, NOMENCLATURES, Establishment, Reading
from ...formats.problem_list import FirstOfEachKind
from ...formats.problems import Problem
from ...formats.sirene import read_establishments
from ...layers.demand_writer import DEMAND_FIELDS, PROFILE_FIELDS, Sums, features
from ...layers.establishments import Areas, Systems, of_layer, places_in
from ...layers.feed_source import opened_file
from ...layers.feedback import FeedbackProgress
from ...layers.network_engine import NetworkEngine
from ...layers.network_session import session
from ...layers.rules_writer import REJECTED_FIELDS, rejected_row
from ...paths import resource
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from . import bay_parameters as b
from . import demand_told
from .demand_told import RatioTable

_AT_ONCE = 20_000
"""Establishments that are worked out, and written, at a time."""
_MOST_TABLE = 4 << 20  # bytes of a table of ratios


@dataclass(frozen=True)
class _Found:
    """Some establishments with all that is known of them."""

    batch: Sequence[Establishment]
    demand: Demand
    xy: np.ndarray
    kerb: Optional[Kerb]


class BayDemand(Algorithm):
    """How many deliveries do establishments cause, and at which kerb?"""

    ID, GROUP = "baydemand", "bays"
    NAME = N_("Demand of establishments")
    INPUT, FILE, FIELD_MAP, AREA, RATIOS, NOMENCLATURE = "INPUT", "FILE", "FIELD_MAP", "AREA", "RATIOS", "NOMENCLATURE"
    OWN_SPACE_SHARE, KERB_SHARE, JOBS_WITHOUT_STAFF = "OWN_SPACE_SHARE", "KERB_SHARE", "JOBS_WITHOUT_STAFF"
    OUTPUT, OUTPUT_TABLE, PROFILE = "OUTPUT", "OUTPUT_TABLE", "PROFILE"

    def initAlgorithm(self, config: Any = None) -> None:
        vector = QgsProcessing.SourceType.TypeVector
        for parameter in (
            p.with_help(QgsProcessingParameterFeatureSource(self.INPUT, tr("Establishments"), [vector], optional=True), tr(
                "A layer or table with activity code (NAF) and staff class or jobs, or points with movements a week. Fields of "
                "SIRENE are known; for others give a field map.")),
            p.with_help(p.any_file(self.FILE, tr("SIRENE file")), tr(
                "StockEtablissement as CSV, also .gz or .zip, instead of a layer. A whole stock is read without being loaded: "
                "give the area too.")),
            p.with_help(QgsProcessingParameterString(self.FIELD_MAP, tr("Field map of any table"), None, True, True), tr(
                "JSON from our fields ({fields}) to fields of the source, for example {example}.", fields=", ".join(NAMES),
                example=EXAMPLE)),
            p.with_help(QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True), tr(
                "Only establishments inside these areas. Those without a place are then left out and counted.")),
            p.with_help(QgsProcessingParameterVectorLayer(
                p.NETWORK, tr("Network"), [QgsProcessing.SourceType.TypeVectorLine], optional=True), tr(
                "The edges layer of a network made by “Build network”: ties each establishment to a side of a street.")),
            p.with_help(QgsProcessingParameterNumber(
                p.MAX_SNAP_M, tr("Farthest an establishment may lie from its street (m)"),
                QgsProcessingParameterNumber.Type.Double, 100.0, False, 0.1, 10000.0), tr(
                "An establishment farther than this from any street is tied to none."), True),
            p.with_help(p.any_file(self.RATIOS, tr("Movements by activity")), tr(
                "A table like {table}, CSV. Empty: the table that comes with the plugin, with the published figures.",
                table=TABLE), True),
            p.with_help(p.choice(self.NOMENCLATURE, tr("Nomenclature of the activity codes"), ("auto", *NOMENCLATURES), "auto"),
                        tr("auto: as the source states for each establishment, else NAFRev2."), True),
            b.figure(self.OWN_SPACE_SHARE), b.figure(self.KERB_SHARE),
            p.with_help(QgsProcessingParameterNumber(
                self.JOBS_WITHOUT_STAFF, tr("Jobs of an establishment without employees"),
                QgsProcessingParameterNumber.Type.Double, None, True, 0.0, 100.0), tr(
                "SIRENE does not count owners. Empty: unknown, and such an establishment is in no sum if its movements go by "
                "jobs."), True),
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Establishments"), QgsProcessing.SourceType.TypeVectorPoint),
            QgsProcessingParameterFeatureSink(self.OUTPUT_TABLE, tr("Establishments without a place"), vector, None, True, True),
            QgsProcessingParameterFeatureSink(self.PROFILE, tr("Movements by vehicle and by hour"), vector, None, True, False),
            b.rejected_rows(),
        ):
            self.addParameter(parameter)
        for name, title in (("ESTABLISHMENTS", N_("Establishments")), ("MOVEMENTS_WEEK", N_("Movements a week")),
                            ("KERB_WEEK", N_("Movements at the kerb a week")), ("UNKNOWN", N_("Establishments not known")),
                            ("CLOSED", N_("Closed establishments left out")),
                            ("PARTLY_PUBLISHED", N_("Establishments published in part, left out"))):
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(QgsProcessingOutputString("METHOD", tr("Method")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rows that could not be used")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._problems = FirstOfEachKind()
        self._source = self.parameterAsSource(parameters, self.INPUT, context)
        self._file = self.parameterAsString(parameters, self.FILE, context).strip()
        if (self._source is None) == (not self._file):
            raise InputError(N_("Give either a layer or table of establishments, or a SIRENE file."))
        self._map = self.parameterAsString(parameters, self.FIELD_MAP, context).strip()
        self._systems = Systems(None if self._source is None else self._source.sourceCrs())
        area = self.parameterAsSource(parameters, self.AREA, context)
        self._areas = None if area is None else Areas(area, self._systems, context.transformContext())
        self._network = p.network_path(self, parameters, context) if parameters.get(p.NETWORK) else None
        self._network_crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs() if self._network else None
        self._reach_m = self.parameterAsDouble(parameters, p.MAX_SNAP_M, context)
        self._ratios = self._table(self.parameterAsString(parameters, self.RATIOS, context).strip())
        self._nomenclature = self.parameterAsEnumString(parameters, self.NOMENCLATURE, context)
        alone = parameters.get(self.JOBS_WITHOUT_STAFF)
        self._settings = DemandSettings(
            *(b.figure_value(self, parameters, name, context) for name in (self.OWN_SPACE_SHARE, self.KERB_SHARE)),
            None if alone in (None, "") else self.parameterAsDouble(parameters, self.JOBS_WITHOUT_STAFF, context))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        whole = FeedbackProgress(feedback)
        engine = session().engine(self._network, Part(whole, 0, 10)) if self._network else None
        sums, result = Sums(), {}
        reading, establishments, name = self._opened(Part(whole, 10, 99))
        try:
            batch = list(islice(establishments, _AT_ONCE))
            crs = self._network_crs or self._systems.of_result(batch)
            with Outputs(self, parameters, context, feedback) as outputs:
                placed = outputs.open(self.OUTPUT, DEMAND_FIELDS, QgsWkbTypes.Type.Point, crs)
                table = outputs.open(self.OUTPUT_TABLE, DEMAND_FIELDS)
                while batch:
                    found = self._found(batch, engine, crs, context)
                    sums.add(found.demand, found.xy, found.kerb)
                    for output, has_place in ((placed, True), (table, False)):
                        if output is not None:
                            output.write(features(found.batch, found.demand, self._ratios.lines, found.xy, found.kerb,
                                                  engine.network if engine else None, has_place))
                    batch = list(islice(establishments, _AT_ONCE))
                if not sums.establishments:
                    raise demand_told.nothing(name, reading, self._problems.total)
                self._write_rest(outputs, sums, result)
                result.update({n: o.place for n, o in ((self.OUTPUT, placed), (self.OUTPUT_TABLE, table)) if o is not None})
                if placed is not None:
                    b.styled(self, context, self.OUTPUT, placed.place, "bay_demand")
        finally:
            self._close()
        b.tell(self._problems, feedback)
        network = engine.network if engine else None
        demand_told.tell(sums, reading, self._settings, table is not None, network is not None, feedback)
        method = demand_told.method(name, reading, self._ratios, self._settings, self._nomenclature, network, self._reach_m)
        feedback.pushInfo(method)
        return {**result, "ESTABLISHMENTS": sums.establishments, "MOVEMENTS_WEEK": round(sums.movements_week, 3),
                "KERB_WEEK": round(sums.kerb_week, 3), "UNKNOWN": sums.unknown, "CLOSED": reading.closed,
                "PARTLY_PUBLISHED": reading.partly_published, "METHOD": method, "REJECTED": self._problems.total}

    # -- reading -----------------------------------------------------------------------------------------

    def _opened(self, progress: Part) -> tuple[Reading, Iterator[Establishment], str]:
        self._stream: Optional[BinaryIO] = None
        if self._source is not None:
            return (*of_layer(self._source, self._map, self._nomenclature, self._areas, self._problems, progress),
                    self._source.sourceName())
        self._stream = opened_file(self._file)()
        return (*read_establishments(self._stream, self._map, self._nomenclature, self._areas, self._problems, progress),
                Path(self._file).name)

    def _close(self) -> None:
        if self._stream is not None:
            self._stream.close()

    def _table(self, path: str) -> RatioTable:
        with opened_file(path or str(resource("tables", TABLE)))() as stream:
            content = stream.read(_MOST_TABLE + 1)
        name = Path(path).name if path else TABLE
        if len(content) > _MOST_TABLE or b"\0" in content:
            raise InputError(N_("The table {name} is no table of movements by activity. Take a copy of {ours} and change it."),
                             name=name, ours=TABLE)
        lines = ratios_of(text_of(content, self._problems), name, self._problems)
        return RatioTable(lines, name, hashlib.sha256(content).hexdigest()[:12])

    # -- working out -------------------------------------------------------------------------------------

    def _found(self, batch: Sequence[Establishment], engine: Optional[NetworkEngine], crs: QgsCoordinateReferenceSystem,
               context: Any) -> _Found:
        """All of a batch; establishments of one nomenclature at a time, each in the end at its row."""
        rows = sorted(range(len(batch)), key=lambda row: batch[row].nomenclature)
        ordered = [batch[row] for row in rows]
        parts = []
        for nomenclature in dict.fromkeys(one.nomenclature for one in ordered):
            mine = [one for one in ordered if one.nomenclature == nomenclature]
            figures = np.array([one[6:9] for one in mine], float)
            parts.append(demand(Establishments([one.naf for one in mine], [one.staff for one in mine], *figures.T),
                                self._ratios.lines, self._settings, nomenclature))
        xy = places_in(ordered, self._systems, crs, context.transformContext(), self._problems)
        kerb = None
        if engine is not None:
            kerb = kerbs(engine.network, engine.snapper, xy, self._reach_m, streets(engine.network))
        return _Found(ordered, Demand(*(np.concatenate([getattr(part, name) for part in parts]) for name in (
            "movements_week", "own_space_week", "kerb_week", "jobs", "dwell_min", "kerb_by_vehicle", "kerb_by_hour", "ratio",
            "basis"))), xy, kerb)

    # -- telling -----------------------------------------------------------------------------------------

    def _write_rest(self, outputs: Outputs, sums: Sums, result: dict) -> None:
        for name, fields, rows in ((self.PROFILE, PROFILE_FIELDS, sums.profile()),
                                   (b.REJECTED_ROWS, REJECTED_FIELDS, map(rejected_row, self._rejected()))):
            output = outputs.open(name, fields)
            if output is not None:
                output.write(rows)
                result[name] = output.place

    def _rejected(self) -> List[Problem]:
        return [*self._problems, *(replace(one, source_id=tr(one.source_id)) for one in self._problems.rest())]
