# SPDX-License-Identifier: GPL-2.0-or-later
"""An exchange sends, fetches, and tells; whatever fails, nothing is lost, doubled or half done."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sync_fakes import Collection, FakeClient, FakeItem, FakeMirror, FakeOutbox, Killed, Watching, unreachable

from joptimiz_qgis.core.errors import BusyElsewhere, JoptimizError, ServiceRefused, ServiceUnreachable, SignInNeeded
from joptimiz_qgis.core.sync_plan import Level, Record
from joptimiz_qgis.sync.connections import Connection
from joptimiz_qgis.sync.push import in_order
from joptimiz_qgis.sync.report import Outcome, Status
from joptimiz_qgis.sync.run import sync_connection

TOWN = Connection("town1", "Town", "https://town.example")
AT = "2026-11-24T10:00:00Z"


def no_layers():
    return nullcontext(set())


def sync(server, mirror=None, outbox=None, fault=lambda step: None, connection=TOWN, progress=None, gate=no_layers, **given):
    client = FakeClient(server, fault)
    mirror = mirror if mirror is not None else FakeMirror()
    outbox = outbox if outbox is not None else FakeOutbox()
    return sync_connection(connection, client, mirror, outbox, gate, progress or Watching(), AT, **given), client


def filled(level=Level.WRITE, n=10):
    collection = Collection(level)
    for number in range(n):
        collection.put(f"u{number}", name=f"n{number}")
    return collection


def test_first_exchange_reads_everything_and_the_second_only_what_changed():
    server, mirror = {"bays": filled()}, FakeMirror()
    first, _ = sync(server, mirror)
    assert (first.status, first.collections[0].inserted, first.collections[0].whole) == (Status.OK, 10, True)
    server["bays"].put("u1", name="other")
    server["bays"].remove("u2")
    second, client = sync(server, mirror)
    found = second.collections[0]
    assert (found.inserted, found.updated, found.deleted, found.whole) == (0, 1, 1, False)
    assert client.steps.count("page bays") == 1
    assert mirror.content("bays") == server["bays"].live()
    assert mirror.state("bays").fetched_at == AT


def test_a_cursor_that_is_too_old_reads_everything_again_and_removes_what_is_gone():
    server, mirror = {"bays": filled()}, FakeMirror()
    sync(server, mirror)
    server["bays"].remove("u2")
    server["bays"].purge()
    report, _ = sync(server, mirror)
    assert report.collections[0].whole and report.collections[0].deleted == 1
    assert "no longer knows" in str(report.collections[0].notes[0])
    assert mirror.content("bays") == server["bays"].live()


def test_a_server_that_does_not_keep_its_word_is_read_as_level_0_and_it_is_said():
    liar, mirror = filled(Level.READ), FakeMirror()
    liar.says = Level.DELTA
    sync({"bays": liar}, mirror)
    mirror.states_by_name["bays"] = mirror.state("bays").__class__("bays", Level.DELTA, 3, AT, endpoint=TOWN.url)
    report, _ = sync({"bays": liar}, mirror)
    assert report.collections[0].level is Level.READ and "its answer is not so" in str(report.collections[0].notes[0])
    assert mirror.state("bays").cursor is None


def test_a_cursor_of_another_server_is_not_used():
    server, mirror = {"bays": filled()}, FakeMirror()
    sync(server, mirror)
    moved = Connection("town1", "Town", "https://other.example")
    report, _ = sync({"bays": filled(n=9)}, mirror, connection=moved)
    assert report.collections[0].whole and mirror.state("bays").endpoint == moved.url


def test_when_much_would_vanish_nothing_is_applied_before_somebody_agrees():
    server, mirror = {"bays": filled(Level.READ), "pois": filled()}, FakeMirror()
    sync(server, mirror)
    server["bays"] = filled(Level.READ, n=5)
    report, _ = sync(server, mirror)
    bays = report.collections[0]
    assert (bays.vanish.count, bays.vanish.of) == (5, 10) and len(mirror.content("bays")) == 10
    assert report.status is Status.PARTIAL and report.collections[1].problem is None
    agreed, _ = sync(server, mirror, may_vanish={"bays": bays.vanish.count})
    assert agreed.status is Status.OK and len(mirror.content("bays")) == 5


def test_who_agreed_that_some_disappear_is_asked_again_when_it_would_be_more():
    server, mirror = {"bays": filled(Level.READ)}, FakeMirror()
    sync(server, mirror)
    server["bays"] = filled(Level.READ, n=5)
    asked = sync(server, mirror)[0].collections[0].vanish
    server["bays"] = filled(Level.READ, n=0)
    report, _ = sync(server, mirror, may_vanish={"bays": asked.count})
    assert (report.collections[0].vanish.count, len(mirror.content("bays"))) == (10, 10)


@pytest.mark.parametrize("level", [Level.READ, Level.DELTA])
def test_a_count_that_nobody_verified_removes_nothing_and_the_next_reading_is_whole_again(monkeypatch, level):
    server, mirror = {"bays": filled(level)}, FakeMirror()
    sync(server, mirror)
    server["bays"] = filled(level, n=9)
    server["bays"].oldest_rev = server["bays"].rev = 100
    whole = FakeClient._pages
    monkeypatch.setattr(FakeClient, "_pages", lambda self, *given: (
        page.__class__(page.records, page.rejects, page.cursor, None, page.last) for page in whole(self, *given)))
    report, _ = sync(server, mirror)
    assert len(mirror.content("bays")) == 10
    assert "none was removed" in str(report.collections[0].notes[-1])
    assert mirror.state("bays").cursor is None
    monkeypatch.undo()
    sync(server, mirror)
    assert len(mirror.content("bays")) == 9


@pytest.mark.parametrize("error", [ServiceUnreachable("x"), SignInNeeded("x", 401), ServiceRefused("x", 500), KeyError("x"),
                                   OSError("disk full"), JoptimizError("x")])
def test_one_failing_collection_never_stops_the_others(error):
    def fault(step):
        if step == "page pois":
            raise error

    server, mirror = {"bays": filled(), "pois": filled(), "stations": filled()}, FakeMirror()
    report, _ = sync(server, mirror, fault=fault)
    assert [each.problem is None for each in report.collections] == [True, False, True]
    assert report.status is Status.PARTIAL
    assert mirror.content("bays") and mirror.content("stations") and not mirror.content("pois")


def test_after_two_silences_in_a_row_the_rest_is_not_waited_for():
    server = {name: filled() for name in ("bays", "pois", "stations", "passes")}
    report, client = sync(server, fault=unreachable("page"))
    assert report.status is Status.OFFLINE
    assert sum(step.startswith("page") for step in client.steps) == 2


def test_without_a_network_the_whole_is_offline_and_everything_stays():
    server, mirror = {"bays": filled()}, FakeMirror()
    sync(server, mirror)
    before = mirror.content("bays")
    report, _ = sync(server, mirror, FakeOutbox(FakeItem("n", "bays", "create", Record("n"))), unreachable("collections"))
    assert (report.status, str(report.problem)) == (Status.OFFLINE, "nobody")
    assert mirror.content("bays") == before


def test_only_the_collections_that_are_wanted_are_fetched_and_an_absent_one_is_told():
    server = {"bays": filled(), "pois": filled()}
    report, client = sync(server, connection=Connection("town1", "Town", "https://town.example", collections=("bays", "passes")))
    assert [each.name for each in report.collections] == ["bays", "passes"]
    assert "no collection passes" in str(report.collections[1].problem)
    assert "page pois" not in client.steps


def test_collections_that_nobody_knows_are_left_alone_and_told_if_they_are_wanted():
    server = {"bays": filled(), "weather": filled()}
    assert [each.name for each in sync(server)[0].collections] == ["bays"]
    wanted = Connection("town1", "Town", "https://town.example", collections=("weather", "bays"))
    report, client = sync(server, connection=wanted)
    assert "does not know the collection weather" in str(report.collections[0].problem) and "page weather" not in client.steps


def test_layers_look_away_only_while_the_mirror_is_written():
    events = []

    @contextmanager
    def gate():
        events.append("away")
        yield set()
        events.append("back")

    mirror = FakeMirror(fault=lambda step: events.append(step))
    sync({"bays": filled(), "pois": filled()}, mirror, gate=gate, fault=lambda step: events.append(step))
    assert events[-4:] == ["away", "apply", "apply", "back"]


def test_only_what_changed_is_drawn_anew():
    touched = []

    @contextmanager
    def gate():
        names = set()
        yield names
        touched.append(names)

    server, mirror = {"bays": filled(), "pois": filled()}, FakeMirror()
    sync(server, mirror, gate=gate)
    sync(server, mirror, gate=gate)
    server["pois"].put("u1", name="new")
    sync(server, mirror, gate=gate)
    assert touched == [{"bays", "pois"}, set(), {"pois"}]


def test_layers_that_cannot_look_away_leave_every_collection_as_it_was():
    @contextmanager
    def gate():
        raise BusyElsewhere("too busy")
        yield

    mirror = FakeMirror()
    report, _ = sync({"bays": filled(), "pois": filled()}, mirror, gate=gate)
    assert report.status is Status.BUSY and {str(each.problem) for each in report.collections} == {"too busy"}
    assert not mirror.rows


# -- sending


def test_what_waits_is_sent_before_anything_is_fetched_and_comes_back_with_it():
    server, mirror = {"bays": filled(n=2)}, FakeMirror()
    outbox = FakeOutbox(FakeItem("new", "bays", "create", Record("new", properties={"name": "mine"})))
    report, client = sync(server, mirror, outbox)
    assert outbox.list[0].state == "done" and report.sent() == 1
    assert mirror.content("bays")["new"] == {"name": "mine"}
    assert client.steps.index("write bays new") < client.steps.index("page bays")


def test_zones_go_before_bays_and_bays_before_passes_and_disappear_the_other_way_round():
    items = [FakeItem(f"{operation}-{name}", name, operation) for operation in ("delete", "create")
             for name in ("passes", "rules", "bays")]
    assert [item.uid for item in in_order(items)] == [
        "create-rules", "create-bays", "create-passes", "delete-passes", "delete-bays", "delete-rules"]


def test_a_lost_answer_is_no_conflict_and_doubles_nothing():
    server = {"bays": filled(n=1)}
    outbox = FakeOutbox(FakeItem("new", "bays", "create", Record("new", properties={"name": "mine"})),
                        FakeItem("u0", "bays", "delete", base_rev=1))
    report, _ = sync(server, outbox=outbox, fault=unreachable("answer"))
    assert report.items[0].outcome is Outcome.WAITING
    server["bays"].remove("u0")
    again, _ = sync(server, outbox=outbox)
    assert [item.outcome for item in again.items] == [Outcome.SENT, Outcome.SENT]
    assert server["bays"].live() == {"new": {"name": "mine"}}


def test_a_conflict_keeps_theirs_beside_mine_and_stops_nothing():
    server = {"bays": filled(n=3)}
    server["bays"].put("u0", name="theirs")
    server["bays"].remove("u1")
    outbox = FakeOutbox(FakeItem("u0", "bays", "replace", Record("u0", properties={"name": "mine"}), 1),
                        FakeItem("u1", "bays", "replace", Record("u1", properties={"name": "mine"}), 2),
                        FakeItem("u2", "bays", "replace", Record("u2", properties={"name": "mine"}), 3))
    report, _ = sync(server, outbox=outbox)
    assert [item.state for item in outbox.list] == ["conflict", "conflict", "done"]
    assert outbox.list[0].theirs.properties == {"name": "theirs"} and outbox.list[1].theirs is None
    assert server["bays"].live() == {"u0": {"name": "theirs"}, "u2": {"name": "mine"}}
    assert report.status is Status.OK


def test_what_the_server_refuses_is_kept_with_its_reason_and_not_sent_again():
    outbox = FakeOutbox(FakeItem("a", "bays", "create", Record("a", properties={"bad": True})))
    report, _ = sync({"bays": filled()}, outbox=outbox)
    assert outbox.list[0].state == "refused" and outbox.list[0].error is not None
    again, client = sync({"bays": filled()}, outbox=outbox)
    assert not again.items and not any(step.startswith("write") for step in client.steps)


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_to_wait_is_left_alone_and_everything_still_waits(status):
    def fault(step):
        if step.startswith("write"):
            raise ServiceRefused("later", status)

    outbox = FakeOutbox(*(FakeItem(name, "bays", "create", Record(name)) for name in "abc"))
    report, client = sync({"bays": filled()}, outbox=outbox, fault=fault)
    assert {item.state for item in outbox.list} == {"waiting"}
    assert sum(step.startswith("write") for step in client.steps) == 1
    assert report.status is not Status.OK


def test_changes_of_a_collection_that_takes_none_wait_and_say_so():
    outbox = FakeOutbox(FakeItem("a", "bays", "create", Record("a")), FakeItem("b", "passes", "create", Record("b")))
    report, client = sync({"bays": filled(Level.DELTA)}, outbox=outbox)
    assert [item.outcome for item in report.items] == [Outcome.WAITING] * 2
    assert "takes no changes" in str(outbox.list[0].error) and "no collection passes" in str(outbox.list[1].error)
    assert not any(step.startswith("write") for step in client.steps)


@pytest.mark.parametrize("after", range(12))
def test_cancelled_at_any_moment_each_collection_is_whole_or_untouched(after):
    server, mirror = {"bays": filled(), "pois": filled()}, FakeMirror()
    report, _ = sync(server, mirror, progress=Watching(stop_after=after))
    assert report.status in (Status.CANCELLED, Status.OK)
    assert all(mirror.content(name) in ({}, server[name].live()) for name in server)


# -- anything, in any order

UIDS = st.sampled_from(["a", "b", "c", "d", "e"])
CHANGES = st.one_of(
    st.tuples(st.just("put"), UIDS, st.integers(0, 3)), st.tuples(st.just("remove"), UIDS), st.tuples(st.just("purge")),
    st.tuples(st.just("mine"), UIDS, st.integers(4, 9)),
    st.tuples(st.just("sync"), st.sampled_from(["fine", "unreachable", "killed", "refused"]), st.integers(0, 14)))


@settings(max_examples=200, deadline=None)
@given(st.lists(CHANGES, max_size=25), st.sampled_from(list(Level)))
def test_after_any_changes_faults_and_kills_the_mirror_ends_equal_and_nothing_of_mine_is_lost(steps, level):
    server, mirror, outbox = {"bays": Collection(level)}, FakeMirror(), FakeOutbox()
    bays = server["bays"]
    for step in steps:
        if step[0] == "put":
            bays.put(step[1], n=step[2])
        elif step[0] == "remove" and step[1] in bays.live():
            bays.remove(step[1])
        elif step[0] == "purge":
            bays.purge()
        elif step[0] == "mine" and not any(item.uid == step[1] and item.state != "done" for item in outbox.list):
            known = mirror.rows.get("bays", {}).get(step[1])
            mine = Record(step[1], properties={"n": step[2]})
            outbox.list.append(FakeItem(step[1], "bays", "replace" if known else "create", mine, known.rev if known else None))
        elif step[0] == "sync":
            _faulty_sync(server, mirror, outbox, *step[1:])
    before = {item.uid: item.state for item in outbox.list}
    report, _ = sync(server, mirror, outbox, may_vanish={"bays": 100})
    assert report.status is Status.OK or level < Level.WRITE
    assert mirror.content("bays") == bays.live()
    for item in outbox.list:
        assert item.state in ("done", "conflict") or (item.state == "waiting" and level < Level.WRITE), (before, item)
        assert item.state != "conflict" or item.record is not None


def _faulty_sync(server, mirror, outbox, kind, at):
    count = 0

    def fault(step):
        nonlocal count
        count += 1
        if count == at:
            raise {"unreachable": ServiceUnreachable("x"), "killed": Killed(), "refused": ServiceRefused("x", 500)}[kind]

    broken = fault if kind != "fine" else (lambda step: None)
    mirror.fault = broken
    try:
        sync(server, mirror, outbox, broken)
    except Killed:
        assert kind == "killed"
    finally:
        mirror.fault = lambda step: None
