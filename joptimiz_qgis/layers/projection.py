# SPDX-License-Identifier: GPL-2.0-or-later
"""Many places at once from longitude and latitude to a projected CRS, as QGIS transforms them."""

from __future__ import annotations

import struct
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsUnitTypes,
)

from ..core.errors import InputError
from ..core.text import N_

_PART = 500_000


def must_be_metric(crs: QgsCoordinateReferenceSystem) -> None:
    """Raise InputError unless the CRS is projected, in metres."""
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise InputError(N_("The CRS {crs} is not projected in metres. Choose one that is, for example EPSG:2154."),
                         crs=crs.authid() or crs.description() or "\u2205")


def projection(crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext
               ) -> Callable[[np.ndarray], np.ndarray]:
    """Longitude and latitude in degrees WGS84, float64 [n, 2], to x and y in `crs`."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, transform_context)

    def project(lonlat: np.ndarray) -> np.ndarray:
        out = np.empty((lonlat.shape[0], 2))
        for begin in range(0, lonlat.shape[0], _PART):
            out[begin : begin + _PART] = _transformed(lonlat[begin : begin + _PART], transform)
        return out

    return project


def _transformed(xy: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    line = QgsGeometry()
    # A line in well-known binary: the one way to hand QGIS an array and get one back.
    line.fromWkb(struct.pack("<BII", 1, 2, xy.shape[0]) + np.ascontiguousarray(xy, "<f8").tobytes())
    try:
        line.transform(transform)
    except QgsCsException as error:
        raise InputError(N_("Some places of the source cannot be drawn in the CRS {crs}. Choose a CRS made for where they are."),
                         crs=transform.destinationCrs().authid()) from error
    return np.frombuffer(line.asWkb().data(), "<f8", 2 * xy.shape[0], 9).reshape(-1, 2)
