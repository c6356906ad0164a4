# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of delivery bays as the columns that the bay models work on, in the CRS of the network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, List, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..core.bays.bay import Bays, bays, hours_of
from ..core.errors import InputError
from ..core.text import N_
from ..formats.bay_fields import Bay
from ..formats.bay_row import FROM_CDS, FROM_OSM, NO_FIELD, NO_PLACE, OTHER_HOURS
from ..formats.problems import Problem
from .bays_import import read_layers
from .placing import Placer
from .rules_source import WGS84, geometry_of

_NO_MATTER = (FROM_CDS, FROM_OSM, NO_FIELD, NO_PLACE)  # hours said in both grammars, columns not asked for; places: LEFT_OUT
LEFT_OUT = N_("The bay has no place that can be used: it is left out.")


@dataclass(frozen=True)
class Listed:
    """Bays as read; the rows of those whose hours contradict each other."""

    bays: tuple[Bay, ...]
    contradicted: frozenset[int]


def read_bays(layers: Sequence[Any], crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, zone: tzinfo,
              problems: List[Problem]) -> Bays:
    """The bays of one or several layers in the fields of the national schema, places in `crs`.

    What is wrong or unclear goes to `problems`; bays without a place are listed there and left out, hours that contradict each
    other are unknown. Raises InputError for a layer that lacks the fields, or if no bay is left.
    """
    found = listed_bays(layers, zone, context, problems)
    return placed_bays(found, crs, context, problems)


def listed_bays(layers: Sequence[Any], zone: tzinfo, context: QgsCoordinateTransformContext, problems: List[Problem]) -> Listed:
    """The bays of layers, not yet placed. Raises InputError for a layer that lacks the fields."""
    remarks: List[Problem] = []
    found = read_layers(layers, zone, context, remarks)
    problems += [problem for problem in remarks if problem.reason not in _NO_MATTER]
    return Listed(found, frozenset(problem.row for problem in remarks if problem.reason == OTHER_HOURS))


def placed_bays(listed: Listed, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext,
                problems: List[Problem], with_unplaced: bool = False) -> Bays:
    """Listed bays with their places in `crs`; `with_unplaced`: those without one are kept. Raises InputError if none is left."""
    placer = Placer(QgsCoordinateReferenceSystem(WGS84), crs, context)
    kept, geometries = [], []
    for bay in listed.bays:
        placed = placer.place(geometry_of(bay.geometry))
        if placed.geometry is None and (placed.problem or not with_unplaced):
            problems.append(Problem(bay.row, bay.id, "geometry", "", placed.problem or LEFT_OUT))
        if placed.geometry is not None or with_unplaced:
            kept.append(bay)
            geometries.append(placed.geometry)
    if not kept:
        raise InputError(N_("The layers hold no delivery bay that has a place. Give the outputs of “Import delivery bays”."))
    return bays([bay.id for bay in kept], [bay.values for bay in kept], geometries,
                [None if bay.row in listed.contradicted else hours_of(bay.values) for bay in kept])
