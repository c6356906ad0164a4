# SPDX-License-Identifier: GPL-2.0-or-later
"""What both stores share: the statements of a collection and the rules of a write; a store adds its own dialect.

Every statement is put together of names from the schemas; values are bound, always.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Mapping, Optional, Sequence

from .catalogue import Collection
from .cql import Where
from .draft import Draft
from .problems import Absent, CursorTooOld, Duplicate, NotWritable, Stale

PRIVATE = ("fid", "geom", "feature_id", "starts_s", "ends_s", "xid", "floor")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


@dataclass(frozen=True)
class Query:
    """What a page asks for. `box`: left, bottom, right, top. `span`: seconds since 1970 UTC, None = open. `sort`: (field,
    descending). `after`: where the page before ended: the last value of `order_key`, without one the number of rows so far."""

    where: Optional[Where] = None
    box: Optional[tuple[float, float, float, float]] = None
    span: Optional[tuple[Optional[float], Optional[float]]] = None
    sort: tuple[tuple[str, bool], ...] = ()
    limit: int = 1000
    offset: int = 0
    after: Optional[int] = None

    @property
    def order_key(self) -> Optional[str]:
        """The one unique column that the answer is ordered by, so that a page can go on from its last value."""
        return "fid" if not self.sort else "rev" if self.sort == (("rev", False),) else None


@dataclass(frozen=True)
class Found:
    """A page: features, how many there are in all, and where the next one goes on (None: nothing follows)."""

    features: list[dict[str, Any]]
    matched: int
    next_after: Optional[int] = None


@dataclass(frozen=True)
class Position:
    """How far a collection is: `count` features that are there (no deleted ones)."""

    oldest_rev: int
    safe_rev: int
    count: int


def now_text() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Store(ABC):
    """One collection in a database, for one thread."""

    geometry_column = ""  # SQL that reads the geometry
    geometry_value = "?"  # SQL that writes it

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self.fields = collection.fields
        clashing = [name for name, _ in self.fields if not NAME.match(name) or name.lower() in PRIVATE]
        if clashing:
            raise ValueError(f"fields that no table can have: {clashing}")
        self.table = '"' + collection.name.replace("-", "_") + '"'
        self.kinds = {**dict(self.fields), "rev": "int", "updated_at": "text", "deleted": "flag"}
        self.columns = ", ".join(f'"{name}"' for name, _ in self.fields)

    @abstractmethod
    def reading(self) -> AbstractContextManager[Any]:
        """A cursor whose statements all see one state."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[Any]:
        """A cursor within one transaction, committed at the end; a violated uniqueness raises Duplicate."""

    @abstractmethod
    def run(self, cursor: Any, sql: str, values: Sequence[Any] = ()) -> Any:
        """Executes a statement written with `?`."""

    @abstractmethod
    def run_all(self, cursor: Any, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Executes a statement once for each row of values."""

    @abstractmethod
    def next_rev(self, cursor: Any) -> int:
        """The revision of the write that this transaction makes."""

    @abstractmethod
    def oldest_rev(self, cursor: Any) -> int:
        """Changes are told completely from this cursor on."""

    @abstractmethod
    def newest_rev(self, cursor: Any) -> int:
        """The last revision that was given out, also if its write is not settled."""

    @abstractmethod
    def safe_rev(self) -> int:
        """No change at or below it is still to become visible, for a reading that begins after this."""

    @abstractmethod
    def inside(self, box: tuple[float, float, float, float]) -> Where:
        """The condition that a geometry meets a box."""

    @abstractmethod
    def stored_geometry(self, geometry: Optional[Mapping[str, Any]]) -> Any: ...

    @abstractmethod
    def read_geometry(self, stored: Any) -> Optional[dict[str, Any]]: ...

    @abstractmethod
    def forget(self, cursor: Any, below: int) -> None:
        """Cursors below that revision are refused from now on."""

    @abstractmethod
    def settle(self) -> None:
        """Lets the planner of queries know the table, after many rows have come at once."""

    # --- reading

    def position(self) -> Position:
        safe = self.safe_rev()
        with self.reading() as cursor:
            count = self.run(cursor, f"SELECT count(*) FROM {self.table} WHERE deleted = FALSE").fetchone()[0]
            return Position(self.oldest_rev(cursor), safe, count)

    def find(self, query: Query) -> Found:
        condition = self._condition(query)
        with self.reading() as cursor:
            if query.where and query.where.floor is not None and not query.where.alive:
                self._known(cursor, query.where.floor)
            matched = self.run(cursor, f"SELECT count(*) FROM {self.table} WHERE {condition.sql}", condition.values).fetchone()[0]
            rows = self._page(cursor, query, condition)
        key = query.order_key
        more = len(rows) > query.limit
        rows = rows[:query.limit]
        after = None
        if more and key:
            after = rows[-1][0] if key == "fid" else rows[-1][2]
        elif more:
            after = (query.offset if query.after is None else query.after) + query.limit
        return Found([self._feature(row) for row in rows], matched, after)

    def get(self, uid: str) -> dict[str, Any]:
        with self.reading() as cursor:
            found = self.run(cursor, f"{self._select()} WHERE feature_id = ? AND deleted = FALSE", (uid,)).fetchone()
        if found is None:
            raise Absent(f"There is no feature {uid[:80]}.")
        return self._feature(found)

    def _known(self, cursor: Any, floor: int) -> None:
        """Raises CursorTooOld for a revision whose changes are not all known, or that this database has not come to."""
        oldest = self.oldest_rev(cursor)
        if floor < oldest:
            raise CursorTooOld(f"Changes are kept from revision {oldest} on: read the whole collection again.")
        if floor > self.newest_rev(cursor):
            raise CursorTooOld("This revision is still to come, so it is another database's: read the whole collection again.")

    def _select(self) -> str:
        comma = ", " if self.columns else ""
        return f"SELECT fid, feature_id, rev, updated_at, deleted, {self.geometry_column}{comma}{self.columns} FROM {self.table}"

    def _condition(self, query: Query) -> Where:
        parts = [query.where] if query.where else []
        if not (query.where and query.where.names & {"rev", "deleted"}):
            parts.append(Where("deleted = FALSE"))
        if query.box:
            parts.append(self.inside(query.box))
        if query.span:
            begin, end = query.span
            if end is not None:
                parts.append(Where("(starts_s IS NULL OR starts_s <= ?)", (end,)))
            if begin is not None:
                parts.append(Where("(ends_s IS NULL OR ends_s >= ?)", (begin,)))
        return Where(" AND ".join(part.sql for part in parts), sum((part.values for part in parts), ()))

    def _page(self, cursor: Any, query: Query, condition: Where) -> list[Any]:
        sql, values = f"{self._select()} WHERE {condition.sql}", list(condition.values)
        skipped = query.offset
        if query.after is not None:
            skipped = 0 if query.order_key else query.after
            if query.order_key:
                sql += f" AND {query.order_key} > ?"
                values.append(query.after)
        order = [f'"{name}" {"DESC NULLS LAST" if down else "ASC NULLS FIRST"}' for name, down in query.sort] + ["fid"]
        sql += f" ORDER BY {query.order_key or ', '.join(order)} LIMIT ? OFFSET ?"
        return self.run(cursor, sql, [*values, query.limit + 1, skipped]).fetchall()

    def _feature(self, row: Sequence[Any]) -> dict[str, Any]:
        _, uid, rev, updated_at, deleted, geometry, *values = row
        properties = {} if deleted else {name: bool(value) if kind == "flag" and value is not None else value
                                         for (name, kind), value in zip(self.fields, values)}
        properties.update(rev=rev, updated_at=updated_at, deleted=bool(deleted))
        return {"type": "Feature", "id": uid, "geometry": self.read_geometry(geometry), "properties": properties}

    # --- writing

    def create(self, draft: Draft, free: bool = False) -> dict[str, Any]:
        """Stores a new feature; `free`: an operator's, bound to no state. Raises Duplicate (also of a deleted one),
        NotWritable."""
        self._writable(draft.properties, free)
        with self.writing() as cursor:
            self.insert(cursor, [draft])
            return self._written(cursor, draft.uid)

    def insert(self, cursor: Any, drafts: Sequence[Draft]) -> None:
        """Adds rows within a transaction."""
        names = ", ".join(["feature_id", "rev", "updated_at", "deleted", "starts_s", "ends_s", "geom", *self._quoted()])
        marks = ", ".join(["?"] * 6 + [self.geometry_value] + ["?"] * len(self.fields))
        rows = [[draft.uid, self.next_rev(cursor), now_text(), False, draft.starts_s, draft.ends_s,
                 self.stored_geometry(draft.geometry), *self._values(draft)] for draft in drafts]
        self.run_all(cursor, f"INSERT INTO {self.table} ({names}) VALUES ({marks})", rows)

    def replace(self, draft: Draft, revisions: Optional[frozenset[int]], free: bool = False) -> dict[str, Any]:
        """Stores a new state, if the present one is of these revisions (None: any). Raises Absent, Stale, NotWritable."""
        self._writable(draft.properties, free)
        with self.writing() as cursor:
            sets = ", ".join(["rev = ?", "updated_at = ?", "starts_s = ?", "ends_s = ?", f"geom = {self.geometry_value}",
                              *(f"{name} = ?" for name in self._quoted())])
            values = [self.next_rev(cursor), now_text(), draft.starts_s, draft.ends_s, self.stored_geometry(draft.geometry),
                      *self._values(draft)]
            return self._change(cursor, sets, values, draft.uid, revisions, free)

    def delete(self, uid: str, revisions: Optional[frozenset[int]], free: bool = False) -> dict[str, Any]:
        """Leaves a tombstone: what it said is gone. Raises Absent, Stale, NotWritable."""
        with self.writing() as cursor:
            sets = ", ".join(["rev = ?", "updated_at = ?", "deleted = ?", "starts_s = NULL", "ends_s = NULL", "geom = NULL",
                              *(f"{name} = NULL" for name in self._quoted())])
            return self._change(cursor, sets, [self.next_rev(cursor), now_text(), True], uid, revisions, free)

    def purge(self) -> int:
        """Removes the tombstones, as a server does after its time of keeping; what the oldest good cursor is now."""
        with self.writing() as cursor:
            top = self.run(cursor, f"SELECT coalesce(max(rev), 0) FROM {self.table} WHERE deleted").fetchone()[0]
            self.run(cursor, f"DELETE FROM {self.table} WHERE deleted")
            self.forget(cursor, max(top, self.oldest_rev(cursor)))
            return self.oldest_rev(cursor)

    def _change(self, cursor: Any, sets: str, values: list[Any], uid: str, revisions: Optional[frozenset[int]],
                free: bool) -> dict[str, Any]:
        sql, bound = f"UPDATE {self.table} SET {sets} WHERE feature_id = ? AND deleted = FALSE", [*values, uid]
        if revisions is not None:
            sql += f" AND rev IN ({', '.join('?' * len(revisions)) or 'NULL'})"
            bound += sorted(revisions)
        if self.collection.drafts and not free:
            field, allowed = self.collection.drafts
            sql += f' AND "{field}" IN ({", ".join("?" * len(allowed))})'
            bound += allowed
        if self.run(cursor, sql, bound).rowcount != 1:
            raise self._why_not(cursor, uid, revisions)
        return self._written(cursor, uid)

    def _why_not(self, cursor: Any, uid: str, revisions: Optional[frozenset[int]]) -> Exception:
        found = self.run(cursor, f"SELECT rev FROM {self.table} WHERE feature_id = ? AND deleted = FALSE", (uid,)).fetchone()
        if found is None:
            return Absent(f"There is no feature {uid[:80]}.")
        if revisions is not None and found[0] not in revisions:
            return Stale("The feature has changed in the meantime.", headers={"ETag": f'"{found[0]}"'})
        return NotWritable("The feature is no draft any more: it is not written through the API.")

    def _written(self, cursor: Any, uid: str) -> dict[str, Any]:
        return self._feature(self.run(cursor, f"{self._select()} WHERE feature_id = ?", (uid,)).fetchone())

    def _writable(self, properties: Mapping[str, Any], free: bool) -> None:
        if self.collection.drafts and not free and properties.get(self.collection.drafts[0]) not in self.collection.drafts[1]:
            field, allowed = self.collection.drafts
            raise NotWritable(f"Only features whose {field} is {' or '.join(allowed)} are written through the API.")

    def _values(self, draft: Draft) -> list[Any]:
        given = (draft.properties.get(name) for name, _ in self.fields)
        return [int(value) if kind == "int" and value is not None else value for (_, kind), value in zip(self.fields, given)]

    def _quoted(self) -> list[str]:
        return [f'"{name}"' for name, _ in self.fields]


def duplicate() -> Duplicate:
    return Duplicate("A feature with this id exists, or did: an id is used once.")
