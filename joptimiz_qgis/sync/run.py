# SPDX-License-Identifier: GPL-2.0-or-later
"""One exchange with one server: what waits is sent first, then every collection is fetched and applied, each for itself."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import replace
from types import MappingProxyType
from typing import Mapping, Sequence, Union

from ..core.errors import Cancelled, JoptimizError
from ..core.progress import Part, Progress, check
from ..core.sync_plan import CollectionInfo
from ..core.text import N_, text
from .connections import Connection
from .parts import Client, Gate, Mirror, Outbox
from .pull import Fetched, Pull, failed
from .push import ORDER, push
from .report import CollectionReport, ItemReport, Status, SyncReport, ended_early, together

ABSENT = N_("The server has no collection {collection}. What is in the mirror is kept.")
UNKNOWN = N_("This version of JOPTIMIZ does not know the collection {collection}. Update it, or choose others.")
NOT_TRIED = N_("Not tried: the server could not be reached twice in a row.")
NOTHING_OFFERED = N_("The server has no collection that JOPTIMIZ knows. Check the address.")
NOTHING: Mapping[str, int] = MappingProxyType({})
_SENT, _FETCHED = 15.0, 90.0  # percent of the whole

Found = Union[Fetched, CollectionReport]


def sync_connection(connection: Connection, client: Client, mirror: Mirror, outbox: Outbox, gate: Gate, progress: Progress,
                    at: str, may_vanish: Mapping[str, int] = NOTHING, known: Sequence[str] = ORDER) -> SyncReport:
    """Never raises for what a server, a network or a disk does: the report says it. `at`: now, UTC, ISO 8601.

    `may_vanish`: of a collection, how many features somebody agreed to see disappear. `known`: those that have a schema.
    """
    begun = time.monotonic()
    items: list[ItemReport] = []
    done: list[CollectionReport] = []
    try:
        infos = {info.name: info for info in client.collections(progress)}
        for item in push(client, outbox, infos, Part(progress, 0.0, _SENT)):
            items.append(item)
        wanted = connection.collections or tuple(name for name in known if name in infos)
        if not wanted:
            return replace(ended_early(connection.id, at, JoptimizError(NOTHING_OFFERED)), items=tuple(items))
        with ExitStack() as stack:
            pull = Pull(client, mirror, connection.url, at, stack)
            found = _fetch_all(pull, wanted, infos, known, Part(progress, _SENT, _FETCHED))
            check(progress)
            done += _apply_all(pull, found, gate, stack, may_vanish)
        status = together([report.status for report in done] + [item.status for item in items if item.status is not Status.OK])
    except Cancelled:
        status = Status.CANCELLED
    except JoptimizError as error:
        return replace(ended_early(connection.id, at, error), items=tuple(items), seconds=time.monotonic() - begun)
    progress.report(100.0)
    return SyncReport(connection.id, at, status, time.monotonic() - begun, tuple(done), tuple(items))


def _fetch_all(pull: Pull, wanted: Sequence[str], infos: "dict[str, CollectionInfo]", known: Sequence[str],
               progress: Progress) -> "list[Found]":
    found: list[Found] = []
    for number, name in enumerate(wanted):
        part = Part(progress, *(100.0 * n / len(wanted) for n in (number, number + 1)))
        part.report(0.0)
        if name not in infos:
            found.append(CollectionReport(name, problem=text(ABSENT, collection=name), status=Status.FAILED))
        elif name not in known:
            found.append(CollectionReport(name, problem=text(UNKNOWN, collection=name), status=Status.FAILED))
        elif [getattr(each, "status", None) for each in found[-2:]] == [Status.OFFLINE] * 2:
            found.append(CollectionReport(name, problem=text(NOT_TRIED), status=Status.OFFLINE))
        else:
            try:
                found.append(pull.fetch(infos[name], part))
            except Exception as error:  # one collection's mishap must never stop the others
                found.append(failed(name, infos[name].level, error))
    return found


def _apply_all(pull: Pull, found: "Sequence[Found]", gate: Gate, stack: ExitStack,
               may_vanish: Mapping[str, int]) -> "list[CollectionReport]":
    """Behind the gate, once for all; what failed before goes through as it is."""
    if not any(isinstance(each, Fetched) for each in found):
        return [each for each in found if isinstance(each, CollectionReport)]
    done: list[CollectionReport] = []
    try:
        with gate() as touched:
            for each in found:
                done.append(_apply(pull, each, may_vanish))
                if done[-1].changed:
                    touched.add(done[-1].name)
            stack.close()  # the last connection writes its log back into the file: not under the eyes of a layer either
    except Exception as error:  # the gate did not open
        done += [failed(each.report.name, each.report.level, error) if isinstance(each, Fetched) else each
                 for each in found[len(done):]]
    return done


def _apply(pull: Pull, each: Found, may_vanish: Mapping[str, int]) -> CollectionReport:
    if isinstance(each, CollectionReport):
        return each
    try:
        return pull.apply(each, may_vanish.get(each.report.name, 0))
    except Exception as error:  # one collection's mishap must never stop the others
        return failed(each.report.name, each.report.level, error)
