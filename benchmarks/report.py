# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes docs/benchmarks.md from the results of a run: targets, losses, every figure, growth, and how it was done."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, Mapping, Optional

import charts
from networks import GROWTH, NETWORKS, label
from plan import ALL, LABELS
from results import Figure, Results, number, slope
from targets import BEST, LARGE, TOWN, outcomes

ROWS = (  # measure, what it is, unit in seconds (0: megabytes), names of the same measure at peers
    ("cost_far", "route, cost alone (ms)", 1e-3, {"routingkit_plain": "plain_cost_far", "osrm": "ch_cost_far"}),
    ("path_far", "route with path, random trips (ms)", 1e-3, {"routingkit_plain": "plain_path_far", "osrm": "ch_path_far"}),
    ("path_near", "route with path, 2 to 5 km (ms)", 1e-3, {"routingkit_plain": "plain_path_near", "osrm": "ch_path_near"}),
    ("path_batch", "route with path, 200 asked at once, each (ms)", 1e-3, {}),
    ("path_new", "route with path, first after new rules (ms)", 1e-3, {}),
    ("processing", "route through Processing (ms)", 1e-3, {}),
    ("first_route", "first route of a session, cache there (s)", 1.0, {}),
    ("od100", "matrix 100 × 100 (ms)", 1e-3, {"routingkit_plain": "plain_od100", "osrm": "ch_od100"}),
    ("od1000", "matrix 1000 × 1000 (s)", 1.0, {"routingkit_plain": "plain_od1000", "osrm": "ch_od1000"}),
    ("zone", "rule over 5 % of the edges (ms)", 1e-3, {"routingkit_plain": "plain_zone"}),
    ("street", "rule over one street (ms)", 1e-3, {"routingkit_plain": "plain_street"}),
    ("slots24", "24 slots (s)", 1.0, {"routingkit_plain": "plain_slots24"}),
    ("service10", "service area 10 min, network part (ms)", 1e-3, {}),
    ("customise", "customising (ms)", 1e-3, {"routingkit_plain": "plain_customise"}),
    ("order", "order, preprocessing or graph (s)", 1.0, {"routingkit_plain": "plain_order"}),
    ("load", "the same from the disk (ms)", 1e-3, {}),
    ("order_mb", "memory for that (MB)", 0.0, {"routingkit_plain": "plain_order_mb"}),
    ("peak_mb", "peak memory in all (MB)", 0.0, {"routingkit_plain": "plain_peak_mb", "osrm": "mld_peak_mb"}),
)
TIMES = tuple(row for row in ROWS if row[2])
CHECKS = {
    "far": "200 routes, turns", "od100": "100 × 100, turns", "od1000": "1000 × 1000, turns", "zone": "200 routes, 5 % slower",
    "street": "200 routes, one street slower", "plain_far": "200 routes, no turns", "plain_od100": "100 × 100, no turns",
    "places_far": "15 routes between half-ways of edges",
}


def write(results_folder: Path, folder: Path, machine: Mapping[str, str]) -> None:
    """Into `folder`: benchmarks.md, and pictures/benchmarks-*.svg where there is enough to draw."""
    results = Results(results_folder)
    pictures = charts.draw(results, folder / "pictures")
    text = "\n".join(_lines(results, machine, pictures)) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "benchmarks.md").write_text(text, "utf-8")
    print("\n".join(f"{o.task}: {o.measured}; wanted {o.wanted}: {_verdict(o.met)}" for o in outcomes(results)))
    print(f"Written: {(folder / 'benchmarks.md')}")


def _lines(results: Results, machine: Mapping[str, str], pictures: list[str]) -> Iterator[str]:
    yield "# Routing engines side by side"
    yield ""
    yield ("Written by `make bench`; all figures of a network are of one run on one machine, each engine in a process of "
           "its own, on the same network and the same trips. Times are medians, quartiles in brackets; ≈ is reckoned from a "
           "part of the work. Compare ratios: seconds are this machine's.")
    yield ""
    yield f"- Date: {results.dates()}"
    yield f"- Machine: {machine['processor']}, {machine['cores']} cores, {machine['memory']}; {machine['system']}"
    versions = [f"{LABELS[e]}: {results.version(e)}" for e in ALL if results.version(e)]
    yield f"- Versions: Python {machine['python']}, numpy {machine['numpy']}, scipy {machine['scipy']}; " + "; ".join(versions)
    yield f"- Highest load average at the end of a job: {results.busiest():.1f} (1 is one busy core: the job itself)"
    yield from _targets(results)
    for name, alternative in pictures:
        yield ""
        yield f"![{alternative}](pictures/{name})"
    yield from _losses(results)
    yield from _growth(results)
    for network in NETWORKS:
        if network in results.networks() and not network.startswith("grow"):
            yield from _network(results, network)
    yield from _equal(results)
    yield from _left_out(results)
    yield from _how()


def _verdict(met: Optional[bool]) -> str:
    return {None: "–", True: "met", False: "**missed**"}[met]


def _targets(results: Results) -> Iterator[str]:
    yield from ("", "## Targets", "", "| task | measured | target | |", "|---|---|---|---|")
    for outcome in outcomes(results):
        yield f"| {outcome.task} | {outcome.measured} | {outcome.wanted} | {_verdict(outcome.met)} |"


def ours(results: Results, network: str, measure: str) -> Optional[Figure]:
    """Our engine with nothing installed; what only Processing measures, from there."""
    return next((f for f in (results.figure(network, e, measure) for e in (*BEST, "own_processing")) if f), None)


def peers_of(results: Results, network: str, row: tuple) -> Iterator[tuple[str, Figure]]:
    for engine in results.engines(network):
        figure = results.figure(network, engine, row[3].get(engine, row[0]))
        if figure and not engine.startswith("own"):
            yield engine, figure


def _losses(results: Results) -> Iterator[str]:
    yield from ("", "## Where a peer is faster", "", "All of it, for the town and for B. RoutingKit and OSRM are compiled; "
                "without turns it is a simpler question.", "",
                "| network | task | peer | peer is faster by |", "|---|---|---|---:|")
    rows = []
    for network in (TOWN, LARGE):
        for row in TIMES:
            own = ours(results, network, row[0])
            for engine, figure in peers_of(results, network, row) if own else ():
                if figure.median < own.median:
                    rows.append((own.median / figure.median, network, row[1], engine))
    for ratio, network, task, engine in sorted(rows, reverse=True):
        yield f"| {label(network)} | {task.rpartition(' (')[0]} | {LABELS[engine]} | {number(ratio)} × |"
    if not rows:
        yield "| – | – | – | – |"


def _growth(results: Results) -> Iterator[str]:
    shown = [("own:hierarchy", ("order", "order_mb", "customise", "path_far", "od100")), ("own:plain", ("path_far", "od100")),
             ("routingkit", ("order", "customise", "path_far", "od100")), ("scipy_dijkstra", ("path_far", "od100")),
             ("qgis_native", ("order", "path_far"))]
    header = " | ".join(f"{size:,}" for size in GROWTH.values())
    yield from ("", "## How cost grows with size", "",
                "Parts of the three cities about the middle of Moscow, and all of them; seconds (MB for memory). The exponent is "
                "of the power of the number of edges that fits best (n log n would be about 1.09).", "",
                f"| engine | measure | {header} | exponent |", "|---|---|" + "---:|" * (len(GROWTH) + 1))
    names = {row[0]: row[1].rpartition(" (")[0] for row in ROWS}
    for engine, measures in shown:
        for measure in measures:
            found = [results.figure(name, engine, measure) for name in GROWTH]
            known = results.growth(GROWTH, engine, measure)
            if len(known) > 1:
                power = f"{slope(*(list(column) for column in zip(*known))):.2f}"
                cells = " | ".join(number(f.median) if f else "–" for f in found)
                yield f"| {LABELS[engine]} | {names[measure]} | {cells} | {power} |"


def _network(results: Results, network: str) -> Iterator[str]:
    engines = [e for e in ALL if e in results.engines(network) and results.facts[network, e]["measures"]]
    if not engines:
        return
    yield from ("", f"## {label(network)}", "", "| | " + " | ".join(LABELS[e] for e in engines) + " |",
                "|---|" + "---:|" * len(engines))
    for measure, name, unit, others in ROWS:
        found = [results.figure(network, e, others.get(e, measure)) for e in engines]
        if any(found):
            yield f"| {name} | " + " | ".join(f.text(unit or 1.0) if f else "–" for f in found) + " |"


def _equal(results: Results) -> Iterator[str]:
    yield from ("", "## Equal costs", "",
                "Sums over the same trips, as parts of scipy's sum: 0 is equal to the millisecond. QGIS measures lengths itself, "
                "OSRM rounds each stretch to 0.1 s and finds the places on its own; Valhalla has costs of its own and is not "
                "compared.", "", "| network | what | engines | largest difference |", "|---|---|---|---:|")
    for network in results.networks():
        for check, name in CHECKS.items():
            found = results.agreement(network, check)
            for same in (True, False):
                engines = [e for e, off in found.items() if (off == 0.0) == same]
                if engines and (len(engines) > 1 or not same):
                    worst = max(found[e] for e in engines)
                    names = "; ".join(LABELS[e] for e in engines)
                    yield f"| {label(network)} | {name} | {names} | {'0' if same else f'{worst:.1e}'} |"


def _left_out(results: Results) -> Iterator[str]:
    failures = list(results.failures())
    if failures:
        yield from ("", "## What could not be measured, or not wholly", "")
        for network, engine, outcome in failures:
            yield f"- {LABELS[engine]}, {label(network)}: {outcome}"


def _how() -> Iterator[str]:
    yield ""
    yield Path(__file__).with_name("method.md").read_text("utf-8").rstrip()
