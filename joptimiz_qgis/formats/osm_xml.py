# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads OSM XML files (.osm, Overpass, JOSM) into blocks."""

from __future__ import annotations

from typing import Any, BinaryIO, Iterator, Optional

import numpy as np

from .osm_raw import NODE_KEYS, WAY_KEYS, Block, Member, Relation, Tags, Way, useful_relation
from .xml import iterate

_BLOCK = 20000  # elements a block: enough for numpy, little enough for memory


def looks_like_xml(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an XML document."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<"))


def read_blocks(stream: BinaryIO, nodes: bool = True, others: bool = True) -> Iterator[Block]:
    """Blocks in file order; deleted elements and elements that cannot be read are left out.

    Leave out nodes, or ways and relations (others), that a pass does not need.
    """
    ids: list[int] = []
    places: list[tuple[float, float]] = []
    tags: dict[int, Tags] = {}
    ways: list[Way] = []
    relations: list[Relation] = []
    edition: Optional[str] = None
    for count, element in enumerate(iterate(stream, ("node", "way", "relation", "meta", "bounds")), 1):
        if count % _BLOCK == 0:  # also where nothing was wanted: whoever watches may cancel
            yield _block(ids, places, tags, ways, relations, None)
            ids, places, tags, ways, relations = [], [], {}, [], []
        kind = element.tag
        if kind in ("meta", "bounds"):
            edition = element.get("osm_base") or edition
            continue
        if not (nodes if kind == "node" else others):
            continue
        if element.get("action") == "delete" or element.get("visible") == "false":
            continue
        try:
            number = int(element.get("id"))
            if kind == "node":
                place = float(element.get("lon")), float(element.get("lat"))
                ids.append(number)
                places.append(place)
                if len(element):
                    found = _tags(element)
                    if any(key in found for key in NODE_KEYS):
                        tags[number] = found
            elif kind == "way":
                found = _tags(element)
                if any(key in found for key in WAY_KEYS):
                    refs = [int(nd.get("ref")) for nd in element.iterchildren("nd")]
                    ways.append(Way(number, found, np.array(refs, dtype=np.int64)))
            else:
                found = _tags(element)
                if useful_relation(found):
                    relations.append(Relation(number, found, tuple(
                        Member(m.get("type") or "", int(m.get("ref")), m.get("role") or "")
                        for m in element.iterchildren("member"))))
        except (TypeError, ValueError, OverflowError):
            continue  # an element without a readable id or place is as good as missing
    yield _block(ids, places, tags, ways, relations, edition)


def _tags(element: Any) -> dict[str, str]:
    return {tag.get("k"): tag.get("v") or "" for tag in element.iterchildren("tag") if tag.get("k")}


def _block(ids: list[int], places: list[tuple[float, float]], tags: dict[int, Tags], ways: list[Way],
           relations: list[Relation], edition: Optional[str]) -> Block:
    return Block(np.array(ids, dtype=np.int64), np.array(places, dtype=np.float64).reshape(-1, 2), tags,
                 tuple(ways), tuple(relations), edition)
