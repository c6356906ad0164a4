# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole OSM files as road sources: the three containers say the same, cut and damaged files say so."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import numpy as np
import pytest
from test_osm_tags import OSM

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.core.network.source import Rejected, SourceTurn
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import CATEGORIES, Category
from joptimiz_qgis.formats.osm import blocks_of, read_osm
from joptimiz_qgis.formats.osm_raw import Member, Relation
from joptimiz_qgis.formats.osm_restrictions import source_turns

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"
TOWN = """<osm version="0.6"><meta osm_base="2026-01-02T03:04:05Z"/>
<node id="1" lat="43.70" lon="7.40"/><node id="2" lat="43.71" lon="7.40"><tag k="barrier" v="bollard"/></node>
<node id="3" lat="43.72" lon="7.40"/><node id="4" lat="43.72" lon="7.41"/><node id="9" lat="0" lon="0"/>
<way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/><tag k="name" v="Rue &quot;A&quot;"/></way>
<way id="11"><nd ref="3"/><nd ref="4"/><nd ref="77"/><nd ref="1"/><tag k="highway" v="primary"/></way>
<way id="12"><nd ref="3"/><tag k="highway" v="primary"/></way>
<way id="13"><nd ref="77"/><nd ref="78"/><tag k="highway" v="primary"/></way>
<way id="14"><nd ref="1"/><nd ref="4"/><tag k="building" v="yes"/></way>
<relation id="5"><member type="way" ref="10" role="from"/><member type="node" ref="3" role="via"/>
<member type="way" ref="11" role="to"/><tag k="type" v="restriction"/><tag k="restriction" v="no_left_turn"/></relation>
</osm>"""


def read(data):
    return read_osm(blocks_of(io.BytesIO(data)), "town", OSM, lambda lonlat: lonlat * 2.0, "EPSG:9999", NoProgress())


@pytest.mark.parametrize("data", [TOWN.encode(), gzip.compress(TOWN.encode())])
def test_a_town_in_xml(data):
    source = read(data)
    assert source.source_id == ["10", "11"] and source.name == ['Rue "A"', ""]
    assert source.vertex_key.tolist() == [1, 2, 3, 3, 4] and source.vertex_start.tolist() == [0, 3, 5]
    np.testing.assert_allclose(source.vertex_xy, source.vertex_lonlat * 2.0)
    assert source.turns == (SourceTurn("10", "11", "no", 3),)
    assert [(b.vertex, b.kind) for b in source.barriers] == [(2, "bollard")]
    assert [r.source_id for r in source.rejected] == ["12", "13"]
    assert source.info["edition"] == "2026-01-02T03:04:05Z" and source.info["cut_ways"] == "2"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a zip", gzip.compress(TOWN.encode())[:-20], TOWN.encode()[:400],
                                  b'<!DOCTYPE osm [<!ENTITY a "b">]><osm>&a;</osm>'])
def test_what_is_no_osm_file_or_damaged_is_told(data):
    with pytest.raises(FormatError):
        read(data)


def turns_of(members, **tags):
    tags = {"type": "restriction", **{k.replace("__", ":"): v for k, v in tags.items()}}
    return list(source_turns(Relation(1, tags, tuple(Member(*m) for m in members))))


SIMPLE = [("way", 1, "from"), ("node", 2, "via"), ("way", 3, "to")]
VIA_WAYS = [("way", 1, "from"), ("way", 5, "via"), ("way", 6, "via"), ("way", 3, "to")]


@pytest.mark.parametrize("members, tags, expected", [
    (SIMPLE, {"restriction": "no_u_turn"}, [SourceTurn("1", "3", "no", 2)]),
    (SIMPLE, {"restriction": "only_straight_on", "except": "psv;bicycle;emergency"},
     [SourceTurn("1", "3", "only", 2, except_=(Category.TC, Category.BIKE, Category.CARGO_BIKE))]),
    (SIMPLE, {"restriction__hgv": "no_left_turn"}, [SourceTurn("1", "3", "no", 2, vehicles=(Category.PL,))]),
    (SIMPLE, {"restriction__conditional": "no_left_turn @ (Mo-Fr 07:00-09:00)"},
     [SourceTurn("1", "3", "no", 2, when="Mo-Fr 07:00-09:00")]),
    (SIMPLE, {"restriction__conditional": "no_left_turn @ (weight>3.5)"}, [SourceTurn("1", "3", "no", 2, when="weight_t>3.5")]),
    (SIMPLE, {"restriction__vehicle": "no_left_turn"}, [SourceTurn("1", "3", "no", 2, vehicles=CATEGORIES)]),
    (VIA_WAYS, {"restriction": "no_u_turn"}, [SourceTurn("1", "3", "no", None, ("5", "6"))]),
    ([("way", 1, "from"), *SIMPLE[1:], ("way", 7, "from")], {"restriction": "no_entry"}, []),
    (SIMPLE, {"restriction__foot": "no_left_turn"}, []),
    (SIMPLE, {"restriction": "give_way"}, "rejected"),
    (SIMPLE[:2], {"restriction": "no_left_turn"}, "rejected"),
    ([*SIMPLE, ("way", 8, "to")], {"restriction": "no_left_turn"}, "rejected"),
    (SIMPLE, {"restriction__spaceship": "no_left_turn"}, "rejected"),
])
def test_turn_restriction(members, tags, expected):
    found = turns_of(members, **tags)
    if expected == "rejected":
        assert len(found) == 1 and isinstance(found[0], Rejected)
    elif not expected and tags.get("restriction") == "no_entry":
        assert [(t.from_line, t.to_line) for t in found] == [("1", "3"), ("7", "3")]
    else:
        assert found == expected


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
@pytest.mark.parametrize("name, restrictions", [
    ("net-monaco/monaco-2016.osm.pbf", 27), ("net-badhersfeld/badhersfeld.osm.gz", 72), ("net-andorra/andorra-2020.osm.pbf", 66)])
def test_real_file_has_the_turns_of_its_source_note(name, restrictions):
    with open(REAL / name, "rb") as stream:
        source = read_osm(blocks_of(stream), name, OSM, lambda lonlat: lonlat, "EPSG:4326", NoProgress())
    broken = [r for r in source.rejected if r.source_id.startswith("relation")]
    assert len(source.turns) + len(broken) == restrictions
