# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads docs/interface.md: which algorithms, parameters, outputs, fields and vehicle members it promises."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "interface.md"


@dataclass(frozen=True)
class PromisedParameter:
    """One row of a table of parameters."""

    name: str
    type: str
    required: bool
    default: str
    values: tuple[str, ...]


@dataclass
class Promised:
    """What one heading promises: tables by name (rows of cells without backticks)."""

    parameters: list[PromisedParameter] = field(default_factory=list)
    outputs: list[tuple[str, str]] = field(default_factory=list)
    fields: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


def sections(text: str) -> dict[str, Promised]:
    """What stands below each heading of level 3, by the heading's first code span, or its words."""
    found = {}
    for block in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        title, _, body = block.partition("\n")
        found[title.strip("` ")] = _promised(body.partition("\n## ")[0])
    return found


def _promised(body: str) -> Promised:
    promised, table = Promised(), ""
    for line in body.splitlines():
        named = re.match(r"(?:Fields|Members) of `(\w+)`", line)
        if named:
            table = named.group(1)
            promised.fields[table] = []
        if not line.startswith("| `"):
            table = "" if re.match(r"\| (Parameter|Output) ", line) else table
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        name = cells[0].strip("`")
        if table:
            promised.fields[table].append((name, cells[1]))
        elif len(cells) == 6:
            promised.parameters.append(PromisedParameter(
                name, cells[1], cells[2] == "yes", cells[3].strip("`"), tuple(re.findall(r"`([^`]+)`", cells[4]))))
        else:
            promised.outputs.append((name, cells[1]))
    return promised
