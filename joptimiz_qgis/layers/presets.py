# SPDX-License-Identifier: GPL-2.0-or-later
"""Vehicle presets of resources/tables/vehicles.json, and vehicles as users type them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from ..core.errors import InputError
from ..core.text import N_
from ..core.vehicles import Vehicle
from ..paths import resource
from ..tr import language


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
        values = json.loads(wanted)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise InputError(N_("The vehicle {text} is neither a preset nor a JSON object. Presets: {presets}."),
                         text=wanted or "\u2205", presets=", ".join(p.id for p in presets()))
    return Vehicle.from_mapping(values)
