# SPDX-License-Identifier: GPL-2.0-or-later
"""How are the bays used, by hour and weekday, without telling of any driver?"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, List, Optional

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ...core.bays.local_hours import LocalHours, local_hours
from ...core.bays.occupancy import Grid
from ...core.bays.stops import close
from ...core.bays.use_study import UseStudy, study
from ...core.errors import InputError
from ...core.progress import Part, check
from ...core.regulation.calendar import from_ms, to_ms
from ...core.text import N_
from ...formats.cds_metrics import aggregates_text
from ...formats.problems import Problem
from ...layers import bay_page
from ...layers.feedback import FeedbackProgress
from ...layers.finished_file import finished, unwritable
from ...tr import day, moment, number, tr
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs
from . import bay_outputs as o
from . import bay_parameters as b
from . import occupancy_tables as tables
from . import stops_source

GRIDS = tuple(grid.value for grid in (Grid.TOTAL, Grid.HOUR, Grid.WEEKDAY, Grid.HOUR_OF_WEEK, Grid.DATE_AND_HOUR))
MOST_CELLS = 20_000_000
"""Cells of a table that are worked out at a time: some 70 bytes each."""


@dataclass(frozen=True)
class _Request:
    source: stops_source.StopsSource
    problems: List[Problem]
    zone: tzinfo
    zone_name: str
    from_ms: Optional[int]
    to_ms: Optional[int]
    now_ms: int
    grid: Grid
    longest_min: float
    least_count: int
    saturated_from: float
    aggregates: Optional[Path]
    charts: Optional[Path]


class BayOccupancy(Algorithm):
    """The metrics of the Curb Data Specification for bays, from stops or events; small counts are hidden."""

    ID, GROUP = "bayoccupancy", "bays"
    NAME = N_("Occupancy of delivery bays")
    STOPS, EVENTS, FROM, TO, GRID = "STOPS", "EVENTS", "FROM", "TO", "GRID"
    LONGEST_STAY_MIN, LEAST_COUNT, SATURATED_FROM = "LONGEST_STAY_MIN", "LEAST_COUNT", "SATURATED_FROM"
    OUTPUT, METRICS, DWELL, AGGREGATES, CHARTS = "OUTPUT", "METRICS", "DWELL", "AGGREGATES", "CHARTS"
    SESSIONS, FORGOTTEN, HIDDEN, METHOD, REJECTED = "SESSIONS", "FORGOTTEN", "HIDDEN", "METHOD", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        vector, table = QgsProcessing.SourceType, [QgsProcessing.SourceType.TypeVector]
        moment_ = QgsProcessingParameterDateTime.Type.DateTime
        for parameter in (
            p.with_help(QgsProcessingParameterFeatureSource(self.STOPS, tr("Stops at the bays"), table, optional=True), tr(
                "Stops as Numériz records them, with the fields of the collection bay-stops; or give events.")),
            p.with_help(p.any_file(self.EVENTS, tr("Events or sessions of the Curb Data Specification")), tr(
                "Instead of stops: events (JSON) or sessions (CSV), version 1.0.1. No plate and no permit is read.")),
            b.bays(optional=True),
            p.with_help(QgsProcessingParameterDateTime(self.FROM, tr("From"), moment_, optional=True), tr(
                "Begin of the period, in the time zone of the territory. Empty: the day of the first stop.")),
            p.with_help(QgsProcessingParameterDateTime(self.TO, tr("To (not included)"), moment_, optional=True), tr(
                "End of the period. Empty: the end of the day of the last stop.")),
            p.with_help(p.choice(self.GRID, tr("Columns of the metrics"), GRIDS, Grid.HOUR_OF_WEEK.value), tr(
                "hour_of_week: each hour of each weekday. Publish one of a period: from two, hidden cells could be worked out.")),
            p.with_help(QgsProcessingParameterNumber(self.LONGEST_STAY_MIN, tr("Longest stay of bays that state none (min)"),
                                                     QgsProcessingParameterNumber.Type.Double, None, True, 1.0, 1440.0), tr(
                "Forgotten discs are closed at the longest stay. Empty: at bays that state none their end stays unknown.")),
            b.figure(self.LEAST_COUNT), b.figure(self.SATURATED_FROM), p.time_zone(),
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Bays and their use"), vector.TypeVectorPoint),
            QgsProcessingParameterFeatureSink(self.METRICS, tr("Use by hour"), vector.TypeVector, optional=True,
                                              createByDefault=True),
            QgsProcessingParameterFeatureSink(self.DWELL, tr("Length of stops"), vector.TypeVector, optional=True,
                                              createByDefault=True),
            QgsProcessingParameterFileDestination(self.AGGREGATES, tr("Aggregates of the Curb Data Specification (CSV)"),
                                                  "CSV (*.csv)", None, True, False),
            QgsProcessingParameterFileDestination(self.CHARTS, tr("Charts (PDF)"), "PDF (*.pdf)", None, True, False),
            b.rejected_rows(),
        ):
            self.addParameter(parameter)
        for name, title in ((self.SESSIONS, tr("Stops")), (self.FORGOTTEN, tr("Forgotten discs, closed at the longest stay")),
                            (self.HIDDEN, tr("Cells hidden"))):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputString(self.METHOD, tr("Method")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be used")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        zone = p.zone_value(self, parameters, context)
        grid = Grid(self.parameterAsEnumString(parameters, self.GRID, context))
        files = [self.parameterAsFileOutput(parameters, name, context) for name in (self.AGGREGATES, self.CHARTS)]
        if files[0] and grid is not Grid.DATE_AND_HOUR:
            raise InputError(N_("Aggregates of the Curb Data Specification are by date and hour. Choose date_and_hour for "
                                "{name}."), name=self.GRID)
        problems: List[Problem] = []
        stays = self.parameterAsDouble(parameters, self.LONGEST_STAY_MIN, context) \
            if parameters.get(self.LONGEST_STAY_MIN) not in (None, "") else np.nan
        from_ms, to_ms_ = (None if parameters.get(name) in (None, "") else
                           to_ms(p.moment_value(self, parameters, name, context, zone)) for name in (self.FROM, self.TO))
        self._request = _Request(
            stops_source.read(self, parameters, context, zone, problems), problems, zone,
            self.parameterAsString(parameters, p.TIME_ZONE, context), from_ms, to_ms_, to_ms(datetime.now(zone)), grid, stays,
            int(b.figure_value(self, parameters, self.LEAST_COUNT, context)),
            b.figure_value(self, parameters, self.SATURATED_FROM, context), *(Path(each) if each else None for each in files))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        request, progress = self._request, FeedbackProgress(feedback)
        source = request.source
        b.tell(request.problems, feedback)
        for remark in source.remarks:
            feedback.pushInfo(remark)
        if source.time_zone and source.time_zone != request.zone_name:
            feedback.pushWarning(tr("The file says that its time zone is {theirs}; hours are counted in {ours}.",
                                    theirs=source.time_zone, ours=request.zone_name))
        hours = self._hours()
        longest = np.where(np.isnan(source.longest_min), request.longest_min, source.longest_min)
        closed = close(source.stops, longest, min(hours.end_ms, max(request.now_ms, int(source.stops.arrival_ms.max(initial=0)))))
        check(progress)
        found = study(closed, hours, request.grid, request.least_count, source.offline, Part(progress, 5, 80))
        told = tables.Told(found, hours, source.places, request.saturated_from)
        method = self._method(found, hours)
        result = self._written(told, method, parameters, context, feedback)
        hidden = int(found.metrics.hidden[:, found.metrics.columns.duration_ms > 0].sum())
        feedback.pushInfo(tr("Stops: {n}; forgotten discs, closed at the longest stay: {forgotten}; cells hidden: {hidden}.",
                             n=found.sessions, forgotten=found.forgotten, hidden=hidden))
        feedback.pushInfo(method)
        return {**result, self.SESSIONS: found.sessions, self.FORGOTTEN: found.forgotten, self.HIDDEN: hidden,
                self.METHOD: method, self.REJECTED: source.left_out}

    def _hours(self) -> LocalHours:
        """The period. Raises InputError if it is empty, or too long for its columns."""
        request = self._request
        arrivals = request.source.stops.arrival_ms
        if not len(arrivals) and (request.from_ms is None or request.to_ms is None):
            raise InputError(N_("There is no stop that can be used, and no period. Check the stops, or give FROM and TO."))
        first = request.from_ms if request.from_ms is not None else self._midnight(int(arrivals.min()), 0)
        last = request.to_ms if request.to_ms is not None else self._midnight(int(arrivals.max()), 1)
        if last <= first:
            raise InputError(N_("The period ends before it begins. Give a later end."))
        columns = (last - first) // 3_600_000 if request.grid is Grid.DATE_AND_HOUR else 168
        if columns * len(request.source.places) > MOST_CELLS or last - first > 100 * 366 * 86_400_000:
            raise InputError(N_("The period is too long for so many bays. Give a shorter one, or fewer columns."))
        return local_hours(first, last, request.zone)

    def _midnight(self, at_ms: int, days: int) -> int:
        """The beginning of the local day of an instant, or so many days later."""
        date = from_ms(at_ms).astimezone(self._request.zone).date() + timedelta(days=days)
        return to_ms(datetime(date.year, date.month, date.day, tzinfo=self._request.zone))

    def _written(self, told: tables.Told, method: str, parameters: dict, context: Any, feedback: Any) -> dict:
        request = self._request
        placed = any(place.xy is not None for place in told.places)
        drawn = (QgsWkbTypes.Type.Point, request.source.crs, "bay_occupancy") if placed else ()
        with Outputs(self, parameters, context, feedback) as outputs, ExitStack() as files:
            result = o.write(outputs, self, context, (
                o.Table(self.OUTPUT, tables.OUTPUT, lambda: tables.bays(told), *drawn),
                o.Table(self.METRICS, tables.METRICS, lambda: tables.metrics(told)),
                o.Table(self.DWELL, tables.DWELL, lambda: tables.dwell(told))), request.problems)
            if request.aggregates is not None:
                made = files.enter_context(finished(request.aggregates))[0]
                _write(made, aggregates_text(tables.aggregates(told)), request.aggregates)
                result[self.AGGREGATES] = str(request.aggregates)
            if request.charts is not None:
                made = files.enter_context(finished(request.charts))[0]
                bay_page.write(self._page(told, method), made)
                result[self.CHARTS] = str(request.charts)
            check(FeedbackProgress(feedback))
        return result

    def _page(self, told: tables.Told, method: str) -> bay_page.UsePage:
        request, found = self._request, told.study
        return bay_page.UsePage(
            tr("Use of delivery bays"), tr("{period} – {n} stops", period=self._period(told.hours), n=number(found.sessions, 0)),
            found.figures(tuple(place.name or place.id for place in told.places)), method,
            day(from_ms(request.now_ms).astimezone(request.zone).date().isoformat()))

    def _period(self, hours: LocalHours) -> str:
        first, last = (from_ms(at).astimezone(self._request.zone) for at in (hours.start_ms, hours.end_ms))
        if not (first.hour or first.minute or last.hour or last.minute):  # whole days: the last one is included
            return tr("From {first} to {last}, hours of {zone}", first=day(first.date().isoformat()),
                      last=day((last - timedelta(days=1)).date().isoformat()), zone=self._request.zone_name)
        return tr("From {first} to {last}, hours of {zone}", first=moment(first), last=moment(last), zone=self._request.zone_name)

    def _method(self, found: UseStudy, hours: LocalHours) -> str:
        """Data, period, settings: all that it takes to dispute the result. No count but those that are published."""
        request = self._request
        stay = tr("none") if np.isnan(request.longest_min) else tr("{n} min", n=number(request.longest_min, 0))
        told = [
            tr("Metrics of the Curb Data Specification 1.0 (total_sessions, turnover, average_dwell_time, occupancy_percent)."),
            tr("Source: {name}.", name=request.source.name) + " " + self._period(hours) + ".",
            tr("A stop counts in the hour in which it begins; its time in use lies in the hours in which it passes."),
            tr("A disc whose end was forgotten is closed at the longest stay of the bay (where none is stated: {stay}) and never "
               "averaged in.", stay=stay),
            tr("Hidden: cells with fewer than {n} stops, and what else would tell of them.", n=request.least_count),
            tr("Saturated: in use for {share} % of the time or more, to be calibrated locally.",
               share=number(100 * request.saturated_from, 0)),
        ]
        if found.open_:
            told.append(tr("At bays without a stated longest stay, stops without an end add no time in use."))
        return " ".join(told)


def _write(path: Path, text: str, target: Path) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise unwritable(target) from error
