# SPDX-License-Identifier: GPL-2.0-or-later
"""Send what waits in the outbox, each change for itself: one that fails neither stops the others nor is forgotten.

A change is marked as being sent before it leaves. If the answer is lost, or QGIS ends, it is sent again: the client finds its
content on the server then, and that is what was wanted.
"""

from __future__ import annotations

import logging
from typing import Any, Collection, Iterator, Mapping, Optional, Sequence

from ..core.errors import Cancelled, Conflict, Invalid, JoptimizError
from ..core.progress import Progress, check
from ..core.sync_plan import CollectionInfo, Level
from ..core.text import N_, Text, text
from ..layers.mirror.outbox import TO_SEND
from .parts import Client, Outbox
from .report import ItemReport, Outcome, Status, status_of

log = logging.getLogger(__name__)

ORDER = ("rules", "exemptions", "alerts", "bays", "bay-stops", "pois", "stations", "passes", "scenarios")
"""What others refer to goes first: a bay lies in a zone, a pass is for a zone or a bay."""

READ_ONLY = N_("This server takes no changes of {collection}. It waits here; discard it if it was a mistake.")
NOT_OFFERED = N_("This server has no collection {collection}. It waits here; discard it if it was a mistake.")
CHANGED = N_("It was changed on the server meanwhile.")
UNEXPECTED = N_("Something unforeseen happened ({reason}); the change is kept. Copy the log and report it.")


def in_order(items: Sequence[Any]) -> list[Any]:
    """Those to be sent: what is new or changed by the order of collections, then what goes, in the opposite order."""
    place = {name: n for n, name in enumerate(ORDER)}

    def key(item: Any) -> tuple:
        at = place.get(item.collection, len(ORDER))
        goes = item.operation == "delete"
        return goes, -at if goes else at, item.collection, item.changed_at, item.uid

    return sorted((item for item in items if item.state in TO_SEND), key=key)


def push(client: Client, outbox: Outbox, infos: Mapping[str, CollectionInfo], progress: Progress) -> Iterator[ItemReport]:
    """Send them one by one; a report for each as soon as it is known. Ends early where the server cannot be reached, asks to
    wait or wants a sign-in: what is left waits. Raises Cancelled."""
    closed: dict[str, tuple[Text, Status]] = {}
    for item in in_order(outbox.items()):
        check(progress)
        reason = closed.get(item.collection) or _unsendable(item, infos)
        if reason is not None:
            yield _waits(outbox, item, *reason)
            continue
        taken = outbox.claim(item)
        if taken is None:
            continue
        report = _send(client, outbox, taken, progress)
        yield report
        if report.status in (Status.OFFLINE, Status.BUSY):
            return
        if report.status is Status.SIGN_IN_NEEDED and report.problem is not None:
            closed[item.collection] = report.problem, report.status


def _unsendable(item: Any, infos: Mapping[str, CollectionInfo]) -> Optional[tuple[Text, Status]]:
    info = infos.get(item.collection)
    if info is None:
        return text(NOT_OFFERED, collection=item.collection), Status.FAILED
    if info.level < Level.WRITE:
        return text(READ_ONLY, collection=item.collection), Status.FAILED
    return None


def _send(client: Client, outbox: Outbox, item: Any, progress: Progress) -> ItemReport:
    try:
        rev = _ask(client, item, progress)
    except Cancelled:
        raise
    except Conflict as error:
        outbox.mark(item, "conflict", error=error.text, theirs=error.theirs)
        return _report(item, Outcome.CONFLICT, error.text)
    except Invalid as error:
        outbox.mark(item, "refused", error=error.text)
        return _report(item, Outcome.REFUSED, error.text)
    except JoptimizError as error:
        return _waits(outbox, item, error.text, status_of(error))
    except Exception as error:  # one change's mishap must never stop the others
        log.exception("A change of %s", item.collection)
        return _waits(outbox, item, text(UNEXPECTED, reason=type(error).__name__), Status.FAILED)
    outbox.sent(item, rev)
    return _report(item, Outcome.SENT)


def _ask(client: Client, item: Any, progress: Progress) -> Optional[int]:
    """The revision that it became; None if there was nothing to do."""
    if item.operation == "create":
        return client.create(item.collection, item.record, progress)
    if item.base_rev is None:  # made on a draft of which nobody knows whether it arrived
        theirs = client.get(item.collection, item.uid, progress)
        if theirs is None and item.operation == "delete":
            return None
        raise Conflict(CHANGED, 412, theirs)
    if item.operation == "replace":
        return client.replace(item.collection, item.record, item.base_rev, progress)
    return client.delete(item.collection, item.uid, item.base_rev, progress)


def _waits(outbox: Outbox, item: Any, problem: Text, status: Status) -> ItemReport:
    outbox.mark(item, "waiting", error=problem)
    return _report(item, Outcome.WAITING, problem, status)


def _report(item: Any, outcome: Outcome, problem: Optional[Text] = None, status: Status = Status.OK) -> ItemReport:
    return ItemReport(item.uid, item.collection, item.operation, outcome, problem, status)


def unsent(items: Collection[Any]) -> int:
    """Changes that the server does not have yet, those in conflict or refused included."""
    return sum(item.state != "done" for item in items)
