# SPDX-License-Identifier: GPL-2.0-or-later
"""A process in which some libraries cannot be imported: loads the plugin, tries everything, prints what came of it as JSON.

Usage: without_library.py <folder> <language> <library>...
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
FOLDER, LANGUAGE, ABSENT = Path(sys.argv[1]), sys.argv[2], frozenset(sys.argv[3:])
X, Y = 652_000, 6_862_000
AREA = f"Polygon(({X + 95} {Y - 9}, {X + 205} {Y - 9}, {X + 205} {Y + 9}, {X + 95} {Y + 9}, {X + 95} {Y - 9}))"
OSM = """<osm version="0.6"><node id="1" lat="43.73" lon="7.42"/><node id="2" lat="43.731" lon="7.42"/>
<way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way></osm>"""


class Absent:
    """Finds nothing where it should not, as if it were not installed."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Absent())


def tries(memory):
    """(name, algorithm, parameters) of what users do first, in an order that works."""
    streets = [(f"LineString({X + 100 * k} {Y}, {X + 100 * (k + 1)} {Y})", [f"w{k}", 30.0]) for k in range(3)]
    roads = memory("LineString", "id:string,v:double", *streets)
    osm, network, zfe = FOLDER / "town.osm", FOLDER / "network.gpkg", ROOT / "tests" / "data" / "zfe_illustrative.geojson"
    osm.write_text(OSM, "utf-8")
    fields = json.dumps({"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"})
    asked = {"NETWORK": f"{network}|layername=edges", "VEHICLE": "lorry_19t", "DEPARTURE": "2026-11-24T10:30",
             "OUTPUT": "TEMPORARY_OUTPUT"}
    trip = {**asked, "ORIGIN": f"{X + 10},{Y} [EPSG:2154]", "DESTINATION": f"{X + 290},{Y} [EPSG:2154]",
            "REASONS": "TEMPORARY_OUTPUT", "REFERENCE": "TEMPORARY_OUTPUT", "BLOCKING": "TEMPORARY_OUTPUT"}
    described = "rule_id:string,kind:string,edges:string"
    table = memory("NoGeometry", described, (None, ["T1", "closure", "w1"]), crs=None)
    area = memory("Polygon", described, (AREA, ["A1", "closure", None]))
    yield "build", "buildnetwork", {"INPUT": roads, "SOURCE": "generic", "FIELD_MAP": fields, "OUTPUT": str(network)}
    yield "build_osm", "buildnetwork", {"INPUT": str(osm), "OUTPUT": str(FOLDER / "osm.gpkg")}
    yield "import", "importrules", {"INPUT": str(zfe), **dict.fromkeys(
        ("OUTPUT", "OUTPUT_LINES", "OUTPUT_POINTS", "OUTPUT_TABLE", "REJECTED_ROWS"), "TEMPORARY_OUTPUT")}
    yield "map", "accessmap", asked
    yield "map_edges", "accessmap", {**asked, "RULES": [table]}
    yield "map_area", "accessmap", {**asked, "RULES": [area]}
    shop = memory("Point", "kerb_week:double", (f"Point({X + 150} {Y + 5})", [9.0]))
    yield "sites", "baysiting", {**asked, "ADD": 1, "DEMAND": shop}
    yield "route", "constrainedroute", trip
    yield "route_edges", "constrainedroute", {**trip, "RULES": [table]}
    yield "route_area", "constrainedroute", {**trip, "RULES": [area]}


def main():
    from tools.headless import qgis

    found = {}
    with qgis(FOLDER / "profile", LANGUAGE):
        from qgis.core import QgsApplication
        from run_algorithm import memory, run

        registry = QgsApplication.processingRegistry()
        found["algorithms"] = len(registry.providerById("joptimiz").algorithms())
        for name, algorithm, parameters in tries(memory):
            done = run(registry.algorithmById(f"joptimiz:{algorithm}"), parameters)
            status = (done.result or {}).get("STATUS", "done") if done.result is not None else "failed"
            found[name] = [status, done.said]
    print(json.dumps(found))


main()
