# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of alerts (INTERFACE 1.4), recognised by their fields, as messages in the network's CRS; what is wrong as a list."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any, List, Mapping, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeedback,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.alerts import Alert
from ..core.errors import Cancelled, InputError
from ..core.text import N_
from ..formats.alert_rows import REQUIRED, alert_of
from ..formats.joptimiz_rules import missing
from ..formats.problems import Problem
from . import schema
from .alert_choices import choices, layer_used
from .placing import Placed, Placer, placer_of
from .values import columns, python_value, stored_zone


@dataclass(frozen=True)
class AlertsFound:
    """Messages with shapely geometries (or None: no place), and what their layers say wrong.

    `choices`: by alert id, what the user decided; `doubtful`: ids of messages of which a field, or the place, cannot be read;
    `left_out`: messages of layers that are switched off for routing.
    """

    alerts: tuple[Alert, ...] = ()
    problems: tuple[Problem, ...] = ()
    choices: Mapping[str, bool] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    left_out: int = 0


def read_alerts(layers: Sequence[QgsVectorLayer], crs: QgsCoordinateReferenceSystem,
                transform_context: QgsCoordinateTransformContext, zone: tzinfo, feedback: QgsFeedback) -> AlertsFound:
    """Read layers and tables of alerts, one after the other; every revision is kept.

    Raises InputError naming the layer for one that holds no alerts or has no CRS; Cancelled.
    """
    alerts: List[Alert] = []
    problems: List[Problem] = []
    decided: dict[str, bool] = {}
    doubtful: set[str] = set()
    out = 0
    for layer in layers:
        where = _columns(layer)
        if not layer_used(layer):
            out += len(layer.uniqueValues(where["alert_id"]))
            continue
        decided.update(choices(layer))
        placer = placer_of(layer, crs, transform_context)
        stored = stored_zone(layer.dataProvider().storageType())
        for number, feature in enumerate(layer.getFeatures(), 1):
            if feedback.isCanceled():
                raise Cancelled()
            attributes = feature.attributes()
            values = {name: python_value(attributes[at], stored) for name, at in where.items()}
            placed = _place(placer, feature.geometry())
            alert, doubted = alert_of(number, values, placed.geometry, zone, problems, layer.name())
            if placed.problem is not None:
                problems.append(Problem(number, alert.alert_id, "geometry", "", placed.problem))
            if doubted or placed.doubtful:
                doubtful.add(alert.alert_id)
            alerts.append(alert)
    return AlertsFound(tuple(alerts), tuple(problems), decided, frozenset(doubtful), out)


def _columns(layer: QgsVectorLayer) -> dict[str, int]:
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise InputError(N_("A layer of alerts cannot be read. Check that its file is still there."))
    where = columns(layer.fields(), schema.names(schema.ALERTS))
    lacking = missing(where, REQUIRED)
    if lacking:
        raise InputError(N_("The layer {name} holds no alerts: it lacks the fields {fields}. Import it with “Import alerts” "
                            "first."), name=layer.name(), fields=", ".join(lacking))
    return where


def _place(placer: Placer, geometry: QgsGeometry) -> Placed:
    """One geometry; the parts of a collection one by one, so that one that is bad spoils no other."""
    if geometry.isNull() or QgsWkbTypes.flatType(geometry.wkbType()) != QgsWkbTypes.Type.GeometryCollection:
        return placer.place(geometry)
    from shapely.geometry import GeometryCollection

    parts = [placer.place(part) for part in geometry.asGeometryCollection()]
    shapes: List[Any] = [part.geometry for part in parts if part.geometry is not None]
    return Placed(GeometryCollection(shapes) if shapes else None, next((p.problem for p in parts if p.problem), None),
                  any(part.doubtful for part in parts))
