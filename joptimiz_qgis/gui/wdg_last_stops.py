# SPDX-License-Identifier: GPL-2.0-or-later
"""The last stops of this device, the newest first."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import Qt, QTimeZone, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ..layers.mirror.stop_book import KeptStop
from ..tr import tr
from . import bay_words as words

MOST = 50


class LastStops(QListWidget):
    """What is chosen and seen stays so while it is filled anew. Emits `opened(Stop)` for one to be shown on the map."""

    opened = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._kept: Sequence[KeptStop] = ()
        self.setAccessibleName(tr("Last stops"))
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda _item: self._open())

    def show_stops(self, kept: Sequence[KeptStop], zone: QTimeZone, now_ms: int, kept_days: int) -> None:
        """Show other stops, or the same ones later."""
        self._kept = list(reversed(kept))[:MOST]
        texts = [(words.row_of_day(each, zone, now_ms), words.full(each.stop, zone)) for each in self._kept]
        chosen, top = self.currentRow(), self.verticalScrollBar().value()
        self.clear()
        for text, tip in texts:
            QListWidgetItem(text, self).setToolTip(tip)
        if not texts:
            row = QListWidgetItem(tr("No stop yet. They are kept on this device for {n} days, without a plate or a name.",
                                     n=kept_days), self)
            row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.setCurrentRow(chosen)
        self.verticalScrollBar().setValue(top)

    def _open(self) -> None:
        if 0 <= self.currentRow() < len(self._kept):
            self.opened.emit(self._kept[self.currentRow()].stop)
