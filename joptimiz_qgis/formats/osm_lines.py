# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of OpenStreetMap lines, as GDAL's OSM driver or QuickOSM write them, as a road source.

Such layers keep no nodes and no relations: lines join at shared vertices (equal to OSM's 7 decimals of a degree, so two
nodes drawn on the very same spot are taken as one), and turn restrictions and barriers are unknown (info says so).
"""

from __future__ import annotations

import re
from typing import Mapping, Optional, Sequence

from ..core.errors import InputError
from ..core.json_text import from_json
from ..core.network.source import Rejected, RoadSource
from ..core.progress import NoProgress, Progress, check
from ..core.text import N_
from .line_table import LineAttributes, LineTable, place_keys, road_source
from .osm import ATTRIBUTION
from .osm_tables import OsmTables
from .osm_tags import way_attributes

TOLERANCE_DEG = 5e-8
"""Half of OSM's resolution of 1e-7 degrees: what differs by one step there is two places."""

_IDS = ("osm_id", "osm_way_id", "full_id", "@id", "id")
_NO_TAGS = {*_IDS, "osm_type", "other_tags", "all_tags", "z_order", "fid", "ogc_fid"}
_PAIR = re.compile(r'"((?:[^"\\]|\\.)*)"\s*=>\s*(?:"((?:[^"\\]|\\.)*)"|NULL)')
_ESCAPED = re.compile(r"\\(.)")
_NO_ID = N_("The line has no osm_id: it is called after its row.")


def missing(names: Sequence[str]) -> list[str]:
    """What a layer with these fields lacks to be one of OSM roads: an id, and the tag highway."""
    here = {name.lower() for name in names}
    lacking = [] if here & set(_IDS[:3]) else ["osm_id"]
    return lacking if "highway" in here else [*lacking, "highway"]


def read_osm_lines(table: LineTable, tables: OsmTables, progress: Optional[Progress] = None) -> RoadSource:
    """A road source from lines with the columns osm_id or full_id, highway, and other_tags or one column a tag.

    Lines that are no roads are left out in silence, as in OSM files. Raises InputError naming the fields that lack.
    """
    progress = progress or NoProgress()
    lacking = missing(list(table.columns))
    if lacking:
        raise InputError(N_("The layer lacks the fields {fields} of OpenStreetMap lines. Give the lines of GDAL's OSM driver "
                            "or of QuickOSM, or choose another kind of source."), fields=", ".join(lacking))
    rejected: list[Rejected] = []
    ids = _ids(table)
    names = [name for name in table.columns if name.lower() not in _NO_TAGS]
    packed = [table.columns[name] for name in table.columns if name.lower() in ("other_tags", "all_tags")]
    found: list[Optional[LineAttributes]] = []
    for row, values in enumerate(zip(*(table.columns[name] for name in names))):
        if row % 5000 == 0:
            check(progress)
            progress.report(80.0 * row / max(1, table.line_count))
        tags = {name: str(value) for name, value in zip(names, values) if value is not None and value != ""}
        for column in packed:
            tags = {**unpacked(column[row]), **tags}
        found.append(way_attributes(tags, tables))
        if found[-1] is not None and not ids[row]:
            ids[row] = f"row {row + 1}"
            rejected.append(Rejected(ids[row], _NO_ID, table.xy_of(row)))
    progress.report(100)
    return road_source(table, ids, found, place_keys(table.vertex_lonlat, TOLERANCE_DEG), "vertex",
                       {"attribution": ATTRIBUTION, "turns": "unknown", "barriers_known": "no"}, (), rejected)


def unpacked(value: object) -> dict[str, str]:
    """Tags of an `other_tags` value: hstore text, JSON text (GDAL's TAGS_FORMAT=JSON), or an object already."""
    if isinstance(value, Mapping):
        return {str(k): str(v) for k, v in value.items() if v is not None}
    text = str(value or "").strip()
    if text.startswith("{"):
        try:
            return unpacked(from_json(text))
        except ValueError:
            return {}
    return {_ESCAPED.sub(r"\1", k): _ESCAPED.sub(r"\1", v) for k, v in _PAIR.findall(text)}


def _ids(table: LineTable) -> list[str]:
    """The way ids as text; `full_id` writes them as w123."""
    lower = {name.lower(): name for name in reversed(list(table.columns))}
    ids = [""] * table.line_count
    for name in reversed([name for name in _IDS if name in lower]):
        for row, value in enumerate(table.columns[lower[name]]):
            text = str(value) if value is not None else ""
            ids[row] = (text[1:] if text[:1] == "w" else text.replace("way/", "")) or ids[row]
    return ids
