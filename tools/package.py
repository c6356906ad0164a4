# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes dist/joptimiz_qgis-<version>.zip, the same bytes from the same files: sorted names, one fixed date."""

from __future__ import annotations

import sys
import tempfile
import zipfile
from pathlib import Path

from stage import PACKAGE, ROOT, stage, version

DATE = (2020, 1, 1, 0, 0, 0)
FILE_MODE = 0o100644 << 16


def package(folder: Path) -> Path:
    """Write the zip into a folder and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PACKAGE}-{version()}.zip"
    with tempfile.TemporaryDirectory() as work:
        tree = stage(Path(work))
        files = sorted((path for path in tree.rglob("*") if path.is_file()), key=lambda path: path.relative_to(work).as_posix())
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in files:
                info = zipfile.ZipInfo(path.relative_to(work).as_posix(), DATE)
                info.external_attr = FILE_MODE
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, path.read_bytes())
    return target


if __name__ == "__main__":
    made = package(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist")
    print(f"{made}: {made.stat().st_size // 1024} kB")
