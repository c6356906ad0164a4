# SPDX-License-Identifier: GPL-2.0-or-later
"""One exemption in words: on whose act, which rules it lifts, for whom, when, and whether routing uses it."""

from __future__ import annotations

import html
from typing import Optional, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ..core.regulation.exemptions import Exemption
from ..core.regulation.rules import AccessRule
from ..layers.exemption_table import Problem
from ..tr import day, together, tr
from . import exemption_words as words
from .forms import say, text_label

MOST_RULES = 20


class ExemptionDetail(QWidget):
    """Emits `use_wanted(bool)` when the reader switches the shown exemption on or off for routing."""

    use_wanted = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.text = text_label(self)
        self.text.setOpenExternalLinks(True)  # describe makes links to the web only
        self.text.setAccessibleName(tr("The chosen exemption"))
        self.used = QCheckBox(tr("Use in routing"), self)
        self.note = text_label(self)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.used)
        column.addWidget(self.note)
        column.addStretch(1)
        self.used.clicked.connect(self.use_wanted)
        self.show_text(tr("Choose an exemption: its act, its zones and its hours come here."))

    def show_text(self, text: str) -> None:
        """Say something instead of an exemption."""
        self.text.setText(text)
        self.used.hide()
        say(self.note, "")

    def show_exemption(self, rich: str, used: bool, can_choose: bool, note: str) -> None:
        """Show a description (`describe`), and whether routing uses the exemption."""
        self.text.setText(rich)
        self.used.setVisible(can_choose)
        self.used.setChecked(used)
        say(self.note, note)


def describe(exemption: Exemption, rules: Sequence[AccessRule], state: str, validity: str, problems: Sequence[Problem]) -> str:
    """The facts of an exemption as rich text."""
    lines = [(tr("State"), html.escape(state)),
             (tr("Legal basis"), _linked(exemption.legal_basis or tr("not stated"), exemption.act_url)),
             (tr("Lifts"), _lifted(exemption, rules)),
             (tr("For"), html.escape(words.vehicles(exemption))),
             (tr("Hours"), html.escape(words.hours(exemption.schedule))),
             (tr("Validity"), html.escape(validity))]
    if exemption.holder_ref:
        lines.append((tr("Holder (pseudonym)"), html.escape(exemption.holder_ref)))
    told = [f"<b>{html.escape(exemption.exemption_id)}</b>", *(tr("{name}: {value}", name=n, value=v) for n, v in lines)]
    for problem in problems:
        told.append(tr("Field {field}, value {value}: {reason}", field=html.escape(problem.field),
                       value=html.escape(problem.value) or "\u2205", reason=html.escape(tr(problem.reason))))
    return "<br>".join(told)


def _lifted(exemption: Exemption, rules: Sequence[AccessRule]) -> str:
    """The rules by name and act; those that no loaded layer has by their id."""
    phases = {rule.rule_id: rule for rule in rules}
    said = [f"{html.escape(rule.name or rule.rule_id)} ({_act(rule)})" for rule in list(phases.values())[:MOST_RULES]]
    if len(phases) > MOST_RULES:
        said.append(tr("and {n} more", n=len(phases) - MOST_RULES))
    absent = [rule_id for rule_id in exemption.rule_ids or () if rule_id not in phases]
    if absent:
        said.append(tr("{ids} (in no loaded rule layer)", ids=html.escape(", ".join(absent))))
    if exemption.rule_ids is None:
        every = tr("every low-emission zone") if exemption.scope == "national" else \
            tr("every rule but heights, widths, lengths and weights")
        return tr("{name}: {value}", name=every, value=together(said)) if said else every
    return together(said)


def _act(rule: AccessRule) -> str:
    act = _linked(rule.act_ref or tr("act not stated"), rule.act_url)
    checked = tr("checked on {day}", day=day(rule.verified_on)) if rule.verified_on else tr("never checked")
    return f"{act}, {html.escape(checked)}"


def _linked(words_: str, url: str) -> str:
    safe = html.escape(url, quote=True) if url.lower().startswith(("https://", "http://")) else ""
    return f'<a href="{safe}">{html.escape(words_)}</a>' if safe else html.escape(words_)
