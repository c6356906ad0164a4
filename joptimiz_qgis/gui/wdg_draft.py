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
from .forms import add_row, form_in, say, text_label

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
        for title, fields in ((tr("Must be filled in"), needed), (tr("The rest"), rest)):
            if fields:
                column.addWidget(self._group(title, fields, properties))
        column.addStretch(1)

    def _group(self, title: str, fields: Sequence[tuple[str, str, str]], properties: Mapping[str, Any]) -> QGroupBox:
        group = QGroupBox(title, self)
        form = form_in(group)
        for name, kind, written in fields:
            rules = self._schema.declared[name]
            editor = editor_of(group, kind, written, rules, properties.get(name), words_of(self._schema.name, name))
            add_row(form, title_of(self._schema, name), editor.widget)
            if not editor.widget.toolTip():
                editor.widget.setToolTip(name)
            problem = text_label(group)
            problem.setTextFormat(Qt.TextFormat.PlainText)
            say(problem, "")
            form.addRow(problem)
            editor.edited.connect(self.edited)
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
        wrong = {each.field: each.reason for each in rejects}
        for name, problem in self.problems.items():
            say(problem, "\u26a0 " + tr(wrong[name]) if name in wrong else "")

    def focus(self, name: str) -> None:
        """To a field."""
        if name in self.editors:
            self.editors[name].widget.setFocus(Qt.FocusReason.OtherFocusReason)


def title_of(schema: Any, field: str) -> str:
    """What people read for a field."""
    return tr(str(schema.declared[field].get("title", field))) if field in schema.declared else field
