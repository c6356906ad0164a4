# SPDX-License-Identifier: GPL-2.0-or-later
"""The collections of a connection: how old, how many, how well known, whether on the map; below, the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.sync_plan import CollectionState, Level, Reject
from ..core.text import Text
from ..sync.report import Vanish
from ..tr import number, render, tr
from .forms import say, text_label
from .sync_words import COLLECTIONS, LEVELS, received_briefly, received_in_full, word

MOST_REJECTS = 20


@dataclass(frozen=True)
class CollectionRow:
    """A collection as the dock shows it. `problem`: of the last exchange. `vanish`: a decision that is wanted."""

    state: CollectionState
    on_map: bool = False
    problem: Optional[Text] = None
    notes: tuple[Text, ...] = ()
    vanish: Optional[Vanish] = None
    rejects: tuple[Reject, ...] = ()


class CollectionsWidget(QWidget):
    """Emits what is wanted of a collection, by its name."""

    map_wanted = pyqtSignal(str)
    vanish_agreed = pyqtSignal(str)
    vanish_refused = pyqtSignal(str)
    new_wanted = pyqtSignal(str)
    change_wanted = pyqtSignal(str)
    removal_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, CollectionRow] = {}
        self.tree = QTreeWidget(self)
        self.tree.setRootIsDecorated(False)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels([tr("Collection"), tr("Features"), tr("Received")])
        self.tree.headerItem().setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        self.tree.setAccessibleName(tr("Collections"))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.detail = text_label(self)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)  # words of servers
        self.detail.setAccessibleName(tr("The chosen collection"))
        self.add = QPushButton(tr("Add to the map"), self)
        self.draft = QPushButton(tr("Draft"), self)
        self.draft.setMenu(self._drafts())
        self.empty = text_label(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setText(tr("Nothing received yet. “Sync now” asks the server what it offers, and fetches it."))
        self.agree = QPushButton(tr("Apply all the same"), self)
        self.refuse = QPushButton(tr("Keep what is here"), self)
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(6, 6, 6, 6)
        line.addWidget(self.add)
        line.addWidget(self.draft)
        line.addStretch(1)
        column.addWidget(self.empty)
        column.addWidget(self.tree, 1)
        for widget in (self.detail, self.agree, self.refuse):
            column.addWidget(widget)
        column.addLayout(line)
        self.tree.currentItemChanged.connect(self._show_chosen)
        self.tree.itemActivated.connect(lambda *_: self._want(self.map_wanted))
        self.add.clicked.connect(lambda: self._want(self.map_wanted))
        self.agree.clicked.connect(lambda: self._want(self.vanish_agreed))
        self.refuse.clicked.connect(lambda: self._want(self.vanish_refused))
        self._show_chosen()

    def _drafts(self) -> QMenu:
        """What may be drafted: it is sent at the next exchange."""
        menu = QMenu(self)
        for words, signal in ((tr("Change the selected feature…"), self.change_wanted), (tr("New feature…"), self.new_wanted),
                              (tr("Remove the selected feature"), self.removal_wanted)):
            menu.addAction(words).triggered.connect(lambda _on, signal=signal: self._want(signal))
        return menu

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 180)

    def show_rows(self, rows: Sequence[CollectionRow]) -> None:
        """Show these; what was chosen and scrolled to stays so."""
        former = {self.tree.topLevelItem(n).data(0, Qt.ItemDataRole.UserRole) for n in range(self.tree.topLevelItemCount())}
        self._rows = {row.state.name: row for row in rows}
        if former != self._rows.keys():
            chosen = self.chosen()
            self.tree.clear()
            for name in self._rows:
                item = QTreeWidgetItem(self.tree)
                item.setData(0, Qt.ItemDataRole.UserRole, name)
                item.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                if name == chosen or self.tree.currentItem() is None:
                    self.tree.setCurrentItem(item)
        for place in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(place)
            _fill(item, self._rows[item.data(0, Qt.ItemDataRole.UserRole)])
        self.empty.setVisible(not rows)
        self.tree.setVisible(bool(rows))
        self._show_chosen()

    def chosen(self) -> str:
        """Name of the chosen collection, "" for none."""
        item = self.tree.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item is not None else ""

    def choose(self, name: str) -> None:
        """Choose a collection."""
        for place in range(self.tree.topLevelItemCount()):
            if self.tree.topLevelItem(place).data(0, Qt.ItemDataRole.UserRole) == name:
                self.tree.setCurrentItem(self.tree.topLevelItem(place))

    def _want(self, signal: object) -> None:
        if self.chosen() and not (signal is self.map_wanted and not self.add.isEnabled()):
            signal.emit(self.chosen())

    def _show_chosen(self, *_items: object) -> None:
        row = self._rows.get(self.chosen())
        say(self.detail, describe(row) if row is not None else "")
        self.add.setVisible(row is not None)
        self.add.setEnabled(row is not None and not row.on_map and bool(row.state.fetched_at))
        self.add.setText(tr("On the map") if row is not None and row.on_map else tr("Add to the map"))
        self.draft.setVisible(row is not None and row.state.level >= Level.WRITE and bool(row.state.fetched_at))
        for button in (self.agree, self.refuse):
            button.setVisible(row is not None and row.vanish is not None)


def _fill(item: QTreeWidgetItem, row: CollectionRow) -> None:
    state = row.state
    item.setText(0, word(COLLECTIONS, state.name))
    item.setText(1, number(state.count, 0) if state.fetched_at else "\u2013")
    item.setText(2, received_briefly(state.fetched_at))
    icon = "/mIconWarning.svg" if row.problem is not None or state.rejected else "/mActionShowAllLayers.svg" if row.on_map else ""
    item.setIcon(0, QgsApplication.getThemeIcon(icon) if icon else QIcon())
    for column in range(3):
        item.setToolTip(column, describe(row))
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.text(0)}. {describe(row)}")


def describe(row: CollectionRow) -> str:
    """All that is known of a collection, a line for each thing."""
    state = row.state
    lines = [render(row.problem)] if row.problem is not None else []
    lines += [render(note) for note in row.notes]
    if state.fetched_at:
        lines.append(tr("Features: {n}; received {date}", n=number(state.count, 0), date=received_in_full(state.fetched_at)))
        lines.append(word(LEVELS, state.level))
    else:
        lines.append(tr("Nothing received yet."))
    lines += [tr("Edition: {edition}", edition=state.edition)] if state.edition else []
    lines += [tr("Licence: {licence}", licence=state.licence)] if state.licence else []
    if state.rejected:
        lines.append(tr("Not taken, because they are not as their collection says: {n}.", n=state.rejected))
        lines += [tr("{uid}: {field} = {value}. {reason}", uid=each.uid, field=each.field, value=each.value[:60],
                     reason=tr(each.reason)) for each in row.rejects[:MOST_REJECTS]]
    return "\n".join(lines)
