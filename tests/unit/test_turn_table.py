# SPDX-License-Identifier: GPL-2.0-or-later
"""States and turns permit exactly the successions of arcs that the restrictions, read plainly, permit."""

from __future__ import annotations

from typing import Iterator, Sequence

import numpy as np
from hypothesis import HealthCheck, given, settings
from networks import tiny
from random_law import laws

from joptimiz_qgis.core.network.model import TurnRestriction
from joptimiz_qgis.core.regulation.verdict import Law, Verdict
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.metric import Metric
from joptimiz_qgis.core.routing.request import UnknownPolicy
from joptimiz_qgis.core.routing.turn_rules import TurnRules
from joptimiz_qgis.core.routing.turn_table import Turn, TurnTable, turn_table

LENGTH = 5


def permitted(law: Law, way: Sequence[int]) -> bool:
    """Whether the last turn of a way is legal, what bears on arcs aside."""
    before, arc = way[-2:]
    head, tail = law.network.head().tolist(), law.network.tail().tolist()
    shut = any(n.node == head[before] and n.effect is Verdict.FORBIDDEN for n in law.nodes)
    others = [a for a in range(len(tail)) if law.drivable[a] and tail[a] == head[before] and a != before ^ 1]
    if arc == before ^ 1 and others and not shut:
        return False
    if arc != before ^ 1 and shut:
        return False
    for ban in law.turns:
        size = len(ban.arcs)
        followed = ban.effect is Verdict.FORBIDDEN and tuple(way[-size:-1]) == ban.arcs[:-1]
        if followed and (ban.kind == "no") == (arc == ban.arcs[-1]):
            return False
    return True


def by_law(law: Law, way: list[int]) -> Iterator[tuple[int, ...]]:
    yield tuple(way)
    if len(way) < LENGTH:
        head, tail = law.network.head().tolist(), law.network.tail().tolist()
        for arc in range(len(tail)):
            if law.drivable[arc] and tail[arc] == head[way[-1]] and permitted(law, [*way, arc]):
                yield from by_law(law, [*way, arc])


def by_table(table: TurnTable, law: Law, barred: np.ndarray, way: list[int], state: int) -> Iterator[tuple[int, ...]]:
    yield tuple(way)
    if len(way) < LENGTH:
        for turn in table.turns_of(state):
            to = int(table.turn_to[turn])
            if not barred[turn] and law.drivable[table.arc[to]]:
                yield from by_table(table, law, barred, [*way, int(table.arc[to])], to)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws(most_rules=0))
def test_table_permits_what_restrictions_permit_and_each_way_once(law):
    table = turn_table(law.network)
    rules = TurnRules(table, Metric(ArcIndex(law), UnknownPolicy.GO).standing, law.drivable)
    barred = rules.never.copy()
    for turns in rules.bans.values():
        barred[turns] = True
    for arc in np.flatnonzero(law.drivable).tolist():
        found = list(by_table(table, law, barred, [arc], int(table.state_of[arc])))
        assert sorted(found) == sorted(by_law(law, [arc]))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws(most_rules=0))
def test_turns_from_and_into_are_the_same_turns(law):
    table = turn_table(law.network)
    states = np.arange(table.state_count)
    turns, to, row = table.turns_from(states)
    back, before, at = table.turns_into(states)
    forward = dict(zip(turns.tolist(), zip(states[row].tolist(), to.tolist())))
    assert sorted(turns.tolist()) == list(range(table.turn_count))
    assert dict(zip(back.tolist(), zip(before.tolist(), states[at].tolist()))) == forward
    assert (table.turn_to[turns] == to).all() and (table.turn_from()[turns] == states[row]).all()
    assert all(forward[turn][0] == state for state in states.tolist() for turn in table.turns_of(state))


def test_a_compulsory_way_over_a_street_to_a_closed_one_lets_nobody_on():
    """As in the plain search: what must be followed and cannot be leaves no way."""
    lines = [{"xy": [(k, 0), (k + 1, 0)]} for k in range(3)] + [{"xy": [(3, 0), (2, 0)], "oneway": True}]
    network = tiny(lines, turns=[TurnRestriction((0, 2, 7), "only")])
    assert turn_table(network).histories == ((0, 2),)


def test_a_state_remembers_only_what_a_restriction_needs():
    lines = [{"xy": [(k, 0), (k + 1, 0)]} for k in range(4)]
    table = turn_table(tiny(lines, turns=[TurnRestriction((0, 2, 4), "no"), TurnRestriction((2, 4), "no")]))
    assert table.histories == ((0, 2),)
    assert list(table.states_after((0, 2))) == [table.state_count - 1]
    assert sorted(table.states_after((2,))) == [int(table.state_of[2]), table.state_count - 1]
    assert (table.turn_kind == Turn.NEVER).sum() > 0
