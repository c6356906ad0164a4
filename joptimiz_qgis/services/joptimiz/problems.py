# SPDX-License-Identifier: GPL-2.0-or-later
"""What a server says when it says no: problem+json (RFC 9457), pygeoapi's {code, type, description}, or a web page."""

from __future__ import annotations

import html
import re
from typing import Any, Mapping

from ...core.errors import CursorTooOld, ServiceRefused, SignInNeeded
from ...core.json_text import from_json
from ...core.text import N_
from ..transport import HttpReply

_LONGEST = 300
_MOST_REASONS = 20
_HTML_READ = 20_000
_MOST_BYTES = 1 << 16  # an error says it in less
_SECRET = re.compile(r"\b(?:bearer|basic)\s+[\w.~+/=-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*", re.IGNORECASE)
_TITLE = re.compile(r"<(title|h1)\b[^>]*>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SCOPE = re.compile(r'\bscope="?([\w:.\-/ ]+)"?')

SIGN_IN = N_("{place} does not know who asks, or no longer: sign in again. It says: {words}")
SCOPE = N_("This account may not do this at {place}: it lacks the scope {scope}. Ask whoever manages the accounts for it. The "
           "service says: {words}")
GONE = N_("{place} no longer knows what has changed since the last time: everything must be read again.")
BUSY = N_("{place} is busy (HTTP {status}). Try again later. It says: {words}")
ABSENT = N_("{place} does not exist. Check the address. The service says: {words}")
READ_ONLY = N_("{place} takes no changes. The service says: {words}")
REFUSED = N_("{place} refuses (HTTP {status}). It says: {words}")


def refusal(reply: HttpReply, place: str, scope: str = "") -> ServiceRefused:
    """The error of an answer of status 4xx or 5xx. `place`: what may be shown of its address; `scope`: what it takes to do it."""
    said = told(reply)
    status = reply.status
    known: dict[str, Any] = {"place": place, "words": words(reply, said) or "\u2013"}
    if status == 401:
        return SignInNeeded(SIGN_IN, status, **known)
    if status == 403 and lacks_scope(reply, said):
        asked = _SCOPE.search(reply.headers.get("www-authenticate", ""))
        return ServiceRefused(SCOPE, status, scope=asked.group(1).strip() if asked else scope or "?", **known)
    if status == 410:
        return CursorTooOld(GONE, status, **known)
    template = {404: ABSENT, 405: READ_ONLY, 429: BUSY, 502: BUSY, 503: BUSY, 504: BUSY}.get(status, REFUSED)
    return ServiceRefused(template, status, **known)


def lacks_scope(reply: HttpReply, said: Mapping[str, Any]) -> bool:
    """Whether a 403 is about the account; a server that names another problem means what was sent."""
    kind = str(said.get("type", ""))
    named = kind.rpartition(":")[2].rpartition("/")[2]
    return named in ("", "blank", "insufficient-scope") or not said or "www-authenticate" in reply.headers


def told(reply: HttpReply) -> Mapping[str, Any]:
    """The members of an error document; none if it is not JSON."""
    if "json" not in reply.headers.get("content-type", "").lower() or len(reply.body) > _MOST_BYTES:
        return {}
    try:
        value = from_json(reply.body.decode("utf-8"))
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def words(reply: HttpReply, said: Mapping[str, Any]) -> str:
    """The service's own words in one line."""
    for name in ("detail", "description", "title", "message", "error_description", "error"):
        if isinstance(said.get(name), str) and said[name].strip():
            return plain(said[name])
    if not said and "html" in reply.headers.get("content-type", "").lower():
        return page_title(reply.body)
    return ""


def reasons(said: Mapping[str, Any]) -> tuple[str, ...]:
    """What is wrong with each part of what was sent, in the service's words."""
    errors = said.get("errors")
    found = []
    for one in errors[:_MOST_REASONS] if isinstance(errors, list) else ():
        if isinstance(one, dict):
            where, what = (str(one.get(name) or "") for name in ("pointer", "detail"))
            found.append(plain(": ".join(part for part in (where.lstrip("#"), what) if part)))
        elif isinstance(one, str):
            found.append(plain(one))
    return tuple(reason for reason in found if reason)


def page_title(body: bytes) -> str:
    """The title of a web page."""
    found = _TITLE.search(body[:_HTML_READ].decode("utf-8", "replace"))
    return plain(html.unescape(_TAG.sub(" ", found.group(2)))) if found else ""


def plain(words_: str) -> str:
    """Words of a stranger in one line of bounded length that holds nothing but printable characters, and no token: some
    services repeat what they refuse, and what they say is shown, kept and sent to whoever helps."""
    line = " ".join("".join(c if c.isprintable() else " " for c in _SECRET.sub("\u2026", words_)[: 4 * _LONGEST]).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "\u2026"
