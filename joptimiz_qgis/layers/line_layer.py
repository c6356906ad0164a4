# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of lines as road sources: BD TOPO, OSM lines, or any lines by a field map."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any, Callable, Mapping, Optional, Sequence, Tuple, TypeVar

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsFeatureSource

from ..core.errors import InputError
from ..core.network.source import RoadSource
from ..core.progress import Part, Progress
from ..core.text import N_
from ..formats import bdtopo, bdtopo_tables, generic_lines, osm_lines
from ..formats.bdtopo_tables import TURN_FIELDS, BdTopoTables
from ..formats.line_table import find_fields
from ..paths import resource
from .line_reader import read_lines, read_points
from .osm_file import osm_tables

T = TypeVar("T")
Source = QgsFeatureSource
KINDS = ("auto", "osm_layer", "bdtopo", "generic")


def road_source(source: Source, kind: str, field_map: Optional[Mapping[str, Any]], turns: Optional[Source],
                crs: Optional[QgsCoordinateReferenceSystem], transform_context: QgsCoordinateTransformContext,
                progress: Progress) -> RoadSource:
    """Read a layer of lines (a vector layer of this thread, or a feature source).

    `kind` is one of KINDS; auto: by the fields, or generic where there is a field map. `turns`: `non_communication` of
    BD TOPO. `crs`: a projected one in metres; None: the layer's own if it is one, else that of the territory.
    Raises InputError saying what to mend; Cancelled.
    """
    names = source.fields().names()
    kind = recognised(names, field_map) if kind == "auto" else kind
    reading, deciding = Part(progress, 0, 60), Part(progress, 60, 100)
    if kind == "bdtopo":
        return _bdtopo(source, names, turns, crs, transform_context, reading, deciding)
    if turns is not None:
        raise InputError(N_("A table of forbidden turns can be used with BD TOPO only. Leave TURNS empty."))
    if kind == "osm_layer":
        _must_have(osm_lines.missing(names), N_("The layer lacks the fields {fields} of OpenStreetMap lines. Give the lines of "
                                                "GDAL's OSM driver or of QuickOSM, or choose another kind of source."))
        return osm_lines.read_osm_lines(read_lines(source, names, crs, transform_context, reading), osm_tables(), deciding)
    if kind != "generic":
        raise InputError(N_("{kind} is no kind of line layer. Choose one of {known}."), kind=kind, known=", ".join(KINDS))
    if not field_map:
        raise InputError(N_("A generic layer needs FIELD_MAP: which of its fields holds what. See the help of this algorithm."))
    wanted = [where for where in field_map.values() if isinstance(where, str) and where in names]
    table = read_lines(source, wanted, crs, transform_context, reading)
    return generic_lines.read_generic(table, field_map, osm_tables().speeds, deciding)


def recognised(names: Sequence[str], field_map: Optional[Mapping[str, Any]] = None) -> str:
    """bdtopo, osm_layer or generic. Raises InputError naming what a layer with these fields lacks."""
    if field_map:
        return "generic"
    for_bdtopo, for_osm = bdtopo.missing(names), osm_lines.missing(names)
    if not for_bdtopo:
        return "bdtopo"
    if not for_osm:
        return "osm_layer"
    raise InputError(N_("The kind of road layer is not recognised. For BD TOPO it lacks the fields {bdtopo}; for OpenStreetMap "
                        "lines it lacks {osm}. Give FIELD_MAP to say which of its fields holds what."),
                     bdtopo=", ".join(for_bdtopo), osm=", ".join(for_osm))


def _bdtopo(source: Source, names: Sequence[str], turns: Optional[Source], crs: Optional[QgsCoordinateReferenceSystem],
            transform_context: QgsCoordinateTransformContext, reading: Progress, deciding: Progress) -> RoadSource:
    _must_have(bdtopo.missing(names), N_("The layer lacks the fields {fields} of BD TOPO's troncon_de_route. Give that layer, "
                                         "or choose another kind of source."))
    wanted = list(find_fields(names, bdtopo_tables.FIELDS).values())
    table = read_lines(source, wanted, crs, transform_context, reading)
    bans = None
    if turns is not None:
        fields = list(find_fields(turns.fields().names(), TURN_FIELDS).values())
        bans = read_points(turns, fields, QgsCoordinateReferenceSystem(table.crs), transform_context)
    return bdtopo.read_bdtopo(table, bans, _bdtopo_tables(), deciding)


def _must_have(lacking: Sequence[str], template: str) -> None:
    if lacking:
        raise InputError(template, fields=", ".join(lacking))


def _bdtopo_tables() -> BdTopoTables:
    return _opened(bdtopo_tables.TABLES, bdtopo_tables.read_bdtopo_tables)


def _opened(names: Tuple[str, ...], read: Callable[..., T]) -> T:
    with ExitStack() as stack:
        return read(*(stack.enter_context(open(resource("tables", name), encoding="utf-8", newline="")) for name in names))

