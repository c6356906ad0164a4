# SPDX-License-Identifier: GPL-2.0-or-later
"""Alerts as features of the public layers (INTERFACE 1.4): times as date-times in UTC, lists comma-separated."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any, Optional

from qgis.core import QgsFeature, QgsGeometry
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.alerts import Alert
from ..core.regulation.calendar import to_ms
from . import schema
from .convert import fields_of

ALERT_FIELDS = fields_of(schema.ALERTS)


def alert_feature(alert: Alert, geometry: Optional[QgsGeometry]) -> QgsFeature:
    """A feature of an alert; the geometry of the alert itself is not looked at."""
    feature = QgsFeature(ALERT_FIELDS)
    feature.setAttributes([_stored(getattr(alert, name)) for name in schema.names(schema.ALERTS)])
    if alert.vehicles is None:  # the word of INTERFACE, so that a reader sees it
        feature["vehicles"] = "all"
    if geometry is not None:
        feature.setGeometry(geometry)
    return feature


def _stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return QDateTime.fromMSecsSinceEpoch(to_ms(value), Qt.TimeSpec.UTC)
    if isinstance(value, tuple):
        return ",".join(str(getattr(one, "value", one)) for one in value) or None
    if isinstance(value, Enum):
        return value.value
    return None if value == "" else value
