# SPDX-License-Identifier: GPL-2.0-or-later
"""Where do delivery bays go: new, kept, lengthened, moved, removed, and how far from the best can the plan be?"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, List, Optional

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ...core.bays.bay import Bays
from ...core.bays.coverage import YES
from ...core.bays.kerb_candidates import Given, Limits, Place
from ...core.bays.legal import HORIZON_MS
from ...core.bays.siting import Goal
from ...core.bays.siting_case import KEEPS, Asked
from ...core.bays.siting_proof import can_solve
from ...core.bays.siting_study import Town, study
from ...core.bays.stops import MINUTE_MS
from ...core.bays.usable import Use
from ...core.errors import InputError
from ...core.progress import Part
from ...core.routing.places import open_edges
from ...core.text import N_
from ...formats.problems import Problem
from ...layers.bays_reader import read_bays
from ...layers.candidates_reader import read_candidates, read_points
from ...layers.demand_reader import DemandPoints, read_demand
from ...layers.feedback import FeedbackProgress
from ...tr import moment, number, tr
from .. import law_request
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from . import bay_outputs as o
from . import bay_parameters as b
from . import siting_tables as tables


@dataclass(frozen=True)
class _Request:
    law: law_request.LawRequest
    demand: DemandPoints
    bays: Optional[Bays]
    given: Optional[Given]
    crossings_xy: np.ndarray
    problems: List[Problem]
    use: Use
    asked: Asked
    limits: Limits
    on_network: bool
    sources: str
    figures: str


class BaySiting(Algorithm):
    """A plan of bays, the reason for each site, and how good it can be."""

    ID, GROUP = "baysiting", "bays"
    NAME = N_("Site delivery bays")
    CANDIDATES, ADD, KEEP, LENGTHEN, GOAL = "CANDIDATES", "ADD", "KEEP", "LENGTHEN", "GOAL"
    BUDGET, PRICE_NEW, PRICE_LENGTHEN, CROSSINGS = "BUDGET", "PRICE_NEW", "PRICE_LENGTHEN", "CROSSINGS"
    ALTERNATIVES, PROOF_S = "ALTERNATIVES", "PROOF_S"
    OUTPUT, DEMAND_OUT, CURVE = "OUTPUT", "DEMAND_OUT", "CURVE"
    ALTERNATIVE_SITES, CANDIDATES_OUT, METHOD, REJECTED = "ALTERNATIVE_SITES", "CANDIDATES_OUT", "METHOD", "REJECTED"
    GOALS = tuple(goal.value for goal in (Goal.COVER, Goal.MEDIAN))
    FIGURES = ("PREFERENCE", "MOVE_M", "SPACING_M", "JUNCTION_M", "CROSSING_M", "MAX_SLOPE_PCT")
    NUMBERS = (
        ("COVERED_BEFORE_WEEK", N_("Movements a week that find a bay today")),
        ("COVERED_AFTER_WEEK", N_("Movements a week that find a bay with the plan")),
        ("UNCOVERED_AFTER_WEEK", N_("Movements a week that find none with the plan")),
        ("GAP", N_("No plan is worth more than this share above it")), ("PRICE", N_("Price of the plan")),
    )

    def initAlgorithm(self, config: Any = None) -> None:
        vector = QgsProcessing.SourceType
        for parameter in (
            b.demand(), b.movements(), b.bays(optional=True), p.network(),
            p.with_help(QgsProcessingParameterFeatureSource(
                self.CANDIDATES, tr("Where a bay could be"), [vector.TypeVectorPoint, vector.TypeVectorLine], optional=True),
                tr("Points, or lines as long as the bay could be; the fields candidate_id, places, price, width_m and slope_pct "
                   "count if they are there. Empty: the kerbs of the network.")),
            p.with_help(_whole(self.ADD, tr("Bays more than there are"), 10, -100_000, 100_000),
                        tr("0: only move or lengthen. Negative: fewer bays.")),
            p.with_help(p.choice(self.KEEP, tr("Existing bays"), KEEPS, "all"),
                        tr("all: every one stays. prefer: it stays if it is worth about as much as another site. none: it counts "
                           "like a new one.")),
            b.figure("PREFERENCE"),
            p.with_help(QgsProcessingParameterBoolean(self.LENGTHEN, tr("Existing bays may get one more place"), True),
                        tr("A bay that is full, or too short for the vehicle.")),
            b.figure("MOVE_M"),
            p.with_help(p.choice(self.GOAL, tr("Goal"), self.GOALS, "cover"),
                        tr("cover: most movements within the distance to walk. median: fewest metres walked, where a movement "
                           "that finds no bay counts for that distance.")),
            b.walk(), b.figure(b.WALK_M, 100.0, advanced=False),
            p.with_help(_real(self.BUDGET, tr("Sum that may be spent"), None), tr("In the unit of the prices. Empty: no limit.")),
            p.with_help(_real(self.PRICE_NEW, tr("Price of a new bay"), 0.0), tr("No source gives it: your own figure."), True),
            p.with_help(_real(self.PRICE_LENGTHEN, tr("Price of one more place"), 0.0),
                        tr("No source gives it: your own figure."), True),
            b.figure("SPACING_M"), b.figure("JUNCTION_M"),
            p.with_help(QgsProcessingParameterFeatureSource(self.CROSSINGS, tr("Places to keep free"),
                                                            [vector.TypeVectorAnyGeometry], optional=True),
                        tr("Points of pedestrian crossings, entrances and the like.")),
            b.figure("CROSSING_M"), b.figure("MAX_SLOPE_PCT"),
            p.rules(), p.exemptions(), p.alerts(), p.vehicle(), b.time_of_use(), p.time_zone(), p.holidays(), b.max_snap(),
            *b.capacity(), b.figure(b.TAIL_LIFT_M), b.figure(b.INSERTION_M),
            p.with_help(_whole(self.ALTERNATIVES, tr("Other plans to show"), 3, 0, 50),
                        tr("Each does without one new site of the plan."), True),
            p.with_help(_real(self.PROOF_S, tr("Seconds to prove how good the plan is"), 10.0, 3600.0),
                        tr("0: only the quick bound. Better proofs, and at times better plans, need the Python library scipy."),
                        True),
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Sites of the plan"), vector.TypeVectorPoint),
            *(QgsProcessingParameterFeatureSink(name, title, kind, optional=True, createByDefault=True) for name, title, kind in (
                (self.DEMAND_OUT, tr("Establishments and their bay in the plan"), vector.TypeVectorPoint),
                (self.CURVE, tr("Bays against uncovered demand"), vector.TypeVector),
                (self.ALTERNATIVE_SITES, tr("Sites of other plans"), vector.TypeVectorPoint),
                (self.CANDIDATES_OUT, tr("Candidates, and why some cannot be"), vector.TypeVectorPoint))),
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
        transform, problems = context.transformContext(), list[Problem]()
        source = self.parameterAsSource(parameters, b.DEMAND, context)
        demand = read_demand(source, self.parameterAsString(parameters, b.MOVEMENTS, context), crs, transform, problems,
                             Part(FeedbackProgress(feedback), 0, 5))
        layers = self.parameterAsLayerList(parameters, b.BAYS, context)
        bays = read_bays(layers, crs, transform, law.zone, problems) if layers else None
        given = self.parameterAsSource(parameters, self.CANDIDATES, context)
        settings = b.sizing_settings(self, parameters, context)
        if law.vehicle.length_m is None:
            raise InputError(N_("The vehicle states no length, so that no bay can be measured for it. Add \"length_m\" to it."))
        figures = {name.lower(): b.figure_value(self, parameters, name, context) for name in self.FIGURES}
        use = Use(law.departure_ms, round(settings.service_min * MINUTE_MS), law.vehicle.length_m,
                  settings.tail_lift_m, settings.insertion_m, self.parameterAsDouble(parameters, p.MAX_SNAP_M, context))
        width = law.vehicle.width_m
        self._request = _Request(
            law, demand, bays, read_candidates(given, crs, transform, problems) if given is not None else None,
            read_points(self.parameterAsSource(parameters, self.CROSSINGS, context), crs, transform, problems), problems, use,
            self._asked(parameters, context, figures, settings, 0 if bays is None else len(bays)),
            Limits(use.wanted_m, figures["spacing_m"], figures["junction_m"], figures["crossing_m"], figures["max_slope_pct"],
                   np.nan if width is None else width),
            self.parameterAsEnumString(parameters, b.WALK, context) == "network",
            tr("establishments: {demand}; bays: {bays}", demand=source.sourceName(),
               bays=", ".join(layer.name() for layer in layers) or "\u2205"),
            ", ".join([*(f"{name} {number(figures[name.lower()], 2)}" for name in self.FIGURES),
                       b.figures_told(settings, (*b.CAPACITY_FIGURES, b.TAIL_LIFT_M, b.INSERTION_M))]))

    def _asked(self, parameters: dict, context: Any, figures: dict, settings: Any, bays: int) -> Asked:
        keep = self.parameterAsEnumString(parameters, self.KEEP, context)
        add = self.parameterAsInt(parameters, self.ADD, context)
        if bays + add < 0 or (keep == "all" and add < 0):
            raise InputError(N_("{add} bays more than the {n} that there are, while KEEP is {keep}: that cannot be. Let ADD be "
                                "greater, or KEEP be prefer or none."), add=add, n=bays, keep=keep)
        budget = np.inf if parameters.get(self.BUDGET) is None else self.parameterAsDouble(parameters, self.BUDGET, context)
        with_capacity = self.parameterAsEnumString(parameters, b.CAPACITY, context) == "model"
        return Asked(
            add, keep, figures["preference"], self.parameterAsBool(parameters, self.LENGTHEN, context),
            Goal(self.parameterAsEnumString(parameters, self.GOAL, context)), b.figure_value(self, parameters, b.WALK_M, context),
            budget, self.parameterAsDouble(parameters, self.PRICE_NEW, context),
            self.parameterAsDouble(parameters, self.PRICE_LENGTHEN, context), figures["move_m"],
            settings if with_capacity else None, self.parameterAsInt(parameters, self.ALTERNATIVES, context),
            self.parameterAsDouble(parameters, self.PROOF_S, context))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request, progress = self._request, FeedbackProgress(feedback)
        b.tell(request.problems, feedback)
        engine = request.law.engine(feedback)
        judged = request.law.judged(engine, HORIZON_MS, feedback)
        town = Town(Place(engine.network, engine.edges, engine.snapper, open_edges(judged.law)), engine.routing, judged,
                    request.law.calendar, request.bays, request.demand.movements, request.demand.xy, request.given,
                    request.crossings_xy)
        made = study(town, request.asked, request.use, request.limits, request.on_network, time.monotonic,
                     parameters.get(self.CURVE) is not None, Part(progress, 45, 95))
        found = tables.Found(engine.network, request.demand, request.bays, made)
        result = self._written(found, parameters, context, feedback)
        method = self._method(found)
        self._tell(found, method, feedback)
        plan = made.answer.plan
        return {**result, "COVERED_BEFORE_WEEK": float(made.case.today.amount.sum()), "COVERED_AFTER_WEEK": plan.covered,
                "UNCOVERED_AFTER_WEEK": plan.uncovered, "GAP": made.answer.proof.gap, "PRICE": plan.price, self.METHOD: method,
                self.REJECTED: len(request.problems) + request.law.rejected}

    def _written(self, found: tables.Found, parameters: dict, context: Any, feedback: Any) -> dict:
        crs = self.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
        named = (("establishment_id", found.demand.kind), *tables.ESTABLISHMENTS)
        point = QgsWkbTypes.Type.Point
        with Outputs(self, parameters, context, feedback) as outputs:
            return o.write(outputs, self, context, (
                o.Table(self.OUTPUT, tables.SITES, lambda: tables.sites(found), point, crs, "bay_sites"),
                o.Table(self.DEMAND_OUT, named, lambda: tables.establishments(found), point, crs),
                o.Table(self.CURVE, tables.CURVE, lambda: tables.curve(found)),
                o.Table(self.ALTERNATIVE_SITES, tables.OTHERS, lambda: tables.others(found), point, crs),
                o.Table(self.CANDIDATES_OUT, tables.CANDIDATES, lambda: tables.candidates(found), point, crs),
            ), self._request.problems)

    def _method(self, found: tables.Found) -> str:
        """Model, data, edition, settings: all that it takes to dispute the plan."""
        request, made = self._request, found.study
        metres, asked = number(request.asked.reach_m, 0), request.asked
        told = [
            request.law.method(found.network),
            tr("Data: {sources}.", sources=request.sources) if request.bays is None
            else tr("Data: {sources}; bays last updated: {day}.", sources=request.sources,
                    day=o.last_updated(request.bays, request.law.zone)),
            tr("Bays judged for {time}.", time=moment(request.law.departure.replace(tzinfo=None))),
            tr("Goal: most movements within {metres} m on foot (maximal covering).", metres=metres) if asked.goal is Goal.COVER
            else tr("Goal: fewest metres walked, {metres} m for who finds no bay (p-median).", metres=metres),
            tr("Greedy choice and vertex substitution; the nearest free bay takes the movements."),
            tr("Bound by Lagrangian relaxation and HiGHS.") if can_solve() and asked.proof_s > 0
            else tr("Bound by Lagrangian relaxation."),
            tr("Candidates are given.") if request.given is not None
            else tr("Candidates along kerbs, {metres} m each; widths, parked cars and entrances are not known.",
                    metres=number(request.limits.bay_m, 1)),
            tr("Settings, to be calibrated locally: {figures}.", figures=request.figures),
        ]
        if made.thinned > 1:
            told.append(tr("Too many candidates for the memory: one in {n} was kept.", n=made.thinned))
        return " ".join(told)

    def _tell(self, found: tables.Found, method: str, feedback: Any) -> None:
        made, plan = found.study, found.study.answer.plan
        usable = [row for row, why in enumerate(made.why) if why is None]
        unknown = int(np.isnan(found.network.slope_pct[made.candidates.edge[usable]]).sum())
        feedback.pushInfo(tr("Candidates: {usable} usable of {all}; {slope} of them in streets of unknown slope; streets farther "
                             "than the walk from all demand, not looked at: {far}.", usable=len(usable), all=len(made.why),
                             slope=unknown, far=made.candidates.left_out))
        if made.usable is not None:
            feedback.pushInfo(tr("Existing bays: {all}, of which {n} count; the others stay and take nothing, and those that are "
                                 "too short may be lengthened.", all=len(made.usable.places),
                                 n=int((made.usable.counts == YES).sum())))
        kept, longer, moves, new, removed = tables.actions(plan, found)
        feedback.pushInfo(tr("Plan: {kept} bays stay, {longer} are lengthened, {moves} moved, {new} new, {removed} removed.",
                             kept=kept, longer=longer, moves=moves, new=new, removed=removed))
        feedback.pushInfo(tr("Movements a week that find a bay: {before} today, {after} with the plan; {left} find none; "
                             "{unknown} establishments have no known movements.",
                             before=number(float(made.case.today.amount.sum()), 0),
                             after=number(plan.covered, 0), left=number(plan.uncovered, 0), unknown=found.demand.unknown))
        if longer and found.study.case.asked.price_lengthen == 0.0:
            feedback.pushInfo(tr("One more place costs nothing here: every bay that is of more use for it is lengthened. Set "
                                 "PRICE_LENGTHEN and BUDGET, or LENGTHEN off, to weigh it."))
        if made.answer.improved:
            feedback.pushInfo(tr("The first plan was bettered while it was examined: the better one is given."))
        gap = number(100.0 * made.answer.proof.gap, 2)
        feedback.pushInfo(tr("No plan is worth more: this is proved.") if made.answer.proof.proved
                          else tr("No plan is worth more than {gap} % above this one.", gap=gap))
        feedback.pushInfo(method)


def _whole(name: str, title: str, default: int, least: int, most: int) -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(name, title, QgsProcessingParameterNumber.Type.Integer, default, False, least, most)


def _real(name: str, title: str, default: Optional[float], most: float = 1e12) -> QgsProcessingParameterNumber:
    kind = QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(name, title, kind, default, default is None, 0.0, most)
