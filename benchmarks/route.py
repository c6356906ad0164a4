# SPDX-License-Identifier: GPL-2.0-or-later
"""How long does an explained route take? Ours beside a bare scipy Dijkstra, on real networks if they are at hand.

`python benchmarks/route.py [file.osm.pbf ...]` prints a table; rules, exemptions and trips are made up, the same at each run.
"""

from __future__ import annotations

import random
import sys
import time
import warnings
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Sequence
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
warnings.filterwarnings("ignore", module="pyproj")

import numpy as np  # noqa: E402
from matsim import read_matsim  # noqa: E402
from pyproj import Transformer  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402
from scipy.sparse.csgraph import connected_components, dijkstra  # noqa: E402
from shapely.geometry import LineString, Point  # noqa: E402

from joptimiz_qgis.core.network.build import build_network  # noqa: E402
from joptimiz_qgis.core.network.model import Network  # noqa: E402
from joptimiz_qgis.core.progress import NoProgress  # noqa: E402
from joptimiz_qgis.core.regulation.calendar import Calendar  # noqa: E402
from joptimiz_qgis.core.regulation.evaluate import evaluate  # noqa: E402
from joptimiz_qgis.core.regulation.exemptions import Exemption  # noqa: E402
from joptimiz_qgis.core.regulation.holidays import french  # noqa: E402
from joptimiz_qgis.core.regulation.match import match_rules  # noqa: E402
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement  # noqa: E402
from joptimiz_qgis.core.regulation.verdict import Law  # noqa: E402
from joptimiz_qgis.core.routing.request import RouteRequest, Stop  # noqa: E402
from joptimiz_qgis.core.routing.route import find_route  # noqa: E402
from joptimiz_qgis.core.vehicles import Category, CritAir, Vehicle  # noqa: E402
from joptimiz_qgis.formats.osm import blocks_of, read_osm  # noqa: E402
from joptimiz_qgis.formats.osm_tables import TABLES, read_tables  # noqa: E402

SHARED = ROOT.parent / "shared" / "data"
FILES = ("net-paris-marais/paris-marais.osm.pbf", "net-monaco/monaco-2016.osm.pbf", "net-badhersfeld/badhersfeld.osm.gz",
         "net-andorra/andorra-2020.osm.pbf", "net-lowersaxony-mainroads/lowersaxony-mainroads.osm.gz",
         "net-corsica/corsica_network.xml.gz")
TRIPS = 5
LORRY = Vehicle(Category.PL, CritAir.C4, gross_weight_t=19.0, axle_load_t=11.5, height_m=4.0, width_m=2.55, length_m=12.0,
                use="delivery")
PARIS = Calendar(ZoneInfo("Europe/Paris"), french)
DAY_MS = 86_400_000


def read(path: Path) -> Network:
    """The network of a file, projected by an equidistant projection about its middle."""
    if path.name.endswith("xml.gz"):
        return read_matsim(path)
    with ExitStack() as stack:
        tables = read_tables(*(stack.enter_context(open(ROOT / "resources" / "tables" / name, encoding="utf-8"))
                               for name in TABLES))
        stream = stack.enter_context(path.open("rb"))

        def project(lonlat: np.ndarray) -> np.ndarray:
            lon, lat = np.median(lonlat, axis=0)
            plane = Transformer.from_crs(4326, f"+proj=aeqd +lon_0={lon} +lat_0={lat} +datum=WGS84", always_xy=True)
            return np.column_stack(plane.transform(*lonlat.T))

        return build_network(read_osm(blocks_of(stream), path.name, tables, project, "bench", NoProgress()),
                             NoProgress()).network


def rules_for(network: Network) -> list[AccessRule]:
    """Ten rules over the middle of the network: zones within each other, timed and not, streets, a height, a stop ban."""
    middle = np.median(network.node_xy, axis=0)
    size = float(np.median(np.hypot(*(network.node_xy - middle).T)))
    dice = random.Random(1)

    def disc(share: float) -> object:
        x, y = (float(c + dice.uniform(-0.4, 0.4) * size) for c in middle)
        return Point(x, y).buffer(share * size)

    def street() -> object:
        return LineString(network.shape(dice.randrange(network.edge_count)))

    banned = (CritAir.C4, CritAir.C5, CritAir.NC)
    return [
        AccessRule("ZFE", Kind.ZFE, vehicles=(Category.PL,), critair_banned=banned, schedule="Mo-Fr 08:00-20:00; PH off",
                   geometry=Point(*middle).buffer(0.5 * size), act_ref="1", name="ZFE"),
        AccessRule("ZTL-1", Kind.ZTL, movement=Movement.TRANSIT, geometry=disc(0.3), act_ref="2"),
        AccessRule("ZTL-2", Kind.ZTL, movement=Movement.TRANSIT, schedule="07:00-11:00", geometry=disc(0.2), act_ref="2"),
        AccessRule("ENTRY", Kind.ZTL, movement=Movement.ENTRY, schedule="Mo-Sa 10:00-19:00", geometry=disc(0.1)),
        AccessRule("NIGHT", Kind.CLOSURE, schedule="22:00-06:00", geometry=disc(0.3)),
        AccessRule("WEIGHT", Kind.WEIGHT, limit_value=7.5, limit_inclusive=False, geometry=disc(0.2)),
        AccessRule("HEIGHT", Kind.HEIGHT, limit_value=3.8, limit_inclusive=False, geometry=street()),
        AccessRule("WORKS-1", Kind.WORKS, geometry=street()),
        AccessRule("WORKS-2", Kind.WORKS, schedule="Mo-Fr 09:00-16:00", geometry=street()),
        AccessRule("STOP", Kind.PARKING, movement=Movement.STOP, schedule="10:00-17:00", geometry=disc(0.1)),
    ]


EXEMPTIONS = (Exemption("X-1", ("ZTL-1",), schedule="Mo-Fr 06:00-10:00"), Exemption("X-2", ("WEIGHT",), uses=("removal",)),
              Exemption("X-3", ("ENTRY",), uses=("delivery",), schedule="Tu 09:00-12:00"))


class Row(NamedTuple):
    """One line of the table; times in seconds."""

    name: str
    edges: int
    match_s: float
    law_s: float
    route_s: float
    worst_s: float
    plain_s: float
    answers: str


def trips(law: Law) -> list[tuple[Stop, Stop]]:
    """Random ends in the largest part of the network that the lorry can drive through and back."""
    dice = random.Random(2)
    network = law.network
    open_ = np.flatnonzero(law.drivable)
    tail, head = network.tail(), network.head()
    graph = csr_matrix((np.ones(open_.size), (tail[open_], head[open_])), shape=(network.node_count,) * 2)
    part = connected_components(graph, connection="strong")[1]
    inside = part == np.bincount(part).argmax()
    arcs = open_[inside[tail[open_]] & inside[head[open_]]]
    ends = [network.shape(int(dice.choice(arcs)) // 2)[:2].mean(axis=0) for _ in range(2 * TRIPS)]
    return [(Stop(*map(float, ends[k])), Stop(*map(float, ends[k + 1]))) for k in range(0, 2 * TRIPS, 2)]


def plain(law: Law) -> float:
    """Seconds of one bare one-to-all Dijkstra over the same arcs."""
    network = law.network
    open_ = np.flatnonzero(law.drivable)
    tail, head, ms = network.tail()[open_], network.head()[open_], law.travel_ms[open_].astype(float)
    order = np.lexsort((ms, head, tail))
    tail, head, ms = tail[order], head[order], ms[order]
    first = np.concatenate(([True], (np.diff(tail) != 0) | (np.diff(head) != 0)))
    graph = csr_matrix((ms[first], (tail[first], head[first])), shape=(network.node_count,) * 2)
    begin = time.perf_counter()
    for node in range(TRIPS):
        dijkstra(graph, indices=int(tail[node * 17 % tail.size]))
    return (time.perf_counter() - begin) / TRIPS


def measure(path: Path) -> Row:
    network = read(path)
    rules = rules_for(network)
    start = PARIS.instant_ms(datetime(2024, 3, 12, 9, 50))
    begin = time.perf_counter()
    matches = match_rules(network, rules, NoProgress())
    match_s = time.perf_counter() - begin
    begin = time.perf_counter()
    law = evaluate(network, LORRY, rules, matches, EXEMPTIONS, PARIS, (start, start + DAY_MS))
    law_s = time.perf_counter() - begin
    took, answers = [], []
    for ends in trips(law):
        begin = time.perf_counter()
        route = find_route(law, RouteRequest(ends, start), NoProgress())
        took.append(time.perf_counter() - begin)
        answers.append(f"{route.status.value}/{len(route.reasons)}")
    return Row(path.name, network.edge_count, match_s, law_s, sum(took) / len(took), max(took), plain(law), " ".join(answers))


def main(paths: Sequence[Path]) -> None:
    print("| network | edges | match 10 rules s | law s | route with reasons s (mean) | (worst) | scipy dijkstra ms | ratio "
          "| status/reasons |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---|")
    for path in paths:
        r = measure(path)
        print(f"| {r.name} | {r.edges} | {r.match_s:.2f} | {r.law_s:.2f} | {r.route_s:.2f} | {r.worst_s:.2f} "
              f"| {r.plain_s * 1000:.1f} | {r.route_s / r.plain_s:.0f} | {r.answers} |", flush=True)


if __name__ == "__main__":
    given = [Path(a) for a in sys.argv[1:]] or [SHARED / name for name in FILES if (SHARED / name).exists()]
    if not given:
        print("No network at hand: name .osm.pbf, .osm or .osm.gz files.")
    main(given)
