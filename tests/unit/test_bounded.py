# SPDX-License-Identifier: GPL-2.0-or-later
"""What is kept is made once, and goes when there is no room, those used least lately first."""

from __future__ import annotations

import threading
import time

import pytest

from joptimiz_qgis.core.bounded import Bounded
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.progress import NoProgress


class Stopped(NoProgress):
    def cancelled(self):
        return True


def test_those_used_least_lately_go_first_and_the_last_stays_however_large():
    gone = []
    kept = Bounded(10, len, gone.append)
    for word in ("aaaa", "bbbb"):
        kept.put(word[0], word)
    assert kept.get("a") == "aaaa"  # used now: b is the older
    kept.put("c", "cccc")
    assert (kept.get("b"), kept.get("a"), kept.get("c"), gone) == (None, "aaaa", "cccc", ["bbbb"])
    kept.put("d", "d" * 50)
    assert kept.values() == ["d" * 50] and kept.nbytes == 50 and gone == ["bbbb", "aaaa", "cccc"]


def test_a_value_put_again_counts_once_by_its_size_now():
    gone, grown = [], [1]
    kept = Bounded(10, len, gone.append)
    kept.put("a", grown)
    grown.extend([2] * 6)
    kept.put("a", grown)
    assert kept.nbytes == 7 and not gone
    kept.drop("a")
    kept.drop("a")
    assert kept.nbytes == 0 and gone == [grown]
    kept.put("a", grown)
    kept.clear()
    assert kept.values() == [] and kept.nbytes == 0 and gone == [grown, grown]


def test_many_at_once_make_it_once():
    made, found = [], []
    kept = Bounded(100, len)

    def make():
        time.sleep(0.05)
        made.append(1)
        return "value"

    threads = [threading.Thread(target=lambda: found.append(kept.made("k", make, NoProgress()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["value"] * 8 and made == [1]


def test_what_fails_is_made_anew_by_the_next_and_who_waits_can_be_stopped():
    kept, begun, go = Bounded(100, len), threading.Event(), threading.Event()

    def fail():
        begun.set()
        go.wait(5)
        raise ValueError("no")

    failed = []

    def first():
        try:
            kept.made("k", fail, NoProgress())
        except ValueError as error:
            failed.append(error)

    thread = threading.Thread(target=first)
    thread.start()
    assert begun.wait(5)
    with pytest.raises(Cancelled):
        kept.made("k", lambda: "other", Stopped())
    go.set()
    thread.join()
    assert failed and kept.made("k", lambda: "other", NoProgress()) == "other"
