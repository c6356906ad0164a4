# SPDX-License-Identifier: GPL-2.0-or-later
"""Changes that the server does not have yet: what holds each up, and what to do with it."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ..tr import render, tr
from .forms import say, text_label
from .sync_words import COLLECTIONS, ITEM_STATES, OPERATIONS, name_of, word
from .wdg_conflict import ConflictWidget

_ICONS = {"conflict": "/mIconWarning.svg", "refused": "/mIconWarning.svg", "sending": "/mActionRefresh.svg"}


class OutboxWidget(QWidget):
    """Emits the item that something is wanted of; `resolved(item, record)`: send this (None: uphold the removal)."""

    retry_wanted = pyqtSignal(object)
    discard_wanted = pyqtSignal(object)
    undo_wanted = pyqtSignal(object)
    resolved = pyqtSignal(object, object)
    yielded = pyqtSignal(object)
    edit_wanted = pyqtSignal(object)
    show_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._items: dict[tuple, Any] = {}
        self._discarded: Any = None
        self.empty = text_label(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setText(tr("Everything has been sent. What you draft for this server waits here until it has it."))
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Changes to be sent"))
        self.detail = text_label(self)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setAccessibleName(tr("The chosen change"))
        self.conflict = ConflictWidget(self)
        self.edit, self.show_it = QPushButton(tr("Edit…"), self), QPushButton(tr("Show"), self)
        self.show_it.setToolTip(tr("Show it on the map"))
        self.retry = QPushButton(tr("Send again"), self)
        self.discard = QPushButton(tr("Discard"), self)
        self.undo = QPushButton(tr("Undo discarding"), self)
        self.undo.hide()
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(6, 6, 6, 6)
        for button in (self.edit, self.retry, self.show_it, self.discard, self.undo):
            line.addWidget(button)
        line.addStretch(1)
        column.addWidget(self.empty)
        column.addWidget(self.list, 2)
        column.addWidget(self.detail)
        column.addWidget(self.conflict, 3)
        column.addLayout(line)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.edit.clicked.connect(lambda: self._want(self.edit_wanted))
        self.show_it.clicked.connect(lambda: self._want(self.show_wanted))
        self.list.itemActivated.connect(lambda *_: self._want(self.show_wanted))
        self.retry.clicked.connect(lambda: self._want(self.retry_wanted))
        self.discard.clicked.connect(lambda: self._discard(self.discard_wanted))
        self.undo.clicked.connect(self._undo)
        self.conflict.settled.connect(lambda record: self.resolved.emit(self.chosen(), record))
        self.conflict.yielded.connect(lambda: self._discard(self.yielded))
        self.show_items(())

    def show_items(self, items: Sequence[Any]) -> None:
        """Show what the server does not have; what was chosen stays so, and an unfinished choice in its conflict too."""
        former, chosen = list(self._items), self._key_chosen()
        self._items = {(item.collection, item.uid): item for item in items if item.state != "done"}
        if former != list(self._items):
            self.list.clear()
            for key in self._items:
                row = QListWidgetItem(self.list)
                row.setData(Qt.ItemDataRole.UserRole, "\n".join(key))
                if "\n".join(key) == chosen or self.list.currentItem() is None:
                    self.list.setCurrentItem(row)
        for place, item in enumerate(self._items.values()):
            _fill(self.list.item(place), item)
        self.empty.setVisible(not self._items)
        self.list.setVisible(bool(self._items))
        self._show_chosen()

    def choose(self, collection: str, uid: str) -> None:
        """Choose a change."""
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole) == "\n".join((collection, uid)):
                self.list.setCurrentRow(place)

    def chosen(self) -> Any:
        """The chosen item, None for none."""
        return self._items.get(tuple(self._key_chosen().split("\n")))

    def _key_chosen(self) -> str:
        row = self.list.currentItem()
        return row.data(Qt.ItemDataRole.UserRole) if row is not None else ""

    def _show_chosen(self, *_rows: object) -> None:
        item = self.chosen()
        say(self.detail, _problem(item) if item is not None and item.state != "conflict" else "")
        self.conflict.show_item(item if item is not None and item.state == "conflict" else None)
        for button in (self.retry, self.discard):
            button.setVisible(item is not None and item.state != "conflict")
        self.show_it.setVisible(item is not None)
        self.edit.setVisible(item is not None and item.record is not None and item.state in ("waiting", "refused"))
        self.retry.setVisible(item is not None and item.state == "refused")

    def _want(self, signal: object) -> None:
        if self.chosen() is not None:
            signal.emit(self.chosen())

    def _discard(self, signal: Any) -> None:
        self._discarded = self.chosen()
        if self._discarded is not None:
            signal.emit(self._discarded)
            self.undo.show()

    def _undo(self) -> None:
        item, self._discarded = self._discarded, None
        self.undo.hide()
        if item is not None:
            self.undo_wanted.emit(item)

    def forget_undo(self) -> None:
        """Another connection is shown: what was discarded belongs to the former."""
        self._discarded = None
        self.undo.hide()


def _fill(row: QListWidgetItem, item: Any) -> None:
    row.setText(tr("{name}\n{collection}, {operation}: {state}", name=name_of(item.record or item.base, item.uid),
                   collection=word(COLLECTIONS, item.collection), operation=word(OPERATIONS, item.operation),
                   state=word(ITEM_STATES, item.state)))
    icon = _ICONS.get(item.state, "")
    row.setIcon(QgsApplication.getThemeIcon(icon) if icon else QIcon())
    row.setToolTip(describe(item))


def describe(item: Any) -> str:
    """What holds it up, or else where it stands."""
    return _problem(item) or word(ITEM_STATES, item.state)


def _problem(item: Any) -> str:
    return render(item.last_error) if item.last_error is not None else ""
