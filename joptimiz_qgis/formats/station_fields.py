# SPDX-License-Identifier: GPL-2.0-or-later
"""Stations for charging, gas, hydrogen and fuel, and charging points: their fields, declared once."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from .france import is_swapped

Declared = tuple[tuple[str, str], ...]

STATIONS: Declared = (
    ("station_id", "text"), ("kind", "text"), ("name", "text"), ("operator", "text"), ("address", "text"),
    ("opening_hours", "text"), ("access", "text"), ("max_power_kw", "real"), ("points", "text"), ("vehicle_limits", "text"),
    ("state", "text"), ("state_at", "time"), ("correction_of", "text"), ("verified_on", "text"), ("source", "text"),
)
"""Those of the collection `stations` of the API, without what its server sets."""
KINDS = ("charging", "gas", "hydrogen", "fuel")
IRVE_STATIC: Declared = (
    ("nom_amenageur", "text"), ("siren_amenageur", "text"), ("contact_amenageur", "text"), ("nom_operateur", "text"),
    ("contact_operateur", "text"), ("telephone_operateur", "text"), ("nom_enseigne", "text"), ("id_station_itinerance", "text"),
    ("id_station_local", "text"), ("nom_station", "text"), ("implantation_station", "text"), ("adresse_station", "text"),
    ("code_insee_commune", "text"), ("coordonneesXY", "text"), ("nbre_pdc", "int"), ("id_pdc_itinerance", "text"),
    ("id_pdc_local", "text"), ("puissance_nominale", "real"), ("prise_type_ef", "flag"), ("prise_type_2", "flag"),
    ("prise_type_combo_ccs", "flag"), ("prise_type_chademo", "flag"), ("prise_type_autre", "flag"), ("gratuit", "flag"),
    ("paiement_acte", "flag"), ("paiement_cb", "flag"), ("paiement_autre", "flag"), ("tarification", "text"),
    ("condition_acces", "text"), ("reservation", "flag"), ("horaires", "text"), ("accessibilite_pmr", "text"),
    ("restriction_gabarit", "text"), ("station_deux_roues", "flag"), ("raccordement", "text"), ("num_pdl", "text"),
    ("date_mise_en_service", "text"), ("observations", "text"), ("date_maj", "text"), ("cable_t2_attache", "flag"),
)
"""The national schema of charging points (etalab/schema-irve 2.3.0, static), in its order."""
IRVE_DYNAMIC: Declared = (("etat_pdc", "text"), ("occupation_pdc", "text"), ("horodatage", "time"))
POINTS: Declared = IRVE_STATIC + IRVE_DYNAMIC

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
Place = tuple[float, float]
_TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True)
class Station:
    """A station: values by field of STATIONS (state_at: an aware datetime), its place as longitude and latitude or None.

    `row`: the first row (from 1) that speaks of it.
    """

    row: int
    values: Mapping[str, Any]
    place: Optional[Place]


def values_of(**known: Any) -> dict[str, Any]:
    """Values of a station by field, None where nothing is known."""
    return {name: known.get(name) for name, _ in STATIONS}


def points_text(points: list[dict[str, Any]]) -> Optional[str]:
    """The points of a station as one JSON array; None for none."""
    return f"[{','.join(map(point_text, points))}]" if points else None


def point_text(point: dict[str, Any]) -> str:
    """One point as a JSON object."""
    return _TO_JSON(point)


def place_of(written: str) -> Optional[Place]:
    """Two numbers in any brackets, in the order written: `[lon,lat]`, `lon lat`, `POINT(lon lat)`, `4,85;45,7`.

    None for what is no two finite numbers in degrees, and for 0 0, which stands for unknown.
    """
    text = written.replace(",", ".") if ";" in written else written
    found = [float(number) for number in _NUMBER.findall(text)]
    return degrees(*found) if len(found) == 2 else None


def degrees(longitude: float, latitude: float) -> Optional[Place]:
    """The two as a place, exchanged or not; None where they cannot be one."""
    small, large = sorted((abs(longitude), abs(latitude)))
    if not math.isfinite(large) or small > 90.0 or large > 180.0 or large == 0.0:
        return None
    return longitude, latitude


def is_exchanged(place: Place) -> bool:
    """Whether it lies in France only with longitude and latitude exchanged, or is nowhere as written."""
    return abs(place[1]) > 90.0 or is_swapped(*place)
