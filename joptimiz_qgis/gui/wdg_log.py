# SPDX-License-Identifier: GPL-2.0-or-later
"""What happened, line by line, to be copied and sent to somebody for help."""

from __future__ import annotations

import platform
from typing import Optional, Sequence

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ..sync.logbook import Entry
from ..tr import render, tr


class LogWidget(QWidget):
    """Emits `copied` when it is in the clipboard."""

    copied = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Log"))
        self.text.setPlaceholderText(tr("What is exchanged with the server is told here."))
        self.copy = QPushButton(tr("Copy for support"), self)
        self.copy.setToolTip(tr("Holds addresses, counts and messages; no token, no authentication, no person."))
        self.copy.clicked.connect(self._copy)
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(6, 6, 6, 6)
        line.addWidget(self.copy)
        line.addStretch(1)
        column.addWidget(self.text, 1)
        column.addLayout(line)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines; the end stays in sight if it was."""
        self._entries = tuple(entries)
        lines = "\n".join(f"{entry.at}  {render(entry.text)}" for entry in entries)
        if lines == self.text.toPlainText():
            return
        bar = self.text.verticalScrollBar()
        at_end, former = bar.value() >= bar.maximum() - 2, bar.value()
        self.text.setPlainText(lines)
        bar.setValue(bar.maximum() if at_end else former)

    def support_text(self) -> str:
        """English, whatever the language of QGIS: whoever helps may speak another."""
        head = f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, Python {platform.python_version()}, {platform.system()}"
        return "\n".join([head, *(f"{entry.at}  {entry.place}  {entry.text}" for entry in self._entries)])

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.support_text())
        self.copied.emit()
