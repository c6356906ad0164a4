# SPDX-License-Identifier: GPL-2.0-or-later
"""How may this vehicle go, and why so?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterPoint,
)

from ...core.progress import Part
from ...core.routing.request import Objective, RouteRequest, RouteStatus, Stop, UnknownPolicy
from ...core.routing.route import find_route
from ...core.routing.unreachable import unreachable_because
from ...core.text import N_
from ...layers.feedback import FeedbackProgress
from ...layers.styling import style_on_load
from ...tr import render, tr
from .. import law_request, route_tables
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from . import by_service, route_by_service
from .via_points import via_points

HORIZON_MS = 24 * 3_600_000
"""How long after its departure a trip may end; said in the help and in the log."""


@dataclass(frozen=True)
class _Request:
    law: law_request.LawRequest
    route: RouteRequest


class ConstrainedRoute(Algorithm):
    """How may this vehicle go, and why so?"""

    ID, GROUP = "constrainedroute", "routing"
    NAME = N_("Constrained route")
    ORIGIN, DESTINATION, VIA, VIA_ORDER = "ORIGIN", "DESTINATION", "VIA", "VIA_ORDER"
    OUTPUT, REASONS, REFERENCE, BLOCKING = "OUTPUT", "REASONS", "REFERENCE", "BLOCKING"
    STATUS, DISTANCE_M, DURATION_S, REJECTED = "STATUS", "DISTANCE_M", "DURATION_S", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        for parameter in (
            p.network(optional=True),
            p.with_help(QgsProcessingParameterPoint(self.ORIGIN, tr("Origin")), tr("Where the vehicle leaves.")),
            p.with_help(QgsProcessingParameterPoint(self.DESTINATION, tr("Destination")), tr("Where it must arrive.")),
            p.with_help(
                QgsProcessingParameterFeatureSource(self.VIA, tr("Via points"), points, optional=True),
                tr("Points on the way. A field “role” may say “stop” (the default) or “shape”; only a stop opens a "
                   "destination area.")),
            p.with_help(
                QgsProcessingParameterField(self.VIA_ORDER, tr("Order of the via points"), None, self.VIA, optional=True),
                tr("Field that orders the via points; without it they are taken in feature order.")),
            p.rules(), p.exemptions(), p.alerts(), p.vehicle(), p.departure(), p.metric(), p.unknown_policy(), p.max_snap(),
            p.max_wait(), p.time_zone(), p.holidays(), p.service(),
        ):
            self.addParameter(parameter)
        line, table = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVector
        for name, label, kind, wanted in (
            (self.OUTPUT, tr("Legal route"), line, True), (self.REASONS, tr("Reasons"), table, True),
            (self.REFERENCE, tr("Best route if no rule existed"), line, True),
            (self.BLOCKING, tr("Rules that block"), table, False),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, label, kind, None, True, wanted))
        self.addOutput(QgsProcessingOutputString(self.STATUS, tr("Status")))
        for name, label in ((self.DISTANCE_M, tr("Distance (m)")), (self.DURATION_S, tr("Duration (s)")),
                            (self.REJECTED, tr("Rows that could not be read"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        objective = Objective(self.parameterAsEnumString(parameters, p.METRIC, context))
        policy = UnknownPolicy(self.parameterAsEnumString(parameters, p.UNKNOWN_POLICY, context))
        max_snap_m = self.parameterAsDouble(parameters, p.MAX_SNAP_M, context)
        max_wait_ms = self.parameterAsInt(parameters, p.MAX_WAIT_MIN, context) * 60_000
        self._service: Optional[by_service.ServiceRequest] = None
        if by_service.asked(self, parameters, context):
            self._service = by_service.read(self, parameters, context, feedback, HORIZON_MS, max_snap_m,
                                            objective is Objective.SHORTEST, policy is UnknownPolicy.BLOCK)
            law, crs = self._service.law, self._service.crs
        else:
            law = law_request.read(self, parameters, context, feedback)
            crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        ends = [self.parameterAsPoint(parameters, name, context, crs) for name in (self.ORIGIN, self.DESTINATION)]
        source = self.parameterAsSource(parameters, self.VIA, context)
        order = self.parameterAsString(parameters, self.VIA_ORDER, context)
        via, left_out = ((), 0) if source is None else via_points(source, order, crs, context, feedback)
        stops = (Stop(ends[0].x(), ends[0].y()), *via, Stop(ends[1].x(), ends[1].y()))
        if self._service is not None:
            stops = self._service.lonlat(stops, context)
        law = replace(law, rejected=law.rejected + left_out)
        self._request = _Request(law, RouteRequest(
            stops=stops, departure_ms=law.departure_ms, objective=objective, unknown_policy=policy, max_snap_m=max_snap_m,
            max_wait_ms=max_wait_ms, horizon_ms=HORIZON_MS + max_wait_ms))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request = self._request
        if self._service is not None:
            service = replace(self._service, law=request.law)
            return route_by_service.run(self, service, request.route, parameters, context, feedback)
        engine = request.law.engine(feedback)
        network = engine.network
        judged = request.law.judged(engine, HORIZON_MS + request.route.max_wait_ms, feedback)
        law = judged.law
        route = find_route(law, request.route, Part(FeedbackProgress(feedback), 45, 98), judged.index.for_question(),
                           engine.snapper, engine.routing)
        for note in route.notes:
            feedback.pushWarning(render(note))
        if route.status is RouteStatus.UNREACHABLE:
            for sentence in unreachable_because(law, request.route):
                feedback.pushWarning(render(sentence))
        feedback.pushInfo(route_tables.summary(route, network))
        method = request.law.method(network)
        result: dict[str, Any] = {}
        with Outputs(self, parameters, context, feedback) as outputs:
            for name, declared, rows, style, label in (
                (self.OUTPUT, route_tables.LEGS, route_tables.legs(network, route, method), "legs", N_("Legal route")),
                (self.REFERENCE, route_tables.REFERENCE, route_tables.reference(network, route, method), "reference",
                 N_("Best route if no rule existed")),
                (self.REASONS, route_tables.REASONS, route_tables.reasons(network, route), None, N_("Reasons")),
                (self.BLOCKING, route_tables.BLOCKING, route_tables.blocking(network, route), None, N_("Rules that block")),
            ):
                output = route_tables.open_output(outputs, name, declared, network)
                if output is not None:
                    output.write(route_tables.features(output, rows))
                    result[name] = output.place
                    if style is not None:
                        style_on_load(context, output.place, style, tr(label))
        ok = route.status in (RouteStatus.OK, RouteStatus.OK_STOP_MOVED)
        result[self.STATUS] = route.status.value
        result[self.DISTANCE_M] = sum(leg.distance_m for leg in route.legs) if ok else None
        result[self.DURATION_S] = (route.legs[-1].arrival_ms - route.legs[0].departure_ms) / 1000.0 if ok else None
        result[self.REJECTED] = request.law.rejected
        return result
