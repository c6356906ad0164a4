# SPDX-License-Identifier: GPL-2.0-or-later
"""The best way at one hour costs what the plain search finds, and is legal by a plain reading of the law."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
from brute_force import best
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from networks import tiny
from random_law import laws
from test_search import HORIZON as TIMED
from test_search import laws as timed_laws

from joptimiz_qgis.core.network.model import TurnRestriction
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.rules import Movement
from joptimiz_qgis.core.regulation.verdict import Law, TurnBan, Verdict
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.bounds import Target
from joptimiz_qgis.core.routing.metric import Metric
from joptimiz_qgis.core.routing.plain import PlainEngine
from joptimiz_qgis.core.routing.request import Objective, Snap, UnknownPolicy
from joptimiz_qgis.core.routing.search import Search
from joptimiz_qgis.core.routing.slot import Hours, slot
from joptimiz_qgis.core.routing.static import INFINITE
from joptimiz_qgis.core.routing.static_matrix import costs
from joptimiz_qgis.core.routing.static_route import best_way, found_way
from joptimiz_qgis.core.routing.turn_table import turn_table
from joptimiz_qgis.core.vehicles import Category, Vehicle

DEEP = int(os.environ.get("DEEP", "1"))  # by hand: how many times as many cases
DEPARTURE = 1000
FRACTIONS = (0.5, 0.5, 0.25, 0.75, 0.0, 1.0, 0.125)


@st.composite
def trips(draw, law: Law, points: int, fractions=FRACTIONS) -> list[Target]:
    """Origin, destination, and between them stops and shape points; no two at an end of the same edge."""
    edges = draw(st.lists(st.integers(0, law.network.edge_count - 1), min_size=points, max_size=points))
    where = [draw(st.sampled_from(fractions)) for _ in edges]
    for k, (a, b) in enumerate(zip(edges, edges[1:])):
        assume(a != b or where[k] not in (0.0, 1.0))
    return [Target(Snap(edge, where[k], 0.0, 0.0, 0.0), k in (0, points - 1) or draw(st.booleans()))
            for k, edge in enumerate(edges)]


@st.composite
def static_laws(draw) -> Law:
    """Laws as brute force reads them, all rules and restrictions always in force or never."""
    law = draw(timed_laws())
    constraints = tuple(replace(c, active=(TIMED,)) for c in law.constraints)
    turns = tuple(replace(t, active=draw(st.sampled_from([(TIMED,), ()]))) for t in law.turns)
    network = replace(law.network, turns=tuple(TurnRestriction(t.arcs, t.kind) for t in law.turns))
    return replace(law, network=network, constraints=constraints, turns=turns)


POLICIES, OBJECTIVES = st.sampled_from(list(UnknownPolicy)), st.sampled_from(list(Objective))
many = settings(max_examples=120 * DEEP, deadline=None, suppress_health_check=list(HealthCheck), database=None)


def compared(law: Law, targets: list[Target], policy: UnknownPolicy, objective: Objective) -> None:
    metric = Metric(ArcIndex(law), policy)
    table = turn_table(law.network)
    at = slot(metric, table, Hours.at(DEPARTURE), objective)
    way = best_way(at, PlainEngine(table, at.turn_costs), targets)
    search = Search(metric, targets, DEPARTURE, 0, objective, NoProgress()).run()
    if way is None:
        assert search is None
        return
    found = found_way(at, targets, way, DEPARTURE)
    measured = round(found.cost * 100) if objective is Objective.SHORTEST else round(found.cost)
    assert measured == way.cost
    if way.circles:
        assert search is None or search.cost >= found.cost - 1e-6
    else:
        assert search is not None and abs(search.cost - found.cost) < 1e-6


@many
@given(laws(), st.data(), POLICIES, OBJECTIVES)
def test_best_way_costs_what_the_plain_search_finds(law, data, policy, objective):
    compared(law, data.draw(trips(law, 2)), policy, objective)


@many
@given(laws((Movement.TRANSIT,), 4, 7, 8), st.data(), POLICIES, OBJECTIVES)
def test_best_way_through_overlapping_areas_costs_what_the_plain_search_finds(law, data, policy, objective):
    compared(law, data.draw(trips(law, 2)), policy, objective)


AREAS = (Movement.TRANSIT,) * 4 + (Movement.ENTRY,)


@many
@given(laws(AREAS, 3, 9, 10), st.data(), POLICIES, OBJECTIVES)
def test_best_way_out_of_and_into_large_areas_costs_what_the_plain_search_finds(law, data, policy, objective):
    compared(law, data.draw(trips(law, 2)), policy, objective)


@many
@given(laws(AREAS, 3, 8, 10), st.data(), POLICIES, OBJECTIVES)
def test_best_way_over_stops_and_shape_points_costs_what_the_plain_search_finds(law, data, policy, objective):
    compared(law, data.draw(trips(law, data.draw(st.integers(3, 4)))), policy, objective)


@many
@given(static_laws(), st.data())
def test_best_way_arrives_when_brute_force_does(law, data):
    edges = st.integers(0, law.network.edge_count - 1)
    origin, goal = data.draw(edges), data.draw(edges)
    assume(origin != goal)
    targets = [Target(Snap(edge, 0.5, 0.0, 0.0, 0.0), True) for edge in (origin, goal)]
    table = turn_table(law.network)
    at = slot(Metric(ArcIndex(law), UnknownPolicy.GO), table, Hours.at(10), Objective.FASTEST)
    way = best_way(at, PlainEngine(table, at.turn_costs), targets)
    assume(way is None or not way.circles)
    expected = best(law, origin, goal, 10, 0)
    assert (None if way is None else way.cost + 10) == (None if expected is None else expected[0])


@many
@given(laws(AREAS, 4, 9, 10), st.data(), POLICIES, OBJECTIVES)
def test_a_matrix_holds_what_the_best_way_of_each_pair_costs(law, data, policy, objective):
    table = turn_table(law.network)
    at = slot(Metric(ArcIndex(law), policy), table, Hours.at(DEPARTURE), objective)
    engine = PlainEngine(table, at.turn_costs)
    places = [[Snap(data.draw(st.integers(0, law.network.edge_count - 1)), data.draw(st.sampled_from(FRACTIONS)), 0.0, 0.0, 0.0)
               for _ in range(3)] for _ in range(2)]
    found = costs(at, engine, *places, NoProgress())
    ways = [[best_way(at, engine, [Target(a, True), Target(b, True)]) for b in places[1]] for a in places[0]]
    assert found.tolist() == [[INFINITE if way is None else way.cost for way in row] for row in ways]


def test_a_way_round_the_block_past_a_restriction_over_two_streets_is_marked():
    """Who comes from the west over the bridge may not turn right after it; who comes back over it from the north may."""
    lines = [{"xy": [(0, 0), (1, 0)]}, {"xy": [(1, 0), (2, 0)], "oneway": True}, {"xy": [(2, 0), (2, -1)]},
             {"xy": [(2, 0), (2, 1)], "oneway": True}, {"xy": [(2, 1), (1, 0)], "oneway": True}]
    network = tiny(lines, turns=[TurnRestriction((0, 2, 4), "no")])
    law = Law(network, Vehicle(Category.VUL), (0, 1000), ~np.isnan(network.speed_kmh.T.ravel()), np.full(10, 4, np.int64), (), (),
              (TurnBan((0, 2, 4), "no", ((0, 1000),), Verdict.FORBIDDEN),))
    table = turn_table(network)
    at = slot(Metric(ArcIndex(law), UnknownPolicy.GO), table, Hours.at(0), Objective.FASTEST)
    targets = [Target(Snap(edge, 0.5, 0.0, 0.0, 0.0), True) for edge in (0, 2)]
    way = best_way(at, PlainEngine(table, at.turn_costs), targets)
    assert way is not None and way.pieces == ((0, 2, 6, 8, 2, 4),) and way.circles and way.cost == 20
