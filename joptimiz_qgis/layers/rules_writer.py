# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules as features of the public layers (INTERFACE 1.2)."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import Any, Iterable, Optional

from qgis.core import QgsFeature, QgsGeometry
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.regulation.calendar import to_ms
from ..core.regulation.rules import AccessRule
from ..formats.joptimiz_rules import row_of
from ..formats.problems import Problem
from ..tr import tr
from . import schema
from .convert import fields_of

_DAY, _TIME, _TEXT = "date", "time", "text"


class RuleFeatures:
    """Makes features of rules, validity in the plainest type that says it exactly.

    Whole local days are dates; exact hours are UTC date-times, and text with its offset where the file format would
    lose the zone (QGIS before 3.30 writes date-times to all but GeoPackage without it).
    """

    def __init__(self, rules: Iterable[AccessRule], zone: tzinfo, keeps_utc: bool) -> None:
        self._zone = zone
        moments = [m for rule in rules for m in (rule.valid_from, rule.valid_to) if m is not None]
        whole_days = all(m.astimezone(zone).replace(tzinfo=None).time() == datetime.min.time() for m in moments)
        self._type = _DAY if whole_days else _TIME if keeps_utc else _TEXT
        self.fields = fields_of((name, self._type if kind == _TIME else kind) for name, kind in schema.RULES)

    def feature(self, rule: AccessRule, geometry: Optional[QgsGeometry]) -> QgsFeature:
        values = row_of(rule)
        values["valid_from"] = self._moment(rule.valid_from, False)
        values["valid_to"] = self._moment(rule.valid_to, True)
        feature = QgsFeature(self.fields)
        feature.setAttributes([values[name] for name in self.fields.names()])
        if geometry is not None:
            feature.setGeometry(geometry)
        return feature

    def _moment(self, moment: Optional[datetime], is_end: bool) -> Any:
        if moment is None:
            return None
        if self._type == _TIME:
            return QDateTime.fromMSecsSinceEpoch(to_ms(moment), Qt.TimeSpec.UTC)
        local = moment.astimezone(self._zone)
        if self._type == _TEXT:
            return local.isoformat()
        day = local - timedelta(days=1) if is_end else local  # the last day is included
        return QDate(day.year, day.month, day.day)


REJECTED_FIELDS = fields_of(schema.REJECTED_ROWS)


def rejected_row(problem: Problem) -> QgsFeature:
    """A row of what was read wrong, or cannot be said."""
    feature = QgsFeature(REJECTED_FIELDS)
    feature.setAttributes([problem.row, problem.source_id, problem.field, problem.value, tr(problem.reason)])
    return feature


def keeps_utc(destination: Any) -> bool:
    """Whether a sink keeps date-times as UTC: layers in memory and GeoPackages do."""
    written = str(getattr(destination, "sink", destination) or "").lower()
    return "." not in written.rsplit("/", 1)[-1] or ".gpkg" in written
