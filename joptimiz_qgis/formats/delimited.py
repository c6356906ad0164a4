# SPDX-License-Identifier: GPL-2.0-or-later
"""Delimited text (RFC 4180), separated by whichever of ; and , its header uses more.

Python's own reader refuses fields of more than 128 kB unless a limit of the whole process is changed, and the
outline of a town written as WKT is longer.
"""

from __future__ import annotations

import re
from typing import List

from ..core.text import N_
from .problems import Problem

WINDOWS = N_("The file is not UTF-8: read as Windows-1252, check the accents.")


def text_of(content: bytes, problems: List[Problem]) -> str:
    """The text of a file: UTF-8, with or without a mark, else what Excel saves, and that is listed."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.append(Problem(0, "", "", "", WINDOWS))
        return content.decode("cp1252", "replace")  # Latin-1 with dashes, œ and apostrophes


def records(text: str) -> list[list[str]]:
    """The records, header first, blank lines left out."""
    header = text.partition("\n")[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    field = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^' + separator + r"\r\n]*))[^" + separator + r"\r\n]*(" + separator
                       + r"|\r\n|\n|\r|$)")
    found: list[list[str]] = []
    record: list[str] = []
    for match in field.finditer(text):
        quoted, plain, end = match.groups()
        record.append(plain if quoted is None else quoted.replace('""', '"'))
        if end != separator:
            if record != [""]:
                found.append(record)
            record = []
    return found
