# SPDX-License-Identifier: GPL-2.0-or-later
"""Attribute values of QGIS features as Python values, the same on every QGIS from 3.22 on."""

from __future__ import annotations

from datetime import date, datetime, time, timezone, tzinfo
from typing import Any, Iterable, Optional

from qgis.core import NULL, QgsFields
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

SHORT = 10  # a shapefile keeps so many characters of a field's name


def python_value(value: Any, stored_zone: Optional[tzinfo] = None) -> Any:
    """None, bool, int, float, str, date, or datetime: naive = local time of the territory.

    `stored_zone`: the zone of date-times that come without one, where the storage fixes it.
    """
    if value is None or value == NULL:
        return None
    if isinstance(value, QVariant):  # PyQt6 and some providers hand over typed NULLs and wrapped values
        return None if value.isNull() else python_value(value.value(), stored_zone)
    if isinstance(value, QDateTime):
        return _moment(value, stored_zone) if value.isValid() else None
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day()) if value.isValid() else None
    if isinstance(value, QTime):
        return time(value.hour(), value.minute(), value.second()).isoformat() if value.isValid() else None
    if isinstance(value, (list, tuple)):
        return ",".join(str(v) for v in value)
    return value


def _moment(value: QDateTime, stored_zone: Optional[tzinfo]) -> datetime:
    d, t = value.date(), value.time()
    wall = datetime(d.year(), d.month(), d.day(), t.hour(), t.minute(), t.second(), t.msec() * 1000)
    if value.timeSpec() == Qt.TimeSpec.LocalTime:
        # The machine's zone says nothing about the act: a time without zone is the territory's.
        return wall.replace(tzinfo=stored_zone)
    seconds = value.toUTC().toMSecsSinceEpoch() / 1000.0
    return datetime.fromtimestamp(seconds, tz=timezone.utc)


def stored_zone(storage_type: str) -> Optional[tzinfo]:
    """UTC for GeoPackage, whose date-times are UTC by definition (QGIS before 3.30 hands them over without zone)."""
    return timezone.utc if storage_type.upper() == "GPKG" else None


def columns(fields: QgsFields, wanted: Iterable[str]) -> dict[str, int]:
    """Where the wanted fields are: by name, letter case aside, or by a name that a shapefile cut short."""
    here = {name.lower(): number for number, name in reversed(list(enumerate(fields.names())))}
    found = {}
    for name in wanted:
        for written in (name.lower(), name.lower()[:SHORT]):
            if written in here:
                found[name] = here[written]
                break
    return found
