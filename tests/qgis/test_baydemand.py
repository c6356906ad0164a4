# SPDX-License-Identifier: GPL-2.0-or-later
"""`baydemand`: from establishments to movements at the kerb; nobody's protected data leave a trace; bad input says what to do."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from interface_page import PAGE, sections
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.bays.baydemand import BayDemand
from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.layers.demand_writer import DEMAND, PROFILE

PROMISED = sections(PAGE.read_text("utf-8"))["joptimiz:baydemand"]
SINKS = ("OUTPUT", "OUTPUT_TABLE", "PROFILE", "REJECTED_ROWS")
ROOT = Path(__file__).resolve().parents[2]
DEMAND_DATA = ROOT.parent / "shared" / "data" / "demand"
COLUMNS = ("siret", "statutDiffusionEtablissement", "trancheEffectifsEtablissement", "dateDernierTraitementEtablissement",
           "codeCommuneEtablissement", "coordonneeLambertAbscisseEtablissement", "coordonneeLambertOrdonneeEtablissement",
           "etatAdministratifEtablissement", "enseigne1Etablissement", "denominationUsuelleEtablissement",
           "activitePrincipaleEtablissement", "nomenclatureActivitePrincipaleEtablissement",
           "activitePrincipaleNAF25Etablissement")


def sirene(*rows):
    """A stock; a row states (siret, diffusion, state, naf, staff, x, y, sign, usual name[, commune])."""
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(COLUMNS)
    for siret, diffusion, state, naf, staff, x, y, sign, usual, *commune in rows:
        out.writerow([siret, diffusion, staff, "2026-09-01T10:00:00", *(commune or ["75104"]), x, y, state, sign, usual, naf,
                      "NAFRev2", ""])
    return text.getvalue().encode()


ROWS = (
    ("10000000000001", "O", "A", "47.73Z", "02", 652000.5, 6862000.5, "PHARMACIE DU PONT", ""),
    ("10000000000002", "O", "A", "46.34Z", "03", 652010, 6862010, "", "CAVE ÉMILE"),
    ("10000000000003", "O", "A", "64.19Z", "11", 652020, 6862020, "", ""),
    ("10000000000004", "O", "A", "47.11F", "22", 652030, 6862030, "", ""),
    ("10000000000005", "O", "A", "62.01Z", "NN", "", "", "SANS LIEU", ""),
    ("10000000000006", "O", "F", "47.73Z", "02", 652000, 6862000, "FERMEE", ""),
    ("10000000000007", "P", "A", "47.73Z", "02", "[ND]", "[ND]", "SECRETNAME", "SECRETUSUAL"),
    ("10000000000008", "O", "A", "47.73Z", "02", "[ND]", "[ND]", "HALFSECRET", ""),
)


def file_of(tmp_path, content=None, name="StockEtablissement_utf8.csv"):
    path = tmp_path / name
    path.write_bytes(sirene(*ROWS) if content is None else content)
    return str(path)


def made(**parameters):
    done = run(BayDemand(), {**dict.fromkeys(SINKS, "memory:"), **parameters})
    assert done.result is not None, done.said
    return done


def refused(**parameters):
    done = run(BayDemand(), {"OUTPUT": "memory:", **parameters})
    assert done.result is None
    return done.said


@pytest.fixture(scope="module")
def network(qgis_app, qgis_processing, tmp_path_factory):
    """A street drawn to the east at y = 6862000, another to the north, and a motorway close to one shop."""
    lines = memory("LineString", "name:string,road_class:string",
                   ("LINESTRING(652000 6862000,652200 6862000)", ["Rue A", "residential"]),
                   ("LINESTRING(652200 6862000,652200 6862200)", ["Rue B", "residential"]),
                   ("LINESTRING(652000 6862008,652200 6862008)", ["A 1", "motorway"]))
    path = tmp_path_factory.mktemp("network") / "town.gpkg"
    done = run(BuildNetwork(), {"INPUT": lines, "SOURCE": "generic", "OUTPUT": str(path), "FIELD_MAP": json.dumps(
        {"name": "name", "road_class": "road_class", "speed_forward_kmh": {"value": 30}, "speed_backward_kmh": {"value": 30}})})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


def test_outputs_have_the_promised_fields():
    assert list(DEMAND) == PROMISED.fields["OUTPUT"] and list(PROFILE) == PROMISED.fields["PROFILE"]


def test_a_stock_becomes_movements_at_the_kerb_by_the_published_figures(qgis_processing, tmp_path):
    done = made(FILE=file_of(tmp_path))
    rows = {row["establishment_id"][-1]: row for row in done.rows("OUTPUT")}
    assert {key: (row["movements_week"], row["kerb_week"], row["basis"], row["name"]) for key, row in rows.items()} == {
        "1": (32, pytest.approx(30.4), "per_establishment", "PHARMACIE DU PONT"),
        "2": (pytest.approx(26.25), pytest.approx(24.9375), "per_job", "CAVE ÉMILE"),
        "3": (20, 0, "per_establishment", None), "4": (None, None, "survey", None)}
    assert rows["1"]["dwell_min"] == 2 and rows["2"]["jobs"] == 7.5 and rows["2"]["ratio"] == "46 Commerce de gros"
    assert rows["1"]["ratio_source"].startswith("Certu") and rows["1"]["edge_id"] is None and rows["1"]["by_hour"] is None
    (nowhere,) = done.rows("OUTPUT_TABLE")
    assert (nowhere["name"], nowhere["basis"], nowhere["movements_week"]) == ("SANS LIEU", "no_jobs", None)
    result = done.result
    assert (result["ESTABLISHMENTS"], result["UNKNOWN"], result["CLOSED"], result["PARTLY_PUBLISHED"], result["REJECTED"]) == (
        5, 2, 1, 2, 0)
    assert result["MOVEMENTS_WEEK"] == 78.25 and result["KERB_WEEK"] == pytest.approx(55.337, abs=1e-3)
    assert [(row["kind"], row["value"], row["share"]) for row in done.rows("PROFILE")] == [
        ("vehicle", "unknown", None), ("hour", "unknown", None)]
    for told in ("bay_ratios.csv", "StockEtablissement_utf8.csv", "1 Sep 2026", "OWN_SPACE_SHARE 0.05", "KERB_SHARE 1"):
        assert told in result["METHOD"]


@pytest.mark.parametrize("suffix, packed", [
    ("csv.gz", gzip.compress),
    ("zip", lambda content: _zip({"StockEtablissement_utf8.csv": content})),
])
def test_a_packed_stock_gives_the_same(qgis_processing, tmp_path, suffix, packed):
    plain = made(FILE=file_of(tmp_path))
    other = made(FILE=file_of(tmp_path, packed(sirene(*ROWS)), f"stock.{suffix}"))
    assert other.tables == plain.tables


def _zip(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_protected_establishments_leave_no_trace_anywhere(qgis_processing, tmp_path):
    broken = sirene(*ROWS) + b"10000000000007,P,SECRETNAME\n"  # too few values
    outputs = {name: str(tmp_path / f"{name}.gpkg") for name in SINKS}
    done = run(BayDemand(), {"FILE": file_of(tmp_path, broken), **outputs})
    assert done.result["PARTLY_PUBLISHED"] == 2 and done.result["REJECTED"] == 1
    told = done.said + json.dumps({k: str(v) for k, v in done.result.items()})
    for path in outputs.values():
        with sqlite3.connect(path) as base:
            told += "\n".join(base.iterdump())
        told += Path(path).read_bytes().decode("latin-1")
    for secret in ("SECRET", "10000000000007", "10000000000008", "[ND]"):
        assert secret not in told
    assert "10000000000001" in told


def test_a_field_map_cannot_open_what_is_protected(qgis_processing, tmp_path):
    done = made(FILE=file_of(tmp_path), FIELD_MAP=json.dumps({
        "establishment_id": "siret", "naf": "activitePrincipaleEtablissement", "jobs": {"value": "10"}, "name":
        "enseigne1Etablissement", "x": "coordonneeLambertAbscisseEtablissement", "epsg": {"value": "EPSG:2154"},
        "y": "coordonneeLambertOrdonneeEtablissement"}))
    assert done.result["PARTLY_PUBLISHED"] == 2 and done.result["CLOSED"] == 1
    names = [row["name"] for row in done.rows("OUTPUT") + done.rows("OUTPUT_TABLE")]
    assert "SECRETNAME" not in names and len(names) == 5
    assert done.rows("OUTPUT_TABLE")[0]["movements_week"] == 11


def test_only_what_lies_inside_the_area_counts_in_whichever_reference_system(qgis_processing, tmp_path):
    area = memory("Polygon", "", ("POLYGON((651990 6861990,652015 6861990,652015 6862015,651990 6862015,651990 6861990))", []))
    done = made(FILE=file_of(tmp_path), AREA=area)
    assert sorted(row["establishment_id"][-1] for row in done.rows("OUTPUT")) == ["1", "2"]
    assert not done.rows("OUTPUT_TABLE") and "nobody knows if they lie in the area: 1" in done.said
    west = memory("Polygon", "", ("POLYGON((2.34 48.85,2.35 48.85,2.35 48.86,2.34 48.86,2.34 48.85))", []), crs="EPSG:4326")
    assert made(FILE=file_of(tmp_path), AREA=west).result["ESTABLISHMENTS"] == 4
    far = memory("Polygon", "", ("POLYGON((0 0,1 0,1 1,0 0))", []))
    assert "outside: 4" in refused(FILE=file_of(tmp_path), AREA=far)


def test_establishments_are_tied_to_their_side_of_the_street_and_not_to_a_motorway(network, tmp_path):
    points = memory("Point", "id:string,movements_week:double", ("POINT(652050 6862007)", ["north", 10]),
                    ("POINT(652050 6861995)", ["south", 4]), ("POINT(652190 6862100)", ["west", None]),
                    ("POINT(652050 6861000)", ["far", 1]))
    done = made(INPUT=points, NETWORK=network, FIELD_MAP='{"establishment_id": "id", "movements_week": "movements_week"}')
    rows = {row["establishment_id"]: row for row in done.rows("OUTPUT")}
    assert [(rows[key]["street"], rows[key]["side"], rows[key]["to_street_m"]) for key in ("north", "south", "west", "far")] == [
        ("Rue A", "left", 7), ("Rue A", "right", 5), ("Rue B", "left", 10), (None, None, None)]
    assert rows["north"]["along_m"] == pytest.approx(50, abs=0.1) and rows["north"]["edge_id"] is not None
    assert (rows["north"]["basis"], rows["west"]["basis"], rows["north"]["kerb_week"]) == ("given", "no_ratio", 9.5)
    assert "too far from any street: 1" in done.said and "within 100 m" in done.result["METHOD"]
    tight = made(INPUT=points, NETWORK=network, MAX_SNAP_M=6, FIELD_MAP='{"establishment_id": "id", "movements_week": '
                 '"movements_week"}')
    assert sum(row["edge_id"] is not None for row in tight.rows("OUTPUT")) == 1


def test_points_in_degrees_come_into_the_system_of_the_network(network):
    points = memory("Point", "movements_week:double", ("POINT(2.34712 48.85815)", [5]), crs="EPSG:4326")
    done = made(INPUT=points, NETWORK=network, MAX_SNAP_M=1000)
    assert done.rows("OUTPUT")[0]["to_street_m"] < 500


def test_own_output_can_be_read_again(qgis_processing, tmp_path):
    first = str(tmp_path / "first.gpkg")
    run(BayDemand(), {"FILE": file_of(tmp_path), "OUTPUT": first})
    again = made(INPUT=first)
    assert again.result["KERB_WEEK"] == pytest.approx(55.337, abs=1e-3) and again.result["UNKNOWN"] == 1


def test_a_table_with_shares_gives_the_profile_by_vehicle_and_hour(qgis_processing, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_bytes("naf;label;per_establishment;vehicles;hours;source\r\n"
                      "47;Boutiques de l'été;12,5;VUL:0.7,PL:0.3;7:0.4,8:0.6;relevé 2026\r\n".encode("cp1252"))
    points = memory("Point", "naf:string", ("POINT(1 1)", ["47.73Z"]), ("POINT(2 1)", ["56.10A"]))
    done = made(INPUT=points, RATIOS=str(table), OWN_SPACE_SHARE=0.1)
    (known,) = [row for row in done.rows("OUTPUT") if row["kerb_week"] is not None]
    assert json.loads(known["by_vehicle"]) == {"VUL": 7.875, "PL": 3.375} and json.loads(known["by_hour"]) == {
        "7": 4.5, "8": 6.75}
    assert [(r["kind"], r["value"], r["kerb_week"], r["share"]) for r in done.rows("PROFILE")] == [
        ("vehicle", "VUL", 7.875, 0.7), ("vehicle", "PL", 3.375, 0.3), ("hour", "7", 4.5, 0.4), ("hour", "8", 6.75, 0.6)]
    assert "mine.csv" in done.result["METHOD"] and "relevé 2026" in done.result["METHOD"]


def test_settings_outside_the_usual_range_are_said(qgis_processing, tmp_path):
    done = made(FILE=file_of(tmp_path), OWN_SPACE_SHARE=0.6)
    assert "OWN_SPACE_SHARE is outside the usual range" in done.said
    assert "Outside the usual range: OWN_SPACE_SHARE" in done.result["METHOD"]


def test_an_owner_counts_as_the_user_says(qgis_processing, tmp_path):
    done = made(FILE=file_of(tmp_path), JOBS_WITHOUT_STAFF=1)
    assert done.rows("OUTPUT_TABLE")[0]["movements_week"] == pytest.approx(1.1)
    assert "JOBS_WITHOUT_STAFF 1" in done.result["METHOD"]


@pytest.mark.parametrize("parameters, said", [
    ({}, "either a layer or table"),
    ({"FILE": "nowhere.csv"}, "cannot be read"),
    ({"INPUT": lambda: memory("Point", "a:string", ("POINT(1 1)", ["x"]))}, "activitePrincipaleEtablissement"),
    ({"INPUT": lambda: memory("Point", "naf:string", ("POINT(1 1)", ["47"]), crs=None)}, "coordinate reference system"),
    ({"INPUT": lambda: memory("Point", "naf:string")}, "no establishment that can be used"),
    ({"INPUT": lambda: memory("Point", "naf:string", ("POINT(1 1)", ["47"])), "FIELD_MAP": "{"}, "JSON object"),
    ({"INPUT": lambda: memory("Point", "naf:string", ("POINT(1 1)", ["47"])), "FIELD_MAP": '{"plate": "naf"}'},
     "none of our fields"),
    ({"INPUT": lambda: memory("Point", "naf:string", ("POINT(1 1)", ["47"])),
      "AREA": lambda: memory("Polygon", "", (None, []))}, "no area that can be used"),
    ({"INPUT": lambda: memory("Point", "naf:string", ("POINT(1 1)", ["47"])),
      "NETWORK": lambda: memory("LineString", "", ("LINESTRING(0 0,1 1)", []))}, "Build network"),
])
def test_bad_input_says_what_to_do(qgis_processing, parameters, said):
    assert said in refused(**{name: value() if callable(value) else value for name, value in parameters.items()})


@pytest.mark.parametrize("table, said", [
    ("a,b\n1,2\n", "lacks the columns naf, label, source"),
    ("naf,label,source,per_job\n", "holds no line"),
    ("naf,label,source,per_job\n47,Shop,me,many\n", "Line 2 of the table mine.csv: per_job holds many. Write a number"),
    ("naf,label,source,per_job\n47,Shop,,1\n", "Line 2 of the table mine.csv: source holds"),
    ("naf,label,source,per_job,vehicles\n47,Shop,me,1,\"VUL:0.5,PL:0.4\"\n", "add up to 1"),
    ("naf,label,source,per_job\n\0", "is no table of movements"),
])
def test_a_table_of_ratios_that_cannot_be_used_says_where(qgis_processing, tmp_path, table, said):
    (tmp_path / "mine.csv").write_text(table, "utf-8")
    assert said in refused(FILE=file_of(tmp_path), RATIOS=str(tmp_path / "mine.csv"))


def test_cancelling_leaves_no_file(qgis_processing, tmp_path):
    class Impatient(QgsProcessingFeedback):
        def setProgress(self, percent):
            self.cancel()

    output = tmp_path / "out.gpkg"
    context = QgsProcessingContext()
    algorithm = BayDemand().create()
    _, fine = algorithm.run({"FILE": file_of(tmp_path), "OUTPUT": str(output)}, context, Impatient())
    assert not fine and not output.exists()


def test_a_file_that_breaks_off_leaves_no_file(qgis_processing, tmp_path):
    many = gzip.compress(sirene(*((f"{n:014d}", *ROWS[0][1:]) for n in range(60_000))))
    output = tmp_path / "out.gpkg"
    said = refused(FILE=file_of(tmp_path, many[:-len(many) // 5], "stock.csv.gz"), OUTPUT=str(output))
    assert "damaged" in said and not output.exists()


@pytest.mark.skipif(not DEMAND_DATA.exists(), reason="no shared data")
def test_facilities_of_corsica_are_points_with_movements(qgis_processing, tmp_path):
    import re

    with gzip.open(DEMAND_DATA / "corsica_facilities.xml.gz", "rt", encoding="utf-8") as stream:
        found = re.findall(r'<facility\s+id="([^"]*)"[^>]*x="([^"]*)"[^>]*y="([^"]*)"[^>]*>\s*<activity type="shop"',
                           stream.read())
    assert len(found) > 1000
    path = tmp_path / "shops.csv"
    path.write_text("id,x,y,m\n" + "".join(f"{i},{x},{y},9\n" for i, x, y in found), "utf-8")
    done = made(FILE=str(path), FIELD_MAP='{"establishment_id": "id", "x": "x", "y": "y", "epsg": {"value": 2154}, '
                '"movements_week": "m"}')
    assert done.result["ESTABLISHMENTS"] == len(found) and done.result["MOVEMENTS_WEEK"] == 9 * len(found)


def test_layers_keep_the_places_given(qgis_processing, tmp_path):
    done = run(BayDemand(), {"FILE": file_of(tmp_path), "OUTPUT": str(tmp_path / "o.gpkg")})
    assert done.result is not None
    layer = QgsVectorLayer(str(tmp_path / "o.gpkg"), "o", "ogr")
    points = {f["establishment_id"]: f.geometry().asPoint() for f in layer.getFeatures()}
    assert layer.crs().authid() == "EPSG:2154" and points["10000000000001"].x() == 652000.5
    assert "OUTPUT_TABLE" in done.said  # one has no place and is not written
