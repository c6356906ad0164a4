# SPDX-License-Identifier: GPL-2.0-or-later
"""Collects the English texts of the package into i18n/joptimiz_qgis_fr.ts and keeps the translations that are there.

A text is a literal in tr(...) or N_(...), or the title of a field of the API; all stand in one context. A translation whose
text is gone is kept at the end, marked obsolete, for as long as no one deletes it, and is said.
"""

from __future__ import annotations

import ast
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
TS = ROOT / "i18n" / "joptimiz_qgis_fr.ts"
CONTEXT = "JOPTIMIZ"
MARKERS = ("tr", "N_")
SCHEMAS = ROOT / "resources" / "api" / "schemas"
NEVER_SHOWN = ("rev", "updated_at", "deleted")  # the server's own


@dataclass(frozen=True)
class Entry:
    """One text of a .ts file. `state` is "" (done), "unfinished" or "obsolete"."""

    source: str
    translation: str = ""
    state: str = "unfinished"


def collect(package: Path = ROOT / "joptimiz_qgis") -> dict[str, list[str]]:
    """Source text -> the files that hold it (sorted, relative), for every marked literal below a folder."""
    found: dict[str, list[str]] = {}
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "id", None)
            if not isinstance(node, ast.Call) or name not in MARKERS or not node.args:
                continue
            argument, place = node.args[0], path.relative_to(package.parent).as_posix()
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                files = found.setdefault(argument.value, [])
                if place not in files:
                    files.append(place)
            elif isinstance(argument, (ast.JoinedStr, ast.BinOp)):
                raise SystemExit(f"{place}:{node.lineno}: {name}() wants one plain literal with named fields.")
    return found


def collect_titles(folder: Path = SCHEMAS) -> dict[str, list[str]]:
    """The same for the titles of fields, which label the forms of drafts."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.json")):
        for field, rules in json.loads(path.read_text("utf-8"))["properties"].items():
            files = found.setdefault(rules["title"], []) if field not in NEVER_SHOWN else []
            place = path.relative_to(ROOT).as_posix()
            if place not in files:
                files.append(place)
    return found


def all_texts() -> dict[str, list[str]]:
    """Every text that users may read, and where it stands."""
    texts = collect()
    for title, files in collect_titles().items():
        texts[title] = texts.get(title, []) + files
    return texts


def read(path: Path = TS) -> dict[str, Entry]:
    """The entries of a .ts file by their text; none if there is no file yet."""
    if not path.exists():
        return {}
    entries = {}
    for message in etree.parse(str(path)).iter("message"):
        node = message.find("translation")
        state = node.get("type", "")
        if state == "vanished":
            state = "obsolete"
        entry = Entry(message.findtext("source"), node.text or "", state)
        entries[entry.source] = entry
    return entries


def merge(sources: dict[str, list[str]], old: dict[str, Entry]) -> list[Entry]:
    """What the file shall hold: every text in the order of the code, then what has gone but had been translated."""
    merged = []
    for source in sources:
        known = old.get(source, Entry(source))
        state = ("" if known.translation else "unfinished") if known.state == "obsolete" else known.state
        merged.append(Entry(source, known.translation, state if known.translation else "unfinished"))
    gone = [entry for source, entry in old.items() if source not in sources and entry.translation]
    return merged + [Entry(entry.source, entry.translation, "obsolete") for entry in gone]


def write(entries: list[Entry], sources: dict[str, list[str]], path: Path = TS) -> None:
    """Write a .ts file that Qt Linguist and lrelease read."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", '<TS version="2.1" language="fr" sourcelanguage="en">',
             "<context>", f"    <name>{CONTEXT}</name>"]
    for entry in entries:
        lines.append("    <message>")
        lines += [f'        <location filename="../{file}"/>' for file in sources.get(entry.source, ())]
        lines.append(f"        <source>{escape(entry.source)}</source>")
        kind = f' type="{entry.state}"' if entry.state else ""
        lines += [f"        <translation{kind}>{escape(entry.translation)}</translation>", "    </message>"]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), "utf-8")


def main() -> None:
    sources, old = all_texts(), read()
    entries = merge(sources, old)
    write(entries, sources)
    gone = [entry.source for entry in entries if entry.state == "obsolete"]
    missing = [entry.source for entry in entries if entry.state == "unfinished"]
    print(f"{TS.relative_to(ROOT)}: {len(sources)} texts, {len(missing)} without a finished translation, {len(gone)} obsolete")
    for source in gone:
        print(f"  obsolete, its translation is kept: {source}", file=sys.stderr)


if __name__ == "__main__":
    main()
