# SPDX-License-Identifier: GPL-2.0-or-later
"""A Progress that tells the main thread how far a worker is and when it last gave a sign of life."""

from __future__ import annotations

import threading
import time


class Liveness:
    """Filled by the worker, read by the main thread. Whoever waits for the network asks `cancelled` many times a second: a
    worker that has not asked for a long time hangs."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._heard = 0.0  # not begun
        self.percent = 0.0

    def report(self, percent: float) -> None:
        self.percent, self._heard = percent, time.monotonic()

    def cancelled(self) -> bool:
        self._heard = time.monotonic()
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the worker to stop."""
        self._stop.set()

    def silent_s(self) -> float:
        """Seconds since its last sign of life; 0 while it waits for its turn to begin."""
        return time.monotonic() - self._heard if self._heard else 0.0
