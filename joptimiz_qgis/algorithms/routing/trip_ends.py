# SPDX-License-Identifier: GPL-2.0-or-later
"""Trips from a layer: lines, of which the ends count, or points that share an identifier, in feature order."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Iterator, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsFeatureSource, QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.errors import InputError
from ...core.routing.request import Stop
from ...core.text import N_
from ...layers.values import python_value
from ...tr import tr

_LINE, _POINT = QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PointGeometry
_TOLD = 20  # features left out that the log names; the rest is counted


@dataclass(frozen=True)
class GivenTrip:
    """A trip by its name in the layer: the identifier, or else the number of the feature."""

    name: str
    stops: tuple[Stop, ...]


def read_trips(source: QgsFeatureSource, id_field: str, crs: QgsCoordinateReferenceSystem, context: Any, feedback: Any
               ) -> tuple[tuple[GivenTrip, ...], int]:
    """(trips in `crs`, number of features or groups left out, which the log names).

    Raises InputError for a layer that holds no trips at all, or cannot be understood.
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind not in (_LINE, _POINT):
        raise InputError(N_("The trips {name} are neither lines nor points. Give one line a trip, or the points of each trip."),
                         name=source.sourceName())
    if not source.sourceCrs().isValid():
        raise InputError(N_("The layer {name} has no coordinate reference system. Set one in its properties."),
                         name=source.sourceName())
    column = source.fields().lookupField(id_field) if id_field else -1
    if id_field and column < 0:
        raise InputError(N_("The trips have no field {name} to tell them apart. Fields: {fields}."), name=id_field,
                         fields=", ".join(source.fields().names()))
    if kind == _POINT and column < 0 and not QgsWkbTypes.isMultiType(source.wkbType()):
        raise InputError(N_("Which points make a trip? Choose in TRIP_ID the field that the points of a trip share."))
    left_out = _LeftOut(feedback)
    given = list(_given(source, column, QgsFeatureRequest().setDestinationCrs(crs, context.transformContext()), left_out))
    if kind == _POINT and column >= 0:
        given = _together(given)
    trips = []
    for name, points in given:
        ends = points if kind == _POINT else [points[0], points[-1]]
        if len(ends) > 1 and any(point != ends[0] for point in ends):
            trips.append(GivenTrip(name, tuple(Stop(point.x(), point.y()) for point in ends)))
        else:
            left_out.tell(name, tr("it needs two different places"))
    left_out.tell_rest()
    if not trips:
        raise InputError(N_("The layer {name} holds no trip that can be used."), name=source.sourceName())
    return tuple(trips), left_out.count


_Given = tuple[str, list[QgsPointXY]]


def _given(source: QgsFeatureSource, column: int, request: QgsFeatureRequest, left_out: "_LeftOut") -> Iterator[_Given]:
    """(name, vertices) of each feature that has a name and a place."""
    for feature in source.getFeatures(request):
        name = python_value(feature.attributes()[column]) if column >= 0 else feature.id()
        geometry: QgsGeometry = feature.geometry()
        points = [QgsPointXY(vertex) for vertex in geometry.vertices()]
        if name is None:
            left_out.tell(str(feature.id()), tr("its identifier is empty"))
        elif not points or not all(math.isfinite(point.x()) and math.isfinite(point.y()) for point in points):
            left_out.tell(str(name), tr("it has no place, or none in the CRS of the network"))
        else:
            yield str(name), points


def _together(given: Sequence[_Given]) -> list[_Given]:
    """The points of all features with the same name, in feature order."""
    groups: dict[str, list[QgsPointXY]] = {}
    for name, points in given:
        groups.setdefault(name, []).extend(points)
    return list(groups.items())


class _LeftOut:
    """Counts what is left out, and says why in the log."""

    def __init__(self, feedback: Any) -> None:
        self.count, self._feedback = 0, feedback

    def tell(self, name: str, reason: str) -> None:
        self.count += 1
        if self.count <= _TOLD:
            self._feedback.pushWarning(tr("Trip {id} is left out: {reason}.", id=name, reason=reason))

    def tell_rest(self) -> None:
        if self.count > _TOLD:
            self._feedback.pushWarning(tr("And {n} more trips are left out.", n=self.count - _TOLD))
