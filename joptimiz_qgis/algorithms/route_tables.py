# SPDX-License-Identifier: GPL-2.0-or-later
"""The output tables of routes (INTERFACE 2): fields declared once, rows made from the core's answer."""

from __future__ import annotations

from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsWkbTypes

from ..core.network.model import Network
from ..core.regulation.verdict import Constraint, Verdict
from ..core.routing.explain import rule_name
from ..core.routing.request import Leg, Reason, Route, RouteStatus
from ..core.routing.shape import line_of
from ..layers.blocking_words import no_legal_way
from ..layers.convert import fields_of, line_geometry, listed, utc
from ..tr import number, render, tr
from .outputs import Output, Outputs

LEGS = (
    ("leg", "int"), ("from_stop", "int"), ("to_stop", "int"), ("distance_m", "real"), ("duration_s", "real"),
    ("departure", "time"), ("arrival", "time"), ("wait_s", "real"), ("snap_m", "real"), ("edge_ids", "text"),
    ("verdict", "text"), ("rule_ids", "text"), ("exemption_ids", "text"), ("detour_s", "real"), ("method", "text"),
)
REFERENCE = tuple(field for field in LEGS if field[0] not in ("exemption_ids", "detour_s"))
REASONS = (
    ("leg", "int"), ("edge_id", "int"), ("source_id", "text"), ("rule_id", "text"), ("rule_name", "text"), ("kind", "text"),
    ("effect", "text"), ("exemption_id", "text"), ("at", "time"), ("cost_s", "real"), ("field", "text"), ("act_ref", "text"),
    ("act_url", "text"), ("verified_on", "text"), ("sentence", "text"),
)
BLOCKING = (
    ("rule_id", "text"), ("rule_name", "text"), ("kind", "text"), ("field", "text"), ("exact", "text"), ("act_ref", "text"),
    ("act_url", "text"), ("verified_on", "text"), ("sentence", "text"),
)
ACCESS = (
    ("edge_id", "int"), ("source_id", "text"), ("name", "text"), ("road_class", "text"), ("length_m", "real"),
    ("verdict", "text"), ("verdict_forward", "text"), ("verdict_backward", "text"), ("rule_ids", "text"),
    ("exemption_ids", "text"), ("field", "text"), ("act_ref", "text"), ("method", "text"),
)
_LINES = (LEGS, REFERENCE, ACCESS)


def open_output(outputs: Outputs, name: str, declared: Sequence[tuple[str, str]], network: Network) -> Optional[Output]:
    """The output for a sink parameter, or None if the user does not want it."""
    if any(declared is lines for lines in _LINES):
        return outputs.open(name, fields_of(declared), QgsWkbTypes.Type.LineString, QgsCoordinateReferenceSystem(network.crs))
    return outputs.open(name, fields_of(declared))


def features(output: Output, rows: Iterator["Row"]) -> Iterator[QgsFeature]:
    """Rows (geometry, values by field name) as features of an output."""
    names = output.fields.names()
    for geometry, values in rows:
        feature = QgsFeature(output.fields)
        feature.setAttributes([values.get(name) for name in names])
        if geometry is not None:
            feature.setGeometry(geometry)
        yield feature


Row = tuple[Optional[QgsGeometry], dict[str, Any]]


def legs(network: Network, route: Route, method: str) -> Iterator[Row]:
    """Rows of the legal legs."""
    for number_, leg in enumerate(route.legs):
        mine = [r for r in route.reasons if r.leg == number_ and r.constraint is not None]
        rules = [r.constraint.rule.rule_id for r in mine if r.constraint.rule is not None]
        exemptions = [r.constraint.exemption.exemption_id for r in mine
                      if r.effect == "exempted" and r.constraint.exemption is not None]
        values = _leg(network, number_, leg, method)
        values.update(rule_ids=listed(rules), exemption_ids=listed(exemptions), detour_s=leg.detour_s)
        yield line_geometry(line_of(network, leg.steps)), values


def reference(network: Network, route: Route, method: str) -> Iterator[Row]:
    """Rows of the best way if no rule existed; what it would break is in rule_ids."""
    for number_, leg in enumerate(route.reference):
        yield line_geometry(line_of(network, leg.steps)), _leg(network, number_, leg, method)


def _leg(network: Network, number_: int, leg: Leg, method: str) -> dict[str, Any]:
    # A shape point parts a step in two: the edge is driven once all the same.
    whole = [s for before, s in zip((None, *leg.steps), leg.steps)
             if before is None or before.arc != s.arc or before.end != s.begin]
    ids = [int(network.edge_id[s.arc // 2]) * (-1 if s.arc % 2 else 1) for s in whole]
    return {
        "leg": number_ + 1, "from_stop": leg.from_stop, "to_stop": leg.to_stop, "distance_m": round(leg.distance_m, 1),
        "duration_s": (leg.arrival_ms - leg.departure_ms) / 1000.0, "departure": utc(leg.departure_ms),
        "arrival": utc(leg.arrival_ms), "wait_s": leg.wait_ms / 1000.0, "snap_m": round(leg.snap_m, 1),
        "edge_ids": ",".join(map(str, ids)), "verdict": leg.verdict.label, "method": method,
    }


def _cited(constraint: Optional[Constraint]) -> dict[str, Any]:
    if constraint is None:
        return {}
    rule = constraint.rule
    values: dict[str, Any] = {"kind": constraint.kind, "field": render(constraint.reason)}
    if rule is None:
        values["rule_name"] = render(rule_name(constraint))
    else:
        values.update(rule_id=rule.rule_id, rule_name=rule.name or None, act_ref=rule.act_ref or None,
                      act_url=rule.act_url or None, verified_on=rule.verified_on)
    return values


def reasons(network: Network, route: Route) -> Iterator[Row]:
    """Rows of REASONS."""
    for reason in route.reasons:
        yield None, reason_values(network, reason)


def reason_values(network: Network, reason: Reason) -> dict[str, Any]:
    """One row of REASONS by field name."""
    values = _cited(reason.constraint)
    exemption = reason.constraint.exemption if reason.constraint is not None else None
    values.update(leg=reason.leg + 1, effect=reason.effect, at=utc(reason.at_ms), cost_s=reason.cost_s,
                  exemption_id=exemption.exemption_id if exemption is not None else None, sentence=render(reason.sentence))
    if reason.edge is not None:
        values.update(edge_id=int(network.edge_id[reason.edge]), source_id=str(network.source_id[reason.edge]))
    return values


def blocking(network: Network, route: Route) -> Iterator[Row]:
    """Rows of BLOCKING: the smallest set of rules that leaves no way (`exact` no: a set that cannot be thinned)."""
    sentences = {id(r.constraint): r.sentence for r in route.reasons if r.effect == "blocked"}
    for constraint in route.blocking:
        values = _cited(constraint)
        values.update(exact="yes" if route.blocking_exact else "no", sentence=render(sentences[id(constraint)]))
        yield None, values


def summary(route: Route, network: Network) -> str:
    """One line for the log and the dock."""
    if route.status is RouteStatus.UNREACHABLE:
        return tr("Unreachable: a stop is too far from any road, or no road leads there.")
    if route.status is RouteStatus.NO_LEGAL_ROUTE:
        rules = sum(constraint.rule is not None for constraint in route.blocking)
        return no_legal_way(rules, len(route.blocking) - rules)
    km = number(sum(leg.distance_m for leg in route.legs) / 1000.0)
    minutes = number((route.legs[-1].arrival_ms - route.legs[0].departure_ms) / 60_000.0)
    if any(leg.verdict is Verdict.UNKNOWN for leg in route.legs):
        return tr("{km} km, {minutes} min (free flow). For a part of it the law is not known; see the reasons.",
                  km=km, minutes=minutes)
    return tr("{km} km, {minutes} min (free flow). No rule in the loaded data forbids this way; see the reasons.",
              km=km, minutes=minutes)
