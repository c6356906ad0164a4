# SPDX-License-Identifier: GPL-2.0-or-later
"""`importstations`: one feature a station with its points, from files and layers; bad input is told, cancel leaves nothing."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from interface_page import PAGE, sections
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.exchange.importstations import ImportStations
from joptimiz_qgis.formats import station_fields

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "stations"
needs_data = pytest.mark.skipif(not SHARED.exists(), reason="no shared data")
SINKS = ("OUTPUT", "POINTS", "REJECTED_ROWS")
ROW = {name: "" for name, _ in station_fields.IRVE_STATIC} | {
    "nom_operateur": "Société Y", "id_station_itinerance": "FRAAAP1", "nom_station": "Picpus",
    "coordonneesXY": "[2.35,48.85]",
    "nbre_pdc": "2", "id_pdc_itinerance": "FRAAAE1", "puissance_nominale": "22", "prise_type_2": "true",
    "condition_acces": "Accès libre", "horaires": "24/7", "restriction_gabarit": "PL interdits",
    "date_maj": "2026-01-05"}
OTHER = {**ROW, "id_pdc_itinerance": "FRAAAE2", "puissance_nominale": "150"}
FAR = {**ROW, "id_station_itinerance": "FRAAAP2", "id_pdc_itinerance": "FRAAAE3",
       "coordonneesXY": "[4.85,45.76]", "nbre_pdc": "1"}


def asked(**parameters):
    return run(ImportStations(), {**dict.fromkeys(SINKS, "memory:"), **parameters})


def imported(**parameters):
    done = asked(**parameters)
    assert done.result is not None, done.said
    return done


def written(tmp_path, *rows, name="irve.csv"):
    path = tmp_path / name
    with open(path, "w", encoding="utf-8", newline="") as stream:
        out = csv.DictWriter(stream, list(rows[0]))
        out.writeheader()
        out.writerows(rows)
    return str(path)


def states(tmp_path, *rows):
    names = ("id_pdc_itinerance", "etat_pdc", "occupation_pdc", "horodatage")
    return written(tmp_path, *(dict(zip(names, row)) for row in rows), name="dynamic.csv")


def test_layers_have_the_promised_fields():
    promised = sections(PAGE.read_text("utf-8"))["joptimiz:importstations"].fields
    assert promised["OUTPUT"] == list(station_fields.STATIONS)
    assert promised["POINTS"] == list(station_fields.POINTS)


@needs_data
def test_the_official_examples_come_in_whole(qgis_processing):
    done = imported(FILE=str(SHARED / "irve-exemple-valide-statique.csv"),
                    DYNAMIC=str(SHARED / "irve-exemple-valide-dynamique.csv"))
    assert (done.result["STATIONS"], done.result["CHARGING_POINTS"]) == (2, 2)
    with open(SHARED / "irve-exemple-valide-statique.csv", encoding="utf-8", newline="") as text:
        given = list(csv.DictReader(text))
    for point, row in zip(done.rows("POINTS"), given):
        for name, kind in station_fields.IRVE_STATIC:
            if kind == "text":
                assert (point[name] or "") == row[name]
            elif kind == "flag":
                assert {True: "true", False: "false", None: ""}[point[name]] == row[name]
            else:
                assert point[name] == float(row[name])
    # The states of the example name the point of its second row alone.
    assert [(s["state"], s["state_at"] is None) for s in done.rows("OUTPUT")] == [("unknown", True), ("in_service", False)]
    assert done.rows("OUTPUT")[0]["vehicle_limits"] == "Hauteur maximale 2m"


@needs_data
def test_the_stations_of_fuel_prices_come_in_though_they_have_no_place(qgis_processing):
    done = imported(FILE=str(SHARED / "prix-carburants-stations-osm.csv"))
    with open(SHARED / "prix-carburants-stations-osm.csv", encoding="utf-8", newline="") as text:
        given = {row["ref:FR:prix-carburants"] for row in csv.DictReader(text)}
    assert {s["station_id"] for s in done.rows("OUTPUT")} == given - {""} and {s["kind"] for s in done.rows("OUTPUT")} == {"fuel"}


def test_one_feature_a_station_with_its_points(qgis_processing, tmp_path):
    known = states(tmp_path, ("FRAAAE2", "hors_service", "inconnu", "2026-01-05T10:00:00"),
                   ("FRAAAE1", "en_service", "libre", "2026-01-05T08:00:00Z"))
    done = imported(FILE=written(tmp_path, ROW, OTHER, FAR), DYNAMIC=known)
    near, far = done.rows("OUTPUT")
    assert (done.result["STATIONS"], done.result["CHARGING_POINTS"], done.result["REJECTED"]) == (2, 3, 0)
    assert (near["max_power_kw"], near["state"], far["state"]) == (150.0, "in_service", "unknown")
    assert near["state_at"].toString("yyyy-MM-ddTHH:mm") == "2026-01-05T09:00"  # 10:00 in Paris
    told = [(point["id"], point["state"]) for point in json.loads(near["points"])]
    assert told == [("FRAAAE1", "in_service"), ("FRAAAE2", "out_of_service")]
    assert [p["etat_pdc"] for p in done.rows("POINTS")] == ["en_service", "hors_service", None]


def test_a_layer_of_the_national_schema_is_read_as_the_file_is(qgis_processing, tmp_path):
    path = written(tmp_path, ROW, OTHER)
    assert imported(INPUT=path).rows("OUTPUT")[0]["points"] == imported(FILE=path).rows("OUTPUT")[0]["points"]


def test_only_stations_inside_the_area_come_with_their_points(qgis_processing, tmp_path):
    area = memory("Polygon", "", ("POLYGON((2 48, 3 48, 3 49, 2 49, 2 48))", []), crs="EPSG:4326")
    done = imported(FILE=written(tmp_path, ROW, FAR, OTHER), AREA=area)
    assert [s["station_id"] for s in done.rows("OUTPUT")] == ["FRAAAP1"]
    assert [p["id_pdc_itinerance"] for p in done.rows("POINTS")] == ["FRAAAE1", "FRAAAE2"]


def test_any_layer_by_a_field_map_gets_the_place_of_its_geometry(qgis_processing):
    layer = memory("Point", "no:integer,fuel:string", ("Point(652000 6862000)", [7, "GNV"]), (None, [8, "GNV"]),
                   ("Point(1 1)", [9, "?"]))
    done = imported(INPUT=layer, FIELD_MAP='{"station_id": "no", "kind": {"field": "fuel", "values": {"GNV": "gas"}}}')
    assert [(s["station_id"], s["kind"]) for s in done.rows("OUTPUT")] == [("7", "gas"), ("8", "gas")]
    assert [(r["row"], r["field"]) for r in done.rows("REJECTED_ROWS")] == [(2, "geometry"), (3, "kind")]


def test_a_layer_with_openstreetmap_tags_gives_its_stations_alone(qgis_processing):
    layer = memory("Point", "osm_id:string,amenity:string,name:string", ("Point(652000 6862000)", ["1", "fuel", "A"]),
                   ("Point(652000 6862000)", ["2", "bar", "B"]))
    assert [s["name"] for s in imported(INPUT=layer).rows("OUTPUT")] == ["A"]


@pytest.mark.parametrize("content, said", [
    ("a,b\n1,2\n", "id_station_itinerance"), ("", "no table"), ("\0\0", "no table")])
def test_files_of_another_kind_are_refused_with_what_is_missing(qgis_processing, tmp_path, content, said):
    path = tmp_path / "other.csv"
    path.write_text(content, "utf-8")
    done = asked(FILE=str(path))
    assert done.result is None and said in done.said


def test_bad_parameters_are_told(qgis_processing, tmp_path):
    path = written(tmp_path, ROW)
    for parameters in ({}, {"FILE": path, "INPUT": path}, {"FILE": str(tmp_path / "none.csv")}, {"FILE": path, "FORMAT": "table"},
                       {"FILE": path, "FIELD_MAP": "[]"}, {"FILE": path, "DYNAMIC": path}):
        done = asked(**parameters)
        assert done.result is None and done.said, parameters


def test_a_bad_row_stops_nothing(qgis_processing, tmp_path):
    done = imported(FILE=written(tmp_path, {**ROW, "coordonneesXY": "?", "puissance_nominale": "much", "gratuit": "?"}, FAR))
    assert done.result["STATIONS"] == 2
    assert [r["field"] for r in done.rows("REJECTED_ROWS")] == ["puissance_nominale", "gratuit", "coordonneesXY", "nbre_pdc"]


def test_cancel_leaves_no_file(qgis_processing, tmp_path):
    source = written(tmp_path, *({**ROW, "id_pdc_itinerance": f"FRAAAE{n}"} for n in range(40_000)))
    targets = [tmp_path / name for name in ("stations.gpkg", "points.gpkg")]
    done = run(ImportStations(), {"FILE": source, "OUTPUT": str(targets[0]), "POINTS": str(targets[1])}, 0.3)
    assert done.result is None and not any(target.exists() for target in targets)
