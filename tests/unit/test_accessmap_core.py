# SPDX-License-Identifier: GPL-2.0-or-later
"""The verdict of every arc at an instant: truth table by hand, and never at odds with the route over the same street."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_situations import LORRY, PARIS, TUESDAY, area, city, edges

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.evaluate import evaluate, verdict_map
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.match import RuleMatch
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.verdict import Law, Verdict
from joptimiz_qgis.core.routing.request import RouteRequest, Stop
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.vehicles import Category

ALLOWED, EXEMPTED, DESTINATION, UNKNOWN, FORBIDDEN = (
    Verdict.ALLOWED, Verdict.EXEMPTED, Verdict.DESTINATION, Verdict.UNKNOWN, Verdict.FORBIDDEN)
START = PARIS.instant_ms(TUESDAY)


def one_way(rule: AccessRule, forward: bool, backward: bool) -> RuleMatch:
    both = area(2)
    return RuleMatch(both.edge, np.array([forward]), np.array([backward]), both.begin, both.end, both.sure)


def law_of(rules: Sequence[tuple[AccessRule, RuleMatch]], exemptions: Sequence[Exemption] = (), **middle: Any) -> Law:
    horizon = (START, START + 3_600_000)
    return evaluate(city(w2=middle), LORRY, [r for r, _ in rules], [m for _, m in rules], exemptions, PARIS, horizon)


def verdicts(law: Law, at: int = START) -> list[Verdict]:
    """Forward and backward verdict of the street w2, which has a way round."""
    return [Verdict(v) for v in verdict_map(law, at).verdict[2:4].tolist()]


def rule(**values: Any) -> AccessRule:
    return AccessRule("R", **{"kind": Kind.CLOSURE, **values})


@pytest.mark.parametrize("made, both", [
    (rule(), FORBIDDEN), (rule(movement=Movement.TRANSIT), DESTINATION), (rule(movement=Movement.ENTRY), FORBIDDEN),
    (rule(movement=Movement.STOP), ALLOWED), (rule(schedule="11:00-12:00"), ALLOWED), (rule(schedule="?"), UNKNOWN),
    (rule(movement=Movement.TRANSIT, schedule="?"), UNKNOWN), (rule(vehicles=(Category.VUL,)), ALLOWED),
    (rule(exempted_uses=("delivery",)), EXEMPTED), (rule(kind=Kind.HEIGHT, limit_value=3.5, limit_inclusive=False), FORBIDDEN),
])
def test_verdict_of_one_rule(made, both):
    assert verdicts(law_of([(made, area(2))])) == [both, both]


@pytest.mark.parametrize("made, given_, both", [
    (rule(), Exemption("X"), EXEMPTED), (rule(movement=Movement.TRANSIT), Exemption("X"), EXEMPTED),
    (rule(), Exemption("X", schedule="11:00-12:00"), FORBIDDEN), (rule(), Exemption("X", schedule="?"), UNKNOWN),
    (rule(movement=Movement.STOP), Exemption("X"), ALLOWED),
    (rule(kind=Kind.HEIGHT, limit_value=3.5, limit_inclusive=False), Exemption("X"), FORBIDDEN),
])
def test_verdict_of_a_rule_and_an_exemption(made, given_, both):
    assert verdicts(law_of([(made, area(2))], [given_])) == [both, both]


def test_each_direction_has_its_own_verdict():
    assert verdicts(law_of([(rule(), one_way(rule(), True, False))])) == [FORBIDDEN, ALLOWED]
    assert verdicts(law_of([(rule(), one_way(rule(), False, True)), (rule(movement=Movement.TRANSIT), area(2))])) == [
        DESTINATION, FORBIDDEN]


@pytest.mark.parametrize("middle, both", [
    ({"access": {"motor": "destination"}}, DESTINATION), ({"access": {"motor": "delivery"}}, DESTINATION),
    ({"access": {"motor": "private"}}, DESTINATION), ({"through": False}, DESTINATION), ({"access": {"motor": "no"}}, FORBIDDEN),
    ({"access": {"motor": "unknown"}}, UNKNOWN), ({"max_height_m": 3.5}, FORBIDDEN),
    ({"limits_unknown": ["max_height_m"]}, UNKNOWN),
])
def test_verdict_of_the_road_data(middle, both):
    assert verdicts(law_of([], **middle)) == [both, both]


def test_the_hour_decides_to_the_millisecond():
    law = law_of([(rule(schedule="10:40-11:00"), area(2))])
    at = PARIS.instant_ms(datetime(2024, 3, 12, 10, 40))
    assert verdicts(law, at - 1) == [ALLOWED, ALLOWED] and verdicts(law, at) == [FORBIDDEN, FORBIDDEN]


def test_stop_bans_are_listed_but_close_no_way():
    law = law_of([(rule(movement=Movement.STOP), area(2))])
    found = verdict_map(law, START)
    assert sorted(found.arc.tolist()) == [2, 3] and set(found.verdict.tolist()) == {0}


rules = st.builds(
    AccessRule, st.sampled_from(["A", "B"]), st.sampled_from([Kind.CLOSURE, Kind.ZTL]), movement=st.sampled_from(list(Movement)),
    schedule=st.sampled_from([None, None, "09:00-12:00", "00:00-09:00", "?"]),
    vehicles=st.sampled_from([None, (Category.PL,), (Category.VUL,)]))
access = st.sampled_from([{}, {}, {"access": {"motor": "destination"}}, {"access": {"motor": "no"}}, {"max_height_m": 3.0},
                          {"limits_unknown": ["max_height_m"]}])


@settings(max_examples=400, deadline=None)
@given(st.lists(rules, max_size=3), st.sampled_from([(), (Exemption("X", ("A",)),), (Exemption("X", schedule="?"),)]), access,
       st.booleans(), st.booleans())
def test_map_and_route_say_the_same_of_one_street(made, given_, middle, forward, backward):
    law = law_of([(r, one_way(r, forward, backward)) for r in made], given_, **middle)
    for arc, (begin, end) in ((2, (190.0, 410.0)), (3, (410.0, 190.0))):
        told = Verdict(int(verdict_map(law, START).verdict[arc]))
        route = find_route(law, RouteRequest((Stop(begin, 0.0), Stop(end, 0.0)), START, max_snap_m=1.0), NoProgress())
        driven = 2 in edges(route)
        if told in (FORBIDDEN, DESTINATION):
            assert not driven
        elif told is not UNKNOWN or driven:  # a street that is unknown may be shut to through traffic besides
            assert driven and route.legs[0].verdict is told
