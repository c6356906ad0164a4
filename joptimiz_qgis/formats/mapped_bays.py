# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays in any table, by a field map to the names of the national schema."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any, Iterable, List, Mapping, Optional, Sequence

from ..core.text import N_
from . import field_map
from .bay_fields import NAMES, Bay
from .bay_row import bays_of
from .field_map import Origin
from .problems import Problem
from .row import plain

NOT_MAPPED = N_("The map gives no value for this word: it is left out.")
EXAMPLE = '{"ID": "numero", "LONGUEUR": {"field": "longueur_m", "factor": 100}, "TYPE": {"value": "aire permanente"}}'


def read_map(written: str, source_fields: Iterable[str]) -> dict[str, Origin]:
    """The field map of a JSON text. Raises InputError saying which member is wrong."""
    return field_map.read_map(written, source_fields, NAMES, EXAMPLE)


def bays_by(origins: Mapping[str, Origin], rows: Sequence[Mapping[str, Any]], geometries: Sequence[Optional[Mapping[str, Any]]],
            zone: tzinfo, problems: List[Problem]) -> tuple[Bay, ...]:
    """Bays of rows. Columns that the map leaves aside are the user's choice and not listed."""
    return bays_of([renamed(origins, row, number, problems) for number, row in enumerate(rows, 1)], geometries, zone, problems)


def renamed(origins: Mapping[str, Origin], row: Mapping[str, Any], number: int, problems: List[Problem]) -> dict[str, Any]:
    """A row by the names of the schema. Words that the map does not know are listed."""
    identifier = plain(origins["ID"].of(row)) if "ID" in origins else ""
    for origin in origins.values():
        word = origin.unmapped(row)
        if word:
            problems.append(Problem(number, identifier or f"row {number}", origin.fields[0], word, NOT_MAPPED))
    return {name: origin.of(row) for name, origin in origins.items()}
