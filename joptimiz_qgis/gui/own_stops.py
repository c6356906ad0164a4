# SPDX-License-Identifier: GPL-2.0-or-later
"""The stops of this device: does what was tapped, has it sent, closes what was forgotten, tells when the disc has run down."""

from __future__ import annotations

import uuid
from typing import Any, Optional, Sequence

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .. import settings
from ..core.bays import disc
from ..core.bays.disc import Place, Step, Stop
from ..core.bays.stops import MINUTE_MS
from ..core.errors import JoptimizError
from ..layers.mirror.stop_book import KeptStop, Sending, StopBook
from ..layers.mirror.stops_known import StopsAt, StopsUnderWay
from ..sync.desk import stopped_without_server, stops_without_server
from ..sync.service import SyncService
from ..tr import render, tr
from . import sync_words
from .wdg_disc import now_ms

UNDO_MS = 10 * MINUTE_MS
"""So long it is offered to undo a departure."""
_NONE = "none"
_DAY_MS = 24 * 60 * MINUTE_MS
_LONGEST_TIMER_MS = 6 * 60 * MINUTE_MS


class OwnStops(QObject):
    """Stops of one connection at a time, or of none (id ""). All that lasts is in its files; nothing here must be kept.

    Emits `changed` when stops, or how far they were sent, may be others; `refused(str)`: why something was not done;
    `ran_down(Stop)` once for each end of a disc.
    """

    changed = pyqtSignal()
    refused = pyqtSignal(str)
    ran_down = pyqtSignal(object)

    def __init__(self, service: SyncService, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self.connection_id = ""
        self._told: Optional[tuple[str, float]] = None
        self._unsent = False
        self._complaint = ""
        self._read: tuple[str, Sequence[KeptStop]] = ("", ())
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self.settle)
        service.finished.connect(self._exchanged)

    def close(self) -> None:
        """Called before it is deleted."""
        self._next.stop()
        self._service.finished.disconnect(self._exchanged)
        self.blockSignals(True)

    # -- which connection

    def begin(self) -> None:
        """The connection with a stop that runs, else the one chosen last, else the first; then close what was forgotten."""
        chosen = settings.BAY_CONNECTION.value()
        order = sorted(self._known(), key=lambda one: (not self._runs_in(one), (one or _NONE) != chosen, one == ""))
        self.connection_id = order[0]
        self.settle()

    def choose(self, identifier: str) -> None:
        """Mark stops for another connection from now on."""
        self.connection_id = identifier
        settings.BAY_CONNECTION.set(identifier or _NONE)
        self.settle()

    def go_on_here(self, kept: Sequence[KeptStop]) -> None:
        """The connection is no more, and perhaps its files: the stop that runs goes on without a server."""
        there = self.running(kept) if self.connection_id else None
        if there is None:
            return
        try:
            stops_without_server().change(lambda stops: disc.adopt(stops, there.stop))
            self.refused.emit(tr("The connection of this stop was removed: the disc goes on, and the stop stays on this device."))
        except JoptimizError as error:
            self.refused.emit(render(error.text))

    def _known(self) -> Sequence[str]:
        return ["", *(each.id for each in self._service.connections())]

    def _runs_in(self, identifier: str) -> bool:
        try:
            return self._any(identifier) and disc.running(self._book(identifier).stops()) is not None
        except JoptimizError:
            return False  # said where the connection is shown

    @staticmethod
    def _any(identifier: str) -> bool:
        """False where nothing was ever marked: no file is made for a look."""
        return bool(identifier) or stopped_without_server()

    def _book(self, identifier: str) -> StopBook:
        return self._service.desk(identifier).stops if identifier else stops_without_server()

    # -- what there is

    def kept(self) -> Sequence[KeptStop]:
        """All stops, oldest first. Raises InputError if they cannot be read."""
        return self._book(self.connection_id).kept() if self._any(self.connection_id) else ()

    def last_read(self) -> tuple[Sequence[KeptStop], str]:
        """All stops; where they cannot be read now, as they were, and why: a disc stays in sight while another program has the
        file."""
        try:
            self._read = (self.connection_id, self.kept())
        except JoptimizError as error:
            return self._read[1] if self._read[0] == self.connection_id else (), render(error.text)
        return self._read[1], ""

    @staticmethod
    def running(kept: Sequence[KeptStop]) -> Optional[KeptStop]:
        """The one that runs."""
        return next((each for each in kept if each.stop.runs), None)

    def latest(self, kept: Sequence[KeptStop]) -> Optional[KeptStop]:
        """The one that runs; else the last one, for a while: its end may have been a mistake, and can be undone."""
        running = self.running(kept)
        if running is not None or not kept:
            return running
        last, stops = kept[-1], tuple(each.stop for each in kept)
        departure = last.stop.departure_ms or 0
        if last.stop.ended is disc.Ended.USER and now_ms() - departure > UNDO_MS:
            return None
        try:
            return last if disc.resume(stops, last.stop.uid, now_ms(), self.patience_min) != stops else None
        except JoptimizError:
            return None

    # -- the server

    def name(self) -> str:
        """Of the connection; "" for none."""
        connection = self._service.connection(self.connection_id) if self.connection_id else None
        return connection.name if connection is not None else ""

    def of_everybody(self) -> StopsUnderWay:
        """Stops under way, as the server had them. Raises InputError."""
        return self._service.desk(self.connection_id).under_way() if self.connection_id else StopsUnderWay()

    def at_bay(self, names: Sequence[str], since_ms: int) -> StopsAt:
        """Stops of everybody at one bay, as the server had them. Raises InputError."""
        return self._service.desk(self.connection_id).stops_at(names, since_ms) if self.connection_id else StopsAt()

    def mirrored_bays(self) -> bool:
        """Whether the server's bays are on this device."""
        try:
            return bool(self.connection_id) and any(state.name == "bays" and state.count for state in
                                                    self._service.desk(self.connection_id).states())
        except JoptimizError:
            return False  # state_line says it

    def bays_to_map(self) -> None:
        """Put them in the project. Raises InputError."""
        self._service.desk(self.connection_id).add_to_map("bays")

    def state_line(self, kept: Sequence[KeptStop]) -> str:
        """Which server, how old the data are, whether it answers, what waits."""
        if not self.connection_id:
            return tr("No connection: stops stay on this device.")
        try:
            fetched = {state.name: state.fetched_at for state in self._service.desk(self.connection_id).states()}
        except JoptimizError as error:
            return render(error.text)
        ages = [fetched[name] for name in ("bays", "bay-stops") if fetched.get(name)]
        waiting = sum(each.sending in (Sending.WAITING, Sending.REFUSED, Sending.CONFLICT) for each in kept)
        told = [self.name(), tr("data of {time}", time=sync_words.received(min(ages))) if ages else tr("no data yet"),
                sync_words.word(sync_words.PHASES, self._service.state(self.connection_id).phase)]
        return " \u00b7 ".join([*told, *([tr("{n} to send", n=waiting)] if waiting else [])])

    # -- what is tapped

    def arrive(self, place: Place, declared_min: float, vehicle_class: Optional[str], purpose: Optional[str]) -> bool:
        """Mark the arrival; False, and said why, if it was refused.

        Another QGIS may have marked one under another connection: who stands there is shown that disc.
        """
        chosen = self.connection_id
        for other in self._known():
            if other != chosen and self._runs_in(other):
                self.connection_id = other
                self.settle()
                if self._runs_in(other):
                    break
                self.connection_id = chosen  # it had been forgotten there
        new = Stop(str(uuid.uuid4()), place, 0, declared_min, vehicle_class, purpose)
        return self._do(lambda stops: disc.arrive(disc.settled(stops, now_ms(), self.patience_min), new, now_ms()))

    def extend(self, uid: str, declared_min: float) -> bool:
        return self._do(lambda stops: disc.extend(stops, uid, declared_min))

    def leave(self, uid: str) -> bool:
        return self._do(lambda stops: disc.leave(disc.settled(stops, now_ms(), self.patience_min), uid, now_ms()))

    def resume(self, uid: str) -> bool:
        return self._do(lambda stops: disc.resume(stops, uid, now_ms(), self.patience_min))

    def withdraw(self, uid: str) -> bool:
        return self._do(lambda stops: disc.withdraw(stops, uid))

    @property
    def patience_min(self) -> float:
        """How long after the longest stay a stop counts as forgotten."""
        return float(settings.BAY_FORGOTTEN_MIN.value())

    def settle(self) -> None:
        """Close what was forgotten, forget what is old, tell that a disc has run down; and look again when it is time."""
        if not self._any(self.connection_id):
            self.changed.emit()
            return
        self._next.start(MINUTE_MS)  # what cannot be read or written now may be then
        try:
            self._book(self.connection_id).forget(now_ms() - settings.BAY_STOPS_KEPT_DAYS.value() * _DAY_MS)
            self._step(lambda stops: disc.settled(stops, now_ms(), self.patience_min))
            self._complaint = ""
        except JoptimizError as error:
            said = render(error.text)
            if said != self._complaint:  # once, not every minute
                self._complaint = said
                self.refused.emit(said)
        self.changed.emit()

    def _do(self, step: Step) -> bool:
        done = True
        try:
            self._step(step)
        except JoptimizError as error:
            done = False
            self.refused.emit(render(error.text))
        self.changed.emit()
        return done

    def _step(self, step: Step) -> None:
        book = self._book(self.connection_id)
        before = book.stops()
        after = book.change(step)
        if after != before and self.connection_id:
            self._send()
        self._wait(disc.running(after))

    # -- time

    def _wait(self, stop: Optional[Stop]) -> None:
        """Until the disc has run down, then until the stop counts as forgotten; a minute at most: the clock may be set, or the
        machine sleep, and no timer knows."""
        now = now_ms()
        if stop is None:
            self._next.start(_LONGEST_TIMER_MS)  # old stops are forgotten while QGIS stays open, too
            return
        if stop.left_ms(now) <= 0 and self._told != (stop.uid, stop.declared_min):
            self._told = (stop.uid, stop.declared_min)
            self.ran_down.emit(stop)
        then = stop.until_ms if stop.left_ms(now) > 0 else disc.forgotten_at(stop, self.patience_min)
        self._next.start(max(1000, min(MINUTE_MS, then - now + 200)))

    # -- sending

    def _send(self) -> None:
        """At once if nothing is under way, else as soon as that is over."""
        self._unsent = not self._service.sync_quietly(self.connection_id)

    def _exchanged(self, identifier: str, _report: Any) -> None:
        if identifier != self.connection_id:
            return
        if self._unsent:
            QTimer.singleShot(0, self._send)  # not from within the signal of the exchange that has just ended
        self.changed.emit()
