# SPDX-License-Identifier: GPL-2.0-or-later
"""An editor for each kind of field that a collection declares. What nobody touches keeps its value to the last digit."""

from __future__ import annotations

from typing import Any, Mapping, Optional

from qgis.gui import QgsDateTimeEdit
from qgis.PyQt.QtCore import QDateTime, QLocale, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ..tr import language, number, tr
from .forms import narrow
from .sync_words import instant, zone_now

LONG_TEXT = 500
"""More letters than this want room."""
_LINES_PX = 70


class Editor(QObject):
    """`widget` shows a value. `value()`: what it says now, None for nothing. `edited` when somebody changes it."""

    edited = pyqtSignal()

    def __init__(self, widget: QWidget, value: Any) -> None:
        super().__init__(widget)
        self.widget, self.given, self.touched = widget, value, False
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def value(self) -> Any:
        return self.read() if self.touched else self.given

    def read(self) -> Any:
        raise NotImplementedError

    def advice(self) -> str:
        """What to do about what is wrong, where that can be said better than by the rule it breaks."""
        return tr("Fill this in.") if self.value() is None else ""

    def _touch(self, *_what: object) -> None:
        self.touched = True
        self.edited.emit()


class TextEditor(Editor):
    """A line, or some."""

    def __init__(self, parent: QWidget, value: Any, long: bool, example: str = "") -> None:
        widget = QPlainTextEdit(parent) if long else QLineEdit(parent)
        super().__init__(widget, value)
        text = "" if value is None else str(value)
        if long:
            widget.setTabChangesFocus(True)
            widget.setFixedHeight(_LINES_PX)
            widget.setPlainText(text)
        else:
            widget.setText(text)
        widget.setPlaceholderText(example)
        widget.textChanged.connect(self._touch)

    def read(self) -> Optional[str]:
        text = self.widget.toPlainText() if isinstance(self.widget, QPlainTextEdit) else self.widget.text()
        return text.strip() or None


class NumberEditor(Editor):
    """Written as the user's language does, or with a point. What is no number stays a text, which the schema refuses."""

    def __init__(self, parent: QWidget, value: Any, whole: bool, rules: Mapping[str, Any]) -> None:
        super().__init__(QLineEdit(parent), value)
        self._whole, self._rules = whole, rules
        if value is not None:
            self.widget.setText(number(value, len(f"{value:.7f}".rstrip("0").partition(".")[2])))
        self.widget.textChanged.connect(self._touch)

    def read(self) -> Any:
        text = "".join(self.widget.text().split())
        if not text:
            return None
        found, good = QLocale(language()).toDouble(text)
        if not good:
            found, good = QLocale.c().toDouble(text.replace(",", "."))
        if not good:
            return text
        return int(found) if self._whole and found.is_integer() else found

    def advice(self) -> str:
        low, high = self._rules.get("minimum"), self._rules.get("maximum")
        if isinstance(self.value(), str):
            return tr("Write a number.")
        if self.value() is not None and low is not None and high is not None:
            return tr("Write a number from {low} to {high}.", low=number(low, 0), high=number(high, 0))
        return super().advice()


class ChoiceEditor(Editor):
    """One of some values, or none where that is allowed. `words`: what users read for a value."""

    def __init__(self, parent: QWidget, value: Any, values: Mapping[Any, str], may_be_none: bool) -> None:
        super().__init__(QComboBox(parent), value)
        self.widget.wheelEvent = lambda event: event.ignore()  # it scrolls the form instead of changing what nobody looks at
        if may_be_none or value is None:
            self.widget.addItem(tr("not stated"), None)
        for each, words in values.items():
            self.widget.addItem(words, each)
        if value is not None and self.widget.findData(value) < 0:
            self.widget.addItem(str(value), value)
        self.widget.setCurrentIndex(self.widget.findData(value) if value is not None else 0)
        narrow(self.widget, 12)
        self.widget.currentIndexChanged.connect(self._touch)

    def read(self) -> Any:
        return self.widget.currentData()


class InstantEditor(Editor):
    """A date and an hour of the territory; servers get UTC."""

    def __init__(self, parent: QWidget, value: Any) -> None:
        widget = QgsDateTimeEdit(parent)
        super().__init__(widget, value)
        widget.wheelEvent = lambda event: event.ignore()
        widget.setAllowNull(True)
        widget.setNullRepresentation(tr("not stated"))
        widget.setCalendarPopup(True)
        widget.setLocale(QLocale(language()))
        widget.setDisplayFormat(tr("dd/MM/yyyy HH:mm"))
        widget.setToolTip(tr("Local time ({zone})", zone=bytes(zone_now().id()).decode()))
        at = instant(value) if value else None
        if at is None:
            widget.clear()
        else:
            local = at.toTimeZone(zone_now())
            widget.setDateTime(QDateTime(local.date(), local.time()))
        widget.valueChanged.connect(self._touch)

    def read(self) -> Optional[str]:
        if self.widget.isNull():
            return None
        shown = self.widget.dateTime()
        return QDateTime(shown.date(), shown.time(), zone_now()).toUTC().toString("yyyy-MM-ddTHH:mm:ssZ")


def editor_of(parent: QWidget, kind: str, form: str, rules: Mapping[str, Any], value: Any, words: Mapping[Any, str]) -> Editor:
    """The editor of a field: its type and format, its JSON Schema, its value, and words for some of its values."""
    if kind == "boolean":
        return ChoiceEditor(parent, value, {True: tr("yes"), False: tr("no")}, "null" in rules["type"])
    if "enum" in rules:
        values = {each: tr(words[each]) if each in words else str(each) for each in rules["enum"] if each is not None}
        return ChoiceEditor(parent, value, values, None in rules["enum"])
    if kind in ("number", "integer"):
        return NumberEditor(parent, value, kind == "integer", rules)
    if form == "date-time":
        return InstantEditor(parent, value)
    return TextEditor(parent, value, rules.get("maxLength", 0) > 2000 or len(str(value or "")) > LONG_TEXT, _example(form, rules))


def _example(form: str, rules: Mapping[str, Any]) -> str:
    """How the value is written, where that is not plain."""
    if form == "date" or "[0-9]{4}-[0-9]{2}-[0-9]{2}" in rules.get("pattern", ""):
        return tr("YYYY-MM-DD")
    return "https://" if form == "uri" else ""
