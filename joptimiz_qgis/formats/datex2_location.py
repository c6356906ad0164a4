# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a situation record of DATEX II is: by coordinates, as GeoJSON; and which way and which lanes it means."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Iterator, Optional

from ..core.text import N_
from .alert_found import Remarks, collected, on_earth, pairs, ring
from .datex2_tree import Node
from .datex2_words import Datex2Words

CONTAINERS = ("groupOfLocations", "locationReference")
NO_PLACE = N_("The record gives no place by coordinates: it goes to the table, to be placed by hand.")
ONLY_CODED = N_("The place is only coded, which needs the operator's own tables: it goes to the table, to be placed by hand.")
ONLY_ENDS = N_("Only both ends of the stretch are known: they are drawn as points and close no road. Draw the stretch to do so.")
ONLY_SHOWN = N_("Only a point to show on a map is known: it closes no road.")
BAD_PLACE = N_("The coordinates cannot be read: they are left out.")
OTHER_CRS = N_("The coordinates are in a reference system that is not read (only WGS84 is): they are left out.")
_CODED = {"alertCPoint": "Alert-C", "alertCLinear": "Alert-C", "alertCArea": "Alert-C", "openlr": "OpenLR",
          "openlrExtendedLinear": "OpenLR", "openlrPoint": "OpenLR", "openlrExtendedPoint": "OpenLR", "openlrLinear": "OpenLR",
          "openlrExtendedArea": "OpenLR", "openlrArea": "OpenLR", "openlrPointLocationReference": "OpenLR",
          "openlrExtendedOpenlrPointLocation": "OpenLR", "pointAlongLinearElement": "PR", "linearWithinLinearElement": "PR",
          "namedArea": "name"}
_DIRECTIONS = ("tpegDirection", "directionOnLinearSection", "directionRelativeAtPoint", "directionRelativeOnLinearSection")
_ALONG_DEG = 60.0  # directions are those of the whole road, in eighths of a turn: a line square to them goes neither way
_NOT_PLACES = ("locationForDisplay", "coordinatesForDisplay")


@dataclass(frozen=True)
class Place:
    """`geometry`: GeoJSON or None. `exact`: it is the place itself, not its ends or something near it. `direction`: of a
    line (both | forward | backward), "" where none is said. `one_way`: one direction only is meant. `part`: road, both
    (carriageways), other (slip roads and the like only), lanes, verge."""

    geometry: Optional[dict[str, Any]]
    exact: bool
    direction: str
    one_way: bool
    part: str


def place_of(record: Node, words: Datex2Words, remarks: Remarks) -> Place:
    """The place of a record. What cannot be drawn is noted."""
    containers = [child for child in record.children if child.name in CONTAINERS]
    geometry, exact = _geometry(containers, remarks)
    direction, one_way = _direction(containers, words, geometry)
    return Place(geometry, exact, direction, one_way, _part(containers, words))


def _geometry(containers: list[Node], remarks: Remarks) -> tuple[Optional[dict[str, Any]], bool]:
    areas: list[Any] = []
    lines: list[Any] = []
    points: list[Any] = []
    ends: list[Any] = []
    shown: list[Any] = []
    methods: dict[str, None] = {}
    for node, above in _located(containers, methods):
        try:
            if node.name == "posList":
                numbers = (node.text or node.say(), _lat_first(node, above), _size(node, above))
                if "exterior" in above or "interior" in above:
                    corners = ring(*numbers)
                    if "interior" in above and areas:
                        areas[-1].append(corners)
                    else:
                        areas.append([corners])
                else:
                    vertices = pairs(*numbers)
                    if len(vertices) < 2 or vertices == vertices[:1] * len(vertices):
                        raise ValueError("fewer than two places")
                    lines.append(vertices)
                continue
            lon, lat = float(node.say("longitude")), float(node.say("latitude"))
            if not on_earth(lon, lat):
                raise ValueError("not on the earth")
            kind = shown if any(name in above for name in _NOT_PLACES) or node.name in _NOT_PLACES else points
            (ends if "tpegLinearLocation" in above else kind).append([lon, lat])
        except _OtherCrs:
            remarks.doubt(node.name, OTHER_CRS, above.get("srsName", ""))
        except ValueError:
            remarks.doubt(node.name, BAD_PLACE, node.text or f"{node.say('latitude')} {node.say('longitude')}")
    for shape, parts in (("Polygon", areas), ("LineString", lines), ("Point", _unique(points))):
        if parts:
            return collected(shape, parts), True
    for parts, why in ((_unique(ends), ONLY_ENDS), (_unique(shown), ONLY_SHOWN)):
        if parts:
            remarks.note("location", why)
            return collected("Point", parts), False
    if methods:
        remarks.note("location", ONLY_CODED, ", ".join(methods))
    else:
        remarks.note("location", NO_PLACE)
    return None, False


class _OtherCrs(Exception):
    """Coordinates that are not in WGS84."""


def _located(containers: list[Node], methods: dict[str, None]) -> Iterator[tuple[Node, dict[str, str]]]:
    """Nodes that hold coordinates, each with the names above it; coded places are named in `methods`, not entered."""
    waiting: list[tuple[Node, dict[str, str]]] = [(node, {}) for node in reversed(containers)]
    while waiting:
        node, above = waiting.pop()
        if node.name in _CODED:
            methods[_CODED[node.name]] = None
            continue
        if node.name == "posList" or (node.first("latitude") is not None and node.first("longitude") is not None):
            yield node, above
            continue
        inside = {**above, node.name: ""}
        inside.update((key, node.attributes[key]) for key in ("srsName", "srsDimension") if key in node.attributes)
        waiting.extend((child, inside) for child in reversed(node.children))


def _lat_first(node: Node, above: dict[str, str]) -> bool:
    """GML has latitude first in EPSG:4326. Raises _OtherCrs."""
    name = (node.attributes.get("srsName") or above.get("srsName") or "").upper()
    if "CRS84" in name:
        return False
    if name and not name.endswith(("4326", "4258", "WGS84", "WGS 84")):
        above["srsName"] = name
        raise _OtherCrs
    return True


def _size(node: Node, above: dict[str, str]) -> int:
    return 3 if (node.attributes.get("srsDimension") or above.get("srsDimension")) == "3" else 2


def _unique(places: list[Any]) -> list[Any]:
    return [place for number, place in enumerate(places) if place not in places[:number]]


def _direction(containers: list[Node], words: Datex2Words, geometry: Optional[dict[str, Any]]) -> tuple[str, bool]:
    said = {words.meaning("direction", word) or "one" for node in containers for word in node.words(*_DIRECTIONS)} - {"unsaid"}
    if not said:
        return "", False
    if "both" in said:
        return "both", False
    is_line = geometry is not None and geometry["type"] == "LineString"
    if is_line and len(said) == 1 and said <= {"forward", "backward"}:
        return said.pop(), True
    for meaning in sorted(said):
        if meaning.isdigit() and geometry is not None and geometry["type"] == "LineString":
            (lon0, lat0), (lon1, lat1) = geometry["coordinates"][0], geometry["coordinates"][-1]
            bearing = math.degrees(math.atan2((lon1 - lon0) * math.cos(math.radians(lat0)), lat1 - lat0))
            turned = abs((bearing - float(meaning) + 180.0) % 360.0 - 180.0)
            if turned < _ALONG_DEG:
                return "forward", True
            if turned > 180.0 - _ALONG_DEG:
                return "backward", True
    return "", True


def _part(containers: list[Node], words: Datex2Words) -> str:
    carriageways, lanes = set(), set()
    for holder in (node for container in containers for node in container.found("supplementaryPositionalDescription")):
        for node in holder.walk():
            if node.name == "carriageway" and node.say():
                carriageways.add(words.meaning("carriageway", node.say()) or "other")
            elif node.name in ("lane", "laneUsage", "laneNumber") and node.say():
                lanes.add(words.meaning("lane", node.say()) or "lane")
    if lanes and "road" not in lanes:
        return "verge" if lanes == {"verge"} else "lanes"
    if carriageways and not carriageways & {"road", "other_way"}:
        return "other"
    return "both" if {"road", "other_way"} <= carriageways else "road"
