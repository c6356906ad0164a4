# SPDX-License-Identifier: GPL-2.0-or-later
"""Calls of the contract tests, and the features that they write."""

from __future__ import annotations

import uuid
from typing import Any, Optional

import requests

GEOJSON = {"Content-Type": "application/geo+json"}


def new_id() -> str:
    return str(uuid.uuid4())


def bay(uid: str, name: str = "Aire d'essai", at: Optional[list[float]] = None, **properties: Any) -> dict[str, Any]:
    """A delivery bay; `at`: longitude and latitude, None for no geometry."""
    x, y = at or (7.42, 43.73)
    return {"type": "Feature", "id": uid, "geometry": {"type": "Point", "coordinates": [x, y]},
            "properties": {"ID": uid, "LONGITUDE": x, "LATITUDE": y, "NOM": name, **properties}}


class Api:
    """A service as an account with these scopes (all without) sees it."""

    def __init__(self, server: Any, *scopes: str) -> None:
        self.server, self.session = server, requests.Session()
        self.session.headers.update(server.bearer(*scopes))

    def items(self, collection: str, uid: str = "") -> str:
        return f"{self.server.url}/collections/{collection}/items" + (f"/{uid}" if uid else "")

    def get(self, collection: str, uid: str = "", headers: Any = None, **parameters: Any) -> requests.Response:
        named = {name.replace("_", "-"): value for name, value in parameters.items()}
        return self.session.get(self.items(collection, uid), params=named, headers=headers, timeout=30)

    def page(self, collection: str, **parameters: Any) -> dict[str, Any]:
        answer = self.get(collection, **parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def ids(self, collection: str, **parameters: Any) -> list[str]:
        return [feature["id"] for feature in self.page(collection, **parameters)["features"]]

    def create(self, collection: str, feature: Any, **headers: str) -> requests.Response:
        return self.session.put(self.items(collection, feature["id"]), json=feature, timeout=30,
                                headers={**GEOJSON, "If-None-Match": "*", **headers})

    def replace(self, collection: str, feature: Any, tag: str) -> requests.Response:
        return self.session.put(self.items(collection, feature["id"]), json=feature, timeout=30,
                                headers={**GEOJSON, "If-Match": tag})

    def delete(self, collection: str, uid: str, tag: str) -> requests.Response:
        return self.session.delete(self.items(collection, uid), headers={"If-Match": tag}, timeout=30)

    def stored(self, collection: str, feature: Any) -> str:
        """Creates; the entity tag."""
        answer = self.create(collection, feature)
        assert answer.status_code == 201, answer.text
        return answer.headers["ETag"]

    def description(self, collection: str) -> dict[str, Any]:
        return self.session.get(f"{self.server.url}/collections/{collection}", timeout=30).json()

    def changes(self, collection: str, cursor: int, limit: int = 1000) -> list[dict[str, Any]]:
        """All changes after a cursor, by keyset, as a client of level 1 reads them."""
        found: list[dict[str, Any]] = []
        while True:
            page = self.page(collection, filter=f"rev > {cursor}", sortby="rev", limit=limit)["features"]
            found += page
            if len(page) < limit:
                return found
            cursor = page[-1]["properties"]["rev"]


def is_problem(answer: requests.Response, status: int) -> dict[str, Any]:
    """Holds that an answer is a problem document of a status; its members."""
    assert answer.status_code == status, (answer.status_code, answer.text[:500])
    assert answer.headers["Content-Type"].split(";")[0] == "application/problem+json"
    said = answer.json()
    assert said["status"] == status and said["title"] and said["type"]
    return said
