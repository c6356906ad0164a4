# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's client against the reference server on both stores, and against a pygeoapi as it comes."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "fakes"))
import fault_proxy as fault  # noqa: E402
from api_client import GO, Pauses, WithToken, all_of  # noqa: E402

from joptimiz_qgis.core.errors import (  # noqa: E402
    Conflict,
    CursorTooOld,
    Invalid,
    NotAsDeclared,
    ServiceRefused,
    SignInNeeded,
)
from joptimiz_qgis.core.sync_plan import Level, Record  # noqa: E402
from joptimiz_qgis.services.joptimiz.client import Client  # noqa: E402
from joptimiz_qgis.services.joptimiz.schema import CollectionSchema  # noqa: E402

SCHEMAS = {path.stem: CollectionSchema.from_json(json.loads(path.read_text("utf-8")))
           for path in sorted((ROOT / "resources" / "api" / "schemas").glob("*.json"))}


def client(url, token="", pauses=None):
    return Client(url, WithToken(token, silence_s=30.0), SCHEMAS, Pauses() if pauses is None else pauses, lambda: 0.5)


@pytest.fixture
def server(either_store):
    yield either_store
    either_store.limit(None)


@pytest.fixture
def api(server):
    return client(server.url, server.token())


def described(api, name):
    return next(one for one in api.collections(GO) if one.name == name)


def poi(**properties):
    """A place to deliver, new."""
    declared = SCHEMAS["pois"]
    values = {}
    for name, kind, _ in declared.fields:
        if name in declared.required:
            rules = declared.declared[name]
            values[name] = rules["enum"][0] if "enum" in rules else "x" if kind == "string" else 1
    return Record(str(uuid4()), geometry={"type": "Point", "coordinates": [2.35, 48.85]}, properties={**values, **properties})


def feature(record):
    return {"type": "Feature", "id": record.uid, "geometry": record.geometry, "properties": dict(record.properties)}


def text_field(name="pois"):
    """A field of free text that need not be there."""
    declared = SCHEMAS[name]
    return next(field for field, kind, form in declared.fields if kind == "string" and not form and field not in declared.required
                and not {"enum", "pattern"} & set(declared.declared[field]))


def test_every_collection_is_read_whole_and_its_changes_go_on_from_there(api):
    infos = api.collections(GO)
    assert {info.name for info in infos} == set(SCHEMAS)
    for info in infos:
        assert info.level >= Level.DELTA and info.licence and info.attribution and info.edition
        found, last = all_of(api.everything(info, GO))
        assert len(found) == last.matched == info.count and last.rejects == () and last.cursor == info.safe_rev
        assert all_of(api.changes(info, last.cursor, GO))[0] == {}
    assert described(api, "exemptions").level is Level.DELTA and described(api, "bays").level is Level.WRITE
    assert "JOPTIMIZ" in api.service(GO).title


def test_feature_is_made_changed_and_deleted_and_each_is_told_as_a_change(api):
    before = described(api, "pois").safe_rev
    mine = poi()
    made = api.create("pois", mine, GO)
    assert api.create("pois", mine, GO) == made
    changed = api.replace("pois", replace(mine, properties={**mine.properties, text_field(): "Cour intérieure ✓"}), made, GO)
    assert before < made < changed and api.get("pois", mine.uid, GO).properties[text_field()] == "Cour intérieure ✓"
    with pytest.raises(Conflict) as caught:
        api.replace("pois", replace(mine, properties={**mine.properties, text_field(): "other"}), made, GO)
    assert caught.value.theirs.rev == changed
    with pytest.raises(Conflict):
        api.delete("pois", mine.uid, made, GO)
    gone = api.delete("pois", mine.uid, changed, GO)
    assert api.delete("pois", mine.uid, changed, GO) == changed and api.get("pois", mine.uid, GO) is None
    found, last = all_of(api.changes(described(api, "pois"), before, GO))
    assert [(one.uid, one.rev, one.deleted) for one in found.values()] == [(mine.uid, gone, True)] and last.cursor == gone
    with pytest.raises(Conflict) as caught:
        api.create("pois", mine, GO)
    assert caught.value.theirs is None


def test_lost_answers_are_found_out_on_the_second_try(server):
    with fault.FaultProxy(server.url) as proxy:
        api, mine = client(proxy.url, server.token()), poi()
        proxy.fault(fault.cut, method="PUT", times=1)
        made = api.create("pois", mine, GO)
        assert api.get("pois", mine.uid, GO).rev == made
        proxy.fault(fault.half, method="DELETE", times=1)
        api.delete("pois", mine.uid, made, GO)
        assert api.get("pois", mine.uid, GO) is None


def test_what_the_server_does_not_take_comes_with_reasons(api):
    wrong = poi()
    with pytest.raises(Invalid) as caught:
        api.create("pois", replace(wrong, geometry={"type": "Point", "coordinates": [2000.0, 48.0]}), GO)
    assert caught.value.reasons
    rule = all_of(api.everything(described(api, "rules"), GO))[0]
    in_force = next(one for one in rule.values() if one.properties["status"] == "in_force")
    with pytest.raises(Invalid, match="draft"):
        api.replace("rules", in_force, in_force.rev, GO)
    with pytest.raises(ServiceRefused, match="takes no changes"):
        api.delete("exemptions", str(uuid4()), 1, GO)


def test_accounts_are_told_what_they_lack(server):
    with pytest.raises(SignInNeeded):
        all_of(client(server.url).everything(described(client(server.url), "bays"), GO))
    reader = client(server.url, server.token(["read:pois"]))
    all_of(reader.everything(described(reader, "pois"), GO))
    with pytest.raises(ServiceRefused, match="write:pois"):
        reader.create("pois", poi(), GO)
    with pytest.raises(ServiceRefused, match="read:bays"):
        all_of(reader.everything(described(reader, "bays"), GO))


def test_token_that_expires_on_the_way_asks_for_a_sign_in(server):
    api = client(server.url, server.token(token_s=1))
    time.sleep(2.1)
    with pytest.raises(SignInNeeded):
        all_of(api.everything(described(api, "pois"), GO))


def test_limit_of_requests_is_waited_for(server):
    pauses = Pauses()
    api = client(server.url, server.token(), pauses)
    info = described(api, "pois")
    server.limit(1, 600.0)
    all_of(api.everything(info, GO))
    with pytest.raises(ServiceRefused, match="is busy") as caught:
        all_of(api.everything(info, GO))
    assert caught.value.status == 429 and pauses == []  # ten minutes are not waited for
    server.limit(1, 3.0)
    all_of(api.everything(info, GO))

    def wait(seconds, progress):
        pauses.append(seconds)
        time.sleep(seconds)

    all_of(Client(server.url, api._wire._transport, SCHEMAS, wait).everything(info, GO))
    assert 1.0 <= sum(pauses) <= 4.0


def test_late_commit_is_fetched_later(postgis_sandbox):
    api = client(postgis_sandbox.url, postgis_sandbox.token())
    start = described(api, "pois").safe_rev
    late, after = poi(), poi()
    postgis_sandbox.begin_late("pois", feature(late))
    try:
        made = api.create("pois", after, GO)
        found, last = all_of(api.changes(described(api, "pois"), start, GO))
        assert list(found) == [after.uid] and last.cursor < made
    finally:
        postgis_sandbox.commit_late()
    again, _ = all_of(api.changes(described(api, "pois"), last.cursor, GO))
    assert set(again) == {late.uid, after.uid}


def test_forgotten_tombstones_make_a_cursor_too_old_and_the_whole_is_right(server, api):
    cursor = described(api, "pois").safe_rev
    mine = poi()
    server.put("pois", feature(mine))
    stays = poi()
    server.put("pois", feature(stays))
    server.delete("pois", mine.uid)
    before = described(api, "pois")
    server.purge("pois")
    for info in (before, described(api, "pois")):
        with pytest.raises(CursorTooOld):
            all_of(api.changes(info, cursor, GO))
    found, last = all_of(api.everything(described(api, "pois"), GO))
    assert stays.uid in found and mine.uid not in found
    assert all_of(api.changes(described(api, "pois"), last.cursor, GO))[0] == {}


# -- a server that knows nothing of the profile


@pytest.fixture(scope="module")
def stock(stock_pygeoapi):
    return client(stock_pygeoapi.url)


def test_stock_server_is_read_whole_at_level_zero(stock):
    infos = {info.name: info for info in stock.collections(GO)}
    assert set(infos) == {"rules", "exemptions"} and {info.level for info in infos.values()} == {Level.READ}
    for name, count in (("rules", 6), ("exemptions", 25)):
        found, last = all_of(stock.everything(infos[name], GO))
        assert len(found) == last.matched == count and last.rejects == () and last.cursor is None
        assert all(record.rev is None for record in found.values())


def test_stock_server_is_paged_by_its_links(stock_pygeoapi, stock, monkeypatch):
    monkeypatch.setattr("joptimiz_qgis.services.joptimiz.paging.LIMIT", 10)
    pages = list(stock.everything(described(stock, "exemptions"), GO))
    assert [len(page.records) for page in pages] == [10, 10, 5] and pages[-1].matched == 25


def test_stock_server_that_is_taken_for_more_is_caught(stock):
    info = replace(described(stock, "exemptions"), level=Level.DELTA, oldest_rev=0, safe_rev=100)
    with pytest.raises(NotAsDeclared):
        list(stock.changes(info, 50, GO))
