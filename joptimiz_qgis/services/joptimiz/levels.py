# SPDX-License-Identifier: GPL-2.0-or-later
"""How much of the profile a collection keeps: what its server says, and whether a page shows that it is so.

The server as a whole says it in `/conformance`, each collection by its members. Level 1 needs `oldest_rev` and `safe_rev`.
"""

from __future__ import annotations

import re
from typing import AbstractSet, Any, Mapping, Optional

from ...core.errors import NotAsDeclared
from ...core.sync_plan import CollectionInfo, Level
from ...core.text import N_
from . import decode
from .problems import plain

PROFILE = "https://joptimiz.example.org/spec/api/1.0/conf/"
_CLASSES = {PROFILE + "read": Level.READ, PROFILE + "delta": Level.DELTA, PROFILE + "write": Level.WRITE}
_TAG = re.compile(r"<[^>]*>?")

FILTER_IGNORED = N_("{place} was asked for what has changed and answered with something else: it does not do what it says.")
NOT_SORTED = N_("{place} was asked for a sorted answer and gave an unsorted one: it does not do what it says.")
TWICE_ON_A_PAGE = N_("{place} gives the same feature twice on one page: it does not do what it says.")


def said(conforms_to: AbstractSet[str]) -> Level:
    """The level that a server says of itself."""
    return max((level for name, level in _CLASSES.items() if name in conforms_to), default=Level.READ)


def described(collection: Any, server: Level) -> Optional[CollectionInfo]:
    """A collection as its document describes it; None if it has no name."""
    if not isinstance(collection, dict) or not isinstance(collection.get("id"), str) or not collection["id"]:
        return None
    oldest, safe = (decode.whole_number(collection.get(name)) for name in ("oldest_rev", "safe_rev"))
    own = decode.whole_number(collection.get("level"))
    level = Level(min(own if own is not None else 0, server)) if oldest is not None and safe is not None else Level.READ
    return CollectionInfo(collection["id"], _text(collection, "title"), level, oldest, safe,
                          decode.whole_number(collection.get("itemCount")),
                          _text(collection, "licence") or _words(decode.link(collection, "license")),
                          _text(collection, "attribution"), _text(collection, "edition"))


def verify(page: decode.Decoded, after: int, place: str) -> None:
    """Raises NotAsDeclared unless every feature has a revision above `after`, in ascending order, each feature once."""
    last = after
    for rev in page.revs:
        if rev is None or rev <= after:
            raise NotAsDeclared(FILTER_IGNORED, place=place)
        if rev <= last:
            raise NotAsDeclared(NOT_SORTED, place=place)
        last = rev
    uids = [uid for uid in page.uids if uid]
    if len(set(uids)) != len(uids):
        raise NotAsDeclared(TWICE_ON_A_PAGE, place=place)


def _text(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name)
    return _words(value) if isinstance(value, str) else ""


def _words(said: str) -> str:
    """As they may stand in a layer's metadata, which QGIS shows as a page: a tag there could fetch from anywhere."""
    return plain(_TAG.sub(" ", said))
