# SPDX-License-Identifier: GPL-2.0-or-later
"""Things that are made once and kept while there is room: by key, thread-safe, those used least lately go first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Callable, Generic, Hashable, Optional, TypeVar

from .progress import Progress, check

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
_WAIT_S = 0.1


class Bounded(Generic[K, V]):
    """At most `most_bytes` of values, as `size` counts them when they are put; the one put last always stays.

    `dropped` is told of each value that goes to make room, or because all go.
    """

    def __init__(self, most_bytes: int, size: Callable[[V], int], dropped: Optional[Callable[[V], None]] = None) -> None:
        self._most_bytes, self._size, self._dropped = most_bytes, size, dropped
        self._lock = threading.Lock()  # of the three below, never held while a value is made
        self._values: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._whole = 0
        self._making: dict[K, threading.Lock] = {}

    @property
    def nbytes(self) -> int:
        return self._whole

    def get(self, key: K) -> Optional[V]:
        """The value of a key, used now; None if there is none."""
        with self._lock:
            found = self._values.get(key)
            if found is None:
                return None
            self._values.move_to_end(key)
            return found[0]

    def put(self, key: K, value: V) -> None:
        """Keep a value, and let go of others until there is room for it."""
        size, gone = self._size(value), []
        with self._lock:
            before = self._values.pop(key, None)
            if before is not None:
                self._whole -= before[1]
                if before[0] is not value:
                    gone.append(before[0])
            self._values[key] = (value, size)
            self._whole += size
            while len(self._values) > 1 and self._whole > self._most_bytes:
                old, old_size = self._values.popitem(last=False)[1]
                self._whole -= old_size
                gone.append(old)
        self._tell(gone)

    def made(self, key: K, make: Callable[[], V], progress: Progress) -> V:
        """The value of a key; made by one thread if there is none, while others wait. Raises what `make` raises; Cancelled."""
        found = self.get(key)
        if found is not None:
            return found
        with self._lock:
            gate = self._making.setdefault(key, threading.Lock())
        while not gate.acquire(timeout=_WAIT_S):
            check(progress)
        try:
            found = self.get(key)
            if found is None:
                found = make()
                self.put(key, found)
            return found
        finally:
            with self._lock:
                self._making.pop(key, None)
            gate.release()

    def values(self) -> list[V]:
        """All values, those used last at the end."""
        with self._lock:
            return [value for value, _ in self._values.values()]

    def drop(self, key: K) -> None:
        """Let go of one value, if it is there."""
        with self._lock:
            value, size = self._values.pop(key, (None, 0))
            self._whole -= size
        self._tell([] if value is None else [value])

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            gone = [value for value, _ in self._values.values()]
            self._values.clear()
            self._whole = 0
        self._tell(gone)

    def _tell(self, gone: list[V]) -> None:
        if self._dropped is not None:
            for value in gone:
                self._dropped(value)
