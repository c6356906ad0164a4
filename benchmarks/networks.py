# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks to measure on, by name: real towns and regions, a tiled town, and the bare topology of three large cities.

Read from the shared data beside the checkout (each set has its SOURCE.md); nothing of it is ever copied into the project.
"""

from __future__ import annotations

import json
import warnings
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Optional

import numpy as np
from pyproj import CRS, Transformer
from tiling import part, side_by_side, tiled

from joptimiz_qgis.core.network.build import FORMAT_VERSION, build_network
from joptimiz_qgis.core.network.fingerprint import fingerprint
from joptimiz_qgis.core.network.model import LIMITS, CycleWay, Network
from joptimiz_qgis.core.network.source import RoadSource
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import CATEGORIES
from joptimiz_qgis.formats.osm import blocks_of, read_osm
from joptimiz_qgis.formats.osm_tables import TABLES, read_tables

warnings.filterwarnings("ignore", module="pyproj")
ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"

SPEED_KMH = {"motorway": 110, "motorway_link": 60, "trunk": 90, "trunk_link": 50, "primary": 60, "primary_link": 40,
             "secondary": 50, "secondary_link": 40, "tertiary": 45, "tertiary_link": 35, "residential": 30,
             "living_street": 10, "service": 15}
"""Where a source has classes but no speeds; 40 for all other classes."""
TOPOLOGY_KMH = 50.0
SIZES = (10_000, 30_000, 100_000, 300_000)
"""Edges of the parts of the largest topology that show, with the whole ("cities"), how cost grows."""
GROWTH = {**{f"grow{size}": size for size in SIZES}, "cities": 988_304}
"""Edges by name."""


@dataclass(frozen=True)
class Entry:
    """A network to measure on. `real`: as surveyed, no copies; `label`: as the tables write it."""

    label: str
    file: str
    read: Callable[[], Network]
    real: bool = True


def load(name: str) -> Network:
    """Raises FileNotFoundError if the shared data are not at hand, ImportError if a reader is missing."""
    entry = NETWORKS[name]
    if not (DATA / entry.file).exists():
        raise FileNotFoundError(DATA / entry.file)
    network = entry.read()
    return replace(network, info={"turns": "known" if network.turns else "unknown", "source": entry.label, **network.info,
                                  "format_version": FORMAT_VERSION, "crs": network.crs, "fingerprint": fingerprint(network)})


def osm(file: str) -> Network:
    """The network of an OSM file, projected by an equidistant projection about its middle."""
    crs = ""

    def project(lonlat: np.ndarray) -> np.ndarray:
        nonlocal crs
        crs = plane(*np.median(lonlat, axis=0))
        return np.column_stack(Transformer.from_crs(4326, crs, always_xy=True).transform(*lonlat.T))

    with ExitStack() as stack:
        tables = read_tables(*(stack.enter_context(open(ROOT / "resources" / "tables" / name, encoding="utf-8"))
                               for name in TABLES))
        stream = stack.enter_context((DATA / file).open("rb"))
        source = read_osm(blocks_of(stream), file, tables, project, "", NoProgress())
    return replace(build_network(source, NoProgress()).network, crs=crs)


def plane(lon: float, lat: float) -> str:
    """An equidistant projection, metres, as WKT."""
    return CRS.from_proj4(f"+proj=aeqd +lat_0={lat:.5f} +lon_0={lon:.5f} +datum=WGS84 +units=m").to_wkt()


def liege() -> Network:
    """Lines with classes alone: all two-way, speeds from SPEED_KMH."""
    from pyarrow import parquet
    from shapely import wkb

    table = parquet.read_table(DATA / NETWORKS["liege"].file, columns=["highway", "geometry"])
    crs = json.loads(parquet.read_schema(DATA / NETWORKS["liege"].file).metadata[b"geo"])["columns"]["geometry"]["crs"]
    classes = [value if isinstance(value, str) else value[0] for value in table["highway"].to_pylist()]
    shapes = [np.asarray(wkb.loads(bytes(value)).coords)[:, :2] for value in table["geometry"].to_pylist()]
    xy = np.concatenate(shapes)
    _, key = np.unique(np.rint(xy * 100.0).astype(np.int64), axis=0, return_inverse=True)
    lonlat = np.column_stack(Transformer.from_crs(CRS(crs), 4326, always_xy=True).transform(*xy.T))
    count = len(shapes)
    speed = np.array([SPEED_KMH.get(name, 40) for name in classes], np.float32)
    source = RoadSource(
        source_id=[str(row) for row in range(count)], name=[""] * count, road_class=classes,
        speed_kmh=np.vstack((speed, speed)), vertex_key=key.reshape(-1).astype(np.int64), vertex_lonlat=lonlat, vertex_xy=xy,
        vertex_z=None, vertex_start=np.concatenate(([0], np.cumsum([s.shape[0] for s in shapes]))).astype(np.int64),
        crs=CRS(crs).to_wkt(), info={"source": "liege", "turns": "unknown"}, **open_to_all(count))
    return build_network(source, NoProgress()).network


def open_to_all(count: int) -> dict:
    """What a source without attributes says of `count` lines: nothing forbids anything."""
    return {"cycle": np.full((2, count), int(CycleWay.NO), np.uint8), "foot": np.zeros(count, bool),
            "through": np.ones(count, bool), "level": np.zeros(count, np.int8),
            "limits": np.full((count, len(LIMITS)), np.nan, np.float32), "limits_unknown": np.zeros(count, np.uint8),
            "access": np.zeros((2, count, len(CATEGORIES)), np.uint8), "hazmat": np.zeros(count, np.uint8), "conditional": {}}


def topology(city: str) -> Network:
    """Way points of a city and what joins them, all two-way at one speed (the source says no more)."""
    folder = DATA / "net-large-topology"
    ends = np.fromfile(folder / f"{city}-roads.gr.bin", "<i4").reshape(-1, 2) - 1
    xy = np.fromfile(folder / f"{city}-roads.co.bin", "<i4").reshape(-1, 2) * np.array([1.0, -1.0])
    if city == "delhi":  # 1e-7 degrees, by its span
        xy = xy * 1e-7 * 111_320.0 * np.array([np.cos(np.radians(28.6)), 1.0])
    ends = ends[ends[:, 0] != ends[:, 1]]
    low, high = ends.min(axis=1), ends.max(axis=1)
    ends = np.unique(np.column_stack((low, high)), axis=0)
    return plain_network(xy, ends, np.full(ends.shape[0], TOPOLOGY_KMH, np.float32))


def plain_network(xy: np.ndarray, ends: np.ndarray, speed: np.ndarray) -> Network:
    """Two-way straight edges between points, metres about longitude 2, latitude 47; lengths in the plane."""
    count = ends.shape[0]
    ends = ends.astype(np.int32)
    return Network(
        crs=plane(2.0, 47.0), node_id=np.arange(xy.shape[0], dtype=np.int64), node_xy=xy.astype(float),
        edge_id=np.arange(1, count + 1, dtype=np.int64), source_id=np.arange(count).astype(str),
        name=np.zeros(count, np.int32), names=("",), road_class=np.zeros(count, np.int16), road_classes=("road",),
        from_node=ends[:, 0].copy(), to_node=ends[:, 1].copy(),
        length_m=np.maximum(np.hypot(*(xy[ends[:, 1]] - xy[ends[:, 0]]).T), 0.1), speed_kmh=np.vstack((speed, speed)),
        slope_pct=np.full(count, np.nan, np.float32), turns=(), barriers=(), vertex_xy=xy[ends.ravel()].astype(float),
        vertex_start=np.arange(0, 2 * count + 1, 2, dtype=np.int64), **open_to_all(count))


def three_cities() -> Network:
    """Moscow, Delhi and Rome side by side, joined by a few roads."""
    return side_by_side([topology(city) for city in ("moscow", "delhi", "rome")])


def growing(edges: int) -> Network:
    """The part of the three cities, about the middle of Moscow outwards, that has this many edges."""
    return part(three_cities(), edges, np.zeros(2))


def entry_of(city: str) -> Entry:
    return Entry(f"{city.capitalize()} (topology)", f"net-large-topology/{city}-roads.gr.bin", lambda: topology(city))


_HERSFELD = "net-badhersfeld/badhersfeld.osm.gz"
_MOSCOW = "net-large-topology/moscow-roads.gr.bin"
B_ARCS = 535_000
"""Directed arcs of the tiled town, as in earlier measurements with another town."""

NETWORKS: dict[str, Entry] = {
    "monaco": Entry("Monaco", "net-monaco/monaco-2016.osm.pbf", lambda: osm("net-monaco/monaco-2016.osm.pbf")),
    "badhersfeld": Entry("Bad Hersfeld", _HERSFELD, lambda: osm(_HERSFELD)),
    "lowersaxony": Entry("Lower Saxony, main roads", "net-lowersaxony-mainroads/lowersaxony-mainroads.osm.gz",
                         lambda: osm("net-lowersaxony-mainroads/lowersaxony-mainroads.osm.gz")),
    "liege": Entry("Liège", "net-liege/liege.parquet", liege),
    "b": Entry("B: Bad Hersfeld tiled", _HERSFELD, lambda: tiled(osm(_HERSFELD), B_ARCS), real=False),
    "cities": Entry("Moscow + Delhi + Rome", _MOSCOW, three_cities),
    "moscow": entry_of("moscow"), "delhi": entry_of("delhi"), "rome": entry_of("rome"),
    **{f"grow{size}": Entry(f"{size:,} edges of the three cities", _MOSCOW, lambda size=size: growing(size)) for size in SIZES},
}


def label(name: str) -> str:
    return NETWORKS[name].label


def missing(name: str) -> Optional[str]:
    """Why a network cannot be read here, or None."""
    return None if (DATA / NETWORKS[name].file).exists() else "its data are not at hand"
