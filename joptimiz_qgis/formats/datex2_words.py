# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable tables that say what the words of DATEX II mean to us."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional, TextIO

from ..core.alerts import AlertCategory, AlertEffect
from ..core.vehicles import Category
from .word_table import read_table

TABLES = ("datex2_types.csv", "datex2_words.csv", "datex2_vehicles.csv")


@dataclass(frozen=True)
class RecordType:
    """What a class of situation record is about, and what it says of the road where nothing else does."""

    category: AlertCategory
    effect: AlertEffect
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Datex2Words:
    """`types` by class; `words`: meaning by (field, word); `vehicles`: categories by vehicleType, None = all vehicles."""

    types: Mapping[str, RecordType]
    words: Mapping[tuple[str, str], str]
    vehicles: Mapping[str, Optional[tuple[Category, ...]]]

    def meaning(self, field: str, word: str) -> str:
        """What a word of a field means, "" if the table does not say."""
        return self.words.get((field, word), "")


def read_words(types: TextIO, words: TextIO, vehicles: TextIO) -> Datex2Words:
    """The TABLES of resources/tables, in this order. Raises FormatError naming table and line."""
    return Datex2Words(read_table(types, TABLES[0], _type), read_table(words, TABLES[1], _word),
                       read_table(vehicles, TABLES[2], _vehicle))


def _type(row: Mapping[str, str]) -> tuple[str, RecordType]:
    return row["type"], RecordType(AlertCategory(row["category"]), AlertEffect(row["effect"]), {"en": row["en"], "fr": row["fr"]})


def _word(row: Mapping[str, str]) -> tuple[tuple[str, str], str]:
    return (row["field"], row["word"]), row["meaning"]


def _vehicle(row: Mapping[str, str]) -> tuple[str, Optional[tuple[Category, ...]]]:
    words = [word.strip() for word in row["categories"].split(",")]
    return row["word"], None if words == ["all"] else tuple(Category(word) for word in words)
