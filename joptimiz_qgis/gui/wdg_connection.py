# SPDX-License-Identifier: GPL-2.0-or-later
"""The form of one connection."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..core.errors import InputError
from ..sync.connections import Connection, checked
from ..tr import render, tr
from . import choices
from .forms import add_row, form_in, say, text_label
from .sync_words import COLLECTIONS, INTERVALS


class ConnectionWidget(QWidget):
    """Shows a connection; `changed` when somebody edits it."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._shown: Optional[Connection] = None
        self.name, self.url = QLineEdit(self), QLineEdit(self)
        self.name.setPlaceholderText(tr("for example: City of …"))
        self.url.setPlaceholderText("https://api.example.org/joptimiz")
        self.auth = QgsAuthConfigSelect(self)
        self.interval = choices.fill(QComboBox(self), ((str(minutes), words) for minutes, words in INTERVALS))
        self.everything = QCheckBox(tr("All that the server offers"), self)
        self.collections = QListWidget(self)
        self.collections.setMaximumHeight(9 * 22)
        for name, words in COLLECTIONS.items():
            item = QListWidgetItem(tr(words), self.collections)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.problem = text_label(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        form, wanted = form_in(self), QWidget(self)
        form.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(wanted)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.everything)
        column.addWidget(self.collections)
        for label, field in ((tr("Name"), self.name), (tr("Address"), self.url), (tr("Authentication"), self.auth),
                             (tr("Automatic sync"), self.interval), (tr("Collections"), wanted)):
            add_row(form, label, field)
        self.collections.setAccessibleName(tr("Collections"))
        form.addRow(self.problem)
        self.problem.hide()
        self.name.textEdited.connect(self._edited)
        self.url.textEdited.connect(self._edited)
        self.auth.selectedConfigIdChanged.connect(self._edited)
        self.interval.activated.connect(self._edited)
        self.everything.toggled.connect(self._edited)
        self.collections.itemChanged.connect(self._edited)

    def show_connection(self, connection: Optional[Connection]) -> None:
        """Show it; None: nothing to edit."""
        self._shown = None  # what is set from here is no edit
        self.setEnabled(connection is not None)
        given = connection or Connection("", "", "")
        self.name.setText(given.name)
        self.url.setText(given.url)
        self.auth.setConfigId(given.authcfg)
        if self.interval.findData(str(given.interval_min)) < 0:
            self.interval.addItem(tr("every {n} minutes", n=given.interval_min), str(given.interval_min))
        choices.choose(self.interval, str(given.interval_min))
        self.everything.setChecked(not given.collections)
        for row in range(self.collections.count()):
            item = self.collections.item(row)
            on = not given.collections or item.data(Qt.ItemDataRole.UserRole) in given.collections
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.collections.setVisible(bool(given.collections))
        self._shown = connection
        self._judge()

    def value(self) -> Optional[Connection]:
        """What the form says, right or not; None if it shows nothing."""
        if self._shown is None:
            return None
        items = map(self.collections.item, range(self.collections.count()))
        names = tuple(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked)
        return replace(self._shown, name=self.name.text(), url=self.url.text(), authcfg=self.auth.configId(),
                       interval_min=int(self.interval.currentData()), collections=() if self.everything.isChecked() else names)

    def _edited(self, *_what: object) -> None:
        if self._shown is None:
            return
        self.collections.setVisible(not self.everything.isChecked())
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        value, words = self.value(), ""
        if value is not None and (value.name or value.url):  # an empty new one needs no reproach
            try:
                checked(value)
                if not self.everything.isChecked() and not value.collections:
                    words = tr("No collection is chosen: all that the server offers is fetched.")
            except InputError as error:
                words = render(error.text)
        say(self.problem, words)
