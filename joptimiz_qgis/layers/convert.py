# SPDX-License-Identifier: GPL-2.0-or-later
"""Core values as QGIS values: figures, dates, places, fields."""

from __future__ import annotations

import math
from typing import Iterable, Optional, Sequence

import numpy as np
from qgis.core import QgsField, QgsFields, QgsGeometry, QgsLineString, QgsPointXY
from qgis.PyQt.QtCore import QDateTime, Qt, QVariant

TYPES = {"text": QVariant.String, "int": QVariant.LongLong, "real": QVariant.Double, "time": QVariant.DateTime,
         "date": QVariant.Date, "flag": QVariant.Bool}


def fields_of(declared: Iterable[tuple[str, str]]) -> QgsFields:
    """QgsFields from (name, text|int|real|time|date|flag) pairs."""
    fields = QgsFields()
    for name, kind in declared:
        fields.append(QgsField(name, TYPES[kind]))
    return fields


def utc(instant_ms: Optional[int]) -> Optional[QDateTime]:
    """An instant as a QDateTime in UTC; None stays NULL."""
    return None if instant_ms is None else QDateTime.fromMSecsSinceEpoch(int(instant_ms), Qt.TimeSpec.UTC)


def real(value: float, decimals: int = 3) -> Optional[float]:
    """A figure for a table; NULL where it is not known (NaN) or has no limit."""
    return round(float(value), decimals) if math.isfinite(value) else None


def point_geometry(xy: np.ndarray) -> QgsGeometry:
    """A point from float64 [2]."""
    return QgsGeometry.fromPointXY(QgsPointXY(float(xy[0]), float(xy[1])))


def line_geometry(xy: np.ndarray) -> QgsGeometry:
    """A line from vertices, float64 [n, 2]; a null geometry for fewer than two."""
    if len(xy) < 2:
        return QgsGeometry()
    return QgsGeometry(QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist()))


def listed(values: Sequence[object]) -> Optional[str]:
    """A list inside one field: comma-separated, in order, each once; NULL if empty."""
    return ",".join(dict.fromkeys(str(v) for v in values)) or None
