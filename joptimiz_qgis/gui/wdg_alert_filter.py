# SPDX-License-Identifier: GPL-2.0-or-later
"""What to look for among alerts: words, category, severity, when they hold, muted or not."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..core.alerts import Severity, Stage
from ..layers.alert_table import WantedAlerts
from ..tr import tr
from .alert_words import CATEGORIES, SEVERITIES
from .forms import add_row, folded, form_in, narrow

TYPING_MS = 200
"""Typing goes on for so long before anything is looked for."""
_STAGES = ((Stage.CURRENT, Stage.EXPECTED), (Stage.EXPIRED, Stage.CANCELLED), tuple(Stage))


class AlertFilter(QWidget):
    """Emits `changed` when something else is wanted."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.search = QgsFilterLineEdit(self)
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search: street, source, words…"))
        self.search.setAccessibleName(tr("Search alerts"))
        self.stage, self.category, self.severity = QComboBox(self), QComboBox(self), QComboBox(self)
        for combo in (self.stage, self.category, self.severity):
            narrow(combo, 10)
        for words, stages in zip((tr("now and to come"), tr("history: over or cancelled"), tr("all")), _STAGES):
            self.stage.addItem(words, frozenset(stages))
        self.category.addItem(tr("all categories"), None)
        for category, words in CATEGORIES.items():
            self.category.addItem(tr(words), category)
        self.severity.addItem(tr("any severity"), None)
        for severity in (Severity.MINOR, Severity.MODERATE, Severity.SEVERE, Severity.EXTREME):
            self.severity.addItem(tr("{severity} or worse", severity=tr(SEVERITIES[severity])), severity)
        self.muted = QCheckBox(tr("With the muted ones"), self)
        self.reset = QPushButton(tr("Reset filters"), self)
        self.more = folded(tr("Filters"), self)
        form = form_in(self.more)
        add_row(form, tr("When"), self.stage)
        add_row(form, tr("Category"), self.category)
        add_row(form, tr("Severity"), self.severity)
        add_row(form, "", self.muted, tr("With the muted ones"))
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.more)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._changed)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        for combo in (self.stage, self.category, self.severity):
            combo.currentIndexChanged.connect(lambda _row: self._changed())
        self.muted.toggled.connect(lambda _on: self._changed())
        self.reset.clicked.connect(self.clear)
        self.reset.hide()

    def wanted(self) -> WantedAlerts:
        """What is asked for."""
        return WantedAlerts(self.search.text(), self.category.currentData(), self.severity.currentData(),
                            self.stage.currentData(), self.muted.isChecked())

    def clear(self) -> None:
        """Want what a new reader sees."""
        self.blockSignals(True)
        self.search.clear()
        for combo in (self.stage, self.category, self.severity):
            combo.setCurrentIndex(0)
        self.muted.setChecked(False)
        self.blockSignals(False)
        self._typing.stop()
        self._changed()

    def _changed(self) -> None:
        asked = self.wanted()
        self.reset.setVisible(asked != WantedAlerts())
        self.more.setTitle(tr("Filters (on)") if WantedAlerts(text=asked.text) != asked else tr("Filters"))
        self.changed.emit()
