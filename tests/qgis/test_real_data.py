# SPDX-License-Identifier: GPL-2.0-or-later
"""Real towns, real acts: answers beside what OpenStreetMap's tags, the acts' files and other programs say."""

from __future__ import annotations

import gzip
import json
import random
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from lxml import etree
from qgis.core import QgsPointXY, QgsVectorLayer
from run_algorithm import run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing.accessmap import AccessMap
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute
from joptimiz_qgis.algorithms.zones.importrules import ImportRules

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="needs the real data beside the checkout")

REPUBLIQUE, BRETAGNE = "2.3637,48.8668 [EPSG:4326]", "2.3600,48.8610 [EPSG:4326]"
ROAD_TRAIN = {"category": "PL", "gross_weight_t": 19, "combination_weight_t": 40, "axle_load_t": 11.5, "height_m": 4.0,
              "width_m": 2.55, "length_m": 18.75, "use": "delivery"}
LIMITS = {"maxheight": 4.0, "maxweight": 40.0, "maxlength": 18.75, "maxwidth": 2.55, "maxaxleload": 11.5}
GAMES = {"rule_id": {"fields": ["EVENEMENT", "TRI"]}, "name": "EVENEMENT", "kind": {"value": "event"},
         "valid_from": "DATE_DEBUT", "valid_to": "DATE_FIN",
         "movement": {"field": "TYPE_PERI", "values": {"Rouge": "all", "Bleu": "transit", "Gris": "all"}}}


@pytest.fixture(scope="module")
def folder(qgis_app, tmp_path_factory):
    return tmp_path_factory.mktemp("real")


def built(folder, name, source):
    path = folder / f"{name}.gpkg"
    done = run(BuildNetwork(), {"INPUT": str(REAL / source), "SOURCE": "osm_file", "OUTPUT": str(path)})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


@pytest.fixture(scope="module")
def paris(folder):
    return built(folder, "paris", "net-paris-marais/paris-marais.osm.pbf")


@pytest.fixture(scope="module")
def hersfeld(folder):
    return built(folder, "hersfeld", "net-badhersfeld/badhersfeld.osm.gz")


@pytest.fixture(scope="module")
def rules(folder):
    """The low-emission zones of end 2023 and the perimeters of the Games of 2024."""
    found = []
    for name, source, fields in (("zfe", "zfe/bnzfe-aires-2023-12-part-a.geojson", ""),
                                 ("games", "messages/jop2024-zones/zones.geojson", json.dumps(GAMES))):
        found.append(str(folder / f"{name}.gpkg"))
        done = run(ImportRules(), {"INPUT": str(REAL / source), "FIELD_MAP": fields, "OUTPUT": found[-1]})
        assert done.result is not None, done.said
    return found


def route(network, vehicle, departure, origin=REPUBLIQUE, destination=BRETAGNE, **more):
    vehicle = vehicle if isinstance(vehicle, str) else json.dumps(vehicle)
    return run(ConstrainedRoute(), {
        "NETWORK": network, "VEHICLE": vehicle, "DEPARTURE": departure, "ORIGIN": origin, "DESTINATION": destination,
        **dict.fromkeys(("OUTPUT", "REASONS", "REFERENCE", "BLOCKING"), "memory:"), **more})


# -- what the acts say -----------------------------------------------------------------------------------


@pytest.mark.parametrize("vehicle, departure, open_", [
    # Paris, from 2021-06-01: V4 and worse; vans Mo-Fr 08:00-20:00; PH off; lorries every day.
    ("van_diesel", "2024-07-23T10:30", False), ("van_diesel", "2024-07-23T07:55", True), ("van_diesel", "2024-07-23T20:00", True),
    ("van_diesel", "2024-07-20T10:30", True), ("van_diesel", "2025-07-14T10:30", True),
    ("van_electric", "2024-07-23T10:30", True), ("lorry_19t", "2024-07-20T10:30", False), ("lorry_19t", "2025-07-14T10:30", True),
    ("lorry_12t", "2024-07-20T10:30", True), ("van_diesel", "2021-05-31T10:30", True), ("van_diesel", "2021-06-01T10:30", False),
])
def test_the_zone_of_paris_holds_when_and_for_whom_its_act_says(paris, rules, vehicle, departure, open_):
    done = route(paris, vehicle, departure, RULES=rules[:1])
    assert done.result["STATUS"] == ("ok" if open_ else "no_legal_route")
    if not open_:
        blocking, = done.rows("BLOCKING")
        assert blocking["rule_id"] == "217500016-ZFE-001"
        assert blocking["act_url"].startswith("https://cdn.paris.fr/paris/2021/05/28/")
        assert "4" in blocking["field"] and "217500016" not in blocking["sentence"]


def test_one_may_leave_for_paris_at_eight_in_the_evening(paris, rules):
    done = route(paris, "van_diesel", "2024-07-23T19:55", RULES=rules, MAX_WAIT_MIN=30)
    leg, = done.rows("OUTPUT")
    assert leg["wait_s"] == leg["detour_s"] == 300.0
    assert [(row["rule_id"], row["cost_s"]) for row in done.rows("REASONS") if row["effect"] == "detour"] == [
        ("217500016-ZFE-001", 300.0)]


def test_a_red_perimeter_of_the_games_holds_to_the_minute(paris, rules):
    def verdicts(at):
        done = run(AccessMap(), {"NETWORK": paris, "RULES": rules[1:], "VEHICLE": "van_electric", "DEPARTURE": at,
                                 "OUTPUT": "memory:"})
        return {row["source_id"] for row in done.rows("OUTPUT")
                if row["verdict"] == "forbidden" and "PARA_Marathon / MAR" in (row["rule_ids"] or "")}

    during = verdicts("2024-09-08T13:59")  # 2024/09/08 05:30 to 14:00
    assert len(during) > 50
    assert not verdicts("2024-09-08T14:00") and not verdicts("2024-09-08T05:29")


def test_the_quays_are_for_destination_traffic_on_summer_weekends_only(paris):
    """motor_vehicle:conditional = destination @ (Jul 23-Aug 21 Sa 14:00-20:00; Jul 23-Aug 21 Su,PH 10:00-20:00)."""
    def quay(at):
        done = run(AccessMap(), {"NETWORK": paris, "VEHICLE": "van_electric", "DEPARTURE": at, "OUTPUT": "memory:"})
        return {row["verdict"] for row in done.rows("OUTPUT") if row["source_id"] == "23235941"}

    assert quay("2024-07-27T15:00") == {"destination"}      # a Saturday
    assert quay("2024-07-28T10:00") == {"destination"}      # a Sunday
    assert quay("2024-08-15T11:00") == {"destination"}      # Assumption, a Thursday
    assert quay("2024-07-27T13:59") == quay("2024-07-26T15:00") == quay("2024-08-24T15:00") == {"allowed"}


# -- what the tags say -----------------------------------------------------------------------------------


def test_a_road_train_is_refused_wherever_a_tag_of_its_size_says_so(hersfeld):
    with gzip.open(REAL / "net-badhersfeld" / "badhersfeld.osm.gz") as stream:
        tags = {way.get("id"): {t.get("k"): t.get("v") for t in way.iter("tag")}
                for _, way in etree.iterparse(stream, tag="way", resolve_entities=False, load_dtd=False, no_network=True)}
    done = run(AccessMap(), {"NETWORK": hersfeld, "VEHICLE": json.dumps(ROAD_TRAIN), "DEPARTURE": "2026-11-24T10:30",
                             "OUTPUT": "memory:"})
    verdicts = {}
    for row in done.rows("OUTPUT"):
        verdicts.setdefault(row["source_id"], set()).add(row["verdict"])
    low = {way for way, said in tags.items() if way in verdicts and any(
        re.fullmatch(r"[\d.]+", said.get(key, "")) and float(said[key]) < own for key, own in LIMITS.items())}
    assert len(low) >= 10
    assert {way for way in low if verdicts[way] != {"forbidden"}} == set()
    untagged = {way for way in verdicts if "forbidden" in verdicts[way] and not any(
        key.partition(":")[0] in (*LIMITS, "access", "vehicle", "motor_vehicle", "hgv", "goods") for key in tags[way])}
    assert {tags[way]["highway"] for way in untagged} <= {"pedestrian"}


def test_the_low_bridge_of_a_street_is_named_with_its_height(hersfeld):
    """Way 250264072, Unterm Laufholz: maxheight=3.6."""
    layer = QgsVectorLayer(hersfeld, "edges", "ogr")
    edges = {f["edge_id"]: f for f in layer.getFeatures()}
    through = next(f for f in edges.values() if f["source_id"] == "250264072")
    assert (through["name"], through["max_height_m"]) == ("Unterm Laufholz", pytest.approx(3.6))
    ends = [_middle(next(f for f in edges.values() if f["edge_id"] != through["edge_id"] and f["speed_forward_kmh"]
                         and node in (f["from_node"], f["to_node"]))) for node in (through["from_node"], through["to_node"])]
    done = route(hersfeld, {**ROAD_TRAIN, "length_m": 9.0}, "2026-11-24T10:30", *(_place(p, layer) for p in ends))
    assert "height 4 m, limit 3.6 m" in {row["field"] for row in done.rows("REASONS")}
    low = route(hersfeld, {**ROAD_TRAIN, "length_m": 9.0, "height_m": 3.5}, "2026-11-24T10:30", *(_place(p, layer) for p in ends))
    assert str(through["edge_id"]) in low.rows("OUTPUT")[0]["edge_ids"].replace("-", "").split(",")


# -- what other programs say -----------------------------------------------------------------------------


@pytest.mark.parametrize("town", ["paris", "hersfeld"])
def test_reference_routes_lie_between_two_plain_dijkstra(town, request):
    """With every street open nothing is faster; with only what is open to all, barriers and turns aside, nothing slower."""
    csgraph = pytest.importorskip("scipy.sparse.csgraph")
    network = request.getfixturevalue(town)
    layer = QgsVectorLayer(network, "edges", "ogr")
    edges = {f["edge_id"]: f for f in layer.getFeatures() if f["speed_forward_kmh"] or f["speed_backward_kmh"]}
    path = network.partition("|")[0]
    with closing(sqlite3.connect(path)) as connection:
        stopped = {row[0] for row in connection.execute("SELECT node_id FROM barriers")}
        stopped |= {row[0] for row in connection.execute("SELECT via_node FROM turn_restrictions")}
    loose, strict = _graph(edges.values()), _graph(edges.values(), stopped)
    draw, exact = random.Random(20), 0
    for _ in range(25):
        first, last = (edges[e] for e in draw.sample(sorted(edges), 2))
        done = route(network, {"category": "VP"}, "2026-11-24T22:30", *(_place(_middle(f), layer) for f in (first, last)),
                     MAX_SNAP_M=5)
        reference = done.rows("REFERENCE")
        if not reference:
            continue
        taken = [abs(int(e)) for e in reference[0]["edge_ids"].split(",")]
        if (taken[0], taken[-1]) != (first["edge_id"], last["edge_id"]):
            continue  # another street runs over or under that very place
        slack = 0.002 * (len(taken) + 3)  # milliseconds are rounded edge by edge
        bounds = [_best(csgraph, graph, first, last) for graph in (loose, strict)]
        assert bounds[0] - slack <= reference[0]["duration_s"] <= bounds[1] + slack, taken
        exact += abs(reference[0]["duration_s"] - bounds[0]) <= slack
    assert exact >= 8


def _middle(edge):
    shape = edge.geometry()
    return shape.interpolate(shape.length() / 2).asPoint()


def _place(point: QgsPointXY, layer):
    return f"{point.x()},{point.y()} [{layer.crs().authid()}]"


def _graph(edges, stopped=None):
    """(sparse seconds, row of each node); with `stopped`: only streets open to all, and none that touches such a node."""
    from scipy.sparse import coo_matrix

    best, rows = {}, {}
    for edge in edges:
        ends = edge["from_node"], edge["to_node"]
        for node in ends:
            rows.setdefault(node, len(rows))
        for way, (a, b) in (("forward", ends), ("backward", ends[::-1])):
            speed = edge[f"speed_{way}_kmh"]
            shut = stopped is not None and (edge["through"] == "no" or edge[f"access_{way}"] or edge["conditional"]
                                            or stopped & set(ends))
            if speed and not shut:
                key = rows[a], rows[b]
                best[key] = min(best.get(key, np.inf), edge["length_m"] / speed * 3.6)
    pairs = np.array(list(best))
    return coo_matrix((list(best.values()), (pairs[:, 0], pairs[:, 1])), shape=(len(rows), len(rows))).tocsr(), rows


def _best(csgraph, graph, first, last):
    """Seconds from the middle of an edge to that of another."""
    seconds, rows = graph

    def ends(edge, out):
        for way, node in (("forward", "to_node" if out else "from_node"), ("backward", "from_node" if out else "to_node")):
            if edge[f"speed_{way}_kmh"]:
                yield rows[edge[node]], edge["length_m"] / edge[f"speed_{way}_kmh"] * 1.8

    return min((spent + csgraph.dijkstra(seconds, indices=a)[b] + left
                for a, spent in ends(first, True) for b, left in ends(last, False)), default=np.inf)
