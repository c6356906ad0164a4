# SPDX-License-Identifier: GPL-2.0-or-later
"""The points on the way: from the features of a layer, in order, as stops or shape points."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureRequest, QgsFeatureSource, QgsWkbTypes

from ...core.errors import InputError
from ...core.routing.request import Stop
from ...core.text import N_
from ...layers.values import python_value
from ...tr import tr

ROLES = ("stop", "shape")


def via_points(source: QgsFeatureSource, order: str, crs: QgsCoordinateReferenceSystem, context: Any, feedback: Any
               ) -> tuple[tuple[Stop, ...], int]:
    """(points in `crs`, number of features without a place, which the log names). `order`: a field, or "" for feature order.

    Raises InputError for a layer that is not of points, has no CRS, or cannot be ordered.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
        raise InputError(N_("The via points {name} are no layer of points. Give one point for each place on the way."),
                         name=source.sourceName())
    if not source.sourceCrs().isValid():
        raise InputError(N_("The layer {name} has no coordinate reference system. Set one in its properties."),
                         name=source.sourceName())
    request = QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())
    features = list(source.getFeatures(request))
    placed = [f for f in features if not f.geometry().isEmpty()]
    for feature in features:
        if feature.geometry().isEmpty():
            feedback.pushWarning(tr("Via point {id} has no place and is left out.", id=feature.id()))
    if order:
        placed = _ordered(placed, order, source)
    points = [feature.geometry().centroid().asPoint() for feature in placed]  # of a multi-point with one point: that point
    roles = [_role(feature, source, feedback) for feature in placed]
    return tuple(Stop(p.x(), p.y(), role) for p, role in zip(points, roles)), len(features) - len(placed)


def _ordered(features: list[QgsFeature], order: str, source: QgsFeatureSource) -> list[QgsFeature]:
    column = source.fields().lookupField(order)
    if column < 0:
        raise InputError(N_("The via points have no field {name} to order them by. Fields: {fields}."), name=order,
                         fields=", ".join(source.fields().names()))
    keys = [python_value(feature.attributes()[column], None) for feature in features]
    if any(key is None for key in keys):
        raise InputError(N_("The field {name} that orders the via points is empty for some of them."), name=order)
    return [feature for _, feature in sorted(zip(keys, features), key=lambda pair: pair[0])]


def _role(feature: QgsFeature, source: QgsFeatureSource, feedback: Any) -> str:
    column = source.fields().indexOf("role")
    said = python_value(feature.attributes()[column], None) if column >= 0 else None
    if said is None or said in ROLES:
        return said or "stop"
    feedback.pushWarning(tr("Via point {id} has the role {role}, which is neither stop nor shape: taken as a stop.",
                            id=feature.id(), role=said))
    return "stop"
