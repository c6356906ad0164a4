# SPDX-License-Identifier: GPL-2.0-or-later
"""Bays as columns: what is open when, by a table made by hand."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
import shapely.geometry as shapes

from joptimiz_qgis.core.bays.bay import bays
from joptimiz_qgis.core.bays.coverage import NO, UNKNOWN, YES
from joptimiz_qgis.core.bays.open_hours import hours_at
from joptimiz_qgis.core.regulation import holidays
from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms

ZONE = timezone(timedelta(hours=1))
CALENDAR = Calendar(ZONE, holidays.french)
MINUTE = 60_000
VALUES = {
    "by day": {"TEMPORALITE_OSM": "Mo-Sa 07:00-20:00", "TYPE": "aire périodique"},
    "night": {"TEMPORALITE_OSM": "22:00-06:00"},
    "permanent": {"TYPE": "aire permanente"},
    "no hours": {"TYPE": "aire périodique"},
    "not readable": {"TEMPORALITE_OSM": "en semaine"},
    "spans alone": {"TYPE": "aire permanente", "TEMPORALITE_CDS": "[{}]"},
    "out of use": {"TYPE": "aire permanente", "ACTIVE": False},
    "out of use, no hours": {"ACTIVE": False},
    "but holidays": {"TEMPORALITE_OSM": "Mo-Sa 07:00-20:00; PH off"},
}


def made(values):
    return bays(list(values), list(values.values()), [shapes.Point(0, 0)] * len(values))


def at(text):
    return to_ms(datetime.fromisoformat(text).replace(tzinfo=ZONE))


@pytest.mark.parametrize(("moment", "stay_min", "expected"), [
    # by day, night, permanent, no hours, not readable, spans alone, out of use, out of use without hours, but holidays
    ("2026-11-24T10:30", 0, (YES, NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, YES)),  # a Tuesday
    ("2026-11-24T19:55", 5, (YES, NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, YES)),
    ("2026-11-24T19:55", 6, (NO, NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, NO)),
    ("2026-11-24T06:59", 5, (NO, NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, NO)),
    ("2026-11-24T07:00", 5, (YES, NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, YES)),
    ("2026-11-24T23:55", 60, (NO, YES, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, NO)),
    ("2026-11-22T10:30", 0, (NO, NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, NO)),  # a Sunday
    ("2026-11-11T10:30", 0, (YES, NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, NO)),  # a public holiday
])
def test_a_bay_is_open_as_its_hours_say_and_only_for_a_stay_within_them(moment, stay_min, expected):
    found = made(VALUES)
    instants = np.full(len(found), at(moment), np.int64)
    hours = hours_at(found.schedules, found.active, found.max_stay_min, instants, stay_min * MINUTE, CALENDAR)
    assert hours.is_open.tolist() == list(expected)


def test_lengths_are_metres_and_what_is_not_stated_is_not_known():
    found = made({"a": {"LONGUEUR": 1250.0, "LARGEUR": 200.0, "DUREE_MAX": 20.0, "NOM": "Mairie", "ACTIVE": True},
                  "b": {"ADRESSE": "1 rue Haute"}, "c": {}})
    assert found.names == ("Mairie", "1 rue Haute", "")
    assert (found.length_m[0], found.width_m[0], found.max_stay_min[0]) == (12.5, 2.0, 20.0)
    assert np.isnan([found.length_m[1:], found.width_m[1:], found.max_stay_min[1:]]).all()
    assert found.active.tolist() == [YES, UNKNOWN, UNKNOWN]


def test_the_point_of_a_bay_is_on_it():
    area = shapes.Polygon([(0, 0), (10, 0), (10, 1), (1, 1), (1, 10), (0, 10)])  # its centre of gravity is outside
    line, point = shapes.LineString([(0, 0), (8, 0)]), shapes.Point(3, 4)
    found = bays("abcd", [{}] * 4, [area, line, point, None])
    assert area.contains(shapes.Point(found.xy[0]))
    assert found.xy[1:3].tolist() == [[4.0, 0.0], [3.0, 4.0]]
    assert np.isnan(found.xy[3]).all()
    assert len(found) == 4
