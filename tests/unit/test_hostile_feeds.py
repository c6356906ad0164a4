# SPDX-License-Identifier: GPL-2.0-or-later
"""Feeds cut short, changed, packed to harm: a clear error or what is left of them, never a closure that was not there."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc

import pytest
from alert_feeds import (
    CLOSED,
    PARIS,
    POINT,
    WORDS,
    cifs_feed,
    domain,
    in_json,
    incident,
    info,
    item,
    message,
    product,
    read,
    record,
    situation,
    soap,
    v2,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.alerts import AlertEffect
from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.formats import datex2
from joptimiz_qgis.formats import feed as feeds
from joptimiz_qgis.formats.feed import found_format, json_of, unpacked

OPEN = "<roadOrCarriagewayOrLaneManagementType>laneClosures</roadOrCarriagewayOrLaneManagementType>"
JSON = in_json({"D2Payload": {"lang": "fr", "situation": [{"idG": "s", "situationRecord": [{"sitAccident": {
    "idG": "r", "versionG": "1", "validity": {"validityTimeSpecification": {"overallStartTime": "2026-11-25T07:00:00Z"}},
    "locationReference": {"pointByCoordinates": {"pointCoordinates": {"latitude": 1, "longitude": 2}}}}}]}]}})
SAFE = [  # nothing is closed in any of them
    v2(situation(record(OPEN), record("", kind="Accident", number="r2"))), soap(v2(situation(record(OPEN)))), message(info()),
    cifs_feed(incident(kind="JAM"), incident(kind="HAZARD", number="i-2")), product(domain("69", item("1", 3))), JSON,
]
BILLION = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><d2LogicalModel
xmlns="http://datex2.eu/schema/2/2_0"><situation id="s"><situationRecord id="&b;"/></situation></d2LogicalModel>"""


def closures(data):
    found, _ = read(data)
    return [f for f in found if f.alert.effect is AlertEffect.CLOSURE or f.rules]


def tried(data):
    try:
        assert closures(data) == []
    except InputError:  # FormatError is one
        return


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SAFE), st.data())
def test_feed_cut_anywhere_is_an_error_or_closes_nothing(data, draw):
    tried(data[:draw.draw(st.integers(0, len(data)))])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SAFE), st.data())
def test_feed_changed_anywhere_is_an_error_or_closes_nothing(data, draw):
    body = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 4))):
        at = draw.draw(st.integers(0, len(body) - 1))
        end = min(len(body), at + draw.draw(st.integers(0, 12)))
        body[at:end] = draw.draw(st.one_of(st.binary(max_size=8), st.sampled_from(
            [b"", b"<", b"</", b"&x;", b"nan", b"1e999", b"99999-99-99", b"\x00", b"[]", b"{}", b"null", b'"', b"2026-11-25"])))
    tried(bytes(body))


MEMBERS = st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.integers(),
                       lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
                           ["situation", "situationRecord", "sitAccident", "validity", "idG", "value", "latitude", "longitude",
                            "posList", "locationReference", "generalPublicComment", "comment", "values"]), inner, max_size=4),
                       max_leaves=20)


@settings(max_examples=150, deadline=None)
@given(MEMBERS)
def test_any_json_with_situations_is_read_without_failing(value):
    tried(json.dumps({"D2Payload": {"situation": value}}).encode())


def test_entities_and_external_entities_are_refused():
    for data in (BILLION, BILLION.replace(b'<!ENTITY a "ha">', b'<!ENTITY a SYSTEM "file:///etc/hostname">')):
        with pytest.raises(InputError, match="DOCTYPE"):
            read(data)


def test_entities_are_refused_behind_any_length_of_blanks():
    with pytest.raises(InputError):
        read(BILLION.replace(b"<!DOCTYPE", b" " * 70_000 + b"<!DOCTYPE"))


def test_packed_feed_is_read():
    assert len(closures(gzip.compress(v2(situation(record(CLOSED)))))) == 1


def test_damaged_packing_is_an_error():
    packed = gzip.compress(v2(*[situation(record(CLOSED), number=str(n)) for n in range(200)]))
    for bad in (packed[:-20], packed[: len(packed) // 2], packed[:40] + b"\x00" * 40 + packed[80:]):
        with pytest.raises(InputError):
            read(bad)


def test_bomb_ends_at_the_limit(monkeypatch):
    monkeypatch.setattr(feeds, "MOST_JSON_BYTES", 1 << 20)
    bomb = gzip.compress(b'{"a":"' + b"x" * (8 << 20))
    with pytest.raises(InputError, match="larger"):
        json_of(io.BytesIO(bomb))
    stream = unpacked(io.BytesIO(gzip.compress(b"<a>" + b" " * (8 << 20))), 1 << 20)
    with pytest.raises(InputError, match="larger"):
        while stream.read(1 << 16):
            pass


def test_deep_json_is_an_error():
    with pytest.raises(InputError):
        read(b'{"situation":' + b"[" * 200_000)
    deep = {"idG": "s"}
    for _ in range(400):
        deep = {"a": deep}
    found, problems = read(in_json({"D2Payload": {"situation": [deep, json.loads(JSON)["D2Payload"]["situation"][0]]}}))
    assert [f.alert.alert_id for f in found] == ["s/r"] and [p.field for p in problems] == ["situation"]


@pytest.mark.parametrize("data", [b"", b"  \n", b"hello", b"\x89PNG\r\n", b"PK\x03\x04", b"<html><body>404</body></html>",
                                  b'{"type": "FeatureCollection", "features": []}', b"[1, 2]", b"<a"])
def test_what_is_no_feed_is_told(data):
    with pytest.raises(InputError):
        read(data)


def test_bytes_that_are_not_of_the_stated_encoding_are_told():
    latin = v2(situation(record(f"<x>{'é'}</x>"))).decode().encode("latin-1")
    with pytest.raises(InputError):
        read(latin)
    honest = v2(situation(record(CLOSED + "<x>é</x>"))).decode().replace("UTF-8", "ISO-8859-1").encode("latin-1")
    assert len(closures(honest)) == 1


def test_format_is_found_by_content():
    for data, wanted in zip(SAFE, ("datex2", "datex2", "cap", "cifs", "json", "json")):
        assert found_format(io.BytesIO(data)) == wanted
        assert found_format(unpacked(io.BytesIO(gzip.compress(data)))) == wanted


class Long(io.RawIOBase):
    """A feed of `count` situations that is never in memory as a whole."""

    def __init__(self, count):
        head, _, tail = v2("@").partition(b"@")
        self.parts = (part for parts in ([head], (situation(record(CLOSED + "<x>" + "y" * 2000 + "</x>"), number=str(n)).encode()
                                                  for n in range(count)), [tail]) for part in parts)
        self.left = b""

    def read(self, size=-1):
        while len(self.left) < size:
            part = next(self.parts, None)
            if part is None:
                break
            self.left += part
        out, self.left = self.left[:size], self.left[size:]
        return out


def test_long_feed_takes_the_memory_of_a_short_one():
    def peak(count):
        tracemalloc.start()
        number = sum(1 for _ in datex2.read_xml(unpacked(Long(count)), WORDS, PARIS, "fr", []))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert number == count
        return most

    assert peak(2000) < peak(100) + 500_000


def test_one_bad_record_of_a_hundred_costs_one():
    records = [record(CLOSED, number=f"r{n}") for n in range(100)]
    records[50] = records[50].replace(POINT, POINT.replace("48.85", "far")).replace('id="r50"', 'id=""')
    found, problems = read(v2(situation(*records)))
    assert len(found) == 99 and {p.row for p in problems} == {51}
