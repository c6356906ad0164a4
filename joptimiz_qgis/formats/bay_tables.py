# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable table of movements by activity (bay_ratios.csv)."""

from __future__ import annotations

from typing import List, Mapping, Optional, Set

from ..core.bays.demand import Ratio
from ..core.errors import FormatError
from ..core.text import N_, Text
from ..core.vehicles import Category
from .delimited import records
from .problems import Problem
from .row import figure

TABLE = "bay_ratios.csv"
COLUMNS = ("naf", "nomenclature", "label", "per_job", "per_establishment", "own_space_share", "dwell_min", "vehicles", "hours",
           "survey", "note", "source")
_WHOLE = 1e-6  # how far shares may be from a sum of one
_LACKS = N_("The table {name} lacks the columns {columns}. Take a copy of {ours}, which comes with the plugin, and change it.")
_WRONG = N_("Line {line} of the table {name}: {column} holds {value}. {reason}")
_EMPTY = N_("The table {name} holds no line.")
_BETWEEN = N_("Write a number between 0 and {most}, or nothing.")
_YES_NO = N_("Write yes or no.")
_NO_WORDS = N_("Every line needs a label and a source; write “à caler localement” where nobody says so.")
_SHARES = N_("Write shares that add up to 1, each key once, for example {example}.")
_EXAMPLES = {"vehicles": "VUL:0.7,PL:0.3", "hours": "7:0.4,8:0.6"}
TWICE = N_("An earlier line of the table has the same activity code and nomenclature: only the first one counts.")


def ratios_of(text: str, name: str, problems: List[Problem]) -> tuple[Ratio, ...]:
    """Lines of a table called `name` in the columns of TABLE; of them only naf, label and source must be there, with a column
    of figures. `vehicles` is written VUL:0.7,PL:0.3 and `hours` 7:0.1,8:0.2,..., shares of 1. Lines that never count are listed.

    Raises FormatError naming the line, what it holds, and what to write: for a number that cannot be, shares that do not add up,
    no source."""
    header, *rows = records(text) or [[]]
    columns = [column.strip().lower() for column in header]
    lacking = [column for column in ("naf", "label", "source") if column not in columns]
    if not {"per_job", "per_establishment"} & set(columns):
        lacking.append("per_job / per_establishment")
    if lacking:
        raise FormatError(_LACKS, name=name, columns=", ".join(lacking), ours=TABLE)
    if not rows:
        raise FormatError(_EMPTY, name=name)
    read: List[Ratio] = []
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(rows, 2):
        given = dict(zip(columns, (cell.strip() for cell in row)))
        ratio = _Line(name, number, {column: given.get(column, "") for column in COLUMNS}).ratio()
        if (ratio.naf, ratio.nomenclature) in seen:
            problems.append(Problem(number, ratio.label, "naf", ratio.naf, TWICE))
        seen.add((ratio.naf, ratio.nomenclature))
        read.append(ratio)
    return tuple(read)


class _Line:
    """One line of the table."""

    def __init__(self, name: str, number: int, cells: Mapping[str, str]) -> None:
        self._name, self._number, self._cells = name, number, cells

    def ratio(self) -> Ratio:
        cells = self._cells
        for column in ("label", "source"):
            if not cells[column]:
                raise self._wrong(column, Text(_NO_WORDS))
        if cells["survey"] not in ("yes", "no", ""):
            raise self._wrong("survey", Text(_YES_NO))
        vehicles, hours = self._shares("vehicles", {c.value for c in Category}), self._shares("hours", set(map(str, range(24))))
        return Ratio(
            naf=cells["naf"].replace(".", "").replace(" ", "").upper(), nomenclature=cells["nomenclature"], label=cells["label"],
            per_job=self._figure("per_job", 1e4), per_establishment=self._figure("per_establishment", 1e6),
            own_space_share=self._figure("own_space_share", 1.0), dwell_min=self._figure("dwell_min", 1440.0),
            vehicles=None if vehicles is None else {Category(key): share for key, share in vehicles.items()},
            hours=None if hours is None else tuple(hours.get(str(hour), 0.0) for hour in range(24)),
            survey=cells["survey"] == "yes", note=cells["note"], source=cells["source"])

    def _wrong(self, column: str, reason: Text) -> FormatError:
        return FormatError(_WRONG, line=self._number, name=self._name, column=column, value=self._cells[column] or "\u2205",
                           reason=reason)

    def _figure(self, column: str, most: float) -> Optional[float]:
        written = self._cells[column]
        if not written:
            return None
        value = figure(written)
        if not 0.0 <= value <= most:
            raise self._wrong(column, Text(_BETWEEN, {"most": most}))
        return value

    def _shares(self, column: str, keys: Set[str]) -> Optional[dict[str, float]]:
        """Shares by key; None if nothing is written."""
        if not self._cells[column]:
            return None
        pairs = [part.split(":") for part in self._cells[column].split(",")]
        try:
            shares = {key.strip().lstrip("0") or "0": float(share) for key, share in pairs}
        except ValueError:
            shares = {}
        if len(shares) != len(pairs) or not set(shares) <= keys or min(shares.values()) < 0 \
                or not abs(sum(shares.values()) - 1.0) <= _WHOLE:
            raise self._wrong(column, Text(_SHARES, {"example": _EXAMPLES[column]}))
        return shares
