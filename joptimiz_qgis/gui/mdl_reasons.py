# SPDX-License-Identifier: GPL-2.0-or-later
"""The reasons of a route as a list: one row of REASONS each, the heaviest first within a leg."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Iterable, Optional

from qgis.core import NULL, QgsFeature
from qgis.PyQt.QtCore import QAbstractListModel, QDateTime, QModelIndex, Qt
from qgis.PyQt.QtGui import QIcon

from ..core.text import N_
from ..paths import resource
from ..tr import tr

EFFECTS = {  # in the order of weight
    "blocked": N_("blocks the way"),
    "stop_moved": N_("a stop was moved"),
    "detour": N_("costs a detour"),
    "wait": N_("costs a wait"),
    "slowdown": N_("slows traffic"),
    "limit": N_("limits"),
    "unknown": N_("not known"),
    "exempted": N_("lifted by an exemption"),
}
REASON_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class ReasonRow:
    """A row of REASONS (INTERFACE 2); None where the field is NULL."""

    leg: Optional[int] = None
    edge_id: Optional[int] = None
    rule_id: Optional[str] = None
    rule_name: Optional[str] = None
    effect: str = ""
    exemption_id: Optional[str] = None
    at: Optional[QDateTime] = None
    cost_s: Optional[float] = None
    field: Optional[str] = None
    act_ref: Optional[str] = None
    act_url: Optional[str] = None
    verified_on: Optional[str] = None
    sentence: str = ""

    @classmethod
    def of(cls, feature: QgsFeature) -> "ReasonRow":
        """Read a feature; a field that the table does not have stays None."""
        names = feature.fields().names()
        read = {f.name: plain(feature[f.name]) for f in fields(cls) if f.name in names}
        return cls(**{name: value for name, value in read.items() if value is not None})


def plain(value: Any) -> Any:
    """A field's value, None for NULL."""
    return None if value is None or value == NULL else value


class ReasonsModel(QAbstractListModel):
    """Keeps the rows in order; the view's selection is the reader's."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[ReasonRow] = []

    def set_rows(self, rows: Iterable[ReasonRow]) -> None:
        """Show other reasons."""
        weight = {effect: place for place, effect in enumerate(EFFECTS)}
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda r: (r.leg or 0, weight.get(r.effect, len(weight)), -(r.cost_s or 0.0)))
        self.endResetModel()

    def rows(self) -> tuple[ReasonRow, ...]:
        return tuple(self._rows)

    def rows_of_edges(self, edge_ids: set[int]) -> list[int]:
        """Rows that are about some of these edges."""
        return [row for row, reason in enumerate(self._rows) if reason.edge_id in edge_ids]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        reason = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return reason.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{name}: {value}", name=effect_words(reason.effect), value=reason.sentence)
        if role == Qt.ItemDataRole.ToolTipRole:
            return effect_words(reason.effect)
        if role == Qt.ItemDataRole.DecorationRole:
            return QIcon(str(resource("icons", f"effect_{reason.effect}.svg")))
        if role == REASON_ROLE:
            return reason
        return None


def effect_words(effect: str) -> str:
    """What an effect does, in words."""
    return tr(EFFECTS[effect]) if effect in EFFECTS else effect
