# SPDX-License-Identifier: GPL-2.0-or-later
"""One try of a connection, in the background, for the test button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.PyQt.QtCore import QTimer

from ..core.errors import Cancelled, JoptimizError
from .check import Finding
from .connections import Connection
from .task import WorkTask

if TYPE_CHECKING:
    from .wiring import Wiring


class Attempt:
    """Begins at once; `done` is called once, later, in the main thread, unless it is abandoned before."""

    def __init__(self, wiring: Wiring, connection: Connection, done: Callable[[tuple[Finding, ...]], None]) -> None:
        self._wiring, self._connection, self._done = wiring, connection, done
        self._abandoned = False
        self._task: Optional[WorkTask] = None
        problem = wiring.unlock(connection.authcfg, True)
        self._check: Any = None
        if problem is None:
            self._check = wiring.preflight(connection, self._checked)
        else:
            QTimer.singleShot(0, lambda: self._checked(problem))

    def abandon(self) -> None:
        """Nobody waits for it any more."""
        self._abandoned = True
        if self._check is not None:
            self._check.cancel()
        if self._task is not None:
            self._task.abandon()

    def _checked(self, error: Optional[JoptimizError]) -> None:
        self._check = None
        if self._abandoned:
            return
        if error is not None:
            self._done((Finding(False, error.text),))
            return
        self._task = WorkTask(self._wiring.title(self._connection), self._wiring.trial(self._connection), self._finished)
        self._task.start()

    def _finished(self, findings: Optional[tuple[Finding, ...]], error: Optional[JoptimizError]) -> None:
        self._task = None
        if not self._abandoned:
            self._done(findings if findings is not None else (Finding(False, (error or Cancelled()).text),))
