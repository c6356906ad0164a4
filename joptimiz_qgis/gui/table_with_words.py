# SPDX-License-Identifier: GPL-2.0-or-later
"""A table that says, in its middle, why it is empty."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QTextOption
from qgis.PyQt.QtWidgets import QTableView, QWidget


class TableWithWords(QTableView):
    """`say_if_empty` gives the words; with rows they are not seen."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._empty = ""

    def say_if_empty(self, text: str) -> None:
        """What stands in the middle of an empty table, and what screen readers say of it."""
        self._empty = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty and not self.model().rowCount():
            painter = QPainter(self.viewport())
            area = QRectF(self.viewport().rect().adjusted(12, 12, -12, -12))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(area, self._empty, QTextOption(Qt.AlignmentFlag.AlignCenter))
