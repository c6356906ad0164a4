# SPDX-License-Identifier: GPL-2.0-or-later
"""Perimeters of events and works, by a field map, as rules and as the alerts that tell of them."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Any, Iterator, List, Mapping

from ..core.alerts import Alert, AlertCategory, AlertEffect
from ..core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from .alert_found import AlertFound
from .field_map import Origin
from .perimeters import read_map, rules_of
from .problems import Problem

_CATEGORIES = {Kind.EVENT: AlertCategory.EVENT, Kind.WORKS: AlertCategory.WORKS, Kind.PEAK: AlertCategory.POLLUTION,
               Kind.ZFE: AlertCategory.OTHER, Kind.ZTL: AlertCategory.OTHER, Kind.PARKING: AlertCategory.OTHER}


def field_map_of(value: Any, written: str) -> dict[str, Origin]:
    """The field map for the features of a GeoJSON collection. Raises InputError."""
    return read_map(written, {name for properties, _ in _features(value) for name in properties})


def read(value: Any, field_map: Mapping[str, Origin], zone: tzinfo, now: datetime, source: str, problems: List[Problem]
         ) -> Iterator[AlertFound]:
    """An alert and its rule for each feature of a parsed GeoJSON collection."""
    found = rules_of(_features(value), field_map, zone, now, source)
    problems.extend(found.problems)
    seen: dict[str, int] = {}
    for row, rule in zip(found.rows, found.rules):
        alert_id = f"{rule.rule_id}/{rule.phase}" if rule.phase else rule.rule_id
        seen[alert_id] = seen.get(alert_id, 0) + 1  # two hours of one day are two alerts, not two revisions of one
        yield AlertFound(row, _alert(rule, alert_id if seen[alert_id] == 1 else f"{alert_id}~{seen[alert_id]}"), (rule,))


def _alert(rule: AccessRule, alert_id: str) -> Alert:
    return Alert(
        alert_id=alert_id, source=rule.authority or rule.source,
        category=_CATEGORIES.get(rule.kind, AlertCategory.TRAFFIC), headline=rule.name or rule.rule_id, onset=rule.valid_from,
        expires=rule.valid_to, effect=_effect(rule), vehicles=rule.vehicles,
        url=rule.act_url or rule.info_url, geometry=rule.geometry)


def _effect(rule: AccessRule) -> AlertEffect:
    """A closure if the rule forbids every movement of whole categories at all times; information where it forbids no passage."""
    holds = rule.status is Status.IN_FORCE or (rule.status is Status.PLANNED and rule.valid_from is not None)
    is_read = not (rule.schedule or "").startswith("?")
    if is_read and (not holds or rule.effect is Effect.PERMIT or rule.movement is Movement.STOP):
        return AlertEffect.INFORMATION
    closes = (rule.kind in (Kind.CLOSURE, Kind.EVENT, Kind.WORKS) and rule.effect is Effect.FORBID and holds
              and rule.movement is Movement.ALL and rule.schedule is None and rule.direction == "both"
              and rule.energies is None and rule.critair_banned is None and not rule.exempted_uses
              and rule.edges is None and rule.except_edges is None)
    return AlertEffect.CLOSURE if closes else AlertEffect.RESTRICTION


def _features(value: Any) -> Iterator[tuple[Mapping[str, Any], Any]]:
    members = value.get("features") if isinstance(value, dict) else None
    for feature in members if isinstance(members, list) else []:
        if isinstance(feature, dict):
            properties, geometry = feature.get("properties"), feature.get("geometry")
            yield properties if isinstance(properties, dict) else {}, geometry if isinstance(geometry, dict) else None
