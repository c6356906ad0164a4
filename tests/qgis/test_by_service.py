# SPDX-License-Identifier: GPL-2.0-or-later
"""Algorithms with a service of one's own: the same tables, and every rule that the service was not told."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pyproj
import pytest
from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer
from run_algorithm import Told, memory, run

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "contract"))
import valhalla_town  # noqa: E402  (a helper beside the contract tests)
from valhalla_town import JSON, at, box, double  # noqa: E402

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork  # noqa: E402
from joptimiz_qgis.algorithms.routing import areas_by_service, by_service, matrix_by_service  # noqa: E402
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute  # noqa: E402
from joptimiz_qgis.algorithms.routing.odmatrix import OdMatrix  # noqa: E402
from joptimiz_qgis.algorithms.routing.point_places import Places  # noqa: E402
from joptimiz_qgis.algorithms.routing.servicearea import ServiceArea  # noqa: E402
from joptimiz_qgis.core.routing.request import Stop  # noqa: E402

RULE = ("rule_id:string,kind:string,movement:string,schedule:string,vehicles:string,effect:string,act_ref:string,"
        "exempted_uses:string,verified_on:string,edges:string,except_edges:string,critair_banned:string")
LORRY = ('{"category": "PL", "gross_weight_t": 19, "height_m": 3, "width_m": 2, "length_m": 7, "axle_load_t": 7, '
         '"use": "delivery"}')


@pytest.fixture(scope="module", params=["recorded", "real"])
def service(request, qgis_app, tmp_path_factory):
    if request.param == "real" and valhalla_town.programs() is None:
        pytest.skip(valhalla_town.ABSENT)
    with valhalla_town.served(request.param, tmp_path_factory.mktemp("valhalla")) as address:
        yield address


def wkt(ring):
    return "Polygon((" + ", ".join(f"{x:.7f} {y:.7f}" for x, y in ring) + "))"


def rule(name, ring, **given):
    values = dict.fromkeys(field.split(":")[0] for field in RULE.split(","))
    values.update({"rule_id": name, "kind": "event", "movement": "all", **given})
    return wkt(ring), list(values.values())


def areas(*rules):
    return memory("Polygon", RULE, *rules, crs="EPSG:4326")


def ask(service, *rules, lines=None, begin=(0, 0.5), end=(0, 6.5), **more):
    layers = [areas(*rules)] if rules else []
    asked = {"SERVICE": service, "ORIGIN": f"{at(*begin)[0]},{at(*begin)[1]} [EPSG:4326]",
             "DESTINATION": f"{at(*end)[0]},{at(*end)[1]} [EPSG:4326]", "RULES": layers + ([lines] if lines else []),
             "VEHICLE": LORRY, "DEPARTURE": "2026-11-24T10:30", "METRIC": "shortest",
             **dict.fromkeys(("OUTPUT", "REASONS", "REFERENCE", "BLOCKING"), "memory:"), **more}
    return run(ConstrainedRoute(), asked)


WALL = box(-0.5, 2.4, 5.5, 2.6)


def test_without_rules_the_way_is_never_called_legal(service):
    done = ask(service)
    (leg,) = done.tables["OUTPUT"]
    assert done.result["STATUS"] == "ok" and leg["verdict"] == "unknown"
    assert leg["distance_m"] == pytest.approx(done.result["DISTANCE_M"], abs=0.1) and 1200 < leg["distance_m"] < 1400
    assert "Valhalla 3" in leg["method"] and service in leg["method"] and "not judged street by street" in leg["method"]
    (row,) = done.tables["REASONS"]
    assert row["effect"] == "unknown" and "Not judged street by street" in row["sentence"]
    assert "No rule in the loaded data forbids" not in done.said


def test_a_ban_in_force_is_kept_out_of_and_named_as_the_cause_of_the_detour(service):
    done = ask(service, rule("EV-1", WALL, act_ref="arr. 7"))
    (leg,), (free,) = done.tables["OUTPUT"], done.tables["REFERENCE"]
    assert leg["distance_m"] > 1.5 * free["distance_m"] and leg["detour_s"] > 60 and leg["rule_ids"] == "EV-1"
    detour = [row for row in done.tables["REASONS"] if row["effect"] == "detour"]
    assert [(row["rule_id"], row["act_ref"]) for row in detour] == [("EV-1", "arr. 7")]
    assert "Told to keep out of the areas of 1 rules" in leg["method"]


def test_a_reported_closure_in_force_is_kept_out_of_and_what_else_is_reported_is_listed(service):
    fields = "alert_id:string,effect:string,headline:string,source:string,speed_factor:double"
    alerts = [memory("Polygon", fields, (wkt(WALL), ["A-1", "closure", "Flood", "Prefecture", None]),
                     (wkt(WALL), ["S-1", "slowdown", "Jam", None, 0.5]), (wkt(WALL), ["R-1", "restriction", "Works", None, None]),
                     crs="EPSG:4326"), memory("None", fields, (None, ["N-1", "closure", "Somewhere", None, None]))]
    done = ask(service, ALERTS=alerts)
    (leg,), (free,) = done.tables["OUTPUT"], done.tables["REFERENCE"]
    assert leg["distance_m"] > 1.5 * free["distance_m"] and "Told to keep out of the areas of 1 rules" in leg["method"]
    rows = {row["rule_id"]: row for row in done.tables["REASONS"] if row["rule_id"]}
    assert rows["A-1"]["effect"] == "detour" and "Flood (message of Prefecture)" in rows["A-1"]["sentence"]
    assert rows["N-1"]["effect"] == "unknown" and "it has no place" in rows["N-1"]["sentence"]
    assert "speeds cannot be sent" in done.said and "S-1" in done.said and "R-1" in done.said


def test_a_ban_that_is_not_in_force_or_not_for_this_vehicle_is_not_sent(service):
    done = ask(service, rule("NIGHT", WALL, schedule="22:00-06:00"), rule("CARS", WALL, vehicles="VP"),
               rule("USE", WALL, exempted_uses="delivery"))
    (leg,) = done.tables["OUTPUT"]
    assert leg["distance_m"] < 1400
    assert {(row["rule_id"], row["effect"]) for row in done.tables["REASONS"]} == {(None, "unknown"), ("USE", "exempted")}


@pytest.mark.parametrize("movement, words", [("transit", "through traffic only"), ("entry", "entering only")])
def test_a_ban_on_through_traffic_is_never_an_area_to_keep_out_of_but_listed(service, movement, words):
    done = ask(service, rule("ZTL", WALL, kind="ztl", movement=movement))
    (leg,) = done.tables["OUTPUT"]
    assert leg["distance_m"] < 1400 and leg["rule_ids"] == "ZTL"
    (row,) = [row for row in done.tables["REASONS"] if row["rule_id"] == "ZTL"]
    assert row["effect"] == "unknown" and words in row["sentence"] and "The way meets it" in row["sentence"]
    assert words in done.said


def test_rules_that_are_not_met_are_counted_in_the_log_only(service):
    done = ask(service, rule("FAR", box(5.2, 4.2, 5.8, 4.8), movement="transit"))
    assert [row["rule_id"] for row in done.tables["REASONS"]] == [None]
    assert "not met by the way: 1 rules (FAR)" in done.said


def test_lines_unknown_facts_and_hours_that_begin_on_the_way_are_listed(service):
    lines = memory("LineString", RULE, (f"LineString({at(0, 3)[0]} {at(0, 3)[1]}, {at(0, 4)[0]} {at(0, 4)[1]})",
                                        rule("LINE", WALL)[1]), crs="EPSG:4326")
    done = ask(service, rule("CRIT", WALL, critair_banned="4,5"), rule("SOON", WALL, schedule="10:31-11:00"), lines=lines)
    rows = {row["rule_id"]: row["sentence"] for row in done.tables["REASONS"]}
    assert set(rows) == {None, "LINE", "CRIT", "SOON"}
    assert "only areas can be sent" in rows["LINE"] and "not certain that it applies" in rows["CRIT"]
    assert "begins to apply during the trip, at 24 Nov 2026 10:31" in rows["SOON"]


def test_what_is_not_known_is_kept_out_of_if_the_user_says_block(service):
    done = ask(service, rule("CRIT", WALL, critair_banned="4,5"), UNKNOWN_POLICY="block")
    assert done.tables["OUTPUT"][0]["distance_m"] > 1900


def test_what_the_act_permits_inside_its_area_is_said_to_be_closed_as_well(service):
    done = ask(service, rule("EV-1", WALL, act_ref="arr. 7"),
               rule("ROAD", box(-0.1, 2.3, 0.1, 2.7), act_ref="arr. 7", effect="permit"))
    rows = [row for row in done.tables["REASONS"] if row["rule_id"] == "EV-1"]
    assert sorted(row["effect"] for row in rows) == ["detour", "unknown"]
    assert any("permits (ROAD) is closed as well" in row["sentence"] and "longer than the law asks" in row["sentence"]
               for row in rows)


def test_no_way_round_names_the_rules_that_the_free_way_meets(service):
    done = ask(service, rule("EV-1", box(2.5, 2.5, 3.5, 4.5)), rule("FAR", box(5.2, 5.2, 5.8, 5.8)), end=(3, 3.5))
    assert done.result["STATUS"] == "no_legal_route" and done.result["DISTANCE_M"] is None
    assert [(row["rule_id"], row["exact"]) for row in done.tables["BLOCKING"]] == [("EV-1", "no")]
    assert [(row["rule_id"], row["effect"]) for row in done.tables["REASONS"]] == [(None, "unknown"), ("EV-1", "blocked")]
    assert "a legal way may exist all the same" in done.tables["REASONS"][0]["sentence"]
    assert "a legal way may exist all the same" in done.said
    assert len(done.tables["REFERENCE"]) == 1 and not done.tables["OUTPUT"]


def test_far_from_any_road_is_unreachable(service):
    done = ask(service, end=(20, 3))
    assert done.result["STATUS"] == "unreachable" and not done.tables["OUTPUT"]


def test_stops_and_shape_points_make_the_promised_legs(service):
    via = memory("Point", "role:string", (f"Point({at(3, 3)[0]} {at(3, 3)[1]})", ["stop"]),
                 (f"Point({at(5, 3)[0]} {at(5, 3)[1]})", ["shape"]), crs="EPSG:4326")
    done = ask(service, VIA=via, end=(7, 0.5))
    assert [(leg["from_stop"], leg["to_stop"]) for leg in done.tables["OUTPUT"]] == [(0, 1), (1, 3)]
    first, second = done.tables["OUTPUT"]
    assert first["arrival"] == second["departure"]


def test_a_dimension_that_is_not_stated_is_told(service):
    done = ask(service, VEHICLE='{"category": "PL"}')
    said = " ".join(row["sentence"] for row in done.tables["REASONS"])
    for fact in ("height", "width", "length", "weight", "axle load"):
        assert f"The {fact} of the vehicle is not stated" in said


def test_areas_over_the_limit_of_the_server_stop_the_run_and_are_never_simplified(service):
    done = ask(service, rule("HUGE", box(-60, -60, -20, -20)))
    assert done.result is None
    assert "max_exclude_polygons_length" in done.said and "not simplified" in done.said


def test_outputs_are_in_the_crs_of_the_network_if_one_is_given(service, tmp_path):
    roads = memory("LineString", "id:string,v:double", ("LineString(652000 6862000, 652100 6862000)", ["w", 30.0]))
    fields = '{"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"}'
    path = tmp_path / "network.gpkg"
    run(BuildNetwork(), {"INPUT": roads, "SOURCE": "generic", "FIELD_MAP": fields, "OUTPUT": str(path)})
    x, y = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:2154", always_xy=True).transform(*at(0, 0.5))
    done = ask(service, NETWORK=f"{path}|layername=edges", ORIGIN=f"{x},{y}", OUTPUT=str(tmp_path / "legs.gpkg"))
    legs = QgsVectorLayer(str(tmp_path / "legs.gpkg"), "legs", "ogr")
    assert legs.crs().authid() == "EPSG:2154", done.said
    (leg,) = legs.getFeatures()
    assert abs(leg.geometry().length() - leg["distance_m"]) < 0.01 * leg["distance_m"]


@pytest.fixture
def asked(service):
    """A question to the service with one closed area, and its log; the context that layers live in."""
    def make(*rules):
        context, told = QgsProcessingContext(), Told()
        context.setProject(QgsProject.instance())
        given = {"SERVICE": service, "RULES": [areas(*rules)] if rules else [], "VEHICLE": LORRY, "DEPARTURE": "2026-11-24T10:30"}
        request = by_service.read(ConstrainedRoute().create(), given, context, told, 86_400_000, 200.0)
        return request, told, context

    return make


def stop(row, column):
    return Stop(*at(row, column))


def test_pairs_of_a_matrix_are_ok_or_forbidden_or_unreachable_and_the_log_lists_what_was_not_told(asked):
    request, told, context = asked(rule("EV-1", box(2.5, 2.5, 3.5, 4.5)), rule("ZTL", WALL, movement="transit"))
    origins = Places((1, 2), "int", np.array([at(0, 0.5), at(3, 3.5)]), 0)
    destinations = Places(("near", "far"), "text", np.array([at(7, 6.5), at(20, 3)]), 0)
    rows = [values for _, values in matrix_by_service.rows(request, origins, destinations, True, context, told)]
    assert [(row["origin_id"], row["destination_id"], row["status"]) for row in rows] == [
        (1, "near", "ok"), (1, "far", "unreachable"), (2, "near", "no_legal_route"), (2, "far", "unreachable")]
    assert rows[0]["duration_s"] > 60 and rows[0]["distance_m"] > 1000
    assert all(row["duration_s"] is None and row["distance_m"] is None for row in rows[1:])
    said = "\n".join(told.said)
    for words in ("EV-1", "through traffic only", "(ZTL)", "which rules a pair meets is not known"):
        assert words in said


def test_areas_within_reach_are_polygons_and_none_where_no_trip_can_begin(asked):
    request, told, context = asked(rule("EV-1", box(2.5, 2.5, 3.5, 4.5)))
    origins, names = [stop(0, 0.5), stop(3, 3.5), stop(20, 3)], ["a", "b", "c"]
    found = areas_by_service.areas(request, origins, names, [0.5, 1.0], True, False, context, told)
    assert [area.status.value for area in found] == ["ok", "no_legal_route", "unreachable"]
    first = found[0].areas
    assert 0 < first[0.5].area() < first[1.0].area() and all(g.isGeosValid() and g.isMultipart() for g in first.values())
    assert found[0].snap_m < 1.0 and found[2].snap_m is None and not found[1].areas
    said = "\n".join(told.said)
    assert "Origin b: its street touches an area" in said and "Origin c: the service finds no road near" in said
    (by_distance,) = areas_by_service.areas(request, origins[:1], names, [500.0], False, True, context, told)
    assert list(by_distance.areas) == [500.0] and by_distance.areas[500.0].area() > 0


def test_a_matrix_has_the_promised_rows_and_says_how_it_was_made(service):
    origins = memory("Point", "", *((f"Point({at(*place)[0]} {at(*place)[1]})", []) for place in ((0, 0.5), (3, 3.5))),
                     crs="EPSG:4326")
    destinations = memory("Point", "", *((f"Point({at(*place)[0]} {at(*place)[1]})", []) for place in ((7, 6.5), (20, 3))),
                          crs="EPSG:4326")
    closed = areas(rule("EV-1", box(2.5, 2.5, 3.5, 4.5)), rule("ZTL", WALL, movement="transit"))
    done = run(OdMatrix(), {
        "SERVICE": service, "ORIGINS": origins, "DESTINATIONS": destinations, "WITH_DISTANCE": True, "RULES": [closed],
        "VEHICLE": LORRY, "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "memory:"})
    assert [row["status"] for row in done.tables["OUTPUT"]] == ["ok", "unreachable", "no_legal_route", "unreachable"]
    assert [row["duration_s"] is None for row in done.tables["OUTPUT"]] == [False, True, True, True]
    assert (done.result["PAIRS"], done.result["WITHOUT_WAY"]) == (4, 3)
    assert "not judged street by street" in done.result["METHOD"] and "Could not be told all of 1 rules" in done.result["METHOD"]


def test_service_areas_have_the_promised_rows_and_no_streets(service):
    points = memory("Point", "name:string", *((f"Point({at(*place)[0]} {at(*place)[1]})", [name])
                                              for name, place in (("open", (0, 0.5)), ("shut", (3, 3.5)), ("far", (20, 3)))),
                    crs="EPSG:4326")
    done = run(ServiceArea(), {
        "SERVICE": service, "ORIGINS": points, "ORIGIN_ID": "name", "THRESHOLDS": "0.5,1", "VEHICLE": LORRY,
        "RULES": [areas(rule("EV-1", box(2.5, 2.5, 3.5, 4.5)))], "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "memory:",
        "EDGES": "memory:"})
    rows = [(row["origin_id"], row["threshold"], row["band"], row["status"]) for row in done.tables["OUTPUT"]]
    expected = (("open", "ok"), ("shut", "no_legal_route"), ("far", "unreachable"))
    assert rows == [(name, limit, band, status) for name, status in expected for limit, band in ((1, 2), (0.5, 1))]
    assert done.tables["EDGES"] == [] and all("not judged street by street" in row["method"] for row in done.tables["OUTPUT"])


# -- services that do not do as they should: no recording needed -------------------------------------------


STATUS = (200, JSON, b'{"version": "3.9.1", "tileset_last_modified": 1795564800}')


def routed(reply):
    """A server that says it is Valhalla, and answers questions with `reply`."""
    return double(lambda path, body: STATUS if path == "/status" else reply)


@pytest.mark.parametrize("reply, words", [
    ((200, JSON, b"{not json"), "its JSON cannot be read"),
    ((200, {"Content-Type": "text/html"}, b"<html>log in</html>"), "content of the type text/html"),
    ((502, {"Content-Type": "text/html"}, b"bad gateway"), "HTTP 502"),
    ((500, JSON, b'{"error": "no code"}'), "HTTP 500 without a code of Valhalla"),
    ((200, JSON, b'{"trip": {"legs": []}}'), "another number of legs"),
    ((200, JSON, b'{"trip": {"legs": [{"summary": {"length": 1, "time": 1}, "shape": "~~~"}]}}'), "shape of a way"),
    ((200, JSON, b'{"trip": {"legs": [{"summary": {"length": "x", "time": 1}, "shape": "_wrvvA_adyB"}]}}'),
     "no \u201clength\u201d"),
    ((200, JSON, b"[" * 100_000), "its JSON cannot be read"),
    ((302, {"Location": "http://elsewhere.example/x?key=secret"}, b""), "sends the question on to http://elsewhere.example/x."),
    ((400, JSON, b'{"error_code": 999, "error": "something new", "status_code": 400}'), "something new"),
], ids=["garbage", "html", "gateway", "no-code", "no-legs", "bad-shape", "bad-number", "nested", "redirect", "new-code"])
def test_an_answer_that_is_none_stops_the_run_with_its_reason(qgis_app, reply, words):
    with routed(reply) as address:
        done = ask(address)
    assert done.result is None and words in done.said
    assert "secret" not in done.said and "Traceback" not in done.said


def test_a_server_that_goes_into_a_closed_area_all_the_same_is_found_out(qgis_app):
    straight = (b'{"trip": {"legs": [{"summary": {"length": 1.338, "time": 137.7}, '
                b'"shape": "_wrvvA_adyB?_yA?_sD?_sD?_sD?_sD?_sD?_yA"}]}}')
    with routed((200, JSON, straight)) as address:
        done = ask(address, rule("EV-1", WALL))
    (row,) = [row for row in done.tables["REASONS"] if row["rule_id"] == "EV-1"]
    assert row["effect"] == "unknown" and "leads through all the same" in row["sentence"]


def test_a_server_of_another_kind_is_told_from_valhalla_before_anything_is_read(qgis_app):
    with double(lambda path, body: (200, JSON, b'{"hello": "world"}')) as address:
        done = ask(address)
    assert done.result is None and "does not answer as a Valhalla server does: it states no version" in done.said


@pytest.mark.parametrize("address, words", [
    ("http://127.0.0.1:9", "cannot be reached"),
    ("ftp://127.0.0.1", "is not the address of a service"), ("file:///etc/passwd", "is not the address of a service"),
    ("http://user:secret@127.0.0.1:9", "may hold no user name"), ("http://127.0.0.1:9/?key=secret", "may hold no user name"),
    ("valhalla", "is not the address of a service"), ("http://127.0.0.1:99999", "is not the address of a service"),
])
def test_an_address_that_leads_nowhere_is_told_without_its_secrets(qgis_app, address, words):
    done = ask(address)
    assert done.result is None and words in done.said and "secret" not in done.said


def test_a_place_that_is_not_on_the_earth_is_told(qgis_app):
    with routed((200, JSON, b"{}")) as address:
        done = ask(address, ORIGIN="652000,6862000")
    assert done.result is None and "is not on the earth" in done.said


def test_without_a_service_a_network_is_asked_for(qgis_app):
    done = ask("")
    assert done.result is None and "The network is missing" in done.said
