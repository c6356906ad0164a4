# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the bytes of a feed come from: a file, or an https address over QGIS' own network."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, Callable
from urllib.parse import urlsplit

from ..core.errors import InputError, ServiceAnswerError, ServiceRefused
from ..core.progress import Progress
from ..core.text import N_
from ..formats.feed import MOST_BYTES
from ..services.transport import HttpReply, HttpRequest, shown
from .qgis_transport import QgisTransport

Opener = Callable[[], BinaryIO]
_REFUSED = N_("{place} refuses (HTTP {status}). Check the address and, if it asks for one, the authentication.")
_MOVED = N_("{place} leads to another address, {other}. Give that one if you trust it.")
_ACCEPT = {"Accept": "application/xml, text/xml, application/cap+xml, application/json, */*;q=0.5"}
_PROBE_BYTES = 64 << 10
_PROBE_S = 20.0  # the window is not answered meanwhile


def is_address(text: str) -> bool:
    """Whether a text is an address rather than a file."""
    return text.strip().lower().startswith(("http://", "https://"))


def checked_feed_address(text: str) -> str:
    """An https address without name or password in it. Raises InputError."""
    address = text.strip()
    try:
        parts = urlsplit(address)
        whole = parts.scheme == "https" and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        parts, whole = urlsplit(""), False
    if not whole or any(character.isspace() for character in address):
        raise InputError(N_("{address} is not an address of a feed. Write it as https://machine.example/feed.xml: whoever can "
                            "change a feed on its way can close roads, so that http is refused."), address=shown(address) or "∅")
    if parts.username is not None or parts.password is not None:
        raise InputError(N_("The address {address} may hold no user name or password. Store them in the settings of QGIS, "
                            "Authentication, and choose that entry."), address=shown(address))
    return address


def check_trust(address: str, authcfg: str, progress: Progress) -> None:
    """Ask for the first byte in the main thread: an untrusted certificate is told there (see qgis_transport)."""
    try:
        QgisTransport(authcfg, address).send(
            HttpRequest("GET", address, {**_ACCEPT, "Range": "bytes=0-0"}, silence_s=_PROBE_S, max_bytes=_PROBE_BYTES), progress)
    except ServiceAnswerError:
        return  # it sent more than was asked for: there is somebody, and trusted


def downloaded(address: str, authcfg: str, progress: Progress) -> Opener:
    """The body of an address, whole. Raises ServiceError, InputError, Cancelled."""
    reply = QgisTransport(authcfg, address).send(HttpRequest("GET", address, _ACCEPT, max_bytes=MOST_BYTES), progress)
    body = _accepted(reply, address).body
    return lambda: io.BytesIO(body)


def _accepted(reply: HttpReply, address: str) -> HttpReply:
    if 300 <= reply.status < 400:
        raise InputError(_MOVED, place=shown(address), other=shown(reply.headers.get("location", "")) or "∅")
    if reply.status != 200:
        raise ServiceRefused(_REFUSED, reply.status, place=shown(address))
    return reply


def opened_file(text: str) -> Opener:
    """A file. Raises InputError if it cannot be opened."""
    path = Path(text.strip())

    def opener() -> BinaryIO:
        try:
            return open(path, "rb")
        except OSError as error:
            raise InputError(N_("The file {path} cannot be read ({detail})."), path=str(path),
                             detail=error.strerror or "") from error

    opener().close()
    return opener
