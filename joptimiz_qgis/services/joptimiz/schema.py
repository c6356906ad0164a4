# SPDX-License-Identifier: GPL-2.0-or-later
"""The fields of a collection as its JSON Schema (2020-12) declares them, and whether a feature keeps to them.

Only the words that resources/api/schemas uses are understood; another word is an error, never ignored.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Iterator, Mapping, Optional, Pattern, Sequence, Tuple
from urllib.parse import urlsplit

from ...core.errors import FormatError
from ...core.sync_plan import Record, Reject
from ...core.text import N_
from . import geometry

OWN = ("rev", "updated_at", "deleted")
"""Members that the server itself adds to the properties of every collection (levels 1 and 2)."""

_KNOWN = {"title", "description", "type", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
          "exclusiveMinimum", "default", "readOnly"}
# The hour 24 is ISO 8601 and not RFC 3339; Python from 3.14 on reads it.
_DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt](?:[01]\d|2[0-3]):\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})\Z", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z", re.ASCII)
_SHOWN = 200
_MOST = 2**63 - 1

MISSING = N_("A field that every feature must have is missing.")
TYPE = N_("The value is not of the type that this field has.")
CHOICE = N_("The value is not one that this field may have.")
LENGTH = N_("The text is too long, or too short.")
PATTERN = N_("The text is not written as this field wants it.")
RANGE = N_("The number is out of the range of this field.")
FORM = N_("The text is no date-time, date, identifier or address, as this field wants it.")


@dataclass(frozen=True)
class CollectionSchema:
    """`fields`: (name, string|integer|number|boolean, format or "") in order, the server's own members left out."""

    name: str
    title: str
    fields: Tuple[Tuple[str, str, str], ...]
    required: Tuple[str, ...]
    declared: Mapping[str, Mapping[str, Any]]

    @classmethod
    def from_json(cls, whole: Mapping[str, Any]) -> "CollectionSchema":
        """The schema of the collection that its `$id` names. Raises FormatError for a word that is not understood here."""
        name = whole["$id"].rpartition("/")[2].partition(".")[0]
        declared = {field: rules for field, rules in whole["properties"].items() if field not in OWN}
        for field, rules in declared.items():
            unknown = sorted(set(rules) - _KNOWN)
            if unknown:
                raise FormatError(N_("The schema of {collection} says {words} of {field}, which this version does not know."),
                                  collection=name, words=", ".join(unknown), field=field)
        fields = tuple((field, _types(rules)[0], rules.get("format", "")) for field, rules in declared.items())
        return cls(name, whole.get("title", name), fields, tuple(whole.get("required", ())), declared)

    def check(self, uid: str, properties: Mapping[str, Any]) -> Sequence[Reject]:
        """What is wrong with the properties of a feature; nothing for a good one. Fields that are not declared are ignored."""
        return list(self._wrong(uid, properties))

    def kept(self, properties: Mapping[str, Any]) -> dict[str, Any]:
        """The declared fields alone, in their order; what is not there is None."""
        return {name: properties.get(name) for name, _, _ in self.fields}

    def to_send(self, properties: Mapping[str, Any]) -> dict[str, Any]:
        """The declared fields that say something, and those that must be there even if they do not."""
        return {name: value for name, value in self.kept(properties).items() if value is not None or name in self.required}

    def same(self, mine: Record, theirs: Record) -> bool:
        """Whether two features say the same: an absent field is an empty one, and an instant one in every spelling."""
        return not mine.deleted and not theirs.deleted and _plain(mine) == _plain(theirs) and all(
            _alike(mine.properties.get(name), theirs.properties.get(name), form) for name, _, form in self.fields)

    def _wrong(self, uid: str, properties: Mapping[str, Any]) -> Iterator[Reject]:
        for name in self.required:
            if name not in properties:
                yield Reject(uid, name, "", MISSING)
        for name, rules in self.declared.items():
            if name in properties:
                reason = wrong(properties[name], rules)
                if reason is not None:
                    yield Reject(uid, name, str(properties[name])[:_SHOWN], reason)


def wrong(value: Any, rules: Mapping[str, Any]) -> Optional[str]:
    """Why a value does not keep to the rules of a field; None if it does."""
    if not any(_is(value, kind) for kind in _types(rules, with_null=True)):
        return TYPE
    if "enum" in rules and not any(type(value) is type(one) and value == one for one in rules["enum"]):
        return CHOICE
    if isinstance(value, str):
        if not rules.get("minLength", 0) <= len(value) <= rules.get("maxLength", math.inf):
            return LENGTH
        if "pattern" in rules and _pattern(rules["pattern"]).search(value) is None:
            return PATTERN
        return None if _formed(value, rules.get("format", "")) else FORM
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        low, above = rules.get("minimum", -math.inf), rules.get("exclusiveMinimum", -math.inf)
        fits = isinstance(value, float) or -_MOST - 1 <= value <= _MOST
        return None if fits and low <= value <= rules.get("maximum", math.inf) and value > above else RANGE
    return None


@cache
def _pattern(text: str) -> Pattern[str]:
    """JSON Schema's `$` is the end of the text, and its `\\d` are ten digits; Python's are more."""
    return re.compile(re.sub(r"(?<!\\)\$$", r"\\Z", text), re.ASCII)


def _types(rules: Mapping[str, Any], with_null: bool = False) -> Sequence[str]:
    types = rules["type"] if isinstance(rules["type"], list) else [rules["type"]]
    return types if with_null else [kind for kind in types if kind != "null"]


def _is(value: Any, kind: str) -> bool:
    if kind == "null":
        return value is None
    if kind == "string":
        return isinstance(value, str)
    if kind == "boolean":
        return isinstance(value, bool)
    if isinstance(value, float):
        return math.isfinite(value) and (kind == "number" or value.is_integer())
    return isinstance(value, int) and not isinstance(value, bool)


def _formed(value: str, form: str) -> bool:
    try:
        if form == "date-time":
            return bool(_DATE_TIME.match(value)) and bool(utc_text(value))  # the year 1 may have no UTC
        if form == "date":
            return bool(_DATE.match(value)) and bool(date.fromisoformat(value))
        if form == "uuid":
            return bool(UUID.match(value))
        if form == "uri":
            return bool(urlsplit(value).scheme) and not any(c.isspace() for c in value)
    except (ValueError, OverflowError):
        return False
    return True


def _moment(value: str) -> datetime:
    """The instant of an RFC 3339 text. Raises ValueError."""
    whole, _, rest = value.upper().partition(".")
    if rest:
        digits = re.match(r"\d+", rest)
        whole += rest[digits.end():] if digits else ""
    return datetime.fromisoformat(whole.replace("Z", "+00:00"))


def _plain(record: Record) -> Optional[Mapping[str, Any]]:
    """The geometry as a server gives it."""
    try:
        return geometry.checked(json.loads(json.dumps(record.geometry)))
    except ValueError:
        return record.geometry


def _alike(mine: Any, theirs: Any, form: str) -> bool:
    if mine == theirs:
        return isinstance(mine, bool) == isinstance(theirs, bool)
    try:
        return form == "date-time" and utc_text(mine) == utc_text(theirs)
    except (TypeError, ValueError, AttributeError, OverflowError):
        return False


def utc_text(value: str) -> str:
    """An RFC 3339 instant as GeoPackage keeps it: 2026-11-25T08:00:00.000Z. Raises ValueError, OverflowError."""
    found = re.search(r"\.(\d+)", value)
    thousandths = (found.group(1) + "000")[:3] if found else "000"
    moment = _moment(value)
    offset = moment.utcoffset()
    plain = moment.replace(tzinfo=None) - offset if offset is not None else moment.replace(tzinfo=None)
    return f"{plain.isoformat()}.{thousandths}Z"
