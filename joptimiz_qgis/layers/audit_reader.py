# SPDX-License-Identifier: GPL-2.0-or-later
"""What the audit of bays is given beside the bays: a CRS in metres where no network states one, areas, a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..core.bays.norms import Norms
from ..core.errors import InputError
from ..core.network.territory import crs_for
from ..core.text import N_
from ..formats.bay_fields import Bay
from ..formats.bay_norms import read_norms
from ..formats.problems import Problem
from ..paths import resource
from .placing import Placer, crs_of

NO_AREA = N_("The feature is no area: it is left out.")


def metric_crs(bays: Sequence[Bay]) -> QgsCoordinateReferenceSystem:
    """The projected CRS of the country where most bays lie."""
    places = [(bay.values["LONGITUDE"], bay.values["LATITUDE"]) for bay in bays if bay.values["LONGITUDE"] is not None]
    lon, lat = np.median(np.array(places, float), axis=0).tolist() if places else (2.5, 47.0)  # nothing to place: any will do
    return QgsCoordinateReferenceSystem(crs_for(lon, lat))


def norms_of(path: str) -> Norms:
    """The lines of a user's own table, or of the plugin's for "". Raises InputError."""
    file = Path(path) if path else resource("tables", "bay_norms.csv")
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InputError(N_("The table {name} cannot be read: {error}."), name=file.name, error=error.strerror or "") from error
    return read_norms(content, file.name, [])


def territory_of(source: Any, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext,
                 problems: List[Problem]) -> Any:
    """All areas of a feature source as one shapely (multi)polygon in `crs`. Raises InputError without any."""
    from shapely.ops import unary_union

    placer, areas = Placer(crs_of(source), crs, context), []
    for row, feature in enumerate(source.getFeatures(), 1):
        placed = placer.place(feature.geometry())
        if placed.geometry is None or placed.geometry.geom_type not in ("Polygon", "MultiPolygon"):
            problems.append(Problem(row, f"{source.sourceName()} {feature.id()}", "geometry", "", placed.problem or NO_AREA))
        else:
            areas.append(placed.geometry)
    if not areas:
        raise InputError(N_("The layer {name} holds no area that can be used as the territory."), name=source.sourceName())
    return unary_union([area if area.is_valid else area.buffer(0) for area in areas])
