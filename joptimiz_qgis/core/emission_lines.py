# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of consumption and emission factors: sourced lines, and which of them speak of a vehicle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import Iterable, Mapping, Optional, Union

from .errors import InputError
from .text import N_, Text, text
from .vehicles import Category, CritAir, Energy, Vehicle

DEFAULT_TABLE = "settings"
"""The table that ships for use; "order_2012" ships beside it, for the figures of the order of 10 April 2012."""
FRANCE = "FR"
"""Metropolitan France without Corsica, as the order of 10 April 2012 cuts the territories."""


class Kind(str, Enum):
    """What a line states."""

    CONSUMPTION = "consumption"
    FACTOR = "factor"
    CONTENT = "content"
    POLLUTANT = "pollutant"


class Phases(str, Enum):
    """What a factor counts: making and bringing the energy (upstream), using it in the vehicle (running)."""

    BOTH = "upstream+running"
    UPSTREAM = "upstream"
    RUNNING = "running"
    NOT_STATED = ""


_CARRIED = ("l", "kWh", "kg")
UNITS: Mapping[Kind, Mapping[str, tuple[str, float]]] = {
    Kind.CONSUMPTION: {f"{unit}/{km}": (unit, each) for unit in _CARRIED for km, each in (("km", 1.0), ("100km", 0.01))},
    Kind.FACTOR: {f"{mass}/{unit}": (unit, each) for unit in _CARRIED for mass, each in (("kg", 1.0), ("g", 0.001))},
    Kind.CONTENT: {f"{heat}/{unit}": (unit, each) for unit in ("l", "kg") for heat, each in (("kWh", 1.0), ("MJ", 1 / 3.6))},
    Kind.POLLUTANT: {"g/km": ("g", 1.0), "mg/km": ("g", 0.001), "kg/km": ("g", 1000.0)},
}
"""Units that a table may write: the unit of energy (or gram) they are counted in, and what one of them is worth.

Consumption becomes l, kWh or kg a km; a factor kg of gas, and a content kWh, for each l, kWh or kg; a pollutant g a km.
"""
SIZES = ("combination_weight_t", "gross_weight_t", "volume_m3")
"""Members of a vehicle that a line may be made for, the deciding one first: what tows is no lorry alone."""
GASES = ("CO2e", "CO2")
LEVELS = (1, 2, 3, 4)
STATUSES = ("published", "setting")
LOADS = ("t", "m3")


@dataclass(frozen=True)
class Range:
    """A figure with the least and the most that its source states; all three alike where it states one. NaN: unknown."""

    value: float
    low: float
    high: float

    def times(self, other: Union[Range, float]) -> Range:
        """The product; both must be zero or more, so that the bounds stay bounds."""
        by = other if isinstance(other, Range) else exactly(other)
        return Range(self.value * by.value, self.low * by.low, self.high * by.high)

    def plus(self, other: Range) -> Range:
        return Range(self.value + other.value, self.low + other.low, self.high + other.high)


def exactly(value: float) -> Range:
    return Range(value, value, value)


UNKNOWN = exactly(math.nan)


@dataclass(frozen=True)
class Line:
    """One figure of a table, with who says so.

    name: the energy carrier as the table calls it ("road diesel"), of a pollutant line the pollutant ("NOx"). unit: one of
    "l", "kWh", "kg", "g" (see UNITS). category, energy: whose consumption or pollutant. critair "", service "": of every
    class, of no stated service. size_of, size: the largest vehicle that the line is made for (None: every size).
    territory "": wherever the table does not say otherwise. upstream, running: the parts of a factor, None if not split.
    gas "CO2e" or "CO2"; manufacture of the vehicle: True counted, False not, None not stated. load: the mean load in
    load_unit that the source gives with a consumption. level: 1 to 4 of the Code des transports (L.1431-3), None: no
    level. status "published" or "setting" (to be calibrated locally).
    """

    kind: Kind
    name: str
    unit: str
    figure: Range
    edition: str
    source: str
    status: str
    verified_on: str = ""
    category: Optional[Category] = None
    energy: Optional[Energy] = None
    critair: Optional[CritAir] = None
    service: str = ""
    size_of: str = ""
    size: Optional[float] = None
    territory: str = ""
    upstream: Optional[float] = None
    running: Optional[float] = None
    gas: str = ""
    phases: Phases = Phases.NOT_STATED
    manufacture: Optional[bool] = None
    load: Optional[float] = None
    load_unit: str = ""
    level: Optional[int] = None
    note: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What may be said only once in a table."""
        return (self.kind, self.name, self.category, self.energy, self.critair, self.service, self.size_of, self.size,
                self.territory)


@dataclass(frozen=True)
class Chosen:
    """The lines that speak of a vehicle; none, and then `reason` says why and what to do."""

    lines: tuple[Line, ...]
    reason: Optional[Text] = None


class EmissionTable:
    """The lines of one named table. Nothing is taken from another: each result names the table it comes from."""

    def __init__(self, name: str, lines: Iterable[Line]) -> None:
        self.name = name
        self.lines = tuple(lines)

    def services(self, vehicle: Vehicle) -> tuple[str, ...]:
        """The services for which the table states what this vehicle consumes, in its order."""
        return tuple(dict.fromkeys(line.service for line in self._of(Kind.CONSUMPTION, vehicle) if line.service))

    def consumption(self, vehicle: Vehicle, service: str = "") -> Chosen:
        """What the vehicle consumes: one line for each carrier (a refrigerated lorry has two).

        The line made for the smallest vehicle that is not smaller than this one: a 7.5 t lorry takes the figures of a 12 t
        one where the table has nothing nearer, and one that is larger than every line has none.
        """
        if vehicle.energy is None:
            return Chosen((), text(N_("The vehicle states no energy. Add \"energy\", for example \"diesel\".")))
        lines = self._of(Kind.CONSUMPTION, vehicle)
        if not lines:
            return self._nothing(vehicle, vehicle.energy)
        served = tuple(line for line in lines if line.service == service)
        if not served:
            return Chosen((), text(N_("The table {table} states consumption by service. Choose one of: {services}."),
                                   table=self.name, services=", ".join(line or "\u2205" for line in
                                                                       dict.fromkeys(line.service for line in lines))))
        return self._by_size(vehicle, served)

    def factor(self, carrier: str, territory: str = FRANCE) -> Chosen:
        """The factor of a carrier in a territory, else the one that holds wherever the table does not say otherwise."""
        lines = [line for line in self.lines if line.kind is Kind.FACTOR and line.name == carrier]
        for wanted in (territory, ""):
            found = tuple(line for line in lines if line.territory == wanted)
            if found:
                return Chosen(found)
        if lines:
            return Chosen((), text(N_("The table {table} has a factor of {carrier} for {known}, none for {territory}. Add a "
                                      "line, or choose another territory."), table=self.name, carrier=carrier,
                                   territory=territory, known=", ".join(line.territory for line in lines)))
        return Chosen((), text(N_("The table {table} has no factor of {carrier}. Add a line of kind \"factor\"."),
                               table=self.name, carrier=carrier))

    def content(self, carrier: str) -> Optional[Line]:
        """The line of kWh in a litre or kg of a carrier, None if the table has none."""
        return next((line for line in self.lines if line.kind is Kind.CONTENT and line.name == carrier), None)

    def pollutants(self, vehicle: Vehicle, service: str = "") -> Mapping[str, Line]:
        """The pollutants that the table states for the vehicle, by name; lines without a service hold for every service."""
        found: dict[str, Line] = {}
        lines = self._of(Kind.POLLUTANT, vehicle)
        for name in dict.fromkeys(line.name for line in lines):
            for wanted in dict.fromkeys((service, "")):
                chosen = self._by_size(vehicle, tuple(x for x in lines if x.name == name and x.service == wanted)).lines
                if chosen:
                    found[name] = chosen[0]
                    break
        return found

    def _of(self, kind: Kind, vehicle: Vehicle) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.kind is kind and line.category is vehicle.category
                     and line.energy is vehicle.energy and line.critair in (None, vehicle.critair))

    def _by_size(self, vehicle: Vehicle, lines: tuple[Line, ...]) -> Chosen:
        towing = vehicle.combination_weight_t is not None
        for member in (*SIZES, ""):
            if member == "gross_weight_t" and towing:
                continue
            if not member:
                return self._by_class(vehicle, [line for line in lines if not line.size_of], lines)
            own = getattr(vehicle, member)
            fit = [line for line in lines if line.size_of == member and own is not None and (line.size or 0.0) >= own]
            if fit:
                least = min(line.size or 0.0 for line in fit)
                return self._by_class(vehicle, [line for line in fit if line.size == least], lines)
        return Chosen(())

    def _by_class(self, vehicle: Vehicle, fit: list[Line], lines: tuple[Line, ...]) -> Chosen:
        if fit:
            exact = [line for line in fit if line.critair is not None]
            return Chosen(tuple(exact or fit))
        if not lines:
            return Chosen(())
        sizes = ", ".join(dict.fromkeys(f"{line.size_of} {line.size:g}" for line in lines))
        members = [member for member in SIZES if any(line.size_of == member for line in lines)]
        if all(getattr(vehicle, member) is None for member in members):
            return Chosen((), text(N_("The table {table} states consumption by size ({sizes}), and the vehicle states none of "
                                      "these. Add {members} to the vehicle."), table=self.name, sizes=sizes,
                                   members=", ".join(members)))
        return Chosen((), text(N_("The table {table} has no consumption of a vehicle as large as this one (it has {sizes}). Add "
                                  "a line for it."), table=self.name, sizes=sizes))

    def _nothing(self, vehicle: Vehicle, energy: Energy) -> Chosen:
        return Chosen((), text(N_("The table {table} has no consumption of category {category} with the energy {energy}. Add a "
                                  "line of kind \"consumption\"."), table=self.name, category=vehicle.category.value,
                               energy=energy.value))


class EmissionTables:
    """The tables that one file holds."""

    def __init__(self, tables: Iterable[EmissionTable]) -> None:
        self._tables = {table.name: table for table in tables}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._tables)

    def table(self, name: str = "") -> EmissionTable:
        """The table of that name; "" is the only one there is. Raises InputError naming those there are."""
        if not name and len(self._tables) == 1:
            return next(iter(self._tables.values()))
        if name not in self._tables:
            raise InputError(N_("There is no emission table {name}. Choose one of: {names}."), name=name or "\u2205",
                             names=", ".join(self._tables))
        return self._tables[name]
