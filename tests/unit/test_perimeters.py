# SPDX-License-Identifier: GPL-2.0-or-later
"""Perimeters by a field map: what the user states is taken, what the map leaves out stays unknown."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.core.regulation.rules import Kind, Movement, Status
from joptimiz_qgis.formats.perimeters import read_map, rules_of

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "messages" / "jop2024-zones" / "zones.geojson"
PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2024, 7, 20, 12, tzinfo=PARIS)
FIELDS = ("EVENEMENT", "TYPE_PERI", "DATE_DEBUT", "DATE_FIN", "TRI")
MAP = {"rule_id": {"fields": ["EVENEMENT", "TYPE_PERI"]}, "name": "EVENEMENT", "kind": {"value": "event"},
       "valid_from": "DATE_DEBUT", "valid_to": "DATE_FIN",
       "movement": {"field": "TYPE_PERI", "values": {"Rouge": "all", "Bleu": "transit"}}}
FEATURE = {"EVENEMENT": "Marathon", "TYPE_PERI": "Bleu", "DATE_DEBUT": "2024/07/28 04:30:00.000",
           "DATE_FIN": "2024/07/28 10:00:50.000", "TRI": "MAR"}
SQUARE = {"type": "Polygon", "coordinates": [[[2, 48, 0], [3, 48, 0], [3, 49, 0], [2, 48, 0]]]}


def read(*changes, geometry=SQUARE, field_map=MAP):
    return rules_of([({**FEATURE, **c}, geometry) for c in changes], read_map(json.dumps(field_map), FIELDS), PARIS, NOW, "zones")


def test_map_states_what_a_rule_is():
    found = read({})
    (rule,) = found.rules
    assert (rule.rule_id, rule.name, rule.kind, rule.movement) == ("Marathon / Bleu", "Marathon", Kind.EVENT, Movement.TRANSIT)
    # Local time of Paris, two hours before UTC in July; to the second.
    assert rule.valid_from == datetime(2024, 7, 28, 2, 30, tzinfo=timezone.utc)
    assert rule.valid_to == datetime(2024, 7, 28, 8, 0, 50, tzinfo=timezone.utc)
    assert (rule.status, rule.phase, rule.source, rule.schedule) == (Status.PLANNED, "2024-07-28", "zones", None)
    assert not found.problems


def test_event_that_has_begun_is_in_force():
    assert read({"DATE_DEBUT": "2024/07/18 00:00:00.000"}).rules[0].status is Status.IN_FORCE


def test_word_that_the_map_leaves_out_keeps_the_rule_unknown():
    found = read({"TYPE_PERI": "Gris"})
    assert found.rules[0].schedule == "?TYPE_PERI=Gris" and [p.field for p in found.problems] == ["TYPE_PERI"]


@pytest.mark.parametrize("value", ["28 juillet", "2024/13/01 00:00:00.000", "2024-07-28T25:00"])
def test_unreadable_date_keeps_the_rule_unknown(value):
    found = read({"DATE_DEBUT": value})
    assert found.rules[0].schedule == f"?valid_from={value}" and [p.field for p in found.problems] == ["valid_from"]


def test_period_that_ends_before_it_begins_is_listed():
    assert [p.field for p in read({"DATE_FIN": "2024/07/27 00:00:00.000"}).problems] == ["valid_to"]


def test_feature_without_geometry_is_kept_and_listed():
    found = read({}, geometry=None)
    assert found.rules[0].geometry is None and [p.field for p in found.problems] == ["geometry"]


def test_phases_share_an_id_and_another_area_does_not():
    other = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    origins = read_map(json.dumps(MAP), FIELDS)
    found = rules_of([(FEATURE, SQUARE), (FEATURE, SQUARE), (FEATURE, other)], origins, PARIS, NOW, "zones")
    assert [r.rule_id for r in found.rules] == ["Marathon / Bleu", "Marathon / Bleu", "Marathon / Bleu~2"]


@pytest.mark.parametrize("written, said", [
    ("rouge", "no JSON object"), ("[]", "no JSON object"), ('{"kind": {"value": "event"}, "couleur": "TRI"}', "couleur"),
    ('{"kind": {"value": "event"}, "name": "NOM"}', "NOM"), ('{"name": "TRI"}', "kind"),
    ('{"kind": {"valeur": "event"}}', "kind"),
    ('{"kind": 3}', "kind"), ('{"kind": {"field": "TRI", "values": ["a"]}}', "kind"),
])
def test_wrong_map_is_refused_with_its_member(written, said):
    with pytest.raises(InputError, match=said):
        read_map(written, FIELDS)


@pytest.mark.skipif(not REAL.exists(), reason="the real file is not in a plain checkout")
def test_real_perimeters_of_the_olympic_games():
    features = json.loads(REAL.read_text("utf-8"))["features"]
    origins = read_map(json.dumps(MAP), features[0]["properties"])
    found = rules_of([(f["properties"], f["geometry"]) for f in features], origins, PARIS, NOW, "zones")
    assert len(found.rules) == 881
    by_field = {field: sum(p.field == field for p in found.problems) for field in {p.field for p in found.problems}}
    assert by_field["geometry"] == 6 and by_field["TYPE_PERI"] == 38  # 19 grey and 19 white, left out of the map
    assert sum(r.movement is Movement.TRANSIT for r in found.rules) == 401
    opening = [r for r in found.rules if r.valid_from == datetime(2024, 7, 26, 13, tzinfo=PARIS)]
    assert len(opening) == 34
