# SPDX-License-Identifier: GPL-2.0-or-later
"""A small server, its client, a mirror and an outbox in memory, each a page long: what the exchange is tested against."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any, Optional

from joptimiz_qgis.core.errors import (
    Conflict,
    CursorTooOld,
    Invalid,
    NotAsDeclared,
    ServiceUnreachable,
    TooManyVanish,
)
from joptimiz_qgis.core.sync_plan import CollectionInfo, CollectionState, Level, Page, Record


class Killed(BaseException):
    """As kill -9: nothing catches it."""


@dataclass
class Collection:
    """What a server holds: the last state of every id, tombstones included."""

    level: Level = Level.WRITE
    rows: dict[str, Record] = field(default_factory=dict)
    rev: int = 0
    oldest_rev: int = 0
    says: Optional[Level] = None  # what it claims, if not its level

    def put(self, uid: str, **properties: Any) -> int:
        self.rev += 1
        self.rows[uid] = Record(uid, self.rev, properties=properties)
        return self.rev

    def remove(self, uid: str) -> int:
        self.rev += 1
        self.rows[uid] = Record(uid, self.rev, deleted=True)
        return self.rev

    def purge(self) -> None:
        """Tombstones are forgotten, and so are the cursors that would need them."""
        self.rows = {uid: row for uid, row in self.rows.items() if not row.deleted}
        self.oldest_rev = self.rev

    def live(self) -> dict[str, dict]:
        return {uid: dict(row.properties) for uid, row in self.rows.items() if not row.deleted}


class FakeClient:
    """Answers as services.joptimiz.client does. `fault(step)` may raise before any exchange."""

    PAGE = 3

    def __init__(self, collections: dict[str, Collection], fault=lambda step: None):
        self.server, self.fault, self.steps = collections, fault, []

    def _step(self, what: str) -> None:
        self.steps.append(what)
        self.fault(what)

    def collections(self, progress):
        self._step("collections")
        return tuple(CollectionInfo(name, level=c.level if c.says is None else c.says, oldest_rev=c.oldest_rev, safe_rev=c.rev,
                                    count=len(c.live())) for name, c in self.server.items())

    def changes(self, info, cursor, progress):
        mine = self.server[info.name]
        if mine.level < Level.DELTA:
            raise NotAsDeclared("ignores the filter")
        if cursor is not None and cursor < mine.oldest_rev:
            raise CursorTooOld("gone", 410)
        newer = sorted((row for row in mine.rows.values() if row.rev > (cursor or 0)), key=lambda row: row.rev)
        yield from self._pages(info.name, newer, cursor)

    def everything(self, info, progress):
        mine = self.server[info.name]
        rows = [replace(r, rev=r.rev if info.level else None) for r in mine.rows.values() if not r.deleted]
        yield from self._pages(info.name, rows, mine.rev if info.level else None, len(rows))

    def _pages(self, name, rows, cursor, matched=None):
        for at in range(0, max(len(rows), 1), self.PAGE):
            self._step(f"page {name}")
            part = tuple(rows[at:at + self.PAGE])
            last = at + self.PAGE >= len(rows)
            here = cursor if matched is not None else (part[-1].rev if part else cursor)
            yield Page(part, (), here, matched, last)

    def _now(self, name, uid):
        row = self.server[name].rows.get(uid)
        return None if row is None or row.deleted else row

    def _write(self, name, uid, base_rev, act, same):
        self._step(f"write {name} {uid}")
        now = self._now(name, uid)
        if (now.rev if now else None) != base_rev:
            if same(now):
                return now.rev if now else base_rev  # it arrived the first time
            raise Conflict("stale", 412, theirs=now)
        rev = act()
        self._step(f"answer {name} {uid}")  # a fault here is a lost answer
        return rev

    def get(self, collection, uid, progress):
        return self._now(collection, uid)

    def create(self, collection, record, progress):
        return self._put(collection, record, None)

    def replace(self, collection, record, base_rev, progress):
        return self._put(collection, record, base_rev)

    def _put(self, collection, record, base_rev):
        if record.properties.get("bad"):
            raise Invalid("refused", 422, reasons=("bad",))
        return self._write(collection, record.uid, base_rev,
                           lambda: self.server[collection].put(record.uid, **record.properties),
                           lambda now: now is not None and now.properties == record.properties)

    def delete(self, collection, uid, base_rev, progress):
        return self._write(collection, uid, base_rev, lambda: self.server[collection].remove(uid), lambda now: now is None)


class Staging:
    def __init__(self, name):
        self.name, self.records, self.rejects = name, [], []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def add(self, records):
        self.records += records

    def reject(self, rejects):
        self.rejects += rejects


class FakeMirror:
    """Rows and states in one dictionary that changes whole or not at all."""

    def __init__(self, fault=lambda step: None):
        self.rows: dict[str, dict[str, Record]] = {}
        self.states_by_name: dict[str, CollectionState] = {}
        self.fault = fault

    def state(self, collection):
        return self.states_by_name.get(collection, CollectionState(collection))

    def staging(self, collection):
        return Staging(collection)

    def apply(self, staging, state, complete, may_vanish=0):
        former = self.rows.get(staging.name, {})
        new = {} if complete else dict(former)
        for record in staging.records:
            if record.deleted:
                new.pop(record.uid, None)
            else:
                new[record.uid] = record
        gone = former.keys() - new.keys()
        if complete and len(gone) * 5 > len(former) and len(gone) > may_vanish:
            raise TooManyVanish(len(gone), len(former))
        self.fault("apply")
        self.rows[staging.name], self.states_by_name[staging.name] = new, state
        same = sum(former.get(uid) == row for uid, row in new.items())
        inserted = len(new.keys() - former.keys())
        return SimpleNamespace(inserted=inserted, updated=len(new) - same - inserted, deleted=len(gone), unchanged=same)

    def content(self, name) -> dict[str, dict]:
        return {uid: dict(row.properties) for uid, row in self.rows.get(name, {}).items()}


@dataclass
class FakeItem:
    uid: str
    collection: str
    operation: str
    record: Optional[Record] = None
    base_rev: Optional[int] = None
    state: str = "waiting"
    error: Any = None
    theirs: Any = None
    changed_at: str = ""


class FakeOutbox:
    def __init__(self, *items: FakeItem):
        self.list = list(items)

    def items(self):
        return tuple(self.list)

    def claim(self, item):
        if item not in self.list:
            return None
        item.state = "sending"
        return item

    def sent(self, item, rev=None):
        item.state = "done"

    def mark(self, item, state, error=None, theirs=None):
        item.state, item.error, item.theirs = state, error, theirs


class Watching:
    """Progress that may cancel after so many questions."""

    def __init__(self, stop_after: Optional[int] = None):
        self.left, self.last = stop_after, 0.0

    def report(self, percent):
        self.last = percent

    def cancelled(self):
        if self.left is None:
            return False
        self.left -= 1
        return self.left < 0


def unreachable(*steps: str):
    """A fault that makes these steps find nobody."""
    def fault(step):
        if any(step.startswith(each) for each in steps):
            raise ServiceUnreachable("nobody")
    return fault


