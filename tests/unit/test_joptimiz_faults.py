# SPDX-License-Identifier: GPL-2.0-or-later
"""Bad networks and bad servers: each ends in an error that says what to do, or in the whole answer, never in a part of it."""

from __future__ import annotations

import sys
from email.utils import formatdate
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fakes"))
import fault_proxy as fault  # noqa: E402
from api_client import GO, Pauses, WithToken, all_of, bay, client, fill, info, uid  # noqa: E402
from api_double import ApiDouble  # noqa: E402
from fault_cases import CASES  # noqa: E402

from joptimiz_qgis.core.errors import Conflict, ServiceRefused, ServiceUnreachable  # noqa: E402
from joptimiz_qgis.services.joptimiz.retry import Patience, Retry, asked_s  # noqa: E402
from joptimiz_qgis.services.transport import HttpReply, HttpRequest, RequestsTransport  # noqa: E402


@pytest.fixture(scope="module")
def of_level():
    """Servers of levels 0 and 1 with ten bays, four on a page."""
    with ApiDouble(0, page=4) as plain, ApiDouble(1, page=4) as with_changes:
        fill(plain, 10)
        fill(with_changes, 10)
        yield plain, with_changes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault_is_told_or_got_over(of_level, case):
    server = of_level[case.level]
    with fault.FaultProxy(server.url) as proxy:
        pauses = Pauses()
        api = client(proxy.url, pauses=pauses, transport=WithToken("t0p-s3cret", silence_s=0.5))  # pragma: allowlist secret
        known = info(api)
        case.plan(proxy)
        if case.error is None:
            found, last = all_of(api.everything(known, GO))
            assert set(found) == set(server.live("bays")) and last.matched == 10
        else:
            with pytest.raises(case.error, match=case.words) as caught:
                all_of(api.everything(known, GO))
            assert type(caught.value) is case.error and "s3cret" not in str(caught.value) and "token=" not in str(caught.value)
        assert case.waits is None or len(pauses) == case.waits
        assert not any("other.example" in path for _, path in proxy.asked)


def test_untrusted_certificate_is_told_and_not_asked_again(of_level, tmp_path):
    with fault.FaultProxy(of_level[1].url, fault.self_made(tmp_path)) as proxy:
        pauses = Pauses()
        with pytest.raises(ServiceUnreachable, match="certificate of https://127.0.0.1.* is not trusted"):
            client(proxy.url, pauses=pauses).collections(GO)
        assert pauses == [] and proxy.asked == []


def test_redirect_within_the_same_machine_is_followed_once(of_level):
    with fault.FaultProxy(of_level[0].url) as proxy:
        proxy.fault(fault.redirect("/collections/bays/items?limit=1000"), when="/items", times=1)
        assert len(all_of(client(proxy.url).everything(info(client(proxy.url)), GO))[0]) == 10


def test_pages_without_links_are_asked_for_by_offset(of_level):
    with fault.FaultProxy(of_level[0].url) as proxy:
        proxy.fault(lambda exchange: exchange.json(lambda page: {**page, "links": []}), when="/items", times=-1)
        found, last = all_of(client(proxy.url).everything(info(client(proxy.url)), GO))
        assert (len(found), last.matched) == (10, 10)


@pytest.mark.parametrize("act", ["create", "replace", "delete"])
def test_change_whose_answer_is_lost_is_done_once(act):
    with ApiDouble(2) as server, fault.FaultProxy(server.url) as proxy:
        fill(server, 1)
        api, pauses = client(proxy.url), Pauses()
        proxy.fault(fault.cut, when="/items/", method="DELETE" if act == "delete" else "PUT")
        if act == "create":
            rev = api.create("bays", bay(9), GO)
        elif act == "replace":
            rev = api.replace("bays", bay(1, name="mine"), 1, GO)
        else:
            rev = api.delete("bays", uid(1), 1, GO) and server.rows("bays").rev
        assert (rev, server.rows("bays").rev, pauses) == (2, 2, [])


def test_change_that_somebody_else_changed_after_the_answer_was_lost_is_a_conflict():
    with ApiDouble(2) as server, fault.FaultProxy(server.url) as proxy:
        fill(server, 1)

        def cut_and_change(exchange):
            server.put("bays", uid(1), {"name": "theirs"})
            fault.cut(exchange)

        proxy.fault(cut_and_change, when="/items/", method="PUT")
        with pytest.raises(Conflict) as caught:
            client(proxy.url).replace("bays", bay(1, name="mine"), 1, GO)
        assert caught.value.theirs.properties["name"] == "theirs" and server.rows("bays").rev == 3


def test_changes_are_not_sent_to_another_machine():
    with ApiDouble(2) as server, fault.FaultProxy(server.url) as proxy:
        fill(server, 1)
        proxy.fault(fault.redirect(f"{server.url}/collections/bays/items/{uid(1)}"), method="PUT")
        with pytest.raises(Exception, match="was not followed"):
            client(proxy.url).replace("bays", bay(1, name="mine"), 1, GO)
        assert [one for one in server.asked if one[0] == "PUT"] == [("PUT", f"/collections/bays/items/{uid(1)}", {})]


# -- patience


class Scripted:
    """A carrier that gives prepared answers, the last one again and again."""

    def __init__(self, *answers):
        self.answers, self.sent = list(answers), 0

    def send(self, request, progress):
        self.sent += 1
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def test_pauses_double_are_spread_and_end_in_time():
    now, pauses = [0.0], []

    def pause(seconds, progress):
        pauses.append(seconds)
        now[0] += seconds

    busy = Scripted(HttpReply(503, {}, b""))
    for chance, expected in ((0.0, [0.25, 0.5, 1.0, 2.0, 4.0]), (1.0, [0.5, 1.0, 2.0, 4.0, 8.0])):
        pauses.clear()
        reply = Retry(pause, lambda chance=chance: chance, lambda: now[0]).send(busy, HttpRequest("GET", "http://h"), GO)
        assert (reply.status, pauses) == (503, expected)
    pauses.clear()
    Retry(pause, lambda: 1.0, lambda: now[0], Patience(tries=1000)).send(busy, HttpRequest("GET", "http://h"), GO)
    assert sum(pauses) <= Patience().total_s < sum(pauses) + Patience().longest_s


def test_server_s_own_wish_is_never_undercut():
    pauses = Pauses()
    asked = Scripted(HttpReply(429, {"retry-after": "11"}, b""), HttpReply(200, {}, b""))
    assert Retry(pauses, lambda: 0.0).send(asked, HttpRequest("GET", "http://h"), GO).status == 200
    assert pauses == [11.0]


@pytest.mark.parametrize("after, date, expected", [
    ("7", None, 7.0), (" 0 ", None, 0.0), ("-1", None, None), ("", None, None), ("soon", None, None), ("1e3", None, None),
    ("9" * 400, None, 999_999_999.0), ("\u0663", None, None),
    (formatdate(1000, usegmt=True), formatdate(940, usegmt=True), 60.0),
    (formatdate(900, usegmt=True), formatdate(940, usegmt=True), 0.0),
    (formatdate(1000, usegmt=True), None, None), ("Wed, 99 Foo 2026 99:99:99 GMT", formatdate(1, usegmt=True), None),
    (formatdate(1000, usegmt=True), "Thu, 01 Jan 1970 00:00:00 -0000", None)])
def test_retry_after_is_seconds_or_a_date_against_the_server_s_own(after, date, expected):
    headers = {"retry-after": after, **({"date": date} if date is not None else {})}
    assert asked_s(HttpReply(429, headers, b"")) == expected


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://does-not-exist.invalid"])
def test_nobody_there_is_told_after_three_tries(address):
    pauses = Pauses()
    with pytest.raises(ServiceUnreachable, match="cannot be reached"):
        client(address, pauses=pauses, transport=RequestsTransport()).collections(GO)
    assert len(pauses) == 2


def test_busy_server_is_busy_for_the_sync_too():
    with ApiDouble(1) as server, fault.FaultProxy(server.url) as proxy:
        fill(server, 1)
        api = client(proxy.url)
        proxy.fault(fault.status(429, Retry_After="100000"), times=-1)
        with pytest.raises(ServiceRefused) as caught:
            api.collections(GO)
        assert caught.value.status == 429
