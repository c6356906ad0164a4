# SPDX-License-Identifier: GPL-2.0-or-later
"""The exemptions that a set of trips needs: beside every subset of rules, tried one by one by an oracle of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import NamedTuple, Optional, Sequence

import numpy as np
import pytest
from brute_force import best
from hypothesis import given
from hypothesis import strategies as st
from networks import tiny
from test_metamorphic import LORRY, START, STREETS, City, cities, cost, many, middle
from test_metamorphic import ask as route
from test_situations import PARIS, area

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.verdict import Law
from joptimiz_qgis.core.routing import needed as module
from joptimiz_qgis.core.routing.cover import covers
from joptimiz_qgis.core.routing.needed import Needed, needed
from joptimiz_qgis.core.routing.request import Objective, RouteRequest, RouteStatus, UnknownPolicy
from joptimiz_qgis.core.routing.trip_places import TripPlaces
from joptimiz_qgis.core.routing.worth import Worth

MOVEMENTS = (Movement.ALL, Movement.ENTRY, Movement.TRANSIT)
Pairs = Sequence[tuple[int, int]]


class Task(NamedTuple):
    city: City
    trips: list[tuple[int, int]]


BLOCKS = [street for street in STREETS if all(x <= 400 and y <= 200 for x, y in street)]  # two blocks, with diagonals


@st.composite
def tasks(draw, limits: bool = True, least: int = 1) -> Task:
    """Rules that hold all day, closures and heights; trips between the middles of streets."""
    chosen = draw(st.lists(st.sampled_from(BLOCKS), min_size=6, max_size=len(BLOCKS), unique=True))
    lines = [{"xy": [a, b], "speed": draw(st.sampled_from([18.0, 36.0, 54.0]))} for a, b in chosen]
    numbers = st.integers(1, len(lines))
    rules = []
    for number in range(draw(st.integers(least, 4))):
        kind = draw(st.sampled_from([Kind.CLOSURE, Kind.HEIGHT] if limits else [Kind.CLOSURE]))
        rule = AccessRule(f"R{number}", kind, movement=draw(st.sampled_from(MOVEMENTS)),
                          limit_value=3.0 if kind is Kind.HEIGHT else None)
        rules.append((rule, draw(st.lists(numbers, min_size=1, max_size=5, unique=True))))
    pairs = st.tuples(numbers, numbers).filter(lambda pair: pair[0] != pair[1])
    trips = draw(st.lists(pairs, min_size=1, max_size=3))
    return Task(City(lines, rules, [], trips[0]), trips)


def law_of(city: City, exemptions: Optional[Sequence[Exemption]] = None) -> Law:
    return evaluate(tiny(city.lines), LORRY, [r for r, _ in city.rules], [area(*e) for _, e in city.rules],
                    city.exemptions if exemptions is None else exemptions, PARIS, (START, START + 3_600_000))


def ask(task: Task, objective: Objective = Objective.FASTEST) -> Needed:
    city, law = task.city, law_of(task.city)
    requests = [RouteRequest((middle(law.network, a), middle(law.network, b)), START, objective, max_snap_m=1.0)
                for a, b in task.trips]
    return needed(TripPlaces(law), requests, lambda name: law_of(city, [e for e in city.exemptions if e.exemption_id != name]),
                  NoProgress())


def seconds(task: Task, lifted: Sequence[str] = ()) -> list[float]:
    """Of each trip, by brute force; inf where there is no way."""
    law = law_of(task.city.without(lifted))
    found = [best(law, a - 1, b - 1, START, 0) for a, b in task.trips]
    return [np.inf if one is None else (one[0] - START) / 1000.0 for one in found]


def lifted_in(found: Needed) -> list[str]:
    return sorted(worth.rule_ids[0] for worth in found.worths if worth.needed and worth.granted is None)


def subsets(names: Sequence[str]):
    return (set(c) for size in range(len(names) + 1) for c in combinations(names, size))


@many(120)
@given(tasks())
def test_the_set_is_the_cheapest_of_all_subsets_of_the_rules(task):
    names = [rule.rule_id for rule, _ in task.city.rules]
    heights = {rule.rule_id for rule, _ in task.city.rules if rule.kind is Kind.HEIGHT}
    possible = [np.isfinite(s) for s in seconds(task, names)]

    def price(chosen):
        costs = [s for s, can in zip(seconds(task, sorted(chosen)), possible) if can]
        return (len(chosen), len(chosen & heights), round(sum(costs), 2)) if np.isfinite(costs).all() else (9, 9, 0.0)

    found = ask(task)
    assert found.exact
    assert price(set(lifted_in(found))) == pytest.approx(min(map(price, subsets(names))), abs=0.05)
    for answer, can in zip(found.trips, possible):
        assert (answer.status_after is RouteStatus.OK) == can


@many(80)
@given(tasks())
def test_what_each_rule_is_worth_is_what_the_trips_lose_without_it(task):
    names = [rule.rule_id for rule, _ in task.city.rules]
    found = ask(task)
    chosen = lifted_in(found)
    rows = {worth.rule_ids[0]: worth for worth in found.worths}
    for name in names:
        with_it = seconds(task, sorted({*chosen, name}))
        without = seconds(task, [other for other in chosen if other != name])
        pairs = [(a, b) for a, b in zip(without, with_it) if np.isfinite(b)]
        closed = sum(np.isinf(a) for a, _ in pairs)
        saved = sum(a - b for a, b in pairs if np.isfinite(a))
        if name not in rows:
            assert (closed, saved) == (0, pytest.approx(0.0, abs=0.05))
            continue
        worth = rows[name]
        assert worth.closed == closed
        assert worth.saved_s is None if closed == len(pairs) else worth.saved_s == pytest.approx(saved, abs=0.05)
        assert worth.change == (worth.constraint.rule.kind is Kind.HEIGHT)


@many(60)
@given(tasks())
def test_each_trip_is_told_the_smallest_part_of_the_set_that_opens_it(task):
    found = ask(task)
    chosen = lifted_in(found)
    for number, answer in enumerate(found.trips):
        if answer.status_after is not RouteStatus.OK:
            continue
        alone = task._replace(trips=[task.trips[number]])
        fewest = next(len(part) for part in subsets(chosen) if np.isfinite(seconds(alone, sorted(part))[0]))
        assert len(answer.needed) == fewest
        assert np.isfinite(seconds(alone, answer.needed)[0])
        assert seconds(alone, answer.lifted)[0] == pytest.approx(answer.after.duration_s, abs=0.05)
        assert seconds(alone, chosen)[0] == pytest.approx(answer.after.duration_s, abs=0.05)


@many(60)
@given(tasks(least=2), st.sampled_from(["R0", "R1"]))
def test_one_more_exemption_never_lengthens_a_trip_nor_grows_the_set(task, name):
    more = task._replace(city=task.city._replace(exemptions=[Exemption("X", (name,))]))
    before, after = ask(task), ask(more)
    assert len(lifted_in(after)) <= len(lifted_in(before))
    for less, plus in zip(before.trips, after.trips):
        assert less.before is None or plus.before.cost <= less.before.cost


@many(60)
@given(tasks(limits=False, least=2))
def test_a_granted_exemption_is_worth_what_the_trips_lose_if_it_is_taken_away(task):
    granted = task._replace(city=task.city._replace(exemptions=[Exemption("X", ("R0",))]))
    found = ask(granted)
    chosen = lifted_in(found)
    with_it, without = seconds(granted, chosen), seconds(task, chosen)
    pairs = [(a, b) for a, b in zip(without, with_it) if np.isfinite(b)]
    row = [worth for worth in found.worths if worth.granted == "X"]
    closed, saved = sum(np.isinf(a) for a, _ in pairs), sum(a - b for a, b in pairs if np.isfinite(a))
    if not row:
        assert (closed, saved) == (0, pytest.approx(0.0, abs=0.05))
    else:
        assert row[0].closed == closed and row[0].rule_ids == ("R0",)
        assert row[0].saved_s is None if closed == len(pairs) else row[0].saved_s == pytest.approx(saved, abs=0.1)


@many(50)
@given(tasks())
def test_where_searches_run_out_nothing_can_be_left_out_of_the_set(task):
    known = ask(task)
    rounds, module.ROUNDS = module.ROUNDS, 0
    try:
        found = ask(task)
    finally:
        module.ROUNDS = rounds
    chosen = set(lifted_in(found))
    assert len(chosen) >= len(lifted_in(known))
    assert not found.exact
    assert [a.status_after for a in found.trips] == [a.status_after for a in known.trips]
    for name in chosen:
        left = seconds(task, sorted(chosen - {name}))
        assert any(np.isinf(a) for a, one in zip(left, known.trips) if one.after is not None)


@many(80)
@given(cities(least=2), st.sampled_from([0, 5]), st.sampled_from(list(UnknownPolicy)))
def test_with_hours_doubts_waits_and_destination_streets_it_is_as_single_routes_without_those_rules_say(city, wait, policy):
    names = sorted(rule.rule_id for rule, _ in city.rules)
    trips = [city.ends, city.ends[::-1]]

    def costs(lifted):
        left = city.without(lifted)
        return [cost(route(left._replace(ends=pair), policy=policy, wait_min=wait)) for pair in trips]

    law = law_of(city)
    asked = TripPlaces(law)
    found = needed(asked, [RouteRequest((middle(law.network, a), middle(law.network, b)), START, Objective.FASTEST, policy, 1.0,
                                      wait * 60_000) for a, b in trips], lambda name: law_of(city, ()), NoProgress())
    possible = np.isfinite(costs(names))
    assert [a.status_after is RouteStatus.OK for a in found.trips] == possible.tolist()
    fewest = next(len(part) for part in subsets(names) if np.isfinite(costs(sorted(part)))[possible].all())
    chosen = lifted_in(found)
    assert found.exact and len(chosen) == fewest
    for answer, able, before, after in zip(found.trips, possible, costs([]), costs(chosen)):
        if able:
            assert answer.after.duration_s == pytest.approx(after, abs=0.01)
            assert (np.inf if answer.before is None else answer.before.duration_s) == pytest.approx(before, abs=0.01)


@many(300)
@given(st.lists(st.frozensets(st.sampled_from("abcdef"), min_size=1), max_size=7), st.frozensets(st.sampled_from("abcdef")))
def test_covers_are_all_the_smallest_and_those_with_few_dear_keys_come_first(lists, dear):
    found = covers(lists, list("abcdef"), dear)
    hits = [chosen for chosen in subsets("abcdef") if all(chosen & names for names in lists)]
    least = min(map(len, hits))
    assert found.complete
    assert set(found.sets) == {frozenset(chosen) for chosen in hits if len(chosen) == least}
    assert [len(keys & dear) for keys in found.sets] == sorted(len(keys & dear) for keys in found.sets)


# -- one street after the other: what a planner would expect ------------------------------------------------

ROAD = [{"xy": [(100 * n, 0), (100 * (n + 1), 0)]} for n in range(6)]


def planned(*rules: tuple[AccessRule, list[int]], trips: Pairs, lines=ROAD, **changes) -> Needed:
    return ask(Task(City(list(lines), list(rules), [], (1, 2)), list(trips)), **changes)


def row(found: Needed, name: str) -> Worth:
    return next(worth for worth in found.worths if worth.rule_ids == (name,))


def test_one_rule_that_serves_two_trips_beats_two_that_serve_one_each():
    lines = [*ROAD, {"xy": [(100, 0), (150, 80), (200, 0)]}, {"xy": [(300, 0), (350, 80), (400, 0)]}]
    found = planned((AccessRule("BOTH", Kind.ZTL), [2, 4]), (AccessRule("A", Kind.ZTL), [7]), (AccessRule("B", Kind.ZTL), [8]),
                    trips=[(1, 3), (3, 5)], lines=lines)
    assert lifted_in(found) == ["BOTH"] and row(found, "BOTH").closed == 2
    assert [answer.needed for answer in found.trips] == [("BOTH",)] * 2


def test_an_exemption_is_preferred_to_a_limit_that_would_have_to_change():
    lines = [*ROAD, {"xy": [(100, 0), (150, 300), (200, 0)]}]
    found = planned((AccessRule("BRIDGE", Kind.HEIGHT, limit_value=3.5), [2]), (AccessRule("ZTL", Kind.ZTL), [7]),
                    trips=[(1, 3)], lines=lines)
    assert lifted_in(found) == ["ZTL"]
    assert row(found, "BRIDGE").change and not row(found, "BRIDGE").needed and row(found, "BRIDGE").saved_s > 30.0


def test_of_sets_as_small_the_one_with_which_the_trips_drive_least_is_chosen():
    lines = [*ROAD, {"xy": [(100, 0), (150, 300), (200, 0)]}]
    rules = (AccessRule("A_LONG_WAY_ROUND", Kind.ZTL), [7]), (AccessRule("STRAIGHT", Kind.ZTL), [2])
    assert lifted_in(planned(*rules, trips=[(1, 3)], lines=lines)) == ["STRAIGHT"]


def test_a_zone_closed_to_through_traffic_is_not_blamed_where_the_trip_starts_in_it():
    """A ban on one of its streets is all that refuses: who starts in the zone may drive through it as far as its border."""
    ztl = AccessRule("ZTL", Kind.ZTL, movement=Movement.TRANSIT)
    found = planned((ztl, [1, 2, 3]), (AccessRule("WORKS", Kind.WORKS), [2]), trips=[(1, 5)])
    assert lifted_in(found) == ["WORKS"] and found.trips[0].needed == ("WORKS",)


def test_a_place_that_a_rule_closes_needs_the_exemption_even_if_another_is_near():
    network = tiny(ROAD)
    law = evaluate(network, LORRY, [AccessRule("Z", Kind.ZFE)], [area(6)], [], PARIS, (START, START + 3_600_000))
    request = RouteRequest((middle(network, 1), middle(network, 6)), START, max_snap_m=80.0)
    found = needed(TripPlaces(law), [request], lambda name: law, NoProgress())
    assert found.trips[0].status_before is RouteStatus.OK_STOP_MOVED and found.trips[0].before is None
    assert found.trips[0].needed == ("Z",) and found.trips[0].status_after is RouteStatus.OK
    assert row(found, "Z").saved_s is None


def test_road_data_that_closes_a_place_moves_the_stop_and_needs_no_exemption():
    lines = [*ROAD[:5], {**ROAD[5], "access": {"motor": "no"}}]
    network = tiny(lines)
    law = evaluate(network, LORRY, [AccessRule("Z", Kind.ZFE)], [area(3)], [], PARIS, (START, START + 3_600_000))
    request = RouteRequest((middle(network, 1), middle(network, 6)), START, max_snap_m=80.0)
    found = needed(TripPlaces(law), [request], lambda name: law, NoProgress())
    assert found.trips[0].status_after is RouteStatus.OK_STOP_MOVED and found.trips[0].needed == ("Z",)
    far = needed(TripPlaces(law), [replace(request, max_snap_m=1.0)], lambda name: law, NoProgress())
    assert far.trips[0].status_after is RouteStatus.NO_LEGAL_ROUTE and not far.worths and far.exact


def test_a_trip_that_nothing_helps_stands_in_no_other_trips_way():
    lines = [*ROAD, {"xy": [(5000, 5000), (5100, 5000)]}]
    found = planned((AccessRule("Z", Kind.ZTL), [3]), trips=[(1, 7), (1, 5)], lines=lines)
    assert [a.status_after for a in found.trips] == [RouteStatus.UNREACHABLE, RouteStatus.OK]
    assert lifted_in(found) == ["Z"] and row(found, "Z").closed == 1


def test_a_ban_on_stopping_is_lifted_for_who_stops_there():
    found = planned((AccessRule("P", Kind.PARKING, movement=Movement.STOP), [5]), trips=[(1, 5), (1, 6)])
    assert [a.needed for a in found.trips] == [("P",), ()]
    assert found.trips[0].verdict.label == "exempted" and found.trips[1].verdict.label == "allowed"


def test_trips_without_rules_need_nothing():
    found = planned(trips=[(1, 6)])
    assert found.worths == () and found.exact and found.trips[0].before == found.trips[0].after


def test_the_shortest_way_ranks_by_metres():
    lines = [*ROAD, {"xy": [(100, 0), (150, 300), (200, 0)], "speed": 90.0}]
    found = planned((AccessRule("Z", Kind.ZTL), [2]), trips=[(1, 3)], lines=lines, objective=Objective.SHORTEST)
    assert row(found, "Z").saved_m == pytest.approx(508.3, abs=0.1) and not row(found, "Z").needed
