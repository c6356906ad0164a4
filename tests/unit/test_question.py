# SPDX-License-Identifier: GPL-2.0-or-later
"""Ways through hours that change, asked by the engine, beside the exact search alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from random_law import laws
from test_static_route import OBJECTIVES, POLICIES, trips

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.verdict import Law
from joptimiz_qgis.core.routing import search as search_module
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.ask import Ask
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.hierarchy.cells import build_hierarchy
from joptimiz_qgis.core.routing.metric import Metric
from joptimiz_qgis.core.routing.question import Question
from joptimiz_qgis.core.routing.request import Objective
from joptimiz_qgis.core.routing.search import Search

DEPARTURE, END = 100, 3_000
SPANS = [((0, 40_000_000),)] * 3 + [((0, 160),), ((0, 300),), ((150, 260),), ((220, 1_000),), ((101, 140), (180, 420)),
                                    ((0, 101),), ((100, 40_000_000),)]
WAITS = st.sampled_from([0, 0, 0, 60, 500])
many = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), database=None)


@st.composite
def timed(draw, law: Law) -> Law:
    """The same law with hours: closures, restrictions and speeds that hold for some time only."""
    spans = st.sampled_from(SPANS)
    constraints = tuple(replace(c, active=draw(spans)) for c in law.constraints)
    turns = tuple(replace(t, active=draw(spans)) for t in law.turns)
    arcs = np.flatnonzero(law.drivable)
    speeds = []
    for _ in range(draw(st.integers(0, 2)) if arcs.size else 0):
        some = np.array(draw(st.lists(st.sampled_from(arcs.tolist()), min_size=1, max_size=4, unique=True)), np.int64)
        speeds.append((some, 4 * np.array(draw(st.lists(st.integers(1, 40), min_size=some.size, max_size=some.size)), np.int64),
                       draw(spans)))
    return replace(law, constraints=constraints, turns=turns, speeds=tuple(speeds))


@pytest.mark.parametrize("with_hierarchy", [False, True])
@many
@given(st.data(), POLICIES, OBJECTIVES, WAITS)
def test_answer_is_that_of_the_exact_search(monkeypatch, with_hierarchy, data, policy, objective, wait):
    law = data.draw(timed(data.draw(laws())))
    # Inside edges: what holds at the very end of a closed one, the search and the engine read differently.
    targets = data.draw(trips(law, data.draw(st.sampled_from([2, 2, 3])), (0.5, 0.25, 0.75, 0.125)))
    index, engine = ArcIndex(law), Engine(law.network)
    if with_hierarchy:
        engine.hierarchy = build_hierarchy(engine.table, law.network.node_xy, NoProgress())
    cutoff = data.draw(st.sampled_from([np.inf, np.inf, 150.0]))
    monkeypatch.setattr(search_module, "LOITER_MS", data.draw(st.sampled_from([0, 20, 100, 600_000])))
    ask = Ask(index, targets, (DEPARTURE, END), wait, objective, policy, cutoff=cutoff)
    end = DEPARTURE + int(cutoff) if objective is Objective.FASTEST and cutoff < np.inf else END
    search = Search(Metric(ArcIndex(law), policy, window=(DEPARTURE, end)), targets, DEPARTURE, wait, objective, NoProgress(),
                    cutoff)
    expected = search.run()
    assume(search.proved)
    question = Question(engine, ask)
    found = question.run()
    assert question.proved
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        assert found.cost == pytest.approx(expected.cost, abs=0.2 if objective is Objective.SHORTEST else 0)
        if objective is Objective.FASTEST:
            assert found.labels[-1].first == expected.labels[-1].first or policy.value == "cost"
