# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask again where it is worth it: a busy server, a connection that was cut. Bounded in tries and in time, cancelled at once.

A date in Retry-After is compared with the server's own Date: no clock of this machine has a say.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Callable, Optional

from ...core.errors import ServiceUnreachable
from ...core.progress import Progress, check
from ..transport import SILENT, UNTRUSTED, HttpReply, HttpRequest, Transport

Pause = Callable[[float, Progress], None]

_WORTH_IT = (429, 502, 503, 504)
_SLICE_S = 0.1


@dataclass(frozen=True)
class Patience:
    """`tries`: in all, `cuts`: of them those without any answer. `total_s`: from the first one; what would take longer is not
    waited for."""

    tries: int = 6
    cuts: int = 3
    first_s: float = 0.5
    longest_s: float = 20.0
    total_s: float = 90.0


def sleep(seconds: float, progress: Progress) -> None:
    """Wait in slices. Raises Cancelled."""
    end = time.monotonic() + seconds
    while True:
        check(progress)
        left = end - time.monotonic()
        if left <= 0.0:
            return
        time.sleep(min(left, _SLICE_S))


@dataclass(frozen=True)
class Retry:
    """`rand`: uniform in [0, 1); `clock`: seconds from any beginning, never set back."""

    pause: Pause
    rand: Callable[[], float]
    clock: Callable[[], float] = time.monotonic
    patience: Patience = Patience()

    def send(self, transport: Transport, request: HttpRequest, progress: Progress) -> HttpReply:
        """The answer, which may still be that the server is busy. Raises what the transport raises."""
        end = self.clock() + self.patience.total_s
        tries = cuts = 0
        while True:
            tries += 1
            reply: Optional[HttpReply] = None
            try:
                reply = transport.send(request, progress)
            except ServiceUnreachable as error:
                cuts += 1
                wait = self._backoff(tries)
                hopeless = error.text.template in (UNTRUSTED, SILENT)
                if hopeless or cuts >= self.patience.cuts or self.clock() + wait > end:
                    raise
            if reply is not None:
                if reply.status not in _WORTH_IT or tries >= self.patience.tries:
                    return reply
                wait = max(asked_s(reply) or 0.0, self._backoff(tries))
                if self.clock() + wait > end:
                    return reply
            self.pause(wait, progress)

    def _backoff(self, tries: int) -> float:
        most = min(self.patience.first_s * 2.0 ** (tries - 1), self.patience.longest_s)
        return most * (0.5 + 0.5 * self.rand())


def asked_s(reply: HttpReply) -> Optional[float]:
    """Seconds that Retry-After asks to wait; None if it does not say, or not so that it can be understood."""
    said = reply.headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        until = parsedate_to_datetime(said)
        now = parsedate_to_datetime(reply.headers.get("date", ""))
        return max((until - now).total_seconds(), 0.0)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
