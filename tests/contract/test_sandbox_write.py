# SPDX-License-Identifier: GPL-2.0-or-later
"""What the API promises of writing: nothing overwritten unseen, nothing doubled, everything wrong told."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from api_calls import GEOJSON, Api, bay, is_problem, new_id


@pytest.fixture
def api(either_store):
    return Api(either_store)


def test_created_feature_is_read_back_as_it_was_sent(api):
    feature = bay(new_id(), "Quai d'essai – n° 1 🚚", [7.421234, 43.731234], LONGUEUR=1234.5, ACTIVE=False)
    answer = api.create("bays", feature)
    assert answer.status_code == 201 and answer.headers["Location"] == api.items("bays", feature["id"])
    read = api.get("bays", feature["id"])
    assert read.headers["ETag"] == answer.headers["ETag"] == f'"{read.json()["properties"]["rev"]}"'
    assert read.json()["geometry"] == feature["geometry"]
    for name, value in feature["properties"].items():
        assert read.json()["properties"][name] == value
    assert read.json()["properties"]["LARGEUR"] is None and read.json()["properties"]["deleted"] is False


def test_create_sent_twice_makes_one_feature_and_says_so(api):
    feature = bay(new_id())
    tag = api.stored("bays", feature)
    again = api.create("bays", feature)
    is_problem(again, 412)
    assert again.headers["ETag"] == tag == api.get("bays", feature["id"]).headers["ETag"]


def test_posted_feature_gets_an_id_and_a_used_id_is_a_conflict(api):
    feature = bay(new_id())
    del feature["id"]
    answer = api.session.post(api.items("bays"), json=feature, headers=GEOJSON, timeout=30)
    assert answer.status_code == 201
    uid = answer.headers["Location"].rsplit("/", 1)[1]
    assert api.get("bays", uid).headers["ETag"] == answer.headers["ETag"]
    is_problem(api.session.post(api.items("bays"), json={**feature, "id": uid}, headers=GEOJSON, timeout=30), 409)


def test_id_of_a_deleted_feature_is_never_used_again(api):
    feature = bay(new_id())
    api.delete("bays", feature["id"], api.stored("bays", feature))
    is_problem(api.create("bays", feature), 409)
    is_problem(api.get("bays", feature["id"]), 404)


def test_stale_replacement_is_refused_with_the_present_tag_and_changes_nothing(api):
    feature = bay(new_id(), "un")
    old = api.stored("bays", feature)
    new = api.replace("bays", bay(feature["id"], "deux"), old).headers["ETag"]
    answer = api.replace("bays", bay(feature["id"], "trois"), old)
    is_problem(answer, 412)
    assert answer.headers["ETag"] == new != old
    is_problem(api.delete("bays", feature["id"], old), 412)
    assert api.get("bays", feature["id"]).json()["properties"]["NOM"] == "deux"


def test_of_twenty_writers_who_saw_the_same_state_one_wins(api, either_store):
    feature = bay(new_id(), "avant")
    tag = api.stored("bays", feature)
    writers = [Api(either_store, "read:bays", "write:bays") for _ in range(20)]

    def write(number):
        if number % 5 == 0:
            return number, writers[number].delete("bays", feature["id"], tag).status_code
        return number, writers[number].replace("bays", bay(feature["id"], f"écrit {number}"), tag).status_code

    with ThreadPoolExecutor(20) as pool:
        done = list(pool.map(write, range(20)))
    (winner,) = [number for number, status in done if status in (200, 204)]
    assert {status for number, status in done if number != winner} <= {412, 404}
    after = api.get("bays", feature["id"])
    if winner % 5 == 0:
        assert after.status_code == 404
    else:
        assert after.json()["properties"]["NOM"] == f"écrit {winner}"


def test_of_twenty_creators_of_one_id_one_wins(either_store):
    feature = bay(new_id())
    writers = [Api(either_store, "read:bays", "write:bays") for _ in range(20)]
    with ThreadPoolExecutor(20) as pool:
        statuses = sorted(answer.status_code for answer in pool.map(lambda each: each.create("bays", feature), writers))
    assert statuses == [201] + [412] * 19


@pytest.mark.parametrize("tag", ['"0"', '"x"', 'W/"{rev}"', '""', '"99999999999999999999999999"'])
def test_tag_that_is_not_the_present_one_never_matches(api, tag):
    feature = bay(new_id())
    present = api.stored("bays", feature)
    is_problem(api.replace("bays", feature, tag.replace("{rev}", present.strip('"'))), 412)
    assert api.get("bays", feature["id"]).headers["ETag"] == present


def test_one_of_several_tags_is_enough(api):
    feature = bay(new_id())
    assert api.replace("bays", feature, f'"0", {api.stored("bays", feature)}').status_code == 200


def test_write_without_precondition_is_refused(api):
    feature = bay(new_id())
    url = api.items("bays", feature["id"])
    is_problem(api.session.put(url, json=feature, headers=GEOJSON, timeout=30), 428)
    api.stored("bays", feature)
    is_problem(api.session.put(url, json=feature, headers=GEOJSON, timeout=30), 428)
    is_problem(api.session.delete(url, timeout=30), 428)
    is_problem(api.session.put(url, json=feature, headers={**GEOJSON, "If-None-Match": '"1"'}, timeout=30), 428)
    is_problem(api.replace("bays", feature, "no tag"), 400)


def test_replacing_or_deleting_what_is_not_there_says_so(api):
    feature = bay(new_id())
    is_problem(api.replace("bays", feature, '"1"'), 404)
    is_problem(api.delete("bays", feature["id"], '"1"'), 404)
    tag = api.stored("bays", feature)
    assert api.delete("bays", feature["id"], tag).ok
    is_problem(api.delete("bays", feature["id"], tag), 404)
    is_problem(api.replace("bays", feature, tag), 404)


INVALID = {
    "unknown field": lambda f: f["properties"].update(NO_SUCH="x"),
    "a plate is no field": lambda f: f["properties"].update(immatriculation="AB-123-CD"),
    "missing field": lambda f: f["properties"].pop("ID"),
    "wrong type": lambda f: f["properties"].update(LONGUEUR="douze"),
    "wrong word": lambda f: f["properties"].update(DISPOSITION="oblique"),
    "out of range": lambda f: f["properties"].update(LONGUEUR=1),
    "too long": lambda f: f["properties"].update(CODE_POSTAL="123456"),
    "wrong date-time": lambda f: f["properties"].update(DATE_MAJ="2026-02-30T00:00:00Z"),
    "wrong address": lambda f: f["properties"].update(ARR_URL="nowhere at all"),
    "null character": lambda f: f["properties"].update(NOM="a\0b"),
    "half a character": lambda f: f["properties"].update(NOM="\ud83d"),
    "no properties": lambda f: f.update(properties=None),
    "no geometry member": lambda f: f.pop("geometry"),
    "another id": lambda f: f.update(id=new_id()),
    "no feature": lambda f: f.update(type="FeatureCollection"),
    "unknown geometry": lambda f: f.update(geometry={"type": "Circle", "coordinates": [1, 2]}),
    "broken geometry": lambda f: f.update(geometry={"type": "Polygon", "coordinates": [[1, 2]]}),
    "empty geometry": lambda f: f.update(geometry={"type": "LineString", "coordinates": []}),
    "text for a place": lambda f: f.update(geometry={"type": "Point", "coordinates": ["a", "b"]}),
    "another reference system": lambda f: f.update(geometry={"type": "Point", "coordinates": [652000, 6862000]}),
}


@pytest.mark.parametrize("case", INVALID)
def test_invalid_feature_is_refused_with_its_reasons(api, case):
    feature = bay(new_id())
    url = api.items("bays", feature["id"])
    INVALID[case](feature)
    said = is_problem(api.session.put(url, data=json.dumps(feature), headers={**GEOJSON, "If-None-Match": "*"}, timeout=30), 422)
    assert said["errors"] and all(reason["pointer"].startswith("/") and reason["detail"] for reason in said["errors"])
    is_problem(api.session.get(url, timeout=30), 404)


def test_everything_that_is_wrong_is_told_at_once(api):
    feature = bay(new_id(), LONGUEUR=1, DISPOSITION="oblique")
    feature["geometry"] = {"type": "Point", "coordinates": [999, 0]}
    pointers = {reason["pointer"] for reason in is_problem(api.create("bays", feature), 422)["errors"]}
    assert pointers == {"/properties/LONGUEUR", "/properties/DISPOSITION", "/geometry"}


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"type": "Feature", "properties": {"LONGUEUR": NaN}}', b"[" * 100000,
                                  b"{\"a\":" * 50000])
def test_body_that_is_no_json_is_refused(api, body):
    answer = api.session.put(api.items("bays", new_id()), data=body, headers={**GEOJSON, "If-None-Match": "*"}, timeout=30)
    is_problem(answer, 400)


def test_body_of_more_than_five_mebibytes_is_refused(api, either_store):
    feature = bay(new_id(), "x" * (5 * 2**20))
    is_problem(api.create("bays", feature), 413)

    def chunks():
        for _ in range(6):
            yield b" " * 2**20

    headers = {**GEOJSON, "If-None-Match": "*"}
    answer = api.session.put(api.items("bays", feature["id"]), data=chunks(), headers=headers, timeout=30)
    is_problem(answer, 413)


def test_large_body_that_is_refused_is_answered_and_not_cut_off(either_store):
    reader, body = Api(either_store, "read:bays"), b" " * (20 * 2**20)
    headers = {**GEOJSON, "If-None-Match": "*"}
    for _ in range(3):
        answer = reader.session.put(reader.items("bays", new_id()), data=body, headers=headers, timeout=30)
        is_problem(answer, 403)


def test_body_of_another_type_or_compressed_is_refused(api):
    url, headers = api.items("bays", new_id()), {"If-None-Match": "*"}
    form = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
    is_problem(api.session.put(url, data=b"ID=1", headers=form, timeout=30), 415)
    is_problem(api.session.put(url, data=b"{}", headers={**headers, **GEOJSON, "Content-Encoding": "gzip"}, timeout=30), 415)
    feature = bay(new_id())
    assert api.create("bays", feature, **{"Content-Type": "application/json; charset=utf-8"}).status_code == 201


def test_members_of_the_server_may_be_sent_back_and_are_not_believed(api):
    feature = bay(new_id())
    tag = api.stored("bays", feature)
    read = api.get("bays", feature["id"]).json()
    read["properties"].update(rev=10**9, deleted=True, updated_at="1999-01-01T00:00:00Z")
    answer = api.replace("bays", read, tag)
    assert answer.status_code == 200
    after = api.get("bays", feature["id"]).json()["properties"]
    assert after["rev"] < 10**9 and after["deleted"] is False and after["updated_at"] > "2020"


def test_collection_that_is_only_read_refuses_every_write(api):
    exemption = {"type": "Feature", "id": new_id(), "geometry": None,
                 "properties": {"exemption_id": "X", "rule_ids": "*", "status": "granted"}}
    answer = api.create("exemptions", exemption)
    is_problem(answer, 405)
    assert "PUT" not in answer.headers["Allow"]
    is_problem(api.session.post(api.items("exemptions"), json=exemption, headers=GEOJSON, timeout=30), 405)
    is_problem(api.delete("exemptions", api.ids("exemptions")[0], '"1"'), 405)


def test_rule_in_force_is_neither_written_nor_replaced_nor_deleted_through_the_api(api, either_store):
    def rule(status):
        return {"type": "Feature", "id": uid, "geometry": None,
                "properties": {"rule_id": "ESSAI", "kind": "zfe", "status": status}}

    uid = new_id()
    is_problem(api.create("rules", rule("in_force")), 403)
    tag = api.stored("rules", rule("draft"))
    is_problem(api.replace("rules", rule("in_force"), tag), 403)
    put = either_store.put("rules", rule("in_force"))
    tag = f'"{put["properties"]["rev"]}"'
    is_problem(api.replace("rules", rule("draft"), tag), 403)
    is_problem(api.delete("rules", uid, tag), 403)
    assert api.get("rules", uid).json()["properties"]["status"] == "in_force"


def test_write_while_the_embedded_store_is_held_for_long_is_told_to_come_again(sandbox):
    api = Api(sandbox)
    sandbox.begin_late("bays", bay(new_id(), "très long"))
    try:
        answer = api.create("bays", bay(new_id()))
    finally:
        sandbox.commit_late()
    is_problem(answer, 503)
    assert int(answer.headers["Retry-After"]) >= 1
