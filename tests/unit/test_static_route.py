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
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.verdict import Constraint, Law, TurnBan, Verdict
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
from joptimiz_qgis.core.text import text
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
    assume(way is None or all(len(set(piece)) == len(piece) for piece in way.pieces))  # brute force drives no arc twice
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


def test_one_may_drive_round_the_block_past_a_restriction_over_two_streets():
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
    assert way is not None and way.pieces == ((0, 2, 6, 8, 2, 4),) and way.cost == 20
    search = Search(at.metric, targets, 0, 0, Objective.FASTEST, NoProgress()).run()
    assert search is not None and search.cost == 20


def street(parts: dict[str, dict[int, tuple[float, float]]], origin: tuple[int, float], goal: tuple[int, float], edges: int = 4):
    """The way along one straight street of several edges, whose parts lie in areas closed to through traffic."""
    network = tiny([{"xy": [(k, 0), (k + 1, 0)]} for k in range(edges)])
    constraints = []
    for name, of in parts.items():
        arcs = np.array([2 * edge + side for edge in of for side in (0, 1)], np.int64)
        begin, end = (np.repeat([part[k] for part in of.values()], 2).astype(np.float32) for k in (0, 1))
        constraints.append(Constraint(arcs, begin, end, np.zeros(arcs.size, np.int32), Verdict.FORBIDDEN, Movement.TRANSIT,
                                      ((0, 1000),), "ztl", text("x"), AccessRule(name, Kind.ZTL)))
    law = Law(network, Vehicle(Category.VUL), (0, 1000), np.ones(2 * edges, bool), np.full(2 * edges, 8, np.int64),
              tuple(constraints), (), ())
    table = turn_table(network)
    at = slot(Metric(ArcIndex(law), UnknownPolicy.GO), table, Hours.at(0), Objective.FASTEST)
    return best_way(at, PlainEngine(table, at.turn_costs),
                    [Target(Snap(edge, where, 0.0, 0.0, 0.0), True) for edge, where in (origin, goal)])


WHOLE = (0.0, 1.0)


def test_the_destination_opens_even_a_part_of_the_first_street():
    way = street({"R": {1: (0.0, 0.5), 0: WHOLE}}, (1, 0.75), (0, 0.5))
    assert way is not None and way.pieces == ((3, 1),) and way.cost == 10


def test_who_left_an_area_of_the_origin_may_not_come_back_through_another_of_its_areas():
    areas = {"A": {0: WHOLE, 2: WHOLE}, "B": {0: WHOLE, 1: WHOLE}}
    assert street(areas, (0, 0.5), (3, 0.5)) is None
    assert street({**areas, "A": {0: WHOLE, 1: WHOLE, 2: WHOLE}}, (0, 0.5), (3, 0.5)) is not None


def test_areas_of_both_ends_that_overlap_are_driven_through_on_both_accounts():
    areas = {"A": {0: WHOLE, 1: WHOLE}, "B": {1: WHOLE, 2: WHOLE}}
    assert street(areas, (0, 0.5), (2, 0.5)) is not None
    assert street(areas, (0, 0.5), (3, 0.5)) is None
    assert street({"A": {0: WHOLE}, "B": {1: WHOLE, 2: WHOLE}}, (0, 0.5), (2, 0.5)) is not None


def test_who_entered_on_the_account_of_the_destination_may_not_come_out_again():
    assert street({"A": {0: WHOLE, 1: WHOLE}, "B": {1: WHOLE, 3: WHOLE}}, (0, 0.5), (3, 0.5)) is None
