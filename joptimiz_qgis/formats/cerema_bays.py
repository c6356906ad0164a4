# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays as CSV of the national schema (CEREMA/schema-aire-livraison 1.0.0), and what that schema cannot say of them."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import timezone, tzinfo
from typing import Any, Iterable, List, Mapping, Optional

from ..core.errors import FormatError
from ..core.text import N_
from . import delimited, wkt
from .bay_fields import KINDS, NAMES, Bay, equipment_of
from .bay_row import bays_of
from .problems import Problem
from .row import plain

REQUIRED = ("ID", "LONGITUDE", "LATITUDE")

NOT_WITHOUT_ID = N_("The national schema needs an identifier: the bay is not exported.")
TWICE = N_("The national schema wants each identifier once, and an earlier bay has this one: the bay is not exported.")
NOT_WITHOUT_PLACE = N_("The national schema needs a place: the bay is not exported.")
NO_OUTLINE = N_("The national schema knows polygons of one part only: the middle alone is exported.")
NOT_SAYABLE = N_("The national schema does not allow this value: it is not exported.")

_ALLOWED = {"ARR_URL": re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S+"),
            "ADRESSE": re.compile("[a-zA-Z0-9\\-–'’«»°\"\\s\\dÀ-ÿ(),.]+"),
            "CODE_POSTAL": re.compile(r"([013-9]\d|2[AB1-9])\d{3}")}


@dataclass(frozen=True)
class BaysWritten:
    """A file as text, how many bays are in it, and what it does not say. Rows are those of the bays, from 1."""

    text: str
    count: int
    refused: tuple[Problem, ...]


def read_bays(content: bytes, zone: tzinfo, problems: List[Problem]) -> tuple[Bay, ...]:
    """Bays of a CSV file. Raises FormatError naming the columns it lacks."""
    header, rows = table_of(content, problems)
    lacking = missing(header)
    if lacking:
        raise FormatError(N_("The file is no table of delivery bays in the national schema: it lacks the columns {names}."),
                          names=", ".join(lacking))
    return bays_of(rows, [None] * len(rows), zone, problems)


def missing(fields: Iterable[str], has_geometry: bool = False) -> tuple[str, ...]:
    """Required fields that are not there, whatever their case; a geometry stands in for coordinates."""
    here = {name.strip().upper() for name in fields}
    return tuple(name for name in (REQUIRED[:1] if has_geometry else REQUIRED) if name not in here)


def table_of(content: bytes, problems: List[Problem]) -> tuple[list[str], list[dict[str, str]]]:
    """Header and rows of delimited text in any usual encoding."""
    header, *records = delimited.records(delimited.text_of(content, problems)) or [[]]
    header = [name.strip() for name in header]
    return header, [dict(zip(header, record)) for record in records]


def write_bays(bays: Iterable[Bay]) -> BaysWritten:
    """A file of the schema in UTF-8: the values that it allows; a bay that it cannot hold is refused whole."""
    stream = io.StringIO()
    out = csv.writer(stream, lineterminator="\n")
    out.writerow(NAMES)
    refused: List[Problem] = []
    seen: dict[str, set[str]] = {"ID": set(), "UUID": set()}
    count = 0
    for bay in bays:
        reason = _refusal(bay, seen)
        if reason is not None:
            refused.append(Problem(bay.row, bay.id, reason[0], plain(bay.values[reason[0]]), reason[1]))
            continue
        if bay.geometry is not None and bay.geometry["type"] not in ("Point", "Polygon"):
            refused.append(Problem(bay.row, bay.id, "GEOM_WKT", bay.geometry["type"], NO_OUTLINE))
        out.writerow([_cell(bay, name, refused) for name in NAMES])
        count += 1
    return BaysWritten(stream.getvalue(), count, tuple(refused))


def _refusal(bay: Bay, seen: Mapping[str, set[str]]) -> Optional[tuple[str, str]]:
    """(field, reason) of what the schema cannot do without."""
    if not bay.values["ID"]:
        return "ID", NOT_WITHOUT_ID
    if bay.geometry is None:
        return "LONGITUDE", NOT_WITHOUT_PLACE
    for name, known in seen.items():
        if bay.values[name] in known:
            return name, TWICE
    for name, known in seen.items():
        if bay.values[name]:
            known.add(bay.values[name])
    return None


def _cell(bay: Bay, name: str, refused: List[Problem]) -> str:
    value: Any = bay.values[name]
    if value is None:
        return ""
    if KINDS[name] == "flag":
        return "oui" if value else "non"
    if KINDS[name] == "time":
        moment = value.astimezone(timezone.utc).replace(tzinfo=None)
        return f"{moment.isoformat(timespec='milliseconds' if moment.microsecond else 'seconds')}Z"
    if KINDS[name] == "real":
        return wkt.degrees(value) if name in ("LONGITUDE", "LATITUDE") else plain(value)
    allowed = _ALLOWED.get(name)
    if (allowed is not None and not allowed.fullmatch(value)) or (name == "EQUIPEMENTS" and not equipment_of(value)[1]):
        refused.append(Problem(bay.row, bay.id, name, value, NOT_SAYABLE))
        return ""
    return str(value)
