# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS 4 (Qt 6) knows enum values only by their enum: every Name.attr of a qgis import is looked up in this QGIS."""

from __future__ import annotations

import ast
import enum
import importlib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "joptimiz_qgis"
PATCHED = {"QVariant"}  # qgis.PyQt puts QVariant.Int and the like back in under Qt 6


def unscoped(source: str) -> list[str]:
    """`line: Class.Value` for every enum value written without its enum."""
    tree, found = ast.parse(source), []
    names = {alias.asname or alias.name: (node.module, alias.name) for node in ast.walk(tree)
             if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.") for alias in node.names}
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)) or node.value.id not in names:
            continue
        module, name = names[node.value.id]
        owner = getattr(importlib.import_module(module), name, None)
        value = getattr(owner, node.attr, None)
        if name not in PATCHED and isinstance(owner, type) and isinstance(value, (int, enum.Enum)) \
                and type(value) not in (int, bool, owner):
            found.append(f"{node.lineno}: {node.value.id}.{node.attr}")
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_enum_values_are_written_with_their_enum(qgis_app, path):
    assert unscoped(path.read_text("utf-8")) == []


@pytest.mark.parametrize("spelling, count", [
    ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", 1), ("from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft", 0),
    ("from qgis.core import QgsWkbTypes as W\nW.LineString", 1), ("from qgis.core import QgsWkbTypes\nQgsWkbTypes.Type.Point", 0),
    ("from qgis.PyQt.QtWidgets import QMessageBox\nQMessageBox.Yes", 1),
    ("from qgis.PyQt.QtCore import QVariant\nQVariant.Int", 0),
    ("from qgis.core import Qgis\nQgis.Warning", 1), ("from qgis.core import Qgis\nQgis.QGIS_VERSION_INT", 0),
])
def test_lookup_finds_unscoped_spellings_only(qgis_app, spelling, count):
    assert len(unscoped(spelling)) == count
