# SPDX-License-Identifier: GPL-2.0-or-later
"""Which rules chosen exemptions lift at one instant, and for whom: the one evaluator asked for every vehicle they name.

An exemption names many vehicles at once. Each kind of vehicle that it names and the rule bans is put to `parts_of`; what it
says of them is gathered by rule. Nothing is judged here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Iterable, Iterator, Optional, Sequence

from ..vehicles import CATEGORIES, Category, CritAir, Energy, Vehicle
from .bearing import Sure, concerns, exemption_times, lifts, rule_times
from .calendar import Calendar
from .evaluate import parts_of
from .exemptions import Exemption
from .intervals import Interval, contains
from .rules import AccessRule, Effect
from .verdict import Verdict

_OVER = 1.0  # by so much a vehicle put to a limit is over it


@dataclass(frozen=True)
class Whom:
    """A category, and the Crit'Air classes of it (none: whatever its class)."""

    category: Category
    critair: tuple[CritAir, ...]


@dataclass(frozen=True)
class RuleThen:
    """A rule at the instant.

    `verdict`: ALLOWED (it does not apply then), EXEMPTED (lifted for `whom`, by `exemptions`), UNKNOWN (it may be lifted, or
    its hours cannot be read) or FORBIDDEN (it applies, and none of the exemptions lifts it for anybody).
    `whom` without classes: whatever its class. `whole`: lifted for every category and class that the
    rule bans, for the uses and vehicles of the exemption.
    """

    rule: AccessRule
    verdict: Verdict
    exemptions: tuple[Exemption, ...] = ()
    whom: tuple[Whom, ...] = ()
    whole: bool = False


def lifted_at(rules: Iterable[AccessRule], exemptions: Sequence[Exemption], calendar: Calendar, instant_ms: int
              ) -> Iterator[RuleThen]:
    """What becomes of each ban at an instant (UTC ms). Permissions are no bans and are left out; drafts do not count."""
    then = (instant_ms, instant_ms + 1)
    for rule in rules:
        if rule.effect is Effect.FORBID:
            yield _then(rule, exemptions, calendar, then)


def _then(rule: AccessRule, exemptions: Sequence[Exemption], calendar: Calendar, then: Interval) -> RuleThen:
    active, readable = rule_times(rule, calendar, then, False)
    if not contains(active, then[0]):
        return RuleThen(rule, Verdict.ALLOWED)
    best = Verdict.FORBIDDEN
    used: dict[str, Exemption] = {}
    admitted: dict[Category, dict[Optional[CritAir], None]] = {}
    for exemption in exemptions:
        if not exemption_times(exemption, calendar, then)[0]:
            continue
        for vehicle in _named(exemption, rule):
            meant, reason = concerns(rule, vehicle)
            if meant is Sure.NO or lifts(exemption, rule, vehicle) is Sure.NO:
                continue
            parts = parts_of(rule, active, min(meant, readable), reason, vehicle, (exemption,), calendar, then)
            part = next(p for p in parts if contains(p.active, then[0]))
            if part.effect is Verdict.FORBIDDEN or part.exemption is None:
                continue  # not lifted, or by the act itself and not by this exemption
            if part.effect < best:
                best, used, admitted = part.effect, {}, {}
            if part.effect is best:
                used[exemption.exemption_id] = exemption
                admitted.setdefault(vehicle.category, {})[vehicle.critair] = None
    if best is Verdict.FORBIDDEN and readable is Sure.MAYBE:
        best = Verdict.UNKNOWN
    whom = tuple(Whom(c, _classes(admitted[c])) for c in CATEGORIES if c in admitted)
    whole = best is Verdict.EXEMPTED and all(
        _all_of(_asked(rule, c), set(admitted.get(c, ()))) for c in (rule.vehicles or CATEGORIES) if not _outside(rule, c))
    return RuleThen(rule, best, tuple(used.values()), whom, whole)


def _all_of(asked: tuple[Optional[CritAir], ...], admitted: set[Optional[CritAir]]) -> bool:
    return set(asked) <= admitted or set(CritAir) <= admitted


def _classes(stated: Iterable[Optional[CritAir]]) -> tuple[CritAir, ...]:
    """Best first; none where no class is told apart."""
    told = {c for c in stated if c is not None}
    return () if len(told) == len(CritAir) else tuple(c for c in CritAir if c in told)


def _asked(rule: AccessRule, category: Category) -> tuple[Optional[CritAir], ...]:
    """The classes by which a rule tells vehicles of a category apart."""
    return rule.critair_banned if rule.critair_banned is not None and not category.is_cycle else (None,)


def _outside(rule: AccessRule, category: Category) -> bool:
    """Cycles have no class: a rule that asks for one does not mean them."""
    return rule.critair_banned is not None and category.is_cycle


def _named(exemption: Exemption, rule: AccessRule) -> Iterator[Vehicle]:
    """One vehicle of each kind that both may mean: by category, class, use; over the limit if the rule has one."""
    kind = rule.kind.vehicle_fact
    over = {} if kind is None or rule.limit_value is None else \
        {"gross_weight_t" if kind == "weight_t" else kind: rule.limit_value + _OVER}
    vehicle_id = exemption.vehicle_ids[0] if exemption.vehicle_ids else None
    energy: Optional[Energy] = rule.energies[0] if rule.energies else None
    for category in (c for c in exemption.categories or CATEGORIES if rule.vehicles is None or c in rule.vehicles):
        for critair, use in product(_put(exemption, rule, category), exemption.uses or (None,)):
            yield Vehicle(category, critair, energy, hazmat=True, use=use, vehicle_id=vehicle_id, **over)


def _put(exemption: Exemption, rule: AccessRule, category: Category) -> tuple[Optional[CritAir], ...]:
    """The rule's classes; where it asks for none, all of them if the exemption does."""
    asked = _asked(rule, category)
    return asked if asked != (None,) or exemption.critair_max is None else tuple(CritAir)
