# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo's road data: a Monaco extract of OpenStreetMap (2023-12, ODbL) that a PyPI source distribution carries.

Fetched by pip at set-up, checked by its SHA-256, never committed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE, VERSION = "quackosm", "0.19.0"
MEMBER = f"{PACKAGE}-{VERSION}/tests/test_files/monaco.osm.pbf"
SHA256 = "1fdee8b72c48f932cab3aa9f1f74f87dfd954509a3b47cb932556d827189b97c"
EDITION = "2023-12"


def monaco(folder: Path) -> Path:
    """The extract in `folder`, fetched if it is not there. Raises SystemExit saying what to do if it cannot be had."""
    target = folder / "monaco.osm.pbf"
    if not (target.is_file() and _sha256(target.read_bytes()) == SHA256):
        folder.mkdir(parents=True, exist_ok=True)
        data = _download()
        if _sha256(data) != SHA256:
            raise SystemExit(f"The Monaco extract in {PACKAGE} {VERSION} is not the one this demo was made for: "
                             "its SHA-256 differs. Nothing was written.")
        part = target.with_suffix(".part")
        part.write_bytes(data)
        os.replace(part, target)
    return target


def _download() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
             "--no-binary", ":all:", "--dest", folder, f"{PACKAGE}=={VERSION}"], check=False)
        archives = sorted(Path(folder).glob("*.tar.gz"))
        if done.returncode or not archives:
            raise SystemExit(f"The demo needs the source distribution of {PACKAGE} {VERSION} from PyPI (2 MB), and pip could "
                             "not fetch it (see above). Check the connection or the proxy, then run make demo again.")
        with tarfile.open(archives[0]) as archive:
            member = archive.extractfile(MEMBER)
            if member is None:
                raise SystemExit(f"{archives[0].name} holds no {MEMBER}.")
            return member.read()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
