# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes of other programs, committed late: each in a thread, and so on a connection, of its own."""

from __future__ import annotations

import random
import threading
import time
from typing import Optional

from .draft import Draft
from .store import Store

PATIENCE_S = 30.0


class LateWrite:
    """Writes a new feature and leaves the transaction open until `commit`."""

    def __init__(self, store: Store, draft: Draft) -> None:
        self.store, self.draft = store, draft
        self.written, self.released = threading.Event(), threading.Event()
        self.error: Optional[BaseException] = None
        self.thread = threading.Thread(target=self._work, daemon=True)
        self.thread.start()
        self._wait(self.written)

    def commit(self) -> None:
        self.released.set()
        self.thread.join(PATIENCE_S)
        if self.error:
            raise self.error

    def _work(self) -> None:
        try:
            with self.store.writing() as cursor:
                self.store.insert(cursor, [self.draft])
                self.written.set()
                self.released.wait(PATIENCE_S)
        except Exception as error:  # handed to whoever waits
            self.error = error
            self.written.set()

    def _wait(self, event: threading.Event) -> None:
        event.wait(PATIENCE_S)
        if self.error:
            raise self.error


class Storm:
    """Many writers at once, each transaction held open for a moment, so that revisions become visible out of order."""

    def __init__(self, store: Store, drafts: list[list[Draft]]) -> None:
        self.store = store
        self.threads = [threading.Thread(target=self._write, args=(share, seed), daemon=True)
                        for seed, share in enumerate(drafts)]
        for thread in self.threads:
            thread.start()

    @property
    def over(self) -> bool:
        return not any(thread.is_alive() for thread in self.threads)

    def _write(self, share: list[Draft], seed: int) -> None:
        draw = random.Random(seed)
        while share:
            together, share = share[:3], share[3:]
            with self.store.writing() as cursor:
                for draft in together:
                    self.store.insert(cursor, [draft])
                    time.sleep(draw.random() * 0.02)
