# SPDX-License-Identifier: GPL-2.0-or-later
"""Perimeters of events and works in any schema, by a field map that the user states: no meaning is guessed.

A map gives for each field of a rule (INTERFACE 1.2) where its value comes from:
`"name": "EVENEMENT"` a field of the source, `"kind": {"value": "event"}` a constant,
`"rule_id": {"fields": ["EVENEMENT", "TRI"]}` several fields joined,
`"movement": {"field": "TYPE_PERI", "values": {"Rouge": "all", "Bleu": "transit"}}` a value for each word of the source.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, Iterable, List, Mapping, Optional

from ..core.errors import InputError
from ..core.json_text import from_json
from ..core.regulation.rules import AccessRule, Status
from ..core.text import N_
from .joptimiz_rules import RULE_NAMES, rule_of
from .numbering import Numbering
from .problems import Problem, unreadable
from .row import plain

NOT_MAPPED = N_("The map gives no value for this word: the rule is kept as unknown.")
SAME_ID = N_("Two different areas share this id: the later one is numbered.")
NO_PERIOD = N_("The period ends before it begins: the rule never applies.")
_EXAMPLE = '{"rule_id": "ID", "kind": {"value": "event"}, "valid_from": "BEGIN", "valid_to": "END"}'


@dataclass(frozen=True)
class Origin:
    """Where a field's value comes from: a constant, or fields of the source, perhaps translated word by word."""

    fields: tuple[str, ...] = ()
    value: Optional[str] = None
    values: Optional[Mapping[str, Optional[str]]] = None


@dataclass(frozen=True)
class PerimetersFound:
    rules: tuple[AccessRule, ...]
    problems: tuple[Problem, ...]
    rows: tuple[int, ...]              # the feature of each rule, from 1


def read_map(written: str, source_fields: Iterable[str]) -> dict[str, Origin]:
    """The field map of a JSON text. Raises InputError saying which member is wrong."""
    try:
        members = from_json(written)
    except ValueError:
        members = None
    if not isinstance(members, dict) or not members:
        raise InputError(N_("The field map is no JSON object. Write for example {example}."), example=_EXAMPLE)
    here = set(source_fields)
    found = {}
    for name, origin in members.items():
        if name not in RULE_NAMES:
            raise InputError(N_("The field map speaks of {name}, which is no field of a rule. Fields: {fields}."), name=name,
                             fields=", ".join(RULE_NAMES))
        found[name] = _origin(name, origin)
        for field in found[name].fields:
            if field not in here:
                raise InputError(N_("The field map takes {name} from the field {field}, which the source does not have. "
                                    "It has: {fields}."), name=name, field=field, fields=", ".join(sorted(here)))
    if "kind" not in found:
        raise InputError(N_("The field map does not say which kind of rule these are. Add for example {example}."),
                         example='"kind": {"value": "event"}')
    return found


def _origin(name: str, origin: Any) -> Origin:
    if isinstance(origin, str):
        return Origin((origin,))
    if isinstance(origin, dict):
        if set(origin) == {"value"} and isinstance(origin["value"], (str, int, float, bool)):
            return Origin(value=plain(origin["value"]))
        if set(origin) == {"fields"} and isinstance(origin["fields"], list) and origin["fields"]:
            return Origin(tuple(str(f) for f in origin["fields"]))
        if set(origin) == {"field", "values"} and isinstance(origin["values"], dict):
            values = {str(k): None if v is None else plain(v) for k, v in origin["values"].items()}
            return Origin((str(origin["field"]),), values=values)
    raise InputError(N_("The field map does not say where {name} comes from. Give the name of a field, {value}, or {values}."),
                     name=name, value='{"value": …}', values='{"field": …, "values": {…}}')


def rules_of(features: Iterable[tuple[Mapping[str, Any], Any]], field_map: Mapping[str, Origin], zone: tzinfo, now: datetime,
             source: str) -> PerimetersFound:
    """Rules of (values by source field, geometry or None). `now` tells planned from in force where the map does not."""
    problems: List[Problem] = []
    numbering = Numbering()
    found = []
    for number, (values, geometry) in enumerate(features, 1):
        mapped, doubt = _mapped(values, field_map, number, problems)
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
            status=rule.status if "status" in field_map or begun else Status.PLANNED))
    return PerimetersFound(tuple(found), tuple(problems), tuple(range(1, len(found) + 1)))


def _mapped(values: Mapping[str, Any], field_map: Mapping[str, Origin], number: int, problems: List[Problem]
            ) -> tuple[dict[str, Any], Optional[str]]:
    mapped: dict[str, Any] = {}
    doubt = None
    for name, origin in field_map.items():
        if origin.value is not None:
            mapped[name] = origin.value
        elif origin.values is not None:
            word = plain(values.get(origin.fields[0]))
            if word not in origin.values:
                problems.append(Problem(number, f"row {number}", origin.fields[0], word, NOT_MAPPED))
                doubt = doubt or unreadable(origin.fields[0], word)
            mapped[name] = origin.values.get(word)
        elif len(origin.fields) == 1:
            mapped[name] = values.get(origin.fields[0])
        else:
            mapped[name] = " / ".join(filter(None, (plain(values.get(f)) for f in origin.fields)))
    return mapped, doubt
