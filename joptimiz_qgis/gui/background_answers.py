# SPDX-License-Identifier: GPL-2.0-or-later
"""Questions answered in the background; of each kind the newest is the one answered."""

from __future__ import annotations

from typing import Any, Callable, Dict

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import Cancelled
from ..core.progress import Progress
from ..layers.background import Background, Job
from ..tr import render, tr


class BackgroundAnswers(QObject):
    """Hands answers over on the main thread; `failed(str)` says in words why there is none."""

    failed = pyqtSignal(str)
    _answered = pyqtSignal(str, int, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._background = Background()
        self._asked: Dict[str, int] = {}
        self._jobs: Dict[str, Job] = {}
        self._then: Dict[str, Callable[[Any], None]] = {}
        self._answered.connect(self._tell)

    def ask(self, kind: str, work: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        """Work something out in another thread, then hand it over; a question of the same kind that is open is dropped."""
        if kind in self._jobs:
            self._jobs[kind].cancel()
        number = self._asked[kind] = self._asked.get(kind, 0) + 1
        self._then[kind] = then

        def run(progress: Progress) -> None:
            try:
                found = work(progress)
            except Cancelled:
                raise
            except Exception as error:
                self._answered.emit(kind, number, error)
                raise
            self._answered.emit(kind, number, found)

        self._jobs[kind] = self._background.start(f"{self._name}: {kind}", run)

    def drop(self, kind: str) -> None:
        """What was asked of this kind is not wanted any more."""
        if kind in self._jobs:
            self._jobs[kind].cancel()
            self._asked[kind] += 1

    def close(self) -> None:
        """Nobody listens any more, not even to an answer that is on its way already."""
        self.blockSignals(True)
        self._asked.clear()
        self._background.close()

    def _tell(self, kind: str, number: int, found: Any) -> None:
        if number != self._asked.get(kind):
            return  # something newer was asked for, or nobody listens
        if isinstance(found, Exception):
            self.failed.emit(render(found.text) if hasattr(found, "text") else
                             tr("The data cannot be read. See the JOPTIMIZ log."))
        else:
            self._then[kind](found)
