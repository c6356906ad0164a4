# SPDX-License-Identifier: GPL-2.0-or-later
"""The main thread makes open layers look away while a worker writes the file they show, and look again when it is done.

QGIS reads GeoPackages without a lock: a layer that is not in update mode draws half of a change, or calls the file damaged.
"""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import Any, Callable, Iterator, Optional

from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal

from ..core.errors import BusyElsewhere, Cancelled
from ..core.progress import Progress
from ..core.text import N_

log = logging.getLogger(__name__)

WAIT_S = 30.0
_POLL_S = 0.05
_NO_ANSWER = N_("QGIS was too busy to let its layers wait for the new data. Nothing was applied; try again.")


class ApplyGate(QObject):
    """Made in the main thread; `held` is used from any thread.

    `begin`: called in the main thread, puts the layers in update mode and returns what its `end()` undoes.
    """

    _asked = pyqtSignal(object)
    _done = pyqtSignal(object)

    def __init__(self, begin: Callable[[], Any]) -> None:
        super().__init__()
        self._begin = begin
        self._asked.connect(self._on_asked)
        self._done.connect(self._on_done)

    @contextmanager
    def held(self, progress: Progress) -> Iterator[None]:
        """While the mirror is written. Raises BusyElsewhere if the main thread does not answer in time, and Cancelled."""
        turn = _Turn()
        if QThread.currentThread() is QCoreApplication.instance().thread():  # qgis_process, the Python console
            self._on_asked(turn)
            finish: Callable[[_Turn], None] = self._on_done
        else:
            self._asked.emit(turn)
            finish = self._done.emit
        try:
            turn.wait(progress)
            yield
        finally:
            with turn.lock:
                turn.over = True
            finish(turn)

    def _on_asked(self, turn: "_Turn") -> None:
        with turn.lock:
            if turn.over:  # it came too late, or was cancelled
                return
            try:
                turn.held = self._begin()
            except Exception as error:  # told where it was asked for
                log.exception("Layers could not be put in update mode")
                turn.error = error
            turn.answered.set()

    def _on_done(self, turn: "_Turn") -> None:
        with turn.lock:
            held, turn.held = turn.held, None
        if held is not None:
            held.end()


class _Turn:
    """One request and its answer; `lock` so that an answer that comes too late holds nothing."""

    def __init__(self) -> None:
        self.lock, self.answered = threading.Lock(), threading.Event()
        self.held: Any = None
        self.error: Optional[BaseException] = None
        self.over = False

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
