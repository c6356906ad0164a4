# SPDX-License-Identifier: GPL-2.0-or-later
"""Coverage through Processing, on one street made by hand: who finds a bay, who does not, and what the tables say of it."""

from __future__ import annotations

import pytest
from interface_page import PAGE, sections
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsVectorLayer
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.bays.baycoverage import BayCoverage
from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork

MORNING = "2026-11-24T10:30"  # a Tuesday
X, Y = 650_000, 6_860_000
BAY_FIELDS = "ID:string,TYPE:string,LONGUEUR:double,TEMPORALITE_OSM:string,ACTIVE:bool,NOM:string"
OPEN, ALWAYS = "Mo-Sa 07:00-20:00", "aire permanente"
ROOM = 6 * 0.65 * 6 / 0.2  # movements a week of one place: 6 d x 0.65 x 60 min / 10 min / 0.2, by the defaults


def at(x: float, y: float = 0.0) -> str:
    return f"POINT({X + x} {Y + y})"


@pytest.fixture(scope="module")
def network(qgis_app, tmp_path_factory):
    """A street of 1000 m in five pieces."""
    lines = [f"LINESTRING({X + 200 * n} {Y}, {X + 200 * n + 200} {Y})" for n in range(5)]
    layer = memory("LineString", "speed:double", *((line, [36.0]) for line in lines))
    path = tmp_path_factory.mktemp("street") / "street.gpkg"
    done = run(BuildNetwork(), {"INPUT": layer, "SOURCE": "generic", "OUTPUT": str(path), "FIELD_MAP":
                                '{"speed_forward_kmh": "speed", "speed_backward_kmh": "speed"}'})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


@pytest.fixture(scope="module")
def rules(qgis_app):
    """No lorry from 390 to 610 m, by an act; nobody may stop from 790 to 1000 m."""
    def box(a, b):
        return f"POLYGON(({X + a} {Y - 50}, {X + b} {Y - 50}, {X + b} {Y + 50}, {X + a} {Y + 50}, {X + a} {Y - 50}))"

    return memory("Polygon", "rule_id:string,kind:string,status:string,vehicles:string,movement:string,act_ref:string",
                  (box(390, 610), ["NO-LORRY", "ztl", "in_force", "PL", "all", "arrêté 2026-12"]),
                  (box(790, 1001), ["NO-STOP", "parking", "in_force", "all", "stop", None]))


def bays(*rows, crs="EPSG:2154"):
    """(id, x, metres of length or None, hours or None, type or None)."""
    return memory("Point", BAY_FIELDS, *((at(x, 4), [own, kind, None if m is None else m * 100.0, hours, active, None])
                                         for own, x, m, hours, kind, active in rows), crs=crs)


def bay(own, x, metres=14.0, hours=OPEN, kind=None, active=None):
    return own, x, metres, hours, kind, active


def shops(*rows):
    return memory("Point", "establishment_id:string,name:string,street:string,kerb_week:double",
                  *((at(x, -3), [own, own.title(), street, movements]) for own, x, street, movements in rows))


def covered(network, demand, layers, **more):
    outputs = dict.fromkeys(("OUTPUT", "BAYS_USE", "UNCOVERED", "REJECTED_ROWS"), "memory:")
    return run(BayCoverage(), {"DEMAND": demand, "BAYS": layers, "NETWORK": network, "VEHICLE": "lorry_19t",
                               "DEPARTURE": MORNING, **outputs, **more})


def by(done, table, key):
    return {row[key]: row for row in done.rows(table)}


def test_every_state_and_every_reason_has_its_row(network, rules):
    demand = shops(("near", 30, "Rue A", 20.0), ("many", 120, "Rue A", 200.0), ("late", 121, "Rue A", 5.0),
                   ("doubt", 300, "Rue B", 7.0), ("lorry", 500, "Rue B", 8.0), ("short", 700, "Rue C", 9.0),
                   ("nostop", 900, None, 4.0), ("silent", 30, "Rue A", None), ("quiet", 30, "Rue A", 0.0))
    layers = [bays(bay("A", 10), bay("B", 100), bay("C", 280, hours=None), bay("D", 290, metres=None), bay("E", 510),
                   bay("F", 690, metres=10.0), bay("G", 910), bay("H", 30, hours="Su 07:00-20:00"),
                   bay("I", 31, active=False), bay("J", 40, hours=None, kind=ALWAYS, metres=27.5))]
    done = covered(network, demand, layers, RULES=[rules])
    found = by(done, "OUTPUT", "establishment_id")
    assert {own: row["state"] for own, row in found.items()} == {
        "near": "covered", "many": "partly", "late": "full", "doubt": "doubtful", "lorry": "none", "short": "none",
        "nostop": "none", "silent": "demand_unknown", "quiet": "no_demand"}
    assert (found["near"]["nearest_bay"], found["near"]["walk_m"], found["near"]["bays"]) == ("J", 17.0, "J")  # 10 + 4 + 3
    assert (found["many"]["covered_week"], found["many"]["uncovered_week"]) == (ROOM, 200.0 - ROOM)
    assert found["silent"]["movements_week"] is None and found["silent"]["covered_week"] is None
    used = by(done, "BAYS_USE", "bay_id")
    assert {own: (row["counts"], row["open"], row["legal"], row["fits"]) for own, row in used.items()} == {
        "A": ("yes", "yes", "yes", "yes"), "B": ("yes", "yes", "yes", "yes"), "C": ("unknown", "unknown", "yes", "yes"),
        "D": ("unknown", "yes", "yes", "unknown"), "E": ("no", "yes", "no", "yes"), "F": ("no", "yes", "yes", "no"),
        "G": ("no", "yes", "no", "yes"), "H": ("no", "no", "yes", "yes"), "I": ("no", "no", "yes", "yes"),
        "J": ("yes", "yes", "yes", "yes")}
    assert all((row["reason"] is None) == (row["counts"] == "yes") for row in used.values())
    assert (used["E"]["rule_id"], used["E"]["act_ref"]) == ("NO-LORRY", "arrêté 2026-12") and "arrêté" in used["E"]["reason"]
    assert (used["G"]["rule_id"], used["G"]["act_ref"]) == ("NO-STOP", None)
    assert used["F"]["places"] == 0 and used["D"]["places"] is None and used["D"]["capacity_week"] is None
    assert (used["J"]["places"], used["J"]["capacity_week"]) == (2, 2 * ROOM)
    assert (used["B"]["used_week"], used["B"]["load_share"]) == (ROOM, 1.0)
    streets = done.rows("UNCOVERED")
    assert [(row["street"], row["establishments"], row["unknown"]) for row in streets] == [
        ("Rue A", 5, 1), ("Rue B", 2, 0), ("Rue C", 1, 0), (None, 1, 0)]
    assert streets[1]["uncovered_share"] == 1.0
    result = done.result
    assert result["COVERED_WEEK"] == pytest.approx(20.0 + ROOM)
    assert result["UNCOVERED_WEEK"] == pytest.approx(253.0 - 20.0 - ROOM)
    assert result["COVERED_SHARE"] == pytest.approx((20.0 + ROOM) / 253.0)
    assert result["COVERED_IF_KNOWN_WEEK"] == pytest.approx(20.0 + ROOM + 7.0) and result["DOUBTFUL_BAYS"] == 2
    assert "TARGET_LOAD 0.65" in result["METHOD"] and "given" in result["METHOD"]


def test_as_the_crow_flies_and_without_capacity(network):
    demand, layers = shops(("a", 100, "", 500.0), ("b", 120, "", 500.0)), [bays(bay("A", 100))]
    walked = covered(network, demand, layers, WALK_M=20.0, CAPACITY="none")
    flown = covered(network, demand, layers, WALK_M=22.0, CAPACITY="none", WALK="straight")
    assert [row["state"] for row in walked.rows("OUTPUT")] == ["covered", "none"]
    assert [row["state"] for row in flown.rows("OUTPUT")] == ["covered", "covered"]
    assert flown.rows("OUTPUT")[1]["walk_m"] == pytest.approx((20**2 + 7**2) ** 0.5, abs=0.1)
    assert flown.rows("BAYS_USE")[0]["capacity_week"] is None and flown.rows("BAYS_USE")[0]["load_share"] is None
    assert "TARGET_LOAD" not in flown.result["METHOD"]


def test_with_origins_a_bay_counts_only_if_a_legal_way_leads_there(network, rules):
    demand, layers = shops(("a", 100, "", 5.0), ("b", 700, "", 5.0)), [bays(bay("A", 100), bay("B", 700))]
    depot = memory("Point", "name:string", (at(50), ["west"]), (None, ["nowhere"]))
    assert [row["counts"] for row in covered(network, demand, layers, RULES=[rules]).rows("BAYS_USE")] == ["yes", "yes"]
    done = covered(network, demand, layers, RULES=[rules], ORIGINS=depot)
    used = by(done, "BAYS_USE", "bay_id")
    assert (used["A"]["counts"], used["B"]["counts"]) == ("yes", "no")
    assert (used["B"]["rule_id"], used["B"]["act_ref"]) == ("NO-LORRY", "arrêté 2026-12")
    assert done.result["REJECTED"] == 1 and len(done.rows("REJECTED_ROWS")) == 1
    van = covered(network, demand, layers, RULES=[rules], ORIGINS=depot, VEHICLE="van_diesel")
    assert [row["counts"] for row in van.rows("BAYS_USE")] == ["yes", "yes"]


def test_layers_may_be_in_another_crs(network):
    demand = memory("Point", "establishment_id:string,kerb_week:double", ("POINT(3 46.5)", ["far", None]), crs="EPSG:4326")
    assert covered(network, demand, [bays(bay("A", 100))]).rows("OUTPUT")[0]["state"] == "demand_unknown"
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:2154"), QgsCoordinateReferenceSystem("EPSG:4326"),
                                       QgsProject.instance())
    place = transform.transform(QgsPointXY(X + 100, Y))
    demand = memory("Point", "n:int,moves:int", (f"POINT({place.x()} {place.y()})", [1, 5]), crs="EPSG:4326")
    done = covered(network, demand, [bays(bay("A", 100))], MOVEMENTS="moves")
    (row,) = done.rows("OUTPUT")
    assert row["state"] == "covered" and row["walk_m"] == pytest.approx(4.0, abs=0.1)
    assert isinstance(row["establishment_id"], int)


@pytest.mark.parametrize(("change", "said"), [
    ({"BAYS": []}, "Import delivery bays"),
    ({"MOVEMENTS": "absent"}, "absent"),
    ({"DEPARTURE": "soon"}, "DEPARTURE"),
    ({"VEHICLE": "tank"}, "tank"),
])
def test_bad_input_is_refused_with_what_is_missing(network, change, said):
    done = covered(network, shops(("a", 100, "", 5.0)), [bays(bay("A", 100))], **change)
    assert done.result is None and said in done.said


def test_empty_layers_are_refused(network):
    done = covered(network, shops(), [bays(bay("A", 100))])
    assert done.result is None and "holds no place" in done.said
    done = covered(network, shops(("a", 100, "", 5.0)), [memory("Point", "numero:string", (at(0), ["1"]))])
    assert done.result is None and "lacks the fields" in done.said
    done = covered(network, shops(("a", 100, "", 5.0)), [bays(bay("A", 100), crs=None)])
    assert done.result is None and "coordinate reference system" in done.said


def test_one_bad_bay_and_one_bad_establishment_stop_nobody(network):
    demand = memory("Point", "establishment_id:string,kerb_week:double", (at(100), ["good", 5.0]), (None, ["lost", 5.0]),
                    (at(100), ["odd", -2.0]))
    places = bays(bay("A", 100), bay("A", 101, metres=-5.0), bay("B", 102, hours="en semaine"))
    done = covered(network, demand, [places])
    assert {row["establishment_id"]: row["state"] for row in done.rows("OUTPUT")} == {"good": "covered", "odd": "demand_unknown"}
    listed = done.rows("REJECTED_ROWS")
    assert {row["source_id"] for row in listed} >= {"lost", "odd", "B"}
    assert done.result["REJECTED"] == len(listed)


def test_a_cancelled_run_leaves_no_file(network, tmp_path):
    out = tmp_path / "coverage.gpkg"
    many = shops(*((f"s{n}", n % 1000, "", 1.0) for n in range(3000)))
    done = run(BayCoverage(), {
        "DEMAND": many, "BAYS": [bays(*(bay(f"B{n}", n % 1000) for n in range(2000)))], "NETWORK": network,
        "VEHICLE": "lorry_19t", "DEPARTURE": MORNING, "OUTPUT": str(out)}, cancel_after_s=0.05)
    assert done.result is None
    assert not out.exists()


def test_the_layers_are_read_by_any_gis(network, tmp_path):
    out = tmp_path / "coverage.gpkg"
    done = covered(network, shops(("a", 100, "", 5.0)), [bays(bay("A", 100))], OUTPUT=str(out))
    assert done.result["OUTPUT"] == str(out)
    layer = QgsVectorLayer(str(out), "c", "ogr")
    assert layer.featureCount() == 1 and layer.crs().authid() == "EPSG:2154"


def test_the_tables_are_as_promised(network):
    promised = sections(PAGE.read_text("utf-8"))["joptimiz:baycoverage"]
    done = covered(network, shops(("a", 100, "", 5.0)), [bays(bay("A", 100))])
    assert set(done.result) == {name for name, _ in promised.outputs}
    for name, declared in promised.fields.items():
        assert list(done.rows(name)[0]) == [field for field, _ in declared]
