# SPDX-License-Identifier: GPL-2.0-or-later
"""A feed of messages as bytes: unpacked within limits, its format found from what it holds."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import Any, BinaryIO, cast

from ..core.errors import FormatError
from ..core.json_text import from_json
from ..core.text import N_
from .xml import outline

MOST_BYTES = 256 << 20
MOST_JSON_BYTES = 64 << 20
FORMATS = ("datex2", "cap", "cifs", "vigilance", "perimeters")
_HEAD = 64 * 1024
_UNKNOWN = N_("The content is in none of the known formats: DATEX II, CAP, CIFS, vigilance by département, or perimeters as "
              "GeoJSON with a field map. Check the address or the file.")
_TOO_LARGE = N_("The feed is larger than {size} MB when unpacked. Ask its publisher for a part of it.")
_BAD_GZIP = N_("The compressed file is damaged: {detail}. Download it again.")
_BAD_JSON = N_("The file is not well-formed JSON in UTF-8: {detail}.")
_EMPTY = N_("The file is empty: it is no feed, not even one without messages. Download it again.")


class _Limited(io.RawIOBase):
    """Reads on up to a limit; what is wrong with a compressed file becomes an error of ours."""

    def __init__(self, inner: BinaryIO, limit: int) -> None:
        self._inner, self._left, self._limit = inner, limit, limit

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        try:
            out = self._inner.read(self._left + 1 if size < 0 else min(size, self._left + 1))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise FormatError(_BAD_GZIP, detail=str(error)) from error
        self._left -= len(out)
        if self._left < 0:
            raise FormatError(_TOO_LARGE, size=self._limit >> 20)
        return out


class _Headed(io.RawIOBase):
    """A stream whose first bytes were already taken."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        head, self._head = (self._head, b"") if size < 0 else (self._head[:size], self._head[size:])
        return head + self._rest.read(size if size < 0 else size - len(head))


def unpacked(stream: BinaryIO, limit: int = MOST_BYTES) -> BinaryIO:
    """The stream, unpacked if it is gzip. Reading raises FormatError beyond the limit and for damaged packing."""
    magic = stream.read(2)
    whole = cast(BinaryIO, _Headed(magic, stream))
    if magic == b"\x1f\x8b":
        whole = cast(BinaryIO, gzip.GzipFile(fileobj=whole, mode="rb"))
    return cast(BinaryIO, _Limited(whole, limit))


def found_format(stream: BinaryIO) -> str:
    """`datex2`, `cap` or `cifs` for XML, `json` for JSON of any kind. Raises FormatError if it is neither."""
    head = stream.read(_HEAD)
    if not head.strip():
        raise FormatError(_EMPTY)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")) or start[:4] in (b"\xff\xfe{\x00", b"\xff\xfe[\x00"):
        return "json"
    tags = outline(head)
    if any("datex2.eu" in tag or tag.rpartition("}")[2] in ("d2LogicalModel", "D2Payload") for tag in tags):
        return "datex2"
    if any(tag.startswith("{urn:oasis:names:tc:emergency:cap:1.") for tag in tags):
        return "cap"
    if tags and tags[0].rpartition("}")[2] == "incidents":
        return "cifs"
    raise FormatError(_UNKNOWN)


def json_of(stream: BinaryIO) -> Any:
    """The value of a JSON feed. Raises FormatError."""
    try:
        data = unpacked(stream, MOST_JSON_BYTES).read()
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        return from_json(text)
    except (UnicodeDecodeError, ValueError) as error:
        raise FormatError(_BAD_JSON, detail=str(error)[:200]) from error


def json_format(value: Any, has_map: bool) -> str:
    """`datex2`, `vigilance` or `perimeters`. Raises FormatError."""
    if isinstance(value, dict):
        if isinstance(value.get("product"), dict) and "periods" in value["product"]:
            return "vigilance"
        if value.get("type") == "FeatureCollection" and has_map:
            return "perimeters"
    if any(True for _ in members(value, "situation")) or _is_payload(value):
        return "datex2"
    raise FormatError(_UNKNOWN)


def members(value: Any, name: str, depth: int = 0) -> Any:
    """Dicts that have a member of this name, found down to ten levels; none inside another."""
    if depth > 10:
        return
    if isinstance(value, dict):
        if name in value:
            yield value
            return
        for inner in value.values():
            yield from members(inner, name, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner, name, depth + 1)


def _is_payload(value: Any) -> bool:
    """A DATEX II feed without any situation is a feed all the same."""
    return isinstance(value, dict) and any(
        key in value for key in ("D2Payload", "payload", "messageContainer", "d2LogicalModel", "sitSituationPublication"))
