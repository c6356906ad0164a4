# SPDX-License-Identifier: GPL-2.0-or-later
"""The client of the API against a server in this process: levels, paging, changes, and sending the same thing twice."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fakes"))
from api_client import GO, POINT, WithToken, all_of, bay, client, fill, info, uid  # noqa: E402
from api_double import ApiDouble  # noqa: E402

from joptimiz_qgis.core.errors import (  # noqa: E402
    Cancelled,
    Conflict,
    CursorTooOld,
    InputError,
    Invalid,
    NotAsDeclared,
    ServiceAnswerError,
    ServiceRefused,
    SignInNeeded,
)
from joptimiz_qgis.core.sync_plan import Level  # noqa: E402
from joptimiz_qgis.services.joptimiz import levels, problems  # noqa: E402
from joptimiz_qgis.services.joptimiz.retry import sleep  # noqa: E402
from joptimiz_qgis.services.transport import HttpReply  # noqa: E402


@pytest.fixture(params=[0, 1, 2])
def level(request):
    return request.param


@pytest.fixture
def server(level):
    with ApiDouble(level, page=3) as double:
        double.rows("bays")
        yield double


@pytest.fixture
def full():
    """Level 2, ten bays, pages of three."""
    with ApiDouble(2, page=3) as double:
        fill(double, 10)
        yield double


# -- levels and whole collections


def test_level_is_what_the_server_says_of_itself_and_of_the_collection(server, level):
    found = info(client(server.url))
    assert (found.level, found.name) == (Level(level), "bays")
    assert (found.safe_rev is None) == (level == 0)


@pytest.mark.parametrize("count", [0, 1, 3, 7])
def test_everything_is_read_page_by_page_and_its_number_verified(server, level, count):
    fill(server, count)
    api = client(server.url)
    found, last = all_of(api.everything(info(api), GO))
    assert list(found) == [uid(n) for n in range(1, count + 1)] and last.last and last.matched == count
    assert all(record.geometry == POINT and record.properties["places"] == n + 1 for n, record in enumerate(found.values()))
    assert last.cursor == (count if level else None)


def test_whole_collection_of_level_one_leaves_deleted_features_out_and_goes_on_from_there(full):
    full.remove("bays", uid(10))
    full.remove("bays", uid(2))
    full.purge("bays")  # the last live revision is now below the oldest that a cursor may be
    api = client(full.url)
    found, last = all_of(api.everything(info(api), GO))
    assert set(found) == set(full.live("bays")) and last.cursor == 12
    assert all_of(api.changes(info(api), last.cursor, GO))[0] == {}


def test_server_without_numbers_is_asked_for_the_number_alone(server):
    fill(server, 7)
    server.counts = False
    api = client(server.url)
    assert all_of(api.everything(info(api), GO))[1].matched == 7


def test_without_any_number_nothing_is_verified_at_level_zero():
    with ApiDouble(0, page=3) as server:
        fill(server, 7)
        server.counts = server.hits = False
        api = client(server.url)
        found, last = all_of(api.everything(info(api), GO))
        assert len(found) == 7 and last.last and last.matched is None


def test_number_that_changes_while_reading_verifies_nothing():
    with ApiDouble(0, page=3) as server:
        fill(server, 7)
        api = client(server.url)
        pages = api.everything(info(api), GO)
        next(pages)
        fill(server, 1, begin=8)
        assert all_of(pages)[1].matched is None


def test_what_is_written_while_a_collection_is_read_is_never_missed(full):
    api = client(full.url)
    pages = api.everything(info(api), GO)
    first = {record.uid: record for record in next(pages).records}
    full.put("bays", uid(1), {"name": "changed"}, POINT)
    full.remove("bays", uid(2))
    full.remove("bays", uid(9))
    fill(full, 1, begin=11)
    rest, last = all_of(pages)
    found = {**first, **rest}
    assert found[uid(1)].properties["name"] == "changed" and uid(11) in found and uid(9) not in rest
    later, _ = all_of(api.changes(info(api), last.cursor, GO))
    for one in later.values():
        if one.deleted:
            found.pop(one.uid, None)
        else:
            found[one.uid] = one
    assert set(found) == set(full.live("bays"))


# -- changes


def test_changes_since_a_cursor_are_those_and_no_others(full):
    api = client(full.url)
    full.put("bays", uid(3), {"name": "changed"}, POINT)
    full.remove("bays", uid(4))
    found, last = all_of(api.changes(info(api), 10, GO))
    assert {one.uid: (one.rev, one.deleted) for one in found.values()} == {uid(3): (11, False), uid(4): (12, True)}
    assert (last.cursor, last.last) == (12, True)
    assert [page.records for page in api.changes(info(api), 12, GO)] == [()]


def test_late_commit_is_fetched_although_later_revisions_were_already_there(full):
    api = client(full.url)
    full.put("bays", uid(20), {"name": "late"}, POINT, late=True)
    fill(full, 5, begin=21)
    found, last = all_of(api.changes(info(api), 10, GO))
    assert len(found) == 5 and last.cursor == 10
    full.commit("bays")
    again, last = all_of(api.changes(info(api), last.cursor, GO))
    assert uid(20) in again and last.cursor == 16


def test_late_commit_during_the_whole_download_is_fetched_by_the_next_changes(full):
    api = client(full.url)
    full.put("bays", uid(20), {"name": "late"}, POINT, late=True)
    fill(full, 1, begin=21)
    _, last = all_of(api.everything(info(api), GO))
    full.commit("bays")
    assert uid(20) in all_of(api.changes(info(api), last.cursor, GO))[0]


def test_cursor_that_is_too_old_says_so(full):
    api = client(full.url)
    before = info(api)
    full.remove("bays", uid(1))
    full.purge("bays")
    for known in (info(api), before):  # told by the collection, or only by the answer
        with pytest.raises(CursorTooOld, match="everything must be read again"):
            list(api.changes(known, 3, GO))


def test_server_that_becomes_more_careful_is_no_reason_to_read_everything(full):
    api = client(full.url)
    careful = replace(info(api), safe_rev=4)
    assert [page.cursor for page in api.changes(careful, 10, GO)] == [10]
    fill(full, 1, begin=11)
    found, last = all_of(api.changes(careful, 10, GO))
    assert (list(found), last.cursor) == ([uid(11)], 10)


def test_server_put_back_from_a_copy_is_read_anew(full):
    api = client(full.url)
    with pytest.raises(CursorTooOld, match="earlier state"):
        list(api.changes(info(api), 5_000, GO))


def test_server_that_ignores_the_filter_is_caught_on_the_first_page_and_read_at_level_zero(full):
    full.knows_filter = False
    api = client(full.url)
    with pytest.raises(NotAsDeclared, match="what has changed"):
        list(api.changes(info(api), 5, GO))
    found, last = all_of(api.everything(replace(info(api), level=Level.READ), GO))
    assert len(found) == 10 and last.matched == 10


def test_server_that_only_says_it_is_of_level_one_is_caught():
    with ApiDouble(0, page=3) as server:
        server.says = 2
        fill(server, 4)
        api = client(server.url)
        assert info(api).level is Level.WRITE
        with pytest.raises(NotAsDeclared):
            list(api.everything(info(api), GO))


def test_unsorted_answer_is_caught(full):
    answer = full.answer

    def unsorted(*request):
        found = answer(*request)
        if "features" in (found.value or {}):
            found.value["features"].reverse()
        return found

    full.answer = unsorted
    api = client(full.url)
    with pytest.raises(NotAsDeclared, match="sorted"):
        list(api.changes(info(api), 0, GO))


HAPPENINGS = ("put", "late", "commit", "remove", "purge", "page", "sync")
EVENTS = st.lists(st.tuples(st.sampled_from(HAPPENINGS), st.integers(1, 6)), max_size=40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EVENTS, st.integers(1, 4))
def test_whatever_happens_on_the_server_a_mirror_of_its_pages_ends_equal(events, page):
    with ApiDouble(1, page=page) as server:
        server.rows("bays")
        api, mirror, cursor, under_way = client(server.url), {}, None, []

        def apply(staged, last, whole):
            nonlocal cursor
            if whole:
                mirror.clear()
            for one in staged:
                mirror.pop(one.uid, None)
                if not one.deleted:
                    mirror[one.uid] = one.properties["name"]
            cursor = last.cursor

        def begin():
            known = info(api)
            return cursor is None, iter(api.everything(known, GO) if cursor is None else api.changes(known, cursor, GO)), []

        def step():
            nonlocal cursor
            whole, pages, staged = under_way[0] if under_way else under_way.append(begin()) or under_way[0]
            try:
                found = next(pages)
            except CursorTooOld:
                under_way.clear()
                cursor = None
                return
            staged += found.records
            if found.last:
                apply(staged, found, whole)
                under_way.clear()

        def finish():
            step()
            while under_way or cursor is None:
                step()

        for what, number in events:
            rows = server.rows("bays")
            if what == "put" and uid(number) not in rows.pending:
                server.put("bays", uid(number), {"name": f"n{rows.rev}"})
            elif what == "late" and uid(number) not in rows.pending:
                server.put("bays", uid(number), {"name": f"n{rows.rev}"}, late=True)
            elif what == "commit":
                server.commit("bays")
            elif what == "remove" and uid(number) in server.live("bays") and uid(number) not in rows.pending:
                server.remove("bays", uid(number))
            elif what == "purge" and not rows.pending:
                server.purge("bays")
            elif what == "page":
                step()
            elif what == "sync":
                finish()
        server.commit("bays")
        finish()
        finish()
        assert mirror == {key: one["properties"]["name"] for key, one in server.live("bays").items()}


# -- accounts


def test_no_token_or_an_expired_one_asks_for_a_sign_in_and_keeps_it_secret(full):
    full.token = "fresh"  # pragma: allowlist secret
    api = client(full.url, "stale")
    with pytest.raises(SignInNeeded, match="sign in again") as caught:
        all_of(api.everything(info(api), GO))
    assert "stale" not in str(caught.value) and caught.value.status == 401


def test_account_that_may_not_is_told_which_scope_it_lacks(full):
    full.scopes = {"read:bays"}
    api = client(full.url)
    all_of(api.everything(info(api), GO))
    with pytest.raises(ServiceRefused, match="lacks the scope write:bays"):
        api.create("bays", bay(50), GO)


def test_no_cookies_and_no_body_are_sent_to_read(full):
    api = client(full.url)
    all_of(api.everything(info(api), GO))
    assert not any("cookie" in headers or headers.get("content-length", "0") != "0" for headers in full.headers)


def test_collection_that_this_version_does_not_know_is_not_asked_for(full):
    api = client(full.url)
    for ask in (lambda: api.get("trams", uid(1), GO), lambda: api.delete("trams", uid(1), 1, GO),
                lambda: api.create("trams", bay(1), GO)):
        with pytest.raises(InputError, match="trams"):
            ask()
    assert full.asked == []


def test_address_that_is_no_such_service_is_told():
    with ApiDouble(2) as server:
        answer = server.answer
        server.answer = lambda method, path, headers, body: (
            answer(method, "/", headers, body) if path.startswith("/collections") else answer(method, path, headers, body))
        with pytest.raises(ServiceAnswerError, match="no list of collections"):
            client(server.url).collections(GO)
        with pytest.raises(ServiceRefused, match="does not exist. Check the address"):
            client(f"{server.url}/else/where").collections(GO)


# -- sending


def test_feature_is_made_changed_and_deleted_with_the_revisions_of_the_server(full):
    api = client(full.url)
    made = api.create("bays", bay(50, places=None), GO)
    assert made == 11 and full.live("bays")[uid(50)]["properties"]["name"] == "Quai 50"
    changed = api.replace("bays", bay(50, name="new"), made, GO)
    assert changed == 12 and api.get("bays", uid(50), GO).properties["name"] == "new"
    assert api.delete("bays", uid(50), changed, GO) == 13 and api.get("bays", uid(50), GO) is None


def test_sending_the_same_again_is_done_and_makes_no_second_revision(full):
    api = client(full.url)
    made = api.create("bays", bay(50), GO)
    assert api.create("bays", bay(50), GO) == made
    changed = api.replace("bays", bay(50, name="new", checked="2026-01-01T01:00:00+01:00"), made, GO)
    assert api.replace("bays", bay(50, name="new", checked="2026-01-01T00:00:00.000Z"), made, GO) == changed
    gone = api.delete("bays", uid(50), changed, GO)
    assert api.delete("bays", uid(50), changed, GO) == changed and full.rows("bays").rev == gone


def test_other_content_is_a_conflict_that_brings_theirs(full):
    api = client(full.url)
    full.put("bays", uid(3), {"name": "theirs"}, POINT)
    for act in (lambda: api.replace("bays", bay(3, name="mine"), 3, GO), lambda: api.delete("bays", uid(3), 3, GO),
                lambda: api.create("bays", bay(3, name="mine"), GO)):
        with pytest.raises(Conflict) as caught:
            act()
        assert (caught.value.theirs.properties["name"], caught.value.theirs.rev) == ("theirs", 11)


def test_feature_that_is_gone_is_a_conflict_without_theirs(full):
    api = client(full.url)
    full.remove("bays", uid(3))
    with pytest.raises(Conflict, match="no longer on the server") as caught:
        api.replace("bays", bay(3), 3, GO)
    assert caught.value.theirs is None
    with pytest.raises(Conflict, match="already used") as caught:
        api.create("bays", bay(3), GO)
    assert caught.value.theirs is None


def test_what_the_server_does_not_take_comes_with_its_reasons(full):
    with pytest.raises(Invalid, match="may not be wrong") as caught:
        client(full.url).create("bays", bay(50, name="wrong"), GO)
    assert caught.value.reasons == ("/properties/name: may not be wrong",) and uid(50) not in full.live("bays")


def test_collection_that_is_read_only_refuses_changes():
    with ApiDouble(1) as server:
        fill(server, 1)
        with pytest.raises(ServiceRefused, match="takes no changes"):
            client(server.url).replace("bays", bay(1), 1, GO)


def test_waiting_can_be_cancelled():
    class Impatient:
        left = 2

        def report(self, percent):
            """Nobody watches."""

        def cancelled(self):
            self.left -= 1
            return self.left < 0

    with pytest.raises(Cancelled):
        sleep(3600.0, Impatient())


class Portal:
    """A carrier whose changes are answered by somebody in between, with a page to sign in."""

    def __init__(self, tag=""):
        self.headers, self.inner = {"content-type": "text/html; charset=utf-8", **({"etag": tag} if tag else {})}, WithToken()

    def send(self, request, progress):
        if request.method == "GET":
            return self.inner.send(request, progress)
        return HttpReply(200, self.headers, b"<title>Guest network</title>")


@pytest.mark.parametrize("tag", ["", '"123"'])
@pytest.mark.parametrize("write", [
    lambda api: api.delete("bays", uid(1), 1, GO), lambda api: api.create("bays", bay(99), GO),
    lambda api: api.replace("bays", bay(1, name="new"), 1, GO)])
def test_page_in_place_of_an_answer_is_no_success(full, write, tag):
    with pytest.raises(ServiceAnswerError, match="Guest network"):
        write(client(full.url, transport=Portal(tag)))


def test_token_that_a_service_repeats_is_told_to_nobody():
    said = "Token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln has expired; got Authorization: Bearer 0123456789abcdef"
    told = problems.plain(said)
    assert "eyJ" not in told and "0123456789" not in told and "has expired" in told


def test_error_of_a_million_digits_is_told_without_reading_them():
    reply = HttpReply(500, {"content-type": "application/problem+json"}, b'{"status": ' + b"9" * 1_000_000 + b"}")
    assert problems.told(reply) == {}


def test_profile_has_one_spelling():
    assert levels.said({levels.PROFILE + "read", levels.PROFILE + "write"}) is Level.WRITE
    assert levels.said({"https://joptimiz.example/api/1/conf/write", levels.PROFILE + "write/"}) is Level.READ


def test_tags_in_words_about_a_collection_reach_no_page():
    found = levels.described({"id": "bays", "attribution": 'Town <img src="https://spy.example/x.png">', "links": [
        {"rel": "license", "href": "javascript:<script>"}]}, Level.READ)
    assert (found.attribution, "<" in found.licence) == ("Town", False)
