# SPDX-License-Identifier: GPL-2.0-or-later
"""All-to-all times."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from typing import Any, Iterator, Optional

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...core.errors import NetworkError
from ...core.progress import Part, Progress, check
from ...core.routing.hierarchy.cells import build_hierarchy
from ...core.routing.matrix import STATUSES, Block, Matrix
from ...core.routing.request import Objective, RouteRequest, UnknownPolicy
from ...core.text import N_
from ...layers.convert import fields_of
from ...layers.feedback import FeedbackProgress
from ...layers.network_engine import NetworkEngine
from ...tr import tr
from .. import law_request
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from ..route_tables import Row, features
from . import by_service, matrix_by_service
from .point_places import Places, read_places

log = logging.getLogger(__name__)
PAIRS = (("status", "text"), ("duration_s", "real"), ("distance_m", "real"))
HORIZON_MS = 24 * 3_600_000
"""How long after its departure a trip may end; said in the help."""
WORTH_ORIGINS = 20
"""From so many on, a matrix is worth the hierarchy that fewer ways can do without."""
_LOOK_S = 0.1
AT_ONCE = 250_000
"""Pairs that are worked out, and written, at a time."""


@dataclass(frozen=True)
class _Request:
    law: law_request.LawRequest
    route: RouteRequest
    origins: Places
    destinations: Places
    with_distance: bool


class OdMatrix(Algorithm):
    """All-to-all times."""

    ID, GROUP = "odmatrix", "routing"
    NAME = N_("Origin-destination matrix")
    ORIGINS, ORIGIN_ID, DESTINATIONS, DESTINATION_ID, WITH_DISTANCE = (
        "ORIGINS", "ORIGIN_ID", "DESTINATIONS", "DESTINATION_ID", "WITH_DISTANCE")
    OUTPUT, PAIRS, WITHOUT_WAY, METHOD, REJECTED = "OUTPUT", "PAIRS", "WITHOUT_WAY", "METHOD", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        for parameter in (
            p.network(optional=True),
            p.with_help(QgsProcessingParameterFeatureSource(self.ORIGINS, tr("Origins"), points), tr("Where trips begin.")),
            p.with_help(QgsProcessingParameterField(self.ORIGIN_ID, tr("Name of an origin"), None, self.ORIGINS, optional=True),
                        tr("Field that names an origin in the outputs; without it the number of the feature.")),
            p.with_help(QgsProcessingParameterFeatureSource(self.DESTINATIONS, tr("Destinations"), points),
                        tr("Where trips end. It may be the layer of the origins.")),
            p.with_help(QgsProcessingParameterField(self.DESTINATION_ID, tr("Name of a destination"), None, self.DESTINATIONS,
                                                    optional=True),
                        tr("Field that names a destination in the outputs; without it the number of the feature.")),
            p.with_help(QgsProcessingParameterBoolean(self.WITH_DISTANCE, tr("Distances too"), False),
                        tr("Also the length of each way, which takes longer.")),
            p.rules(), p.exemptions(), p.alerts(), p.vehicle(), p.departure(), p.metric(), p.unknown_policy(), p.max_snap(),
            p.max_wait(), p.time_zone(), p.holidays(), p.service(),
        ):
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Times between all pairs"),
                                                            QgsProcessing.SourceType.TypeVector))
        self.addOutput(QgsProcessingOutputNumber(self.PAIRS, tr("Pairs")))
        self.addOutput(QgsProcessingOutputNumber(self.WITHOUT_WAY, tr("Pairs without a way")))
        self.addOutput(QgsProcessingOutputString(self.METHOD, tr("Method")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be read")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        policy = UnknownPolicy(self.parameterAsEnumString(parameters, p.UNKNOWN_POLICY, context))
        objective = Objective(self.parameterAsEnumString(parameters, p.METRIC, context))
        max_snap_m = self.parameterAsDouble(parameters, p.MAX_SNAP_M, context)
        wait_ms = self.parameterAsInt(parameters, p.MAX_WAIT_MIN, context) * 60_000
        self._service: Optional[by_service.ServiceRequest] = None
        if by_service.asked(self, parameters, context):
            self._service = by_service.read(self, parameters, context, feedback, HORIZON_MS, max_snap_m,
                                            objective is Objective.SHORTEST, policy is UnknownPolicy.BLOCK)
            law, crs = self._service.law, self._service.crs
        else:
            law = law_request.read(self, parameters, context, feedback)
            crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        origins, destinations = (
            read_places(self.parameterAsSource(parameters, layer, context), self.parameterAsString(parameters, name, context),
                        crs, context, feedback)
            for layer, name in ((self.ORIGINS, self.ORIGIN_ID), (self.DESTINATIONS, self.DESTINATION_ID)))
        self._request = _Request(
            law=replace(law, rejected=law.rejected + origins.left_out + destinations.left_out), origins=origins,
            destinations=destinations, with_distance=self.parameterAsBool(parameters, self.WITH_DISTANCE, context),
            route=RouteRequest((), law.departure_ms, objective, policy, max_snap_m, wait_ms, HORIZON_MS + wait_ms))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request = self._request
        if self._service is not None:
            rows = matrix_by_service.rows(self._service, request.origins, request.destinations, request.with_distance, context,
                                          feedback)
            return self._written(rows, self._service.method(self._service.latest_ms), parameters, context, feedback)
        engine = request.law.engine(feedback)
        judged = request.law.judged(engine, HORIZON_MS + request.route.max_wait_ms, feedback)
        if len(request.origins.ids) >= WORTH_ORIGINS:
            with_hierarchy(engine, Part(FeedbackProgress(feedback), 40, 45))
        made = Matrix(engine.routing, judged.index.for_question(), engine.snapper, request.route, request.origins.xy,
                      request.destinations.xy, request.with_distance)
        method = request.law.method(engine.network)
        return self._written(all_rows(request, made, feedback), method, parameters, context, feedback)

    def _written(self, rows: Iterator[Row], method: str, parameters: dict, context: Any, feedback: Any) -> dict:
        request, counted = self._request, _Counted(rows)
        named = (("origin_id", request.origins.kind), ("destination_id", request.destinations.kind))
        result: dict[str, Any] = {}
        with Outputs(self, parameters, context, feedback) as outputs:
            output = outputs.open(self.OUTPUT, fields_of((*named, *PAIRS)))
            if output is not None:
                output.write(features(output, iter(counted)))
                result[self.OUTPUT] = output.place
        feedback.pushInfo(tr("Pairs: {all}; without a way: {none}.", all=counted.all, none=counted.without))
        feedback.pushInfo(method)
        return {**result, self.PAIRS: counted.all, self.WITHOUT_WAY: counted.without, self.METHOD: method,
                self.REJECTED: request.law.rejected}


def with_hierarchy(engine: NetworkEngine, progress: Progress) -> None:
    """Wait for the hierarchy that is being built, or build that of a small network. Raises Cancelled."""
    routing = engine.routing
    while engine.building is not None:
        check(progress)
        progress.report(engine.building or 0.0)
        time.sleep(_LOOK_S)
    if routing.hierarchy is None:
        try:
            routing.hierarchy = build_hierarchy(routing.table, engine.network.node_xy, progress)
        except NetworkError as error:  # too entangled: the plain search serves
            log.warning("%s", error)


class _Counted:
    """Counts rows as they go by."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.all, self.without = 0, 0

    def __iter__(self) -> Iterator[Row]:
        for geometry, values in self._rows:
            self.all += 1
            self.without += values["duration_s"] is None
            yield geometry, values


def all_rows(request: _Request, made: Matrix, feedback: Any) -> Iterator[Row]:
    """One row a pair, worked out some origins at a time."""
    count, width = len(request.origins.ids), len(request.destinations.ids)
    height = max(1, AT_ONCE // width)
    searched = 0
    for first in range(0, count, height):
        last = min(first + height, count)
        whole = Part(FeedbackProgress(feedback), 45, 100)
        block = made.block(first, last, Part(whole, 100.0 * first / count, 100.0 * last / count))
        searched += block.searched
        yield from block_rows(request, block, first)
    if searched:
        feedback.pushInfo(tr("Pairs searched one by one, since the law changes on their way: {n}.", n=searched))


def block_rows(request: _Request, block: Block, first: int) -> Iterator[Row]:
    """Rows of some origins, a number only where there is a way."""
    words = [status.value for status in STATUSES]
    seconds, metres = np.round(block.duration_ms / 1000.0, 3), np.round(block.distance_m, 1)
    for row in range(block.status.shape[0]):
        for name, status, duration, distance in zip(
                request.destinations.ids, block.status[row].tolist(), seconds[row].tolist(), metres[row].tolist()):
            yield None, {
                "origin_id": request.origins.ids[first + row], "destination_id": name, "status": words[status],
                "duration_s": duration if duration == duration else None,  # not a number: no way
                "distance_m": distance if distance == distance else None,
            }
