# SPDX-License-Identifier: GPL-2.0-or-later
"""All pairs at once, against the route of each pair, on random small cities with rules, turns, hours and closed places."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny
from test_reach import DEPARTURE, SCALE, in_parts, remembered
from test_search import laws

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.rules import Movement
from joptimiz_qgis.core.regulation.verdict import Law
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.matrix import STATUSES, Matrix
from joptimiz_qgis.core.routing.request import Objective, RouteRequest, RouteStatus, Stop, UnknownPolicy
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.routing.snap import Snapper
from joptimiz_qgis.core.vehicles import Category, Vehicle

FOUND = (RouteStatus.OK, RouteStatus.OK_STOP_MOVED)
POINTS = st.lists(st.tuples(st.floats(-3.0, 23.0), st.floats(-3.0, 13.0)), min_size=1, max_size=3)


def some_stop_bans(law, draw):
    """Some rules forbid to stop only."""
    return replace(law, constraints=tuple(
        replace(c, movement=Movement.STOP) if c.movement is Movement.ALL and draw(st.integers(0, 2)) == 0 else c
        for c in law.constraints))


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(law=laws(), data=st.data(), wait=st.sampled_from([0, 0, 6 * SCALE]), policy=st.sampled_from(list(UnknownPolicy)),
       objective=st.sampled_from([Objective.FASTEST, Objective.FASTEST, Objective.SHORTEST]))
def test_every_pair_is_answered_as_its_route_is(law, data, wait, policy, objective):
    law = some_stop_bans(remembered(in_parts(law, data.draw)), data.draw)
    origins, destinations = data.draw(POINTS), data.draw(POINTS)
    request = RouteRequest((), DEPARTURE, objective, policy, data.draw(st.sampled_from([2.0, 8.0, 30.0])), wait)
    engine, index, snapper = Engine(law.network), ArcIndex(law), Snapper(law.network)
    made = Matrix(engine, index, snapper, request, np.array(origins), np.array(destinations), with_distance=True)
    block = made.block(0, len(origins), NoProgress())
    for row, origin in enumerate(origins):
        for column, destination in enumerate(destinations):
            route = find_route(law, replace(request, stops=(Stop(*origin), Stop(*destination))), NoProgress(),
                               index=index, snapper=snapper, engine=engine)
            assert STATUSES[block.status[row, column]] is route.status, (row, column)
            duration, metres = block.duration_ms[row, column], block.distance_m[row, column]
            if route.status not in FOUND:
                assert np.isnan(duration) and np.isnan(metres)
                continue
            (leg,) = route.legs
            if objective is Objective.FASTEST and policy is not UnknownPolicy.COST:  # else ways of equal cost differ in time
                assert abs(duration - (leg.arrival_ms - leg.departure_ms)) <= 1.0, (row, column)
            if objective is Objective.SHORTEST and policy is not UnknownPolicy.COST:
                assert abs(metres - leg.distance_m) <= 0.1, (row, column)
            assert duration >= 0.0 and metres >= 0.0


def test_rows_without_a_road_near_are_unreachable():
    network = tiny([{"xy": [(0, 0), (100, 0)]}, {"xy": [(1000, 0), (1100, 0)]}])
    law = Law(network, Vehicle(Category.VUL), (0, 10_000_000), np.ones(4, bool), np.full(4, 10_000), (), (), ())
    request = RouteRequest((), 0, max_snap_m=20.0)
    points = np.array([[10.0, 0.0], [90.0, 5.0], [1010.0, 0.0], [500.0, 0.0]])
    block = Matrix(Engine(network), ArcIndex(law), Snapper(network), request, points, points, True).block(0, 4, NoProgress())
    way = block.status == STATUSES.index(RouteStatus.OK)
    assert way.tolist() == [[True, True, False, False], [True, True, False, False], [False, False, True, False], [False] * 4]
    assert block.duration_ms[0, 1] == 8000.0 and abs(block.distance_m[0, 1] - 80.0) < 0.01
    assert np.isnan(block.duration_ms[~way]).all()
