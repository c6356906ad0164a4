# SPDX-License-Identifier: GPL-2.0-or-later
"""Least costs: with and without scipy the same, on random streets with parallel ways."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networks import tiny
from test_situations import LORRY, PARIS

from joptimiz_qgis.core.regulation.evaluate import evaluate
from joptimiz_qgis.core.routing import lower_bound
from joptimiz_qgis.core.routing.arc_index import ArcIndex

POINT = st.tuples(st.integers(0, 3), st.integers(0, 2))
LINE = st.tuples(POINT, POINT, st.booleans(), st.integers(5, 90)).filter(lambda line: line[0] != line[1])


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=14),
       st.lists(st.tuples(st.integers(0, 50), st.integers(0, 500)), min_size=1, max_size=3),
       st.sets(st.integers(0, 27)))
def test_least_costs_are_the_same_without_scipy(lines, goals, shut):
    pytest.importorskip("scipy")
    network = tiny([{"xy": [(a[0] * 100, a[1] * 100), (b[0] * 100, b[1] * 100)], "oneway": one, "speed": v}
                    for a, b, one, v in lines])
    index = ArcIndex(evaluate(network, LORRY, (), (), (), PARIS, (0, 1000)))
    closed = ~index.law.drivable
    closed[[arc for arc in shut if arc < closed.size]] = True
    ends = [(node % network.node_count, float(rest)) for node, rest in goals]
    weight = np.maximum(index.least_ms, 1.0)
    np.testing.assert_allclose(lower_bound._scipy(index, closed, weight, ends),
                               lower_bound._plain(index, closed, weight, ends), rtol=1e-12)
