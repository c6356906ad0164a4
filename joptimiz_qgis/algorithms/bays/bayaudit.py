# SPDX-License-Identifier: GPL-2.0-or-later
"""Are the delivery bays up to norm?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, List, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ...core.bays.audit import Audit, Surroundings, Verdict, audit
from ...core.bays.audit_access import access
from ...core.bays.audit_hours import StatedHours
from ...core.bays.audit_sheet import Outcome
from ...core.bays.audit_streets import Streets, junctions_of
from ...core.bays.audit_words import LABELS
from ...core.bays.bay import Bays
from ...core.bays.kerb import kerbs, streets
from ...core.bays.legal import HORIZON_MS
from ...core.bays.norms import Norms
from ...core.progress import Part
from ...core.text import N_
from ...formats.problems import Problem
from ...formats.stated_hours import stated_hours
from ...layers.audit_reader import metric_crs, norms_of, territory_of
from ...layers.bays_reader import listed_bays, placed_bays
from ...layers.candidates_reader import read_points
from ...layers.feedback import FeedbackProgress
from ...tr import day, moment, number, tr
from .. import law_request
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from . import audit_tables as tables
from . import bay_outputs as o
from . import bay_parameters as b


@dataclass(frozen=True)
class _Request:
    """`law`: None without a network. Places are in `crs`. `time`: aware, in the zone of the territory."""

    bays: Bays
    hours: tuple[StatedHours, ...]
    norms: Norms
    norms_name: str
    crs: QgsCoordinateReferenceSystem
    territory: Any
    crossings: Optional[np.ndarray]
    law: Optional[law_request.LawRequest]
    max_snap_m: float
    problems: List[Problem]
    sources: str
    time: datetime


class BayAudit(Algorithm):
    """One row for each finding, with the source of the norm, how grave it is, and what mends it."""

    ID, GROUP = "bayaudit", "bays"
    NAME = N_("Audit of delivery bays")
    TERRITORY, CROSSINGS, NORMS = "TERRITORY", "CROSSINGS", "NORMS"
    OUTPUT, FINDINGS, SUMMARY, METHOD, REJECTED = "OUTPUT", "FINDINGS", "SUMMARY", "METHOD", "REJECTED"
    NUMBERS = (
        ("BAYS", N_("Bays looked at")), ("CONFORM", N_("Bays in order, of which all is known")),
        ("NOT_CONFORM", N_("Bays with an error")), ("UNKNOWN", N_("Bays of which something is not known and nothing is wrong")),
        ("WORKS_M", N_("Estimated length of works (m)")),
    )

    def initAlgorithm(self, config: Any = None) -> None:
        vector = QgsProcessing.SourceType
        for parameter in (
            b.bays(), p.network(optional=True),
            p.with_help(QgsProcessingParameterFeatureSource(self.TERRITORY, tr("Territory"), [vector.TypeVectorPolygon],
                                                            optional=True),
                        tr("Areas in which bays must lie. Empty: this is not checked.")),
            p.with_help(QgsProcessingParameterFeatureSource(self.CROSSINGS, tr("Pedestrian crossings"), [vector.TypeVectorPoint],
                                                            optional=True),
                        tr("Points of pedestrian crossings. Empty: the distance from them is not checked.")),
            p.with_help(QgsProcessingParameterFile(self.NORMS, tr("Table of norms"), optional=True,
                                                   fileFilter=tr("Table (*.csv)")),
                        tr("A CSV table like bay_norms.csv of this plugin, with your own figures, severities and sources. Empty: "
                           "that table."), True),
            p.rules(), p.exemptions(), p.alerts(), p.vehicle("lorry_10m"), b.time_of_use(), p.time_zone(), p.holidays(),
            b.max_snap(),
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Bays and how they fare"), vector.TypeVectorPoint),
            QgsProcessingParameterFeatureSink(self.FINDINGS, tr("Findings"), vector.TypeVectorPoint, optional=True,
                                              createByDefault=True),
            QgsProcessingParameterFeatureSink(self.SUMMARY, tr("Summary by check"), vector.TypeVector, optional=True,
                                              createByDefault=True),
            b.rejected_rows(),
        ):
            self.addParameter(parameter)
        for name, title in self.NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(QgsProcessingOutputString(self.METHOD, tr("Method")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be used")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        zone = p.zone_value(self, parameters, context)
        time = p.departure_value(self, parameters, context, zone)
        with_network = parameters.get(p.NETWORK) not in (None, "")
        law = law_request.read(self, parameters, context, feedback) if with_network else None
        if law is None and any(parameters.get(name) for name in (p.RULES, p.EXEMPTIONS, p.ALERTS)):
            feedback.pushWarning(tr("Rules, exemptions and alerts are not looked at: that needs a network."))
        table = self.parameterAsFile(parameters, self.NORMS, context)
        norms = norms_of(table)
        problems: List[Problem] = []
        layers, transforms = self.parameterAsLayerList(parameters, b.BAYS, context), context.transformContext()
        listed = listed_bays(layers, zone, transforms, problems)
        crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs() if with_network else metric_crs(listed.bays)
        bays = placed_bays(listed, crs, transforms, problems, with_unplaced=True)
        territory, crossings = (self.parameterAsSource(parameters, name, context) for name in (self.TERRITORY, self.CROSSINGS))
        self._request = _Request(
            bays, stated_hours(bays.values), norms, Path(table).name if table else "bay_norms.csv", crs,
            None if territory is None else territory_of(territory, crs, transforms, problems),
            None if crossings is None else read_points(crossings, crs, transforms, problems), law,
            self.parameterAsDouble(parameters, p.MAX_SNAP_M, context), problems, ", ".join(layer.name() for layer in layers),
            time)

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request, progress = self._request, FeedbackProgress(feedback)
        b.tell(request.problems, feedback)
        around, method = self._around(feedback)
        done = audit(request.bays, request.hours, request.norms, around, Part(progress, 70, 85))
        result = self._written(done, parameters, context, feedback)
        works = done.works_m[np.isfinite(done.works_m)]
        self._tell(done, float(works.sum()), method, feedback)
        rejected = len(request.problems) + (request.law.rejected if request.law is not None else 0)
        return {**result, "BAYS": len(request.bays), "CONFORM": done.count(Verdict.CONFORM),
                "NOT_CONFORM": done.count(Verdict.NOT_CONFORM), "UNKNOWN": done.count(Verdict.UNKNOWN),
                "WORKS_M": round(float(works.sum()), 1), self.METHOD: method, self.REJECTED: rejected}

    def _around(self, feedback: Any) -> tuple[Surroundings, str]:
        """What lies around the bays, and how it was computed."""
        request, law = self._request, self._request.law
        given = Surroundings(request.territory, request.crossings)
        if law is None:
            return given, self._method(tr("No network: access, side of the street and junctions are not checked."))
        engine = law.engine(feedback)
        judged = law.judged(engine, HORIZON_MS, feedback)
        usable = streets(engine.network)
        ways = access(engine.routing, judged, engine.snapper, request.bays.xy, law.departure_ms, request.max_snap_m,
                      Part(FeedbackProgress(feedback), 45, 70))
        kerb = kerbs(engine.network, engine.snapper, request.bays.xy, request.max_snap_m, usable)
        there = Streets(engine.network, judged.index, kerb, ways, law.departure_ms)
        covered = int(np.count_nonzero(there.covered))
        feedback.pushInfo(tr("Bays within {metres} m of a street of the network: {n} of {all}; of the others access, side and "
                             "junctions stay unknown.", metres=number(request.max_snap_m, 0), n=covered, all=len(request.bays)))
        method = self._method(law.method(engine.network))
        return Surroundings(request.territory, request.crossings, there, junctions_of(engine.network, usable)), method

    def _method(self, of_the_network: str) -> str:
        request = self._request
        verified = max((line.verified_on for line in request.norms.lines), default="")
        return " ".join((
            tr("Bays checked against {table} (verified {verified}) for {time}.", table=request.norms_name,
               verified=day(verified) if verified else "?", time=moment(request.time.replace(tzinfo=None))),
            tr("Data: {sources}; bays last updated: {day}.", sources=request.sources,
               day=o.last_updated(request.bays, request.time.tzinfo)),
            of_the_network, tr("What the data does not say is unknown, never in order.")))

    def _written(self, done: Audit, parameters: dict, context: Any, feedback: Any) -> dict:
        request = self._request
        rows, point = tables.Tables(request.bays, request.norms, done), QgsWkbTypes.Type.Point
        with Outputs(self, parameters, context, feedback) as outputs:
            return o.write(outputs, self, context, (
                o.Table(self.OUTPUT, tables.OUTPUT, rows.bays, point, request.crs, "bay_audit"),
                o.Table(self.FINDINGS, tables.FINDINGS, rows.findings, point, request.crs, "bay_findings"),
                o.Table(self.SUMMARY, tables.SUMMARY, rows.summary)), request.problems)

    def _tell(self, done: Audit, works_m: float, method: str, feedback: Any) -> None:
        feedback.pushInfo(tr("Bays: {all}; in order: {conform}; with an error: {errors}; to improve: {improve}; not known: "
                             "{unknown}. Estimated works: {metres} m.", all=len(done.verdict),
                             conform=done.count(Verdict.CONFORM), errors=done.count(Verdict.NOT_CONFORM),
                             improve=done.count(Verdict.TO_IMPROVE), unknown=done.count(Verdict.UNKNOWN),
                             metres=number(works_m, 0)))
        for checked in done.checks:
            feedback.pushInfo(tr("{check}: in order {conform}, findings {findings}, not known {unknown}, not concerned {none}.",
                                 check=tr(LABELS[checked.check]), conform=checked.count(Outcome.CONFORM),
                                 findings=checked.count(Outcome.FINDING), unknown=checked.count(Outcome.UNKNOWN),
                                 none=checked.count(Outcome.NOT_APPLICABLE)))
        feedback.pushInfo(method)
