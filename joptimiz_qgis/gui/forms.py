# SPDX-License-Identifier: GPL-2.0-or-later
"""Forms that stay useful at 320 pixels: labels wrap, fields grow, every field has a name for screen readers."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QScrollArea, QToolButton, QWidget


def form_in(parent: QWidget) -> QFormLayout:
    """An empty form; a row that is too long puts its field below its label."""
    form = QFormLayout(parent)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_row(form: QFormLayout, label: str, field: QWidget, name: str = "") -> None:
    """A row; `name` is what screen readers say where there is no label."""
    field.setAccessibleName(label or name)
    if not label:
        form.addRow(field)
        return
    words = text_label(form.parentWidget())
    words.setText(label)
    words.setBuddy(field)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    form.addRow(words, field)


def folded(title: str, parent: QWidget) -> QgsCollapsibleGroupBoxBasic:
    """A group that is closed at first; the button that opens it says what it opens."""
    group = QgsCollapsibleGroupBoxBasic(title, parent)
    group.setCollapsed(True)
    for button in group.findChildren(QToolButton):
        button.setAccessibleName(title)
    return group


def narrow(combo: QComboBox, letters: int) -> QComboBox:
    """A choice no wider than so many letters, however long what it offers."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    return combo


class FormArea(QScrollArea):
    """A form that scrolls up and down only: never narrower than its fields, whatever the size of the letters."""

    def __init__(self, form: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())


def embolden(label: QLabel) -> QLabel:
    """Bold, also where QGIS has a font size of its own in its options: its style sheet undoes a font that is set."""
    label.setStyleSheet("font-weight: bold")
    return label


def text_label(parent: Optional[QWidget]) -> QLabel:
    """A label that wraps, and whose text can be copied and its links followed."""
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    return label


def say(label: QLabel, text: str) -> None:
    """Show a text; an empty one takes no room."""
    label.setText(text)
    label.setVisible(bool(text))
