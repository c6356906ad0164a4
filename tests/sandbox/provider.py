# SPDX-License-Identifier: GPL-2.0-or-later
"""The provider plug-ins of pygeoapi: its calls, put to our stores."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Mapping, Optional
from urllib.parse import urlencode
from uuid import uuid4

from pygeoapi.provider.base import BaseProvider

from . import draft, exchange
from .catalogue import COLLECTIONS
from .cql import where_of
from .problems import Absent, BadRequest, Duplicate, MethodRefused, Problem, Stale
from .store import Query, Store
from .store_gpkg import GeoPackageStore

JSON_KINDS = {"text": "string", "int": "integer", "real": "number", "flag": "boolean"}
MOST_OFFSET = 10_000_000
GEOJSON = "application/geo+json"


class Links(list):
    """The links of a page. What pygeoapi would add is left out: formats that are not served, and a `next` by offset."""

    def __init__(self, held: exchange.Exchange, next_after: Optional[int]) -> None:
        asked = dict(held.query or {})
        super().__init__([{"rel": "self", "type": GEOJSON, "href": address(held.url, asked)}])
        if next_after is not None:
            asked.pop("offset", None)
            super().append({"rel": "next", "type": GEOJSON, "href": address(held.url, {**asked, "after": next_after})})
        super().append({"rel": "collection", "type": "application/json", "href": held.url.rsplit("/", 1)[0]})

    def append(self, link: Any) -> None:
        """Leaves pygeoapi's link out."""

    def extend(self, links: Any) -> None:
        """Leaves pygeoapi's links out."""


def address(url: str, asked: Mapping[str, Any]) -> str:
    return f"{url}?{urlencode(asked, safe=',:/')}" if asked else url


class StoreProvider(BaseProvider):
    """A collection behind pygeoapi. Made anew for each request; the connections are the stores' own and stay."""

    store: Store

    def __init__(self, provider_def: Mapping[str, Any]) -> None:
        super().__init__(provider_def)
        self.collection = COLLECTIONS[provider_def["collection"]]
        self.store = self.open(provider_def["data"])
        self.get_fields()

    def open(self, place: str) -> Store:
        raise NotImplementedError

    def get_fields(self) -> dict[str, dict[str, str]]:
        if not self._fields:
            self._fields = {name: {"type": JSON_KINDS[kind]} for name, kind in self.store.kinds.items()}
        return self._fields

    def query(self, offset: int = 0, limit: int = 10, bbox: Any = (), datetime_: Any = None, sortby: Any = (),
              **_: Any) -> dict[str, Any]:
        held = exchange.current()
        try:
            if offset > MOST_OFFSET:
                raise BadRequest("The offset is too large.")
            where = where_of(held.filter, self.store.kinds) if held.filter else None
            sort = tuple((entry["property"], entry["order"] == "-") for entry in sortby)
            query = Query(where, box_of(bbox), span_of(datetime_), sort, limit, offset, held.after)
            found = self.store.find(query)
        except Problem as problem:
            raise self._told(problem) from problem
        return {"type": "FeatureCollection", "features": found.features, "numberMatched": found.matched,
                "numberReturned": len(found.features), "links": Links(held, found.next_after)}

    def get(self, identifier: str, **_: Any) -> dict[str, Any]:
        return self._keep(lambda: self.store.get(identified(identifier)))

    def create(self, item: bytes) -> str:
        def work() -> dict[str, Any]:
            self._writable()
            read = draft.read(item, self.collection, None)
            return self.store.create(read if read.uid else replace(read, uid=str(uuid4())))

        return self._keep(work)["id"]

    def update(self, identifier: str, item: bytes) -> bool:
        def work() -> dict[str, Any]:
            self._writable()
            held = exchange.current()
            read = draft.read(item, self.collection, identifier)
            return self._create_anew(read) if held.create else self.store.replace(read, held.if_match)

        return bool(self._keep(work))

    def _create_anew(self, read: draft.Draft) -> dict[str, Any]:
        """With If-None-Match: what is there already fails the precondition; a deleted one's id is a conflict."""
        try:
            return self.store.create(read)
        except Duplicate:
            rev = self._rev_of(read.uid)
            if rev is None:
                raise
            raise Stale("There is a feature with this id.", headers={"ETag": f'"{rev}"'}) from None

    def _rev_of(self, uid: str) -> Optional[int]:
        try:
            return self.store.get(uid)["properties"]["rev"]
        except Absent:
            return None

    def delete(self, identifier: str) -> bool:
        def work() -> dict[str, Any]:
            self._writable()
            return self.store.delete(identified(identifier), exchange.current().if_match)

        return bool(self._keep(work))

    def _writable(self) -> None:
        if self.collection.level < 2:
            raise MethodRefused(f"The collection {self.collection.name} is read only.", headers={"Allow": "GET, HEAD"})

    def _keep(self, work: Any) -> dict[str, Any]:
        try:
            stored = work()
        except Problem as problem:
            raise self._told(problem) from problem
        exchange.current().stored = stored
        return stored

    def _told(self, problem: Problem) -> Problem:
        exchange.current().problem = problem
        return problem


class GeoPackageProvider(StoreProvider):
    def open(self, place: str) -> Store:
        return GeoPackageStore(place, self.collection)


class PostgisProvider(StoreProvider):
    def open(self, place: str) -> Store:
        from .store_postgis import PostgisStore  # its driver is there where PostGIS is

        return PostgisStore(place, self.collection)


def identified(uid: str) -> str:
    """The id of an address; raises Absent for what no feature can have as its id."""
    if not draft.UUID.match(uid):
        raise Absent("There is no such feature.")
    return uid


def box_of(bbox: Any) -> Optional[tuple[float, float, float, float]]:
    """Left, bottom, right, top of a bbox of four or six numbers."""
    if not bbox:
        return None
    numbers = [float(number) for number in bbox]
    left, bottom, right, top = numbers if len(numbers) == 4 else (*numbers[:2], *numbers[3:5])
    if not all(abs(number) <= 1e6 for number in (left, bottom, right, top)):
        raise BadRequest("The bbox is not in longitude and latitude.")
    if left > right:
        raise BadRequest("A bbox across the 180th meridian is not served.")
    return left, bottom, right, top


def span_of(said: Optional[str]) -> Optional[tuple[Optional[float], Optional[float]]]:
    """From and to of a datetime parameter, seconds since 1970 UTC; None = open."""
    if not said:
        return None
    begin, _, end = said.partition("/")
    ends = (begin, end) if "/" in said else (begin, begin)
    moments = tuple(None if text in ("", "..") else draft.moment(text, end=bool(index)) for index, text in enumerate(ends))
    unreadable = any(text not in ("", "..") and not re.match(r"\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?\Z", text, re.IGNORECASE)
                     or (text not in ("", "..") and moment is None) for text, moment in zip(ends, moments))
    if unreadable or all(moment is None for moment in moments) or (None not in moments and moments[0] > moments[1]):
        raise BadRequest("The datetime is no date, date-time or interval (RFC 3339).")
    return moments[0], moments[1]
