# SPDX-License-Identifier: GPL-2.0-or-later
"""Which rules must be lifted for a set of trips to be legal, all at once, and what is each worth?

The refusals of all trips are one hitting-set problem (blocking.py has that of one trip): the smallest set that meets
them is asked of every trip, and each trip that it leaves without a way adds what refused it, until none is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ..progress import Part, Progress, among
from ..regulation.intervals import contains
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Verdict
from ..text import N_, Text, text
from .arc_index import lift_key
from .cover import covers
from .explain import on_step
from .request import RouteRequest, RouteStatus
from .trip_places import TripPlaces
from .what_if import Answer, Keys, Liftable, WhatIf
from .worth import Without, Worth, worths

ROUNDS = 200
"""So many sets are tried, each the smallest that what is known so far leaves possible."""
ALTERNATIVES = 8
"""At most so many sets as small are compared by what the trips cost with them."""
_NONE: Keys = frozenset()


@dataclass(frozen=True)
class TripAnswer:
    """One trip. `before`: its best legal way to the very places asked for; `after`: with the chosen set lifted; `free`:
    with every rule lifted.

    `needed`: the smallest part of the set that makes it legal; `lifted`: the part without which it would not be as
    short as it is then; `exemptions`: granted ones that it uses. `verdict` counts what is lifted as exempted.
    """

    status_before: RouteStatus
    status_after: RouteStatus
    before: Optional[Answer] = None
    after: Optional[Answer] = None
    free: Optional[Answer] = None
    needed: tuple[str, ...] = ()
    lifted: tuple[str, ...] = ()
    exemptions: tuple[str, ...] = ()
    verdict: Verdict = Verdict.ALLOWED


@dataclass(frozen=True)
class Needed:
    """`exact`: that no smaller set exists is proved. `worths` in the order of their rank."""

    trips: tuple[TripAnswer, ...]
    worths: tuple[Worth, ...]
    exact: bool
    notes: tuple[Text, ...]


def needed(places: TripPlaces, requests: Sequence[RouteRequest], without: Without, progress: Progress) -> Needed:
    """The cheapest set of rules to lift (fewest, then fewest limits, then least cost of all trips) and the worth of each.

    Trips that lifting rules cannot help are answered, and stand in nobody's way. Raises Cancelled.
    """
    asked: list[Optional[WhatIf]] = []
    status: list[tuple[RouteStatus, RouteStatus]] = []  # before; and once all that is needed is lifted
    for number, request in enumerate(requests):
        at = among(Part(progress, 0, 40), number, len(requests))
        trip, standing = places.placed(request, at)
        asked.append(trip)
        status.append((standing if trip is None or trip.best(_NONE, at) is not None else places.moved(trip, at), standing))
    trips = [trip for trip in asked if trip is not None]
    chosen, exact = _cheapest(trips, places.liftable, Part(progress, 40, 65))
    answers: list[TripAnswer] = []
    for number, (trip, pair) in enumerate(zip(asked, status)):
        at = among(Part(progress, 65, 70), number, len(asked))
        answers.append(TripAnswer(*pair) if trip is None else _answer(trip, pair, chosen, at))
    rows, notes = worths(trips, chosen, without, Part(progress, 70, 100))
    ways = [way for answer in answers for way in (answer.before, answer.after) if way is not None]
    told = {str(note): note for way in ways for note in way.notes}
    exact = exact and all(trip.proved for trip in trips)
    if not exact:
        notes = (text(N_("The searches reached their bound: a smaller set of rules may exist.")), *notes)
    return Needed(tuple(answers), rows, exact, (*notes, *told.values()))


def _cheapest(trips: Sequence[WhatIf], liftable: Liftable, progress: Progress) -> tuple[Keys, bool]:
    """(a set that opens every trip, whether it is surely the cheapest)."""
    closed = [trip for trip in trips if trip.best(_NONE, progress) is None]
    for asked in range(ROUNDS):
        at = among(progress, asked, ROUNDS)
        found = covers((names for trip in closed for names in trip.lists), liftable.order, liftable.changes)
        if not _ask_why(closed, found.sets[0], at):
            dear = len(found.sets[0] & liftable.changes)
            alike = [keys for keys in found.sets if len(keys & liftable.changes) == dear]
            return _least_cost(alike, trips, at), found.complete
    return _thinned(closed, liftable, progress), False


def _ask_why(trips: Sequence[WhatIf], chosen: Keys, progress: Progress) -> bool:
    """Whether a trip has no way; then what refuses it is found out, and that of others whose refusals share nothing with it."""
    lifted = chosen
    for trip in trips:
        if trip.best(lifted, progress) is None:
            trip.refused(lifted, progress)
            lifted = lifted.union(*(names for names in trip.lists if names.isdisjoint(lifted)))
    return lifted != chosen


def _least_cost(alike: Sequence[Keys], trips: Sequence[WhatIf], progress: Progress) -> Keys:
    """Of sets as good, the one with which all trips together cost least. The first opens them all, others may not."""
    best, least = alike[0], float("inf")
    for keys in alike[:ALTERNATIVES] if len(alike) > 1 else ():
        ways = [trip.best(keys, progress) for trip in trips]
        cost = sum(float("inf") if way is None else way.cost for way in ways)
        if cost < least:
            best, least = keys, cost
    return best


def _thinned(closed: Sequence[WhatIf], liftable: Liftable, progress: Progress) -> Keys:
    """A set that opens all trips and of which no rule can be left out; limits go first."""
    held: Keys = frozenset()
    for trip in closed:
        free = trip.free(progress)
        if free is not None and trip.best(held, progress) is None:
            held |= free.touched
    for key in sorted(held, key=lambda k: (k not in liftable.changes, k)):
        if all(trip.best(held - {key}, progress) is not None for trip in closed):
            held -= {key}
    return held


def _answer(trip: WhatIf, status: tuple[RouteStatus, RouteStatus], chosen: Keys, progress: Progress) -> TripAnswer:
    before, after = trip.best(_NONE, progress), trip.best(chosen, progress)
    if after is None:  # only where a search met its bound
        return TripAnswer(status[0], RouteStatus.NO_LEGAL_ROUTE, free=trip.free(progress))
    lifted = chosen & after.touched
    for key in sorted(lifted):
        fewer = trip.best(lifted - {key}, progress)
        if fewer is not None and fewer.cost <= after.cost:
            after, lifted = fewer, lifted - {key}
    exemptions, verdict = _drives_under(trip, after, lifted)
    fewest = _fewest(trip, chosen, lifted, progress) if before is None else _NONE
    return TripAnswer(*status, before, after, trip.free(progress), tuple(sorted(fewest)), tuple(sorted(lifted)), exemptions,
                      verdict)


def _fewest(trip: WhatIf, chosen: Keys, lifted: Keys, progress: Progress) -> Keys:
    """The smallest part of the chosen set that opens a trip; what its best way needs, if nothing is smaller."""
    vital = frozenset(key for key in chosen if trip.best(chosen - {key}, progress) is None)
    if trip.best(vital, progress) is not None:
        return vital
    while True:
        lists = [names & chosen for names in trip.lists if names & chosen]
        found = covers([*lists, *(frozenset((key,)) for key in vital)], sorted(chosen))
        if len(found.sets[0]) >= len(lifted) or not found.complete:
            return lifted
        for keys in found.sets:
            if trip.best(keys, progress) is not None:
                return keys
        known = len(trip.lists)
        trip.refused(found.sets[0], progress)
        if len(trip.lists) == known:  # only where a search met its bound
            return lifted


def _drives_under(trip: WhatIf, way: Answer, lifted: Keys) -> tuple[tuple[str, ...], Verdict]:
    """(exemptions that a way uses, the worst that bears on it); what is lifted counts as exempted."""
    exemptions: dict[str, None] = {}
    worst = Verdict.ALLOWED
    for leg in way.legs:
        bearing = [c for step in leg.steps for c in on_step(trip.trip.index, step)]
        bearing.extend(_stop_bans(trip, leg.to_stop, leg.arrival_ms))
        for constraint in bearing:
            effect = constraint.effect
            if effect in (Verdict.FORBIDDEN, Verdict.UNKNOWN) and lift_key(constraint) in lifted:
                effect = Verdict.EXEMPTED
            elif effect is Verdict.FORBIDDEN and constraint.movement is not Movement.ALL:
                effect = Verdict.DESTINATION
            elif effect is Verdict.EXEMPTED and constraint.exemption is not None:
                exemptions[constraint.exemption.exemption_id] = None
            worst = max(worst, effect)
    return tuple(exemptions), worst


def _stop_bans(trip: WhatIf, stop: int, at_ms: int) -> list[Constraint]:
    snap = trip.trip.snaps[stop]
    return [c for c, _ in trip.trip.index.at_point(snap.edge, snap.fraction, (Movement.STOP,)) if contains(c.active, at_ms)]
