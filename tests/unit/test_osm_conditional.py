# SPDX-License-Identifier: GPL-2.0-or-later
"""Conditional tags as they stand in Paris, Lower Saxony and Monaco."""

import pytest

from joptimiz_qgis.formats.osm_conditional import Clause, read_conditional


@pytest.mark.parametrize("text, expected", [
    ("destination @ (Mo-Sa 06:00-11:00)", [Clause("destination", "Mo-Sa 06:00-11:00", {}, None)]),
    ("no @ Mo-Fr 08:00-09:00", [Clause("no", "Mo-Fr 08:00-09:00", {}, None)]),
    ("destination @ (Jul 23-Aug 21 Sa 14:00-20:00;Jul 23-Aug 21 Su,PH 10:00-20:00)",
     [Clause("destination", "Jul 23-Aug 21 Sa 14:00-20:00;Jul 23-Aug 21 Su,PH 10:00-20:00", {}, None)]),
    ("no @ (weight>7.5)", [Clause("no", None, {"weight_t": 7.5}, None)]),
    ("no @ (weight>3.5 AND 22:00-06:00); yes @ delivery",
     [Clause("no", "22:00-06:00", {"weight_t": 3.5}, None), Clause("yes", None, {}, "delivery")]),
    ("no @ (weight<7.5)", [Clause("no", "weight<7.5", {}, None)]),  # not sayable: unknown later
    ("no @ (length>12 m)", [Clause("no", None, {"length_m": 12.0}, None)]),
    ("no", [Clause("unknown", "no", {}, None)]),
])
def test_clauses(text, expected):
    assert list(read_conditional(text)) == expected
