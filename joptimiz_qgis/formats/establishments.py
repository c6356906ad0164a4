# SPDX-License-Identifier: GPL-2.0-or-later
"""What a row of a table says of an establishment, and which rows may not be used at all.

Left out and counted: closed establishments (`state` F), and those of which SIRENE publishes only a part (`diffusion` other than
O, or a value [ND]): nothing of such a row is kept, not even in a list of problems. Of names only the sign or the usual name of
the establishment is read.
"""

from __future__ import annotations

import math
from typing import Any, Iterable, List, Mapping, NamedTuple, Optional, Protocol, Tuple

from ..core.bays.demand import NO_STAFF, STAFF_MID_POINTS
from ..core.text import N_
from .field_map import Origin
from .field_map import read_map as _read_map
from .problems import Problem
from .row import figure, plain

NAMES = ("establishment_id", "name", "naf", "nomenclature", "staff", "jobs", "movements_week", "own_space_share", "state",
         "diffusion", "x", "y", "epsg", "longitude", "latitude")
"""Fields that a field map may fill."""
EXAMPLE = '{"establishment_id": "siret", "naf": "ape", "jobs": "emplois", "x": "x", "y": "y", "epsg": {"value": "2154"}}'
SIRENE = {
    "establishment_id": ("siret",), "name": ("enseigne1Etablissement",), "usual_name": ("denominationUsuelleEtablissement",),
    "naf": ("activitePrincipaleEtablissement",), "naf25": ("activitePrincipaleNAF25Etablissement",),
    "nomenclature": ("nomenclatureActivitePrincipaleEtablissement",), "staff": ("trancheEffectifsEtablissement",),
    "state": ("etatAdministratifEtablissement",), "diffusion": ("statutDiffusionEtablissement",),
    "longitude": ("x_longitude",), "latitude": ("y_latitude",), "commune": ("codeCommuneEtablissement", "plg_code_commune"),
    "lambert_x": ("coordonneeLambertAbscisseEtablissement",), "lambert_y": ("coordonneeLambertOrdonneeEtablissement",),
    "edition": ("dateDernierTraitementEtablissement",),
}
"""Columns of the files of the register, of which the first that is there counts."""
NOT_PUBLISHED = "[ND]"
NOMENCLATURES = ("NAFRev2", "NAF2025")
LAMBERT_93 = 2154
_FRAME = (0.0, 6_000_000.0, 1_300_000.0, 7_200_000.0)  # metropolitan France in Lambert-93; no overseas system has such places
_OVERSEAS = ("97", "98")
MOST_COMPARED = 1_000_000
"""Identifiers that are compared with each other; a whole register has more, and none twice."""
_STAFF = {"", *STAFF_MID_POINTS, *NO_STAFF, "53"}

NO_STATE = N_("The state is neither A (active) nor F (closed): the row is left out.")
NO_CODE = N_("The coordinates of this overseas territory come without the code of their reference system: the establishment "
             "goes to the table without a place. Give a file that states it (column epsg) or longitude and latitude.")
NOT_LAMBERT = N_("The coordinates are not in Lambert-93: the establishment goes to the table without a place.")
NOT_A_PLACE = N_("The coordinates cannot be read: the establishment goes to the table without a place.")
NO_SYSTEM = N_("x and y come without the code of their reference system (epsg): the establishment goes to the table without a "
               "place.")
NO_CLASS = N_("This is no staff class of the register: the number of jobs is unknown.")
NO_SIRET = N_("This is no SIRET of 14 digits: it is kept as it is.")
NO_IDENTIFIER = N_("The row has no identifier: it gets its number.")
NOT_A_FIGURE = N_("The figure cannot be: it is unknown here.")
NUL = N_("The row holds bytes that are no text: it is left out.")
COPY = N_("The establishment came before, with the same SIRET: this row is left out.")
TWICE = N_("Another row has this identifier too: both count.")
NOT_MAPPED = N_("The field map gives no value for this word: it is left out.")


class Establishment(NamedTuple):
    """One row. `epsg` 0: without a place, x and y are then NaN; figures are NaN where nothing is said."""

    row: int
    id: str
    name: str
    naf: str
    nomenclature: str
    staff: str
    jobs: float
    movements_week: float
    own_space_share: float
    epsg: int
    x: float
    y: float


class Within(Protocol):
    """Areas to stay inside."""

    def holds(self, epsg: int, x: float, y: float) -> bool:
        """Whether a place lies inside."""


def known_fields(fields: Iterable[str]) -> dict[str, Origin]:
    """Where our fields come from in a table with those of the register or our own, letter case aside."""
    here = {name.lower(): name for name in reversed(list(fields))}
    found = {}
    for name in dict.fromkeys((*NAMES, *SIRENE)):
        for written in (name, *SIRENE.get(name, ())):
            if written.lower() in here:
                found[name] = Origin((here[written.lower()],))
                break
    return found


def read_map(written: str, fields: Iterable[str]) -> dict[str, Origin]:
    """The user's map; what the register says of closed and protected establishments counts even if the map leaves it out.

    Raises InputError saying which member is wrong."""
    given = list(fields)
    known = known_fields(given)
    return {**{name: known[name] for name in ("state", "diffusion") if name in known},
            **_read_map(written, given, NAMES, EXAMPLE)}


class Reading:
    """Reads rows one by one and counts what it leaves out.

    `closed`, `partly_published`, `outside`, and `nowhere`: without a place, so that nobody knows whether they are inside.
    `is_register`: identifiers are SIRETs. `edition`: the latest date of change among the rows used, or "".
    """

    def __init__(self, origins: Mapping[str, Origin], nomenclature: str, within: Optional[Within], problems: List[Problem]
                 ) -> None:
        """`nomenclature`: auto, or the one of all codes."""
        self.origins, self._wanted, self._within, self._problems = origins, nomenclature, within, problems
        self.is_register = "siret" in {field.lower() for field in origins.get("establishment_id", Origin()).fields}
        self.used = self.closed = self.partly_published = self.outside = self.nowhere = 0
        self.edition = ""
        self._seen: set[str] = set()

    def values(self, number: int, row: Mapping[str, Any]) -> dict[str, str]:
        """Texts by our names. Words that the map does not know are listed."""
        found = {name: plain(origin.of(row)) for name, origin in self.origins.items()}
        if not self.is_protected(found):
            for origin in self.origins.values():
                word = origin.unmapped(row)
                if word:
                    self._problems.append(Problem(number, found.get("establishment_id", ""), origin.fields[0], word, NOT_MAPPED))
        return found

    @staticmethod
    def is_protected(values: Mapping[str, str]) -> bool:
        """Whether only a part of what the register knows of it is published. A value that is missing says no better."""
        return values.get("diffusion", "O").upper() != "O" or NOT_PUBLISHED in values.values()

    def read(self, number: int, values: Mapping[str, str], xy: Optional[Tuple[int, float, float]] = None
             ) -> Optional[Establishment]:
        """The establishment of a row, by our names; None if it is left out. `xy`: its place where a layer knows better."""
        if values.get("state", "A").upper() == "F":
            self.closed += 1
            return None
        if self.is_protected(values):
            self.partly_published += 1
            return None
        own = values.get("establishment_id", "")
        if any("\0" in value for value in values.values()):
            self._problems.append(Problem(number, own.replace("\0", ""), "", "", NUL))
            return None
        if values.get("state", "A").upper() != "A":
            self._list(number, own, "state", values["state"], NO_STATE)
            return None
        place = xy or self._place(number, own, values)
        if self._within is not None:
            if not place[0]:
                self.nowhere += 1
                return None
            if not self._within.holds(*place):
                self.outside += 1
                return None
        if self._is_copy(number, own):
            return None
        self.used += 1
        self.edition = max(self.edition, values.get("edition", ""))
        naf, nomenclature = self._activity(values)
        return Establishment(
            number, self._id(number, own), values.get("name") or values.get("usual_name", ""), naf, nomenclature,
            self._staff(number, own, values.get("staff", "")), self._figure(number, own, values, "jobs", 1e6),
            self._figure(number, own, values, "movements_week", 1e6), self._figure(number, own, values, "own_space_share", 1.0),
            *place)

    def _list(self, number: int, own: str, name: str, value: str, reason: str) -> None:
        field = self.origins[name].fields[0] if name in self.origins and self.origins[name].fields else name
        self._problems.append(Problem(number, own or f"row {number}", field, value, reason))

    def _is_copy(self, number: int, own: str) -> bool:
        if own and own in self._seen:
            is_copy = self.is_register and _is_siret(own)
            self._list(number, own, "establishment_id", own, COPY if is_copy else TWICE)
            return is_copy
        if own and len(self._seen) < MOST_COMPARED:
            self._seen.add(own)
        return False

    def _id(self, number: int, own: str) -> str:
        if not own:
            self._list(number, own, "establishment_id", "", NO_IDENTIFIER)
            return f"row {number}"
        if self.is_register and not _is_siret(own):
            self._list(number, own, "establishment_id", own, NO_SIRET)
        return own

    def _activity(self, values: Mapping[str, str]) -> tuple[str, str]:
        if self._wanted == "NAF2025" and "naf25" in values:
            return values["naf25"], self._wanted
        stated = values.get("nomenclature", "")
        by_name = {name.lower(): name for name in NOMENCLATURES}
        return values.get("naf", ""), self._wanted if self._wanted != "auto" else \
            by_name.get(stated.lower(), stated) or NOMENCLATURES[0]

    def _staff(self, number: int, own: str, written: str) -> str:
        staff = written.upper().zfill(2) if written else ""  # spreadsheets drop the zero in front
        if staff not in _STAFF:
            self._list(number, own, "staff", written, NO_CLASS)
            return ""
        return staff

    def _figure(self, number: int, own: str, values: Mapping[str, str], name: str, most: float) -> float:
        written = values.get(name, "")
        if not written:
            return math.nan
        value = figure(written)
        if 0.0 <= value <= most:
            return value
        self._list(number, own, name, written, NOT_A_FIGURE)
        return math.nan

    def _place(self, number: int, own: str, values: Mapping[str, str]) -> Tuple[int, float, float]:
        """Code of the reference system and coordinates: as stated, else in degrees, else Lambert-93 where that is the law."""
        reason, told = "", ""
        code = _code(values.get("epsg", ""))
        if values.get("x") and values.get("y"):
            x, y = figure(values["x"]), figure(values["y"])
            if code and math.isfinite(x) and math.isfinite(y):
                return code, x, y
            reason, told = (NOT_A_PLACE, f"{values['x']} {values['y']}") if code else (NO_SYSTEM, values.get("epsg", ""))
        if values.get("longitude") and values.get("latitude"):
            x, y = figure(values["longitude"]), figure(values["latitude"])
            if abs(x) <= 180.0 and abs(y) <= 90.0 and (x or y):
                return 4326, x, y
            reason, told = NOT_A_PLACE, f"{values['longitude']} {values['latitude']}"
        if values.get("lambert_x") and values.get("lambert_y"):
            x, y = figure(values["lambert_x"]), figure(values["lambert_y"])
            overseas = values.get("commune", "").startswith(_OVERSEAS)
            if code and math.isfinite(x) and math.isfinite(y):
                return code, x, y
            if not overseas and _FRAME[0] <= x <= _FRAME[2] and _FRAME[1] <= y <= _FRAME[3]:
                return LAMBERT_93, x, y
            reason, told = NO_CODE if overseas else NOT_LAMBERT, f"{values['lambert_x']} {values['lambert_y']}"
        if reason:
            self._list(number, own, "lambert_x" if reason in (NO_CODE, NOT_LAMBERT) else "x", told, reason)
        return 0, math.nan, math.nan


def _is_siret(written: str) -> bool:
    return len(written) == 14 and written.isascii() and written.isdecimal()


def _code(written: str) -> int:
    """2154 for “2154” or “EPSG:2154”; 0 if it is no code."""
    digits = written.upper().replace("EPSG:", "").strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 6 else 0
