# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts of the use of bays, one below the other, as wide as there is room; in the colours of the theme."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..core.bays.use_study import UseFigures
from ..layers.bay_charts import Tints, charts, on_screen
from ..layers.chart_marks import Chart, Label, Mark, moved, paint
from ..layers.typography import SMALLEST_PT, Ink, typeset, wrapped
from ..tr import tr

_NARROWEST_PX, _MARGIN_MM, _BETWEEN_MM = 240, 2.0, 4.0


class BayCharts(QWidget):
    """Shows figures (`show_figures`) or a sentence that says why there are none (`show_words`); opens no file."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._figures: Optional[UseFigures] = None
        self._words = tr("No figures yet. Run “Occupancy of delivery bays”.")
        self._marks: tuple[Mark, ...] = ()
        self._height_px = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_NARROWEST_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Charts of the use of bays"))
        self._compose()

    def show_figures(self, figures: UseFigures) -> None:
        """Draw the charts of a study."""
        self._figures = figures
        self._compose()

    def show_words(self, words: str) -> None:
        """Say why there are no charts."""
        self._figures, self._words = None, words
        self._compose()

    def heightForWidth(self, width: int) -> int:
        return self._composed(width)[1]

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST_PX, self._height_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._compose()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._marks, self._px_per_mm)
        painter.end()

    @property
    def _px_per_mm(self) -> float:
        return self.logicalDpiX() / 25.4

    def _compose(self) -> None:
        self._marks, self._height_px, said = self._composed(max(self.width(), _NARROWEST_PX))
        self.setAccessibleDescription(said)
        if self.minimumHeight() != self._height_px:
            self.setMinimumHeight(self._height_px)
            self.updateGeometry()
        self.update()

    def _composed(self, width_px: int) -> tuple[tuple[Mark, ...], int, str]:
        """Marks, height in pixels, and what they say."""
        width = width_px / self._px_per_mm - 2 * _MARGIN_MM
        tints = self._tints()
        title = Ink(tints.size_pt + 0.5, tints.text, bold=True)
        marks: list[Mark] = []
        said: list[str] = []
        y = _MARGIN_MM
        if self._figures is None:
            for line in wrapped(typeset(self._words), tints.ink, width):
                marks.append(Label(_MARGIN_MM, y, width, line, tints.ink))
                y += tints.ink.line_mm
            return tuple(marks), round((y + _MARGIN_MM) * self._px_per_mm), self._words
        chart: Chart
        for words, chart in charts(self._figures, width, tints):
            marks.append(Label(_MARGIN_MM, y, width, typeset(words), title))
            y += title.line_mm + 1.0
            marks += [moved(mark, _MARGIN_MM, y) for mark in chart.marks]
            y += chart.height + _BETWEEN_MM
            said.append(chart.said)
        return tuple(marks), round(y * self._px_per_mm), " ".join(said)

    def _tints(self) -> Tints:
        palette = self.palette()
        text, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)

        def mixed(share: float) -> str:
            parts = ((round(a * share + b * (1 - share))) for a, b in zip(text.getRgb()[:3], ground.getRgb()[:3]))
            return "#" + "".join(f"{part:02x}" for part in parts)

        return on_screen(text.name(), mixed(0.75), mixed(0.35), ground.name(), ground.lightness() < text.lightness(),
                         max(self.font().pointSizeF() - 1.0, float(SMALLEST_PT)))
