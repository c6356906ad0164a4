# SPDX-License-Identifier: GPL-2.0-or-later
"""How the dock of alerts is laid out: what to look for, the list, what is chosen, what to do."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..core.alerts import Severity, Stage
from ..tr import tr
from .alert_words import CATEGORIES, SEVERITIES
from .forms import FormArea, add_row, folded, form_in, text_label
from .mdl_alerts import EFFECT, HEADLINE, SEVERITY, SOURCE, WHEN, AlertsModel, WantedAlerts

TYPING_MS = 200
WIDTHS = {HEADLINE: 34, SEVERITY: 11, WHEN: 20, EFFECT: 20, SOURCE: 16}
"""In characters."""
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
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(10)
        for words, stages in zip((tr("now and to come"), tr("history: over or cancelled"), tr("all")), _STAGES):
            self.stage.addItem(words, frozenset(stages))
        self.category.addItem(tr("all categories"), None)
        for category, words in CATEGORIES.items():
            self.category.addItem(tr(words), category)
        self.severity.addItem(tr("any severity"), None)
        for severity in (Severity.MINOR, Severity.MODERATE, Severity.SEVERE, Severity.EXTREME):
            self.severity.addItem(tr("{severity} or worse", severity=tr(SEVERITIES[severity])), severity)
        self.muted = QCheckBox(tr("With the muted ones"), self)
        self.reset = QPushButton(tr("Show all"), self)
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


class AlertTable(QTableView):
    """Emits `chosen` when another alert is chosen, `opened` when it is asked to be shown on the map."""

    chosen = pyqtSignal()
    opened = pyqtSignal()

    def __init__(self, model: AlertsModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(tr("Alerts"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(20, 20))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(24, self.fontMetrics().height() + 8))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in WIDTHS.items():
            self.setColumnWidth(column, letters * letter + 12)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.activated.connect(lambda _index: self.opened.emit())

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 110)

    def place(self) -> int:
        """The chosen row; -1 for none."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def choose(self, place: int) -> None:
        """Choose a row and bring it into sight."""
        self.selectRow(place)
        self.scrollTo(self.model().index(place, HEADLINE))


class AlertsPanel(QWidget):
    """Widgets in their places; the dock connects them."""

    def __init__(self, model: AlertsModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.filter, self.list = AlertFilter(self), AlertTable(model, self)
        self.empty = text_label(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count, self.zoom = QLabel(self), QPushButton(tr("Zoom"), self)
        self.zoom.setToolTip(tr("Show the place of the chosen alert"))
        self.text = text_label(self)
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(tr("The chosen alert"))
        self.routing = QComboBox(self)
        for words, value in ((tr("as its effect says"), None), (tr("yes, always"), True), (tr("no, never"), False)):
            self.routing.addItem(words, value)
        self.mute = QCheckBox(tr("Mute this alert"), self)
        self.mute.setToolTip(tr("It is listed only with the muted ones and announces nothing; routing is not changed by it."))
        detail = QWidget(self)
        form = form_in(detail)
        form.addRow(self.text)
        add_row(form, tr("Bears on routing"), self.routing)
        add_row(form, "", self.mute, tr("Mute this alert"))
        self.effects = QListWidget(self)
        self.effects.setAccessibleName(tr("What alerts do to routes"))
        self.effects.setWordWrap(True)
        self.no_effects = text_label(self)
        routes = QWidget(self)
        column = QVBoxLayout(routes)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.no_effects)
        column.addWidget(self.effects, 1)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(FormArea(detail, self), tr("Detail"))
        self.tabs.addTab(routes, tr("Routes"))
        self.timeline = QPushButton(tr("Set up the timeline"), self)
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
        top.addWidget(self.empty)
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
