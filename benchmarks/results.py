# SPDX-License-Identifier: GPL-2.0-or-later
"""Results of a run as the tables read them: figures with their spread, by network, engine and measure."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional

import numpy as np


@dataclass(frozen=True)
class Figure:
    """Seconds, or megabytes; quartiles where it was measured more than once. `scaled`: reckoned from a part of the work."""

    median: float
    low: Optional[float]
    high: Optional[float]
    scaled: bool

    def text(self, unit: float = 1.0) -> str:
        """In a unit of so many seconds."""
        shown = ("≈ " if self.scaled else "") + number(self.median / unit)
        if self.low is None or self.high is None or self.low == self.high:
            return shown
        return f"{shown} ({number(self.low / unit)} – {number(self.high / unit)})"


def number(value: float) -> str:
    """Three digits that count."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else "–"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{digits}f}"


class Results:
    """All result files of a folder."""

    def __init__(self, folder: Path) -> None:
        self.facts: dict[tuple[str, str], dict[str, Any]] = {}
        for path in sorted(folder.glob("*.json")):
            facts = json.loads(path.read_text("utf-8"))
            self.facts[facts["network"], facts["engine"]] = facts

    def figure(self, network: str, engine: str, measure: str) -> Optional[Figure]:
        found = self.facts.get((network, engine), {}).get("measures", {}).get(measure)
        if found is None:
            return None
        once = found["n"] < 2
        return Figure(found["median"], None if once else found["q1"], None if once else found["q3"], "scaled" in found)

    def growth(self, sizes: Mapping[str, int], engine: str, measure: str) -> list[tuple[float, float]]:
        """(size, median) of each network that has it, `sizes` by name."""
        found = ((size, self.figure(name, engine, measure)) for name, size in sizes.items())
        return [(float(size), figure.median) for size, figure in found if figure]

    def networks(self) -> list[str]:
        return list(dict.fromkeys(network for network, _ in self.facts))

    def engines(self, network: str) -> list[str]:
        return [engine for where, engine in self.facts if where == network]

    def version(self, engine: str) -> str:
        return next((f["version"] for (_, e), f in self.facts.items() if e == engine and "version" in f), "")

    def dates(self) -> str:
        days = sorted({f["finished"] for f in self.facts.values() if "finished" in f})
        return days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}" if days else ""

    def busiest(self) -> float:
        """The highest load average at the end of a job."""
        return max((f.get("load", 0.0) for f in self.facts.values()), default=0.0)

    def failures(self) -> Iterator[tuple[str, str, str]]:
        """(network, engine, what went wrong)."""
        for (network, engine), facts in self.facts.items():
            if facts.get("outcome"):
                yield network, engine, facts["outcome"]

    def agreement(self, network: str, check: str) -> dict[str, float]:
        """By engine: the largest relative difference, trip by trip in sum, from the first engine that has this check."""
        costs = {engine: np.array(self.facts[network, engine]["checks"][check]) for engine in self.engines(network)
                 if check in self.facts[network, engine].get("checks", {})}
        if len(costs) < 2:
            return {}
        reference = next((costs[e] for e in ("scipy_dijkstra", "routingkit_plain") if e in costs), next(iter(costs.values())))
        out = {}
        for engine, values in costs.items():
            size = min(values.size, reference.size)
            total = float(reference[:size].sum())
            out[engine] = abs(float(values[:size].sum()) - total) / max(total, 1.0)
        return out


def slope(sizes: list[float], values: list[float]) -> float:
    """Exponent of the power of the size that values grow with (least squares of the logarithms)."""
    return float(np.polyfit(np.log(sizes), np.log(values), 1)[0])
