# SPDX-License-Identifier: GPL-2.0-or-later
"""The search that dock and algorithm share: asked many times, other vehicles, off the main thread; what must never get better."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from grid_network import STEP, X, Y, build
from shapely.geometry import Point, box

from joptimiz_qgis.core.bays.availability import LiveStops
from joptimiz_qgis.core.bays.bay import bays
from joptimiz_qgis.core.bays.finder import STATES, BayState, Question
from joptimiz_qgis.core.bays.stops import MINUTE_MS, MISSING, Stops
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.regulation.calendar import to_ms
from joptimiz_qgis.core.regulation.evaluate import Settings
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind
from joptimiz_qgis.core.vehicles import Category, Vehicle
from joptimiz_qgis.layers.bay_search import BaySearch, LawGiven
from joptimiz_qgis.layers.network_session import session

PARIS = ZoneInfo("Europe/Paris")
TEN = to_ms(datetime(2026, 11, 24, 10, tzinfo=PARIS))
LORRY = Vehicle(Category.PL, length_m=8.0)
ZONE = AccessRule("Z", Kind.ZTL, geometry=box(X + 1.9 * STEP, Y - 50, X + 3.1 * STEP, Y + 3.1 * STEP), schedule="00:00-10:05")


@pytest.fixture(scope="module")
def engine(qgis_app, tmp_path_factory):
    return session().engine(build(tmp_path_factory.mktemp("search") / "grid.gpkg"), NoProgress())


def town(count=60, seed=3):
    rng = np.random.default_rng(seed)
    places = [Point(X + STEP * rng.integers(0, 5) + 3, Y + rng.uniform(0, 4 * STEP)) for _ in range(count)]
    values = [{"TYPE": "aire permanente", "LONGUEUR": int(rng.integers(1000, 3000)), "DUREE_MAX": 30} for _ in range(count)]
    return bays([str(n) for n in range(count)], values, places)


def live(count, seed=5, bays_=60):
    rng = np.random.default_rng(seed)
    return LiveStops(Stops(rng.integers(0, bays_, count), TEN - rng.integers(0, 25, count) * MINUTE_MS,
                           np.full(count, MISSING, np.int64), np.full(count, -1, np.int8)),
                     rng.choice([np.nan, 15.0, 30.0], count), TEN)


def law(*rules, exemptions=(), vehicle=LORRY):
    return LawGiven(vehicle, rules, exemptions, PARIS, "none", Settings())


ASKED = Question(X + 2 * STEP, Y + 2 * STEP, TEN, (X + 10.0, Y + 0.0), walk_m=450.0)


def test_the_usable_ones_come_first_and_ways_take_as_long_as_told(engine):
    search = BaySearch(engine, town(), law(ZONE))
    found = search.find(ASKED, live(20))
    usable = [one for one in found if one.rank is not None]
    assert usable and [one.rank for one in found[:len(usable)]] == list(range(1, len(usable) + 1))
    ways = {way.bay: way for way in search.ways(ASKED, found)}
    assert {one.bay for one in usable} <= set(ways)
    for one in usable:
        way = ways[one.bay]
        assert way.duration_s == pytest.approx(one.drive_s, abs=0.01) and way.arrival_ms == pytest.approx(one.arrival_ms, abs=5)
        assert np.hypot(*(way.xy[-1] - search.bays.xy[one.bay])) < 10.0  # it ends in the street of the bay
        if ZONE.geometry.contains(Point(search.bays.xy[one.bay])):
            assert one.arrival_ms >= TEN + 5 * MINUTE_MS  # closed until then


def test_an_added_exemption_never_makes_the_best_bay_worse(engine):
    granted = Exemption("E", rule_ids=("Z",), categories=(Category.PL,))
    for seed in range(4):
        for origin in (None, ASKED.origin):
            question = replace(ASKED, origin=origin)
            best = []
            for exemptions in ((), (granted,)):
                one = BaySearch(engine, town(seed=seed), law(ZONE, exemptions=exemptions)).find(question)[0]
                best.append((one.rank is None, STATES.index(one.state), (one.drive_s or 0.0) + one.walk_m * 3.6 / 4.0))
            assert best[1] <= best[0]


def test_more_stops_under_way_make_no_bay_freer(engine):
    search, all_ = BaySearch(engine, town(), law()), live(120)
    before = None
    for count in (0, 1, 5, 20, 60, 120):
        stops = Stops(*(getattr(all_.stops, name)[:count] for name in ("bay", "arrival_ms", "departure_ms", "illegal")))
        now = {one.bay: STATES.index(one.state) for one in search.find(ASKED, LiveStops(stops, all_.declared_min[:count], TEN))}
        assert before is None or (now.keys() == before.keys() and all(now[bay] >= before[bay] for bay in now))
        before = now
    assert STATES.index(BayState.OCCUPIED) in before.values()


def test_another_vehicle_is_asked_of_the_same_search(engine):
    search = BaySearch(engine, town(), law())
    longer = search.with_law(law(vehicle=replace(LORRY, length_m=16.5)))
    short, long_ = ({one.bay for one in each.find(ASKED) if one.state is BayState.TOO_SHORT} for each in (search, longer))
    assert short < long_ and longer.bays is search.bays


def test_it_answers_off_the_main_thread_and_can_be_cancelled(engine):
    search, told = BaySearch(engine, town(), law(ZONE)), []

    class Stop(NoProgress):
        def cancelled(self):
            return True

    def ask():
        told.append(search.find(ASKED))
        try:
            search.find(replace(ASKED, at_ms=TEN + 3_600_000), progress=Stop())
        except Cancelled as error:
            told.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert told[0] == search.find(ASKED) and isinstance(told[1], Cancelled)
