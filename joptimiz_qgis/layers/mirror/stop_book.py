# SPDX-License-Identifier: GPL-2.0-or-later
"""The stops of this device, kept beside the outbox: a step and what is to be sent of it are one transaction of one file.

So whoever kills the process finds a stop and its draft both there or both not, and the stop that runs is found again. No
second one can run: the table itself refuses it.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass, replace
from enum import Enum
from typing import Any, List, Optional, Sequence, Tuple

from ...core.bays.disc import Ended, Place, Step, Stop, Stops, properties_of
from ...core.sync_plan import Record
from ...core.text import Text
from .outbox import Item, Outbox

COLLECTION = "bay-stops"
_TABLE = """CREATE TABLE IF NOT EXISTS own_stops (
    number INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, runs INTEGER UNIQUE CHECK (runs = 1),
    stop TEXT NOT NULL)"""
_DECIMALS = 7  # of a degree: a centimetre


class Sending(str, Enum):
    """How far a stop has come on its way to the server."""

    HERE = "here"
    """It stays on this machine: there is no connection, or its sending was given up."""
    WAITING = "waiting"
    REFUSED = "refused"
    CONFLICT = "conflict"
    SENT = "sent"


@dataclass(frozen=True)
class KeptStop:
    """A stop, how far it was sent, and what holds it up."""

    stop: Stop
    sending: Sending
    problem: Optional[Text] = None


class StopBook:
    """Every method opens the file for itself, so that any thread may call it. Raises InputError if the file cannot be used."""

    def __init__(self, outbox: Outbox, sends: bool = True) -> None:
        """`sends` False: there is no server, nothing is put in the outbox."""
        self._outbox, self._sends = outbox, sends
        with outbox.writing() as connection:
            connection.execute(_TABLE)

    def stops(self) -> Stops:
        """All that are kept, oldest first."""
        return tuple(kept.stop for kept in self.kept())

    def kept(self) -> Sequence[KeptStop]:
        """The same, with how far each was sent."""
        with self._outbox.writing() as connection:
            return [self._state(connection, stop) for stop in _read(connection)]

    def change(self, step: Step) -> Stops:
        """Do a step: it gets the stops as they are kept, and gives what they become. What it raises changes nothing."""
        with self._outbox.writing() as connection:
            before = _read(connection)
            after = step(before)
            for gone in (stop for stop in before if stop.uid not in {one.uid for one in after}):
                connection.execute("DELETE FROM own_stops WHERE uid = ?", (gone.uid,))
                self._send(connection, gone.uid, None)
            former = {stop.uid: stop for stop in before}
            for stop in sorted(after, key=lambda one: one.runs):  # the one that ends makes room for the one that begins
                if former.get(stop.uid) != stop:
                    _write(connection, stop)
                    self._send(connection, stop.uid, _record(stop), stop.uid not in former)
        return after

    def forget(self, before_ms: int) -> int:
        """Forget stops that ended before an instant (UTC ms) and have nothing left to send; how many."""
        with self._outbox.writing() as connection:
            old = [stop.uid for stop in _read(connection) if stop.departure_ms is not None and stop.departure_ms < before_ms
                   and self._outbox.find(connection, COLLECTION, stop.uid) is None]
            for uid in old:
                connection.execute("DELETE FROM own_stops WHERE uid = ?", (uid,))
                self._outbox.unfollow(connection, COLLECTION, uid)
        return len(old)

    # -- inside

    def _send(self, connection: sqlite3.Connection, uid: str, record: Optional[Record], new: bool = False) -> None:
        """Have it sent: with what waits already, or else on what the server has."""
        if not self._sends:
            return
        base = self._outbox.last_sent(connection, COLLECTION, uid)
        waits = self._outbox.find(connection, COLLECTION, uid) is not None
        if new:
            self._outbox.follow(connection, COLLECTION, uid)
        elif base is None and not waits:
            return  # somebody gave up sending it
        operation = "delete" if record is None else "create" if base is None else "replace"
        self._outbox.put_in(connection, Item(uid, COLLECTION, operation, record, base, base.rev if base is not None else None))
        if record is None and self._outbox.find(connection, COLLECTION, uid) is None:
            self._outbox.unfollow(connection, COLLECTION, uid)

    def _state(self, connection: sqlite3.Connection, stop: Stop) -> KeptStop:
        item = self._outbox.find(connection, COLLECTION, stop.uid)
        if item is not None:
            sending = {"refused": Sending.REFUSED, "conflict": Sending.CONFLICT}.get(item.state, Sending.WAITING)
            return KeptStop(stop, sending, item.last_error)
        there = self._outbox.last_sent(connection, COLLECTION, stop.uid)
        return KeptStop(stop, Sending.SENT if there is not None else Sending.HERE)


def _read(connection: sqlite3.Connection) -> Stops:
    return tuple(_stop(row[0]) for row in connection.execute("SELECT stop FROM own_stops ORDER BY number").fetchall())


def _write(connection: sqlite3.Connection, stop: Stop) -> None:
    values: Tuple[Any, ...] = (1 if stop.runs else None, json.dumps(asdict(stop), ensure_ascii=False), stop.uid)
    if not connection.execute("UPDATE own_stops SET runs = ?, stop = ? WHERE uid = ?", values).rowcount:
        connection.execute("INSERT INTO own_stops (runs, stop, uid) VALUES (?, ?, ?)", values)


def _stop(stored: str) -> Stop:
    try:
        values = json.loads(stored)
        ended = values["ended"]
        return replace(Stop(**values), place=Place(**values["place"]), ended=None if ended is None else Ended(ended))
    except (ValueError, TypeError, KeyError) as error:  # another version's, or damaged: told as the file's own damage is
        raise sqlite3.DatabaseError(repr(error)) from error


def _record(stop: Stop) -> Record:
    place: List[float] = [round(stop.place.lon, _DECIMALS), round(stop.place.lat, _DECIMALS)]
    return Record(stop.uid, geometry={"type": "Point", "coordinates": place}, properties=properties_of(stop))
