# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules as rows of the Cerema schema 0.8.0 for orders on goods traffic, refusing with a reason what it cannot say.

Every row is read back by the reader of this format before it is handed over: a rule that would come back as another law is
refused. What is no law (source, phase name, information page, day of verification) has no column and is not kept.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Iterable, List, Mapping, Optional, TextIO

from ..core.regulation.complement import complement_text
from ..core.regulation.rules import AccessRule, Effect, Kind, Status
from ..core.regulation.schedule import parse
from ..core.text import N_
from ..core.vehicles import Category, CritAir, Energy
from .cerema_orders import orders_of
from .cerema_tables import CeremaTables
from .joptimiz_rules import row_of
from .problems import Problem, is_readable
from .row import plain

COLUMNS = ("ID", "COLL_NOM", "COLL_INSEE", "ARR_DATE", "ARR_REF", "ARR_OBJET", "ARR_CONSIDERANT", "ARR_URL", "REGL_ARTICLE",
           "REGL_SOUS_ARTICLE", "REGL_CONTEXTE", "REGL_MODALITE", "VEH_TYPES", "VEH_TONNAGE_MODALITE", "VEH_TONNAGE",
           "VEH_USAGES", "SAUF_VEH_USAGES", "VEH_LONG", "VEH_LARG", "VEH_HAUT", "VEH_MOTORS", "VEH_CQAS", "PERIODE_JH",
           "PERIODE_DEBUT", "PERIODE_FIN", "EMPRISE_ZONE", "EMPRISE_DESIGNATION", "EMPRISE_DEBUT", "EMPRISE_FIN", "EMPRISE_SENS",
           "INTERV_DUREE", "INTERV_HMAX", "GEOM_WKT", "GEOM_DEBUT", "GEOM_FIN", "GEOM_SOURCE")
_MOTORS = {Energy.ELECTRIC: "Électrique", Energy.GAS: "Gaz Naturel pour Véhicules", Energy.HYDROGEN: "Hydrogène"}
_CLASSES = {CritAir.E: "100% électrique et Véhicules à hydrogène", CritAir.C1: "1", CritAir.C2: "2", CritAir.C3: "3",
            CritAir.C4: "4", CritAir.C5: "5", CritAir.NC: "Véhicule non classé"}
_LIMITS = {Kind.WEIGHT: ("VEH_TONNAGE", 45.0), Kind.LENGTH: ("VEH_LONG", 30.0), Kind.WIDTH: ("VEH_LARG", 6.0),
           Kind.HEIGHT: ("VEH_HAUT", 6.0)}
_INSEE = re.compile(r"(?:[013-9]\d|2[AB1-9])\d{3}$")
_ZFE = re.compile(r"\d{9}-ZFE-\d{3}")
_PLACE = re.compile("[a-zA-Z0-9\\-\u2013'\u2019\u00ab\u00bb\u00b0\"\\s\u00c0-\u00ff(),.]+$")
_STRETCH = re.compile("(.+?) \\((.+?) \u2013 (.+)\\)$")
_UNSAID = "NC"  # "not communicated", as published files write it
_NOTHING_OPEN = "24/7; Mo-Su off; "  # how the complement of a complement begins; it changes nothing
# What the rule and the row that was read back must have in common: all that is law.
_LAW = ("kind", "effect", "valid_from", "valid_to", "movement", "direction", "edges", "except_edges", "limit_value",
        "limit_inclusive", "max_stay_min", "exit_by", "vehicles", "energies", "critair_banned", "exempted_uses", "name",
        "authority", "act_url", "geometry")

_MESSAGE = N_("This is the message of an authority, not an order: no act stands behind it.")
_STATUS = N_("Only rules in force or planned can be said: this one is a draft, suspended or withdrawn.")
_NO_START = N_("The schema needs the date of the act, and the rule does not even say when it begins.")
_NO_INSEE = N_("The schema needs the INSEE code of the municipality, in five characters.")
_NO_AUTHORITY = N_("The schema needs the name of the authority.")
_NO_PLACE = N_("The schema needs a designation of the place: give the rule a name.")
_PLACE_SIGNS = N_("The schema allows only letters, digits and . , ( ) - ' \" in the designation of a place: change the name.")
_TWICE = N_("Another rule has this id, and the schema needs a different one for each row: give each phase an id of its own.")
_HOURS = N_("The hours cannot be read: correct them first.")
_NO_COMPLEMENT = N_("The schema states the hours in which traffic is allowed, and those outside this schedule cannot be written.")
_NO_LIMIT = N_("The limit is unknown: state it, and whether a vehicle that just reaches it is concerned.")
_RANGE = N_("The limit is outside the range of the schema: at most 45 t, 30 m long, 6 m wide and 6 m high.")
_OTHERWISE = N_("The schema has no place for this condition as it stands: the row would be read as another law.")
NOT_THE_ACT = N_("The rule does not know the date of its act: the day on which it begins stands in its place. Correct it in the "
                 "file if the act was signed earlier.")


@dataclass(frozen=True)
class OrdersWritten:
    """Rows by column name, each rule that is in none of them with the reason, and what to check in those that were written.

    Rows of problems are those of the rules, from 1.
    """

    rows: tuple[Mapping[str, str], ...]
    refused: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def rows_of(rules: Iterable[AccessRule], tables: CeremaTables, insee: str, zone: tzinfo,
            signed: Optional[Mapping[str, date]] = None) -> OrdersWritten:
    """The rows of rules whose geometry is WKT text in WGS84, or None.

    `insee`: code of the municipality, for rules whose id does not begin with one; it comes back before such an id. `signed`: the
    dates of acts by reference; a rule of another act has its first day there, and a note says so.
    """
    rows: List[Mapping[str, str]] = []
    refused, notes = [], []
    taken = set()
    for number, rule in enumerate(rules, 1):
        order = _Order(rule, tables, insee, zone, signed or {})
        wrong = order.wrong()
        identity = (order.insee, order.number)
        if wrong is None and identity in taken:
            wrong = "rule_id", _TWICE
        if wrong is not None:
            field, reason = wrong
            value = "" if field == "geometry" else plain(row_of(rule)[field])
            refused.append(Problem(number, rule.rule_id, field, value, reason))
            continue
        taken.add(identity)
        rows.append(order.row())
        if rule.act_ref not in (signed or {}):
            notes.append(Problem(number, rule.rule_id, "ARR_DATE", rows[-1]["ARR_DATE"], NOT_THE_ACT))
    return OrdersWritten(tuple(rows), tuple(refused), tuple(notes))


def write(rows: Iterable[Mapping[str, str]], stream: TextIO) -> None:
    """Rows as CSV, header first; open the stream as UTF-8 with newline=""."""
    table = csv.DictWriter(stream, COLUMNS)
    table.writeheader()
    table.writerows(rows)


class _Order:
    """One rule on its way to a row."""

    def __init__(self, rule: AccessRule, tables: CeremaTables, insee: str, zone: tzinfo, signed: Mapping[str, date]) -> None:
        self._rule, self._tables, self._zone, self._signed = rule, tables, zone, signed
        code, _, number = rule.rule_id.partition("-")
        self.insee, self.number = (code, number) if _INSEE.match(code) and number else (insee, rule.rule_id)

    def wrong(self) -> Optional[tuple[str, str]]:
        """(field, reason) of what the schema cannot say; None if it can say all."""
        rule = self._rule
        if not rule.liftable:
            return "rule_id", _MESSAGE
        if rule.status not in (Status.IN_FORCE, Status.PLANNED):
            return "status", _STATUS
        if rule.valid_from is None:
            return "valid_from", _NO_START
        if not _INSEE.match(self.insee):
            return "rule_id", _NO_INSEE
        if not rule.authority:
            return "authority", _NO_AUTHORITY
        if not rule.name:
            return "name", _NO_PLACE
        if not _PLACE.match(self._place()[0]):
            return "name", _PLACE_SIGNS
        if not is_readable(rule.schedule):
            return "schedule", _HOURS
        if rule.effect is Effect.FORBID and rule.schedule is not None and self._allowed_hours() is None:
            return "schedule", _NO_COMPLEMENT
        if rule.kind in _LIMITS and (rule.limit_value is None or rule.limit_inclusive is None):
            return ("limit_value" if rule.limit_value is None else "limit_inclusive"), _NO_LIMIT
        if rule.kind in _LIMITS and rule.limit_value is not None and not 0 <= rule.limit_value <= _LIMITS[rule.kind][1]:
            return "limit_value", _RANGE
        if rule.max_stay_min is not None and not (rule.max_stay_min.is_integer() and 0 <= rule.max_stay_min < 1440):
            return "max_stay_min", _OTHERWISE
        return self._misread()

    def _misread(self) -> Optional[tuple[str, str]]:
        """What is different after reading the row."""
        rule = self._rule
        found = orders_of([self.row()], self._tables, self._zone, date.min).rules
        if not found or found[0].rule_id != f"{self.insee}-{self.number}":
            return "rule_id", _OTHERWISE
        back = found[0]
        for field in _LAW:
            if _comparable(getattr(back, field)) != _comparable(getattr(rule, field)):
                return field, _OTHERWISE
        if back.act_ref != (f"{self._reference()}, {rule.authority}" if rule.act_ref else ""):
            return "act_ref", _OTHERWISE
        return None if _same_hours(back.schedule, rule.schedule) else ("schedule", _OTHERWISE)

    def row(self) -> Mapping[str, str]:
        """Values by column, all columns."""
        rule = self._rule
        bans = rule.effect is Effect.FORBID
        uses = ("hazmat",) if bans and rule.kind is Kind.HAZMAT else () if bans else rule.exempted_uses
        begin = _moment(rule.valid_from, self._zone)
        act = self._signed.get(rule.act_ref)
        place, first, last = self._place()
        row = dict.fromkeys(COLUMNS, "")
        row.update(
            ID=self.number, COLL_NOM=rule.authority, COLL_INSEE=self.insee, ARR_DATE=act.isoformat() if act else begin[:10],
            ARR_REF=self._reference() or _UNSAID, ARR_OBJET=_UNSAID, ARR_URL=rule.act_url,
            REGL_MODALITE="Interdit" if bans else "Autorise", VEH_TYPES="|".join(self._types()),
            VEH_USAGES=self._uses(uses), SAUF_VEH_USAGES=self._uses(rule.exempted_uses) if bans else "",
            VEH_MOTORS="|".join(_MOTORS.get(one, "") for one in rule.energies or ()),
            VEH_CQAS="|".join(_CLASSES.get(one, "") for one in rule.critair_banned or ()),
            PERIODE_JH=(self._allowed_hours() if bans else rule.schedule) or "", PERIODE_DEBUT=begin,
            PERIODE_FIN=_moment(rule.valid_to, self._zone, is_end=True), EMPRISE_DESIGNATION=place, EMPRISE_DEBUT=first,
            EMPRISE_FIN=last, GEOM_WKT=rule.geometry or "")
        if rule.kind is Kind.ZFE and _ZFE.search(rule.rule_id):
            row["EMPRISE_ZONE"] = _ZFE.findall(rule.rule_id)[0]
        if rule.kind in _LIMITS and rule.limit_value is not None:
            row[_LIMITS[rule.kind][0]] = plain(rule.limit_value)
            if rule.kind is Kind.WEIGHT:
                row["VEH_TONNAGE_MODALITE"] = "à partir de"
        if rule.max_stay_min is not None:
            row["INTERV_DUREE"] = f"{int(rule.max_stay_min) // 60:02d}:{int(rule.max_stay_min) % 60:02d}:00"
        if rule.exit_by is not None:
            row["INTERV_HMAX"] = rule.exit_by + ":00"
        return row

    def _place(self) -> tuple[str, str, str]:
        """Designation, begin and end of the stretch; the reader puts them together as the name was."""
        found = _STRETCH.match(self._rule.name)
        return (found.group(1), found.group(2), found.group(3)) if found else (self._rule.name, "", "")

    def _reference(self) -> str:
        """The reference without the authority, which the reader adds."""
        reference, ending = self._rule.act_ref, f", {self._rule.authority}"
        return reference[:-len(ending)] if reference.endswith(ending) else reference

    def _types(self) -> tuple[str, ...]:
        """The labels that mean exactly these vehicles, or none."""
        labels = self._tables.labels
        if self._rule.vehicles is None:
            return next(((labels[word],) for word, members in self._tables.types.items() if members is None), ())
        wanted, said = set(self._rule.vehicles), set[Category]()
        found = []
        for word, members in self._tables.types.items():
            if members and wanted.issuperset(members) and not said.issuperset(members):
                found.append(labels[word])
                said.update(members)
        return tuple(found)

    def _uses(self, uses: Iterable[str]) -> str:
        """The first label of each use; a use that the table does not know is its own label."""
        first = {use: self._tables.labels[word] for word, use in reversed(list(self._tables.uses.items()))}
        return "|".join(first.get(use, use) for use in uses)

    def _allowed_hours(self) -> Optional[str]:
        """The hours outside those of a ban; None if there are none or they cannot be written."""
        if self._rule.schedule is None:
            return None
        hours = complement_text(parse(self._rule.schedule))
        return hours[len(_NOTHING_OPEN):] if hours and hours.startswith(_NOTHING_OPEN) else hours


def _comparable(value: Any) -> Any:
    """The order of vehicles, classes and uses means nothing."""
    return frozenset(value) if isinstance(value, tuple) else value


def _same_hours(one: Optional[str], other: Optional[str]) -> bool:
    """Whether both are readable or both mean always: the complement of a complement means what it was made of."""
    return one == other or (one is not None and other is not None and is_readable(one))


def _moment(moment: Optional[datetime], zone: tzinfo, is_end: bool = False) -> str:
    """A whole day as a date (of an end, the last day included), another instant to the second."""
    if moment is None:
        return ""
    local = moment.astimezone(zone)
    if local.replace(tzinfo=None).time() != datetime.min.time():
        return local.isoformat()
    return (local.replace(tzinfo=None) - timedelta(days=1 if is_end else 0)).date().isoformat()
