# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of a table as delivery bays. What is wrong or unlikely is listed and left out or mended as the reason says."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timezone, tzinfo
from typing import Any, List, Mapping, Optional, Sequence

from ..core.text import N_
from . import wkt
from .bay_fields import (
    CHOICES,
    FALSE,
    FIELDS,
    LIMITS,
    MISSING,
    NAMES,
    OLD_NAMES,
    PERMANENT,
    SHORT_NAMES,
    TRUE,
    ZERO_IS_UNKNOWN,
    Bay,
    equipment_of,
    word_of,
)
from .dates import instant
from .france import is_swapped
from .problems import Problem, is_readable
from .row import figure, plain
from .weekly_hours import cerema_text, of_osm, of_spans_text, osm_text

NO_ID = N_("The bay has no identifier.")
SAME_ID = N_("An earlier bay has the same identifier.")
NOT_A_WORD = N_("The schema does not know this value: it is left out.")
READ_AS = N_("The schema spells this value otherwise: it is read as the schema's.")
NOT_A_NUMBER = N_("This is no number: it is left out.")
ZERO = N_("Zero stands for unknown: it is left out.")
OUT_OF_RANGE = N_("The value is outside the range of the schema: it is left out.")
IN_METRES = N_("All lengths of this column are below 100, so they are metres: they are read as such and kept in centimetres.")
PERHAPS_METRES = N_("The schema counts in centimetres, and this would be less than a metre: it is left out. If it is in metres, "
                    "multiply it by 100.")
NOT_A_FLAG = N_("This is neither oui nor non: it is left out.")
NOT_A_DATE = N_("The date cannot be read: it is left out. Write 2026-01-31T08:00:00Z.")
NOT_A_UUID = N_("This is no UUID: it is left out.")
LOST_ZERO = N_("The postal code lost its first zero: it is put back.")
OTHER_EQUIPMENT = N_("The schema does not know this equipment: it is kept here, and cannot be exported.")
NO_PLACE = N_("The bay has no place that can be read: it goes to the table, to be placed by hand.")
NULL_ISLAND = N_("Longitude and latitude are zero, which stands for unknown.")
SWAPPED = N_("Longitude and latitude are exchanged: this order lies in France, the written one does not. They are put right.")
BAD_WKT = N_("The outline is no readable WKT in degrees: the point is taken in its place.")
MENDED_WKT = N_("The outline lacks brackets: it is read as POLYGON((…)).")
BAD_OSM = N_("The hours are not in opening_hours grammar: they are kept as they are, and cannot be used.")
BAD_CDS = N_("The hours are no week of time spans that can be compared: they are kept as they are.")
OTHER_HOURS = N_("TEMPORALITE_OSM and TEMPORALITE_CDS state different hours: both are kept. Correct the wrong one.")
FROM_CDS = N_("The hours in opening_hours grammar were missing: they are taken from TEMPORALITE_CDS.")
FROM_OSM = N_("The time spans were missing: they are taken from TEMPORALITE_OSM.")
HOURS_OF_PERMANENT = N_("A permanent bay is reserved at all times and states no hours: these are kept. Check the type.")
NO_FIELD = N_("The bay layer has no field for this column: none of its values is taken. An example is shown.")

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.IGNORECASE)
_ROUGHLY_A_METRE = 1e-5  # degrees


def bays_of(rows: Sequence[Mapping[str, Any]], geometries: Sequence[Optional[Mapping[str, Any]]], zone: tzinfo,
            problems: List[Problem], numbers: Optional[Sequence[int]] = None) -> tuple[Bay, ...]:
    """Bays of rows by the schema's names, whatever their case, or the names of versions 0.x.

    `geometries`: GeoJSON in longitude and latitude for each row, or None; it counts more than what the fields say.
    `numbers`: of the rows in their source, from 1; without them they are all of it.
    """
    renamed = [_renamed(row) for row in rows]
    _list_other_columns(renamed, problems)
    metres = _metre_columns(renamed, problems)
    seen: dict[str, set[str]] = {"ID": set(), "UUID": set()}
    spelled: set[tuple[str, str]] = set()
    bays = []
    for number, values, geometry in zip(numbers or range(1, len(rows) + 1), renamed, geometries):
        bay = _Reading(number, values, zone, problems, metres, spelled).bay(geometry)
        if not bay.values["ID"]:
            problems.append(Problem(number, bay.id, "ID", "", NO_ID))
        for name, known in seen.items():
            value = bay.values[name]
            if value and value in known:
                problems.append(Problem(number, bay.id, name, value, SAME_ID))
            known.add(value or "")
        bays.append(bay)
    return tuple(bays)


def completed(values: Mapping[str, Any], row: int, bay_id: str, problems: List[Problem]) -> dict[str, Any]:
    """The same with hours in both grammars where one can be said in the other; contradictions are listed."""
    found = dict(values)
    osm, cds = values["TEMPORALITE_OSM"], values["TEMPORALITE_CDS"]
    weeks = {"TEMPORALITE_OSM": of_osm(osm) if osm else None, "TEMPORALITE_CDS": of_spans_text(cds) if cds else None}

    def say(name: str, reason: str) -> None:
        problems.append(Problem(row, bay_id, name, plain(found[name]), reason))

    if osm and not is_readable(osm):
        say("TEMPORALITE_OSM", BAD_OSM)
    if cds and weeks["TEMPORALITE_CDS"] is None:
        say("TEMPORALITE_CDS", BAD_CDS)
    if osm and cds and None not in weeks.values() and weeks["TEMPORALITE_OSM"] != weeks["TEMPORALITE_CDS"]:
        say("TEMPORALITE_OSM", OTHER_HOURS)
    for empty, other, write, reason in (("TEMPORALITE_OSM", "TEMPORALITE_CDS", osm_text, FROM_CDS),
                                        ("TEMPORALITE_CDS", "TEMPORALITE_OSM", cerema_text, FROM_OSM)):
        week = weeks[other]
        if not values[empty] and week is not None and any(week.days):
            found[empty] = write(week)
            say(empty, reason)
    if values["TYPE"] == PERMANENT and (osm or cds):
        say("TYPE", HOURS_OF_PERMANENT)
    return found


def _renamed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row by the schema's names, also where they are old or cut short; other columns keep theirs."""
    found: dict[str, Any] = {}
    for name, value in row.items():
        upper = name.strip().upper()
        target = upper if upper in NAMES else OLD_NAMES.get(upper) or SHORT_NAMES.get(upper, name)
        if found.get(target) in (None, ""):
            found[target] = value
    return found


def _list_other_columns(rows: Sequence[Mapping[str, Any]], problems: List[Problem]) -> None:
    examples: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            if name not in NAMES and name.lower() != "fid" and plain(value) and name not in examples:
                examples[name] = plain(value)
    problems += [Problem(0, "", name, value[:200], NO_FIELD) for name, value in examples.items()]


def _metre_columns(rows: Sequence[Mapping[str, Any]], problems: List[Problem]) -> frozenset[str]:
    """Lengths of which every one that is stated is below 100."""
    found = []
    for name in ("LONGUEUR", "LARGEUR"):
        stated = [number for number in (_number(plain(row.get(name))) for row in rows) if number and math.isfinite(number)]
        if stated and all(0 < number < LIMITS[name][0] for number in stated):
            found.append(name)
            problems.append(Problem(0, "", name, f"{min(stated):g}–{max(stated):g}", IN_METRES))
    return frozenset(found)


def _number(written: str) -> float:
    """A finite number, also with no-break spaces between thousands; NaN if it is none."""
    return figure(written.replace("\u00a0", ""))


class _Reading:
    """One row on its way to a bay."""

    def __init__(self, number: int, values: Mapping[str, Any], zone: tzinfo, problems: List[Problem], metres: frozenset[str],
                 spelled: set[tuple[str, str]]) -> None:
        self._number, self._given, self._zone, self._metres, self._spelled = number, values, zone, metres, spelled
        self._problems = problems
        self._id = self._text("ID") or self._text("UUID") or f"row {number}"

    def bay(self, geometry: Optional[Mapping[str, Any]]) -> Bay:
        read = {"flag": self._flag, "real": self._real, "time": self._moment, "text": self._words}
        values = {name: read[kind](name) for name, kind in FIELDS}
        place = self._place(values, geometry)
        return Bay(self._number, completed(values, self._number, self._id, self._problems), place)

    def _say(self, name: str, reason: str, value: Optional[str] = None) -> None:
        self._problems.append(Problem(self._number, self._id, name, self._text(name) if value is None else value, reason))

    def _text(self, name: str) -> str:
        written = plain(self._given.get(name))
        return written if written not in MISSING or (name == "PANNEAU_ETAT" and written in ("n/a", "N/A")) else ""

    def _words(self, name: str) -> Optional[str]:
        written = self._text(name)
        if not written:
            return None
        if name in CHOICES:
            return self._choice(name, written)
        if name == "EQUIPEMENTS":
            spelled, known = equipment_of(written)
            if not known:
                self._say(name, OTHER_EQUIPMENT)
            return written if spelled.replace(" ", "") == written.replace(" ", "") else spelled
        if name == "UUID" and not _UUID.match(written):
            self._say(name, NOT_A_UUID)
            return None
        if name == "CODE_POSTAL" and written.isdigit() and len(written) == 4:
            self._say(name, LOST_ZERO)
            return "0" + written
        return written

    def _choice(self, name: str, written: str) -> Optional[str]:
        word = word_of(name, written)
        if word is None:
            self._say(name, NOT_A_WORD)
            return None
        if word != written and (name, written) not in self._spelled:
            self._spelled.add((name, written))  # once for each spelling
            self._say(name, READ_AS)
        return word

    def _flag(self, name: str) -> Optional[bool]:
        written = self._text(name).lower()
        if written in TRUE:
            return True
        if written and written not in FALSE:
            self._say(name, NOT_A_FLAG)
            return None
        return False if written else None

    def _real(self, name: str) -> Optional[float]:
        written = self._text(name)
        if not written:
            return None
        value = _number(written)
        if math.isnan(value):
            self._say(name, NOT_A_NUMBER)
            return None
        if value == 0 and name in ZERO_IS_UNKNOWN:
            self._say(name, ZERO)
            return None
        if name in self._metres:
            value = round(value * 100, 6)
        low, high = LIMITS.get(name, (0.0, math.inf))
        if not low <= value <= high:
            self._say(name, PERHAPS_METRES if name in ("LONGUEUR", "LARGEUR") and 0 < value < 100 else OUT_OF_RANGE)
            return None
        return value

    def _moment(self, name: str) -> Optional[datetime]:
        value = self._given.get(name)
        if not self._text(name):
            return None
        try:
            return instant(value if isinstance(value, date) else self._text(name), self._zone, False).astimezone(timezone.utc)
        except (ValueError, TypeError, OverflowError):
            self._say(name, NOT_A_DATE)
            return None

    def _place(self, values: dict[str, Any], given: Optional[Mapping[str, Any]]) -> Optional[Mapping[str, Any]]:
        """Its geometry; sets LONGITUDE, LATITUDE and GEOM_WKT so that they repeat it."""
        outline = self._outline(values)
        stated = self._point(values)
        geometry = given or outline or (None if stated is None else {"type": "Point", "coordinates": list(stated)})
        if geometry is None:
            self._say("LONGITUDE", NO_PLACE, f"{self._text('LONGITUDE')} {self._text('LATITUDE')}".strip())
            values["LONGITUDE"] = values["LATITUDE"] = values["GEOM_WKT"] = None
            return None
        box = _box(geometry)
        near = 1e-7 if geometry["type"] == "Point" else _ROUGHLY_A_METRE
        if stated is None or any(not low - near <= at <= high + near for low, at, high in zip(box[:2], stated, box[2:])):
            stated = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        values["LONGITUDE"], values["LATITUDE"] = stated
        if geometry["type"] != "Polygon":
            values["GEOM_WKT"] = None
        elif outline is None or _differ(outline, geometry):
            values["GEOM_WKT"] = wkt.text_of(geometry)
        return geometry

    def _outline(self, values: dict[str, Any]) -> Optional[Mapping[str, Any]]:
        written = values["GEOM_WKT"]
        if not written:
            return None
        mended = wkt.mended(written)
        outline = wkt.geometry_of(mended)
        if outline is None:
            self._say("GEOM_WKT", BAD_WKT, written[:200])
            return None
        if mended != written:
            values["GEOM_WKT"] = mended
            self._say("GEOM_WKT", MENDED_WKT, written[:200])
        if is_swapped(*_box(outline)[:2]):
            self._say("GEOM_WKT", SWAPPED, written[:200])
            outline = _exchanged(outline)
            values["GEOM_WKT"] = None
        return outline

    def _point(self, values: Mapping[str, Any]) -> Optional[tuple[float, float]]:
        # A latitude of more than 90 is left out above, so exchanged ones beyond that are no place.
        longitude, latitude = values["LONGITUDE"], values["LATITUDE"]
        if longitude is None or latitude is None:
            return None
        if longitude == latitude == 0:
            self._say("LONGITUDE", NULL_ISLAND, "0 0")
            return None
        if is_swapped(longitude, latitude):
            self._say("LONGITUDE", SWAPPED, f"{longitude} {latitude}")
            return latitude, longitude
        return longitude, latitude


def _exchanged(geometry: Mapping[str, Any]) -> Mapping[str, Any]:
    def turned(part: Any) -> Any:
        return [part[1], part[0]] if isinstance(part[0], float) else [turned(each) for each in part]

    return {"type": geometry["type"], "coordinates": turned(geometry["coordinates"])}


def _points(part: Any) -> List[Any]:
    return [part] if isinstance(part[0], (int, float)) else [point for each in part for point in _points(each)]


def _box(geometry: Mapping[str, Any]) -> tuple[float, float, float, float]:
    points = _points(geometry["coordinates"])
    return min(p[0] for p in points), min(p[1] for p in points), max(p[0] for p in points), max(p[1] for p in points)


def _differ(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    a, b = _points(one["coordinates"]), _points(other["coordinates"])
    return len(a) != len(b) or any(abs(p[0] - q[0]) > 1e-7 or abs(p[1] - q[1]) > 1e-7 for p, q in zip(a, b))
