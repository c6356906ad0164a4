# SPDX-License-Identifier: GPL-2.0-or-later
"""Whom an order in DATEX II forbids the road: as it is written, and as DiaLog means it.

DiaLog writes a maximum of 3 m as "height lessThanOrEqualTo 3" in a prohibition, and puts the vehicles it restricts and those
it exempts (`negate`) into one `or`: read as written, its orders ban low lorries and nearly everyone. Its intent is a list of
what is restricted, each by itself, and a list of what is exempted. Other producers are taken at their word.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import Optional, Sequence, Union

from ..core.regulation.rules import Kind, Movement
from ..core.vehicles import CATEGORIES, Category, CritAir
from .datex2_facts import About, Condition, Expression, Fact, leaves, without

_BY_WEIGHT = "heavyGoodsVehicle"
_HEAVY = (Category.PL, Category.TC)
"""To DiaLog the word means a weight: "Poids", "the restriction applies to vehicles whose gross weight is above ...", and
without a figure vehicles over 3.5 t (MTES-MCT/dialog messages.fr.xlf, VehicleTypeEnum): coaches are among them."""
_MOST = 64  # alternatives of one regulation; more are not read
_OPPOSITE = {"lessThanOrEqualTo": "greaterThan", "lessThan": "greaterThanOrEqualTo", "greaterThan": "lessThanOrEqualTo",
             "greaterThanOrEqualTo": "lessThan"}
_INCLUSIVE = {"greaterThan": False, "greaterThanOrEqualTo": True}


@dataclass(frozen=True)
class Who:
    """Whom a rule forbids the road. `unread`: a fact (field, value) that no rule can say, which leaves it unknown.

    `unnamed`: texts of exemptions that no table knows.
    """

    kind: Kind = Kind.CLOSURE
    vehicles: Optional[tuple[Category, ...]] = None
    critair: Optional[tuple[CritAir, ...]] = None
    limit: Optional[float] = None
    inclusive: Optional[bool] = None
    movement: Movement = Movement.ALL
    exempted_uses: tuple[str, ...] = ()
    unread: Optional[tuple[str, str]] = None
    unnamed: tuple[str, ...] = ()

    def doubted(self, fact: Fact) -> "Who":
        """The same, left unknown by a fact."""
        return self if self.unread is not None else replace(self, unread=(fact.field, fact.value))


Reading = tuple[Who, ...]


def as_meant(expressions: Sequence[Expression]) -> Reading:
    """How DiaLog means its conditions: what is restricted, each by itself, less what is exempted."""
    conditions = [leaf for expression in expressions for leaf in leaves(expression)]
    restricted = [condition.facts for condition in conditions if not condition.negated]
    everyone = Who()
    for condition in conditions:
        if condition.negated:
            for fact in condition.facts:
                everyone = _exempting(everyone, fact)
    if not restricted:
        return (everyone,)
    out: list[Who] = []
    classes = [fact.critair for facts in restricted for fact in facts if fact.about is About.CRITAIR and fact.critair]
    if classes:
        out.append(replace(everyone, critair=tuple(c for c in CritAir if c in classes)))
    for facts in restricted:
        if all(fact.about is About.CRITAIR for fact in facts):
            continue
        who = everyone
        by_weight = any(fact.kind is Kind.WEIGHT for fact in facts)
        for fact in facts:
            if fact.about is About.TYPES and fact.value == _BY_WEIGHT:
                fact = replace(fact, types=CATEGORIES if by_weight else _HEAVY)
            if fact.about is not About.DIMENSION:
                who = _restricting(who, fact)
        maxima = [fact for fact in facts if fact.about is About.DIMENSION]
        if any(fact.operator != "lessThanOrEqualTo" for fact in maxima):
            who = who.doubted(maxima[0])  # not what DiaLog writes: its meaning is not known
        if not any(fact.about is About.NOBODY for fact in facts):
            out.extend(replace(who, kind=fact.kind, limit=fact.limit, inclusive=False) for fact in maxima)
            out.extend(() if maxima else (who,))
    return _sorted(out)


def as_written(expressions: Sequence[Expression]) -> Reading:
    """The conditions taken literally, as alternatives; several that no rule can say together stay unknown."""
    alternatives: list[tuple[Literal, ...]] = [()]
    for expression in expressions:
        found = _alternatives(expression, False)
        if found is None or len(alternatives) * len(found) > _MOST:
            return (Who(unread=("condition", "")),)
        alternatives = [before + after for before, after in product(alternatives, found)]
    return _sorted(_joined([who for who in map(_who, alternatives) if who is not None]))


Literal = tuple[Fact, bool]  # the bool: it must not hold


def _alternatives(expression: Expression, negated: bool) -> Optional[list[tuple[Literal, ...]]]:
    """Disjunctive normal form; None if it is too long, or has an operator of its own."""
    negated = negated != expression.negated
    parts: list[Union[Expression, Fact]]
    if isinstance(expression, Condition):
        parts, operator = list(expression.facts), "and"
    else:
        parts, operator = list(expression.parts), expression.operator
    if operator not in ("and", "or"):
        return None
    found = []
    for part in parts:
        inner = [((part, negated),)] if isinstance(part, Fact) else _alternatives(part, negated)
        if inner is None:
            return None
        found.append(inner)
    if (operator == "or") != negated:
        out = [each for inner in found for each in inner]
    else:
        out = [()]
        for inner in found:
            if len(out) * len(inner) > _MOST:
                return None
            out = [before + after for before, after in product(out, inner)]
    return out if len(out) <= _MOST else None


def _who(literals: tuple[Literal, ...]) -> Optional[Who]:
    """One alternative; None if no vehicle can meet it."""
    who = Who()
    for fact, negated in literals:
        if fact.about is About.NOBODY and not negated:
            return None
        who = _exempting(who, fact) if negated else _literally(who, fact)
        if who.vehicles == () or who.critair == ():
            return None
    return who


def _literally(who: Who, fact: Fact) -> Who:
    if fact.about is About.DIMENSION:
        return _above(who, fact, fact.operator)
    return _restricting(who, fact)


def _above(who: Who, fact: Fact, operator: str) -> Who:
    """A limit, if the operator means more than it, and it is the only one."""
    if operator not in _INCLUSIVE or who.kind is not Kind.CLOSURE:
        return who.doubted(fact)
    return replace(who, kind=fact.kind, limit=fact.limit, inclusive=_INCLUSIVE[operator])


def _restricting(who: Who, fact: Fact) -> Who:
    """Only those of whom a fact is true."""
    if fact.about is About.TYPES:
        here = CATEGORIES if who.vehicles is None else who.vehicles
        left = tuple(c for c in here if c in fact.types)
        return replace(who, vehicles=None if left == CATEGORIES else left)
    if fact.about is About.CRITAIR:
        banned = tuple(c for c in (who.critair if who.critair is not None else CritAir) if c is fact.critair)
        return replace(who, critair=banned)
    if fact.about is About.HAZMAT and who.kind is Kind.CLOSURE:
        return replace(who, kind=Kind.HAZMAT)
    if fact.about is About.THROUGH:
        return replace(who, movement=Movement.TRANSIT)
    return who.doubted(fact)


def _exempting(who: Who, fact: Fact) -> Who:
    """All but those of whom a fact is true."""
    if fact.about is About.NOBODY:
        return who
    if fact.about is About.TYPES:
        return replace(who, vehicles=without(who.vehicles, fact.types))
    if fact.about is About.USE:
        return replace(who, exempted_uses=tuple(dict.fromkeys((*who.exempted_uses, *(fact.uses or (fact.value,))))),
                       unnamed=who.unnamed if fact.uses else (*who.unnamed, fact.value))
    if fact.about is About.DESTINATION:
        return replace(who, movement=Movement.TRANSIT)
    if fact.about is About.CRITAIR:
        return replace(who, critair=tuple(c for c in (who.critair if who.critair is not None else CritAir)
                                          if c is not fact.critair))
    if fact.about is About.DIMENSION:
        return _above(who, fact, _OPPOSITE.get(fact.operator, ""))
    return who.doubted(fact)


def _joined(found: Sequence[Who]) -> list[Who]:
    """Alternatives that differ in their classes only become one."""
    out: dict[Who, Optional[tuple[CritAir, ...]]] = {}
    for who in found:
        rest = replace(who, critair=None)
        if rest not in out:
            out[rest] = who.critair
            continue
        known = out[rest]
        out[rest] = None if known is None or who.critair is None else tuple(
            c for c in CritAir if c in known or c in who.critair)
    return [replace(rest, critair=classes) for rest, classes in out.items()]


def _sorted(found: Sequence[Who]) -> Reading:
    return tuple(sorted(dict.fromkeys(found), key=repr))
