# SPDX-License-Identifier: GPL-2.0-or-later
"""Situations written by hand: the way expected, its verdict, and the rule that decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any, Sequence
from zoneinfo import ZoneInfo

import numpy as np
from networks import tiny

from joptimiz_qgis.core.network.model import Barrier, Conditional, CycleWay, Network, TurnRestriction
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.holidays import french
from joptimiz_qgis.core.regulation.match import RuleMatch
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.routing.request import Route, RouteRequest, RouteStatus, Stop, UnknownPolicy
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.vehicles import CATEGORIES, Category, CritAir, Vehicle

PARIS = Calendar(ZoneInfo("Europe/Paris"), french)
TUESDAY = datetime(2024, 3, 12, 10, 30)
LORRY = Vehicle(Category.PL, CritAir.C4, gross_weight_t=19.0, height_m=4.0, width_m=2.5, length_m=10.0, use="delivery")
VAN = Vehicle(Category.VUL, CritAir.C3, gross_weight_t=3.5, height_m=2.5, width_m=2.0, length_m=6.0, use="delivery")
ROAD_TRAIN = Vehicle(Category.PL, CritAir.C2, gross_weight_t=7.0, combination_weight_t=12.0, height_m=3.5)
BIKE = Vehicle(Category.BIKE, width_m=0.7)

# The direct street 1-2-3 along y = 0, and the way round 1-4-5-3 along y = 300.
#   w1 (0,0)-(200,0)   w2 (200,0)-(400,0)   w3 (400,0)-(600,0)
#   w4 (200,0)-(200,300)   w5 (200,300)-(400,300)   w6 (400,300)-(400,0)
STREETS: list[dict[str, Any]] = [
    {"xy": [(0, 0), (200, 0)]}, {"xy": [(200, 0), (400, 0)]}, {"xy": [(400, 0), (600, 0)]},
    {"xy": [(200, 0), (200, 300)]}, {"xy": [(200, 300), (400, 300)]}, {"xy": [(400, 300), (400, 0)]},
]
DIRECT, ROUND = [1, 2, 3], [1, 4, 5, 6, 3]
WEST, EAST, MIDDLE = (50.0, 0.0), (550.0, 0.0), (300.0, 0.0)


def city(**changes: dict[str, Any]) -> Network:
    """The streets above; `w2={...}` changes the attributes of one."""
    barriers = changes.pop("barriers", ())
    turns = changes.pop("turns", ())
    lines = [{**line, **changes.get(f"w{n + 1}", {})} for n, line in enumerate(STREETS)]
    return tiny(lines, turns=turns, barriers=barriers)  # type: ignore[arg-type]


def area(*edges: int, begin: float = 0.0, end: float = 1.0, sure: bool = True) -> RuleMatch:
    n = len(edges)
    return RuleMatch(np.array(edges, np.int32) - 1, np.ones(n, bool), np.ones(n, bool), np.full(n, begin, np.float32),
                     np.full(n, end, np.float32), np.full(n, sure))


def go(network: Network, vehicle: Vehicle, rules: Sequence[tuple[AccessRule, RuleMatch]] = (),
       exemptions: Sequence[Exemption] = (), at: datetime = TUESDAY, stops: Sequence[tuple[float, float]] = (WEST, EAST),
       wait_min: int = 0, policy: UnknownPolicy = UnknownPolicy.GO, snap_m: float = 200.0) -> Route:
    start = PARIS.instant_ms(at)
    law = evaluate(network, vehicle, [r for r, _ in rules], [m for _, m in rules], exemptions, PARIS,
                   (start, start + 3 * 3_600_000))
    request = RouteRequest(tuple(Stop(x, y) for x, y in stops), start, max_wait_ms=wait_min * 60_000,
                           unknown_policy=policy, max_snap_m=snap_m)
    return find_route(law, request, NoProgress())


def edges(route: Route) -> list[int]:
    return [step.arc // 2 + 1 for leg in route.legs for step in leg.steps]


def deciding(route: Route) -> list[tuple[str, str]]:
    return [(r.effect, r.constraint.rule.rule_id if r.constraint and r.constraint.rule else "") for r in route.reasons]


def ban(**values: Any) -> AccessRule:
    return AccessRule("B", **{"kind": Kind.CLOSURE, "name": "Ban", "act_ref": "2024-1", **values})


ZTL = AccessRule("ZTL", Kind.ZTL, movement=Movement.TRANSIT, name="ZTL", act_ref="2024-2")
ZFE = AccessRule("ZFE", Kind.ZFE, vehicles=(Category.PL,), critair_banned=(CritAir.C4, CritAir.C5, CritAir.NC),
                 schedule="Mo-Fr 08:00-20:00; PH off", name="ZFE", act_ref="2024-117")
MOTOR_NO = tuple(0 if c.is_cycle else 5 for c in CATEGORIES)


def test_no_rule_no_detour():
    route = go(city(), VAN)
    assert (route.status, edges(route), route.legs[0].verdict) == (RouteStatus.OK, DIRECT, Verdict.ALLOWED)
    assert route.reasons == ()


def test_bollard_stops_the_van_and_not_the_bike():
    posts = city(barriers=[Barrier(1, "bollard", MOTOR_NO)])  # at (200, 0): no way on for a van at all
    assert go(posts, VAN).status is RouteStatus.UNREACHABLE or go(posts, VAN).status is RouteStatus.NO_LEGAL_ROUTE
    assert edges(go(posts, BIKE)) == DIRECT


def test_low_bridge_sends_the_lorry_round_and_not_the_van():
    low = city(w2={"max_height_m": 3.5})
    route = go(low, LORRY)
    assert edges(route) == ROUND
    assert [(r.effect, r.constraint.kind) for r in route.reasons] == [("limit", "height")]
    assert edges(go(low, VAN)) == DIRECT


def test_bridge_of_unknown_height_passes_only_as_unknown():
    bridge = city(w2={"limits_unknown": ["max_height_m"]})
    route = go(bridge, LORRY)
    assert (edges(route), route.legs[0].verdict) == (DIRECT, Verdict.UNKNOWN)
    assert ("unknown", "") in deciding(route)
    assert edges(go(bridge, LORRY, policy=UnknownPolicy.BLOCK)) == ROUND
    assert edges(go(bridge, LORRY, policy=UnknownPolicy.COST)) == DIRECT  # 20 s more is less than the way round


def test_weight_signs():
    for limit, vehicle, expected in ((3.5, VAN, DIRECT), (3.5, LORRY, ROUND), (7.5, LORRY, ROUND), (7.5, ROAD_TRAIN, ROUND),
                                     (26.0, LORRY, DIRECT)):
        assert edges(go(city(w2={"max_weight_t": limit}), vehicle)) == expected


def test_ztl_is_closed_to_transit():
    route = go(city(), VAN, [(ZTL, area(2))])
    assert edges(route) == ROUND and deciding(route) == [("detour", "ZTL")]
    assert route.reasons[0].cost_s == 60.0  # 600 m at 36 km/h


def test_ztl_opens_to_a_stop_inside():
    route = go(city(), VAN, [(ZTL, area(2))], stops=(WEST, MIDDLE))
    assert (route.status, edges(route), route.legs[0].verdict) == (RouteStatus.OK, [1, 2], Verdict.DESTINATION)


def test_stop_inside_a_ztl_on_the_way_opens_both_legs():
    assert edges(go(city(), VAN, [(ZTL, area(2))], stops=(WEST, MIDDLE, EAST))) == [1, 2, 2, 3]


def test_two_stops_in_two_ztls():
    other = AccessRule("ZTL2", Kind.ZTL, movement=Movement.TRANSIT)
    route = go(city(), VAN, [(ZTL, area(1)), (other, area(3))])
    assert (route.status, edges(route)) == (RouteStatus.OK, DIRECT)


def test_pedestrian_street_in_delivery_hours():
    street = city(w2={"access": {"motor": "no"}, "conditional": [Conditional((), "yes", "Mo-Sa 06:00-11:00")]})
    assert edges(go(street, VAN)) == DIRECT
    assert edges(go(street, VAN, at=datetime(2024, 3, 12, 12, 0))) == ROUND


def test_stop_in_a_pedestrian_street_moves_to_the_nearest_legal_place():
    street = city(w2={"access": {"motor": "no"}})
    route = go(street, VAN, stops=(WEST, (300.0, 5.0)))
    assert route.status is RouteStatus.OK_STOP_MOVED
    assert edges(route) == [1, 4] and ("stop_moved", "") in deciding(route)  # (200, 5) is nearer than (200, 0)
    assert route.legs[0].snap_m == 100.0


def test_special_road_runs_through_the_zfe():
    road = AccessRule("ROAD", Kind.ZFE, effect=Effect.PERMIT, act_ref="2024-117")
    assert edges(go(city(), LORRY, [(ZFE, area(2))])) == ROUND
    assert edges(go(city(), LORRY, [(ZFE, area(2)), (road, area(2))])) == DIRECT


def test_doubtful_edge_under_a_zone_is_unknown():
    route = go(city(), LORRY, [(ZFE, area(2, sure=False))])
    assert (edges(route), route.legs[0].verdict) == (DIRECT, Verdict.UNKNOWN)


def test_only_the_part_driven_of_the_first_edge_counts():
    route = go(city(), LORRY, [(ZFE, area(1, begin=0.0, end=0.1))])  # the zone ends 30 m behind the start
    assert (route.status, edges(route), route.legs[0].verdict) == (RouteStatus.OK, DIRECT, Verdict.ALLOWED)


def test_ban_over_midnight():
    night = ban(schedule="22:00-06:00")
    assert edges(go(city(), VAN, [(night, area(2))], at=datetime(2024, 3, 13, 5, 30))) == ROUND
    assert edges(go(city(), VAN, [(night, area(2))], at=datetime(2024, 3, 13, 6, 0))) == DIRECT


def test_public_holiday_lifts_the_zfe():
    assert edges(go(city(), LORRY, [(ZFE, area(2))], at=datetime(2024, 5, 1, 10, 30))) == DIRECT


def test_both_clock_changes():
    night = ban(schedule="02:00-04:00")
    for day, hour, minute, expected in ((31, 1, 50, DIRECT), (31, 3, 0, ROUND), (31, 4, 0, DIRECT)):
        assert edges(go(city(), VAN, [(night, area(2))], at=datetime(2024, 3, day, hour, minute))) == expected
    assert edges(go(city(), VAN, [(night, area(2))], at=datetime(2024, 10, 27, 2, 30))) == ROUND


def test_phase_that_ends_tonight():
    ends = ban(valid_to=datetime(2024, 3, 12, 23, 0, tzinfo=timezone.utc))  # midnight in Paris
    assert edges(go(city(), VAN, [(ends, area(2))], at=datetime(2024, 3, 12, 23, 58))) == ROUND
    assert edges(go(city(), VAN, [(ends, area(2))], at=datetime(2024, 3, 13, 0, 0))) == DIRECT


def test_suspended_order_binds_nobody():
    assert edges(go(city(), VAN, [(ban(status=Status.SUSPENDED), area(2))])) == DIRECT


def test_exemptions():
    cases = (
        (Exemption("X", ("ZFE",), uses=("delivery",)), DIRECT),
        (Exemption("X", ("ZFE",), uses=("removal",)), ROUND),
        (Exemption("X", ("ZFE",), schedule="Mo-Fr 06:00-11:00"), DIRECT),
        (Exemption("X", ("ZFE",), schedule="Mo-Fr 06:00-09:00"), ROUND),
        (Exemption("X", ("ZFE",), valid_to=datetime(2024, 3, 1, tzinfo=timezone.utc)), ROUND),
        (Exemption("X", ("OTHER",)), ROUND),
    )
    for exemption, expected in cases:
        route = go(city(), LORRY, [(ZFE, area(2))], [exemption])
        assert edges(route) == expected
        assert deciding(route) == [("exempted" if expected == DIRECT else "detour", "ZFE")]


def test_star_exemption_does_not_raise_a_bridge():
    low = AccessRule("H", Kind.HEIGHT, limit_value=3.5, limit_inclusive=False)
    assert edges(go(city(), LORRY, [(low, area(2))], [Exemption("X")])) == ROUND


def test_contraflow_cycling():
    street = {"oneway": True, "xy": [(400, 0), (200, 0)]}
    assert edges(go(city(w2=street), BIKE)) == ROUND
    assert edges(go(city(w2={**street, "cycle": [int(CycleWay.ROAD), int(CycleWay.LANE)]}), BIKE)) == DIRECT
    assert edges(go(city(w2=street), VAN)) == ROUND


def test_destination_street_at_both_ends_and_in_the_middle():
    street = {"access": {"motor": "destination"}}
    assert edges(go(city(w1=street, w3=street), VAN)) == DIRECT
    assert edges(go(city(w2=street), VAN)) == ROUND
    assert edges(go(city(w2=street), VAN, stops=(WEST, MIDDLE))) == [1, 2]


def test_street_reached_only_through_destination_streets_belongs_to_their_area():
    street = {"access": {"motor": "destination"}}
    lines = [*STREETS, {"xy": [(600, 0), (700, 0)], **street}, {"xy": [(700, 0), (800, 0)]},
             {"xy": [(800, 0), (800, 300)], **street}, {"xy": [(800, 300), (900, 300)], "access": {"motor": "no"}}]
    assert edges(go(tiny(lines), VAN, stops=(WEST, (750.0, 0.0)))) == [*DIRECT, 7, 8]  # sauf riverains: who delivers there may
    # Through both streets and the enclave between them there is a shorter way to w12: nobody may take it.
    through = [*lines[:8], {"xy": [(800, 0), (800, 100)], **street}, {"xy": [(800, 100), (900, 100)]},
               {"xy": [(600, 0), (600, 900)]}, {"xy": [(600, 900), (900, 100)]}]
    assert edges(go(tiny(through), VAN, stops=(WEST, (850.0, 100.0)))) == [*DIRECT, 11, 12, 10]
    assert edges(go(tiny(through), VAN, stops=(WEST, (750.0, 0.0)))) == [*DIRECT, 7, 8]


def test_via_way_ban_and_turn_ban():
    via = TurnRestriction((0, 2, 4), "no")  # w1, w2, w3 driven eastward
    assert edges(go(city(turns=[via]), VAN)) == ROUND
    assert edges(go(city(turns=[TurnRestriction((0, 2), "no")]), VAN)) == ROUND
    assert edges(go(city(turns=[TurnRestriction((0, 6), "only")]), VAN)) == ROUND
    assert edges(go(city(turns=[TurnRestriction((0, 2), "no", except_=(Category.VUL,))]), VAN)) == DIRECT
    assert edges(go(city(turns=[TurnRestriction((0, 2), "no")]), BIKE)) == DIRECT


def test_no_u_turn_next_door_evades_a_turn_ban():
    # To turn left into w4 one might drive on into w2 and turn round there: that is no dead end.
    route = go(city(turns=[TurnRestriction((0, 6), "no")]), VAN, stops=(WEST, (200.0, 150.0)))
    assert edges(route) == [1, 2, 6, 5, 4]


def test_turning_round_in_a_dead_end():
    lines = [*STREETS, {"xy": [(200, 0), (200, -100)]}]
    network = tiny(lines, turns=[TurnRestriction((0, 6), "no"), TurnRestriction((0, 2), "no")])
    assert edges(go(network, VAN, stops=(WEST, (200.0, 150.0)))) == [1, 7, 7, 4]


def test_gate_that_opens_in_five_minutes():
    gate = ban(schedule="00:00-10:35")
    both = [(gate, area(2)), (AccessRule("R", Kind.CLOSURE), area(5))]
    stuck = go(city(), VAN, both)
    assert stuck.status is RouteStatus.NO_LEGAL_ROUTE
    assert sorted(c.rule.rule_id for c in stuck.blocking)[0] in ("B", "R") and len(stuck.blocking) == 1
    waited = go(city(), VAN, both, wait_min=10)
    assert waited.status is RouteStatus.OK and edges(waited) == DIRECT
    entered = waited.legs[0].steps[1].enter_ms
    assert entered == PARIS.instant_ms(datetime(2024, 3, 12, 10, 35))
    assert waited.legs[0].wait_ms == 5 * 60_000 - 15_000  # 150 m at 36 km/h before the gate


def test_stop_off_the_network_is_unreachable():
    assert go(city(), VAN, stops=(WEST, (5000.0, 5000.0))).status is RouteStatus.UNREACHABLE


def test_blocking_names_the_smallest_set():
    rules = [(ban(), area(2)), (AccessRule("R", Kind.CLOSURE), area(5)), (AccessRule("S", Kind.CLOSURE), area(4))]
    route = go(city(), VAN, rules)
    assert route.status is RouteStatus.NO_LEGAL_ROUTE
    assert [c.rule.rule_id for c in route.blocking] == ["B"] and route.blocking_exact
    assert [r.effect for r in route.reasons] == ["blocked"]


def test_draft_and_planned_rules_wait_for_their_day():
    assert edges(go(city(), VAN, [(ban(status=Status.DRAFT), area(2))])) == DIRECT
    planned = ban(status=Status.PLANNED, valid_from=datetime(2024, 4, 1, tzinfo=timezone.utc))
    assert edges(go(city(), VAN, [(planned, area(2))])) == DIRECT


def test_hours_that_cannot_be_read_are_unknown():
    route = go(city(), VAN, [(ban(schedule="jours de marché"), area(2))])
    assert (edges(route), route.legs[0].verdict, deciding(route)) == (DIRECT, Verdict.UNKNOWN, [("unknown", "B")])


def test_entry_ban_lets_who_is_inside_drive_and_leave():
    entry = AccessRule("E", Kind.ZTL, movement=Movement.ENTRY)
    assert edges(go(city(), VAN, [(entry, area(2))])) == ROUND
    assert edges(go(city(), VAN, [(entry, area(1, 2))])) == DIRECT
    assert go(city(), VAN, [(entry, area(3))]).status is RouteStatus.NO_LEGAL_ROUTE


def test_a_rule_that_makes_one_wait_says_what_the_wait_costs():
    ends = (TUESDAY + timedelta(minutes=10)).replace(tzinfo=PARIS.zone)
    closed = AccessRule("R", Kind.CLOSURE, act_ref="A", valid_to=ends)
    route = go(city(), VAN, [(closed, area(1, 2, 3))], wait_min=15)
    assert route.legs[0].wait_ms == 600_000
    assert [r.cost_s for r in route.reasons if r.effect == "detour"] == [600.0]


def test_a_rule_costs_the_same_whether_one_may_wait_or_not():
    closed = AccessRule("R", Kind.CLOSURE, act_ref="A")
    for wait in (0, 15):
        route = go(city(), VAN, [(closed, area(2))], wait_min=wait)
        assert edges(route) == ROUND
        assert [r.cost_s for r in route.reasons if r.effect == "detour"] == [60.0]


OTHER = replace(ban(), rule_id="C")
CUT_OFF = {"w6": {"oneway": True}}  # w6 can only be driven down from w5
FAR_EAST = (550.0, 40.0)


def test_a_moved_stop_stands_where_a_legal_way_leads_not_only_where_stopping_is_legal():
    shut = [(ban(), area(3)), (OTHER, area(4))]
    route = go(city(**CUT_OFF), LORRY, shut, stops=(WEST, FAR_EAST))
    assert route.status is RouteStatus.OK_STOP_MOVED
    # w6 is nearer (150 m), and stopping is legal there, but w4 is shut: no way leads to it.
    assert edges(route) == [1, 2] and round(route.snaps[1].distance_m) == 155


def test_where_no_legal_way_leads_to_an_open_place_the_answer_says_how_far_one_does():
    route = go(city(w4={"oneway": True}, w6={"oneway": True}), LORRY, [(ban(), area(2)), (OTHER, area(5))])
    assert route.status is RouteStatus.NO_LEGAL_ROUTE
    assert len(route.blocking) == 1
    near = go(city(), LORRY, [(ban(), area(2)), (OTHER, area(5))], stops=(WEST, (410.0, 0.0)), snap_m=400.0)
    assert near.status is RouteStatus.NO_LEGAL_ROUTE
    assert "The destination: a legal way exists if it is moved by 210 m." in [str(note) for note in near.notes]
