# SPDX-License-Identifier: GPL-2.0-or-later
"""The line of the log never says more than the answer does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from joptimiz_qgis.algorithms.route_tables import summary
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.routing.request import Leg, Route, RouteStatus


def driven(*verdicts):
    legs = tuple(Leg(n, n + 1, (), n * 60_000, (n + 1) * 60_000, 0, 1000.0, v, 0.0) for n, v in enumerate(verdicts))
    return summary(Route(RouteStatus.OK, legs), None)


@pytest.mark.parametrize("verdict", [Verdict.ALLOWED, Verdict.EXEMPTED, Verdict.DESTINATION])
def test_a_way_that_no_rule_forbids_is_said_to_be_one(verdict):
    assert driven(verdict) == "1.0 km, 1.0 min (free flow). No rule in the loaded data forbids this way; see the reasons."


def test_a_way_with_one_unknown_leg_is_not_said_to_be_free_of_bans():
    told = driven(Verdict.ALLOWED, Verdict.UNKNOWN)
    assert told == "2.0 km, 2.0 min (free flow). For a part of it the law is not known; see the reasons."


BY_RULE, BY_ROAD_DATA = SimpleNamespace(rule=object()), SimpleNamespace(rule=None)


@pytest.mark.parametrize("blocking, words", [
    ((BY_RULE,), "No legal way: one rule blocks it."),
    ((BY_RULE,) * 3, "No legal way: 3 rules block it together."),
    ((BY_ROAD_DATA,), "No legal way: the road data blocks it."),
    ((BY_RULE, BY_ROAD_DATA), "No legal way: one rule and the road data block it together."),
    ((BY_RULE, BY_RULE, BY_ROAD_DATA), "No legal way: 2 rules and the road data block it together."),
    ((), "No legal way."),
])
def test_rules_that_block_are_counted_and_road_data_is_called_by_its_name(blocking, words):
    assert summary(Route(RouteStatus.NO_LEGAL_ROUTE, blocking=blocking), None) == words
