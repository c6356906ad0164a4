# SPDX-License-Identifier: GPL-2.0-or-later
"""More situations written by hand: edges, verdict and act, with rules placed by their geometry, and attacks on the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from typing import Any, Optional, Sequence

import pytest
from shapely.geometry import box
from test_situations import DIRECT, EAST, LORRY, MIDDLE, PARIS, ROUND, TUESDAY, VAN, WEST, ZFE, ZTL, area, ban, city, edges, go

from joptimiz_qgis.core.network.model import Network
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.match import match_rules
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.routing.request import Route, RouteRequest, RouteStatus, Stop
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.vehicles import Category, Vehicle

ALLOWED, EXEMPTED, DESTINATION, UNKNOWN = Verdict.ALLOWED, Verdict.EXEMPTED, Verdict.DESTINATION, Verdict.UNKNOWN
ROAD = AccessRule("ROAD", Kind.ZFE, effect=Effect.PERMIT, act_ref="2024-117")


def acts(route: Route) -> list[tuple[str, Optional[str]]]:
    """(effect, act) of the reasons."""
    return [(r.effect, r.constraint.rule.act_ref if r.constraint and r.constraint.rule else None) for r in route.reasons]


HEIGHT = AccessRule("H", Kind.HEIGHT, limit_value=3.5, limit_inclusive=False, act_ref="2024-9", name="Bridge")
WEIGHT = AccessRule("W", Kind.WEIGHT, limit_value=7.5, limit_inclusive=False, act_ref="2024-8", name="7.5 t")


@pytest.mark.parametrize("rules, given, stops, expected, verdict, told", [
    ([(ZFE, area(2))], (), (WEST, EAST), ROUND, ALLOWED, [("detour", "2024-117")]),
    ([(ZFE, area(2, sure=False))], (), (WEST, EAST), DIRECT, UNKNOWN, [("unknown", "2024-117")]),
    ([(ZFE, area(2)), (ROAD, area(2))], (), (WEST, EAST), DIRECT, ALLOWED, []),
    ([(ZFE, area(2))], (Exemption("X", ("ZFE",)),), (WEST, EAST), DIRECT, EXEMPTED, [("exempted", "2024-117")]),
    ([(ZTL, area(2))], (), (WEST, EAST), ROUND, ALLOWED, [("detour", "2024-2")]),
    ([(ZTL, area(2))], (), (WEST, MIDDLE), [1, 2], DESTINATION, []),
    ([(HEIGHT, area(2))], (Exemption("X"),), (WEST, EAST), ROUND, ALLOWED, [("detour", "2024-9")]),
    ([(HEIGHT, area(2))], (Exemption("X", ("H",)),), (WEST, EAST), DIRECT, EXEMPTED, [("exempted", "2024-9")]),
    ([(WEIGHT, area(2))], (), (WEST, EAST), ROUND, ALLOWED, [("detour", "2024-8")]),
    ([(ban(schedule="22:00-06:00"), area(2))], (), (WEST, EAST), DIRECT, ALLOWED, []),
    ([(ban(status=Status.SUSPENDED), area(2))], (), (WEST, EAST), DIRECT, ALLOWED, []),
    ([(ban(), area(2)), (replace(ZFE, act_ref="other"), area(2))], (), (WEST, EAST), ROUND, ALLOWED,
     [("detour", "2024-1"), ("detour", "other")]),
])
def test_the_way_its_verdict_and_its_act(rules, given, stops, expected, verdict, told):
    route = go(city(), LORRY, rules, given, stops=stops)
    assert (edges(route), route.legs[0].verdict, acts(route)) == (expected, verdict, told)


def placed(network: Network, rules: Sequence[AccessRule], vehicle: Vehicle = LORRY) -> Route:
    """As go(), with the rules tied to streets by their geometry."""
    start = PARIS.instant_ms(TUESDAY)
    law = evaluate(network, vehicle, rules, match_rules(network, rules, NoProgress()), (), PARIS, (start, start + 3 * 3_600_000))
    return find_route(law, RouteRequest((Stop(*WEST), Stop(*EAST)), start), NoProgress())


def test_boundary_street_is_outside_the_zone_unless_the_act_names_it():
    beside = replace(ZFE, geometry=box(150, -300, 450, 0))  # the border follows the axis of w2
    assert edges(placed(city(), [beside])) == DIRECT
    named = replace(beside, edges=("w2",))
    assert edges(placed(city(), [named])) == ROUND


def test_tunnel_under_a_zone_is_unknown_and_says_so():
    under = replace(ZFE, geometry=box(210, -100, 390, 100))
    route = placed(city(w2={"level": -1}), [under])
    assert (edges(route), route.legs[0].verdict, acts(route)) == (DIRECT, UNKNOWN, [("unknown", "2024-117")])
    assert edges(placed(city(), [under])) == ROUND


def test_bridge_over_a_zone_is_unknown_and_its_ends_in_the_zone_are_not():
    zone = replace(ZFE, geometry=box(190, -100, 410, 100))
    assert edges(placed(city(w2={"level": 1}), [zone])) == DIRECT  # 10 m of both ends: within the tolerance
    wide = replace(ZFE, geometry=box(150, -100, 410, 100))         # 50 m of the street before the bridge
    assert placed(city(w2={"level": 1}), [wide]).status is RouteStatus.NO_LEGAL_ROUTE
    free = replace(wide, except_edges=("w1", "w4", "w6"))
    assert (edges(placed(city(w2={"level": 1}), [free]))) == DIRECT


@pytest.mark.parametrize("permit, expected", [
    ({}, DIRECT), ({"schedule": "Mo-Fr 06:00-10:00"}, ROUND), ({"valid_to": datetime(2024, 3, 1, tzinfo=timezone.utc)}, ROUND),
    ({"status": Status.DRAFT}, ROUND), ({"status": Status.SUSPENDED}, ROUND), ({"act_ref": ""}, ROUND),
    ({"act_ref": "another"}, ROUND), ({"exempted_uses": ("removal",)}, ROUND), ({"exempted_uses": ("delivery",)}, DIRECT),
    ({"vehicles": (Category.VUL,)}, ROUND), ({"schedule": "10:00-10:31"}, DIRECT),
])
def test_permission_replaces_the_ban_of_its_own_act_while_it_holds(permit, expected):
    assert edges(go(city(), LORRY, [(ZFE, area(2)), (replace(ROAD, **permit), area(2))])) == expected


def test_two_rules_without_any_act_never_replace_each_other():
    anonymous = [(replace(r, act_ref="", act_url=""), area(2)) for r in (ZFE, ROAD)]
    assert edges(go(city(), LORRY, anonymous)) == ROUND


def test_permission_to_pass_does_not_permit_to_stop():
    stop_ban = ban(movement=Movement.STOP, act_ref="2024-117")
    through = replace(ROAD, movement=Movement.TRANSIT)
    route = go(city(), VAN, [(stop_ban, area(2)), (through, area(2))], stops=(WEST, MIDDLE))
    assert route.status is RouteStatus.OK_STOP_MOVED


def test_stop_ban_lets_pass_and_moves_the_stop():
    route = go(city(), VAN, [(ban(movement=Movement.STOP), area(2))])
    assert (edges(route), route.reasons) == (DIRECT, ())
    moved = go(city(), VAN, [(ban(movement=Movement.STOP), area(2))], stops=(WEST, (290.0, 5.0)))
    assert moved.status is RouteStatus.OK_STOP_MOVED and ("stop_moved", "2024-1") in acts(moved)


def test_planned_ban_begins_at_its_date_and_a_draft_in_no_real_trip():
    day = datetime(2024, 3, 12, 9, 31, tzinfo=timezone.utc)  # 10:31 in Paris: the trip enters w2 at 10:30:15
    planned = ban(status=Status.PLANNED, valid_from=day)
    assert edges(go(city(), VAN, [(planned, area(2))])) == DIRECT
    assert edges(go(city(), VAN, [(planned, area(2))], at=datetime(2024, 3, 12, 10, 31))) == ROUND


def test_exemption_for_some_days_a_year_lifts_and_says_its_condition():
    route = go(city(), LORRY, [(ZFE, area(2))], [Exemption("X", ("ZFE",), max_days_per_year=24)])
    assert (edges(route), route.legs[0].verdict) == (DIRECT, EXEMPTED)
    assert "24 days a year" in str(route.reasons[0].sentence)


def test_rule_without_a_place_is_listed_never_ignored():
    nowhere = [(ban(), area())]
    route = go(city(), VAN, nowhere)
    assert edges(route) == DIRECT
    assert any("B" in str(note) and "not applied" in str(note) for note in route.notes)
    assert go(city(), VAN, [(ban(vehicles=(Category.TC,)), area())]).notes == ()  # it does not mean a van
    assert go(city(), VAN, [(ban(status=Status.DRAFT), area())]).notes == ()


@pytest.mark.parametrize("values, words", [({"max_stay_min": 30.0}, "30"), ({"exit_by": "11:00"}, "11:00")])
def test_limited_stay_is_told_where_one_stops(values: dict[str, Any], words):
    rule = ban(effect=Effect.PERMIT, **values)
    inside = go(city(), VAN, [(rule, area(2))], stops=(WEST, MIDDLE))
    assert edges(inside) == [1, 2] and any(words in str(r.sentence) for r in inside.reasons if r.effect == "limit")
    assert go(city(), VAN, [(rule, area(2))]).reasons == ()


def test_unknown_is_never_allowed():
    for vehicle, rule in ((Vehicle(Category.PL), ZFE), (Vehicle(Category.PL), HEIGHT), (VAN, ban(schedule="?"))):
        route = go(city(), vehicle, [(rule, area(2))])
        assert (route.legs[0].verdict, [r.effect for r in route.reasons]) == (UNKNOWN, ["unknown"])


def test_dead_end_destination_is_reached_and_left_by_turning_round():
    via = go(city(w6={"oneway": True, "xy": [(400, 300), (400, 250)]}), VAN, stops=(WEST, (400.0, 270.0), EAST))
    assert edges(via) == [1, 4, 5, 6, 6, 5, 4, 2, 3] or via.status is RouteStatus.UNREACHABLE


def test_act_that_lifts_at_ten_thirty_one_is_met_by_the_detour_or_the_wait():
    closed = ban(schedule="00:00-10:31")
    waits = go(city(), VAN, [(closed, area(2))], wait_min=2)
    assert edges(waits) == DIRECT and waits.legs[0].wait_ms == 45_000
    assert edges(go(city(), VAN, [(closed, area(2))])) == ROUND
