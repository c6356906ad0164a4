# SPDX-License-Identifier: GPL-2.0-or-later
"""What the front tells the providers of a request, and what they tell it back: pygeoapi itself hands on no headers."""

from __future__ import annotations

import contextvars
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Callable, Mapping, Optional

from .problems import Problem


@dataclass
class Exchange:
    """One request. `filter`: CQL2 text. `after`: where a page goes on (a server's own `next` link). `if_match`: revisions that
    the client knows, None for any existing one. `create`: only if the id is free. `stored`: the feature that was read or
    written; `problem`: why not."""

    url: str = ""
    query: Mapping[str, str] | None = None
    filter: str = ""
    after: Optional[int] = None
    create: bool = False
    if_match: Optional[frozenset[int]] = None
    stored: Optional[Mapping[str, Any]] = None
    problem: Optional[Problem] = None


_current: contextvars.ContextVar[Optional[Exchange]] = contextvars.ContextVar("exchange", default=None)


def begin(exchange: Exchange) -> None:
    """From here on, in this task, `current()` is that one."""
    _current.set(exchange)


def current() -> Exchange:
    """The exchange of the request that is being answered; an empty one without the front."""
    return _current.get() or Exchange()


class ContextExecutor(ThreadPoolExecutor):
    """Threads that know the exchange: asyncio's own `run_in_executor` leaves the context behind."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future:
        return super().submit(contextvars.copy_context().run, fn, *args, **kwargs)
