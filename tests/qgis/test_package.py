# SPDX-License-Identifier: GPL-2.0-or-later
"""The zip obeys plugins.qgis.org, is the same at each making, and QGIS' own qgis_process finds the algorithms in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import package  # noqa: E402  (tools, not part of the package)
import qgis_profile  # noqa: E402
import site_checks  # noqa: E402
import stage  # noqa: E402
from test_interface import TOWN  # noqa: E402

IDS = ("buildnetwork", "importrules", "constrainedroute", "accessmap", "decisionmap")


@pytest.fixture(scope="module")
def zipped(tmp_path_factory):
    return package.package(tmp_path_factory.mktemp("dist"))


def test_zip_is_what_the_plugin_site_takes(zipped):
    assert site_checks.check_zip(zipped) == []
    assert zipped.name == f"joptimiz_qgis-{stage.version()}.zip"


def test_zip_holds_the_whole_plugin_and_nothing_of_the_workshop(zipped):
    with zipfile.ZipFile(zipped) as archive:
        names = set(archive.namelist())
    wanted = {"plugin.py", "core/text.py", "resources/icons/joptimiz.svg", "resources/tables/vehicles.json",
              "resources/help/fr/accessmap.md", "resources/styles/legs.qml", "metadata.txt", "LICENSE"}
    assert {f"joptimiz_qgis/{name}" for name in wanted} <= names
    assert not [name for name in names if name.split("/")[1] in ("tests", "tools", "docs", "benchmarks") or name.endswith(".ts")]


def test_zip_is_the_same_at_each_making(zipped, tmp_path):
    assert package.package(tmp_path).read_bytes() == zipped.read_bytes()


def test_site_scanners_find_nothing(zipped, tmp_path):
    for scanner in ("bandit", "detect_secrets", "flake8"):
        pytest.importorskip(scanner)
    with zipfile.ZipFile(zipped) as archive:
        archive.extractall(tmp_path)
    assert site_checks.check_tree(tmp_path) == []


@pytest.mark.parametrize("name, said", [
    ("joptimiz_qgis/a.pyc", "refuses"), ("joptimiz_qgis/run.sh", "refuses"), ("joptimiz_qgis/.git/x", "Hidden"),
    ("joptimiz_qgis/__pycache__/x.py", "Hidden"), ("joptimiz_qgis/../x.py", "Hidden"), ("other/x.py", "One top folder"),
    ("joptimiz_qgis/a\\b.py", "plain relative"),
])
def test_a_bad_name_in_the_zip_is_found(zipped, tmp_path, name, said):
    spoiled = shutil.copy(zipped, tmp_path / "spoiled.zip")
    with zipfile.ZipFile(spoiled, "a") as archive:
        archive.writestr(name, "x")
    assert any(said in finding for finding in site_checks.check_zip(Path(spoiled)))


@pytest.mark.parametrize("before, after, said", [
    ("author=", "author=A/B ", "slash"), ("about=", "abuot=", "about is missing"), ("icon=resources", "icon=nowhere", "icon"),
    ("tracker=https://", "tracker=", "tracker is no address"), ("hasProcessing", "supportsQt6=yes\nhasProcessing", "supportsQt6"),
])
def test_a_bad_manifest_is_found(zipped, tmp_path, before, after, said):
    spoiled = tmp_path / "spoiled.zip"
    with zipfile.ZipFile(zipped) as good, zipfile.ZipFile(spoiled, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            if name.endswith("/metadata.txt"):
                assert before.encode() in data
                data = data.replace(before.encode(), after.encode(), 1)
            bad.writestr(name, data)
    assert any(said in finding for finding in site_checks.check_zip(spoiled))


def test_manifest_states_the_range_of_qgis_and_the_provider(zipped):
    with zipfile.ZipFile(zipped) as archive:
        lines = archive.read("joptimiz_qgis/metadata.txt").decode("utf-8").splitlines()
    assert {"qgisMinimumVersion=3.22", "qgisMaximumVersion=4.99", "hasProcessingProvider=yes"} <= set(lines)


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Run qgis_process of this QGIS with a profile that has the staged plugin."""
    # Debian's wrapper adds an option of QGIS Desktop that qgis_process refuses; the program itself lies beside it.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is absent")
    work = tmp_path_factory.mktemp("profile")
    # qgis_process knows no other profile than the default one below the data folder.
    root = work / "data" / "QGIS" / "QGIS3"
    qgis_profile.make_profile(root, [stage.stage(work)], {})
    # Nor does it see the settings folder that pytest-qgis names (QGIS_...).
    clean = {key: value for key, value in os.environ.items()
             if not key.startswith("QGIS_") and key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "DISPLAY")}
    environment = {**clean, "XDG_DATA_HOME": str(work / "data"), "XDG_CACHE_HOME": str(work / "cache"),
                   "XDG_CONFIG_HOME": str(work / "config"), "HOME": str(work), "QT_QPA_PLATFORM": "offscreen",
                   "PYTHONDONTWRITEBYTECODE": "1",
                   # QGIS finds its Python by the first python3 on PATH: not the one of a virtual environment.
                   "PATH": os.pathsep.join([str(Path(program).parent), os.environ["PATH"]])}

    def run(*arguments: str) -> str:
        done = subprocess.run([program, *arguments], env=environment, cwd=work, capture_output=True, text=True, timeout=120,
                              check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def test_qgis_process_lists_every_algorithm(qgis_process):
    listed = qgis_process("list")
    assert [identifier for identifier in IDS if f"joptimiz:{identifier}" not in listed] == []


def test_qgis_process_explains_the_constrained_route(qgis_process):
    told = qgis_process("help", "joptimiz:constrainedroute")
    assert "UNKNOWN_POLICY" in told
    assert "fastest" in told


def test_qgis_process_builds_a_network_and_judges_it(qgis_process, tmp_path):
    (tmp_path / "town.osm").write_text(TOWN, "utf-8")
    network, answer = tmp_path / "town.gpkg", tmp_path / "access.gpkg"
    qgis_process("run", "joptimiz:buildnetwork", "--", f"INPUT={tmp_path / 'town.osm'}", f"OUTPUT={network}")
    told = qgis_process("run", "joptimiz:accessmap", "--", f"NETWORK={network}|layername=edges", "VEHICLE=van_electric",
                        "DEPARTURE=2026-11-24T10:30", f"OUTPUT={answer}")
    assert answer.is_file()
    assert "ALLOWED_M:" in told
