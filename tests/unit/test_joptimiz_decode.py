# SPDX-License-Identifier: GPL-2.0-or-later
"""Features of strangers: whatever comes is a record that can be kept, a reject with a reason, or an error; never a crash."""

from __future__ import annotations

import json
import math
import re
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fakes"))
from api_client import BAYS, POINT, uid  # noqa: E402

from joptimiz_qgis.core.errors import ServiceAnswerError  # noqa: E402
from joptimiz_qgis.core.sync_plan import Level, Record  # noqa: E402
from joptimiz_qgis.services.joptimiz import decode, geometry, problems  # noqa: E402
from joptimiz_qgis.services.transport import HttpReply  # noqa: E402


def reply(body, kind="application/geo+json", status=200):
    return HttpReply(status, {"content-type": kind}, body if isinstance(body, bytes) else body.encode("utf-8"))


def feature(number=1, geometry=POINT, uid=uid(1), **properties):
    return {"type": "Feature", "id": uid, "geometry": geometry,
            "properties": {"name": "Quai", "rev": number, "updated_at": "2026-01-01T00:00:00Z", "deleted": False, **properties}}


def read(*features, level=Level.DELTA, text=None, **members):
    whole = {"type": "FeatureCollection", "features": list(features), **members}
    return decode.page(reply(json.dumps(whole) if text is None else text), "http://h/items", BAYS, level)


def test_a_feature_is_read_as_it_is():
    found = read(feature(7, places=3, more="ignored"), numberMatched=12, links=[{"rel": "next", "href": "?x"}])
    assert found.records == (Record(uid(1), 7, "2026-01-01T00:00:00Z", False, POINT,
                                    {"name": "Quai", "places": 3, "checked": None}),)
    assert (found.rejects, found.uids, found.revs, found.matched, found.next) == ((), (uid(1),), (7,), 12, "?x")


def test_a_tombstone_needs_nothing_but_its_revision():
    one = {"type": "Feature", "id": uid(1), "geometry": None, "properties": {"rev": 9, "deleted": True}}
    assert read(one).records == (Record(uid(1), 9, "", True),)


def test_level_zero_takes_any_id_and_no_revision():
    for given_, kept in (("a.b/é", "a.b/é"), (17, "17")):
        assert read({"type": "Feature", "id": given_, "geometry": None, "properties": {"name": None}},
                    level=Level.READ).records[0].uid == kept


@pytest.mark.parametrize("bad, field", [
    ("text", ""), (None, ""), ({"type": "Point"}, ""), (feature(uid=None), "id"), (feature(uid=""), "id"),
    (feature(uid=True), "id"), (feature(uid="x" * 300), "id"), (feature(uid="quai-1"), "id"), (feature(uid=1.5), "id"),
    ({**feature(), "properties": []}, "properties"), (feature(places=-1), "places"), (feature(places="3"), "places"),
    (feature(places=2**63), "places"), (feature(places=10**30), "places"), (feature(name="x" * 101), "name"),
    (feature(name=[]), "name"), (feature(name="a\0b"), "name"), (feature(name="\ud800"), "name"),
    (feature(checked="yesterday"), "checked"), (feature(number=None), "rev"), (feature(number=-1), "rev"),
    (feature(number=2**63), "rev"), (feature(number="7"), "rev"), (feature(number=True), "rev"),
    (feature(deleted="no"), "rev"), (feature(updated_at=3), "rev"),
    (feature(geometry={"type": "Point", "coordinates": [2.0]}), "geometry"), (feature(geometry=[2, 48]), "geometry"),
    (feature(geometry={"type": "Point", "coordinates": [200.0, 48.0]}), "geometry")])
def test_one_bad_feature_is_a_reject_and_the_others_are_there(bad, field):
    found = read(feature(1), bad, feature(3, uid=uid(3)))
    assert [record.uid for record in found.records] == [uid(1), uid(3)]
    assert [reject.field for reject in found.rejects] == [field] and found.rejects[0].reason.endswith(".")
    assert len(found.uids) == len(found.revs) == 3
    json.dumps([vars(reject) for reject in found.rejects], ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "-" + "9" * 30])
def test_numbers_that_json_has_not_or_64_bits_cannot_hold_are_refused(word):
    text = json.dumps({"type": "FeatureCollection", "features": [feature(places="#"), feature(2, uid=uid(2))]})
    found = read(text=text.replace('"#"', word))
    assert ([reject.field for reject in found.rejects], len(found.records)) == (["places"], 1)
    placed = json.dumps({"type": "FeatureCollection", "features": [feature(geometry={"type": "Point", "coordinates": ["#", 1]})]})
    assert [reject.field for reject in read(text=placed.replace('"#"', word)).rejects] == ["geometry"]


def test_a_number_of_a_million_digits_costs_nothing():
    begun = time.monotonic()
    text = json.dumps({"type": "FeatureCollection", "features": [feature(places="#")]}).replace('"#"', "7" * 1_000_000)
    assert len(read(text=text).rejects) == 1 and time.monotonic() - begun < 1.0


@pytest.mark.parametrize("body, kind, words", [
    (b"{}", "application/json", "no collection of features"),
    (b'{"type": "FeatureCollection"}', "application/json", "no collection"),
    (b"", "application/geo+json", "cannot be read as JSON"), (b'{"a": 1', "application/json", "cannot be read"),
    ('{"a": "é"}'.encode("latin-1"), "application/json", "no UTF-8"), ("{}".encode("utf-16"), "application/json", "no UTF-8"),
    (b"[" * 100_000, "application/json", "cannot be read"), (b"<html>", "text/html", "web page"),
    (b"{}", "", "content of the type"), (b"{}", "text/plain", "type text/plain"),
    (b"\x1f\x8b", "application/gzip", "application/gzip")])
def test_documents_that_are_none_are_told(body, kind, words):
    with pytest.raises(ServiceAnswerError, match=words):
        decode.page(reply(body, kind), "http://h/items", BAYS, Level.READ)


@pytest.mark.parametrize("kind", ["application/json", "application/geo+json; charset=utf-8", "Application/Vnd.Geo+JSON"])
def test_kinds_of_json_are_taken_with_or_without_a_byte_order_mark(kind):
    assert decode.document(reply(b'\xef\xbb\xbf{"a": 1}', kind), "h") == {"a": 1}


# -- anything at all

JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
                    max_leaves=12)
PLACES = st.one_of(JSON, st.fixed_dictionaries({"type": st.sampled_from([*geometry._READ, "GeometryCollection", "Curve"]),
                                                "coordinates": JSON, "geometries": JSON}))
NAMES = st.sampled_from(["name", "places", "checked", "rev", "deleted", "updated_at"])
NEARLY = st.fixed_dictionaries({"type": st.just("Feature") | JSON, "id": st.just(uid(5)) | JSON, "geometry": PLACES,
                                "properties": JSON | st.dictionaries(NAMES, JSON | st.integers(0, 9))})


@settings(max_examples=150)
@given(st.lists(JSON | NEARLY, max_size=4), st.sampled_from([Level.READ, Level.DELTA]))
def test_any_json_is_read_without_a_crash_and_what_is_kept_can_be_kept(features, level):
    found = read(*features, level=level)
    assert len(found.uids) == len(features)
    assert len({reject.uid for reject in found.rejects} | {record.uid for record in found.records}) <= len(features)
    for record in found.records:
        assert record.deleted or not BAYS.check(record.uid, record.properties)
        assert geometry.checked(record.geometry) == record.geometry
        kept = [record.uid, record.updated_at, record.properties, record.geometry]
        json.dumps(kept, allow_nan=False, ensure_ascii=False).encode("utf-8")


@settings(max_examples=100)
@given(st.binary(max_size=200), st.sampled_from(["application/json", "text/html", "application/problem+json", ""]),
       st.sampled_from([400, 401, 403, 404, 409, 410, 422, 500, 503]))
def test_any_bytes_are_an_error_with_words_in_one_line(body, kind, status):
    error = problems.refusal(HttpReply(status, {"content-type": kind}, body), "http://h")
    assert error.status == status and str(error).isprintable()
    with pytest.raises(ServiceAnswerError):
        decode.page(HttpReply(200, {"content-type": kind}, b"\xff" + body), "http://h", BAYS, Level.READ)


# -- geometries

LON, LAT = st.floats(-180, 180), st.floats(-90, 90)
SPOT = st.tuples(LON, LAT).map(list)


def ring(points):
    return [*points, points[0]]


POLYGON = st.lists(SPOT, min_size=3, max_size=6).map(ring).map(lambda outer: [outer])
GOOD = st.one_of(
    st.fixed_dictionaries({"type": st.just("Point"), "coordinates": SPOT}),
    st.fixed_dictionaries({"type": st.just("MultiPoint"), "coordinates": st.lists(SPOT, max_size=4)}),
    st.fixed_dictionaries({"type": st.just("LineString"), "coordinates": st.lists(SPOT, min_size=2, max_size=5)}),
    st.fixed_dictionaries({"type": st.just("MultiLineString"),
                           "coordinates": st.lists(st.lists(SPOT, min_size=2, max_size=4), max_size=3)}),
    st.fixed_dictionaries({"type": st.just("Polygon"), "coordinates": POLYGON}),
    st.fixed_dictionaries({"type": st.just("MultiPolygon"), "coordinates": st.lists(POLYGON, max_size=3)}))


@given(GOOD)
def test_good_geometries_are_kept_to_the_last_bit(value):
    assert geometry.checked(json.loads(json.dumps(value))) == value
    assert geometry.checked({"type": "GeometryCollection", "geometries": [value]})["geometries"] == [value]


def test_heights_are_left_out():
    assert geometry.checked({"type": "LineString", "coordinates": [[1, 2, 30], [3, 4, 50, 6]], "crs": "x"}) == {
        "type": "LineString", "coordinates": [[1.0, 2.0], [3.0, 4.0]]}


@pytest.mark.parametrize("kind, coordinates", [
    ("Point", []), ("Point", [True, 1]), ("Point", ["2", "48"]), ("Point", [math.nan, 1]), ("Point", [1, math.inf]),
    ("Point", None), ("Point", [181, 1]), ("Point", [652_000, 6_862_000]), ("LineString", [[1, 2]]), ("LineString", []),
    ("Polygon", []),
    ("Polygon", [[[0, 0], [1, 0], [0, 0]]]), ("Polygon", [[[0, 0], [1, 0], [1, 1], [0, 1]]]), ("MultiPolygon", [[]]),
    ("Circle", [1, 2]), (["Point"], [1, 2]), (None, [1, 2]), ("MultiPoint", [1, 2])])
def test_bad_geometries_are_refused(kind, coordinates):
    with pytest.raises(ValueError):
        geometry.checked({"type": kind, "coordinates": coordinates})


def test_collections_within_collections_have_a_bottom():
    value = POINT
    for _ in range(50):
        value = {"type": "GeometryCollection", "geometries": [value]}
    with pytest.raises(ValueError):
        geometry.checked(value)


@pytest.mark.parametrize("body, kind, words", [
    (b'{"type": "urn:x", "title": "Too bad", "detail": "because"}', "application/problem+json", "because"),
    (b'{"code": "NoApplicableCode", "type": "NoApplicableCode", "description": "generic error (check logs)"}', "application/json",
     "generic error"), (b"<html><TITLE>\n 500 &amp; more\n</TITLE>", "text/html", "500 & more"),
    (b'{"detail": "a\\u0007b\\u202e"}', "application/problem+json", "a b"), (b"plain words", "text/plain", "\u2013"),
    (b'{"detail": "' + b"x" * 5000 + b'"}', "application/problem+json", "x{200}.*\u2026")])
def test_words_of_servers_are_found(body, kind, words):
    assert re.search(words, str(problems.refusal(HttpReply(400, {"content-type": kind}, body), "http://h")))


@pytest.mark.parametrize("headers, body, scope", [
    ({"www-authenticate": 'Bearer error="insufficient_scope", scope="write:bays"'}, b"", "write:bays"),
    ({"content-type": "text/html"}, b"<title>Forbidden</title>", "read:bays"),
    ({"content-type": "application/problem+json"}, b'{"type": "about:blank", "detail": "no"}', "read:bays")])
def test_missing_scope_is_named(headers, body, scope):
    assert f"lacks the scope {scope}" in str(problems.refusal(HttpReply(403, headers, body), "http://h", "read:bays"))


def test_five_thousand_features_are_read_within_a_second():
    text = json.dumps({"type": "FeatureCollection", "features": [feature(n + 1, uid=uid(n), places=n) for n in range(5_000)]})
    begun = time.process_time()
    assert len(read(text=text).records) == 5_000
    assert time.process_time() - begun < 1.0


def test_page_of_millions_of_empty_parts_is_refused_before_it_fills_the_memory():
    begun = time.monotonic()
    with pytest.raises(ServiceAnswerError, match="too many parts"):
        read(text='{"type": "FeatureCollection", "features": [' + "{}," * ((64 << 20) // 3 - 30) + "{}]}")
    with pytest.raises(ServiceAnswerError, match="too many parts"):
        read(text='{"type": "FeatureCollection", "features": [' + "1," * 600_000 + "1]}")
    assert time.monotonic() - begun < 5
