# SPDX-License-Identifier: GPL-2.0-or-later
"""A law kept for days answers a trip as one made for its hours alone: routes, reasons, notes and verdicts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny
from test_metamorphic import LORRY, START, cities, middle
from test_situations import PARIS, area

from joptimiz_qgis.core.network.model import Conditional
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.evaluate import evaluate, verdict_map
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.request import RouteRequest
from joptimiz_qgis.core.routing.route import find_route
from joptimiz_qgis.core.routing.snap import Snapper

HOUR_MS = 3_600_000
WIDE = (PARIS.instant_ms(datetime(2024, 3, 12)), PARIS.instant_ms(datetime(2024, 3, 14)))
ACCESS = [("no", "06:00-09:00"), ("destination", "Mo-Fr"), ("destination", "10:30-12:00"), ("destination", "08:00-10:00"),
          ("yes", "10:01-10:02"), ("private", "Mar 13"), ("no", "not to be read")]


@st.composite
def days(draw):
    """A city whose road data changes with the hour, and rules that hold at other hours or other days too."""
    city = draw(cities())
    lines = [{**line, "conditional": [Conditional((), *draw(st.sampled_from(ACCESS)))]} if draw(st.integers(0, 4)) == 0 else line
             for line in city.lines]
    early = datetime(2024, 3, 12, 9, 30, tzinfo=PARIS.zone)
    gone = [(AccessRule("OLD", Kind.CLOSURE, valid_to=early), [1]), (AccessRule("NOWHERE", Kind.CLOSURE, valid_to=early), []),
            (AccessRule("LOST", Kind.CLOSURE, schedule=draw(st.sampled_from(["09:00-09:30", "10:00-10:01"]))), [])]
    return city._replace(lines=lines, rules=[*city.rules, *draw(st.lists(st.sampled_from(gone), unique_by=id))])


def answer(route):
    """All that a user sees of a route."""
    legs = [[(step.arc, step.enter_ms, step.leave_ms, step.verdict) for step in leg.steps]
            for leg in (*route.legs, *route.reference)]
    reasons = sorted((r.leg, r.effect, r.edge or -1, r.at_ms or -1, r.cost_s or -1.0, str(r.sentence)) for r in route.reasons)
    return route.status, legs, reasons, sorted(map(str, route.notes)), sorted(str(c.rule or c.kind) for c in route.blocking)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days(), st.integers(-90, 90), st.sampled_from([1, 30, 60, 24 * 60]))
def test_a_law_of_two_days_answers_as_the_law_of_the_trip_alone(city, later_min, span_min):
    network = tiny(city.lines)
    departure = START + later_min * 60_000
    window = (departure, departure + span_min * 60_000)
    known = (network, LORRY, [r for r, _ in city.rules], [area(*e) for _, e in city.rules], city.exemptions, PARIS)
    narrow, wide = evaluate(*known, window), evaluate(*known, WIDE, window=window)
    stops = (middle(network, city.ends[0]), middle(network, city.ends[1]))
    request = RouteRequest(stops, departure, max_snap_m=1.0, horizon_ms=span_min * 60_000)
    index = ArcIndex(wide)
    index.for_question().memo["left by another question"] = 1
    found = find_route(wide, request, NoProgress(), index.for_question(), Snapper(network))
    assert answer(found) == answer(find_route(narrow, replace(request, horizon_ms=None), NoProgress()))
    np.testing.assert_array_equal(verdict_map(wide, departure).verdict, verdict_map(narrow, departure).verdict)
    assert not index.memo


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days(), st.integers(0, 24 * 60 - 1), st.integers(0, 24 * 60 - 1))
def test_hours_that_no_regrouping_tells_apart_have_the_same_law(city, one_min, other_min):
    network = tiny(city.lines)
    known = (network, LORRY, [r for r, _ in city.rules], [area(*e) for _, e in city.rules], city.exemptions, PARIS)
    windows = [(WIDE[0] + minute * 60_000, WIDE[0] + minute * 60_000 + HOUR_MS) for minute in (one_min, other_min)]
    laws = [evaluate(*known, WIDE, window=window) for window in windows]
    assert laws[0].regroups == laws[1].regroups
    if all(sum(at <= w[0] for at in laws[0].regroups) == sum(at <= windows[0][0] for at in laws[0].regroups)
           and sum(at < w[1] for at in laws[0].regroups) == sum(at < windows[0][1] for at in laws[0].regroups) for w in windows):
        for a, b in zip(laws[0].constraints, laws[1].constraints):
            np.testing.assert_array_equal(a.arcs, b.arcs)
            np.testing.assert_array_equal(a.area, b.area)
            assert (a.active, a.effect, a.movement, str(a.reason)) == (b.active, b.effect, b.movement, str(b.reason))
        assert len(laws[0].constraints) == len(laws[1].constraints)
