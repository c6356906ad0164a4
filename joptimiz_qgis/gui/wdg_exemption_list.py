# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of exemptions: keeps what is chosen and where one has scrolled to, whatever is read again."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from typing import Iterator, List, Optional, Sequence

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from ..tr import tr
from .mdl_exemptions import BASIS, CATEGORIES, CRITAIR, FID_ROLE, ID, ROUTING, STATE, VALIDITY, ZONES, ExemptionsModel
from .table_with_words import TableWithWords

WIDTHS = {STATE: 20, ZONES: 18, CATEGORIES: 9, CRITAIR: 9, VALIDITY: 22, BASIS: 24, ID: 20, ROUTING: 9}
"""In characters."""
MOST_KEPT = 1000


class ExemptionList(TableWithWords):
    """Emits `chosen` when other rows are chosen, `opened` when one is asked to be shown on the map."""

    chosen = pyqtSignal()
    opened = pyqtSignal()

    def __init__(self, model: ExemptionsModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(tr("Exemptions"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        # Of its own: drawing the head would ask each chosen row of 200,000 whether all of its column is chosen.
        head.setSelectionModel(QItemSelectionModel(model, head))
        head.setSortIndicator(STATE, Qt.SortOrder.AscendingOrder)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in WIDTHS.items():
            self.setColumnWidth(column, letters * letter + 24)
        head.setSortIndicatorShown(True)
        head.setSectionsClickable(True)
        head.sortIndicatorChanged.connect(self._sort)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.activated.connect(lambda _index: self.opened.emit())
        self._quiet = False

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 110)

    def places(self, most: int = MOST_KEPT) -> List[int]:
        """Shown places of the chosen rows, from above, at most so many."""
        ranges = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection())
        return list(islice((place for top, bottom in ranges for place in range(top, bottom + 1)), most))

    def number_chosen(self) -> int:
        """How many rows are chosen."""
        return sum(part.height() for part in self.selectionModel().selection())

    def choose(self, places: Sequence[int]) -> None:
        """Choose rows, and bring the first into sight."""
        self._select(places)
        if places:
            self.scrollTo(self.model().index(places[0], STATE))

    def _select(self, places: Sequence[int]) -> None:
        model, last = self.model(), self.model().columnCount() - 1
        selection = QItemSelection()
        for place in places:
            selection.select(model.index(place, 0), model.index(place, last))
        if places:
            self.selectionModel().setCurrentIndex(model.index(places[0], STATE), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is chosen and seen stays so while the model is filled anew."""
        model = self.model()
        fids = [model.index(place, STATE).data(FID_ROLE) for place in self.places()]
        top = model.index(max(0, self.rowAt(0)), STATE).data(FID_ROLE)
        across = self.horizontalScrollBar().value()
        self._quiet = True
        try:
            yield
            places = model.places_of(fids)
            self._select(places)
            first = model.places_of([top]) if top is not None else []
            if first:
                self.scrollTo(model.index(first[0], STATE), QAbstractItemView.ScrollHint.PositionAtTop)
            self.horizontalScrollBar().setValue(across)
        finally:
            self._quiet = False
        if len(places) != len(fids):
            self.chosen.emit()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        with self.kept():
            self.model().sort(column, order)

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit()
