# SPDX-License-Identifier: GPL-2.0-or-later
"""`importbays` and `exportbays`: official files go in and out unchanged; every trap is handled as its row says."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from interface_page import PAGE, sections
from qgis.core import QgsVectorLayer
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.exchange.exportbays import ExportBays
from joptimiz_qgis.algorithms.exchange.importbays import ImportBays
from joptimiz_qgis.formats.bay_fields import NAMES
from joptimiz_qgis.layers import schema

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "delivery-bays"
needs_data = pytest.mark.skipif(not SHARED.exists(), reason="no shared data")
SINKS = ("OUTPUT", "OUTPUT_LINES", "OUTPUT_POINTS", "OUTPUT_TABLE", "REJECTED_ROWS")


def imported(source, **parameters):
    done = run(ImportBays(), {"INPUT": str(source), **dict.fromkeys(SINKS, "memory:"), **parameters})
    assert done.result is not None, done.said
    return done


def written(tmp_path, rows, name="bays.csv", encoding="utf-8", delimiter=","):
    text = io.StringIO()
    out = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    out.writeheader()
    out.writerows(rows)
    path = tmp_path / name
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def through_layers(source, tmp_path, **parameters):
    """Import into GeoPackages, export all of them."""
    layers = {name: str(tmp_path / f"{name}.gpkg") for name in SINKS[:3]}
    done = run(ImportBays(), {"INPUT": str(source), **layers})
    assert done.result is not None, done.said
    target = tmp_path / "out"
    return run(ExportBays(), {"INPUT": [*layers.values()], "OUTPUT": str(target), "REFUSED": "memory:",
                              **parameters})


def test_layers_of_bays_have_the_promised_fields():
    assert list(schema.BAYS) == sections(PAGE.read_text("utf-8"))["joptimiz:importbays"].fields["OUTPUT"]


def test_fields_are_those_of_the_collection_of_the_api_in_its_order():
    described = json.loads((ROOT / "resources" / "api" / "schemas" / "bays.json").read_text("utf-8"))["properties"]
    assert list(NAMES) == [name for name in described if name.isupper()]


@needs_data
def test_the_official_example_goes_in_and_out_unchanged_but_for_the_brackets_that_its_outline_lacks(qgis_processing, tmp_path):
    source = SHARED / "exemple-grand-lyon.csv"
    done = through_layers(source, tmp_path)
    expected = re.sub(r"POLYGON\(([^()]+)\)", r"POLYGON((\1))", source.read_text("utf-8"))
    assert Path(done.result["OUTPUT"]).read_text("utf-8").splitlines() == expected.splitlines()
    assert (done.result["WRITTEN"], done.result["REJECTED"]) == (16, 0)


@needs_data
def test_all_bays_of_paris_come_in_with_lengths_in_centimetres(qgis_processing, tmp_path):
    done = imported(SHARED / "paris-livraison.csv")
    bays = done.rows("OUTPUT_POINTS")
    with open(SHARED / "paris-livraison.csv", encoding="utf-8-sig", newline="") as stream:
        given = list(csv.DictReader(stream, delimiter=";"))
    assert done.result["BAYS"] == len(bays) == len(given) == 9198
    for bay, row in zip(bays, given):
        latitude, longitude = map(float, row["geo_point_2d"].split(","))
        assert bay["ID"] == (row["Nouvel identifiant"] or row["Ancien identifiant"])
        assert (bay["LONGITUDE"], bay["LATITUDE"]) == (longitude, latitude)
        assert bay["LONGUEUR"] == pytest.approx(float(row["Longueur"]) * 100)
        assert bay["LARGEUR"] == 200
        assert bay["TYPE"] == {"ZL périodique": "aire périodique", "ZL permanente": "aire permanente"}[row["Régime particulier"]]
        assert bay["TEMPORALITE_OSM"] is None
    commented = [bay for bay in bays if bay["COMMENTAIRE"]]
    assert len(commented) == sum(any(value for name, value in row.items() if name.startswith("Plage horaire")) for row in given)


@needs_data
def test_bays_of_paris_get_the_hours_that_the_user_states_and_only_where_they_are_not_permanent(qgis_processing, tmp_path):
    done = imported(SHARED / "paris-livraison.csv", DEFAULT_HOURS="Mo-Sa 07:00-20:00")
    hours = {(bay["TYPE"], bay["TEMPORALITE_OSM"]) for bay in done.rows("OUTPUT_POINTS")}
    assert hours == {("aire périodique", "Mo-Sa 07:00-20:00"), ("aire permanente", None)}
    assert "5834" in done.said


PLAIN = {"ID": "B1", "LONGITUDE": "4.855184", "LATITUDE": "45.769656", "LONGUEUR": "900", "LARGEUR": "180",
         "TYPE": "aire permanente"}


def test_a_spreadsheet_in_windows_1252_with_semicolons_and_decimal_commas_is_read_and_said(qgis_processing, tmp_path):
    row = {**PLAIN, "LONGITUDE": "4,855184", "LATITUDE": "45,769656", "COMMUNE": "Évry’s Œuvre", "DISPOSITION": "Épi"}
    done = imported(written(tmp_path, [row], encoding="cp1252", delimiter=";"))
    (bay,) = done.rows("OUTPUT_POINTS")
    assert (bay["LONGITUDE"], bay["LATITUDE"], bay["COMMUNE"], bay["DISPOSITION"]) == (4.855184, 45.769656, "Évry’s Œuvre", "épi")
    assert [(r["row"], r["field"]) for r in done.rows("REJECTED_ROWS")] == [(0, ""), (1, "DISPOSITION")]


def test_a_file_with_a_byte_order_mark_has_its_first_column(qgis_processing, tmp_path):
    assert imported(written(tmp_path, [PLAIN], encoding="utf-8-sig")).rows("OUTPUT_POINTS")[0]["ID"] == "B1"


def test_a_layer_in_another_crs_stays_there_and_its_coordinates_are_said_in_degrees(qgis_processing):
    layer = memory("Polygon", "ID:string,LONGUEUR:double",
                   ("POLYGON((652000 6862000, 652010 6862000, 652010 6862003, 652000 6862003, 652000 6862000))", ["B1", 1000.0]))
    done = run(ImportBays(), {"INPUT": layer, **dict.fromkeys(SINKS, "memory:")})
    (bay,) = done.rows("OUTPUT")
    assert bay["LONGUEUR"] == 1000
    assert 2.3 < bay["LONGITUDE"] < 2.4 and 48.8 < bay["LATITUDE"] < 48.9
    assert bay["GEOM_WKT"].startswith("POLYGON((2.3")


def test_any_table_is_read_by_its_field_map(qgis_processing, tmp_path):
    row = {"numero": "7", "longueur_m": "12,5", "pos": "48.85, 2.35", "regime": "P"}
    field_map = {"ID": "numero", "LONGUEUR": {"field": "longueur_m", "factor": 100}, "LATITUDE": {"field": "pos", "part": 1},
                 "LONGITUDE": {"field": "pos", "part": 2}, "TYPE": {"field": "regime", "values": {"P": "aire permanente"}}}
    done = imported(written(tmp_path, [row, {**row, "numero": "8", "regime": "X"}]), FIELD_MAP=json.dumps(field_map))
    first, second = done.rows("OUTPUT_POINTS")
    assert (first["ID"], first["LONGUEUR"], first["LATITUDE"], first["LONGITUDE"]) == ("7", 1250, 48.85, 2.35)
    assert (first["TYPE"], second["TYPE"]) == ("aire permanente", None)
    assert [(r["source_id"], r["field"], r["value"]) for r in done.rows("REJECTED_ROWS")] == [("8", "regime", "X")]


def test_a_bay_without_place_goes_to_the_table_and_is_not_exported(qgis_processing, tmp_path):
    source = written(tmp_path, [{**PLAIN, "LONGITUDE": "0", "LATITUDE": "0"}, {**PLAIN, "ID": "B2"}])
    done = imported(source)
    assert [bay["ID"] for bay in done.rows("OUTPUT_TABLE")] == ["B1"]
    layer = tmp_path / "table.gpkg"
    run(ImportBays(), {"INPUT": str(source), "OUTPUT_TABLE": str(layer)})
    out = run(ExportBays(), {"INPUT": [str(source)], "OUTPUT": str(tmp_path / "out.csv"), "REFUSED": "memory:"})
    assert (out.result["WRITTEN"], out.result["REJECTED"]) == (1, 1)


def test_a_file_that_is_no_table_of_bays_is_told_what_it_lacks(qgis_processing, tmp_path):
    done = run(ImportBays(), {"INPUT": str(written(tmp_path, [{"a": "1", "b": "2"}])), "OUTPUT_POINTS": "memory:"})
    assert done.result is None and "LONGITUDE" in done.said and "FIELD" not in done.said.partition("LONGITUDE")[0]


def test_hours_that_no_one_can_read_are_refused_before_anything_is_read(qgis_processing, tmp_path):
    done = run(ImportBays(), {"INPUT": str(written(tmp_path, [PLAIN])), "DEFAULT_HOURS": "mornings", "OUTPUT_POINTS": "memory:"})
    assert done.result is None and "mornings" in done.said


OUTLINE = "POLYGON((4.855154 45.769666, 4.855176 45.769668, 4.855190 45.769583, 4.855168 45.769581, 4.855154 45.769666))"


def test_bays_become_zones_and_policies_and_come_back(qgis_processing, tmp_path):
    row = {**PLAIN, "UUID": "828e1140-523c-4a41-b466-ab1b64a4a4bd", "GEOM_WKT": OUTLINE, "TYPE": "aire périodique",
           "DUREE_MAX": "30", "DATE_MAJ": "2025-10-22T14:25:05Z", "TEMPORALITE_OSM": "Mo-Fr 08:00-12:00,14:00-18:00",
           "DISPOSITION": "parallèle", "ADRESSE": "27 Rue Ney"}
    done = through_layers(written(tmp_path, [row]), tmp_path, FORMAT="cds")
    assert done.result["WRITTEN"] == 1
    zones = json.loads(Path(done.result["OUTPUT"]).read_text("utf-8"))
    policies = json.loads(Path(done.result["POLICIES"]).read_text("utf-8"))
    (zone,) = zones["data"]["zones"]
    assert zones["time_zone"] == "Europe/Paris"
    assert (zone["length"], zone["width"], zone["parking_angle"], zone["street_name"]) == (900, 180, "parallel", "27 Rue Ney")
    assert zone["last_updated_date"] == 1761143105000
    (policy,) = policies["data"]["policies"]
    assert zone["curb_policy_ids"] == [policy["curb_policy_id"]]
    assert {rule["activity"]: rule["max_stay"] for rule in policy["rules"]} == {"loading": 30, "unloading": 30}
    times = [(span["time_of_day_start"], span["time_of_day_end"]) for span in policy["time_spans"]]
    assert times == [("08:00", "12:00"), ("14:00", "18:00")]
    again = run(ImportBays(), {"FILE": done.result["OUTPUT"], "POLICIES": done.result["POLICIES"],
                               **dict.fromkeys(SINKS, "memory:")})
    (bay,) = again.rows("OUTPUT")
    first = imported(tmp_path / "bays.csv").rows("OUTPUT")[0]
    made = ("ACTIVE", "LONGITUDE", "LATITUDE")  # a zone has an outline, no reference point
    assert {k: v for k, v in bay.items() if k not in made} == {k: v for k, v in first.items() if k not in made}


def test_what_the_curb_data_specification_cannot_say_is_refused_with_its_reason(qgis_processing, tmp_path):
    rows = [{**PLAIN, "ID": "point"}, {**PLAIN, "ID": "no hours", "GEOM_WKT": OUTLINE, "TYPE": "aire périodique"},
            {**PLAIN, "ID": "closed", "GEOM_WKT": OUTLINE, "ACTIVE": "non"}]
    done = through_layers(written(tmp_path, [{"GEOM_WKT": "", "ACTIVE": "", **row} for row in rows]), tmp_path, FORMAT="cds")
    assert (done.result["WRITTEN"], done.result["REJECTED"]) == (0, 3)
    refused = {row["source_id"]: row["field"] for row in done.rows("REFUSED")}
    assert refused == {"point": "GEOM_WKT", "no hours": "TYPE", "closed": "ACTIVE"}


def test_a_cancelled_or_failed_export_leaves_the_old_file(qgis_processing, tmp_path):
    target = tmp_path / "out.csv"
    target.write_text("old", "utf-8")
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=NAME:string", "no bays", "memory")
    assert run(ExportBays(), {"INPUT": [layer], "OUTPUT": str(target)}).result is None
    assert target.read_text("utf-8") == "old"


def test_a_shapefile_that_cut_the_names_keeps_its_values(qgis_processing, tmp_path):
    row = {**PLAIN, "TYPE": "aire périodique", "PARITE_TROTTOIR": "pair", "MARQUAGE_ETAT": "dégradé",
           "MARQUAGE_CONFORMITE": "non", "EQUIPEMENTS": "candélabre", "TEMPORALITE_OSM": "Mo-Fr 08:00-12:00",
           "DATE_MAJ": "2025-10-22T14:25:05Z"}
    source = written(tmp_path, [row])
    shape = tmp_path / "bays.shp"
    assert run(ImportBays(), {"INPUT": str(source), "OUTPUT_POINTS": str(shape)}).result is not None
    (first,), (again,) = imported(source).rows("OUTPUT_POINTS"), imported(shape).rows("OUTPUT_POINTS")
    assert {name for name in first if first[name] != again[name]} <= {"DATE_MAJ"}
    assert again["DATE_MAJ"].toUTC() == first["DATE_MAJ"].toUTC()


def test_an_address_without_encryption_is_refused(qgis_processing):
    done = run(ImportBays(), {"FILE": "http://127.0.0.1/curbs/zones", "OUTPUT": "memory:"})
    assert done.result is None and "https" in done.said


def test_a_stopped_import_leaves_nothing(qgis_processing, tmp_path):
    rows = [{**PLAIN, "ID": f"B{number}"} for number in range(20_000)]
    target = tmp_path / "out.gpkg"
    done = run(ImportBays(), {"INPUT": str(written(tmp_path, rows)), "OUTPUT_POINTS": str(target)}, cancel_after_s=0.05)
    assert done.result is None and not target.exists()
