# SPDX-License-Identifier: GPL-2.0-or-later
"""The store for scale: PostGIS, many writers at a time. Revisions may become visible out of order there; `safe_rev` says how
far they are settled.

A trigger stamps every write, also one that did not come through the API; postgis.sql says how.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional, Sequence

import psycopg
import shapely
from shapely.geometry import mapping, shape

from .catalogue import COLLECTIONS, Collection
from .cql import Where
from .problems import Busy
from .store import Store, duplicate

OPTIONS = "-c lock_timeout=2s -c statement_timeout=60s -c timezone=UTC"
KINDS = {"text": 'text COLLATE "C"', "int": "bigint", "real": "double precision", "flag": "boolean"}
_kept = threading.local()

FUNCTIONS = Path(__file__).with_name("postgis.sql")
STATE = """
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE TABLE sandbox_state (collection text PRIMARY KEY, oldest_rev bigint NOT NULL DEFAULT 0);
"""
TABLE = """
CREATE SEQUENCE "{name}_rev";
CREATE TABLE {table} (fid bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, geom geometry(Geometry, 4326),
    feature_id text COLLATE "C" NOT NULL UNIQUE, rev bigint NOT NULL UNIQUE, updated_at text COLLATE "C" NOT NULL,
    deleted boolean NOT NULL,
    starts_s double precision, ends_s double precision, xid xid8 NOT NULL, floor bigint NOT NULL {fields});
CREATE INDEX ON {table} (deleted, fid);
CREATE INDEX ON {table} USING gist (geom);
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION sandbox_stamp();
INSERT INTO sandbox_state (collection) VALUES ('{name}');
"""


def connection(address: str) -> psycopg.Connection:
    """The connection of this thread, kept, made anew when it has broken."""
    kept = _kept.__dict__.setdefault("connections", {})
    if address not in kept or kept[address].closed:
        kept[address] = psycopg.connect(address, options=OPTIONS, autocommit=True)
    return kept[address]


def lay(address: str) -> None:
    """Makes the tables in an empty database."""
    with psycopg.connect(address) as made:
        made.execute(STATE + FUNCTIONS.read_text("utf-8"))
        for collection in COLLECTIONS.values():
            store = PostgisStore(address, collection)
            fields = "".join(f', "{name}" {KINDS[kind]}' for name, kind in store.fields)
            made.execute(TABLE.format(table=store.table, name=store.table.strip('"'), fields=fields))


class PostgisStore(Store):
    geometry_column = "ST_AsBinary(geom)"
    geometry_value = "ST_GeomFromWKB(?, 4326)"

    def __init__(self, address: str, collection: Collection) -> None:
        super().__init__(collection)
        self.address = address
        self.key = self.table.strip('"')

    @contextmanager
    def reading(self) -> Iterator[psycopg.Cursor]:
        with self._guarded() as held, held.transaction(), held.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield cursor

    @contextmanager
    def writing(self) -> Iterator[psycopg.Cursor]:
        with self._guarded() as held, held.transaction(), held.cursor() as cursor:
            yield cursor

    @contextmanager
    def _guarded(self) -> Iterator[psycopg.Connection]:
        try:
            yield connection(self.address)
        except psycopg.errors.UniqueViolation as error:
            raise duplicate() from error
        except (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled, psycopg.errors.DeadlockDetected) as error:
            raise Busy("The store is busy with another write.", headers={"Retry-After": "1"}) from error
        except psycopg.OperationalError as error:
            raise Busy("The database does not answer.", headers={"Retry-After": "5"}) from error

    def run(self, cursor: Any, sql: str, values: Sequence[Any] = ()) -> Any:
        return cursor.execute(sql.replace("?", "%s"), tuple(values))

    def run_all(self, cursor: Any, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        cursor.executemany(sql.replace("?", "%s"), rows)

    def next_rev(self, cursor: Any) -> int:
        return 0  # the trigger says it: nothing of this transaction may come before its note of the sequence

    def oldest_rev(self, cursor: Any) -> int:
        return cursor.execute("SELECT oldest_rev FROM sandbox_state WHERE collection = %s", (self.key,)).fetchone()[0]

    def newest_rev(self, cursor: Any) -> int:
        return cursor.execute("SELECT sandbox_last(%s)", (f"{self.key}_rev",)).fetchone()[0]

    def safe_rev(self) -> int:
        with self._guarded() as held:
            return held.execute("SELECT sandbox_safe_rev(%s)", (self.key,)).fetchone()[0]

    def settle(self) -> None:
        connection(self.address).execute(f"VACUUM ANALYZE {self.table}")

    def forget(self, cursor: Any, below: int) -> None:
        cursor.execute("UPDATE sandbox_state SET oldest_rev = %s WHERE collection = %s", (below, self.key))

    def inside(self, box: tuple[float, float, float, float]) -> Where:
        return Where("ST_Intersects(geom, ST_MakeEnvelope(?, ?, ?, ?, 4326))", box)

    def stored_geometry(self, geometry: Optional[Mapping[str, Any]]) -> Optional[bytes]:
        return None if geometry is None else shapely.to_wkb(shape(geometry), byte_order=1)

    def read_geometry(self, stored: Any) -> Optional[dict[str, Any]]:
        return None if stored is None else dict(mapping(shapely.from_wkb(bytes(stored))))
