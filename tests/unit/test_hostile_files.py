# SPDX-License-Identifier: GPL-2.0-or-later
"""Files made to harm: endless, bombs, lying sizes. Each is refused with a sentence, in bounded memory, or can be cancelled."""

from __future__ import annotations

import gzip
import io
import struct
import zlib

import pytest

from joptimiz_qgis.core.errors import Cancelled, FormatError
from joptimiz_qgis.core.json_text import from_json
from joptimiz_qgis.core.progress import check
from joptimiz_qgis.formats.osm import blocks_of
from joptimiz_qgis.formats.xml import parse

MOST_READ = 20 << 20


class Endless(io.RawIOBase):
    """A file that begins somehow and then says the same for ever: what a bomb of a few kilobytes inflates to."""

    def __init__(self, head: bytes, body: bytes) -> None:
        self.given = 0
        self._head, self._body, self._at = head, body * (1 + (1 << 17) // len(body)), 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset
        return offset

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            raise MemoryError("nobody may read all of it")
        out, at = b"", self._at
        while len(out) < size:
            if at < len(self._head):
                piece = self._head[at : at + size - len(out)]
            else:
                begin = (at - len(self._head)) % len(self._body)
                piece = self._body[begin : begin + size - len(out)]
            out, at = out + piece, at + len(piece)
        self._at, self.given = at, self.given + size
        return out


@pytest.mark.parametrize(("head", "body"), [
    (b"<osm>", b"<note/>"),
    (b"<osm>", b"<a><b c='d'/></a>"),
    (b"<osm><way id='1'>", b"<nd ref='1'/>"),
    (b"<osm>", b" " * 64),
    (b"<osm><!--", b"comment"),
    (b"<osm><note t='", b"value"),
    (b"<osm>", b"<deep>"),
    (b"<osm><note>", b"text "),
    (b"<osm>", b"&amp;"),
], ids=["unwanted", "nested", "one endless way", "blanks", "comment", "attribute", "depth", "text", "references"])
def test_endless_xml_ends_with_a_sentence(head, body):
    stream = Endless(head, body)
    with pytest.raises(FormatError):
        for _ in blocks_of(stream)(True, True):
            pass
    assert stream.given < MOST_READ


@pytest.mark.parametrize("body", [b"<node id='1' lon='7' lat='43'/>", b"<node/>", b"<way id='1'/>", b"<relation id='x'/>"])
@pytest.mark.parametrize("wanted", [(True, False), (False, True)])
def test_whoever_watches_endless_elements_may_cancel(body, wanted):
    stream = Endless(b"<osm>", body)
    seen = []

    class Impatient:
        def cancelled(self) -> bool:
            return len(seen) > 3

        def report(self, percent: float) -> None:
            """Not asked here."""

    with pytest.raises(Cancelled):
        for block in blocks_of(stream)(*wanted):
            seen.append(len(block.ways))
            check(Impatient())
    assert stream.given < MOST_READ


@pytest.mark.parametrize("text", [
    '<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa">]><osm>&a;</osm>',
    '<?xml version="1.0"?>' + " " * 70_000 + '<!DOCTYPE osm SYSTEM "file:///c:/secret"><osm><node id="1" lon="1" lat="1"/></osm>',
    '<!DOCTYPE osm><osm><node id="1" lon="1" lat="1"/></osm>',
])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused_wherever_they_stand(text, encoding):
    content = text.encode(encoding)
    with pytest.raises(FormatError):
        parse(io.BytesIO(content))
    with pytest.raises(FormatError):
        list(blocks_of(io.BytesIO(content))(True, True))
    with pytest.raises(FormatError):
        list(blocks_of(io.BytesIO(gzip.compress(content)))(True, True))


def pbf(kind: bytes, blob: bytes, said: int = -1) -> bytes:
    """A part of a PBF file; `said`: the size that its header states."""
    size = len(blob) if said < 0 else said
    header = b"\x0a" + bytes([len(kind)]) + kind + b"\x18" + _varint(size)
    return struct.pack(">I", len(header)) + header + blob


def _varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def packed(data: bytes) -> bytes:
    small = zlib.compress(data)
    return b"\x10" + _varint(len(data)) + b"\x1a" + _varint(len(small)) + small


HEAD = pbf(b"OSMHeader", packed(b""))


@pytest.mark.parametrize("rest", [
    pbf(b"OSMData", b"", 1 << 31),
    pbf(b"OSMData", b"", 20 << 20),
    struct.pack(">I", 1 << 31),
    struct.pack(">I", 3) + b"\x0a\xff\xff",
    pbf(b"OSMData", packed(bytes(64 << 20))),
    pbf(b"OSMData", packed(b"\x0a\xff\xff\xff\xff\x0f")),
    pbf(b"OSMData", packed(b"\x12\x0b\x12\x09\x0a\x02\xff\xff\x42\x01\x00\x4a\x00")),
    pbf(b"OSMData", packed(b"\x12\x04\x1a\x02\x12\x01")),
], ids=["2 GB said", "20 MB said", "header of 2 GB", "header cut", "bomb", "field of 4 GB", "endless number", "way cut"])
def test_a_pbf_that_lies_about_sizes_is_damaged(rest):
    with pytest.raises(FormatError):
        list(blocks_of(io.BytesIO(HEAD + rest))(True, True))


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, "{", ""], ids=["lists", "objects", "open", "empty"])
def test_json_that_python_cannot_follow_is_no_value(text):
    with pytest.raises(ValueError):
        from_json(text)
