# SPDX-License-Identifier: GPL-2.0-or-later
"""Do the rules contradict each other, overlap, leave gaps, or stand on an act nobody checked?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Optional, Sequence

from ..progress import Progress
from .calendar import Calendar
from .checks_alone import alone
from .checks_finding import Finding
from .checks_pairs import paired
from .checks_phases import gaps
from .checks_place import Places
from .checks_scope import Times
from .match import RuleMatch
from .rules import AccessRule

HORIZON_DAYS = 366
STALE_MONTHS = 12


def check_rules(rules: Sequence[AccessRule], matches: Optional[Sequence[RuleMatch]], today: date, calendar: Calendar,
                progress: Progress, stale_months: int = STALE_MONTHS) -> tuple[Finding, ...]:
    """Findings over rules whose shapes are in one CRS in metres; `matches[i]`, where given, ties `rules[i]` to edges.

    Hours are compared by their intervals over a year from `today` (a local day), never by their text; what begins later is
    not compared. Drafts take part in pairs. Permissions of the act of a ban are its exceptions. Findings come in order
    of the rules' ids; taking away a whole rule takes away the findings that name it, and no other (of more than two
    copies of one rule, each names the first). Raises Cancelled through `progress`.
    """
    begin = datetime(today.year, today.month, today.day)
    times = Times(calendar, (calendar.instant_ms(begin), calendar.instant_ms(begin + timedelta(days=HORIZON_DAYS))))
    found = [*alone(rules, matches, times, today, stale_months), *paired(rules, Places(rules, matches), times, progress),
             *gaps(rules, times)]
    return tuple(sorted(found, key=_order))


def _order(found: Finding) -> tuple[str, ...]:
    other = ("", "") if found.other is None else (found.other.rule_id, found.other.phase)
    return (found.rule.rule_id, found.rule.phase, found.check.value, *other)
