# SPDX-License-Identifier: GPL-2.0-or-later
"""The bays around a place, the best first."""

from __future__ import annotations

from typing import Any, Iterable, List, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt, QTimeZone

from ..core.bays.finder import FoundBay
from ..layers.bays_around import BaysFound
from ..tr import render
from . import bay_words as words
from .bay_icon import icon
from .two_line_delegate import FACTS_ROLE, FAINT_ROLE, ID_ROLE


class BaysModel(QAbstractListModel):
    """What was found; a bay is named by its identifier."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.answer: Optional[BaysFound] = None
        self.zone, self.now_ms = QTimeZone(b"UTC"), 0
        self.here: Optional[str] = None

    def show(self, answer: Optional[BaysFound], zone: QTimeZone, now_ms: int, here: Optional[str]) -> None:
        """Show other bays; `here`: identifier of the one where this device stands."""
        self.beginResetModel()
        self.answer, self.zone, self.now_ms, self.here = answer, zone, now_ms, here
        self.endResetModel()

    def stand(self, here: Optional[str]) -> None:
        """This device stands at another bay, or at none."""
        self.here = here
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def found_at(self, place: int) -> FoundBay:
        """The bay at a shown place."""
        return self.answer.found[place]

    def id_at(self, place: int) -> Optional[str]:
        """Its identifier; None outside."""
        return self.answer.bays.ids[self.found_at(place).bay] if 0 <= place < self.rowCount() else None

    def places_of(self, ids: Iterable[str]) -> List[int]:
        """Where bays are shown; those that are not are left out."""
        wanted = set(ids)
        return [place for place in range(self.rowCount()) if self.id_at(place) in wanted]

    # -- Qt

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() or self.answer is None else len(self.answer.found)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found, bays = self.found_at(index.row()), self.answer.bays
        name = words.name_of(bays, found.bay)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == FACTS_ROLE:
            return self._facts(index.row())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join((name, self._facts(index.row()), render(found.reason)))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(found.state)
        if role == FAINT_ROLE:
            return not found.state.usable
        return bays.ids[found.bay] if role == ID_ROLE else None

    def _facts(self, place: int) -> str:
        here = self.here is not None and self.id_at(place) == self.here
        return words.facts(self.answer.bays, self.found_at(place), self.zone, self.now_ms, here)
