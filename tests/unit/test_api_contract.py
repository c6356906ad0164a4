# SPDX-License-Identifier: GPL-2.0-or-later
"""The published contract: schemas, examples and OpenAPI say the same as the code, and leave no place for a person."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from joptimiz_qgis.core import alerts, vehicles
from joptimiz_qgis.core.regulation import rules
from joptimiz_qgis.core.sync_plan import Level
from joptimiz_qgis.layers import schema as layers_schema

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = "https://joptimiz.example.org/spec/api/1.0/"
API = ROOT / "resources" / "api"
NAMES = ("rules", "exemptions", "alerts", "bays", "bay-stops", "pois", "stations", "passes", "scenarios")
OWN = ("rev", "updated_at", "deleted")
SCHEMAS = {name: json.loads((API / "schemas" / f"{name}.json").read_text("utf-8")) for name in NAMES}
OPENAPI = yaml.safe_load((API / "openapi.yaml").read_text("utf-8"))
EXAMPLES = {path.stem: json.loads(path.read_text("utf-8")) for path in (API / "examples").glob("*.json")}
REGISTRY = Registry().with_resources([
    (PUBLISHED + "openapi.yaml", Resource.from_contents(OPENAPI, DRAFT202012)),
    *((schema["$id"], Resource.from_contents(schema)) for schema in SCHEMAS.values())])


def fields(name):
    return [field for field in SCHEMAS[name]["properties"] if field not in OWN]


def test_there_is_one_schema_and_one_example_for_each_collection():
    assert {path.stem for path in (API / "schemas").glob("*.json")} == set(NAMES)
    assert set(NAMES) <= set(EXAMPLES)
    assert OPENAPI["components"]["parameters"]["collectionId"]["schema"]["enum"] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_and_its_example_keeps_to_it(name):
    checker = jsonschema.Draft202012Validator
    checker.check_schema(SCHEMAS[name])
    checker(SCHEMAS[name], format_checker=jsonschema.FormatChecker()).validate(EXAMPLES[name]["properties"])
    assert all(rules.get("title") for rules in SCHEMAS[name]["properties"].values())


@pytest.mark.parametrize("name", NAMES)
def test_an_example_that_lacks_what_is_required_is_refused(name):
    for field in SCHEMAS[name]["required"]:
        less = {key: value for key, value in EXAMPLES[name]["properties"].items() if key != field}
        assert not jsonschema.Draft202012Validator(SCHEMAS[name]).is_valid(less)


@pytest.mark.parametrize("name, declared", [("rules", "RULES"), ("exemptions", "EXEMPTIONS"), ("alerts", "ALERTS")])
def test_the_fields_are_those_of_our_own_layers(name, declared):
    assert fields(name) == list(layers_schema.names(getattr(layers_schema, declared)))


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


def part_of_openapi(part):
    return jsonschema.Draft202012Validator({"$ref": f"{PUBLISHED}openapi.yaml#/components/schemas/{part}"}, registry=REGISTRY)


def references(node):
    if isinstance(node, dict):
        yield from [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from references(child)


def test_the_openapi_document_is_one_by_the_schema_of_the_openapi_initiative():
    # Its schema as published (Apache-2.0), https://spec.openapis.org/oas/3.1/schema/2022-10-07
    schema = json.loads((ROOT / "tests" / "data" / "openapi-3.1-schema-2022-10-07.json").read_text("utf-8"))
    assert OPENAPI["info"]["version"] == "1.0.0"
    assert not [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(OPENAPI)]
    broken = {**OPENAPI, "paths": {"/": {"get": {"responses": {"200": {}}}}}}
    assert not jsonschema.Draft202012Validator(schema).is_valid(broken)


def test_every_reference_leads_somewhere_and_every_schema_is_referred_to():
    found = set(references(OPENAPI))
    resolver = REGISTRY.resolver(PUBLISHED + "openapi.yaml")
    for reference in found:
        resolver.lookup(reference)
    assert {f"schemas/{name}.json" for name in NAMES} == {reference for reference in found if not reference.startswith("#")}
    assert all((API / reference).is_file() for reference in found if not reference.startswith("#"))
    assert all(schema["$id"] == f"{PUBLISHED}schemas/{name}.json" for name, schema in SCHEMAS.items())


def test_every_operation_says_how_it_can_fail_and_when_to_come_back():
    codes = {method: {int(code) for path in OPENAPI["paths"].values() for code in path.get(method, {}).get("responses", {})
                      if code.isdigit()} for method in ("get", "put", "delete")}
    assert {200, 304, 400, 401, 403, 404, 406, 410, 429, 503} <= codes["get"]
    assert {200, 201, 400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 429, 503} <= codes["put"]
    assert {204, 400, 401, 403, 404, 406, 412, 428, 429, 503} <= codes["delete"]
    assert "Retry-After" in OPENAPI["components"]["responses"]["Wait"]["headers"]


@pytest.mark.parametrize("name, part", [("page", "Page"), ("tombstone", "Feature"), ("problem", "Problem"),
                                        ("collection", "Collection"), *((name, "Feature") for name in NAMES)])
def test_examples_keep_to_the_openapi_document(name, part):
    part_of_openapi(part).validate(EXAMPLES[name])


@pytest.mark.parametrize("name", NAMES)
def test_an_example_may_be_sent_as_a_draft_and_a_wrong_one_may_not(name):
    part_of_openapi("Draft").validate(EXAMPLES[name])
    assert not part_of_openapi("Draft").is_valid({**EXAMPLES[name], "properties": {"name": 7}})
    assert not part_of_openapi("Draft").is_valid({**EXAMPLES[name], "geometry": "POINT (2 48)"})


def test_features_of_a_page_keep_to_the_schema_of_their_collection_and_tombstones_are_empty():
    for feature in [*EXAMPLES["page"]["features"], EXAMPLES["tombstone"]]:
        if feature["properties"]["deleted"]:
            assert feature["geometry"] is None and set(feature["properties"]) == set(OWN)
        else:
            jsonschema.Draft202012Validator(SCHEMAS["exemptions"]).validate(feature["properties"])
    revisions = [feature["properties"]["rev"] for feature in EXAMPLES["page"]["features"]]
    assert revisions == sorted(set(revisions)) and revisions[-1] <= EXAMPLES["collection"]["safe_rev"]


def test_the_levels_are_those_of_the_core():
    assert OPENAPI["components"]["schemas"]["Collection"]["properties"]["level"]["enum"] == [level.value for level in Level]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_pages_for_hosts_name_every_collection_and_level(language):
    words = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "docs" / "api" / language).glob("*.md")))
    assert all(f"`{name}`" in words for name in NAMES)
    for word in ("oldest_rev", "safe_rev", "If-Match", "read:", "TinyDB", "OGR", "410", f"{PUBLISHED}conf/read", "postgis.sql"):
        assert word in words


def test_the_plugin_ships_the_contract(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import stage

    shipped = stage.stage(tmp_path) / "resources" / "api"
    assert {path.relative_to(shipped) for path in shipped.rglob("*.*")} == {path.relative_to(API) for path in API.rglob("*.*")}
