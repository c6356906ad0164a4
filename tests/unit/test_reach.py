# SPDX-License-Identifier: GPL-2.0-or-later
"""What is within reach, against the search from point to point, on random small cities with rules, turns and hours."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from test_search import HORIZON, laws

from joptimiz_qgis.core.network.model import TurnRestriction
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.verdict import Law, Verdict
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.bounds import Target
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.metric import Metric
from joptimiz_qgis.core.routing.reach import Reach
from joptimiz_qgis.core.routing.request import Objective, Snap, UnknownPolicy
from joptimiz_qgis.core.routing.search import Search

DEPARTURE = 10_000
MANY = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
PLACES = st.tuples(st.integers(0, 7), st.sampled_from([0.25, 0.5, 0.75]))


SCALE = 1000
"""The small cities count in ms: so much finer, parts of an arc are not rounded away."""


def remembered(law: Law) -> Law:
    """The law on a finer clock, with its turn bans in the network too, which makes the states of a table."""
    def finer(active):
        return tuple((begin * SCALE, end * SCALE) for begin, end in active)

    return replace(
        law, network=replace(law.network, turns=tuple(TurnRestriction(b.arcs, b.kind) for b in law.turns)),
        horizon=(0, HORIZON[1] * SCALE), travel_ms=law.travel_ms * SCALE,
        constraints=tuple(replace(c, active=finer(c.active)) for c in law.constraints),
        turns=tuple(replace(b, active=finer(b.active)) for b in law.turns))


def in_parts(law: Law, draw) -> Law:
    """Some rules bear on a part of their edges only, some are not certain."""
    made = []
    for constraint in law.constraints:
        if draw(st.integers(0, 2)) == 0:
            low, high = draw(st.sampled_from([(0.0, 0.4), (0.4, 1.0), (0.3, 0.6)]))
            constraint = replace(constraint, begin=np.full_like(constraint.begin, low), end=np.full_like(constraint.end, high))
        if draw(st.integers(0, 3)) == 0:
            constraint = replace(constraint, effect=Verdict.UNKNOWN)
        made.append(constraint)
    return replace(law, constraints=tuple(made))


def snap(law: Law, place: tuple[int, float]) -> Snap:
    return Snap(place[0] % law.network.edge_count, place[1], 0.0, 0.0, 0.0)


def cost_between(law: Law, origin: Snap, goal: Snap, policy: UnknownPolicy, objective: Objective, wait: int, until: int):
    metric = Metric(ArcIndex(law), policy, frozenset(), (DEPARTURE, until))
    found = Search(metric, [Target(origin, True), Target(goal, True)], DEPARTURE, wait, objective, NoProgress()).run()
    return None if found is None else found.cost


def least(parts, goal: Snap) -> float:
    """The least cost that the parts claim at a place."""
    best = np.inf
    for part in parts:
        low, high = sorted((part.begin, part.end))
        if part.arc // 2 == goal.edge and low - 1e-9 <= goal.fraction <= high + 1e-9:
            share = (goal.fraction - part.begin) / (part.end - part.begin)
            best = min(best, part.cost_begin + share * (part.cost_end - part.cost_begin))
    return best


@MANY
@given(law=laws(), data=st.data(), wait=st.sampled_from([0, 0, 6_000]), backward=st.booleans(),
       policy=st.sampled_from(list(UnknownPolicy)), objective=st.sampled_from(list(Objective)))
def test_a_place_is_within_reach_exactly_when_a_way_arrives_in_time(law, data, wait, backward, policy, objective):
    law = remembered(in_parts(law, data.draw))
    here = snap(law, data.draw(PLACES))
    shortest = objective is Objective.SHORTEST
    limit = data.draw(st.integers(5, 45)) * (1 if shortest else SCALE)
    until = HORIZON[1] * SCALE if shortest else DEPARTURE + limit
    metric = Metric(ArcIndex(law), policy, frozenset(), (DEPARTURE, until))
    found = Reach(Engine(law.network), metric, objective, wait, backward).of(here, limit, NoProgress())
    assume(found.proved)
    for edge in range(law.network.edge_count):
        there = Snap(edge, data.draw(st.sampled_from([0.2, 0.5, 0.7])), 0.0, 0.0, 0.0)
        if there.edge == here.edge and there.fraction == here.fraction:
            continue
        ends = (there, here) if backward else (here, there)
        cost = cost_between(law, *ends, policy, objective, wait, until)
        told = least(found.parts, there)
        claimed = told if told < limit - 5.0 else np.inf  # what lies at the very limit is not asked about
        truly = cost if cost is not None and cost < limit - 5.0 else np.inf
        assert (claimed == truly or abs(claimed - truly) <= 5.0) or min(told, truly) > limit - 10.0, (edge, told, cost)
