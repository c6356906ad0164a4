# SPDX-License-Identifier: GPL-2.0-or-later
"""What comes together in a section: nothing is lost or counted twice, and what is not known is no zero."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.bay import bays
from joptimiz_qgis.core.bays.section_totals import DwellSource, bays_of, demand_of, dwell_of, measured_min
from joptimiz_qgis.core.bays.sizing import SizingSettings
from joptimiz_qgis.core.bays.stops import MINUTE_MS, MISSING, Stops, close

NAN = math.nan
POINTS = st.lists(st.tuples(st.integers(-1, 3), st.sampled_from([NAN, 0.0, 1.5, 6.0, 20.0]), st.sampled_from([NAN, 5.0, 12.0])),
                  max_size=20)


def columns(points):
    section, movements, dwell = (np.array(column) for column in zip(*points)) if points else (np.zeros(0),) * 3
    return section.astype(int), movements.astype(float), dwell.astype(float)


@given(POINTS)
def test_movements_and_establishments_are_all_somewhere(points):
    section, movements, dwell = columns(points)
    found = demand_of(section, movements, dwell, 4, 10.0)
    assert np.nansum(found.movements_week) + found.untied_week == pytest.approx(np.nansum(movements))
    assert found.establishments.sum() == (section >= 0).sum()
    assert found.unknown.sum() == (np.isnan(movements) & (section >= 0)).sum()


@given(POINTS)
def test_each_section_is_the_sum_of_its_points_taken_one_by_one(points):
    section, movements, dwell = columns(points)
    found = demand_of(section, movements, dwell, 4, 10.0)
    for row in range(4):
        mine = [(m, d) for s, m, d in points if s == row]
        known = [(m, d) for m, d in mine if not math.isnan(m)]
        week = sum(m for m, _ in known) if known or not mine else NAN
        assert found.movements_week[row] == pytest.approx(week, nan_ok=True)
        stated = any(m > 0 and not math.isnan(d) for m, d in known)
        mean = sum(m * (10.0 if math.isnan(d) else d) for m, d in known) / week if stated else NAN
        assert found.stated_min[row] == pytest.approx(mean, nan_ok=True)


def test_section_with_unknown_points_only_is_unknown_and_one_without_points_needs_nothing():
    found = demand_of(np.array([0]), np.array([NAN]), np.array([NAN]), 2, 10.0)
    assert math.isnan(found.movements_week[0]) and found.movements_week[1] == 0.0


def closed(*stops):
    """(bay, minutes or None, illegal)"""
    bay, minutes, illegal = zip(*stops)
    arrival = np.arange(len(stops), dtype=np.int64) * 10 * MINUTE_MS
    departure = np.array([MISSING if m is None else a + m * MINUTE_MS for a, m in zip(arrival.tolist(), minutes)], np.int64)
    return close(Stops(np.array(bay), arrival, departure, np.array(illegal, np.int8)), np.full(3, 30.0), 10**12)


def test_dwell_is_measured_where_enough_deliveries_have_a_recorded_end():
    stops = closed((0, 8, 0), (1, 16, -1), (1, 12, 0), (2, 50, 0), (0, None, 0), (0, 200, 1))
    found = measured_min(stops, np.array([0, 0, 1]), 3, 3)  # bays 0 and 1 in one section
    assert found.tolist() == pytest.approx([12.0, NAN, NAN], nan_ok=True)
    assert measured_min(stops, np.array([0, 0, 1]), 3, 4).tolist() == pytest.approx([NAN] * 3, nan_ok=True)


def test_stops_at_a_bay_of_no_section_or_at_no_known_bay_are_no_measure():
    stops = closed((0, 8, 0), (7, 8, 0), (2, 9, 0))
    assert measured_min(stops, np.array([-1, 0, 0]), 1, 1).tolist() == [9.0]


def test_measured_comes_before_stated_and_stated_before_the_setting():
    minutes, source = dwell_of(np.array([7.0, NAN, NAN]), np.array([9.0, 9.0, NAN]), 10.0)
    assert minutes.tolist() == [7.0, 9.0, 10.0]
    assert [DwellSource(s).name for s in source] == ["MEASURED", "RATIO", "SETTING"]


def test_places_of_bays_are_those_that_the_vehicle_finds():
    def bay(length, active=True):
        return {"LONGUEUR": length, "ACTIVE": active}

    given_bays = bays([str(n) for n in range(6)], [bay(1400), bay(2900), bay(1000), bay(None), bay(1400, False), bay(1400)],
                      [None] * 6)
    found = bays_of(given_bays, np.array([0, 0, 0, 1, 1, -1]), 2, SizingSettings())
    assert found.bays.tolist() == [3, 1] and found.places.tolist() == [3, 1]
    assert (found.idle, found.untied, found.short, found.unmeasured) == (1, 1, 1, 1)
