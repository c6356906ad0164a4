# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable tables of words in resources/tables, read row by row."""

from __future__ import annotations

import csv
from typing import Callable, Mapping, TextIO, TypeVar

from ..core.errors import FormatError
from ..core.text import N_

K = TypeVar("K")
V = TypeVar("V")


def read_table(table: TextIO, name: str, row_of: Callable[[Mapping[str, str]], tuple[K, V]]) -> dict[K, V]:
    """Key and value of each row, in order. Raises FormatError naming table and line."""
    found: dict[K, V] = {}
    reader = csv.DictReader(table)
    try:
        for row in reader:
            key, value = row_of({column: (text or "").strip() for column, text in row.items() if column is not None})
            found[key] = value
    except (KeyError, ValueError, AttributeError, csv.Error):
        raise FormatError(N_("Line {line} of the table {name} cannot be read."), line=reader.line_num, name=name) from None
    return found
