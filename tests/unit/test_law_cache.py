# SPDX-License-Identifier: GPL-2.0-or-later
"""Laws are kept by what they are made of: the same for the same, anew for whatever changes an answer, and only then."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from networks import tiny
from shapely.geometry import box

from joptimiz_qgis.core.network.edge_index import EdgeIndex
from joptimiz_qgis.core.network.model import Conditional
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.evaluate import Settings
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.holidays import by_name
from joptimiz_qgis.core.regulation.identity import digest, rule_digests
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.routing import law_cache
from joptimiz_qgis.core.routing.law_cache import LawCache, LawQuestion
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy, Vehicle

PARIS = Calendar(ZoneInfo("Europe/Paris"), by_name("fr"))
TEN = PARIS.instant_ms(datetime(2024, 3, 12, 10))
HOUR = 3_600_000
RULE = AccessRule("R", Kind.ZFE, geometry=box(-10, -50, 150, 50), schedule="Mo-Fr 08:00-20:00")
QUESTION = LawQuestion(Vehicle(Category.PL), (RULE,), (), PARIS, "Europe/Paris fr", TEN, 24 * HOUR)


@pytest.fixture
def town():
    return tiny([{"xy": [(0, 0), (100, 0)]}, {"xy": [(100, 0), (200, 0)], "source_id": "w9"},
                 {"xy": [(200, 0), (300, 0)], "conditional": [Conditional((), "destination", "Tu 12:00-14:00")]}])


@pytest.fixture
def cache(town):
    return LawCache(town, lambda: EdgeIndex(town))


def test_departures_of_a_day_share_a_law_with_its_index(cache):
    first = cache.judged(QUESTION, NoProgress())
    for minutes in (-45, 1, 119):
        other = cache.judged(replace(QUESTION, departure_ms=TEN + minutes * 60_000), NoProgress())
        assert other is first and other.index is first.index
    assert cache.judged(replace(QUESTION, departure_ms=TEN + 3 * HOUR), NoProgress()) is not first  # w3 is regrouped at noon
    assert cache.judged(replace(QUESTION, departure_ms=TEN + 24 * HOUR), NoProgress()) is not first
    assert cache.judged(QUESTION, NoProgress()) is first


def test_equal_rules_of_another_reading_have_the_same_law(cache):
    again = replace(RULE, geometry=box(-10, -50, 150, 50), vehicles=None)
    assert again is not RULE
    assert cache.judged(replace(QUESTION, rules=(again,)), NoProgress()) is cache.judged(QUESTION, NoProgress())


@pytest.mark.parametrize("change", [
    {"vehicle": Vehicle(Category.PL, CritAir.C4)}, {"rules": ()}, {"rules": (RULE, RULE)},
    {"exemptions": (Exemption("X", ("R",)),)}, {"calendar_name": "Europe/Paris none"}, {"span_ms": 60 * HOUR},
    {"settings": Settings(walk_kmh=4.0)}, {"scenario": True}, {"departure_ms": TEN - 24 * HOUR},
])
def test_whatever_changes_an_answer_changes_the_law(cache, change):
    assert cache.judged(replace(QUESTION, **change), NoProgress()) is not cache.judged(QUESTION, NoProgress())


OTHER = {
    "rule_id": "S", "kind": Kind.ZTL, "effect": Effect.PERMIT, "phase": "2", "name": "n", "status": Status.DRAFT,
    "valid_from": datetime(2024, 1, 1, tzinfo=timezone.utc), "valid_to": datetime(2025, 1, 1, tzinfo=timezone.utc),
    "schedule": "Mo", "movement": Movement.STOP, "vehicles": (Category.PL,), "energies": (Energy.DIESEL,),
    "critair_banned": (CritAir.C5,), "direction": "forward", "edges": ("w9",), "except_edges": ("w9",), "limit_value": 3.5,
    "limit_inclusive": True, "exempted_uses": ("post",), "max_stay_min": 10.0, "exit_by": "10:00", "authority": "a",
    "act_ref": "r", "act_url": "u", "info_url": "i", "verified_on": "2024-01-01", "source": "s", "geometry": box(0, 0, 1, 1),
}


@pytest.mark.parametrize("name", [f.name for f in fields(AccessRule)])
def test_every_field_of_a_rule_is_part_of_its_digest_and_only_its_place_of_where_it_lies(name):
    law, place = rule_digests(RULE)
    other_law, other_place = rule_digests(replace(RULE, **{name: OTHER[name]}))
    assert other_law != law
    assert (other_place != place) == (name in ("direction", "edges", "except_edges", "geometry"))


def test_parts_of_a_digest_do_not_run_into_each_other():
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest("a", b"bc") and digest(1, "2") != digest("1", 2)


def test_an_edited_rule_is_placed_anew_alone(cache, monkeypatch):
    placed = []
    real = law_cache.match_rules
    monkeypatch.setattr(law_cache, "match_rules", lambda n, rules, *more: placed.extend(rules) or real(n, rules, *more))
    rules = tuple(replace(RULE, rule_id=f"R{k}", geometry=box(-10, -50, 50 + k, 50)) for k in range(5))
    before = cache.matches(rules, NoProgress())
    assert len(placed) == 5
    edited = (*rules[:2], replace(rules[2], geometry=box(90, -50, 250, 50)), replace(rules[3], schedule="Mo"), rules[4])
    after = cache.matches(edited, NoProgress())
    assert placed[5:] == [edited[2]]
    assert [a is b for a, b in zip(before, after)] == [True, True, False, True, True]
    assert after[2].edge.tolist() == [1, 2] and before[2].edge.tolist() == [0]


def test_memory_is_bounded(town, monkeypatch):
    monkeypatch.setattr(law_cache, "LAW_BYTES", 1)
    cache = LawCache(town, lambda: EdgeIndex(town))
    first = cache.judged(QUESTION, NoProgress())
    assert cache.judged(QUESTION, NoProgress()) is first
    cache.judged(replace(QUESTION, rules=()), NoProgress())
    assert cache.judged(QUESTION, NoProgress()) is not first
    assert 0 < cache.nbytes < 10_000
    cache.clear()
    assert cache.nbytes == 0


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Santiago", "Africa/Cairo", "Asia/Beirut", "Pacific/Apia"])
def test_the_horizon_holds_every_trip_of_the_local_day_when_clocks_change_too(zone):
    calendar = Calendar(ZoneInfo(zone), by_name("none"))
    begin = calendar.instant_ms(datetime(2024, 1, 1))
    for hours in range(0, 366 * 24, 7):
        for span in (60_000, 24 * HOUR, 25 * HOUR):
            question = replace(QUESTION, calendar=calendar, departure_ms=begin + hours * HOUR, span_ms=span)
            low, high = question.horizon
            assert low <= question.window[0] and question.window[1] <= high
            assert calendar.local(low).date() == question.day
            midday = calendar.instant_ms(datetime.combine(question.day, datetime.min.time()) + timedelta(hours=12))
            assert replace(question, departure_ms=midday).horizon == (low, high)


def test_a_kept_law_is_as_one_made_for_it(cache, town):
    law = cache.judged(QUESTION, NoProgress()).law
    assert [c.rule.rule_id for c in law.constraints if c.rule is not None] == ["R"]
    (banned,) = (c for c in law.constraints if c.rule is not None)
    assert sorted(set((banned.arcs // 2).tolist())) == [0, 1] and len(banned.active) == 2  # two working days
    np.testing.assert_array_equal(law.drivable, np.ones(2 * town.edge_count, bool))
