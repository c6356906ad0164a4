# SPDX-License-Identifier: GPL-2.0-or-later
"""The published contract: schemas, examples and OpenAPI say the same as the code, and leave no place for a person."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from joptimiz_qgis.core import alerts, vehicles
from joptimiz_qgis.core.regulation import rules
from joptimiz_qgis.core.sync_plan import Level

ROOT = Path(__file__).resolve().parents[2]
API = ROOT / "resources" / "api"
NAMES = ("rules", "exemptions", "alerts", "bays", "bay-stops", "pois", "stations", "passes", "scenarios")
OWN = ("rev", "updated_at", "deleted")
SCHEMAS = {name: json.loads((API / "schemas" / f"{name}.json").read_text("utf-8")) for name in NAMES}
OPENAPI = yaml.safe_load((API / "openapi.yaml").read_text("utf-8"))
EXAMPLES = {path.stem: json.loads(path.read_text("utf-8")) for path in (API / "examples").glob("*.json")}


def fields(name):
    return [field for field in SCHEMAS[name]["properties"] if field not in OWN]


def test_there_is_one_schema_and_one_example_for_each_collection():
    assert {path.stem for path in (API / "schemas").glob("*.json")} == set(NAMES)
    assert set(NAMES) <= set(EXAMPLES)
    assert OPENAPI["components"]["parameters"]["collectionId"]["schema"]["enum"] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_and_its_example_keeps_to_it(name):
    jsonschema = pytest.importorskip("jsonschema")
    checker = jsonschema.Draft202012Validator
    checker.check_schema(SCHEMAS[name])
    checker(SCHEMAS[name], format_checker=jsonschema.FormatChecker()).validate(EXAMPLES[name]["properties"])
    assert all(rules.get("title") for rules in SCHEMAS[name]["properties"].values())


@pytest.mark.parametrize("name", NAMES)
def test_an_example_that_lacks_what_is_required_is_refused(name):
    jsonschema = pytest.importorskip("jsonschema")
    for field in SCHEMAS[name]["required"]:
        less = {key: value for key, value in EXAMPLES[name]["properties"].items() if key != field}
        assert not jsonschema.Draft202012Validator(SCHEMAS[name]).is_valid(less)


@pytest.mark.parametrize("name, declared", [("rules", "RULES"), ("exemptions", "EXEMPTIONS"), ("alerts", "ALERTS")])
def test_the_fields_are_those_of_our_own_layers(name, declared):
    pytest.importorskip("qgis.core")
    from joptimiz_qgis.layers import schema

    assert fields(name) == list(schema.names(getattr(schema, declared)))


@pytest.mark.parametrize("name, field, kind", [
    ("rules", "kind", rules.Kind), ("rules", "effect", rules.Effect), ("rules", "status", rules.Status),
    ("rules", "movement", rules.Movement), ("exemptions", "critair_max", vehicles.CritAir),
    ("alerts", "message_type", alerts.MessageType), ("alerts", "category", alerts.AlertCategory),
    ("alerts", "severity", alerts.Severity), ("alerts", "effect", alerts.AlertEffect),
    ("bay-stops", "vehicle_class", vehicles.Category)])
def test_the_choices_are_those_of_the_core(name, field, kind):
    assert [one for one in SCHEMAS[name]["properties"][field]["enum"] if one is not None] == [one.value for one in kind]


@pytest.mark.parametrize("name, field, kind", [
    ("rules", "vehicles", vehicles.Category), ("rules", "energies", vehicles.Energy),
    ("rules", "critair_banned", vehicles.CritAir), ("alerts", "vehicles", vehicles.Category),
    ("exemptions", "categories", vehicles.Category)])
def test_lists_take_every_word_of_the_core_and_no_other(name, field, kind):
    pattern = re.compile(SCHEMAS[name]["properties"][field]["pattern"])
    assert pattern.search(",".join(one.value for one in kind))
    assert all(pattern.search(one.value) for one in kind)
    for wrong in ("", "x", "VP;PL", ",", f"{list(kind)[0].value},", "all,VP"):
        assert not pattern.search(wrong), wrong


def test_no_collection_has_a_place_for_a_person_or_a_registration_number():
    guilty = re.compile(r"plate|plaque|immat|registration_number|person|driver|phone|mail|first_?name|last_?name|surname|birth",
                        re.IGNORECASE)
    assert not [(name, field) for name in NAMES for field in fields(name) if guilty.search(field)]


@pytest.mark.parametrize("text, valid", [
    ("2026-01-31", True), ("2026-01-31T08:00:00Z", True), ("2026-01-31T08:00:00+01:00", True), ("2026-01-31T08:00", False),
    ("31/01/2026", False), ("soon", False)])
def test_a_validity_is_a_day_or_an_exact_instant(text, valid):
    assert bool(re.search(SCHEMAS["rules"]["properties"]["valid_from"]["pattern"], text)) is valid


def test_the_openapi_document_is_sound_and_every_reference_leads_somewhere():
    assert OPENAPI["openapi"].startswith("3.1") and re.fullmatch(r"\d+\.\d+\.\d+", OPENAPI["info"]["version"])

    def walk(node):
        if isinstance(node, dict):
            if "$ref" in node:
                at = OPENAPI
                for part in node["$ref"].removeprefix("#/").split("/"):
                    at = at[part]
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(OPENAPI)
    codes = {int(code) for path in OPENAPI["paths"].values() for method in ("get", "put", "delete") if method in path
             for code in path[method]["responses"] if code.isdigit()}
    assert {200, 201, 304, 400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428, 429, 503} <= codes


@pytest.mark.parametrize("name, part", [("page", "Page"), ("tombstone", "Feature"), ("problem", "Problem"),
                                        ("collection", "Collection"), *((name, "Feature") for name in NAMES)])
def test_examples_keep_to_the_openapi_document(name, part):
    jsonschema = pytest.importorskip("jsonschema")
    whole = {**OPENAPI["components"]["schemas"][part], "components": OPENAPI["components"]}
    jsonschema.Draft202012Validator(whole).validate(EXAMPLES[name])


def test_the_levels_are_those_of_the_core():
    assert OPENAPI["components"]["schemas"]["Collection"]["properties"]["level"]["enum"] == [level.value for level in Level]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_pages_for_hosts_name_every_collection_and_level(language):
    words = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "docs" / "api" / language).glob("*.md")))
    assert all(f"`{name}`" in words for name in NAMES)
    for word in ("oldest_rev", "safe_rev", "If-Match", "read:", "TinyDB"):
        assert word in words
