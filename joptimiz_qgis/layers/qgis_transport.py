# SPDX-License-Identifier: GPL-2.0-or-later
"""One HTTP exchange over QGIS' own network: its proxy, its trusted authorities, its stored authentication.

Works in the main thread and in the threads of Processing and QgsTask. QgsBlockingNetworkRequest is not used: it follows
redirects out of sight, hands the authentication to whatever machine they lead to (QGIS pull request 66124), and cannot be
cancelled in the main thread.

QGIS 3.22 can hang for ever when a certificate is refused in a thread other than the main one (not 3.40, nor 3.44). So ask
once in the main thread first (`prepareAlgorithm`): an untrusted certificate is found there.
"""

from __future__ import annotations

import time
from typing import Any

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QCoreApplication, QEventLoop, QThread, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.errors import Cancelled, InputError, ServiceUnreachable
from ..core.progress import Progress, check
from ..core.text import N_
from ..services.transport import SILENT, UNREACHABLE, UNTRUSTED, HttpReply, HttpRequest, check_pinned, shown, too_large

_POLL_MS = 50
_COMPUTED = ("accept-encoding", "content-length", "connection", "host", "user-agent", "transfer-encoding")
_REFUSED = N_("The stored authentication cannot be used. Open it in the settings of QGIS, Authentication, and enter the master "
              "password.")


class QgisTransport:
    """A services.transport.Transport. `authcfg`: id of an authentication stored in QGIS, "" for none; it belongs to the machine
    of `address` and is sent nowhere else."""

    def __init__(self, authcfg: str = "", address: str = "") -> None:
        self._authcfg, self._address = authcfg, address

    def send(self, request: HttpRequest, progress: Progress) -> HttpReply:
        """As Transport.send; InputError if the stored authentication cannot be used, or does not belong there."""
        check(progress)
        reply = QgsNetworkAccessManager.instance().sendCustomRequest(
            prepared(request, self._authcfg, self._address), request.method.encode("ascii"), QByteArray(request.body))
        exchange = _Exchange(reply, request, progress)
        try:
            return exchange.wait()
        finally:
            reply.deleteLater()


def prepared(request: HttpRequest, authcfg: str, address: str) -> QNetworkRequest:
    """A request as QGIS sends it: no redirect is followed, nothing cached, no cookies. Raises InputError as `send`."""
    out = QNetworkRequest(QUrl(request.url))
    for name, value in request.headers.items():
        if name.lower() not in _COMPUTED:  # Qt's: with an Accept-Encoding of ours it would unpack nothing
            out.setRawHeader(name.encode("latin-1"), value.encode("latin-1"))
    attribute = QNetworkRequest.Attribute
    out.setAttribute(attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
    out.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    out.setAttribute(attribute.CacheSaveControlAttribute, False)
    for cookies in (attribute.CookieLoadControlAttribute, attribute.CookieSaveControlAttribute):
        out.setAttribute(cookies, QNetworkRequest.LoadControl.Manual)
    if authcfg:
        check_pinned(request.url, address)
        # PyQt gives (success, request), older ones success alone and the request changed in place.
        done: Any = QgsApplication.authManager().updateNetworkRequest(out, authcfg)
        fine, out = done if isinstance(done, tuple) else (done, out)
        if not fine:
            raise InputError(_REFUSED)
    return out


class _Exchange:
    """One reply on its way, waited for in a loop of its own in the thread that asked."""

    def __init__(self, reply: QNetworkReply, request: HttpRequest, progress: Progress) -> None:
        self._reply, self._request, self._progress = reply, request, progress
        self._stopped = ""  # why it was ended from here
        self._heard = time.monotonic()

    def wait(self) -> HttpReply:
        loop, poll = QEventLoop(), QTimer()
        self._reply.finished.connect(loop.quit)
        self._reply.downloadProgress.connect(self._on_bytes)
        self._reply.uploadProgress.connect(self._on_sent)
        poll.timeout.connect(self._on_poll)
        poll.start(_POLL_MS)
        if not self._reply.isFinished():
            # In the main thread nothing may be clicked meanwhile: what was asked for could be closed under our hands.
            main = QThread.currentThread() is QCoreApplication.instance().thread()
            kind = QEventLoop.ProcessEventsFlag
            loop.exec(kind.ExcludeUserInputEvents if main else kind.AllEvents)
        poll.stop()
        return self._answer()

    def _on_bytes(self, got: int, total: int) -> None:
        self._heard = time.monotonic()
        if max(got, total) > self._request.max_bytes:
            self._stop("large")

    def _on_sent(self, sent: int, total: int) -> None:
        self._heard = time.monotonic()

    def _on_poll(self) -> None:
        if self._progress.cancelled():
            self._stop("cancelled")
        elif time.monotonic() - self._heard > self._request.silence_s:
            self._stop("silent")

    def _stop(self, why: str) -> None:
        if not self._stopped:
            self._stopped = why
            self._reply.abort()

    def _answer(self) -> HttpReply:
        reply, place = self._reply, shown(self._request.url)
        if self._stopped == "cancelled":
            raise Cancelled
        if self._stopped == "large":
            raise too_large(self._request)
        if self._stopped == "silent":
            raise ServiceUnreachable(SILENT, place=place, seconds=self._request.silence_s)
        return answer_of(reply, self._request, time.monotonic() - self._heard)


def answer_of(reply: QNetworkReply, request: HttpRequest, silent_s: float) -> HttpReply:
    """What a finished reply brought; `silent_s`: how long nothing had come. Raises ServiceUnreachable, ServiceAnswerError."""
    place = shown(request.url)
    body = bytes(reply.readAll()) if reply.isOpen() else b""
    if len(body) > request.max_bytes:  # unpacked it may be larger than what came
        raise too_large(request)
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    error, kind = reply.error(), QNetworkReply.NetworkError
    if error == kind.SslHandshakeFailedError:
        raise ServiceUnreachable(UNTRUSTED, place=place, reason=_plain(reply.errorString(), request.url))
    if error in (kind.TimeoutError, kind.OperationCanceledError):  # QGIS' own time limit
        raise ServiceUnreachable(SILENT, place=place, seconds=silent_s)
    transfer = error != kind.NoError and int(status or 0) < 400  # the answer broke off, or never began
    if status is None or transfer:
        raise ServiceUnreachable(UNREACHABLE, place=place, reason=_plain(reply.errorString(), request.url))
    headers = {bytes(name).decode("latin-1").lower(): bytes(reply.rawHeader(name)).decode("latin-1")
               for name in reply.rawHeaderList()}
    return HttpReply(int(status), headers, body)


def _plain(words: str, url: str) -> str:
    """Qt's words about an error, without the whole address that some of them quote."""
    return words.replace(url, shown(url))
