# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays as columns: where they are, how long, who may use them when, and all that the national schema says of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

import numpy as np

from ..errors import ScheduleError
from ..regulation.schedule import Schedule, always, parse
from .coverage import NO, UNKNOWN, YES

PERMANENT = "aire permanente"
"""The TYPE of a bay that is reserved at all times (arrêté of 7 June 1977, national schema 1.0.0)."""


@dataclass(frozen=True)
class Bays:
    """B bays, each entry a bay. A bay whose `active` is UNKNOWN is in use: a list of bays lists what there is.

    `ids` need not be unique. `names`: NOM, else ADRESSE, else "". `xy` float64 [B, 2]: a point of the bay in the CRS asked for
    (NaN = no place). float64 [B], NaN = unknown: `length_m`, `width_m`, `max_stay_min`. `active` int8 [B]: YES, NO or UNKNOWN.
    `schedules`: when it is reserved for deliveries, None = hours unknown. `values`: by the fields of the national schema (lengths
    in cm). `geometries`: shapely geometries or None in the CRS asked for.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    xy: np.ndarray
    length_m: np.ndarray
    width_m: np.ndarray
    max_stay_min: np.ndarray
    active: np.ndarray
    schedules: tuple[Optional[Schedule], ...]
    values: tuple[Mapping[str, Any], ...]
    geometries: tuple[Any, ...]

    def __len__(self) -> int:
        return len(self.ids)


def bays(ids: Sequence[str], values: Sequence[Mapping[str, Any]], geometries: Sequence[Any],
         schedules: Optional[Sequence[Optional[Schedule]]] = None) -> Bays:
    """Columns from what is known of each bay; `schedules` as `hours_of` reads them where none are given."""
    return Bays(
        tuple(ids), tuple(each.get("NOM") or each.get("ADRESSE") or "" for each in values),
        np.array([_point(geometry) for geometry in geometries], float).reshape(-1, 2),
        _numbers(values, "LONGUEUR") / 100.0, _numbers(values, "LARGEUR") / 100.0, _numbers(values, "DUREE_MAX"),
        np.array([UNKNOWN if each.get("ACTIVE") is None else YES if each["ACTIVE"] else NO for each in values], np.int8),
        tuple(map(hours_of, values)) if schedules is None else tuple(schedules), tuple(values), tuple(geometries))


def hours_of(values: Mapping[str, Any]) -> Optional[Schedule]:
    """When a bay is reserved for deliveries: its hours, at all times if it is a permanent one that states none, else unknown."""
    written = values.get("TEMPORALITE_OSM")
    if not written:
        return always if values.get("TYPE") == PERMANENT and not values.get("TEMPORALITE_CDS") else None
    try:
        return parse(written)
    except ScheduleError:
        return None


def _numbers(values: Sequence[Mapping[str, Any]], name: str) -> np.ndarray:
    return np.array([np.nan if each.get(name) is None else each[name] for each in values], float)


def _point(geometry: Any) -> tuple[float, float]:
    """A point in the middle of a line, in an area, or the point itself."""
    if geometry is None or geometry.is_empty:
        return np.nan, np.nan
    is_line = geometry.geom_type == "LineString"
    middle = geometry.interpolate(0.5, normalized=True) if is_line else geometry.representative_point()
    return middle.x, middle.y
