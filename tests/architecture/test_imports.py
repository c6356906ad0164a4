# SPDX-License-Identifier: GPL-2.0-or-later
"""The import rules and house rules of the package, read from its source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "joptimiz_qgis"
FILES = sorted(PACKAGE.rglob("*.py"))
STANDARD = {"__future__", "abc", "bisect", "collections", "dataclasses", "datetime", "enum", "functools", "gzip", "hashlib",
            "heapq", "io", "itertools", "json", "logging", "math", "operator", "re", "struct", "types", "typing", "zlib", "csv"}
ALLOWED = {  # outside the package, beside the pure part of the standard library
    "core": {"numpy", "shapely", "scipy"},
    "formats": {"numpy", "lxml"},
}
INSIDE = {"core": {"core"}, "formats": {"core", "formats"}, "accelerators": {"core", "accelerators"},
          "services": {"core", "services"}}
LONG_FILES: dict[str, str] = {}  # file: why it may pass 400 lines


def imports(path: Path) -> set[tuple[str, str]]:
    """(outside module, "") or ("joptimiz_qgis", folder) for each import of a file."""
    found = set()
    folder = path.relative_to(PACKAGE).parent.parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {(alias.name.split(".")[0], "") for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                base = folder[: len(folder) - node.level + 1]
                parts = [*base, *(node.module or "").split(".")]
                found |= {("joptimiz_qgis", parts[0] or alias.name) for alias in node.names}
            elif (node.module or "").split(".")[0] == "joptimiz_qgis":
                found.add(("joptimiz_qgis", (node.module or "").split(".")[1]))
            else:
                found.add(((node.module or "").split(".")[0], ""))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_file_imports_only_what_its_layer_may(path):
    layer = path.relative_to(PACKAGE).parts[0]
    for module, inside in imports(path):
        if module == "joptimiz_qgis":
            assert inside in INSIDE.get(layer, {inside}), f"{layer} may not import {inside}"
        elif layer in ALLOWED:
            assert module in STANDARD | ALLOWED[layer], f"{layer} may not import {module}"
        assert module not in ("PyQt5", "PyQt6"), "import qgis.PyQt instead"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_file_keeps_the_house_rules(path):
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    assert source.startswith("# SPDX-License-Identifier: GPL-2.0-or-later\n")
    assert ast.get_docstring(tree), "a file says in one sentence what it is for"
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.Assert)], "plugins.qgis.org refuses assert"
    assert len(source.splitlines()) <= 400 or str(path.relative_to(PACKAGE)) in LONG_FILES
