# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads OSM's PBF container with zlib and numpy alone: nodes as arrays, ways and relations as they come.

Format: https://wiki.openstreetmap.org/wiki/PBF_Format (blobs of protocol-buffer messages).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Iterator, Mapping, Union

import numpy as np

from ..core.errors import FormatError
from ..core.progress import Progress, check
from ..core.text import N_

_KNOWN_FEATURES = {b"OsmSchema-V0.6", b"DenseNodes", b"HistoricalInformation"}
_MAX_BLOB = 32 * 1024 * 1024  # the format's own bound: a larger one is damage or an attack
_MEMBER_TYPES = ("node", "way", "relation")


@dataclass(frozen=True)
class Nodes:
    """A block's nodes: id int64 [n], lon/lat float64 [n, 2] degrees, and tags by row (most have none)."""

    id: np.ndarray
    lonlat: np.ndarray
    tags: Mapping[int, Mapping[str, str]]


@dataclass(frozen=True)
class Way:
    id: int
    refs: np.ndarray               # int64 node ids
    tags: Mapping[str, str]


@dataclass(frozen=True)
class Relation:
    id: int
    members: tuple[tuple[str, int, str], ...]  # (node | way | relation, id, role)
    tags: Mapping[str, str]


Element = Union[Nodes, Way, Relation]


def read_pbf(stream: BinaryIO, progress: Progress) -> Iterator[Element]:
    """Elements in file order. Raises FormatError for a damaged file or a feature that we do not know."""
    first = True
    while True:
        head = stream.read(4)
        if not head:
            return
        check(progress)
        try:
            kind, payload = _blob(stream, head)
            if first and kind != b"OSMHeader":
                raise _damaged()
            if kind == b"OSMHeader":
                _check_features(payload)
            elif kind == b"OSMData":
                yield from _block(payload)
        except (struct.error, zlib.error, IndexError, ValueError, KeyError, UnicodeDecodeError):
            raise _damaged() from None
        first = False


def _damaged() -> FormatError:
    return FormatError(N_("This is no OSM PBF file, or it is damaged. Download it again."))


def _blob(stream: BinaryIO, head: bytes) -> tuple[bytes, bytes]:
    (size,) = struct.unpack(">I", head)
    if size > 64 * 1024:
        raise ValueError
    header = dict(_fields(stream.read(size)))
    length = header[3]
    if not isinstance(length, int) or length > _MAX_BLOB:
        raise ValueError
    data = stream.read(length)
    if len(data) != length:
        raise ValueError
    blob = dict(_fields(data))
    if 1 in blob:
        return bytes(header[1]), bytes(blob[1])
    inflate = zlib.decompressobj()
    payload = inflate.decompress(bytes(blob[3]), _MAX_BLOB)
    return bytes(header[1]), payload


def _check_features(payload: bytes) -> None:
    for number, value in _fields(payload):
        if number == 4 and value not in _KNOWN_FEATURES:
            raise FormatError(N_("The PBF file needs a feature that is not supported: {name}."),
                              name=bytes(value).decode("ascii", "replace"))


def _fields(data: bytes) -> Iterator[tuple[int, Union[int, bytes]]]:
    """(field number, varint or bytes) of one protocol-buffer message."""
    at, end = 0, len(data)
    while at < end:
        key, at = _varint(data, at)
        wire = key & 7
        if wire == 0:
            value, at = _varint(data, at)
            yield key >> 3, value
        elif wire == 2:
            size, at = _varint(data, at)
            if at + size > end:
                raise ValueError
            yield key >> 3, data[at : at + size]
            at += size
        elif wire == 5:
            at += 4
        elif wire == 1:
            at += 8
        else:
            raise ValueError


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
            raise ValueError


def _packed(data: bytes) -> np.ndarray:
    """uint64 values of a packed varint field, without a Python loop over them."""
    raw = np.frombuffer(data, np.uint8)
    if not raw.size:
        return np.zeros(0, np.uint64)
    last = np.flatnonzero(raw < 0x80)
    if not last.size or last[-1] != raw.size - 1:
        raise ValueError
    start = np.concatenate(([0], last[:-1] + 1))
    place = np.arange(raw.size) - np.repeat(start, last - start + 1)
    parts = (raw & 0x7F).astype(np.uint64) << (7 * place).astype(np.uint64)
    return np.add.reduceat(parts, start)


def _signed(values: np.ndarray) -> np.ndarray:
    """Zigzag to int64."""
    return (values >> np.uint64(1)).astype(np.int64) ^ -(values & np.uint64(1)).astype(np.int64)


def _block(payload: bytes) -> Iterator[Element]:
    strings: list[str] = []
    groups: list[bytes] = []
    scale = {17: 100, 19: 0, 20: 0}  # granularity, offsets of latitude and longitude in nanodegrees
    for number, value in _fields(payload):
        if isinstance(value, bytes):
            if number == 1:
                strings = [bytes(s).decode("utf-8") for _, s in _fields(value)]
            elif number == 2:
                groups.append(value)
        elif number in scale:
            scale[number] = value - (1 << 64) if value >> 63 else value
    for group in groups:
        for number, value in _fields(group):
            if not isinstance(value, bytes):
                continue
            if number == 1:
                yield _node(value, strings, scale)
            elif number == 2:
                yield _dense(value, strings, scale)
            elif number == 3:
                yield _way(value, strings)
            elif number == 4:
                yield _relation(value, strings)


def _degrees(lat: np.ndarray, lon: np.ndarray, scale: Mapping[int, int]) -> np.ndarray:
    return np.column_stack((scale[20] + scale[17] * lon, scale[19] + scale[17] * lat)) * 1e-9


def _dense(data: bytes, strings: list[str], scale: Mapping[int, int]) -> Nodes:
    parts = {n: v for n, v in _fields(data) if isinstance(v, bytes)}
    ids, lat, lon = (np.cumsum(_signed(_packed(parts.get(n, b"")))) for n in (1, 8, 9))
    tags: dict[int, dict[str, str]] = {}
    words = _packed(parts.get(10, b"")).tolist()
    row = at = 0
    while at < len(words):
        if words[at] == 0:  # ends the tags of one node
            row, at = row + 1, at + 1
            continue
        tags.setdefault(row, {})[strings[words[at]]] = strings[words[at + 1]]
        at += 2
    return Nodes(ids, _degrees(lat, lon, scale), tags)


def _tags(parts: Mapping[int, bytes], strings: list[str]) -> dict[str, str]:
    keys, values = _packed(parts.get(2, b"")).tolist(), _packed(parts.get(3, b"")).tolist()
    return {strings[k]: strings[v] for k, v in zip(keys, values)}


def _split(data: bytes) -> tuple[dict[int, int], dict[int, bytes]]:
    numbers: dict[int, int] = {}
    parts: dict[int, bytes] = {}
    for number, value in _fields(data):
        if isinstance(value, bytes):
            parts[number] = value
        else:
            numbers[number] = value
    return numbers, parts


def _node(data: bytes, strings: list[str], scale: Mapping[int, int]) -> Nodes:
    numbers, parts = _split(data)
    ids, lat, lon = (_signed(np.array([numbers[n]], np.uint64)) for n in (1, 8, 9))
    tags = _tags(parts, strings)
    return Nodes(ids, _degrees(lat, lon, scale), {0: tags} if tags else {})


def _way(data: bytes, strings: list[str]) -> Way:
    numbers, parts = _split(data)
    return Way(numbers[1], np.cumsum(_signed(_packed(parts.get(8, b"")))), _tags(parts, strings))


def _relation(data: bytes, strings: list[str]) -> Relation:
    numbers, parts = _split(data)
    roles = _packed(parts.get(8, b"")).tolist()
    ids = np.cumsum(_signed(_packed(parts.get(9, b"")))).tolist()
    types = _packed(parts.get(10, b"")).tolist()
    members = tuple((_MEMBER_TYPES[t], i, strings[r]) for t, i, r in zip(types, ids, roles))
    return Relation(numbers[1], members, _tags(parts, strings))
