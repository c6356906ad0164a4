# SPDX-License-Identifier: GPL-2.0-or-later
"""What the JOPTIMIZ API and the local mirror speak of: features, their revisions, and how far a collection is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Mapping, Optional


class Level(IntEnum):
    """How much of the API profile a collection of a server keeps (docs/api)."""

    READ = 0
    DELTA = 1
    WRITE = 2


@dataclass(frozen=True)
class Record:
    """One feature of a collection.

    `uid`: its id on the server, for ever. `rev`: its revision, None where the server has none (level 0). `geometry`: a GeoJSON
    geometry in longitude and latitude, or None. `properties`: its fields by name as JSON has them, without id, rev,
    updated_at and deleted. A deleted one has neither geometry nor properties.
    """

    uid: str
    rev: Optional[int] = None
    updated_at: str = ""
    deleted: bool = False
    geometry: Optional[Mapping[str, Any]] = None
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reject:
    """A feature that was not taken, and why: `reason` is an English template without values."""

    uid: str
    field: str
    value: str
    reason: str


@dataclass(frozen=True)
class CollectionInfo:
    """A collection as its server describes it. `oldest_rev`: below it a cursor is too old. `safe_rev`: no change at or below it
    is still to come. `count`: features that are there, None if the server does not say."""

    name: str
    title: str = ""
    level: Level = Level.READ
    oldest_rev: Optional[int] = None
    safe_rev: Optional[int] = None
    count: Optional[int] = None
    licence: str = ""
    attribution: str = ""
    edition: str = ""


@dataclass(frozen=True)
class Page:
    """A part of a collection. `cursor`: where to go on from when it has been applied, None at level 0. `matched`: how many
    features the whole answer has, None if the server does not say. `last`: nothing follows."""

    records: tuple[Record, ...]
    rejects: tuple[Reject, ...] = ()
    cursor: Optional[int] = None
    matched: Optional[int] = None
    last: bool = False


@dataclass(frozen=True)
class CollectionState:
    """How far the mirror knows a collection. `cursor`: None means that it must be read as a whole. `fetched_at`: UTC, ISO 8601,
    of the last time that the mirror agreed with the server; "" for never. `problem`: why the last attempt failed."""

    name: str
    level: Level = Level.READ
    cursor: Optional[int] = None
    fetched_at: str = ""
    edition: str = ""
    licence: str = ""
    attribution: str = ""
    endpoint: str = ""
    count: int = 0
    rejected: int = 0
    problem: str = ""


_MOST_THAT_VANISH = 5
"""One part in so many may disappear in a complete download without a question: more looks like a server's mistake."""


ANY_NUMBER = 2**63 - 1
"""That somebody agrees to, who lets all of a collection disappear."""


def too_many_vanish(going: int, of: int, agreed: int = 0) -> bool:
    """Whether somebody must agree before so many of the features of a mirror disappear. `agreed`: how many were agreed to."""
    return going * _MOST_THAT_VANISH > of and going > agreed
