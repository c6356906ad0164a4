# SPDX-License-Identifier: GPL-2.0-or-later
"""The answer of the Route dock: headline, figures, reasons, the detail of the chosen reason, and what to do with it."""

from __future__ import annotations

import html
from typing import Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, QDateTime, QItemSelectionModel, QModelIndex, QSize, Qt, QTimeZone, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..tr import day, number, tr
from . import answer as told
from . import when
from .forms import embolden, folded, say, text_label
from .mdl_reasons import REASON_ROLE, ReasonRow, ReasonsModel, effect_words
from .reason_delegate import ReasonDelegate

LIST_HEIGHT = 130
"""Of the reasons at least: in a low window the whole answer scrolls instead."""
MOST_WARNINGS = 3


class ReasonsView(QListView):
    """Asks for little height and takes all there is."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LIST_HEIGHT)

    def updateGeometries(self) -> None:
        """After each layout: no taller than its rows, so that what follows stands right below them."""
        super().updateGeometries()
        model = self.model()
        rows = sum(self.sizeHintForRow(row) for row in range(model.rowCount() if model is not None else 0))
        whole = rows + 2 * self.frameWidth() + 2
        if whole != self.maximumHeight():
            self.setMaximumHeight(whole)
            self.setMinimumHeight(min(LIST_HEIGHT, whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Row heights follow the width, also when the scroll bar takes some of it."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class AnswerWidget(QWidget):
    """Emits `reason_wanted(ReasonRow)` when a reason is chosen; `export_wanted`, `map_wanted`, `copy_wanted`, `tool_wanted`."""

    reason_wanted = pyqtSignal(object)
    export_wanted = pyqtSignal()
    map_wanted = pyqtSignal()
    copy_wanted = pyqtSignal()
    tool_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._zone, self._today, self._legs = QTimeZone(b"UTC"), QDate.currentDate(), 1
        self.empty = text_label(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.headline, self.caution, self.figures = text_label(self), text_label(self), text_label(self)
        self.warnings = text_label(self)
        self.warnings.setTextFormat(Qt.TextFormat.PlainText)
        font = self.headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.headline.setFont(font)
        embolden(self.headline)
        self.model = ReasonsModel(self)
        self.list = ReasonsView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ReasonDelegate(self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(tr("Reasons"))
        self.list.setToolTip(tr("Choose a reason to see it on the map."))
        self.reasons_title = text_label(self)
        self.detail = text_label(self)
        self.detail.setTextFormat(Qt.TextFormat.RichText)
        self.detail.setOpenExternalLinks(True)  # describe makes links to the web only
        self.detail.setAccessibleName(tr("The chosen reason"))
        self.log_box = folded(tr("Details"), self)
        self.log = QPlainTextEdit(self)
        self.log.setReadOnly(True)
        self.log.setMaximumHeight(110)
        self.log.setAccessibleName(tr("What the algorithm said"))
        QVBoxLayout(self.log_box).addWidget(self.log)
        self.export = QPushButton(tr("Save…"), self)
        self.export.setToolTip(tr("Save the legs, the reference route and the reasons to one GeoPackage"))
        self.map = QPushButton(tr("Decision map…"), self)
        self.map.setToolTip(tr("Make a page to sign from this answer (PDF): title, map, acts, sources"))
        self.twin = QToolButton(self)
        self._make_twin()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.clicked.connect(self._show_on_map)
        self.list.activated.connect(self._show_on_map)
        self.export.clicked.connect(self.export_wanted)
        self.map.clicked.connect(self.map_wanted)
        self.show_empty(tr("Fill in the request, then press “Find the route”. The answer and its reasons come here."))

    def _make_twin(self) -> None:
        self.twin.setText(tr("Show as algorithm"))
        self.twin.setIcon(QgsApplication.getThemeIcon("/processingAlgorithm.svg"))
        self.twin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)  # three words more do not fit in 320 pixels
        self.twin.setAccessibleName(self.twin.text())
        self.twin.setToolTip(f"{self.twin.text()}\n" + tr(
            "Copy the same request as a Python call, or open it in the algorithm's window"))
        menu = QMenu(self.twin)
        copy = QAction(tr("Copy the Python call"), menu)
        copy.triggered.connect(self.copy_wanted)
        tool = QAction(tr("Open the algorithm"), menu)
        tool.triggered.connect(self.tool_wanted)
        menu.addActions([copy, tool])
        self.twin.setMenu(menu)
        self.twin.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.twin.clicked.connect(self.copy_wanted)

    def _lay_out(self) -> None:
        filled = QWidget(self)
        column = QVBoxLayout(filled)
        column.setContentsMargins(6, 6, 6, 6)
        for label in (self.headline, self.caution, self.figures, self.warnings, self.reasons_title):
            column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addWidget(self.log_box)
        column.addStretch(0)  # takes what is left only where the list needs no more, or is not shown
        scroll = QScrollArea(self)
        scroll.setWidget(filled)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 6, 0)
        line.addWidget(self.export, 1)
        line.addWidget(self.twin)
        above = QHBoxLayout()  # three in a row do not fit in 320 pixels in French
        above.setContentsMargins(6, 0, 6, 0)
        above.addWidget(self.map)
        self.setTabOrder(self.map, self.export)
        self.setTabOrder(self.export, self.twin)
        whole = QWidget(self)
        page = QVBoxLayout(whole)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll, 1)
        page.addLayout(above)
        page.addLayout(line)
        self.pages = QStackedLayout(self)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(whole)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    # -- what is shown

    def show_empty(self, text: str) -> None:
        """No answer yet: what to do."""
        self.empty.setText(text)
        self.pages.setCurrentIndex(0)

    def show_answer(self, answer: told.Answer, zone: QTimeZone, warnings: Sequence[str], notes: Sequence[str],
                    today: Optional[QDate] = None) -> None:
        """Tell an answer and what to beware of; the former one goes."""
        self._zone, self._legs = zone, answer.legs
        self._today = today if today is not None else QDateTime.currentDateTimeUtc().toTimeZone(zone).date()
        self.headline.setText(told.headline(answer))
        say(self.caution, told.caution(answer))
        say(self.warnings, "\n".join(_shortened(warnings)))
        say(self.figures, told.figures(answer, zone, self._today))
        if answer.departure is not None and answer.arrival is not None:
            self.figures.setToolTip(f"{when.full(answer.departure, zone)} → {when.full(answer.arrival, zone)}")
        self.model.set_rows(answer.reasons)
        count = self.model.rowCount()
        self.reasons_title.setText(
            tr("Reasons ({n})", n=count) if count else
            tr("No rule of the loaded data bears on this way."))
        self.reasons_title.setVisible(count > 0 or answer.found)
        self.list.setVisible(count > 0)
        self.detail.hide()
        self.log.setPlainText("\n".join([*warnings, *notes]))
        self.pages.setCurrentIndex(1)

    def _chosen(self, current: QModelIndex, _former: QModelIndex) -> None:
        reason = current.data(REASON_ROLE) if current.isValid() else None
        say(self.detail, describe(reason, self._zone, self._today, self._legs) if reason is not None else "")
        self.detail.setToolTip(when.full(reason.at, self._zone) if reason is not None and reason.at is not None else "")
        if reason is not None and self.list.hasFocus():
            self._show_on_map(current)

    def _show_on_map(self, index: QModelIndex) -> None:
        reason = index.data(REASON_ROLE)
        if reason is not None:
            self.reason_wanted.emit(reason)

    def choose_edges(self, edge_ids: Sequence[int]) -> None:
        """Edges were selected on the map: choose the first reason about one of them."""
        rows = self.model.rows_of_edges(set(edge_ids))
        if rows:
            index = self.model.index(rows[0])
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    @staticmethod
    def copy(text: str) -> None:
        """Put a text in the clipboard."""
        QApplication.clipboard().setText(text)


def describe(reason: ReasonRow, zone: QTimeZone, today: QDate, legs: int = 1) -> str:
    """The facts behind a reason as rich text: what decided, cost, hour, act with its link, last check."""
    lines: list[tuple[str, str]] = [(tr("Effect"), html.escape(effect_words(reason.effect)))]
    if legs > 1 and reason.leg is not None:
        lines.append((tr("Leg"), tr("{n} of {all}", n=reason.leg, all=legs)))
    if reason.field:
        lines.append((tr("Deciding fact"), html.escape(reason.field)))
    if reason.cost_s:
        lines.append((tr("Saved without this rule alone"), tr("{n}\u00a0min", n=number(reason.cost_s / 60, 1))))
    if reason.at is not None:
        lines.append((tr("Judged at"), when.short(reason.at, zone, today)))
    if reason.act_ref or reason.act_url:
        name = html.escape(reason.act_ref or tr("The act"))
        safe = _link(reason.act_url)
        lines.append((tr("Act"), f'<a href="{safe}">{name}</a>' if safe else name))
    elif reason.rule_id:
        lines.append((tr("Act"), tr("not stated")))
    if reason.rule_id:
        lines.append((tr("Checked on"), html.escape(day(reason.verified_on) if reason.verified_on else tr("never"))))
    return "<br>".join(tr("{name}: {value}", name=name, value=value) for name, value in lines)


def _shortened(warnings: Sequence[str]) -> list[str]:
    """The first warnings; how many more stand in the details."""
    shown = list(warnings[:MOST_WARNINGS])
    if len(warnings) > MOST_WARNINGS:
        shown.append(tr("And {n} more warnings: see the details.", n=len(warnings) - MOST_WARNINGS))
    return shown


def _link(url: Optional[str]) -> str:
    """A web address that may be opened; nothing for other schemes."""
    return html.escape(url, quote=True) if url and url.lower().startswith(("https://", "http://")) else ""


