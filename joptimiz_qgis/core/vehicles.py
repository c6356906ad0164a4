# SPDX-License-Identifier: GPL-2.0-or-later
"""Vehicles as the law sees them: category, Crit'Air class, energy, dimensions, use."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, Mapping, Optional

from .errors import InputError
from .text import N_


class Category(str, Enum):
    """Vehicle categories; the order is the column order of every access table."""

    VP = "VP"
    VUL = "VUL"
    PL = "PL"
    TC = "TC"
    DEUX_RM = "2RM"
    L1E_A = "L1E_A"
    L1E_B = "L1E_B"
    L2E = "L2E"
    L5E = "L5E"
    L6E = "L6E"
    L7E = "L7E"
    BIKE = "BIKE"
    CARGO_BIKE = "CARGO_BIKE"

    @property
    def is_cycle(self) -> bool:
        """Cycles (pedal-assisted ones included) are no motor vehicles and stand outside Crit'Air."""
        return self in (Category.BIKE, Category.CARGO_BIKE)

    @property
    def column(self) -> int:
        """Column of this category in access arrays."""
        return CATEGORIES.index(self)


CATEGORIES = tuple(Category)
CATEGORY_WORDS: Mapping[Category, str] = {
    Category.VP: N_("Car (VP)"), Category.VUL: N_("Van up to 3.5 t (VUL)"), Category.PL: N_("Lorry over 3.5 t (PL)"),
    Category.TC: N_("Bus or coach (TC)"), Category.DEUX_RM: N_("Motorcycle (2RM)"),
    Category.L1E_A: N_("Powered cycle (L1e-A)"), Category.L1E_B: N_("Moped (L1e-B)"),
    Category.L2E: N_("Three-wheel moped (L2e)"), Category.L5E: N_("Motor tricycle (L5e)"),
    Category.L6E: N_("Light quadricycle (L6e)"), Category.L7E: N_("Heavy quadricycle (L7e)"), Category.BIKE: N_("Cycle"),
    Category.CARGO_BIKE: N_("Cargo bike"),
}
"""How users read them: the order of the enumeration."""
MOTOR_CATEGORIES = tuple(c for c in CATEGORIES if not c.is_cycle)


class Energy(str, Enum):
    ELECTRIC = "electric"
    HYDROGEN = "hydrogen"
    GAS = "gas"
    HYBRID = "hybrid"
    PETROL = "petrol"
    DIESEL = "diesel"
    HUMAN = "human"


ENERGY_WORDS: Mapping[Energy, str] = {
    Energy.ELECTRIC: N_("electric"), Energy.HYDROGEN: N_("hydrogen"), Energy.GAS: N_("gas"), Energy.HYBRID: N_("hybrid"),
    Energy.PETROL: N_("petrol"), Energy.DIESEL: N_("diesel"), Energy.HUMAN: N_("human"),
}

class CritAir(str, Enum):
    """Air-quality classes, best first. `E` is the zero-emission sticker, `NC` unclassified."""

    E = "E"
    C1 = "1"
    C2 = "2"
    C3 = "3"
    C4 = "4"
    C5 = "5"
    NC = "NC"

    @property
    def rank(self) -> int:
        """0 (cleanest) to 6 (unclassified)."""
        return list(CritAir).index(self)


@dataclass(frozen=True)
class Vehicle:
    """One vehicle. None means unknown, never zero; the category is stated, never derived from a weight.

    Weights in tonnes (gross_weight_t is the French PTAC, combination_weight_t the PTRA),
    lengths in metres, speed in km/h.
    """

    category: Category
    critair: Optional[CritAir] = None
    energy: Optional[Energy] = None
    gross_weight_t: Optional[float] = None
    combination_weight_t: Optional[float] = None
    axle_load_t: Optional[float] = None
    height_m: Optional[float] = None
    width_m: Optional[float] = None
    length_m: Optional[float] = None
    hazmat: bool = False
    max_speed_kmh: Optional[float] = None
    use: Optional[str] = None
    vehicle_id: Optional[str] = None
    payload_kg: Optional[float] = None
    volume_m3: Optional[float] = None
    range_km: Optional[float] = None

    @property
    def weight_t(self) -> Optional[float]:
        """The weight that a weight sign (B13) judges: of the combination if one is stated, else gross."""
        return self.combination_weight_t if self.combination_weight_t is not None else self.gross_weight_t

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "Vehicle":
        """Read the public JSON object (INTERFACE 1.5). Raises InputError naming the member at fault."""
        known = {f.name for f in fields(cls)}
        unknown = sorted(set(values) - known)
        if unknown:
            raise InputError(
                N_("The vehicle has a member that is not known: {name}. Known members: {known}."),
                name=unknown[0], known=", ".join(sorted(known)),
            )
        if values.get("category") in (None, ""):
            raise InputError(N_("The vehicle states no category. Add \"category\", for example \"PL\" or \"VUL\"."))
        read: dict[str, Any] = {}
        for name, value in values.items():
            if value is None or value == "":
                continue
            read[name] = _member(name, value)
        return cls(**read)


_ENUMS: Mapping[str, type[Enum]] = {"category": Category, "critair": CritAir, "energy": Energy}


def _member(name: str, value: Any) -> Any:
    if name in _ENUMS:
        kind = _ENUMS[name]
        try:
            return kind(str(value))
        except ValueError:
            raise InputError(
                N_("The vehicle's {name} cannot be {value}. Choose one of: {choices}."),
                name=name, value=str(value), choices=", ".join(m.value for m in kind),
            ) from None
    if name == "hazmat":
        if not isinstance(value, bool):
            raise InputError(N_("The vehicle's hazmat must be true or false, not {value}."), value=str(value))
        return value
    if name in ("use", "vehicle_id"):
        return str(value)
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if isinstance(value, bool) or not 0.0 < number < 1e6:
        raise InputError(N_("The vehicle's {name} must be a positive number, not {value}."), name=name, value=str(value))
    return number
