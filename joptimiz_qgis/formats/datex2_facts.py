# SPDX-License-Identifier: GPL-2.0-or-later
"""Conditions of DATEX II traffic regulations on vehicles and drivers, as plain facts and a tree of and, or, not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Iterator, Optional, Union

from ..core.regulation.rules import Kind
from ..core.vehicles import CATEGORIES, MOTOR_CATEGORIES, Category, CritAir
from .cerema_tables import key
from .datex2_tree import Node
from .datex2_uses import DESTINATION, Uses
from .datex2_words import Datex2Words

_CRITAIR = {"critair0": CritAir.E, "critair1": CritAir.C1, "critair2": CritAir.C2, "critair3": CritAir.C3,
            "critair4": CritAir.C4, "critair5": CritAir.C5, "critairWithout": CritAir.NC}
_DIMENSIONS = {
    "grossWeightCharacteristic": (Kind.WEIGHT, "grossVehicleWeight"), "heightCharacteristic": (Kind.HEIGHT, "vehicleHeight"),
    "lengthCharacteristic": (Kind.LENGTH, "vehicleLength"), "widthCharacteristic": (Kind.WIDTH, "vehicleWidth"),
    "heaviestAxleWeightCharacteristic": (Kind.AXLE_LOAD, "heaviestAxleWeight"),
}
_NOT_VEHICLES = ("cyclists", "cyclist")  # road users without a vehicle of ours, these aside


class About(str, Enum):
    """What a fact is about."""

    TYPES = "types"
    USE = "use"
    CRITAIR = "critair"
    HAZMAT = "hazmat"
    DIMENSION = "dimension"
    DESTINATION = "destination"
    THROUGH = "through"
    NOBODY = "nobody"        # true of no vehicle: pedestrians
    UNREAD = "unread"


@dataclass(frozen=True)
class Fact:
    """One thing that a condition says of a vehicle. `field`, `value`: as written, for remarks."""

    about: About
    field: str
    value: str
    types: tuple[Category, ...] = ()
    uses: tuple[str, ...] = ()
    critair: Optional[CritAir] = None
    kind: Kind = Kind.CLOSURE
    operator: str = ""
    limit: Optional[float] = None


@dataclass(frozen=True)
class Condition:
    """The facts of one condition, all of which must hold, or (`negated`) not all."""

    facts: tuple[Fact, ...]
    negated: bool


@dataclass(frozen=True)
class Combined:
    """Conditions under `and` or `or`, perhaps negated as a whole."""

    operator: str
    parts: tuple["Expression", ...]
    negated: bool = False


Expression = Union[Condition, Combined]
READ = ("VehicleCondition", "AccessCondition", "DriverCondition", "NonVehicularRoadUserCondition", "OccupantCondition",
        "PermitCondition", "RoadCondition")
"""Classes of conditions that are about who drives; the last ones always leave a rule unknown."""


def is_negated(node: Node) -> bool:
    """Whether a condition says negate, or anything but that it does not."""
    return node.say("negate").lower() not in ("", "false", "0")


def expression_of(node: Node, words: Datex2Words, uses: Uses) -> Expression:
    """The tree of a condition on who drives, sets included."""
    if node.say("negate").lower() not in ("", "false", "0", "true", "1"):
        return Condition((_unread("negate", node.say("negate")),), False)
    if node.kind == "ConditionSet":
        operator = node.say("operator") or "and"
        parts = tuple(expression_of(child, words, uses) for child in node.all("conditions"))
        return Combined(operator, parts, is_negated(node))
    return Condition(tuple(_facts(node, words, uses)) or (_unread(node.kind or node.name, ""),), is_negated(node))


def leaves(expression: Expression) -> Iterator[Condition]:
    """All conditions of a tree, negations of sets counted."""
    if isinstance(expression, Condition):
        yield expression
        return
    for part in expression.parts:
        for leaf in leaves(part):
            yield Condition(leaf.facts, leaf.negated != expression.negated)


def _facts(node: Node, words: Datex2Words, uses: Uses) -> Iterator[Fact]:
    if node.kind == "VehicleCondition":
        for characteristics in node.all("vehicleCharacteristics"):
            yield from _vehicle(characteristics, words, uses)
    elif node.kind == "AccessCondition":
        written = node.say("accessConditionType")
        if written == "throughTraffic":
            yield Fact(About.THROUGH, "accessConditionType", written)
        else:
            yield _use("accessConditionType", written, uses)
    elif node.kind == "DriverCondition":
        yield _use("driverCharacteristicsType", node.say("driverCharacteristicsType"), uses)
    elif node.kind == "NonVehicularRoadUserCondition":
        written = node.say("nonVehicularRoadUser")
        yield _unread("nonVehicularRoadUser", written) if written in _NOT_VEHICLES else \
            Fact(About.NOBODY, "nonVehicularRoadUser", written)
    else:
        yield _unread(node.kind or node.name, "")


def _vehicle(node: Node, words: Datex2Words, uses: Uses) -> Iterator[Fact]:
    types = [child.say() or child.text for child in node.all("vehicleType")]
    known: list[Category] = []
    for written in types:
        if written in _CRITAIR:
            yield Fact(About.CRITAIR, "vehicleType", written, critair=_CRITAIR[written])
        elif _uses("vehicleType", written, uses):
            yield _use("vehicleType", written, uses)
        elif written in words.vehicles:
            known.extend(words.vehicles[written] or CATEGORIES)
        else:
            yield _unread("vehicleType", written)
    if known:
        yield Fact(About.TYPES, "vehicleType", ", ".join(types), types=tuple(c for c in CATEGORIES if c in known))
    for child in node.children:
        if child.name in _DIMENSIONS:
            yield _dimension(child)
        elif child.name == "vehicleUsage":
            yield _use("vehicleUsage", child.say(), uses)
        elif child.name == "loadType":
            written = child.say()
            yield Fact(About.HAZMAT, "loadType", written) if written == "hazardousMaterials" else _unread("loadType", written)
        elif child.name == "emissions":
            yield from _emissions(child)
        elif child.name == "_vehicleCharacteristicsExtension":
            for text in child.words("otherVehicleType") or [""]:
                yield _use("otherVehicleType", text, uses)
        elif child.name != "vehicleType":
            yield _unread(child.name, child.say())


def _emissions(node: Node) -> Iterator[Fact]:
    for child in node.children:
        written = child.say()
        if child.name == "emissionClassificationOther" and written in _CRITAIR:
            yield Fact(About.CRITAIR, child.name, written, critair=_CRITAIR[written])
        else:
            yield _unread(child.name, written)


def _dimension(node: Node) -> Fact:
    kind, member = _DIMENSIONS[node.name]
    written = node.say(member)
    try:
        limit = float(written)
    except ValueError:
        limit = 0.0
    if not 0.0 < limit < 1e4:
        return _unread(node.name, written)
    return Fact(About.DIMENSION, node.name, f"{node.say('comparisonOperator')} {written}", kind=kind,
                operator=node.say("comparisonOperator"), limit=limit)


def _use(field: str, written: str, uses: Uses) -> Fact:
    found = _uses(field, written, uses)
    if DESTINATION in found:
        return Fact(About.DESTINATION, field, written)
    return Fact(About.USE, field, written, uses=found)


def _uses(field: str, written: str, uses: Uses) -> tuple[str, ...]:
    """What a word means in its field, else anywhere."""
    return uses.get(key(f"{field} {written}")) or uses.get(key(written), ())


def _unread(field: str, value: str) -> Fact:
    return Fact(About.UNREAD, field, value)


def without(types: Optional[tuple[Category, ...]], left_out: tuple[Category, ...]) -> Optional[tuple[Category, ...]]:
    """Categories (None = all) less some; all motor vehicles stay all where only cycles are left out."""
    if not left_out:
        return types
    here = CATEGORIES if types is None else types
    left = tuple(c for c in here if c not in left_out)
    return MOTOR_CATEGORIES if left == MOTOR_CATEGORIES else left
