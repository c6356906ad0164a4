# SPDX-License-Identifier: GPL-2.0-or-later
"""Whom and when a rule means, as sets that can be compared."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Optional

from ..vehicles import CATEGORIES, Category, CritAir, Energy
from .bearing import Sure, when_times
from .calendar import Calendar, to_ms
from .intervals import NEVER, Interval, Intervals, intersection
from .rules import AccessRule, Movement, Status

_ALL_USES = frozenset({"*", "all"})


class Whom(NamedTuple):
    """The vehicles that a rule can mean: every combination of these, dimensions aside."""

    categories: frozenset[Category]
    energies: frozenset[Energy]
    critair: frozenset[CritAir]

    def meets(self, other: "Whom") -> bool:
        return not any(mine.isdisjoint(theirs) for mine, theirs in zip(self, other))

    def covers(self, other: "Whom") -> bool:
        return all(mine >= theirs for mine, theirs in zip(self, other))


def whom(rule: AccessRule) -> Whom:
    """Who is meant. Where Crit'Air classes are banned, cycles are not (they have no class)."""
    return _whom(rule.vehicles, rule.energies, rule.critair_banned)


@lru_cache(maxsize=4096)
def _whom(vehicles: Optional[tuple[Category, ...]], energies: Optional[tuple[Energy, ...]],
          critair: Optional[tuple[CritAir, ...]]) -> Whom:
    categories = frozenset(CATEGORIES if vehicles is None else vehicles)
    if critair is not None:
        categories = frozenset(c for c in categories if not c.is_cycle)
    return Whom(categories, frozenset(Energy if energies is None else energies),
                frozenset(CritAir if critair is None else critair))


def means_nobody(rule: AccessRule) -> bool:
    """Whether no vehicle can be meant, or every use is exempted."""
    return not all(whom(rule)) or bool(_ALL_USES & set(rule.exempted_uses))


def sleeps(rule: AccessRule) -> bool:
    """Whether its status takes all effect from it."""
    return rule.status in (Status.SUSPENDED, Status.WITHDRAWN)


def moves_alike(a: AccessRule, b: AccessRule) -> bool:
    """Whether one movement can be meant by both."""
    return a.movement is b.movement or Movement.ALL in (a.movement, b.movement)


_Key = tuple[Optional[str], Interval]  # hours, and validity within the horizon


class Times:
    """When rules apply within a horizon (UTC ms). Each text of hours is unrolled once: rules share few of them."""

    def __init__(self, calendar: Calendar, horizon: Interval) -> None:
        self.horizon = horizon
        self._calendar = calendar
        self._scheduled: dict[str, tuple[Intervals, Sure]] = {}
        self._meet: dict[tuple[str, str], bool] = {}
        self._active: dict[_Key, Intervals] = {}

    def scheduled(self, hours: str) -> tuple[Intervals, Sure]:
        if hours not in self._scheduled:
            self._scheduled[hours] = when_times(hours, self._calendar, self.horizon)
        return self._scheduled[hours]

    def readable(self, rule: AccessRule) -> bool:
        return rule.schedule is None or self.scheduled(rule.schedule)[1] is Sure.YES

    def validity(self, rule: AccessRule) -> Interval:
        """From its begin to its end, within the horizon; drafts count."""
        begin = self.horizon[0] if rule.valid_from is None else max(self.horizon[0], to_ms(rule.valid_from))
        end = self.horizon[1] if rule.valid_to is None else min(self.horizon[1], to_ms(rule.valid_to))
        return begin, end

    def lasts(self, rule: AccessRule) -> bool:
        """Whether it is valid at some time of the horizon, hours aside."""
        begin, end = self.validity(rule)
        return begin < end

    def active(self, rule: AccessRule) -> Intervals:
        """When it surely applies: never if its hours cannot be read, or it is planned without a date."""
        if sleeps(rule) or not self.readable(rule) or (rule.status is Status.PLANNED and rule.valid_from is None):
            return NEVER
        if not self.lasts(rule):
            return NEVER
        valid = self.validity(rule)
        key = (rule.schedule, valid)
        if key not in self._active:
            self._active[key] = (valid,) if rule.schedule is None else intersection(self.scheduled(rule.schedule)[0], (valid,))
        return self._active[key]

    def meeting(self, a: AccessRule, b: AccessRule) -> Optional[Interval]:
        """The first interval in which both apply. Hours that never meet are known by their texts: many pairs ask the same."""
        mine, theirs = self.active(a), self.active(b)
        if not mine or not theirs or mine[0][0] >= theirs[-1][1] or theirs[0][0] >= mine[-1][1]:
            return None
        return _first_common(mine, theirs) if self._hours_meet(a.schedule, b.schedule) else None

    def _hours_meet(self, a: Optional[str], b: Optional[str]) -> bool:
        if a is None or b is None or a == b:
            return True
        if (a, b) not in self._meet:
            self._meet[a, b] = _first_common(self.scheduled(a)[0], self.scheduled(b)[0]) is not None
        return self._meet[a, b]


def _first_common(a: Intervals, b: Intervals) -> Optional[Interval]:
    i = j = 0
    while i < len(a) and j < len(b):
        begin, end = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if begin < end:
            return begin, end
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return None
