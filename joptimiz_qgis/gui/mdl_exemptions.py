# SPDX-License-Identifier: GPL-2.0-or-later
"""Exemptions as a table: columns of the background's reading, filtered and put in order as whole arrays."""

from __future__ import annotations

from datetime import datetime, timezone, tzinfo
from functools import cache
from typing import Any, FrozenSet, Iterable, List, Optional

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ..core.regulation.calendar import from_ms
from ..core.regulation.standing import OPEN_BEGIN, OPEN_END, Standing
from ..core.text import N_
from ..layers.exemption_filter import Today, Wanted, Zones, standing_of, wanted_rows, words_of
from ..layers.exemption_table import ExemptionTable
from ..paths import resource
from ..tr import tr
from . import exemption_words as words

STATE, ZONES, CATEGORIES, CRITAIR, VALIDITY, BASIS, ID, ROUTING = range(8)
HEADERS = (N_("State"), N_("Zones"), N_("Vehicles"), N_("Crit'Air"), N_("Validity"), N_("Legal basis"), N_("Exemption"),
           N_("In routing"))
FID_ROLE = Qt.ItemDataRole.UserRole + 1


@cache
def icon(standing: Standing) -> QIcon:
    """The sign of a standing: each has a shape of its own."""
    return QIcon(str(resource("icons", f"state_{standing.name.lower()}.svg")))


class ExemptionsModel(QAbstractTableModel):
    """The rows that are wanted, in the order asked for. `use_changed(ids, used)`: the reader ticked a row."""

    use_changed = pyqtSignal(list, bool)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.table: Optional[ExemptionTable] = None
        self.zones, self.wanted = Zones(), Wanted()
        self.today = Today(0, 1)
        self._zone: tzinfo = timezone.utc
        self._standing = self._kept = np.zeros(0, np.int64)
        self._order = (STATE, Qt.SortOrder.AscendingOrder)
        self._ranks: dict[int, np.ndarray] = {}
        self._left_out: FrozenSet[str] = frozenset()
        self.can_choose = True

    # -- what is shown

    def show_table(self, table: Optional[ExemptionTable], today: Today, zone: tzinfo, left_out: FrozenSet[str]) -> None:
        """Show another table, or the same one read again."""
        self.beginResetModel()
        self.table, self.today, self._zone, self._left_out = table, today, zone, left_out
        self._ranks = {}
        self._standing = standing_of(table, today) if table is not None else np.zeros(0, np.int64)
        self._choose()
        self.endResetModel()

    def show_zones(self, zones: Zones) -> None:
        """The rules of the project were read: exemptions are called by the names of what they lift."""
        self.beginResetModel()
        self.zones = zones
        self._ranks.pop(ZONES, None)
        self._choose()
        self.endResetModel()

    def want(self, wanted: Wanted) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.wanted = wanted
        self._choose()
        self.endResetModel()

    def leave_out(self, left_out: FrozenSet[str]) -> None:
        """Other rows are left out of routing."""
        self._left_out = left_out
        if self.rowCount():
            self.dataChanged.emit(self.index(0, ROUTING), self.index(self.rowCount() - 1, ROUTING))

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._order = (column, order)
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        if self.table is None:
            self._kept = np.zeros(0, np.int64)
            return
        kept = wanted_rows(self.table, self._standing, self.wanted, self.zones, self.today)
        ranks = self._ranks_of(self._order[0])[kept]
        if self._order[1] == Qt.SortOrder.DescendingOrder:
            ranks = -ranks
        self._kept = kept[np.argsort(ranks, kind="stable")]

    def _ranks_of(self, column: int) -> np.ndarray:
        if column not in self._ranks:
            self._ranks[column] = self._made_ranks(column)
        return self._ranks[column]

    def _made_ranks(self, column: int) -> np.ndarray:
        table = self.table
        if column == STATE:  # of one standing the first to end
            return self._standing.astype(np.int64) * (1 << 31) + np.clip(table.last_day, 0, (1 << 31) - 1)
        if column == VALIDITY:
            return table.end_ms
        if column == ROUTING:
            return np.fromiter((one in self._left_out for one in table.ids), np.int64, len(table))
        coded = {ZONES: ("about", self.zones.words), CATEGORIES: ("categories", str), CRITAIR: ("critair_max", str),
                 BASIS: ("legal_basis", str)}.get(column)
        return table.id_ranks if coded is None else table.coded[coded[0]].ranks(coded[1])

    # -- rows

    def row_at(self, shown: int) -> int:
        """The table's row at a shown place."""
        return int(self._kept[shown])

    def shown_rows(self) -> np.ndarray:
        """int [M]: the table's rows, as they are shown."""
        return self._kept

    def standing_at(self, row: int) -> Standing:
        return Standing(int(self._standing[row]))

    def standings(self) -> np.ndarray:
        """uint8 [N] Standing of all rows."""
        return self._standing

    def places_of(self, fids: Iterable[int]) -> List[int]:
        """Where features are shown; those that are not are left out."""
        wanted = np.fromiter(fids, np.int64)
        if self.table is None or not wanted.size:
            return []
        return np.flatnonzero(np.isin(self.table.fids[self._kept], wanted)).tolist()

    def state_words(self, row: int) -> str:
        """The standing of a row in words."""
        return words.standing(self.standing_at(row), self.first_day(row), int(self.table.last_day[row]), self.today.ordinal)

    def validity_words(self, row: int) -> str:
        """The validity of a row in words."""
        return words.validity(self._local(int(self.table.begin_ms[row])), self._local(int(self.table.end_ms[row])))

    def first_day(self, row: int) -> Optional[int]:
        """The ordinal of the first local day; None without a begin."""
        begin = self._local(int(self.table.begin_ms[row]))
        return None if begin is None else begin.toordinal()

    def _local(self, instant_ms: int) -> Optional[datetime]:
        return None if instant_ms in (OPEN_BEGIN, OPEN_END) else from_ms(instant_ms).astimezone(self._zone)

    # -- Qt

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADERS[section])
        return None

    def flags(self, index: QModelIndex) -> Any:
        flags = super().flags(index)
        tickable = index.isValid() and index.column() == ROUTING and self.can_choose
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = int(self._kept[index.row()]), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{name}: {value}", name=tr(HEADERS[column]), value=self._words(row, column))
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return icon(self.standing_at(row))
        if role == Qt.ItemDataRole.CheckStateRole and column == ROUTING and self.can_choose:
            out = self.table.ids[row] in self._left_out
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        if role == FID_ROLE:
            return int(self.table.fids[row])
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != ROUTING:
            return False
        used = Qt.CheckState(value) == Qt.CheckState.Checked
        self.use_changed.emit([self.table.ids[self.row_at(index.row())]], used)
        return True

    def _words(self, row: int, column: int) -> str:
        table = self.table
        if column == STATE:
            return self.state_words(row)
        if column == ZONES:
            return self.zones.words(table.value("about", row))
        if column == CATEGORIES:
            return ", ".join(words_of(table.value("categories", row))) or tr("all")
        if column == CRITAIR:
            worst = table.value("critair_max", row)
            return tr("all") if words_of(worst) in ((), ("NC",)) else tr("{worst} or better", worst=worst)
        if column == VALIDITY:
            return self.validity_words(row)
        if column == BASIS:
            return str(table.value("legal_basis", row))
        if column == ID:
            return table.ids[row]
        return tr("no") if self.table.ids[row] in self._left_out else tr("yes")


def now(zone: tzinfo) -> Today:
    """This moment, and the local day."""
    moment = datetime.now(timezone.utc)
    return Today(int(moment.timestamp() * 1000), moment.astimezone(zone).toordinal())
