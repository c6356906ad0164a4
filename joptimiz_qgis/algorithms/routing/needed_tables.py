# SPDX-License-Identifier: GPL-2.0-or-later
"""The output tables of minimumexemptions: fields declared once, rows made from the core's answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsGeometry

from ...core.network.model import Network
from ...core.regulation.bearing import Sure, lifts
from ...core.regulation.exemptions import Exemption
from ...core.regulation.rules import AccessRule
from ...core.regulation.verdict import Constraint
from ...core.routing.needed import Needed, TripAnswer
from ...core.routing.needed_words import trip_sentence, worth_sentence
from ...core.routing.shape import line_of
from ...core.routing.what_if import Answer
from ...core.vehicles import Vehicle
from ...layers.convert import line_geometry, listed
from ...tr import render
from ..route_tables import Row

TRIPS = (
    ("trip", "text"), ("status_before", "text"), ("status_after", "text"), ("rules_needed", "text"), ("rule_ids", "text"),
    ("exemption_ids", "text"), ("duration_before_s", "real"), ("duration_after_s", "real"), ("distance_before_m", "real"),
    ("distance_after_m", "real"), ("detour_s", "real"), ("snap_m", "real"), ("verdict", "text"), ("edge_ids", "text"),
    ("sentence", "text"), ("method", "text"),
)
WORTHS = (
    ("rank", "int"), ("rule_id", "text"), ("rule_name", "text"), ("kind", "text"), ("what", "text"), ("needed", "text"),
    ("exemption_id", "text"), ("requested_ids", "text"), ("trips", "int"), ("trips_shortened", "int"), ("minutes_saved", "real"),
    ("km_saved", "real"), ("exact", "text"), ("field", "text"), ("act_ref", "text"), ("act_url", "text"), ("verified_on", "text"),
    ("sentence", "text"),
)


def trips(network: Network, found: Needed, names: Sequence[str], method: str) -> Iterator[Row]:
    """One row a trip, its line the legal way once all that is needed is lifted."""
    rules = {worth.rule_ids[0]: worth.constraint.rule for worth in found.worths if worth.granted is None}
    for name, answer in zip(names, found.trips):
        told = [[_name(rule_id, rules.get(rule_id)) for rule_id in ids] for ids in (answer.needed, answer.lifted)]
        values = {
            "trip": name, "status_before": answer.status_before.value, "status_after": answer.status_after.value,
            "rules_needed": listed(answer.needed), "rule_ids": listed(answer.lifted), "exemption_ids": listed(answer.exemptions),
            "sentence": render(trip_sentence(answer, *told)), "method": method, **_figures("before", answer.before),
            **_figures("after", answer.after),
        }
        yield (None, values) if answer.after is None else _driven(network, answer, answer.after, values)


def _driven(network: Network, answer: TripAnswer, after: Answer, values: dict[str, Any]) -> Row:
    steps = [step for leg in after.legs for step in leg.steps]
    ids = [int(network.edge_id[step.arc // 2]) * (-1 if step.arc % 2 else 1) for step in steps]
    values.update(verdict=answer.verdict.label, edge_ids=",".join(map(str, ids)),
                  snap_m=round(max(leg.snap_m for leg in after.legs), 1))
    if answer.free is not None:
        values["detour_s"] = round(after.duration_s - answer.free.duration_s, 3)
    geometry: Optional[QgsGeometry] = line_geometry(line_of(network, steps))
    return geometry, values


def _figures(when: str, answer: Optional[Answer]) -> dict[str, Any]:
    if answer is None:
        return {}
    return {f"duration_{when}_s": answer.duration_s, f"distance_{when}_m": round(answer.distance_m, 1)}


def _name(rule_id: str, rule: Optional[AccessRule]) -> str:
    return rule.name if rule is not None and rule.name else rule_id


def worths(found: Needed, vehicle: Vehicle, exemptions: Sequence[Exemption]) -> Iterator[Row]:
    """One row for each rule or granted exemption, in the order of their rank."""
    for number, worth in enumerate(found.worths):
        rule = worth.constraint.rule
        yield None, {
            "rank": number + 1, "rule_id": listed(worth.rule_ids), "kind": worth.constraint.kind,
            "what": "rule_change" if worth.change else "exemption", "needed": "yes" if worth.needed else "no",
            "exemption_id": worth.granted, "requested_ids": listed(_requested(worth.constraint, vehicle, exemptions)),
            "trips": worth.closed, "trips_shortened": worth.gaining,
            "minutes_saved": None if worth.saved_s is None else round(worth.saved_s / 60.0, 2),
            "km_saved": None if worth.saved_m is None else round(worth.saved_m / 1000.0, 3),
            "exact": "yes" if found.exact else "no", "field": render(worth.constraint.reason),
            "sentence": render(worth_sentence(worth, len(found.trips))),
            **({} if rule is None else {"rule_name": rule.name or None, "act_ref": rule.act_ref or None,
                                        "act_url": rule.act_url or None, "verified_on": rule.verified_on}),
        }


def _requested(constraint: Constraint, vehicle: Vehicle, exemptions: Sequence[Exemption]) -> list[str]:
    """Exemptions of the table that nobody has granted yet and that would lift a rule for this vehicle, dates and hours aside."""
    if constraint.rule is None:
        return []
    return [e.exemption_id for e in exemptions
            if e.status == "requested" and lifts(replace(e, status="granted"), constraint.rule, vehicle) is Sure.YES]
