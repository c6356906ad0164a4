# SPDX-License-Identifier: GPL-2.0-or-later
"""A proxy on the loopback that stands before any server of the API and does to chosen answers what bad networks and servers do.

    with FaultProxy(server.url) as proxy:
        proxy.fault(cut, when="/items", after=1)      # the second page's connection is cut, once
        Client(proxy.url, ...)

A fault is a function of an Exchange: it changes `status`, `headers` and `body` of the answer, or sends bytes itself.
"""

from __future__ import annotations

import gzip
import json
import re
import socket
import ssl
import subprocess
import threading
import time
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable, Optional
from urllib.parse import urlsplit


@dataclass
class Exchange:
    """`number`: of the faults of its kind, from 0. `raw`: sends bytes; `done`: nothing more is to be sent."""

    path: str
    number: int
    proxy: "FaultProxy"
    connection: socket.socket
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    length: Optional[int] = None
    done: bool = False

    def json(self, change: Callable[[Any], Any]) -> None:
        """The answer's JSON, changed."""
        self.body = json.dumps(change(json.loads(self.body)), ensure_ascii=False).encode()


Fault = Callable[[Exchange], None]


@dataclass
class _Planned:
    fault: Fault
    when: str
    method: str
    after: int
    times: int
    seen: int = 0
    done: int = 0


class FaultProxy:
    """`certificate`: (certificate, key) of a proxy that speaks TLS. `asked`: method and path of everything that came by."""

    def __init__(self, upstream: str, certificate: Optional[tuple[Path, Path]] = None) -> None:
        self._upstream, self._certificate = upstream, certificate
        self._planned: list[_Planned] = []
        self._lock = threading.Lock()
        self.asked: list[tuple[str, str]] = []

    def fault(self, fault: Fault, when: str = "", method: str = "", after: int = 0, times: int = 1) -> None:
        """Do it to answers whose path matches the pattern `when`, leaving out the first `after`, so many `times` (-1: always)."""
        self._planned.append(_Planned(fault, when, method, after, times))

    def clear(self) -> None:
        self._planned.clear()

    def __enter__(self) -> "FaultProxy":
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

            def log_message(self, *_: Any) -> None:
                """Tests read `asked`."""

            def go(self) -> None:
                proxy._carry(self)

            do_GET = do_PUT = do_DELETE = do_POST = go

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: Any) -> None:
                """A client that went away is what these tests are about."""

        self._server = Server(("127.0.0.1", 0), Handler)
        scheme = "http"
        if self._certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*map(str, self._certificate))
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
            scheme = "https"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _carry(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        self.asked.append((handler.command, handler.path))
        planned, number = self._due(handler)
        at = urlsplit(self._upstream)
        upstream = HTTPConnection(at.hostname, at.port, timeout=30)
        headers = {name: value for name, value in handler.headers.items()
                   if name.lower() not in ("host", "accept-encoding", "connection")}
        upstream.request(handler.command, handler.path, body, headers)
        answer = upstream.getresponse()
        data = answer.read().replace(self._upstream.encode(), self.url.encode())
        exchange = Exchange(handler.path, number, self, handler.connection, answer.status,
                            {name: value for name, value in answer.getheaders()
                             if name.lower() not in ("content-length", "transfer-encoding", "connection")}, data)
        upstream.close()
        for one in planned:
            one.fault(exchange)
        handler.close_connection = exchange.done or exchange.length is not None
        if exchange.done:
            return
        handler.send_response_only(exchange.status)
        for name, value in exchange.headers.items():
            handler.send_header(name, value)
        if exchange.status not in (204, 304):
            handler.send_header("Content-Length", str(len(exchange.body) if exchange.length is None else exchange.length))
        if handler.close_connection:
            handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(exchange.body)

    def _due(self, handler: BaseHTTPRequestHandler) -> tuple[list[_Planned], int]:
        due, number = [], 0
        with self._lock:
            for one in self._planned:
                if re.search(one.when, handler.path) and one.method in ("", handler.command):
                    one.seen += 1
                    if one.seen > one.after and one.done != one.times:
                        number = one.done
                        one.done += 1
                        due.append(one)
        return due, number


# -- networks


def cut(exchange: Exchange) -> None:
    """The connection ends before a byte of the answer; what was asked has been done all the same."""
    exchange.connection.shutdown(socket.SHUT_RDWR)
    exchange.done = True


def half(exchange: Exchange) -> None:
    """The connection ends amid the body."""
    exchange.length = len(exchange.body)
    exchange.body = exchange.body[: len(exchange.body) // 2]


def short_length(exchange: Exchange) -> None:
    """Content-Length is smaller than the body."""
    exchange.length = len(exchange.body) - 7


def slow(seconds: float) -> Fault:
    """Nothing comes for a while."""
    return lambda exchange: time.sleep(seconds)


# -- servers


def status(code: int, body: bytes = b"{}", kind: str = "application/problem+json", **headers: str) -> Fault:
    """Another answer altogether; `Retry_After` is written Retry-After."""

    def fault(exchange: Exchange) -> None:
        exchange.status, exchange.body = code, body
        exchange.headers = {"Content-Type": kind, "Date": "Wed, 25 Nov 2026 08:00:00 GMT",
                            **{name.replace("_", "-"): value for name, value in headers.items()}}

    return fault


def html(exchange: Exchange) -> None:
    """A sign-in page with 200, as portals of hotels and companies give it."""
    status(200, b"<html><head><title>Please sign&nbsp;in</title></head></html>", "text/html; charset=utf-8")(exchange)


def latin1(exchange: Exchange) -> None:
    """Another encoding than UTF-8."""
    exchange.body = exchange.body.decode().replace("Quai", "Qua\u00ef").encode("latin-1")


@cache
def packed() -> bytes:
    """65 MiB in a few kilobytes; made once, for it takes longer than a client of the tests waits."""
    return gzip.compress(b" " * (65 << 20), 9)


def bomb(exchange: Exchange) -> None:
    """An answer that is larger than it looks."""
    exchange.body = packed()
    exchange.headers["Content-Encoding"] = "gzip"


def redirect(target: str) -> Fault:
    return status(302, b"", Location=target)


def skewed(exchange: Exchange) -> None:
    """The server's clock is ten years behind."""
    exchange.headers["Date"] = "Wed, 25 Nov 2015 08:00:00 GMT"
    exchange.body = exchange.body.replace(b"2026-01-01T", b"2015-01-01T")


# -- pages


def again(exchange: Exchange) -> None:
    """A page says that it is its own next one."""
    exchange.json(lambda page: {**page, "links": [{"rel": "next", "href": exchange.proxy.url + exchange.path}]})


def same_page(exchange: Exchange) -> None:
    """Every page is the first one under another address."""
    first = exchange.proxy.__dict__.setdefault("first_page", exchange.body)
    exchange.body = first
    exchange.json(lambda page: {**page, "links": [{"rel": "next", "href": f"{exchange.path}&again={len(exchange.proxy.asked)}"}]})


def foreign_next(exchange: Exchange) -> None:
    """The next page is on another machine."""
    exchange.json(lambda page: {**page, "links": [{"rel": "next", "href": "http://other.example/items?offset=1"}]})


def hides(uid: str) -> Fault:
    """A feature is left out of the page, the count as before: an incomplete download."""

    def fault(exchange: Exchange) -> None:
        exchange.json(lambda page: {**page, "features": [one for one in page["features"] if one["id"] != uid]})

    return fault


# -- certificates


def self_made(folder: Path) -> tuple[Path, Path]:
    """A certificate for this computer that nobody trusts, made by openssl."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)],
                   check=True, capture_output=True)
    return certificate, key
