# SPDX-License-Identifier: GPL-2.0-or-later
"""The body of a write, read and held against the collection's schema: whatever is wrong is told, all at once."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, Mapping, Optional
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import jsonschema
from shapely.geometry import shape

from .catalogue import OWN, Collection
from .problems import BadRequest, Invalid

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z")
TIME_ZONE = ZoneInfo("Europe/Paris")  # of the territory: a date is its whole local day
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\Z", re.ASCII)
DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
WHOLE = 2**63 - 1
FORMATS = jsonschema.FormatChecker(())


@dataclass(frozen=True)
class Draft:
    """A feature to be stored. `starts_s`, `ends_s`: seconds since 1970 UTC, None where open or unsaid."""

    uid: str
    geometry: Optional[Mapping[str, Any]]
    properties: Mapping[str, Any]
    starts_s: Optional[float] = None
    ends_s: Optional[float] = None


@FORMATS.checks("date-time")
def is_date_time(value: Any) -> bool:
    return not isinstance(value, str) or (bool(DATE_TIME.match(value)) and moment(value) is not None)


@FORMATS.checks("date")
def is_date(value: Any) -> bool:
    return not isinstance(value, str) or (bool(DATE.match(value)) and moment(value) is not None)


@FORMATS.checks("uuid")
def is_uuid(value: Any) -> bool:
    return not isinstance(value, str) or bool(UUID.match(value.lower()))


@FORMATS.checks("uri")
def is_uri(value: Any) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return bool(urlsplit(value).scheme) and not re.search(r"\s", value)
    except ValueError:
        return False


@cache
def validator_of(collection: Collection) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(collection.schema, format_checker=FORMATS)


def moment(text: Optional[str], end: bool = False) -> Optional[float]:
    """Seconds since 1970 UTC of a date-time or of a date's first (with `end`: last) moment; None for what is neither."""
    try:
        if text is not None and DATE.match(text):
            day = datetime.combine(date.fromisoformat(text), time(), TIME_ZONE)
            return (day + timedelta(days=1)).timestamp() - 0.001 if end else day.timestamp()
        return datetime.fromisoformat(text.upper().replace("Z", "+00:00")).timestamp() if text else None
    except (ValueError, OverflowError):
        return None


def read(body: bytes, collection: Collection, uid: Optional[str]) -> Draft:
    """The feature of a body; `uid`: the id of the address, None where the body's own is taken. Raises BadRequest, Invalid."""
    try:
        said = json.loads(body.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise BadRequest("The body is no JSON in UTF-8.") from None
    reasons: list[tuple[str, str]] = []
    if not isinstance(said, dict) or said.get("type") != "Feature":
        raise Invalid("The body is no GeoJSON feature.", [("/type", "must be Feature")])
    own = said.get("id")
    if own is not None and (not isinstance(own, str) or (uid is not None and own != uid)):
        reasons.append(("/id", "must be the id of the address" if uid is not None else "must be a UUID"))
    uid = uid if uid is not None else own
    if isinstance(uid, str) and not UUID.match(uid):
        reasons.append(("/id", "must be a UUID in lower case"))
    geometry = said.get("geometry")
    if "geometry" not in said:
        reasons.append(("/geometry", "must be a geometry or null"))
    elif geometry is not None:
        reasons += geometry_reasons(geometry)
    given = said.get("properties")
    if not isinstance(given, dict):
        reasons.append(("/properties", "must be an object"))
        given = {}
    properties = {name: value for name, value in given.items() if name not in OWN}
    reasons += property_reasons(properties, collection)
    if reasons:
        raise Invalid("The feature does not keep the schema of its collection.", reasons[:50])
    starts, ends = (properties.get(name) for name in (collection.starts, collection.ends))
    return Draft(uid or "", geometry, properties, moment(starts), moment(ends, end=True))


def geometry_reasons(geometry: Any) -> list[tuple[str, str]]:
    """What is wrong with a GeoJSON geometry: unreadable, empty, or not in longitude and latitude."""
    try:
        made = shape(geometry)
        left, bottom, right, top = made.bounds
    except Exception:  # whatever a stranger's structure makes shapely raise
        return [("/geometry", "cannot be read as a GeoJSON geometry")]
    if made.is_empty or not all(map(math.isfinite, (left, bottom, right, top))):
        return [("/geometry", "is empty")]
    if left < -180 or right > 180 or bottom < -90 or top > 90:
        return [("/geometry", "is not in longitude and latitude")]
    return []


def property_reasons(properties: Mapping[str, Any], collection: Collection) -> list[tuple[str, str]]:
    """What is wrong with the properties: by the schema, and what no store can hold."""
    found = []
    for error in validator_of(collection).iter_errors(properties):
        where = "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in ("", "properties", *error.path))
        found.append((where, printable(error.message)))
    fields = dict(collection.fields)
    for name, value in properties.items():
        if name not in fields:
            found.append((f"/properties/{printable(name)}", "is no field of the collection"))
        elif isinstance(value, str) and ("\0" in value or printable(value) != value):
            found.append((f"/properties/{printable(name)}", "holds a character that no text can"))
        elif isinstance(value, (int, float)) and not isinstance(value, bool) and not -WHOLE <= value <= WHOLE:
            found.append((f"/properties/{printable(name)}", "is too large a number"))
    return found


def printable(text: str) -> str:
    """The text, cut and without halves of characters, so that it can be told."""
    return text[:10000].encode("utf-8", "replace").decode("utf-8") if len(text) <= 10000 else text[:200] + "…"


def _refuse(word: str) -> Any:
    raise ValueError(word)
