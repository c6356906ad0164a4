# SPDX-License-Identifier: GPL-2.0-or-later
"""Orders on goods traffic in the Cerema schema 0.8.0 (CSV): rows as rules, what is wrong or unclear as a list.

PERIODE_JH states the hours in which traffic is allowed, so a ban applies in their complement. `Autorise` is an
exception to a ban of the same act and bans nothing by itself. What a row does not say leaves its rule unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from typing import Any, BinaryIO, Iterable, List, Mapping, Optional

from ..core.errors import FormatError
from ..core.regulation.complement import complement_text
from ..core.regulation.rules import AccessRule, Effect, Kind, Status
from ..core.regulation.schedule import parse
from ..core.text import N_
from ..core.vehicles import Category, CritAir, Energy
from . import delimited
from .cerema_tables import CeremaTables, key
from .numbering import Numbering
from .problems import Problem, is_readable
from .row import Row, plain

SOURCE = "CEREMA/schema-arrete-circulation-marchandises"
REQUIRED = ("ID", "COLL_INSEE", "ARR_REF", "REGL_MODALITE", "EMPRISE_DESIGNATION")
_EMPTY = ("", "na", "nan", "n/a", "nc")  # missing values of the schema, and "not communicated"
_ENERGIES = {"electrique": Energy.ELECTRIC, "gaz naturel pour vehicules": Energy.GAS, "hydrogene": Energy.HYDROGEN}
_CLASSES = {"100% electrique et vehicules a hydrogene": CritAir.E, "1": CritAir.C1, "2": CritAir.C2, "3": CritAir.C3,
            "4": CritAir.C4, "5": CritAir.C5, "vehicule non classe": CritAir.NC}
_MAXIMA = (("VEH_LONG", Kind.LENGTH), ("VEH_LARG", Kind.WIDTH), ("VEH_HAUT", Kind.HEIGHT))
_ZFE = re.compile(r"\b\d{9}-ZFE-\d{3}\b")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?$")

NO_PLACE = N_("The row has no geometry: it must be placed by hand from this description.")
ALONE = N_("An authorisation without a ban of the same act bans nothing: if the act bans the rest, add that ban.")
NO_MODALITY = N_("The tonnage does not say from or up to: the limit is unknown.")
UP_TO = N_("A rule for vehicles up to a tonnage cannot be said by a limit: the rule is kept as unknown.")
SEVERAL = N_("Several criteria, and the row does not say whether one or all must hold: the rule is kept as unknown.")
PERMIT_UP_TO = N_("An authorisation up to a dimension cannot be said by a limit: it is kept as unknown.")
USES_BANNED = N_("A ban of certain uses only cannot be said by a rule: it is kept as unknown.")
PERMIT_EXCEPT = N_("An authorisation with excepted uses cannot be said by a rule: it is kept as unknown.")
NO_VEHICLES = N_("The row does not say which vehicles it bans: the rule is kept as unknown.")
NOT_IN_TABLE = N_("The label is not in the table of vehicle types: the rule is kept as unknown.")
USE_NOT_IN_TABLE = N_("The label is not in the table of uses: it exempts nobody. Add it to the table.")
SIDE = N_("The direction is words, not geometry: the rule is kept as unknown. State direction in the layer.")
PERIOD = N_("The period is words, not a date: the rule is kept as unknown.")
NO_COMPLEMENT = N_("The hours outside the allowed ones cannot be written as a schedule: the rule is kept as unknown.")
NOT_A_MODALITY = N_("The row neither authorises nor forbids: no rule is made.")
NOT_A_TIME = N_("The duration or hour is not written hh:mm.")
SAME_ID = N_("Two rows share this id: the later one is numbered.")
UNREADABLE_LABEL = N_("The value is not one of the schema: the rule is kept as unknown.")


@dataclass(frozen=True)
class OrdersFile:
    rules: tuple[AccessRule, ...]      # geometry: WKT text in WGS84, or whatever the rows carried in "geometry"
    problems: tuple[Problem, ...]
    rows: tuple[int, ...]              # the row of each rule, from 1


def read_orders(stream: BinaryIO, tables: CeremaTables, zone: tzinfo, today: date) -> OrdersFile:
    """Read a CSV file. Raises FormatError naming the columns it lacks."""
    problems: List[Problem] = []
    header, *records = delimited.records(delimited.text_of(stream.read(), problems)) or [[]]
    lacking = [name for name in REQUIRED if name not in header]
    if lacking:
        raise FormatError(N_("The file is no table of orders in the Cerema schema: it lacks the columns {names}."),
                          names=", ".join(lacking))
    found = orders_of([dict(zip(header, record)) for record in records], tables, zone, today)
    return replace(found, problems=(*problems, *found.problems))


def orders_of(rows: Iterable[Mapping[str, Any]], tables: CeremaTables, zone: tzinfo, today: date) -> OrdersFile:
    """The rules of rows by column name. A value under "geometry" stands in for GEOM_WKT."""
    problems: List[Problem] = []
    numbering = Numbering()
    found: List[tuple[int, AccessRule]] = []
    for number, values in enumerate(rows, 1):
        clean = {name: _cleaned(value) for name, value in values.items() if name}
        # A table that stores numbers loses the first zero of an INSEE code.
        insee = plain(clean.get("COLL_INSEE")).rjust(5, "0") if clean.get("COLL_INSEE") is not None else ""
        source_id = "-".join(filter(None, (insee, plain(clean.get("ID"))))) or f"row {number}"
        rule_id, again = numbering.number(source_id, number)
        row = Row(number, rule_id, clean, zone, problems)
        if again:
            row.problem("ID", SAME_ID)
        rule = _Order(row, tables, zone, today).rule(clean.get("geometry"))
        if rule is not None:
            found.append((number, rule))
    bans = {rule.act_ref for _, rule in found if rule.effect is Effect.FORBID and rule.act_ref}
    for number, rule in found:
        if rule.effect is Effect.PERMIT and rule.act_ref not in bans:
            problems.append(Problem(number, rule.rule_id, "REGL_MODALITE", "Autorise", ALONE))
    return OrdersFile(tuple(rule for _, rule in found), tuple(problems), tuple(number for number, _ in found))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str) and value.strip().lower() in _EMPTY:
        return None
    return value


class _Order:
    """One row on its way to a rule."""

    def __init__(self, row: Row, tables: CeremaTables, zone: tzinfo, today: date) -> None:
        self._row, self._tables, self._zone, self._today = row, tables, zone, today
        self._bans = key(row.text("REGL_MODALITE")) == "interdit"

    def rule(self, geometry: Any) -> Optional[AccessRule]:
        row = self._row
        if key(row.text("REGL_MODALITE")) not in ("interdit", "autorise"):
            row.problem("REGL_MODALITE", NOT_A_MODALITY)
            return None
        geometry = geometry if geometry is not None else row.text("GEOM_WKT") or None
        if geometry is None:
            row.problem("geometry", NO_PLACE, _place(row))
        kind, limit, inclusive = self._limit()
        uses = self._labels("VEH_USAGES")  # those that a ban means, or that an authorisation is for
        if self._bans and uses == ("hazmat",) and kind is Kind.CLOSURE:
            kind, uses = Kind.HAZMAT, ()
        elif self._bans and row.text("VEH_USAGES"):
            row.doubtful("VEH_USAGES", USES_BANNED)
        energies = self._members("VEH_MOTORS", _ENERGIES)
        classes = self._members("VEH_CQAS", _CLASSES)
        vehicles = self._vehicles(is_narrowed=bool(kind is not Kind.CLOSURE or uses or energies or classes))
        if kind is Kind.CLOSURE and _ZFE.search(row.text("EMPRISE_DESIGNATION") + " " + row.text("EMPRISE_ZONE")):
            kind = Kind.ZFE
        # No act applies before it is signed.
        begin = row.moment("PERIODE_DEBUT", reason=PERIOD) or row.moment("ARR_DATE")
        end = row.moment("PERIODE_FIN", is_end=True, reason=PERIOD)
        self._direction()
        return AccessRule(
            rule_id=row.source_id, kind=kind, effect=Effect.FORBID if self._bans else Effect.PERMIT,
            phase=begin.date().isoformat() if begin else "", name=_place(row),
            status=Status.PLANNED if begin and begin.date() > self._today else Status.IN_FORCE, valid_from=begin, valid_to=end,
            vehicles=vehicles, energies=energies, critair_banned=classes, limit_value=limit, limit_inclusive=inclusive,
            exempted_uses=self._labels("SAUF_VEH_USAGES") if self._bans else uses, max_stay_min=self._minutes(),
            exit_by=self._exit(), authority=row.text("COLL_NOM"), act_ref=_reference(row),
            act_url=row.text("ARR_URL"), source=SOURCE, geometry=geometry, schedule=self._schedule(),
        )

    def _limit(self) -> tuple[Kind, Optional[float], Optional[bool]]:
        row = self._row
        stated = [(name, kind) for name, kind in _MAXIMA if row.text(name)]
        if row.text("VEH_TONNAGE"):
            stated.append(("VEH_TONNAGE", Kind.WEIGHT))
        if not stated:
            return Kind.CLOSURE, None, None
        name, kind = stated[0]
        if len(stated) > 1:
            row.doubtful(name, SEVERAL)
            return Kind.CLOSURE, None, None
        value = row.number_of(name)
        if kind is Kind.WEIGHT:
            return self._tonnage(value)
        if not self._bans:
            row.doubtful(name, PERMIT_UP_TO)
            return Kind.CLOSURE, None, None
        # The schema's maximum is still allowed; what is above it is banned.
        return kind, value, False

    def _tonnage(self, value: Optional[float]) -> tuple[Kind, Optional[float], Optional[bool]]:
        modality = key(self._row.text("VEH_TONNAGE_MODALITE"))
        if modality == "a partir de":
            return Kind.WEIGHT, value, True
        if modality == "jusqu'a":
            self._row.doubtful("VEH_TONNAGE_MODALITE", UP_TO)
        else:
            self._row.problem("VEH_TONNAGE_MODALITE", NO_MODALITY, self._row.text("VEH_TONNAGE"))
        return Kind.WEIGHT, None, None

    def _labels(self, field: str) -> tuple[str, ...]:
        found = []
        for label in _split(self._row.text(field)):
            use = self._tables.uses.get(key(label))
            if use is None:
                self._row.problem(field, USE_NOT_IN_TABLE, label)
                use = key(label)  # whoever states this very use is still found
            found.append(use)
        return tuple(dict.fromkeys(found))

    def _vehicles(self, is_narrowed: bool) -> Optional[tuple[Category, ...]]:
        row = self._row
        labels = _split(row.text("VEH_TYPES"))
        if not labels:
            if self._bans and not is_narrowed:
                row.doubtful("VEH_TYPES", NO_VEHICLES)
            return None
        found: list[Category] = []
        everyone = False
        for label in labels:
            if key(label) not in self._tables.types:
                row.doubtful("VEH_TYPES", NOT_IN_TABLE)
                return None
            categories = self._tables.types[key(label)]
            everyone = everyone or categories is None
            found.extend(categories or ())
        return None if everyone else tuple(dict.fromkeys(found))

    def _members(self, field: str, known: Mapping[str, Any]) -> Optional[tuple[Any, ...]]:
        labels = [key(label) for label in _split(self._row.text(field))]
        if any(label not in known for label in labels):
            self._row.doubtful(field, UNREADABLE_LABEL)
            return None
        return tuple(dict.fromkeys(known[label] for label in labels)) or None

    def _direction(self) -> None:
        if key(self._row.text("EMPRISE_SENS")) not in ("", "deux sens"):
            self._row.doubtful("EMPRISE_SENS", SIDE)

    def _minutes(self) -> Optional[float]:
        clock = self._clock("INTERV_DUREE")
        return None if clock is None else float(clock[0] * 60 + clock[1])

    def _exit(self) -> Optional[str]:
        clock = self._clock("INTERV_HMAX")
        return None if clock is None else f"{clock[0]:02d}:{clock[1]:02d}"

    def _clock(self, field: str) -> Optional[tuple[int, int]]:
        written = self._row.text(field)
        if not written:
            return None
        found = _CLOCK.match(written)
        if found is None or int(found.group(2)) > 59:
            self._row.problem(field, NOT_A_TIME)
            return None
        return int(found.group(1)), int(found.group(2))

    def _schedule(self) -> Optional[str]:
        """Hours of application; last, because every doubt before it ends here."""
        row = self._row
        if not self._bans and row.text("SAUF_VEH_USAGES"):
            row.doubtful("SAUF_VEH_USAGES", PERMIT_EXCEPT)
        allowed = row.text("PERIODE_JH")
        if self._bans and allowed and is_readable(allowed):
            outside = complement_text(parse(allowed))
            if outside is None:
                row.doubtful("PERIODE_JH", NO_COMPLEMENT)
            return row.doubt or outside
        return row.schedule("PERIODE_JH")  # of an authorisation, or unreadable and so unknown by itself


def _split(written: str) -> list[str]:
    return [part.strip() for part in written.split("|") if part.strip()]


def _place(row: Row) -> str:
    stretch = " – ".join(filter(None, (row.text("EMPRISE_DEBUT"), row.text("EMPRISE_FIN"))))
    return row.text("EMPRISE_DESIGNATION") + (f" ({stretch})" if stretch else "")


def _reference(row: Row) -> str:
    """The act, with its authority: numbers repeat from town to town, and equal references mean the same act."""
    reference = row.text("ARR_REF")
    return f"{reference}, {row.text('COLL_NOM')}".rstrip(", ") if reference else ""
