# SPDX-License-Identifier: GPL-2.0-or-later
"""What blocks a trip: the smallest set of rules that, lifted together, opens a legal way.

Each search without a way tells what refused it: any set that opens one lifts at least one of these. So the smallest
set that meets every such list is asked next, until one opens (implicit hitting sets: Reiter, A theory of diagnosis from
first principles, 1987). It is exact however many rules there are; only the number of searches is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Optional, Sequence

from ..progress import Part, Progress, check
from ..regulation.verdict import Constraint
from ..text import N_, text
from .arc_index import lift_key
from .explain import closing, on_step, rule_name, where, why
from .request import Leg, Reason, Route, RouteStatus, Step

if TYPE_CHECKING:
    from .route import Trip

SEARCHES = 60
"""After so many searches the set found is one of which nothing can be left out, and no longer surely the smallest."""

Opens = Callable[[frozenset[str]], Optional[set[str]]]
"""Asks with some keys lifted: None if there is a way, else what refused it."""


def no_legal_route(trip: "Trip", reference: tuple[Leg, ...], progress: Progress) -> Route:
    """The answer where the law leaves no way. Road data is only blamed where lifting all rules would not be enough."""
    groups: dict[str, list[Constraint]] = {}
    for constraint in closing(trip.law, trip.window):
        groups.setdefault(lift_key(constraint), []).append(constraint)
    proofs: list[bool] = []

    def opens(keys: frozenset[str]) -> Optional[set[str]]:
        check(progress)
        done = min(100.0, 100.0 * len(proofs) / SEARCHES)
        refusal = trip.refused(frozenset(id(c) for k in keys for c in groups[k]), Part(progress, done, done))
        proofs.append(refusal.found is not None or refusal.proved)
        return None if refusal.found is not None else refusal.keys

    meant = {lift_key(c) for leg in reference for step in leg.steps for c in on_step(trip.index, step)}
    meant |= {lift_key(s.moved_by) for s in trip.snaps if s.moved_by is not None}
    order = sorted(groups, key=lambda k: (k not in meant, k))
    rules = [k for k in order if groups[k][0].rule is not None]
    chosen = smallest(rules, opens) or smallest(order, opens)
    keys, exact = chosen if chosen is not None else ([], False)
    met_first = [_met_first(trip, reference, groups[key]) for key in keys]
    blocking = tuple(constraint for constraint, _ in met_first)
    template = N_("{rule} leaves this vehicle no legal way: {reason}.") if len(blocking) == 1 else \
        N_("{rule} leaves this vehicle no legal way, together with the other rules listed: {reason}.")
    rows = tuple(Reason(0, "blocked", c, step.arc // 2 if step else None, step.enter_ms if step else None, None,
                        text(template, rule=rule_name(c), reason=why(c))) for c, step in met_first)
    return Route(RouteStatus.NO_LEGAL_ROUTE, reference=reference, reasons=rows, blocking=blocking,
                 blocking_exact=exact and all(proofs), snaps=trip.snaps)


def smallest(order: Sequence[str], opens: Opens) -> Optional[tuple[list[str], bool]]:
    """(the smallest set of keys that opens, whether that is sure); None if even all do not. Earlier keys are preferred."""
    lists: list[list[str]] = []
    tried = 0
    while tried < SEARCHES:
        chosen = hitting(lists, order)
        refused = opens(frozenset(chosen))
        tried += 1
        if refused is None:
            return chosen, True
        blamed = [key for key in order if key in refused and key not in chosen]
        if not blamed:
            return None
        lists.append(blamed)
    left = [key for key in order if any(key in blamed for blamed in lists)]
    if opens(frozenset(left)) is not None:
        left = list(order)
        if opens(frozenset(left)) is not None:
            return None
    for key in reversed(list(left)):
        fewer = [k for k in left if k != key]
        if opens(frozenset(fewer)) is None:
            left = fewer
    return left, False


def hitting(lists: Sequence[Sequence[str]], order: Sequence[str]) -> list[str]:
    """The smallest set with a member in each list."""
    for size in range(len(lists) + 1):
        found = _hitting(lists, size)
        if found is not None:
            return sorted(found, key=order.index)
    return []


def _hitting(lists: Sequence[Sequence[str]], size: int) -> Optional[list[str]]:
    if not lists:
        return []
    if size == 0:
        return None
    for key in min(lists, key=len):
        rest = _hitting([names for names in lists if key not in names], size - 1)
        if rest is not None:
            return [key, *rest]
    return None


def _met_first(trip: "Trip", reference: Sequence[Leg], group: Sequence[Constraint]) -> tuple[Constraint, Optional[Step]]:
    """The constraint of a group that the reference meets first, and where."""
    for leg in reference:
        found = where(trip.index, leg, group)
        if found[1] is not None:
            return found
    return group[0], None
