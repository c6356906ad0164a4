# SPDX-License-Identifier: GPL-2.0-or-later
"""What was set out to be reached, and whether a run reached it; ratios against peers of the same run."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

from networks import GROWTH
from plan import LABELS
from results import Results, number, slope

BEST = ("own:hierarchy", "own:plain")
"""Our engines without anything to install, the one that is meant first."""
FAST = ("own:accelerated",)
PROCESSING = ("own_processing",)


@dataclass(frozen=True)
class Outcome:
    """One line of the table. `met` None: not measured."""

    task: str
    measured: str
    wanted: str
    met: Optional[bool]


@dataclass(frozen=True)
class Target:
    """Ours on a network: at most `most` (seconds or MB), or against a peer: at most `most` times its figure, or at least
    `least` times faster."""

    task: str
    network: str
    measure: str
    engines: tuple[str, ...] = BEST
    most: Optional[float] = None
    least: Optional[float] = None
    peer: str = ""
    peer_measure: str = ""
    unit: str = "ms"

    def judge(self, results: Results) -> Outcome:
        ours = next((f for f in (results.figure(self.network, e, self.measure) for e in self.engines) if f), None)
        peer = results.figure(self.network, self.peer, self.peer_measure or self.measure) if self.peer else None
        wanted = self._wanted()
        if ours is None or (self.peer and peer is None):
            return Outcome(self.task, "not measured", wanted, None)
        if peer is None:
            return Outcome(self.task, _amount(ours.median, self.unit), wanted, ours.median <= (self.most or 0.0))
        guess = "≈ " if peer.scaled or ours.scaled else ""
        pair = f"{_amount(ours.median, self.unit)} beside {_amount(peer.median, self.unit)}"
        if self.least is not None:
            ratio = peer.median / ours.median
            return Outcome(self.task, f"{guess}{number(ratio)} × faster ({pair})", wanted, ratio >= self.least)
        ratio = ours.median / peer.median
        return Outcome(self.task, f"{guess}{number(ratio)} × ({pair})", wanted, ratio <= (self.most or 0.0))

    def _wanted(self) -> str:
        if not self.peer:
            return "≤ " + _amount(self.most or 0.0, self.unit)
        name = LABELS.get(self.peer, self.peer)
        return f"≥ {self.least:,.0f} × {name}" if self.least is not None else f"≤ {self.most:g} × {name}"


def _amount(value: float, unit: str) -> str:
    if unit == "MB":
        return f"{number(value)} MB"
    return f"{number(value)} s" if value >= 1.0 else f"{number(1000.0 * value)} ms"


TOWN, LARGE = "badhersfeld", "b"
TARGETS = (
    Target("Route with path, warm, B", LARGE, "path_far", most=0.0015),
    Target("the same, accelerated", LARGE, "path_far", FAST, most=0.0002),
    Target("the same beside QGIS", LARGE, "path_far", least=30_000, peer="qgis_native"),
    Target("Route through Processing, B", LARGE, "processing", PROCESSING, least=500, peer="qgis_native"),
    Target("First route of a session, cache there, B", LARGE, "first_route", PROCESSING, most=1.0),
    Target("Matrix 100 × 100, Bad Hersfeld", TOWN, "od100", least=190, peer="qneat3"),
    Target("the same, Lower Saxony", "lowersaxony", "od100", least=190, peer="qneat3"),
    Target("the same, Liège", "liege", "od100", least=190, peer="qneat3"),
    Target("the same, B", LARGE, "od100", least=190, peer="qneat3"),
    Target("Matrix 100 × 100 beside OSRM (CH), Bad Hersfeld", TOWN, "od100", most=1.5, peer="osrm", peer_measure="ch_od100"),
    Target("the same, B", LARGE, "od100", most=3.0, peer="osrm", peer_measure="ch_od100"),
    Target("Matrix 1000 × 1000, B", LARGE, "od1000", most=2.5, peer="routingkit"),
    Target("the same, accelerated", LARGE, "od1000", FAST, most=1.3, peer="routingkit"),
    Target("Rule over 5 % of the edges, B", LARGE, "zone", most=0.25),
    Target("Rule over one street, B", LARGE, "street", most=0.02),
    Target("24 slots customised, B", LARGE, "slots24", most=5.0),
    Target("the same, accelerated", LARGE, "slots24", FAST, most=2.0),
    Target("Service area 10 min, network part, B", LARGE, "service10", most=0.005),
    Target("Order of a million edges", "cities", "order", most=30.0),
    Target("the same, peak memory of the process", "cities", "order_mb", most=1500.0, unit="MB"),
)


def outcomes(results: Results) -> list[Outcome]:
    out = [target.judge(results) for target in TARGETS]
    out += [_rules(results, name, measure) for name, measure in (("Route", "path_far"), ("Matrix 100 × 100", "od100"),
                                                                 ("Customising", "customise"))]
    out += [_growth(results, name, measure) for name, measure in
            (("Order", "order"), ("Customising", "customise"), ("Route with path", "path_far"), ("Matrix 100 × 100", "od100"))]
    return out


def _rules(results: Results, name: str, measure: str) -> Outcome:
    """All restrictions and hours on beside none, same engine, same trips."""
    task = f"{name} with all restrictions and hours, B"
    for engine in BEST:
        ruled, bare = (results.figure(LARGE, engine, kind + measure) for kind in ("rules_", "bare_"))
        if ruled and bare:
            ratio = ruled.median / bare.median
            pair = f"{_amount(ruled.median, 'ms')} beside {_amount(bare.median, 'ms')}"
            return Outcome(task, f"{number(ratio)} × ({pair})", "≤ 1.3 × none", ratio <= 1.3)
    return Outcome(task, "not measured", "≤ 1.3 × none", None)


def _growth(results: Results, name: str, measure: str) -> Outcome:
    task = f"{name}, growth from 10,000 to 988,000 edges"
    for engine in BEST:
        known = results.growth(GROWTH, engine, measure)
        if len(known) > 2:
            sizes, values = ([float(v) for v in column] for column in zip(*known))
            found, most = slope(sizes, values), slope(sizes, [n * math.log(n) for n in sizes])
            return Outcome(task, f"n^{found:.2f}", f"≤ n log n (n^{most:.2f} here)", found <= most + 0.005)
    return Outcome(task, "not measured", "≤ n log n", None)
