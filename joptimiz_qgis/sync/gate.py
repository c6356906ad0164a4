# SPDX-License-Identifier: GPL-2.0-or-later
"""The main thread makes open layers look away while a worker writes the file they show, and look again when it is done.

QGIS reads GeoPackages without a lock: a layer that is not in update mode draws half of a change, or calls the file damaged.
"""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import Any, Callable, Iterator, Optional

from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, QTimer, pyqtSignal

from ..core.errors import BusyElsewhere, Cancelled
from ..core.progress import Progress
from ..core.text import N_

log = logging.getLogger(__name__)

WAIT_S = 30.0
_POLL_S = 0.05
_NO_ANSWER = N_("QGIS was too busy to let its layers wait for the new data. Nothing was applied; try again.")


class ApplyGate(QObject):
    """Made in the main thread; `held` is used from any thread.

    `begin`: called in the main thread; what it returns puts one layer after the other in update mode (`enter_one`) and back
    (`leave_one`), so that the interface is never held up by all of them at once.
    """

    _asked = pyqtSignal(object)
    _done = pyqtSignal(object)

    def __init__(self, begin: Callable[[], Any]) -> None:
        super().__init__()
        self._begin = begin
        self._asked.connect(self._on_asked)
        self._done.connect(self._on_done)

    @contextmanager
    def held(self, progress: Progress) -> Iterator["set[str]"]:
        """While the mirror is written; gives a set for the collections that change, so that only their layers are drawn anew.

        Raises BusyElsewhere if the main thread does not answer in time or a layer cannot be put in update mode, and Cancelled.
        """
        here = QThread.currentThread() is QCoreApplication.instance().thread()  # qgis_process, the Python console
        turn = _Turn(here)
        ask, finish = (self._on_asked, self._on_done) if here else (self._asked.emit, self._done.emit)
        ask(turn)
        try:
            turn.wait(progress)
            yield turn.changed
        finally:
            turn.over.set()
            finish(turn)

    def _on_asked(self, turn: "_Turn") -> None:
        if turn.over.is_set():  # it came too late, or was cancelled
            return
        try:
            turn.held = self._begin()
        except Exception as error:  # told where it was asked for
            log.exception("Layers could not be put in update mode")
            turn.error = error
            turn.answered.set()
        else:
            self._enter(turn)

    def _enter(self, turn: "_Turn") -> None:
        """One layer more; after the last one the worker may write."""
        if turn.over.is_set():
            return
        try:
            more = turn.held.enter_one()
        except Exception as error:  # told where it was asked for
            log.warning("A layer could not be put in update mode", exc_info=not isinstance(error, BusyElsewhere))
            turn.error, more = error, False
        if more:
            turn.soon(lambda: self._enter(turn))
        else:
            turn.answered.set()

    def _on_done(self, turn: "_Turn") -> None:
        if turn.held is not None and turn.held.leave_one(turn.changed):
            turn.soon(lambda: self._on_done(turn))


class _Turn:
    """One request and its answer. `here`: it is asked in the main thread itself, which cannot come back to it later."""

    def __init__(self, here: bool) -> None:
        self.answered, self.over = threading.Event(), threading.Event()
        self.held: Any = None
        self.changed: set[str] = set()
        self.error: Optional[BaseException] = None
        self._here = here

    def soon(self, act: Callable[[], None]) -> None:
        """Do it when the interface had its turn."""
        if self._here:
            act()
        else:
            QTimer.singleShot(0, act)

    def wait(self, progress: Progress) -> None:
        left = WAIT_S
        while not self.answered.wait(_POLL_S):
            left -= _POLL_S
            if progress.cancelled():
                raise Cancelled
            if left <= 0:
                raise BusyElsewhere(_NO_ANSWER)
        if self.error is not None:
            raise self.error
