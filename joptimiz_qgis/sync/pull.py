# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring one collection of the mirror to what its server has: by its changes where it knows them, else as a whole."""

from __future__ import annotations

import logging
import sqlite3
import time
from contextlib import ExitStack
from dataclasses import replace
from typing import Iterator, Optional

from ..core.errors import Cancelled, CursorTooOld, JoptimizError, NotAsDeclared, TooManyVanish
from ..core.progress import Progress, check
from ..core.sync_plan import CollectionInfo, CollectionState, Level, Page
from ..core.text import N_, Text, text
from .parts import Client, Gate, Mirror
from .report import CollectionReport, Status, Vanish, status_of

log = logging.getLogger(__name__)

RELOADED = N_("The server no longer knows what has changed since the last time: everything was read again.")
NOT_AS_DECLARED = N_("The server says that it can tell what has changed, but its answer is not so: everything was read instead.")
UNVERIFIED = N_("The server does not say how many features there are: none was removed from the mirror.")
UNWRITABLE = N_("The mirror could not be written and is as it was: {reason}.")
UNEXPECTED = N_("Something unforeseen happened ({reason}); the mirror is as it was. Copy the log and report it.")


def pull(client: Client, mirror: Mirror, info: CollectionInfo, endpoint: str, at: str, gate: Gate, progress: Progress,
         allow_vanish: bool = False) -> CollectionReport:
    """Fetch and apply in one transaction. Whatever fails is in the report, Cancelled excepted; then nothing was applied."""
    begun = time.monotonic()
    try:
        report = _Pull(client, mirror, info, endpoint, at, gate, progress, allow_vanish).run()
    except Cancelled:
        raise
    except TooManyVanish as error:
        report = CollectionReport(info.name, level=info.level, whole=True, problem=error.text, status=Status.FAILED,
                                  vanish=Vanish(error.count, error.of))
    except JoptimizError as error:
        report = CollectionReport(info.name, level=info.level, problem=error.text, status=status_of(error))
    except (sqlite3.Error, OSError) as error:
        log.warning("The mirror of %s could not be written: %s", info.name, error)
        report = CollectionReport(info.name, level=info.level, problem=text(UNWRITABLE, reason=str(error)), status=Status.FAILED)
    except Exception as error:  # one collection's mishap must never stop the others
        log.exception("Collection %s", info.name)
        report = CollectionReport(info.name, level=info.level, problem=text(UNEXPECTED, reason=type(error).__name__),
                                  status=Status.FAILED)
    return replace(report, seconds=time.monotonic() - begun)


class _Pull:
    """One collection on its way."""

    def __init__(self, client: Client, mirror: Mirror, info: CollectionInfo, endpoint: str, at: str, gate: Gate,
                 progress: Progress, allow_vanish: bool) -> None:
        self._client, self._mirror, self._gate, self._progress = client, mirror, gate, progress
        self._info, self._endpoint, self._at, self._allow_vanish = info, endpoint, at, allow_vanish
        self._notes: list[Text] = []

    def run(self) -> CollectionReport:
        known = self._mirror.state(self._info.name)
        if self._info.level >= Level.DELTA:
            try:
                return self._by_changes(known)
            except NotAsDeclared:
                self._notes.append(text(NOT_AS_DECLARED))
                self._info = replace(self._info, level=Level.READ)
        return self._whole(self._client.everything(self._info, self._progress))

    def _by_changes(self, known: CollectionState) -> CollectionReport:
        if known.cursor is not None and known.endpoint == self._endpoint:
            try:
                pages = self._client.changes(self._info, known.cursor, self._progress)
                return self._take(pages, complete=False, cursor=known.cursor)
            except CursorTooOld:
                self._notes.append(text(RELOADED))
        return self._whole(self._client.everything(self._info, self._progress))

    def _whole(self, pages: Iterator[Page]) -> CollectionReport:
        return self._take(pages, complete=True, cursor=None)

    def _take(self, pages: Iterator[Page], complete: bool, cursor: Optional[int]) -> CollectionReport:
        matched: Optional[int] = None
        ended, rejected = False, 0
        with ExitStack() as stack:
            staging = stack.enter_context(self._mirror.staging(self._info.name))
            for page in pages:
                check(self._progress)
                staging.add(page.records)
                staging.reject(page.rejects)
                rejected += len(page.rejects)
                matched, ended = page.matched, page.last
                cursor = page.cursor if page.cursor is not None else cursor
            verified = complete and ended and matched is not None
            if complete and not verified and self._info.level is Level.READ:
                self._notes.append(text(UNVERIFIED))
            info = self._info
            state = CollectionState(info.name, info.level, cursor if info.level >= Level.DELTA else None, self._at, info.edition,
                                    info.licence, info.attribution, self._endpoint, rejected=rejected)
            check(self._progress)
            with self._gate():
                applied = self._mirror.apply(staging, state, verified, self._allow_vanish)
                stack.close()  # the last connection writes its log back into the file: not under the eyes of a layer either
        return CollectionReport(info.name, applied.inserted, applied.updated, applied.deleted, rejected, info.level, complete,
                                notes=tuple(self._notes))
