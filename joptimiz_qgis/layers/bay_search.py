# SPDX-License-Identifier: GPL-2.0-or-later
"""Where can this vehicle stop to deliver: made once of bays, a network and the law, asked many times, off the main thread."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from functools import cached_property
from typing import List, Optional, Sequence, Tuple

import numpy as np

from ..core.alert_rules import rules_of
from ..core.bays import finder
from ..core.bays.arriving import Journey, arriving, origin_place
from ..core.bays.availability import LiveStops
from ..core.bays.bay import Bays
from ..core.bays.finder import FoundBay, Question
from ..core.bays.finder_answer import answered, judgement, states_of
from ..core.bays.legal import HORIZON_MS
from ..core.bays.walking import Walking, straight_matrix
from ..core.errors import InputError
from ..core.progress import NoProgress, Part, Progress, among
from ..core.regulation.calendar import Calendar, from_ms
from ..core.regulation.evaluate import Settings
from ..core.regulation.exemptions import Exemption
from ..core.regulation.holidays import by_name
from ..core.regulation.rules import AccessRule
from ..core.routing.law_cache import Judged, LawQuestion
from ..core.routing.places import nearest
from ..core.routing.request import Stop, UnknownPolicy
from ..core.routing.route import Trip, legs_of
from ..core.routing.shape import line_of
from ..core.text import N_
from ..core.vehicles import Vehicle
from .alerts_layer import AlertsFound
from .network_engine import NetworkEngine


@dataclass(frozen=True)
class LawGiven:
    """What the law is made of, read on the main thread: acts with their places in the network's CRS, and messages."""

    vehicle: Vehicle
    rules: Tuple[AccessRule, ...]
    exemptions: Tuple[Exemption, ...]
    zone: tzinfo
    holidays: str
    settings: Settings
    alerts: AlertsFound = AlertsFound()

    @property
    def calendar(self) -> Calendar:
        return Calendar(self.zone, by_name(self.holidays))

    def question(self, at_ms: int, span_ms: int) -> LawQuestion:
        """For who leaves at an instant (UTC ms) and is back on the way within a span."""
        departure = from_ms(at_ms).astimezone(self.zone)
        reported = rules_of(self.alerts.alerts, datetime.combine(departure.date(), time(), self.zone), departure, self.zone,
                            self.alerts.choices, self.alerts.doubtful).rules
        return LawQuestion(self.vehicle, (*self.rules, *reported), self.exemptions, self.calendar, f"{self.zone} {self.holidays}",
                           at_ms, span_ms, self.settings)


@dataclass(frozen=True)
class Way:
    """A legal way to a bay (its row). `xy` float64 [P, 2] in the network's CRS."""

    bay: int
    duration_s: float
    distance_m: float
    arrival_ms: int
    xy: np.ndarray


class BaySearch:
    """Bays in the network's CRS. One question at a time; not for the main thread: the first of a day evaluates the law."""

    def __init__(self, engine: NetworkEngine, bays: Bays, law: LawGiven) -> None:
        self._engine, self.bays, self.law = engine, bays, law

    def with_law(self, law: LawGiven) -> "BaySearch":
        """The same search for another vehicle or another law; what is known of walking is shared."""
        other = copy(self)
        other.law = law
        return other

    @property
    def crs(self) -> str:
        """Of the network, the bays, the questions and the ways."""
        return self._engine.network.crs

    @cached_property
    def _walking(self) -> Walking:
        return Walking(self._engine.network, self._engine.snapper)

    def find(self, question: Question, live: Optional[LiveStops] = None, occupancy: Optional[np.ndarray] = None,
             progress: Optional[Progress] = None) -> Tuple[FoundBay, ...]:
        """Every bay within walking distance: the usable first, the best first, then the others; () if none is there.

        `live`: stops under way, by the rows of the bays; `occupancy` float64 [B, 168]: the usual one by hour of the week, as
        in `usual_free_share`. Raises InputError for places off the network; NetworkError; Cancelled.
        """
        progress = progress or NoProgress()
        judged = self._judged(question, Part(progress, 0, 40))
        rows, walk_m = self._around(question)
        if not rows.size:
            return ()
        journey = _journey(question)
        found = arriving(self._engine.routing, judged.index.for_question(), self._engine.snapper, self.bays.xy[rows], journey,
                         Part(progress, 40, 90))
        law = self.law
        of = judgement(self.bays, rows, question, law.vehicle.length_m, found, law.calendar, live, occupancy)
        progress.report(100)
        return answered(of, states_of(of), walk_m, law.settings.walk_kmh)

    def ways(self, question: Question, found: Sequence[FoundBay], progress: Optional[Progress] = None) -> Tuple[Way, ...]:
        """The legal ways from the origin to bays that `find` found; those without one, or without an origin, have none."""
        progress = progress or NoProgress()
        reached = [one for one in found if one.drive_s is not None and one.arrival_ms is not None]
        if question.origin is None or not reached:
            return ()
        judged = self._judged(question, NoProgress())
        index, snapper, journey = judged.index.for_question(), self._engine.snapper, _journey(question)
        origin = origin_place(index, snapper, journey)
        out: List[Way] = []
        for number, one in enumerate(reached):
            among(progress, number, len(reached))
            x, y = self.bays.xy[one.bay].tolist()
            place = nearest(snapper, index.law, x, y, question.max_snap_m)
            for policy in (UnknownPolicy.BLOCK, UnknownPolicy.GO):
                if place is None:
                    break
                request = journey.request(policy, (Stop(origin.x, origin.y), Stop(x, y)))
                trip = Trip(self._engine.routing, index, request, (origin, place))
                way = trip.search()
                if way is None:
                    continue
                leg = legs_of(trip, way)[-1]
                out.append(Way(one.bay, (leg.arrival_ms - question.at_ms) / 1000.0, leg.distance_m, leg.arrival_ms,
                               line_of(self._engine.network, leg.steps)))
                break
        return tuple(out)

    def _judged(self, question: Question, progress: Progress) -> Judged:
        return self._engine.laws.judged(self.law.question(question.at_ms, HORIZON_MS + question.stay_ms), progress)

    def _around(self, question: Question) -> Tuple[np.ndarray, np.ndarray]:
        """(rows of bays, metres on foot) within reach. Raises InputError if nobody can walk there."""
        rows = finder.candidates(self.bays, question.x, question.y, question.walk_m)
        goal = np.array([[question.x, question.y]])
        if question.straight:
            metres = straight_matrix(goal, self.bays.xy[rows], question.walk_m)[0]
        else:
            network, snapper = self._engine.network, self._engine.snapper
            if snapper.nearest(question.x, question.y, question.walk_m, network.foot) is None:
                raise InputError(N_("No street open to people on foot is within {metres} m of the destination. Put it on the "
                                    "network, or allow a longer walk."), metres=question.walk_m)
            metres = self._walking.matrix(goal, self.bays.xy[rows], question.walk_m)[0]
        near = np.isfinite(metres)
        return rows[near], metres[near]


def _journey(question: Question) -> Journey:
    return Journey(question.at_ms, question.stay_ms, question.origin, question.max_snap_m)
