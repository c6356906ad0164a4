# SPDX-License-Identifier: GPL-2.0-or-later
"""Vehicle presets of resources/tables/vehicles.json, and vehicles as users type them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from ..core.errors import InputError
from ..core.json_text import from_json
from ..core.text import N_
from ..core.vehicles import CATEGORY_WORDS, ENERGY_WORDS, Vehicle
from ..paths import resource
from ..tr import language, number, tr


@dataclass(frozen=True)
class Preset:
    """A vehicle to start from: settings, not facts of the law."""

    id: str
    label: str
    icon: str
    vehicle: Vehicle


@cache
def _presets(locale: str) -> tuple[Preset, ...]:
    table = json.loads(resource("tables", "vehicles.json").read_text("utf-8"))
    return tuple(Preset(p["id"], p[f"label_{locale}"], p["icon"], Vehicle.from_mapping(p["vehicle"])) for p in table["presets"])


def presets() -> tuple[Preset, ...]:
    """All presets, labels in the user's language."""
    return _presets(language())


def vehicle(text: str) -> Vehicle:
    """A preset id, or a JSON object as in the public interface. Raises InputError saying what is wrong."""
    wanted = text.strip()
    for preset in presets():
        if preset.id == wanted:
            return preset.vehicle
    try:
        values = from_json(wanted)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise InputError(N_("The vehicle {text} is neither a preset nor a JSON object. Presets: {presets}."),
                         text=wanted or "\u2205", presets=", ".join(p.id for p in presets()))
    return Vehicle.from_mapping(values)


def label(text: str) -> str:
    """What a map says of a vehicle: a preset's name; of a JSON object the category, weight, energy and Crit'Air class; else
    the words as they are."""
    known = next((preset.label for preset in presets() if preset.id == text.strip()), None)
    if known is not None or not text.lstrip().startswith("{"):
        return known or text
    stated = vehicle(text)
    parts = [tr(CATEGORY_WORDS[stated.category])]
    if stated.gross_weight_t is not None:
        parts.append(tr("{n}\u00a0t", n=number(stated.gross_weight_t, 2).rstrip("0").rstrip(".,")))
    if stated.energy is not None:
        parts.append(tr(ENERGY_WORDS[stated.energy]))
    if stated.critair is not None:
        parts.append(tr("Crit'Air {name}", name=stated.critair.value))
    return ", ".join(parts)
