# SPDX-License-Identifier: GPL-2.0-or-later
"""Perimeters become alerts that close only what their rule closes at all times, and say nothing of what does not hold."""

from __future__ import annotations

from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.formats import alert_perimeters

NOW = datetime(2026, 11, 25, 10, tzinfo=timezone.utc)
SQUARE = {"type": "Polygon", "coordinates": [[[2, 48], [3, 48], [3, 49], [2, 48]]]}


def effect(**values: str) -> str:
    feature = {"type": "Feature", "geometry": SQUARE, "properties": {"rule_id": "p", "kind": "event", **values}}
    collection = {"type": "FeatureCollection", "features": [feature]}
    written = "{" + ", ".join(f'"{name}": "{name}"' for name in feature["properties"]) + "}"
    fields = alert_perimeters.field_map_of(collection, written)
    (found,) = alert_perimeters.read(collection, fields, ZoneInfo("Europe/Paris"), NOW, "feed", [])
    return found.alert.effect.value


@pytest.mark.parametrize("values, wanted", [
    ({}, "closure"), ({"kind": "zfe"}, "restriction"), ({"schedule": "Mo-Fr 08:00-20:00"}, "restriction"),
    ({"vehicles": "PL"}, "closure"), ({"vehicles": "submarine"}, "restriction"), ({"movement": "transit"}, "restriction"),
    ({"edges": "w1"}, "restriction"), ({"except_edges": "w1"}, "restriction"),
    ({"kind": "parking", "movement": "stop"}, "information"), ({"effect": "permit"}, "information"),
    ({"status": "suspended"}, "information"), ({"status": "withdrawn"}, "information"), ({"status": "draft"}, "information"),
    ({"status": "planned"}, "information"), ({"status": "planned", "valid_from": "2026-12-01"}, "closure"),
    ({"status": "rumoured"}, "restriction"),
])
def test_alert_says_what_its_rule_does(values, wanted):
    assert effect(**values) == wanted
