# SPDX-License-Identifier: GPL-2.0-or-later
"""Who may enter where at a chosen date and hour: a slider over the validities, the answer in words, a map on demand."""

from __future__ import annotations

import html
from datetime import datetime
from typing import Optional, Sequence

from qgis.PyQt.QtCore import QDate, QDateTime, QLocale, Qt, QTime, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from .. import settings
from ..core.regulation.lifted import RuleThen
from ..core.regulation.verdict import Verdict
from ..layers.legend import ZONES_AT_DATE
from ..layers.zones_at_date import counts
from ..paths import resource
from ..tr import language, tr
from . import exemption_words as words
from . import when
from .forms import text_label

SETTLE_MS = 60
"""The slider rests for so long before the law is read."""
MOST_TOLD = 12
_SIGNS = {Verdict.EXEMPTED: "effect_exempted", Verdict.UNKNOWN: "effect_unknown", Verdict.FORBIDDEN: "effect_blocked"}


class ExemptionDate(QWidget):
    """Emits `moment_changed` once the date rests, and `map_wanted(bool)`."""

    moment_changed = pyqtSignal()
    map_wanted = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._first = _today()
        self.moment = QDateTimeEdit(QDateTime(self._first, QTime(10, 0)), self)
        self.moment.setDisplayFormat(tr("ddd d MMM yyyy HH:mm"))
        self.moment.setCalendarPopup(True)
        self.moment.setAccessibleName(tr("Date and hour"))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setPageStep(7)
        self.slider.setAccessibleName(tr("Day"))
        self.slider.setToolTip(tr("A day to a step; Page up and Page down: a week"))
        self.today = QPushButton(tr("Today"), self)
        self.on_map = QCheckBox(tr("Show on the map"), self)
        self.on_map.setToolTip(tr("A layer that follows the date; it goes when this is unticked"))
        self.answer = text_label(self)
        self.answer.setAccessibleName(tr("Who may enter then"))
        line = QHBoxLayout()
        line.addWidget(self.slider, 1)
        line.addWidget(self.today)
        column = QVBoxLayout(self)
        column.addWidget(self.moment)
        column.addLayout(line)
        column.addWidget(self.on_map)
        column.addWidget(self.answer)
        column.addStretch(1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLE_MS)
        self._rest.timeout.connect(self.moment_changed)
        self.slider.valueChanged.connect(self._slid)
        self.moment.dateTimeChanged.connect(self._dated)
        self.today.clicked.connect(lambda: self.moment.setDate(_today()))
        self.on_map.toggled.connect(self.map_wanted)
        self.show_text(tr("Choose one or more exemptions: what they lift at a date comes here."))

    def local(self) -> datetime:
        """The chosen wall time, without zone."""
        day, time = self.moment.date(), self.moment.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())

    def span(self, first: int, last: int) -> None:
        """Let the slider run over days, as ordinals; the date that is chosen stays where it can."""
        self._first = QDate(1, 1, 1).addDays(first - 1)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, last - first))
        self.slider.setValue(self._first.daysTo(self.moment.date()))
        self.slider.blockSignals(False)

    def show_text(self, text: str) -> None:
        """Say something instead of an answer."""
        self.answer.setText(text)

    def title(self) -> str:
        """The date in words."""
        return tr("{date} at {time}", date=QLocale(language()).toString(self.moment.date(), tr("dddd d MMMM yyyy")),
                  time=self.moment.time().toString("HH:mm"))

    def show_answer(self, found: Sequence[RuleThen], chosen: str) -> None:
        """Say what becomes of each rule, the lifted ones first."""
        self.answer.setText(self._told(found, chosen))

    def _told(self, found: Sequence[RuleThen], chosen: str) -> str:
        number = counts(found)
        applying = sum(n for verdict, n in number.items() if verdict is not Verdict.ALLOWED)
        told = [f"<b>{html.escape(self.title())}</b>",
                html.escape(tr("{exemptions}: lifts {n} of the {of} rules that apply then.", exemptions=chosen,
                               n=number.get(Verdict.EXEMPTED, 0), of=applying))]
        order = (Verdict.EXEMPTED, Verdict.UNKNOWN, Verdict.FORBIDDEN)
        shown = sorted((then for then in found if then.verdict in order), key=lambda then: order.index(then.verdict))
        told += [_line(then) for then in shown[:MOST_TOLD]]
        if len(shown) > MOST_TOLD:
            told.append(html.escape(tr("And {n} more.", n=len(shown) - MOST_TOLD)))
        if number.get(Verdict.ALLOWED):
            told.append(html.escape(tr("Rules that do not apply then: {n}.", n=number[Verdict.ALLOWED])))
        return "<br>".join(told)

    def _slid(self, days: int) -> None:
        self.moment.setDate(self._first.addDays(days))

    def _dated(self, moment: QDateTime) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(self._first.daysTo(moment.date()))
        self.slider.blockSignals(False)
        self._rest.start()


def _today() -> QDate:
    """The day of the territory, wherever this computer stands."""
    return QDateTime.currentDateTimeUtc().toTimeZone(when.zone_of(settings.TIME_ZONE.value())).date()


def _line(then: RuleThen) -> str:
    sign = resource("icons", f"{_SIGNS[then.verdict]}.svg").as_uri()
    who = words.who_may(then)
    said = tr("{name}: {value}", name=then.rule.name or then.rule.rule_id,
              value=tr(ZONES_AT_DATE[then.verdict.label]) + (f" – {who}" if who else ""))
    return f'<img src="{sign}" width="14" height="14"> {html.escape(said)}'
