# SPDX-License-Identifier: GPL-2.0-or-later
"""A list of rows of two lines: keeps what is chosen and where one has scrolled to, whatever is read again."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from .table_with_words import TableWithWords
from .two_line_delegate import FACTS_ROLE, FAINT_ROLE, TwoLineDelegate, row_height


class TwoLineList(TableWithWords):
    """Emits `chosen` when another alert is chosen, `opened` when it is asked to be shown on the map.

    A table of one column: unlike a list it need not lay out thousands of rows to be filled."""

    chosen = pyqtSignal()
    opened = pyqtSignal()

    def __init__(self, model: Any, name: str, parent: Optional[QWidget] = None) -> None:
        """The model has, beside its rows, `id_at(place)` (None outside) and `places_of(ids)`; `name` is for screen readers."""
        super().__init__(parent)
        self._quiet = False
        self.setModel(model)
        self.setItemDelegate(TwoLineDelegate(FACTS_ROLE, FAINT_ROLE, self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
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
        self.scrollTo(self.model().index(place, 0))

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is chosen and seen stays so while the model is filled anew; `chosen` is emitted once, at the end."""
        model = self.model()
        chosen, top = model.id_at(self.place()), model.id_at(self.rowAt(0))
        self._quiet = True
        try:
            yield
            place = model.places_of([chosen]) if chosen is not None else []
            if place:
                self.selectRow(place[0])
            first = model.places_of([top]) if top is not None else []
            if first:
                self.scrollTo(model.index(first[0], 0), QAbstractItemView.ScrollHint.PositionAtTop)
        finally:
            self._quiet = False
        self.chosen.emit()

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit()
