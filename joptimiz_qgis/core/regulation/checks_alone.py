# SPDX-License-Identifier: GPL-2.0-or-later
"""Defects that a rule shows alone: its act, dates, hours, vehicles and place."""

from __future__ import annotations

from datetime import date
from typing import Iterator, Optional, Sequence

from ..text import N_, text
from .calendar import to_ms
from .checks_finding import Check, Finding, Severity
from .checks_scope import Times, means_nobody, sleeps
from .match import RuleMatch
from .rules import AccessRule, Kind, Status

_TEMPORARY = frozenset({Kind.CLOSURE, Kind.EVENT, Kind.WORKS})
_MONTHS = 12


def alone(rules: Sequence[AccessRule], matches: Optional[Sequence[RuleMatch]], times: Times, today: date,
          stale_months: int) -> Iterator[Finding]:
    """Defects of each rule. What is suspended or withdrawn has none but its shape: it bears on nothing."""
    last_end: dict[str, float] = {}
    for rule in rules:
        end = float("inf") if rule.valid_to is None else float(to_ms(rule.valid_to))
        last_end[rule.rule_id] = max(end, last_end.get(rule.rule_id, end))
    for row, rule in enumerate(rules):
        yield from _place(rule, None if matches is None else matches[row])
        if sleeps(rule):
            continue
        yield from _hours(rule, times)
        if rule.status is not Status.DRAFT:  # a draft has no act and no date yet, and nobody checked it
            yield from _dates(rule, times.horizon[0], last_end[rule.rule_id])
            yield from _source(rule, today, stale_months)


def _place(rule: AccessRule, match: Optional[RuleMatch]) -> Iterator[Finding]:
    if rule.geometry is not None and (rule.geometry.is_empty or not rule.geometry.is_valid):
        yield Finding(Check.GEOMETRY, Severity.ERROR, rule, text(N_("The shape of the rule is empty or crosses itself.")),
                      text(N_("Draw it again, or repair it with the tool \"Fix geometries\".")))
    elif match is not None and not match.edge.size and not sleeps(rule) and (rule.geometry is not None or rule.edges):
        yield Finding(Check.NO_PLACE, Severity.NOTICE, rule, text(N_("The rule falls on no street of this network.")),
                      text(N_("Check its place and its list of streets, or take a network that covers it.")))
    elif rule.geometry is None and not rule.edges and not sleeps(rule):
        yield Finding(Check.NO_PLACE, Severity.ERROR, rule, text(N_("The rule has no place: no shape and no street.")),
                      text(N_("Draw the streets or the area that its act names.")))


def _hours(rule: AccessRule, times: Times) -> Iterator[Finding]:
    readable = times.readable(rule)
    if not readable:
        yield Finding(Check.HOURS_UNREADABLE, Severity.ERROR, rule,
                      text(N_("The hours \"{hours}\" cannot be read: the rule counts as unknown."), hours=rule.schedule or ""),
                      text(N_("Write them as opening hours, for example \"Mo-Sa 06:00-11:00\".")))
    if means_nobody(rule):
        yield Finding(Check.NOBODY, Severity.ERROR, rule, text(N_("The rule names no vehicle that it could concern.")),
                      text(N_("Correct its vehicles, energies and Crit'Air classes.")))
    elif rule.valid_from is not None and rule.valid_to is not None and rule.valid_to <= rule.valid_from:
        yield Finding(Check.NOBODY, Severity.ERROR, rule, text(N_("The rule ends before it begins: it never applies.")),
                      text(N_("Correct its dates.")))
    elif readable and rule.schedule is not None and times.lasts(rule) and not times.scheduled(rule.schedule)[0]:
        yield Finding(Check.NOBODY, Severity.WARNING, rule,
                      text(N_("The hours \"{hours}\" do not come once in the year to come: the rule stops nobody."),
                           hours=rule.schedule),
                      text(N_("Correct its hours.")))


def _dates(rule: AccessRule, now: int, last_end: float) -> Iterator[Finding]:
    begin = None if rule.valid_from is None else to_ms(rule.valid_from)
    end = None if rule.valid_to is None else to_ms(rule.valid_to)
    if begin is not None and end is not None and end <= begin:
        return  # already said
    if begin is None and rule.status is Status.PLANNED:
        yield Finding(Check.NO_DATE, Severity.ERROR, rule, text(N_("The rule is planned, without a date: it never applies.")),
                      text(N_("Enter the date on which its act takes effect.")))
    elif end is None and rule.kind in _TEMPORARY:
        yield Finding(Check.NO_DATE, Severity.WARNING, rule, text(N_("The rule is temporary, and has no end.")),
                      text(N_("Enter the day on which it ends.")), begin_ms=begin)
    elif begin is None:
        yield Finding(Check.NO_DATE, Severity.NOTICE, rule, text(N_("The rule does not say since when it applies.")),
                      text(N_("Enter the date on which its act took effect.")), end_ms=end)
    if end is not None and end <= now:
        if end >= last_end:  # an earlier phase that others follow is history, not a defect
            yield Finding(Check.EXPIRED, Severity.WARNING, rule, text(N_("The rule has expired.")),
                          text(N_("Withdraw it, or enter the act that prolongs it.")), begin_ms=begin, end_ms=end)
    elif begin is not None and begin > now:
        yield Finding(Check.NOT_YET, Severity.NOTICE, rule, text(N_("The rule does not apply yet.")),
                      text(N_("Nothing to do before it begins; check that its signs are ready by then.")),
                      begin_ms=begin, end_ms=end)


def _source(rule: AccessRule, today: date, stale_months: int) -> Iterator[Finding]:
    if not rule.act_ref and not rule.act_url:
        yield Finding(Check.NO_ACT, Severity.WARNING, rule, text(N_("The rule names no act.")),
                      text(N_("Enter the number or the address of its order; a sign without an order binds nobody.")))
    checked = _day(rule.verified_on)
    if checked is None:
        yield Finding(Check.UNVERIFIED, Severity.WARNING, rule, text(N_("Nobody has checked the rule, or the day is not known.")),
                      text(N_("Compare it with its act, and enter the day of the check.")))
    elif _months(checked, today) >= stale_months:
        yield Finding(Check.UNVERIFIED, Severity.WARNING, rule,
                      text(N_("The rule was last checked {months} months ago ({day})."), months=_months(checked, today),
                           day=checked.isoformat()),
                      text(N_("Compare it with its act, and enter the day of the check.")))


def _day(written: Optional[str]) -> Optional[date]:
    try:
        return None if written is None else date.fromisoformat(written[:10])
    except ValueError:
        return None


def _months(since: date, today: date) -> int:
    """Whole months that have passed."""
    return (today.year - since.year) * _MONTHS + today.month - since.month - (today.day < since.day)
