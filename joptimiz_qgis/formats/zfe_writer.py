# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules as features of the national ZFE schema (etalab/schema-zfe 0.8.2), refusing with a reason what it cannot say.

The schema knows one threshold and one schedule for each of five types of vehicle, whole days, and nothing else: an area of
which one rule cannot be said is refused whole, because without that rule the file would state another law.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any, Iterable, Mapping, Optional, Sequence

from ..core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from ..core.text import N_
from .joptimiz_rules import row_of
from .problems import Problem, is_readable
from .row import plain
from .zfe import ORDER, TYPES, banned_from

FORMATS = ("aires", "voies")

_NOT_A_ZFE = N_("Only low-emission zones can be said in the national schema: this rule is of another kind.")
_STATUS = N_("Only rules in force or planned can be said: this one is a draft, suspended or withdrawn.")
_NO_START = N_("The national schema needs the day on which the rule begins.")
_NOT_A_DAY = N_("The national schema knows whole days only: this validity begins or ends within a day.")
_NO_GEOMETRY = N_("The rule has no geometry of the kind that this file holds.")
_LIMITED = N_("The national schema has no place for this condition: the rule would be read as a broader one.")
_REPLACES = N_("In the national schema a special road replaces the rules of the area, which this rule does not: the road would "
               "be open to vehicles that the area bans. Add the permission (effect permit) of the same act.")
_CLASSES = N_("These classes are no threshold: the schema bans a class and all that are worse.")
_VEHICLES = N_("These vehicles are no types of the national schema: vp, vul, pl, autobus_autocars, deux_rm.")
_HOURS = N_("The hours cannot be read: correct them first.")
_TWICE = N_("Two rules of this phase concern the same type of vehicle: the schema has place for one.")
_TOGETHER = N_("Refused with another rule of the same phase: see there.")


@dataclass(frozen=True)
class ZfeWritten:
    """GeoJSON features, and each rule that is in none of them, with the reason. Rows are those of the rules, from 1."""

    features: tuple[Mapping[str, Any], ...]
    refused: tuple[Problem, ...]


def features_of(rules: Iterable[AccessRule], kind: str, zone: tzinfo) -> ZfeWritten:
    """Features of a file of areas (`aires`) or of special roads (`voies`).

    The geometry of a rule is a GeoJSON mapping in longitude and latitude, or None. `zone`: that of the territory. What belongs
    to the other file is refused as well, so that a file never silently lacks a rule.
    """
    phases: dict[Any, list[tuple[int, AccessRule]]] = {}
    for row, rule in enumerate(rules, 1):
        phases.setdefault((rule.rule_id, rule.phase, rule.valid_from, rule.valid_to, str(rule.geometry)), []).append((row, rule))
    features, refused = [], []
    for members in phases.values():
        phase = _Phase(kind, zone)
        for row, rule in members:
            phase.add(row, rule)
        phase.close(members)
        if phase.refused:
            refused += phase.refused
            told = {problem.row for problem in phase.refused}
            refused += [Problem(row, rule.rule_id, "rule_id", rule.rule_id, _TOGETHER)
                        for row, rule in members if row not in told]
        else:
            features.append(phase.feature(members[0][1]))
    return ZfeWritten(tuple(features), tuple(sorted(refused, key=lambda problem: problem.row)))


class _Phase:
    """One feature in the making."""

    def __init__(self, kind: str, zone: tzinfo) -> None:
        self._kind, self._zone = kind, zone
        self.refused: list[Problem] = []
        self._stated: dict[str, tuple[str, str]] = {}
        self._replaces = False

    def add(self, row: int, rule: AccessRule) -> None:
        wrong = _wrong(rule, self._kind, self._zone)
        if wrong is not None:
            self._refuse(row, rule, *wrong)
        elif rule.effect is Effect.FORBID:
            self._threshold(row, rule)
        else:
            self._replaces = True

    def close(self, members: Sequence[tuple[int, AccessRule]]) -> None:
        """All rules were added: on a special road they must say that they replace those of the area, as the file will."""
        if self._kind == "voies" and not self._replaces and not self.refused:
            self._refuse(*members[0], "effect", _REPLACES)

    def _threshold(self, row: int, rule: AccessRule) -> None:
        threshold = next((name for name in ORDER if banned_from(name) == tuple(sorted(
            rule.critair_banned or (), key=lambda one: one.rank))), None)
        if threshold is None:
            return self._refuse(row, rule, "critair_banned", _CLASSES)
        types = _types(rule)
        if types is None:
            return self._refuse(row, rule, "vehicles", _VEHICLES)
        if not is_readable(rule.schedule):
            return self._refuse(row, rule, "schedule", _HOURS)
        for name in types:
            if name in self._stated:
                return self._refuse(row, rule, "vehicles", _TWICE)
            self._stated[name] = (threshold, rule.schedule or "24/7")
        return None

    def _refuse(self, row: int, rule: AccessRule, field: str, reason: str) -> None:
        value = "" if field == "geometry" else plain(row_of(rule)[field])
        self.refused.append(Problem(row, rule.rule_id, field, value, reason))

    def feature(self, rule: AccessRule) -> Mapping[str, Any]:
        properties: dict[str, Any] = {"id": rule.rule_id.partition("~")[0], "date_debut": _day(rule.valid_from, self._zone),
                                      "date_fin": _day(rule.valid_to, self._zone, is_end=True)}
        for name in TYPES:
            properties[name + "_critair"], properties[name + "_horaires"] = self._stated.get(name, (None, None))
        for name, address in (("url_arrete", rule.act_url), ("url_site_information", rule.info_url)):
            if address:  # the schema allows no null here
                properties[name] = address
        return {"type": "Feature", "properties": properties, "geometry": rule.geometry}


def _wrong(rule: AccessRule, kind: str, zone: tzinfo) -> Optional[tuple[str, str]]:
    """(field, reason) of what the schema cannot say of a rule, thresholds aside."""
    shape = "Polygon" if kind == "aires" else "LineString"
    if rule.kind is not Kind.ZFE:
        return "kind", _NOT_A_ZFE
    if rule.status not in (Status.IN_FORCE, Status.PLANNED):
        return "status", _STATUS
    if rule.valid_from is None:
        return "valid_from", _NO_START
    for field in ("valid_from", "valid_to"):
        moment = getattr(rule, field)
        if moment is not None and moment.astimezone(zone).replace(tzinfo=None).time() != datetime.min.time():
            return field, _NOT_A_DAY
    if rule.geometry is None or shape not in rule.geometry["type"]:
        return "geometry", _NO_GEOMETRY
    if rule.effect is Effect.PERMIT and kind == "aires":
        return "effect", _LIMITED
    if rule.edges is not None and (kind == "aires" or rule.edges != (rule.rule_id.partition("~")[0],)):
        return "edges", _LIMITED
    if rule.effect is Effect.PERMIT:
        for field in ("vehicles", "critair_banned", "schedule"):
            if getattr(rule, field) is not None:
                return field, _LIMITED
    for field, usual in (("movement", Movement.ALL), ("energies", None), ("direction", "both"), ("except_edges", None),
                         ("limit_value", None), ("exempted_uses", ()), ("max_stay_min", None), ("exit_by", None)):
        if getattr(rule, field) != usual:
            return field, _LIMITED
    return None


def _types(rule: AccessRule) -> Optional[tuple[str, ...]]:
    """Types whose vehicles are exactly those of the rule. Cycles have no class, so that no threshold concerns them."""
    if rule.vehicles is None:
        return tuple(TYPES)
    wanted = {one for one in rule.vehicles if not one.is_cycle}
    found = tuple(name for name, members in TYPES.items() if wanted.issuperset(members))
    said = {one for name in found for one in TYPES[name]}
    return found if found and said == wanted else None


def _day(moment: Optional[datetime], zone: tzinfo, is_end: bool = False) -> Optional[str]:
    """The day of a midnight; of an end, the last day that is included."""
    if moment is None:
        return None
    local = moment.astimezone(zone)
    return (local - timedelta(days=1) if is_end else local).date().isoformat()
