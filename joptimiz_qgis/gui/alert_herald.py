# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells of alerts that are new, severe and hold now: one quiet message for all of them, once for each revision."""

from __future__ import annotations

import html
from typing import Any, FrozenSet, List

import numpy as np
from qgis.core import Qgis, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ..layers import alert_memory
from ..layers.alert_table import AlertTable
from ..tr import number, tr


class AlertHerald(QObject):
    """Emits `wanted(alert_id)` when the reader asks to see what a message is about."""

    wanted = pyqtSignal(str)

    def __init__(self, message_bar: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = message_bar
        self._told: List[Any] = []

    def announce(self, table: AlertTable, stages: np.ndarray, muted: FrozenSet[str]) -> None:
        """`stages` [N]: where the table's messages stand now. What was told of before is not told again."""
        project = QgsProject.instance()
        new = table.grave_now(stages, muted, alert_memory.announced(project))
        if not new:
            return
        alert_memory.announce(project, [row.key for row in new])
        first = new[0].alert
        title = first.headline or first.alert_id
        words = tr("New severe alert: {title}", title=title) if len(new) == 1 else \
            tr("{n} new severe alerts, among them: {title}", n=number(len(new), 0), title=title)
        see = QPushButton(tr("Show"))
        see.clicked.connect(lambda: self.wanted.emit(first.alert_id))
        self.tell(words, Qgis.MessageLevel.Warning, see)

    def tell(self, words: str, level: Any, *buttons: QPushButton) -> None:
        """A plain text in the message bar; a warning stays until it is closed."""
        item = self._bar().createMessage(tr("Alerts"), html.escape(words, quote=False))
        for button in buttons:
            item.layout().addWidget(button)
        self._told = [earlier for earlier in self._told if not sip.isdeleted(earlier)]
        self._told.append(self._bar().pushWidget(item, level, 0 if level == Qgis.MessageLevel.Warning else 8))

    def withdraw(self) -> None:
        """Of alerts that are gone with their project, or with the dock, no message remains."""
        for item in self._told:
            if not sip.isdeleted(item):
                self._bar().popWidget(item)
        self._told = []
