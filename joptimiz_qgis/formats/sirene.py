# SPDX-License-Identifier: GPL-2.0-or-later
"""The file of establishments of the SIRENE register (StockEtablissement), and other tables of establishments as CSV files.

A whole stock has some 40 million rows: it is read row by row, from the CSV file itself, from .gz or from .zip, and what is
closed, protected or elsewhere is dropped at once. Memory does not grow with the file.
"""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
import zlib
from functools import partial
from typing import Any, BinaryIO, Iterator, List, Mapping, Optional, cast

from ..core.errors import FormatError
from ..core.progress import Progress, check
from ..core.text import N_
from .delimited import WINDOWS
from .establishments import NUL, SIRENE, Establishment, Reading, Within, known_fields, read_map
from .field_map import Origin
from .problems import Problem

UNEVEN = N_("The row has not as many values as the table has columns: it is left out.")
TOO_LONG = N_("A quotation mark is not closed, or a value is far too long: the row is left out.")
_MOST_LINE = 1 << 20  # characters; a row of the register has some 300
_MOST_COLUMNS = 1000
_LOOK = 20_000  # rows between two looks at the cancel button
_UNSUSPECTED = 64 << 20  # bytes that anything may unpack to
_MOST_RATIO = 200  # a stock unpacks to about 6 times its size
_DAMAGED = N_("The file is damaged ({detail}). Download it again.")
_BOMB = N_("The file unpacks to far more than a table of establishments would. Check where it comes from.")
_NO_TABLE = N_("The archive should hold one CSV file. It holds: {names}.")
_PARQUET = N_("This is a Parquet file. Give the CSV file of the same data, as it is or as .zip or .gz.")
_NOT_TEXT = N_("The file is no table in UTF-8. Give the CSV file of the register, or save the table as CSV in UTF-8.")
_HISTORY = N_("This is the history of the establishments, with a row for each period (column dateFin). Give the file of their "
              "present state, StockEtablissement.")
_PLACES_ONLY = N_("This file says where establishments are, not what they do. Give StockEtablissement, or both joined by siret.")
_MISSING = N_("The columns {names} are missing. Give the file StockEtablissement of the register, or a field map that says where "
              "the activity (naf) or the movements (movements_week) stand. Columns: {fields}.")


def read_establishments(stream: BinaryIO, field_map: str, nomenclature: str, within: Optional[Within], problems: List[Problem],
                        progress: Progress) -> tuple[Reading, Iterator[Establishment]]:
    """What counts, and the establishments one by one, of a file that can be sought; `field_map` "": the register's columns.

    Raises FormatError or InputError, then or while it is read; Cancelled.
    """
    stream.seek(0, io.SEEK_END)
    size = max(stream.tell(), 1)
    stream.seek(0)
    lines = iter(partial(_text(stream).readline, _MOST_LINE), "")
    header, separator = _header(lines)
    origins = read_map(field_map, header) if field_map else known_fields(header)
    must_say_something(origins, header)
    reading = Reading(origins, nomenclature, within, problems)
    if not field_map and "siret" in header:
        lines = _one_each(lines)
    rows = _records(csv.reader(lines, delimiter=separator), len(header), problems)
    found = _mapped(reading, header, rows) if field_map else _of_the_register(reading, header, rows, problems)
    return reading, _watched(found, stream, size, progress)


def must_say_something(origins: Mapping[str, Origin], fields: List[str]) -> None:
    """Raise FormatError unless there are an activity or movements, and if each row is but a period of an establishment."""
    here = {field.lower() for field in fields}
    if "siret" in here and "datefin" in here:
        raise FormatError(_HISTORY)
    if "naf" not in origins and "movements_week" not in origins:
        if {"siret", "x", "y"} <= here:
            raise FormatError(_PLACES_ONLY)
        missing = [SIRENE[name][0] for name in ("establishment_id", "naf") if name not in origins]
        raise FormatError(_MISSING, names=", ".join(missing), fields=", ".join(fields[:60]) or "\u2205")


def _text(stream: BinaryIO) -> io.TextIOWrapper:
    """The text of the one table of a file. Bytes that are not UTF-8 stay as lone surrogates until somebody wants them."""
    magic = stream.read(4)
    stream.seek(0)
    if magic == b"PAR1":
        raise FormatError(_PARQUET)
    inner = stream
    if magic[:2] == b"\x1f\x8b":
        inner = cast(BinaryIO, gzip.GzipFile(fileobj=stream, mode="rb"))
    elif magic[:2] == b"PK":
        inner = _member(stream)
    limited = io.BufferedReader(_Unpacked(inner, stream), 1 << 18)
    return io.TextIOWrapper(limited, "utf-8-sig", "surrogateescape", "")


def _member(stream: BinaryIO) -> BinaryIO:
    try:
        archive = zipfile.ZipFile(stream)
        tables = [m for m in archive.infolist() if m.filename.lower().endswith((".csv", ".txt")) and "__MACOSX" not in m.filename]
        if len(tables) != 1:
            raise FormatError(_NO_TABLE, names=", ".join(m.filename for m in archive.infolist()[:20]) or "\u2205")
        return cast(BinaryIO, archive.open(tables[0]))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:  # damaged, encrypted, packed otherwise
        raise FormatError(_DAMAGED, detail=str(error)) from error


class _Unpacked(io.RawIOBase):
    """Bytes as they unpack; what is wrong with the packing becomes an error of ours."""

    def __init__(self, inner: BinaryIO, packed: BinaryIO) -> None:
        self._inner, self._packed, self._given = inner, packed, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            part = self._inner.read(len(buffer))
        except (EOFError, OSError, zlib.error, zipfile.BadZipFile) as error:
            raise FormatError(_DAMAGED, detail=str(error)) from error
        self._given += len(part)
        if self._given > _UNSUSPECTED and self._given > _MOST_RATIO * self._packed.tell():
            raise FormatError(_BOMB)
        buffer[:len(part)] = part
        return len(part)


def _header(lines: Iterator[str]) -> tuple[List[str], str]:
    first = next(lines, "")
    if "\0" in first or not first.strip() or "\udcff" in first[:2]:
        raise FormatError(_NOT_TEXT)
    separator = max(",;\t", key=first.count)
    try:
        header = [name.strip() for name in next(csv.reader([first], delimiter=separator))]
    except csv.Error:
        header = []
    if not header or len(header) > _MOST_COLUMNS or len(first) >= _MOST_LINE:
        raise FormatError(_NOT_TEXT)
    return header, separator


def _one_each(lines: Iterator[str]) -> Iterator[str]:
    """Lines that are a row each, as in the register: a quotation mark that is not closed must not swallow those that follow."""
    for line in lines:
        yield line.replace('"', "") if line.count('"') & 1 else line


def _records(reader: Iterator[List[str]], width: int, problems: List[Problem]) -> Iterator[tuple[int, List[str]]]:
    """Rows that are whole, numbered from 1."""
    number = 0
    while True:
        try:
            for row in reader:
                number += 1
                if len(row) == width:
                    yield number, row
                elif row:
                    # Not what stands there: it may be of a protected establishment.
                    problems.append(Problem(number, f"row {number}", "", "", UNEVEN))
            return
        except csv.Error as error:
            number += 1
            problems.append(Problem(number, f"row {number}", "", "", NUL if "NUL" in str(error) else TOO_LONG))


def _of_the_register(reading: Reading, header: List[str], rows: Iterator[tuple[int, List[str]]], problems: List[Problem]
                     ) -> Iterator[Optional[Establishment]]:
    """Rows by known columns: the way that 40 million rows go."""
    at = [(name, header.index(origin.fields[0])) for name, origin in reading.origins.items()]
    where = dict(at)
    state = where.get("state", -1)
    named = [name for name in ("name", "usual_name") if name in where]
    for number, row in rows:
        if state >= 0 and row[state] == "F":
            reading.closed += 1
            yield None
            continue
        values = {name: row[column].strip() for name, column in at}
        for name in named:
            if not values[name].isascii():
                values[name] = _readable(values[name], problems)
        yield reading.read(number, values)


def _mapped(reading: Reading, header: List[str], rows: Iterator[tuple[int, List[str]]]) -> Iterator[Optional[Establishment]]:
    for number, row in rows:
        readable = [value if value.isascii() else _readable(value, []) for value in row]
        yield reading.read(number, reading.values(number, dict(zip(header, readable))))


def _readable(text: str, problems: List[Problem]) -> str:
    """Text that was not UTF-8, as what Excel saves."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        if not any(problem.reason == WINDOWS for problem in problems):
            problems.append(Problem(0, "", "", "", WINDOWS))
        return text.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return text


def _watched(found: Iterator[Optional[Establishment]], stream: BinaryIO, size: int, progress: Progress
             ) -> Iterator[Establishment]:
    """Those that are used. Looks at the cancel button also where none is used for long."""
    for number, one in enumerate(found):
        if number % _LOOK == 0:
            check(progress)
            progress.report(100.0 * stream.tell() / size)
        if one is not None:
            yield one
