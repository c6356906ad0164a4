# SPDX-License-Identifier: GPL-2.0-or-later
"""Places from a layer of points, each with the value that names it in the outputs."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Union

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsFeatureSource, QgsPointXY, QgsWkbTypes
from qgis.PyQt.QtCore import QVariant

from ...core.errors import InputError
from ...core.text import N_
from ...layers.values import python_value
from ...tr import tr

_TOLD = 20  # features left out that the log names; the rest is counted
_WHOLE = (QVariant.Int, QVariant.LongLong, QVariant.UInt, QVariant.ULongLong)


@dataclass(frozen=True)
class Places:
    """K places in the network's CRS. `kind`: int or text, the type of the field that `ids` come from."""

    ids: tuple[Union[int, str], ...]
    kind: str
    xy: np.ndarray  # float64 [K, 2]
    left_out: int


def read_places(source: QgsFeatureSource, id_field: str, crs: QgsCoordinateReferenceSystem, context: Any, feedback: Any
                ) -> Places:
    """The points of a layer in `crs`, in feature order; `id_field`: "" for the number of the feature.

    A feature without one place or without an identifier is left out and named in the log. Raises InputError for a layer
    that is not of points, has no CRS, lacks the field, or holds no place that can be used.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
        raise InputError(N_("The layer {name} is no layer of points. Give one point for each place."), name=source.sourceName())
    if not source.sourceCrs().isValid():
        raise InputError(N_("The layer {name} has no coordinate reference system. Set one in its properties."),
                         name=source.sourceName())
    column = source.fields().lookupField(id_field) if id_field else -1
    if id_field and column < 0:
        raise InputError(N_("The layer {layer} has no field {name} to tell its places apart. Fields: {fields}."),
                         layer=source.sourceName(), name=id_field, fields=", ".join(source.fields().names()))
    kind = "int" if column < 0 or source.fields().at(column).type() in _WHOLE else "text"
    ids: list[Union[int, str]] = []
    xy: list[tuple[float, float]] = []
    left_out = 0
    for feature in source.getFeatures(QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())):
        points = [QgsPointXY(vertex) for vertex in feature.geometry().vertices()]
        name = python_value(feature.attributes()[column]) if column >= 0 else feature.id()
        if len(points) == 1 and name is not None and math.isfinite(points[0].x()) and math.isfinite(points[0].y()):
            ids.append(int(name) if kind == "int" else str(name))
            xy.append((points[0].x(), points[0].y()))
            continue
        left_out += 1
        if left_out <= _TOLD:
            reason = tr("its identifier is empty") if name is None else \
                tr("it has not one place, or none in the CRS of the network")
            feedback.pushWarning(tr("Place {id} of {layer} is left out: {reason}.", id=feature.id() if name is None else name,
                                    layer=source.sourceName(), reason=reason))
    if left_out > _TOLD:
        feedback.pushWarning(tr("And {n} more places are left out.", n=left_out - _TOLD))
    if not ids:
        raise InputError(N_("The layer {name} holds no place that can be used."), name=source.sourceName())
    return Places(tuple(ids), kind, np.array(xy, dtype=np.float64), left_out)
