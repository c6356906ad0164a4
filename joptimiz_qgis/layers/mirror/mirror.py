# SPDX-License-Identifier: GPL-2.0-or-later
"""The mirror of a server: one GeoPackage per connection, brought from one state to the next in a single transaction.

QGIS reads the file without a lock while it is written, so layers that show it must be in update mode meanwhile
(open_layers.begin), and the file must be in write-ahead mode, which is set anew at each apply because QGIS resets it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Iterator, Mapping, Optional, Sequence

from ...core.errors import InputError, TooManyVanish
from ...core.sync_plan import CollectionState, Level, Record, Reject, too_many_vanish
from ...core.text import N_
from ...services.joptimiz.schema import CollectionSchema
from ..unfinished import beside
from . import blob, tables
from .places import refuse_network_share
from .staging import Staging
from .tables import GEOMETRY, OWN, quoted

log = logging.getLogger(__name__)

_NEWER = N_("The mirror {path} was made by a newer version of JOPTIMIZ. Update the plugin, or choose another file.")
_NOT_OURS = N_("{path} is there already and is no mirror of JOPTIMIZ. Choose another file.")
_DAMAGED = N_("{path} is damaged and was left as it is. Repair or remove it, or choose another file.")
_PATIENCE_S = 10.0
_LOGS = ("-wal", "-shm", "-journal")
_STATE_FIELDS = tuple(field.name for field in fields(CollectionState))


@dataclass(frozen=True)
class Applied:
    """What one apply changed, in features."""

    inserted: int
    updated: int
    deleted: int
    unchanged: int


class Mirror:
    """Every method opens the file for itself, so that any thread may call it; one writer at a time (SQLite sees to it)."""

    def __init__(self, path: Path, schemas: Mapping[str, CollectionSchema], patience_s: float = _PATIENCE_S) -> None:
        """`patience_s`: how long a reader waits for another program that holds the file."""
        self.path, self.schemas, self._patience_s = path, schemas, patience_s

    @classmethod
    def open(cls, path: Path, schemas: Mapping[str, CollectionSchema], own: bool = True) -> "Mirror":
        """The mirror of a file, made if it is absent, brought to these schemas (a back-up is kept) if it has others.

        A damaged file is set aside, and a new one begun: all that it held can be fetched again. But one that somebody named
        (`own` false) may be anything, and is left alone. Raises InputError for a network share, a file that is something else,
        a newer or a damaged one; sqlite3.Error, OSError.
        """
        refuse_network_share(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size:
            _judge(path, own)
        if not path.exists() or not path.stat().st_size:
            _make(path, schemas)
        mirror = cls(path, schemas)
        mirror._fit()
        return mirror

    # -- what it knows

    def state(self, collection: str) -> CollectionState:
        """How far a collection is known; the empty state if it never was."""
        return next((state for state in self.states() if state.name == collection), CollectionState(collection))

    def states(self) -> Sequence[CollectionState]:
        """All collections that were fetched at least once."""
        with self.reading() as connection:
            rows = connection.execute("SELECT name, level, cursor, fetched_at, edition, licence, attribution, endpoint, count, "
                                      "rejected, problem FROM jopt_sync_state ORDER BY name").fetchall()
        return [replace(state, level=Level(state.level)) for state in (CollectionState(*row) for row in rows)]

    def hashes(self, collection: str) -> dict[str, str]:
        """The digest of what each feature says, by its id on the server."""
        with self.reading() as connection:
            return dict(connection.execute(_sql("SELECT uid, content FROM", quoted(collection))))

    def get(self, collection: str, uid: str) -> Optional[Record]:
        """One feature; None if it is not there."""
        names = [name for name, _ in tables.columns_of(self.schemas[collection])]
        columns = ", ".join(map(quoted, ("rev", "updated_at", GEOMETRY, *names)))
        with self.reading() as connection:
            row = connection.execute(_sql("SELECT", columns, "FROM", quoted(collection), "WHERE uid = ?"), (uid,)).fetchone()
        if row is None:
            return None
        kinds = dict(tables.columns_of(self.schemas[collection]))
        values = {name: bool(value) if kinds[name] == "boolean" and value is not None else value
                  for name, value in zip(names, row[3:]) if value is not None}
        return Record(uid, row[0], row[1] or "", False, blob.geometry_of(row[2]), values)

    def rejects(self, collection: str) -> Sequence[Reject]:
        """Features of the server that were not taken, and why."""
        with self.reading() as connection:
            rows = connection.execute("SELECT uid, field, value, reason FROM jopt_rejects WHERE collection = ? ORDER BY rowid",
                                      (collection,))
            return [Reject(*row) for row in rows]

    def layer_uri(self, collection: str, geometry: str = "") -> str:
        """What QGIS opens: all features, or those of a geometry type (Point, Polygon…)."""
        return f"{self.path}|layername={collection}" + (f"|geometrytype={geometry}" if geometry else "")

    # -- what changes it

    def staging(self, collection: str) -> Staging:
        """An empty place for what was fetched; use it in a `with` block, in one thread."""
        return Staging(self.path, collection, self.schemas[collection])

    def apply(self, staging: Staging, state: CollectionState, complete: bool, may_vanish: int = 0) -> Applied:
        """Take over what was staged, and the state with its cursor: all of it or, if anything fails or ends, nothing.

        `complete`: the staging holds the whole collection, so that what is not in it goes. Raises TooManyVanish if more than a
        fifth of the collection would go so, and more than somebody agreed to (`may_vanish`); InputError, sqlite3.Error.
        """
        with staging.writing() as connection:
            return _Change(connection, staging, complete).run(state, may_vanish)

    # -- inside

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that only reads, whatever is being written meanwhile."""
        with closing(_reader(self.path, self._patience_s)) as connection:
            yield connection

    def _fit(self) -> None:
        """Add what the schemas have and the file has not, in one transaction, after a copy of the file was kept."""
        with closing(tables.connect(self.path)) as connection:
            self._read_rejected_again(connection)
            missing = tables.lacking(connection, self.schemas)
            if not missing:
                return
            _back_up(connection, self.path)
            connection.execute("BEGIN IMMEDIATE")
            for collection, column, kind in tables.lacking(connection, self.schemas):  # another process may have been quicker
                if column:
                    tables.add_column(connection, collection, column, kind)
                    # What the server says of the new field is not known yet: the collection is read as a whole again.
                    connection.execute("UPDATE jopt_sync_state SET cursor = NULL WHERE name = ?", (collection,))
            connection.execute("COMMIT")
        absent = {name: self.schemas[name] for name, column, _ in missing if not column}
        if absent:
            tables.add_collections(self.path, absent)


    def _read_rejected_again(self, connection: sqlite3.Connection) -> None:
        """What earlier schemas did not take, these may: no delta would ever bring it again."""
        said = json.dumps([[name, one.required, one.declared] for name, one in self.schemas.items()], default=list)
        digest = hashlib.blake2b(said.encode(), digest_size=16).hexdigest()
        known = connection.execute("SELECT value FROM jopt_facts WHERE key = 'schemas'").fetchone()
        if known is not None and known[0] == digest:
            return
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE jopt_sync_state SET cursor = NULL WHERE rejected > 0")
        connection.execute("INSERT OR REPLACE INTO jopt_facts VALUES ('schemas', ?)", (digest,))
        connection.execute("COMMIT")


class _Change:
    """One apply, inside its transaction."""

    def __init__(self, connection: sqlite3.Connection, staging: Staging, complete: bool) -> None:
        self._connection, self._staging, self._complete = connection, staging, complete
        self._table = quoted(staging.collection)

    def run(self, state: CollectionState, may_vanish: int) -> Applied:
        before = self._count(self._table)
        vanished = self._vanished(before, may_vanish) if self._complete else 0
        deleted = vanished + self._do("DELETE FROM", self._table, "WHERE uid IN (SELECT uid FROM temp.stage WHERE deleted = 1)")
        columns = [*(name for name, _ in OWN if name != "uid"), GEOMETRY, *(name for name, _ in self._staging.columns)]
        updated = self._update(columns)
        names = ", ".join(map(quoted, ("uid", *columns)))
        inserted = self._do(
            "INSERT INTO", self._table, f"({names})", "SELECT", names, "FROM temp.stage AS s WHERE deleted = 0 AND NOT EXISTS (",
            "SELECT 1 FROM", self._table, "AS t WHERE t.uid = s.uid) ORDER BY s.rowid")
        count = self._count(self._table)
        self._note(replace(state, count=count))
        return Applied(inserted, updated, deleted, count - inserted - updated)

    def _vanished(self, before: int, may_vanish: int) -> int:
        # One that is there but cannot be used is not gone: what was last known of it stays, beside its reason.
        where = ("WHERE NOT EXISTS (SELECT 1 FROM temp.stage AS s WHERE s.uid = t.uid AND s.deleted = 0) AND NOT EXISTS ("
                 "SELECT 1 FROM temp.rejected AS r WHERE r.uid = t.uid)")
        going = int(self._connection.execute(_sql("SELECT count(*) FROM", self._table, "AS t", where)).fetchone()[0])
        if too_many_vanish(going, before, may_vanish):
            raise TooManyVanish(going, before)
        return self._do("DELETE FROM", self._table, "AS t", where)

    def _update(self, columns: Sequence[str]) -> int:
        """Rows that say something else now. Of a part of the changes an older revision never replaces a newer one."""
        changed = "t.uid = s.uid AND s.deleted = 0 AND (t.content IS NOT s.content OR t.rev IS NOT s.rev)"
        if not self._complete:
            changed += " AND (s.rev IS NULL OR t.rev IS NULL OR s.rev >= t.rev)"
        self._connection.execute(_sql(
            "CREATE TEMP TABLE changed AS SELECT t.fid, s.rowid AS staged, CASE WHEN t.content IS s.content THEN 0",
            "WHEN", f"t.{GEOMETRY} IS s.{GEOMETRY}", "THEN 1 ELSE 2 END AS what FROM", self._table,
            "AS t JOIN temp.stage AS s ON", changed))
        self._set(("rev", "updated_at"), 0)
        self._set([name for name in columns if name != GEOMETRY], 1)  # an untouched geometry leaves the R-tree alone
        self._set(columns, 2)
        differing = self._connection.execute("SELECT count(*) FROM temp.changed WHERE what > 0").fetchone()[0]
        self._connection.execute("DROP TABLE temp.changed")
        return int(differing)

    def _set(self, columns: Sequence[str], what: int) -> None:
        joined = f"FROM temp.changed AS c JOIN temp.stage AS s ON s.rowid = c.staged WHERE c.fid = {self._table}.fid"
        if sqlite3.sqlite_version_info >= (3, 33):
            sets = ", ".join(f"{quoted(name)} = s.{quoted(name)}" for name in columns)
            self._do("UPDATE", self._table, "SET", sets, joined, "AND c.what = ?", values=(what,))
        else:
            names = ", ".join(map(quoted, columns))
            self._do("UPDATE", self._table, f"SET ({names}) = (SELECT", ", ".join("s." + quoted(n) for n in columns), joined,
                     ") WHERE fid IN (SELECT fid FROM temp.changed WHERE what = ?)", values=(what,))

    def _note(self, state: CollectionState) -> None:
        execute = self._connection.execute
        name = state.name
        if self._complete:
            execute("DELETE FROM jopt_rejects WHERE collection = ?", (name,))
        else:
            execute("DELETE FROM jopt_rejects WHERE collection = ? AND uid IN (SELECT uid FROM temp.stage UNION SELECT uid FROM "
                    "temp.rejected)", (name,))
        execute("INSERT INTO jopt_rejects SELECT ?, uid, field, value, reason FROM temp.rejected", (name,))
        rejected = execute("SELECT count(DISTINCT uid) FROM jopt_rejects WHERE collection = ?", (name,)).fetchone()[0]
        execute("DELETE FROM jopt_sync_state WHERE name = ?", (name,))
        values = [getattr(replace(state, rejected=rejected), field) for field in _STATE_FIELDS]
        execute("INSERT INTO jopt_sync_state VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [*values])
        box = execute(_sql("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM",
                           quoted(f"rtree_{name}_{GEOMETRY}"))).fetchone()
        execute("UPDATE gpkg_contents SET last_change = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
                (datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z"), *box, name))

    def _count(self, table: str) -> int:
        return int(self._connection.execute(_sql("SELECT count(*) FROM", table)).fetchone()[0])

    def _do(self, *parts: str, values: Sequence[int] = ()) -> int:
        return self._connection.execute(_sql(*parts), values).rowcount


def _sql(*parts: str) -> str:
    """A statement of words and quoted names; values are bound, always."""
    return " ".join(parts)


def _reader(path: Path, patience_s: float = _PATIENCE_S) -> sqlite3.Connection:
    """A read-only connection: the last one to close a writable one takes the write-ahead log away, and "last" cannot be trusted
    where QGIS opens and closes the same file (POSIX locks end with the first file that a process closes)."""
    try:
        return _connected(path, "ro", patience_s)
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):
            raise
        _connected(path, "rw", patience_s).close()  # somebody was ended while writing: only a writer can undo what is half done
        return _connected(path, "ro", patience_s)


def _connected(path: Path, mode: str, patience_s: float) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=patience_s)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _judge(path: Path, own: bool) -> None:
    """Leave a good mirror alone; set our own damaged one aside. Raises InputError for a file that is none of ours."""
    try:
        with closing(_reader(path)) as connection:
            found = connection.execute("SELECT value FROM jopt_facts WHERE key = 'version'").fetchone()
            sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            raise InputError(_NOT_OURS, path=str(path)) from error
        raise
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error) and not _is_sqlite(path):
            raise InputError(_NOT_OURS, path=str(path)) from error
        found, sound = None, False
    if not own and not sound:
        raise InputError(_DAMAGED, path=str(path))
    if not sound or found is None:
        aside = _stamped(path, "damaged")
        log.warning("The mirror %s is damaged: it is kept as %s and fetched anew.", path, aside.name)
        for ending in ("", *_LOGS):
            if Path(str(path) + ending).exists():
                Path(str(path) + ending).replace(str(aside) + ending)
    elif int(found[0]) > tables.VERSION:
        raise InputError(_NEWER, path=str(path))


def _is_sqlite(path: Path) -> bool:
    with open(path, "rb") as stream:
        return stream.read(15) == b"SQLite format 3"


def _make(path: Path, schemas: Mapping[str, CollectionSchema]) -> None:
    """Beside its place first, so that nobody ever opens half of it."""
    part = beside(path).with_suffix(".gpkg")
    try:
        tables.create(part, schemas)
        for ending in _LOGS:  # of a file that is no more: SQLite would play them into the new one
            Path(str(path) + ending).unlink(missing_ok=True)
        part.replace(path)
    finally:
        for ending in ("", *_LOGS):
            Path(str(part) + ending).unlink(missing_ok=True)


def _back_up(connection: sqlite3.Connection, path: Path) -> None:
    """A copy of the file as it was, what other connections committed included."""
    copy = _stamped(path, "before")
    with closing(sqlite3.connect(str(copy))) as target:
        connection.backup(target)
    shutil.copystat(path, copy)
    log.info("The mirror %s gets new fields; %s is how it was.", path, copy.name)


def _stamped(path: Path, word: str) -> Path:
    now = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S%f")
    return path.with_name(f"{path.stem}-{word}-{now}{path.suffix}")
