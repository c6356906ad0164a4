# SPDX-License-Identifier: GPL-2.0-or-later
"""What waits to be sent: nothing is lost or doubled, whatever is changed again, decided or killed."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.core.sync_plan import Record
from joptimiz_qgis.core.text import text
from joptimiz_qgis.layers.mirror.outbox import Item, Outbox

KILLS = int(os.environ.get("JOPTIMIZ_KILLS", "6"))


def bay(rev=1, **properties):
    return Record("u1", rev, "2026-01-01T00:00:00Z", False, {"type": "Point", "coordinates": [2.0, 48.0]}, properties)


def change(operation="replace", record=None, base=None, **more):
    return Item("u1", "bays", operation, record, base, base.rev if base else None, **more)


@pytest.fixture
def box(tmp_path):
    return Outbox.open(tmp_path / "drafts.gpkg")


def only(box):
    (item,) = box.items()
    return item


def test_an_item_comes_back_whole(box):
    item = change(record=bay(length_m=12.5, name="Rue de l'« Été »"), base=bay(), tries=2, last_error=text("{n} wrong", n=3),
                  theirs=bay(7, name="b"), state="conflict")
    box.put(item)
    assert Outbox.open(box.path).items() == [item]
    assert str(only(box).last_error) == "3 wrong"


def test_what_was_sent_is_gone_and_what_failed_stays_with_its_reason(box):
    item = box.claim(box.put(change(record=bay(a=1), base=bay())))
    assert (only(box), item.state, item.tries) == (item, "sending", 1)
    box.mark(item, "refused", error=text("wrong"))
    assert (only(box).state, str(only(box).last_error)) == ("refused", "wrong")
    box.mark(item, "waiting")
    assert (only(box).state, only(box).last_error) == ("waiting", None)
    box.sent(box.claim(item), 7)
    assert box.items() == []


def test_a_second_change_continues_the_first(box):
    box.put(change("create", bay(a=1)))
    box.put(change("replace", bay(a=2), bay(a=1)))
    assert (only(box).operation, dict(only(box).record.properties), only(box).base) == ("create", {"a": 2}, None)
    box.put(change("delete", None, bay(a=2)))
    assert box.items() == []
    box.put(change("replace", bay(a=2), bay(5, a=1)))
    box.put(change("delete", None, bay(5, a=2)))
    assert (only(box).operation, only(box).base, only(box).base_rev) == ("delete", bay(5, a=1), 5)


def test_a_change_made_while_the_first_is_on_its_way_is_not_lost_and_made_on_what_was_sent(box):
    first = box.claim(box.put(change("create", bay(None, a=1))))
    box.put(change("replace", bay(None, a=2), bay(None, a=1)))
    box.sent(first, 4)
    now = only(box)
    assert (now.operation, dict(now.record.properties), dict(now.base.properties)) == ("replace", {"a": 2}, {"a": 1})
    assert now.base_rev == 4


@pytest.mark.parametrize("killed", [False, True])
@pytest.mark.parametrize("then, operation", [(bay(None, a=2), "replace"), (None, "delete")])
def test_what_arrived_although_its_answer_was_lost_is_no_conflict_for_the_change_after_it(box, then, operation, killed):
    first = box.claim(box.put(change("create", bay(None, a=1))))
    if not killed:  # else it is still "sending" when QGIS starts again
        box.mark(first, "waiting", error=text("no answer"))
    box.put(change("delete" if then is None else "replace", then, bay(None, a=1)))
    if then is not None:  # and once more before the next exchange
        then = box.put(change("replace", bay(None, a=3), then)).record
    box.mark(box.claim(only(box)), "conflict", error=text("taken"), theirs=bay(9, a=1))  # the server has what was sent first
    now = only(box)
    assert (now.state, now.operation, now.base_rev, now.theirs, now.record) == ("waiting", operation, 9, None, then)


def test_what_is_discarded_while_others_are_sent_is_not_sent(box):
    shown = box.put(change("delete", None, bay(a=1)))
    box.discard(shown)
    assert box.claim(shown) is None


def test_what_is_changed_while_others_are_sent_is_sent_as_it_is_now(box):
    listed = box.put(change(record=bay(a=1), base=bay()))
    box.put(change(record=bay(a=2), base=bay()))
    assert dict(box.claim(listed).record.properties) == {"a": 2}


def test_a_change_taken_back_after_a_removal_is_a_change_of_what_is_there(box):
    box.put(change("delete", None, bay(5, a=1)))
    box.put(change("create", bay(None, a=2)))
    assert (only(box).operation, only(box).base_rev) == ("replace", 5)


def test_what_is_wanted_again_after_its_removal_was_sent_is_new_under_an_id_of_its_own(box):
    removal = box.claim(box.put(change("delete", None, bay(5, a=1))))
    box.put(change("create", bay(None, a=2)))
    box.sent(removal, 6)
    now = only(box)
    assert (now.operation, now.base, now.base_rev, dict(now.record.properties)) == ("create", None, None, {"a": 2})
    assert now.uid == now.record.uid != "u1"


def test_a_conflict_with_a_change_of_somebody_else_waits_for_a_decision(box):
    item = box.put(change(record=bay(a=2), base=bay(a=1)))
    box.mark(item, "conflict", error=text("stale"), theirs=bay(9, a=3))
    assert (only(box).state, only(box).theirs) == ("conflict", bay(9, a=3))


@pytest.mark.parametrize("theirs, record, expected", [
    (bay(9, a=3), bay(a=2), ("replace", 9)), (bay(9, a=3), None, ("delete", 9))])
def test_a_decision_is_sent_over_what_the_server_has(box, theirs, record, expected):
    box.put(change(record=bay(a=2), base=bay(a=1)))
    box.mark(only(box), "conflict", theirs=theirs)
    box.resolve(only(box), record)
    assert (only(box).operation, only(box).base_rev) == expected
    assert (only(box).state, only(box).record, only(box).theirs) == ("waiting", record, None)


@pytest.mark.parametrize("theirs", [None, replace(bay(9), deleted=True)])
def test_what_was_removed_on_the_server_is_put_back_under_an_id_of_its_own(box, theirs):
    box.put(change(record=bay(a=2), base=bay(a=1)))
    box.mark(only(box), "conflict", theirs=theirs)
    box.resolve(only(box), bay(a=2))
    now = only(box)  # a server uses an id once: under the old one it would be refused for ever
    assert (now.operation, now.base_rev, now.state, now.record.rev, dict(now.record.properties)) == (
        "create", None, "waiting", None, {"a": 2})
    assert now.uid == now.record.uid != "u1"


def test_a_removal_of_what_is_gone_already_needs_no_sending(box):
    item = box.put(change("delete", None, bay(a=1)))
    box.mark(item, "conflict")
    box.resolve(only(box), None)
    assert box.items() == []


def test_a_conflict_is_decided_once_and_only_as_it_was_shown(box):
    box.put(change(record=bay(a=2), base=bay(a=1)))
    box.mark(only(box), "conflict", theirs=bay(9, a=3))
    shown = only(box)
    box.resolve(shown, bay(a=4))
    decided = only(box)
    with pytest.raises(InputError, match="no longer"):
        box.resolve(shown, bay(a=5))
    assert only(box) == decided
    box.mark(decided, "conflict", theirs=bay(11, a=6))
    with pytest.raises(InputError, match="no longer"):
        box.resolve(decided, bay(a=5))
    box.sent(box.claim(box.put(change(record=bay(a=7), base=bay(a=1)))), 12)
    with pytest.raises(InputError, match="no longer"):
        box.resolve(shown, bay(a=5))
    assert box.items() == []


def test_a_newer_change_is_neither_discarded_nor_replaced_by_what_was_shown_before(box):
    shown = box.put(change(record=bay(a=2), base=bay(a=1)))
    newer = box.put(change(record=bay(a=3), base=bay(a=1)))
    box.discard(shown)
    assert box.items() == [newer]
    with pytest.raises(InputError, match="newer"):
        box.put_back(shown)
    assert box.items() == [newer]


def test_discarding_can_be_undone(box):
    item = box.put(change(record=bay(a=2), base=bay(a=1), state="refused"))
    box.discard(item)
    assert box.items() == []
    box.put_back(item)
    assert box.items() == [item]


def test_features_of_two_collections_may_share_an_id(box):
    box.put(change(record=bay()))
    box.put(replace(change(record=bay()), collection="pois"))
    assert len(box.items()) == 2


def test_an_unreadable_file_is_told_and_left_alone(tmp_path):
    path = tmp_path / "drafts.gpkg"
    path.write_bytes(b"not a database, but somebody's drafts" * 100)
    with pytest.raises(InputError, match="cannot be read"):
        Outbox.open(path)
    assert path.read_bytes().startswith(b"not a database")


_WRITE = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from joptimiz_qgis.layers.mirror.outbox import Item, Outbox
from joptimiz_qgis.core.sync_plan import Record
box = Outbox.open(Path({file!r}))
for n in range({begun}, {begun} + 100000):
    item = box.put(Item(f"u{{n}}", "bays", "create", Record(f"u{{n}}", None, properties={{"n": n}})))
    print(n, "put", flush=True)
    if n % 2:
        box.sent(box.claim(item))
        print(n, "done", flush=True)
"""


def test_a_kill_loses_nothing_that_was_kept_and_brings_back_nothing_that_was_sent(tmp_path):
    root = Path(__file__).resolve().parents[2]
    path, rnd, begun = tmp_path / "drafts.gpkg", random.Random(3), 0
    for _ in range(KILLS):
        code = _WRITE.format(paths=[str(root)], file=str(path), begun=begun)
        child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        first = child.stdout.readline()
        time.sleep(rnd.random() * 0.15)
        child.send_signal(signal.SIGKILL)
        said = [line.split() for line in (first + child.stdout.read()).splitlines() if line.count(" ") == 1]
        child.wait()
        put = {int(n) for n, word in said if word == "put"}
        done = {int(n) for n, word in said if word == "done"}
        there = {int(item.uid[1:]): item for item in Outbox.open(path).items() if int(item.uid[1:]) >= begun}
        last = max(put)
        assert {n for n in put if n % 2 == 0} <= there.keys() <= put | {last + 1}
        assert not done & there.keys()
        assert all(dict(item.record.properties) == {"n": n} for n, item in there.items())
        assert {n for n in there if n % 2} <= {last, last + 1}
        with closing(sqlite3.connect(str(path))) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        begun = last + 2
