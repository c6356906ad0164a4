# SPDX-License-Identifier: GPL-2.0-or-later
"""One trip asked again and again with other rules lifted: what it answered is kept, and no search is run in vain.

A way that is the best with many rules lifted is the best with fewer, as long as those that bear on it are among them;
and a list of rules of which one must be lifted answers for every set that holds none of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..progress import Progress, check
from ..regulation.bearing import PHYSICAL_KINDS
from ..regulation.verdict import Constraint, Law, Verdict
from ..text import Text
from .arc_index import lift_key
from .bounds import least_through
from .explain import closing
from .labels import Found
from .question import Question
from .request import Leg, Objective
from .route import NEAR_MS, Trip, legs_of, notes

KEPT = 256  # entries of the index' memo: beyond that a batch of trips starts anew

Keys = frozenset[str]


class Liftable:
    """The rules that close something to the vehicle, by rule id. Road data is no rule, and what is reported is a fact: nobody
    grants an exemption from them."""

    def __init__(self, law: Law) -> None:
        self.groups: dict[str, list[Constraint]] = {}
        for constraint in closing(law):
            if constraint.rule is not None and constraint.rule.liftable:
                self.groups.setdefault(lift_key(constraint), []).append(constraint)
        self.order = sorted(self.groups)
        self.every = frozenset(self.order)
        self.changes = frozenset(key for key, group in self.groups.items() if any(
            c.rule is not None and c.rule.kind in PHYSICAL_KINDS for c in group))

    def ids(self, keys: Keys) -> frozenset[int]:
        """The constraints to ignore (by id) for these rules to be lifted."""
        return frozenset(id(c) for key in keys for c in self.groups.get(key, ()))

    def cited(self, key: str) -> Constraint:
        """The constraint that speaks for a rule: a sure ban before a doubt."""
        return max(self.groups[key], key=lambda c: c.effect)


@dataclass(frozen=True)
class Answer:
    """The best way with some rules lifted. `touched`: liftable rules that bear on an edge of it at any time."""

    cost: float
    duration_s: float
    distance_m: float
    touched: Keys
    legs: tuple[Leg, ...]
    notes: tuple[Text, ...]


class WhatIf:
    """A placed trip, and what it answered. `lists`: of each, one rule at least must be lifted; `proved` False if a
    search met its bound; `near`: the cost up to which a way is looked for first."""

    def __init__(self, trip: Trip, liftable: Liftable) -> None:
        self.trip, self.liftable = trip, liftable
        self.lists: list[Keys] = []
        self.proved = True
        self._known: dict[Keys, Answer] = {}
        self._shut: list[Keys] = []  # that open nothing
        self.near = np.inf

    def free(self, progress: Progress) -> Optional[Answer]:
        """The best way with every rule lifted. Ask it first: it bounds the others."""
        answer = self.best(self.liftable.every, progress)
        if answer is not None and self.trip.request.objective is Objective.FASTEST:
            self.near = answer.cost * 2.0 + NEAR_MS  # a matter of speed alone, as in route.py
        return answer

    def best(self, keys: Keys, progress: Progress) -> Optional[Answer]:
        """The best way with these rules lifted, or None."""
        keys &= self.liftable.every
        for lifted, answer in self._known.items():
            if answer.touched & lifted <= keys <= lifted:
                return answer
        if any(keys.isdisjoint(names) for names in self.lists) or any(keys <= names for names in self._shut):
            return None
        question = self._question(keys, progress, self.near)
        found = question.run()
        if found is None and self.near < np.inf:
            question = self._question(keys, progress)
            found = question.run()
        if found is None:
            self.proved = self.proved and question.proved
            self._shut.append(keys)
            return None
        return self._keep(keys, question, found)

    def refused(self, keys: Keys, progress: Progress) -> None:
        """Adds to `lists` what refuses the trip that has no way with these rules lifted: it takes a longer search."""
        keys &= self.liftable.every
        if any(keys.isdisjoint(names) for names in self.lists):
            return
        self._ready(progress)
        refusal = self.trip.refused(self.liftable.ids(keys), progress)
        if refusal.found is not None:  # the other search met its bound
            self._shut = [names for names in self._shut if not keys <= names]
            self._keep(keys, self._question(keys, progress), refusal.found)
            return
        self.proved = self.proved and refusal.proved
        others = self.liftable.every - keys
        if others:
            self.lists.append(frozenset(refusal.keys) & others or others)

    def _keep(self, keys: Keys, question: Question, found: Found) -> Answer:
        self.proved = self.proved and found.proved
        self._known[keys] = self._answer(question, found)
        return self._known[keys]

    def better(self, keys: Keys, than: Answer, progress: Progress) -> Optional[Answer]:
        """The best way with these rules lifted if it costs less than another's."""
        question = self._question(keys, progress, than.cost)
        found = question.run()
        return None if found is None else self._answer(question, found)

    def may_pay(self, key: str, chosen: Keys, than: Answer) -> bool:
        """Whether a trip over something that a rule closes can be cheaper, that rule and the chosen ones being lifted."""
        everything = frozenset(id(c) for c in self.trip.law.constraints)
        return all(self._reaches(key, ignore, than.cost) for ignore in (everything, self.liftable.ids(chosen | {key})))

    def _reaches(self, key: str, ignore: frozenset[int], cost: float) -> bool:
        metric = self.trip.metric(ignore, cost)
        bears = [c for c in self.liftable.groups[key] if metric.standing.closes(c.effect) or metric.standing.doubts(c.effect)]
        through = least_through(metric, self.trip.targets, self.trip.request.objective)
        return any(through[c.arcs].min(initial=np.inf) < cost for c in bears)

    def _question(self, keys: Keys, progress: Progress, cutoff: float = np.inf) -> Question:
        self._ready(progress)
        return self.trip.ask(self.liftable.ids(keys), progress, cutoff)

    def _ready(self, progress: Progress) -> None:
        check(progress)
        if len(self.trip.index.memo) > KEPT:
            self.trip.index.memo.clear()

    def _answer(self, question: Question, found: Found) -> Answer:
        legs = legs_of(self.trip, found)
        arcs = {step.arc for leg in legs for step in leg.steps}
        arcs |= {2 * snap.edge + side for snap in self.trip.snaps for side in (0, 1)}  # stops are judged both ways
        touched = frozenset(lift_key(c) for arc in arcs for c, _ in self.trip.index.on_arc(arc)
                            if c.effect in (Verdict.FORBIDDEN, Verdict.UNKNOWN)) & self.liftable.every
        return Answer(found.cost, (legs[-1].arrival_ms - legs[0].departure_ms) / 1000.0, sum(leg.distance_m for leg in legs),
                      touched, legs, notes(self.trip, question, found))
