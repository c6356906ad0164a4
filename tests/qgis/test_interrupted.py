# SPDX-License-Identifier: GPL-2.0-or-later
"""Killed in the midst, refused by the disk, held open by others: the former file stays whole and nothing is left for good."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing.accessmap import AccessMap
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.layers import array_folder, network_cache, network_session, unfinished
from joptimiz_qgis.layers.network_store import read_network

ROOT = Path(__file__).resolve().parents[2]
FIELDS = '{"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"}'
WRITER = """
import sys
from dataclasses import replace
sys.path[:0] = [{root!r}, {unit!r}]
from pathlib import Path
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from networks import tiny
from joptimiz_qgis.core.network.build import FORMAT_VERSION, Built
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.layers import array_folder, network_cache
from joptimiz_qgis.layers.network_store import must_be_writable, write_network
network = replace(tiny([{{"xy": [(k, 0), (k + 1, 0)]}} for k in range(6000)]), info={{"format_version": FORMAT_VERSION}})
while True:
    must_be_writable(Path(sys.argv[1]))
    write_network(Built(network, ()), Path(sys.argv[1]), NoProgress())
    network_cache.keep(Path(sys.argv[2]), "f" * 64, network)
    array_folder.discard(Path(sys.argv[2]) / ("f" * 64))
    print("ready", flush=True)  # after a whole round: whatever it writes has been there
"""


def street(folder: Path, name: str = "network.gpkg", **changes):
    roads = memory("LineString", "id:string,v:double", ("LineString(652000 6862000, 652100 6862000)", ["w1", 30.0]))
    asked = {"INPUT": roads, "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(folder / name)}
    return run(BuildNetwork(), {**asked, **changes})


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where a process can be killed so")
def test_a_writer_killed_at_any_moment_leaves_a_whole_network_and_only_known_leftovers(qgis_app, tmp_path):
    path, cache, chance = tmp_path / "network.gpkg", tmp_path / "cache", random.Random(2)
    assert street(tmp_path).result is not None
    script = WRITER.format(root=str(ROOT), unit=str(ROOT / "tests" / "unit"))
    for _ in range(4):
        process = subprocess.Popen([sys.executable, "-c", script, str(path), str(cache)], stdout=subprocess.PIPE)
        try:
            assert process.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.02, 0.6))
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
        assert read_network(path, NoProgress()).edge_count in (1, 6000)
        for left in tmp_path.iterdir():
            assert left in (path, cache) or left.match(".joptimiz-*.part"), left
        kept = network_cache.load(cache, "f" * 64)
        assert kept is None or kept.edge_count == 6000
    for left in tmp_path.glob(".joptimiz-*"):
        for each in (*left.glob("*"), left):
            os.utime(each, (0, 0))  # the next day
    array_folder.prune(cache, time.time() + 10 * 24 * 3600, kept=8)
    assert street(tmp_path).result is not None
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cache", "network.gpkg"]
    assert all(not p.name.startswith(".") for p in cache.iterdir())


def test_what_somebody_is_writing_now_and_files_of_others_are_not_cleared(qgis_app, tmp_path):
    fresh, own = tmp_path / ".joptimiz-0123456789ab.part", tmp_path / ".joptimiz-notes.txt"
    for file in (fresh, own):
        file.write_text("content", "utf-8")
    os.utime(own, (0, 0))
    dead = tmp_path / ".joptimiz-ba9876543210.part"
    dead.mkdir()
    (dead / "map.pdf").write_text("half", "utf-8")
    for place in (dead / "map.pdf", dead):
        os.utime(place, (0, 0))
    unfinished.try_folder(tmp_path / "network.gpkg")
    assert sorted(p.name for p in tmp_path.iterdir()) == [fresh.name, own.name]


def test_a_file_that_windows_does_not_let_go_is_told_and_kept(qgis_app, tmp_path, monkeypatch):
    path = tmp_path / "network.gpkg"
    assert street(tmp_path).result is not None
    before = hashlib.sha256(path.read_bytes()).digest()
    real = os.replace

    def held(source, target):
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    for name in ("replace", "rename"):  # found before the work, or only at its end
        monkeypatch.setattr(os, name, held)
        done = street(tmp_path)
        assert done.result is None
        assert "is in use" in done.said and str(path) in done.said
        assert hashlib.sha256(path.read_bytes()).digest() == before
        assert [p.name for p in tmp_path.iterdir()] == ["network.gpkg"]
        monkeypatch.undo()
    assert os.replace is real


def test_a_folder_that_only_says_no_when_tried_is_told_before_the_work(qgis_app, tmp_path, monkeypatch):
    def denied(self, *arguments, **named):
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(unfinished, "open", denied, raising=False)
    done = street(tmp_path, INPUT=memory("LineString", "id:string,v:double"))
    assert done.result is None
    assert "read-only" in done.said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["100 % d'été – «zone».gpkg", "a" * 240 + ".gpkg", "back\\slash {0} %s.gpkg", "#1?x=y&z.gpkg"])
def test_networks_of_any_name_are_written_and_used(qgis_app, tmp_path, name):
    folder = tmp_path / "Données de l'été (100 %) #1"
    folder.mkdir()
    done = street(folder, name)
    assert done.result is not None, done.said
    done = run(AccessMap(), {"NETWORK": f"{folder / name}|layername=edges", "VEHICLE": "lorry_19t",
                             "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "TEMPORARY_OUTPUT"})
    assert len(done.rows("OUTPUT")) == 1, done.said


@pytest.mark.parametrize("place", ["file", "nowhere"])
def test_a_cache_that_cannot_be_made_is_done_without(qgis_app, tmp_path, monkeypatch, place):
    assert street(tmp_path).result is not None
    blocked = tmp_path / "file"
    blocked.write_text("no folder", "utf-8")
    from qgis.PyQt.QtCore import QStandardPaths

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(blocked) if place == "file" else "")
    monkeypatch.chdir(tmp_path)
    network_session.close()
    try:
        done = run(AccessMap(), {"NETWORK": f"{tmp_path / 'network.gpkg'}|layername=edges", "VEHICLE": "lorry_19t",
                                 "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "TEMPORARY_OUTPUT"})
        assert done.result is not None, done.said
        assert len(done.rows("OUTPUT")) == 1
        assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "network.gpkg"]
    finally:
        network_session.close()


def test_the_network_in_memory_does_not_change_when_the_cache_is_written_anew(qgis_app, tmp_path):
    from networks import tiny

    network, cache = tiny([{"xy": [(k, 0), (k + 1, 0)]} for k in range(50)]), tmp_path / "cache"
    assert network_cache.keep(cache, "f" * 64, network)
    mapped = network_cache.load(cache, "f" * 64)
    lengths = mapped.length_m.copy()
    other = tiny([{"xy": [(2 * k, 0), (2 * k + 2, 0)]} for k in range(50)])
    array_folder.discard(cache / ("f" * 64))
    assert network_cache.keep(cache, "f" * 64, other)
    assert (mapped.length_m == lengths).all()
    assert network_cache.load(cache, "f" * 64).length_m[0] == 2.0
