# SPDX-License-Identifier: GPL-2.0-or-later
"""What was drafted here and waits to be sent: a file of its own, because nothing can make it again.

One row per feature. Each method is one transaction, written through to the disk: whoever kills the process finds every change in
the state before or after the method, never between.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import uuid
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional, Sequence

from ...core.errors import InputError
from ...core.sync_plan import Record
from ...core.text import N_, Text
from ...core.three_way import Kind, compare
from .places import refuse_network_share

log = logging.getLogger(__name__)

TO_SEND = ("waiting", "sending")
_VERSION = 1
_TABLE = """CREATE TABLE IF NOT EXISTS outbox (
    collection TEXT NOT NULL, uid TEXT NOT NULL, operation TEXT NOT NULL, record TEXT, base TEXT, base_rev INTEGER,
    state TEXT NOT NULL, tries INTEGER NOT NULL, last_error TEXT, theirs TEXT, idempotency_key TEXT NOT NULL,
    changed_at TEXT NOT NULL, PRIMARY KEY (collection, uid))"""
_FOLLOWED = """CREATE TABLE IF NOT EXISTS followed (
    collection TEXT NOT NULL, uid TEXT NOT NULL, record TEXT, PRIMARY KEY (collection, uid))"""
_COLUMNS = ("collection, uid, operation, record, base, base_rev, state, tries, last_error, theirs, idempotency_key, changed_at")
_DECIDED = N_("This change is no longer in the conflict that was shown: nothing was decided. Look at it again.")
_NEWER = N_("There is a newer change of the same feature: the discarded one was not put back.")
_IN_USE = N_("The file {path} that holds unsent changes is in use by another program. Try again in a moment.")
_UNREADABLE = N_("The file {path} that holds unsent changes cannot be read: {reason}. Nothing was removed: copy it before you do "
                 "anything else.")


@dataclass(frozen=True)
class Item:
    """A change of one feature.

    `operation`: create, replace or delete. `record`: what it shall be, None for a removal. `base`: what it was when the change
    began, None for a new one; `base_rev`: the revision that the change is made on. `state`: waiting, sending, conflict or
    refused; `theirs`: what the server had instead, in a conflict. `idempotency_key`: another one after each change of the
    change, so that nobody acts on what was shown or sent before it.
    """

    uid: str
    collection: str
    operation: str
    record: Optional[Record] = None
    base: Optional[Record] = None
    base_rev: Optional[int] = None
    state: str = "waiting"
    tries: int = 0
    last_error: Optional[Text] = None
    theirs: Optional[Record] = None
    idempotency_key: str = field(default_factory=lambda: str(uuid.uuid4()))
    changed_at: str = field(default_factory=lambda: datetime.now(timezone.utc).isoformat(timespec="milliseconds"))


class Outbox:
    """Every method opens the file for itself, so that any thread may call it."""

    def __init__(self, path: Path, patience_s: float = 10.0) -> None:
        self.path, self._patience_s = path, patience_s

    @classmethod
    def open(cls, path: Path, patience_s: float = 10.0) -> "Outbox":
        """The outbox of a file, made if it is absent. `patience_s`: how long another program is waited for that holds the file.
        Raises InputError for a network share or an unreadable file, OSError."""
        refuse_network_share(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        box = cls(path, patience_s)
        with box.writing() as connection:
            connection.execute(_TABLE)
            connection.execute(_FOLLOWED)
            if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:  # on a full disk, what is there can be read
                connection.execute(f"PRAGMA user_version = {_VERSION}")
        return box

    def items(self) -> Sequence[Item]:
        """All changes, oldest first."""
        with self._open() as connection:
            rows = connection.execute(" ".join(("SELECT", _COLUMNS, "FROM outbox ORDER BY changed_at, uid"))).fetchall()
        return [_item(row) for row in rows]

    def put(self, item: Item) -> Item:
        """Keep a change. One that waits already is continued: what it began from stays, what it shall be is new."""
        with self.writing() as connection:
            return self.put_in(connection, item)

    def put_in(self, connection: sqlite3.Connection, item: Item) -> Item:
        """The same as part of a transaction (`writing`), with what belongs to it in other tables of the file."""
        former = self.find(connection, item.collection, item.uid)
        kept = item if former is None else _continued(former, item)
        if kept is None:  # a new one, removed before it was ever sent
            self._remove(connection, item)
            return item
        self._store(connection, kept)
        return kept

    # -- what is changed again soon after it was sent, before an exchange brings it back

    def follow(self, connection: sqlite3.Connection, collection: str, uid: str) -> None:
        """From now on keep what the server was last known to have of a feature."""
        connection.execute("INSERT OR IGNORE INTO followed VALUES (?, ?, NULL)", (collection, uid))

    def last_sent(self, connection: sqlite3.Connection, collection: str, uid: str) -> Optional[Record]:
        """What the server has of a feature that is followed, with its revision; None if it has nothing, as far as is known."""
        row = connection.execute("SELECT record FROM followed WHERE collection = ? AND uid = ?", (collection, uid)).fetchone()
        return None if row is None else _record(row[0])

    def unfollow(self, connection: sqlite3.Connection, collection: str, uid: str) -> None:
        """Keep it no longer."""
        connection.execute("DELETE FROM followed WHERE collection = ? AND uid = ?", (collection, uid))

    def claim(self, item: Item) -> Optional[Item]:
        """Take a change for sending, as it is now; None if it was discarded meanwhile, or waits no longer."""
        with self.writing() as connection:
            now = self.find(connection, item.collection, item.uid)
            if now is None or now.state not in TO_SEND:
                return None
            taken = replace(now, state="sending", tries=now.tries + 1, last_error=None, theirs=None)
            self._store(connection, taken)
            return taken

    def sent(self, item: Item, rev: Optional[int] = None) -> None:
        """The server has a change, as that revision. It is gone here; if it was changed again meanwhile, that is made on it."""
        with self.writing() as connection:
            there = None if item.record is None else replace(item.record, rev=rev)
            connection.execute("UPDATE followed SET record = ? WHERE collection = ? AND uid = ?",
                               (_stored(there), item.collection, item.uid))
            now = self.find(connection, item.collection, item.uid)
            if now is None:
                return
            self._remove(connection, item)
            if now.idempotency_key == item.idempotency_key:
                return
            if item.operation != "delete":
                operation = "delete" if now.operation == "delete" else "replace"
                self._store(connection, replace(now, operation=operation, base=item.record, base_rev=rev))
            elif now.record is not None:
                self._store(connection, _reborn(now))

    def mark(self, item: Item, state: str, error: Optional[Text] = None, theirs: Optional[Record] = None) -> None:
        """Say where a change stands; nothing if it was changed meanwhile, for that is another one.

        A conflict with what the change began from is none: only the revision had moved, so it is sent again on the new one.
        """
        with self.writing() as connection:
            now = self.find(connection, item.collection, item.uid)
            if now is None or now.idempotency_key != item.idempotency_key:
                return
            if state == "conflict" and theirs is not None and now.base is not None and _say_the_same(theirs, now.base):
                operation = "replace" if now.operation == "create" else now.operation
                self._store(connection, replace(now, operation=operation, state="waiting", base=theirs, base_rev=theirs.rev,
                                                last_error=None))
            else:
                self._store(connection, replace(now, state=state, last_error=error, theirs=theirs))

    def resolve(self, item: Item, record: Optional[Record]) -> None:
        """A conflict is decided: send this over what the server has now; None: remove it there.

        What was removed there comes back under an id of its own: a server uses an id once. Raises InputError if it is not in
        that conflict any more.
        """
        theirs = None if item.theirs is None or item.theirs.deleted else item.theirs
        with self.writing() as connection:
            now = self.find(connection, item.collection, item.uid)
            if now is None or now.state != "conflict" or (now.idempotency_key, now.theirs) != (item.idempotency_key, item.theirs):
                raise InputError(_DECIDED)
            self._remove(connection, now)
            if record is None and theirs is None:
                return
            decided = replace(now, operation="delete" if record is None else "replace", record=record, base=theirs,
                              base_rev=theirs.rev if theirs is not None else None, state="waiting", last_error=None, theirs=None,
                              idempotency_key=str(uuid.uuid4()))
            self._store(connection, decided if theirs is not None else _reborn(decided))

    def discard(self, item: Item) -> None:
        """Forget a change, unless it was changed since; `put_back` undoes it."""
        with self.writing() as connection:
            now = self.find(connection, item.collection, item.uid)
            if now is not None and now.idempotency_key == item.idempotency_key:
                self._remove(connection, item)

    def put_back(self, item: Item) -> None:
        """Undo `discard`. Raises InputError if the feature was changed again since."""
        with self.writing() as connection:
            if self.find(connection, item.collection, item.uid) is not None:
                raise InputError(_NEWER)
            self._store(connection, item)

    # -- inside

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(str(self.path), isolation_level=None, timeout=self._patience_s)) as connection:
                connection.execute("PRAGMA synchronous = FULL")
                yield connection
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise InputError(_IN_USE, path=str(self.path)) from error
            raise InputError(_UNREADABLE, path=str(self.path), reason=str(error)) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction of the file: all of it, written through to the disk, or, if anything fails or ends, nothing. Raises
        InputError if the file is in use or cannot be read."""
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    def find(self, connection: sqlite3.Connection, collection: str, uid: str) -> Optional[Item]:
        """What waits of a feature."""
        row = connection.execute(" ".join(("SELECT", _COLUMNS, "FROM outbox WHERE collection = ? AND uid = ?")),
                                 (collection, uid)).fetchone()
        return None if row is None else _item(row)

    def _store(self, connection: sqlite3.Connection, item: Item) -> None:
        connection.execute("INSERT OR REPLACE INTO outbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (
            item.collection, item.uid, item.operation, _stored(item.record), _stored(item.base), item.base_rev, item.state,
            item.tries, _told(item.last_error), _stored(item.theirs), item.idempotency_key, item.changed_at))

    def _remove(self, connection: sqlite3.Connection, item: Item) -> None:
        connection.execute("DELETE FROM outbox WHERE collection = ? AND uid = ?", (item.collection, item.uid))


def _continued(former: Item, item: Item) -> Optional[Item]:
    """A change after a change, as one; None if nothing is left of both.

    Once the former has left nobody knows whether the server has it: the new one is then made on what was sent, so that meeting
    it there is no conflict.
    """
    left = former.state in TO_SEND and former.tries > 0
    if item.operation == "delete" and former.operation == "create" and not left and former.base is None:
        return None
    operation = item.operation
    if operation != "delete":
        operation = "create" if former.operation == "create" else "replace"
    sent = left and former.record is not None
    return replace(item, operation=operation, base=former.record if sent else former.base, base_rev=former.base_rev)


def _reborn(item: Item) -> Item:
    """A feature that the server has no more, as a new one."""
    uid = str(uuid.uuid4())
    record = replace(item.record, uid=uid, rev=None) if item.record is not None else None
    return replace(item, uid=uid, operation="create", record=record, base=None, base_rev=None)


def _say_the_same(one: Record, other: Record) -> bool:
    return not one.deleted and all(each.kind is Kind.SAME for each in compare(one, other, one))


def _stored(record: Optional[Record]) -> Optional[str]:
    if record is None:
        return None
    return json.dumps({"uid": record.uid, "rev": record.rev, "updated_at": record.updated_at, "deleted": record.deleted,
                       "geometry": record.geometry, "properties": record.properties}, ensure_ascii=False)


def _record(stored: Optional[str]) -> Optional[Record]:
    return None if stored is None else Record(**json.loads(stored))


def _told(error: Optional[Text]) -> Optional[str]:
    return None if error is None else json.dumps(_text(error), ensure_ascii=False)


def _text(text: Text) -> Mapping[str, Any]:
    return {"template": text.template, "values": {name: _text(value) if isinstance(value, Text) else value
                                                  for name, value in text.values.items()}}


def _said(stored: Mapping[str, Any]) -> Text:
    return Text(stored["template"], {name: _said(value) if isinstance(value, dict) else value
                                     for name, value in stored["values"].items()})


def _item(row: Sequence[Any]) -> Item:
    collection, uid, operation, record, base, base_rev, state, tries, error, theirs, key, changed_at = row
    records = [_record(stored) for stored in (record, base, theirs)]
    return Item(uid, collection, operation, records[0], records[1], base_rev, state, tries,
                None if error is None else _said(json.loads(error)), records[2], key, changed_at)
