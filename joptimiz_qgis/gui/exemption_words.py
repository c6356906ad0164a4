# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock of exemptions says: standing, validity, vehicles, hours, in words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Iterable, Optional, Sequence

from ..core.regulation.exemptions import Exemption
from ..core.regulation.lifted import RuleThen, Whom
from ..core.regulation.standing import Standing
from ..core.regulation.wording import hours_in_words
from ..core.text import N_
from ..core.vehicles import CATEGORY_WORDS, Category
from ..tr import day, moment, render, together, tr

STANDINGS = {
    Standing.EXPIRING: N_("expires soon"),
    Standing.IN_FORCE: N_("in force"),
    Standing.NOT_BEGUN: N_("not begun"),
    Standing.REQUESTED: N_("requested"),
    Standing.SUSPENDED: N_("suspended"),
    Standing.EXPIRED: N_("expired"),
    Standing.REVOKED: N_("revoked"),
    Standing.UNREADABLE: N_("not readable: lifts nothing"),
}
USES = {
    "delivery": N_("delivery"), "general_interest": N_("vehicles of general interest"), "defence": N_("Ministry of Defence"),
    "mobility_inclusion_card": N_("mobility inclusion card (disabled parking)"),
    "low_emission_public_transport": N_("low-emission public transport"),
}
"""Uses that the shipped tables name; any other is said as it is written."""


def day_of(ordinal: int) -> str:
    """“2 Nov 2026” of a day's ordinal."""
    return day(date.fromordinal(int(ordinal)).isoformat())


def standing(value: Standing, first_day: Optional[int], last_day: int, today: int) -> str:
    """The standing, with the days that are left or the date that tells."""
    if value is Standing.EXPIRING:
        left = int(last_day) - today
        return tr("expires today") if left == 0 else tr("expires tomorrow") if left == 1 else \
            tr("expires in {n} days", n=left)
    if value is Standing.NOT_BEGUN and first_day is not None:
        return tr("begins on {day}", day=day_of(first_day))
    if value is Standing.EXPIRED and last_day < today:
        return tr("expired on {day}", day=day_of(last_day))
    return tr(STANDINGS[value])


def validity(begin: Optional[datetime], end: Optional[datetime]) -> str:
    """From when to when in local time, both days included; the hour where one of them is not the whole day.

    `end`: the first instant at which it is over.
    """
    first = "" if begin is None else _end_of(begin, begin)
    last = "" if end is None else _end_of(end, end - timedelta(days=1))
    if not last:
        return tr("from {first} on", first=first) if first else tr("without end")
    return tr("{first} to {last}", first=first, last=last) if first else tr("until {last}", last=last)


def _end_of(at: datetime, whole: datetime) -> str:
    return day(whole.date().isoformat()) if at.replace(tzinfo=None).time() == time() else moment(at)


def hours(schedule: Optional[str]) -> str:
    """The hours of a schedule, quoted where words could get them wrong."""
    if not schedule or schedule == "24/7":
        return tr("at any hour")
    if schedule.startswith("?"):
        return tr("not readable: {value}", value=schedule[1:].partition("=")[2] or "\u2205")
    words = hours_in_words(schedule)
    return render(words) if words is not None else tr("“{hours}”", hours=schedule)


def use(name: str) -> str:
    """A use in words where a shipped table names it."""
    return tr(USES[name]) if name in USES else name


def vehicles(exemption: Exemption) -> str:
    """Which vehicles it covers: categories, class, uses, pseudonyms."""
    parts = [", ".join(tr(CATEGORY_WORDS[c]) for c in exemption.categories) if exemption.categories else tr("all categories")]
    if exemption.critair_max is not None:
        worst = exemption.critair_max.value
        parts.append(tr("any Crit'Air class, unclassified included") if worst == "NC" else
                     tr("Crit'Air {worst} or better", worst=worst))
    if exemption.uses:
        parts.append(tr("for: {uses}", uses=", ".join(map(use, exemption.uses))))
    if exemption.vehicle_ids:
        parts.append(tr("vehicles {ids}", ids=", ".join(exemption.vehicle_ids)))
    if exemption.max_days_per_year is not None:
        parts.append(tr("at most {n} days a year", n=exemption.max_days_per_year))
    return together(parts)


def who_may(then: RuleThen) -> str:
    """For whom a rule is lifted: vehicles, and the uses or the named vehicles that it takes."""
    parts = [whom(then.whom)] if then.whom else []
    asked = {(e.uses, e.vehicle_ids is not None) for e in then.exemptions}
    if len(asked) > 1:
        parts.append(tr("each exemption on its own conditions"))
    for uses, named in asked if len(asked) == 1 else ():
        if uses:
            parts.append(tr("for: {uses}", uses=", ".join(map(use, uses))))
        if named:
            parts.append(tr("named vehicles only"))
    return together(parts)


def whom(admitted: Sequence[Whom]) -> str:
    """Categories that share their classes are named together."""
    groups: dict[tuple, list[Category]] = {}
    for each in admitted:
        groups.setdefault(each.critair, []).append(each.category)
    return together(_group(categories, [c.value for c in classes]) for classes, categories in groups.items())


def _group(categories: Iterable[Category], classes: Sequence[str]) -> str:
    named = ", ".join(tr(CATEGORY_WORDS[c]) for c in categories)
    if not classes:
        return named
    numbered = ", ".join(tr("unclassified") if c == "NC" else c for c in classes)
    return tr("{vehicles}, Crit'Air {classes}", vehicles=named, classes=numbered)
