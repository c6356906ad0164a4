# SPDX-License-Identifier: GPL-2.0-or-later
"""A change of mine and one of somebody else's, beside what both began from: field by field, which one holds?"""

from __future__ import annotations

import json
from typing import Any, Mapping, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core import three_way
from ..core.text import N_
from ..sync.session import schemas
from ..tr import number, tr
from .field_words import shape_word
from .forms import say, text_label
from .wdg_draft import title_of

FIELD, BASE, MINE, THEIRS = range(4)
_BOTH = N_("Somebody else changed it too. Tick what holds in each line, then send it.")
_GONE = N_("It was removed from the server while you changed it.")
_KEPT = N_("You remove it; on the server it was changed meanwhile.")
_EMPTY = "\u2205"
_MOST = 160  # letters of a value below the table


class ConflictWidget(QWidget):
    """Emits `settled(record)` to be sent, None where the removal is upheld, or `yielded()` for what the server has."""

    settled = pyqtSignal(object)
    yielded = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._item: Any = None
        self._differences: tuple[Any, ...] = ()
        self.words = text_label(self)
        self.table = QTreeWidget(self)
        self.table.setRootIsDecorated(False)
        self.table.setHeaderLabels([tr("Field"), tr("Before"), tr("Mine"), tr("Theirs")])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)  # so that the arrows reach each tick
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName(tr("Fields that differ"))
        self.whole = text_label(self)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setAccessibleName(tr("The chosen line"))
        self.send, self.take = QPushButton(self), QPushButton(self)
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.send)
        line.addWidget(self.take)
        line.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        column.addLayout(line)
        self.table.itemChanged.connect(self._ticked)
        self.table.currentItemChanged.connect(self._show_whole)
        self.table.selectionModel().currentChanged.connect(self._show_whole)
        self.send.clicked.connect(self._send)
        self.take.clicked.connect(lambda: self.yielded.emit())
        self.show_item(None)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 60)

    def show_item(self, item: Any) -> None:
        """Show the conflict of an item; None hides it all. The same one again leaves the ticks alone."""
        self.setVisible(item is not None)
        if item is None or item == self._item:
            self._item = item
            return
        self._item = item
        removed, removing = item.theirs is None or item.theirs.deleted, item.operation == "delete"
        say(self.words, tr(_KEPT) if removing else tr(_GONE) if removed else tr(_BOTH))
        self.send.setText(tr("Remove all the same") if removing else
                          tr("Put mine back") if removed else tr("Send what is ticked"))
        self.take.setText(tr("Accept the removal") if removed and not removing else tr("Keep theirs"))
        self.table.setVisible(not removed and not removing)
        self._differences = () if removed or removing else tuple(
            each for each in three_way.compare(item.base, item.record, item.theirs) if each.kind is not three_way.Kind.SAME)
        self.table.blockSignals(True)
        self.table.clear()
        for each in self._differences:
            self._add(each)
        self.table.blockSignals(False)
        undecided = [row for row in self._rows() if not row.icon(FIELD).isNull()]
        for row in (undecided or self._rows())[:1]:
            self.table.setCurrentItem(row, MINE)
        self._show_whole()
        self._judge()

    def _add(self, each: Any) -> None:
        schema = schemas().get(self._item.collection)
        name = title_of(schema, each.field) if schema is not None else each.field
        row = QTreeWidgetItem(self.table, [name or tr("Place"), *(_shown(each.field, v) for v in (each.base, each.mine,
                                                                                                          each.theirs))])
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        suggested = {three_way.Kind.MINE_ONLY: MINE, three_way.Kind.BOTH_EQUAL: MINE, three_way.Kind.THEIRS_ONLY: THEIRS}
        chosen = suggested.get(each.kind, -1)
        for column in (MINE, THEIRS):
            row.setCheckState(column, Qt.CheckState.Checked if column == chosen else Qt.CheckState.Unchecked)
        for column in range(4):
            row.setToolTip(column, row.text(column))
        row.setToolTip(FIELD, "\n".join(filter(None, (name, each.field))))
        if chosen < 0:
            row.setIcon(FIELD, QgsApplication.getThemeIcon("/mIconWarning.svg"))

    def _show_whole(self, *_where: object) -> None:
        """The line under the cursor in full: the columns are narrow."""
        row, head = self.table.currentItem(), self.table.headerItem()
        if row is None or not self.table.isVisibleTo(self):
            say(self.whole, "")
            return
        values = [tr("{whose}: {value}", whose=head.text(column), value=_clipped(row.text(column)))
                  for column in (BASE, MINE, THEIRS)]
        say(self.whole, "\n".join((row.text(FIELD), *values)))

    def _ticked(self, row: QTreeWidgetItem, column: int) -> None:
        """One of the two holds, never both."""
        if column in (MINE, THEIRS) and row.checkState(column) == Qt.CheckState.Checked:
            self.table.blockSignals(True)
            row.setCheckState(MINE + THEIRS - column, Qt.CheckState.Unchecked)
            self.table.blockSignals(False)
        self._judge()

    def _rows(self) -> list[QTreeWidgetItem]:
        return [self.table.topLevelItem(place) for place in range(self.table.topLevelItemCount())]

    def choices(self) -> Mapping[str, str]:
        """`mine` or `theirs` by field, those that are ticked."""
        found = {}
        for each, row in zip(self._differences, self._rows()):
            for column, word in ((MINE, "mine"), (THEIRS, "theirs")):
                if row.checkState(column) == Qt.CheckState.Checked:
                    found[each.field] = word
        return found

    def _judge(self) -> None:
        self.send.setEnabled(len(self.choices()) == len(self._differences))

    def _send(self) -> None:
        item = self._item
        if item is None:
            return
        plain = item.operation == "delete" or item.theirs is None or item.theirs.deleted
        self.settled.emit(item.record if plain else three_way.merged(item.base, item.record, item.theirs, self.choices()))


def _clipped(text: str) -> str:
    return text if len(text) <= _MOST else text[:_MOST] + "\u2026"


def _shown(field: str, value: Any) -> str:
    if value is None:
        return _EMPTY
    if not field:  # a place: its numbers say little
        return shape_word(value) if isinstance(value, Mapping) else _EMPTY
    if isinstance(value, float):
        return number(value, len(f"{value:.6f}".rstrip("0").partition(".")[2]))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
