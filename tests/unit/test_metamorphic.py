# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole way from rules to route on random cities: what more law, a larger vehicle, a name may change, and what not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import combinations
from typing import Any, NamedTuple, Optional, Sequence

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from networks import tiny
from test_situations import PARIS, area

from joptimiz_qgis.core.network.model import Network
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.routing.request import Objective, Route, RouteRequest, RouteStatus, Stop, UnknownPolicy
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.vehicles import Category, CritAir, Vehicle

START = PARIS.instant_ms(datetime(2024, 3, 12, 10, 0))
LORRY = Vehicle(Category.PL, CritAir.C4, gross_weight_t=19.0, height_m=4.0, use="delivery")
PLACES = [(200 * x, 200 * y) for x in range(4) for y in range(3)]
STREETS = [(a, b) for a in PLACES for b in PLACES if b in ((a[0] + 200, a[1]), (a[0], a[1] + 200), (a[0] + 200, a[1] + 200))]
SCHEDULES = (None, None, "10:00-10:01", "09:00-10:02", "10:02-11:00", "not to be read")
BANS = tuple(tuple(list(CritAir)[n:]) for n in range(2, 7))


class City(NamedTuple):
    """Lines, rules with the edges (from 1) they mean, exemptions, and the edges of origin and destination."""

    lines: list[dict[str, Any]]
    rules: list[tuple[AccessRule, list[int]]]
    exemptions: list[Exemption]
    ends: tuple[int, int]

    def without(self, names: Sequence[str]) -> "City":
        return self._replace(rules=[r for r in self.rules if r[0].rule_id not in names])


@st.composite
def cities(draw, two_way: bool = False, schedules: Sequence[Optional[str]] = SCHEDULES,
           movements: Sequence[Movement] = tuple(Movement), limits: bool = True, least: int = 0) -> City:
    chosen = draw(st.lists(st.sampled_from(STREETS), min_size=8, max_size=16, unique=True))
    lines = [{"xy": [a, b], "speed": draw(st.sampled_from([18.0, 36.0, 54.0])),
              "oneway": not two_way and draw(st.integers(0, 5)) == 0,
              **({"max_height_m": draw(st.sampled_from([3.0, 3.8, 4.2]))} if limits and draw(st.integers(0, 7)) == 0 else {}),
              **({"access": {"motor": "destination"}} if limits and draw(st.integers(0, 7)) == 0 else {})}
             for a, b in chosen]
    numbers = st.integers(1, len(lines))
    ends = draw(st.lists(numbers, min_size=2, max_size=2, unique=True))
    rules = []
    for number in range(draw(st.integers(least, 4))):
        kind = draw(st.sampled_from([Kind.CLOSURE, Kind.ZFE, Kind.HEIGHT, Kind.ZTL]))
        values: dict[str, Any] = {"critair_banned": draw(st.sampled_from(BANS))} if kind is Kind.ZFE else {}
        if kind is Kind.HEIGHT:
            values = {"limit_value": draw(st.sampled_from([3.0, 3.9, 4.5])), "limit_inclusive": False}
        rule = AccessRule(f"R{number}", kind, schedule=draw(st.sampled_from(schedules)),
                          movement=draw(st.sampled_from(movements)), **values)
        rules.append((rule, draw(st.lists(numbers, min_size=1, max_size=5, unique=True))))
    exemptions = [Exemption(f"X{k}", draw(st.sampled_from([None, ("R0",), ("R1", "R2")])),
                            schedule=draw(st.sampled_from([None, "09:00-10:02"])))
                  for k in range(draw(st.integers(0, 1)))]
    return City(lines, rules, exemptions, (ends[0], ends[1]))


def middle(network: Network, edge: int) -> Stop:
    return Stop(*map(float, network.shape(edge - 1).mean(axis=0)))


def ask(city: City, vehicle: Vehicle = LORRY, policy: UnknownPolicy = UnknownPolicy.GO, wait_min: int = 0,
        objective: Objective = Objective.FASTEST) -> Route:
    """Stops are not moved: only their own street is within reach."""
    network = tiny(city.lines)
    law = evaluate(network, vehicle, [r for r, _ in city.rules], [area(*e) for _, e in city.rules], city.exemptions, PARIS,
                   (START, START + 3_600_000))
    stops = (middle(network, city.ends[0]), middle(network, city.ends[1]))
    return find_route(law, RouteRequest(stops, START, objective, policy, max_snap_m=1.0, max_wait_ms=wait_min * 60_000),
                      NoProgress())


def cost(route: Route) -> float:
    return (route.legs[-1].arrival_ms - START) / 1000.0 if route.status is RouteStatus.OK else np.inf


def metres(route: Route) -> float:
    return route.legs[-1].distance_m if route.status is RouteStatus.OK else np.inf


def many(examples: int) -> Any:
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))


WAITS = st.sampled_from([0, 0, 5])


@many(120)
@given(cities(), WAITS, st.sampled_from([None, ("R0",), ("R1", "R2")]))
def test_one_more_exemption_never_raises_the_cost(city, wait, names):
    more = city._replace(exemptions=[*city.exemptions, Exemption("NEW", names)])
    assert cost(ask(more, wait_min=wait)) <= cost(ask(city, wait_min=wait))


@many(120)
@given(cities(least=1), WAITS, st.sampled_from(list(Objective)))
def test_one_rule_less_never_raises_the_cost(city, wait, objective):
    measure = cost if objective is Objective.FASTEST else metres
    before = measure(ask(city, wait_min=wait, objective=objective))
    for rule, _ in city.rules:
        assert measure(ask(city.without([rule.rule_id]), wait_min=wait, objective=objective)) <= before + 1e-6


@many(80)
@given(cities(least=1))
def test_a_dirtier_vehicle_never_goes_faster(city):
    found = [cost(ask(city, replace(LORRY, critair=c))) for c in CritAir]
    assert found == sorted(found)


@many(80)
@given(cities())
def test_a_higher_vehicle_never_goes_faster(city):
    found = [cost(ask(city, replace(LORRY, height_m=h))) for h in (2.5, 3.5, 3.85, 4.3, 5.0)]
    assert found == sorted(found)


@many(80)
@given(cities(), st.randoms(use_true_random=False))
def test_the_order_and_numbers_of_streets_change_nothing(city, dice):
    order = list(range(len(city.lines)))
    dice.shuffle(order)
    new = {old + 1: row + 1 for row, old in enumerate(order)}
    other = City([city.lines[old] for old in order], [(r, [new[e] for e in edges]) for r, edges in city.rules], city.exemptions,
                 (new[city.ends[0]], new[city.ends[1]]))
    assert cost(ask(other)) == cost(ask(city))


@many(80)
@given(cities(two_way=True, schedules=(None,), movements=(Movement.ALL, Movement.TRANSIT)))
def test_there_is_as_far_as_back_where_both_ways_are_alike(city):
    city = city._replace(exemptions=[x for x in city.exemptions if x.schedule is None])
    assert cost(ask(city._replace(ends=city.ends[::-1]))) == cost(ask(city))


@many(100)
@given(cities(least=1))
def test_to_block_the_unknown_costs_most_and_to_pass_least(city):
    block, priced, passed = (cost(ask(city, policy=p)) for p in (UnknownPolicy.BLOCK, UnknownPolicy.COST, UnknownPolicy.GO))
    assert block >= priced >= passed


@many(100)
@given(cities())
def test_the_reference_is_never_slower_than_the_legal_route(city):
    route = ask(city)
    assume(route.status is RouteStatus.OK)
    assert route.reference[-1].arrival_ms <= route.legs[-1].arrival_ms


@many(120)
@given(cities(least=1))
def test_the_seconds_of_a_reason_are_those_of_a_city_without_the_rule(city):
    route = ask(city)
    assume(route.status is RouteStatus.OK)
    told = {r.constraint.rule.rule_id: r.cost_s for r in route.reasons if r.effect == "detour"}
    for rule, _ in city.rules:
        saved = cost(route) - cost(ask(city.without([rule.rule_id])))
        assert told.get(rule.rule_id, 0.0) == pytest.approx(saved, abs=1e-6), rule.rule_id


@many(120)
@given(cities(least=2, limits=False))
def test_the_blocking_set_is_the_smallest_of_all_subsets(city):
    route = ask(city)
    assume(route.status is RouteStatus.NO_LEGAL_ROUTE)
    names = [r.rule_id for r, _ in city.rules]
    found = {c.rule.rule_id for c in route.blocking}
    smallest = next(size for size in range(1, len(names) + 1)
                    if any(cost(ask(city.without(s))) < np.inf for s in combinations(names, size)))
    assert route.blocking_exact and len(found) == smallest
    assert cost(ask(city.without(list(found)))) < np.inf
