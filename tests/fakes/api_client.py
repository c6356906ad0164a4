# SPDX-License-Identifier: GPL-2.0-or-later
"""A client for tests: a small schema, pauses that are noted and not slept, a carrier that may hold a token."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.sync_plan import Record
from joptimiz_qgis.services.joptimiz.client import Client
from joptimiz_qgis.services.joptimiz.schema import CollectionSchema
from joptimiz_qgis.services.transport import HttpReply, HttpRequest, RequestsTransport

GO = NoProgress()
PUBLISHED = "https://joptimiz.example.org/spec/api/1.0/schemas/"
BAYS = CollectionSchema.from_json({"$id": PUBLISHED + "bays.json", "title": "Bay", "properties": {
    "name": {"type": ["string", "null"], "maxLength": 100}, "places": {"type": ["integer", "null"], "minimum": 0},
    "checked": {"type": ["string", "null"], "format": "date-time"}}, "required": ["name"]})
POINT = {"type": "Point", "coordinates": [2.35, 48.85]}


def uid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def bay(number: int, rev: Optional[int] = None, **properties: Any) -> Record:
    return Record(uid(number), rev, geometry=POINT, properties={"name": f"Quai {number}", **properties})


class WithToken:
    """A carrier that adds a bearer, as an authentication of QGIS does."""

    def __init__(self, token: str = "", inner: Any = None, silence_s: float = 5.0) -> None:
        self.token, self._inner, self.silence_s = token, inner or RequestsTransport(), silence_s

    def send(self, request: HttpRequest, progress: Any) -> HttpReply:
        bearer = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return self._inner.send(replace(request, headers={**request.headers, **bearer}, silence_s=self.silence_s), progress)


class Pauses(list):
    """What the client would have waited, in seconds."""

    def __call__(self, seconds: float, progress: Any) -> None:
        self.append(seconds)


def client(url: str, token: str = "", pauses: Optional[Pauses] = None, transport: Any = None) -> Client:
    return Client(url, transport or WithToken(token), {"bays": BAYS}, Pauses() if pauses is None else pauses, lambda: 0.5)


def fill(server: Any, count: int, begin: int = 1) -> None:
    """Bays from `begin` on."""
    for number in range(begin, begin + count):
        server.put("bays", uid(number), {"name": f"Quai {number}", "places": number}, POINT)


def info(api: Client) -> Any:
    return next(one for one in api.collections(GO) if one.name == "bays")


def all_of(pages: Any) -> tuple[dict[str, Record], Any]:
    """Records by id, later ones over earlier ones, and the last page."""
    found, last = {}, None
    for page in pages:
        found.update({record.uid: record for record in page.records})
        last = page
    return found, last
