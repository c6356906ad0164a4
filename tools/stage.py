# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts the plugin together as QGIS wants it: the package with metadata.txt, resources, translations and LICENSE inside."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "joptimiz_qgis"
UNWANTED = ("__pycache__", "*.pyc", "*.pyo", ".*", "*~")


def version() -> str:
    """The version that metadata.txt states."""
    for line in (ROOT / "metadata.txt").read_text("utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    raise SystemExit("metadata.txt states no version.")


def stage(parent: Path) -> Path:
    """Make parent/joptimiz_qgis anew and return it."""
    target = parent / PACKAGE
    if target.is_symlink():
        target.unlink()
    elif target.exists():
        shutil.rmtree(target)
    ignore = shutil.ignore_patterns(*UNWANTED)
    shutil.copytree(ROOT / PACKAGE, target, ignore=ignore)
    shutil.copytree(ROOT / "resources", target / "resources", ignore=ignore)
    (target / "i18n").mkdir()
    for compiled in sorted((ROOT / "i18n").glob("*.qm")):
        shutil.copy(compiled, target / "i18n")
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy(ROOT / name, target)
    for path in target.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return target


if __name__ == "__main__":
    made = stage(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build")
    print(f"{made}: {sum(1 for path in made.rglob('*') if path.is_file())} files, version {version()}")
