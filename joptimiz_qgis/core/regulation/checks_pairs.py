# SPDX-License-Identifier: GPL-2.0-or-later
"""Defects that two rules on the same ground show together: duplicates, overlaps and contradictions."""

from __future__ import annotations

from dataclasses import replace
from typing import Hashable, Iterator, Optional, Sequence

from ..progress import Progress, check
from ..text import N_, Text, text
from .checks_finding import Check, Finding, Severity, over
from .checks_place import Places, is_area
from .checks_scope import Times, means_nobody, moves_alike, sleeps, whom
from .evaluate import same_act
from .intervals import Intervals, difference
from .rules import AccessRule, Effect

_Said = tuple[Check, Severity, Text, Text]


def duplicates(rules: Sequence[AccessRule]) -> dict[int, int]:
    """Row of each rule that says again what an earlier one says (names and notes aside), and the row of that one."""
    first: dict[Hashable, int] = {}
    again = {}
    for row, rule in enumerate(rules):
        if sleeps(rule):
            continue
        shape = None if rule.geometry is None else rule.geometry.wkb
        said = replace(rule, rule_id="", phase="", name="", info_url="", verified_on=None, source="", geometry=None)
        if first.setdefault((said, shape), row) != row:
            again[row] = first[(said, shape)]
    return again


def paired(rules: Sequence[AccessRule], places: Places, times: Times, progress: Progress) -> Iterator[Finding]:
    """Findings of pairs. Cheap questions come first; shapes are measured only for pairs that could be a finding."""
    again = duplicates(rules)
    for row, first in again.items():
        a, b = _ordered(rules[first], rules[row])
        yield Finding(Check.DUPLICATE, Severity.WARNING, a, text(N_("{rule} and {other} say the same of the same place."),
                                                                  rule=a.rule_id, other=b.rule_id),
                      text(N_("Keep one of them.")), b)
    meant = [whom(r) for r in rules]
    bears = [not sleeps(r) and not means_nobody(r) for r in rules]
    for low, high in places.pairs():
        check(progress)
        # Bans of two kinds add up, and a permission in a zone says nothing of, for instance, a bridge's weight.
        if rules[low].kind is not rules[high].kind or not (bears[low] and bears[high]) or low in again or high in again:
            continue
        if not moves_alike(rules[low], rules[high]) or not meant[low].meets(meant[high]):
            continue
        a, b = _ordered(rules[low], rules[high])
        meeting = times.meeting(a, b)
        said = None if meeting is None else _said(a, b, times.active(a), times.active(b))
        edges = None if said is None else places.shared(low, high)
        if said is not None and edges is not None:
            yield Finding(said[0], said[1], a, said[2], said[3], b, edges=edges, **over(meeting))


def _ordered(a: AccessRule, b: AccessRule) -> tuple[AccessRule, AccessRule]:
    """The ban first, else by name: the same pair reads the same whichever came first."""
    first, second = sorted((a, b), key=lambda r: (r.effect is Effect.PERMIT, r.rule_id, r.phase))
    return first, second


def _said(a: AccessRule, b: AccessRule, mine: Intervals, theirs: Intervals) -> Optional[_Said]:
    if a.effect is not b.effect:
        return _within_act(a, b, mine, theirs) if same_act(a, b) or a.rule_id == b.rule_id else _across_acts(a, b)
    if a.rule_id != b.rule_id and _has_act(a) and _has_act(b) and not same_act(a, b):
        return (Check.TWO_ACTS, Severity.WARNING,
                text(N_("{rule} and {other} rule the same streets, vehicles and hours by two acts."),
                     rule=a.rule_id, other=b.rule_id),
                text(N_("Find out which act holds, and repeal the other.")))
    template = N_("Two phases of {rule} apply at once: {phase} and {other}.") if a.rule_id == b.rule_id else \
        N_("{rule} and {other} apply to the same streets and vehicles at the same time.")
    names = {"rule": a.rule_id, "phase": a.phase, "other": b.phase if a.rule_id == b.rule_id else b.rule_id}
    return Check.OVERLAP, Severity.NOTICE, Text(template, names), text(N_("End one where the other begins, or join them."))


def _across_acts(ban: AccessRule, leave: AccessRule) -> Optional[_Said]:
    """A permission lifts nothing of another act (the evaluator says the same)."""
    if leave.exempted_uses and set(leave.exempted_uses) <= set(ban.exempted_uses):
        return None
    names = {"rule": ban.rule_id, "other": leave.rule_id}
    fix = text(N_("Name the exception in the act that forbids, or repeal one of the two. Until then the ban counts."))
    if is_area(ban.geometry) and not is_area(leave.geometry):
        said = N_("{other} permits on a special road what the area {rule} forbids, by another act.")
        return Check.SPECIAL_ROAD, Severity.ERROR, Text(said, names), fix
    if ban.schedule is not None or leave.schedule is not None:
        return Check.HOURS, Severity.ERROR, Text(N_("{other} permits at hours at which {rule} forbids."), names), fix
    return Check.CONTRADICTION, Severity.ERROR, Text(N_("{other} permits what {rule} forbids."), names), fix


def _within_act(ban: AccessRule, leave: AccessRule, mine: Intervals, theirs: Intervals) -> Optional[_Said]:
    """A permission within the ban's hours is its exception. One as wide as the ban leaves nothing of it, and one that
    reaches into its hours from outside says two things of the hours between."""
    if leave.exempted_uses or not whom(leave).covers(whom(ban)) or not _same_place(ban, leave):
        return None
    names = {"rule": ban.rule_id, "other": leave.rule_id}
    if not difference(mine, theirs):
        return (Check.CONTRADICTION, Severity.ERROR, Text(N_("{other} permits all that {rule} forbids, by the same act."), names),
                text(N_("Correct the vehicles, hours or place of one of them: nothing is left of the ban.")))
    if difference(theirs, mine) and ban.schedule is not None and leave.schedule is not None:
        return (Check.HOURS, Severity.WARNING,
                Text(N_("The hours that {other} permits reach into those that {rule} forbids."), names),
                text(N_("Let the hours that are permitted end where those that are forbidden begin.")))
    return None


def _same_place(a: AccessRule, b: AccessRule) -> bool:
    if a.geometry is None or b.geometry is None:
        return a.geometry is b.geometry and set(a.edges or ()) <= set(b.edges or ())
    return bool(a.geometry.equals(b.geometry))


def _has_act(rule: AccessRule) -> bool:
    return bool(rule.act_ref or rule.act_url)
