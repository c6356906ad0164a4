# SPDX-License-Identifier: GPL-2.0-or-later
"""How the dock of exemptions is laid out: what to look for, the table, what is chosen, what to do."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..tr import tr
from .forms import FormArea, narrow
from .mdl_exemptions import ExemptionsModel
from .wdg_exemption_date import ExemptionDate
from .wdg_exemption_detail import ExemptionDetail
from .wdg_exemption_filter import ExemptionFilter
from .wdg_exemption_list import ExemptionList


class ExemptionsPanel(QWidget):
    """Widgets in their places; the dock connects them."""

    def __init__(self, model: ExemptionsModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.source = QComboBox(self)
        self.source.setAccessibleName(tr("Layer of exemptions"))
        narrow(self.source, 12)
        self.filter = ExemptionFilter(self)
        self.list = ExemptionList(model, self)
        self.count = QLabel(self)
        self.zoom = QPushButton(tr("Zoom"), self)
        self.zoom.setToolTip(tr("Show the place of what is chosen; without one, the zones that it lifts"))
        self.detail, self.date = ExemptionDetail(self), ExemptionDate(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("What is chosen"))
        self.tabs.addTab(FormArea(self.detail, self), tr("Detail"))
        self.tabs.addTab(FormArea(self.date, self), tr("At a date"))
        self.report, self.export = QPushButton(tr("Ending rights…"), self), QPushButton(tr("Export…"), self)
        self.report.setToolTip(tr("What ends soon, by zone and category: to copy, save or print"))
        self.layer_used = QCheckBox(tr("Use this layer in routing"), self)
        self.layer_used.setToolTip(tr("Kept with the project; the data stay as they are"))
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        above = QWidget(self)
        top = QVBoxLayout(above)
        top.setContentsMargins(6, 6, 6, 0)
        for widget in (self.source, self.filter):
            top.addWidget(widget)
        top.addWidget(self.list, 1)
        line = QHBoxLayout()
        line.addWidget(self.count, 1)
        line.addWidget(self.zoom)
        top.addLayout(line)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(above)
        split.addWidget(self.tabs)
        split.setSizes([360, 300])
        split.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.addWidget(self.report, 1)
        foot.addWidget(self.export, 1)
        last = QVBoxLayout()
        last.setContentsMargins(6, 0, 6, 4)
        last.addWidget(self.layer_used)
        last.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split, 1)
        column.addLayout(foot)
        column.addLayout(last)

    def show_sources(self, sources: Sequence[Tuple[str, str]]) -> None:
        """Offer (name, id) of what can be listed; the one that is chosen stays if there was a choice, else the first is."""
        kept = self.source.currentData() if self.source.count() > 1 else None
        self.source.blockSignals(True)
        self.source.clear()
        for name, source_id in sources:
            self.source.addItem(name, source_id)
        self.source.setCurrentIndex(max(0, self.source.findData(kept)))
        self.source.blockSignals(False)
