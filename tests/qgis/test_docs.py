# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference page of every algorithm (`make docs`) is there, names all that it has, and speaks both languages."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsApplication

from joptimiz_qgis.algorithms.provider import JoptimizProvider

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "algorithms"


def test_reference_pages_name_every_parameter_and_output_in_both_languages(qgis_app):
    provider = JoptimizProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    try:
        expected = {a.name(): [*(d.name() for d in a.parameterDefinitions()), *(o.name() for o in a.outputDefinitions())] * 2
                    for a in provider.algorithms()}
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
    assert sorted(expected) == sorted(path.stem for path in PAGES.glob("*.md")), "make docs"
    for name, wanted in expected.items():
        text = (PAGES / f"{name}.md").read_text("utf-8")
        assert re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE) == wanted, f"make docs ({name})"


def test_pages_link_only_to_what_exists():
    broken = []
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert broken == []
