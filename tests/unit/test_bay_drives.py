# SPDX-License-Identifier: GPL-2.0-or-later
"""Drives from one place to many, against a search for each, on random small cities with rules, turns, hours and stop bans."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_matrix import some_stop_bans
from test_reach import DEPARTURE, in_parts, remembered
from test_search import laws

from joptimiz_qgis.core.bays import drives
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.arc_index import ArcIndex
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.pair_costs import PairCosts
from joptimiz_qgis.core.routing.places import nearest
from joptimiz_qgis.core.routing.request import RouteRequest, UnknownPolicy
from joptimiz_qgis.core.routing.snap import Snapper

PLACES = st.lists(st.tuples(st.floats(-3.0, 23.0), st.floats(-3.0, 13.0)), min_size=2, max_size=6)


@pytest.mark.parametrize("few", [0, 100])
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(law=laws(), data=st.data(), policy=st.sampled_from([UnknownPolicy.GO, UnknownPolicy.BLOCK]))
def test_every_drive_takes_as_long_as_its_search_says(few, law, data, policy):
    law = some_stop_bans(remembered(in_parts(law, data.draw)), data.draw)
    engine, index, snapper = Engine(law.network), ArcIndex(law), Snapper(law.network)
    snaps = [snap for snap in (nearest(snapper, law, x, y, 30.0) for x, y in data.draw(PLACES)) if snap is not None]
    if len(snaps) < 2:
        return
    origin, places = snaps[0], snaps[1:]
    most = law.horizon[1] - DEPARTURE
    before, drives.FEW = drives.FEW, few
    try:
        told = drives.Drives(engine, index, origin, DEPARTURE, most, places).ms(policy, range(len(places)), NoProgress())
    finally:
        drives.FEW = before
    asked = PairCosts(engine, index, RouteRequest((), DEPARTURE, unknown_policy=policy, horizon_ms=most)).of(
        [origin], places, NoProgress()).duration_ms[0]
    assert np.allclose(told, asked, atol=1.0, equal_nan=True), (told, asked)


def test_ways_that_take_much_longer_than_the_best_at_any_hour_are_not_looked_for():
    assert drives.bound_ms(60_000.0) == 12 * 60_000.0
