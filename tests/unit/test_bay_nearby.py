# SPDX-License-Identifier: GPL-2.0-or-later
"""Bays around a place without a network: metres as on the globe, what surely hinders told, nothing called usable."""

from __future__ import annotations

import math
from datetime import datetime, timezone

import numpy as np
import pytest
from shapely.geometry import Point

from joptimiz_qgis.core.bays.availability import LiveStops
from joptimiz_qgis.core.bays.bay import bays
from joptimiz_qgis.core.bays.finder import BayState, Question
from joptimiz_qgis.core.bays.nearby import in_metres, nearby
from joptimiz_qgis.core.bays.stops import MISSING, Stops
from joptimiz_qgis.core.regulation.calendar import Calendar

NOON = int(datetime(2026, 11, 25, 12, 0, tzinfo=timezone.utc).timestamp() * 1000)
UTC = Calendar(timezone.utc, lambda day: False)
LAT, LON = 48.85, 2.35


def at(*rows):
    """(id, longitude, latitude, values)."""
    return bays([row[0] for row in rows], [{"LONGUEUR": 1500.0, "TYPE": "aire permanente", **row[3]} for row in rows],
                [Point(row[1], row[2]) for row in rows])


def haversine(lon, lat):
    p, q = math.radians(LAT), math.radians(lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon - LON) / 2) ** 2
    return 2 * 6_371_000 * math.asin(math.sqrt(h))


def asked(found, length_m=6.0, live=None, **more):
    return nearby(in_metres(found, LON, LAT), Question(0.0, 0.0, NOON, **{"walk_m": 300.0, **more}), length_m, UTC, 5.0, live)


def test_metres_are_those_of_the_globe():
    rng = np.random.default_rng(1)
    rows = [(f"b{n}", LON + x, LAT + y, {}) for n, (x, y) in enumerate(rng.uniform(-0.005, 0.005, (200, 2)))]
    found = {one.bay: one.walk_m for one in asked(at(*rows))}
    for row, (_, lon, lat, _) in enumerate(rows):
        metres = haversine(lon, lat)
        assert (row in found) == (metres <= 300.0) or abs(metres - 300.0) < 0.1
        if row in found:
            assert found[row] == pytest.approx(metres, rel=1e-4, abs=0.01)


def test_what_surely_hinders_is_told_and_nothing_is_usable():
    found = asked(at(("open", LON, LAT + 0.0001, {}), ("short", LON, LAT + 0.0002, {"LONGUEUR": 700.0}),
                     ("closed", LON, LAT + 0.0003, {"TYPE": None, "TEMPORALITE_OSM": "Mo-Su 14:00-16:00"}),
                     ("gone", LON, LAT + 0.0004, {"ACTIVE": False})))
    assert {one.bay: one.state for one in found} == {0: BayState.UNKNOWN, 1: BayState.TOO_SHORT, 2: BayState.CLOSED,
                                                     3: BayState.CLOSED}
    assert all(one.rank is None for one in found)


def test_that_a_bay_is_taken_is_known_all_the_same():
    live = LiveStops(Stops(np.array([0]), np.array([NOON - 60_000]), np.array([MISSING]), np.array([-1], np.int8)),
                     np.array([20.0]), NOON)
    taken, free = asked(at(("taken", LON, LAT + 0.0001, {}), ("other", LON, LAT + 0.0002, {})), live=live)
    assert (taken.bay, taken.state, taken.free_from_ms) == (0, BayState.OCCUPIED, NOON + 19 * 60_000)
    assert free.state is BayState.UNKNOWN


def test_stops_at_bays_farther_away_are_not_taken_for_stops_here():
    live = LiveStops(Stops(np.array([2]), np.array([NOON - 60_000]), np.array([MISSING]), np.array([-1], np.int8)),
                     np.array([20.0]), NOON)
    near = asked(at(("far", LON + 1, LAT, {}), ("free", LON, LAT + 0.0001, {}), ("taken", LON, LAT + 0.0002, {})), live=live)
    assert {one.bay: one.state for one in near} == {1: BayState.UNKNOWN, 2: BayState.OCCUPIED}


def test_no_bay_is_no_error():
    assert asked(at(("far", LON + 1, LAT, {}))) == ()
