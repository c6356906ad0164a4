# SPDX-License-Identifier: GPL-2.0-or-later
"""Alerts along QGIS' timeline: each is drawn while it holds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Optional, Tuple

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject, QgsUnitTypes, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.regulation.calendar import to_ms

LONGEST = timedelta(days=31)
"""An alert without end, or one of a year, shall not stretch the timeline until a day is a hair."""


def around(first: Optional[datetime], last: Optional[datetime], now: datetime) -> Tuple[datetime, datetime]:
    """From the first beginning to the last end, whole hours, `now` within, at most LONGEST before and after it."""
    first, last = max(min(first or now, now), now - LONGEST), min(max(last or now, now), now + LONGEST)
    begin = first.replace(minute=0, second=0, microsecond=0)
    return begin, last.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def follow(layer: QgsVectorLayer) -> None:
    """Draw a layer's alerts from their onset until before they expire; one without end goes on."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    properties.setStartField("onset")
    properties.setEndField("expires")
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    properties.setIsActive(True)


def set_up(controller: QgsTemporalNavigationObject, first: datetime, last: datetime) -> None:
    """The timeline of the map over a span, hour by hour."""
    moments = [QDateTime.fromMSecsSinceEpoch(to_ms(moment), Qt.TimeSpec.UTC) for moment in (first, last)]
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    controller.setTemporalExtents(QgsDateTimeRange(*moments))
    controller.setFrameDuration(QgsInterval(1, QgsUnitTypes.TemporalUnit.TemporalHours))
    controller.rewindToStart()
