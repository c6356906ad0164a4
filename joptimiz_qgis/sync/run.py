# SPDX-License-Identifier: GPL-2.0-or-later
"""One exchange with one server: what waits is sent first, then every collection is fetched, each for itself."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import AbstractSet, Sequence

from ..core.errors import Cancelled, JoptimizError
from ..core.progress import Part, Progress
from ..core.sync_plan import CollectionInfo
from ..core.text import N_, text
from .connections import Connection
from .parts import Client, Gate, Mirror, Outbox
from .pull import pull
from .push import ORDER, push
from .report import CollectionReport, ItemReport, Status, SyncReport, ended_early, together

ABSENT = N_("The server has no collection {collection}. What is in the mirror is kept.")
NOT_TRIED = N_("Not tried: the server could not be reached twice in a row.")
NOTHING_OFFERED = N_("The server has no collection that JOPTIMIZ knows. Check the address.")
_SENDING = 20.0  # percent of the whole


def sync_connection(connection: Connection, client: Client, mirror: Mirror, outbox: Outbox, gate: Gate, progress: Progress,
                    at: str, allow_vanish: AbstractSet[str] = frozenset(), known: Sequence[str] = ORDER) -> SyncReport:
    """Never raises for what a server, a network or a disk does: the report says it. `at`: now, UTC, ISO 8601.

    `allow_vanish`: collections of which somebody agreed that a large part disappears. `known`: those that have a schema.
    """
    begun = time.monotonic()
    items: list[ItemReport] = []
    done: list[CollectionReport] = []
    try:
        infos = {info.name: info for info in client.collections(progress)}
        for item in push(client, outbox, infos, Part(progress, 0.0, _SENDING)):
            items.append(item)
        wanted = connection.collections or tuple(name for name in known if name in infos)
        if not wanted:
            return replace(ended_early(connection.id, at, JoptimizError(NOTHING_OFFERED)), items=tuple(items))
        for number, name in enumerate(wanted):
            part = Part(progress, *(_SENDING + (100.0 - _SENDING) * n / len(wanted) for n in (number, number + 1)))
            part.report(0.0)
            done.append(_one(name, infos, done, client, mirror, connection, at, gate, part, name in allow_vanish))
        status = together([report.status for report in done] + [item.status for item in items if item.status is not Status.OK])
    except Cancelled:
        status = Status.CANCELLED
    except JoptimizError as error:
        return replace(ended_early(connection.id, at, error), items=tuple(items), seconds=time.monotonic() - begun)
    progress.report(100.0)
    return SyncReport(connection.id, at, status, time.monotonic() - begun, tuple(done), tuple(items))


def _one(name: str, infos: dict[str, CollectionInfo], done: Sequence[CollectionReport], client: Client, mirror: Mirror,
         connection: Connection, at: str, gate: Gate, progress: Progress, allow_vanish: bool) -> CollectionReport:
    if name not in infos:
        return CollectionReport(name, problem=text(ABSENT, collection=name), status=Status.FAILED)
    if [report.status for report in done[-2:]] == [Status.OFFLINE] * 2:
        return CollectionReport(name, problem=text(NOT_TRIED), status=Status.OFFLINE)
    return pull(client, mirror, infos[name], connection.url, at, gate, progress, allow_vanish)
