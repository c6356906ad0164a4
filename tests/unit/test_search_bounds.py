# SPDX-License-Identifier: GPL-2.0-or-later
"""What bounds the search is said, and a search that takes long can be stopped."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from networks import tiny
from test_situations import DIRECT, EAST, LORRY, PARIS, TUESDAY, WEST, area, ban, city, edges

from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind
from joptimiz_qgis.core.routing import blocking, search
from joptimiz_qgis.core.routing.request import Objective, Route, RouteRequest, RouteStatus, Stop
from joptimiz_qgis.core.routing.route import find_route

START = PARIS.instant_ms(TUESDAY)
MINUTE = 60_000


def town(size: int = 40):
    """A square grid with 100 m between crossings, every street a little different, and a way in at each corner."""
    lines = []
    for x in range(size):
        for y in range(size):
            for a, b in ((x + 1, y), (x, y + 1)):
                if a < size and b < size:
                    lines.append({"xy": [(100 * x, 100 * y), (100 * a, 100 * b)], "speed": 20.0 + (7 * x + 13 * y + a) % 31})
    return tiny(lines)


def law_of(network, rules, horizon_min=24 * 60):
    horizon = (START, START + horizon_min * MINUTE)
    return evaluate(network, LORRY, [r for r, _ in rules], [m for _, m in rules], (), PARIS, horizon)


def gate_soon():
    """A lorry at one corner; all streets to the other corner open in 12 minutes, soon after it could be there."""
    network = town()
    corner = network.edge_count
    last = [e + 1 for e in range(corner) if (network.shape(e).max(axis=0) >= 3800.0).all()]
    law = law_of(network, [(ban(schedule="00:00-10:42"), area(*last))])
    goal = network.shape(last[-1] - 1).mean(axis=0)
    return law, RouteRequest((Stop(50.0, 0.0), Stop(float(goal[0]), float(goal[1]))), START, max_snap_m=20.0)


class Watched:
    """Notes the longest time between two moments at which the work could have been stopped."""

    def __init__(self, stop: bool = False) -> None:
        self.stop, self.last, self.longest = stop, time.monotonic(), 0.0

    def report(self, percent: float) -> None:
        assert 0.0 <= percent <= 100.0

    def cancelled(self) -> bool:
        now = time.monotonic()
        self.last, self.longest = now, max(self.longest, now - self.last)
        return self.stop


def test_a_long_search_can_be_stopped_within_a_second(monkeypatch):
    monkeypatch.setattr(search, "LABELS_PER_STATE", 1000)  # so that it is long
    law, request = gate_soon()
    with pytest.raises(Cancelled):
        find_route(law, request, Watched(stop=True))
    watched = Watched()
    find_route(law, request, watched)
    assert 0.0 < watched.longest < 1.0


def test_a_search_that_meets_its_limit_says_so(monkeypatch):
    monkeypatch.setattr(search, "LABELS_PER_STATE", 1)
    law, request = gate_soon()
    assert any("reached its bound" in str(n) for n in find_route(law, request, NoProgress()).notes)


def stuck(schedule: str, horizon_min: int = 24 * 60) -> Route:
    law = law_of(city(), [(ban(schedule=schedule), area(2)), (AccessRule("R", Kind.CLOSURE), area(5))], horizon_min)
    return find_route(law, RouteRequest((Stop(*WEST), Stop(*EAST)), START), NoProgress())


def test_openings_far_off_are_told_not_waited_for():
    route = stuck("00:00-14:00")
    assert route.status is RouteStatus.NO_LEGAL_ROUTE and route.blocking_exact
    assert any("drive about" in str(n) for n in route.notes)
    assert not any("drive about" in str(n) for n in stuck("00:00-24:00").notes)


def test_a_trip_that_outlasts_the_horizon_is_told():
    law = law_of(city(), [], horizon_min=0.5)
    route = find_route(law, RouteRequest((Stop(*WEST), Stop(*EAST)), START), NoProgress())
    assert route.status is RouteStatus.UNREACHABLE and any("after the departure" in str(n) for n in route.notes)


def test_shortest_route_names_the_hours_it_is_bounded_by():
    slow = city(w2={"speed": 1.0})  # 200 m on foot: 12 minutes
    law = law_of(slow, [], horizon_min=5)
    route = find_route(law, RouteRequest((Stop(*WEST), Stop(*EAST)), START, Objective.SHORTEST), NoProgress())
    assert edges(route) != DIRECT and any("after the departure" in str(n) for n in route.notes)


def test_the_blocking_set_is_said_to_be_inexact_after_too_many_searches(monkeypatch):
    monkeypatch.setattr(blocking, "SEARCHES", 1)
    rules = [(replace(ban(), rule_id=name), area(2)) for name in "ABC"]
    both = [(replace(ban(), rule_id=name), area(5)) for name in "DE"]
    law = law_of(city(), rules + both, 60)
    route = find_route(law, RouteRequest((Stop(*WEST), Stop(*EAST)), START), NoProgress())
    assert {c.rule.rule_id for c in route.blocking} in ({"A", "B", "C"}, {"D", "E"}) and not route.blocking_exact
    monkeypatch.undo()
    route = find_route(law, RouteRequest((Stop(*WEST), Stop(*EAST)), START), NoProgress())
    assert {c.rule.rule_id for c in route.blocking} == {"D", "E"} and route.blocking_exact


def test_thirty_rules_over_one_street_are_an_exact_answer_quickly():
    rules = [(replace(ban(), rule_id=f"R{n:02}"), area(2)) for n in range(30)] + [(AccessRule("Z", Kind.CLOSURE), area(4))]
    begin = time.monotonic()
    law = law_of(city(), rules)
    route = find_route(law, RouteRequest((Stop(*WEST), Stop(*EAST)), START), NoProgress())
    assert [c.rule.rule_id for c in route.blocking] == ["Z"] and route.blocking_exact
    assert time.monotonic() - begin < 5.0
