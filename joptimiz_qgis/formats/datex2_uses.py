# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable table that ties uses, drivers and kinds of access of DATEX II, and free text, to uses of ours."""

from __future__ import annotations

from typing import Mapping, TextIO

from .cerema_tables import key
from .word_table import read_table

TABLE = "datex2_uses.csv"
DESTINATION = "@destination"
"""Instead of a use: traffic that starts or ends there."""

Uses = Mapping[str, tuple[str, ...]]


def read_uses(table: TextIO) -> Uses:
    """Uses by word; look up with `key(word)`. Raises FormatError naming the line."""
    return read_table(table, TABLE, _row)


def _row(row: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    uses = tuple(use.strip() for use in row["uses"].split(",") if use.strip())
    if not uses or not row["word"]:
        raise ValueError(row)
    return key(row["word"]), uses
