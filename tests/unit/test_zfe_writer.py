# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules to the national ZFE schema: an official file comes back as it was, what cannot be said is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy
from joptimiz_qgis.formats.zfe import rules_of
from joptimiz_qgis.formats.zfe_writer import features_of

PARIS = ZoneInfo("Europe/Paris")
REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "zfe"
SQUARE = {"type": "Polygon", "coordinates": [[[2, 48], [3, 48], [3, 49], [2, 48]]]}
LINE = {"type": "LineString", "coordinates": [[2, 48], [3, 48]]}
LORRIES = AccessRule(
    "200046977-ZFE-001", Kind.ZFE, status=Status.IN_FORCE, valid_from=datetime(2023, 1, 1, tzinfo=PARIS),
    valid_to=datetime(2024, 1, 1, tzinfo=PARIS), schedule="Mo-Fr 08:00-20:00; PH off", vehicles=(Category.PL,),
    critair_banned=(CritAir.C4, CritAir.C5, CritAir.NC), act_url="https://example.org/act", geometry=SQUARE)


def written(*rules, kind="aires"):
    return features_of(rules, kind, PARIS)


def test_one_feature_says_the_threshold_the_hours_and_the_days_of_each_type():
    found = written(LORRIES, replace(LORRIES, vehicles=(Category.VUL,), critair_banned=(CritAir.NC,), schedule=None))
    assert not found.refused
    assert found.features == ({
        "type": "Feature", "geometry": SQUARE, "properties": {
            "id": "200046977-ZFE-001", "date_debut": "2023-01-01", "date_fin": "2023-12-31",
            "vp_critair": None, "vp_horaires": None,
            "vul_critair": "NC", "vul_horaires": "24/7", "pl_critair": "V4", "pl_horaires": "Mo-Fr 08:00-20:00; PH off",
            "autobus_autocars_critair": None, "autobus_autocars_horaires": None, "deux_rm_critair": None,
            "deux_rm_horaires": None, "url_arrete": "https://example.org/act"}},)


def test_a_rule_for_all_vehicles_is_said_of_the_five_types():
    properties = written(replace(LORRIES, vehicles=None)).features[0]["properties"]
    assert {name: properties[name] for name in properties if name.endswith("_critair")} == dict.fromkeys(
        ("vp_critair", "vul_critair", "pl_critair", "autobus_autocars_critair", "deux_rm_critair"), "V4")


@pytest.mark.parametrize("field, value", [
    ("kind", Kind.ZTL), ("status", Status.DRAFT), ("status", Status.SUSPENDED), ("valid_from", None),
    ("valid_from", datetime(2023, 1, 1, 8, tzinfo=PARIS)), ("geometry", None), ("geometry", LINE), ("movement", Movement.TRANSIT),
    ("energies", (Energy.DIESEL,)), ("exempted_uses", ("delivery",)), ("limit_value", 3.5), ("max_stay_min", 30.0),
    ("exit_by", "11:00"), ("except_edges", ("1",)), ("edges", ("1",)), ("effect", Effect.PERMIT), ("schedule", "whenever"),
    ("schedule", "?pl_horaires="), ("critair_banned", (CritAir.C4,)), ("critair_banned", None),
    ("vehicles", (Category.L6E,)), ("vehicles", (Category.PL, Category.DEUX_RM))])
def test_what_the_schema_cannot_say_is_refused_and_named(field, value):
    found = written(replace(LORRIES, **{field: value}))
    assert not found.features
    assert [(problem.row, problem.field) for problem in found.refused] == [(1, field)]


def test_a_phase_of_which_one_rule_is_refused_is_refused_whole():
    found = written(LORRIES, replace(LORRIES, vehicles=(Category.VUL,), energies=(Energy.DIESEL,)))
    assert not found.features
    assert [(problem.row, problem.field) for problem in found.refused] == [(1, "rule_id"), (2, "energies")]


ROAD = replace(LORRIES, geometry=LINE, edges=(LORRIES.rule_id,))
OPEN = replace(ROAD, effect=Effect.PERMIT, vehicles=None, critair_banned=None, schedule=None)


@pytest.mark.parametrize("field, value", [("vehicles", (Category.PL,)), ("schedule", "Mo-Fr 08:00-20:00"),
                                          ("critair_banned", (CritAir.NC,))])
def test_a_permission_for_some_is_not_published_as_one_for_all(field, value):
    assert written(OPEN, ROAD, kind="voies").features[0]["properties"]["pl_critair"] == "V4"
    found = written(replace(OPEN, **{field: value}), ROAD, kind="voies")
    assert not found.features and [(p.row, p.field) for p in found.refused] == [(1, field), (2, "rule_id")]


def test_a_ban_of_a_road_that_replaces_nothing_is_not_published_as_a_special_road():
    found = written(ROAD, kind="voies")
    assert not found.features and [(p.row, p.field) for p in found.refused] == [(1, "effect")]


def test_two_thresholds_for_one_type_have_no_place():
    found = written(LORRIES, replace(LORRIES, critair_banned=(CritAir.NC,), schedule="24/7"))
    assert not found.features
    assert len(found.refused) == 2


def test_another_phase_of_the_same_zone_is_a_feature_of_its_own():
    later = replace(LORRIES, phase="2024-01-01", valid_from=LORRIES.valid_to, valid_to=None, status=Status.PLANNED)
    days = [(f["properties"]["date_debut"], f["properties"]["date_fin"]) for f in written(LORRIES, later).features]
    assert days == [("2023-01-01", "2023-12-31"), ("2024-01-01", None)]


@pytest.mark.skipif(not REAL.is_dir(), reason="real data is not beside the checkout")
@pytest.mark.parametrize("name, kind", [("bnzfe-aires-2023-12-part-a.geojson", "aires"), ("exemple-valide-zone.geojson", "aires"),
                                        ("exemple-valide-voie-speciale.geojson", "voies")])
def test_official_file_comes_back_as_it_was_and_keeps_to_the_schema(name, kind):
    source = json.loads((REAL / name).read_text("utf-8"))["features"]
    read = rules_of(source, PARIS, date(2024, 1, 1))
    found = written(*read.rules, kind=kind)
    expected = {(f["properties"]["id"], f["properties"]["date_debut"], str(f["geometry"])): f["properties"] for f in source}
    assert found.features
    refused = {problem.source_id.partition("~")[0] for problem in found.refused}
    for feature in found.features:
        mine = feature["properties"]
        theirs = expected[mine["id"], mine["date_debut"], str(feature["geometry"])]
        for key, value in mine.items():
            if key.startswith("url_site"):
                assert value in (theirs.get("url_site_information"), theirs.get("url_site"))
            elif key.endswith("_horaires") and mine[key.replace("_horaires", "_critair")] is None:
                assert value is None  # “off” beside no class bans nothing
            else:
                assert value == (None if theirs.get(key) in ("", "<nul>") else theirs.get(key)), key
    assert len(found.features) + len({(p.source_id) for p in found.refused}) >= len(expected) - len(refused)
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((REAL / "schema-zfe.json").read_text("utf-8"))
    del schema["allOf"]  # leads to a remote file: the shape of GeoJSON, which GDAL judges in another test
    jsonschema.Draft7Validator(schema).validate({"type": "FeatureCollection", "features": list(found.features)})
