# SPDX-License-Identifier: GPL-2.0-or-later
"""Places of the Curb Data Specification as rows: those of known bays, or those that come up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterable, List, Mapping, Optional

import numpy as np

from ..core.bays.occupancy import Offline
from ..core.bays.stops import Stops
from ..core.text import N_
from .problems import Problem
from .row import plain

UNKNOWN_PLACE = N_("No bay has the identifier of this zone, space or area: what happened there is left out.")
NO_PLACE = N_("Neither zone nor space nor area is stated: it is left out.")
NO_TIME = N_("The time is missing, or is no number of milliseconds: it is left out.")
IN_SECONDS = N_("The times are seconds, where the standard counts milliseconds: they are read as seconds.")
BACKWARDS = N_("The stop ends before it begins: it is left out.")
NO_BEGINNING = N_("The stop has an end and no beginning: it is left out. This is the first of them.")
_FIRST_MS, _LAST_MS = 100_000_000_000, 10_000_000_000_000  # 1973 and 2286; less than the first is seconds


@dataclass(frozen=True)
class CurbUse:
    """Stops, of which `bay` is a row of `place_ids`, and when the sources told nothing. `place_types`: zone, space or area.

    How many were: recorded `twice`, counted once; about no stop (`others`); `left_out` for what the problems say.
    `time_zone`: what the file says of its own, "" if nothing.
    """

    stops: Stops
    place_ids: tuple[str, ...]
    place_types: tuple[str, ...]
    offline: Offline
    twice: int = 0
    others: int = 0
    left_out: int = 0
    time_zone: str = ""


@dataclass
class Places:
    """Gives places their rows. `rows`: row of each bay by identifier; None: each place that comes up gets the next row."""

    rows: Optional[Mapping[str, int]]
    problems: List[Problem]
    left_out: int = 0
    types: dict[int, str] = field(default_factory=dict)
    _found: dict[str, int] = field(default_factory=dict)
    _unknown: set[str] = field(default_factory=set)

    def row(self, number: int, candidates: Iterable[tuple[str, str]]) -> Optional[int]:
        """The row of the first known of (type, identifier); None, counted and listed, if there is none."""
        stated = [(kind, identifier) for kind, identifier in candidates if identifier]
        for kind, identifier in stated:
            row = self._found.setdefault(identifier, len(self._found)) if self.rows is None else self.rows.get(identifier)
            if row is not None:
                self.types.setdefault(row, kind)
                return row
        self.left_out += 1
        name = stated[0][1] if stated else ""
        if name not in self._unknown:
            self._unknown.add(name)
            self.say(number, "curb_zone_id", name, UNKNOWN_PLACE if name else NO_PLACE)
        return None

    def say(self, number: int, name: str, value: Any, reason: str) -> None:
        self.problems.append(Problem(number, f"row {number}", name, plain(value)[:200], reason))

    def names(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """Identifiers by row; `known`: those of the bays."""
        return tuple(self._found) if self.rows is None else known


def candidates(space: str, zone: str, areas: Iterable[str], rows: Optional[Mapping[str, int]]) -> list[tuple[str, str]]:
    """Identifiers from the narrowest place on where bays are known; else the zone first, which is what a bay is."""
    found = [("space", space), ("zone", zone), *(("area", area) for area in areas)]
    return found if rows is not None else [found[1], found[0], *found[2:]]


class Clock:
    """Milliseconds as a number or a text; seconds, which some servers and an example of the standard send, are listed once."""

    def __init__(self, places: Places) -> None:
        self._places, self._told = places, False

    def ms(self, number: int, name: str, value: Any) -> Optional[int]:
        """None where nothing is stated, or what is no number."""
        try:
            found = int(float(plain(value)))
        except (ValueError, OverflowError):
            return None
        if not 0 < found < _LAST_MS:
            return None
        if found >= _FIRST_MS:
            return found
        if not self._told:
            self._told = True
            self._places.say(number, name, value, IN_SECONDS)
        return found * 1000


def stops_of(rows: List[tuple[int, int, int]]) -> Stops:
    """Stops from (bay, arrival, departure); nothing says whether they were legal."""
    bay, arrival, departure = np.array(rows or np.zeros((0, 3)), np.int64).T
    return Stops(bay, arrival, departure, np.full(len(rows), -1, np.int8))
