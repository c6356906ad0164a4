# SPDX-License-Identifier: GPL-2.0-or-later
"""What messages of authorities do to a road: by tables written by hand, and by what must hold of any of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any, Optional, Sequence
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny
from shapely.geometry import GeometryCollection, LineString, MultiPoint, Point, box

from joptimiz_qgis.core.alert_rules import Unused, rules_of
from joptimiz_qgis.core.alerts import Alert, AlertEffect, MessageType
from joptimiz_qgis.core.network.model import Conditional
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms
from joptimiz_qgis.core.regulation.evaluate import evaluate, verdict_map
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.match import match_rules
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind
from joptimiz_qgis.core.regulation.verdict import Law, Verdict
from joptimiz_qgis.core.routing.request import RouteRequest, RouteStatus, Stop, UnknownPolicy
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.vehicles import Category, CritAir, Vehicle

PARIS = ZoneInfo("Europe/Paris")
CALENDAR = Calendar(PARIS, lambda day: False)
NOW = datetime(2026, 11, 25, 10, tzinfo=timezone.utc)
MIDNIGHT = datetime(2026, 11, 25, tzinfo=PARIS)
HOUR = timedelta(hours=1)
LORRY, CAR = Vehicle(Category.PL, CritAir.C4, gross_weight_t=19.0, height_m=4.0), Vehicle(Category.VP, CritAir.C1)
CLOSED, RESTRICTED, SLOW, INFO = AlertEffect.CLOSURE, AlertEffect.RESTRICTION, AlertEffect.SLOWDOWN, AlertEffect.INFORMATION
SHORT, LONG = ((0, 0), (1000, 0)), ((0, 0), (500, 600), (1000, 0))
TWO_WAYS = ({"xy": [(-500, 0), (0, 0)]}, {"xy": [*SHORT]}, {"xy": [*LONG]}, {"xy": [(1000, 0), (1500, 0)]})
"""36 km/h everywhere: the short way takes 100 s, the long one about 156 s."""
ON_SHORT = LineString([(10, 0), (990, 0)]).buffer(5)
ALL_OF_SHORT = LineString([(-1, 0), (1001, 0)]).buffer(5)


def alert(effect: AlertEffect = CLOSED, geometry: Any = ALL_OF_SHORT, **more: Any) -> Alert:
    return Alert(**{"alert_id": "a1", "effect": effect, "geometry": geometry, "headline": "Fire in the tunnel",
                    "source": "Prefecture", **more})


def law_of(alerts: Sequence[Alert], vehicle: Vehicle = LORRY, rules: Sequence[AccessRule] = (),
           exemptions: Sequence[Exemption] = (), lines: Any = TWO_WAYS, at: datetime = NOW, doubtful: Any = frozenset(),
           choices: Optional[dict[str, bool]] = None) -> Law:
    network = tiny(lines)
    both = (*rules, *rules_of(alerts, MIDNIGHT, at, PARIS, choices or {}, doubtful).rules)
    return evaluate(network, vehicle, both, match_rules(network, both, NoProgress()), exemptions, CALENDAR,
                    (to_ms(MIDNIGHT), to_ms(MIDNIGHT + 48 * HOUR)), NOW.date())


def verdict(alerts: Sequence[Alert], vehicle: Vehicle = LORRY, edge: int = 1, at: datetime = NOW, **more: Any) -> Verdict:
    law = law_of(alerts, vehicle, **more)
    found = verdict_map(law, to_ms(at)).verdict
    assert found[2 * edge] == found[2 * edge + 1]
    return Verdict(int(found[2 * edge]))


def drive(law: Law, at: datetime = NOW, policy: UnknownPolicy = UnknownPolicy.GO):
    return find_route(law, RouteRequest((Stop(-400, 0), Stop(1400, 0)), to_ms(at), unknown_policy=policy), NoProgress())


def seconds(law: Law, **more: Any) -> float:
    route = drive(law, **more)
    assert route.status is RouteStatus.OK
    return (route.legs[-1].arrival_ms - route.legs[0].departure_ms) / 1000.0


FREE_S = 40.0 + 100.0 + 40.0


# -- by hand


@pytest.mark.parametrize("given, vehicle, expected", [
    ({"effect": CLOSED}, LORRY, Verdict.FORBIDDEN),
    ({"effect": CLOSED}, CAR, Verdict.FORBIDDEN),
    ({"effect": CLOSED, "vehicles": (Category.PL,)}, LORRY, Verdict.FORBIDDEN),
    ({"effect": CLOSED, "vehicles": (Category.PL,)}, CAR, Verdict.ALLOWED),
    ({"effect": CLOSED, "onset": NOW}, LORRY, Verdict.FORBIDDEN),
    ({"effect": CLOSED, "onset": NOW + HOUR}, LORRY, Verdict.ALLOWED),
    ({"effect": CLOSED, "expires": NOW}, LORRY, Verdict.ALLOWED),
    ({"effect": CLOSED, "onset": NOW - HOUR, "expires": NOW + HOUR}, LORRY, Verdict.FORBIDDEN),
    ({"effect": CLOSED, "onset": NOW + HOUR, "expires": NOW - HOUR}, LORRY, Verdict.ALLOWED),  # it never applies
    ({"effect": CLOSED, "message_type": MessageType.CANCEL}, LORRY, Verdict.ALLOWED),
    ({"effect": RESTRICTED}, LORRY, Verdict.UNKNOWN),
    ({"effect": RESTRICTED}, CAR, Verdict.UNKNOWN),
    ({"effect": RESTRICTED, "vehicles": (Category.PL,)}, LORRY, Verdict.UNKNOWN),
    ({"effect": RESTRICTED, "vehicles": (Category.PL,)}, CAR, Verdict.ALLOWED),
    ({"effect": RESTRICTED, "expires": NOW - HOUR}, LORRY, Verdict.ALLOWED),
    ({"effect": SLOW, "speed_factor": 0.1}, LORRY, Verdict.ALLOWED),
    ({"effect": SLOW}, LORRY, Verdict.ALLOWED),
    ({"effect": INFO}, LORRY, Verdict.ALLOWED),
    ({"effect": INFO, "speed_factor": 0.1}, LORRY, Verdict.ALLOWED),
])
def test_what_a_message_does_to_a_street(given, vehicle, expected):
    assert verdict([alert(**given)], vehicle) is expected


def test_a_field_that_cannot_be_read_makes_a_closure_unknown_and_a_slowdown_nothing():
    assert verdict([alert()], doubtful={"a1"}) is Verdict.UNKNOWN
    assert seconds(law_of([alert(SLOW, speed_factor=0.5)], doubtful={"a1"})) == FREE_S


def test_the_user_decides_before_the_effect_does():
    assert verdict([alert()], choices={"a1": False}) is Verdict.ALLOWED
    assert verdict([alert(INFO)], choices={"a1": True}) is Verdict.UNKNOWN  # it closes nothing: it does not say so
    assert verdict([alert()], choices={"another": False}) is Verdict.FORBIDDEN


@pytest.mark.parametrize("exemption", [
    Exemption("everything"), Exemption("by name", rule_ids=("a1",)), Exemption("by category", categories=(Category.PL,)),
    Exemption("national", scope="national"),
])
def test_no_exemption_lifts_a_closure_that_is_reported(exemption):
    assert verdict([alert()], exemptions=[exemption]) is Verdict.FORBIDDEN
    assert verdict([alert(RESTRICTED)], exemptions=[exemption]) is Verdict.UNKNOWN
    order = AccessRule("a1", Kind.CLOSURE, geometry=ALL_OF_SHORT, act_ref="2026-1")
    if exemption.scope == "local":
        assert verdict([], rules=[order], exemptions=[exemption]) is Verdict.EXEMPTED  # an order of the same id is


def test_no_permission_of_an_act_replaces_a_closure_that_is_reported():
    permit = AccessRule("p", Kind.CLOSURE, Effect.PERMIT, geometry=ALL_OF_SHORT)
    assert verdict([alert()], rules=[permit]) is Verdict.FORBIDDEN


def test_messages_are_never_counted_as_rules_that_nobody_verified():
    assert law_of([alert(), alert(SLOW, speed_factor=0.5, alert_id="b")]).stale_rules == 0


def test_the_last_revision_speaks_and_an_all_clear_ends_it():
    first, wider = alert(revision=1), alert(INFO, revision=2)
    assert verdict([wider, first]) is Verdict.ALLOWED
    assert verdict([first, alert(revision=3, message_type=MessageType.CANCEL), wider]) is Verdict.ALLOWED
    assert verdict([alert(INFO, revision=1), alert(revision=2)]) is Verdict.FORBIDDEN


def test_a_message_that_stands_in_several_rows_closes_all_its_places():
    there = LineString([(-501, 0), (-1, 0)]).buffer(5)
    rows = [alert(), alert(geometry=there)]
    assert verdict(rows, edge=0) is Verdict.FORBIDDEN and verdict(rows, edge=1) is Verdict.FORBIDDEN


def test_why_messages_are_left_out_is_told_of_each():
    given = [alert(alert_id="over", expires=NOW - 24 * HOUR), alert(alert_id="today", expires=NOW - HOUR),
             alert(INFO, alert_id="i"),
             alert(SLOW, alert_id="s"), alert(alert_id="off"), alert(alert_id="c", message_type=MessageType.CANCEL),
             alert(alert_id="used"), alert(alert_id="later", onset=NOW + 2 * HOUR)]
    found = rules_of(given, MIDNIGHT, NOW, PARIS, {"off": False})
    assert {why.value: [a.alert_id for a in each] for why, each in found.unused.items()} == {
        "over": ["over", "today"], "says_nothing": ["i"], "no_factor": ["s"], "switched_off": ["off"], "cancelled": ["c"]}
    assert [a.alert_id for a in found.used] == ["used", "later"]
    assert [rule.rule_id for rule in found.rules] == ["today", "used", "later"]  # all departures of a day share their law
    assert found.left(Unused.OVER)[0].alert_id == "over"


def test_a_closure_on_the_way_costs_a_detour_whose_reason_names_the_message_its_source_and_its_hours():
    route = drive(law_of([alert(onset=NOW - HOUR, expires=NOW + HOUR)]))
    (reason,) = [r for r in route.reasons if r.effect == "detour"]
    assert reason.cost_s == pytest.approx(56.2, abs=0.2)
    for words in ("Fire in the tunnel", "Prefecture", "2026-11-25 10:00", "2026-11-25 12:00"):
        assert words in str(reason.sentence)
    assert reason.constraint.kind == "closure" and reason.constraint.rule.act_ref == ""
    assert drive(law_of([alert(expires=NOW - HOUR)])).reasons == ()


def test_a_closure_that_leaves_no_way_is_what_blocks():
    everywhere = box(-100, -700, 1100, 700)
    route = drive(law_of([alert(geometry=everywhere)]))
    assert route.status is RouteStatus.NO_LEGAL_ROUTE
    assert [c.rule.rule_id for c in route.blocking] == ["a1"] and "message of Prefecture" in str(route.reasons[0].sentence)


def test_a_message_and_the_rule_made_from_it_are_lifted_apart():
    peak = AccessRule("a1", Kind.PEAK, vehicles=(Category.PL,), geometry=ALL_OF_SHORT)
    law = law_of([alert()], rules=[peak], exemptions=[Exemption("e", rule_ids=("a1",))])
    assert {c.effect for c in law.constraints if c.arcs[0] == 2} == {Verdict.EXEMPTED, Verdict.FORBIDDEN}
    route = drive(law_of([alert()], rules=[peak]))
    assert {(r.constraint.kind, r.cost_s) for r in route.reasons} == {("peak", 0.0), ("closure", 0.0)}  # both close it


@pytest.mark.parametrize("given, expected", [
    ({"speed_factor": 0.8}, 40 + 125 + 40), ({"speed_factor": 1.0}, FREE_S), ({"speed_factor": 0.1}, FREE_S + 56.2),
    ({"speed_factor": 0.8, "vehicles": (Category.VP,)}, FREE_S), ({"speed_factor": 0.8, "onset": NOW + HOUR}, FREE_S),
    ({"speed_factor": 0.8, "expires": NOW + timedelta(seconds=40)}, FREE_S),  # over when the street is entered
    ({"speed_factor": 0.8, "expires": NOW + timedelta(seconds=100)}, 40 + 125 + 40),
    ({"speed_factor": 0.8, "geometry": box(-10, -50, 500, 50)}, 40 + 112.5 + 40),  # half the street
])
def test_a_slowdown_takes_so_much_longer_while_it_lasts(given, expected):
    assert seconds(law_of([alert(SLOW, **given)])) == pytest.approx(expected, abs=2.6)


def test_a_slowdown_is_told_with_what_it_costs_on_the_way():
    route = drive(law_of([alert(SLOW, speed_factor=0.8)]))
    (reason,) = route.reasons
    assert (reason.effect, reason.constraint.kind, reason.edge) == ("slowdown", "slowdown", 1)
    assert "0.4 min" in str(reason.sentence) and "Prefecture" in str(reason.sentence)


def test_of_several_slowdowns_the_slowest_counts_once_and_over_the_speed_of_the_hour():
    by_hour = {"conditional": [Conditional((), "speed", "Mo-Su 11:00-11:30", {"speed_kmh": 18.0})]}
    alone = (TWO_WAYS[0], {**TWO_WAYS[1], **by_hour}, TWO_WAYS[3])  # 200 s until 11:30
    half = alert(SLOW, speed_factor=0.5, alert_id="h", expires=NOW + HOUR)  # until 12:00
    some_, none = alert(SLOW, speed_factor=0.8, alert_id="m"), alert(SLOW, speed_factor=1.0, alert_id="n")
    for given_ in ([half, some_, none], [none, some_, half]):
        law = law_of(given_, lines=alone)
        assert [seconds(law, at=NOW + timedelta(minutes=m)) - 80.0 for m in (0, 30, 60)] == pytest.approx(
            [400.0, 200.0, 125.0], abs=2.6)
    assert seconds(law_of([], lines=alone)) - 80.0 == 200.0


@pytest.mark.parametrize("place, edges", [
    (Point(500, 3), [1]), (Point(500, 13), []), (MultiPoint([(500, 3), (1200, -3)]), [1, 3]),
    (LineString([(0, 2), (1000, 2)]), [1]), (box(-10, -10, 1010, 10), [1]),
    (GeometryCollection([Point(-250, 0), box(-5, -10, 1010, 10)]), [0, 1]), (None, []),
])
def test_which_streets_a_message_means(place, edges):
    law = law_of([alert(geometry=place)])
    assert sorted({int(arc) // 2 for c in law.constraints for arc in c.arcs}) == edges
    assert law.unplaced == ()


# -- what must hold of any message

EFFECTS = st.sampled_from(list(AlertEffect))
PLACES = st.sampled_from([ALL_OF_SHORT, ON_SHORT, box(200, 100, 800, 700), Point(1200, 2), box(-600, -5, 300, 5), None])
TIMES = st.one_of(st.none(), st.integers(-120, 300).map(lambda s: NOW + timedelta(seconds=s)))
ids = st.sampled_from("abcdef")
some = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None)


@st.composite
def messages(draw, times=TIMES, effects=EFFECTS) -> Alert:
    return Alert(draw(ids), draw(st.integers(1, 2)), effect=draw(effects), geometry=draw(PLACES), onset=draw(times),
                 expires=draw(times), speed_factor=draw(st.sampled_from([None, 0.05, 0.5, 0.9, 1.0])),
                 vehicles=draw(st.sampled_from([None, (Category.PL,), (Category.VP,)])))


def arrival(alerts: Sequence[Alert], policy: UnknownPolicy) -> float:
    route = drive(law_of(alerts), policy=policy)
    return route.legs[-1].arrival_ms if route.legs else np.inf


POLICIES = st.sampled_from(list(UnknownPolicy))


@some
@given(messages(), POLICIES)
def test_no_single_message_ever_makes_a_route_faster(message, policy):
    assert arrival([message], policy) >= arrival([], policy)


@some
@given(st.lists(messages(), min_size=1, max_size=5, unique_by=lambda a: a.alert_id), st.data())
def test_removing_a_closure_or_restriction_never_makes_a_route_slower(given_, data):
    drop = data.draw(st.sampled_from(given_))
    policy = data.draw(st.sampled_from([UnknownPolicy.GO, UnknownPolicy.BLOCK]))
    if drop.effect is not AlertEffect.SLOWDOWN:
        assert arrival([a for a in given_ if a is not drop], policy) <= arrival(given_, policy)


@some
@given(st.lists(messages(st.none()), min_size=1, max_size=5, unique_by=lambda a: a.alert_id), st.data(), POLICIES)
def test_removing_any_message_that_lasts_never_makes_a_route_slower(given_, data, policy):
    drop = data.draw(st.sampled_from(given_))
    if policy is not UnknownPolicy.COST:  # there, what counts is not the time alone
        assert arrival([a for a in given_ if a is not drop], policy) <= arrival(given_, policy)


@some
@given(st.lists(messages(), max_size=5), st.lists(messages(effects=st.just(INFO)), max_size=3), st.randoms(), POLICIES)
def test_information_changes_nothing_and_the_order_of_messages_does_not_matter(given_, told, random, policy):
    told = [replace(one, alert_id=f"i{n}") for n, one in enumerate(told)]
    mixed = [*given_, *told]
    random.shuffle(mixed)
    assert arrival(mixed, policy) == arrival(given_, policy)
