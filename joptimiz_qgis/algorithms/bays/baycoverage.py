# SPDX-License-Identifier: GPL-2.0-or-later
"""Which establishments find a bay within walking distance that is open, that the vehicle fits and may legally reach?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ...core.bays.bay import Bays
from ...core.bays.coverage import Coverage, cover
from ...core.bays.legal import HORIZON_MS
from ...core.bays.places_in_bay import capacity_week
from ...core.bays.sizing import SizingSettings
from ...core.bays.stops import MINUTE_MS
from ...core.bays.usable import Use, usable
from ...core.bays.walking import Walking, straight_pairs
from ...core.progress import Part
from ...core.text import N_
from ...formats.problems import Problem
from ...layers.bays_reader import read_bays
from ...layers.demand_reader import DemandPoints, read_demand
from ...layers.feedback import FeedbackProgress
from ...tr import moment, number, tr
from .. import law_request
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from . import bay_outputs as o
from . import bay_parameters as b
from . import coverage_tables as tables


@dataclass(frozen=True)
class _Request:
    law: law_request.LawRequest
    demand: DemandPoints
    bays: Bays
    problems: List[Problem]
    use: Use
    on_network: bool
    walk_m: float
    settings: SizingSettings
    with_capacity: bool
    sources: str


class BayCoverage(Algorithm):
    """Demand that finds a bay, demand that does not, and why bays do not count."""

    ID, GROUP = "baycoverage", "bays"
    NAME = N_("Coverage by delivery bays")
    OUTPUT, BAYS_USE, UNCOVERED, METHOD, REJECTED = "OUTPUT", "BAYS_USE", "UNCOVERED", "METHOD", "REJECTED"
    NUMBERS = (
        ("COVERED_WEEK", N_("Movements a week that find a bay")), ("UNCOVERED_WEEK", N_("Movements a week that find none")),
        ("COVERED_SHARE", N_("Share of the known demand that finds a bay")),
        ("COVERED_IF_KNOWN_WEEK", N_("Covered if whatever is not known of bays held")),
        ("DOUBTFUL_BAYS", N_("Bays of which something is not known")),
    )

    def initAlgorithm(self, config: Any = None) -> None:
        vector = QgsProcessing.SourceType
        for parameter in (
            b.demand(), b.movements(), b.bays(), p.network(), b.walk(), b.figure(b.WALK_M, advanced=False), b.origins(),
            p.rules(), p.exemptions(), p.alerts(), p.vehicle(), b.time_of_use(), p.time_zone(), p.holidays(), b.max_snap(),
            *b.capacity(), b.figure(b.TAIL_LIFT_M), b.figure(b.INSERTION_M),
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Establishments and what they find"), vector.TypeVectorPoint),
            QgsProcessingParameterFeatureSink(self.BAYS_USE, tr("Bays and whether they count"), vector.TypeVectorPoint,
                                              optional=True, createByDefault=True),
            QgsProcessingParameterFeatureSink(self.UNCOVERED, tr("Uncovered demand by street"), vector.TypeVector,
                                              optional=True, createByDefault=True),
            b.rejected_rows(),
        ):
            self.addParameter(parameter)
        for name, title in self.NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(QgsProcessingOutputString(self.METHOD, tr("Method")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be used")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        law = law_request.read(self, parameters, context, feedback)
        crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        problems: List[Problem] = []
        source = self.parameterAsSource(parameters, b.DEMAND, context)
        demand = read_demand(source, self.parameterAsString(parameters, b.MOVEMENTS, context), crs, context.transformContext(),
                             problems, Part(FeedbackProgress(feedback), 0, 5))
        layers = self.parameterAsLayerList(parameters, b.BAYS, context)
        bays = read_bays(layers, crs, context.transformContext(), law.zone, problems)
        settings = b.sizing_settings(self, parameters, context)
        length_m = law.vehicle.length_m
        self._request = _Request(
            law, demand, bays, problems,
            Use(law.departure_ms, round(settings.service_min * MINUTE_MS),
                np.nan if length_m is None else length_m, settings.tail_lift_m, settings.insertion_m,
                self.parameterAsDouble(parameters, p.MAX_SNAP_M, context),
                b.origins_xy(self, parameters, crs, context, problems)),
            self.parameterAsEnumString(parameters, b.WALK, context) == "network",
            b.figure_value(self, parameters, b.WALK_M, context), settings,
            self.parameterAsEnumString(parameters, b.CAPACITY, context) == "model",
            tr("establishments: {demand}; bays: {bays}", demand=source.sourceName(),
               bays=", ".join(layer.name() for layer in layers)))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request, progress = self._request, FeedbackProgress(feedback)
        b.tell(request.problems, feedback)
        engine = request.law.engine(feedback)
        judged = request.law.judged(engine, HORIZON_MS + request.use.stay_ms, feedback)
        found = usable(request.bays, request.law.calendar, request.use, engine.routing, judged, engine.snapper,
                       Part(progress, 45, 70))
        reach = request.walk_m, Part(progress, 70, 85)
        pairs = Walking(engine.network, engine.snapper).pairs(request.bays.xy, request.demand.xy, *reach) \
            if request.on_network else straight_pairs(request.bays.xy, request.demand.xy, *reach)
        # Of a bay whose length is not known one place is all that can be thought of, and it never covers for sure.
        room = np.where(found.places < 0, 1, found.places)
        limit = capacity_week(room, request.settings) if request.with_capacity else np.full(len(room), np.inf)
        coverage = cover(pairs, request.demand.movements, limit, found.open, found.legal, found.fits, Part(progress, 85, 90))
        stated = np.where(found.places < 0, np.nan, limit)
        everything = tables.Found(request.demand, request.bays, found, stated, coverage)
        result = self._written(everything, parameters, context, feedback)
        method = self._method(engine.network)
        self._tell(everything, method, feedback)
        return {**result, **self._numbers(coverage), self.METHOD: method,
                self.REJECTED: len(request.problems) + request.law.rejected}

    def _written(self, found: tables.Found, parameters: dict, context: Any, feedback: Any) -> dict:
        crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        named = (("establishment_id", found.demand.kind), *tables.ESTABLISHMENTS)
        point = QgsWkbTypes.Type.Point
        with Outputs(self, parameters, context, feedback) as outputs:
            return o.write(outputs, self, context, (
                o.Table(self.OUTPUT, named, lambda: tables.establishments(found), point, crs, "bay_covered"),
                o.Table(self.BAYS_USE, tables.BAYS_USE, lambda: tables.bays_use(found), point, crs, "bay_use"),
                o.Table(self.UNCOVERED, tables.UNCOVERED, lambda: tables.uncovered(found))), self._request.problems)

    def _numbers(self, coverage: Coverage) -> dict[str, Optional[float]]:
        known = coverage.total_covered + coverage.total_uncovered
        return {"COVERED_WEEK": coverage.total_covered, "UNCOVERED_WEEK": coverage.total_uncovered,
                "COVERED_SHARE": coverage.total_covered / known if known > 0 else None,
                "COVERED_IF_KNOWN_WEEK": coverage.covered_if_known, "DOUBTFUL_BAYS": coverage.unknown_bays}

    def _method(self, network: Any) -> str:
        """Data, edition, settings: all that it takes to dispute the result."""
        request = self._request
        figures = (*b.CAPACITY_FIGURES, b.TAIL_LIFT_M, b.INSERTION_M) if request.with_capacity else (
            "DWELL_MIN", "MANOEUVRE_MIN", b.TAIL_LIFT_M, b.INSERTION_M)
        time = moment(request.law.departure.replace(tzinfo=None))
        told = [
            request.law.method(network),
            tr("Data: {sources}; bays last updated: {day}.", sources=request.sources,
               day=o.last_updated(request.bays, request.law.zone)),
            tr("Bays judged for {time}.", time=time) if request.use.origins_xy is None
            else tr("Bays judged for the arrival of vehicles that leave at {time}.", time=time),
            tr("Walk along streets, {metres} m at most.", metres=number(request.walk_m, 0)) if request.on_network
            else tr("Walk as the crow flies, {metres} m at most.", metres=number(request.walk_m, 0)),
            tr("The nearest free bay takes the movements; capacity by this plugin's model.") if request.with_capacity
            else tr("Bays without limit of capacity."),
            tr("Settings, to be calibrated locally: {figures}.", figures=b.figures_told(request.settings, figures)),
        ]
        return " ".join(told)

    def _tell(self, found: tables.Found, method: str, feedback: Any) -> None:
        coverage = found.coverage
        feedback.pushInfo(tr("Movements a week: {covered} find a bay, {uncovered} find none; {unknown} establishments have no "
                             "known movements.", covered=number(coverage.total_covered, 0),
                             uncovered=number(coverage.total_uncovered, 0), unknown=found.demand.unknown))
        counted = len(found.bays) - coverage.closed_bays - coverage.illegal_bays - coverage.short_bays - coverage.unknown_bays
        feedback.pushInfo(tr("Bays: {all}, of which {counted} count; closed: {closed}; forbidden or without a way: {illegal}; "
                             "too short: {short}; not known: {unknown}.", all=len(found.bays), counted=counted,
                             closed=coverage.closed_bays, illegal=coverage.illegal_bays, short=coverage.short_bays,
                             unknown=coverage.unknown_bays))
        away = int((found.usable.edge < 0).sum())
        if away:
            feedback.pushInfo(tr("Bays without a street of this network that the vehicle can drive near them: {n}. They count as "
                                 "without a way.", n=away))
        feedback.pushInfo(method)
