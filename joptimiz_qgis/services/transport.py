# SPDX-License-Identifier: GPL-2.0-or-later
"""One HTTP exchange as values, and a carrier of it by `requests`; layers/qgis_transport.py is the carrier inside QGIS.

A carrier follows no redirect (what it sends never reaches a machine that was not named), keeps no cookies, and logs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Protocol
from urllib.parse import urlsplit

from ..core.errors import InputError, MissingLibraryError, ServiceAnswerError, ServiceUnreachable
from ..core.progress import Progress, check
from ..core.text import N_

CONNECT_S = 10.0
_CHUNK = 1 << 16

UNREACHABLE = N_("{place} cannot be reached: {reason}. Check the address, the proxy of QGIS, and that the service runs.")
SILENT = N_("{place} has been silent for {seconds} s. Try again later, or ask for less at once.")
UNTRUSTED = N_("The certificate of {place} is not trusted: {reason}. Add its authority in the settings of QGIS, Authentication.")
TOO_LARGE = N_("The answer of {place} is larger than {megabytes} MB and was not read to its end. Ask for less at once.")


@dataclass(frozen=True)
class HttpRequest:
    """`silence_s`: longest wait for the next bytes; `max_bytes`: largest answer, unpacked, that is read."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    silence_s: float = 60.0
    max_bytes: int = 64 << 20


@dataclass(frozen=True)
class HttpReply:
    """Any answer, also of status 3xx to 5xx. Names of headers are in lower case; the body is unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport(Protocol):
    """Carries one request."""

    def send(self, request: HttpRequest, progress: Progress) -> HttpReply:
        """Raises ServiceUnreachable, ServiceAnswerError if the answer is too large, Cancelled."""


def checked_address(text: str) -> str:
    """The address of a service without a slash at its end. Raises InputError unless it is a plain http or https one.

    Names, passwords and keys have no place in an address: addresses are shown and kept.
    """
    address = text.strip().rstrip("/")
    try:
        parts = urlsplit(address)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        parts, port_fits = urlsplit(""), False
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_fits or any(c.isspace() for c in address):
        raise InputError(N_("{address} is not the address of a service. Write it as https://machine.example:8002."),
                         address=shown(address) or "\u2205")
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise InputError(N_("The address of the service {address} may hold no user name, password, key or question mark."),
                         address=shown(address))
    return address


def shown(url: str) -> str:
    """What messages and results may show of an address: no user name, password, query or fragment."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""
    return f"{parts.scheme}://{host}{parts.path}" if host else ""


def too_large(request: HttpRequest) -> ServiceAnswerError:
    """The error of an answer over the limit."""
    return ServiceAnswerError(TOO_LARGE, place=shown(request.url), megabytes=max(1, request.max_bytes >> 20))


class RequestsTransport:
    """For scripts and tests outside QGIS: knows no proxy and no stored credentials of the machine.

    `session`: a requests.Session of the caller's own, or None. The wait for the first byte cannot be cancelled, only ends.
    """

    def __init__(self, session: Any = None) -> None:
        try:
            import requests
        except ImportError:
            raise MissingLibraryError(N_("Talking to a service needs the Python library requests. Install the package "
                                         "python3-requests.")) from None
        self._requests = requests
        self._session = session or requests.Session()
        self._session.trust_env = False  # no .netrc: credentials are given, never found

    def send(self, request: HttpRequest, progress: Progress) -> HttpReply:
        check(progress)
        errors = self._requests.exceptions
        place = shown(request.url)
        try:
            with self._session.request(request.method, request.url, data=request.body or None, headers=dict(request.headers),
                                       timeout=(CONNECT_S, request.silence_s), allow_redirects=False, stream=True) as reply:
                reply.raw.enforce_content_length = True  # else a broken answer passes for a short one
                body = bytearray()
                for chunk in reply.iter_content(_CHUNK):
                    check(progress)
                    body += chunk
                    if len(body) > request.max_bytes:
                        raise too_large(request)
                self._session.cookies.clear()
                return HttpReply(reply.status_code, {k.lower(): v for k, v in reply.headers.items()}, bytes(body))
        except errors.SSLError as error:
            raise ServiceUnreachable(UNTRUSTED, place=place, reason=_cause(error)) from None
        except errors.ConnectTimeout:
            raise ServiceUnreachable(SILENT, place=place, seconds=CONNECT_S) from None
        except errors.RequestException as error:
            if isinstance(error, errors.Timeout) or "timed out" in str(error).lower():  # also amid the body
                raise ServiceUnreachable(SILENT, place=place, seconds=request.silence_s) from None
            raise ServiceUnreachable(UNREACHABLE, place=place, reason=_cause(error)) from None


def _cause(error: BaseException) -> str:
    """The kind of the innermost cause: its words may quote the whole address."""
    while error.__context__ is not None:
        error = error.__context__
    return getattr(error, "strerror", None) or type(error).__name__
