# SPDX-License-Identifier: GPL-2.0-or-later
"""The evaluator against situations written by hand: expected verdict, and the rule that decides."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Optional, Sequence
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from networks import tiny

from joptimiz_qgis.core.network.model import Barrier, Conditional
from joptimiz_qgis.core.regulation.calendar import Calendar, from_ms
from joptimiz_qgis.core.regulation.evaluate import evaluate, verdict_map
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.holidays import french
from joptimiz_qgis.core.regulation.match import RuleMatch
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.vehicles import CATEGORIES, Category, CritAir, Vehicle

PARIS = Calendar(ZoneInfo("Europe/Paris"), french)
TUESDAY = datetime(2024, 3, 12, 10, 30)
LORRY = Vehicle(Category.PL, CritAir.C4, gross_weight_t=19.0, axle_load_t=11.5, height_m=4.0, width_m=2.55, length_m=10.0,
                use="delivery")
ROAD_TRAIN = Vehicle(Category.PL, CritAir.C2, gross_weight_t=7.0, combination_weight_t=12.0, height_m=3.5)
VAN = Vehicle(Category.VUL, CritAir.C3, gross_weight_t=3.5, height_m=2.5, width_m=2.0, length_m=6.0, axle_load_t=2.0)
CARGO_BIKE = Vehicle(Category.CARGO_BIKE, width_m=0.9, length_m=2.6)
ZFE = AccessRule("ZFE", Kind.ZFE, vehicles=(Category.PL, Category.VUL), critair_banned=(CritAir.C4, CritAir.C5, CritAir.NC),
                 schedule="Mo-Fr 08:00-20:00; PH off", act_ref="2024-117")
ROAD = {"xy": [(0, 0), (100, 0)]}


def whole(*edges: int, sure: bool = True) -> RuleMatch:
    n = len(edges)
    ones = np.ones(n, bool)
    return RuleMatch(np.array(edges, np.int32), ones, ones, np.zeros(n, np.float32), np.ones(n, np.float32),
                     np.full(n, sure))


def verdict(vehicle: Vehicle, rules: Sequence[AccessRule] = (), exemptions: Sequence[Exemption] = (),
            at: datetime = TUESDAY, line: Optional[dict[str, Any]] = None, matches: Sequence[RuleMatch] = (), **kwargs: Any
            ) -> Verdict:
    network = tiny([{**ROAD, **(line or {})}], barriers=kwargs.pop("barriers", ()))
    instant = PARIS.instant_ms(at)
    law = evaluate(network, vehicle, rules, matches or [whole(0)] * len(rules), exemptions, PARIS,
                   (instant - 3_600_000, instant + 86_400_000), **kwargs)
    return Verdict(int(verdict_map(law, instant).verdict[0]))


@pytest.mark.parametrize("vehicle, expected", [
    (LORRY, Verdict.FORBIDDEN),
    (VAN, Verdict.ALLOWED),
    (CARGO_BIKE, Verdict.ALLOWED),
    (Vehicle(Category.PL), Verdict.UNKNOWN),  # no class stated: it may be banned
    (Vehicle(Category.VP, CritAir.NC), Verdict.ALLOWED),  # the act names lorries and vans only
])
def test_zfe_bans_the_classes_it_names(vehicle, expected):
    assert verdict(vehicle, [ZFE]) is expected


@pytest.mark.parametrize("when, expected", [
    (datetime(2024, 3, 12, 7, 59), Verdict.ALLOWED),
    (datetime(2024, 3, 12, 8, 0), Verdict.FORBIDDEN),
    (datetime(2024, 3, 12, 20, 0), Verdict.ALLOWED),
    (datetime(2024, 5, 1, 10, 0), Verdict.ALLOWED),  # public holiday
    (datetime(2024, 3, 16, 10, 0), Verdict.ALLOWED),  # Saturday
])
def test_zfe_applies_in_its_hours_only(when, expected):
    assert verdict(LORRY, [ZFE], at=when) is expected


def rule(kind: Kind = Kind.CLOSURE, **values: Any) -> AccessRule:
    return AccessRule("R1", kind, **values)


@pytest.mark.parametrize("status, begin, expected", [
    (Status.SUSPENDED, None, Verdict.ALLOWED),
    (Status.WITHDRAWN, None, Verdict.ALLOWED),
    (Status.DRAFT, None, Verdict.ALLOWED),
    (Status.PLANNED, None, Verdict.ALLOWED),
    (Status.PLANNED, datetime(2024, 3, 1, tzinfo=timezone.utc), Verdict.FORBIDDEN),
    (Status.IN_FORCE, None, Verdict.FORBIDDEN),
])
def test_status_decides_whether_a_rule_binds(status, begin, expected):
    assert verdict(LORRY, [rule(status=status, valid_from=begin)]) is expected


def test_draft_binds_in_its_scenario():
    assert verdict(LORRY, [rule(status=Status.DRAFT)], scenario=True) is Verdict.FORBIDDEN


def test_phase_that_ends_tonight_binds_until_midnight():
    end = from_ms(PARIS.instant_ms(datetime(2024, 3, 13)))
    assert verdict(LORRY, [rule(valid_to=end)], at=datetime(2024, 3, 12, 23, 59)) is Verdict.FORBIDDEN
    assert verdict(LORRY, [rule(valid_to=end)], at=datetime(2024, 3, 13, 0, 0)) is Verdict.ALLOWED


def test_schedule_that_cannot_be_read_makes_the_rule_unknown():
    assert verdict(LORRY, [rule(schedule="jours de marché")]) is Verdict.UNKNOWN


@pytest.mark.parametrize("vehicle, limit, inclusive, expected", [
    (VAN, 3.5, False, Verdict.ALLOWED),
    (VAN, 3.5, True, Verdict.FORBIDDEN),
    (VAN, 3.5, None, Verdict.UNKNOWN),  # the act does not say whether 3.5 t is meant
    (LORRY, 7.5, False, Verdict.FORBIDDEN),
    (ROAD_TRAIN, 7.5, False, Verdict.FORBIDDEN),  # the combination counts, not the lorry alone
    (Vehicle(Category.PL), 7.5, False, Verdict.UNKNOWN),
    (LORRY, None, False, Verdict.UNKNOWN),
])
def test_weight_rule(vehicle, limit, inclusive, expected):
    assert verdict(vehicle, [rule(Kind.WEIGHT, limit_value=limit, limit_inclusive=inclusive)]) is expected


def exemption(**values: Any) -> Exemption:
    return Exemption("X1", **{"rule_ids": ("ZFE",), **values})


@pytest.mark.parametrize("given, expected", [
    (exemption(), Verdict.EXEMPTED),
    (exemption(rule_ids=None), Verdict.EXEMPTED),
    (exemption(rule_ids=("OTHER",)), Verdict.FORBIDDEN),
    (exemption(uses=("delivery",)), Verdict.EXEMPTED),
    (exemption(uses=("removal",)), Verdict.FORBIDDEN),
    (exemption(schedule="Mo-Fr 06:00-11:00"), Verdict.EXEMPTED),
    (exemption(schedule="Mo-Fr 06:00-10:00"), Verdict.FORBIDDEN),
    (exemption(schedule="le matin"), Verdict.UNKNOWN),
    (exemption(valid_to=datetime(2024, 3, 12, tzinfo=timezone.utc)), Verdict.FORBIDDEN),
    (exemption(status="revoked"), Verdict.FORBIDDEN),
    (exemption(critair_max=CritAir.C4), Verdict.EXEMPTED),
    (exemption(critair_max=CritAir.C3), Verdict.FORBIDDEN),
    (exemption(categories=(Category.VUL,)), Verdict.FORBIDDEN),
    (exemption(scope="national"), Verdict.EXEMPTED),
])
def test_exemption_lifts_what_it_names(given, expected):
    assert verdict(LORRY, [ZFE], [given]) is expected


def test_star_never_lifts_a_height_limit_and_a_named_rule_may_be_lifted():
    height = AccessRule("H", Kind.HEIGHT, limit_value=3.5, limit_inclusive=False)
    assert verdict(LORRY, [height], [exemption(rule_ids=None)]) is Verdict.FORBIDDEN
    assert verdict(LORRY, [height], [exemption(rule_ids=("H",))]) is Verdict.EXEMPTED


def test_national_exemption_speaks_of_zfe_only():
    assert verdict(LORRY, [rule()], [exemption(rule_ids=None, scope="national")]) is Verdict.FORBIDDEN


def test_use_exempted_by_the_act_itself():
    assert verdict(LORRY, [rule(exempted_uses=("delivery",))]) is Verdict.EXEMPTED


def special_road(**values: Any) -> AccessRule:
    return AccessRule("ROAD-1", Kind.ZFE, effect=Effect.PERMIT, **{"act_ref": "2024-117", **values})


@pytest.mark.parametrize("road, expected", [
    (special_road(), Verdict.ALLOWED),
    (special_road(act_ref="another act"), Verdict.FORBIDDEN),
    (special_road(schedule="Mo-Fr 12:00-14:00"), Verdict.FORBIDDEN),
    (special_road(vehicles=(Category.VUL,)), Verdict.FORBIDDEN),
    (special_road(schedule="hors marché"), Verdict.UNKNOWN),
])
def test_special_road_replaces_the_rule_of_its_act(road, expected):
    assert verdict(LORRY, [ZFE, road]) is expected


def test_special_road_keeps_its_own_threshold():
    own = AccessRule("ROAD-1", Kind.ZFE, vehicles=(Category.PL,), critair_banned=(CritAir.C4,), act_ref="2024-117")
    assert verdict(LORRY, [ZFE, special_road(), own]) is Verdict.FORBIDDEN


def test_doubtful_edge_is_unknown_not_forbidden():
    assert verdict(LORRY, [ZFE], matches=[whole(0, sure=False)]) is Verdict.UNKNOWN


def test_most_restrictive_of_two_acts_wins():
    unknown = AccessRule("U", Kind.CLOSURE, schedule="?")
    assert verdict(LORRY, [unknown, ZFE]) is Verdict.FORBIDDEN


@pytest.mark.parametrize("movement, expected", [
    (Movement.TRANSIT, Verdict.DESTINATION), (Movement.STOP, Verdict.ALLOWED), (Movement.ENTRY, Verdict.FORBIDDEN)])
def test_movement_shows_in_the_map_verdict(movement, expected):
    assert verdict(LORRY, [rule(Kind.ZTL, movement=movement)]) is expected


@pytest.mark.parametrize("line, vehicle, expected", [
    ({"max_height_m": 3.8}, LORRY, Verdict.FORBIDDEN),
    ({"max_height_m": 4.0}, LORRY, Verdict.ALLOWED),  # the sign means "more than"
    ({"max_height_m": 3.8}, Vehicle(Category.PL), Verdict.UNKNOWN),
    ({"limits_unknown": ["max_height_m"]}, LORRY, Verdict.UNKNOWN),
    ({"limits_unknown": ["max_height_m"]}, CARGO_BIKE, Verdict.ALLOWED),
    ({"max_weight_t": 7.5}, ROAD_TRAIN, Verdict.FORBIDDEN),
    ({"access": {"PL": "no"}}, LORRY, Verdict.FORBIDDEN),
    ({"access": {"PL": "no"}}, VAN, Verdict.ALLOWED),
    ({"access": {"motor": "destination"}}, VAN, Verdict.DESTINATION),
    ({"access": {"motor": "delivery"}}, LORRY, Verdict.DESTINATION),
    ({"access": {"motor": "delivery"}}, VAN, Verdict.FORBIDDEN),
    ({"access": {"motor": "permit"}}, VAN, Verdict.FORBIDDEN),
    ({"access": {"motor": "unknown"}}, VAN, Verdict.UNKNOWN),
    ({"through": False}, VAN, Verdict.DESTINATION),
])
def test_facts_of_the_network(line, vehicle, expected):
    assert verdict(vehicle, line=line) is expected


def test_permit_street_opens_to_the_exemption_that_names_it():
    line = {"access": {"motor": "permit"}, "source_id": "w42"}
    assert verdict(VAN, exemptions=[exemption(rule_ids=("w42",))], line=line) is Verdict.EXEMPTED
    assert verdict(VAN, exemptions=[exemption(rule_ids=None)], line=line) is Verdict.FORBIDDEN


@pytest.mark.parametrize("when, expected", [
    (datetime(2024, 3, 12, 7, 0), Verdict.ALLOWED), (datetime(2024, 3, 12, 12, 0), Verdict.FORBIDDEN)])
def test_pedestrian_street_opens_in_delivery_hours(when, expected):
    hours = Conditional((Category.VUL, Category.PL), "yes", "Mo-Sa 06:00-11:00")
    assert verdict(VAN, line={"access": {"motor": "no"}, "conditional": [hours]}, at=when) is expected


def test_later_clause_overrides_the_earlier():
    first = Conditional((), "no", "Mo-Su 00:00-24:00")
    second = Conditional((), "destination", "Tu 10:00-11:00")
    assert verdict(VAN, line={"conditional": [first, second]}) is Verdict.DESTINATION


def test_condition_that_cannot_be_read_is_unknown():
    assert verdict(VAN, line={"conditional": [Conditional((), "no", "market days")]}) is Verdict.UNKNOWN


def test_unreadable_condition_that_would_change_nothing_leaves_no_doubt():
    """yes @ agricultural, on trunk roads of Lower Saxony: a lorry may go there whether it holds or not."""
    clause = Conditional((), "yes", "agricultural")
    assert verdict(LORRY, line={"conditional": [clause]}) is Verdict.ALLOWED
    assert verdict(LORRY, line={"access": {"motor": "no"}, "conditional": [clause]}) is Verdict.UNKNOWN


def test_weight_condition_binds_heavier_vehicles():
    clause = Conditional((), "no", None, above={"weight_t": 7.5})
    assert verdict(LORRY, line={"conditional": [clause]}) is Verdict.FORBIDDEN
    assert verdict(VAN, line={"conditional": [clause]}) is Verdict.ALLOWED
    assert verdict(Vehicle(Category.PL), line={"conditional": [clause]}) is Verdict.UNKNOWN


def test_bollard_stops_motor_vehicles_and_lets_cycles_pass():
    motor_no = tuple(0 if c.is_cycle else 5 for c in CATEGORIES)
    network = tiny([ROAD], barriers=[Barrier(1, "bollard", motor_no)])
    horizon = (0, 86_400_000)
    assert [n.effect for n in evaluate(network, VAN, [], [], [], PARIS, horizon).nodes] == [Verdict.FORBIDDEN]
    assert not evaluate(network, CARGO_BIKE, [], [], [], PARIS, horizon).nodes


def test_destination_streets_form_one_area_per_connected_group():
    street = {"access": {"motor": "destination"}}
    network = tiny([{"xy": [(0, 0), (1, 0)], **street}, {"xy": [(1, 0), (2, 0)], **street},
                    {"xy": [(2, 0), (3, 0)]}, {"xy": [(3, 0), (4, 0)], **street}])
    law = evaluate(network, VAN, [], [], [], PARIS, (0, 1000))
    (constraint,) = law.constraints
    area = dict(zip(constraint.arcs.tolist(), constraint.area.tolist()))
    assert area[0] == area[2] == area[1] and area[6] != area[0] and 4 not in area


def test_slower_vehicle_takes_longer():
    network = tiny([ROAD])
    fast = evaluate(network, VAN, [], [], [], PARIS, (0, 1000)).travel_ms[0]
    slow = evaluate(network, Vehicle(Category.L6E, max_speed_kmh=18.0), [], [], [], PARIS, (0, 1000)).travel_ms[0]
    assert (fast, slow) == (10_000, 20_000)


@pytest.mark.parametrize("critair", list(CritAir))
def test_stricter_class_list_never_opens_an_edge(critair):
    vehicle = Vehicle(Category.PL, critair)
    order = list(CritAir)
    found = [verdict(vehicle, [AccessRule("Z", Kind.ZFE, critair_banned=tuple(order[n:]))]) for n in range(6, -1, -1)]
    assert found == sorted(found)
