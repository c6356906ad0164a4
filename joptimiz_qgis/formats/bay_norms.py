# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable table of what delivery bays are measured by (resources/tables/bay_norms.csv), or a user's own."""

from __future__ import annotations

from datetime import date
from typing import List, Mapping, Optional

from ..core.bays.norms import CASES, CHECKS, STATUSES, TYPES, Norm, Norms, Severity
from ..core.errors import FormatError
from ..core.text import N_, Value
from .delimited import records, text_of
from .problems import Problem
from .row import figure

COLUMNS = ("check", "case", "severity", "limit", "unit", "applies_to", "status", "source", "verified_on")
_SEVERITIES = {severity.label: severity for severity in Severity if severity is not Severity.UNKNOWN}


def read_norms(content: bytes, name: str, problems: List[Problem]) -> Norms:
    """The lines of a CSV table, separated by commas or semicolons. Raises FormatError naming table, line and what to do."""
    rows = records(text_of(content, problems))
    header = [column.strip().lower() for column in rows[0]] if rows else []
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise FormatError(N_("The table {name} lacks the columns {columns}. Copy bay_norms.csv and change its lines."), name=name,
                          columns=", ".join(missing))
    found: dict[tuple[str, str, str], Norm] = {}
    for number, row in enumerate(rows[1:], 2):
        norm = _Line(name, number, dict(zip(header, (cell.strip() for cell in [*row, *[""] * len(header)])))).norm()
        key = norm.check, norm.case, norm.applies_to
        if key in found:
            raise FormatError(N_("Line {line} of the table {name} repeats {check}, {case}. Keep one of them."), line=number,
                              name=name, check=norm.check, case=norm.case)
        found[key] = norm
    if not found:
        raise FormatError(N_("The table {name} has no lines. Copy bay_norms.csv and change its lines."), name=name)
    return Norms(found.values())


class _Line:
    """One line on its way to a norm."""

    def __init__(self, name: str, number: int, cells: Mapping[str, str]) -> None:
        self._name, self._number, self._cells = name, number, cells

    def norm(self) -> Norm:
        check = self._word("check", CHECKS)
        case = self._word("case", tuple(CASES[check]))
        unit = CASES[check][case]
        if self._cells["unit"] != (unit or ""):
            raise self._wrong("unit", unit or "\u2205")
        return Norm(check, case, _SEVERITIES[self._word("severity", tuple(_SEVERITIES))], self._limit(unit is not None),
                    self._word("applies_to", ("", *TYPES)), self._word("status", STATUSES), self._source(), self._day())

    def _word(self, column: str, allowed: tuple[str, ...]) -> str:
        if self._cells[column] not in allowed:
            raise self._wrong(column, ", ".join(word or "\u2205" for word in allowed))
        return self._cells[column]

    def _limit(self, needed: bool) -> Optional[float]:
        written = self._cells["limit"]
        if not needed:
            if written:
                raise self._wrong("limit", "\u2205")
            return None
        value = figure(written)
        if not value > 0.0:
            raise self._wrong("limit", "12.5")
        return value

    def _source(self) -> str:
        if not self._cells["source"]:
            raise FormatError(N_("Line {line} of the table {name} states no source. Say who asks for it."),
                              line=self._number, name=self._name)
        return self._cells["source"]

    def _day(self) -> str:
        written = self._cells["verified_on"]
        if written:
            try:
                date.fromisoformat(written)
            except ValueError:
                raise self._wrong("verified_on", "2026-11-24") from None
        return written

    def _wrong(self, column: str, allowed: Value) -> FormatError:
        return FormatError(N_("Line {line} of the table {name}: the column {column} cannot be {value}. Write one of: {allowed}."),
                           line=self._number, name=self._name, column=column, value=self._cells[column] or "\u2205",
                           allowed=allowed)
