# SPDX-License-Identifier: GPL-2.0-or-later
"""OpenStreetMap files (.osm.pbf, .osm, .osm.gz) as a road source; what a file is, is told from its content."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass, field
from typing import BinaryIO, Callable, Iterable, Iterator, Optional, cast

import numpy as np

from ..core.errors import FormatError
from ..core.network.source import Rejected, RoadSource, SourceBarrier, SourceTurn
from ..core.progress import Part, Progress, check
from ..core.text import N_
from . import osm_pbf, osm_xml
from .line_table import attribute_columns
from .osm_raw import Block, Tags
from .osm_restrictions import source_turns
from .osm_tables import OsmTables
from .osm_tags import WayAttributes, barrier_attributes, way_attributes

ATTRIBUTION = "© OpenStreetMap contributors, ODbL 1.0"
Project = Callable[[np.ndarray], np.ndarray]
"""Longitude and latitude, float64 [n, 2] in degrees WGS84, to x and y in the network's CRS."""

Blocks = Callable[[bool, bool], Iterator[Block]]
"""Reads the file from its beginning: nodes or not, ways and relations or not."""


def blocks_of(stream: BinaryIO) -> Blocks:
    """A reader of a seekable stream, whichever of the formats it holds. Raises FormatError if it is none."""
    head = _head(stream)
    if head[:2] == b"\x1f\x8b":
        stream.seek(0)
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
        head = _head(stream)

    def read(nodes: bool, others: bool) -> Iterator[Block]:
        stream.seek(0)
        try:
            if osm_pbf.looks_like_pbf(head):
                yield from osm_pbf.read_blocks(stream, nodes, others)
            else:
                yield from osm_xml.read_blocks(stream, nodes, others)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise FormatError(N_("The compressed file is damaged or cut short ({detail}). Download it again."),
                              detail=str(error)) from error

    if not osm_pbf.looks_like_pbf(head) and not osm_xml.looks_like_xml(head):
        raise FormatError(N_("This is no OpenStreetMap file. Give a file .osm.pbf, .osm or .osm.gz."))
    return read


def _head(stream: BinaryIO) -> bytes:
    try:
        stream.seek(0)
        return stream.read(64)
    except (EOFError, OSError, zlib.error) as error:
        raise FormatError(N_("The file cannot be read ({detail})."), detail=str(error)) from error


def read_osm(read: Blocks, name: str, tables: OsmTables, project: Project, crs: str, progress: Progress) -> RoadSource:
    """A road source from OSM elements. Only the nodes of roads are kept in memory. `name` goes into info as source.

    Ways cut at the border of an extract keep the stretches whose nodes are there.
    """
    roads = _Roads(tables)
    for block in _watched(read(False, True), Part(progress, 0, 40)):
        roads.add(block)
    keys, lonlat, barriers = _nodes(read, roads, tables, Part(progress, 40, 85))
    return roads.source(keys, lonlat, barriers, name, project, crs)


def _watched(blocks: Iterable[Block], progress: Progress) -> Iterator[Block]:
    for number, block in enumerate(blocks):
        check(progress)
        progress.report(100.0 * (1.0 - 1.0 / (1.0 + number / 50.0)))  # the number of blocks is not known beforehand
        yield block


def _nodes(read: Blocks, roads: "_Roads", tables: OsmTables, progress: Progress
           ) -> tuple[np.ndarray, np.ndarray, tuple[SourceBarrier, ...]]:
    """Sorted ids of the road nodes that the file holds, their places, and the barriers on them."""
    wanted = np.unique(np.concatenate(roads.refs)) if roads.refs else np.zeros(0, np.int64)
    lonlat = np.full((wanted.shape[0], 2), np.nan)
    barriers = []
    for block in _watched(read(True, False), progress):
        if not block.node_id.size or not wanted.size:
            continue
        row = np.minimum(np.searchsorted(wanted, block.node_id), wanted.shape[0] - 1)
        hit = wanted[row] == block.node_id
        lonlat[row[hit]] = block.node_lonlat[hit]
        for node, tags in block.node_tags.items():
            at = int(np.searchsorted(wanted, node))
            if "barrier" in tags and at < wanted.shape[0] and wanted[at] == node:
                found = barrier_attributes(tags, tables.barriers)
                if found is not None:
                    barriers.append(SourceBarrier(node, found.kind, found.access, found.max_width_m, found.max_height_m))
    here = ~np.isnan(lonlat[:, 0])
    return wanted[here], lonlat[here], tuple(sorted(barriers, key=lambda b: b.vertex))


@dataclass
class _Roads:
    """Ways that are roads, as they come."""

    tables: OsmTables
    ids: list[str] = field(default_factory=list)
    attributes: list[WayAttributes] = field(default_factory=list)
    refs: list[np.ndarray] = field(default_factory=list)
    turns: list[SourceTurn] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    edition: Optional[str] = None

    def add(self, block: Block) -> None:
        self.edition = block.edition or self.edition
        for way in block.ways:
            self.add_way(str(way.id), way.tags, way.refs)
        for relation in block.relations:
            for turn in source_turns(relation):
                if isinstance(turn, SourceTurn):
                    self.turns.append(turn)
                else:
                    self.rejected.append(turn)

    def add_way(self, source_id: str, tags: Tags, refs: np.ndarray) -> None:
        found = way_attributes(tags, self.tables)
        if found is None:
            return
        if refs.shape[0] < 2:
            self.rejected.append(Rejected(source_id, N_("The line has fewer than two points.")))
            return
        self.ids.append(source_id)
        self.attributes.append(found)
        self.refs.append(refs)

    def source(self, keys: np.ndarray, lonlat: np.ndarray, barriers: tuple[SourceBarrier, ...], name: str,
               project: Project, crs: str) -> RoadSource:
        way, vertex, start, cut = self._stretches(keys)
        mine = [self.attributes[w] for w in way.tolist()]
        ids = [self.ids[w] for w in way.tolist()]
        return RoadSource(
            source_id=ids, **attribute_columns(mine),
            vertex_key=keys[vertex], vertex_lonlat=lonlat[vertex], vertex_xy=project(lonlat)[vertex], vertex_z=None,
            vertex_start=start, crs=crs, connect="vertex", turns=tuple(self.turns), barriers=barriers,
            rejected=tuple(self.rejected),
            info={"source": name, "edition": self.edition or "", "attribution": ATTRIBUTION, "turns": "known",
                  "cut_ways": str(cut)},
        )

    def _stretches(self, keys: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
        """(way of each line, row in keys of each vertex, vertex_start, ways cut): runs of two or more nodes that are there."""
        refs = np.concatenate(self.refs) if self.refs else np.zeros(0, np.int64)
        way = np.repeat(np.arange(len(self.refs)), [r.shape[0] for r in self.refs]) if self.refs else refs
        if not refs.size or not keys.size:
            return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(1, np.int64), len(self.refs)
        row = np.minimum(np.searchsorted(keys, refs), keys.shape[0] - 1)
        here = keys[row] == refs
        new = np.concatenate(([True], (way[1:] != way[:-1]) | ~here[1:] | ~here[:-1]))
        run = np.cumsum(new) - 1
        size = np.bincount(run)
        keep = (size >= 2)[run] & here
        first = np.flatnonzero(keep & new)
        start = np.concatenate((np.cumsum(size[run[first]]) - size[run[first]], [int(keep.sum())])).astype(np.int64)
        whole = set(np.unique(way[first]).tolist())
        for lost in sorted(set(range(len(self.refs))) - whole):
            self.rejected.append(Rejected(self.ids[lost], N_("The file does not hold the nodes of this way.")))
        return way[first], row[keep], start, len(np.unique(way[~here]))
