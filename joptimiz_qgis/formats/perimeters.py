# SPDX-License-Identifier: GPL-2.0-or-later
"""Perimeters of events and works in any schema, by a field map (field_map) to the fields of a rule (INTERFACE 1.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, Iterable, List, Mapping, Optional

from ..core.errors import InputError
from ..core.regulation.rules import AccessRule, Status
from ..core.text import N_
from . import field_map
from .field_map import Origin
from .joptimiz_rules import RULE_NAMES, rule_of
from .numbering import Numbering
from .problems import Problem, unreadable
from .row import plain

NOT_MAPPED = N_("The map gives no value for this word: the rule is kept as unknown.")
SAME_ID = N_("Two different areas share this id: the later one is numbered.")
NO_PERIOD = N_("The period ends before it begins: the rule never applies.")
_EXAMPLE = '{"rule_id": "ID", "kind": {"value": "event"}, "valid_from": "BEGIN", "valid_to": "END"}'


@dataclass(frozen=True)
class PerimetersFound:
    rules: tuple[AccessRule, ...]
    problems: tuple[Problem, ...]
    rows: tuple[int, ...]              # the feature of each rule, from 1


def read_map(written: str, source_fields: Iterable[str]) -> dict[str, Origin]:
    """The field map of a JSON text. Raises InputError saying which member is wrong."""
    found = field_map.read_map(written, source_fields, RULE_NAMES, _EXAMPLE)
    if "kind" not in found:
        raise InputError(N_("The field map does not say which kind of rule these are. Add for example {example}."),
                         example='"kind": {"value": "event"}')
    return found


def rules_of(features: Iterable[tuple[Mapping[str, Any], Any]], origins: Mapping[str, Origin], zone: tzinfo, now: datetime,
             source: str) -> PerimetersFound:
    """Rules of (values by source field, geometry or None). `now` tells planned from in force where the map does not."""
    problems: List[Problem] = []
    numbering = Numbering()
    found = []
    for number, (values, geometry) in enumerate(features, 1):
        mapped, doubt = _mapped(values, origins, number, problems)
        mapped.setdefault("source", source)
        mapped.setdefault("rule_id", f"row {number}")
        rule = rule_of(number, mapped, geometry, zone, problems)
        rule_id, again = numbering.number(rule.rule_id, number if geometry is None else geometry)
        if again:
            problems.append(Problem(number, rule_id, "rule_id", rule.rule_id, SAME_ID))
        if rule.valid_from and rule.valid_to and rule.valid_to <= rule.valid_from:
            problems.append(Problem(number, rule_id, "valid_to", plain(mapped.get("valid_to")), NO_PERIOD))
        begun = rule.valid_from is None or rule.valid_from <= now
        found.append(replace(
            rule, rule_id=rule_id, schedule=doubt or rule.schedule,
            phase=rule.phase or (rule.valid_from.date().isoformat() if rule.valid_from else ""),
            status=rule.status if "status" in origins or begun else Status.PLANNED))
    return PerimetersFound(tuple(found), tuple(problems), tuple(range(1, len(found) + 1)))


def _mapped(values: Mapping[str, Any], origins: Mapping[str, Origin], number: int, problems: List[Problem]
            ) -> tuple[dict[str, Any], Optional[str]]:
    doubt = None
    for origin in origins.values():
        word = origin.unmapped(values)
        if word is not None:
            problems.append(Problem(number, f"row {number}", origin.fields[0], word, NOT_MAPPED))
            doubt = doubt or unreadable(origin.fields[0], word)
    return {name: origin.of(values) for name, origin in origins.items()}, doubt
