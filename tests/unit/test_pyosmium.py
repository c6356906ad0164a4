# SPDX-License-Identifier: GPL-2.0-or-later
"""With pyosmium or without it, an OSM file gives the same road source, to the last bit."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import numpy as np
import pytest
from test_osm_tags import OSM

from joptimiz_qgis.accelerators import pyosmium
from joptimiz_qgis.core.errors import FormatError, MissingLibraryError
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.formats.osm import blocks_of, read_osm

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"
installed = pytest.mark.skipif(not pyosmium.available(), reason="osmium is not installed")


def source_of(read):
    return read_osm(read, "file", OSM, lambda lonlat: lonlat * 2.0, "EPSG:9999", NoProgress())


def assert_same(path):
    ours, theirs = source_of(blocks_of(io.BytesIO(Path(path).read_bytes()))), source_of(pyosmium.blocks_of(str(path)))
    for field in dataclasses.fields(ours):
        a, b = getattr(ours, field.name), getattr(theirs, field.name)
        if isinstance(a, np.ndarray):
            assert a.dtype == b.dtype and a.tobytes() == b.tobytes(), field.name
        else:
            assert a == b, field.name
    return ours


@pytest.fixture
def town(tmp_path):
    """A file that osmium itself writes: barriers, a restriction, a cut way, names with accents, places of odd digits."""
    osmium = pytest.importorskip("osmium")
    path = tmp_path / "town.osm.pbf"
    node, way, relation = osmium.osm.mutable.Node, osmium.osm.mutable.Way, osmium.osm.mutable.Relation
    with osmium.SimpleWriter(str(path)) as writer:
        for number in range(1, 60):
            tags = {"barrier": "bollard", "name": "Borne é"} if number == 7 else {"barrier": "gate"} if number == 59 else {}
            writer.add_node(node(id=number, location=(7.4 + number * 0.0000137, 43.7 - number * 0.0000071), tags=tags))
        writer.add_way(way(id=10, nodes=list(range(1, 20)), tags={"highway": "residential", "name": "Rue de l'Église"}))
        writer.add_way(way(id=11, nodes=[20, 21, 777, 22, 23, 1], tags={"highway": "primary", "oneway": "yes"}))
        writer.add_way(way(id=12, nodes=[23, 24], tags={"route": "ferry"}))
        writer.add_way(way(id=13, nodes=[25, 26], tags={"building": "yes"}))
        writer.add_way(way(id=14, nodes=[888, 889], tags={"highway": "primary"}))
        writer.add_relation(relation(id=5, members=[("w", 10, "from"), ("n", 1, "via"), ("w", 11, "to")],
                                     tags={"type": "restriction", "restriction": "no_left_turn"}))
        writer.add_relation(relation(id=6, members=[("w", 10, "")], tags={"type": "route"}))
    return path


@installed
def test_a_generated_file_gives_the_same(town):
    ours = assert_same(town)
    assert ours.source_id == ["10", "11", "11", "12"] and [b.vertex for b in ours.barriers] == [7]
    assert len(ours.turns) == 1 and [r.source_id for r in ours.rejected] == ["14"]


@installed
@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
@pytest.mark.parametrize("name", ["net-andorra/andorra-2020", "net-monaco/monaco-2020", "net-monaco/monaco-2016",
                                  "net-paris-marais/paris-marais"])
def test_a_real_file_gives_the_same(name):
    assert len(assert_same(REAL / f"{name}.osm.pbf").source_id) > 1000


@installed
@pytest.mark.parametrize("content", [b"no osm file at all", b""])
def test_a_damaged_file_is_told(tmp_path, content):
    path = tmp_path / "bad.osm.pbf"
    path.write_bytes(content)
    with pytest.raises(FormatError):
        source_of(pyosmium.blocks_of(str(path)))


def test_without_the_library_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "osmium", None)
    assert not pyosmium.available()
    with pytest.raises(MissingLibraryError, match="pip install osmium"):
        pyosmium.blocks_of("x.osm.pbf")
