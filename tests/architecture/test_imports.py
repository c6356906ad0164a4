# SPDX-License-Identifier: GPL-2.0-or-later
"""Which part of the package may import which (docs/development.md), read from its source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "joptimiz_qgis"
FILES = sorted(PACKAGE.rglob("*.py"))
STANDARD = {"__future__", "abc", "bisect", "collections", "dataclasses", "datetime", "enum", "functools", "gzip", "hashlib",
            "heapq", "io", "itertools", "json", "logging", "math", "operator", "re", "struct", "types", "typing", "zlib", "csv",
            "unicodedata", "copy", "threading", "zipfile"}
ALLOWED = {  # outside the package, beside the pure part of the standard library
    "core": {"numpy", "shapely", "scipy"},
    "formats": {"numpy", "lxml"},
}
SHARED = {"paths", "log", "tr", "compat"}
INSIDE = {
    "core": {"core"},
    "formats": {"core", "formats"},
    "accelerators": {"core", "formats", "accelerators"},
    "services": {"core", "services"},
    "layers": {"core", "formats", "services", "accelerators", "layers"} | SHARED,
    "sync": {"core", "services", "layers", "sync", "settings"} | SHARED,
    "algorithms": {"core", "formats", "layers", "services", "accelerators", "sync", "algorithms", "settings"} | SHARED,
    "gui": {"core", "layers", "sync", "gui", "settings"} | SHARED,  # algorithms by their id only
}
WITHOUT_WIDGETS = ("layers", "sync", "algorithms")
TRANSPORTS = ("services/transport.py", "layers/qgis_transport.py")


def imports(path: Path) -> set[tuple[str, str]]:
    """(outside module, "") or ("joptimiz_qgis", folder) for each import of a file."""
    found = set()
    folder = path.relative_to(PACKAGE).parent.parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {(alias.name, "") for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                base = folder[: len(folder) - node.level + 1]
                parts = [*base, *(node.module or "").split(".")]
                found |= {("joptimiz_qgis", parts[0] or alias.name) for alias in node.names}
            elif (node.module or "").split(".")[0] == "joptimiz_qgis":
                found.add(("joptimiz_qgis", (node.module or "").split(".")[1]))
            else:
                found.add((node.module or "", ""))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_file_imports_only_what_its_layer_may(path):
    name = path.relative_to(PACKAGE).as_posix()
    layer = name.partition("/")[0]
    for module, inside in imports(path):
        top = module.partition(".")[0]
        if module == "joptimiz_qgis":
            assert inside in INSIDE.get(layer, {inside}), f"{layer} may not import {inside}"
        elif layer in ALLOWED:
            assert top in STANDARD | ALLOWED[layer], f"{layer} may not import {module}"
        assert top not in ("PyQt5", "PyQt6"), "import qgis.PyQt instead"
        assert top != "requests" or name in TRANSPORTS, "only the transports speak to the network"
        if layer in WITHOUT_WIDGETS:
            assert module not in ("qgis.gui", "qgis.utils", "qgis.PyQt.QtWidgets"), f"{layer} has no widgets"
