# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers as people and spreadsheets write them."""

from __future__ import annotations

import math

import pytest

from joptimiz_qgis.formats.row import figure


@pytest.mark.parametrize("written, value", [
    ("12", 12.0), ("1,5", 1.5), ("1.5", 1.5), ("1 234", 1234.0), ("1\u00a0234,5", 1234.5), ("-12\u202f345\u202f678", -12345678.0),
    ("1e3", 1000.0),
])
def test_a_number_is_read_with_comma_or_point_and_with_thousands_apart(written, value):
    assert figure(written) == value


@pytest.mark.parametrize("written", ["", "12 34", "1 2345", "1234 567", "1,2,3", "inf", "nan", "douze", "1 234 m"])
def test_what_may_be_two_numbers_or_none_is_not_read(written):
    assert math.isnan(figure(written))
