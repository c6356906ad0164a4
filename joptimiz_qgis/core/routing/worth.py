# SPDX-License-Identifier: GPL-2.0-or-later
"""What lifting a rule, or an exemption that is granted, is worth to a set of trips: asked with it and without it.

All else is as chosen: the figures of two rows do not add up, since one rule may matter only while another stands.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Callable, Iterator, Optional, Sequence

from ..progress import Part, Progress, among
from ..regulation.verdict import Constraint, Law
from ..text import N_, Text, text
from .arc_index import ArcIndex
from .request import Objective
from .what_if import Answer, Keys, Liftable, WhatIf

CANDIDATES = 40
"""At most so many rules that no trip needs are asked about."""

Without = Callable[[str], Law]
"""The law if one exemption (by its id) had not been granted."""


@dataclass(frozen=True)
class Worth:
    """`closed`: trips without a legal way if it is not lifted; `gaining`: other trips that it shortens.

    `saved_s` and `saved_m`: what all trips together, those without a way aside, drive less with it; None if no trip has
    a way without it. `change`: a limit, which no exemption from all rules lifts. `granted`: the id of an exemption.
    """

    constraint: Constraint
    rule_ids: tuple[str, ...]
    change: bool
    granted: Optional[str]
    closed: int
    gaining: int
    saved_s: Optional[float]
    saved_m: Optional[float]

    @property
    def needed(self) -> bool:
        return self.closed > 0


def worths(trips: Sequence[WhatIf], chosen: Keys, without: Without, progress: Progress
           ) -> tuple[tuple[Worth, ...], tuple[Text, ...]]:
    """(rows in the order of their rank, what bounds them) for trips that all have a way with the chosen rules lifted."""
    if not trips:
        return (), ()
    liftable = trips[0].liftable
    bases = [trip.best(chosen, progress) for trip in trips]
    pairs = [(trip, base) for trip, base in zip(trips, bases) if base is not None]
    found = list(_of_chosen(pairs, liftable, chosen, Part(progress, 0, 40)))
    asked_about, notes = _candidates(pairs, liftable, chosen, Part(progress, 40, 55))
    found.extend(_of_others(asked_about, liftable, chosen, Part(progress, 55, 85)))
    found.extend(_of_granted(pairs, chosen, without, Part(progress, 85, 100)))
    shortest = trips[0].trip.request.objective is Objective.SHORTEST

    def rank(worth: Worth) -> tuple[bool, int, float, str]:
        saved = (worth.saved_m if shortest else worth.saved_s) or 0.0
        return not worth.needed, -worth.closed, -saved, ",".join(worth.rule_ids)

    return tuple(sorted(found, key=rank)), notes


_Pairs = Sequence[tuple[WhatIf, Answer]]


def _of_chosen(pairs: _Pairs, liftable: Liftable, chosen: Keys, progress: Progress) -> Iterator[Worth]:
    for number, key in enumerate(sorted(chosen)):
        at = among(progress, number, len(chosen))
        both = [(trip.best(chosen - {key}, at), base) for trip, base in pairs]
        yield _worth(liftable.cited(key), (key,), key in liftable.changes, None, both)


def _candidates(pairs: _Pairs, liftable: Liftable, chosen: Keys, progress: Progress
                ) -> tuple[dict[str, list[tuple[WhatIf, Answer]]], tuple[Text, ...]]:
    """The other rules that might shorten a trip, each with those trips."""
    able: dict[str, list[tuple[WhatIf, Answer]]] = {}
    for number, (trip, base) in enumerate(pairs):
        at = among(progress, number, len(pairs))
        free = trip.free(at)
        if free is not None and free.cost < base.cost:
            for key in liftable.order:
                if key not in chosen and trip.may_pay(key, chosen, base):
                    able.setdefault(key, []).append((trip, base))
    count = Counter({key: len(with_it) for key, with_it in able.items()})
    if len(count) <= CANDIDATES:
        return able, ()
    note = text(N_("{n} rules might shorten a trip; what they are worth was asked for the {most} that might shorten most trips."),
                n=len(count), most=CANDIDATES)
    return {key: able[key] for key, _ in sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))[:CANDIDATES]}, (note,)


def _of_others(able: dict[str, list[tuple[WhatIf, Answer]]], liftable: Liftable, chosen: Keys, progress: Progress
               ) -> Iterator[Worth]:
    for number, (key, pairs) in enumerate(able.items()):
        at = among(progress, number, len(able))
        both = [(base, trip.better(chosen | {key}, base, at) or base) for trip, base in pairs]
        worth = _worth(liftable.cited(key), (key,), key in liftable.changes, None, both)
        if worth.gaining:
            yield worth


def _of_granted(pairs: _Pairs, chosen: Keys, without: Without, progress: Progress) -> Iterator[Worth]:
    """What is lost if an exemption were not granted. Trips that it does not bear on lose nothing."""
    borne = [_exempted(trip, base) for trip, base in pairs]
    names = sorted({name for bearing in borne for name in bearing})
    for number, name in enumerate(names):
        at = among(progress, number, len(names))
        law = without(name)
        index, liftable = ArcIndex(law), Liftable(law)
        both: list[tuple[Optional[Answer], Answer]] = []
        for (trip, base), bearing in zip(pairs, borne):
            less = WhatIf(replace(trip.trip, index=index), liftable).best(chosen, at) if name in bearing else base
            both.append((less, base))
        lifted = [constraint for bearing in borne for constraint in bearing.get(name, ())]
        ids = tuple(dict.fromkeys(c.rule.rule_id for c in lifted if c.rule is not None))
        worth = _worth(lifted[0], ids, False, name, both)
        if worth.needed or worth.gaining:
            yield worth


def _exempted(trip: WhatIf, base: Answer) -> dict[str, list[Constraint]]:
    """Constraints of the roads of a way, and of its stops, that an exemption lifts, by its id."""
    arcs = {step.arc for leg in base.legs for step in leg.steps}
    arcs |= {2 * snap.edge + side for snap in trip.trip.snaps for side in (0, 1)}
    out: dict[str, list[Constraint]] = {}
    for arc in sorted(arcs):
        for constraint, _ in trip.trip.index.on_arc(arc):
            if constraint.exemption is not None:
                out.setdefault(constraint.exemption.exemption_id, []).append(constraint)
    return out


def _worth(constraint: Constraint, rule_ids: tuple[str, ...], change: bool, granted: Optional[str],
           both: Sequence[tuple[Optional[Answer], Answer]]) -> Worth:
    """From (answer without it, answer with it) of each trip that it may matter to."""
    open_ = [(without, with_it) for without, with_it in both if without is not None]
    return Worth(
        constraint, rule_ids, change, granted, closed=len(both) - len(open_),
        gaining=sum(with_it.cost < without.cost for without, with_it in open_),
        saved_s=sum(without.duration_s - with_it.duration_s for without, with_it in open_) if open_ else None,
        saved_m=sum(without.distance_m - with_it.distance_m for without, with_it in open_) if open_ else None)
