# SPDX-License-Identifier: GPL-2.0-or-later
"""The only XML parser of the package: no DTD, no entities, no network, no unbounded tree."""

from __future__ import annotations

import io
import logging
from typing import Any, BinaryIO, Iterator, Sequence

from ..core.errors import FormatError, MissingLibraryError
from ..core.text import N_

log = logging.getLogger(__name__)

_SNIFFED = 64 * 1024
_MOST_UNUSED = 8 * 1024 * 1024  # bytes that bring no whole element: what is not wanted stays in memory until one comes
_DOCTYPE = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_NOT_XML = N_("The file is not well-formed XML: {detail}")
_HAS_DOCTYPE = N_("The XML file declares a document type (DOCTYPE). Such files are refused: remove the declaration.")
_TOO_LARGE = N_("The XML file holds more than {size} MB without anything that its format knows. It is refused: check the file.")


class _Sniffed(io.RawIOBase):
    """A stream whose first bytes were already looked at, and that ends where too much of it was of no use."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest, self._unused = head, rest, 0

    def readable(self) -> bool:
        return True

    def used(self) -> None:
        """Something came of what was read so far."""
        self._unused = 0

    def read(self, size: int = -1) -> bytes:
        out = self._next(size)
        self._unused += len(out)
        if self._unused > _MOST_UNUSED:
            raise FormatError(_TOO_LARGE, size=_MOST_UNUSED >> 20)
        return out

    def _next(self, size: int) -> bytes:
        if self._head:
            if size < 0 or size >= len(self._head):
                out, self._head = self._head, b""
                return out + (self._rest.read() if size < 0 else b"")
            out, self._head = self._head[:size], self._head[size:]
            return out
        return self._rest.read(size)


def _safe(stream: BinaryIO) -> _Sniffed:
    head = stream.read(_SNIFFED)
    if any(mark in head for mark in _DOCTYPE):
        raise FormatError(_HAS_DOCTYPE)
    return _Sniffed(head, stream)


_OPTIONS = {"resolve_entities": False, "load_dtd": False, "dtd_validation": False, "no_network": True,
            "remove_comments": True, "remove_pis": True}


def iterate(stream: BinaryIO, tags: Sequence[str]) -> Iterator[Any]:
    """Each element of one of these tags (lxml notation, "{*}road" for any namespace), whole, then forgotten.

    Elements that are wanted must not lie inside one another. Files of any length are read in little memory;
    libxml2's limits on depth and on the size of a single text stay on.
    """
    etree, source = _etree(), _safe(stream)
    context = etree.iterparse(source, events=("end",), tag=tuple(tags), huge_tree=False, **_OPTIONS)
    try:
        checked = False
        for _, element in context:
            if not checked:
                _refuse_doctype(element)
                checked = True
            source.used()
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        raise FormatError(_NOT_XML, detail=str(error)) from error


def outline(head: bytes) -> list[str]:
    """The tags of the elements that begin in the first bytes of a document, in order; none if it is no XML."""
    etree = _etree()
    if any(mark in head for mark in _DOCTYPE):
        raise FormatError(_HAS_DOCTYPE)
    parser = etree.XMLPullParser(events=("start",), huge_tree=False, **_OPTIONS)
    try:
        parser.feed(head)
    except etree.XMLSyntaxError:
        log.debug("The first bytes are no well-formed XML to their end.")  # who reads it all says so
    found: list[str] = []
    try:
        for _, element in parser.read_events():
            if not found:
                _refuse_doctype(element)
            found.append(str(element.tag))
    except etree.XMLSyntaxError:
        log.debug("The first bytes are no well-formed XML to their end.")
    return found


def parse(stream: BinaryIO) -> Any:
    """The root element of a whole document, for formats that are small."""
    etree = _etree()
    try:
        root = etree.parse(_safe(stream), etree.XMLParser(huge_tree=False, **_OPTIONS)).getroot()
    except etree.XMLSyntaxError as error:
        raise FormatError(_NOT_XML, detail=str(error)) from error
    _refuse_doctype(root)
    return root


def _etree() -> Any:
    """lxml, looked for only when there is XML to read: all the rest works without it."""
    try:
        from lxml import etree
    except ImportError:
        raise MissingLibraryError(N_("Reading XML files needs the Python library lxml. Install the package python3-lxml "
                                     "(OSGeo4W, Debian) and start QGIS again. Files .osm.pbf are read without it.")) from None
    return etree


def _refuse_doctype(element: Any) -> None:
    if element.getroottree().docinfo.doctype:
        raise FormatError(_HAS_DOCTYPE)


def _forget(element: Any) -> None:
    """Free an element, and every element before it in the same parent."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
