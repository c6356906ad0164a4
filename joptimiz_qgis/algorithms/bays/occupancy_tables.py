# SPDX-License-Identifier: GPL-2.0-or-later
"""The rows of the outputs of `bayoccupancy`. NULL is what is hidden, or not known; -1 what was offline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Iterator, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QLocale

from ...core.bays.local_hours import LocalHours
from ...core.bays.occupancy import OFFLINE, Grid
from ...core.bays.use_study import UseStudy
from ...formats.cds_metrics import METRICS as CDS_METRICS
from ...formats.cds_metrics import Aggregate
from ...layers.convert import real
from ...tr import day, language, tr
from ..route_tables import Row

OUTPUT = (("bay_id", "text"), ("name", "text"), ("sessions", "real"), ("turnover_h", "real"), ("average_dwell_min", "real"),
          ("occupancy", "real"), ("assumed", "real"), ("illegal", "real"), ("median_dwell_min", "real"),
          ("p85_dwell_min", "real"), ("overstay_share", "real"), ("overstay_min", "real"), ("saturated_hours", "int"),
          ("busiest", "text"))
METRICS = (("bay_id", "text"), ("date", "text"), ("weekday", "int"), ("hour", "int"), ("sessions", "real"),
           ("turnover_h", "real"), ("average_dwell_min", "real"), ("occupancy", "real"), ("assumed", "real"), ("illegal", "real"),
           ("saturated", "flag"),
           ("duration_h", "real"))
DWELL = (("bay_id", "text"), ("from_min", "real"), ("to_min", "real"), ("stops", "real"))
_FIGURES = (("sessions", "total_sessions", 0), ("turnover_h", "turnover", 4), ("average_dwell_min", "average_dwell_time", 1),
            ("occupancy", "occupancy_percent", 4), ("assumed", "assumed_percent", 4), ("illegal", "illegal_percent", 4))


@dataclass(frozen=True)
class Place:
    """A bay as the outputs name it; `curb_id` and `kind` (zone, space or area): as the Curb Data Specification does; `xy` None:
    not known."""

    id: str
    name: str
    curb_id: str
    kind: str
    xy: Optional[tuple[float, float]]


@dataclass(frozen=True)
class Told:
    """What the rows are made of."""

    study: UseStudy
    hours: LocalHours
    places: Sequence[Place]
    saturated_from: float

    def when(self, column: int) -> tuple[Optional[str], Optional[int], Optional[int]]:
        """(date, weekday from 1, hour) of a column; None where the grid has none."""
        grid, hours = self.study.metrics.grid, self.hours
        if grid is Grid.DATE_AND_HOUR:
            first = int(self.study.metrics.columns.first[column])
            return date.fromordinal(int(hours.day[first])).isoformat(), int(hours.weekday[first]) + 1, int(hours.hour[first])
        return None, {Grid.WEEKDAY: column + 1, Grid.HOUR_OF_WEEK: column // 24 + 1}.get(grid), \
            {Grid.HOUR: column, Grid.HOUR_OF_WEEK: column % 24}.get(grid)

    def said(self, column: int) -> str:
        """A column in the user's language."""
        on, weekday, hour = self.when(column)
        name = "" if weekday is None else QLocale(language()).dayName(weekday)
        if on is not None:
            return tr("{day}, {hour}:00 to {next}:00", day=day(on), hour=hour, next=(hour or 0) + 1)
        if weekday is not None and hour is not None:
            return tr("{day}, {hour}:00 to {next}:00", day=name, hour=hour, next=hour + 1)
        return name if hour is None else tr("{hour}:00 to {next}:00", hour=hour, next=hour + 1)


def bays(told: Told) -> Iterator[Row]:
    """Rows of OUTPUT."""
    study = told.study
    saturated = study.metrics.saturated(told.saturated_from)
    use = np.nan_to_num(study.metrics.occupancy_percent, nan=0.0)
    for row, place in enumerate(told.places):
        values: dict[str, Any] = {"bay_id": place.id, "name": place.name or None}
        values.update({name: real(getattr(study.totals, figure)[row, 0], decimals) for name, figure, decimals in _FIGURES})
        if values["sessions"] == OFFLINE:  # a map must not draw it as little use
            values.update(dict.fromkeys([name for name, _, _ in _FIGURES[1:]]))
        values.update(
            median_dwell_min=real(study.lasting.median_min[row], 1), p85_dwell_min=real(study.lasting.p85_min[row], 1),
            overstay_share=real(study.late.share[row], 4), overstay_min=real(study.late.mean_over_min[row], 1),
            saturated_hours=None if study.totals.withheld[row] else int(saturated[row].sum()),
            busiest=told.said(int(use[row].argmax())) or None if use[row].max() > 0 else None)
        yield None if place.xy is None else QgsGeometry.fromPointXY(QgsPointXY(*place.xy)), values


def metrics(told: Told) -> Iterator[Row]:
    """Rows of METRICS: those columns that the period has."""
    found = told.study.metrics
    saturated = found.saturated(told.saturated_from)
    shown = [column for column in range(len(found.columns.duration_ms)) if found.columns.duration_ms[column] > 0]
    when = {column: told.when(column) for column in shown}
    for row, place in enumerate(told.places):
        for column in shown:
            on, weekday, hour = when[column]
            values: dict[str, Any] = {"bay_id": place.id, "date": on, "weekday": weekday, "hour": hour}
            values.update({name: real(getattr(found, figure)[row, column], decimals) for name, figure, decimals in _FIGURES})
            use = found.occupancy_percent[row, column]
            values.update(saturated=None if np.isnan(use) or use < 0 else bool(saturated[row, column]),
                          duration_h=round(float(found.duration_h[column]), 4))
            yield None, values


def dwell(told: Told) -> Iterator[Row]:
    """Rows of DWELL: all bays first."""
    lasting = told.study.lasting
    for row, name in ((-1, None), *((row, place.id) for row, place in enumerate(told.places))):
        for low, high, count in zip(lasting.borders_min, lasting.borders_min[1:], lasting.count[row]):
            yield None, {"bay_id": name, "from_min": low, "to_min": None if np.isinf(high) else high, "stops": real(count, 0)}


def aggregates(told: Told) -> Iterator[Aggregate]:
    """The metrics by date and hour as the standard has them; what is hidden is left out."""
    found = told.study.metrics
    when = [told.when(column) for column in range(len(found.columns.duration_ms))]
    for row, place in enumerate(told.places):
        for metric in CDS_METRICS:
            for (on, _, hour), value in zip(when, getattr(found, metric)[row]):
                if on is not None and hour is not None and not np.isnan(value):
                    yield Aggregate(place.kind, place.curb_id, metric, on, hour, round(float(value), 6))
