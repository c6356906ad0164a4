# SPDX-License-Identifier: GPL-2.0-or-later
"""The bay models on their own and beside their peers: walks, siting and its proof, recorded stops, the audit.

    python benchmarks/bays.py [--quick]

Writes docs/benchmarks-bays.md (with --quick on a small network, to the console alone). Ours and a peer take turns in one run.
"""

from __future__ import annotations

import os
import platform
import resource
import statistics
import sys
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Callable, Optional, Sequence

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from networks import DATA, load  # noqa: E402
from tiling import tiled  # noqa: E402

from joptimiz_qgis.core.bays.audit import Surroundings, audit  # noqa: E402
from joptimiz_qgis.core.bays.bay import bays  # noqa: E402
from joptimiz_qgis.core.bays.coverage import pairs_within  # noqa: E402
from joptimiz_qgis.core.bays.local_hours import local_hours  # noqa: E402
from joptimiz_qgis.core.bays.occupancy import Grid, measure  # noqa: E402
from joptimiz_qgis.core.bays.siting import Goal, SitingProblem, plan  # noqa: E402
from joptimiz_qgis.core.bays.siting_proof import can_solve, prove  # noqa: E402
from joptimiz_qgis.core.bays.stops import Stops, close  # noqa: E402
from joptimiz_qgis.core.bays.walking import Walking, straight_pairs  # noqa: E402
from joptimiz_qgis.core.network.model import Network  # noqa: E402
from joptimiz_qgis.core.routing.snap import Snapper  # noqa: E402
from joptimiz_qgis.formats import paris_bays  # noqa: E402
from joptimiz_qgis.formats.bay_norms import read_norms  # noqa: E402
from joptimiz_qgis.formats.cerema_bays import table_of  # noqa: E402
from joptimiz_qgis.formats.stated_hours import stated_hours  # noqa: E402

REPEATS = 5
ARCS = 1_070_000
_HOUR_MS = 3_600_000
Row = tuple[str, str, str]


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    found = act()
    return time.perf_counter() - began, found


def spread(seconds: Sequence[float]) -> str:
    unit, factor = (" s", 1.0) if statistics.median(seconds) >= 0.1 else (" ms", 1000.0)
    low, middle, high = (value * factor for value in (min(seconds), statistics.median(seconds), max(seconds)))
    digits = 2 if unit == " s" else 0
    return f"{middle:.{digits}f}{unit} ({low:.{digits}f} – {high:.{digits}f})"


def paired(ours: Callable[[], Any], peer: Optional[Callable[[], Any]]) -> tuple[str, str]:
    """Times of ours, and of the peer with the median of the ratios of neighbouring runs."""
    mine, other = [], []
    for _ in range(REPEATS):
        mine.append(timed(ours)[0])
        if peer is not None:
            other.append(timed(peer)[0])
    if peer is None:
        return spread(mine), "–"
    ratio = statistics.median(theirs / own for own, theirs in zip(mine, other))
    return spread(mine), f"{spread(other)}, ratio {ratio:.2g}"


def walks(network: Network, reach_m: float) -> Row:
    """200 bays and 2,000 establishments within two kilometres of the middle."""
    rng = np.random.default_rng(1)
    middle = network.node_xy[np.hypot(*(network.node_xy - np.median(network.node_xy, axis=0)).T).argmin()]
    near = np.flatnonzero(np.hypot(*(network.node_xy - middle).T) < 2_000)
    bay_xy, demand_xy = (network.node_xy[rng.choice(near, count)] + rng.uniform(-15, 15, (count, 2)) for count in (200, 2_000))
    snapper = Snapper(network)
    walking = Walking(network, snapper)
    peer = _dijkstra(network, snapper, bay_xy, demand_xy, reach_m)
    if peer is not None:
        ours = walking.matrix(bay_xy, demand_xy, reach_m)
        theirs = peer()
        if not np.allclose(np.where(np.isfinite(ours), ours, -1.0), np.where(np.isfinite(theirs), theirs, -1.0), atol=0.01):
            raise RuntimeError("the walks differ from those of scipy")
    pairs = len(walking.pairs(bay_xy, demand_xy, reach_m).bay)
    return (f"walks, 200 × 2,000, {network.edge_count:,} edges, {reach_m:g} m ({pairs:,} pairs)",
            *paired(lambda: walking.matrix(bay_xy, demand_xy, reach_m), peer))


def _dijkstra(network: Network, snapper: Snapper, bay_xy: np.ndarray, demand_xy: np.ndarray, reach_m: float
              ) -> Optional[Callable[[], np.ndarray]]:
    """scipy's Dijkstra on the same streets; points are tied to them by our own code on both sides."""
    try:
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra
    except ImportError:
        return None
    foot = np.flatnonzero(network.foot)
    tail, head, length = network.from_node[foot], network.to_node[foot], np.maximum(network.length_m[foot], 1e-9)
    order = np.lexsort((length, head, tail))
    first = np.concatenate(([True], (np.diff(tail[order]) != 0) | (np.diff(head[order]) != 0)))
    kept = order[first]  # of parallel edges the shortest
    count = network.node_count
    graph = csr_matrix((length[kept], (tail[kept], head[kept])), (count, count))

    def run() -> np.ndarray:
        a, b = (snapper.nearest_many(points, reach_m, network.foot) for points in (bay_xy, demand_xy))
        found = np.full((len(bay_xy), len(demand_xy)), np.inf)
        ends = {}
        for name, snaps in (("a", a), ("b", b)):
            edge = np.maximum(snaps.edge, 0)
            far = network.length_m[edge]
            ends[name] = ((network.from_node[edge], snaps.distance_m + snaps.fraction * far),
                          (network.to_node[edge], snaps.distance_m + (1 - snaps.fraction) * far))
        for node_a, metres_a in ends["a"]:
            reach = dijkstra(graph, False, node_a, limit=reach_m)
            for node_b, metres_b in ends["b"]:
                found = np.fmin(found, metres_a[:, None] + reach[:, node_b] + metres_b[None, :])
        one, other = np.nonzero((a.edge[:, None] == b.edge[None]) & (a.edge[:, None] >= 0))
        along = np.abs(a.fraction[one] - b.fraction[other]) * network.length_m[a.edge[one]]
        found[one, other] = np.fmin(found[one, other], a.distance_m[one] + along + b.distance_m[other])
        return np.where(found <= reach_m, found, np.inf)

    return run


def town(reach_m: float, capacity: float, candidates: int = 200, demands: int = 2_000, side_m: float = 1_500.0, most: int = 20
         ) -> SitingProblem:
    """Candidates and demands at random in a square, walks along its streets."""
    rng = np.random.default_rng(7)
    a, b = rng.uniform(0, side_m, (candidates, 2)), rng.uniform(0, side_m, (demands, 2))
    pairs = straight_pairs(a, b, reach_m) if candidates > 1_000 else \
        pairs_within(np.abs(a[:, None] - b[None]).sum(axis=2), reach_m)
    none = np.zeros(candidates, bool)
    return SitingProblem(pairs, rng.integers(1, 30, demands).astype(float), np.full(candidates, capacity), np.zeros(candidates),
                         none, none, Goal.MEDIAN, reach_m, most)


def siting() -> list[Row]:
    rows = []
    for name, problem in (("p-median, choose 20 of 200 for 2,000, all within reach", town(3_000.0, np.inf)),
                          ("the same, 100 m", town(100.0, np.inf)), ("the same, 100 m, capacity 117", town(100.0, 117.0)),
                          ("choose 100 of 5,000 for 5,000, 100 m", town(100.0, np.inf, 5_000, 5_000, 3_000.0, 100)),
                          ("the same, capacity 117", town(100.0, 117.0, 5_000, 5_000, 3_000.0, 100))):
        found = plan(problem)
        took, proof = timed(lambda problem=problem, found=found: prove(problem, found, 10.0, None, time.monotonic))
        better = "" if proof.better is None else ", and a better plan"
        solver = "with HiGHS" if can_solve() else "without HiGHS"
        rows.append((f"{name} ({len(problem.pairs.bay):,} pairs)", paired(lambda problem=problem: plan(problem), None)[0],
                     f"gap {100 * proof.gap:.3f} % in {took:.1f} s {solver}{better}"))
    return rows


def stops(count: int) -> Row:
    """A year of stops at 500 bays, by hour of the week."""
    rng = np.random.default_rng(3)
    start = int(datetime(2026, 1, 1, tzinfo=timezone.utc).timestamp() * 1000)
    arrival = start + rng.integers(0, 365 * 24 * _HOUR_MS, count)
    departure = arrival + rng.integers(60_000, 45 * 60_000, count)
    bay = rng.integers(0, 500, count)
    hours = local_hours(start, start + 365 * 24 * _HOUR_MS, timezone.utc)

    def ours() -> Any:
        closed = close(Stops(bay, arrival, departure, np.full(count, -1, np.int8)), np.full(500, 30.0), hours.end_ms)
        return measure(closed, hours, Grid.HOUR_OF_WEEK)

    try:
        import pandas
    except ImportError:
        return f"{count:,} stops to 500 bays × 168 hours of the week", *paired(ours, None)

    def peer() -> Any:  # counts and mean dwell by the hour of arrival alone: no time in use, nothing hidden
        table = pandas.DataFrame({"bay": bay, "at": pandas.to_datetime(arrival, unit="ms"), "dwell": departure - arrival})
        return table.groupby(["bay", table["at"].dt.dayofweek, table["at"].dt.hour])["dwell"].agg(["count", "mean"])

    return f"{count:,} stops to 500 bays × 168 hours of the week (pandas: counts and means alone)", *paired(ours, peer)


def audits(count: int) -> Optional[Row]:
    """Paris' bays, repeated until there are enough, against the norms that ship, without a network."""
    path = DATA / "delivery-bays" / "paris-livraison.csv"
    if not path.exists():
        return None
    from shapely.affinity import affine_transform
    from shapely.geometry import shape

    _, table = table_of(path.read_bytes(), [])
    read = paris_bays.read_bays(table, timezone.utc, [])
    read = (*read, *read)[:count]
    flat = [73_000.0, 0.0, 0.0, 111_195.0, 0.0, 0.0]  # metres at the latitude of Paris, closely enough to measure time
    places = [None if each.geometry is None else affine_transform(shape(each.geometry), flat) for each in read]
    there = bays([f"{each.id}-{row}" for row, each in enumerate(read)], [each.values for each in read], places)
    norms = read_norms((ROOT / "resources" / "tables" / "bay_norms.csv").read_bytes(), "bay_norms.csv", [])
    return (f"audit of {len(there):,} bays, without a network",
            *paired(lambda: audit(there, stated_hours(there.values), norms, Surroundings()), None))


def lines(heads: Sequence[str], rows: Sequence[Row]) -> str:
    written = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(written + ["| " + " | ".join(row) + " |" for row in rows])


def main() -> None:
    quick = "--quick" in sys.argv
    hersfeld = load("badhersfeld")
    network = hersfeld if quick else tiled(hersfeld, ARCS)
    rows: list[Row] = [walks(network, reach) for reach in (100.0, 500.0)]
    rows += [stops(100_000)]
    rows += [row for row in (audits(10_000),) if row is not None]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sited = siting()
    text = "\n\n".join((
        "# Delivery bays, measured", "Written by `benchmarks/bays.py`: one run on one machine, whose load at the end is stated "
        "(1 is one busy core: the run itself); medians of five, least and most in brackets; ours and the peer take turns, and "
        "the ratio is the median of their neighbours (above 1: ours is faster). Compare ratios.",
        f"- {time.strftime('%Y-%m-%d')}; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; numpy {np.__version__}, "
        f"Python {platform.python_version()}; {peak:.0f} MB with the network, "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most",
        lines(("what", "ours", "peer"), rows),
        "Walks: the peer is scipy's Dijkstra on the same graph, limited to the same distance; the results are compared. Streets "
        "of a tiled town. What a plan of sites is worth is compared with its proved optimum or bound:",
        lines(("siting", "plan", "proof, 10 s at most"), sited))) + "\n"
    print(text)
    if not quick:
        (ROOT / "docs" / "benchmarks-bays.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
