# SPDX-License-Identifier: GPL-2.0-or-later
"""A compact reader of the OSM PBF format: numpy decodes the packed fields, blocks stream one by one."""

from __future__ import annotations

import struct
import zlib
from datetime import datetime, timezone
from typing import BinaryIO, Iterator, Optional, Union

import numpy as np

from ..core.errors import FormatError
from ..core.text import N_
from .osm_raw import NO_NODES, NODE_KEYS, WAY_KEYS, Block, Member, Relation, Tags, Way, useful_relation

_MAX_HEADER = 64 * 1024
_MAX_BLOB = 32 * 1024 * 1024  # limits of the format: a larger size is damage, or an attack on memory
_KNOWN_FEATURES = ("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation", "Sort.Type_then_ID", "LocationsOnWays")
_KINDS = ("node", "way", "relation")
_Field = tuple[int, Union[int, bytes]]

_DAMAGED = N_("The OSM PBF file is damaged ({detail}). Download it again.")


def looks_like_pbf(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an OSM PBF."""
    return len(head) >= 15 and head[4:6] == b"\n\x09" and head[6:15] == b"OSMHeader"


def read_blocks(stream: BinaryIO, nodes: bool = True, others: bool = True) -> Iterator[Block]:
    """Blocks in file order. Leave out nodes, or ways and relations (others), that a pass does not need."""
    while True:
        size = stream.read(4)
        if not size:
            return
        try:
            yield from _one_blob(stream, size, nodes, others)
        except (struct.error, zlib.error, IndexError, ValueError, OverflowError, TypeError, AttributeError) as error:
            raise FormatError(_DAMAGED, detail=str(error) or type(error).__name__) from error


def _one_blob(stream: BinaryIO, size: bytes, nodes: bool, others: bool) -> Iterator[Block]:
    kind, length = b"", -1
    for number, value in _fields(_exactly(stream, struct.unpack(">I", size)[0], _MAX_HEADER)):
        if number == 1:
            kind = _bytes(value)
        elif number == 3:
            length = _int(value)
    content = _exactly(stream, length, _MAX_BLOB)
    if kind == b"OSMHeader":
        yield Block(*NO_NODES, {}, (), (), _edition(_inflate(content)))
    elif kind == b"OSMData":
        yield _Primitive(_inflate(content)).block(nodes, others)


def _exactly(stream: BinaryIO, count: int, most: int) -> bytes:
    if not 0 <= count <= most:
        raise FormatError(_DAMAGED, detail="block size")
    data = stream.read(count)
    if len(data) != count:
        raise FormatError(_DAMAGED, detail="cut short")
    return data


def _inflate(blob: bytes) -> bytes:
    for number, value in _fields(blob):
        if number == 1:
            return _bytes(value)
        if number == 3:
            engine = zlib.decompressobj()
            data = engine.decompress(_bytes(value), _MAX_BLOB)
            if engine.unconsumed_tail or not engine.eof:
                raise FormatError(_DAMAGED, detail="block size")
            return data
        if number in (4, 5, 6, 7):
            raise FormatError(N_("The OSM PBF file is packed with a method other than zlib. "
                                 "Write it again with zlib, for example with osmium cat."))
    return b""


def _edition(header: bytes) -> Optional[str]:
    edition = None
    for number, value in _fields(header):
        if number == 4 and _bytes(value).decode("utf-8", "replace") not in _KNOWN_FEATURES:
            raise FormatError(N_("The OSM PBF file needs a feature that is not known: {feature}."),
                              feature=_bytes(value).decode("utf-8", "replace"))
        if number == 32:
            edition = datetime.fromtimestamp(_int(value), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return edition


# -- protocol buffers ------------------------------------------------------------------------------------


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
        if shift > 63:
            raise ValueError("varint")


def _fields(data: bytes) -> Iterator[_Field]:
    at, end = 0, len(data)
    while at < end:
        key, at = _varint(data, at)
        wire = key & 7
        if wire == 2:
            size, at = _varint(data, at)
            if at + size > end:
                raise ValueError("field size")
            yield key >> 3, data[at : at + size]
            at += size
        elif wire == 0:
            value, at = _varint(data, at)
            yield key >> 3, value
        elif wire in (1, 5):
            at += 8 if wire == 1 else 4
        else:
            raise ValueError("wire type")


def _bytes(value: Union[int, bytes]) -> bytes:
    if isinstance(value, bytes):
        return value
    raise ValueError("field type")


def _int(value: Union[int, bytes]) -> int:
    if isinstance(value, int):
        return value
    raise ValueError("field type")


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value


def _zigzag(value: int) -> int:
    return (value >> 1) ^ -(value & 1)


def _small(data: bytes) -> list[int]:
    """Packed varints of a short field."""
    if len(data) < 128 and (not data or max(data) < 128):
        return list(data)
    out, at = [], 0
    while at < len(data):
        value, at = _varint(data, at)
        out.append(value)
    return out


def varints(data: bytes) -> np.ndarray:
    """Every varint of a packed field, uint64."""
    raw = np.frombuffer(data, np.uint8)
    last = np.flatnonzero(raw < 128)
    if raw.size and (not last.size or last[-1] != raw.size - 1):
        raise ValueError("varint")
    start = np.concatenate((np.zeros(min(1, last.size), np.int64), last[:-1] + 1))
    length = last - start + 1
    out = (raw[start] & 0x7F).astype(np.uint64)
    longest = int(length.max()) if length.size else 0
    if longest > 10:
        raise ValueError("varint")
    for k in range(1, longest):
        rows = np.flatnonzero(length > k)
        out[rows] |= (raw[start[rows] + k] & np.uint8(0x7F)).astype(np.uint64) << np.uint64(7 * k)
    return out


def zigzags(data: bytes) -> np.ndarray:
    """Every signed varint of a packed field, int64."""
    raw = varints(data)
    return (raw >> np.uint64(1)).astype(np.int64) ^ -(raw & np.uint64(1)).astype(np.int64)


# -- primitive blocks ------------------------------------------------------------------------------------


class _Primitive:
    """One PrimitiveBlock: its string table and scale, and its groups."""

    def __init__(self, data: bytes) -> None:
        self._strings: list[bytes] = []
        self._groups: list[bytes] = []
        self._granularity, self._lat, self._lon = 100, 0, 0
        for number, value in _fields(data):
            if number == 1:
                self._strings = [_bytes(v) for n, v in _fields(_bytes(value)) if n == 1]
            elif number == 2:
                self._groups.append(_bytes(value))
            elif number == 17:
                self._granularity = _int(value)
            elif number == 19:
                self._lat = _signed(_int(value))
            elif number == 20:
                self._lon = _signed(_int(value))
        self._way_keys = self._rows(WAY_KEYS)
        self._node_keys = self._rows(NODE_KEYS)
        self._text: dict[int, str] = {}

    def _rows(self, keys: tuple[str, ...]) -> frozenset[int]:
        wanted = {key.encode() for key in keys}
        return frozenset(row for row, text in enumerate(self._strings) if text in wanted)

    def _string(self, row: int) -> str:
        if row not in self._text:
            self._text[row] = self._strings[row].decode("utf-8", "replace")
        return self._text[row]

    def _tags(self, keys: list[int], values: list[int]) -> dict[str, str]:
        return {self._string(k): self._string(v) for k, v in zip(keys, values)}

    def block(self, nodes: bool, others: bool) -> Block:
        ids: list[np.ndarray] = []
        places: list[np.ndarray] = []
        tags: dict[int, Tags] = {}
        ways: list[tuple[int, dict[str, str], bytes]] = []
        relations: list[Relation] = []
        plain: list[tuple[int, int, int]] = []
        for group in self._groups:
            for number, value in _fields(group):
                if number == 2 and nodes:
                    node_id, lonlat = self._dense(_bytes(value), tags)
                    ids.append(node_id)
                    places.append(lonlat)
                elif number == 1 and nodes:
                    plain.append(self._node(_bytes(value), tags))
                elif number == 3 and others:
                    self._way(_bytes(value), ways)
                elif number == 4 and others:
                    self._relation(_bytes(value), relations)
        if plain:
            rows = np.array(plain, dtype=np.int64)
            ids.append(rows[:, 0])
            places.append(self._degrees(rows[:, 1], rows[:, 2]))
        node_id, lonlat = (np.concatenate(ids), np.concatenate(places)) if ids else NO_NODES
        return Block(node_id, lonlat, tags, self._with_refs(ways), tuple(relations))

    def _degrees(self, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
        # Whole nanodegrees divided once: the same double as any other reader gets from the decimal text.
        nano = np.column_stack((self._lon + self._granularity * lon, self._lat + self._granularity * lat))
        return np.asarray(nano / 1e9)

    def _dense(self, data: bytes, tags: dict[int, Tags]) -> tuple[np.ndarray, np.ndarray]:
        parts = {number: _bytes(value) for number, value in _fields(data) if number in (1, 8, 9, 10)}
        ids, lat, lon = (np.cumsum(zigzags(parts.get(number, b""))) for number in (1, 8, 9))
        if not ids.size == lat.size == lon.size:
            raise ValueError("dense nodes")
        if self._node_keys and parts.get(10):
            self._dense_tags(ids, varints(parts[10]).astype(np.int64), tags)
        return ids, self._degrees(lon, lat)

    def _dense_tags(self, ids: np.ndarray, rows: np.ndarray, tags: dict[int, Tags]) -> None:
        ends = np.flatnonzero(rows == 0)  # each node's list of keys and values ends with a 0
        hits = np.flatnonzero(np.isin(rows, list(self._node_keys)))
        for node in np.unique(np.searchsorted(ends, hits)).tolist():
            begin = int(ends[node - 1]) + 1 if node else 0
            pairs = rows[begin : int(ends[node])].tolist()
            if any(key in self._node_keys for key in pairs[::2]):
                tags[int(ids[node])] = self._tags(pairs[::2], pairs[1::2])

    def _node(self, data: bytes, tags: dict[int, Tags]) -> tuple[int, int, int]:
        node_id = lat = lon = 0
        keys: list[int] = []
        values: list[int] = []
        for number, value in _fields(data):
            if number == 1:
                node_id = _zigzag(_int(value))
            elif number == 2:
                keys = _small(_bytes(value))
            elif number == 3:
                values = _small(_bytes(value))
            elif number == 8:
                lat = _zigzag(_int(value))
            elif number == 9:
                lon = _zigzag(_int(value))
        if not self._node_keys.isdisjoint(keys):
            tags[node_id] = self._tags(keys, values)
        return node_id, lon, lat

    def _way(self, data: bytes, out: list[tuple[int, dict[str, str], bytes]]) -> None:
        way_id = 0
        keys: list[int] = []
        values, refs = b"", b""
        for number, value in _fields(data):
            if number == 1:
                way_id = _signed(_int(value))
            elif number == 2:
                keys = _small(_bytes(value))
                if self._way_keys.isdisjoint(keys):
                    return
            elif number == 3:
                values = _bytes(value)
            elif number == 8:
                refs = _bytes(value)
        if not self._way_keys.isdisjoint(keys):
            out.append((way_id, self._tags(keys, _small(values)), refs))

    def _with_refs(self, ways: list[tuple[int, dict[str, str], bytes]]) -> tuple[Way, ...]:
        """All node lists of the block in one go: each starts again from 0."""
        if not ways:
            return ()
        steps = np.cumsum(zigzags(b"".join(refs for _, _, refs in ways)))
        counts = [sum(byte < 128 for byte in refs) for _, _, refs in ways]
        out, begin, base = [], 0, 0
        for (way_id, tags, _), count in zip(ways, counts):
            refs = steps[begin : begin + count] - base
            begin += count
            base = int(steps[begin - 1]) if begin else 0
            out.append(Way(way_id, tags, refs))
        return tuple(out)

    def _relation(self, data: bytes, out: list[Relation]) -> None:
        relation_id = 0
        keys: list[int] = []
        values: list[int] = []
        parts: dict[int, bytes] = {}
        for number, value in _fields(data):
            if number == 1:
                relation_id = _signed(_int(value))
            elif number == 2:
                keys = _small(_bytes(value))
            elif number == 3:
                values = _small(_bytes(value))
            elif number in (8, 9, 10):
                parts[number] = _bytes(value)
        tags = self._tags(keys, values)
        if not useful_relation(tags):
            return
        refs = np.cumsum(zigzags(parts.get(9, b""))).tolist()
        roles, kinds = _small(parts.get(8, b"")), _small(parts.get(10, b""))
        out.append(Relation(relation_id, tags, tuple(
            Member(_KINDS[kind], ref, self._string(role)) for kind, ref, role in zip(kinds, refs, roles))))
