# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameter ALERTS of every routing algorithm: what counts, what does not, and what the log says of it."""

from __future__ import annotations

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from run_algorithm import Done, memory, run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing.accessmap import AccessMap
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute
from joptimiz_qgis.algorithms.routing.minimumexemptions import MinimumExemptions
from joptimiz_qgis.algorithms.routing.odmatrix import OdMatrix
from joptimiz_qgis.algorithms.routing.servicearea import ServiceArea
from joptimiz_qgis.core.alert_effects import LegEffect
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.layers.alert_choices import choose, use_layer
from joptimiz_qgis.layers.alert_effects import effects_on_legs, is_legs, read_legs
from joptimiz_qgis.layers.alerts_layer import read_alerts

X, Y = 652_000, 6_862_000
# Six blocks in a row, 100 m each at 10 m/s, and a way round the third that is 120 m longer.
STREETS = [(f"LineString({X + 100 * k} {Y}, {X + 100 * (k + 1)} {Y})", [f"w{k}", 36.0]) for k in range(6)]
ROUND = (f"LineString({X + 200} {Y}, {X + 200} {Y + 60}, {X + 300} {Y + 60}, {X + 300} {Y})", ["round", 36.0])
ALERT = ("alert_id:string,revision:integer,source:string,message_type:string,category:string,severity:string,urgency:string,"
         "certainty:string,headline:string,description:string,instruction:string,onset:string,expires:string,effect:string,"
         "speed_factor:double,vehicles:string,url:string")
FIELDS = [field.split(":")[0] for field in ALERT.split(",")]
EXEMPTION = "exemption_id:string,rule_ids:string,status:string"
MORNING = "2026-11-24T10:30"


@pytest.fixture(scope="module")
def edges(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("network") / "network.gpkg"
    done = run(BuildNetwork(), {
        "INPUT": memory("LineString", "id:string,v:double", *STREETS, ROUND), "SOURCE": "generic", "OUTPUT": str(path),
        "FIELD_MAP": json.dumps({"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"})})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


def on(a: float, b: float) -> str:
    return f"Polygon(({X + a} {Y - 30}, {X + b} {Y - 30}, {X + b} {Y + 30}, {X + a} {Y + 30}, {X + a} {Y - 30}))"


def row(name: str, place: Any, effect: str = "closure", **more: Any):
    values = dict.fromkeys(FIELDS)
    values.update({"alert_id": name, "revision": 1, "source": "Prefecture", "message_type": "alert", "headline": f"Fire {name}",
                   "effect": effect, **more})
    return place, list(values.values())


def layer(*rows, kind: str = "Polygon", **more: Any) -> QgsVectorLayer:
    return memory(kind, ALERT, *rows, **more)


THIRD = on(195, 305)


def route(edges, *alerts, **more: Any) -> Done:
    done = run(ConstrainedRoute(), {
        "NETWORK": edges, "ORIGIN": f"{X + 50},{Y} [EPSG:2154]", "DESTINATION": f"{X + 550},{Y} [EPSG:2154]",
        "VEHICLE": "lorry_19t", "DEPARTURE": MORNING, "ALERTS": list(alerts), "OUTPUT": "memory:", "REASONS": "memory:",
        "REFERENCE": "memory:", "BLOCKING": "memory:", **more})
    assert done.result is not None, done.said
    return done


def test_a_reported_closure_costs_the_detour_and_the_reason_names_it(edges):
    alerts = layer(row("a1", THIRD, onset="2026-11-24T08:00:00Z", expires="2026-11-24T11:00:00Z", url="https://example.org/a1"))
    done = route(edges, alerts)
    assert done.result["STATUS"] == "ok" and done.result["DISTANCE_M"] == pytest.approx(620, abs=1)
    (reason,) = done.rows("REASONS")
    assert (reason["rule_id"], reason["rule_name"], reason["kind"], reason["effect"]) == ("a1", "Fire a1", "closure", "detour")
    assert reason["act_ref"] is None and reason["cost_s"] == pytest.approx(12.0, abs=0.1)
    assert "Prefecture" in reason["sentence"] and "24 Nov 2026 09:00" in reason["sentence"]
    assert "a1" not in (done.rows("REFERENCE")[0]["rule_ids"] or "")
    assert "Alerts that may bear on routing: 1, of which 1 close" in done.said
    assert "Messages of authorities counted: 1, the last one from 24 Nov 2026." in done.rows("OUTPUT")[0]["method"]


def test_no_exemption_lifts_it_and_without_alerts_nothing_is_said_of_them(edges):
    everything = memory("None", EXEMPTION, (None, ["e", "*", "granted"]))
    assert route(edges, layer(row("a1", THIRD)), EXEMPTIONS=everything).result["DISTANCE_M"] == pytest.approx(620, abs=1)
    without = route(edges)
    assert without.result["DISTANCE_M"] == pytest.approx(500, abs=1)
    assert "lert" not in without.said and "essages" not in without.rows("OUTPUT")[0]["method"]


def test_a_slowdown_takes_time_and_is_told(edges):
    done = route(edges, layer(row("s", on(105, 195), "slowdown", speed_factor=0.5)))
    assert done.result["DURATION_S"] == pytest.approx(50 + 9, abs=1.2)
    (reason,) = done.rows("REASONS")
    assert (reason["effect"], reason["kind"], reason["rule_id"]) == ("slowdown", "slowdown", "s")


def test_points_lines_tables_other_systems_and_bad_rows(edges):
    point = f"Point({X + 250} {Y + 4})"
    line = f"LineString({X + 105} {Y + 2}, {X + 195} {Y + 2})"
    table = layer(row("nowhere", None), kind="None")
    odd = layer(row("p", point), row("", point, "closd"), row("far", f"Point({X + 250} {Y + 20})"), row("bad", "Point(nan 3)"),
                row("when", point, expires="sometime"), row("fast", point, "slowdown", speed_factor=7.0), kind="Point")
    done = route(edges, odd, layer(row("l", line, "restriction"), kind="LineString"), table)
    assert done.result["DISTANCE_M"] == pytest.approx(620, abs=1)
    assert {(r["rule_id"], r["effect"]) for r in done.rows("REASONS")} == {("p", "detour"), ("l", "unknown")}
    assert done.result["REJECTED"] >= 4
    for words in ("field effect, value closd", "field expires, value sometime", "field speed_factor, value 7",
                  "Alerts with no street of this network in their place: 1 (far)", "have no place: ", "nowhere"):
        assert words in done.said, done.said


def test_revisions_and_all_clears_count_over_all_layers(edges):
    closed, clear = layer(row("a1", THIRD)), layer(row("a1", THIRD, message_type="cancel", revision=2))
    for given in ((closed, clear), (clear, closed)):
        done = route(edges, *given)
        assert done.result["DISTANCE_M"] == pytest.approx(500, abs=1) and "cancelled: 1" in done.said
    over = route(edges, layer(row("a1", THIRD, expires="2026-11-24T09:00:00Z")))
    assert over.result["DISTANCE_M"] == pytest.approx(500, abs=1) and "over at the departure: 1" in over.said


def test_what_the_user_switched_off_does_not_count(edges):
    alerts = layer(row("a1", THIRD), row("i", on(305, 395), "information"))
    choose(alerts, ["a1"], False)
    choose(alerts, ["i"], True)
    done = route(edges, alerts)
    assert done.result["DISTANCE_M"] == pytest.approx(500, abs=1) and "switched off for routing: 1" in done.said
    assert [(r["rule_id"], r["effect"]) for r in done.rows("REASONS")] == [("i", "unknown")]
    choose(alerts, ["a1", "i"], None)
    assert route(edges, alerts).result["DISTANCE_M"] == pytest.approx(620, abs=1)
    use_layer(alerts, False)
    done = route(edges, alerts)
    assert done.result["DISTANCE_M"] == pytest.approx(500, abs=1) and "layers that are switched off for routing: 2" in done.said


def test_an_edited_alert_counts_at_once_and_a_departure_after_it_does_not_meet_it(edges):
    alerts = layer(row("a1", THIRD, expires="2026-11-24T10:00:00Z"))
    assert route(edges, alerts).result["DISTANCE_M"] == pytest.approx(620, abs=1)
    assert route(edges, alerts, DEPARTURE="2026-11-24T11:30").result["DISTANCE_M"] == pytest.approx(500, abs=1)
    feature = next(alerts.getFeatures())
    alerts.dataProvider().changeAttributeValues({feature.id(): {alerts.fields().indexOf("effect"): "information"}})
    assert route(edges, alerts).result["DISTANCE_M"] == pytest.approx(500, abs=1)


def test_a_layer_that_holds_no_alerts_is_refused_by_name(edges):
    done = run(ConstrainedRoute(), {
        "NETWORK": edges, "ORIGIN": f"{X},{Y}", "DESTINATION": f"{X + 9},{Y}", "VEHICLE": "lorry_19t", "DEPARTURE": MORNING,
        "ALERTS": [memory("Point", "name:string")], "OUTPUT": "memory:"})
    assert done.result is None and "holds no alerts: it lacks the fields alert_id, effect" in done.said


def test_every_routing_algorithm_counts_alerts(edges):
    alerts = [layer(row("a1", THIRD), row("s", on(305, 395), "slowdown", speed_factor=0.5))]
    common = {"NETWORK": edges, "VEHICLE": "lorry_19t", "DEPARTURE": MORNING, "OUTPUT": "memory:"}
    origins = memory("Point", "name:string", (f"Point({X + 150} {Y})", ["west"]))
    targets = memory("Point", "name:string", (f"Point({X + 350} {Y})", ["east"]))

    asked = {**common, "ORIGINS": origins, "DESTINATIONS": targets, "WITH_DISTANCE": True}
    pairs = [run(OdMatrix(), {**asked, **more}).rows("OUTPUT") for more in ({}, {"ALERTS": alerts})]
    assert [p[0]["distance_m"] for p in pairs] == pytest.approx([200, 320], abs=1)
    assert [p[0]["duration_s"] for p in pairs] == pytest.approx([20, 32 + 5], abs=0.7)

    streets = [run(ServiceArea(), {**common, "ORIGINS": origins, "THRESHOLDS": "0.5", "EDGES": "memory:", **more}).rows("EDGES")
               for more in ({}, {"ALERTS": alerts})]
    assert any(e["source_id"] == "w2" for e in streets[0]) and not any(e["source_id"] == "w2" for e in streets[1])

    shown = run(AccessMap(), {**common, "ALERTS": alerts}).rows("OUTPUT")
    verdicts = {e["source_id"]: (e["verdict"], e["rule_ids"]) for e in shown}
    assert verdicts["w2"] == ("forbidden", "a1") and verdicts["w3"] == ("allowed", None)


def test_alerts_are_never_proposed_as_something_to_exempt(edges):
    trips = memory("LineString", "id:string", (f"LineString({X + 50} {Y}, {X + 550} {Y})", ["t"]))
    rules = [memory("Polygon", "rule_id:string,kind:string,name:string", (on(405, 495), ["r1", "zfe", "Zone"]))]
    asked = {"NETWORK": edges, "TRIPS": trips, "VEHICLE": '{"category": "PL", "gross_weight_t": 19}', "DEPARTURE": MORNING,
             "RULES": rules, "OUTPUT": "memory:", "EXEMPTIONS_NEEDED": "memory:"}
    done = run(MinimumExemptions(), {**asked, "ALERTS": [layer(row("r1", THIRD))]})  # even under the id of a rule
    assert done.result["LEGAL_AFTER"] == 1 and done.result["RULES_NEEDED"] == 1, done.said
    assert [(w["rule_id"], w["kind"]) for w in done.rows("EXEMPTIONS_NEEDED")] == [("r1", "zfe")]
    assert done.rows("OUTPUT")[0]["rules_needed"] == "r1"
    shut = run(MinimumExemptions(), {**asked, "ALERTS": [layer(row("a", on(105, 305)))]})
    assert shut.result["NOT_HELPED"] == 1 and shut.rows("EXEMPTIONS_NEEDED") == []
    assert "authorit" in shut.rows("OUTPUT")[0]["sentence"]


def test_a_collection_in_another_system_is_read_part_by_part_and_an_expiry_without_hour_is_the_whole_day(qgis_app):
    place = "GeometryCollection(Point(2.345 48.86), LineString(2.3 48.8, 2.4 48.9))"
    given = memory("GeometryCollection", ALERT, row("g", place, expires="2026-11-24"), crs="EPSG:4326")
    found = read_alerts([given], QgsCoordinateReferenceSystem("EPSG:2154"), QgsProject.instance().transformContext(),
                        ZoneInfo("Europe/Paris"), QgsProcessingFeedback())
    (alert,) = found.alerts
    assert alert.geometry.geom_type == "GeometryCollection" and 600_000 < alert.geometry.bounds[0] < 700_000
    assert alert.expires.isoformat() == "2026-11-25T00:00:00+01:00" and found.problems == ()


def test_what_alerts_do_to_a_route_that_is_there_already(edges):
    context = QgsProcessingContext()
    legs, fine = ConstrainedRoute().create().run({
        "NETWORK": edges, "ORIGIN": f"{X + 50},{Y} [EPSG:2154]", "DESTINATION": f"{X + 550},{Y} [EPSG:2154]",
        "VEHICLE": "lorry_19t", "DEPARTURE": MORNING, "OUTPUT": "memory:"}, context, QgsProcessingFeedback())
    way = QgsProcessingUtils.mapLayerFromString(legs["OUTPUT"], context)
    network = QgsVectorLayer(edges, "edges", "ogr")
    assert fine and is_legs(way) and not is_legs(network)
    alerts = layer(row("a1", THIRD, revision=2, onset="2026-11-24T09:00:00Z"), row("a1", on(0, 600), "information"),
                   row("i", on(405, 495), "information"), row("gone", THIRD, message_type="cancel"),
                   row("s", on(95, 205), "slowdown", speed_factor=0.5))

    def effects(**more):
        asked = read_legs(way, network, [alerts], ZoneInfo("Europe/Paris"), QgsProject.instance().transformContext(),
                          QgsProcessingFeedback(), **more)
        return {one.alert.alert_id: one for one in effects_on_legs(asked, NoProgress())}

    found = effects()
    assert {name: one.effect for name, one in found.items()} == {
        "a1": LegEffect.CLOSED, "i": LegEffect.INFORMED, "s": LegEffect.SLOWED}
    assert found["s"].delay_s == pytest.approx(10.0, abs=0.5) and found["a1"].key.leg == 1
    start = found["a1"].key.departure_ms
    assert found["a1"].from_ms - start == pytest.approx(16_700, abs=1_500)  # the first block is driven by half: about
    assert "a1" not in effects(departure_ms=start - 3 * 3_600_000)  # two hours before it is closed


def test_the_log_counts_messages_in_their_last_revision_and_a_closure_in_doubt_as_none(edges):
    old = row("a1", THIRD, onset="2026-11-01T08:00:00Z")
    alerts = layer(old, row("a1", THIRD, revision=2, onset="2026-11-24T08:00:00Z"),
                   row("a2", on(395, 505), vehicles="submarine", onset="2026-11-24T08:30:00Z"))
    done = route(edges, alerts)
    assert "routing: 2, of which 1 close, 0 slow, 1 restrict" in done.said
    assert "begin between 24 Nov 2026 09:00 and 24 Nov 2026 09:30" in done.said
    use_layer(alerts, False)
    assert "layers that are switched off for routing: 2" in route(edges, alerts).said  # messages, not rows
