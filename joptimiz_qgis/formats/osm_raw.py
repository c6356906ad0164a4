# SPDX-License-Identifier: GPL-2.0-or-later
"""What every reader of OpenStreetMap files yields: blocks of bare nodes, ways and relations."""

from __future__ import annotations

from typing import Mapping, NamedTuple, Optional

import numpy as np

Tags = Mapping[str, str]

WAY_KEYS = ("highway", "route")
"""A way with none of these keys is of no use here: readers may leave it out."""

NODE_KEYS = ("barrier",)
"""Readers give the tags of the nodes that have one of these keys."""

RELATION_TYPES = ("restriction",)
"""Readers may leave out relations of other types."""


class Way(NamedTuple):
    """A way as it is written: id, tags, node ids in order."""

    id: int
    tags: Tags
    refs: np.ndarray  # int64


class Member(NamedTuple):
    """One member of a relation; `kind` is node, way or relation."""

    kind: str
    ref: int
    role: str


class Relation(NamedTuple):
    """A relation as it is written."""

    id: int
    tags: Tags
    members: tuple[Member, ...]


class Block(NamedTuple):
    """A handful of elements; a file is a sequence of blocks."""

    node_id: np.ndarray      # int64 [n]
    node_lonlat: np.ndarray  # float64 [n, 2]
    node_tags: Mapping[int, Tags]  # by node id
    ways: tuple[Way, ...]
    relations: tuple[Relation, ...]
    edition: Optional[str] = None  # of the file (replication timestamp), in the block that carries it


NO_NODES = (np.zeros(0, np.int64), np.zeros((0, 2), np.float64))


def useful_relation(tags: Tags) -> bool:
    """Whether a relation is one we read."""
    return tags.get("type", "") in RELATION_TYPES or tags.get("type", "").startswith("restriction:")
