# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads tables of exemptions and the project's rules in the background; the newest question is the one answered."""

from __future__ import annotations

import logging
from datetime import tzinfo
from typing import Any, Callable, Dict, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProcessingFeedback, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ..core.errors import Cancelled, JoptimizError
from ..core.progress import Progress
from ..layers.background import Background, Job
from ..layers.exemption_filter import Zones
from ..layers.exemption_table import TableSource, read_table
from ..layers.rules_layer import read_rules
from ..tr import render, tr

log = logging.getLogger(__name__)


class ExemptionReader(QObject):
    """Emits on the main thread `table_read(ExemptionTable)`, `zones_read(Zones)`, `failed(str)`."""

    table_read = pyqtSignal(object)
    zones_read = pyqtSignal(object)
    failed = pyqtSignal(str)
    _answered = pyqtSignal(str, int, object)

    def __init__(self) -> None:
        super().__init__()
        self._background = Background()
        self._asked: Dict[str, int] = {"table": 0, "zones": 0, "report": 0}
        self._jobs: Dict[str, Job] = {}
        self._then: Dict[str, Callable[[Any], None]] = {"table": self.table_read.emit, "zones": self.zones_read.emit}
        self._answered.connect(self._tell)

    def read_table(self, source: TableSource) -> None:
        """Read every row."""
        self._start("table", lambda progress: read_table(source, progress))

    def read_zones(self, layers: Sequence[QgsVectorLayer], crs: QgsCoordinateReferenceSystem,
                   context: QgsCoordinateTransformContext, zone: tzinfo) -> None:
        """Read the rules of layers, placed in a CRS. Copies of the layers go to the other thread, and end there."""
        copies = [layer.clone() for layer in layers]
        for copy in copies:
            copy.moveToThread(None)

        def work(_progress: Progress) -> Zones:
            rules: list = []
            while copies:
                copy = copies.pop()
                copy.moveToThread(QThread.currentThread())
                try:
                    rules.extend(read_rules([copy], crs, context, zone, QgsProcessingFeedback(False)).rules)
                except JoptimizError as error:
                    log.warning("%s", error)
                sip.delete(copy)  # here, where it was used: this thread has no event loop that would
            return Zones(rules)

        self._start("zones", work)

    def do(self, work: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        """Work something out, then hand it over on the main thread."""
        self._then["report"] = then
        self._start("report", work)

    def close(self) -> None:
        """Nobody listens any more."""
        self.blockSignals(True)
        self._background.close()

    def _start(self, what: str, work: Callable[[Progress], Any]) -> None:
        if what in self._jobs:
            self._jobs[what].cancel()
        self._asked[what] += 1
        number = self._asked[what]

        def run(progress: Progress) -> None:
            try:
                found = work(progress)
            except Cancelled:
                raise
            except Exception as error:
                self._answered.emit(what, number, error)
                raise
            self._answered.emit(what, number, found)

        self._jobs[what] = self._background.start(f"exemptions: {what}", run)

    def _tell(self, what: str, number: int, found: Any) -> None:
        if number != self._asked[what]:
            return  # something newer was asked for
        if isinstance(found, Exception):
            self.failed.emit(render(found.text) if hasattr(found, "text") else
                             tr("The exemptions cannot be read. See the JOPTIMIZ log."))
        else:
            self._then[what](found)
