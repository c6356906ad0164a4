# SPDX-License-Identifier: GPL-2.0-or-later
"""What to look for among exemptions: words, zone, category, state, days to the end, zones selected on the map."""

from __future__ import annotations

from typing import FrozenSet, Optional, Sequence, Tuple

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ..core.regulation.standing import Standing
from ..layers.exemption_filter import Wanted
from ..tr import tr
from . import choices
from .exemption_words import STANDINGS
from .forms import add_row, folded, form_in, narrow

TYPING_MS = 200
"""Typing goes on for so long before anything is looked for."""


class ExemptionFilter(QWidget):
    """Emits `changed` when something else is wanted."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._on_map: FrozenSet[str] = frozenset()
        self.search = QgsFilterLineEdit(self)
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search: id, zone, legal basis, use…"))
        self.search.setAccessibleName(tr("Search exemptions"))
        self.zone, self.category, self.state = QComboBox(self), QComboBox(self), QComboBox(self)
        for combo in (self.zone, self.category, self.state):
            narrow(combo, 10)
        self.zone.addItem(tr("all zones"), "")
        self.category.addItem(tr("all categories"), "")
        choices.fill(self.category, choices.CATEGORIES)
        self.state.addItem(tr("all states"), None)
        for standing, words in STANDINGS.items():
            self.state.addItem(tr(words), int(standing))
        self.within = QSpinBox(self)
        self.within.setRange(0, 3650)
        self.within.setSpecialValueText(tr("any time"))
        self.within.setSuffix(tr(" days"))
        self.selected = QCheckBox(tr("Zones selected on the map"), self)
        self.reset = QPushButton(tr("Show all"), self)
        self.more = folded(tr("Filters"), self)
        form = form_in(self.more)
        add_row(form, tr("Zone"), self.zone)
        add_row(form, tr("Vehicles"), self.category)
        add_row(form, tr("State"), self.state)
        add_row(form, tr("Ends within"), self.within)
        add_row(form, "", self.selected, tr("Zones selected on the map"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.reset)
        column.addLayout(line)
        column.addWidget(self.more)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._changed)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        for combo in (self.zone, self.category, self.state):
            combo.currentIndexChanged.connect(lambda _row: self._changed())
        self.within.valueChanged.connect(lambda _days: self._typing.start())
        self.selected.toggled.connect(lambda _on: self._changed())
        self.reset.clicked.connect(self.clear)
        self._changed()

    def wanted(self) -> Wanted:
        """What is asked for."""
        state = self.state.currentData()
        return Wanted(
            self.search.text(), self.zone.currentData() or "", self._on_map if self.selected.isChecked() else None,
            self.category.currentData() or "", None if state is None else Standing(state), self.within.value() or None)

    def show_zones(self, zones: Sequence[Tuple[str, str]]) -> None:
        """Offer (id, name) of zones; the one that is chosen stays, also while no layer has it."""
        chosen, name = self.zone.currentData(), self.zone.currentText()
        listed = list(zones)
        if chosen and chosen not in dict(zones):
            listed.append((chosen, name))
        self.zone.blockSignals(True)
        self.zone.clear()
        self.zone.addItem(tr("all zones"), "")
        for rule_id, words in listed:
            self.zone.addItem(words, rule_id)
        choices.choose(self.zone, chosen or "")
        self.zone.blockSignals(False)

    def zones_on_map(self, rule_ids: FrozenSet[str]) -> None:
        """Other zones are selected on the map."""
        self._on_map = rule_ids
        self.selected.setText(tr("Zones selected on the map ({n})", n=len(rule_ids)))
        if self.selected.isChecked():
            self._changed()

    def clear(self) -> None:
        """Want everything again."""
        self.blockSignals(True)
        self.search.clear()
        for combo in (self.zone, self.category, self.state):
            combo.setCurrentIndex(0)
        self.within.setValue(0)
        self.selected.setChecked(False)
        self.blockSignals(False)
        self._typing.stop()
        self._changed()

    def _changed(self) -> None:
        asked = self.wanted()
        self.reset.setVisible(asked != Wanted())
        folded_away = Wanted(text=asked.text) != asked
        self.more.setTitle(tr("Filters (on)") if folded_away else tr("Filters"))
        self.changed.emit()
