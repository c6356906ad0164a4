# SPDX-License-Identifier: GPL-2.0-or-later
"""How long it takes to read, build, store and load a network, beside GDAL reading the same file; and a million edges.

    QT_QPA_PLATFORM=offscreen .venv/bin/python benchmarks/build_network.py [--edges 1000000]
"""

from __future__ import annotations

import argparse
import gzip
import resource
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
sys.path.insert(0, str(ROOT))

from osgeo import gdal, ogr  # noqa: E402
from qgis.core import QgsApplication, QgsCoordinateTransformContext  # noqa: E402

from joptimiz_qgis.core.network.build import build_network  # noqa: E402
from joptimiz_qgis.core.network.source import RoadSource  # noqa: E402
from joptimiz_qgis.core.progress import NoProgress  # noqa: E402
from joptimiz_qgis.core.vehicles import CATEGORIES  # noqa: E402
from joptimiz_qgis.layers.network_session import NetworkSession  # noqa: E402
from joptimiz_qgis.layers.network_store import read_network, write_network  # noqa: E402
from joptimiz_qgis.layers.osm_file import osm_source  # noqa: E402

FILES = ("net-paris-marais/paris-marais.osm.pbf", "net-monaco/monaco-2016.osm.pbf", "net-andorra/andorra-2020.osm.pbf",
         "net-badhersfeld/badhersfeld.osm.gz", "net-lowersaxony-mainroads/lowersaxony-mainroads.osm.gz")
TILED = "net-andorra/andorra-2020.osm.pbf"


class Clock:
    """Seconds by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str):
        begin = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - begin


def stored(source: RoadSource, folder: Path, clock: Clock) -> int:
    """Build, write, read, load from the cache; the number of edges."""
    path = folder / "network.gpkg"
    with clock.step("build"):
        built = build_network(source, NoProgress())
    with clock.step("write"):
        write_network(built, path, NoProgress())
    edges = built.network.edge_count
    del built
    with clock.step("read"):
        read_network(path, NoProgress())
    NetworkSession(folder / "cache").network(path, NoProgress())
    with clock.step("load"):
        NetworkSession(folder / "cache").network(path, NoProgress())
    clock.seconds["MB"] = path.stat().st_size / 1e6
    return edges


def gdal_seconds(path: Path, folder: Path) -> float:
    """GDAL's own reading of the ways that are roads, attributes and geometry, nothing done with them."""
    if path.suffix == ".gz":
        with gzip.open(path) as packed, open(folder / path.stem, "wb") as plain:
            shutil.copyfileobj(packed, plain)
        path = folder / path.stem
    begin = time.perf_counter()
    dataset = ogr.Open(str(path))  # its layers live no longer than it does
    layer = dataset.GetLayer("lines")
    layer.SetAttributeFilter("highway IS NOT NULL")
    for feature in layer:
        feature.ExportToJson()
    return time.perf_counter() - begin


def real(path: Path) -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        with clock.step("OSM"):
            source = osm_source(path, None, QgsCoordinateTransformContext(), NoProgress())
        edges = stored(source, Path(folder), clock)
        peer = gdal_seconds(path, Path(folder))
    ours = clock.seconds["OSM"] + clock.seconds["build"] + clock.seconds["write"]
    show(path.name, edges, clock, f"{peer:8.2f} {ours / peer:6.2f}")


def tiled(source: RoadSource, edges: int) -> RoadSource:
    """Copies of a source side by side, none touching another."""
    count = len(source.source_id)
    # Bound to the number of lines: edges are a little more than that, so measure once.
    copies = -(-edges // build_network(source, NoProgress()).network.edge_count)
    step = int(np.abs(source.vertex_key).max()) + 1
    width = np.ptp(source.vertex_xy[:, 0]) + 1000.0

    def rows(array: np.ndarray, axis: int = 0) -> np.ndarray:
        return np.concatenate([array] * copies, axis=axis)

    def each(values: np.ndarray, by: float) -> np.ndarray:
        return np.concatenate([values + k * by for k in range(copies)])

    size = source.vertex_key.shape[0]
    return replace(
        source, source_id=[f"{s}.{k}" for k in range(copies) for s in source.source_id], name=source.name * copies,
        road_class=source.road_class * copies, speed_kmh=rows(source.speed_kmh, 1), cycle=rows(source.cycle, 1),
        foot=rows(source.foot), through=rows(source.through), level=rows(source.level), limits=rows(source.limits),
        limits_unknown=rows(source.limits_unknown), access=rows(source.access, 1), hazmat=rows(source.hazmat),
        conditional={row + k * count: c for k in range(copies) for row, c in source.conditional.items()},
        vertex_key=each(source.vertex_key, step), vertex_lonlat=rows(source.vertex_lonlat),
        vertex_xy=each(source.vertex_xy, np.array([width, 0.0])),
        vertex_start=np.concatenate([source.vertex_start[:-1] + k * size for k in range(copies)] + [[copies * size]]),
        turns=tuple(replace(t, from_line=f"{t.from_line}.{k}", to_line=f"{t.to_line}.{k}",
                            via_lines=tuple(f"{v}.{k}" for v in t.via_lines),
                            via_vertex=None if t.via_vertex is None else t.via_vertex + k * step)
                    for k in range(copies) for t in source.turns),
        barriers=tuple(replace(b, vertex=b.vertex + k * step) for k in range(copies) for b in source.barriers), rejected=())


def grid(side: int) -> RoadSource:
    """A town of side x side crossings, two bends between each: where no real file is at hand."""
    rng = np.random.default_rng(1)
    keys, places, start = [], [], [0]
    for turned in (False, True):
        for row in range(side):
            along = np.arange(3 * (side - 1) + 1)
            x, y = along / 3.0, np.full(along.shape, float(row))
            crossing = along % 3 == 0
            node = (along // 3) * side + row if not turned else row * side + along // 3
            # Crossings are shared, bends are not.
            keys.append(np.where(crossing, node, side * side + len(places) * along.shape[0] + along))
            places.append(np.column_stack((y, x) if turned else (x, y)))
            start.append(start[-1] + along.shape[0])
    xy = np.concatenate(places) * 100.0
    lines = len(places)
    return RoadSource(
        source_id=[str(i) for i in range(lines)], name=[f"Rue {i % 500}" for i in range(lines)],
        road_class=["residential"] * lines, speed_kmh=rng.choice([30.0, 50.0], (2, lines)).astype(np.float32),
        cycle=np.full((2, lines), 3, np.uint8), foot=np.ones(lines, bool), through=np.ones(lines, bool),
        level=np.zeros(lines, np.int8), limits=np.full((lines, 5), np.nan, np.float32),
        limits_unknown=np.zeros(lines, np.uint8), access=np.zeros((2, lines, len(CATEGORIES)), np.uint8),
        hazmat=np.zeros(lines, np.uint8), conditional={}, vertex_key=np.concatenate(keys).astype(np.int64),
        vertex_lonlat=xy / 100_000.0 + np.array([2.0, 47.0]), vertex_xy=xy, vertex_z=None, vertex_start=np.array(start),
        crs="EPSG:2154", info={"source": "grid"})


def show(name: str, edges: int, clock: Clock, peer: str = "") -> None:
    s = clock.seconds
    print(f"{name:32} {edges:9,} {s.get('OSM', 0.0):8.2f} {s['build']:8.2f} {s['write']:8.2f} {s['read']:8.2f} "
          f"{s['load']:8.3f} {s['MB']:8.1f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:7.2f} {peer}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edges", type=int, default=1_000_000)
    wanted = parser.parse_args().edges
    gdal.UseExceptions()
    application = QgsApplication([], False)
    application.initQgis()
    print("Seconds; the peer is GDAL reading the roads of the same file, the ratio is OSM + build + write to that.")
    print(f"{'file':32} {'edges':>9} {'OSM':>8} {'build':>8} {'write':>8} {'read':>8} {'load':>8} {'MB':>8} {'peak GB':>7} "
          f"{'GDAL':>8} {'ratio':>6}")
    for name in FILES:
        if (DATA / name).is_file():
            real(DATA / name)
    if (DATA / TILED).is_file():
        source = tiled(osm_source(DATA / TILED, None, QgsCoordinateTransformContext(), NoProgress()), wanted)
        label = "tiles of " + Path(TILED).name
    else:
        source, label = grid(int((wanted / 2) ** 0.5) + 1), "grid"
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        show(label, stored(source, Path(folder), clock), clock)
    application.exitQgis()


if __name__ == "__main__":
    main()
