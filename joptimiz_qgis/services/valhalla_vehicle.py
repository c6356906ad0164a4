# SPDX-License-Identifier: GPL-2.0-or-later
"""A vehicle as Valhalla's costing models know it, and what they cannot know of it.

Which figures a model takes was tried on Valhalla 3.9.1 (tests/contract): the documentation is behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

from ..core.text import N_, Text, text
from ..core.vehicles import CATEGORY_WORDS, Category, Vehicle

_MODELS: Mapping[Category, str] = {
    Category.VP: "auto", Category.VUL: "auto", Category.PL: "truck", Category.TC: "bus", Category.DEUX_RM: "motorcycle",
    Category.L1E_A: "motor_scooter", Category.L1E_B: "motor_scooter", Category.L2E: "motor_scooter", Category.L5E: "auto",
    Category.L6E: "motor_scooter", Category.L7E: "auto", Category.BIKE: "bicycle", Category.CARGO_BIKE: "bicycle",
}
"""The category is stated; no figure ever changes the model."""
_OWN_MODEL = (Category.VP, Category.PL, Category.TC, Category.DEUX_RM, Category.L1E_B, Category.BIKE)
_BOX = (("height_m", "height"), ("width_m", "width"), ("length_m", "length"), ("weight_t", "weight"))
_FIGURES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "truck": (*_BOX, ("axle_load_t", "axle_load")), "auto": _BOX, "bus": _BOX,
    "motorcycle": (), "motor_scooter": (), "bicycle": (),
}
"""Model: (fact of our vehicle, option of Valhalla); tonnes and metres in both."""
_WORDS = {"height_m": N_("height"), "width_m": N_("width"), "length_m": N_("length"), "weight_t": N_("weight"),
          "axle_load_t": N_("axle load")}
_CYCLE_FACTS = ("width_m", "length_m")  # no other limit means a cycle
_ASSUMED = N_("The {fact} of the vehicle is not stated: the service judges limits of {fact} with a figure of its own.")
_IGNORED = N_("The service does not judge limits of {fact} for this kind of vehicle (its profile “{model}”).")
_HAZMAT = N_("The service does not judge bans on dangerous goods for this kind of vehicle (its profile “{model}”).")
_LIKE = N_("The service has no profile for this category ({category}): it takes the access and the speeds of “{model}”.")


@dataclass(frozen=True)
class Costing:
    """A costing model with its options, and what a result must say of it."""

    model: str
    options: Mapping[str, Any]
    notes: tuple[Text, ...]


def costing(vehicle: Vehicle, shortest: bool) -> Costing:
    """The costing of a vehicle; `shortest`: least distance instead of least time."""
    model = _MODELS[vehicle.category]
    taken = dict(_FIGURES[model])
    options: dict[str, Any] = {"speed_types": ["freeflow"]}  # no traffic of the hour: durations are free flow
    notes: list[Text] = []
    if vehicle.category not in _OWN_MODEL:
        notes.append(text(_LIKE, category=text(CATEGORY_WORDS[vehicle.category]), model=model))
    for fact, word in _WORDS.items():
        if vehicle.category.is_cycle and fact not in _CYCLE_FACTS:
            continue
        own = getattr(vehicle, fact)
        if fact in taken and own is not None:
            options[taken[fact]] = own
        elif fact in taken:
            notes.append(text(_ASSUMED, fact=text(word)))
        elif own is not None:
            notes.append(text(_IGNORED, fact=text(word), model=model))
    if model == "truck":
        options["hazmat"] = vehicle.hazmat
    elif vehicle.hazmat:
        notes.append(text(_HAZMAT, model=model))
    if vehicle.max_speed_kmh is not None:
        options["cycling_speed" if model == "bicycle" else "top_speed"] = vehicle.max_speed_kmh
    if shortest:
        options["shortest"] = True
    return Costing(model, options, tuple(notes))
