# SPDX-License-Identifier: GPL-2.0-or-later
"""Slower traffic as travel times: instant by instant beside the definition, and the engine beside the exact search."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from random_law import laws
from test_question import DEPARTURE, END, SPANS, WAITS, many, timed
from test_static_route import OBJECTIVES, POLICIES, trips

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.intervals import contains
from joptimiz_qgis.core.regulation.rules import Kind, Movement, ReportedRule
from joptimiz_qgis.core.regulation.slowdown import delay_ms, slowed
from joptimiz_qgis.core.regulation.verdict import Constraint, Law, Verdict
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.ask import Ask
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.hierarchy.cells import build_hierarchy
from joptimiz_qgis.core.routing.metric import Metric
from joptimiz_qgis.core.routing.question import Question
from joptimiz_qgis.core.routing.request import Objective
from joptimiz_qgis.core.routing.search import Search
from joptimiz_qgis.core.text import text

FACTORS = st.sampled_from([0.1, 0.25, 0.5, 0.8, 1.0])
PARTS = st.sampled_from([(0.0, 1.0), (0.0, 1.0), (0.0, 0.5), (0.25, 0.75), (0.5, 1.0)])


def slowdown(arcs, parts, factor, active, name="s") -> Constraint:
    begin, end = (np.array([part[k] for part in parts], np.float32) for k in (0, 1))
    rule = ReportedRule(name, Kind.CLOSURE, speed_factor=factor, reports="slowdown")
    return Constraint(np.array(arcs, np.int64), begin, end, np.zeros(len(arcs), np.int32), Verdict.ALLOWED, Movement.ALL, active,
                      "slowdown", text("x"), rule)


@st.composite
def slowdowns(draw, arcs) -> list[Constraint]:
    found = []
    for number in range(draw(st.integers(1, 4)) if len(arcs) else 0):
        some = draw(st.lists(st.sampled_from(arcs), min_size=1, max_size=4, unique=True))
        found.append(slowdown(some, [draw(PARTS) for _ in some], draw(FACTORS), draw(st.sampled_from(SPANS)), f"s{number}"))
    return found


def ms_at(base_ms, speeds, arc: int, at: int) -> int:
    """As Law.speeds says: of several the first that is active."""
    for arcs, ms, active in speeds:
        if contains(active, at) and arc in arcs.tolist():
            return int(ms[arcs.tolist().index(arc)])
    return int(base_ms[arc])


@settings(max_examples=200, deadline=None, database=None)
@given(st.data())
def test_at_every_instant_the_slowest_message_counts_over_the_speed_of_the_hour(data):
    base_ms = np.array(data.draw(st.lists(st.integers(4, 4000), min_size=6, max_size=6)), np.int64)
    cut = data.draw(st.integers(0, 5))  # the road data never says two speeds of one arc at one time
    usual = tuple((np.array(arcs, np.int64), base_ms[arcs] * 2 + 1, data.draw(st.sampled_from(SPANS)))
                  for arcs in ([*range(cut)], [*range(cut, 6)]) if arcs)
    slow = data.draw(slowdowns([*range(6)]))
    found = slowed(base_ms, usual, slow)
    again = slowed(base_ms, usual, slow[::-1])
    for at in (99, 100, 101, 139, 140, 160, 219, 220, 259, 260, 299, 300, 419, 420, 999, 1000):
        for arc in range(6):
            ms = ms_at(base_ms, usual, arc, at)
            longest = 1.0
            for each in slow:
                for row in np.flatnonzero(each.arcs == arc).tolist():
                    if contains(each.active, at):
                        share = float(each.end[row] - each.begin[row])
                        longest = max(longest, 1.0 + share * (1.0 / each.rule.speed_factor - 1.0))
            assert ms_at(base_ms, found, arc, at) == pytest.approx(ms * longest, abs=0.51)
            assert ms_at(base_ms, again, arc, at) == ms_at(base_ms, found, arc, at)


def test_without_slowdowns_nothing_is_made():
    speeds = ((np.array([1]), np.array([5]), ((0, 9),)),)
    assert slowed(np.ones(4, np.int64), speeds, []) is speeds


def test_parts_of_an_edge_are_delayed_by_what_is_slow_of_them():
    each = slowdown([2, 3], [(0.0, 0.5), (0.0, 0.5)], 0.5, SPANS[0])
    base_ms = np.array([0, 0, 1000, 2000], np.int64)
    driven = [(2, 0.0, 1.0), (3, 1.0, 0.25), (2, 0.6, 1.0), (1, 0.0, 1.0)]
    assert delay_ms(each, base_ms, driven).tolist() == pytest.approx([500.0, 500.0, 0.0, 0.0])
    assert not delay_ms(each, base_ms, []).size


def test_a_slowdown_to_almost_nothing_stays_a_number_that_engines_count_with():
    (_, ms, _), = slowed(np.array([700_000], np.int64), (), [slowdown([0], [(0.0, 1.0)], 1e-12, SPANS[0])])
    assert ms.tolist() == [700_000_000]


@pytest.mark.parametrize("with_hierarchy", [False, True])
@settings(many, max_examples=150)
@given(st.data(), POLICIES, OBJECTIVES, WAITS)
def test_answer_with_slowdowns_is_that_of_the_exact_search(with_hierarchy, data, policy, objective, wait):
    law: Law = data.draw(timed(data.draw(laws())))
    slow = data.draw(slowdowns(np.flatnonzero(law.drivable).tolist()))
    law = replace(law, speeds=slowed(law.travel_ms, law.speeds, slow), slowdowns=tuple(slow))
    targets = data.draw(trips(law, 2, (0.5, 0.25, 0.75, 0.125)))
    engine = Engine(law.network)
    if with_hierarchy:
        engine.hierarchy = build_hierarchy(engine.table, law.network.node_xy, NoProgress())
    search = Search(Metric(ArcIndex(law), policy, window=(DEPARTURE, END)), targets, DEPARTURE, wait, objective, NoProgress())
    expected = search.run()
    assume(search.proved)
    found = Question(engine, Ask(ArcIndex(law), targets, (DEPARTURE, END), wait, objective, policy)).run()
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        assert found.cost == pytest.approx(expected.cost, abs=0.2 if objective is Objective.SHORTEST else 0)
