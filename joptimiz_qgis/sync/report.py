# SPDX-License-Identifier: GPL-2.0-or-later
"""What came of one exchange with a server: for each collection, for each change that was to be sent, and on the whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Iterable, Optional

from ..core.errors import BusyElsewhere, Cancelled, JoptimizError, ServiceRefused, ServiceUnreachable, SignInNeeded
from ..core.sync_plan import Level
from ..core.text import Text

BUSY = (429, 503)


class Status(str, Enum):
    """How it ended; the values are the STATUS of `joptimiz:sync`."""

    OK = "ok"
    PARTIAL = "partial"
    OFFLINE = "offline"
    SIGN_IN_NEEDED = "sign_in_needed"
    BUSY = "busy"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Outcome(str, Enum):
    """What became of one change that was to be sent."""

    SENT = "sent"
    CONFLICT = "conflict"
    REFUSED = "refused"
    WAITING = "waiting"


@dataclass(frozen=True)
class Vanish:
    """A complete download lacks `count` of the `of` features of the mirror: nothing was applied, somebody must decide."""

    count: int
    of: int


@dataclass(frozen=True)
class CollectionReport:
    """What was fetched of one collection. `whole`: it was read from end to end. `notes`: what is worth knowing although it
    worked. `problem`: why it was not brought up to date; then the mirror is as before."""

    name: str
    inserted: int = 0
    updated: int = 0
    deleted: int = 0
    rejected: int = 0
    level: Optional[Level] = None
    whole: bool = False
    seconds: float = 0.0
    notes: tuple[Text, ...] = ()
    problem: Optional[Text] = None
    status: Status = Status.OK
    vanish: Optional[Vanish] = None

    @property
    def changed(self) -> int:
        """Features that are not as they were."""
        return self.inserted + self.updated + self.deleted


@dataclass(frozen=True)
class ItemReport:
    """What became of one change that was to be sent."""

    uid: str
    collection: str
    operation: str
    outcome: Outcome
    problem: Optional[Text] = None
    status: Status = Status.OK


@dataclass(frozen=True)
class SyncReport:
    """The whole. `at`: UTC, ISO 8601. `problem`: why not even the beginning could be made."""

    connection_id: str
    at: str
    status: Status
    seconds: float = 0.0
    collections: tuple[CollectionReport, ...] = ()
    items: tuple[ItemReport, ...] = ()
    problem: Optional[Text] = None

    def sent(self) -> int:
        """Changes that the server has now."""
        return sum(item.outcome is Outcome.SENT for item in self.items)


def status_of(error: BaseException) -> Status:
    """What an error means for who waits."""
    if isinstance(error, Cancelled):
        return Status.CANCELLED
    if isinstance(error, SignInNeeded):
        return Status.SIGN_IN_NEEDED
    if isinstance(error, ServiceUnreachable):
        return Status.OFFLINE
    if isinstance(error, BusyElsewhere) or (isinstance(error, ServiceRefused) and error.status in BUSY):
        return Status.BUSY
    return Status.FAILED


def ended_early(connection_id: str, at: str, error: JoptimizError) -> SyncReport:
    """The report of an exchange that could not begin."""
    return SyncReport(connection_id, at, status_of(error), problem=error.text)


def together(parts: Iterable[Status]) -> Status:
    """OK if all are, the common status if all have one, else PARTIAL; CANCELLED if that is what ended it."""
    found = list(parts)
    if Status.CANCELLED in found:
        return Status.CANCELLED
    if not found or all(status is Status.OK for status in found):
        return Status.OK
    return found[0] if len(set(found)) == 1 else Status.PARTIAL
