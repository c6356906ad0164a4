# SPDX-License-Identifier: GPL-2.0-or-later
"""The only QgsTask: work in another thread, its answer or its error handed over in the main thread."""

from __future__ import annotations

import logging
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask

from ..core.errors import Cancelled, JoptimizError
from ..core.text import N_
from .liveness import Liveness

log = logging.getLogger(__name__)

_UNEXPECTED = N_("Something unforeseen happened ({reason}). Copy the log and report it.")

_running: set["WorkTask"] = set()
"""QGIS keeps only its half of a task: ours must outlive the thread, whatever becomes of who began it."""


class WorkTask(QgsTask):
    """Runs `work(liveness)` in a worker, then `done(value, error)` in the main thread, exactly one of them None.

    After `abandon` nothing is called any more. A task that is cancelled before it began calls `done` with Cancelled.
    """

    def __init__(self, title: str, work: Callable[[Liveness], Any],
                 done: Callable[[Any, Optional[JoptimizError]], None]) -> None:
        flag = QgsTask.Flag
        # Its own panel tells how it ended: QGIS need not, where it can be told so (3.26).
        super().__init__(title, flag.CanCancel | flag.Silent if hasattr(flag, "Silent") else flag.CanCancel)
        self._work, self._done = work, done
        self._value: Any = None
        self._error: Optional[JoptimizError] = None
        self._abandoned = False
        self.liveness = Liveness()

    def start(self) -> None:
        """Hand it to QGIS, which runs it as soon as a thread is free."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        self.liveness.report(0.0)
        try:
            self._value = self._work(self.liveness)
        except JoptimizError as error:
            self._error = error
        except Exception as error:  # the main thread tells it
            log.exception("A task failed")
            self._error = JoptimizError(_UNEXPECTED, reason=type(error).__name__)
        return True  # an error is an answer too, given by `finished`

    def cancel(self) -> None:
        self.liveness.cancel()
        super().cancel()

    def abandon(self) -> None:
        """Stop as soon as possible, and tell nobody."""
        self._abandoned = True
        self.cancel()

    def finished(self, result: bool) -> None:
        _running.discard(self)
        if not self._abandoned:
            self._done(self._value, None if self._value is not None else self._error or Cancelled())

