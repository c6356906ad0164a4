# SPDX-License-Identifier: GPL-2.0-or-later
"""The only XML parser of the package: no DTD, no entities, no network, no unbounded tree."""

from __future__ import annotations

import io
from typing import Any, BinaryIO, Iterator, Sequence, cast

from lxml import etree

from ..core.errors import FormatError
from ..core.text import N_

_SNIFFED = 64 * 1024
_DOCTYPE = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_NOT_XML = N_("The file is not well-formed XML: {detail}")
_HAS_DOCTYPE = N_("The XML file declares a document type (DOCTYPE). Such files are refused: remove the declaration.")


class _Sniffed(io.RawIOBase):
    """A stream whose first bytes were already looked at."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._head:
            if size < 0 or size >= len(self._head):
                out, self._head = self._head, b""
                return out + (self._rest.read() if size < 0 else b"")
            out, self._head = self._head[:size], self._head[size:]
            return out
        return self._rest.read(size)


def _safe(stream: BinaryIO) -> BinaryIO:
    head = stream.read(_SNIFFED)
    if any(mark in head for mark in _DOCTYPE):
        raise FormatError(_HAS_DOCTYPE)
    return cast(BinaryIO, _Sniffed(head, stream))


_OPTIONS = {"resolve_entities": False, "load_dtd": False, "dtd_validation": False, "no_network": True,
            "remove_comments": True, "remove_pis": True}


def iterate(stream: BinaryIO, tags: Sequence[str]) -> Iterator[Any]:
    """Each element of one of these tags (lxml notation, "{*}road" for any namespace), whole, then forgotten.

    Elements that are wanted must not lie inside one another. Files of any length are read in little memory;
    libxml2's limits on depth and on the size of a single text stay on.
    """
    context = etree.iterparse(_safe(stream), events=("end",), tag=tuple(tags), huge_tree=False, **_OPTIONS)
    try:
        checked = False
        for _, element in context:
            if not checked:
                _refuse_doctype(element)
                checked = True
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        raise FormatError(_NOT_XML, detail=str(error)) from error


def parse(stream: BinaryIO) -> Any:
    """The root element of a whole document, for formats that are small."""
    try:
        root = etree.parse(_safe(stream), etree.XMLParser(huge_tree=False, **_OPTIONS)).getroot()
    except etree.XMLSyntaxError as error:
        raise FormatError(_NOT_XML, detail=str(error)) from error
    _refuse_doctype(root)
    return root


def _refuse_doctype(element: Any) -> None:
    if element.getroottree().docinfo.doctype:
        raise FormatError(_HAS_DOCTYPE)


def _forget(element: Any) -> None:
    """Free an element, and every element before it in the same parent."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
