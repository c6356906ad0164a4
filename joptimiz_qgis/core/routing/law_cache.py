# SPDX-License-Identifier: GPL-2.0-or-later
"""Placed rules and laws of one network, kept: an edited rule is placed anew alone, a day of departures shares its law."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Callable, Sequence

from ..bounded import Bounded
from ..network.edge_index import EdgeIndex
from ..network.model import Network
from ..progress import NoProgress, Progress, among
from ..regulation.calendar import Calendar
from ..regulation.evaluate import Settings, evaluate
from ..regulation.exemptions import Exemption
from ..regulation.identity import digest, rule_digests
from ..regulation.intervals import Interval
from ..regulation.match import RuleMatch, match_rules
from ..regulation.rules import AccessRule
from ..regulation.verdict import Law
from ..vehicles import Vehicle
from .arc_index import ArcIndex

MATCH_BYTES = 64 << 20
LAW_BYTES = 192 << 20
RULES = 20_000  # digests kept; each holds its rule
_INSTANTS = 1 << 16
_DAY_MS = 24 * 3_600_000


@dataclass(frozen=True)
class LawQuestion:
    """Whose law, by which rules, for trips that leave at an instant (UTC ms) and end within `span_ms` of it.

    `calendar_name` tells the calendar from others, as its functions cannot.
    """

    vehicle: Vehicle
    rules: tuple[AccessRule, ...]
    exemptions: tuple[Exemption, ...]
    calendar: Calendar
    calendar_name: str
    departure_ms: int
    span_ms: int
    settings: Settings = Settings()
    scenario: bool = False

    @property
    def day(self) -> date:
        """The local day of the departure."""
        return self.calendar.local(self.departure_ms).date()

    @property
    def window(self) -> Interval:
        return self.departure_ms, self.departure_ms + self.span_ms

    @property
    def horizon(self) -> Interval:
        """From the local midnight before the departure to as late as a trip that leaves on that day may end."""
        midnight = [self.calendar.instant_ms(datetime.combine(self.day + timedelta(days=n), time())) for n in (0, 1)]
        days = -(-self.span_ms // _DAY_MS)
        return midnight[0], midnight[1] + days * _DAY_MS


class Judged:
    """A law, and what is indexed of it once somebody asks for that."""

    def __init__(self, law: Law) -> None:
        self.law = law

    @cached_property
    def index(self) -> ArcIndex:
        """Shared by all who ask: take `for_question()` of it."""
        return ArcIndex(self.law)

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays. As if it were indexed: it will be, and what searches keep with an index comes to that again."""
        law = self.law
        rows = sum(c.arcs.shape[0] for c in law.constraints)
        return int(2 * (law.travel_ms.nbytes + law.drivable.nbytes) + 60 * law.drivable.shape[0] + 64 * rows)


class LawCache:
    """Matches and laws of a network by what they are made of; thread-safe, bounded in bytes."""

    def __init__(self, network: Network, edges: Callable[[], EdgeIndex]) -> None:
        """`edges`: gives the network's edge index when it is wanted."""
        self._network, self._edges = network, edges
        self._digests: Bounded[int, tuple[AccessRule, bytes, bytes]] = Bounded(RULES, lambda known: 1)
        self._matches: Bounded[bytes, RuleMatch] = Bounded(MATCH_BYTES, _match_size)
        self._laws: Bounded[bytes, Judged] = Bounded(LAW_BYTES, lambda judged: judged.nbytes)
        self._regroups: Bounded[bytes, tuple[int, ...]] = Bounded(_INSTANTS, lambda instants: 1 + len(instants))

    @property
    def nbytes(self) -> int:
        return self._matches.nbytes + self._laws.nbytes

    def matches(self, rules: Sequence[AccessRule], progress: Progress) -> tuple[RuleMatch, ...]:
        """As match_rules; only what was not placed before is placed. Raises what it raises."""
        out = []
        for number, rule in enumerate(rules):
            place = self._digest(rule)[2]
            found = self._matches.get(place)
            if found is None:
                part = among(progress, number, len(rules))
                found = self._matches.made(
                    place, lambda: match_rules(self._network, (rule,), NoProgress(), self._edges())[0], part)  # noqa: B023
            out.append(found)
        return tuple(out)

    def judged(self, question: LawQuestion, progress: Progress) -> Judged:
        """The law for all trips of the question's day that are as long as its own. Raises what match_rules raises."""
        horizon = question.horizon
        key = digest(question.vehicle, [self._digest(rule)[1] for rule in question.rules], question.exemptions,
                     question.calendar_name, horizon, question.settings, question.scenario)

        def make() -> Judged:
            matches = self.matches(question.rules, progress)
            return Judged(evaluate(
                self._network, question.vehicle, question.rules, matches, question.exemptions, question.calendar, horizon,
                question.day, question.scenario, question.settings, question.window))

        instants = self._regroups.get(key)
        if instants is not None:
            return self._laws.made(digest(key, _between(instants, question.window)), make, progress)
        made = make()
        self._regroups.put(key, made.law.regroups)
        self._laws.put(digest(key, _between(made.law.regroups, question.window)), made)
        return made

    def clear(self) -> None:
        for kept in (self._digests, self._matches, self._laws, self._regroups):
            kept.clear()

    def _digest(self, rule: AccessRule) -> tuple[AccessRule, bytes, bytes]:
        known = self._digests.get(id(rule))
        if known is None:  # the rule is kept with it: so long is its id its own
            known = (rule, *rule_digests(rule))
            self._digests.put(id(rule), known)
        return known


def _between(instants: Sequence[int], window: Interval) -> tuple[int, int]:
    """Equal for windows that no instant tells apart (Law.regroups)."""
    return bisect_right(instants, window[0]), bisect_left(instants, window[1])


def _match_size(match: RuleMatch) -> int:
    arrays = (match.edge, match.forward, match.backward, match.begin, match.end, match.sure)
    return 200 + sum(int(array.nbytes) for array in arrays) + 16 * len(match.notes)
