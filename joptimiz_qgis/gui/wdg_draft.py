# SPDX-License-Identifier: GPL-2.0-or-later
"""The fields of a feature as its collection declares them: to fill in, each with what is wrong with it below."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QVBoxLayout, QWidget

from ..core.sync_plan import Reject
from ..tr import tr
from .field_editors import Editor, editor_of
from .field_words import words_of
from .forms import say, text_label

OF_THE_PLACE = ("LONGITUDE", "LATITUDE", "GEOM_WKT")
"""Repeat the geometry, and follow it."""


class DraftFields(QWidget):
    """Those that must be there come first. `edited` when somebody changes one."""

    edited = pyqtSignal()

    def __init__(self, schema: Any, properties: Mapping[str, Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self.editors: dict[str, Editor] = {}
        self.problems: dict[str, QLabel] = {}
        column = QVBoxLayout(self)
        shown = [field for field in schema.fields if field[0] not in OF_THE_PLACE]
        needed = [field for field in shown if field[0] in schema.required]
        rest = [field for field in shown if field[0] not in schema.required]
        for title, fields in ((tr("Must be filled in"), needed), (tr("Optional"), rest)):
            if fields:
                column.addWidget(self._group(title, fields, properties))
        column.addStretch(1)

    def _group(self, title: str, fields: Sequence[tuple[str, str, str]], properties: Mapping[str, Any]) -> QGroupBox:
        group = QGroupBox(title, self)
        column = QVBoxLayout(group)  # many labels are sentences: above their fields
        for name, kind, written in fields:
            rules = self._schema.declared[name]
            editor = editor_of(group, kind, written, rules, properties.get(name), words_of(self._schema.name, name))
            label, problem = text_label(group), text_label(group)
            for words in (label, problem):
                words.setTextFormat(Qt.TextFormat.PlainText)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setText(title_of(self._schema, name))
            label.setBuddy(editor.widget)
            label.setToolTip(name)
            editor.widget.setAccessibleName(label.text())
            say(problem, "")
            for widget in (label, editor.widget, problem):
                column.addWidget(widget)
            editor.edited.connect(self.edited)
            editor.edited.connect(lambda problem=problem: say(problem, ""))
            self.editors[name], self.problems[name] = editor, problem
        return group

    def touched(self) -> bool:
        """Whether somebody changed a field."""
        return any(editor.touched for editor in self.editors.values())

    def values(self) -> dict[str, Any]:
        """What the fields say; empty ones are left out."""
        said = {name: editor.value() for name, editor in self.editors.items()}
        return {name: value for name, value in said.items() if value is not None}

    def show_problems(self, rejects: Sequence[Reject]) -> None:
        """Say below each field what is wrong with it."""
        wrong = {each.field: tr(each.reason) for each in rejects}
        for name, problem in self.problems.items():
            words = self.editors[name].advice() or wrong.get(name, "")
            say(problem, "\u26a0 " + words if name in wrong else "")

    def first_wrong(self) -> Optional[QWidget]:
        """The first field that something is wrong with, in the order of the form."""
        return next((self.editors[name].widget for name, problem in self.problems.items() if problem.text()), None)


def title_of(schema: Any, field: str) -> str:
    """What people read for a field."""
    return tr(str(schema.declared[field].get("title", field))) if field in schema.declared else field
