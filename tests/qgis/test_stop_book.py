# SPDX-License-Identifier: GPL-2.0-or-later
"""The stops of this device: one runs, none is lost or doubled, and what was sent is changed on what the server has."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
import uuid
from functools import partial
from pathlib import Path

import pytest

from joptimiz_qgis.core.bays.disc import Ended, Place, Reason, Refused, Stop, arrive, extend, leave, running, settled, withdraw
from joptimiz_qgis.core.text import text
from joptimiz_qgis.layers.mirror.outbox import Outbox
from joptimiz_qgis.layers.mirror.stop_book import COLLECTION, Sending, StopBook

KILLS = int(os.environ.get("JOPTIMIZ_KILLS", "4"))
MIN, T0 = 60_000, 1_800_000_000_000
HERE = Place("99138_0012", "Rue des Écoles", 7.4246, 43.7384, 30.0)
THERE = Place("99138_0013", "Quai", 7.43, 43.74, 20.0)
ROOT = Path(__file__).resolve().parents[2]


def arrival(uid="u1", place=HERE, at=T0):
    return lambda stops: arrive(stops, Stop(uid, place, 0, 15.0, "VUL", "delivery"), at)


@pytest.fixture
def outbox(tmp_path):
    return Outbox.open(tmp_path / "drafts.gpkg")


@pytest.fixture
def book(outbox):
    return StopBook(outbox)


def sent(outbox, rev):
    """An exchange that goes well."""
    for item in outbox.items():
        outbox.sent(outbox.claim(item), rev)


def test_an_arrival_is_kept_with_its_draft_and_found_again(book, outbox):
    book.change(arrival())
    again = StopBook(Outbox.open(outbox.path))
    assert running(again.stops()).uid == "u1" and again.stops() == book.stops()
    item, = outbox.items()
    assert (item.collection, item.operation, item.record.properties["bay_id"]) == (COLLECTION, "create", "99138_0012")
    assert item.record.geometry == {"type": "Point", "coordinates": [7.4246, 43.7384]}
    assert set(item.record.properties) == {"bay_id", "arrival", "departure", "vehicle_class", "purpose", "declared_stay_min",
                                           "closed_by"}


def test_the_same_arrival_tapped_twice_is_one_stop_and_another_is_refused_whole(book, outbox):
    book.change(arrival("u1"))
    book.change(arrival("u2"))
    with pytest.raises(Refused) as refused:
        book.change(arrival("u3", THERE))
    assert refused.value.reason is Reason.OTHER_RUNS
    assert [stop.uid for stop in book.stops()] == [item.uid for item in outbox.items()] == ["u1"]


def test_what_follows_an_arrival_that_was_not_sent_is_one_draft_with_it(book, outbox):
    book.change(arrival())
    book.change(lambda stops: extend(stops, "u1", 25.0))
    book.change(lambda stops: leave(stops, "u1", T0 + 20 * MIN))
    item, = outbox.items()
    assert item.operation == "create" and item.record.properties["departure"] == "2027-01-15T08:20:00Z"
    assert item.record.properties["declared_stay_min"] == 25.0


def test_what_follows_one_that_was_sent_replaces_the_revision_that_it_became(book, outbox):
    book.change(arrival())
    sent(outbox, 41)
    assert [kept.sending for kept in book.kept()] == [Sending.SENT]
    book.change(lambda stops: leave(stops, "u1", T0 + 5 * MIN))
    item, = outbox.items()
    assert (item.operation, item.base_rev, item.base.properties["departure"]) == ("replace", 41, None)
    assert [kept.sending for kept in book.kept()] == [Sending.WAITING]


def test_a_departure_tapped_while_the_arrival_is_on_its_way_is_made_on_what_that_becomes(book, outbox):
    book.change(arrival())
    on_its_way = outbox.claim(outbox.items()[0])
    book.change(lambda stops: leave(stops, "u1", T0 + 5 * MIN))
    outbox.sent(on_its_way, 7)
    item, = outbox.items()
    assert (item.operation, item.base_rev) == ("replace", 7)


def test_a_step_that_changes_nothing_sends_nothing(book, outbox):
    book.change(arrival())
    sent(outbox, 41)
    book.change(arrival("u2"))
    book.change(lambda stops: settled(stops, T0, 60.0))
    assert not outbox.items()


def test_an_arrival_by_mistake_leaves_nothing_and_one_that_was_sent_is_removed_there(book, outbox):
    book.change(arrival())
    book.change(lambda stops: withdraw(stops, "u1"))
    assert not outbox.items() and not book.stops()
    book.change(arrival("u2"))
    sent(outbox, 9)
    book.change(lambda stops: withdraw(stops, "u2"))
    item, = outbox.items()
    assert (item.operation, item.base_rev) == ("delete", 9) and not book.stops()


def test_what_the_server_refuses_or_disputes_is_told_and_goes_on(book, outbox):
    book.change(arrival())
    outbox.mark(outbox.claim(outbox.items()[0]), "refused", error=text("no such bay"))
    kept, = book.kept()
    assert kept.sending is Sending.REFUSED and str(kept.problem) == "no such bay"
    book.change(lambda stops: leave(stops, "u1", T0 + MIN))
    assert [kept.sending for kept in book.kept()] == [Sending.WAITING]
    outbox.mark(outbox.claim(outbox.items()[0]), "conflict", error=text("taken"))
    assert [kept.sending for kept in book.kept()] == [Sending.CONFLICT]


def test_what_somebody_discards_stays_here_and_is_not_sent_again(book, outbox):
    book.change(arrival())
    outbox.discard(outbox.items()[0])
    book.change(lambda stops: leave(stops, "u1", T0 + MIN))
    assert not outbox.items() and [kept.sending for kept in book.kept()] == [Sending.HERE]


def test_without_a_server_the_disc_runs_and_nothing_waits(outbox):
    book = StopBook(outbox, sends=False)
    book.change(arrival())
    book.change(lambda stops: leave(stops, "u1", T0 + MIN))
    assert not outbox.items() and [kept.sending for kept in book.kept()] == [Sending.HERE]


def test_old_stops_are_forgotten_but_none_that_waits_or_runs(book, outbox):
    for uid in ("sent", "waits"):
        book.change(arrival(uid))
        book.change(lambda stops, uid=uid: leave(stops, uid, T0 + MIN))
        if uid == "sent":
            sent(outbox, 3)
    book.change(arrival("runs"))
    assert book.forget(T0) == 0
    assert book.forget(T0 + 2 * MIN) == 1
    assert [stop.uid for stop in book.stops()] == ["waits", "runs"]


def test_two_windows_that_arrive_at_once_make_one_stop(outbox):
    books = [StopBook(Outbox.open(outbox.path)) for _ in range(4)]
    threads = [threading.Thread(target=partial(book.change, arrival(f"u{n}"))) for n, book in enumerate(books)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(books[0].stops()) == len(outbox.items()) == 1


WRITER = """
import sys, uuid
sys.path.insert(0, {root!r})
from pathlib import Path
from joptimiz_qgis.core.bays.disc import Place, Stop, arrive, extend, leave, running, settled
from joptimiz_qgis.layers.mirror.outbox import Outbox
from joptimiz_qgis.layers.mirror.stop_book import StopBook
book, at = StopBook(Outbox.open(Path(sys.argv[1]))), {t0}
print("ready", flush=True)
while True:
    at += 60_000
    there = running(book.stops())
    if there is None:
        book.change(lambda s: arrive(s, Stop(str(uuid.uuid4()), Place("b", "b", 7.0, 43.0, 30.0), 0, 10.0), at))
    elif there.declared_min < 30.0:
        book.change(lambda s: extend(s, there.uid, 30.0))
    else:
        book.change(lambda s: leave(s, there.uid, max(at, there.arrival_ms)))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where a process can be killed so")
def test_killed_at_any_moment_the_stop_and_its_draft_are_both_there_or_both_not(book, outbox):
    chance = random.Random(5)
    for _ in range(KILLS):
        process = subprocess.Popen([sys.executable, "-c", WRITER.format(root=str(ROOT), t0=T0), str(outbox.path)],
                                   stdout=subprocess.PIPE)
        try:
            assert process.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.01, 0.3))
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
        stops, drafts = book.stops(), {item.uid: item for item in outbox.items()}
        assert sum(stop.runs for stop in stops) <= 1 and stops
        assert {stop.uid for stop in stops} == set(drafts)
        for stop in stops:
            said = drafts[stop.uid].record.properties
            assert said["declared_stay_min"] == stop.declared_min
            assert (said["departure"] is None) == stop.runs and said["closed_by"] == (None if stop.runs else "user")


def test_a_stop_that_was_closed_by_nobody_says_so_to_the_server(book, outbox):
    book.change(arrival(str(uuid.uuid4())))
    book.change(lambda stops: settled(stops, T0 + 1000 * MIN, 60.0))
    kept, = book.kept()
    assert kept.stop.ended is Ended.AUTO and outbox.items()[0].record.properties["closed_by"] == "auto"


FULL = """
import resource, signal, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from joptimiz_qgis.core.bays.disc import leave
from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.layers.mirror.outbox import Outbox
from joptimiz_qgis.layers.mirror.stop_book import StopBook
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
book = StopBook(Outbox.open(Path({file!r})))
print([stop.runs for stop in book.stops()])
try:
    book.change(lambda stops: leave(stops, "u1", {later}))
except InputError:
    print("refused")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limit of this system makes a disk full")
def test_on_a_full_disk_the_stop_that_runs_is_found_and_a_tap_that_cannot_be_kept_is_refused(book, outbox):
    book.change(arrival())
    code = FULL.format(root=str(ROOT), file=str(outbox.path), later=T0 + MIN)
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert said.stdout == b"[True]\nrefused\n", said.stderr
    assert running(book.stops()).uid == "u1"
