# SPDX-License-Identifier: GPL-2.0-or-later
"""Without shapely, scipy, lxml or osmium the plugin loads, does all it can, and says what to install for the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("without_library.py")
NEEDS_SHAPELY, NEEDS_LXML = ("map_area", "route_area"), ("build_osm",)


def tried(folder: Path, language: str, *absent: str) -> dict:
    """What came of each try, by its name: [status, what the log says]."""
    cache = {"XDG_CACHE_HOME": str(folder), "LOCALAPPDATA": str(folder)}
    done = subprocess.run([sys.executable, str(SCRIPT), str(folder), language, *absent], capture_output=True, text=True,
                          encoding="utf-8", timeout=120, check=False, env={**os.environ, **cache, "PYTHONIOENCODING": "utf-8"})
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("language, absent, lacking, said", [
    ("en", ("scipy", "osmium"), (), ""),
    ("en", ("shapely",), NEEDS_SHAPELY, "needs the Python library shapely. Install the package python3-shapely"),
    ("fr", ("shapely",), NEEDS_SHAPELY, "python3-shapely"),
    ("en", ("lxml",), NEEDS_LXML, "needs the Python library lxml. Install the package python3-lxml"),
    ("fr", ("lxml",), NEEDS_LXML, "python3-lxml"),
], ids=["scipy and osmium", "shapely", "shapely in French", "lxml", "lxml in French"])
def test_all_works_that_can_and_the_rest_says_what_to_install(language, absent, lacking, said, tmp_path):
    found = tried(tmp_path, language, *absent)
    assert found.pop("algorithms") >= 5
    for name, (status, told) in found.items():
        assert "Traceback" not in told, told
        if name in lacking:
            assert status == "failed", name
            assert said in told
            assert ("Install the" in told) == (language == "en"), told
        else:
            blocked = name in ("route_edges", "route_area")
            assert status == ("no_legal_route" if blocked else "ok" if name == "route" else "done"), (name, told)
