# SPDX-License-Identifier: GPL-2.0-or-later
"""The main job on a real town: three vehicles, three hours, with and without an exemption, and a bay study, in Monaco.

Everything is done by the plugin's own algorithms, as a user's script would. The roads are real (OpenStreetMap); rules,
exemptions, vehicles, establishments, bays and stops are the project's own and say *illustrative* wherever they show. Writes
build/demo/: the network, a GeoPackage with every route, reason and result of the study, a QGIS project, a decision map and
a bay map (PDF, PNG each), and prints two short tables.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Optional

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from demo_bays import bay_table, figures, study  # noqa: E402
from demo_data import EDITION, monaco  # noqa: E402
from demo_project import write_project  # noqa: E402
from demo_table import QUESTION, TRIPS, Answer, Trip, table, why  # noqa: E402
from headless import qgis  # noqa: E402

DAY, HOURS = QUESTION["day"], QUESTION["hours"]
ROUTE, TABLE = ("OUTPUT", "REFERENCE"), ("REASONS", "BLOCKING")


@dataclass(frozen=True)
class Inputs:
    """What every run shares."""

    network: str
    rules: tuple[str, ...]
    exemptions: str
    vehicles: tuple[dict[str, Any], ...]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--language", choices=("fr", "en"), help="language of the results (default: the machine's)")
    options.add_argument("--out", type=Path, default=ROOT / "build" / "demo", help="folder of the results")
    chosen = options.parse_args()
    roads = monaco(ROOT / "build" / "demo" / "data")
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile, qgis(Path(profile), chosen.language) as language:
        inputs = prepare(roads, chosen.out)
        answers = list(routes(inputs, language))
        for trip in TRIPS:
            print(table(trip, [a for a in answers if a.trip is trip], HOURS, language), end="\n\n")
        print(why(answers, language))
        bays = study(inputs, language)
        print("\n" + bay_table(figures(bays, language), language))
        written = write_project(chosen.out, inputs, answers, bays, language)
        print("\n" + "\n".join(str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
                               for path in written))
    return 0


def prepare(roads: Path, folder: Path) -> Inputs:
    """Build the network; rules, exemptions and vehicles lie in resources/demo."""
    import processing

    network = folder / "monaco_network.gpkg"
    built = processing.run("joptimiz:buildnetwork", {"INPUT": str(roads), "SOURCE": "osm_file", "OUTPUT": str(network)})
    print(f"OpenStreetMap {EDITION}: {built['EDGES']} edges, {built['NODES']} nodes, "
          f"{built['TURN_RESTRICTIONS']} turn restrictions, {built['REJECTED']} rejected\n")
    demo = ROOT / "resources" / "demo"
    vehicles = json.loads((demo / "vehicles.json").read_text("utf-8"))["presets"]
    return Inputs(f"{network}|layername=edges", tuple(str(demo / n) for n in ("rules.geojson", "rules_lines.geojson")),
                  str(demo / "exemptions.csv"), tuple(vehicles))


def routes(inputs: Inputs, language: str) -> Iterator[Answer]:
    """Every trip, vehicle, hour, without and with the exemption."""
    for trip in TRIPS:
        for vehicle in inputs.vehicles:
            for exemptions in (None, inputs.exemptions):
                for hour in HOURS:
                    yield route(inputs, trip, vehicle, hour, exemptions, language)


def route(inputs: Inputs, trip: Trip, vehicle: dict[str, Any], hour: str, exemptions: Optional[str], language: str) -> Answer:
    """One run of constrainedroute, its layers read."""
    import processing

    done = processing.run("joptimiz:constrainedroute", {
        "NETWORK": inputs.network, "ORIGIN": f"{trip.origin[0]},{trip.origin[1]} [EPSG:4326]",
        "DESTINATION": f"{trip.destination[0]},{trip.destination[1]} [EPSG:4326]", "RULES": list(inputs.rules),
        "EXEMPTIONS": exemptions, "VEHICLE": json.dumps(vehicle["vehicle"]), "DEPARTURE": f"{DAY}T{hour}:00",
        **dict.fromkeys((*ROUTE, *TABLE), "memory:")})
    return Answer(trip, vehicle[f"label_{language}"], hour, exemptions is not None, done["STATUS"], done["DISTANCE_M"],
                  done["DURATION_S"], {name: done[name] for name in (*ROUTE, *TABLE) if done.get(name)})


if __name__ == "__main__":
    raise SystemExit(main())
