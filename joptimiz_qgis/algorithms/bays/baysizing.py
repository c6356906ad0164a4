# SPDX-License-Identifier: GPL-2.0-or-later
"""How many delivery bays does each street section need, and how long?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, List, Optional, Union

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ...core.bays import bay as bay_columns
from ...core.bays import section_totals as totals
from ...core.bays.assumptions import default
from ...core.bays.bay import Bays
from ...core.bays.coverage import UNKNOWN
from ...core.bays.kerb import streets
from ...core.bays.sections import sections_of
from ...core.bays.sizing import Sizing, SizingSettings, size
from ...core.bays.stops import ClosedStops, close
from ...core.errors import InputError
from ...core.progress import Part, Progress
from ...core.text import N_
from ...formats.problems import Problem
from ...layers.bays_reader import read_bays
from ...layers.convert import line_geometry
from ...layers.demand_reader import DemandPoints, read_demand
from ...layers.feedback import FeedbackProgress
from ...layers.network_session import session
from ...layers.sections_reader import SectionLayer, read_sections
from ...layers.stops_reader import read_stops, rows_by_id
from ...tr import day, tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from ..route_tables import Row
from . import bay_outputs as o
from . import bay_parameters as b
from . import sizing_words

SECTION = (
    ("street", "text"), ("movements_week", "real"), ("establishments", "int"), ("unknown", "int"), ("arrivals_h", "real"),
    ("dwell_min", "real"), ("dwell_source", "text"), ("load", "real"), ("existing_bays", "int"), ("existing_places", "int"),
    ("bays_by_load", "int"), ("bays_by_blocking", "int"), ("bays_enforced", "int"), ("bays_needed", "int"), ("missing", "int"),
    ("length_m", "real"), ("blocked_share", "real"), ("blocked_enforced_share", "real"), ("lost_h", "real"),
    ("lost_enforced_h", "real"),
)
_AREA = QgsWkbTypes.GeometryType.PolygonGeometry
MODELS = ("erlang_b", "deterministic")
FIGURES = ("DAYS_PER_WEEK", "PEAK_SHARE", "DWELL_MIN", "MANOEUVRE_MIN", "TARGET_LOAD", "ILLEGAL_OCCUPANCY", "BLOCKING",
           "VEHICLE_LENGTH_M", "TAIL_LIFT_M", "INSERTION_M", "SHORTEST_BAY_M", "LONGEST_BAY_M")


@dataclass(frozen=True)
class _Request:
    settings: SizingSettings
    model: str
    network: Optional[Path]
    layer: Optional[SectionLayer]
    section_m: float
    max_snap_m: float
    demand: DemandPoints
    bays: Bays
    stops: Optional[ClosedStops]
    crs: QgsCoordinateReferenceSystem


@dataclass(frozen=True)
class _Placed:
    """S sections, and the section of each point of the demand and of each bay, -1 = none. `told`: what they are made of."""

    ids: tuple[Union[int, str, None], ...]
    kind: str
    streets: tuple[str, ...]
    shapes: tuple[QgsGeometry, ...]
    wkb: Any
    crs: QgsCoordinateReferenceSystem
    demand: np.ndarray
    bays: np.ndarray
    told: str


class BaySizing(Algorithm):
    """Bays by section: the model is our own, stated in METHOD and in the help."""

    ID, GROUP = "baysizing", "bays"
    NAME = N_("Size delivery bays")
    SECTIONS, SECTION_ID, SECTION_M, STOPS, MODEL = "SECTIONS", "SECTION_ID", "SECTION_M", "STOPS", "MODEL"
    OUTPUT, METHOD, REJECTED = "OUTPUT", "METHOD", "REJECTED"
    BAYS_NEEDED, BAYS_MISSING, BAYS_ENFORCED = "BAYS_NEEDED", "BAYS_MISSING", "BAYS_ENFORCED"
    UNTIED_WEEK, UNKNOWN = "UNTIED_WEEK", "UNKNOWN"

    def initAlgorithm(self, config: Any = None) -> None:
        lines_or_areas = [QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon]
        for parameter in (
            b.demand(), b.movements(), p.network(optional=True),
            p.with_help(QgsProcessingParameterFeatureSource(self.SECTIONS, tr("Sections"), lines_or_areas, optional=True), tr(
                "Lines or areas, each of them one section, instead of the network.")),
            p.with_help(QgsProcessingParameterField(self.SECTION_ID, tr("Name of a section"), None, self.SECTIONS,
                                                    optional=True), tr(
                "Field that names a section in the output; without it the number of the feature.")),
            b.figure(self.SECTION_M), b.max_snap(), b.bays(optional=True),
            p.with_help(QgsProcessingParameterFeatureSource(self.STOPS, tr("Stops at the bays"),
                                                            [QgsProcessing.SourceType.TypeVector], optional=True), tr(
                "Recorded stops (collection bay-stops): where a section has enough of them, their mean length replaces the "
                "setting.")),
            p.with_help(p.choice(self.MODEL, tr("Model"), MODELS, MODELS[0]), tr(
                "erlang_b: the least number of bays that turns away at most the given share of arrivals. deterministic: the "
                "load divided by the share of the time a place may be in use.")),
            *(b.figure(name) for name in FIGURES), p.time_zone(),
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Bays needed by section"),
                                              QgsProcessing.SourceType.TypeVectorAnyGeometry),
            b.rejected_rows(),
        ):
            self.addParameter(parameter)
        for name, title in ((self.BAYS_NEEDED, tr("Bays needed")), (self.BAYS_MISSING, tr("Bays missing")),
                            (self.BAYS_ENFORCED, tr("Bays needed without illegal occupancy")),
                            (self.UNTIED_WEEK, tr("Movements a week of no section")),
                            (self.UNKNOWN, tr("Establishments without known movements"))):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputString(self.METHOD, tr("Method")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be used")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        settings = b.sizing_settings(self, parameters, context)
        zone, transform = p.zone_value(self, parameters, context), context.transformContext()
        self._problems: List[Problem] = []
        source = self.parameterAsSource(parameters, self.SECTIONS, context)
        network = self.parameterAsVectorLayer(parameters, p.NETWORK, context)
        if (source is None) == (network is None):
            raise InputError(N_("Give either the edges layer of a network made by “Build network”, or a layer of sections."))
        layer = None if source is None else read_sections(
            source, self.parameterAsString(parameters, self.SECTION_ID, context), transform, self._problems)
        crs = network.crs() if layer is None else layer.crs
        demand = read_demand(self.parameterAsSource(parameters, b.DEMAND, context),
                             self.parameterAsString(parameters, b.MOVEMENTS, context), crs, transform, self._problems,
                             Part(FeedbackProgress(feedback), 0, 10))
        given = self.parameterAsLayerList(parameters, b.BAYS, context)
        bays = read_bays(given, crs, transform, zone, self._problems) if given else bay_columns.bays((), (), ())
        self._request = _Request(
            settings, self.parameterAsEnumString(parameters, self.MODEL, context),
            p.network_path(self, parameters, context) if layer is None else None, layer,
            b.figure_value(self, parameters, self.SECTION_M, context),
            self.parameterAsDouble(parameters, p.MAX_SNAP_M, context), demand, bays,
            self._stops(parameters, context, bays, zone), crs)

    def _stops(self, parameters: dict, context: Any, bays: Bays, zone: Any) -> Optional[ClosedStops]:
        source = self.parameterAsSource(parameters, self.STOPS, context)
        if source is None:
            return None
        if not len(bays):
            raise InputError(N_("Stops are tied to bays: give the layers of the bays too."))
        layer = p.layer_behind(self, parameters, self.STOPS, context)
        read = read_stops(source, layer, rows_by_id(bays), bays.ids, zone, self._problems)
        return close(read.stops, bays.max_stay_min, int(read.stops.arrival_ms.max(initial=0)))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request, progress = self._request, FeedbackProgress(feedback)
        b.tell(self._problems, feedback)
        placed = self._placed(Part(progress, 10, 80))
        count, settings, demand = len(placed.ids), request.settings, request.demand
        together = totals.demand_of(placed.demand, demand.movements, demand.dwell_min, count, settings.dwell_min)
        held = totals.bays_of(request.bays, placed.bays, count, settings)
        measured = np.full(count, np.nan) if request.stops is None else totals.measured_min(
            request.stops, placed.bays, count, int(default("least_count")))
        dwell, source = totals.dwell_of(measured, together.stated_min, settings.dwell_min)
        try:
            sized = size(together.movements_week, held.places, settings, dwell)
        except ValueError as error:
            raise InputError(N_("A section needs more bays than can be computed. Check the movements a week.")) from error
        needed = sized.bays_by_blocking if request.model == MODELS[0] else sized.bays_by_load
        missing = np.where(needed == UNKNOWN, UNKNOWN, np.maximum(needed - held.places, 0))
        result = {
            self.BAYS_NEEDED: _sum(needed), self.BAYS_MISSING: _sum(missing), self.BAYS_ENFORCED: _sum(sized.bays_enforced),
            self.UNTIED_WEEK: round(together.untied_week, 3), self.UNKNOWN: demand.unknown,
            self.METHOD: sizing_words.method(settings, request.model, placed.told, source), self.REJECTED: len(self._problems),
        }
        for doubt in sizing_words.doubts(together, demand.unknown, held, settings):
            feedback.pushWarning(doubt)
        feedback.pushInfo(sizing_words.outcome(result))
        feedback.pushInfo(result[self.METHOD])
        values = _columns(together, held, sized, dwell, source, needed, missing, settings.bay_length_m)
        return {**self._written(placed, values, parameters, context, feedback), **result}

    def _placed(self, progress: Progress) -> _Placed:
        """Sections, and what belongs to each. Raises Cancelled."""
        request, layer = self._request, self._request.layer
        if layer is not None:
            return _Placed(layer.ids, layer.kind, layer.streets, layer.shapes, layer.wkb, layer.own_crs,
                           layer.of(request.demand.xy, request.max_snap_m, Part(progress, 0, 80)),
                           layer.of(request.bays.xy, request.max_snap_m, Part(progress, 80, 100)),
                           tr("Sections: those of a layer."))
        engine = session().engine(request.network, Part(progress, 0, 40))
        network, usable = engine.network, streets(engine.network)
        snaps = engine.snapper.nearest_many(np.vstack((request.demand.xy, request.bays.xy)), request.max_snap_m, usable)
        progress.report(60.0)
        made = sections_of(network, usable, snaps.edge[snaps.edge >= 0], request.section_m, Part(progress, 60, 100))
        at = made.at(snaps.edge, snaps.fraction)
        kept = np.unique(at[at >= 0])  # the other pieces of these streets say nothing
        at = np.where(at >= 0, np.searchsorted(kept, at), -1)
        data = " ".join(filter(None, (network.info.get("source"), day(network.info.get("edition") or ""))))
        told = tr("Sections: streets of one name, cut into even pieces of at most {metres} m; network: {data}.",
                  metres=f"{request.section_m:g}", data=data or "?")
        split = len(request.demand.ids)
        return _Placed(tuple(made.ids[row] for row in kept), "text", tuple(made.street[row] for row in kept),
                       tuple(line_geometry(made.shapes[row]) for row in kept), QgsWkbTypes.Type.LineString, request.crs,
                       at[:split], at[split:], told)

    def _written(self, placed: _Placed, values: dict[str, list], parameters: dict, context: Any, feedback: Any) -> dict:
        style = "bay_sections_areas" if QgsWkbTypes.geometryType(placed.wkb) == _AREA else "bay_sections_lines"
        with Outputs(self, parameters, context, feedback) as outputs:
            output = o.Table(self.OUTPUT, (("section_id", placed.kind), *SECTION), lambda: _rows(placed, values), placed.wkb,
                             placed.crs, style)
            return o.write(outputs, self, context, (output,), self._problems)


def _sum(bays: np.ndarray) -> int:
    """Of the sections whose need is known."""
    return int(bays[bays != UNKNOWN].sum())


def _columns(demand: totals.SectionDemand, held: totals.SectionBays, sized: Sizing, dwell: np.ndarray, source: np.ndarray,
             needed: np.ndarray, missing: np.ndarray, bay_length_m: float) -> dict[str, list]:
    """The fields of all sections by name; None where a figure is not known."""
    words = {each: each.name.lower() for each in totals.DwellSource}
    real = {
        "movements_week": demand.movements_week, "arrivals_h": sized.arrivals_h, "dwell_min": dwell, "load": sized.load,
        "length_m": np.where(needed == UNKNOWN, np.nan, needed * bay_length_m), "blocked_share": sized.blocked,
        "blocked_enforced_share": sized.blocked_enforced, "lost_h": sized.lost_h, "lost_enforced_h": sized.lost_enforced_h,
    }
    whole = {
        "establishments": demand.establishments, "unknown": demand.unknown, "existing_bays": held.bays,
        "existing_places": held.places, "bays_by_load": sized.bays_by_load, "bays_by_blocking": sized.bays_by_blocking,
        "bays_enforced": sized.bays_enforced, "bays_needed": needed, "missing": missing,
    }
    return {
        "dwell_source": [words[totals.DwellSource(each)] for each in source.tolist()],
        **{name: [None if math.isnan(each) else round(each, 4) for each in column.tolist()] for name, column in real.items()},
        **{name: [None if each == UNKNOWN else each for each in column.tolist()] for name, column in whole.items()},
    }


def _rows(placed: _Placed, values: dict[str, list]) -> Iterator[Row]:
    for row, (name, street, shape) in enumerate(zip(placed.ids, placed.streets, placed.shapes)):
        yield shape, {"section_id": name, "street": street or None, **{field: column[row] for field, column in values.items()}}
