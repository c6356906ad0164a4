# SPDX-License-Identifier: GPL-2.0-or-later
"""An OpenStreetMap file on disk as a road source, drawn in the CRS of where it lies."""

from __future__ import annotations

import gzip
import zlib
from contextlib import ExitStack
from pathlib import Path
from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..core.errors import InputError
from ..core.network.source import RoadSource
from ..core.network.territory import crs_for
from ..core.progress import Progress, check
from ..core.text import N_
from ..formats.osm import Blocks, blocks_of, read_osm
from ..formats.osm_pbf import looks_like_pbf
from ..formats.osm_tables import TABLES, OsmTables, read_tables
from ..paths import resource
from .projection import must_be_metric, projection

_HEAD = 4096  # bytes in which an XML file has named its root


def is_osm(path: Path) -> bool:
    """Whether the content of a file is OpenStreetMap's."""
    try:
        with open(path, "rb") as stream:
            head = stream.read(_HEAD)
        if head[:2] == b"\x1f\x8b":
            with gzip.open(path, "rb") as stream:
                head = stream.read(_HEAD)
    except (OSError, EOFError, zlib.error):
        return False
    return looks_like_pbf(head) or b"<osm" in head


def is_pbf(path: Path) -> bool:
    """Whether the content of a file is an OSM PBF."""
    with open(path, "rb") as stream:
        return looks_like_pbf(stream.read(_HEAD))


def osm_tables() -> OsmTables:
    """The plugin's tables of speeds and barriers."""
    with ExitStack() as stack:
        return read_tables(*(stack.enter_context(open(resource("tables", name), encoding="utf-8", newline=""))
                             for name in TABLES))


def osm_source(path: Path, crs: Optional[QgsCoordinateReferenceSystem], transform_context: QgsCoordinateTransformContext,
               progress: Progress, other: Optional[Blocks] = None) -> RoadSource:
    """The file as our own reader reads it, or as `other` does.

    Raises FormatError, InputError saying what is wrong with the file; Cancelled.
    """
    try:
        with open(path, "rb") as stream:
            read = blocks_of(stream) if other is None else other
            target = crs if crs is not None else QgsCoordinateReferenceSystem(_crs_of(read, progress))
            must_be_metric(target)
            return read_osm(read, path.name, osm_tables(), projection(target, transform_context),
                            target.authid() or target.toWkt(), progress)
    except OSError as error:
        raise InputError(N_("The file {path} cannot be read ({detail})."), path=str(path), detail=str(error)) from error


def _crs_of(read: Blocks, progress: Progress) -> str:
    """By the middle of the first nodes: those of an extract lie all over it, far ones among them move no median."""
    for block in read(True, False):
        check(progress)
        if block.node_id.size:
            lon, lat = np.median(block.node_lonlat, axis=0)
            return crs_for(float(lon), float(lat))
    raise InputError(N_("The file holds no nodes: no road can be drawn. Export it with the nodes of its ways."))
