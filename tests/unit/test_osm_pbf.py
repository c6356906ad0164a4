# SPDX-License-Identifier: GPL-2.0-or-later
"""The PBF reader: a hand-made file byte by byte, damage, and the counts of a real file against its source note."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.formats.osm_pbf import read_blocks
from joptimiz_qgis.formats.osm_raw import Member

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"


def varint(n):
    out = bytearray()
    while True:
        out.append(n & 0x7F | (0x80 if n > 0x7F else 0))
        n >>= 7
        if not n:
            return bytes(out)


def zigzag(n):
    return n << 1 if n >= 0 else (-n << 1) - 1


def field(number, value):
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def packed(*values):
    return b"".join(varint(v) for v in values)


def blob(kind, payload, squeeze=True):
    body = field(2, len(payload)) + field(3, zlib.compress(payload)) if squeeze else field(1, payload)
    header = field(1, kind) + field(3, len(body))
    return struct.pack(">I", len(header)) + header + body


def document():
    strings = [b"", b"highway", b"primary", b"barrier", b"bollard", b"type", b"restriction", b"from"]
    dense = (field(1, packed(*map(zigzag, (10, 1, -5)))) + field(8, packed(*map(zigzag, (487000000, 100, -300))))
             + field(9, packed(*map(zigzag, (23000000, -5, 10)))) + field(10, packed(0, 3, 4, 0, 0)))
    way = field(1, 300) + field(2, packed(1)) + field(3, packed(2)) + field(8, packed(*map(zigzag, (10, 1, -5))))
    relation = (field(1, 7) + field(2, packed(5)) + field(3, packed(6)) + field(8, packed(7)) + field(9, packed(zigzag(300)))
                + field(10, packed(1)))
    block = (field(1, b"".join(field(1, s) for s in strings))
             + field(2, field(2, dense)) + field(2, field(3, way)) + field(2, field(4, relation)))
    return blob(b"OSMHeader", field(4, b"OsmSchema-V0.6") + field(4, b"DenseNodes"), squeeze=False) + blob(b"OSMData", block)


def elements(data, **passes):
    return list(read_blocks(io.BytesIO(data), **passes))


def test_hand_made_file():
    _, block = elements(document())
    assert block.node_id.tolist() == [10, 11, 6]
    np.testing.assert_allclose(block.node_lonlat, [[2.3, 48.7], [2.2999995, 48.70001], [2.3000005, 48.69998]], atol=1e-12)
    assert block.node_tags == {11: {"barrier": "bollard"}}
    (way,), (relation,) = block.ways, block.relations
    assert (way.id, way.refs.tolist(), way.tags) == (300, [10, 11, 6], {"highway": "primary"})
    assert relation.members == (Member("way", 300, "from"),) and relation.tags == {"type": "restriction"}


def test_a_pass_leaves_out_what_it_does_not_need():
    assert elements(document(), nodes=False)[1].node_id.size == 0
    assert elements(document(), others=False)[1].ways == ()


@pytest.mark.parametrize("data", [b"not a pbf file at all, but long enough", document()[:-9], document()[:60] + b"\xff" * 40,
                                  struct.pack(">I", 5) + b"abc"])
def test_damage_is_told(data):
    with pytest.raises(FormatError):
        elements(data)


def test_unknown_feature_is_refused():
    with pytest.raises(FormatError, match="Future"):
        elements(blob(b"OSMHeader", field(4, b"Future")))


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
@pytest.mark.parametrize("name, nodes", [
    ("net-paris-marais/paris-marais.osm.pbf", 4598), ("net-andorra/andorra-2020.osm.pbf", 235550)])
def test_real_file_has_the_counts_of_its_source_note(name, nodes):
    with open(REAL / name, "rb") as stream:
        assert sum(block.node_id.size for block in read_blocks(stream)) == nodes
