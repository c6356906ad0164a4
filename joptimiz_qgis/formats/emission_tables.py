# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of consumption and emission factors (resources/tables/emission_factors.csv), or a user's own."""

from __future__ import annotations

import math
from datetime import date
from enum import Enum
from typing import List, Mapping, Optional, Sequence, Type, TypeVar

from ..core.emission_lines import (
    GASES,
    LEVELS,
    LOADS,
    SIZES,
    STATUSES,
    UNITS,
    EmissionTable,
    EmissionTables,
    Kind,
    Line,
    Phases,
    Range,
)
from ..core.errors import FormatError
from ..core.text import N_
from ..core.vehicles import Category, CritAir, Energy
from .delimited import records, text_of
from .problems import Problem

TABLE = "emission_factors.csv"
COLUMNS = ("table", "kind", "category", "energy", "critair", "service", "size_of", "size", "name", "territory", "unit", "value",
           "low", "high", "upstream", "running", "gas", "phases", "manufacture", "load", "load_unit", "level", "edition",
           "source", "status", "verified_on")
_ONLY = {  # columns that only these kinds fill: said elsewhere they would be read by nobody
    "category": (Kind.CONSUMPTION, Kind.POLLUTANT), "energy": (Kind.CONSUMPTION, Kind.POLLUTANT),
    "critair": (Kind.CONSUMPTION, Kind.POLLUTANT), "service": (Kind.CONSUMPTION, Kind.POLLUTANT),
    "size_of": (Kind.CONSUMPTION, Kind.POLLUTANT), "size": (Kind.CONSUMPTION, Kind.POLLUTANT),
    "territory": (Kind.FACTOR,), "upstream": (Kind.FACTOR,), "running": (Kind.FACTOR,), "gas": (Kind.FACTOR,),
    "phases": (Kind.FACTOR,), "manufacture": (Kind.FACTOR,), "load": (Kind.CONSUMPTION,), "load_unit": (Kind.CONSUMPTION,),
    "level": (Kind.CONSUMPTION,),
}
_NOTHING = "\u2205"
_Word = TypeVar("_Word", bound=Enum)


def read_tables(content: bytes, name: str, problems: List[Problem]) -> EmissionTables:
    """The tables of a CSV file, separated by commas or semicolons. Raises FormatError naming line, column and what to write."""
    rows = records(text_of(content, problems))
    header = [column.strip().lower() for column in rows[0]] if rows else []
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise FormatError(N_("The table {name} lacks the columns {columns}. Copy emission_factors.csv and change its lines."),
                          name=name, columns=", ".join(missing))
    found: dict[str, dict[tuple[object, ...], Line]] = {}
    for number, row in enumerate(rows[1:], 2):
        if len(row) > len(header):
            raise FormatError(N_("Line {line} of the table {name} has more cells than the header has columns. Put texts and "
                                 "figures that hold the separator between quotation marks."), line=number, name=name)
        cells = dict(zip(header, (cell.strip() for cell in [*row, *[""] * len(header)])))
        reading = _Row(name, number, cells)
        table, line = reading.text("table"), reading.line()
        lines = found.setdefault(table, {})
        if line.key in lines:
            raise FormatError(N_("Line {line} of the table {name} repeats {kind}, {what}. Keep one of them."), line=number,
                              name=name, kind=line.kind.value, what=line.name)
        lines[line.key] = line
    if not found:
        raise FormatError(N_("The table {name} has no lines. Copy emission_factors.csv and change its lines."), name=name)
    return EmissionTables(EmissionTable(table, lines.values()) for table, lines in found.items())


class _Row:
    """One row of the file on its way to a line."""

    def __init__(self, name: str, number: int, cells: Mapping[str, str]) -> None:
        self._name, self._number, self._cells = name, number, cells

    def line(self) -> Line:
        kind = self.word("kind", Kind)
        for column, kinds in _ONLY.items():
            if self._cells[column] and kind not in kinds:
                raise self.wrong(column, _NOTHING)
        unit, each = UNITS[kind][self._choice("unit", tuple(UNITS[kind]))]
        figure = self._figure(each)
        of_vehicle = kind in _ONLY["category"]
        up, run = self._parts(each, figure.value)
        size_of = self._choice("size_of", ("", *SIZES))
        load_unit = self._choice("load_unit", ("", *LOADS))
        return Line(
            kind, self.text("name"), unit, figure, self.text("edition"), self.text("source"), self._status(), self._day(),
            category=self.word("category", Category) if of_vehicle else None,
            energy=self.word("energy", Energy) if of_vehicle else None,
            critair=self.word("critair", CritAir) if self._cells["critair"] else None,
            service=self._cells["service"], size_of=size_of, size=self._with("size", bool(size_of)),
            territory=self._cells["territory"], upstream=up, running=run,
            gas=self._choice("gas", GASES) if kind is Kind.FACTOR else "", phases=self._phases(up is not None),
            manufacture={"yes": True, "no": False}.get(self._choice("manufacture", ("", "yes", "no"))),
            load=self._with("load", bool(load_unit)), load_unit=load_unit, level=self._level(), note=self._cells.get("note", ""))

    def text(self, column: str) -> str:
        """A cell that must say something."""
        if not self._cells[column]:
            raise FormatError(N_("Line {line} of the table {name}: the column {column} is empty. Fill it in."), line=self._number,
                              name=self._name, column=column)
        return self._cells[column]

    def word(self, column: str, words: Type[_Word]) -> _Word:
        return words(self._choice(column, tuple(str(word.value) for word in words)))

    def wrong(self, column: str, allowed: str) -> FormatError:
        return FormatError(N_("Line {line} of the table {name}: the column {column} cannot be {value}. Write one of: {allowed}."),
                           line=self._number, name=self._name, column=column, value=self._cells[column] or _NOTHING,
                           allowed=allowed)

    def _choice(self, column: str, allowed: Sequence[str]) -> str:
        if self._cells[column] not in allowed:
            raise self.wrong(column, ", ".join(word or _NOTHING for word in allowed))
        return self._cells[column]

    def _number_in(self, column: str, least: float = 0.0) -> float:
        try:
            value = float(self._cells[column].replace(",", "."))
        except ValueError:
            value = math.nan
        if not least <= value < math.inf:
            raise FormatError(N_("Line {line} of the table {name}: the column {column} cannot be {value}. Write a number of "
                                 "{least} or more, for example {example}."), line=self._number, name=self._name, column=column,
                              value=self._cells[column] or _NOTHING, least=least, example=0.25)
        return value

    def _figure(self, each: float) -> Range:
        value = self._number_in("value")
        low, high = (self._number_in(column) if self._cells[column] else value for column in ("low", "high"))
        if not low <= value <= high:
            raise FormatError(N_("Line {line} of the table {name}: {value} is not between low ({low}) and high ({high}). Correct "
                                 "them."), line=self._number, name=self._name, value=value, low=low, high=high)
        return Range(value * each, low * each, high * each)

    def _parts(self, each: float, whole: float) -> tuple[Optional[float], Optional[float]]:
        """Upstream and running: both or neither, and together the total as it is printed."""
        if not self._cells["upstream"] and not self._cells["running"]:
            return None, None
        up, run = (self._number_in(column) * each for column in ("upstream", "running"))
        if abs(up + run - whole) > 0.01 * whole:  # parts and total are each rounded in print
            raise FormatError(N_("Line {line} of the table {name}: upstream and running together are {sum}, the value is "
                                 "{value}. Correct them, or leave both empty."), line=self._number, name=self._name,
                              sum=(up + run) / each, value=whole / each)
        return up, run

    def _phases(self, split: bool) -> Phases:
        return Phases(self._choice("phases", (Phases.BOTH.value,) if split else tuple(phase.value for phase in Phases)))

    def _with(self, column: str, needed: bool) -> Optional[float]:
        """A number that goes with another column: there if that is filled, else absent."""
        if not needed:
            if self._cells[column]:
                raise self.wrong(column, _NOTHING)
            return None
        return self._number_in(column, least=0.001)

    def _level(self) -> Optional[int]:
        written = self._choice("level", ("", *(str(level) for level in LEVELS)))
        return int(written) if written else None

    def _status(self) -> str:
        status = self._choice("status", STATUSES)
        if status == "published":
            self.text("verified_on")
        return status

    def _day(self) -> str:
        written = self._cells["verified_on"]
        if written:
            try:
                date.fromisoformat(written)
            except ValueError:
                raise self.wrong("verified_on", "2026-11-25") from None
        return written
