# SPDX-License-Identifier: GPL-2.0-or-later
"""What the phases and areas of one rule leave open between them: days, minutes, and slivers of ground."""

from __future__ import annotations

from typing import Iterator, Sequence

from ..text import N_, text
from .calendar import to_ms
from .checks_finding import Check, Finding, Severity
from .checks_place import is_area
from .checks_scope import Times, sleeps
from .intervals import contains, union
from .rules import AccessRule, Effect, Status

SLIVER_M = 12.0
"""Areas of one zone that stand apart by less were meant to touch: as far as an edge may leave an area (INTERFACE 1.2)."""
SHORT_GAP_MS = 3_600_000
"""Hours of one rule that stand apart by no more look like a slip, not a pause."""


def gaps(rules: Sequence[AccessRule], times: Times) -> Iterator[Finding]:
    """Gaps of each rule id, bans and permissions apart."""
    groups: dict[tuple[str, Effect], list[AccessRule]] = {}
    for rule in rules:
        if not sleeps(rule) and rule.status is not Status.DRAFT:
            groups.setdefault((rule.rule_id, rule.effect), []).append(rule)
    for phases in groups.values():
        if len(phases) > 1:
            yield from _days(phases, times)
            yield from _hours(phases, times)
            yield from _ground(phases, times)


def _days(phases: Sequence[AccessRule], times: Times) -> Iterator[Finding]:
    def begin(rule: AccessRule) -> float:
        return float("-inf") if rule.valid_from is None else to_ms(rule.valid_from)

    until = None  # the phase that lasts longest of those so far
    for rule in sorted(phases, key=lambda r: (begin(r), r.phase)):
        if until is not None and until.valid_to is not None and rule.valid_from is not None:
            end, start = to_ms(until.valid_to), to_ms(rule.valid_from)
            if end < start and start > times.horizon[0]:
                yield Finding(Check.GAP, Severity.WARNING, until, text(N_("Between two phases of {rule} nothing applies."),
                                                                       rule=rule.rule_id),
                              text(N_("Prolong the first phase, or let the next begin earlier.")), rule, end, start)
        if until is None or (until.valid_to is not None and (rule.valid_to is None or rule.valid_to > until.valid_to)):
            until = rule


def _hours(phases: Sequence[AccessRule], times: Times) -> Iterator[Finding]:
    """The first short pause after which another row goes on, where no row of the rule covers it."""
    timed = [(rule, times.active(rule)) for rule in phases if rule.schedule is not None]
    if len({rule.schedule for rule, _ in timed}) < 2:
        return
    covered = union(*(times.active(rule) for rule in phases))
    for (_, end), (start, _) in zip(covered, covered[1:]):
        if start - end > SHORT_GAP_MS:
            continue
        before = next((rule for rule, active in timed if contains(active, end - 1)), None)
        after = next((rule for rule, active in timed if contains(active, start)), None)
        if before is not None and after is not None and before.schedule != after.schedule:
            yield Finding(Check.GAP, Severity.NOTICE, before,
                          text(N_("Between the hours of {rule} a short time is left out."), rule=before.rule_id),
                          text(N_("Check whether the act means this pause; else let the hours touch.")), after, end, start)
            return


def _ground(phases: Sequence[AccessRule], times: Times) -> Iterator[Finding]:
    areas = sorted((r for r in phases if is_area(r.geometry) and r.geometry.is_valid and not r.geometry.is_empty),
                   key=lambda r: r.geometry.bounds)
    for k, one in enumerate(areas):
        for other in areas[k + 1:]:
            if other.geometry.bounds[0] > one.geometry.bounds[2] + SLIVER_M:
                break
            (a, b), (c, d) = times.validity(one), times.validity(other)
            if max(a, c) < min(b, d) and 0.0 < one.geometry.distance(other.geometry) < SLIVER_M:
                yield Finding(Check.GAP, Severity.WARNING, one, text(N_("Two areas of {rule} leave a narrow strip between them."),
                                                                     rule=one.rule_id),
                              text(N_("Let their borders touch.")), other)
