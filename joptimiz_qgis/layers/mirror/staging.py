# SPDX-License-Identifier: GPL-2.0-or-later
"""Where fetched features wait until all of them are there: beside the mirror's tables, in a part of SQLite that dies with us."""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, Iterator, Optional, Sequence, Type

from ...core.errors import InputError
from ...core.sync_plan import Record, Reject
from ...core.text import N_
from ...services.joptimiz.schema import CollectionSchema, utc_text
from . import tables
from .blob import blob_of
from .tables import GEOMETRY, OWN, quoted

log = logging.getLogger(__name__)

_BAD_GEOMETRY = N_("The geometry is none that can be stored.")
_BAD_VALUE = N_("A value cannot be stored.")
_NO_LOG = N_("The disk that {path} lies on cannot keep a write-ahead log. The mirror must lie on a disk of this machine.")
_DIGEST_BYTES = 16
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Staging:
    """Holds a connection of the thread that made it; what was not applied is gone when the block ends."""

    def __init__(self, path: Path, collection: str, schema: CollectionSchema) -> None:
        self.collection, self.columns = collection, tables.columns_of(schema)
        self._path, self._connection = path, tables.connect(path)
        names = ("uid", "deleted", *(name for name, _ in OWN if name != "uid"), GEOMETRY, *(name for name, _ in self.columns))
        self._insert = " ".join(("INSERT OR REPLACE INTO temp.stage VALUES (", ", ".join("?" * len(names)), ")"))
        self._connection.execute(" ".join(("CREATE TEMP TABLE stage (", ", ".join(map(quoted, names)), ", UNIQUE (uid))")))
        self._connection.execute("CREATE TEMP TABLE rejected (uid TEXT, field TEXT, value TEXT, reason TEXT)")
        self._connection.execute("CREATE INDEX temp.rejected_uid ON rejected (uid)")

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        try:
            # Left in write-ahead mode the file could not be read by the layers of another QGIS. Ours, in update mode, have
            # it open: they see to it themselves.
            self._connection.execute("PRAGMA busy_timeout = 0")
            self._connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as busy:
            log.debug("%s stays in write-ahead mode: %s", self._path, busy)
        finally:
            self._connection.close()

    def add(self, records: Sequence[Record]) -> None:
        """Features as they came; of one that comes twice the last counts. What cannot be stored is rejected, with a reason."""
        rows = []
        for record in records:
            try:
                rows.append(self._row(record))
            except (ValueError, KeyError, TypeError, IndexError, AttributeError):
                self.reject([Reject(record.uid, "geometry" if record.geometry else "", "",
                                    _BAD_GEOMETRY if record.geometry else _BAD_VALUE)])
        self._connection.execute("BEGIN")  # of the temporary part alone: nobody else waits for it
        self._connection.executemany(self._insert, rows)
        self._connection.execute("COMMIT")

    def reject(self, rejects: Sequence[Reject]) -> None:
        """What the server sent and nobody can use."""
        self._connection.executemany("INSERT INTO temp.rejected VALUES (?, ?, ?, ?)",
                                     [(one.uid, one.field, one.value, one.reason) for one in rejects])

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction of the file itself: committed when the block ends well, else as if it had never begun."""
        connection = self._connection
        if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            # Without it a layer that shows the file would draw a part of what is written.
            raise InputError(_NO_LOG, path=str(self._path))
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _row(self, record: Record) -> tuple[Any, ...]:
        if record.deleted:
            return (record.uid, 1, record.rev, record.updated_at, None, None, *(None for _ in self.columns))
        geometry = blob_of(record.geometry)
        values = [record.properties.get(name) for name, _ in self.columns]
        digest = content_of(geometry, values)
        for at, (_, kind) in enumerate(self.columns):
            if kind == "date-time" and values[at] is not None:
                values[at] = utc_text(values[at])
        return (record.uid, 0, record.rev, record.updated_at, digest, geometry, *values)


def content_of(geometry: Optional[bytes], values: Sequence[Any]) -> str:
    """A digest of what a feature says: the same for the same place and values, however their JSON was spelled."""
    plain = [int(value) if value.__class__ is float and value.is_integer() else value for value in values]  # 1.0 says what 1 says
    digest = blake2b(geometry or b"", digest_size=_DIGEST_BYTES)
    digest.update(_to_json(plain).encode())
    return digest.hexdigest()
