# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of a layer by an official code, for messages that name areas without drawing them."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
)

from ..core.errors import InputError
from ..core.text import N_
from ..formats.row import plain
from .rules_source import WGS84
from .values import python_value


def areas_by_code(source: Any, field: str, transform_context: QgsCoordinateTransformContext) -> dict[str, QgsGeometry]:
    """Geometries in WGS84 of a feature source. Raises InputError if it has no CRS or does not lie on the earth."""
    if source.fields().lookupField(field) < 0:
        raise InputError(N_("The areas layer has no field {field}. Choose the one that holds the code."), field=field)
    crs = source.sourceCrs()
    if not crs.isValid():
        raise InputError(N_("The areas layer has no coordinate reference system. Set one in its properties."))
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), transform_context)
    parts: dict[str, list[QgsGeometry]] = {}
    for feature in source.getFeatures():
        code, geometry = plain(python_value(feature[field])), QgsGeometry(feature.geometry())
        if not code or geometry.isNull():
            continue
        try:
            geometry.transform(transform)
        except QgsCsException as error:
            raise InputError(N_("An area of the areas layer cannot be brought into longitude and latitude. Check the "
                                "coordinate reference system of the layer.")) from error
        parts.setdefault(code, []).append(geometry)
    return {code: found[0] if len(found) == 1 else QgsGeometry.unaryUnion(found) for code, found in parts.items()}
