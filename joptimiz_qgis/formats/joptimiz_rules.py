# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of JOPTIMIZ rules and exemptions (INTERFACE 1.2, 1.3) to core objects and back."""

from __future__ import annotations

from dataclasses import fields
from datetime import tzinfo
from enum import Enum
from typing import Any, Iterable, List, Mapping, Optional

from ..core.regulation.exemptions import Exemption
from ..core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from ..core.text import N_
from ..core.vehicles import Category, CritAir, Energy
from .problems import Problem
from .row import Row

RULE_NAMES = tuple(f.name for f in fields(AccessRule) if f.name != "geometry")
EXEMPTION_NAMES = tuple(f.name for f in fields(Exemption))
REQUIRED = ("rule_id", "kind")
EXEMPTION_REQUIRED = ("exemption_id", "rule_ids", "status")

_MISSING_ID = N_("The rule has no id: it is called by its row.")
_MISSING_LIMIT = N_("The limit is missing: the rule is kept as unknown.")
_MISSING_KIND = N_("The kind is missing: the rule is kept as unknown.")
_UNPLACED = N_("The rule has no geometry and names no edges: it must be placed by hand.")
_NOT_GRANTED = N_("The status is none of requested, granted, suspended, revoked, expired: the exemption lifts nothing.")
_STATES = ("requested", "granted", "suspended", "revoked", "expired")


class _Direction(str, Enum):
    BOTH = "both"
    FORWARD = "forward"
    BACKWARD = "backward"


def rule_of(number: int, values: Mapping[str, Any], geometry: Any, zone: tzinfo, problems: List[Problem]) -> AccessRule:
    """The rule of a row. A field that cannot be read is listed and leaves the rule unknown."""
    row = Row(number, _id(values, "rule_id", number), values, zone, problems)
    if not row.text("rule_id"):
        row.problem("rule_id", _MISSING_ID)
    # Closure is only a stand-in: the doubt keeps the rule unknown for everyone.
    kind = row.choice("kind", Kind, Kind.CLOSURE)
    if not row.text("kind"):
        row.doubtful("kind", _MISSING_KIND)
    limit = row.number_of("limit_value")
    if kind.vehicle_fact is not None and limit is None:
        row.problem("limit_value", _MISSING_LIMIT)  # the evaluator answers unknown by itself
    edges = row.words("edges")
    if geometry is None and edges is None:
        row.problem("geometry", _UNPLACED, "")
    return AccessRule(
        rule_id=row.source_id, kind=kind, effect=row.choice("effect", Effect, Effect.FORBID), phase=row.text("phase"),
        name=row.text("name"), status=row.choice("status", Status, Status.IN_FORCE), valid_from=row.moment("valid_from"),
        valid_to=row.moment("valid_to", is_end=True), movement=row.choice("movement", Movement, Movement.ALL),
        vehicles=row.members("vehicles", Category), energies=row.members("energies", Energy),
        critair_banned=row.members("critair_banned", CritAir),
        direction=row.choice("direction", _Direction, _Direction.BOTH).value, edges=edges,
        except_edges=row.words("except_edges"), limit_value=limit, limit_inclusive=row.flag("limit_inclusive"),
        exempted_uses=row.words("exempted_uses") or (), max_stay_min=row.number_of("max_stay_min"),
        exit_by=row.text("exit_by") or None, authority=row.text("authority"), act_ref=row.text("act_ref"),
        act_url=row.text("act_url"), info_url=row.text("info_url"), verified_on=row.text("verified_on")[:10] or None,
        source=row.text("source"), geometry=geometry, schedule=row.schedule(),
    )


def exemption_of(number: int, values: Mapping[str, Any], zone: tzinfo, problems: List[Problem]) -> Exemption:
    """The exemption of a row. What cannot be read makes it doubtful at most, never broader."""
    row = Row(number, _id(values, "exemption_id", number), values, zone, problems)
    status = row.text("status").lower()
    if status not in _STATES:
        row.problem("status", _NOT_GRANTED)
    worst = row.members("critair_max", CritAir)
    days = row.number_of("max_days_per_year")
    return Exemption(
        exemption_id=row.source_id, rule_ids=row.words("rule_ids"), scope=row.text("scope").lower() or "local",
        categories=row.members("categories", Category), critair_max=worst[0] if worst else None, uses=row.words("uses"),
        vehicle_ids=row.words("vehicle_ids"), valid_from=row.moment("valid_from"),
        valid_to=row.moment("valid_to", is_end=True), max_days_per_year=None if days is None else int(days),
        legal_basis=row.text("legal_basis"), act_url=row.text("act_url"), status=status, holder_ref=row.text("holder_ref"),
        schedule=row.schedule(),
    )


def row_of(rule: AccessRule) -> dict[str, Any]:
    """Values by field name, lists comma-separated, NULL where nothing is said; instants stay aware datetimes."""
    values = {name: _stored(getattr(rule, name)) for name in RULE_NAMES}
    # A list of three is a list; None is written `all` where INTERFACE names that word, so that a reader sees it.
    for name in ("vehicles", "energies"):
        values[name] = values[name] or "all"
    return values


def missing(names: Iterable[str], required: Iterable[str]) -> tuple[str, ...]:
    """Required fields that are not there."""
    there = set(names)
    return tuple(name for name in required if name not in there)


def _id(values: Mapping[str, Any], field: str, number: int) -> str:
    written = values.get(field)
    return str(written).strip() if written not in (None, "") else f"row {number}"


def _stored(value: Any) -> Optional[Any]:
    if isinstance(value, tuple):
        return ",".join(str(getattr(v, "value", v)) for v in value) or None
    if isinstance(value, Enum):
        return value.value
    return None if value == "" else value
