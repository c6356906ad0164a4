# SPDX-License-Identifier: GPL-2.0-or-later
"""JOPTIMIZ: who is signed in where, how old the data are, what waits to be sent, and what went wrong."""

from __future__ import annotations

import html
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QLocale, QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import JoptimizError
from ..core.text import Text
from ..sync.connections import Connection
from ..sync.push import unsent
from ..sync.report import SyncReport
from ..sync.service import BUSY_PHASES, Phase, SyncService
from ..tr import language, render, tr
from . import choices
from .account_facts import rows_of, state_line
from .drafting import Drafting
from .forms import say, text_label
from .sync_words import INTERVALS
from .wdg_collections import CollectionsWidget
from .wdg_log import LogWidget
from .wdg_outbox import OutboxWidget

_AGE_MS = 30_000
"""How often “today 14:05” is looked at again."""


class AccountDock(QgsDockWidget):
    """Shows one connection at a time; everything it does is the service's work."""

    def __init__(self, iface: Any, service: SyncService, open_options: Callable[[], None],
                 parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("JOPTIMIZ"), parent)
        self.setObjectName("joptimizAccountDock")
        self.setLocale(QLocale(language()))
        self._iface, self._service, self._open_options = iface, service, open_options
        self._shown = ""  # id of the connection that is shown
        self._desk: Any = None
        self.connection, self.interval = QComboBox(self), choices.fill(QComboBox(self), ((str(n), w) for n, w in INTERVALS))
        self.settings = QToolButton(self)
        self.sync, self.cancel = QPushButton(tr("&Sync now"), self), QPushButton(tr("Cancel"), self)
        self.pause = QToolButton(self)
        self.progress, self.message, self.state = QProgressBar(self), text_label(self), QLabel(self)
        self.collections, self.outbox, self.log = CollectionsWidget(self), OutboxWidget(self), LogWidget(self)
        self.add = QPushButton(tr("&Add a connection…"), self)
        self.drafting = Drafting(iface, self._tell, self._drafted, self)
        self._age = QTimer(self)
        self._age.setInterval(_AGE_MS)
        self._lay_out()
        self._connect()
        self._list_connections()

    # -- layout

    def _lay_out(self) -> None:
        self.connection.setAccessibleName(tr("Connection"))
        self.interval.setAccessibleName(tr("Automatic sync"))
        self.interval.setToolTip(tr("How often the data are brought up to date by themselves"))
        self.settings.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        self.settings.setAccessibleName(tr("Connections…"))
        self.settings.setToolTip(tr("Add, edit, test or remove connections"))
        self.pause.setText(tr("Pause"))
        self.pause.setCheckable(True)
        self.pause.setToolTip(tr("Nothing goes over the network while it is paused. You can work on."))
        self.progress.setAccessibleName(tr("Progress"))
        self.message.setTextFormat(Qt.TextFormat.PlainText)  # words of servers
        self.message.setAccessibleName(tr("Message"))
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.state.setAccessibleName(tr("State"))
        font = self.state.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.state.setFont(font)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self.collections, tr("Data"))
        self.tabs.addTab(self.outbox, tr("To send"))
        self.tabs.addTab(self.log, tr("Log"))
        filled = QWidget(self)
        column = QVBoxLayout(filled)
        column.setContentsMargins(6, 6, 6, 0)
        for widgets in ((self.connection, self.settings), (self.sync, self.progress, self.cancel), (self.interval, self.pause)):
            line = QHBoxLayout()
            for place, widget in enumerate(widgets):
                line.addWidget(widget, 0 if place and widget is not self.progress else 1)
            column.addLayout(line)
        column.addWidget(self.message)
        column.addWidget(self.tabs, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self._empty_page())
        self.pages.addWidget(filled)
        body = QWidget(self)
        whole, foot = QVBoxLayout(body), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 4)
        foot.setContentsMargins(6, 0, 6, 0)
        whole.addWidget(self.pages, 1)
        foot.addWidget(self.state)
        whole.addLayout(foot)
        self.setWidget(body)

    def _empty_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        words = text_label(page)
        words.setText(tr("No connection yet. Add that of your town, your region or your company: its rules, exemptions and "
                         "alerts then come on the map, and stay there without a network."))
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(self.add)
        column.addStretch(2)
        return page

    def sizeHint(self) -> QSize:
        return QSize(360, 640)

    def _connect(self) -> None:
        self._service.changed.connect(self._on_changed)
        self._service.finished.connect(self._on_finished)
        self._service.connections_changed.connect(self._list_connections)
        self.connection.currentIndexChanged.connect(self._chosen)
        for button in (self.settings, self.add):
            button.clicked.connect(lambda: self._open_options())
        self.sync.clicked.connect(lambda: self._service.sync_now(self._shown))
        self.cancel.clicked.connect(lambda: self._service.cancel(self._shown))
        self.pause.toggled.connect(lambda on: self._service.pause(self._shown, on))
        self.interval.activated.connect(self._interval_chosen)
        self.collections.map_wanted.connect(self._add_to_map)
        self.collections.vanish_agreed.connect(lambda name: self._service.sync_now(self._shown, frozenset((name,))))
        self.collections.vanish_refused.connect(lambda name: self._service.keep(self._shown, name))
        self.collections.new_wanted.connect(lambda name: self._change(lambda: self.drafting.new(self._desk, name)))
        self.collections.change_wanted.connect(lambda name: self._change(lambda: self.drafting.change(self._desk, name)))
        self.collections.removal_wanted.connect(lambda name: self._change(lambda: self.drafting.remove(self._desk, name)))
        self.outbox.edit_wanted.connect(lambda item: self.drafting.edit(self._desk, item))
        self.outbox.show_wanted.connect(lambda item: self.drafting.show(item.record or item.base))
        self.outbox.retry_wanted.connect(lambda item: self._change(lambda: self._desk.retry(item), sync=True))
        self.outbox.discard_wanted.connect(lambda item: self._change(lambda: self._desk.discard(item)))
        self.outbox.undo_wanted.connect(lambda item: self._change(lambda: self._desk.put_back(item)))
        self.outbox.resolved.connect(lambda item, record: self._change(lambda: self._desk.resolve(item, record), sync=True))
        self.outbox.yielded.connect(lambda item: self._change(lambda: self._desk.discard(item), sync=True))
        self._service.complained.connect(self._on_complaint)
        self.log.copied.connect(lambda: self._tell(tr("The log is in the clipboard.")))
        self._age.timeout.connect(self._show_facts)
        self.visibilityChanged.connect(self._on_visible)

    def close_down(self) -> None:
        """Undo everything that outlives the widget; called before it is deleted."""
        self._age.stop()
        self.drafting.close_down()
        self._service.changed.disconnect(self._on_changed)
        self._service.finished.disconnect(self._on_finished)
        self._service.connections_changed.disconnect(self._list_connections)
        self._service.complained.disconnect(self._on_complaint)

    # -- which connection

    def _list_connections(self) -> None:
        known, former = self._service.connections(), self._shown
        self.connection.blockSignals(True)
        self.connection.clear()
        for each in known:
            self.connection.addItem(each.name, each.id)
        self.connection.setCurrentIndex(max(0, self.connection.findData(former)) if known else -1)
        self.connection.blockSignals(False)
        self.pages.setCurrentIndex(1 if known else 0)
        self._chosen()

    def _chosen(self, *_index: int) -> None:
        identifier = self.connection.currentData() or ""
        if identifier != self._shown:
            self.outbox.forget_undo()
            self._desk = None
        self._shown = identifier
        self._show_all()

    def choose(self, identifier: str) -> None:
        """Show a connection."""
        self.connection.setCurrentIndex(self.connection.findData(identifier))

    def _now(self) -> Optional[Connection]:
        return self._service.connection(self._shown) if self._shown else None

    # -- what is shown

    def _on_visible(self, visible: bool) -> None:
        if visible:
            self._age.start()
            self._show_all()
        else:
            self._age.stop()

    def _on_changed(self, identifier: str) -> None:
        if identifier == self._shown:
            self._show_phase()

    def _on_finished(self, identifier: str, _report: SyncReport) -> None:
        if identifier == self._shown:
            self._show_facts()

    def _on_complaint(self, sentence: Text) -> None:
        self._tell(render(sentence), Qgis.MessageLevel.Warning)

    def _show_all(self) -> None:
        connection = self._now()
        if connection is not None:
            if self.interval.findData(str(connection.interval_min)) < 0:
                self.interval.addItem(tr("every {n} minutes", n=connection.interval_min), str(connection.interval_min))
            choices.choose(self.interval, str(connection.interval_min))
            self.pause.blockSignals(True)
            self.pause.setChecked(connection.paused)
            self.pause.blockSignals(False)
        self._show_phase()
        self._show_facts()

    def _show_phase(self) -> None:
        state = self._service.state(self._shown)
        busy = state.phase in (Phase.CHECKING, Phase.SYNCING)
        self.sync.setVisible(not busy)
        self.sync.setEnabled(state.phase not in BUSY_PHASES and state.phase is not Phase.PAUSED)
        for widget in (self.progress, self.cancel):
            widget.setVisible(busy)
        self.progress.setRange(0, 0 if state.phase is Phase.CHECKING else 100)
        self.progress.setValue(int(state.percent))
        words = render(state.message) if state.message is not None else ""
        if words and state.phase is Phase.OFFLINE:
            words = tr("{problem} What is here stays usable; what you draft is sent later.", problem=words)
        say(self.message, words)
        self._show_state_line()

    def _show_facts(self) -> None:
        """What the mirror and the outbox hold, read again."""
        connection = self._now()
        if connection is None:
            self.collections.show_rows(())
            self.outbox.show_items(())
        else:
            try:
                self._desk = self._desk or self._service.desk(connection.id)
                self.collections.show_rows(rows_of(connection, self._service.state(connection.id), self._desk))
                items = self._desk.items()
                self.outbox.show_items(items)
                waiting = unsent(items)
                self.tabs.setTabText(1, tr("To send ({n})", n=waiting) if waiting else tr("To send"))
            except JoptimizError as error:
                say(self.message, render(error.text))
        self.log.show_entries(self._service.log.entries())
        self._show_state_line()

    def _show_state_line(self) -> None:
        connection = self._now()
        if connection is None:
            self.state.setText(tr("No connection"))
            return
        who = self._service.who(connection.id)
        self.state.setText(state_line(who, self._service.state(connection.id), self._desk.states() if self._desk else ()))

    # -- what is asked for

    def _interval_chosen(self, *_index: int) -> None:
        connection = self._now()
        if connection is not None:
            self._service.set_interval(connection.id, int(self.interval.currentData()))

    def _add_to_map(self, collection: str) -> None:
        self._change(lambda: self._desk.add_to_map(collection))

    def _drafted(self, collection: str, uid: str) -> None:
        """Show what waits now."""
        self._show_facts()
        self.tabs.setCurrentWidget(self.outbox)
        self.outbox.choose(collection, uid)

    def _change(self, act: Callable[[], Any], sync: bool = False) -> None:
        """Do it to what is shown, and show what came of it; then send it, if that is what it was for."""
        if self._desk is None:
            return
        try:
            act()
        except JoptimizError as error:
            self._tell(render(error.text), Qgis.MessageLevel.Warning)
        self._show_facts()
        if sync:
            self._service.sync_now(self._shown)

    def _tell(self, message: str, level: Any = Qgis.MessageLevel.Info) -> None:
        bar = self._iface.messageBar()
        bar.pushWidget(bar.createMessage("JOPTIMIZ", html.escape(message, quote=False)), level, 6)
