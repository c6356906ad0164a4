# SPDX-License-Identifier: GPL-2.0-or-later
"""A Processing algorithm run in the background: start, progress, cancel, one end. Widgets only watch."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..tr import tr

_running: set["AlgorithmJob"] = set()
"""Jobs under way: context and feedback must outlive their thread, whatever becomes of the widget that watches."""


class JobFeedback(QgsProcessingFeedback):
    """Keeps what the algorithm says; filled in the worker's thread, read when it is over."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.notes: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def pushInfo(self, info: str) -> None:
        self.notes.append(info)


class AlgorithmJob(QObject):
    """One run of one algorithm. Exactly one of finished, failed and cancelled is emitted, after `start`."""

    progressed = pyqtSignal(float)
    finished = pyqtSignal(dict)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()

    def __init__(self, algorithm_id: str, parameters: dict[str, Any], title: str) -> None:
        super().__init__()
        self._id, self._parameters, self._title = algorithm_id, parameters, title
        self._task: Optional[QgsProcessingAlgRunnerTask] = None
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.feedback = JobFeedback()
        self.context.setFeedback(self.feedback)
        self.feedback.progressChanged.connect(self.progressed)

    def start(self) -> None:
        """Check the parameters, read on this thread what must be read here, then run in another."""
        _running.add(self)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self._id)
        if algorithm is None:
            self._end_soon(tr("The algorithm {id} is not there. Switch its provider on in the Processing options.", id=self._id))
            return
        good, message = algorithm.checkParameterValues(self._parameters, self.context)
        if not good:
            self._end_soon(message)
            return
        self._algorithm = algorithm
        self._task = QgsProcessingAlgRunnerTask(algorithm, self._parameters, self.context, self.feedback)
        self._task.setDescription(self._title)
        if self._task.isCanceled():  # preparing failed
            self._end_soon("")
            return
        self._task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask it to stop, at once if it still waits for its turn; `cancelled` follows."""
        self.feedback.cancel()
        if self._task is not None:
            self._task.cancel()

    def abandon(self) -> None:
        """Nobody watches any more: stop as soon as possible, and tell nobody."""
        self.blockSignals(True)
        self.cancel()

    def layer(self, layer_id: str) -> Optional[QgsMapLayer]:
        """A layer it made, now owned by the caller; None if there is none."""
        taken = self.context.takeResultLayer(layer_id)
        return taken if taken is not None else QgsProcessingUtils.mapLayerFromString(layer_id, self.context)

    def _end_soon(self, message: str) -> None:
        """An end before the start still comes after `start` returned."""
        text = message or "\n".join(self.feedback.errors)
        QTimer.singleShot(0, lambda: self._end(False, {}, text))

    def _executed(self, good: bool, results: dict) -> None:
        self._end(good, results, "\n".join(self.feedback.errors))

    def _end(self, good: bool, results: dict, message: str) -> None:
        _running.discard(self)
        self._task = None
        if self.feedback.isCanceled():
            self.cancelled.emit()
        elif good:
            self.finished.emit(results)
        else:
            self.failed.emit(message or tr("It did not work, and no reason was given. See the JOPTIMIZ log."))
