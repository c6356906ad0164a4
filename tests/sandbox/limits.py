# SPDX-License-Identifier: GPL-2.0-or-later
"""How often an account may ask, and what was asked: both for this run alone."""

from __future__ import annotations

import math
import time
from collections import Counter, deque
from typing import Optional

from .problems import TooMany

KEPT = 5000


class Limits:
    """`rate`: (requests, seconds) for each account, None without a limit."""

    def __init__(self, rate: Optional[tuple[int, float]] = None) -> None:
        self.rate = rate
        self.taken: dict[str, deque[float]] = {}
        self.counts: Counter[str] = Counter()
        self.requests: deque[tuple[str, str, str, int]] = deque(maxlen=KEPT)

    def take(self, account: str) -> None:
        """Counts a request of an account; raises TooMany."""
        if self.rate is None:
            return
        most, seconds = self.rate
        now, times = time.monotonic(), self.taken.setdefault(account, deque())
        while times and times[0] <= now - seconds:
            times.popleft()
        if len(times) >= most:
            wait = max(1, math.ceil(times[0] + seconds - now)) if times else 1
            raise TooMany(f"Ask again in {wait} s.", headers={"Retry-After": str(wait)})
        times.append(now)

    def count(self, method: str, path: str, query: str, status: int) -> None:
        """Notes an answer; no account, no token."""
        self.counts[f"{method} {status}"] += 1
        self.requests.append((method, path, query, status))
