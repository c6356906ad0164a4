# SPDX-License-Identifier: GPL-2.0-or-later
"""What users get wrong: each is said in words that tell what to do, and nothing half-written stays."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt
from run_algorithm import memory, run

from joptimiz_qgis.algorithms import outputs
from joptimiz_qgis.algorithms.maps.decisionmap import DecisionMap
from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing.accessmap import AccessMap
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute
from joptimiz_qgis.algorithms.zones.importrules import ImportRules
from joptimiz_qgis.layers.withdraw import withdraw

# Six blocks in a row, 100 m each, and a way round that is 20 m longer.
X, Y = 652_000, 6_862_000
STREETS = [(f"LineString({X + 100 * k} {Y}, {X + 100 * (k + 1)} {Y})", [f"w{k}", 30.0]) for k in range(6)]
ROUND = [(f"LineString({X + 200} {Y}, {X + 200} {Y + 60}, {X + 300} {Y + 60}, {X + 300} {Y})", ["round", 30.0])]
FIELDS = json.dumps({"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"})
AREA = f"Polygon(({X + 210} {Y - 20}, {X + 290} {Y - 20}, {X + 290} {Y + 20}, {X + 210} {Y + 20}, {X + 210} {Y - 20}))"
RULE = "rule_id:string,kind:string,schedule:string,edges:string,valid_from:string,valid_to:string"
POINTS = "role:string,turn:integer"


@pytest.fixture(scope="module")
def edges(qgis_app, tmp_path_factory):
    """The edges layer of a small network."""
    path = tmp_path_factory.mktemp("network") / "network.gpkg"
    roads = memory("LineString", "id:string,v:double", *STREETS, *ROUND)
    done = run(BuildNetwork(), {"INPUT": roads, "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(path)})
    assert done.result["EDGES"] == 7, done.said
    return f"{path}|layername=edges"


def route(edges, **changes):
    parameters = {"NETWORK": edges, "ORIGIN": f"{X + 10},{Y} [EPSG:2154]", "DESTINATION": f"{X + 590},{Y} [EPSG:2154]",
                  "VEHICLE": "van_electric", "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "TEMPORARY_OUTPUT",
                  "REASONS": "TEMPORARY_OUTPUT", "REFERENCE": "TEMPORARY_OUTPUT", "BLOCKING": "TEMPORARY_OUTPUT"}
    return run(ConstrainedRoute(), {**parameters, **changes})


def rule(schedule=None, wkt=AREA, edges=None, valid_from=None, valid_to=None, kind="closure", crs="EPSG:2154"):
    return memory("Polygon", RULE, (wkt, ["R1", kind, schedule, edges, valid_from, valid_to]), crs=crs)


def via(*rows, kind="Point", crs="EPSG:2154"):
    return memory(kind, POINTS, *rows, crs=crs)


IN_THE_MIDDLE = f"Point({X + 250} {Y})"


# -- refused, with a reason ------------------------------------------------------------------------------


@pytest.mark.parametrize("changes, said", [
    ({"VEHICLE": "bus"}, "neither a preset nor a JSON object"),
    ({"VEHICLE": '{"category": "XX"}'}, "cannot be XX"),
    ({"VEHICLE": '{"category": null}'}, "states no category"),
    ({"VEHICLE": '{"category": "VP", "height_m": -1}'}, "must be a positive number"),
    ({"VEHICLE": '{"category": "VP", "colour": "red"}'}, "not known: colour"),
    ({"TIME_ZONE": "Mars/Olympus"}, "Mars/Olympus is not known"),
    ({"TIME_ZONE": "Europe"}, "Europe is not known"),
    ({"DEPARTURE": "2026-03-29T02:30"}, "does not exist: the clocks go forward"),
    ({"DEPARTURE": "tomorrow"}, "DEPARTURE"),
    ({"MAX_SNAP_M": -5}, "MAX_SNAP_M"),
    ({"MAX_SNAP_M": 1e9}, "MAX_SNAP_M"),
    ({"METRIC": "cheapest"}, "METRIC"),
    ({"ORIGIN": "here"}, "ORIGIN"),
    ({"VIA_ORDER": "rank", "VIA": lambda: via((IN_THE_MIDDLE, ["stop", 1]))}, "no field rank"),
    ({"VIA_ORDER": "turn", "VIA": lambda: via((IN_THE_MIDDLE, ["stop", 1]), (IN_THE_MIDDLE, ["stop", None]))}, "empty for some"),
    ({"VIA": lambda: via((IN_THE_MIDDLE, ["stop", 1]), crs=None)}, "no coordinate reference system"),
    ({"VIA": lambda: via((AREA, ["stop", 1]), kind="Polygon")}, "no layer of points"),
    ({"RULES": lambda: [rule(crs=None)]}, "no coordinate reference system"),
    ({"RULES": lambda: [memory("Polygon", "name:string", (AREA, ["x"]))]}, "It lacks rule_id, kind"),
    ({"EXEMPTIONS": lambda: memory("NoGeometry", "a:string", crs=None)}, "lacks the fields exemption_id"),
    ({"NETWORK": lambda: memory("LineString", "edge_id:integer")}, "is not the edges layer"),
])
def test_route_refuses_what_it_cannot_use(edges, changes, said):
    done = route(edges, **{name: value() if callable(value) else value for name, value in changes.items()})
    assert done.result is None
    assert said in done.said


def test_another_table_of_a_network_is_no_network(edges):
    done = route(edges, NETWORK=edges.replace("edges", "nodes"))
    assert done.result is None
    assert "is not the edges layer" in done.said


def test_a_geopackage_that_is_no_network_is_named(edges, tmp_path):
    other = tmp_path / "rules.gpkg"
    assert run(ImportRules(), {"INPUT": rule(), "OUTPUT": str(other)}).result is not None
    done = route(edges, NETWORK=str(other))
    assert done.result is None
    assert "is no network" in done.said


@pytest.mark.parametrize("changes, said", [
    ({"INPUT": lambda: memory("LineString", "id:string,v:double", *STREETS, crs=None)}, "has no CRS"),
    ({"INPUT": lambda: memory("LineString", "id:string,v:double")}, "no line that can be used"),
    ({"INPUT": lambda: memory("LineString", "id:string,v:double", (None, ["a", 3.0]))}, "no line that can be used"),
    ({"INPUT": lambda: memory("Point", "id:string,v:double", (IN_THE_MIDDLE, ["a", 3.0]))}, "no lines"),
    ({"FIELD_MAP": ""}, "needs FIELD_MAP"),
    ({"FIELD_MAP": "{"}, "no JSON"),
    ({"FIELD_MAP": '{"speed": "v"}'}, "no field of a network"),
    ({"FIELD_MAP": '{"speed_forward_kmh": "zz", "speed_backward_kmh": "v"}'}, "no field zz"),
    ({"FIELD_MAP": '{"speed_forward_kmh": {"value": 0}, "speed_backward_kmh": {"value": 0}}'}, "no road that can be used"),
    ({"CRS": "EPSG:4326"}, "not projected in metres"),
    ({"SOURCE": "bdtopo"}, "of BD TOPO's troncon_de_route"),
    ({"SOURCE": "osm_layer"}, "lacks the fields osm_id"),
    ({"SOURCE": "auto", "FIELD_MAP": ""}, "not recognised"),
])
def test_build_refuses_what_it_cannot_use_and_writes_nothing(tmp_path, changes, said):
    parameters = {"INPUT": memory("LineString", "id:string,v:double", *STREETS), "SOURCE": "generic", "FIELD_MAP": FIELDS,
                  "OUTPUT": str(tmp_path / "n.gpkg")}
    done = run(BuildNetwork(), {**parameters, **{name: v() if callable(v) else v for name, v in changes.items()}})
    assert done.result is None
    assert said in done.said
    assert not list(tmp_path.iterdir())


def test_a_folder_that_does_not_exist_is_told_before_the_work(tmp_path):
    roads, output = memory("LineString", "id:string,v:double", *STREETS), tmp_path / "no" / "n.gpkg"
    done = run(BuildNetwork(), {"INPUT": roads, "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(output)})
    assert done.result is None
    assert "does not exist" in done.said
    assert "edges" not in done.said.replace("edges layer", "")


@pytest.mark.parametrize("parameters, said", [
    ({"INPUT": lambda: memory("LineString", "a:string")}, "none of the known formats"),
    ({"INPUT": lambda: rule(crs=None)}, "no coordinate reference system"),
    ({"FIELD_MAP": "[]"}, "no JSON object"),
    ({"FIELD_MAP": '{"kind": {"value": "event"}, "name": "zz"}'}, "the source does not have"),
    ({"FIELD_MAP": '{"name": "kind"}'}, "does not say which kind"),
])
def test_import_refuses_what_it_cannot_read(parameters, said):
    given = {"INPUT": rule, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
    done = run(ImportRules(), {name: v() if callable(v) else v for name, v in given.items()})
    assert done.result is None
    assert said in done.said


def test_an_empty_geojson_is_called_empty(tmp_path):
    (tmp_path / "none.geojson").write_text('{"type": "FeatureCollection", "features": []}', "utf-8")
    done = run(ImportRules(), {"INPUT": str(tmp_path / "none.geojson"), "OUTPUT": "TEMPORARY_OUTPUT"})
    assert done.result is None
    assert "is empty" in done.said


@pytest.mark.parametrize("changes, said", [
    ({"TITLE": " "}, "title is missing"),
    ({"INPUT": lambda: [memory("LineString", "a:string")]}, "layers are empty"),
    ({"INPUT": lambda: [memory("NoGeometry", "a:string", crs=None)]}, "None of the layers has a geometry"),
    ({"INPUT": lambda: [memory("LineString", "a:string", (STREETS[0][0], ["x"]), crs=None)]}, "has no CRS"),
])
def test_decision_map_refuses_what_it_cannot_draw(tmp_path, changes, said):
    given = {"INPUT": lambda: [memory("LineString", "a:string", (STREETS[0][0], ["x"]))], "TITLE": "A street",
             "OUTPUT": str(tmp_path / "map.pdf"), **changes}
    done = run(DecisionMap(), {name: v() if callable(v) else v for name, v in given.items()})
    assert done.result is None
    assert said in done.said
    assert not list(tmp_path.iterdir())


# -- used, with a warning --------------------------------------------------------------------------------


def test_an_unreadable_schedule_leaves_the_rule_unknown(edges):
    done = route(edges, RULES=[rule("market days")])
    assert "field schedule, value market days" in done.said
    assert done.rows("OUTPUT")[0]["verdict"] == "unknown"
    assert [row["effect"] for row in done.rows("REASONS")] == ["unknown"]
    assert route(edges, RULES=[rule("market days")], UNKNOWN_POLICY="block").rows("OUTPUT")[0]["edge_ids"] == "1,2,7,4,5,6"


def test_an_unknown_kind_of_rule_is_kept_as_unknown(edges):
    done = route(edges, RULES=[rule(kind="party")])
    assert "field kind, value party" in done.said
    assert done.rows("OUTPUT")[0]["verdict"] == "unknown"


def test_a_date_outside_all_phases_is_said(edges):
    done = route(edges, RULES=[rule(valid_from="2030-01-01", valid_to="2030-12-31")])
    assert "covers 24 Nov 2026" in done.said
    assert done.rows("OUTPUT")[0]["verdict"] == "allowed"


def test_a_rule_of_another_edition_is_said(edges):
    done = route(edges, RULES=[rule(wkt=None, edges="w2,gone,away")])
    assert "names 2 lines" in done.said or "gone, away" in done.said
    assert done.rows("OUTPUT")[0]["edge_ids"] == "1,2,7,4,5,6"


def test_a_rule_without_a_place_is_said_not_to_be_applied(edges):
    done = route(edges, RULES=[rule(wkt=None)])
    assert "must be placed by hand" in done.said
    assert "were not applied: R1" in done.said


def test_rules_in_another_crs_close_the_same_street(edges):
    moved = QgsGeometry.fromWkt(AREA)
    moved.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:2154"), QgsCoordinateReferenceSystem("EPSG:4326"),
                                           QgsProject.instance()))
    for rules in ([rule()], [rule(wkt=moved.asWkt(12), crs="EPSG:4326")]):
        assert route(edges, RULES=rules).rows("OUTPUT")[0]["edge_ids"] == "1,2,7,4,5,6"


def test_a_stop_too_far_from_any_road_is_told_with_its_distance_and_the_limit(edges):
    done = route(edges, ORIGIN=f"{X + 10},{Y + 5000} [EPSG:2154]", MAX_SNAP_M=300)
    assert done.result["STATUS"] == "unreachable"
    assert "4944 m" in done.said and "300 m" in done.said
    assert done.rows("OUTPUT") == []
    near = route(edges, ORIGIN=f"{X + 10},{Y + 5000} [EPSG:2154]", MAX_SNAP_M=9000)
    assert near.result["STATUS"] == "ok"
    assert near.rows("OUTPUT")[0]["snap_m"] == pytest.approx(4943.6, abs=0.5)


def test_a_via_point_without_a_place_or_with_an_unknown_role_is_said(edges):
    done = route(edges, VIA=via((None, ["stop", 1]), (IN_THE_MIDDLE, ["Arrêt", 2])))
    assert "has no place and is left out" in done.said
    assert "the role Arrêt" in done.said
    assert done.result["REJECTED"] == 1
    assert [row["to_stop"] for row in done.rows("OUTPUT")] == [1, 2]


def test_the_same_point_twice_and_a_shape_point_first_are_fine(edges):
    twice = route(edges, VIA=via((IN_THE_MIDDLE, ["stop", 1]), (IN_THE_MIDDLE, ["stop", 2])))
    assert [row["distance_m"] for row in twice.rows("OUTPUT")] == pytest.approx([240.0, 0.0, 340.0], abs=1.0)
    shape = route(edges, VIA=via((f"Point({X + 250} {Y + 60})", ["shape", 1])))
    assert [row["edge_ids"] for row in shape.rows("OUTPUT")] == ["1,2,7,4,5,6"]


def test_origin_and_destination_may_be_the_same(edges):
    done = route(edges, DESTINATION=f"{X + 10},{Y} [EPSG:2154]")
    assert (done.result["STATUS"], done.result["DISTANCE_M"], done.result["DURATION_S"]) == ("ok", 0.0, 0.0)


def test_an_hour_that_the_clocks_repeat_is_the_first_of_the_two(edges):
    done = route(edges, DEPARTURE="2026-10-25T02:30")
    assert done.rows("OUTPUT")[0]["departure"].toUTC() == QDateTime(2026, 10, 25, 0, 30, 0, 0, Qt.TimeSpec.UTC)


@pytest.mark.parametrize("given", [
    QDateTime(2026, 11, 24, 10, 30, 0, 0, Qt.TimeSpec.LocalTime), QDateTime(2026, 11, 24, 9, 30, 0, 0, Qt.TimeSpec.UTC),
    "2026-11-24T10:30", "2026-11-24T09:30Z", "2026-11-24 10:30:00", "2026-11-24T11:30+02:00"])
def test_a_departure_is_the_territorys_time_unless_it_says_its_zone(edges, given):
    done = route(edges, DEPARTURE=given)
    assert done.rows("OUTPUT")[0]["departure"].toUTC() == QDateTime(2026, 11, 24, 9, 30, 0, 0, Qt.TimeSpec.UTC)


# -- nothing half-written --------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp"])
def test_a_cancelled_access_map_leaves_no_file(edges, tmp_path, ending, monkeypatch):
    monkeypatch.setattr(outputs, "_CHECK", 3)

    looks = iter((False, False))
    monkeypatch.setattr("run_algorithm.Told.isCanceled", lambda told: next(looks, True))
    done = run(AccessMap(), {"NETWORK": edges, "VEHICLE": "van_electric", "DEPARTURE": "2026-11-24T10:30",
                             "OUTPUT": str(tmp_path / f"map.{ending}")})
    assert done.result is None
    assert "Cancelled" in done.said
    assert not list(tmp_path.iterdir())


def test_a_cancelled_output_leaves_the_other_layers_of_its_geopackage(edges, tmp_path):
    path = tmp_path / "all.gpkg"
    assert run(ImportRules(), {"INPUT": rule(), "OUTPUT": f"ogr:dbname='{path}' table=\"zones\" (geom)"}).result is not None
    assert run(ImportRules(), {"INPUT": rule(), "OUTPUT": f"ogr:dbname='{path}' table=\"half\" (geom)"}).result is not None
    withdraw(f"{path}|layername=half")
    layer = QgsVectorLayer(str(path), "all", "ogr")
    assert [part.split("!!::!!")[1] for part in layer.dataProvider().subLayers()] == ["zones"]


def test_an_output_that_cannot_be_made_takes_the_others_away(edges, tmp_path):
    done = route(edges, OUTPUT=str(tmp_path / "legs.gpkg"), REASONS=str(tmp_path / "no" / "reasons.gpkg"))
    assert done.result is None
    assert "Could not create layer" in done.said
    assert not list(tmp_path.iterdir())
