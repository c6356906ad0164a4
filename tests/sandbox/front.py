# SPDX-License-Identifier: GPL-2.0-or-later
"""The ASGI front of pygeoapi: tokens and scopes, preconditions and entity tags, limits, and problem+json for whatever fails."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Awaitable, Callable, Mapping, Optional
from urllib.parse import parse_qsl, urlencode

from . import exchange
from .catalogue import COLLECTIONS, Collection
from .documents import Documents
from .exchange import Exchange
from .limits import Limits
from .problems import (
    Absent,
    BadRequest,
    MethodRefused,
    NoPrecondition,
    NotAcceptable,
    Problem,
    TooLarge,
    WrongType,
    body_of,
)
from .tokens import Tokens, need

LOG = logging.getLogger("sandbox.front")
MOST_BYTES = 5 * 2**20
MOST_DRAINED = 32 * 2**20
MOST_TAGS = 200
JSON_TYPES = ("application/geo+json", "application/json", "application/problem+json", "application/*", "*/*")
OPEN_PATHS = ("/", "/conformance", "/openapi", "/collections")
COLLECTION = re.compile(r"/collections/([^/]+)(?:/(schema|queryables|items)(?:/([^/]+))?)?\Z")
METHODS = {"collection": ("GET", "HEAD"), "items": ("GET", "HEAD", "POST"), "item": ("GET", "HEAD", "PUT", "DELETE")}
PARAMETERS = {"items": frozenset(["limit", "offset", "after", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-lang",
                                  "sortby", "f"]),
              "item": frozenset(["f", "crs"]), "collection": frozenset(["f"])}
DIGITS = {"limit": re.compile(r"[1-9]\d{0,8}\Z"), "offset": re.compile(r"\d{1,8}\Z"), "after": re.compile(r"\d{1,18}\Z")}
SORT = re.compile(r"[ +-]?\w+(,[ +-]?\w+)*\Z")
TAGS = re.compile(r'\s*(?:W/)?"[^"]*"\s*(?:,\s*(?:W/)?"[^"]*"\s*)*\Z')
STRONG = re.compile(r'(W/)?"([^"]*)"')
Send = Callable[[Mapping[str, Any]], Awaitable[None]]


@dataclass
class Asked:
    """A request that is understood. `kind`: collection (and other descriptions), items or item."""

    method: str
    path: str
    headers: Mapping[str, str]
    kind: str = "collection"
    collection: Optional[Collection] = None
    query: dict[str, str] = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        return self.method in ("POST", "PUT", "DELETE")


@dataclass
class Answer:
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    async def __call__(self, message: Mapping[str, Any]) -> None:
        """Takes what pygeoapi sends."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode().lower(): value.decode("latin-1") for name, value in message["headers"]}
        else:
            self.body += message.get("body", b"")


class Body:
    """The body of a request. What is left of it is read before an answer goes out: a client that is still sending would see
    the connection break, and no answer."""

    def __init__(self, receive: Callable[[], Awaitable[Any]]) -> None:
        self.receive, self.length, self.over = receive, 0, False

    async def part(self) -> bytes:
        message = await self.receive()
        self.over = not message.get("more_body", False)
        if message["type"] == "http.disconnect":
            raise BadRequest("The body was cut off.")
        self.length += len(message.get("body", b""))
        return message.get("body", b"")

    async def whole(self, headers: Mapping[str, str]) -> bytes:
        """All of it; raises TooLarge, WrongType."""
        parts = []
        while not self.over:
            parts.append(await self.part())
            if self.length > MOST_BYTES:
                raise TooLarge("A body is at most 5 MiB.")
        kind = headers.get("content-type", "").split(";")[0].strip().lower()
        packed = headers.get("content-encoding", "identity") != "identity"
        if packed or (self.length and kind not in ("application/geo+json", "application/json")):
            raise WrongType("A body is application/geo+json, not compressed.", headers={"Accept": "application/geo+json"})
        return b"".join(parts)

    async def drain(self) -> None:
        with suppress(BadRequest):
            while not self.over and self.length <= MOST_DRAINED:
                await self.part()


class Front:
    """`inner`: pygeoapi's ASGI application. `base`: the address of the service."""

    def __init__(self, inner: Callable[..., Awaitable[None]], base: str, tokens: Tokens, limits: Limits, documents: Documents):
        self.inner, self.base, self.tokens, self.limits, self.documents = inner, base, tokens, limits, documents

    async def __call__(self, scope: Mapping[str, Any], receive: Callable[[], Awaitable[Any]], send: Send) -> None:
        if scope["type"] != "http":
            return
        body = Body(receive)
        try:
            answer = await self.answer(scope, body)
        except Problem as problem:
            answer = told(problem)
        except Exception:  # the last line of defence: a stranger's request must be answered, and we must know
            LOG.exception("not foreseen: %s %s", scope["method"], scope["path"])
            answer = Answer(500, {"content-type": "application/problem+json"},
                            json.dumps(body_of(500, "internal", "The service failed; its log says why.")).encode())
        await body.drain()
        self.limits.count(scope["method"], scope["path"], scope["query_string"].decode("latin-1"), answer.status)
        headers = {**answer.headers, "content-length": str(len(answer.body)), "x-content-type-options": "nosniff"}
        if answer.status in (204, 304):
            headers.pop("content-length")
        await send({"type": "http.response.start", "status": answer.status,
                    "headers": [(name.encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else answer.body})

    async def answer(self, scope: Mapping[str, Any], body: Body) -> Answer:
        headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
        asked = Asked(scope["method"], scope["path"], headers)
        self.place(asked)
        if asked.kind != "collection":
            account, scopes = self.tokens.holder(headers.get("authorization", ""))
            self.limits.take(account)
            if asked.collection is None:
                raise Absent("There is no such collection.")
            if asked.method in METHODS[asked.kind]:
                need(f"{'write' if asked.writes else 'read'}:{asked.collection.name}", scopes)
        self.method(asked)
        overlong = [name for name in ("if-match", "if-none-match") if len(headers.get(name, "")) > MOST_TAGS]
        if overlong:
            raise BadRequest(f"The header {overlong[0]} is longer than {MOST_TAGS} characters.")
        asked.query = parameters(scope["query_string"], PARAMETERS[asked.kind])
        acceptable(headers.get("accept", "*/*"), asked.query.pop("f", "json"))
        sent = await body.whole(headers) if asked.writes else b""
        held = self.exchange_of(asked)
        exchange.begin(held)
        answer = await self.through(scope, asked, sent)
        if answer.status >= 400:
            return told(held.problem) if held.problem else retold(answer)
        # In a thread: what a collection says of itself is asked of its store.
        return await asyncio.get_running_loop().run_in_executor(None, self.finished, asked, held, answer)

    def place(self, asked: Asked) -> None:
        """What a path speaks of; raises Absent for one that the profile does not have."""
        match = COLLECTION.match(asked.path)
        if match:
            name, part, uid = match.groups()
            asked.collection = COLLECTIONS.get(name)
            asked.kind = "collection" if part != "items" else "items" if uid is None else "item"
            if (part != "items" and uid) or (asked.collection is None and asked.kind == "collection"):
                raise Absent("There is nothing at this address.")
        elif asked.path not in OPEN_PATHS:
            raise Absent("There is nothing at this address.")

    def method(self, asked: Asked) -> None:
        allowed = METHODS[asked.kind]
        if asked.collection is not None and asked.collection.level < 2:
            allowed = METHODS["collection"]
        if asked.method not in allowed:
            raise MethodRefused(f"{asked.method} is not served here.", headers={"Allow": ", ".join(allowed)})

    def exchange_of(self, asked: Asked) -> Exchange:
        held = Exchange(self.base + asked.path, dict(asked.query))
        if asked.kind == "items" and not asked.writes:
            held.filter = asked.query.pop("filter", "")
            after = asked.query.pop("after", None)
            held.after = None if after is None else int(after)
            if asked.query.pop("filter-lang", "cql2-text") != "cql2-text":
                raise BadRequest("The filter language is cql2-text.")
            if held.after is not None:
                held.query.pop("after")
                asked.query.pop("offset", None)
        if asked.kind == "item" and asked.method in ("PUT", "DELETE"):
            held.create, held.if_match = precondition(asked)
        return held

    async def through(self, scope: Mapping[str, Any], asked: Asked, body: bytes) -> Answer:
        """What pygeoapi answers, asked for JSON."""
        sent = False

        async def receive() -> Mapping[str, Any]:
            nonlocal sent
            if sent:
                return {"type": "http.disconnect"}
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}

        headers = [(b"content-type", b"application/geo+json")] if asked.writes else []
        query = urlencode({**asked.query, "f": "json"}).encode()
        method = "GET" if asked.method == "HEAD" else asked.method
        answer = Answer()
        await self.inner({**scope, "method": method, "headers": [(b"host", b"127.0.0.1"), *headers], "query_string": query},
                         receive, answer)
        return answer

    def finished(self, asked: Asked, held: Exchange, answer: Answer) -> Answer:
        done = Answer(answer.status, {"content-type": answer.headers.get("content-type", "application/json"),
                                      "cache-control": "private, no-cache"}, answer.body)
        if asked.kind == "collection":
            return self.documents.dressed(asked.path, asked.collection, done)
        done.headers["content-type"] = "application/geo+json"
        if held.stored is None:
            return done
        tag = f'"{held.stored["properties"]["rev"]}"'
        done.headers["etag"] = tag
        if not asked.writes and known(asked.headers.get("if-none-match", ""), tag):
            return Answer(304, {"etag": tag, "cache-control": "private, no-cache"})
        done.body = json.dumps({**held.stored, "links": [{"rel": "self", "type": "application/geo+json",
                                                          "href": self.item_url(asked, held)}]}, ensure_ascii=False).encode()
        done.status = 200
        if asked.method == "POST" or held.create:
            done.status, done.headers["location"] = 201, self.item_url(asked, held)
        return done

    def item_url(self, asked: Asked, held: Exchange) -> str:
        return f"{self.base}/collections/{asked.collection.name}/items/{held.stored['id']}"


def parameters(text: bytes, allowed: frozenset[str]) -> dict[str, str]:
    """The parameters of a query; raises BadRequest for unknown, doubled and unreadable ones."""
    try:
        pairs = parse_qsl(text.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=40)
    except ValueError:
        raise BadRequest("The query cannot be read.") from None
    said = dict(pairs)
    unknown = sorted(set(said) - allowed)
    if unknown:
        raise BadRequest(f"Unknown parameter: {', '.join(unknown)[:200]}")
    if len(said) < len(pairs):
        raise BadRequest("A parameter is given twice.")
    for name, pattern in DIGITS.items():
        if name in said and not (said[name].isascii() and pattern.match(said[name])):
            raise BadRequest(f"The parameter {name} is no fitting number.")
    if "sortby" in said:
        if not SORT.match(said["sortby"]):
            raise BadRequest("The parameter sortby is a list of fields, each with + or - before it or nothing.")
        said["sortby"] = said["sortby"].replace(" ", "+")
    empty = [name for name in ("filter", "bbox", "datetime", "crs", "bbox-crs") if said.get(name, "x").strip() == ""]
    if empty:
        raise BadRequest(f"The parameter {empty[0]} is empty.")
    return said


def acceptable(accept: str, wanted: str) -> None:
    """Raises NotAcceptable where JSON is not what the client takes."""
    kinds = [part.split(";")[0].strip().lower() for part in accept.split(",")]
    if wanted != "json" or not any(kind in JSON_TYPES for kind in kinds):
        raise NotAcceptable("The service speaks GeoJSON and JSON alone.")


def precondition(asked: Asked) -> tuple[bool, Optional[frozenset[int]]]:
    """(to be created, revisions that it must be of) of a PUT or DELETE. Raises NoPrecondition, BadRequest."""
    none_match, match = asked.headers.get("if-none-match"), asked.headers.get("if-match")
    if none_match is not None and match is None and none_match.strip() == "*" and asked.method == "PUT":
        return True, None
    if match is None or none_match is not None:
        raise NoPrecondition("If-Match with the feature's ETag is needed; to create one, If-None-Match: *.")
    if match.strip() == "*":
        return False, None
    if not TAGS.match(match):
        raise BadRequest("If-Match is no list of entity tags.")
    strong = [tag for weak, tag in STRONG.findall(match) if not weak]
    return False, frozenset(int(tag) for tag in strong if re.fullmatch(r"[1-9][0-9]{0,17}", tag))


def known(none_match: str, tag: str) -> bool:
    return none_match.strip() == "*" or tag in [f'"{said}"' for _, said in STRONG.findall(none_match)]


def told(problem: Problem) -> Answer:
    status = int(problem.http_status_code)
    body = body_of(status, problem.name, problem.message, problem.reasons)
    headers = {"content-type": "application/problem+json", **{name.lower(): value for name, value in problem.headers.items()}}
    return Answer(status, headers, json.dumps(body, ensure_ascii=False).encode("utf-8", "replace"))


def retold(answer: Answer) -> Answer:
    """An error of pygeoapi's own as a problem."""
    try:
        detail = str(json.loads(answer.body)["description"])
    except (ValueError, KeyError, TypeError):
        detail = ""
    names = {400: "bad-request", 404: "not-found", 405: "method-not-allowed"}
    body = body_of(answer.status, names.get(answer.status, "internal"), detail)
    return Answer(answer.status, {"content-type": "application/problem+json"}, json.dumps(body, ensure_ascii=False).encode())
