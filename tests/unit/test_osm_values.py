# SPDX-License-Identifier: GPL-2.0-or-later
"""Quantities as they stand in real OSM files."""

import math

import pytest

from joptimiz_qgis.formats.osm_values import metres, speed_kmh, tonnes


@pytest.mark.parametrize("value, expected", [
    ("3.5", 3.5), ("3,5 m", 3.5), ("380 cm", 3.8), ("12'6\"", 3.81), ("12'", 3.6576), ("12 ft", 3.6576), ("default", None),
    ("none", None), ("1.80", 1.8)])
def test_metres(value, expected):
    assert metres(value) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize("value", ["below_default", "low", "", "-3", "0", "3.5 t"])
def test_heights_that_cannot_be_read(value):
    assert math.isnan(metres(value))


@pytest.mark.parametrize("value, expected", [("3.5", 3.5), ("3.5t", 3.5), ("3500 kg", 3.5), ("7,5 t", 7.5), ("5 st", 4.5359237)])
def test_tonnes(value, expected):
    assert tonnes(value) == pytest.approx(expected)


@pytest.mark.parametrize("value, expected", [("50", 50.0), ("30 mph", 48.28032), ("FR:urban", 50.0), ("signals", None)])
def test_speeds(value, expected):
    found = speed_kmh(value, {"fr:urban": 50.0})
    assert found == (None if expected is None else pytest.approx(expected))
