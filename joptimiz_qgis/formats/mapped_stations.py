# SPDX-License-Identifier: GPL-2.0-or-later
"""Stations for gas, hydrogen, fuel or charging in OpenStreetMap tables, the fuel price feed, and any table by a field map."""

from __future__ import annotations

import re
from datetime import tzinfo
from typing import Any, Iterable, List, Mapping, Optional

from ..core.errors import InputError
from ..core.json_text import from_json
from ..core.text import N_
from . import field_map
from .dates import instant
from .field_map import Origin
from .irve import NOT_A_NUMBER, SWAPPED, ZERO, number_of
from .problems import Problem, is_readable
from .row import plain
from .station_fields import KINDS, STATIONS, Place, Station, degrees, is_exchanged, points_text, values_of

NAMES = (*(name for name, _ in STATIONS), "longitude", "latitude")
EXAMPLE = '{"station_id": "numero", "kind": {"value": "gas"}, "longitude": "x", "latitude": "y"}'
REFERENCE = "ref:FR:prix-carburants"
NOT_A_WORD = N_("This is none of the words of the field: it is left out.")
NO_KIND = N_("The kind of the station is none of charging, gas, hydrogen, fuel: the row is left out.")
NO_ID = N_("The row names no station: it is left out.")
TWICE = N_("Another row has this identifier too: it is left out.")
NO_PLACE = N_("The station has no place: it stands in the layer without a point, and cannot be looked for in areas.")
BAD_HOURS = N_("The hours are not in opening_hours grammar: they stay unknown.")
BAD_POINTS = N_("The points are no JSON array: they are left out.")
BAD_TIME = N_("The time cannot be read: it is left out.")
_WORDS = {"access": ("public", "restricted", "unknown"), "state": ("in_service", "out_of_service", "unknown")}
_OSM_ACCESS = {"yes": "public", "permissive": "public", "public": "public", "customers": "restricted", "private": "restricted",
               "no": "restricted", "permit": "restricted"}
_GAS, _HYDROGEN = ("cng", "lng", "biogas"), ("h2", "h35", "h70", "hydrogen", "LH2")
_HSTORE = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_LIMITS = ("maxheight", "maxweight", "maxlength", "maxwidth")


def format_of(fields: Iterable[str]) -> Optional[str]:
    """`fuel_prices` | `osm`, by the columns; None for others."""
    here = set(fields)
    if REFERENCE in here or {"id", "latitude", "longitude", "pop"} <= here:
        return "fuel_prices"
    return "osm" if "amenity" in here or "other_tags" in here else None


def read_map(written: str, fields: Iterable[str]) -> dict[str, Origin]:
    """The field map of a JSON text. Raises InputError saying which member is wrong, or that the identifier or kind has none."""
    found = field_map.read_map(written, fields, NAMES, EXAMPLE)
    if "station_id" not in found or "kind" not in found:
        raise InputError(N_("The field map needs station_id and kind. Write for example {example}."), example=EXAMPLE)
    return found


class MappedStations:
    """Makes stations of rows whose values have our names (NAMES)."""

    def __init__(self, source: str, zone: tzinfo, problems: List[Problem]) -> None:
        self._source, self._zone, self._problems = source, zone, problems
        self._seen: set[str] = set()

    def station(self, number: int, row: Mapping[str, Any], place: Optional[Place]) -> Optional[Station]:
        """The station of a row, at the place given or that it states; None, and listed, where it cannot be one."""
        own = plain(row.get("station_id"))
        kind = plain(row.get("kind")).lower()
        reason = NO_ID if not own else NO_KIND if kind not in KINDS else TWICE if own in self._seen else None
        if reason is not None:
            self._problems.append(Problem(number, own or f"row {number}", "kind" if reason == NO_KIND else "station_id",
                                          kind if reason == NO_KIND else own, reason))
            return None
        self._seen.add(own)
        values: dict[str, Any] = {name: plain(row.get(name)) or None for name, _ in STATIONS}
        values.update(kind=kind, source=values["source"] or self._source)
        self._settle(number, own, values)
        return Station(number, values_of(**values), place or self._place(number, own, row))

    def _say(self, number: int, own: str, field: str, written: str, reason: str) -> None:
        self._problems.append(Problem(number, own, field, written, reason))

    def _settle(self, number: int, own: str, values: dict[str, Any]) -> None:
        """Values of the types of the fields; what cannot be read is None."""
        for field, words in _WORDS.items():
            written = values[field]
            if written is not None and written.lower() not in words:
                self._say(number, own, field, written, NOT_A_WORD)
                written = None
            values[field] = written.lower() if written else None
        if not is_readable(values["opening_hours"]):
            self._say(number, own, "opening_hours", values["opening_hours"], BAD_HOURS)
            values["opening_hours"] = None
        written = values["max_power_kw"]
        if written is not None:
            power = number_of(written)
            if power is None or power <= 0.0:
                self._say(number, own, "max_power_kw", written, ZERO if power == 0.0 else NOT_A_NUMBER)
            values["max_power_kw"] = power if power is not None and power > 0.0 else None
        if values["points"] is not None and not _is_array(values["points"]):
            self._say(number, own, "points", values["points"], BAD_POINTS)
            values["points"] = None
        for field in ("state_at", "verified_on"):
            written = values[field]
            if written is not None:
                try:
                    moment = instant(written, self._zone, False)
                    values[field] = moment if field == "state_at" else moment.date().isoformat()
                except (ValueError, OverflowError):
                    self._say(number, own, field, written, BAD_TIME)
                    values[field] = None

    def _place(self, number: int, own: str, row: Mapping[str, Any]) -> Optional[Place]:
        longitude, latitude = (number_of(plain(row.get(name))) for name in ("longitude", "latitude"))
        place = None if longitude is None or latitude is None else degrees(longitude, latitude)
        if place is not None and is_exchanged(place):
            self._say(number, own, "longitude", f"{longitude} {latitude}", SWAPPED)
            return place[1], place[0]
        return place


def of_map(origins: Mapping[str, Origin], row: Mapping[str, Any]) -> dict[str, Any]:
    """A row by our names."""
    return {name: origin.of(row) for name, origin in origins.items()}


def of_fuel_prices(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the national feed of fuel prices, or of a table of its stations, by our names; prices are not taken."""
    own = plain(row.get(REFERENCE)) or plain(row.get("id"))
    found: dict[str, Any] = {
        "station_id": own, "kind": "fuel", "name": plain(row.get("name")) or plain(row.get("brand")),
        "operator": plain(row.get("operator")) or plain(row.get("brand")),
        "address": " ".join(filter(None, (plain(row.get(f)) for f in ("adresse", "cp", "ville"))))}
    for name in ("longitude", "latitude"):
        degree = number_of(plain(row.get(name)))
        # The feed counts in hundred-thousandths of a degree, where no degree is above 180.
        found[name] = degree if degree is None or abs(degree) <= 180.0 else degree / 100_000
    return found


def of_osm(row: Mapping[str, Any]) -> Optional[dict[str, Any]]:
    """A row with OpenStreetMap tags as columns, or in other_tags, by our names; None for what is no station."""
    tags = {key: plain(value) for key, value in row.items() if value is not None and key != "other_tags"}
    tags.update((key, value.replace('\\"', '"')) for key, value in _HSTORE.findall(plain(row.get("other_tags"))))
    amenity = tags.get("amenity")
    if amenity not in ("fuel", "charging_station"):
        return None
    fuels = sorted(key[5:] for key, value in tags.items() if key.startswith("fuel:") and value not in ("", "no"))
    sockets = [key for key in tags if re.fullmatch("socket:[^:]+", key) and tags[key] not in ("", "no", "0")]
    powers = [_kilowatts(value) for key, value in tags.items() if key.startswith("socket:") and key.endswith(":output")]
    points = ([{"plugs": [key[7:]], "count": tags[key], "power_kw": _kilowatts(tags.get(f"{key}:output", ""))} for key in sockets]
              if amenity == "charging_station" else [{"fuel": fuel} for fuel in fuels])
    hours = tags.get("opening_hours")
    address = " ".join(filter(None, (tags.get(f"addr:{part}") for part in ("housenumber", "street", "postcode", "city"))))
    own = tags.get("osm_id") or tags.get("@id") or tags.get("id")
    return {"station_id": tags.get("full_id") or (f"osm:{own}" if own else ""),
            "kind": _kind(amenity, fuels), "name": tags.get("name") or tags.get("brand"),
            "operator": tags.get("operator") or tags.get("brand"), "address": address, "opening_hours": hours,
            "access": _OSM_ACCESS.get(tags.get("access", ""), "unknown"),
            "max_power_kw": max((power for power in powers if power), default=None), "points": points_text(points),
            "vehicle_limits": ", ".join(f"{key}={tags[key]}" for key in _LIMITS if tags.get(key))}


def _kind(amenity: str, fuels: List[str]) -> str:
    if amenity == "charging_station":
        return "charging"
    if fuels and all(fuel in _HYDROGEN for fuel in fuels):
        return "hydrogen"
    return "gas" if fuels and all(fuel in _GAS for fuel in fuels) else "fuel"


def _kilowatts(written: str) -> Optional[float]:
    found = re.match(r"(\d+(?:[.,]\d+)?)\s*(k?)W", written, re.IGNORECASE)
    return None if found is None else number_of(found.group(1) or "") if found.group(2) else float(found.group(1)) / 1000


def _is_array(written: str) -> bool:
    try:
        return isinstance(from_json(written), list)
    except ValueError:
        return False
