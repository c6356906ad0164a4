# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable tables that tie the words of Cerema orders to vehicle categories and uses."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass, field
from typing import Mapping, Optional, TextIO

from ..core.errors import FormatError
from ..core.text import N_
from ..core.vehicles import Category

TABLES = ("cerema_vehicle_types.csv", "cerema_uses.csv")


@dataclass(frozen=True)
class CeremaTables:
    """Categories (None = all) and uses by label; look up with `key(label)`. `labels`: as the tables write them, by key."""

    types: Mapping[str, Optional[tuple[Category, ...]]]
    uses: Mapping[str, str]
    labels: Mapping[str, str] = field(default_factory=dict)


def key(label: str) -> str:
    """A label without accents, letter case, typographic apostrophes and double blanks: orders differ in these."""
    plain = unicodedata.normalize("NFD", label.replace("\u2019", "'"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def read_tables(types: TextIO, uses: TextIO) -> CeremaTables:
    """The TABLES of resources/tables, in this order. Raises FormatError naming table and line."""
    read: dict[str, Optional[tuple[Category, ...]]] = {}
    labels: dict[str, str] = {}
    for line, row in enumerate(csv.DictReader(types), 2):
        try:
            words = [w.strip() for w in row["categories"].split(",")]
            read[key(row["label"])] = None if words == ["all"] else tuple(Category(w) for w in words)
            labels[key(row["label"])] = row["label"].strip()
        except (KeyError, ValueError, AttributeError):
            raise _damaged(TABLES[0], line) from None
    uses_read = {}
    for line, row in enumerate(csv.DictReader(uses), 2):
        if not row.get("label") or not row.get("use"):
            raise _damaged(TABLES[1], line)
        uses_read[key(row["label"])] = row["use"].strip()
        labels[key(row["label"])] = row["label"].strip()
    return CeremaTables(read, uses_read, labels)


def _damaged(name: str, line: int) -> FormatError:
    return FormatError(N_("Line {line} of the table {name} cannot be read."), line=line, name=name)
