# SPDX-License-Identifier: GPL-2.0-or-later
"""How the dock of alerts is laid out: what to look for, the list, what is chosen, what to do."""

from __future__ import annotations

from typing import Optional

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
from .forms import FormArea, add_row, form_in, say, text_label
from .mdl_alerts import AlertsModel
from .wdg_alert_filter import AlertFilter
from .wdg_route_effects import RouteEffects
from .wdg_two_line_list import TwoLineList


class AlertsPanel(QWidget):
    """Widgets in their places; the dock connects them."""

    def __init__(self, model: AlertsModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.filter, self.list = AlertFilter(self), TwoLineList(model, tr("Alerts"), self)
        self.count, self.zoom = QLabel(self), QPushButton(tr("Zoom"), self)
        self.zoom.setToolTip(tr("Show the place of the chosen alert"))
        self.text = text_label(self)
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(tr("The chosen alert"))
        self.routing = QComboBox(self)
        for words, value in ((tr("as its effect says"), None), (tr("yes"), True), (tr("no"), False)):
            self.routing.addItem(words, value)
        self.mute = QCheckBox(tr("Mute this alert"), self)
        self.mute.setToolTip(tr("It is listed only with the muted ones and announces nothing; routing is not changed by it."))
        self.note = text_label(self)
        detail = QWidget(self)
        form = form_in(detail)
        form.addRow(self.text)
        add_row(form, tr("Bears on routing"), self.routing)
        add_row(form, "", self.mute, tr("Mute this alert"))
        form.addRow(self.note)
        self.routes = RouteEffects(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(FormArea(detail, self), tr("Detail"))
        self.tabs.addTab(self.routes, tr("Routes"))
        self.tabs.setAccessibleName(tr("What is chosen, and what alerts do to routes"))
        self.timeline = QPushButton(tr("Timeline"), self)
        self.timeline.setToolTip(tr("Draw each alert while it holds, and let QGIS' temporal controller run hour by hour"))
        self.bring = QPushButton(tr("Import alerts…"), self)
        self.used = QCheckBox(tr("Use these layers in routing"), self)
        self.used.setToolTip(tr("Kept with the project; the data stay as they are"))
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        above = QWidget(self)
        top = QVBoxLayout(above)
        top.setContentsMargins(6, 6, 6, 0)
        top.addWidget(self.filter)
        top.addWidget(self.list, 1)
        line = QHBoxLayout()
        line.addWidget(self.count, 1)
        line.addWidget(self.zoom)
        top.addLayout(line)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(above)
        split.addWidget(self.tabs)
        split.setSizes([380, 280])
        split.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.addWidget(self.timeline, 1)
        foot.addWidget(self.bring, 1)
        last = QVBoxLayout()
        last.setContentsMargins(6, 0, 6, 4)
        last.addWidget(self.used)
        last.addWidget(self.state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split, 1)
        whole.addLayout(foot)
        whole.addLayout(last)

    def say_nothing_chosen(self) -> None:
        """Nothing is chosen."""
        self.text.setText(tr("Choose an alert: what it says, until when, and what it does to routes come here."))
        self.text.setToolTip("")
        say(self.note, "")
        self.zoom.setEnabled(False)

    def say_busy(self, text: str) -> None:
        """The list is being read; what it shows stays."""
        self.count.setText(text)
