# SPDX-License-Identifier: GPL-2.0-or-later
"""What an exchange needs of the client, the mirror and the outbox, and no more: tests put small ones in their place."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any, Callable, Iterator, Optional, Protocol, Sequence

from ..core.progress import Progress
from ..core.sync_plan import CollectionInfo, CollectionState, Page, Record

Gate = Callable[[], "AbstractContextManager[set[str]]"]
"""Held while the mirror is written: open layers of that file look away meanwhile. What it gives takes the names of collections
that changed: their layers are drawn anew."""


class Client(Protocol):
    """services.joptimiz.client.Client."""

    def collections(self, progress: Progress) -> tuple[CollectionInfo, ...]: ...

    def changes(self, info: CollectionInfo, cursor: Optional[int], progress: Progress) -> Iterator[Page]: ...

    def everything(self, info: CollectionInfo, progress: Progress) -> Iterator[Page]: ...

    def get(self, collection: str, uid: str, progress: Progress) -> Optional[Record]: ...

    def create(self, collection: str, record: Record, progress: Progress) -> int: ...

    def replace(self, collection: str, record: Record, base_rev: int, progress: Progress) -> int: ...

    def delete(self, collection: str, uid: str, base_rev: int, progress: Progress) -> int: ...


class Mirror(Protocol):
    """layers.mirror.mirror.Mirror."""

    def state(self, collection: str) -> CollectionState: ...

    def staging(self, collection: str) -> Any: ...

    def apply(self, staging: Any, state: CollectionState, complete: bool, may_vanish: int = 0) -> Any: ...


class Outbox(Protocol):
    """layers.mirror.outbox.Outbox."""

    def items(self) -> Sequence[Any]: ...

    def claim(self, item: Any) -> Any: ...

    def sent(self, item: Any, rev: Optional[int] = None) -> None: ...

    def mark(self, item: Any, state: str, **facts: Any) -> None: ...
