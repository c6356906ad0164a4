# SPDX-License-Identifier: GPL-2.0-or-later
"""Rights that end soon, by zone and category: to read, copy, save as CSV, or print as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..layers import exemption_report as reports
from ..tr import tr
from .exemption_reader import ExemptionReader
from .forms import say, text_label
from .mdl_exemptions import ExemptionsModel

REST_MS = 250


class ExpiringDialog(QDialog):
    """Not modal: the map and the dock stay usable."""

    def __init__(self, reader: ExemptionReader, model: ExemptionsModel, layer: QgsVectorLayer,
                 parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Rights that end soon"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reader, self._model = reader, model
        self._source, self._edition = layer.name(), reports.edition_of(layer)
        self._file: Optional[QFileDialog] = None
        self.made: Optional[reports.Report] = None
        self.days = QSpinBox(self)
        self.days.setRange(0, 3650)
        self.days.setValue(model.wanted.within_days or 60)
        self.days.setSuffix(tr(" days"))
        words = QLabel(tr("Ends &within"), self)
        words.setBuddy(self.days)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.windowTitle())
        self.copy, self.csv, self.pdf = (QPushButton(text, self) for text in (tr("Copy the table"), tr("CSV…"), tr("PDF…")))
        self.told = text_label(self)
        say(self.told, "")
        line = QHBoxLayout()
        line.addWidget(words)
        line.addWidget(self.days)
        line.addStretch(1)
        foot = QHBoxLayout()
        for button in (self.copy, self.csv, self.pdf):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self.page, 1)
        column.addWidget(self.told)
        column.addLayout(foot)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.make)
        self.days.valueChanged.connect(lambda _days: self._rest.start())
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(reports.as_table(self.made)))
        self.csv.clicked.connect(lambda: self._ask(tr("CSV file (*.csv)"), "csv", reports.write_csv))
        self.pdf.clicked.connect(lambda: self._ask(tr("PDF file (*.pdf)"), "pdf", reports.write_report))
        self.make()

    def sizeHint(self) -> QSize:
        return QSize(820, 520)

    def make(self) -> None:
        """Put the report together in the background."""
        for button in (self.copy, self.csv, self.pdf):
            button.setEnabled(False)
        model, days = self._model, self.days.value()
        table, standing, zones, today = model.table, model.standings(), model.zones, model.today
        if table is not None:
            self._reader.do(lambda progress: reports.report(table, standing, zones, today, days, self._source, self._edition,
                                                            progress), self._show)

    def _show(self, made: Any) -> None:
        if sip.isdeleted(self):
            return  # closed before the answer came
        self.made = made
        self.page.setHtml(reports.as_page(made, reports.MOST_SHOWN))
        for button in (self.copy, self.csv, self.pdf):
            button.setEnabled(bool(made.rows))

    def _ask(self, kinds: str, suffix: str, write: Callable[[reports.Report, Path], None]) -> None:
        made = self.made
        self._file = QFileDialog(self, self.windowTitle(), "", kinds)
        self._file.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._file.setDefaultSuffix(suffix)
        self._file.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._file.fileSelected.connect(lambda path: self.save(made, Path(path), write))
        self._file.setModal(False)
        self._file.show()

    def save(self, made: reports.Report, path: Path, write: Callable[[reports.Report, Path], None]) -> None:
        """Write a file in the background, and say whether that worked."""
        def work(_progress: Any) -> str:
            try:
                write(made, path)
            except OSError as error:
                return tr("{path} cannot be written: {reason}", path=path.name, reason=error.strerror or str(error))
            return tr("Saved: {path}", path=path.name)

        say(self.told, tr("Writing {path}…", path=path.name))
        self._reader.do(work, self._tell)

    def _tell(self, words: str) -> None:
        if not sip.isdeleted(self):
            say(self.told, words)
