# SPDX-License-Identifier: GPL-2.0-or-later
"""From parameters to the law: network, rules, exemptions, vehicle and hour, read once, the same for every algorithm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeedback

from ..core.alert_rules import AlertRules, rules_of
from ..core.network.model import Network
from ..core.progress import Part
from ..core.regulation.calendar import Calendar, to_ms
from ..core.regulation.evaluate import Settings
from ..core.regulation.exemptions import Exemption
from ..core.regulation.holidays import by_name
from ..core.regulation.rules import AccessRule
from ..core.regulation.verdict import Law
from ..core.routing.law_cache import Judged, LawQuestion
from ..core.vehicles import Vehicle
from ..layers.alerts_layer import AlertsFound, read_alerts
from ..layers.exemptions_layer import ExemptionsFound, national_exemptions, read_exemptions
from ..layers.feedback import FeedbackProgress
from ..layers.network_engine import NetworkEngine
from ..layers.network_session import session
from ..layers.rules_layer import read_rules
from ..tr import day, number, tr
from . import alerts_log, placing_log
from . import parameters as p

_TOLD = 20  # problems written out in the log; the rest is counted


@dataclass(frozen=True)
class LawRequest:
    """What the common parameters say, read on the main thread. `rules`: the acts, then what `alerts` mean."""

    network_path: Optional[Path]
    vehicle: Vehicle
    departure: datetime
    zone: tzinfo
    holidays: str
    rules: tuple[AccessRule, ...]
    exemptions: tuple[Exemption, ...]
    rejected: int
    settings: Settings
    alerts: AlertRules = AlertRules()

    @property
    def departure_ms(self) -> int:
        return to_ms(self.departure)

    @property
    def calendar(self) -> Calendar:
        return Calendar(self.zone, by_name(self.holidays))

    def network(self, feedback: QgsProcessingFeedback) -> Network:
        """The network, from the session if it is loaded already."""
        return self.engine(feedback).network

    def engine(self, feedback: QgsProcessingFeedback) -> NetworkEngine:
        """The network with all that the session keeps of it."""
        engine = session().engine(self.network_path, Part(FeedbackProgress(feedback), 0, 20))
        if engine.routing.hierarchy is None and engine.building is not None:
            feedback.pushInfo(tr("This network is being prepared for fast routing in the background: {percent} % done. Until "
                                 "then answers are the same and take longer.", percent=round(engine.building or 0.0)))
        return engine

    def law(self, network: Network, horizon_ms: int, feedback: QgsProcessingFeedback) -> Law:
        """The law for the vehicle and trips of `horizon_ms` from the departure on; known for longer (`Law.horizon`)."""
        return self.judged(session().engine_of(network), horizon_ms, feedback).law

    def judged(self, engine: NetworkEngine, horizon_ms: int, feedback: QgsProcessingFeedback) -> Judged:
        """The same law with its index; both are kept for other departures of the day."""
        progress = Part(FeedbackProgress(feedback), 20, 45)
        placing_log.tell(engine.edges, self.rules, engine.laws.matches(self.rules, progress), feedback)
        calendar_name = f"{self.zone} {self.holidays}"
        judged = engine.laws.judged(
            LawQuestion(self.vehicle, self.rules, self.exemptions, self.calendar, calendar_name, self.departure_ms, horizon_ms,
                        self.settings), progress)
        if judged.law.stale_rules:
            feedback.pushWarning(tr("Rules not verified in the last {days} days, or never: {n}.", n=judged.law.stale_rules,
                                    days=self.settings.stale_after_days))
        return judged

    def method(self, network: Network) -> str:
        """What a result must say of itself: method, settings without a source, data and edition."""
        data = " ".join(filter(None, (network.info.get("source"), day(network.info.get("edition") or ""))))
        told = [tr("Free-flow driving times; rules judged when an edge is entered; network: {data}.", data=data or "?")]
        if self.vehicle.category.is_cycle:
            told.append(tr("Cycles at {cycle} km/h, walked parts at {walk} km/h (settings).",
                           cycle=number(self.settings.cycle_kmh), walk=number(self.settings.walk_kmh)))
        if self.alerts.used:
            told.append(alerts_log.counted(self.alerts, self.zone))
        return " ".join(told)


def read(algorithm: Any, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback,
         service_crs: Optional[QgsCoordinateReferenceSystem] = None) -> LawRequest:
    """Read the common parameters. Raises InputError for what the user can mend.

    `service_crs`: a service answers, so no network is needed and the rules are placed in this CRS.
    """
    zone = p.zone_value(algorithm, parameters, context)
    departure = p.departure_value(algorithm, parameters, context, zone)
    network_path = p.network_path(algorithm, parameters, context) if service_crs is None else None
    crs = service_crs or algorithm.parameterAsVectorLayer(parameters, p.NETWORK, context).crs()
    found = read_rules(algorithm.parameterAsLayerList(parameters, p.RULES, context), crs, context.transformContext(),
                       zone, feedback)
    source = algorithm.parameterAsSource(parameters, p.EXEMPTIONS, context)
    chosen_in = p.layer_behind(algorithm, parameters, p.EXEMPTIONS, context)
    own = read_exemptions(source, zone, chosen_in) if source is not None else ExemptionsFound((), ())
    if own.left_out:
        feedback.pushInfo(tr("Exemptions left out, because they are switched off for routing: {n}.", n=own.left_out))
    messages, alerts = _alerts(algorithm, parameters, context, crs, departure, zone, feedback)
    problems = (*found.problems, *own.problems, *messages.problems)
    for problem in problems[:_TOLD]:
        feedback.pushWarning(tr("Row {row}, {id}, field {field}, value {value}: {reason}", row=problem.row,
                                id=problem.source_id, field=problem.field, value=problem.value or "\u2205",
                                reason=tr(problem.reason)))
    if len(problems) > _TOLD:
        feedback.pushWarning(tr("And {n} more problems in rules, exemptions and alerts.", n=len(problems) - _TOLD))
    if found.rules and not any(_reaches(rule, departure) for rule in found.rules):
        feedback.pushWarning(tr("No rule has a phase that covers {date}: none applies.", date=day(departure.date().isoformat())))
    return LawRequest(
        network_path=network_path, vehicle=p.vehicle_value(algorithm, parameters, context), departure=departure, zone=zone,
        holidays=algorithm.parameterAsEnumString(parameters, p.HOLIDAYS, context), rules=(*found.rules, *alerts.rules),
        exemptions=(*national_exemptions(zone), *own.exemptions), rejected=len(problems), settings=p.judging(),
        alerts=alerts,
    )


def _alerts(algorithm: Any, parameters: dict, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem,
            departure: datetime, zone: tzinfo, feedback: QgsProcessingFeedback) -> tuple[AlertsFound, AlertRules]:
    """What layers of messages say, and what that means for routing. Nothing is done where there is none."""
    layers = algorithm.parameterAsLayerList(parameters, p.ALERTS, context)
    if not layers:
        return AlertsFound(), AlertRules()
    found = read_alerts(layers, crs, context.transformContext(), zone, feedback)
    since = datetime.combine(departure.date(), time(), zone)
    rules = rules_of(found.alerts, since, departure, zone, found.choices, found.doubtful)
    alerts_log.tell(found, rules, zone, feedback)
    return found, rules


def _reaches(rule: AccessRule, moment: datetime) -> bool:
    return (rule.valid_from is None or rule.valid_from <= moment) and (rule.valid_to is None or moment < rule.valid_to)
