# SPDX-License-Identifier: GPL-2.0-or-later
"""One question to a server from the main thread, before any worker asks it: is it there, trusted, and does it let us in?

QGIS 3.22 can hang for ever where a worker meets an untrusted certificate (see qgis_transport); in the main thread the same
certificate is an ordinary error, or QGIS asks the user about it. Nothing is waited for: the answer comes by a call.
"""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.errors import Cancelled, JoptimizError, ServiceAnswerError, ServiceUnreachable
from ..services.joptimiz.problems import refusal
from ..services.transport import SILENT, HttpReply, HttpRequest, check_pinned, shown
from .qgis_transport import answer_of, prepared

SILENCE_S = 20.0
_MOST_BYTES = 1 << 20
_UNAUTHORIZED = 401

Done = Callable[[Optional[JoptimizError]], None]

_under_way: "set[Preflight]" = set()
"""Whoever began it may forget it: Qt's signals do not keep it alive."""


def start(address: str, authcfg: str, done: Done) -> "Preflight":
    """Ask once. `done` is called in the main thread, never before this returns: with None if the server answers and lets us in,
    else with ServiceUnreachable (no such machine, no trust in its certificate, silence), SignInNeeded, InputError (the stored
    authentication cannot be used, or does not belong there), or Cancelled after `cancel`."""
    return Preflight(address, authcfg, done)


class Preflight:
    """A question under way."""

    def __init__(self, address: str, authcfg: str, done: Done) -> None:
        self._done: Optional[Done] = done
        self._request = HttpRequest("GET", address, {"Accept": "application/json"}, silence_s=SILENCE_S, max_bytes=_MOST_BYTES)
        self._reply: Optional[QNetworkReply] = None
        self._authcfg = authcfg
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        _under_way.add(self)
        try:
            if authcfg:
                check_pinned(address, address)
        except JoptimizError as error:
            refused = error
            self._timer.timeout.connect(lambda: self._end(refused))
            self._timer.start(0)
            return
        self._timer.timeout.connect(self._silent)
        self._ask("")

    def _ask(self, authcfg: str) -> None:
        """Raises InputError if the stored authentication cannot be used there."""
        self._timer.stop()
        asked = prepared(self._request, authcfg, self._request.url)  # a sign-in of QGIS answers events meanwhile
        if self._done is None:
            return
        self._timer.start(int(SILENCE_S * 1000))
        self._reply = QgsNetworkAccessManager.instance().get(asked)
        self._reply.downloadProgress.connect(self._on_bytes)
        self._reply.finished.connect(self._finished)

    def cancel(self) -> None:
        """Stop; `done` is called with Cancelled, at once, unless it was called before."""
        self._end(Cancelled())

    def _silent(self) -> None:
        self._end(ServiceUnreachable(SILENT, place=shown(self._request.url), seconds=SILENCE_S))

    def _on_bytes(self, got: int, total: int) -> None:
        """Somebody is there, and trusted: more than was asked for is not waited for, for a few bytes unpack to gigabytes."""
        if max(got, total) > _MOST_BYTES and self._reply is not None:
            status = self._reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
            self._judge(HttpReply(int(status or 0), {}, b""))

    def _finished(self) -> None:
        if self._done is None or self._reply is None:
            return
        try:
            answer = answer_of(self._reply, self._request, SILENCE_S)
        except ServiceAnswerError:  # more than was asked for, all at once
            self._end(None)
        except JoptimizError as error:
            self._end(error)
        else:
            self._judge(answer)

    def _judge(self, answer: HttpReply) -> None:
        if self._authcfg:
            self._sign_in()
        else:
            self._end(refusal(answer, shown(self._request.url)) if answer.status == _UNAUTHORIZED else None)

    def _sign_in(self) -> None:
        """Somebody is there: ask again, as who we are. Without a network a sign-in would be tried for minutes, in vain."""
        authcfg, self._authcfg = self._authcfg, ""
        self._drop_reply()
        try:
            self._ask(authcfg)
        except JoptimizError as error:
            self._end(error)

    def _drop_reply(self) -> None:
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._finished)
            reply.downloadProgress.disconnect(self._on_bytes)
            reply.abort()
            reply.deleteLater()

    def _end(self, error: Optional[JoptimizError]) -> None:
        done, self._done = self._done, None
        if done is None:
            return
        self._timer.stop()
        self._drop_reply()
        _under_way.discard(self)
        done(error)
