# SPDX-License-Identifier: GPL-2.0-or-later
"""An exchange put together: the connection's files, its lock, its client, and a gate for the layers that are open."""

from __future__ import annotations

import json
import sqlite3
from contextlib import AbstractContextManager
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from typing import Callable, Mapping, Optional

from ..core.errors import JoptimizError
from ..core.progress import Progress
from ..layers.mirror import places
from ..layers.mirror.mirror import Mirror
from ..layers.mirror.outbox import Outbox
from ..paths import resource
from ..services.joptimiz.client import Client
from ..services.joptimiz.schema import CollectionSchema
from ..services.transport import Transport
from .connections import Connection
from .lock import only_one
from .pull import UNWRITABLE
from .push import ORDER
from .report import SyncReport, ended_early
from .run import NOTHING, sync_connection

MIRROR, DRAFTS = "mirror.gpkg", "drafts.gpkg"
Held = Callable[[Progress], "AbstractContextManager[set[str]]"]


@cache
def schemas() -> Mapping[str, CollectionSchema]:
    """What every collection of the API holds, by its name, in the order of sending."""
    texts = {path.stem: path.read_text("utf-8") for path in resource("api", "schemas").glob("*.json")}
    return {name: CollectionSchema.from_json(json.loads(texts[name])) for name in ORDER if name in texts}


def client_of(connection: Connection, transport: Transport) -> Client:
    """The client of a connection over a carrier that knows its authentication."""
    return Client(connection.url, transport, schemas())


def now() -> str:
    """UTC, ISO 8601, to the second."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def exchange(connection: Connection, transport: Transport, held: Held, progress: Progress,
             may_vanish: Mapping[str, int] = NOTHING, store: Optional[Path] = None) -> SyncReport:
    """Send and fetch, in any thread. Never raises for what a server, a network, a disk or another QGIS does.

    `store`: the GeoPackage to bring up to date, the connection's own mirror by default. The outbox is the connection's own.
    """
    at = now()
    try:
        folder = places.folder_of(connection.id)
        with only_one(folder):
            mirror = Mirror.open(store or folder / MIRROR, schemas(), own=store is None)
            outbox = Outbox.open(folder / DRAFTS)
            return sync_connection(connection, client_of(connection, transport), mirror, outbox, lambda: held(progress), progress,
                                   at, may_vanish, tuple(schemas()))
    except JoptimizError as error:
        return ended_early(connection.id, at, error)
    except (sqlite3.Error, OSError) as error:
        return ended_early(connection.id, at, JoptimizError(UNWRITABLE, reason=str(error)))
