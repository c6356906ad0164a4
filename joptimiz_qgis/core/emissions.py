# SPDX-License-Identifier: GPL-2.0-or-later
"""Energy and emissions of vehicles over kilometres: distance × consumption × factor; what the table lacks stays unknown.

The method is that of articles D.1431-6 and D.1431-7 of the Code des transports: energy that a segment consumes, times the
factor of that energy, added over segments. Every figure is a line of a table (emission_lines) and is told with it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterable, Mapping, Optional, Union

import numpy as np

from .emission_lines import FRANCE, GASES, UNKNOWN, EmissionTable, Line, Range, exactly
from .errors import InputError
from .text import N_, Text, text
from .vehicles import Vehicle

AMOUNTS: Mapping[str, str] = {"l": "litres", "kWh": "electricity_kwh", "kg": "fuel_kg"}
"""Quantity of what is filled in or charged, by the unit of its carrier."""
QUANTITIES = (*AMOUNTS.values(), "energy_kwh",
              *(f"{gas.lower()}{part}_kg" for gas in GASES for part in ("", "_upstream", "_running")))
"""What is told of every vehicle: litres, electricity_kwh, fuel_kg; energy_kwh (all carriers together); co2e_kg or co2_kg
(whichever the factors count; never one for the other) with its upstream and running parts."""


@dataclass(frozen=True)
class PerKm:
    """What one vehicle consumes and emits each km by one table.

    quantities: every one of QUANTITIES, pollutants: g/km by name; NaN where unknown, and `reasons` says why for each.
    lines: those that were used, in the order consumption, factors, contents, pollutants. load, load_unit: the mean load
    that the table gives with the consumption (None: none).
    """

    vehicle: Vehicle
    table: str
    quantities: Mapping[str, Range]
    pollutants: Mapping[str, Range]
    reasons: Mapping[str, Text]
    lines: tuple[Line, ...] = ()
    load: Optional[float] = None
    load_unit: str = ""

    def over(self, km: object) -> Emissions:
        """Over distances in km (any shape; NaN or infinite: no such trip is known). Raises InputError if one is negative."""
        distances = np.asarray(km, dtype=float)
        if (distances < 0).any():
            raise InputError(N_("A distance is negative: {km} km. Give distances of 0 km or more."),
                             km=float(np.nanmin(distances)))
        return Emissions(self, np.where(np.isfinite(distances), distances, math.nan))


@dataclass(frozen=True)
class Emissions:
    """Energy and emissions of one vehicle over `km` (float64, any shape; NaN unknown)."""

    per_km: PerKm
    km: np.ndarray

    def of(self, quantity: str) -> np.ndarray:
        """float64, shape of km: one of QUANTITIES in its unit, or a pollutant in g. NaN unknown."""
        return self.km * self._rate(quantity).value

    def bounds(self, quantity: str) -> tuple[np.ndarray, np.ndarray]:
        """The least and the most that the table's own ranges allow; both as `of` where it states one figure."""
        rate = self._rate(quantity)
        return self.km * rate.low, self.km * rate.high

    def reason(self, quantity: str) -> Optional[Text]:
        """Why the quantity is unknown for this vehicle; None if it is known."""
        if quantity in self.per_km.quantities or quantity in self.per_km.pollutants:
            return self.per_km.reasons.get(quantity)
        return _no_pollutant(self.per_km.table, quantity)

    def _rate(self, quantity: str) -> Range:
        return self.per_km.quantities.get(quantity) or self.per_km.pollutants.get(quantity, UNKNOWN)


@dataclass(frozen=True)
class Total:
    """A sum over trips: what is known, between its bounds, and how much is not in it."""

    value: float
    low: float
    high: float
    unknown_trips: int
    unknown_km: float
    reasons: tuple[Text, ...]

    @property
    def complete(self) -> Optional[float]:
        """The sum if every trip is in it; None (unknown) if one is not: `value` is then a lower bound."""
        return None if self.unknown_trips else self.value


def per_km(table: EmissionTable, vehicle: Vehicle, service: str = "", territory: str = FRANCE) -> PerKm:
    """What the vehicle consumes and emits each km. Nothing is guessed: see `reasons` for what the table does not say."""
    chosen = table.consumption(vehicle, service)
    pollutants = table.pollutants(vehicle, service)
    grams = {name: line.figure for name, line in pollutants.items()}
    if not chosen.lines:
        why = chosen.reason or text(N_("The table {table} does not speak of this vehicle."), table=table.name)
        return PerKm(vehicle, table.name, dict.fromkeys(QUANTITIES, UNKNOWN), grams, dict.fromkeys(QUANTITIES, why),
                     tuple(pollutants.values()))
    reading = _Reading(table, territory)
    for line in chosen.lines:
        reading.add(line)
    first = chosen.lines[0]
    return PerKm(vehicle, table.name, reading.quantities, grams, reading.reasons,
                 (*chosen.lines, *reading.used, *pollutants.values()), first.load, first.load_unit)


def total(parts: Iterable[Emissions], quantity: str) -> Total:
    """The sum of a quantity over all trips of all vehicles; km unknown are a trip unknown of no known length."""
    value = low = high = unknown_km = 0.0
    unknown = 0
    reasons: dict[str, Text] = {}
    for part in parts:
        figures, (least, most) = part.of(quantity), part.bounds(quantity)
        lacking = np.isnan(figures)
        value, low, high = value + float(np.nansum(figures)), low + float(np.nansum(least)), high + float(np.nansum(most))
        unknown += int(lacking.sum())
        unknown_km += float(np.nansum(np.where(lacking, part.km, 0.0)))
        why = part.reason(quantity)
        if why is not None and lacking.any():
            reasons[str(why)] = why
    return Total(value, low, high, unknown, unknown_km, tuple(reasons.values()))


class _Reading:
    """Adds up what the carriers of one vehicle make: a sum with something unknown in it is unknown."""

    def __init__(self, table: EmissionTable, territory: str) -> None:
        self._table, self._territory = table, territory
        self.quantities: dict[str, Range] = {name: exactly(0.0) for name in QUANTITIES}
        self.reasons: dict[str, Text] = {}
        self.used: list[Line] = []

    def add(self, line: Line) -> None:
        self._plus(AMOUNTS[line.unit], line.figure)
        self._energy(line)
        self._gas(line)

    def _energy(self, line: Line) -> None:
        if line.unit == "kWh":
            self._plus("energy_kwh", line.figure)
            return
        content = self._table.content(line.name)
        if content is None or content.unit != line.unit:
            self._lack("energy_kwh", text(N_("The table {table} does not say how many kWh are in one {unit} of {carrier}. Add a "
                                             "line of kind \"content\"."), table=self._table.name, unit=line.unit,
                                          carrier=line.name))
            return
        self.used.append(content)
        self._plus("energy_kwh", line.figure.times(content.figure))

    def _gas(self, line: Line) -> None:
        factor = self._factor(line)
        if isinstance(factor, Text):
            for name in QUANTITIES:
                if name.startswith("co2"):
                    self._lack(name, factor)
            return
        self.used.append(factor)
        for gas in GASES:
            whole, up, run = (f"{gas.lower()}{part}_kg" for part in ("", "_upstream", "_running"))
            if gas != factor.gas:
                for name in (whole, up, run):
                    self._lack(name, text(N_("The factor of {carrier} in the table {table} counts {counted}, not {gas}."),
                                          carrier=line.name, table=self._table.name, counted=factor.gas, gas=gas))
                continue
            self._plus(whole, line.figure.times(factor.figure))
            for name, part in ((up, factor.upstream), (run, factor.running)):
                if part is None:
                    self._lack(name, text(N_("The factor of {carrier} in the table {table} is not split into upstream and "
                                             "running."),
                                          carrier=line.name, table=self._table.name))
                else:
                    self._plus(name, line.figure.times(part))

    def _factor(self, line: Line) -> Union[Line, Text]:
        """The factor of what the line consumes, or why there is none."""
        chosen = self._table.factor(line.name, self._territory)
        if chosen.reason is not None:
            return chosen.reason
        factor = chosen.lines[0]
        if factor.unit != line.unit:
            return text(N_("The table {table} states the consumption of {carrier} in {unit} and its factor in {other}. Write "
                           "both in the same unit."), table=self._table.name, carrier=line.name, unit=line.unit,
                        other=factor.unit)
        return factor

    def _plus(self, name: str, figure: Range) -> None:
        self.quantities[name] = self.quantities[name].plus(figure)

    def _lack(self, name: str, why: Text) -> None:
        self.quantities[name] = UNKNOWN
        self.reasons.setdefault(name, why)


def _no_pollutant(table: str, name: str) -> Text:
    return text(N_("The table {table} states no {pollutant} of this vehicle. Only a table of the user (COPERT, HBEFA or "
                   "measured) can."), table=table, pollutant=name)
