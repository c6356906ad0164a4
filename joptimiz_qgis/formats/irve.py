# SPDX-License-Identifier: GPL-2.0-or-later
"""Charging points of the national schema (etalab/schema-irve 2.3.0), row by row. What cannot be read is listed."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import Any, Iterable, List, Mapping, NamedTuple, Optional

from ..core.errors import InputError
from ..core.text import N_
from .dates import instant
from .problems import Problem
from .row import plain
from .station_fields import IRVE_STATIC, Place, is_exchanged, place_of

ID, STATION = "id_pdc_itinerance", "id_station_itinerance"
NOT_CONCERNED = "non concerné"
REQUIRED = (STATION, ID, "coordonneesXY", "puissance_nominale")
STATES = ("en_service", "hors_service", "inconnu")
OCCUPATIONS = ("libre", "occupe", "reserve", "inconnu")

NO_PLACE = N_("The station has no place that can be read: write the longitude and the latitude as [lon,lat].")
SWAPPED = N_("Longitude and latitude are exchanged: this order lies in France, the written one does not. They are put right.")
NOT_A_NUMBER = N_("This is no number: it is left out.")
ZERO = N_("Zero stands for unknown: it is left out.")
NEGATIVE = N_("The value cannot be below zero: it is left out.")
NOT_A_FLAG = N_("This is neither true nor false: it is left out.")
NOT_A_DATE = N_("The date cannot be read: the row is left out. Write 2026-01-31T08:00:00+01:00.")
NOT_A_STATE = N_("The schema does not know this state: it counts as unknown.")
NO_ID = N_("The row names no charging point: it is left out.")
OLDER = N_("A row on the same charging point is newer, or equally new and further down: this one is left out.")

_FLAGS = {**dict.fromkeys(("true", "1", "oui", "yes", "vrai", "t", "o", "y", "1.0"), True),
          **dict.fromkeys(("false", "0", "non", "no", "faux", "f", "n", "0.0"), False)}
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{2})/(\d{2})/(\d{4})")
_UNKNOWN = "inconnu"


@dataclass(frozen=True)
class ChargingPoint:
    """One row: values by field of IRVE_STATIC, coordonneesXY as written; the place as longitude and latitude."""

    row: int
    values: Mapping[str, Any]
    place: Optional[Place]

    @property
    def id(self) -> str:
        """The identifier of the point; "" where it has none that is its own."""
        return own_id(self.values[ID] or "")


class PointState(NamedTuple):
    """What a dynamic file says of a point, `since` an aware instant."""

    state: str
    occupation: str
    since: datetime


def own_id(written: str) -> str:
    """An identifier; "" for what stands for none."""
    return "" if written.casefold() == NOT_CONCERNED else written


def missing(fields: Iterable[str]) -> tuple[str, ...]:
    """Columns without which a table is not in the national schema; letter case does not matter."""
    here = {field.lower() for field in fields}
    return tuple(name for name in REQUIRED if name.lower() not in here)


class PointReader:
    """Makes charging points of rows of a table with the columns given."""

    def __init__(self, columns: Iterable[str], problems: List[Problem]) -> None:
        by_name = {column.lower(): column for column in columns}
        self._fields = tuple((name, by_name.get(name.lower()), kind) for name, kind in IRVE_STATIC)
        self._id, self._day = by_name.get(ID, ""), by_name.get("date_maj", "")
        self._problems = problems

    def key(self, row: Mapping[str, Any]) -> tuple[str, str]:
        """(identifier of the point or "", day of the last change or "")."""
        return own_id(plain(row.get(self._id))), day_of(plain(row.get(self._day))) or ""

    def read(self, number: int, row: Mapping[str, Any]) -> ChargingPoint:
        """The point of a row; what cannot be read is None, and listed."""
        values: dict[str, Any] = {}
        for name, column, kind in self._fields:
            value = row[column] if column is not None else None
            written = value.strip() if isinstance(value, str) else plain(value)
            if not written:
                values[name] = None
            elif kind == "text":
                values[name] = written
            else:
                values[name] = _FLAGS[written] if kind == "flag" and written in _FLAGS else self._typed(
                    number, values, name, kind, written)
        return ChargingPoint(number, values, self._place(number, values))

    def _say(self, number: int, values: Mapping[str, Any], name: str, written: str, reason: str) -> None:
        self._problems.append(Problem(number, values.get(ID) or values.get(STATION) or f"row {number}", name, written, reason))

    def _typed(self, number: int, values: Mapping[str, Any], name: str, kind: str, written: str) -> Any:
        if kind == "flag":
            word = written.lower()
            if word in _FLAGS:
                return _FLAGS[word]
            self._say(number, values, name, written, NOT_A_FLAG)
            return None
        found = number_of(written)
        if found is None or found <= 0.0:
            self._say(number, values, name, written, NOT_A_NUMBER if found is None else ZERO if found == 0.0 else NEGATIVE)
            return None
        if kind == "int" and not found.is_integer():
            self._say(number, values, name, written, NOT_A_NUMBER)
            return None
        return int(found) if kind == "int" else found

    def _place(self, number: int, values: Mapping[str, Any]) -> Optional[Place]:
        written = values["coordonneesXY"] or ""
        place = place_of(written)
        if place is None:
            self._say(number, values, "coordonneesXY", written, NO_PLACE)
        elif is_exchanged(place):
            self._say(number, values, "coordonneesXY", written, SWAPPED)
            return place[1], place[0]
        return place


def superseded(rows: Iterable[tuple[int, Mapping[str, Any]]], reader: PointReader) -> frozenset[int]:
    """Numbers of rows about a point of which another row is newer by date_maj; of equally new ones the last counts."""
    newest: dict[str, tuple[str, int]] = {}
    old = []
    for number, row in rows:
        own, day = reader.key(row)
        if not own:
            continue
        before = newest.get(own)
        if before is None or before[0] <= day:
            newest[own] = (day, number)
            if before is not None:
                old.append(before[1])
        else:
            old.append(number)
    return frozenset(old)


def states_of(rows: Iterable[tuple[int, Mapping[str, Any]]], zone: tzinfo, problems: List[Problem]) -> dict[str, PointState]:
    """The newest state of each point of a dynamic file; times without an offset are of `zone`. What is wrong is listed."""
    found: dict[str, PointState] = {}
    for number, row in rows:
        own = own_id(plain(row.get(ID)))
        if not own:
            problems.append(Problem(number, f"row {number}", ID, "", NO_ID))
            continue
        written = plain(row.get("horodatage"))
        try:
            since = instant(written, zone, False)
        except (ValueError, OverflowError):
            problems.append(Problem(number, own, "horodatage", written, NOT_A_DATE))
            continue
        before = found.get(own)
        if before is None or before.since <= since:
            found[own] = PointState(_word(number, own, "etat_pdc", STATES, row, problems),
                                    _word(number, own, "occupation_pdc", OCCUPATIONS, row, problems), since)
    return found


def must_be_dynamic(fields: Iterable[str]) -> None:
    """Raise InputError naming the columns that a dynamic file lacks."""
    lacking = [name for name in (ID, "etat_pdc", "occupation_pdc", "horodatage") if name not in set(fields)]
    if lacking:
        raise InputError(N_("The file of states lacks the columns {fields} of the national schema, dynamic part."),
                         fields=", ".join(lacking))


def _word(number: int, own: str, field: str, words: tuple[str, ...], row: Mapping[str, Any], problems: List[Problem]) -> str:
    written = plain(row.get(field))
    word = written.lower().replace("é", "e").replace(" ", "_")
    if word in words:
        return word
    if written:
        problems.append(Problem(number, own, field, written, NOT_A_STATE))
    return _UNKNOWN


def number_of(written: str) -> Optional[float]:
    """A finite number, decimal point or comma."""
    try:
        found = float(written.replace(",", "."))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


@lru_cache(4096)
def day_of(written: str) -> Optional[str]:
    """A day as 2026-01-31; None if it is none."""
    found = _DAY.match(written)
    if found is None:
        return None
    year, month, day, other_day, other_month, other_year = found.groups()
    return f"{year or other_year}-{month or other_month}-{day or other_day}"
