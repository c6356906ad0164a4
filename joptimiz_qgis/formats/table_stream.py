# SPDX-License-Identifier: GPL-2.0-or-later
"""A CSV table read row by row from a file, in UTF-8 or what Excel saves, without being loaded."""

from __future__ import annotations

import csv
import io
import re
from functools import partial
from typing import BinaryIO, Iterator, List, Mapping

from ..core.errors import FormatError
from ..core.progress import Progress, check
from ..core.text import N_
from .delimited import WINDOWS
from .establishments import NUL
from .problems import Problem
from .sirene import TOO_LONG, UNEVEN

_MOST_LINE = 1 << 20  # characters; a row of the national schemas has some 600
_MOST_COLUMNS = 1000
_LOOK = 20_000  # rows between two looks at the cancel button
_foreign = re.compile("[\udc80-\udcff]").search
"""Bytes that were no UTF-8 stand in a text as lone surrogates."""
_NO_TABLE = N_("The file is no table. Give a CSV file whose first row names the columns.")


class TableStream:
    """The rows of a CSV file that can be sought, as often as wanted; `header`: its columns as written."""

    def __init__(self, stream: BinaryIO) -> None:
        """Raises FormatError for what is no table."""
        self._stream = stream
        stream.seek(0, io.SEEK_END)
        self._size = max(stream.tell(), 1)
        first = next(self._lines(), "")
        self._separator = max(",;\t", key=first.count)
        try:
            header = next(csv.reader([first], delimiter=self._separator), [])
        except csv.Error:
            header = []
        self.header = tuple(_readable(name.strip()) for name in header)
        wrong = "\0" in first or len(first) >= _MOST_LINE or len(self.header) > _MOST_COLUMNS
        if wrong or not any(self.header):
            raise FormatError(_NO_TABLE)

    def rows(self, problems: List[Problem], progress: Progress) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Rows that are whole, by column, numbered from 1; what else there is is listed. Raises Cancelled."""
        reader = csv.reader(self._lines(), delimiter=self._separator)
        next(reader)
        number, width, was_said = 0, len(self.header), False
        while True:
            try:
                for row in reader:
                    number += 1
                    if number % _LOOK == 0:
                        check(progress)
                        progress.report(100.0 * self._stream.tell() / self._size)
                    if len(row) == width:
                        if _foreign("".join(row)):
                            row = [_readable(value) for value in row]
                            if not was_said:
                                was_said = True
                                problems.append(Problem(0, "", "", "", WINDOWS))
                        yield number, dict(zip(self.header, row))
                    elif row:
                        problems.append(Problem(number, f"row {number}", "", row[0][:100], UNEVEN))
                return
            except csv.Error as error:
                number += 1
                problems.append(Problem(number, f"row {number}", "", "", NUL if "NUL" in str(error) else TOO_LONG))

    def _lines(self) -> Iterator[str]:
        self._stream.seek(0)
        text = io.TextIOWrapper(_Kept(self._stream), "utf-8-sig", "surrogateescape", "")
        return iter(partial(text.readline, _MOST_LINE), "")


class _Kept(io.BufferedReader):
    """Reading ends, the file stays open: it is read again."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(_Raw(stream), 1 << 18)


class _Raw(io.RawIOBase):
    def __init__(self, stream: BinaryIO) -> None:
        self._inner = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        part = self._inner.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)


def _readable(value: str) -> str:
    return value.encode("utf-8", "surrogateescape").decode("cp1252", "replace") if _foreign(value) else value
