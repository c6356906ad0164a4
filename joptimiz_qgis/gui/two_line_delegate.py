# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws a row of a list on two lines: a sign, what it is called, and beneath it, smaller, its facts."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .reason_delegate import MARGIN, icon_side

SMALLER, LOW_VOICE = 0.9, 0.68
FACTS_ROLE, FAINT_ROLE, ID_ROLE = (Qt.ItemDataRole.UserRole + number for number in range(1, 4))
"""What stands on the second line; whether it is said in a low voice; what names the row."""


class TwoLineDelegate(QStyledItemDelegate):
    """All rows are of one height: a view of thousands need not measure them. What is too long ends in dots."""

    def __init__(self, facts_role: int, faint_role: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._facts, self._faint = facts_role, faint_role

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        title, icon = shown.text, QIcon(shown.icon)  # a copy: shown.icon lives in the option
        shown.text, shown.icon = "", QIcon()
        style = shown.widget.style() if shown.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        side, row = icon_side(), option.rect
        icon.paint(painter, QRect(row.left() + MARGIN, row.top() + (row.height() - side) // 2, side, side))
        text = row.adjusted(2 * MARGIN + side, MARGIN // 2, -MARGIN, -(MARGIN // 2))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text))
        if index.data(self._faint) and not selected:
            painter.setOpacity(LOW_VOICE)
        small = _smaller(option.font)
        upper = QRect(text.left(), text.top(), text.width(), QFontMetrics(option.font).height())
        lower = QRect(text.left(), upper.bottom() + 1, text.width(), QFontMetrics(small).height())
        for font, area, words in ((option.font, upper, title), (small, lower, str(index.data(self._facts) or ""))):
            painter.setFont(font)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                             QFontMetrics(font).elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, row_height(option.font))


def row_height(font: QFont) -> int:
    """Two lines and a little room, in pixels."""
    return max(QFontMetrics(font).height() + QFontMetrics(_smaller(font)).height() + MARGIN, icon_side() + MARGIN)


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * SMALLER)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * SMALLER)))
    return made
