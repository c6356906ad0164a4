# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as users meet it: joptimiz:constrainedroute through Processing, first of a session and after."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Iterator

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]  # also run as a program

from graphs import Graph, read  # noqa: E402
from timing import Record, each, once, peak_mb  # noqa: E402

from peers.layer import start_qgis  # noqa: E402

DEPARTURE = "2024-03-12T10:00:00"


def measure(graph: Graph, record: Record, folder: Path) -> None:
    """A first process writes the network and what the plugin caches of it; this one is a session that finds both."""
    filling, _ = once(lambda: subprocess.run([sys.executable, __file__, str(graph.name), str(folder)], check=True))
    record.measure("session_before", [filling])
    begin_mb = peak_mb()
    route = _route(graph, folder)
    took, _ = once(lambda: next(route))
    record.measure("first_route", [took])
    record.number("session_mb", peak_mb() - begin_mb)
    for name, trips in (("processing", graph.far[1:51]), ("processing_near", graph.near[:50])):
        if trips.size:
            record.measure(name, each(lambda s, t: route.send((s, t)), trips, 20.0, 1)[0])
    record.version("this checkout")
    record.peak("peak_mb")


def _route(graph: Graph, folder: Path) -> Iterator[dict]:
    """The first trip at once, then those that are sent."""
    application = _start(folder)  # noqa: F841 (kept alive)
    import processing

    trip = tuple(graph.far[0].tolist())
    while True:
        (x, y), (to_x, to_y) = (graph.state_lonlat[state].tolist() for state in trip)
        trip = yield processing.run("joptimiz:constrainedroute", {
            "NETWORK": f"{folder / 'network.gpkg'}|layername=edges", "ORIGIN": f"{x!r},{y!r} [EPSG:4326]",
            "DESTINATION": f"{to_x!r},{to_y!r} [EPSG:4326]", "VEHICLE": '{"category": "VP"}', "DEPARTURE": DEPARTURE,
            "OUTPUT": "memory:"})


def _start(folder: Path) -> object:
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    application = start_qgis(folder / "profile")
    import joptimiz_qgis

    plugin = joptimiz_qgis.classFactory(None)
    plugin.initProcessing()
    return application, plugin


def fill(name: str, folder: Path) -> None:
    """Write the network, and ask for a route, so that what is cached is there."""
    import networks

    from joptimiz_qgis.core.network.build import Built
    from joptimiz_qgis.core.progress import NoProgress
    from joptimiz_qgis.layers.network_store import write_network

    path = folder / "network.gpkg"
    graph = read(next((folder.parents[2] / "graphs").glob(f"{name}-*.npz")))
    route = _route(graph, folder)
    if not path.exists():
        write_network(Built(networks.load(name), ()), path, NoProgress())
    next(route)


if __name__ == "__main__":
    fill(sys.argv[1], Path(sys.argv[2]))
    os._exit(0)
