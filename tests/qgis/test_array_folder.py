# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders of arrays, of networks and of hierarchies alike: whole as they were written, or as good as absent."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from networks import tiny

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.hierarchy.cells import LAYOUT, Hierarchy, build_hierarchy
from joptimiz_qgis.core.routing.turn_table import turn_table
from joptimiz_qgis.layers import array_folder, network_cache
from joptimiz_qgis.layers.array_folder import Content

ROOT = Path(__file__).resolve().parents[2]


def town(places=6):
    return tiny([{"xy": [(100 * x, 100 * y), (100 * x + 100, 100 * y)]} for x in range(places) for y in range(places)]
                + [{"xy": [(100 * x, 100 * y), (100 * x, 100 * y + 100)]} for x in range(places) for y in range(places)])


class Networks:
    """The folder of a network."""

    layout = network_cache.LAYOUT
    victim = "length_m.npy"

    @staticmethod
    def keep(folder):
        return network_cache.keep(folder.parent, folder.name, town())

    @staticmethod
    def same(folder):
        found = network_cache.load(folder.parent, folder.name)
        if found is None:
            return None
        return all(np.array_equal(getattr(found, n), getattr(town(), n), equal_nan=n in ("speed_kmh", "limits", "slope_pct"))
                   for n in network_cache.ARRAYS)


class Hierarchies:
    """The folder of a hierarchy."""

    layout = LAYOUT
    victim = "source.npy"

    @staticmethod
    def made():
        network = town()
        return build_hierarchy(turn_table(network), network.node_xy, NoProgress()).arrays()

    @classmethod
    def keep(cls, folder):
        return array_folder.keep(folder, LAYOUT, Content(cls.made()))

    @classmethod
    def same(cls, folder):
        content = array_folder.load(folder, LAYOUT)
        if content is None:
            return None
        found, wanted = Hierarchy.of(content.arrays).arrays(), cls.made()
        return found.keys() == wanted.keys() and all(
            np.array_equal(found[n], wanted[n]) and found[n].dtype == wanted[n].dtype for n in wanted)


@pytest.fixture(params=[Networks, Hierarchies], ids=["network", "hierarchy"])
def kind(request):
    return request.param


@pytest.fixture
def folder(kind, tmp_path):
    assert kind.keep(tmp_path / "root" / "f")
    return tmp_path / "root" / "f"


def test_arrays_come_back_mapped_and_read_only(kind, folder):
    assert kind.same(folder)
    for array in array_folder.load(folder, kind.layout).arrays.values():
        assert not array.flags.writeable
    assert [p.name for p in folder.parent.iterdir()] == ["f"]


def cut(file):
    file.write_bytes(file.read_bytes()[:-5])


def page_of_zeros(file):
    whole = bytearray(file.read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 64] = bytes(b ^ 255 for b in whole[middle : middle + 64])
    file.write_bytes(bytes(whole))


def longer(file):
    file.write_bytes(file.read_bytes() + b"\0")


def empty(file):
    file.write_bytes(b"")


@pytest.mark.parametrize("harm", [cut, page_of_zeros, longer, empty, Path.unlink])
@pytest.mark.parametrize("which", ["victim", "manifest.json", "rest.json"])
def test_a_damaged_folder_is_as_good_as_absent_and_is_made_again(kind, folder, harm, which):
    file = folder / (kind.victim if which == "victim" else which)
    harm(file)
    if not (which == "manifest.json" and harm is page_of_zeros) or not _still_json(file):
        assert kind.same(folder) is None
    assert kind.keep(folder) and kind.same(folder)
    assert [p.name for p in folder.parent.iterdir()] == ["f"]


def _still_json(file):
    try:
        json.loads(file.read_text("utf-8"))
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("manifest", [
    {"layout": 0}, {"layout": "x"}, {"files": {}}, {"files": None}, {"files": {"../../outside.npy": 0}},
    {"files": {"rest.json": 1}}])
def test_a_foreign_or_older_folder_is_as_good_as_absent(kind, folder, manifest):
    (folder.parent.parent / "outside.npy").write_bytes(b"")
    known = json.loads((folder / "manifest.json").read_text("utf-8"))
    (folder / "manifest.json").write_text(json.dumps({**known, **manifest}), "utf-8")
    assert kind.same(folder) is None
    assert kind.keep(folder) and kind.same(folder)


@pytest.mark.parametrize("manifest", ["[]", "7", "null", "{", '"layout"'])
def test_a_manifest_that_is_no_manifest_is_told_and_done_without(kind, folder, manifest, caplog):
    (folder / "manifest.json").write_text(manifest, "utf-8")
    assert kind.same(folder) is None
    assert "damaged" in caplog.text
    assert kind.keep(folder) and kind.same(folder)


def test_a_pickled_array_is_never_unpickled(kind, folder):
    file = folder / kind.victim
    np.save(file, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    known = json.loads((folder / "manifest.json").read_text("utf-8"))
    known["files"][kind.victim] = array_folder._checksum(file)
    (folder / "manifest.json").write_text(json.dumps(known), "utf-8")
    assert kind.same(folder) is None


def test_a_disk_that_refuses_is_told_and_done_without(kind, tmp_path, monkeypatch, caplog):
    (tmp_path / "file").write_text("where the folder should be")
    assert not kind.keep(tmp_path / "file" / "f")
    assert kind.same(tmp_path / "file" / "f") is None
    assert "cannot be cached" in caplog.text

    def full(*arguments, **named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full)
    assert not kind.keep(tmp_path / "root" / "f")
    assert not list((tmp_path / "root").iterdir())


def test_a_read_only_disk_still_serves_what_it_holds(kind, folder, monkeypatch):
    def denied(*arguments, **named):
        raise PermissionError(30, "Read-only file system")

    for name in ("utime", "rename", "mkdir"):
        monkeypatch.setattr(os, name, denied)
    assert kind.same(folder)


def test_many_writers_at_once_leave_one_whole_folder(kind, tmp_path):
    folder, done = tmp_path / "root" / "f", []
    threads = [threading.Thread(target=lambda: done.append(kind.keep(folder))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [True] * 6 and kind.same(folder)
    assert [p.name for p in folder.parent.iterdir()] == ["f"]


WRITER = """
import sys
sys.path[:0] = [{root!r}, {unit!r}, {here!r}]
from pathlib import Path
from qgis.core import QgsApplication
from test_array_folder import {kind}, array_folder
folder = Path(sys.argv[1])
while True:
    if {kind}.keep(folder):  # the other writer discards at any moment: one may lose every try
        print("ready", flush=True)
    array_folder.discard(folder)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where a process can be killed so")
def test_writers_killed_at_any_moment_leave_a_whole_folder_or_none(kind, tmp_path):
    folder = tmp_path / "root" / "f"
    here = Path(__file__).resolve().parent
    script = WRITER.format(root=str(ROOT), unit=str(ROOT / "tests" / "unit"), here=str(here), kind=kind.__name__)
    for number in range(3):
        two = [subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE) for _ in range(2)]
        try:
            assert two[0].stdout.readline() == b"ready\n"
            time.sleep(0.013 * number)
        finally:
            for process in two:
                process.kill()
                process.wait()
                process.stdout.close()
        assert kind.same(folder) in (None, True)
    array_folder.prune(folder.parent, time.time() + 10 * 24 * 3600, kept=8)
    assert all(p.name == "f" for p in folder.parent.iterdir())
    assert kind.keep(folder) and kind.same(folder)


def test_an_empty_array_and_a_single_number_are_kept_too(tmp_path):
    arrays = {"none": np.zeros((0, 3), np.int16), "one": np.array(7), "text": np.array(["é", ""])}
    assert array_folder.keep(tmp_path / "f", 3, Content(arrays, {"a": [1, None]}))
    content = array_folder.load(tmp_path / "f", 3)
    assert content.rest == {"a": [1, None]}
    for name, array in arrays.items():
        np.testing.assert_array_equal(content.arrays[name], array)
        assert content.arrays[name].dtype == array.dtype and content.arrays[name].shape == array.shape
