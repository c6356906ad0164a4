# SPDX-License-Identifier: GPL-2.0-or-later
"""Exemptions needed, as a planner asks for them: trips drawn or typed, tables read back, mistakes said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from interface_page import PAGE, sections
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing import needed_tables
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute
from joptimiz_qgis.algorithms.routing.minimumexemptions import MinimumExemptions
from joptimiz_qgis.layers.styling import style_for

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"
X, Y = 652_000, 6_862_000
# Six blocks in a row, 100 m each, and a way round the third that is 20 m longer.
STREETS = [(f"LineString({X + 100 * k} {Y}, {X + 100 * (k + 1)} {Y})", [f"w{k}", 30.0]) for k in range(6)]
ROUND = (f"LineString({X + 200} {Y}, {X + 200} {Y + 60}, {X + 300} {Y + 60}, {X + 300} {Y})", ["round", 30.0])
RULE = "rule_id:string,kind:string,name:string,edges:string,limit_value:double,movement:string,act_ref:string,act_url:string"
ISLAND = f"LineString({X + 9000} {Y}, {X + 9100} {Y})", ["island", 30.0]


@pytest.fixture(scope="module")
def edges(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("network") / "network.gpkg"
    done = run(BuildNetwork(), {
        "INPUT": memory("LineString", "id:string,v:double", *STREETS, ROUND, ISLAND), "SOURCE": "generic", "OUTPUT": str(path),
        "FIELD_MAP": json.dumps({"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"})})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


def area(a, b, rule_id, kind, limit=None, movement=None):
    """A rule over the main street between two abscissas."""
    wkt = f"Polygon(({X + a} {Y - 20}, {X + b} {Y - 20}, {X + b} {Y + 20}, {X + a} {Y + 20}, {X + a} {Y - 20}))"
    return wkt, [rule_id, kind, f"Rule {rule_id}", None, limit, movement, f"Act {rule_id}", f"https://example.org/{rule_id}"]


def rules(*rows):
    return [memory("Polygon", RULE, *rows)]


def lines(*pairs):
    return memory("LineString", "id:string", *((f"LineString({X + a} {Y}, {X + 5} {Y + 900}, {X + b} {Y})", [name])
                                               for name, a, b in pairs))


TRIPS = (("east", 10, 590), ("short", 10, 90), ("back", 390, 20))


def ask(edges, **changes):
    return run(MinimumExemptions(), {
        "NETWORK": edges, "TRIPS": lines(*TRIPS), "TRIP_ID": "id", "VEHICLE": '{"category": "PL", "gross_weight_t": 19}',
        "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "TEMPORARY_OUTPUT", "EXEMPTIONS_NEEDED": "TEMPORARY_OUTPUT", **changes})


CLOSED = area(210, 290, "CLOSED", "closure"), area(410, 490, "LIMIT", "weight", 3.5)


def test_what_two_trips_need_is_listed_with_its_act_and_worth(edges):
    done = ask(edges, RULES=rules(*CLOSED))
    assert (done.result["LEGAL_BEFORE"], done.result["LEGAL_AFTER"], done.result["NOT_HELPED"]) == (2, 3, 0)
    assert (done.result["RULES_NEEDED"], done.result["EXACT"], done.result["REJECTED"]) == (1, "yes", 0)
    limit, closed = done.rows("EXEMPTIONS_NEEDED")
    assert (limit["rank"], limit["rule_id"], limit["what"], limit["needed"]) == (1, "LIMIT", "rule_change", "yes")
    assert (limit["trips"], limit["act_ref"], limit["act_url"]) == (1, "Act LIMIT", "https://example.org/LIMIT")
    assert limit["minutes_saved"] == 0.0  # to the other two trips
    assert limit["sentence"].startswith("Act LIMIT – Rule LIMIT: a limit, which no general exemption lifts.")
    assert (closed["rank"], closed["rule_id"], closed["what"], closed["needed"]) == (2, "CLOSED", "exemption", "no")
    assert (closed["trips"], closed["trips_shortened"]) == (0, 2)
    assert closed["km_saved"] == pytest.approx(2 * 0.12, abs=0.002)
    assert closed["minutes_saved"] == pytest.approx(2 * 120 / 30 * 0.06, abs=0.02)  # 120 m at 30 km/h, twice


def test_each_trip_says_what_it_needs_and_how_long_it_is_before_and_after(edges):
    done = ask(edges, RULES=rules(*CLOSED))
    east, short, back = done.rows("OUTPUT")
    assert (east["trip"], east["status_before"], east["status_after"], east["rules_needed"]) == (
        "east", "no_legal_route", "ok", "LIMIT")
    assert east["duration_before_s"] is None and east["distance_after_m"] == pytest.approx(700.0, abs=1.0)
    assert east["detour_s"] == pytest.approx(14.4, abs=0.1) and east["verdict"] == "exempted"
    assert east["sentence"] == "Legal once this is lifted: Rule LIMIT."
    assert short["rules_needed"] is short["rule_ids"] is None and short["verdict"] == "allowed"
    assert back["duration_before_s"] == back["duration_after_s"] > 0.0


def test_a_moved_stop_says_so_as_a_constrained_route_does_and_needs_the_exemption(edges):
    shut = rules(area(510, 700, "ZTL", "ztl"))
    done = ask(edges, RULES=shut, TRIPS=lines(("end", 10, 590)))
    route = run(ConstrainedRoute(), {"NETWORK": edges, "ORIGIN": f"{X + 10},{Y} [EPSG:2154]", "RULES": shut,
                                     "DESTINATION": f"{X + 590},{Y} [EPSG:2154]", "DEPARTURE": "2026-11-24T10:30"})
    row, = done.rows("OUTPUT")
    assert row["status_before"] == route.result["STATUS"] == "ok_stop_moved"
    assert row["rules_needed"] == "ZTL" and row["duration_before_s"] is None and row["snap_m"] == 0.0


EXEMPTIONS = "exemption_id:string,rule_ids:string,status:string"


def test_a_granted_exemption_is_valued_and_a_requested_one_is_named(edges):
    table = memory("NoGeometry", EXEMPTIONS, (None, ["HAVE", "CLOSED", "granted"]), (None, ["ASKED", "SHUT", "requested"]),
                   (None, ["OLD", "SHUT", "expired"]), (None, ["ALL", "*", "requested"]), crs=None)
    done = ask(edges, RULES=rules(CLOSED[0], area(410, 490, "SHUT", "closure")), EXEMPTIONS=table)
    shut, have = done.rows("EXEMPTIONS_NEEDED")
    assert (shut["rule_id"], shut["requested_ids"], shut["exemption_id"]) == ("SHUT", "ASKED,ALL", None)
    assert (have["rule_id"], have["exemption_id"], have["needed"], have["requested_ids"]) == ("CLOSED", "HAVE", "no", "ALL")
    assert have["km_saved"] == pytest.approx(0.24, abs=0.002)
    assert have["sentence"].startswith("The exemption HAVE lifts Act CLOSED – Rule CLOSED: without it, 2 of 3 trips")
    assert [row["exemption_ids"] for row in done.rows("OUTPUT")] == ["HAVE", None, "HAVE"]


def point(x, name):
    return f"Point({X + x} {Y})", [name]


def test_points_that_share_an_identifier_are_the_stops_of_a_trip_in_feature_order(edges):
    on_the_way_round = f"Point({X + 250} {Y + 60})", ["a"]
    points = memory("Point", "id:string", point(10, "a"), point(10, "b"), on_the_way_round, point(590, "b"), point(390, "a"))
    done = ask(edges, TRIPS=points, RULES=rules(CLOSED[1]))
    a, b = done.rows("OUTPUT")
    assert (a["trip"], a["rules_needed"], b["rules_needed"]) == ("a", None, "LIMIT")
    assert a["distance_after_m"] == pytest.approx(500, abs=1.0)


def test_a_multipoint_is_a_trip(edges):
    points = memory("MultiPoint", "id:string", (f"MultiPoint(({X + 10} {Y}), ({X + 90} {Y}))", ["a"]))
    row, = ask(edges, TRIPS=points, TRIP_ID="").rows("OUTPUT")
    assert (row["trip"], row["distance_after_m"]) == ("1", pytest.approx(80.0, abs=0.5))


def test_trips_that_cannot_be_used_are_counted_and_the_others_answered(edges):
    trips = memory("LineString", "id:string", ("LineString EMPTY", ["empty"]), (None, ["null"]),
                   (f"LineString({X + 10} {Y}, {X + 90} {Y})", [None]), (f"LineString({X} {Y}, {X + 9} {Y}, {X} {Y})", ["loop"]),
                   (f"LineString({X + 10} {Y}, {X + 90} {Y})", ["good"]), (f"LineString({X + 10} {Y}, {X + 9050} {Y})", ["sea"]),
                   (f"LineString({X + 10} {Y}, {X + 10} {Y + 5000})", ["far"]))
    done = ask(edges, TRIPS=trips, RULES=rules(*CLOSED))
    assert [(row["trip"], row["status_after"]) for row in done.rows("OUTPUT")] == [
        ("good", "ok"), ("sea", "unreachable"), ("far", "unreachable")]
    assert done.result["REJECTED"] == 4 and done.result["NOT_HELPED"] == 2 and done.result["EXACT"] == "yes"
    assert "Trip loop is left out: it needs two different places." in done.said
    assert "Trip null is left out: it has no place" in done.said


@pytest.mark.parametrize("changes, said", [
    ({"TRIPS": lambda: memory("Polygon", "id:string", (CLOSED[0][0], ["a"]))}, "neither lines nor points"),
    ({"TRIPS": lambda: memory("Point", "id:string", point(1, "a"), point(90, "a")), "TRIP_ID": ""}, "Choose in TRIP_ID"),
    ({"TRIP_ID": "name"}, "no field name"),
    ({"TRIPS": lambda: memory("LineString", "id:string", (STREETS[0][0], ["a"]), crs=None)}, "no coordinate reference system"),
    ({"TRIPS": lambda: memory("LineString", "id:string")}, "no trip that can be used"),
    ({"TRIPS": lambda: memory("Point", "id:string", point(1, "a"))}, "no trip that can be used"),
])
def test_layers_that_hold_no_trips_are_refused_in_words(edges, changes, said):
    done = ask(edges, **{name: value() if callable(value) else value for name, value in changes.items()})
    assert done.result is None
    assert said in done.said


def test_trips_in_another_crs_are_the_same_trips(edges):
    move = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:2154"), QgsCoordinateReferenceSystem("EPSG:4326"),
                                  QgsProject.instance())
    ends = [move.transform(X + a, Y) for a in (10, 590)]
    wkt = ", ".join(f"{p.x()} {p.y()}" for p in ends)
    trips = memory("LineString", "id:string", (f"LineString({wkt})", ["a"]), crs="EPSG:4326")
    row, = ask(edges, TRIPS=trips, RULES=rules(*CLOSED)).rows("OUTPUT")
    assert (row["rules_needed"], row["distance_after_m"]) == ("LIMIT", pytest.approx(700.0, abs=1.0))


def test_outputs_may_be_left_out(edges):
    done = ask(edges, OUTPUT=None, EXEMPTIONS_NEEDED=None, RULES=rules(*CLOSED))
    assert done.result["RULES_NEEDED"] == 1 and done.tables == {}


def test_cancelling_leaves_nothing(edges, tmp_path):
    path = tmp_path / "trips.gpkg"
    done = run(MinimumExemptions(), {
        "NETWORK": edges, "TRIPS": lines(*(TRIPS * 400)), "TRIP_ID": "id", "RULES": rules(*CLOSED), "VEHICLE": "lorry_19t",
        "DEPARTURE": "2026-11-24T10:30", "OUTPUT": str(path), "EXEMPTIONS_NEEDED": "TEMPORARY_OUTPUT"}, cancel_after_s=0.2)
    assert done.result is None and "Cancelled: nothing was written." in done.said
    assert not path.exists()


def test_the_tables_and_numbers_are_those_that_are_promised(edges):
    promised = sections(PAGE.read_text("utf-8"))["joptimiz:minimumexemptions"]
    done = ask(edges, RULES=rules(*CLOSED))
    assert set(done.result) == {name for name, _ in promised.outputs}
    assert promised.fields == {"OUTPUT": list(needed_tables.TRIPS), "EXEMPTIONS_NEEDED": list(needed_tables.WORTHS)}
    for name, declared in promised.fields.items():
        assert [*done.rows(name)[0]] == [field for field, _ in declared]


def test_trips_are_drawn_as_legs(edges):
    layer = memory("LineString", ",".join(f"{name}:string" for name, _ in needed_tables.TRIPS))
    assert style_for(layer) == "legs"


@pytest.mark.skipif(not REAL.is_dir(), reason="needs the real data beside the checkout")
def test_in_a_real_town_the_answer_is_what_constrained_routes_say_one_by_one(qgis_app, tmp_path):
    """Bad Hersfeld with an invented zone: with the set exempted every trip is legal, with less it is not."""
    path = tmp_path / "town.gpkg"
    built = run(BuildNetwork(), {"INPUT": str(REAL / "net-badhersfeld" / "badhersfeld.osm.gz"), "SOURCE": "osm_file",
                                 "OUTPUT": str(path)})
    assert built.result is not None, built.said
    network = f"{path}|layername=edges"
    x, y = 551_000, 5_634_500
    box = "Polygon(({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))"
    zone, east = box.format(x - 900, y - 700, x + 900, y + 700), box.format(x + 1000, y - 2000, x + 2500, y + 300)
    areas = memory("Polygon", RULE, (zone, ["ZONE", "ztl", None, None, None, "all", "A", None]),
                   (east, ["EAST", "ztl", None, None, None, "transit", "A2", None]), crs="EPSG:32632")
    pairs = [((x - 2500, y - 500), (x + 100, y + 50)), ((x - 200, y), (x + 3000, y - 1500)), ((x - 2500, y - 500), (x - 2300, y))]
    trips = memory("LineString", "id:string", *((f"LineString({a} {b}, {c} {d})", [f"T{n}"])
                                                for n, ((a, b), (c, d)) in enumerate(pairs)), crs="EPSG:32632")
    done = ask(network, TRIPS=trips, RULES=[areas], MAX_SNAP_M=300)
    assert done.result["EXACT"] == "yes" and done.result["LEGAL_AFTER"] == 3 > done.result["LEGAL_BEFORE"]
    chosen = [row["rule_id"] for row in done.rows("EXEMPTIONS_NEEDED") if row["needed"] == "yes"]

    def status(names):
        table = memory("NoGeometry", EXEMPTIONS, *((None, [f"X{name}", name, "granted"]) for name in names), crs=None)
        return [run(ConstrainedRoute(), {
            "NETWORK": network, "ORIGIN": f"{a},{b} [EPSG:32632]", "DESTINATION": f"{c},{d} [EPSG:32632]", "RULES": [areas],
            "EXEMPTIONS": table, "VEHICLE": '{"category": "PL", "gross_weight_t": 19}', "DEPARTURE": "2026-11-24T10:30",
            "MAX_SNAP_M": 300}).result for (a, b), (c, d) in pairs]

    rows = done.rows("OUTPUT")
    for row, route in zip(rows, status(chosen)):
        assert row["status_after"] == route["STATUS"]
        assert row["duration_after_s"] == pytest.approx(route["DURATION_S"], abs=0.01)
    for name in chosen:
        assert any(route["STATUS"] != row["status_after"] for row, route in zip(rows, status([n for n in chosen if n != name])))
