# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws a reason: pictogram, then the whole sentence on as many lines as the width asks for."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QPointF, QRect, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPalette, QTextLayout, QTextOption
from qgis.PyQt.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

MARGIN = 6


class ReasonDelegate(QStyledItemDelegate):
    """For a QListView; row heights follow the width of the view."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, icon = shown.text, QIcon(shown.icon)  # a copy: shown.icon lives in the option
        shown.text, shown.icon = "", QIcon()
        style = shown.widget.style() if shown.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        area, side = self._text_area(option.rect), icon_side()
        icon.paint(painter, QRect(option.rect.left() + MARGIN, area.top(), side, side))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        self._laid_out(text, option, area.width()).draw(painter, QPointF(area.topLeft()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        view = option.widget
        width = _width_of_rows(view) if isinstance(view, QListView) else option.rect.width()
        area = self._text_area(QRect(0, 0, max(width, 120), 10))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        height = self._laid_out(text, option, area.width()).boundingRect().height()
        return QSize(max(width, 120), int(max(height, icon_side())) + 2 * MARGIN)

    def _text_area(self, row: QRect) -> QRect:
        return row.adjusted(MARGIN * 2 + icon_side(), MARGIN, -MARGIN, -MARGIN)

    @staticmethod
    def _laid_out(text: str, option: QStyleOptionViewItem, width: int) -> QTextLayout:
        layout = QTextLayout(text, option.font)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        layout.beginLayout()
        top = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, top))
            top += line.height()
        layout.endLayout()
        return layout


def _width_of_rows(view: QListView) -> int:
    """With room for the scroll bar, be it shown or not: else showing it could change the heights that made it needless."""
    bar = view.verticalScrollBar()
    return view.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())


def icon_side() -> int:
    """The side of a pictogram, in pixels of the style."""
    return QApplication.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize) + 8
