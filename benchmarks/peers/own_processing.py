# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as users meet it: joptimiz:constrainedroute through Processing, first of a session and after."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Generator, Sequence

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]  # also run as a program

from graphs import Graph, read  # noqa: E402
from timing import Record, each, once, peak_mb  # noqa: E402

from peers.layer import start_qgis  # noqa: E402

DEPARTURE = "2024-03-12T10:00:00"


def measure(graph: Graph, record: Record, folder: Path) -> None:
    """A first process writes the network and what the plugin caches of it; this one is a session that finds both."""
    subprocess.run([sys.executable, __file__, str(graph.name), str(folder)], check=True)
    route = _route(graph, folder)
    next(route)  # QGIS and the plugin are there
    begin_mb = peak_mb()
    took, _ = once(lambda: route.send(graph.far[0].tolist()))
    record.measure("first_route", [took])
    record.number("session_mb", peak_mb() - begin_mb)
    for name, trips in (("processing", graph.far[1:51]), ("processing_near", graph.near[:50])):
        if trips.size:
            record.measure(name, each(lambda s, t: route.send((s, t)), trips, 20.0, 1)[0])
    record.version("this checkout")
    record.peak("peak_mb")


def _route(graph: Graph, folder: Path) -> Generator[dict, Sequence[int], None]:
    """Start QGIS, then a route for each trip that is sent."""
    application = _start(folder)  # noqa: F841 (kept alive)
    import processing

    trip = yield {}
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
    """Write the network, ask for a route, and wait until all that is kept for later sessions is there."""
    import networks

    from joptimiz_qgis.core.network.build import Built
    from joptimiz_qgis.core.progress import NoProgress
    from joptimiz_qgis.layers import network_session
    from joptimiz_qgis.layers.network_store import write_network

    path = folder / "network.gpkg"
    graph = read(next((folder.parents[2] / "graphs").glob(f"{name}-*.npz")))
    route = _route(graph, folder)
    next(route)
    if not path.exists():
        write_network(Built(networks.load(name), ()), path, NoProgress())
    route.send(graph.far[0].tolist())
    engine = network_session.session().engine(path, NoProgress())
    while engine.building is not None:  # in the background, as the user's first routes are found without it
        time.sleep(0.1)


if __name__ == "__main__":
    fill(sys.argv[1], Path(sys.argv[2]))
    os._exit(0)
