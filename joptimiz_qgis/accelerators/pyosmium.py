# SPDX-License-Identifier: GPL-2.0-or-later
"""pyosmium (PyPI `osmium`), if it is installed, reads .osm.pbf files in place of our own reader: the same road source.

It is no faster there: on the extracts it was measured with (up to 4,600 roads) it takes 1.4 to 1.7 times our own reader's
processor time, since every node passes through Python. It reads what ours refuses: blocks packed with lz4.
"""

from __future__ import annotations

import importlib
from typing import Any, Iterator, Mapping, Optional

import numpy as np

from ..core.errors import FormatError, MissingLibraryError
from ..core.text import N_
from ..formats.osm import Blocks
from ..formats.osm_raw import NO_NODES, NODE_KEYS, WAY_KEYS, Block, Member, Relation, Tags, Way, useful_relation

_BLOCK = 5000
_KINDS = {"n": "node", "w": "way", "r": "relation"}


def available() -> bool:
    """Whether pyosmium can be used here."""
    return _library() is not None


def blocks_of(path: str) -> Blocks:
    """As formats.osm.blocks_of, of a .osm.pbf file; but of the nodes, only those of ways that could be roads.

    Other formats stay with our own reader: pyosmium knows no deleted elements of editors there.
    Raises MissingLibraryError; the reader it returns raises FormatError for a file that cannot be read.
    """
    library = _library()
    if library is None:
        raise MissingLibraryError(N_("The library osmium is not installed. Install it in QGIS' Python (pip install osmium), or "
                                     "go on without it: the result is the same."))

    file = library.io.File(path, "pbf")

    def read(nodes: bool, others: bool) -> Iterator[Block]:
        try:
            if others:
                yield from _others(library, file)
            if nodes:
                yield from _nodes(library, file)
        except (RuntimeError, OSError) as error:
            raise FormatError(N_("The OSM PBF file cannot be read ({detail}). Download it again."), detail=str(error)) from error

    return read


def _library() -> Optional[Any]:
    try:
        found = importlib.import_module("osmium")
        importlib.import_module("osmium.filter")
    except ImportError:
        return None
    return found if hasattr(found, "FileProcessor") else None  # since version 4.0


def _others(library: Any, file: Any) -> Iterator[Block]:
    """Ways that could be roads and turn restrictions, in file order."""
    bits = library.osm
    reader = library.FileProcessor(file, bits.WAY | bits.RELATION)
    yield Block(*NO_NODES, {}, (), (), reader.header.get("osmosis_replication_timestamp") or None)
    reader = reader.with_filter(library.filter.KeyFilter(*WAY_KEYS).enable_for(bits.WAY))
    reader = reader.with_filter(library.filter.KeyFilter("type").enable_for(bits.RELATION))
    ways: list[Way] = []
    relations: list[Relation] = []
    for element in reader:
        tags = {tag.k: tag.v for tag in element.tags}
        if element.is_way():
            ways.append(Way(element.id, tags, np.array([node.ref for node in element.nodes], np.int64)))
        elif useful_relation(tags):
            relations.append(Relation(element.id, tags, tuple(
                Member(_KINDS[member.type], member.ref, member.role) for member in element.members)))
        if len(ways) >= _BLOCK:
            yield Block(*NO_NODES, {}, tuple(ways), tuple(relations))
            ways, relations = [], []
    yield Block(*NO_NODES, {}, tuple(ways), tuple(relations))


def _nodes(library: Any, file: Any) -> Iterator[Block]:
    """Nodes with barriers, and the nodes of ways that could be roads, wherever the file holds them."""
    bits = library.osm
    marked = library.FileProcessor(file, bits.NODE).with_filter(library.filter.KeyFilter(*NODE_KEYS))
    tags: dict[int, Tags] = {}
    places: list[tuple[int, int, int]] = []
    for node in marked:
        tags[node.id] = {tag.k: tag.v for tag in node.tags}
        places.append((node.id, node.location.x, node.location.y))
    yield _placed(places, tags)
    ways = library.FileProcessor(file, bits.NODE | bits.WAY).with_locations()
    ways = ways.with_filter(library.filter.EntityFilter(bits.WAY)).with_filter(library.filter.KeyFilter(*WAY_KEYS))
    places = []
    for way in ways:
        places.extend((node.ref, node.x, node.y) for node in way.nodes if node.location.valid())
        if len(places) >= _BLOCK * 10:
            yield _placed(places, {})
            places = []
    yield _placed(places, {})


def _placed(places: list[tuple[int, int, int]], tags: Mapping[int, Tags]) -> Block:
    """Places in steps of 1e-7 degrees, divided once: the same double as our own reader gives."""
    rows = np.array(places, np.int64).reshape(-1, 3)
    return Block(rows[:, 0], rows[:, 1:] / 1e7, tags, (), ())
