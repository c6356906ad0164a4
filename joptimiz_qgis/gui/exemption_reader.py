# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads tables of exemptions and the project's rules in the background; the newest question is the one answered."""

from __future__ import annotations

import logging
from datetime import tzinfo
from typing import Any, Callable, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProcessingFeedback, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal

from ..core.errors import JoptimizError
from ..core.progress import Progress
from ..layers.exemption_filter import Zones
from ..layers.exemption_table import TableSource, read_table
from ..layers.lent_layers import LentLayers
from ..layers.rules_layer import read_rules
from .background_answers import BackgroundAnswers

log = logging.getLogger(__name__)


class ExemptionReader(BackgroundAnswers):
    """Emits on the main thread `table_read(ExemptionTable)`, `zones_read(Zones)`, `failed(str)`."""

    table_read = pyqtSignal(object)
    zones_read = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__("exemptions")

    def read_table(self, source: TableSource) -> None:
        """Read every row."""
        self.ask("table", lambda progress: read_table(source, progress), self.table_read.emit)

    def read_zones(self, layers: Sequence[QgsVectorLayer], crs: QgsCoordinateReferenceSystem,
                   context: QgsCoordinateTransformContext, zone: tzinfo) -> None:
        """Read the rules of layers, placed in a CRS. Copies of the layers go to the other thread, and end there."""
        lent = LentLayers(layers)

        def work(_progress: Progress) -> Zones:
            rules: list = []
            with lent.taken() as copies:
                for copy in copies:
                    try:
                        rules.extend(read_rules([copy], crs, context, zone, QgsProcessingFeedback(False)).rules)
                    except JoptimizError as error:
                        log.warning("%s", error)
            return Zones(rules)

        self.ask("zones", work, self.zones_read.emit)

    def do(self, work: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        """Work something out, then hand it over on the main thread."""
        self.ask("report", work, then)
