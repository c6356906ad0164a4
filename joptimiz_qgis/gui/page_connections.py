# SPDX-License-Identifier: GPL-2.0-or-later
"""The connections to servers of the JOPTIMIZ API, in QGIS' own options: added, edited, tried and removed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import InputError, JoptimizError
from ..paths import resource
from ..sync.connections import Connection, checked, new_id
from ..sync.push import unsent
from ..sync.service import SyncService
from ..tr import language, render, tr
from .forms import say, text_label
from .wdg_connection import ConnectionWidget


class ConnectionsPage(QgsOptionsPageWidget):
    """Edits a copy; nothing is kept, and nothing removed, before `apply`."""

    def __init__(self, service: SyncService, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale(language()))
        self._service = service
        self._edited: dict[str, Connection] = {each.id: each for each in service.connections()}
        self._removed: dict[str, bool] = {}  # True: what it never sent may be lost
        self._check: Any = None
        self.list, self.form = QListWidget(self), ConnectionWidget(self)
        self.list.setAccessibleName(tr("Connections"))
        self.list.setMaximumHeight(110)
        self.add, self.remove = QPushButton(tr("Add"), self), QPushButton(tr("Remove"), self)
        self.test, self.stop = QPushButton(tr("Test this connection"), self), QPushButton(tr("Cancel"), self)
        self.result = QPlainTextEdit(self)
        self.result.setReadOnly(True)
        self.result.setMinimumHeight(150)
        self.result.setAccessibleName(tr("Result of the test"))
        self.result.setPlaceholderText(tr("The test says whether the server answers, whether you are signed in, what it offers."))
        self.problem = text_label(self)
        self._lay_out()
        self._connect()
        self._fill("")

    def _lay_out(self) -> None:
        column, line, tries = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        for button in (self.add, self.remove):
            line.addWidget(button)
        line.addStretch(1)
        for button in (self.test, self.stop):
            tries.addWidget(button)
        tries.addStretch(1)
        column.addWidget(self.list)
        column.addLayout(line)
        column.addWidget(self.form)
        column.addLayout(tries)
        column.addWidget(self.result, 1)
        column.addWidget(self.problem)
        self.stop.hide()
        self.problem.hide()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._chosen)
        self.form.changed.connect(self._form_changed)
        self.add.clicked.connect(self.add_one)
        self.remove.clicked.connect(self.remove_chosen)
        self.test.clicked.connect(self.try_chosen)
        self.stop.clicked.connect(self._end_check)

    # -- the list

    def _fill(self, chosen: str) -> None:
        self.list.clear()
        for each in self._edited.values():
            item = QListWidgetItem(_label(each), self.list)
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            if each.id == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self._chosen()

    def _id(self) -> str:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else ""

    def _chosen(self, *_items: object) -> None:
        self._end_check()
        self.result.clear()
        self.form.show_connection(self._edited.get(self._id()))
        for button in (self.remove, self.test):
            button.setEnabled(bool(self._id()))

    def _form_changed(self) -> None:
        value = self.form.value()
        if value is not None:
            self._edited[value.id] = value
            self.list.currentItem().setText(_label(value))

    def add_one(self) -> None:
        """A new connection, empty."""
        new = Connection(new_id(), "", "", interval_min=60)
        self._edited[new.id] = new
        self._fill(new.id)
        self.form.name.setFocus()

    def remove_chosen(self) -> None:
        """Take the chosen one off the list; what it has not sent yet is asked about first."""
        identifier = self._id()
        waiting = self._unsent(identifier) if identifier else 0
        if not identifier or (waiting and not self._agreed(self._edited[identifier], waiting)):
            return
        del self._edited[identifier]
        self._removed[identifier] = bool(waiting)
        self._fill("")

    def _agreed(self, connection: Connection, waiting: int) -> bool:
        """True if what was never sent is saved to a file, or if the user wants to lose it."""
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Remove the connection"), tr(
            "{name} holds {n} changes that were never sent. Save them to a file, or they are lost with the connection.",
            name=connection.name, n=waiting), parent=self)
        save = box.addButton(tr("Save to a file…"), QMessageBox.ButtonRole.AcceptRole)
        lose = box.addButton(tr("Remove them too"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(save)
        box.exec()
        if box.clickedButton() is save:
            path, _kind = QFileDialog.getSaveFileName(self, tr("Save the changes"), "", tr("GeoJSON (*.geojson)"))
            return bool(path) and self.save_unsent(connection.id, path)
        return box.clickedButton() is lose

    def _unsent(self, identifier: str) -> int:
        if self._service.connection(identifier) is None:
            return 0
        try:
            return unsent(self._service.desk(identifier).items())
        except JoptimizError as error:
            say(self.problem, render(error.text))
            return 0

    def save_unsent(self, identifier: str, path: str) -> bool:
        """Write what was not sent to a file; False, and the reason on the page, if it cannot be."""
        try:
            self._service.desk(identifier).save(path)
        except JoptimizError as error:
            say(self.problem, render(error.text))
            return False
        return True

    # -- the test

    def try_chosen(self) -> None:
        """Ask the server; the lines come as soon as they are there."""
        value = self.form.value()
        if value is None:
            return
        try:
            connection = checked(value if value.name.strip() else replace(value, name=tr("New connection")))
        except InputError as error:
            self.result.setPlainText(render(error.text))
            return
        self._end_check()
        self.result.setPlainText(tr("Looking for the server…"))
        self._show_checking(True)
        self._check = self._service.check(connection, self._checked)

    def _checked(self, findings: Any) -> None:
        self._check = None
        self._show_checking(False)
        self.result.setPlainText("\n".join(("\u2713 " if each.good else "\u2717 ") + render(each.text) for each in findings))

    def _end_check(self) -> None:
        if self._check is not None:
            self._check.abandon()
            self._check = None
            self.result.clear()
        self._show_checking(False)

    def _show_checking(self, checking: bool) -> None:
        self.stop.setVisible(checking)
        self.test.setVisible(not checking)

    # -- keeping

    def apply(self) -> None:
        """Keep what is shown. A connection that may not be kept stays as it was; the message bar says why."""
        for identifier, lose_unsent in self._removed.items():
            self._service.remove(identifier, lose_unsent)
        self._removed.clear()
        for each in self._edited.values():
            if each == self._service.connection(each.id) or not (each.name.strip() or each.url.strip()):
                continue
            try:
                former = self._service.connection(each.id)
                self._service.put(replace(each, paused=former.paused if former is not None else False))
            except InputError as error:
                self._service.complain(error.text)

    def hideEvent(self, event: Any) -> None:
        """Nobody waits for the test any more."""
        self._end_check()
        super().hideEvent(event)


def _label(connection: Connection) -> str:
    return connection.name.strip() or connection.url.strip() or tr("New connection")


class ConnectionsFactory(QgsOptionsWidgetFactory):
    """Gives QGIS the page."""

    PAGE = "joptimizConnections"

    def __init__(self, service: SyncService) -> None:
        super().__init__()
        self._service = service
        self.setTitle(tr("Connections"))
        self.setIcon(self.icon())

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", "joptimiz.svg")))

    def path(self) -> list[str]:
        return ["JOPTIMIZ"]

    def createWidget(self, parent: Optional[QWidget] = None) -> ConnectionsPage:
        page = ConnectionsPage(self._service, parent)
        page.setObjectName(self.PAGE)
        return page


