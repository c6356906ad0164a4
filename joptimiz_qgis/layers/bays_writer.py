# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays as features of the public layer, whose fields are those of the national schema."""

from __future__ import annotations

from datetime import timezone
from typing import Any, Optional

from qgis.core import QgsFeature, QgsGeometry
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.regulation.calendar import to_ms
from ..formats.bay_fields import Bay
from . import schema
from .convert import fields_of


class BayFeatures:
    """Makes features of bays. DATE_MAJ is UTC, as text with its offset where the file format would lose the zone."""

    def __init__(self, keeps_utc: bool) -> None:
        self._keeps_utc = keeps_utc
        self.fields = fields_of((name, "text" if kind == "time" and not keeps_utc else kind) for name, kind in schema.BAYS)

    def feature(self, bay: Bay, geometry: Optional[QgsGeometry]) -> QgsFeature:
        values: dict[str, Any] = dict(bay.values)
        moment = values["DATE_MAJ"]
        if moment is not None:
            values["DATE_MAJ"] = (QDateTime.fromMSecsSinceEpoch(to_ms(moment), Qt.TimeSpec.UTC) if self._keeps_utc
                                  else moment.astimezone(timezone.utc).isoformat())
        feature = QgsFeature(self.fields)
        feature.setAttributes([values[name] for name in self.fields.names()])
        if geometry is not None:
            feature.setGeometry(geometry)
        return feature
