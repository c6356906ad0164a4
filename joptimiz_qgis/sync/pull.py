# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring a collection of the mirror to what its server has: by its changes where it knows them, else as a whole.

First everything is fetched and staged, then what was fetched is applied, so that layers look away once for all collections.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any, Iterator, Optional

from ..core.errors import Cancelled, CursorTooOld, JoptimizError, NotAsDeclared, TooManyVanish
from ..core.progress import Progress, check
from ..core.sync_plan import CollectionInfo, CollectionState, Level, Page
from ..core.text import N_, Text, text
from .parts import Client, Mirror
from .report import CollectionReport, Status, Vanish, status_of

log = logging.getLogger(__name__)

RELOADED = N_("The server no longer knows what has changed since the last time: everything was read again.")
NOT_AS_DECLARED = N_("The server says that it can tell what has changed, but its answer is not so: everything was read instead.")
UNVERIFIED = N_("The server does not say how many features there are: none was removed from the mirror.")
UNWRITABLE = N_("The mirror could not be written and is as it was: {reason}.")
UNEXPECTED = N_("Something unforeseen happened ({reason}); the mirror is as it was. Copy the log and report it.")


@dataclass(frozen=True)
class Fetched:
    """A collection that waits to be applied. `verified`: the staging holds all of it, so that what is not in it may go."""

    staging: Any
    state: CollectionState
    verified: bool
    report: CollectionReport


class Pull:
    """Of one connection. `stack`: what is staged lives until it is closed. `at`: now, UTC, ISO 8601."""

    def __init__(self, client: Client, mirror: Mirror, endpoint: str, at: str, stack: ExitStack) -> None:
        self._client, self._mirror, self._endpoint, self._at, self._stack = client, mirror, endpoint, at, stack

    def fetch(self, info: CollectionInfo, progress: Progress) -> Fetched:
        """Raises whatever went wrong: `failed` makes a report of it."""
        begun = time.monotonic()
        found = self._fetched(info, progress)
        return replace(found, report=replace(found.report, seconds=time.monotonic() - begun))

    def apply(self, found: Fetched, may_vanish: int) -> CollectionReport:
        """In one transaction. Raises whatever went wrong; then nothing was applied."""
        begun = time.monotonic()
        applied = self._mirror.apply(found.staging, found.state, found.verified, may_vanish)
        return replace(found.report, inserted=applied.inserted, updated=applied.updated, deleted=applied.deleted,
                       seconds=found.report.seconds + time.monotonic() - begun)

    def _fetched(self, info: CollectionInfo, progress: Progress) -> Fetched:
        known, notes = self._mirror.state(info.name), []
        if info.level >= Level.DELTA:
            try:
                if known.cursor is not None and known.endpoint == self._endpoint:
                    try:
                        pages = self._client.changes(info, known.cursor, progress)
                        return self._stage(info, pages, known.cursor, False, notes, progress)
                    except CursorTooOld:
                        notes.append(text(RELOADED))
                return self._stage(info, self._client.everything(info, progress), None, True, notes, progress)
            except NotAsDeclared:
                notes.append(text(NOT_AS_DECLARED))
                info = replace(info, level=Level.READ)
        return self._stage(info, self._client.everything(info, progress), None, True, notes, progress)

    def _stage(self, info: CollectionInfo, pages: Iterator[Page], cursor: Optional[int], whole: bool, notes: "list[Text]",
               progress: Progress) -> Fetched:
        matched: Optional[int] = None
        ended, rejected = False, 0
        with ExitStack() as mine:
            staging = mine.enter_context(self._mirror.staging(info.name))
            for page in pages:
                check(progress)
                staging.add(page.records)
                staging.reject(page.rejects)
                rejected += len(page.rejects)
                matched, ended = page.matched, page.last
                cursor = page.cursor if page.cursor is not None else cursor
            self._stack.push(mine.pop_all())
        verified = whole and ended and matched is not None
        told = (*notes, text(UNVERIFIED)) if whole and not verified else tuple(notes)
        # What may still be in the mirror although it is gone, no change will ever tell: the next reading is of the whole again.
        goes_on = info.level >= Level.DELTA and (verified or not whole)
        state = CollectionState(info.name, info.level, cursor if goes_on else None, self._at, info.edition, info.licence,
                                info.attribution, self._endpoint, rejected=rejected)
        return Fetched(staging, state, verified, CollectionReport(info.name, rejected=rejected, level=info.level, whole=whole,
                                                                  notes=told))


def failed(name: str, level: Optional[Level], error: Exception) -> CollectionReport:
    """The report of a collection that was not brought up to date. Raises Cancelled again: nobody wants the others either."""
    if isinstance(error, Cancelled):
        raise error
    if isinstance(error, TooManyVanish):
        return CollectionReport(name, level=level, whole=True, problem=error.text, status=Status.FAILED,
                                vanish=Vanish(error.count, error.of))
    if isinstance(error, JoptimizError):
        return CollectionReport(name, level=level, problem=error.text, status=status_of(error))
    if isinstance(error, (sqlite3.Error, OSError)):
        log.warning("The mirror of %s could not be written: %s", name, error)
        return CollectionReport(name, level=level, problem=text(UNWRITABLE, reason=str(error)), status=Status.FAILED)
    log.error("Collection %s", name, exc_info=error)
    return CollectionReport(name, level=level, problem=text(UNEXPECTED, reason=type(error).__name__), status=Status.FAILED)
