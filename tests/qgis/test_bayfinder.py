# SPDX-License-Identifier: GPL-2.0-or-later
"""Bays around a place through Processing: judged at the arrival, every state with its reason, bad input told."""

from __future__ import annotations

import pytest
from grid_network import STEP, X, Y, build, place
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.bays.bayfinder import BayFinder

TUESDAY = "2026-11-24T"
LORRY = '{"category": "PL", "critair": "4", "gross_weight_t": 12, "length_m": 8}'  # needs 12 m to unload and to drive in


def point(column: float, row: float) -> str:
    return f"{X + STEP * column},{Y + STEP * row} [EPSG:2154]"


@pytest.fixture(scope="module")
def network(qgis_app, tmp_path_factory):
    return f"{build(tmp_path_factory.mktemp('grid') / 'grid.gpkg')}|layername=edges"


BAYS = (  # id, column, row, length in cm, hours, longest stay, active
    ("near", 2.2, 2.0, 1200, "24/7", 30, True),
    ("far", 2.6, 2.0, 1300, "24/7", 30, True),
    ("short", 2.3, 2.0, 1199, "24/7", 30, True),
    ("long", 2.4, 2.0, 2400, "24/7", 30, True),
    ("morning", 2.5, 2.0, 1200, "Mo-Sa 06:00-11:00", 30, True),
    ("nobody knows", 1.8, 2.0, None, "24/7", 30, True),
    ("no hours", 1.7, 2.0, 1200, None, 30, True),
    ("given up", 1.6, 2.0, 1200, "24/7", 30, False),
    ("away", 4.0, 4.0, 1200, "24/7", 30, True),
)


def bays(*rows, crs="EPSG:2154"):
    fields = "ID:string,INSEE:string,TYPE:string,LONGUEUR:int,TEMPORALITE_OSM:string,DUREE_MAX:int,ACTIVE:bool,DATE_MAJ:string"
    return memory("Point", fields, *((f"POINT({place(x, y)})", [name, "75104", "aire périodique", length, hours, stay, active,
                                                                "2026-01-01"])
                                     for name, x, y, length, hours, stay, active in rows), crs=crs)


def stops(*rows):
    """Stops as (bay, arrival, departure, declared)."""
    return memory("None", "bay_id:string,arrival:string,departure:string,declared_stay_min:double",
                  *((None, list(row)) for row in rows), crs=None)


def rule(rule_id="ZTL", movement="all", schedule=None, kind="ztl", box=(2.05, 1.9, 2.95, 2.1)):
    a, b, c, d = box
    ring = f"{place(a, b)}, {place(c, b)}, {place(c, d)}, {place(a, d)}, {place(a, b)}"
    return memory("Polygon", "rule_id:string,name:string,kind:string,status:string,vehicles:string,movement:string,"
                             "schedule:string,act_ref:string",
                  (f"POLYGON(({ring}))", [rule_id, "Centre", kind, "in_force", "all", movement, schedule, "Arrêté 7"]))


def find(network, hour="10:30", expect=True, cancel=None, **given):
    parameters = {"DESTINATION": point(2.0, 2.0), "BAYS": [bays(*BAYS)], "NETWORK": network, "WALK_M": 150.0, "VEHICLE": LORRY,
                  "DEPARTURE": TUESDAY + hour, "ALL": True,
                  **dict.fromkeys(("OUTPUT", "WAYS", "REJECTED_ROWS"), "memory:"), **given}
    done = run(BayFinder(), parameters, cancel)
    assert (done.result is not None) is expect, done.said
    return done


def states(done):
    return {row["bay_id"]: row["state"] for row in done.rows("OUTPUT")}


def test_every_bay_within_walking_distance_has_a_state_and_a_reason(network):
    done = find(network)
    assert states(done) == {
        "near": "availability_unknown", "long": "availability_unknown", "morning": "availability_unknown",
        "far": "availability_unknown", "short": "too_short", "nobody knows": "unknown", "no hours": "unknown",
        "given up": "closed"}
    rows = done.rows("OUTPUT")
    assert [row["bay_id"] for row in rows][:4] == ["near", "long", "morning", "far"]
    assert [row["rank"] for row in rows] == [1, 2, 3, 4, None, None, None, None]
    assert [row["walk_m"] for row in rows][:4] == pytest.approx([40.0, 80.0, 100.0, 120.0])
    assert all(row["reason"] for row in rows) and all(row["drive_s"] is None for row in rows)
    assert done.result["FOUND"] == 4 and done.result["BEST"] == "near" and done.result["METHOD"]
    assert "12" in next(row["reason"] for row in rows if row["bay_id"] == "short")


def test_only_usable_bays_are_listed_unless_all_are_asked_for(network):
    done = find(network, ALL=False, LIMIT=2)
    assert [row["bay_id"] for row in done.rows("OUTPUT")] == ["near", "long"]
    assert done.result["FOUND"] == 4


def test_stops_under_way_tell_who_is_free(network):
    done = find(network, STOPS=stops(
        ("near", TUESDAY + "10:20:00+01:00", None, 20), ("long", TUESDAY + "10:25:00+01:00", None, None),
        ("far", TUESDAY + "09:00:00+01:00", None, None), ("elsewhere", TUESDAY + "10:25:00+01:00", None, None)),
        STOPS_AT=TUESDAY + "10:30")
    assert {name: state for name, state in states(done).items() if name in ("near", "long", "far", "morning")} == {
        "near": "occupied", "long": "free", "far": "free", "morning": "free"}  # two places, a forgotten disc, nobody
    near = next(row for row in done.rows("OUTPUT") if row["bay_id"] == "near")
    assert near["free_from"].toUTC().toString("hh:mm") == "09:40" and near["rank"] is None
    assert "10:40" in near["reason"]
    assert [row["source_id"] for row in done.rows("REJECTED_ROWS")] == ["row 4"]
    assert done.result["BEST"] == "long"


def test_a_stop_longer_than_the_bay_allows(network):
    done = find(network, STAY_MIN=31)
    assert states(done)["near"] == "closed"
    reason = next(row["reason"] for row in done.rows("OUTPUT") if row["bay_id"] == "near")
    assert "30" in reason and "31" in reason


def test_old_news_tell_nothing(network):
    done = find(network, STOPS=stops(("near", TUESDAY + "08:00:00+01:00", None, 5)), STOPS_AT=TUESDAY + "10:00")
    assert states(done)["far"] == "availability_unknown"
    assert "10:00" in next(row["reason"] for row in done.rows("OUTPUT") if row["bay_id"] == "far")


def usual(*rows):
    return memory("None", "bay_id:string,weekday:int,hour:int,occupancy:double", *((None, list(row)) for row in rows), crs=None)


def test_usual_occupancy_counts_where_stops_do_not_tell(network):
    done = find(network, USUAL=usual(("near", 2, 10, 0.8), ("far", 2, 10, 0.1), ("long", 2, 10, 0.9), ("morning", 2, 10, None),
                                     ("near", 2, 11, 0.0), ("near", None, 10, 0.0)))
    assert [(row["bay_id"], row["state"]) for row in done.rows("OUTPUT")][:4] == [
        ("long", "likely_free"), ("far", "likely_free"), ("morning", "availability_unknown"), ("near", "likely_taken")]
    assert [row["free_share"] for row in done.rows("OUTPUT")][:4] == pytest.approx([0.55, 0.9, None, 0.2])
    assert done.result["REJECTED"] == 1


def test_usual_occupancy_without_hours_of_the_week_says_what_to_do(network):
    done = find(network, expect=False, USUAL=usual(("near", None, 10, 0.8)))
    assert "hour_of_week" in done.said
    done = find(network, expect=False, USUAL=memory("None", "bay_id:string", (None, ["near"]), crs=None))
    assert "weekday, hour, occupancy" in done.said


def test_a_street_closed_to_the_vehicle_names_its_act(network):
    done = find(network, RULES=[rule(movement="stop", schedule="10:00-12:00")])
    found = {row["bay_id"]: row for row in done.rows("OUTPUT")}
    assert {found[name]["state"] for name in ("near", "long", "far", "morning")} == {"not_legal"}
    assert found["near"]["rule_id"] == "ZTL" and found["near"]["act_ref"] == "Arrêté 7"
    assert "Arrêté 7" in found["near"]["reason"]
    assert done.result["FOUND"] == 0 and done.result["BEST"] == "" and "None of them can be used" in done.said
    assert states(find(network, "09:49", RULES=[rule(movement="stop", schedule="10:00-12:00")]))["near"] == \
        "availability_unknown"
    assert states(find(network, "09:51", RULES=[rule(movement="stop", schedule="10:00-12:00")]))["near"] == "not_legal"


def exemption(rule_id="ZTL"):
    return memory("None", "exemption_id:string,rule_ids:string,status:string,critair:string,categories:string",
                  (None, ["E1", rule_id, "granted", "", "PL"]), crs=None)


def test_an_exemption_makes_it_legal(network):
    done = find(network, RULES=[rule()], EXEMPTIONS=exemption())
    assert states(done)["near"] == "availability_unknown", done.said
    assert states(find(network, RULES=[rule()]))["near"] == "not_legal"


@pytest.mark.parametrize("hour, expected", [("05:40", "not_legal"), ("05:59:30", "free"), ("06:02", "free")])
def test_a_zone_that_opens_at_six_is_judged_when_its_street_is_entered(network, hour, expected):
    """40 s from the origin to the street of the bay, which is closed until 06:00."""
    done = find(network, hour, RULES=[rule(schedule="00:00-06:00")], ORIGIN=point(2.0, 0.0), STOPS=stops(),
                STOPS_AT=TUESDAY + "06:00")
    near = next(row for row in done.rows("OUTPUT") if row["bay_id"] == "near")
    assert near["state"] == expected
    assert (near["arrival"] is None) is (expected == "not_legal")
    assert expected == "not_legal" or near["arrival"].toUTC().toString("hh:mm") >= "05:00"


def test_bays_are_judged_when_the_vehicle_arrives(network):
    """44 s of drive to the bay that opens at six, and closes at eleven."""
    arriving = {hour: states(find(network, hour, ORIGIN=point(2.0, 0.0), STAY_MIN=10))["morning"]
                for hour in ("05:59", "05:59:30", "10:48", "10:49:30")}
    assert arriving == {"05:59": "closed", "05:59:30": "availability_unknown", "10:48": "availability_unknown",
                        "10:49:30": "closed"}
    done = find(network, "05:59:30", ORIGIN=point(2.0, 0.0))
    row = next(row for row in done.rows("OUTPUT") if row["bay_id"] == "morning")
    assert row["drive_s"] == pytest.approx(50.0, abs=0.1)
    assert row["arrival"].toUTC().toString("hh:mm:ss") == "05:00:20"
    assert row["open_until"].toUTC().toString("hh:mm") == "10:00"


def test_ways_lead_to_the_bays_that_are_listed(network):
    done = find(network, ORIGIN=point(0.0, 2.0), ALL=False, LIMIT=2)
    found = {row["bay_id"]: row for row in done.rows("OUTPUT")}
    assert list(found) == ["near", "long"]
    ways = {row["bay_id"]: row for row in done.rows("WAYS")}
    assert set(ways) == set(found)
    for name, way in ways.items():
        assert way["duration_s"] == pytest.approx(found[name]["drive_s"], abs=0.01)
        assert way["arrival"] == found[name]["arrival"]
    assert ways["near"]["distance_m"] == pytest.approx(440.0, abs=0.5)
    assert find(network).rows("WAYS") == []


def test_bays_of_another_crs_and_on_foot_as_the_crow_flies(network):
    here = run(BayFinder(), {"DESTINATION": point(2.0, 2.0), "BAYS": [bays(*BAYS)], "NETWORK": network, "VEHICLE": LORRY,
                             "DEPARTURE": TUESDAY + "10:30", "WALK": "straight", "WALK_M": 150.0, "ALL": True,
                             "OUTPUT": "memory:"})
    layer = bays(*BAYS)
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
    geographic = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(layer.crs(), geographic, QgsProject.instance())
    other = memory("Point", "ID:string", crs="EPSG:4326")
    other.dataProvider().addAttributes(list(layer.fields())[1:])
    other.updateFields()
    for feature in layer.getFeatures():
        moved = feature.geometry()
        moved.transform(transform)
        feature.setGeometry(moved)
        other.dataProvider().addFeature(feature)
    where = transform.transform(X + STEP * 2.0, Y + STEP * 2.0)
    there = run(BayFinder(), {"DESTINATION": f"{where.x()},{where.y()} [EPSG:4326]", "BAYS": [other], "NETWORK": network,
                              "VEHICLE": LORRY, "DEPARTURE": TUESDAY + "10:30", "WALK": "straight", "WALK_M": 150.0, "ALL": True,
                              "OUTPUT": "memory:"})
    assert here.result is not None and there.result is not None, there.said
    for one, two in zip(here.rows("OUTPUT"), there.rows("OUTPUT")):
        assert one["bay_id"] == two["bay_id"] and one["state"] == two["state"]
        assert one["walk_m"] == pytest.approx(two["walk_m"], abs=0.15)


def test_no_bay_near_says_what_to_do(network):
    done = find(network, DESTINATION=point(0.0, 0.0))
    assert done.rows("OUTPUT") == [] and done.result["FOUND"] == 0 and done.result["BEST"] == ""
    assert "Allow a longer walk" in done.said and "512 m" in done.said  # to (1.6, 2.0)


@pytest.mark.parametrize("given, told", [
    ({"DESTINATION": point(40.0, 40.0)}, "No street open to people on foot"),
    ({"ORIGIN": point(40.0, 40.0)}, "Put the origin on a street"),
    ({"STOPS_AT": "yesterday", "STOPS": "STOPS"}, "STOPS_AT"),
    ({"BAYS": "WRONG"}, "lacks the fields"),
    ({"STOPS": "WRONG"}, "bay_id, arrival, departure"),
    ({"WALK_M": -5}, "WALK_M"),
    ({"LIKELY_FROM": 1.5}, "LIKELY_FROM"),
    ({"DEPARTURE": "2026-03-29T02:30"}, "does not exist"),
])
def test_bad_input_is_told(network, given, told):
    wrong = memory("Point", "a:int", (f"POINT({place(2, 2)})", [1]))
    given = {name: ([wrong] if name == "BAYS" else wrong) if value == "WRONG" else stops() if value == "STOPS" else value
             for name, value in given.items()}
    done = find(network, expect=False, **given)
    assert told in done.said


def test_a_vehicle_of_unknown_length_fits_nowhere_for_sure(network):
    done = find(network, VEHICLE='{"category": "VUL"}')
    assert done.result["FOUND"] == 0
    assert set(states(done).values()) == {"unknown", "closed"}
    assert "length of the vehicle" in next(row["reason"] for row in done.rows("OUTPUT") if row["bay_id"] == "near")


def test_a_cancelled_run_writes_nothing(network):
    done = find(network, expect=False, cancel=0.0)
    assert "Cancelled" in done.said or "nothing was written" in done.said
