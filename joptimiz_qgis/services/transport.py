# SPDX-License-Identifier: GPL-2.0-or-later
"""One HTTP exchange as values, and a carrier of it by `requests`; layers/qgis_transport.py is the carrier inside QGIS.

A carrier follows no redirect (what it sends never reaches a machine that was not named), keeps no cookies, and logs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Protocol
from urllib.parse import urlsplit

from ..core.errors import InputError, MissingLibraryError, ServiceAnswerError, ServiceUnreachable
from ..core.progress import Progress, check
from ..core.text import N_

CONNECT_S = 10.0
_CHUNK = 1 << 16
_PORTS = {"http": 80, "https": 443}
LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""Names of this computer: what is sent to it is on no network."""

UNREACHABLE = N_("{place} cannot be reached: {reason}. Check the address, the proxy of QGIS, and that the service runs.")
SILENT = N_("{place} has been silent for {seconds} s. Try again later, or ask for less at once.")
UNTRUSTED = N_("The certificate of {place} is not trusted: {reason}. Add its authority in the settings of QGIS, Authentication.")
TOO_LARGE = N_("The answer of {place} is larger than {megabytes} MB and was not read to its end. Ask for less at once.")
PINNED = N_("The stored authentication belongs to {address} and was not sent to {place}. Correct the address.")
UNPROTECTED = N_("The stored authentication was not sent to {place}, where it could be read on its way. Write the address with "
                 "https://.")


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


def origin_of(url: str) -> Optional[tuple[str, str, int]]:
    """Scheme, machine and port that an address speaks to; None if it is none of http or https, or if another reader of
    addresses could take another machine from it."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return None
    odd = "\\" in url or "@" in parts.netloc or any(c.isspace() or not c.isprintable() for c in url)
    return None if odd or parts.scheme not in _PORTS or not parts.hostname or not port else (parts.scheme, parts.hostname, port)


def check_pinned(url: str, address: str) -> None:
    """What belongs to the service at `address` goes nowhere else, and not where it could be read on its way.

    Raises InputError unless `url` has the same scheme, machine and port, and is https or on this computer.
    """
    origin = origin_of(url)
    if origin is None or origin != origin_of(address):
        raise InputError(PINNED, place=shown(url) or "\u2205", address=shown(address) or "\u2205")
    if origin[0] != "https" and origin[1] not in LOOPBACK:
        raise InputError(UNPROTECTED, place=shown(url))


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
