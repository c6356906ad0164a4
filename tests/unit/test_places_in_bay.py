# SPDX-License-Identifier: GPL-2.0-or-later
"""How many vehicles stand in a bay, and how many movements it takes: the sizing model, back and forth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as runs
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.coverage import UNKNOWN
from joptimiz_qgis.core.bays.places_in_bay import capacity_week, places
from joptimiz_qgis.core.bays.sizing import SizingSettings, size


@pytest.mark.parametrize(("length", "vehicle", "expected"), [
    (13.9, 10.0, 0), (14.0, 10.0, 1), (27.9, 10.0, 1), (28.0, 10.0, 2), (42.0, 10.0, 3), (np.nan, 10.0, UNKNOWN),
    (14.0, np.nan, UNKNOWN), (0.0, 10.0, 0),
])
def test_a_bay_takes_whole_vehicles_with_tail_lift_and_room_to_drive_in(length, vehicle, expected):
    assert places(np.array([length]), vehicle, 2.0, 2.0).tolist() == [expected]


@given(count=st.integers(1, 40), vehicle=st.sampled_from([3.5, 6.0, 8.2, 9.5, 10.0]), tail=st.sampled_from([0.0, 1.1, 2.0]),
       insertion=st.sampled_from([0.0, 0.7, 2.0]))
@runs(max_examples=200, deadline=None)
def test_as_many_stand_there_as_it_was_made_for(count, vehicle, tail, insertion):
    metres = sum([vehicle + tail + insertion] * count)  # added up, as a length on a plan is
    assert places(np.array([metres, metres - 0.01]), vehicle, tail, insertion).tolist() == [count, count - 1]


@given(count=st.integers(1, 60), days=st.floats(1.0, 7.0), peak=st.floats(0.05, 1.0), dwell=st.floats(1.0, 60.0),
       manoeuvre=st.floats(0.0, 5.0), load=st.floats(0.1, 1.0), illegal=st.floats(0.0, 0.9))
@runs(max_examples=300, deadline=None)
def test_sizing_asks_as_many_places_for_the_movements_that_these_take(count, days, peak, dwell, manoeuvre, load, illegal):
    settings = SizingSettings(days_per_week=days, peak_share=peak, dwell_min=dwell, manoeuvre_min=manoeuvre, target_load=load,
                              illegal_occupancy=illegal)
    (movements,) = capacity_week(np.array([count]), settings)
    needed = size(np.array([movements * (1 - 1e-9), movements * (1 + 1e-6)]), np.zeros(2, np.int64), settings)
    assert needed.bays_by_load.tolist() == [count, count + 1]


def test_no_place_takes_nothing_and_an_unknown_number_takes_an_unknown_one():
    found = capacity_week(np.array([0, UNKNOWN]), SizingSettings())
    assert found[0] == 0.0 and np.isnan(found[1])
