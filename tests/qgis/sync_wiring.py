# SPDX-License-Identifier: GPL-2.0-or-later
"""What the network, the mirror and the project would answer the service, decided by the test."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

from qgis.PyQt.QtCore import QEventLoop, QThread, QTimer

from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.sync_plan import CollectionState, Record, Reject
from joptimiz_qgis.core.text import text
from joptimiz_qgis.layers.mirror.outbox import Outbox
from joptimiz_qgis.layers.mirror.stop_book import StopBook
from joptimiz_qgis.layers.mirror.stops_known import StopsAt, StopsUnderWay
from joptimiz_qgis.sync.connections import Connection, Connections, checked
from joptimiz_qgis.sync.report import Status, SyncReport

TOWN = Connection("town1", "Town", "https://town.example", interval_min=60)
AT = "2026-11-24T10:00:00Z"


class MemoryConnections(Connections):
    """Kept here and not in settings, which other tests of this machine may empty meanwhile."""

    def __init__(self):
        self.kept = {}

    def all(self):
        return tuple(sorted(self.kept.values(), key=lambda each: each.name.casefold()))

    def get(self, identifier):
        return self.kept.get(identifier)

    def put(self, connection):
        self.kept[connection.id] = checked(connection)
        return self.kept[connection.id]

    def remove(self, identifier):
        self.kept.pop(identifier, None)


class FakeCheck:
    def __init__(self):
        self.cancelled = False

    def cancel(self):
        self.cancelled = True


class FakeWiring:
    """`body(liveness)` or `body(liveness, held)` is the work; `reach` and `unlocked` the errors before it."""

    def __init__(self):
        self.reach, self.unlocked, self.checks, self.works = None, None, [], 0
        self.body = lambda liveness: self.report()
        self.held, self.hold_threads, self.cleared = [], [], []
        self.trial_body = lambda liveness: ()
        self.desks = {}

    def report(self, status=Status.OK, **given):
        return SyncReport("town1", AT, status, **given)

    def now(self):
        return AT

    def title(self, connection):
        return connection.name

    def who(self, connection):
        return text("signed in with {name}", name=connection.authcfg) if connection.authcfg else text("not signed in")

    def unlock(self, authcfg, asked):
        return self.unlocked

    def preflight(self, connection, done):
        check = FakeCheck()
        self.checks.append(check)
        QTimer.singleShot(0, lambda: done(Cancelled() if check.cancelled else self.reach))
        return check

    def hold(self, connection):
        self.hold_threads.append(QThread.currentThread())
        return self

    def enter_one(self):
        return False

    def leave_one(self, changed):
        self.held.append("ended")
        return False

    def work(self, connection, held, may_vanish):
        self.works += 1
        self.allowed = may_vanish
        return lambda liveness: self.body(liveness, held) if self.body.__code__.co_argcount == 2 else self.body(liveness)

    def trial(self, connection):
        return lambda liveness: self.trial_body(liveness)

    def desk(self, identifier):
        return self.desks.setdefault(identifier, FakeDesk())

    def describe(self, connection, collections):
        self.described = list(collections)

    def clear(self, identifier, lose_unsent):
        self.cleared.append((identifier, lose_unsent))


class FakeDesk:
    """A mirror of two collections, and an outbox."""

    def __init__(self):
        self.kept = [CollectionState("bays", 2, 7, AT, "2026-11", "Licence Ouverte 2.0", count=1200),
                     CollectionState("alerts", 1, 3, AT, count=4, rejected=1)]
        self.outbox, self.mapped, self.calls = [], [], []
        self._folder = tempfile.TemporaryDirectory()  # gone with it
        self.stops = StopBook(Outbox.open(Path(self._folder.name) / "drafts.gpkg"))
        self.others = StopsUnderWay()
        self.at_bay = StopsAt()

    def under_way(self):
        return self.others

    def stops_at(self, names, since_ms):
        self.asked_at = tuple(names)
        return self.at_bay

    def states(self):
        return tuple(self.kept)

    def rejects(self, collection):
        return (Reject("id-1", "severity", "huge", "It is none of the words of its list."),) if collection == "alerts" else ()

    def items(self):
        return tuple(self.outbox)

    def on_map(self, collection):
        return collection in self.mapped

    def add_to_map(self, collection):
        self.mapped.append(collection)

    def _call(self, name, item, *more):
        self.calls.append((name, item.uid, *more))

    def retry(self, item):
        self._call("retry", item)
        item.state = "waiting"

    def discard(self, item):
        self._call("discard", item)
        self.outbox.remove(item)

    def put_back(self, item):
        self._call("put_back", item)
        self.outbox.append(item)

    def resolve(self, item, record):
        self._call("resolve", item, record)
        item.state = "waiting"

    def save(self, path):
        self.calls.append(("save", str(path)))


def draft(uid, state="waiting", operation="replace", mine="mine", theirs="theirs", **given):
    """An item of an outbox."""
    base = Record(uid, 1, properties={"name": "before", "length_m": 12, "note": "same"})
    return SimpleNamespace(**{
        "uid": uid, "collection": "bays", "operation": operation, "state": state, "base": base, "base_rev": 1, "tries": 1,
        "record": Record(uid, 1, properties={"name": mine, "length_m": 12, "note": "same"}),
        "theirs": Record(uid, 2, properties={"name": theirs, "length_m": 15, "note": "same"}) if theirs else None,
        "last_error": text("It was changed by somebody else."), "changed_at": AT, **given})


def until(condition, seconds=5.0):
    """Run events until it is so."""
    loop, poll, end = QEventLoop(), QTimer(), time.monotonic() + seconds
    poll.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
    poll.start(5)
    loop.exec()
    assert condition()
