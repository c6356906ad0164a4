# SPDX-License-Identifier: GPL-2.0-or-later
"""What can go wrong between a client and a server, each with the error that a user reads; for every carrier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

import fault_proxy as fault
from api_client import uid

from joptimiz_qgis.core.errors import (
    CursorTooOld,
    NotAsDeclared,
    ServiceAnswerError,
    ServiceRefused,
    ServiceUnreachable,
    SignInNeeded,
)


@dataclass(frozen=True)
class Case:
    """`plan`: given to the proxy. `error` None: the client gets over it, and everything is there. `level`: of the server.
    `waits`: how often it paused."""

    name: str
    plan: Callable[[Any], None]
    error: Optional[type] = None
    words: str = ""
    level: int = 1
    waits: Optional[int] = None


def _items(each: Any, after: int = 1, times: int = -1) -> Callable[[Any], None]:
    return lambda proxy: proxy.fault(each, when="/items", after=after, times=times)


def _bomb(proxy: Any) -> None:
    fault.packed()
    _items(fault.bomb)(proxy)


CASES = (
    Case("cut once", _items(fault.cut, times=1), waits=1),
    Case("cut for ever", _items(fault.cut), ServiceUnreachable, "cannot be reached", waits=2),
    Case("half a body once", _items(fault.half, times=1), waits=1),
    Case("half a body for ever", _items(fault.half), ServiceUnreachable, "cannot be reached", waits=2),
    Case("length too small", _items(fault.short_length), ServiceAnswerError, "cannot be read as JSON", waits=0),
    Case("silence", _items(fault.slow(1.2)), ServiceUnreachable, "has been silent", waits=0),
    Case("500", _items(fault.status(500, b'{"code": "NoApplicableCode", "description": "generic error"}', "application/json")),
         ServiceRefused, r"refuses \(HTTP 500\). It says: generic error", waits=0),
    Case("500 as a web page", _items(fault.status(500, b"<h1>Internal <b>Server</b> Error</h1>", "text/html")), ServiceRefused,
         "It says: Internal Server Error", waits=0),
    Case("503 twice", _items(fault.status(503), times=2), waits=2),
    Case("502 as a web page once", _items(fault.status(502, b"<title>Bad Gateway</title>", "text/html"), times=1), waits=1),
    Case("504 for ever", _items(fault.status(504, b'{"detail": "gate"}')), ServiceRefused, "is busy .*504.*gate", waits=5),
    Case("429 in seconds", _items(fault.status(429, Retry_After="7"), times=1), waits=1),
    Case("429 by a date", _items(fault.status(429, Retry_After="Wed, 25 Nov 2026 08:00:09 GMT"), times=1), waits=1),
    Case("429 for hours", _items(fault.status(429, Retry_After="7200")), ServiceRefused, "is busy .*429", waits=0),
    Case("429 with nonsense", _items(fault.status(429, Retry_After="soon"), times=1), waits=1),
    Case("410", _items(fault.status(410)), CursorTooOld, "read again", waits=0),
    Case("token expires on the way", _items(fault.status(401, b'{"detail": "The token has expired."}')), SignInNeeded,
         "sign in again. It says: The token has expired", waits=0),
    Case("clock ten years behind", _items(fault.skewed, after=0)),
    Case("sign-in page with 200", _items(fault.html), ServiceAnswerError, "web page .+Please sign in", waits=0),
    Case("another encoding", _items(fault.latin1), ServiceAnswerError, "no UTF-8", waits=0),
    Case("another type", _items(fault.status(200, b"a;b", "text/csv")), ServiceAnswerError, "type text/csv", waits=0),
    Case("other JSON", _items(fault.status(200, b"[]", "application/json")), ServiceAnswerError, "no collection of features"),
    Case("JSON without end", _items(fault.status(200, b"[" * 200_000, "application/json")), ServiceAnswerError, "as JSON"),
    Case("65 MiB from a few kilobytes", _bomb, ServiceAnswerError, "larger than 64 MB", waits=0),
    Case("redirect to another machine", _items(fault.redirect("http://other.example/items?token=1")), ServiceAnswerError,
         "sends us to http://other.example/items, which was not followed", waits=0),
    Case("redirect without end", lambda proxy: proxy.fault(fault.redirect("/collections/bays/items?x"), when="/items", times=-1),
         ServiceAnswerError, "from one address to another"),
    Case("the same page for ever, by revision", _items(fault.same_page, after=0), NotAsDeclared, "what has changed"),
    Case("a feature left out, by revision", _items(fault.hides(uid(1)), after=0), ServiceAnswerError, "10 features, and gave 9"),
    Case("a feature left out", _items(fault.hides(uid(1)), after=0), ServiceAnswerError, "10 features, and gave 9", 0),
    Case("a page that is its own next one", _items(fault.again, after=0), ServiceAnswerError, "does not end", 0),
    Case("the same page for ever", _items(fault.same_page, after=0), ServiceAnswerError, "on two pages", 0),
    Case("next page on another machine", _items(fault.foreign_next), ServiceAnswerError,
         "at http://other.example/items, another machine", 0),
)
