# SPDX-License-Identifier: GPL-2.0-or-later
"""Which engine is measured on which network, in what order, and for how long at most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

from networks import SIZES

OWN = ("own:plain", "own:hierarchy", "own:accelerated")
LIMITS = ("routingkit", "routingkit_plain", "scipy_dijkstra")
QGIS = ("qgis_native", "qneat3", "own_processing")
SERVERS = ("osrm", "valhalla")
ALL = OWN + LIMITS + QGIS + SERVERS

LABELS = {
    "own:plain": "JOPTIMIZ, plain search", "own:hierarchy": "JOPTIMIZ", "own:accelerated": "JOPTIMIZ with routingkit-cch",
    "own_processing": "JOPTIMIZ by Processing", "routingkit": "RoutingKit, turns", "routingkit_plain": "RoutingKit, no turns",
    "scipy_dijkstra": "scipy", "qgis_native": "QGIS", "qneat3": "QNEAT3", "osrm": "OSRM", "valhalla": "Valhalla",
}


@dataclass(frozen=True)
class Job:
    """One engine on one network. `seconds`: then it is stopped, what it measured so far is kept."""

    network: str
    engine: str
    seconds: int = 1200

    @property
    def name(self) -> str:
        return f"{self.network}-{self.engine.replace(':', '-')}"


def jobs(quick: bool) -> Iterator[Job]:
    """What the targets need first: a run that is cut off has those."""
    if quick:
        for network in ("monaco", "badhersfeld"):
            for engine in OWN + LIMITS + QGIS + ("osrm",):
                yield Job(network, engine, 60)
        return
    for network in ("badhersfeld", "b"):
        for engine in ALL:
            yield Job(network, engine)
    for network in ("cities", *(f"grow{size}" for size in SIZES)):
        for engine in OWN + LIMITS:
            yield Job(network, engine)
    for network in ("lowersaxony", "liege", "monaco"):
        for engine in ALL:
            yield Job(network, engine)
    for engine in ("qgis_native", "qneat3", "own_processing", "osrm"):
        yield Job("rome", engine)
    for city in ("rome", "delhi", "moscow"):
        for engine in OWN + LIMITS:
            yield Job(city, engine)
    for size in SIZES[:3]:
        yield Job(f"grow{size}", "qgis_native")
