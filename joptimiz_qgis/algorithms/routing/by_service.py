# SPDX-License-Identifier: GPL-2.0-or-later
"""The same question put to a Valhalla server of the user's own: what it is told, what it is not, in which words."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeedback,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
)

from ...core.errors import InputError
from ...core.progress import NoProgress
from ...core.regulation.calendar import from_ms
from ...core.regulation.expressible import Expression, express, rings
from ...core.routing.request import Stop
from ...core.text import N_, Text
from ...layers.feedback import FeedbackProgress
from ...layers.qgis_transport import QgisTransport
from ...layers.rules_source import WGS84
from ...services.transport import checked_address, shown
from ...services.valhalla import Question, ServerStatus, Valhalla, told
from ...services.valhalla_vehicle import costing
from ...tr import day, render, tr
from .. import law_request
from .. import parameters as p
from ..law_request import LawRequest
from ..placing_log import listed


@dataclass(frozen=True)
class ServiceRequest:
    """What the common parameters say, as a service is asked it. Rules and places are in WGS84.

    `crs`: of the outputs; `latest_ms`: when a trip must have ended.
    """

    law: LawRequest
    server: Valhalla
    status: ServerStatus
    crs: QgsCoordinateReferenceSystem
    expression: Expression
    question: Question
    latest_ms: int

    @property
    def free(self) -> Question:
        """The question as if no rule existed."""
        return replace(self.question, closed=(), closed_rules=0)

    def lonlat(self, stops: Sequence[Stop], context: QgsProcessingContext) -> tuple[Stop, ...]:
        """Stops in the CRS of the outputs brought into WGS84. Raises InputError for a place that is not on the earth."""
        transform = QgsCoordinateTransform(self.crs, wgs84(), context.transformContext())
        out = []
        for stop in stops:
            try:
                at = transform.transform(QgsPointXY(stop.x, stop.y))
            except QgsCsException:
                at = QgsPointXY(math.inf, math.inf)
            if not (abs(at.x()) <= 180.0 and abs(at.y()) <= 90.0):
                raise InputError(N_("The place {x}, {y} is not on the earth. Say in which CRS it is, for example "
                                    "2.35,48.85 [EPSG:4326]."), x=stop.x, y=stop.y)
            out.append(replace(stop, x=at.x(), y=at.y()))
        return tuple(out)

    def to_crs(self, geometry: QgsGeometry, context: QgsProcessingContext) -> QgsGeometry:
        """A geometry in WGS84 brought into the CRS of the outputs. Raises InputError if it cannot be drawn there."""
        moved = QgsGeometry(geometry)
        try:
            moved.transform(QgsCoordinateTransform(wgs84(), self.crs, context.transformContext()))
        except QgsCsException as error:
            raise InputError(N_("What the service answers cannot be drawn in the CRS {crs}. Give a network of the place, or "
                                "none."), crs=self.crs.authid()) from error
        return moved

    def method(self, arrival_ms: int) -> str:
        """What every result must say of itself; trips end by `arrival_ms`."""
        edition = day(_date(self.status.tiles_ms)) if self.status.tiles_ms is not None else "?"
        words = [tr("By the service {place} (Valhalla {version}, road data of {edition}), profile “{model}”: its own roads, "
                    "free-flow speeds and turn times; not judged street by street.", place=shown(self.server.address),
                    version=self.status.version, edition=edition, model=self.question.costing.model)]
        sent = len(_ids(self.expression.avoided))
        words.append(tr("Told to keep out of the areas of {n} rules, every street that touches them, as the rules are at the "
                        "departure.", n=sent) if sent else tr("Told of no rule."))
        left = len(_ids(self.expression.during(arrival_ms, self.law.calendar)))
        if left:
            words.append(tr("Could not be told all of {n} rules.", n=left))
        return " ".join(words)


def wgs84() -> QgsCoordinateReferenceSystem:
    """Longitude and latitude, as services speak."""
    return QgsCoordinateReferenceSystem(WGS84)


def asked(algorithm: Any, parameters: dict, context: QgsProcessingContext) -> bool:
    """Whether the parameter SERVICE names one."""
    return bool(algorithm.parameterAsString(parameters, p.SERVICE, context).strip())


def read(algorithm: Any, parameters: dict, context: QgsProcessingContext, feedback: QgsFeedback, horizon_ms: int,
         reach_m: float, shortest: bool = False, block_unknown: bool = False) -> ServiceRequest:
    """Read the common parameters for a service, and ask it once whether it is there. Call it in `prepare`.

    `horizon_ms`: how long after the departure a trip may last. Raises InputError, ServiceError.
    """
    address = checked_address(algorithm.parameterAsString(parameters, p.SERVICE, context))
    law = law_request.read(algorithm, parameters, context, feedback, wgs84())
    server = Valhalla(address, QgisTransport())
    # Asked in the main thread: there, QGIS 3.22 survives a certificate that it does not trust.
    status = server.status(NoProgress())
    begin = law.departure_ms
    expression = express(law.rules, law.exemptions, law.vehicle, law.calendar, (begin, begin + horizon_ms), block_unknown)
    layer = algorithm.parameterAsVectorLayer(parameters, p.NETWORK, context)
    closed = [ring for sent in expression.avoided for ring in rings(sent.rule.geometry)]
    question = Question(
        costing=costing(law.vehicle, shortest), closed=closed,
        closed_rules=len(_ids(expression.avoided)), local_time=law.departure.strftime("%Y-%m-%dT%H:%M"), reach_m=reach_m)
    crs = layer.crs() if layer is not None else wgs84()
    return ServiceRequest(law, server, status, crs, expression, question, begin + horizon_ms)


def notes(request: ServiceRequest, warnings: Sequence[str]) -> tuple[Text, ...]:
    """What the service does not judge of this vehicle, and what it says that it did not take as given."""
    return (*request.question.costing.notes, *(told(warning) for warning in dict.fromkeys(warnings)))


def tell(request: ServiceRequest, arrival_ms: int, feedback: QgsFeedback) -> None:
    """The log: what was sent, and every rule that could not be, with the reason; trips end by `arrival_ms`."""
    feedback.pushInfo(request.method(arrival_ms))
    expression = request.expression
    if expression.avoided:
        feedback.pushInfo(tr("Sent as areas to keep out of: {ids}.", ids=listed(_ids(expression.avoided))))
    by_reason: dict[str, dict[str, None]] = {}
    for thing in expression.during(arrival_ms, request.law.calendar):
        by_reason.setdefault(render(thing.why), {})[thing.rule.rule_id] = None
    for why, ids in by_reason.items():
        feedback.pushWarning(tr("Not told to the service, or not exactly: {why}. Rules: {n} ({ids}).", why=why, n=len(ids),
                                ids=listed(ids)))


def tell_notes(sentences: Sequence[Text], feedback: QgsFeedback) -> None:
    """The log: notes of `notes`, where no table has room for them."""
    for sentence in sentences:
        feedback.pushWarning(render(sentence))


def progress(feedback: QgsFeedback) -> FeedbackProgress:
    """The core's progress over the feedback of the run."""
    return FeedbackProgress(feedback)


def _ids(things: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(thing.rule.rule_id for thing in things))


def _date(instant_ms: int) -> str:
    return from_ms(instant_ms).date().isoformat()
