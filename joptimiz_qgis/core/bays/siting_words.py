# SPDX-License-Identifier: GPL-2.0-or-later
"""Why a site is in the plan, or no longer, in words."""

from __future__ import annotations

from typing import List, Optional, Sequence

import numpy as np

from ..text import N_, Text, text
from .coverage import YES
from .siting import Plan, SiteReason
from .siting_case import Case, Kind
from .usable import Usable

SERVES = N_("takes {served} movements a week, {metres} m on foot on average")
COVERS = N_("{n} of them would find no other bay of the plan")
SAVES = N_("without it the others would walk {metres} m a week more")
STREET = N_("most of them go to {street}")
IDLE = N_("stays although it takes nothing in this plan: nearer bays do, or no known demand is within reach; nothing needs "
          "its place")
KEPT = N_("stays although the bays around it could take its demand: an existing bay is preferred")
MUST = N_("stays although it takes nothing in this plan: existing bays are to stay")
NOT_COUNTED = N_("stays and takes nothing here: {why}")
LONGER = N_("one more place, {places} in all: it is full as it is; whether the kerb has room is to be looked at")
LONG_ENOUGH = N_("too short for the vehicle today, lengthened for one; whether the kerb has room is to be looked at")
MOVED = N_("replaces {bay}, {metres} m away, which takes {n} movements a week today")
GONE = N_("takes {n} movements a week today; as many bays do more at other places")
GONE_FEWER = N_("takes {n} movements a week today; of the bays that may go it is the one least missed, or others take its demand")
CYCLE_LANE = N_("a cycle lane may run along this kerb: to be looked at")


def words(case: Case, of: SiteReason, street: Optional[str], usable: Optional[Usable]) -> List[Text]:
    """The reasons of a site that is in the plan."""
    said: List[Text] = []
    row = int(case.of[of.site])
    if case.kind[of.site] == Kind.BAY and usable is not None and usable.counts[row] != YES:
        first, *more = usable.reasons[row]
        return [text(NOT_COUNTED, why=first), *more]
    if case.kind[of.site] == Kind.LONGER and usable is not None:
        said.append(text(LONGER, places=int(case.places[of.site])) if usable.counts[row] == YES else text(LONG_ENOUGH))
    if of.served <= 0:
        return said or [text(MUST if case.problem.fixed[of.site] else IDLE)]
    said.append(text(SERVES, served=whole(of.served), metres=whole(of.mean_walk_m)))
    if whole(of.newly_covered):
        said.append(text(COVERS, n=whole(of.newly_covered)))
    if whole(of.saved_m):
        said.append(text(SAVES, metres=whole(of.saved_m)))
    if street:
        said.append(text(STREET, street=street))
    if not of.new and not case.problem.fixed[of.site] and not whole(of.newly_covered) and not whole(of.saved_m):
        said.append(text(KEPT))
    return said


def moved(bay: str, metres: float, served: float) -> Text:
    """A new site that replaces a bay."""
    return text(MOVED, bay=bay, metres=whole(metres), n=whole(served))


def removed(case: Case, served: float) -> Text:
    """A bay that goes."""
    return text(GONE if case.asked.add >= 0 else GONE_FEWER, n=whole(served))


def main_streets(plan: Plan, streets: Sequence[str]) -> dict[int, str]:
    """By site: the street with most of the movements that it takes, where it has a name."""
    used = plan.assignment
    total: dict[int, dict[str, float]] = {}
    for site, place, amount in zip(used.bay.tolist(), used.demand.tolist(), used.amount.tolist()):
        if streets[place]:
            mine = total.setdefault(site, {})
            mine[streets[place]] = mine.get(streets[place], 0.0) + amount
    return {site: max(mine, key=lambda name: mine[name]) for site, mine in total.items()}


def whole(value: float) -> int:
    """A figure as people say it."""
    return 0 if np.isnan(value) else int(round(value))
