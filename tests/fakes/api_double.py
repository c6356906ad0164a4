# SPDX-License-Identifier: GPL-2.0-or-later
"""A server of the JOPTIMIZ API in this process, on the loopback: levels 0 to 2, its data in memory, and switches to misbehave.

    with ApiDouble(level=2) as server:
        server.put("bays", uid, {"name": "Quai"}, {"type": "Point", "coordinates": [2.3, 48.8]})
        Client(server.url, ...)
"""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Mapping, Optional
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

PROFILE = "https://joptimiz.example.org/spec/api/1.0/conf/"
GEOJSON, PLAIN, PROBLEM = "application/geo+json", "application/json", "application/problem+json"
_FILTER = re.compile(r"(deleted = false AND )?rev > (\d+)\Z")
_ITEMS = re.compile(r"/collections/([^/]+)/items(?:/([^/]+))?\Z")


@dataclass
class Rows:
    """A collection. `pending`: revisions that are given out but not committed yet."""

    features: dict[str, dict[str, Any]] = field(default_factory=dict)
    rev: int = 0
    oldest_rev: int = 0
    pending: dict[str, dict[str, Any]] = field(default_factory=dict)

    def safe_rev(self) -> int:
        return min((one["properties"]["rev"] - 1 for one in self.pending.values()), default=self.rev)


@dataclass
class Answer:
    status: int = 200
    value: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = GEOJSON


class ApiDouble:
    """`level`: what it keeps; `says`: what it says, by default the same. `token`: the bearer it wants, None for none.
    `page`: most features of a page. `counts`: whether pages say numberMatched; `hits`: whether it does when asked for that alone.
    `knows_filter`: False ignores filter and sortby with 200, as many servers do. `scopes`: what the token may do."""

    def __init__(self, level: int = 2, page: int = 1000) -> None:
        self.level, self.says, self.page = level, level, page
        self.counts = self.hits = self.knows_filter = True
        self.token: Optional[str] = None
        self.scopes: Optional[set[str]] = None
        self.collections: dict[str, Rows] = {}
        self.asked: list[tuple[str, str, Mapping[str, str]]] = []
        self.headers: list[Mapping[str, str]] = []
        self._lock = threading.RLock()

    def __enter__(self) -> "ApiDouble":
        double = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

            def log_message(self, *_: Any) -> None:
                """Tests read `asked`."""

            def go(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                with double._lock:
                    answer = double.answer(self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body)
                data = b"" if answer.value is None else json.dumps(answer.value, ensure_ascii=False).encode()
                self.send_response(answer.status)
                for name, value in {"Content-Type": answer.kind, **answer.headers}.items():
                    self.send_header(name, value)
                if answer.status != 204:
                    self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_PUT = do_DELETE = do_POST = go

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._server.shutdown()
        self._server.server_close()

    # -- what happens on the server

    def rows(self, name: str) -> Rows:
        return self.collections.setdefault(name, Rows())

    def put(self, name: str, uid: str, properties: Mapping[str, Any], geometry: Any = None, late: bool = False) -> int:
        """Somebody else writes; `late`: it is committed by `commit`, after revisions that are given out meanwhile."""
        with self._lock:
            rows = self.rows(name)
            rows.rev += 1
            own = {"rev": rows.rev, "updated_at": f"2026-01-01T00:00:{rows.rev % 60:02d}Z", "deleted": False}
            (rows.pending if late else rows.features)[uid] = {
                "type": "Feature", "id": uid, "geometry": geometry, "properties": {**properties, **(own if self.level else {})}}
            return rows.rev

    def commit(self, name: str) -> None:
        with self._lock:
            rows = self.rows(name)
            rows.features.update(rows.pending)
            rows.pending.clear()

    def remove(self, name: str, uid: str) -> int:
        """Somebody else deletes: from level 1 a tombstone stays."""
        with self._lock:
            rows = self.rows(name)
            rows.rev += 1
            if self.level:
                rows.features[uid] = {"type": "Feature", "id": uid, "geometry": None,
                                      "properties": {"rev": rows.rev, "updated_at": "2026-01-01T00:00:00Z", "deleted": True}}
            else:
                del rows.features[uid]
            return rows.rev

    def purge(self, name: str) -> None:
        """Tombstones are forgotten, and cursors that would need them are too old."""
        with self._lock:
            rows = self.rows(name)
            rows.features = {uid: one for uid, one in rows.features.items() if not one["properties"].get("deleted")}
            rows.oldest_rev = rows.rev

    def live(self, name: str) -> dict[str, dict[str, Any]]:
        """What is there, by id."""
        return {uid: one for uid, one in self.rows(name).features.items() if not one["properties"].get("deleted")}

    # -- answers

    def answer(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        parts = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.asked.append((method, parts.path, query))
        self.headers.append(headers)
        if parts.path in ("", "/"):
            return Answer(value={"title": "Double", "description": "", "links": []}, kind=PLAIN)
        if parts.path == "/conformance":
            names = ("read", "delta", "write")[: self.says + 1]
            return Answer(value={"conformsTo": [PROFILE + name for name in names] if self.says else []}, kind=PLAIN)
        if parts.path == "/collections":
            return Answer(value={"collections": [self._described(name) for name in self.collections]}, kind=PLAIN)
        found = _ITEMS.match(parts.path)
        if found is None or found.group(1) not in self.collections:
            return problem(404, "not-found", "There is nothing at this address.")
        name, uid = found.group(1), unquote(found.group(2) or "")
        refused = self._refused(method, name, headers)
        if refused:
            return refused
        if uid:
            return self._item(method, self.rows(name), uid, headers, body)
        return self._page(name, query)

    def _refused(self, method: str, name: str, headers: Mapping[str, str]) -> Optional[Answer]:
        if self.token is not None and headers.get("authorization") != f"Bearer {self.token}":
            return problem(401, "invalid-token", "A bearer token is needed.", {"WWW-Authenticate": "Bearer"})
        scope = f"{'read' if method == 'GET' else 'write'}:{name}"
        if self.scopes is not None and scope not in self.scopes:
            wanted = f'Bearer error="insufficient_scope", scope="{scope}"'
            return problem(403, "insufficient-scope", "No.", {"WWW-Authenticate": wanted})
        return problem(405, "method-not-allowed", "Read only.") if method != "GET" and self.level < 2 else None

    def _described(self, name: str) -> dict[str, Any]:
        rows = self.rows(name)
        said = {"id": name, "title": name.title(), "links": []}
        if not self.says:
            return said
        return {**said, "oldest_rev": rows.oldest_rev, "safe_rev": rows.safe_rev(), "edition": "2026", "level": self.says}

    def _page(self, name: str, query: Mapping[str, str]) -> Answer:
        rows, offset = self.rows(name), int(query.get("offset", 0))
        limit = min(int(query.get("limit", 10)), self.page)
        found = list(rows.features.values())
        if "filter" in query and self.level and self.knows_filter:
            asked = _FILTER.match(query["filter"])
            if asked is None:
                return problem(400, "bad-request", "This filter is not understood.")
            after = int(asked.group(2))
            if not asked.group(1) and after < rows.oldest_rev:
                return problem(410, "cursor-too-old", f"Changes are kept from {rows.oldest_rev} on.")
            found = [one for one in found if one["properties"]["rev"] > after
                     and not (asked.group(1) and one["properties"]["deleted"])]
        else:
            found = [one for one in found if not one["properties"].get("deleted")]
        if query.get("sortby") == "rev" and self.knows_filter and self.level:
            found.sort(key=lambda one: one["properties"]["rev"])
        if query.get("resulttype") == "hits":
            counted = {"numberMatched": len(found)} if self.hits else {}
            return Answer(value={"type": "FeatureCollection", "features": [], **counted})
        page = found[offset : offset + limit]
        value: dict[str, Any] = {"type": "FeatureCollection", "features": page, "numberReturned": len(page), "links": []}
        if self.counts:
            value["numberMatched"] = len(found)
        if offset + limit < len(found):
            again = urlencode({**query, "offset": offset + limit})
            value["links"] = [{"rel": "next", "type": GEOJSON, "href": f"{self.url}/collections/{name}/items?{again}"}]
        return Answer(value=value)

    def _item(self, method: str, rows: Rows, uid: str, headers: Mapping[str, str], body: bytes) -> Answer:
        old = rows.features.get(uid)
        there = old if old is not None and not old["properties"].get("deleted") else None
        tag = f'"{there["properties"].get("rev")}"' if there is not None else ""
        if method == "GET":
            return Answer(value=there, headers={"ETag": tag}) if there is not None else problem(404, "not-found", "Not there.")
        creates = headers.get("if-none-match") == "*"
        if not creates and "if-match" not in headers:
            return problem(428, "precondition-required", "If-Match is needed.")
        if creates and there is not None:
            return problem(412, "stale", "There is a feature with this id.", {"ETag": tag})
        if creates and old is not None:
            return problem(409, "duplicate", "An id is used once.")
        if not creates and there is None:
            return problem(404, "not-found", "Not there.")
        if not creates and headers["if-match"] != tag:
            return problem(412, "stale", "It has changed.", {"ETag": tag})
        if method == "DELETE":
            rows.rev += 1
            rows.features[uid] = {"type": "Feature", "id": uid, "geometry": None,
                                  "properties": {"rev": rows.rev, "updated_at": "2026-01-01T00:00:00Z", "deleted": True}}
            return Answer(200, rows.features[uid], {"ETag": f'"{rows.rev}"'})
        said = json.loads(body)
        wrong = [name for name, value in said["properties"].items() if value == "wrong"]
        if wrong:
            return problem(422, "invalid", "It does not keep to the schema.", errors=[
                {"pointer": f"#/properties/{name}", "detail": "may not be wrong"} for name in wrong])
        rows.rev += 1
        rows.features[uid] = {**said, "properties": {**said["properties"], "rev": rows.rev, "deleted": False,
                                                     "updated_at": "2026-01-01T00:00:00Z"}}
        return Answer(201 if creates else 200, rows.features[uid], {"ETag": f'"{rows.rev}"'})


def problem(status: int, name: str, detail: str, headers: Mapping[str, str] = {}, **more: Any) -> Answer:  # noqa: B006
    """An error as RFC 9457 has it."""
    return Answer(status, {"type": f"urn:joptimiz:problem:{name}", "title": name, "status": status, "detail": detail, **more},
                  headers, PROBLEM)
