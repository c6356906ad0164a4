# SPDX-License-Identifier: GPL-2.0-or-later
"""The place of a feature that is drafted, as servers want it: GeoJSON in longitude and latitude."""

from __future__ import annotations

import json
from typing import Any, Mapping, Optional

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import InputError
from ..core.text import N_

WGS84 = "EPSG:4326"
_DIGITS = 7  # a centimetre
_EMPTY = N_("The chosen feature has no geometry. Choose another one.")
_NOWHERE = N_("The place cannot be said in longitude and latitude. Set the coordinate reference system of the layer or of "
              "the project.")


def of_feature(layer: QgsVectorLayer, feature: Any, project: QgsProject) -> Mapping[str, Any]:
    """The geometry of a feature of any layer. Raises InputError if there is none, or if nobody knows where it is."""
    geometry = QgsGeometry(feature.geometry())
    if geometry.isNull() or geometry.isEmpty():
        raise InputError(_EMPTY)
    if not layer.crs().isValid():
        raise InputError(_NOWHERE)
    return of_geometry(geometry, layer.crs(), project)


def of_geometry(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> Mapping[str, Any]:
    """A geometry in any CRS, flat, its curves as lines; several parts only where there are several. Raises InputError."""
    flat = QgsGeometry(geometry.constGet().segmentize())
    flat.get().dropZValue()
    flat.get().dropMValue()
    if flat.isMultipart() and flat.constGet().numGeometries() == 1:
        flat.convertToSingleType()
    try:
        flat.transform(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), project))
    except QgsCsException as error:
        raise InputError(_NOWHERE) from error
    return json.loads(flat.asJson(_DIGITS))


def shape_of(place: Optional[Mapping[str, Any]]) -> QgsGeometry:
    """GeoJSON as QGIS draws it, in longitude and latitude; a null geometry for none, or for what is none."""
    shape = QgsGeometry()
    try:
        made = ogr.CreateGeometryFromJson(json.dumps(place)) if place is not None else None
    except RuntimeError:  # another plugin has told GDAL to raise
        return shape
    if made is not None:
        shape.fromWkb(bytes(made.ExportToWkb()))
    return shape


def repeated(properties: Mapping[str, Any], place: Optional[Mapping[str, Any]]) -> dict[str, Any]:
    """The fields of the national schema of delivery bays that repeat the place; the geometry counts, so they follow it."""
    shape = shape_of(place)
    if shape.isNull():
        return {}
    point = shape.pointOnSurface().asPoint()
    found = {"LONGITUDE": round(point.x(), _DIGITS), "LATITUDE": round(point.y(), _DIGITS),
             "GEOM_WKT": None if shape.type() == QgsWkbTypes.GeometryType.PointGeometry else shape.asWkt(_DIGITS)}
    return {name: value for name, value in found.items() if name in properties}
