# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of alerts: the worst that holds now comes first."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, FrozenSet, Iterable, List, Optional

import numpy as np
from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt, QTimeZone

from ..core.alerts import Stage
from ..layers.alert_list import ListedAlert, Place
from ..layers.alert_table import STAGES, AlertTable, WantedAlerts
from ..tr import tr
from . import alert_words as words
from .alert_icon import icon
from .two_line_delegate import FACTS_ROLE, FAINT_ROLE, ID_ROLE


class AlertsModel(QAbstractListModel):
    """Messages that are wanted, by stage, severity and time."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.table, self.wanted = AlertTable(), WantedAlerts()
        self.muted: FrozenSet[str] = frozenset()
        self.zone = QTimeZone(b"UTC")
        self.now = datetime.now(timezone.utc)
        self.stages = self._kept = np.zeros(0, np.int64)

    def show(self, table: AlertTable, now: datetime, zone: QTimeZone, muted: FrozenSet[str]) -> None:
        """Show other messages, or the same ones at a later time."""
        self.beginResetModel()
        self.table, self.now, self.zone, self.muted = table, now, zone, muted
        self.stages = table.stages_at(now)
        self._kept = table.wanted(self.wanted, self.stages, muted)
        self.endResetModel()

    def want(self, wanted: WantedAlerts) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.wanted = wanted
        self._kept = self.table.wanted(wanted, self.stages, self.muted)
        self.endResetModel()

    # -- rows

    def row_at(self, place: int) -> ListedAlert:
        """The message at a shown place."""
        return self.table.row(int(self._kept[place]))

    def stage_at(self, place: int) -> Stage:
        """Where the message at a shown place stands at the model's moment."""
        return STAGES[self.stages[self._kept[place]]]

    def places_of(self, alert_ids: Iterable[str]) -> List[int]:
        """Where messages are shown; those that are not are left out."""
        return self._places(self.table.rows_of(alert_ids))

    def places_of_features(self, features: Iterable[Place]) -> List[int]:
        """Where the messages of features are shown."""
        return self._places(self.table.rows_at(features))

    def _places(self, rows: List[int]) -> List[int]:
        return np.flatnonzero(np.isin(self._kept, rows)).tolist() if rows else []

    # -- Qt

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = index.row()
        row, stage = self.row_at(place), self.stage_at(place)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(row)
        if role == FACTS_ROLE:
            return words.facts(row.alert, stage, self.zone, self.now)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self._title(row), words.effect(row.alert), words.full_validity(row.alert, self.zone),
                              row.alert.source))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((self._title(row), words.facts(row.alert, stage, self.zone, self.now), row.alert.source))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(row.alert.severity, row.alert.category, stage is Stage.CURRENT)
        if role == FAINT_ROLE:
            return stage is not Stage.CURRENT or row.alert.alert_id in self.muted
        return row.alert.alert_id if role == ID_ROLE else None

    def _title(self, row: ListedAlert) -> str:
        title = row.alert.headline or row.alert.alert_id
        return tr("{title} (muted)", title=title) if row.alert.alert_id in self.muted else title

    def id_at(self, place: int) -> Optional[str]:
        """The alert_id at a shown place; None outside."""
        return self.row_at(place).alert.alert_id if 0 <= place < len(self._kept) else None
