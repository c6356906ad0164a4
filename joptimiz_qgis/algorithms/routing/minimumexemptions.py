# SPDX-License-Identifier: GPL-2.0-or-later
"""Which exemptions would make these trips legal, and what is each worth?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ...core.network.model import Network
from ...core.progress import Part
from ...core.regulation.verdict import Law
from ...core.routing.needed import Needed, needed
from ...core.routing.request import Objective, RouteRequest, UnknownPolicy
from ...core.routing.trip_places import TripPlaces
from ...core.text import N_
from ...layers.convert import fields_of
from ...layers.feedback import FeedbackProgress
from ...layers.styling import style_on_load
from ...tr import render, tr
from .. import law_request, route_tables
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from . import needed_tables
from .constrainedroute import HORIZON_MS
from .trip_ends import GivenTrip, read_trips


@dataclass(frozen=True)
class _Request:
    law: law_request.LawRequest
    trips: tuple[GivenTrip, ...]
    route: RouteRequest  # what all trips share: its stops are those of none
    left_out: int


class MinimumExemptions(Algorithm):
    """Which exemptions would make these trips legal, and what is each worth?"""

    ID, GROUP = "minimumexemptions", "routing"
    NAME = N_("Exemptions needed")
    TRIPS, TRIP_ID = "TRIPS", "TRIP_ID"
    OUTPUT, EXEMPTIONS_NEEDED = "OUTPUT", "EXEMPTIONS_NEEDED"
    LEGAL_BEFORE, LEGAL_AFTER, NOT_HELPED, RULES_NEEDED = "LEGAL_BEFORE", "LEGAL_AFTER", "NOT_HELPED", "RULES_NEEDED"
    EXACT, REJECTED = "EXACT", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        kinds = [QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPoint]
        for parameter in (
            p.network(),
            p.with_help(QgsProcessingParameterFeatureSource(self.TRIPS, tr("Trips"), kinds),
                        tr("Lines, of which only the first and the last vertex count; or points, two or more a trip in feature "
                           "order, each a stop.")),
            p.with_help(QgsProcessingParameterField(self.TRIP_ID, tr("Identifier of the trip"), None, self.TRIPS, optional=True),
                        tr("Field that names the trips; the points of a trip share it.")),
            p.rules(), p.exemptions(), p.alerts(), p.vehicle(), p.departure(), p.metric(), p.unknown_policy(), p.max_snap(),
            p.max_wait(), p.time_zone(), p.holidays(),
        ):
            self.addParameter(parameter)
        line, table = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVector
        for name, label, kind in ((self.OUTPUT, tr("Trips with what they need"), line),
                                  (self.EXEMPTIONS_NEEDED, tr("What each exemption is worth"), table)):
            self.addParameter(QgsProcessingParameterFeatureSink(name, label, kind, None, True, True))
        for name, label in ((self.LEGAL_BEFORE, tr("Trips that are legal as they are")),
                            (self.LEGAL_AFTER, tr("Trips that are legal with what is needed")),
                            (self.NOT_HELPED, tr("Trips that no exemption helps")), (self.RULES_NEEDED, tr("Rules to lift")),
                            (self.REJECTED, tr("Trips and rows that could not be used"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString(self.EXACT, tr("Proved that no smaller set exists (yes, no)")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        law = law_request.read(self, parameters, context, feedback)
        crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        trips, left_out = read_trips(self.parameterAsSource(parameters, self.TRIPS, context),
                                     self.parameterAsString(parameters, self.TRIP_ID, context), crs, context, feedback)
        max_wait_ms = self.parameterAsInt(parameters, p.MAX_WAIT_MIN, context) * 60_000
        self._request = _Request(law, trips, RouteRequest(
            stops=(), departure_ms=law.departure_ms,
            objective=Objective(self.parameterAsEnumString(parameters, p.METRIC, context)),
            unknown_policy=UnknownPolicy(self.parameterAsEnumString(parameters, p.UNKNOWN_POLICY, context)),
            max_snap_m=self.parameterAsDouble(parameters, p.MAX_SNAP_M, context),
            max_wait_ms=max_wait_ms, horizon_ms=HORIZON_MS + max_wait_ms,
        ), left_out)

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request = self._request
        engine = request.law.engine(feedback)
        network = engine.network
        horizon = HORIZON_MS + request.route.max_wait_ms
        judged = request.law.judged(engine, horizon, feedback)
        places = TripPlaces(judged.law, judged.index.for_question(), engine.snapper, engine.routing)

        def without(exemption_id: str) -> Law:
            left = tuple(e for e in request.law.exemptions if e.exemption_id != exemption_id)
            return replace(request.law, exemptions=left).law(network, horizon, _Quiet(feedback))

        found = needed(places, [replace(request.route, stops=trip.stops) for trip in request.trips], without,
                       Part(FeedbackProgress(feedback), 45, 98))
        for note in found.notes:
            feedback.pushWarning(render(note))
        result = self._numbers(found)
        with Outputs(self, parameters, context, feedback) as outputs:
            result.update(self._write(outputs, found, network, context))
        feedback.pushInfo(tr(
            "Legal as they are: {before} of {all} trips. With {rules} rules lifted: {after}. Not helped: {rest}.",
            before=result[self.LEGAL_BEFORE], all=len(found.trips), rules=result[self.RULES_NEEDED],
            after=result[self.LEGAL_AFTER], rest=result[self.NOT_HELPED]))
        return result

    def _write(self, outputs: Outputs, found: Needed, network: Network, context: Any) -> dict[str, Any]:
        request, places = self._request, {}
        line = QgsWkbTypes.Type.LineString, QgsCoordinateReferenceSystem(network.crs)
        output = outputs.open(self.OUTPUT, fields_of(needed_tables.TRIPS), *line)
        if output is not None:
            names = [trip.name for trip in request.trips]
            output.write(route_tables.features(output, needed_tables.trips(network, found, names, request.law.method(network))))
            places[self.OUTPUT] = output.place
            style_on_load(context, output.place, "legs", tr("Trips with what they need"))
        output = outputs.open(self.EXEMPTIONS_NEEDED, fields_of(needed_tables.WORTHS))
        if output is not None:
            output.write(route_tables.features(output, needed_tables.worths(found, request.law.vehicle, request.law.exemptions)))
            places[self.EXEMPTIONS_NEEDED] = output.place
        return places

    def _numbers(self, found: Needed) -> dict[str, Any]:
        after = sum(answer.after is not None for answer in found.trips)
        return {
            self.LEGAL_BEFORE: sum(answer.before is not None for answer in found.trips), self.LEGAL_AFTER: after,
            self.NOT_HELPED: len(found.trips) - after, self.EXACT: "yes" if found.exact else "no",
            self.RULES_NEEDED: sum(worth.needed and worth.granted is None for worth in found.worths),
            self.REJECTED: self._request.law.rejected + self._request.left_out,
        }


class _Quiet:
    """A feedback that hears of cancelling and says nothing: for laws that are asked about once more."""

    def __init__(self, feedback: QgsFeedback) -> None:
        self._feedback = feedback

    def isCanceled(self) -> bool:
        return bool(self._feedback.isCanceled())

    def setProgress(self, percent: float) -> None:
        """The main feedback tells how far the run is."""

    def pushInfo(self, text: str) -> None:
        """Said already of the law as it is."""

    def pushWarning(self, text: str) -> None:
        """Said already of the law as it is."""
