# SPDX-License-Identifier: GPL-2.0-or-later
"""How the chosen bay is used: charts of the stops that the server has of it, worked out in the background when somebody looks."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any, Optional, Sequence

import numpy as np
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .. import settings
from ..core.bays.assumptions import default
from ..core.bays.local_hours import local_hours
from ..core.bays.occupancy import Grid
from ..core.bays.stops import close
from ..core.bays.use_study import UseFigures, study
from ..core.errors import JoptimizError
from ..core.progress import Progress
from ..core.regulation.calendar import from_ms, to_ms
from ..layers.mirror.stops_known import StopsAt
from ..layers.time_zone import time_zone
from ..tr import render, tr
from . import sync_words, when
from .background_answers import BackgroundAnswers
from .bay_words import instant
from .forms import say, text_label
from .own_stops import OwnStops
from .wdg_bay_charts import BayCharts
from .wdg_disc import now_ms

WEEKS = 8


class BayUse(QWidget):
    """Shows one bay; nothing is worked out while it is hidden."""

    def __init__(self, own: OwnStops, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._own = own
        self._names: Sequence[str] = ()
        self._title, self._longest_min = "", np.nan
        self._stale = True
        self._answers = BackgroundAnswers("use of a bay")
        self._answers.failed.connect(self._say)
        self.period, self.charts = text_label(self), BayCharts(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.period)
        column.addWidget(self.charts)
        column.addStretch(1)
        self.show_bay((), "", np.nan)

    def close_down(self) -> None:
        """Called before it is deleted."""
        self._answers.close()

    def show_bay(self, names: Sequence[str], title: str, longest_min: float) -> None:
        """Another bay, by its identifiers; () for none. `longest_min`: its longest stay, NaN = not known."""
        if tuple(names) != tuple(self._names) or not names:
            self._names, self._title, self._longest_min, self._stale = tuple(names), title, longest_min, True
            self._ask()

    def again(self) -> None:
        """There may be other stops by now."""
        self._stale = True
        self._ask()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if not self._stale or not self.isVisible():
            return
        self._stale = False
        self._answers.drop("use")
        if not self._names:
            self._say(tr("Choose a bay: how it is used comes here."))
            return
        zone, now = time_zone(settings.TIME_ZONE.value()), now_ms()
        today = from_ms(now).astimezone(zone).date()
        since, until = (to_ms(datetime.combine(day, time(), zone)) for day in (today - timedelta(weeks=WEEKS), today))
        try:
            found = self._own.at_bay(self._names, since)
        except JoptimizError as error:
            self._say(render(error.text))
            return
        if not len(found.stops.bay):
            self._say(tr("No stop at this bay is known of the last {n} weeks.", n=WEEKS))
            return
        self._answers.ask("use", self._work(found, (since, until)), lambda figures: self._show(figures, found))

    def _work(self, found: StopsAt, period: tuple) -> Any:
        zone, title, longest = time_zone(settings.TIME_ZONE.value()), self._title, np.array([self._longest_min])

        def work(progress: Progress) -> UseFigures:
            closed = close(found.stops, longest, min(period[1], found.known_at_ms or period[1]))
            return study(closed, local_hours(*period, zone), Grid.TOTAL, int(default("least_count")), None,
                         progress).figures((title,))

        return work

    def _show(self, figures: UseFigures, found: StopsAt) -> None:
        zone, at = sync_words.zone_now(), instant(found.known_at_ms or 0)
        say(self.period, tr("Stops of the last {n} weeks that were marked, as the server had them {when}.", n=WEEKS,
                            when=when.short(at, zone, instant(now_ms()).toTimeZone(zone).date())))
        self.charts.show_figures(figures)

    def _say(self, words: str) -> None:
        say(self.period, "")
        self.charts.show_words(words)
