# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be said of ways that another engine found: which rules shaped them, and which it was never told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Optional, Sequence

import numpy as np

from ..regulation.calendar import Calendar
from ..regulation.exemptions import Exemption
from ..regulation.expressible import Expression, Unexpressed
from ..regulation.on_way import Way
from ..regulation.rules import AccessRule
from ..regulation.verdict import Constraint, Verdict
from ..text import N_, Text, text
from .explain import rule_name
from .request import Reason

OWN_JUDGEMENT = N_("Not judged street by street: the road data of the service decided, with its own access rights, limits and "
                   "turns. Streets open to destination traffic are dear there, not closed to through traffic.")
_KEPT_OUT = N_("{rule}: {reason}. The service was told to keep out of its area.")
_WENT_IN = N_("{rule}: {reason}. The service was told to keep out of its area, and its way leads through all the same.")
_MET = N_("{rule}: {reason}. The service could not be told: {why}. The way meets it.")
_MAYBE_MET = N_("{rule}: {reason}. The service could not be told: {why}. Whether the way meets it is not known.")
_STRICTER = N_("{rule}: {reason}. For the service, {why}. The way may be longer than the law asks.")
_TOO_STRICT = N_("{rule}: {reason}. For the service, {why}. A legal way may exist.")
NO_WAY_ROUND = N_("The service finds no way round the areas that it was told to keep out of. It closes every street that touches "
                  "them, bridges and tunnels too: a legal way may exist all the same.")
_LIFTED = N_("{rule} would forbid the way: {reason}. Lifted by the exemption {exemption}.")
_ACT_LIFTS = N_("{rule} does not apply here: {reason}.")
_BLOCKS = N_("{rule} lies on the best way without rules: {reason}. The service finds no way round its area, or round those of "
             "the other rules listed.")


@dataclass(frozen=True)
class OuterLeg:
    """One leg that another engine found: vertices of longitude and latitude (float64 [n, 2], degrees), UTC ms."""

    lonlat: np.ndarray
    departure_ms: int
    arrival_ms: int


@dataclass(frozen=True)
class Told:
    """Reasons, and the ids of rules that could not be told and that no leg meets."""

    reasons: tuple[Reason, ...]
    not_met: tuple[str, ...]


def told(expression: Expression, calendar: Calendar, legs: Sequence[OuterLeg], reference: Sequence[OuterLeg],
         notes: Sequence[Text]) -> Told:
    """The reasons of each leg; `reference`: the same legs as the engine finds them without any area to keep out of."""
    out: list[Reason] = []
    left: dict[str, None] = {}
    for number, leg in enumerate(legs):
        way = Way(leg.lonlat)
        free = Way(reference[number].lonlat) if reference else way
        out.append(Reason(number, "unknown", None, None, None, None, text(OWN_JUDGEMENT)))
        if number == 0:
            out.extend(Reason(0, "unknown", None, None, None, None, note) for note in notes)
        out.extend(_sent(expression, number, way, free))
        for thing in expression.during(leg.arrival_ms, calendar):
            reason = _unsent(thing, number, way, free)
            if reason is not None:
                out.append(reason)
            else:
                left[thing.rule.rule_id] = None
        for lifted in expression.lifted:
            if way.meets(lifted.rule):
                holder = lifted.exemption.exemption_id if lifted.exemption is not None else ""
                out.append(_reason(number, "exempted", constraint(lifted.rule, lifted.reason, Verdict.EXEMPTED, lifted.exemption),
                                   _LIFTED if lifted.exemption is not None else _ACT_LIFTS, exemption=holder))
    met = {r.constraint.rule.rule_id for r in out if r.constraint is not None and r.constraint.rule is not None}
    return Told(tuple(out), tuple(rule_id for rule_id in left if rule_id not in met))


def blocked(expression: Expression, calendar: Calendar, reference: Sequence[OuterLeg]) -> tuple[Reason, ...]:
    """Why there may be no legal way: the rules that the ways without areas meet, and where the service was too strict.

    Lifting all rules of effect "blocked" leaves those ways open. Not the fewest, perhaps.
    """
    out = [Reason(0, "unknown", None, None, None, None, text(NO_WAY_ROUND))]
    for number, leg in enumerate(reference):
        way = Way(leg.lonlat)
        known = {id(r.constraint.rule) for r in out if r.constraint is not None}
        out.extend(_reason(number, "blocked", constraint(sent.rule, sent.reason, Verdict.FORBIDDEN), _BLOCKS)
                   for sent in expression.avoided if id(sent.rule) not in known and way.meets(sent.rule))
        out.extend(_reason(number, "unknown", constraint(thing.rule, thing.reason, Verdict.UNKNOWN), _TOO_STRICT, why=thing.why)
                   for thing in expression.during(leg.arrival_ms, calendar)
                   if thing.stricter and id(thing.rule) not in known and way.meets(thing.rule))
    return tuple(out)


def constraint(rule: AccessRule, reason: Text, effect: Verdict, exemption: Optional[Exemption] = None) -> Constraint:
    """A rule as results cite it, tied to no street."""
    nowhere = np.zeros(0)
    return Constraint(nowhere.astype(np.int64), nowhere, nowhere, nowhere.astype(np.int32), effect, rule.movement, (),
                      rule.word, reason, rule, exemption)


def _sent(expression: Expression, number: int, way: Way, free: Way) -> Iterator[Reason]:
    for sent in expression.avoided:
        if way.meets(sent.rule):
            yield _reason(number, "unknown", constraint(sent.rule, sent.reason, Verdict.UNKNOWN), _WENT_IN)
        elif free.meets(sent.rule):
            yield _reason(number, "detour", constraint(sent.rule, sent.reason, Verdict.FORBIDDEN), _KEPT_OUT)


def _unsent(thing: Unexpressed, number: int, way: Way, free: Way) -> Optional[Reason]:
    """The row of what could not be told, or None where it is not met."""
    if thing.stricter:
        template = _STRICTER if free.meets(thing.rule) and not way.meets(thing.rule) else None
    elif thing.rule.geometry is None or thing.rule.edges:
        template = _MET if way.meets(thing.rule) else _MAYBE_MET
    else:
        template = _MET if way.meets(thing.rule) else None
    if template is None:
        return None
    return _reason(number, "unknown", constraint(thing.rule, thing.reason, Verdict.UNKNOWN), template, why=thing.why)


def _reason(number: int, effect: str, about: Constraint, template: str, **values: object) -> Reason:
    sentence = Text(template, {"rule": rule_name(about), "reason": about.reason, **values})  # type: ignore[dict-item]
    return Reason(number, effect, about, None, None, None, sentence)
