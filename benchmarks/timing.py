# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures with their spread, kept as they come so that a run that was cut off loses nothing. numpy alone, for any Python."""

from __future__ import annotations

import gc
import json
import platform
import resource
import sys
import time
from pathlib import Path
from typing import Any, Callable, Iterable, Sequence, TypeVar

import numpy as np

T = TypeVar("T")
_share = 1.0


class Record:
    """What one engine did on one network, written to a file after each measure."""

    def __init__(self, path: Path, engine: str, network: str, quick: bool) -> None:
        self._path, self.quick = path, quick
        self._facts: dict[str, Any] = {"engine": engine, "network": network, "quick": quick, "measures": {}, "checks": {},
                                       "notes": [], "date": time.strftime("%Y-%m-%d"), "python": platform.python_version()}

    def measure(self, name: str, seconds: Sequence[float]) -> None:
        low, middle, high = np.percentile(seconds, (25, 50, 75))
        self._facts["measures"][name] = {"median": float(middle), "q1": float(low), "q3": float(high),
                                         "min": float(min(seconds)), "n": len(seconds)}
        self._write()

    def number(self, name: str, value: float) -> None:
        """A measure without spread: megabytes, counts."""
        self._facts["measures"][name] = {"median": float(value), "n": 1}
        self._write()

    def peak(self, name: str) -> None:
        """Most memory of this process so far, MB."""
        self.number(name, peak_mb())

    def scaled(self, name: str, seconds: Sequence[float], factor: float) -> None:
        """A measure reckoned from a part (1 / factor) of the work, as the whole would take too long."""
        self.measure(name, seconds)
        self._facts["measures"][name]["scaled"] = factor
        self._write()

    def check(self, name: str, costs: Iterable[float]) -> None:
        """Costs in ms, trip by trip, that other engines must have too."""
        self._facts["checks"][name] = [float(c) for c in costs]
        self._write()

    def version(self, text: str) -> None:
        self._facts["version"] = text
        self._write()

    def note(self, text: str) -> None:
        self._facts["notes"].append(text)
        self._write()

    def done(self) -> None:
        self._facts["done"] = True
        self._write()

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(self._facts, indent=1), "utf-8")
        part.replace(self._path)


def hurry() -> None:
    """From now on fewer repetitions, less time for each measure."""
    global _share
    _share = 0.05


def peak_mb() -> float:
    unit = 1e6 if sys.platform == "darwin" else 1024.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def once(work: Callable[[], T]) -> tuple[float, T]:
    begin = time.perf_counter()
    result = work()
    return time.perf_counter() - begin, result


def repeated(work: Callable[[], T], times: int, within_s: float = 20.0) -> tuple[list[float], T]:
    """Seconds of each, at least one, no further ones after `within_s`; and the last result."""
    seconds: list[float] = []
    gc.collect()
    while True:
        took, result = once(work)
        seconds.append(took)
        if len(seconds) >= times or sum(seconds) > _share * within_s:
            return seconds, result


def each(work: Callable[[int, int], T], trips: np.ndarray, within_s: float = 15.0, warm: int = 3) -> tuple[list[float], list[T]]:
    """Seconds and result of each trip (rows of two), the first ones once before; no further trips after `within_s`."""
    pairs = trips.tolist()
    gc.collect()
    begin = time.perf_counter()
    for a, b in pairs[:warm]:
        work(a, b)
        if time.perf_counter() - begin > _share * within_s / 4:
            break
    seconds, results = [], []
    for a, b in pairs:
        took, result = once(lambda a=a, b=b: work(a, b))
        seconds.append(took)
        results.append(result)
        if sum(seconds) > _share * within_s:
            break
    return seconds, results
