# SPDX-License-Identifier: GPL-2.0-or-later
"""Orders in DATEX II v3 (TrafficRegulationPublication) as rules, one order at a time.

Orders of DiaLog, the French state's tool, are read as DiaLog means them, those of other producers as they are written
(datex2_who). Where the two readings differ, that is listed. What an order says and a rule cannot say leaves the rule
unknown; it is never dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import AbstractSet, BinaryIO, Iterator, List, Optional, Sequence

from ..core.regulation.rules import AccessRule, Kind, Movement, Status
from ..core.text import N_
from .alert_found import When
from .datex2_facts import READ, Expression, expression_of, is_negated
from .datex2_hours import OrderRemarks, dialog_clock, stated_clock
from .datex2_order_place import Placed, place_of_conditions
from .datex2_tree import Node, from_xml, local
from .datex2_uses import Uses
from .datex2_validity import Clock, times_of
from .datex2_who import Reading, Who, as_meant, as_written
from .datex2_words import Datex2Words
from .numbering import Numbering
from .problems import Problem, unreadable
from .xml import iterate

DIFFERS = N_("Read as it is written, the order means other vehicles. It is read as DiaLog, which wrote it, means it: check it "
             "against the act.")
DIFFERS_STRICT = N_("The order is read as it is written. Some producers mean other vehicles by the same words: check it against "
                    "the act.")
NOT_SAYABLE = N_("The rule cannot say this condition: it is kept as unknown.")
MIXED = N_("The conditions on place, time and vehicle are mixed in a way that a rule cannot say: it is kept as unknown.")
NOT_A_RULE = N_("This regulation forbids no access (speed limits, overtaking, traffic management): no rule is made of it.")
NOT_ALL = N_("The order says that only a part of it applies, not which: its rules are kept as unknown.")
NOT_THERE = N_("The order is made but not implemented: its rules are kept as unknown.")
UNNAMED = N_("The exempted use is words that no table knows: it exempts only who states it in these words.")
AREAS = N_("The order means places of several kinds: the later ones are numbered.")
NO_REGULATION = N_("The order holds no regulation that can be read: no rule is made of it.")
OLDER = N_("The publication holds a newer version of this order: this one is left out.")
UNKNOWN_TYPE = N_("What the order regulates here is not known: the rule is kept as unknown.")
UNKNOWN_STATUS = N_("The status of the order is not known: its rules are kept as unknown.")
_LONGEST_NAME = 250
_DIALOG_NAMESPACE = "https://raw.githubusercontent.com/MTES-MCT/dialog/main/docs/spec/datex2"
_NO_ACCESS = frozenset((
    "AlternateRoadOrCarriagewayOrLaneLayout", "AmbientWarnings", "DirectionRestriction", "GeneralInstructionToRoadUsers",
    "MandatoryRoadOrCarriagewayOrLaneUsage", "MinimumDistanceRestriction", "OvertakingBan", "PriorityRule", "RoadWarning",
    "SpeedLimit", "SteepHill", "TrafficAhead", "TrafficSignals", "noUseOfAudibleWarningDevices", "noPassingWithoutStopping"))
"""Types of DATEX II 3.3 that forbid no access."""
_STATUS = {"planned": Status.PLANNED, "withdrawn": Status.WITHDRAWN, "madeAndImplemented": Status.IN_FORCE}
_DOUBTED = {"madeButNotImplemented": NOT_THERE, "madeAndPartiallyImplemented": NOT_ALL, "partiallyWithdrawn": NOT_ALL}
_LOADING = ("delivery",)
"""A stop to load or unload, the driver at hand, is no parking (Code de la route, R.110-2)."""


@dataclass(frozen=True)
class Tables:
    """Words of DATEX II, and uses by word or free text."""

    words: Datex2Words
    uses: Uses


@dataclass(frozen=True)
class OrderRule:
    """A rule with its geometry as GeoJSON in longitude and latitude (None: to be placed), and the row of its order, from 1."""

    row: int
    rule: AccessRule


@dataclass(frozen=True)
class Publisher:
    """Who publishes: the national identifier and the country, and when, "" if unsaid."""

    name: str = ""
    country: str = ""
    time: str = ""

    @property
    def is_dialog(self) -> bool:
        return self.name.lower() == "dialog"


def replaced(stream: BinaryIO) -> frozenset[int]:
    """Rows (from 1) of orders of which the publication holds a newer version. Raises FormatError."""
    versions: dict[str, list[tuple[str, int]]] = {}
    for row, order in enumerate(iterate(stream, ("{*}trafficRegulationOrder",)), 1):
        if order.get("id"):
            versions.setdefault(order.get("id"), []).append((order.get("version") or "", row))
    out: set[int] = set()
    for found in versions.values():
        # Versions that are no numbers have no order: then all of them stay, so that no ban is lost.
        if all(version.isdecimal() for version, _ in found):
            newest = max(int(version) for version, _ in found)
            out.update(row for version, row in found if int(version) < newest)
    return frozenset(out)


def read(stream: BinaryIO, tables: Tables, zone: tzinfo, now: datetime, problems: List[Problem],
         left_out: AbstractSet[int] = frozenset()) -> Iterator[OrderRule]:
    """Rules of a publication of any length, in little memory. `now` tells planned from in force; `left_out`: `replaced` rows.
    Raises FormatError."""
    publisher, row, numbering = Publisher(), 1, Numbering()
    for element in iterate(stream, ("{*}publicationTime", "{*}publicationCreator", "{*}trafficRegulationOrder")):
        node = from_xml(element)
        if local(element.tag) == "publicationTime":
            publisher = replace(publisher, time=node.text)
            continue
        if local(element.tag) == "publicationCreator":
            publisher = replace(publisher, name=node.say("nationalIdentifier"), country=node.say("country"))
            continue
        by = publisher
        if next(element.iter(f"{{{_DIALOG_NAMESPACE}}}*"), None) is not None:
            by = replace(publisher, name="DiaLog")  # whoever passes it on
        if row in left_out:
            OrderRemarks(row, problems, node.attributes.get("id", "")).note("version", OLDER, node.attributes.get("version", ""))
        else:
            yield from rules_of(node, by, row, tables, zone, now, numbering, problems)
        row += 1


def rules_of(order: Node, publisher: Publisher, row: int, tables: Tables, zone: tzinfo, now: datetime, numbering: Numbering,
             problems: List[Problem]) -> Iterator[OrderRule]:
    """The rules of one order, a trafficRegulationOrder."""
    order_id = order.attributes.get("id") or order.say("regulationId") or f"row {row}"
    if not any(regulation.all("typeOfRegulation") for regulation in order.all("trafficRegulation")):
        OrderRemarks(row, problems, order_id).note("trafficRegulation", NO_REGULATION)
    origin = next(iter(order.words("source")), "")
    for number, regulation in enumerate(order.all("trafficRegulation"), 1):
        remarks = OrderRemarks(row, problems, f"{order_id}/{number}")
        clock = dialog_clock(origin, zone, remarks) if publisher.is_dialog else stated_clock(zone, remarks)
        reader = _Regulation(order, regulation, publisher, tables, zone, clock, now, remarks)
        for rule in reader.rules(numbering):
            yield OrderRule(row, rule)


class _Regulation:
    """One regulation on its way to rules."""

    def __init__(self, order: Node, regulation: Node, publisher: Publisher, tables: Tables, zone: tzinfo, clock: Clock,
                 now: datetime, remarks: OrderRemarks) -> None:
        self._order, self._node, self._publisher, self._tables = order, regulation, publisher, tables
        self._zone, self._clock, self._now, self._remarks = zone, clock, now, remarks

    def rules(self, numbering: Numbering) -> Iterator[AccessRule]:
        """One for each type, phase, group of vehicles and kind of geometry."""
        types = [found for found in map(self._type, self._node.all("typeOfRegulation")) if found is not None]
        if not types:
            return
        status = self._status()
        times, places, who = self._sorted_conditions()
        phases = self._phases(times)
        readings = self._who(who)
        located = place_of_conditions(places, self._tables.words, self._remarks)
        for place in located:
            rule_id, again = numbering.number(self._remarks.source_id, place.geometry)
            if again:
                self._remarks.note("locationByOrder", AREAS, rule_id)
            for base in types:
                for number, phase in enumerate(phases, 1):
                    name = self._phase_name(phase, number, phases)
                    for each in readings:
                        yield self._rule(base, rule_id, name, status, phase, each, place)

    def _type(self, node: Node) -> Optional[AccessRule]:
        """What the type alone says; None, listed, if it is no rule of access."""
        said = node.say("accessRestrictionType") or node.say("standingOrParkingRestrictionType") or node.kind
        if node.kind == "AccessRestriction" and said == "noEntry":
            return AccessRule("", Kind.CLOSURE)
        if node.kind == "StandingOrParkingRestriction" and said == "standingAndParkingProhibited":
            return AccessRule("", Kind.PARKING, movement=Movement.STOP)
        if node.kind == "StandingOrParkingRestriction" and said == "parkingProhibited":
            french = self._publisher.is_dialog or self._publisher.country.lower() == "fr"
            return AccessRule("", Kind.PARKING, movement=Movement.STOP, exempted_uses=_LOADING if french else ())
        if node.kind == "RoadOrCarriagewayOrLaneManagement":
            said = node.say("roadOrCarriagewayOrLaneManagementType")
            closes = self._tables.words.meaning("roadOrCarriagewayOrLaneManagementType", said)
            if closes == "road_closed":
                return AccessRule("", Kind.CLOSURE)
            known = closes in ("restriction", "slowdown", "information")
        else:
            known = said in _NO_ACCESS
        if known:
            self._remarks.note("typeOfRegulation", NOT_A_RULE, said)
            return None
        self._remarks.doubt("typeOfRegulation", UNKNOWN_TYPE, said)
        return AccessRule("", Kind.CLOSURE)

    def _status(self) -> Status:
        order, own = self._order.say("status"), self._node.say("status")
        if order in _DOUBTED:
            self._remarks.doubt("status", _DOUBTED[order], order)
        elif own == "beingSetUp":
            self._remarks.doubt("status", NOT_THERE, own)
        elif order not in _STATUS or own not in ("", "active", "beingShutDown", "scheduled"):
            self._remarks.doubt("status", UNKNOWN_STATUS, f"{order} {own}")
        if own == "scheduled":
            return Status.PLANNED
        return _STATUS.get(order, Status.IN_FORCE)

    # -- conditions

    def _sorted_conditions(self) -> tuple[list[Node], list[Node], list[Node]]:
        """(validity, location, who): the parts that must all hold, by what they are about."""
        top = self._node.first("condition")
        found: dict[str, list[Node]] = {"ValidityCondition": [], "LocationCondition": [], "": []}
        for node in _parts(top) if top is not None else ():
            kinds = {kind if kind in found else "" for kind in _kinds(node)}
            if len(kinds) == 1:
                found[kinds.pop()].append(node)
                continue
            self._remarks.doubt("condition", MIXED, ", ".join(sorted(_kinds(node))))
            for part in node.walk():  # what is drawn and dated is kept, so that the unknown has a place
                if part.kind in ("ValidityCondition", "LocationCondition"):
                    found[part.kind].append(part)
        return found["ValidityCondition"], found["LocationCondition"], found[""]

    def _phases(self, nodes: Sequence[Node]) -> tuple[When, ...]:
        """Phases of the regulation within the validity of its order."""
        whole = self._order.first("validityByOrder")
        outer = self._within(whole) if whole is not None else (When(None, None),)
        sets = [self._alternatives(node) for node in nodes]
        if len(sets) > 1:
            self._remarks.doubt("ValidityCondition", MIXED)
        inner = [phase for validity in (sets[0] if sets else ()) for phase in self._within(validity)]
        if not inner:
            return outer
        if any(phase.hours for phase in outer) or len(outer) > 1:
            self._remarks.doubt("validityByOrder", MIXED)
        begin, end = outer[0].begin, outer[0].end
        return tuple(When(max((m for m in (p.begin, begin) if m), default=None),
                          min((m for m in (p.end, end) if m), default=None), p.hours) for p in inner)

    def _within(self, validity: Node) -> tuple[When, ...]:
        times = validity.first("validityTimeSpecification") or Node("times")
        return times_of(times, self._tables.words, self._zone, self._remarks, self._clock)[2]

    def _alternatives(self, node: Node) -> list[Node]:
        """The validities of one condition, or of a set of which one must hold."""
        if node.kind == "ConditionSet" and node.say("operator") != "or" and len(node.all("conditions")) > 1:
            self._remarks.doubt("ValidityCondition", MIXED)
        out = []
        for part in node.walk():
            if part.kind in ("ConditionSet", "ValidityCondition") and is_negated(part):
                self._remarks.doubt("ValidityCondition", NOT_SAYABLE, "negate")
            if part.kind == "ValidityCondition":
                validity = part.first("validityByOrder") or part.first("implementedValidity") or Node("validity")
                if validity.say("validityStatus") == "suspended":
                    self._remarks.doubt("validityStatus", NOT_SAYABLE, "suspended")
                out.append(validity)
        return out

    def _who(self, nodes: Sequence[Node]) -> Reading:
        """Whom it means, by the profile of its producer; said where the other reading differs."""
        expressions: list[Expression] = [expression_of(node, self._tables.words, self._tables.uses) for node in nodes]
        meant, written = as_meant(expressions), as_written(expressions)
        dialog = self._publisher.is_dialog
        if meant != written:
            self._remarks.note("VehicleCondition", DIFFERS if dialog else DIFFERS_STRICT)
        reading = meant if dialog else written
        for field, value in dict.fromkeys(who.unread for who in reading if who.unread is not None):
            self._remarks.note(field, NOT_SAYABLE, value)
        for value in dict.fromkeys(text for who in reading for text in who.unnamed):
            self._remarks.note("VehicleCondition", UNNAMED, value)
        return reading

    # -- rules

    def _rule(self, base: AccessRule, rule_id: str, phase_name: str, status: Status, phase: When, who: Who, place: Placed
              ) -> AccessRule:
        begins_later = phase.begin is not None and phase.begin > self._now
        marker = self._remarks.marker or (unreadable(*who.unread) if who.unread is not None else None)
        movement, kind = who.movement, who.kind
        if base.kind is Kind.PARKING:
            movement, kind = Movement.STOP, Kind.PARKING if who.limit is None and kind is Kind.CLOSURE else kind
        return replace(
            base, rule_id=rule_id, kind=kind, phase=phase_name, name=self._name(place),
            status=Status.PLANNED if status is Status.IN_FORCE and begins_later else status, valid_from=phase.begin,
            valid_to=phase.end, schedule=marker or phase.hours, movement=movement, vehicles=who.vehicles,
            critair_banned=who.critair, direction=place.direction, limit_value=who.limit, limit_inclusive=who.inclusive,
            exempted_uses=tuple(dict.fromkeys((*base.exempted_uses, *who.exempted_uses))), authority=self._authority(),
            act_ref=self._reference(), act_url=self._url(), source=self._source(), geometry=place.geometry)

    def _phase_name(self, phase: When, number: int, phases: Sequence[When]) -> str:
        day = phase.begin.astimezone(self._zone).date().isoformat() if phase.begin is not None else ""
        alike = [p for p in phases if p.begin == phase.begin]
        return f"{day}~{number}" if len(alike) > 1 else day

    def _name(self, place: Placed) -> str:
        title = _text(self._order.first("description"))
        streets = ", ".join(place.names)
        return (f"{title} ({streets})" if title and streets else title or streets)[:_LONGEST_NAME]

    def _authority(self) -> str:
        return _text(self._order.first("issuingAuthority"))

    def _reference(self) -> str:
        """The act, with its authority: numbers repeat from town to town, and equal references mean the same act."""
        reference = self._order.say("regulationId")
        if self._publisher.is_dialog:
            reference = reference.rpartition("#")[0] or reference  # DiaLog appends the id of the organisation
        said = ", ".join(filter(None, (reference, self._authority())))
        basis = self._order.say("legalBasis") or _text(self._order.first("legalBasis"))
        return f"{said} ({basis})" if basis else said

    def _url(self) -> str:
        found = next(iter(self._order.words("publicUrl")), "")
        return found if found.startswith(("https://", "http://")) else ""

    def _source(self) -> str:
        said = dict.fromkeys(filter(None, (self._publisher.name, *self._order.words("source"))))
        named = " / ".join(("DATEX II", *said))
        return f"{named}, {self._publisher.time[:10]}" if self._publisher.time else named


def _parts(node: Node) -> Iterator[Node]:
    """What must hold together: an `and` that is not negated is taken apart."""
    if node.kind == "ConditionSet" and not is_negated(node) and (
            node.say("operator") == "and" or len(node.all("conditions")) == 1):
        for child in node.all("conditions"):
            yield from _parts(child)
    else:
        yield node


def _kinds(node: Node) -> set[str]:
    """Classes of the conditions in a tree."""
    return {part.kind for part in node.walk() if part.kind in ("ValidityCondition", "LocationCondition", *READ)} or {""}


def _text(node: Optional[Node]) -> str:
    """A text in several languages: the first of them, on one line."""
    if node is None:
        return ""
    return " ".join((next(iter(node.words("value")), "") or node.text).split())
