# SPDX-License-Identifier: GPL-2.0-or-later
"""Points with movements a week, as the algorithms on delivery bays take them: establishments of `baydemand`, or any others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Union

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..core.errors import InputError
from ..core.progress import NoProgress, Progress, check
from ..core.text import N_
from ..formats.problems import Problem
from ..formats.row import listed_figure, plain
from .placing import crs_of, moved_point, point_on
from .values import columns, python_value

NO_PLACE = N_("The feature has no place in the CRS of the network: it is left out.")
NOT_MOVEMENTS = N_("Movements a week are a number, zero or more: they are unknown here.")
NOT_MINUTES = N_("The minutes of a stop are a number above zero: they are unknown here.")
TWICE = N_("Another feature has this identifier too: both are kept.")
_WHOLE = (QVariant.Int, QVariant.LongLong, QVariant.UInt, QVariant.ULongLong)
_LOOK = 2000


@dataclass(frozen=True)
class DemandPoints:
    """D points in the CRS asked for, in feature order. `kind`: int or text, the type of `ids`.

    `names`, `streets`, `naf`: "" where the layer says nothing. float64 [D], NaN = unknown: `movements` a week, `dwell_min`.
    `xy` float64 [D, 2].
    """

    ids: tuple[Union[int, str], ...]
    kind: str
    names: tuple[str, ...]
    streets: tuple[str, ...]
    naf: tuple[str, ...]
    movements: np.ndarray
    dwell_min: np.ndarray
    xy: np.ndarray

    @property
    def unknown(self) -> int:
        """Points whose movements are not known, in no sum."""
        return int(np.isnan(self.movements).sum())


def read_demand(source: QgsFeatureSource, movements_field: str, crs: QgsCoordinateReferenceSystem,
                context: QgsCoordinateTransformContext, problems: List[Problem], progress: Optional[Progress] = None
                ) -> DemandPoints:
    """Points of a layer; of lines and areas the middle. What is wrong is listed; a feature without a place is left out.

    `ids` come from `establishment_id`, else the number of the feature. Raises InputError for a layer without places, without
    a CRS, without the field of movements, or with nothing that can be used; Cancelled.
    """
    progress = progress or NoProgress()
    name = source.sourceName()
    if source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        raise InputError(N_("The layer {name} holds no places. Give points with movements a week."), name=name)
    own_crs = crs_of(source)
    fields = source.fields()
    at = columns(fields, ("establishment_id", "name", "street", "naf", "dwell_min"))
    movements_at = fields.lookupField(movements_field)
    if movements_at < 0:
        raise InputError(N_("The layer {layer} has no field {name} of movements a week. Choose another of its fields: {fields}."),
                         layer=name, name=movements_field or "\u2205", fields=", ".join(fields.names()))
    kind = "int" if "establishment_id" not in at or fields.at(at["establishment_id"]).type() in _WHOLE else "text"
    transform = QgsCoordinateTransform(own_crs, crs, context)
    ids: List[Union[int, str]] = []
    texts: List[tuple[str, ...]] = []
    figures: List[tuple[float, float, float, float]] = []
    seen: set[Union[int, str]] = set()
    count = max(1, source.featureCount())
    for number, feature in enumerate(source.getFeatures(), 1):
        if number % _LOOK == 0:
            check(progress)
            progress.report(min(100.0, 100.0 * number / count))
        attributes = feature.attributes()
        values = {field: python_value(attributes[column]) for field, column in at.items()}
        given = values.get("establishment_id")
        own: Union[int, str] = feature.id() if given is None else int(given) if kind == "int" else plain(given)
        point = point_on(feature.geometry())
        place = None if point is None else moved_point(point, transform)
        if place is None:
            problems.append(Problem(number, str(own), "geometry", "", NO_PLACE))
            continue
        if own in seen:
            problems.append(Problem(number, str(own), "establishment_id", str(own), TWICE))
        seen.add(own)
        movements = listed_figure(python_value(attributes[movements_at]), 0.0, number, str(own), movements_field, NOT_MOVEMENTS,
                            problems)
        dwell = listed_figure(values.get("dwell_min"), 1e-9, number, str(own), "dwell_min", NOT_MINUTES, problems)
        ids.append(own if kind == "int" else str(own))
        texts.append(tuple(plain(values.get(field)) for field in ("name", "street", "naf")))
        figures.append((movements, dwell, place.x(), place.y()))
    if not ids:
        raise InputError(N_("The layer {name} holds no place that can be used."), name=name)
    names, streets, naf = (tuple(column) for column in zip(*texts))
    table = np.array(figures, float)
    return DemandPoints(tuple(ids), kind, names, streets, naf, table[:, 0].copy(), table[:, 1].copy(), table[:, 2:].copy())
