# SPDX-License-Identifier: GPL-2.0-or-later
"""Bytes of GeoJSON into features. One bad feature is a Reject and never stops the others; a bad document is an error."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from ...core.errors import ServiceAnswerError
from ...core.sync_plan import Level, Record, Reject
from ...core.text import N_
from ..transport import HttpReply
from . import geometry
from .problems import page_title
from .schema import UUID, CollectionSchema

LARGEST = 2**63 - 1
_LONGEST_UID = 200
_SHOWN = 200
_MOST_PARTS = 4_000_000
"""Objects and lists of an answer: each empty one is three bytes on the way and a hundred in memory."""
_MOST_FEATURES = 500_000
_UNSTORABLE = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_SURROGATE_OR_NUL = re.compile("[\0\ud800-\udfff]")

WEB_PAGE = N_("{place} answers with a web page (“{words}”) instead of data. Check the address; perhaps it wants a sign-in that "
              "QGIS cannot do by itself.")
OTHER_TYPE = N_("{place} answers with content of the type {kind} instead of GeoJSON. Check the address.")
NOT_UTF8 = N_("The answer of {place} is no UTF-8 text and was not read. Tell whoever runs the service.")
NOT_JSON = N_("The answer of {place} cannot be read as JSON. Tell whoever runs the service.")
TOO_MANY_PARTS = N_("The answer of {place} has too many parts and was not read. Tell whoever runs the service.")
NOT_GEOJSON = N_("The answer of {place} is no collection of features. Check the address.")

NO_FEATURE = N_("It is no GeoJSON feature.")
NO_ID = N_("The feature has no usable id.")
NOUUID = N_("The id is no UUID.")
BAD_GEOMETRY = N_("The geometry is none that can be used: longitude and latitude in degrees, rings closed.")
BAD_CHARACTER = N_("The text holds a character that no file can.")
BAD_STATE = N_("Its revision, its time of change or its mark as deleted is not as the profile says.")


@dataclass(frozen=True)
class Decoded:
    """A page as it came. `uids`, `revs`: of every feature in order, "" and None where they are not usable. `matched`: as the
    server says, or None. `next`: the address of the page that follows, as it is written, "" for none."""

    records: tuple[Record, ...]
    rejects: tuple[Reject, ...]
    uids: tuple[str, ...]
    revs: tuple[Optional[int], ...]
    matched: Optional[int]
    next: str


def document(reply: HttpReply, place: str) -> Any:
    """The value of an answer that must be JSON in UTF-8. Numbers that are none, or over 64 bit, come as infinite or NaN: whoever
    uses them refuses them. Raises ServiceAnswerError."""
    return _value(_text(reply, place), place)


def page(reply: HttpReply, place: str, schema: CollectionSchema, level: Level) -> Decoded:
    """A page of features. Raises ServiceAnswerError if it is none."""
    text = _text(reply, place)
    whole = _value(text, place)
    features = whole.get("features") if isinstance(whole, dict) and whole.get("type") == "FeatureCollection" else None
    if not isinstance(features, list):
        raise ServiceAnswerError(NOT_GEOJSON, place=place)
    if len(features) > _MOST_FEATURES:
        raise ServiceAnswerError(TOO_MANY_PARTS, place=place)
    looks = _UNSTORABLE.search(text) is not None
    records, rejects, uids, revs = [], [], [], []
    for one in features:
        found = feature(one, schema, level, looks)
        if isinstance(found, Record):
            records.append(found)
        else:
            rejects.extend(found)
        uids.append(uid_of(one))
        revs.append(rev_of(one))
    return Decoded(tuple(records), tuple(rejects), tuple(uids), tuple(revs), whole_number(whole.get("numberMatched")),
                   link(whole, "next"))


def feature(one: Any, schema: CollectionSchema, level: Level, looks: bool = True) -> "Record | list[Reject]":
    """A feature, or what is wrong with it. `looks`: its texts may hold characters that no file can."""
    uid = uid_of(one)
    if not isinstance(one, dict) or one.get("type") != "Feature":
        return [Reject(uid, "", "", NO_FEATURE)]
    if not uid or _SURROGATE_OR_NUL.search(uid):
        return [Reject("", "id", "", NO_ID)]
    if level >= Level.DELTA and UUID.match(uid) is None:
        return [Reject(uid, "id", uid, NOUUID)]
    properties = one.get("properties")
    properties = {} if properties is None else properties
    if not isinstance(properties, dict):
        return [Reject(uid, "properties", "", NO_FEATURE)]
    if level < Level.DELTA:
        return _live(uid, None, "", one, properties, schema, looks)
    rev, changed, deleted = rev_of(one), properties.get("updated_at") or "", properties.get("deleted", False)
    if rev is None or not isinstance(changed, str) or not isinstance(deleted, bool) or _SURROGATE_OR_NUL.search(changed):
        return [Reject(uid, "rev", str(properties.get("rev"))[:_SHOWN], BAD_STATE)]
    if deleted:
        return Record(uid, rev, changed, True)
    return _live(uid, rev, changed, one, properties, schema, looks)


def _live(uid: str, rev: Optional[int], changed: str, one: Mapping[str, Any], properties: Mapping[str, Any],
          schema: CollectionSchema, looks: bool) -> "Record | list[Reject]":
    wrong = list(schema.check(uid, properties))
    if looks:
        wrong += [Reject(uid, name, "", BAD_CHARACTER) for name, _, _ in schema.fields
                  if isinstance(properties.get(name), str) and _SURROGATE_OR_NUL.search(properties[name])]
        wrong = [Reject(each.uid, each.field, _SURROGATE_OR_NUL.sub("\ufffd", each.value), each.reason) for each in wrong]
    place: Optional[Mapping[str, Any]] = None
    try:
        place = geometry.checked(one.get("geometry"))
    except ValueError as error:
        wrong.append(Reject(uid, "geometry", str(error), BAD_GEOMETRY))
    return wrong or Record(uid, rev, changed, False, place, schema.kept(properties))


def uid_of(one: Any) -> str:
    """The id of a feature as text, "" if it has none that is usable."""
    said = one.get("id") if isinstance(one, dict) else None
    if isinstance(said, bool) or not isinstance(said, (str, int)):
        return ""
    uid = str(said)
    return uid if len(uid) <= _LONGEST_UID else ""


def rev_of(one: Any) -> Optional[int]:
    """The revision of a feature, None if it has none that is usable."""
    properties = one.get("properties") if isinstance(one, dict) else None
    return whole_number(properties.get("rev")) if isinstance(properties, dict) else None


def whole_number(value: Any) -> Optional[int]:
    """A whole number from 0 that 64 bits hold, else None."""
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST
    return value if fits else None


def link(holder: Any, relation: str) -> str:
    """The address of the first link of that relation, "" for none."""
    links = holder.get("links") if isinstance(holder, dict) else None
    for one in links if isinstance(links, list) else ():
        if isinstance(one, dict) and one.get("rel") == relation and isinstance(one.get("href"), str):
            return one["href"]
    return ""


def _text(reply: HttpReply, place: str) -> str:
    kind = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    if "html" in kind:
        raise ServiceAnswerError(WEB_PAGE, place=place, words=page_title(reply.body) or "\u2013")
    if kind != "application/json" and not kind.endswith("+json"):
        raise ServiceAnswerError(OTHER_TYPE, place=place, kind=kind[:60] or "\u2013")
    try:
        return reply.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ServiceAnswerError(NOT_UTF8, place=place) from None


def _value(text: str, place: str) -> Any:
    if text.count("{") + text.count("[") > _MOST_PARTS:
        raise ServiceAnswerError(TOO_MANY_PARTS, place=place)
    try:
        return json.loads(text, parse_int=_int, parse_constant=_constant)
    except (ValueError, RecursionError):
        raise ServiceAnswerError(NOT_JSON, place=place) from None


def _int(digits: str) -> "int | float":
    """Digits are counted first: numbers of a million digits take minutes to read."""
    value = int(digits) if len(digits) <= 20 else math.inf
    return value if -LARGEST - 1 <= value <= LARGEST else math.inf


def _constant(word: str) -> float:
    return math.nan
