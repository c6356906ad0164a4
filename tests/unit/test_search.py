# SPDX-License-Identifier: GPL-2.0-or-later
"""The plain search against brute force over departures and simple ways, on random small cities."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from brute_force import best
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.verdict import Constraint, Law, NodeConstraint, TurnBan, Verdict
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.bounds import Target
from joptimiz_qgis.core.routing.metric import Metric
from joptimiz_qgis.core.routing.request import Objective, Snap, UnknownPolicy
from joptimiz_qgis.core.routing.search import Search
from joptimiz_qgis.core.text import text
from joptimiz_qgis.core.vehicles import Category, Vehicle

HORIZON = (0, 400)
STREETS = [(0, 1), (1, 2), (0, 3), (1, 4), (2, 5), (3, 4), (4, 5), (3, 1)]
PLACES = [(0, 0), (10, 0), (20, 0), (0, 10), (10, 10), (20, 10)]


@st.composite
def laws(draw) -> Law:
    pairs = draw(st.lists(st.sampled_from(STREETS), min_size=5, max_size=8))
    lines = [{"xy": [PLACES[a], (k, 5), PLACES[b]], "oneway": draw(st.integers(0, 3)) == 0} for k, (a, b) in enumerate(pairs)]
    network = tiny(lines)
    arcs = 2 * len(pairs)
    drivable = ~np.isnan(network.speed_kmh.T.ravel())
    travel = 2 * np.array(draw(st.lists(st.integers(1, 6), min_size=arcs, max_size=arcs)), np.int64)
    spans = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda s: ((s[0], s[0] + s[1]),))
    members = st.lists(st.integers(0, len(pairs) - 1), min_size=1, max_size=4, unique=True)
    constraints = []
    for number in range(draw(st.integers(1, 4))):
        edges = draw(members)
        rows = np.array([2 * e + side for e in edges for side in (0, 1)], np.int64)
        size = rows.shape[0]
        constraints.append(Constraint(
            rows, np.zeros(size, np.float32), np.ones(size, np.float32), np.zeros(size, np.int32), Verdict.FORBIDDEN,
            draw(st.sampled_from([Movement.ALL, Movement.TRANSIT, Movement.TRANSIT, Movement.ENTRY])),
            draw(st.one_of(spans, st.just((HORIZON,)))), "closure", text("x"), AccessRule(f"R{number}", Kind.CLOSURE)))
    head, tail = network.head(), network.tail()
    turns = [(a, b) for a in range(arcs) for b in range(arcs) if head[a] == tail[b] and b != a ^ 1]
    chains = [(a, b, c) for a, b in turns for b2, c in turns if b == b2]
    bans = []
    for pool in (turns, chains):
        if pool:
            for ban in draw(st.lists(st.sampled_from(pool), max_size=1, unique=True)):
                bans.append(TurnBan(ban, draw(st.sampled_from(["no", "only"])), draw(st.one_of(spans, st.just((HORIZON,)))),
                                    Verdict.FORBIDDEN))
    nodes = [NodeConstraint(n, Verdict.FORBIDDEN, text("bollard"))
             for n in draw(st.lists(st.integers(0, network.node_count - 1), max_size=1))]
    return Law(network, Vehicle(Category.VUL), HORIZON, drivable, travel, tuple(constraints), tuple(nodes), tuple(bans))


def search(law: Law, origin: int, goal: int, wait: int = 0):
    targets = [Target(Snap(e, 0.5, 0.0, 0.0, 0.0), True) for e in (origin, goal)]
    found = Search(Metric(ArcIndex(law), UnknownPolicy.GO), targets, 10, wait, Objective.FASTEST, NoProgress()).run()
    if found is None:
        return None
    last = found.labels[-1]
    return last.first, last.first - last.driven


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(law=laws(), data=st.data(), wait=st.sampled_from([0, 0, 5, 15]))
def test_search_equals_brute_force(law, data, wait):
    edges = st.integers(0, law.network.edge_count - 1)
    origin, goal = data.draw(edges), data.draw(edges)
    if origin == goal:
        goal = (goal + 1) % law.network.edge_count
    assert search(law, origin, goal, wait) == best(law, origin, goal, 10, wait)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(law=laws(), data=st.data())
def test_removing_a_ban_never_delays(law, data):
    edges = st.integers(0, law.network.edge_count - 1)
    origin, goal = data.draw(edges), data.draw(edges)
    before = search(law, origin, goal)
    for row in range(len(law.constraints)):
        freer = replace(law, constraints=law.constraints[:row] + law.constraints[row + 1:])
        after = search(freer, origin, goal)
        assert before is None or (after is not None and after[0] <= before[0])
