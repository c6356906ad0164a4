# SPDX-License-Identifier: GPL-2.0-or-later
"""Every connection's state in this QGIS: asks, waits, retries and stops; what is seen of it is the docks' business."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, AbstractSet, Any, Callable, Mapping, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import Cancelled, JoptimizError
from ..core.text import N_, Text, text
from ..services.transport import shown
from .attempt import Attempt
from .check import Finding
from .connections import Connection, Connections
from .gate import ApplyGate
from .logbook import Logbook
from .report import Status, SyncReport, ended_early
from .run import NOTHING
from .task import WorkTask
from .timetable import next_in_s

if TYPE_CHECKING:
    from .wiring import Wiring

STUCK_AFTER_S = 70.0
"""Ten seconds more than the longest silence that the client waits for."""
_WATCH_MS = 500

NOBODY = N_("no sign-in")
STUCK = N_("The network layer of QGIS is stuck. Save your work and restart QGIS; nothing of the exchange is lost.")


class Phase(str, Enum):
    """What a connection does now."""

    IDLE = "idle"
    CHECKING = "checking"
    SYNCING = "syncing"
    OFFLINE = "offline"
    SIGN_IN_NEEDED = "sign_in_needed"
    STUCK = "stuck"
    PAUSED = "paused"


BUSY_PHASES = (Phase.CHECKING, Phase.SYNCING, Phase.STUCK)


@dataclass(frozen=True)
class State:
    """`message`: what to know of it, if anything. `report`: of the last exchange since QGIS started. `failures`: how often in
    a row there was no answer. `percent`: of the exchange under way."""

    phase: Phase = Phase.IDLE
    message: Optional[Text] = None
    report: Optional[SyncReport] = None
    failures: int = 0
    percent: float = 0.0


@dataclass
class _Watched:
    """What belongs to one connection in this QGIS."""

    timer: QTimer
    state: State = field(default_factory=State)
    task: Optional[WorkTask] = None
    connection: Optional[Connection] = None  # as it was when the exchange began
    check: Any = None  # the request of the main thread that is under way
    may_vanish: Mapping[str, int] = field(default_factory=dict)


class SyncService(QObject):
    """One for a session, in the main thread. Never waits: everything it begins comes back by a signal."""

    changed = pyqtSignal(str)
    """State of a connection (its id)."""
    applied = pyqtSignal(str, str)
    """A collection (id, name) has other features now."""
    finished = pyqtSignal(str, object)
    """An exchange ended (id, SyncReport)."""
    connections_changed = pyqtSignal()
    """One was added, edited, paused or removed."""
    complained = pyqtSignal(object)
    """Something that was asked for elsewhere cannot be (Text)."""

    def __init__(self, wiring: Wiring, connections: Optional[Connections] = None,
                 chance: Callable[[], float] = random.random) -> None:  # not a secret: spreads the hour of asking
        super().__init__()
        self._wiring, self._connections, self._chance = wiring, connections or Connections(), chance
        self._watched: dict[str, _Watched] = {}
        self.log = Logbook(wiring.now)
        self._watchdog = QTimer(self)
        self._watchdog.setInterval(_WATCH_MS)
        self._watchdog.timeout.connect(self._watch)
        self._closed = False

    # -- what the docks read

    def connections(self) -> tuple[Connection, ...]:
        return self._connections.all()

    def connection(self, identifier: str) -> Optional[Connection]:
        return self._connections.get(identifier)

    def state(self, identifier: str) -> State:
        """Of a connection; idle for one that nobody knows."""
        watched = self._watched.get(identifier)
        return watched.state if watched is not None else State()

    def who(self, identifier: str) -> Text:
        """Who is signed in, as far as it is known."""
        connection = self.connection(identifier)
        return self._wiring.who(connection) if connection is not None else text(NOBODY)

    def desk(self, identifier: str) -> Any:
        """What the mirror and the outbox of a connection hold (sync.desk.Desk). Raises InputError if they cannot be read."""
        return self._wiring.desk(identifier)

    # -- what the user asks for

    def start(self) -> None:
        """Begin the automatic syncs; called once QGIS is there."""
        for connection in self.connections():
            self._settle(connection, Phase.PAUSED if connection.paused else Phase.IDLE)

    def sync_now(self, identifier: str, agreed: AbstractSet[str] = frozenset()) -> bool:
        """Begin at once, because somebody asks; False if it is under way, paused or gone.

        `agreed`: collections of which as many features may disappear as the last report says, and no more.
        """
        report = self.state(identifier).report
        may_vanish = {each.name: each.vanish.count for each in (report.collections if report else ())
                      if each.vanish is not None and each.name in agreed}
        return self._begin(identifier, may_vanish, asked=True)

    def sync_quietly(self, identifier: str) -> bool:
        """The same for what was just drafted, which others wait for; asks for no password, and nothing if it is paused."""
        return self._begin(identifier, NOTHING, asked=False)

    def cancel(self, identifier: str) -> None:
        """Stop the exchange under way, if there is one; `finished` follows."""
        watched = self._watched.get(identifier)
        if watched is None:
            return
        if watched.task is not None:
            watched.task.cancel()
        elif watched.check is not None:
            watched.check.cancel()

    def put(self, connection: Connection) -> Connection:
        """Keep a connection, new or changed. Raises InputError if it may not be kept."""
        kept = self._connections.put(connection)
        if kept.paused:
            self.cancel(kept.id)
        state = self.state(kept.id)
        if state.phase not in BUSY_PHASES:
            self._settle(kept, Phase.PAUSED if kept.paused else Phase.IDLE if state.phase is Phase.PAUSED else state.phase)
        self.connections_changed.emit()
        return kept

    def pause(self, identifier: str, paused: bool) -> None:
        """Nothing goes over the network while it is paused."""
        connection = self.connection(identifier)
        if connection is not None and connection.paused != paused:
            self.put(replace(connection, paused=paused))

    def set_interval(self, identifier: str, minutes: int) -> None:
        """How often it is synchronised by itself; 0 for never."""
        connection = self.connection(identifier)
        if connection is not None and connection.interval_min != minutes:
            self.put(replace(connection, interval_min=minutes))

    def keep(self, identifier: str, collection: str) -> None:
        """Somebody does not agree that a large part of a collection disappears: ask no more until the next exchange."""
        report = self.state(identifier).report
        if report is not None:
            kept = tuple(replace(each, vanish=None) if each.name == collection else each for each in report.collections)
            self._show(identifier, report=replace(report, collections=kept))
            self.finished.emit(identifier, report)

    def remove(self, identifier: str, lose_unsent: bool = False) -> None:
        """Forget a connection, and stop what it does. Changes that were never sent stay on disk unless `lose_unsent`."""
        watched = self._watched.pop(identifier, None)
        if watched is not None:
            self._stop(watched)
        self._connections.remove(identifier)
        self._wiring.clear(identifier, lose_unsent)
        self.connections_changed.emit()

    def check(self, connection: Connection, done: Callable[[tuple[Finding, ...]], None]) -> Attempt:
        """Try a connection, kept or not, and tell `done` what was found, unless the attempt is abandoned before."""
        return Attempt(self._wiring, connection, done)

    def complain(self, sentence: Text) -> None:
        """Say what could not be done."""
        self.complained.emit(sentence)

    def close(self) -> None:
        """Stop everything without waiting for it; called in unload."""
        self._closed = True
        self._watchdog.stop()
        for watched in self._watched.values():
            self._stop(watched)
        self._watched.clear()

    @staticmethod
    def _stop(watched: _Watched) -> None:
        watched.timer.stop()
        watched.timer.deleteLater()
        if watched.check is not None:
            watched.check.cancel()
        if watched.task is not None:
            watched.task.abandon()
        watched.check = watched.task = None

    # -- one exchange

    def _begin(self, identifier: str, may_vanish: Mapping[str, int], asked: bool) -> bool:
        connection = self.connection(identifier)
        if connection is None or connection.paused or self._closed:
            return False
        watched = self._watch_of(identifier)
        if watched.state.phase in BUSY_PHASES:
            return False
        watched.timer.stop()
        problem = self._wiring.unlock(connection.authcfg, asked)
        if problem is not None:
            self._over(connection, ended_early(identifier, self._wiring.now(), problem))
            return True
        watched.may_vanish = may_vanish
        self._show(identifier, phase=Phase.CHECKING, message=None, percent=0.0)
        watched.check = self._wiring.preflight(connection, lambda error: self._checked(identifier, error))
        return True

    def _checked(self, identifier: str, error: Optional[JoptimizError]) -> None:
        watched, connection = self._watched.get(identifier), self.connection(identifier)
        if watched is None or connection is None or self._closed:
            return
        watched.check, watched.connection = None, connection
        if error is not None:
            self._over(connection, ended_early(identifier, self._wiring.now(), error))
            return
        gate = ApplyGate(lambda: self._wiring.hold(connection))
        work = self._wiring.work(connection, gate.held, watched.may_vanish)
        watched.task = WorkTask(self._wiring.title(connection), work,
                                lambda report, wrong: self._finished(identifier, report, wrong))
        watched.task.gate = gate  # lives as long as the task, whatever becomes of this service
        self._show(identifier, phase=Phase.SYNCING)
        self._watchdog.start()
        watched.task.start()

    def _finished(self, identifier: str, report: Optional[SyncReport], error: Optional[JoptimizError]) -> None:
        watched = self._watched.get(identifier)
        if watched is None or watched.connection is None or self._closed:
            return
        watched.task = None
        connection = self.connection(identifier) or watched.connection  # another QGIS may have removed it meanwhile
        self._over(connection, report or ended_early(identifier, self._wiring.now(), error or Cancelled()))

    def _over(self, connection: Connection, report: SyncReport) -> None:
        self.log.tell(shown(connection.url), report)
        failures = self.state(connection.id).failures + 1 if report.status in (Status.OFFLINE, Status.BUSY) else 0
        phase = {Status.OFFLINE: Phase.OFFLINE, Status.SIGN_IN_NEEDED: Phase.SIGN_IN_NEEDED}.get(report.status, Phase.IDLE)
        self._show(connection.id, quiet=True, message=_message(report), report=report, failures=failures, percent=0.0)
        self._settle(connection, Phase.PAUSED if connection.paused else phase)
        self._wiring.describe(connection, [each.name for each in report.collections if each.problem is None])
        for collection in report.collections:
            if collection.changed:
                self.applied.emit(connection.id, collection.name)
        self.finished.emit(connection.id, report)

    # -- time

    def _settle(self, connection: Connection, phase: Phase) -> None:
        """Wait for the next time, if there is one."""
        watched = self._watch_of(connection.id)
        state = watched.state
        seconds = next_in_s(connection, state.report.status if state.report else None, state.failures, self._chance())
        if seconds is None:
            watched.timer.stop()
        else:
            watched.timer.start(int(seconds * 1000))
        self._show(connection.id, phase=phase)

    def _watch_of(self, identifier: str) -> _Watched:
        if identifier not in self._watched:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._begin(identifier, NOTHING, asked=False))
            self._watched[identifier] = _Watched(timer)
        return self._watched[identifier]

    def _watch(self) -> None:
        running = False
        for identifier, watched in list(self._watched.items()):
            if watched.task is None:
                continue
            running = True
            stuck = watched.task.liveness.silent_s() > STUCK_AFTER_S
            if stuck and watched.state.phase is not Phase.STUCK:
                connection = self.connection(identifier)
                self.log.say(shown(connection.url) if connection else "", text(STUCK))
                self._show(identifier, phase=Phase.STUCK, message=text(STUCK))
            elif not stuck and watched.state.percent != watched.task.liveness.percent:
                self._show(identifier, percent=watched.task.liveness.percent)
        if not running:
            self._watchdog.stop()

    def _show(self, identifier: str, quiet: bool = False, **facts: Any) -> None:
        watched = self._watch_of(identifier)
        watched.state = replace(watched.state, **facts)
        if not quiet:
            self.changed.emit(identifier)


def _message(report: SyncReport) -> Optional[Text]:
    if report.status is Status.CANCELLED:
        return None
    if report.problem is not None:
        return report.problem
    return next((each.problem for each in report.collections if each.problem is not None and each.vanish is None), None)
