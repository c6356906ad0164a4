# SPDX-License-Identifier: GPL-2.0-or-later
"""Our small reader of JSON Schema against the `jsonschema` library, on the schemas of the API and on values at random."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.core.sync_plan import Record
from joptimiz_qgis.services.joptimiz import schema
from joptimiz_qgis.services.joptimiz.schema import CollectionSchema

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "api" / "schemas"
WHOLE = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}
FIELDS = [(name, field) for name, whole in WHOLE.items() for field in whole["properties"] if field not in schema.OWN]
WRITTEN = r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?"
TEXTS = st.one_of(st.text(max_size=12), st.from_regex(WRITTEN, fullmatch=True),
                  st.sampled_from(["", "*", "all", "PL", "PL,VUL", "PL,", "E,1", "2026-02-30", "2026-02-28T25:00:00Z", "12:30",
                                   "2026-11-25T08:00:00Z", "https://town.example/act", "not an address", "a" * 30_000,
                                   "123e4567-e89b-42d3-a456-426614174000", "2026-11-25\n", "granted", "closure"]))
NUMBERS = st.one_of(st.integers(-(2**70), 2**70), st.integers(-3, 400), st.floats(), st.floats(-1, 2), st.just(10**400))
VALUES = st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS,
                   st.lists(st.integers(), max_size=2), st.dictionaries(st.text(max_size=2), st.integers(), max_size=1))


def test_the_schemas_are_there():
    assert set(WHOLE) == {"rules", "exemptions", "alerts", "bays", "bay-stops", "pois", "stations", "passes", "scenarios"}


@pytest.mark.parametrize("name", WHOLE)
def test_schema_is_read_with_its_fields_in_order(name):
    made = CollectionSchema.from_json(WHOLE[name])
    assert made.name == name and made.title == WHOLE[name]["title"]
    assert [field for field, _, _ in made.fields] == [f for f in WHOLE[name]["properties"] if f not in schema.OWN]
    assert {kind for _, kind, _ in made.fields} <= {"string", "integer", "number", "boolean"}


@pytest.mark.parametrize("name, field", FIELDS, ids=["/".join(pair) for pair in FIELDS])
def test_field_is_judged_as_the_library_judges_it(name, field):
    jsonschema = pytest.importorskip("jsonschema")
    rules = WHOLE[name]["properties"][field]
    # `$` of JSON Schema is the end of the text, Python's also before a last line break; its digits are ten.
    pattern = {"pattern": "(?a)" + re.sub(r"\$$", r"\\Z", rules["pattern"])} if "pattern" in rules else {}
    oracle = jsonschema.Draft202012Validator({**rules, **pattern})

    @settings(max_examples=40)
    @given(VALUES)
    def judged(value):
        if isinstance(value, float) and value != value or value in (float("inf"), float("-inf")):
            assert schema.wrong(value, rules) is not None  # JSON has no such numbers; the library was never asked
        elif isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**63:
            assert schema.wrong(value, rules) is not None
        elif "format" not in rules:
            assert (schema.wrong(value, rules) is None) == oracle.is_valid(value)
        elif schema.wrong(value, rules) is None:
            assert oracle.is_valid(value)
        else:
            assert not oracle.is_valid(value) or isinstance(value, str)

    judged()


FORMS = {
    "date-time": (["2026-11-25T08:00:00Z", "2026-11-25t08:00:00.123456789z", "2026-11-25T08:00:00+01:00", "2024-02-29T00:00:00Z"],
                  ["2026-11-25", "2026-11-25T08:00:00", "2026-11-25 08:00:00Z", "2026-02-30T08:00:00Z", "2026-11-25T24:00:00Z",
                   "2026-11-25T08:00:00Z\n", "x", "\u0662026-11-25T08:00:00Z"]),
    "date": (["2026-11-25", "2024-02-29"], ["2025-02-29", "2026-1-1", "20261125", "2026-11-25T00:00:00Z", "2026-W01-1"]),
    "uuid": (["123e4567-e89b-42d3-a456-426614174000", "123E4567-E89B-42D3-A456-426614174000"],
             ["123e4567e89b42d3a456426614174000", "{123e4567-e89b-42d3-a456-426614174000}", "1"]),  # pragma: allowlist secret
    "uri": (["https://town.example/act?x=1#y", "urn:a:b"], ["town.example", "/act", "https://a b", "", "https://[::1"]),
}


@pytest.mark.parametrize("form", FORMS)
def test_formats_are_held(form):
    good, bad = FORMS[form]
    rules = {"type": "string", "format": form}
    assert [text for text in good if schema.wrong(text, rules) is not None] == []
    assert [text for text in bad if schema.wrong(text, rules) is None] == []


def test_word_that_is_not_understood_is_an_error_and_never_ignored():
    with pytest.raises(FormatError, match="oneOf of a"):
        CollectionSchema.from_json({"$id": "x/bays.json", "properties": {"a": {"type": "string", "oneOf": []}}})


def test_missing_and_wrong_fields_are_all_named():
    made = CollectionSchema.from_json(WHOLE["exemptions"])
    found = made.check("u", {"rule_ids": 3, "status": "granted", "max_days_per_year": 400, "unheard_of": object()})
    assert {(one.uid, one.field) for one in found} == {("u", "exemption_id"), ("u", "rule_ids"), ("u", "max_days_per_year")}


@given(st.datetimes(min_value=datetime(1900, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_instants_in_utc_are_the_same_instants(moment, minutes):
    text = moment.replace(tzinfo=timezone(timedelta(minutes=minutes))).isoformat(timespec="milliseconds")
    kept = schema.utc_text(text)
    assert kept.endswith("Z") and datetime.fromisoformat(kept[:-1] + "+00:00") == datetime.fromisoformat(text)


def test_features_say_the_same_whatever_their_spelling():
    made = CollectionSchema.from_json(WHOLE["alerts"])
    point = {"type": "Point", "coordinates": (2, 48)}
    mine = Record("u", None, geometry=point, properties={"alert_id": "a", "onset": "2026-01-01T01:00:00+01:00", "revision": 1})
    theirs = Record("u", 7, "now", geometry={"type": "Point", "coordinates": [2.0, 48.0]},
                    properties={"alert_id": "a", "onset": "2026-01-01T00:00:00.000Z", "revision": 1.0, "url": None})
    assert made.same(mine, theirs)
    for other in ({"alert_id": "b"}, {"onset": "2026-01-01T00:00:01Z"}, {"revision": True}, {"url": "urn:x"}, {"onset": None}):
        assert not made.same(mine, Record("u", 7, geometry=theirs.geometry, properties={**theirs.properties, **other}))
    assert not made.same(mine, Record("u", 7, geometry=None, properties=theirs.properties))
    assert not made.same(mine, Record("u", 7, deleted=True))


def test_what_is_sent_has_what_says_something_and_what_must_be_there():
    made = CollectionSchema.from_json(WHOLE["exemptions"])
    assert made.to_send({"exemption_id": "e", "scope": None, "uses": "delivery", "fid": 3}) == {
        "exemption_id": "e", "rule_ids": None, "uses": "delivery", "status": None}
