# SPDX-License-Identifier: GPL-2.0-or-later
"""One question to the server of a connection: to its own machine alone, asked again where it is worth it, refusals as errors."""

from __future__ import annotations

from typing import Any, Mapping, Optional
from urllib.parse import quote, urlencode, urljoin

from ...core.errors import ServiceAnswerError
from ...core.progress import Progress
from ...core.text import N_
from ..transport import HttpReply, HttpRequest, Transport, checked_address, origin_of, shown
from . import decode, problems
from .retry import Retry

ACCEPT = {"Accept": "application/geo+json, application/json, application/problem+json"}
_MOVED = (301, 302, 303, 307, 308)

REDIRECT = N_("{place} sends us to {target}, which was not followed. If that is the right place, write it as the address of the "
              "connection.")
TWICE = N_("{place} sends us from one address to another and back. Tell whoever runs the service.")
FOREIGN = N_("{place} says that the rest is at {target}, another machine: it was not asked. Tell whoever runs the service.")
ODD = N_("{place} answers HTTP {status}, which fits nothing that was asked. Check the address.")


class Wire:
    """`base`: the address of the service, without a slash at its end."""

    def __init__(self, base_url: str, transport: Transport, retry: Retry) -> None:
        self.base = checked_address(base_url)
        self._transport, self._retry = transport, retry

    def url(self, *parts: str, **query: Any) -> str:
        """An address below the service's."""
        path = "/".join([self.base, *(quote(part, safe="") for part in parts)])
        return f"{path}?{urlencode(query, quote_via=quote)}" if query else path

    def joined(self, url: str, href: str) -> str:
        """Where a link leads that the answer of `url` holds. Raises ServiceAnswerError if that is another machine."""
        target = _joined(url, href)
        if origin_of(target) != origin_of(self.base):
            raise ServiceAnswerError(FOREIGN, place=shown(url), target=shown(target) or "?")
        return target

    def get(self, url: str, progress: Progress, scope: str = "") -> HttpReply:
        """The answer, of status 200. Raises ServiceRefused and its kin, ServiceAnswerError, ServiceUnreachable, Cancelled."""
        reply = self.ask("GET", url, progress)
        if reply.status in _MOVED:
            place, url = url, self._moved(url, reply)
            reply = self.ask("GET", url, progress)
            if reply.status in _MOVED:
                raise ServiceAnswerError(TWICE, place=shown(place))
        return self.fine(reply, url, scope)

    def ask(self, method: str, url: str, progress: Progress, headers: Optional[Mapping[str, str]] = None,
            body: bytes = b"") -> HttpReply:
        """Any answer, redirects included."""
        return self._retry.send(self._transport, HttpRequest(method, url, {**ACCEPT, **(headers or {})}, body), progress)

    def fine(self, reply: HttpReply, url: str, scope: str, *good: int) -> HttpReply:
        """The answer if its status is `good` (200). Raises otherwise."""
        if reply.status in (good or (200,)):
            return reply
        if reply.status in _MOVED:
            raise _elsewhere(url, _joined(url, reply.headers.get("location", "")))
        if reply.status >= 400:
            raise problems.refusal(reply, shown(url), scope)
        raise ServiceAnswerError(ODD, place=shown(url), status=reply.status)

    def document(self, url: str, progress: Progress) -> Mapping[str, Any]:
        """A JSON object. Raises as `get`."""
        value = decode.document(self.get(url, progress), shown(url))
        if not isinstance(value, dict):
            raise ServiceAnswerError(decode.NOT_JSON, place=shown(url))
        return value

    def _moved(self, url: str, reply: HttpReply) -> str:
        target = _joined(url, reply.headers.get("location", ""))
        if origin_of(target) != origin_of(self.base):
            raise _elsewhere(url, target)
        return target


def _elsewhere(url: str, target: str) -> ServiceAnswerError:
    return ServiceAnswerError(REDIRECT, place=shown(url), target=shown(target) or "?")


def _joined(url: str, href: str) -> str:
    try:
        return urljoin(url, href)
    except ValueError:
        return ""
