# SPDX-License-Identifier: GPL-2.0-or-later
"""Valhalla, a server's engine, by its Python bindings in this process: routes by its own costs, so times compare, ways do not."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any, Callable

import valhalla
from graphs import Graph
from osm_file import write_osm
from timing import Record, each, once

BUILD = Path(valhalla.__file__).parent / "bin" / "valhalla_build_tiles"
SLOW_S = 0.5
"""A matrix of 100 x 100 that takes longer than this is not followed by one of 1000 x 1000."""


def measure(graph: Graph, record: Record, folder: Path) -> None:
    record.version("pyvalhalla " + version("pyvalhalla"))
    record.note("Valhalla routes by its own costs: times compare, ways do not.")
    (folder / "tiles").mkdir(exist_ok=True)  # before the settings, which resolve the path
    write_osm(graph, folder / "n.osm.pbf")
    config = folder / "valhalla.json"
    config.write_text(json.dumps(_settings(folder)), "utf-8")
    record.measure("order", [_build(config, folder, record)])
    took, actor = once(lambda: valhalla.Actor(str(config)))
    record.measure("load", [took])
    places = [{"lon": lon, "lat": lat} for lon, lat in graph.state_lonlat.tolist()]

    def route(s: int, t: int) -> Any:
        asked = {"locations": [places[s], places[t]], "costing": "auto", "directions_type": "none"}
        return _or_none(lambda: actor.route(json.dumps(asked)))

    seconds, answers = each(route, graph.far)
    record.measure("path_far", seconds)
    record.number("no_way", float(sum(answer is None for answer in answers)))
    if graph.near.size:
        record.measure("path_near", each(route, graph.near)[0])
    contour = {"costing": "auto", "contours": [{"time": 10}], "polygons": True}

    def area(s: int, t: int) -> Any:
        return _or_none(lambda: actor.isochrone(json.dumps({**contour, "locations": [places[s]]})))

    record.measure("service10", each(area, graph.far[:30], 10.0)[0])
    for size in (100, 1000):
        origins, goals = ([places[s] for s in row] for row in graph.od[:, :size].tolist())
        asked = json.dumps({"sources": origins, "targets": goals, "costing": "auto", "verbose": False})
        took, _ = once(lambda asked=asked: actor.matrix(asked))
        record.measure(f"od{size}", [took])
        if took > SLOW_S:
            break
    record.peak("peak_mb")


def _or_none(ask: Callable[[], Any]) -> Any:
    """Its answer, or None where it finds no way."""
    try:
        return ask()
    except valhalla.ValhallaError:
        return None


def _settings(folder: Path) -> dict:
    settings = valhalla.get_config(tile_extract="", tile_dir=str(folder / "tiles"), verbose=False)
    for unused in ("tile_extract", "timezone", "admin", "landmarks"):
        settings["mjolnir"].pop(unused, None)
    for part in ("mjolnir", "loki", "thor", "odin"):
        settings[part]["logging"] = {"type": ""}
    settings["service_limits"]["auto"].update(max_matrix_location_pairs=2_000_000, max_matrix_distance=1e7, max_locations=5000,
                                              max_distance=1e7)
    return settings


def _build(config: Path, folder: Path, record: Record) -> float:
    def work() -> None:
        with open(folder / "log.txt", "wb") as log:
            process = subprocess.Popen([str(BUILD), "-c", str(config), str(folder / "n.osm.pbf")], stdout=log, stderr=log)
            _, status, used = os.wait4(process.pid, 0)
        if status:
            raise RuntimeError(f"valhalla_build_tiles failed: see {folder.name}/log.txt")
        record.number("order_mb", used.ru_maxrss / 1024.0)

    return once(work)[0]
