# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo's bay study by the plugin's algorithms: from establishments to a bay plan, an audit, use and one search.

Establishments, bays and stops (resources/demo) are the project's own inventions and say *illustrative* wherever they show.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Sequence

from demo_table import QUESTION

DEMO = Path(__file__).resolve().parents[1] / "resources" / "demo"
STUDY: Mapping[str, Any] = json.loads((DEMO / "bay_study.json").read_text("utf-8"))
ESTABLISHMENTS, BAYS, STOPS = (DEMO / name for name in ("establishments.geojson", "bays.csv", "bay_stops.csv"))
TABLES = ("uncovered", "curve", "metrics")
"""Results without places, by the names of `BayStudy.layers`."""


@dataclass(frozen=True)
class BayStudy:
    """Layers by name in the order of the project's tree, the numbers and texts of every run by algorithm, its vehicle."""

    layers: Mapping[str, Any]
    said: Mapping[str, Mapping[str, Any]]
    vehicle: str


def study(inputs: Any, language: str) -> BayStudy:
    """Runs the chain. Raises what Processing raises."""
    chain = _Chain(inputs, STUDY["words"][language])
    chain.bays()
    chain.demand()
    chain.sizing()
    chain.coverage()
    chain.siting()
    chain.audit()
    chain.occupancy()
    chain.finder()
    order = ("sites", "coverage", "bays_use", "audit", "findings", "occupancy", "found", "ways", "demand", "bays", "sections",
             *TABLES)
    return BayStudy({name: chain.layers[name] for name in order}, chain.said, chain.vehicle[f"label_{language}"])


class _Chain:
    """One study on its way; each step takes the layers of those before it."""

    def __init__(self, inputs: Any, words: Mapping[str, str]) -> None:
        self.words = words
        self.vehicle = next(v for v in inputs.vehicles if v["id"] == STUDY["vehicle"])
        self.network = {"NETWORK": inputs.network}
        self.moment = {"DEPARTURE": f"{QUESTION['day']}T{STUDY['hour']}"}
        self.law = {**self.moment, "RULES": list(inputs.rules), "VEHICLE": json.dumps(self.vehicle["vehicle"])}
        self.exempted = {**self.law, "EXEMPTIONS": inputs.exemptions}
        self.layers: dict[str, Any] = {}
        self.said: dict[str, dict[str, Any]] = {}

    def run(self, name: str, outputs: Mapping[str, str], asked: Mapping[str, Any], key: str = "") -> None:
        """`outputs`: names of layers by output of the algorithm."""
        import processing

        done = processing.run(f"joptimiz:{name}", {**asked, **dict.fromkeys(outputs, "memory:")})
        for output, layer in outputs.items():
            self.layers[layer] = done[output]
            done[output].setName(self.words[f"layer_{layer}"])  # the METHOD of the next step names it
        self.said[key or name] = {k: v for k, v in done.items() if isinstance(v, (int, float, str)) and k not in outputs}

    def bays(self) -> None:
        self.run("importbays", {"OUTPUT_POINTS": "bays"}, {"INPUT": str(BAYS)})

    def demand(self) -> None:
        self.run("baydemand", {"OUTPUT": "demand"}, {"INPUT": str(ESTABLISHMENTS), **self.network})

    def sizing(self) -> None:
        self.run("baysizing", {"OUTPUT": "sections"}, {
            "DEMAND": self.layers["demand"], "BAYS": [self.layers["bays"]], "STOPS": str(STOPS), **self.network})

    def coverage(self) -> None:
        asked = {"DEMAND": self.layers["demand"], "BAYS": [self.layers["bays"]], "WALK_M": STUDY["walk_m"], **self.network}
        self.run("baycoverage", {"OUTPUT": "coverage"}, {**asked, **self.law}, "without")
        self.run("baycoverage", {"OUTPUT": "coverage", "BAYS_USE": "bays_use", "UNCOVERED": "uncovered"},
                 {**asked, **self.exempted})

    def siting(self) -> None:
        self.run("baysiting", {"OUTPUT": "sites", "CURVE": "curve"}, {
            "DEMAND": self.layers["demand"], "BAYS": [self.layers["bays"]], "WALK_M": STUDY["walk_m"], "ADD": STUDY["add"],
            "KEEP": "all", **self.network, **self.exempted})

    def audit(self) -> None:
        self.run("bayaudit", {"OUTPUT": "audit", "FINDINGS": "findings"}, {
            "BAYS": [self.layers["bays"]], **self.network, **self.exempted})

    def occupancy(self) -> None:
        self.run("bayoccupancy", {"OUTPUT": "occupancy", "METRICS": "metrics"}, {
            "STOPS": str(STOPS), "BAYS": [self.layers["bays"]], "FROM": STUDY["stops_from"], "TO": STUDY["stops_to"],
            "GRID": "hour"})

    def finder(self) -> None:
        here, there = (f"{x},{y} [EPSG:4326]" for x, y in (STUDY["origin"], STUDY["delivery"]))
        self.run("bayfinder", {"OUTPUT": "found", "WAYS": "ways"}, {
            "ORIGIN": here, "DESTINATION": there, "BAYS": [self.layers["bays"]], "STOPS": str(STOPS),
            "STOPS_AT": STUDY["stops_known_at"], "ALL": True, **self.network, **self.exempted})


def figures(done: BayStudy, language: str) -> list[tuple[str, str, str]]:
    """(label, value with unit, algorithm) of each key figure, in the language asked for."""
    from qgis.core import QgsFeatureRequest

    words = STUDY["words"][language]
    said, hour = done.said, STUDY["hour"]
    demand, sizing, audit, stops = (said[name] for name in ("baydemand", "baysizing", "bayaudit", "bayoccupancy"))
    names = {f["bay_id"]: f["name"] for f in done.layers["occupancy"].getFeatures()}
    fullest = max(done.layers["metrics"].getFeatures(QgsFeatureRequest().setFilterExpression('"occupancy" IS NOT NULL')),
                  key=lambda f: f["occupancy"])
    best = next((f for f in done.layers["found"].getFeatures() if f["rank"] == 1), None)
    rows = [
        ("establishments", number(demand["ESTABLISHMENTS"], language), "baydemand"),
        ("left_out", number(demand["CLOSED"] + demand["PARTLY_PUBLISHED"], language), "baydemand"),
        ("kerb_week", number(demand["KERB_WEEK"], language), "baydemand"),
        ("demand_unknown", number(demand["UNKNOWN"], language), "baydemand"),
        ("bays", number(said["importbays"]["BAYS"], language), "importbays"),
        ("bays_needed", number(sizing["BAYS_NEEDED"], language), "baysizing"),
        ("bays_missing", number(sizing["BAYS_MISSING"], language), "baysizing"),
        ("without", share(said["without"]["COVERED_SHARE"], language), "baycoverage"),
        ("covered_with", share(said["baycoverage"]["COVERED_SHARE"], language), "baycoverage"),
        ("covered_after", share(after(done), language), "baysiting"),
        ("gap", share(said["baysiting"]["GAP"], language, 1), "baysiting"),
        ("conform", number(audit["CONFORM"], language), "bayaudit"),
        ("not_conform", number(audit["NOT_CONFORM"], language), "bayaudit"),
        ("works", f"{number(audit['WORKS_M'], language)} m", "bayaudit"),
        ("sessions", number(stops["SESSIONS"], language), "bayoccupancy"),
        ("forgotten", number(stops["FORGOTTEN"], language), "bayoccupancy"),
        ("busiest", f"{names[fullest['bay_id']]}, {fullest['hour']:02d}:00, {share(fullest['occupancy'], language)}",
         "bayoccupancy"),
        ("found", number(said["bayfinder"]["FOUND"], language), "bayfinder"),
    ]
    if best is not None:
        rows.append(("best", f"{best['name']}, {number(best['walk_m'], language)} m", "bayfinder"))
    return [(words[key].format(hour=hour, n=STUDY["add"], longer=lengthened(done)), value, name) for key, value, name in rows]


def after(done: BayStudy) -> float:
    """Share of the known demand that the plan covers."""
    plan = done.said["baysiting"]
    return float(plan["COVERED_AFTER_WEEK"]) / (plan["COVERED_AFTER_WEEK"] + plan["UNCOVERED_AFTER_WEEK"])


def lengthened(done: BayStudy) -> int:
    """How many bays the plan lengthens."""
    return sum(site["action"] == "lengthen" for site in done.layers["sites"].getFeatures())


def number(value: float, language: str, decimals: int = 0) -> str:
    """With the language's decimal mark and a no-break space between thousands in French."""
    text = f"{value:,.{decimals}f}"
    return text.replace(",", "\u202f").replace(".", ",") if language == "fr" else text


def share(value: float, language: str, decimals: int = 0) -> str:
    """Per cent."""
    sign = "\u00a0%" if language == "fr" else "%"
    return number(100.0 * value, language, decimals) + sign


def bay_table(rows: Sequence[tuple[str, str, str]], language: str) -> str:
    """The short table that the demo prints."""
    words = STUDY["words"][language]
    head = (words["figure"], words["value"], words["by"])
    widths = [max(len(row[k]) for row in (head, *rows)) for k in range(3)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in (head, *rows)]
    return "\n".join([words["heading"], lines[0], "-" * len(lines[0]), *lines[1:]])
