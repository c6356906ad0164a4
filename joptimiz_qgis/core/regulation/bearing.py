# SPDX-License-Identifier: GPL-2.0-or-later
"""Does a rule, or an exemption, concern this vehicle? Answers in three values: no, maybe, yes."""

from __future__ import annotations

from enum import IntEnum
from typing import Optional, Sequence, Union

from ..errors import ScheduleError
from ..text import N_, Text, text
from ..vehicles import CATEGORY_WORDS, ENERGY_WORDS, CritAir, Vehicle
from . import schedule
from .calendar import Calendar, to_ms
from .exemptions import Exemption
from .intervals import NEVER, Interval, Intervals, intersection
from .rules import AccessRule, Kind, Status


class Sure(IntEnum):
    """Kleene's three values: `min` is and, `max` is or."""

    NO = 0
    MAYBE = 1
    YES = 2


PHYSICAL_KINDS = frozenset({Kind.HEIGHT, Kind.WIDTH, Kind.LENGTH, Kind.WEIGHT, Kind.AXLE_LOAD})
"""What `*` in an exemption never lifts (ARCHITECTURE 2)."""


def concerns(rule: AccessRule, vehicle: Vehicle) -> tuple[Sure, Text]:
    """Whether a rule means this vehicle, and the fact that decided."""
    reason = text(N_("applies to all vehicles")) if rule.vehicles is None else \
        text(N_("category: {category}"), category=text(CATEGORY_WORDS[vehicle.category]))
    if rule.vehicles is not None and vehicle.category not in rule.vehicles:
        return Sure.NO, reason
    sure = Sure.YES
    for answer, why in (_critair(rule, vehicle), _energy(rule, vehicle), _limit(rule, vehicle), _hazmat(rule, vehicle)):
        if answer is Sure.NO:
            return Sure.NO, why or reason
        if answer < sure:
            sure, reason = answer, why or reason
        elif why is not None and sure is Sure.YES:
            reason = why
    return sure, reason


_Answer = tuple[Sure, Optional[Text]]


def _critair(rule: AccessRule, vehicle: Vehicle) -> _Answer:
    if rule.critair_banned is None:
        return Sure.YES, None
    banned = _classes(rule.critair_banned)
    if vehicle.category.is_cycle:
        return Sure.NO, text(N_("cycles need no Crit'Air sticker"))
    if vehicle.critair is None:
        return Sure.MAYBE, text(N_("Crit'Air class not stated (banned: {banned})"), banned=banned)
    if vehicle.critair is CritAir.NC:
        why = text(N_("no Crit'Air class (banned: {banned})"), banned=banned)
    else:
        why = text(N_("Crit'Air {own} (banned: {banned})"), own=vehicle.critair.value, banned=banned)
    return (Sure.YES if vehicle.critair in rule.critair_banned else Sure.NO), why


def _classes(banned: Sequence[CritAir]) -> Union[str, Text]:
    numbered = ", ".join(c.value for c in banned if c is not CritAir.NC)
    if CritAir.NC not in banned:
        return numbered
    return text(N_("{classes} and unclassified vehicles"), classes=numbered) if numbered else text(N_("unclassified vehicles"))


def _energy(rule: AccessRule, vehicle: Vehicle) -> _Answer:
    if rule.energies is None:
        return Sure.YES, None
    if vehicle.energy is None:
        return Sure.MAYBE, text(N_("energy not stated"))
    why = text(N_("energy: {energy}"), energy=text(ENERGY_WORDS[vehicle.energy]))
    return (Sure.YES if vehicle.energy in rule.energies else Sure.NO), why


_FACTS = {  # what is known: both figures, the limit alone, the vehicle's alone, neither
    "weight_t": (N_("weight {own} t, limit {limit} t"), N_("weight not stated, limit {limit} t"),
                 N_("weight {own} t, limit not known"), N_("weight not stated, limit not known")),
    "axle_load_t": (N_("axle load {own} t, limit {limit} t"), N_("axle load not stated, limit {limit} t"),
                    N_("axle load {own} t, limit not known"), N_("axle load not stated, limit not known")),
    "height_m": (N_("height {own} m, limit {limit} m"), N_("height not stated, limit {limit} m"),
                 N_("height {own} m, limit not known"), N_("height not stated, limit not known")),
    "width_m": (N_("width {own} m, limit {limit} m"), N_("width not stated, limit {limit} m"),
                N_("width {own} m, limit not known"), N_("width not stated, limit not known")),
    "length_m": (N_("length {own} m, limit {limit} m"), N_("length not stated, limit {limit} m"),
                 N_("length {own} m, limit not known"), N_("length not stated, limit not known")),
}


def fact_reason(fact: str, own: Optional[float], limit: Optional[float]) -> Text:
    """The sentence part for a dimension against a limit; either may be unknown."""
    known = {name: float(value) for name, value in (("own", own), ("limit", limit)) if value is not None}
    return Text(_FACTS[fact][(own is None) + 2 * (limit is None)], known)


def _limit(rule: AccessRule, vehicle: Vehicle) -> _Answer:
    fact = rule.kind.vehicle_fact
    if fact is None:
        return Sure.YES, None
    own = getattr(vehicle, fact)
    why = fact_reason(fact, own, rule.limit_value)
    if own is None or rule.limit_value is None:
        return Sure.MAYBE, why
    if own == rule.limit_value:
        if rule.limit_inclusive is None:  # "over 3.5 t" or "3.5 t and over"? The act does not say.
            return Sure.MAYBE, why
        return (Sure.YES if rule.limit_inclusive else Sure.NO), why
    return (Sure.YES if own > rule.limit_value else Sure.NO), why


def _hazmat(rule: AccessRule, vehicle: Vehicle) -> _Answer:
    if rule.kind is not Kind.HAZMAT:
        return Sure.YES, None
    return (Sure.YES if vehicle.hazmat else Sure.NO), text(N_("dangerous goods on board"))


def lifts(exemption: Exemption, rule: AccessRule, vehicle: Vehicle) -> Sure:
    """Whether an exemption, its hours aside, lifts a rule for this vehicle."""
    if exemption.status != "granted" or not names(exemption, rule):
        return Sure.NO
    return covers(exemption, vehicle)


def names(exemption: Exemption, rule: AccessRule) -> bool:
    """Whether a rule is one of those that an exemption is about, whatever its state."""
    if not rule.liftable:
        return False
    if exemption.scope == "national" and rule.kind is not Kind.ZFE:  # CGCT R.2213-1-0-1 speaks of ZFE only
        return False
    return rule.kind not in PHYSICAL_KINDS if exemption.rule_ids is None else rule.rule_id in exemption.rule_ids


def covers(exemption: Exemption, vehicle: Vehicle) -> Sure:
    """Whether a vehicle is one that the exemption names."""
    if exemption.categories is not None and vehicle.category not in exemption.categories:
        return Sure.NO
    if exemption.uses is not None and vehicle.use not in exemption.uses:
        return Sure.NO
    if exemption.vehicle_ids is not None and vehicle.vehicle_id not in exemption.vehicle_ids:
        return Sure.NO
    if exemption.critair_max is not None:
        if vehicle.critair is None:
            return Sure.MAYBE
        if vehicle.critair.rank > exemption.critair_max.rank:
            return Sure.NO
    return Sure.YES


def rule_times(rule: AccessRule, calendar: Calendar, horizon: Interval, scenario: bool) -> tuple[Intervals, Sure]:
    """When a rule applies within the horizon; MAYBE if its hours cannot be read."""
    if rule.status in (Status.SUSPENDED, Status.WITHDRAWN) or (rule.status is Status.DRAFT and not scenario):
        return NEVER, Sure.YES
    if rule.status is Status.PLANNED and rule.valid_from is None:
        # A plan without a date has not begun; taking it as in force would invent law.
        return NEVER, Sure.YES
    begin = horizon[0] if rule.valid_from is None else to_ms(rule.valid_from)
    end = horizon[1] if rule.valid_to is None else to_ms(rule.valid_to)
    return _scheduled(rule.schedule, (begin, end), calendar, horizon)


def exemption_times(exemption: Exemption, calendar: Calendar, horizon: Interval) -> tuple[Intervals, Sure]:
    """When an exemption holds within the horizon; MAYBE if its hours cannot be read."""
    begin = horizon[0] if exemption.valid_from is None else to_ms(exemption.valid_from)
    end = horizon[1] if exemption.valid_to is None else to_ms(exemption.valid_to)
    return _scheduled(exemption.schedule, (begin, end), calendar, horizon)


def when_times(when: Optional[str], calendar: Calendar, horizon: Interval) -> tuple[Intervals, Sure]:
    """When a condition of the network's source holds; MAYBE if its hours cannot be read."""
    return _scheduled(when, horizon, calendar, horizon)


def _scheduled(hours: Optional[str], valid: Interval, calendar: Calendar, horizon: Interval) -> tuple[Intervals, Sure]:
    window = intersection((valid,), (horizon,)) if valid[0] < valid[1] else NEVER
    if not window or hours is None:
        return window, Sure.YES
    try:
        return schedule.parse(hours).intervals(window[0][0], window[0][1], calendar), Sure.YES
    except ScheduleError:
        return window, Sure.MAYBE
