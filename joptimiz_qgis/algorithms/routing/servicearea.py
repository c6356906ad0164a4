# SPDX-License-Identifier: GPL-2.0-or-later
"""What is within reach?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Iterator, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...core.errors import InputError
from ...core.network.model import Network
from ...core.progress import Part, among
from ...core.routing.bands import Piece
from ...core.routing.catchment import HALF_WIDTH_M, Catchments
from ...core.routing.places import open_edges
from ...core.routing.request import Objective, UnknownPolicy
from ...core.routing.service_area import DAY_MS, ReachedArea, ServiceAreaRequest, ServiceAreas, worst
from ...core.routing.shape import part_of
from ...core.text import N_
from ...layers.convert import fields_of, line_geometry, listed
from ...layers.feedback import FeedbackProgress
from ...layers.styling import style_on_load
from ...tr import number, tr
from .. import law_request
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from ..route_tables import Row, features
from . import areas_by_service, by_service
from .point_places import Places, read_places

NAMED = {"int": ("origin_id", "int"), "text": ("origin_id", "text")}
AREAS = (
    ("threshold", "real"), ("band", "int"), ("unit", "text"), ("direction", "text"), ("status", "text"), ("snap_m", "real"),
    ("length_m", "real"), ("method", "text"),
)
EDGES = (
    ("edge_id", "int"), ("source_id", "text"), ("name", "text"), ("threshold", "real"), ("band", "int"), ("unit", "text"),
    ("cost_begin", "real"), ("cost_end", "real"), ("length_m", "real"), ("verdict", "text"), ("rule_ids", "text"),
    ("exemption_ids", "text"),
)
SCALE = {"min": 60_000.0, "m": 1.0}
"""Costs of the core in one unit of the thresholds."""
MOST_THRESHOLDS = 8


@dataclass(frozen=True)
class _Request:
    law: law_request.LawRequest
    areas: ServiceAreaRequest
    places: Places
    unit: str
    direction: str
    walk_m: float


class ServiceArea(Algorithm):
    """What is within reach?"""

    ID, GROUP = "servicearea", "routing"
    NAME = N_("Service area")
    ORIGINS, ORIGIN_ID, THRESHOLDS, UNIT, DIRECTION, WALK_M = (
        "ORIGINS", "ORIGIN_ID", "THRESHOLDS", "UNIT", "DIRECTION", "WALK_M")
    OUTPUT, EDGES, REJECTED = "OUTPUT", "EDGES", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        for parameter in (
            p.network(optional=True),
            p.with_help(QgsProcessingParameterFeatureSource(self.ORIGINS, tr("Origins"), points),
                        tr("Each point has a service area of its own.")),
            p.with_help(QgsProcessingParameterField(self.ORIGIN_ID, tr("Name of an origin"), None, self.ORIGINS, optional=True),
                        tr("Field that names an origin in the outputs; without it the number of the feature.")),
            p.with_help(QgsProcessingParameterString(self.THRESHOLDS, tr("Thresholds"), "5,10,15"),
                        tr("Numbers separated by commas, at most {n}.", n=MOST_THRESHOLDS)),
            p.with_help(p.choice(self.UNIT, tr("Unit of the thresholds"), ("min", "m"), "min"),
                        tr("min: minutes of driving, by the fastest way. m: metres, by the shortest way.")),
            p.with_help(p.choice(self.DIRECTION, tr("Direction"), ("from", "to"), "from"),
                        tr("from: what the vehicle reaches from an origin. to: from where it reaches an origin.")),
            p.rules(), p.exemptions(), p.alerts(), p.vehicle(), p.departure(), p.unknown_policy(), p.max_snap(), p.max_wait(),
            p.with_help(QgsProcessingParameterNumber(self.WALK_M, tr("Walk from the street (m)"),
                                                     QgsProcessingParameterNumber.Type.Double, 0.0, False, 0.0, 2000.0),
                        tr("0: only ground along reached streets is claimed. Else all within so many metres of them, as the crow "
                           "flies."), True),
            p.time_zone(), p.holidays(), p.service(),
        ):
            self.addParameter(parameter)
        for name, label, kind in ((self.OUTPUT, tr("Service areas"), QgsProcessing.SourceType.TypeVectorPolygon),
                                  (self.EDGES, tr("Streets within reach"), QgsProcessing.SourceType.TypeVectorLine)):
            self.addParameter(QgsProcessingParameterFeatureSink(name, label, kind, None, True, True))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be read")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        unit = self.parameterAsEnumString(parameters, self.UNIT, context)
        direction = self.parameterAsEnumString(parameters, self.DIRECTION, context)
        limits = thresholds(self.parameterAsString(parameters, self.THRESHOLDS, context), unit)
        policy = UnknownPolicy(self.parameterAsEnumString(parameters, p.UNKNOWN_POLICY, context))
        max_snap_m = self.parameterAsDouble(parameters, p.MAX_SNAP_M, context)
        self._service: Optional[by_service.ServiceRequest] = None
        if by_service.asked(self, parameters, context):
            self._service = by_service.read(self, parameters, context, feedback, DAY_MS, max_snap_m, unit == "m",
                                            policy is UnknownPolicy.BLOCK)
            law, crs = self._service.law, self._service.crs
        else:
            law = law_request.read(self, parameters, context, feedback)
            crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        places = read_places(self.parameterAsSource(parameters, self.ORIGINS, context),
                             self.parameterAsString(parameters, self.ORIGIN_ID, context), crs, context, feedback)
        self._request = _Request(
            law=replace(law, rejected=law.rejected + places.left_out), places=places, unit=unit, direction=direction,
            walk_m=self.parameterAsDouble(parameters, self.WALK_M, context),
            areas=ServiceAreaRequest(
                thresholds=tuple(limit * SCALE[unit] for limit in limits),
                departure_ms=law.departure_ms, objective=Objective.FASTEST if unit == "min" else Objective.SHORTEST,
                backward=direction == "to", unknown_policy=policy, max_snap_m=max_snap_m,
                max_wait_ms=self.parameterAsInt(parameters, p.MAX_WAIT_MIN, context) * 60_000))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request = self._request
        if self._service is not None:
            return self._ask_service(self._service, parameters, context, feedback)
        engine = request.law.engine(feedback)
        network = engine.network
        horizon_ms = int(request.areas.thresholds[-1]) if request.unit == "min" else DAY_MS + request.areas.max_wait_ms
        judged = request.law.judged(engine, horizon_ms, feedback)
        made = ServiceAreas(engine.routing, judged.index.for_question(), engine.snapper, request.areas)
        method = " ".join((request.law.method(network), ground_method(request.walk_m), *hours_method(made)))
        ground = Catchments(network, open_edges(judged.law))
        result: dict[str, Any] = {}
        progress, count = Part(FeedbackProgress(feedback), 45, 100), len(request.places.ids)
        with Outputs(self, parameters, context, feedback) as outputs:
            crs, named = QgsCoordinateReferenceSystem(network.crs), NAMED[request.places.kind]
            areas = outputs.open(self.OUTPUT, fields_of((named, *AREAS)), QgsWkbTypes.Type.MultiPolygon, crs)
            edges = outputs.open(self.EDGES, fields_of((named, *EDGES)), QgsWkbTypes.Type.LineString, crs)
            for row, (name, (x, y)) in enumerate(zip(request.places.ids, request.places.xy.tolist())):
                area = made.of(x, y, among(progress, row, count))
                told(feedback, name, area)
                if areas is not None:
                    areas.write(features(areas, area_rows(request, name, area, ground, network, method)))
                if edges is not None:
                    edges.write(features(edges, edge_rows(request, name, area, made, network)))
            for output, key, style, label in ((edges, self.EDGES, "service_edges", N_("Streets within reach")),
                                              (areas, self.OUTPUT, "service_areas", N_("Service areas"))):
                if output is not None:
                    result[key] = output.place
                    style_on_load(context, output.place, style, tr(label))
        result[self.REJECTED] = request.law.rejected
        return result

    def _ask_service(self, service: by_service.ServiceRequest, parameters: dict, context: Any, feedback: Any) -> dict:
        """The same outputs; a service draws areas and gives no streets."""
        request = self._request
        limits = [limit / SCALE[request.unit] for limit in request.areas.thresholds]
        rows = areas_by_service.rows(service, request.places, limits, request.unit, request.direction, context, feedback)
        result: dict[str, Any] = {self.REJECTED: request.law.rejected}
        with Outputs(self, parameters, context, feedback) as outputs:
            named = NAMED[request.places.kind]
            areas = outputs.open(self.OUTPUT, fields_of((named, *AREAS)), QgsWkbTypes.Type.MultiPolygon, service.crs)
            edges = outputs.open(self.EDGES, fields_of((named, *EDGES)), QgsWkbTypes.Type.LineString, service.crs)
            if areas is not None:
                areas.write(features(areas, iter(rows)))
                result[self.OUTPUT] = areas.place
                style_on_load(context, areas.place, "service_areas", tr("Service areas"))
            if edges is not None:
                result[self.EDGES] = edges.place
        return result


def thresholds(given: str, unit: str) -> list[float]:
    """The thresholds, ascending. Raises InputError for what is no list of positive numbers."""
    try:
        found = sorted({float(text) for text in given.replace(";", ",").split(",") if text.strip()})
    except ValueError:
        found = []
    most = 24.0 * 60.0 if unit == "min" else 1_000_000.0
    if not found or not 0.0 < found[0] <= found[-1] <= most or len(found) > MOST_THRESHOLDS:
        raise InputError(N_("The thresholds “{given}” cannot be used. Write at most {n} numbers above 0 and up to {most}, "
                            "separated by commas, for example 5,10,15."), given=given, n=MOST_THRESHOLDS, most=most)
    return found


def ground_method(walk_m: float) -> str:
    """How the polygons are drawn."""
    if walk_m:
        return tr("Ground: all within {metres} m of a reached street, as the crow flies.", metres=number(walk_m))
    return tr("Ground: up to {metres} m beside reached streets, blocks without an unreached street filled.",
              metres=number(HALF_WIDTH_M))


def hours_method(made: ServiceAreas) -> Iterator[str]:
    """What is said where the law changes on the way."""
    if made.changes:
        yield tr("The law changes while one is on the way; every street is judged when it is entered.")


def told(feedback: Any, name: Any, area: ReachedArea) -> None:
    """What the log says of an area that is not as asked for."""
    if area.snap is None:
        feedback.pushWarning(tr("Origin {id}: no road open to this kind of vehicle is near enough.", id=name))
    elif not area.pieces:
        feedback.pushWarning(tr("Origin {id}: the law leaves no way at this time, nor from a place near.", id=name))
    elif area.snap.moved_by is not None:
        feedback.pushWarning(tr("Origin {id}: the law closes the place; it is moved by {metres} m.", id=name,
                                metres=round(area.snap.distance_m)))
    if not area.proved:
        feedback.pushWarning(tr("Origin {id}: streets that only open to who comes later may be missing.", id=name))


def area_rows(request: _Request, name: Any, area: ReachedArea, ground: Catchments, network: Network, method: str
              ) -> Iterator[Row]:
    """One row a threshold, the largest first, so that the smaller ones are drawn over it. No place without a way."""
    limits = request.areas.thresholds
    grounds = list(ground.grounds(area.pieces, len(limits), request.walk_m))
    for band in range(len(limits) - 1, -1, -1):
        geometry = QgsGeometry()
        if not grounds[band].is_empty:
            geometry.fromWkb(grounds[band].wkb)
            geometry.convertToMultiType()
        yield geometry, {
            "origin_id": name, "threshold": limits[band] / SCALE[request.unit], "band": band + 1, "unit": request.unit,
            "direction": request.direction, "status": area.status.value,
            "snap_m": None if area.snap is None else round(area.snap.distance_m, 1),
            "length_m": round(length_m(network, [piece for piece in area.pieces if piece.band <= band]), 1), "method": method,
        }


def length_m(network: Network, pieces: Sequence[Piece]) -> float:
    """Of streets reached, each once."""
    return sum(float(network.length_m[piece.arc // 2]) * abs(piece.end - piece.begin) for piece in pieces)


def edge_rows(request: _Request, name: Any, area: ReachedArea, made: ServiceAreas, network: Network) -> Iterator[Row]:
    """One row a piece of a street, drawn in the direction of travel."""
    for piece in area.pieces:
        edge, bearing = piece.arc // 2, made.bearing(piece)
        costs = [round(cost / SCALE[request.unit], 4) for cost in (piece.cost_begin, piece.cost_end)]
        yield line_geometry(part_of(network.shape(edge), piece.begin, piece.end)), {
            "origin_id": name, "edge_id": int(network.edge_id[edge]) * (-1 if piece.arc % 2 else 1),
            "source_id": str(network.source_id[edge]), "name": network.names[network.name[edge]] or None,
            "threshold": request.areas.thresholds[piece.band] / SCALE[request.unit], "band": piece.band + 1, "unit": request.unit,
            "cost_begin": costs[0], "cost_end": costs[1], "length_m": round(length_m(network, [piece]), 2),
            "verdict": worst(bearing).label,
            "rule_ids": listed([c.rule.rule_id for c in bearing if c.rule is not None]),
            "exemption_ids": listed([c.exemption.exemption_id for c in bearing if c.exemption is not None]),
        }
