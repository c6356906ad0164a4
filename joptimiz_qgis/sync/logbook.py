# SPDX-License-Identifier: GPL-2.0-or-later
"""What happened, in lines that may be sent to somebody for help: no token, no authentication, no person's name in a path."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Deque, Optional

from ..core.text import N_, Text, Value, text
from .report import CollectionReport, ItemReport, Outcome, SyncReport

KEPT = 500

_WORDS = {
    Outcome.SENT: N_("{collection}: {operation} of {uid} sent."),
    Outcome.CONFLICT: N_("{collection}: {operation} of {uid} is in conflict with a change on the server."),
    Outcome.REFUSED: N_("{collection}: {operation} of {uid} was refused. {problem}"),
    Outcome.WAITING: N_("{collection}: {operation} of {uid} waits. {problem}"),
}
_FETCHED = N_("{collection}: level {level}, {inserted} new, {updated} changed, {deleted} removed, {rejected} rejected, "
              "{seconds} s.")
_FAILED = N_("{collection}: not brought up to date. {problem}")
_ENDED = N_("Exchange ended: {status}, {seconds} s.")


@dataclass(frozen=True)
class Entry:
    """One line. `at`: UTC, ISO 8601. `place`: address of the server."""

    at: str
    place: str
    text: Text


class Logbook:
    """The last lines, the oldest first."""

    def __init__(self, clock: Callable[[], str]) -> None:
        self._clock = clock
        self._entries: Deque[Entry] = deque(maxlen=KEPT)

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries)

    def say(self, place: str, sentence: Text) -> None:
        """One more line."""
        self._entries.append(Entry(self._clock(), place, _nobodys(sentence)))

    def tell(self, place: str, report: SyncReport) -> None:
        """The lines of an exchange."""
        if report.problem is not None:
            self.say(place, report.problem)
        for item in report.items:
            self.say(place, _item(item))
        for collection in report.collections:
            self.say(place, _collection(collection))
            for note in collection.notes:
                self.say(place, note)
        self.say(place, text(_ENDED, status=report.status.value, seconds=round(report.seconds, 1)))


def _nobodys(sentence: Text) -> Text:
    """Without the folder of the user: its name is a person's."""
    homes = {home for home in (str(Path.home()), Path.home().as_posix()) if len(home) > 3}  # "/" is nobody's

    def value(said: Value) -> Value:
        if isinstance(said, Text):
            return _nobodys(said)
        for home in homes if isinstance(said, str) else ():
            said = said.replace(home, "~")
        return said

    return Text(sentence.template, {name: value(said) for name, said in sentence.values.items()})


def _item(item: ItemReport) -> Text:
    return text(_WORDS[item.outcome], collection=item.collection, operation=item.operation, uid=item.uid,
                problem=_or_nothing(item.problem))


def _collection(report: CollectionReport) -> Text:
    if report.problem is not None:
        return text(_FAILED, collection=report.name, problem=report.problem)
    return text(_FETCHED, collection=report.name, level=int(report.level or 0), inserted=report.inserted,
                updated=report.updated, deleted=report.deleted, rejected=report.rejected, seconds=round(report.seconds, 1))


def _or_nothing(problem: Optional[Text]) -> Text:
    return problem if problem is not None else Text("")
