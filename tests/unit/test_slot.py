# SPDX-License-Identifier: GPL-2.0-or-later
"""The costs of turns at an hour are what the law, read row by row, says of each turn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_law import HORIZON, laws
from test_turn_table import permitted

from joptimiz_qgis.core.regulation.intervals import contains
from joptimiz_qgis.core.regulation.rules import Movement
from joptimiz_qgis.core.regulation.verdict import Law, Verdict
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.metric import Metric
from joptimiz_qgis.core.routing.request import Objective, UnknownPolicy
from joptimiz_qgis.core.routing.slot import Hours, Mode, changes, slot
from joptimiz_qgis.core.routing.static import INFINITE
from joptimiz_qgis.core.routing.turn_table import Turn, turn_table

POLICIES, OBJECTIVES = st.sampled_from(list(UnknownPolicy)), st.sampled_from(list(Objective))
SPANS = st.tuples(st.integers(0, 60), st.integers(1, 40)).map(lambda s: ((s[0], s[0] + s[1]),))
HOURS = st.one_of(st.just((HORIZON,)), SPANS, st.just(()))


@st.composite
def hourly(draw) -> Law:
    """A law whose rules, restrictions and speeds hold for some time each."""
    law = draw(laws())
    arcs = np.arange(law.drivable.size)
    speeds = tuple((chosen, 2 * law.travel_ms[chosen] // draw(st.sampled_from([1, 3, 4])), draw(HOURS))
                   for chosen in (arcs[draw(st.integers(0, 3))::3] for _ in range(draw(st.integers(0, 2)))))
    return replace(law, constraints=tuple(replace(c, active=draw(HOURS)) for c in law.constraints),
                   turns=tuple(replace(t, active=draw(HOURS)) for t in law.turns), speeds=speeds)




def cost_read(law: Law, policy: UnknownPolicy, objective: Objective, at: int, before: int, arc: int) -> int:
    """The cost of an arc entered from another one at an instant, restrictions and barriers aside."""
    if not law.drivable[arc]:
        return INFINITE
    doubted = False
    for c in law.constraints:
        shuts = c.effect is Verdict.FORBIDDEN or (c.effect is Verdict.UNKNOWN and policy is UnknownPolicy.BLOCK)
        for row in np.flatnonzero(c.arcs == arc).tolist():
            if c.movement is Movement.STOP or not contains(c.active, at):
                continue
            if shuts and c.movement in (Movement.ALL, Movement.TRANSIT):
                return INFINITE
            if shuts and c.movement is Movement.ENTRY:
                area = [(o.area[o.arcs == before] == c.area[row]).any() for o in law.constraints
                        if o.rule is c.rule and o.movement in (Movement.ENTRY, Movement.TRANSIT)]
                if not any(area):
                    return INFINITE
            if c.effect is Verdict.UNKNOWN and policy is UnknownPolicy.COST and c.movement in (Movement.ALL, Movement.TRANSIT):
                doubted = True
    ms = next((int(ms[arcs == arc][0]) for arcs, ms, active in law.speeds if arc in arcs and contains(active, at)),
              int(law.travel_ms[arc]))
    cost = round(float(law.network.length_m[arc // 2]) * 100) if objective is Objective.SHORTEST else ms
    return cost * (2 if doubted else 1)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(hourly(), POLICIES, OBJECTIVES, st.integers(0, 99))
def test_every_turn_costs_what_the_law_says_of_it(law, policy, objective, at):
    table = turn_table(law.network)
    found = slot(Metric(ArcIndex(law), policy), table, Hours.at(at), objective)
    shuts = [Verdict.FORBIDDEN] + [Verdict.UNKNOWN] * (policy is UnknownPolicy.BLOCK)
    asked = replace(law, turns=tuple(replace(t, effect=Verdict.FORBIDDEN) for t in law.turns
                                     if t.effect in shuts and contains(t.active, at)),
                    nodes=tuple(replace(n, effect=Verdict.FORBIDDEN) for n in law.nodes if n.effect in shuts))
    first = table.state_count - len(table.histories)
    for turn, state in enumerate(table.turn_from().tolist()):
        arc = int(table.arc[table.turn_to[turn]])
        history = table.histories[state - first] if state >= first else (int(table.arc[state]),)
        if table.turn_kind[turn] == Turn.NEVER or not permitted(asked, [*history, arc]):
            assert found.barred[turn] and found.turn_costs[turn] == INFINITE
        else:
            assert not found.barred[turn]
            assert found.turn_costs[turn] == cost_read(law, policy, objective, at, int(table.arc[state]), arc)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(hourly(), POLICIES, OBJECTIVES, st.integers(0, 60), st.integers(1, 40))
def test_a_window_permits_what_any_instant_does_or_only_what_all_do(law, policy, objective, begin, length):
    table, metric = turn_table(law.network), Metric(ArcIndex(law), policy)
    window = begin, begin + length
    instants = (begin, *changes(metric, window))
    at = np.array([slot(metric, table, Hours.at(instant), objective).turn_costs for instant in instants])
    permissive, strict = (slot(metric, table, Hours(window, mode), objective) for mode in (Mode.PERMISSIVE, Mode.STRICT))
    assert (permissive.turn_costs <= at.min(axis=0)).all() and (at.max(axis=0) <= strict.turn_costs).all()
    if len(instants) == 1:
        assert (permissive.turn_costs == at[0]).all() and (at[0] == strict.turn_costs).all()
        assert permissive.signature == strict.signature == slot(metric, table, Hours.at(begin), objective).signature


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(hourly(), POLICIES, OBJECTIVES)
def test_between_two_changes_nothing_changes(law, policy, objective):
    table, metric = turn_table(law.network), Metric(ArcIndex(law), policy)
    known = changes(metric, (0, 100))
    signatures = [slot(metric, table, Hours.at(at), objective).signature for at in range(100)]
    assert all(signatures[at] == signatures[at - 1] for at in range(1, 100) if at not in known)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(hourly(), POLICIES, OBJECTIVES, st.integers(0, 99))
def test_what_is_lifted_is_as_if_it_were_not_there(law, policy, objective, at):
    table, dropped = turn_table(law.network), law.constraints[::2]
    lifted = slot(Metric(ArcIndex(law), policy, frozenset(map(id, dropped))), table, Hours.at(at), objective)
    without = slot(Metric(ArcIndex(replace(law, constraints=law.constraints[1::2])), policy), table, Hours.at(at), objective)
    assert (lifted.turn_costs == without.turn_costs).all()


@pytest.mark.parametrize("mode", list(Mode))
def test_hours_read_a_closure_that_covers_part_of_a_window(mode):
    hours = Hours((10, 20), mode)
    assert hours.bears(((5, 25),)) and not hours.bears(((20, 30),)) and not hours.bears(())
    assert hours.bears(((5, 15),)) == (mode is Mode.STRICT)
