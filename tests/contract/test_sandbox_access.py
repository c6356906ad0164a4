# SPDX-License-Identifier: GPL-2.0-or-later
"""Who may do what, how often, and what the service refuses: tokens, scopes, limits, and injections."""

from __future__ import annotations

import json

import pytest
import requests
from api_calls import GEOJSON, Api, bay, is_problem, new_id


def test_service_describes_itself_to_anyone_and_shows_features_to_none_without_a_token(sandbox):
    for path in ("/", "/conformance", "/openapi", "/collections", "/collections/rules", "/collections/rules/schema",
                 "/collections/rules/queryables"):
        answer = requests.get(sandbox.url + path, timeout=30)
        assert answer.status_code == 200 and "json" in answer.headers["Content-Type"], path
    for path in ("/collections/rules/items", f"/collections/rules/items/{new_id()}", "/collections/nowhere/items"):
        answer = requests.get(sandbox.url + path, timeout=30)
        is_problem(answer, 401)
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_token_that_is_expired_for_another_service_of_another_issuer_or_broken_is_refused(sandbox):
    good = sandbox.token(["read:rules"])
    head, claims, seal = good.split(".")
    broken = [sandbox.token(["read:rules"], token_s=-5), sandbox.token(["read:rules"], aud="another"),
              sandbox.token(["read:rules"], iss="https://elsewhere.example.org"), good[:-4] + "AAAA", f"{head}.{claims}.",
              "eyJhbGciOiJub25lIn0." + claims + ".", head, "x", ""]
    url = f"{sandbox.url}/collections/rules/items"
    for token in broken:
        is_problem(requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=30), 401)
    is_problem(requests.get(url, headers={"Authorization": f"Basic {good}"}, timeout=30), 401)
    is_problem(requests.get(url, params={"access_token": good}, timeout=30), 401)
    assert requests.get(url, headers={"Authorization": f"Bearer {good}"}, timeout=30).status_code == 200


def test_scope_is_needed_for_each_collection_and_for_writing(sandbox):
    reader = Api(sandbox, "read:bays")
    assert reader.get("bays").status_code == 200
    is_problem(reader.get("rules"), 403)
    answer = reader.create("bays", bay(new_id()))
    is_problem(answer, 403)
    assert "write:bays" in answer.headers["WWW-Authenticate"]
    is_problem(reader.delete("bays", new_id(), '"1"'), 403)
    is_problem(Api(sandbox, "write:bays").get("bays"), 403)
    is_problem(Api(sandbox, "read:bays", "write:rules").create("bays", bay(new_id())), 403)


def test_account_is_given_no_scope_that_it_does_not_have(sandbox):
    from sandbox_process import ask

    ask.account(sandbox.issuer, "poor@example.org", {"scopes": ["read:pois"]})
    token = ask.token(sandbox.issuer, "poor@example.org", ["read:pois", "read:rules", "write:pois"])
    headers = {"Authorization": f"Bearer {token}"}
    assert requests.get(f"{sandbox.url}/collections/pois/items", headers=headers, timeout=30).status_code == 200
    is_problem(requests.get(f"{sandbox.url}/collections/rules/items", headers=headers, timeout=30), 403)


@pytest.mark.parametrize("path", [
    "/admin", "/admin/config", "/admin/config/resources", "/processes", "/jobs", "/stac", "/static/css/default.css",
    "/collections/rules/tiles", "/collections/rules/coverage", "/collections/rules/items/a/b", "/collections/rules/",
    "/collections//items", "/collections/rules/schema/x", "/TileMatrixSets", "/collections/rules/../../admin/config",
    "/%2e%2e/admin", "/collections/nowhere"])
def test_what_the_profile_does_not_have_is_not_there(sandbox, path):
    asked = requests.Request("GET", sandbox.url, headers=sandbox.bearer()).prepare()
    asked.url = sandbox.url + path
    is_problem(requests.Session().send(asked, timeout=30), 404)


def test_unknown_doubled_or_unreadable_parameter_is_refused(sandbox):
    api = Api(sandbox, "read:bays")
    for query in ("colour=blue", "limit=1&limit=2", "f=json&fliter=rev%20%3E%205", "NOM=x", "filter=%ff",
                  "filter-lang=cql2-json&filter=x", "sortby=", "sortby=no_such", "sortby=rev;drop", "offset=-1", "offset=x",
                  "after=x", "crs=EPSG:2154", "resulttype=hits",
                  "bbox-crs=EPSG:2154&bbox=1,2,3,4", "properties=NOM", "limit=%F0%9F%9A%9A",
                  "limit=٣", "offset=99999999999"):
        is_problem(api.session.get(f"{api.items('bays')}?{query}", timeout=30), 400)
    is_problem(api.session.get(f"{sandbox.url}/collections?colour=blue", timeout=30), 400)
    is_problem(api.get("bays", new_id(), limit=1), 400)
    assert api.get("bays", filter="rev > 0", filter_lang="cql2-text", sortby="+rev", f="json").status_code == 200


def test_only_json_is_spoken(sandbox):
    api = Api(sandbox, "read:rules")
    is_problem(api.get("rules", f="html"), 406)
    is_problem(api.get("rules", headers={"Accept": "text/html"}), 406)
    assert api.get("rules", headers={"Accept": "text/html, application/geo+json;q=0.9"}).status_code == 200


def test_method_that_is_not_served_is_refused_with_those_that_are(sandbox):
    api = Api(sandbox)
    one, many = api.items("bays", new_id()), api.items("bays")
    for method, url in (("PATCH", one), ("POST", one), ("DELETE", many), ("TRACE", many), ("POST", f"{sandbox.url}/collections")):
        answer = api.session.request(method, url, json={}, timeout=30)
        is_problem(answer, 405)
        assert "GET" in answer.headers["Allow"] and method not in answer.headers["Allow"].split(", ")


def test_unchanged_feature_is_not_sent_again(sandbox):
    api, feature = Api(sandbox), bay(new_id())
    tag = api.stored("bays", feature)
    for sent in (tag, f'W/{tag}', f'"0", {tag}', "*"):
        answer = api.get("bays", feature["id"], headers={"If-None-Match": sent})
        assert answer.status_code == 304 and answer.content == b"" and answer.headers["ETag"] == tag
    assert api.get("bays", feature["id"], headers={"If-None-Match": '"0"'}).status_code == 200


def test_head_says_what_get_says_without_a_body(sandbox):
    api = Api(sandbox, "read:rules")
    for url in (api.items("rules"), f"{sandbox.url}/collections"):
        answer = api.session.head(url, timeout=30)
        assert answer.status_code == 200 and answer.content == b"" and int(answer.headers["Content-Length"]) > 100


def test_account_that_asks_too_often_is_told_when_to_come_again(sandbox):
    busy, calm = Api(sandbox, "read:rules"), Api(sandbox, "read:rules", "read:pois")
    sandbox.limit(3, 60)
    try:
        assert [busy.get("rules").status_code for _ in range(3)] == [200] * 3
        answer = busy.get("rules")
        is_problem(answer, 429)
        assert 1 <= int(answer.headers["Retry-After"]) <= 60
        assert calm.get("rules").status_code == 200
    finally:
        sandbox.limit(None)
    assert busy.get("rules").status_code == 200


INJECTIONS = ["x' OR '1'='1", "x'; DROP TABLE bays; --", 'x" OR "1"="1', "') UNION SELECT 1,2,3,4,5,6 --",
              "%' OR deleted = 1 --", "1; SELECT pg_sleep(10)", "x' || (SELECT rolname FROM pg_roles LIMIT 1) || '",
              "?", "%s", "%(x)s", "{0}", ":1", "$1"]


@pytest.mark.parametrize("uid", ["%00", "%ff", "x", "1", "A" * 5000, "%F0%9F%9A%9A", "..", "%2E%2E", "*", "null"])
def test_id_that_no_feature_can_have_is_not_found(either_store, uid):
    asked = requests.Request("GET", either_store.url, headers=either_store.bearer()).prepare()
    asked.url = f"{either_store.url}/collections/bays/items/{uid}"
    is_problem(requests.Session().send(asked, timeout=30), 404)


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_of_a_client_is_never_part_of_a_statement(either_store, text):
    api, feature = Api(either_store), bay(new_id(), text)
    api.stored("bays", feature)
    count = api.description("bays")["itemCount"]
    quoted = text.replace("'", "''")
    assert feature["id"] in api.ids("bays", filter=f"NOM = '{quoted}'", limit=1000)
    assert api.ids("bays", filter=f"NOM = '{quoted}x'") == []
    assert all(row["properties"]["NOM"] == text for row in api.page("bays", filter=f"NOM IN ('{quoted}')")["features"])
    for parameters in ({"filter": f"NOM = '{text}"}, {"filter": f"\"{text}\" = 1"}, {"sortby": text}, {"bbox": text},
                       {"datetime": text}, {"limit": text}, {"after": text}):
        is_problem(api.get("bays", **parameters), 400)
    asked = requests.Request("GET", api.items("bays", requests.utils.quote(text, safe="")), headers=api.session.headers).prepare()
    is_problem(api.session.send(asked, timeout=30), 404)
    asked = requests.Request("PUT", api.items("bays", requests.utils.quote(text, safe="")), headers={
        **api.session.headers, **GEOJSON, "If-Match": f'"1 OR {text.encode("ascii", "ignore").decode().replace(chr(34), "")}"'},
        data=json.dumps({key: value for key, value in feature.items() if key != "id"})).prepare()
    assert api.session.send(asked, timeout=30).status_code in (400, 404, 412, 422)
    assert api.description("bays")["itemCount"] == count


def test_no_answer_is_ever_a_failure_of_the_service(sandbox, postgis_sandbox):
    """Runs after the others of this file: none of what they sent made the service fail unforeseen."""
    for server in (sandbox, postgis_sandbox):
        assert [row for row in server.requests() if row[3] >= 500 and row[3] != 503] == []
        assert "not foreseen" not in server.log()
