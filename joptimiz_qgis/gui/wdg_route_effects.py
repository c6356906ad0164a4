# SPDX-License-Identifier: GPL-2.0-or-later
"""What alerts do to routes, as a list: the gravest first, each one click from its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from ..tr import tr
from .forms import say, text_label
from .two_line_delegate import TwoLineDelegate

_LINE, _FACTS, _FAINT = (Qt.ItemDataRole.UserRole + number for number in range(1, 4))


@dataclass(frozen=True)
class EffectLine:
    """An alert on a leg, in words; where both lie."""

    title: str
    facts: str
    icon: QIcon
    layer_id: str
    feature_id: int
    alert_id: str


class RouteEffects(QWidget):
    """Emits `opened(EffectLine)` when a line is clicked, or Enter is pressed on it."""

    opened = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.text = text_label(self)
        self.model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(_FACTS, _FAINT, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(tr("What alerts do to routes"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.text)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.show_lines([], "")

    def show_lines(self, lines: Sequence[EffectLine], text: str) -> None:
        """Show lines, and a text above them; what is chosen, and where one has scrolled to, stays."""
        at, chosen = self.list.verticalScrollBar().value(), self._line(self.list.currentIndex())
        self.model.clear()
        for line in lines:
            item = QStandardItem(line.icon, line.title)
            item.setData(line, _LINE)
            item.setData(line.facts, _FACTS)
            item.setToolTip(f"{line.title}\n{line.facts}")
            item.setAccessibleText(f"{line.title}, {line.facts}")
            self.model.appendRow(item)
            if chosen is not None and (chosen.layer_id, chosen.feature_id, chosen.alert_id) == (
                    line.layer_id, line.feature_id, line.alert_id):
                self.list.setCurrentIndex(item.index())
        self.list.setVisible(bool(lines))
        say(self.text, text)
        self.list.verticalScrollBar().setValue(at)

    def say(self, text: str) -> None:
        """Say something above the lines, which stay."""
        say(self.text, text)

    def _line(self, index: QModelIndex) -> Optional[EffectLine]:
        return index.data(_LINE) if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._line(index))
