# SPDX-License-Identifier: GPL-2.0-or-later
"""Where can this vehicle stop to deliver here, at this time?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Iterator, List, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsWkbTypes,
)

from ...core.bays.availability import LiveStops
from ...core.bays.bay import Bays
from ...core.bays.finder import BayState, FoundBay, Question
from ...core.bays.legal import HORIZON_MS
from ...core.errors import InputError
from ...core.progress import Part
from ...core.regulation.calendar import to_ms
from ...core.text import N_
from ...formats.problems import Problem
from ...layers.bay_search import BaySearch, LawGiven
from ...layers.bays_reader import read_bays
from ...layers.convert import line_geometry, point_geometry, real, utc
from ...layers.feedback import FeedbackProgress
from ...layers.stops_reader import read_stops, rows_by_id
from ...layers.usual_reader import read_usual
from ...tr import moment, number, render, tr
from .. import law_request
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from ..route_tables import Row
from . import bay_outputs as o
from . import bay_parameters as b
from .finder_told import STATE_WORDS, nobody_near

FOUND = (
    ("rank", "int"), ("bay_id", "text"), ("name", "text"), ("state", "text"), ("walk_m", "real"), ("drive_s", "real"),
    ("arrival", "time"), ("open_until", "time"), ("max_stay_min", "real"), ("length_m", "real"), ("free_share", "real"),
    ("free_from", "time"), ("reason", "text"), ("rule_id", "text"), ("act_ref", "text"),
)
WAYS = (("bay_id", "text"), ("duration_s", "real"), ("distance_m", "real"), ("arrival", "time"))
_LIMIT = 10


@dataclass(frozen=True)
class _Request:
    law: law_request.LawRequest
    question: Question
    bays: Bays
    live: Optional[LiveStops]
    occupancy: Optional[np.ndarray]
    problems: Sequence[Problem]
    limit: int
    all: bool


class BayFinder(Algorithm):
    """Where can this vehicle stop to deliver here, at this time?"""

    ID, GROUP = "bayfinder", "bays"
    NAME = N_("Find a delivery bay")
    DESTINATION, ORIGIN, STAY_MIN, STOPS, STOPS_AT, USUAL = "DESTINATION", "ORIGIN", "STAY_MIN", "STOPS", "STOPS_AT", "USUAL"
    LIKELY_FROM, FRESH_MIN, LIMIT, ALL = "LIKELY_FROM", "FRESH_MIN", "LIMIT", "ALL"
    OUTPUT, WAYS, BAYS_FOUND, BEST, METHOD, REJECTED = "OUTPUT", "WAYS", "FOUND", "BEST", "METHOD", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        table, kind = [QgsProcessing.SourceType.TypeVector], QgsProcessingParameterNumber.Type
        for parameter in (
            p.with_help(QgsProcessingParameterPoint(self.DESTINATION, tr("Destination")), tr("Where the goods go.")),
            p.with_help(QgsProcessingParameterPoint(self.ORIGIN, tr("Where the vehicle is"), optional=True), tr(
                "Bays are judged at the time at which it would arrive by a legal way. Empty: at the date and time given.")),
            b.bays(), p.network(), b.walk(), b.figure(b.WALK_M, Question.walk_m, False), p.rules(), p.exemptions(), p.alerts(),
            p.vehicle(),
            p.with_help(QgsProcessingParameterDateTime(p.DEPARTURE, tr("Date and time"),
                                                       QgsProcessingParameterDateTime.Type.DateTime), tr(
                "When the vehicle leaves its place or, if that is not given, when the bay is to be used; in the time zone of the "
                "territory.")),
            p.time_zone(), p.holidays(), b.max_snap(), b.figure(b.TAIL_LIFT_M), b.figure(b.INSERTION_M),
            p.with_help(QgsProcessingParameterNumber(
                self.STAY_MIN, tr("Length of the stop (min)"), kind.Double, Question.stay_min, False, 0.0, 1440.0),
                tr("A bay must be open, and its street legal, until then.")),
            p.with_help(QgsProcessingParameterFeatureSource(self.STOPS, tr("Stops under way"), table, optional=True), tr(
                "The collection bay-stops, or a table with its fields. Empty: who stands where is not known.")),
            p.with_help(QgsProcessingParameterDateTime(self.STOPS_AT, tr("Stops were known at"),
                                                       QgsProcessingParameterDateTime.Type.DateTime, None, True), tr(
                "When the stops were last received. Empty: now.")),
            p.with_help(QgsProcessingParameterFeatureSource(self.USUAL, tr("Usual occupancy"), table, optional=True), tr(
                "The table of metrics of “Occupancy of delivery bays”, with the columns hour_of_week: it counts where stops do "
                "not tell.")),
            b.figure(self.LIKELY_FROM), b.figure(self.FRESH_MIN),
            p.with_help(QgsProcessingParameterNumber(self.LIMIT, tr("Most bays to list"), kind.Integer, _LIMIT, False, 1, 10_000),
                        tr("Of those that can be used.")),
            p.with_help(QgsProcessingParameterBoolean(self.ALL, tr("Also bays that cannot be used"), False), tr(
                "All within walking distance, and why each cannot be used.")),
        ):
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Delivery bays, the best first"),
                                                            QgsProcessing.SourceType.TypeVectorPoint))
        self.addParameter(QgsProcessingParameterFeatureSink(self.WAYS, tr("Legal ways to the bays"),
                                                            QgsProcessing.SourceType.TypeVectorLine, None, True, False))
        self.addParameter(b.rejected_rows())
        self.addOutput(QgsProcessingOutputNumber(self.BAYS_FOUND, tr("Bays that can be used")))
        self.addOutput(QgsProcessingOutputString(self.BEST, tr("The best of them")))
        self.addOutput(QgsProcessingOutputString(self.METHOD, tr("Method")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be used")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        law = law_request.read(self, parameters, context, feedback)
        crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        problems: List[Problem] = []
        layers = self.parameterAsLayerList(parameters, b.BAYS, context)
        bays = read_bays(layers, crs, context.transformContext(), law.zone, problems)
        x, y = self._point(self.DESTINATION, parameters, crs, context)
        given = parameters.get(self.ORIGIN) not in (None, "")
        question = Question(
            x, y, law.departure_ms, self._point(self.ORIGIN, parameters, crs, context) if given else None,
            b.figure_value(self, parameters, b.WALK_M, context),
            self.parameterAsEnumString(parameters, b.WALK, context) == "straight",
            self.parameterAsDouble(parameters, self.STAY_MIN, context),
            *(b.figure_value(self, parameters, name, context) for name in (b.TAIL_LIFT_M, b.INSERTION_M)),
            self.parameterAsDouble(parameters, p.MAX_SNAP_M, context),
            *(b.figure_value(self, parameters, name, context) for name in (self.LIKELY_FROM, self.FRESH_MIN)))
        live, occupancy = self._known(parameters, context, bays, law, problems)
        b.tell(problems, feedback)
        self._request = _Request(
            replace(law, rejected=law.rejected + len(problems)), question, bays, live, occupancy, problems,
            self.parameterAsInt(parameters, self.LIMIT, context), self.parameterAsBool(parameters, self.ALL, context))

    def _point(self, name: str, parameters: dict, crs: QgsCoordinateReferenceSystem, context: Any) -> tuple[float, float]:
        point = self.parameterAsPoint(parameters, name, context, crs)
        if not np.isfinite((point.x(), point.y())).all():
            raise InputError(N_("The point {name} has no place in the CRS of the network. Choose another."), name=name)
        return point.x(), point.y()

    def _known(self, parameters: dict, context: Any, bays: Bays, law: law_request.LawRequest, problems: List[Problem]
               ) -> tuple[Optional[LiveStops], Optional[np.ndarray]]:
        """(stops under way, usual occupancy), as far as they are given."""
        rows, live, occupancy = rows_by_id(bays), None, None
        source = self.parameterAsSource(parameters, self.STOPS, context)
        if source is not None:
            stops = read_stops(source, p.layer_behind(self, parameters, self.STOPS, context), rows, bays.ids, law.zone, problems)
            at = datetime.now(law.zone) if parameters.get(self.STOPS_AT) in (None, "") else \
                p.moment_value(self, parameters, self.STOPS_AT, context, law.zone)
            live = LiveStops(stops.stops, stops.declared_min, to_ms(at))
        usual = self.parameterAsSource(parameters, self.USUAL, context)
        if usual is not None:
            occupancy = read_usual(usual, rows, len(bays), problems)
        return live, occupancy

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request, law, question = self._request, self._request.law, self._request.question
        engine = law.engine(feedback)
        law.judged(engine, HORIZON_MS + question.stay_ms, feedback)  # says what there is to say of the rules
        search = BaySearch(engine, request.bays, LawGiven(law.vehicle, law.rules, law.exemptions, law.zone, law.holidays,
                                                          law.settings))
        found = search.find(question, request.live, request.occupancy, Part(FeedbackProgress(feedback), 45, 75))
        usable = [one for one in found if one.rank is not None]
        self._tell(found, usable, feedback)
        kept = usable[:request.limit]
        listed = [*kept, *(one for one in found if one.rank is None)] if request.all else kept
        method = self._method(engine.network)
        feedback.pushInfo(method)
        result: dict[str, Any] = {
            self.BAYS_FOUND: len(usable), self.BEST: request.bays.ids[usable[0].bay] if usable else "", self.METHOD: method,
            self.REJECTED: law.rejected}
        crs, wkb = QgsCoordinateReferenceSystem(search.crs), QgsWkbTypes.Type
        with Outputs(self, parameters, context, feedback) as outputs:
            result.update(o.write(outputs, self, context, (
                o.Table(self.OUTPUT, FOUND, lambda: self._rows(listed), wkb.Point, crs, "bay_found"),
                o.Table(self.WAYS, WAYS, lambda: self._ways(search, kept, feedback), wkb.LineString, crs)), request.problems))
        return result

    def _ways(self, search: BaySearch, kept: Sequence[FoundBay], feedback: Any) -> Iterator[Row]:
        request = self._request
        for way in search.ways(request.question, kept, Part(FeedbackProgress(feedback), 75, 100)):
            yield line_geometry(way.xy), {
                "bay_id": request.bays.ids[way.bay], "duration_s": way.duration_s, "distance_m": round(way.distance_m, 1),
                "arrival": utc(way.arrival_ms)}

    def _rows(self, listed: Sequence[FoundBay]) -> Iterator[Row]:
        bays = self._request.bays
        for one in listed:
            row = one.bay
            cited = one.constraint if one.state in (BayState.NOT_LEGAL, BayState.UNKNOWN) else None
            rule = cited.rule if cited is not None else None
            yield point_geometry(bays.xy[row]), {
                "rank": one.rank, "bay_id": bays.ids[row], "name": bays.names[row] or None, "state": one.state.value,
                "walk_m": round(one.walk_m, 1), "drive_s": one.drive_s, "arrival": utc(one.arrival_ms),
                "open_until": utc(one.open_until_ms), "max_stay_min": real(bays.max_stay_min[row], 6),
                "length_m": real(bays.length_m[row], 2), "free_share": one.free_share,
                "free_from": utc(one.free_from_ms), "reason": render(one.reason),
                "rule_id": rule.rule_id if rule is not None else None,
                "act_ref": rule.act_ref or None if rule is not None else None,
            }

    def _tell(self, found: Sequence[FoundBay], usable: Sequence[FoundBay], feedback: Any) -> None:
        """What was found, and what to do if that is nothing."""
        question, bays = self._request.question, self._request.bays
        if not found:
            feedback.pushWarning(nobody_near(question, bays))
            return
        counts = Counter(one.state for one in found)
        feedback.pushInfo(tr("Bays within walking distance: {n}; that can be used: {usable}.", n=len(found), usable=len(usable)))
        for state in BayState:
            if counts[state]:
                feedback.pushInfo(f"{tr(STATE_WORDS[state])}: {counts[state]}")
        if not usable:
            feedback.pushWarning(tr("None of them can be used then: list all of them to see why."))

    def _method(self, network: Any) -> str:
        question, live = self._request.question, self._request.live
        how = tr("as the crow flies") if question.straight else tr("along the streets")
        told = [self._request.law.method(network), tr(
            "Walk of at most {walk} m {how}; stop of {stay} min; {tail} m of room behind the vehicle, {insertion} m to drive in.",
            walk=number(question.walk_m, 0), how=how, stay=number(question.stay_min, 0), tail=number(question.tail_lift_m),
            insertion=number(question.insertion_m))]
        if live is not None:
            at = self._request.law.calendar.local(live.known_at_ms).replace(tzinfo=None)
            told.append(tr("Stops as known at {time}; a free place counts for {fresh} min.", time=moment(at),
                           fresh=number(question.fresh_min, 0)))
        if self._request.occupancy is not None:
            told.append(tr("Likely free from {share} % of the time on.", share=number(100.0 * question.likely_from, 0)))
        return " ".join(told)
