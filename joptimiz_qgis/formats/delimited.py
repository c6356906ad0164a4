# SPDX-License-Identifier: GPL-2.0-or-later
"""Delimited text (RFC 4180), separated by whichever of ; and , its header uses more.

Python's own reader refuses fields of more than 128 kB unless a limit of the whole process is changed, and the
outline of a town written as WKT is longer.
"""

from __future__ import annotations

import re


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
