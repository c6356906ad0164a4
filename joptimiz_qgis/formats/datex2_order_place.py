# SPDX-License-Identifier: GPL-2.0-or-later
"""Where an order in DATEX II applies: GeoJSON of an extension, else coordinates, one geometry for each kind of shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Optional, Sequence

from ..core.json_text import from_json
from ..core.text import N_
from .alert_found import Remarks, collected, on_earth
from .datex2_facts import is_negated
from .datex2_location import place_of
from .datex2_tree import Node
from .datex2_words import Datex2Words

BAD_JSON = N_("The geometry of the extension cannot be read: the rule is kept as unknown, to be placed by hand.")
INEXACT = N_("The place is known by its ends only: the rule is kept as unknown. Draw the stretch.")
ONE_WAY = N_("The order means one direction of a line, not said which: the rule is kept as unknown. State direction in the "
             "layer.")
NOT_HERE = N_("The order excludes a place, or asks for several at once: the rule is kept as unknown.")
PART = N_("Only lanes, slip roads or verges are meant, not the road drawn: the rule is kept as unknown.")
_KINDS = {"Point": 0, "LineString": 1, "Polygon": 2}
_NAMES = ("roadName", "roadNumber")


@dataclass(frozen=True)
class Placed:
    """GeoJSON of one kind of shape, or None; its direction; the names of the streets and areas it means."""

    geometry: Optional[dict[str, Any]]
    direction: str
    names: tuple[str, ...]


def place_of_conditions(nodes: Sequence[Node], words: Datex2Words, remarks: Remarks) -> tuple[Placed, ...]:
    """The places of conditions of which one must hold, put together by kind of shape; one without any if none is drawn."""
    shapes: dict[str, list[Any]] = {"Polygon": [], "LineString": [], "Point": []}
    names: dict[str, None] = {}
    directions: set[str] = set()
    undrawn: list[Placed] = []
    if len(nodes) > 1:
        remarks.doubt("LocationCondition", NOT_HERE)
    for location in _locations(nodes, remarks):
        for label in _labels(location):
            names[label] = None
        geometry, direction = _drawn(location, words, remarks)
        if geometry is None:
            undrawn.append(Placed(None, "both", tuple(_labels(location))))
            continue
        directions.add(direction)
        for kind, coordinates in _simple(geometry):
            shapes[kind].append(coordinates)
    if len(directions) > 1:
        remarks.doubt("direction", ONE_WAY)
    direction = directions.pop() if len(directions) == 1 else "both"
    drawn = [collected(kind, parts) for kind, parts in shapes.items() if parts]
    placed = [Placed(geometry, direction, tuple(names)) for geometry in drawn]
    return tuple(placed + undrawn) or (Placed(None, direction, tuple(names)),)


def _locations(nodes: Sequence[Node], remarks: Remarks) -> Iterator[Node]:
    for node in (part for top in nodes for part in top.walk()):
        if node.kind == "ConditionSet" and (is_negated(node) or (node.say("operator") == "and"
                                                                 and len(node.all("conditions")) > 1)):
            remarks.doubt("LocationCondition", NOT_HERE)
        if node.kind == "LocationCondition":
            if is_negated(node):
                remarks.doubt("LocationCondition", NOT_HERE, "negate")
            location = node.first("implementedLocation") or node.first("locationByOrder")
            if location is not None:
                yield location


def _labels(location: Node) -> Iterator[str]:
    yield from (" ".join(word.split()) for word in location.words(*_NAMES))
    for description in location.found("locationDescription"):
        yield from (" ".join(word.split()) for word in description.words("value"))


def _drawn(location: Node, words: Datex2Words, remarks: Remarks) -> tuple[Optional[dict[str, Any]], str]:
    """(GeoJSON or None, direction)."""
    extension = next(iter(location.found("geoJsonGeometry")), None)
    if extension is not None:
        try:
            geometry = from_json(extension.text)
            _check(geometry)
        except (ValueError, TypeError, LookupError, RecursionError):
            remarks.doubt("geoJsonGeometry", BAD_JSON, extension.text[:200])
            return None, "both"
        return geometry, "both"
    record, reference = Node("record"), Node("locationReference")
    reference.children, record.children = location.children, [reference]
    place = place_of(record, words, remarks)
    if not place.exact and place.geometry is not None:
        remarks.doubt("location", INEXACT)
        return None, "both"
    if place.part not in ("road", "both"):
        remarks.doubt("location", PART)
    if place.one_way and place.direction not in ("forward", "backward"):
        remarks.doubt("direction", ONE_WAY)
    return place.geometry, place.direction or "both"


def _check(geometry: Any) -> None:
    """Raises ValueError, TypeError or LookupError for what is no geometry on the earth."""
    for _, coordinates in _simple(geometry):
        waiting = [coordinates]
        while waiting:
            part = waiting.pop()
            if isinstance(part[0], (int, float)):
                if not on_earth(float(part[0]), float(part[1])):
                    raise ValueError("not on the earth")
            else:
                waiting.extend(part)


def _simple(geometry: Any) -> Iterator[tuple[str, Any]]:
    """(Point | LineString | Polygon, coordinates) of all parts of a GeoJSON geometry."""
    if geometry is None:
        return
    kind = geometry["type"]
    if kind == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _simple(part)
    elif kind in _KINDS:
        yield kind, geometry["coordinates"]
    elif kind[5:] in _KINDS and kind.startswith("Multi"):
        for part in geometry["coordinates"]:
            yield kind[5:], part
    else:
        raise ValueError(kind)
