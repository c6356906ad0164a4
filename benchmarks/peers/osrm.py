# SPDX-License-Identifier: GPL-2.0-or-later
"""OSRM, a server's engine, by its Python bindings in this process: contraction hierarchy (CH) and multi-level Dijkstra (MLD)."""

from __future__ import annotations

import os
import subprocess
from importlib.metadata import version
from pathlib import Path

import osrm
from graphs import Graph
from osm_file import write_osm
from timing import Record, each, once, repeated

PACKAGE = Path(osrm.__file__).parent
PROFILE = Path(__file__).with_name("osrm_times.lua")


def measure(graph: Graph, record: Record, folder: Path) -> None:
    record.version("osrm-bindings " + version("osrm-bindings"))
    record.note("OSRM rounds the time of each stretch to 0.1 s and snaps to places, so its sums may differ by some per mille.")
    write_osm(graph, folder / "n.osm.pbf")
    for name, *command in (("extract", "osrm-extract", "-p", str(PROFILE), "n.osm.pbf"),
                           ("partition", "osrm-partition", "n.osrm"), ("customise", "osrm-customize", "n.osrm"),
                           ("order", "osrm-contract", "n.osrm")):
        seconds, megabytes = _run(folder, *command)
        record.measure(name, [seconds])
        record.number(name + "_mb", megabytes)
    for algorithm in ("CH", "MLD"):
        _queries(graph, record, folder, algorithm, algorithm.lower() + "_")


def _run(folder: Path, program: str, *arguments: str) -> tuple[float, float]:
    """(seconds, peak MB) of one of OSRM's programs."""
    def work() -> float:
        with open(folder / "log.txt", "ab") as log:
            process = subprocess.Popen([str(PACKAGE / "bin" / program), *arguments], stdout=log, stderr=log, cwd=folder)
            _, status, used = os.wait4(process.pid, 0)
        if status:
            raise RuntimeError(f"{program} failed: see {folder.name}/log.txt")
        return used.ru_maxrss / 1024.0

    return once(work)


def _queries(graph: Graph, record: Record, folder: Path, algorithm: str, prefix: str) -> None:
    engine = osrm.OSRM(algorithm=algorithm, storage_config=str(folder / "n.osrm"), use_shared_memory=False,
                       max_locations_distance_table=-1, max_locations_viaroute=-1)
    places = [tuple(place) for place in graph.state_lonlat.tolist()]

    def route(overview: str):
        return lambda s, t: engine.Route(osrm.RouteParameters(coordinates=[places[s], places[t]], overview=overview))

    seconds, answers = each(route("false"), graph.far)
    record.measure(prefix + "cost_far", seconds)
    record.check(("" if algorithm == "CH" else prefix) + "places_far",
                 (1000.0 * answer["routes"][0]["duration"] for answer in answers))
    record.measure(prefix + "path_far", each(route("full"), graph.far)[0])
    if graph.near.size:
        record.measure(prefix + "path_near", each(route("full"), graph.near)[0])
    for size in (100, 1000):
        coordinates = [places[s] for s in graph.od[:, :size].ravel().tolist()]
        asked = osrm.TableParameters(coordinates=coordinates, sources=list(range(size)),
                                     destinations=list(range(size, 2 * size)))
        seconds, _ = repeated(lambda asked=asked: engine.Table(asked), 5)
        record.measure(f"{prefix}od{size}", seconds)
    record.peak(prefix + "peak_mb")
