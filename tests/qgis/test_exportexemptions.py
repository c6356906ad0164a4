# SPDX-License-Identifier: GPL-2.0-or-later
"""`exportexemptions`: every format that is read again says the same exemptions; filters; no registration number leaves."""

from __future__ import annotations

import csv
import subprocess
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from osgeo import gdal
from qgis.core import QgsVectorLayer
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.exchange.exportexemptions import ExportExemptions
from joptimiz_qgis.layers import schema
from joptimiz_qgis.layers.exemptions_layer import read_exemptions

PARIS = ZoneInfo("Europe/Paris")
DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
FIELDS = ",".join(f"{name}:{'integer' if kind == 'int' else 'string'}" for name, kind in schema.EXEMPTIONS)
SOON = (date.today() + timedelta(days=20)).isoformat()


def exemption(number, **values):
    row = {"exemption_id": f"E{number}", "rule_ids": "Z1", "scope": "local", "categories": "PL", "status": "granted",
           "valid_from": "2020-01-01", "valid_to": "2090-12-31", "legal_basis": "arrêté ; « art. 4 »", **values}
    return values.get("wkt"), [row.get(name) for name in schema.names(schema.EXEMPTIONS)]


def layer(*rows):
    return memory("Point", FIELDS, *rows)


GIVEN = (exemption(1), exemption(2, rule_ids="*", categories="*", status="revoked"),
         exemption(3, rule_ids="Z2,Z3", valid_to=SOON),
         exemption(4, max_days_per_year=24, schedule="Mo-Fr 08:00-20:00; PH off", critair_max="4", wkt="POINT(652000 6862000)"))


def export(source, tmp_path, ending=".csv", **parameters):
    target = tmp_path / f"out{ending}"
    return run(ExportExemptions(), {"INPUT": source, "OUTPUT": str(target), "REFUSED": "memory:", **parameters}), target


def said(path_or_layer):
    source = path_or_layer if isinstance(path_or_layer, QgsVectorLayer) else QgsVectorLayer(str(path_or_layer), "read", "ogr")
    found = read_exemptions(source, PARIS)
    assert not found.problems
    return found.exemptions


@pytest.mark.parametrize("kind", ["csv", "geojson", "gpkg", "parquet"])
def test_what_is_written_is_read_again_as_it_was(qgis_processing, tmp_path, kind):
    if kind == "parquet" and gdal.GetDriverByName("Parquet") is None:
        done, target = export(layer(*GIVEN), tmp_path, ".parquet", FORMAT=kind)
        assert done.result is None and "writes no parquet" in done.said and not target.exists()
        return
    given = layer(*GIVEN)
    done, target = export(given, tmp_path, "." + kind, FORMAT=kind)
    assert done.result["WRITTEN"] == 4, done.said
    assert said(target) == said(given)
    written = QgsVectorLayer(str(target), "read", "ogr")
    placed = [f for f in written.getFeatures() if f["exemption_id"] == "E4"][0].geometry().asPoint()
    assert (placed.x(), placed.y()) == pytest.approx((2.346, 48.86), abs=0.01)
    assert [f.geometry().isNull() for f in written.getFeatures()].count(True) == 3


def test_a_spreadsheet_opens_the_file_and_runs_nothing(qgis_processing, tmp_path):
    _, target = export(layer(exemption(1, legal_basis="=HYPERLINK(1)")), tmp_path)
    assert target.read_bytes().startswith(b"\xef\xbb\xbfexemption_id;rule_ids;")
    row = next(csv.DictReader(target.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert row["legal_basis"] == "'=HYPERLINK(1)"


def test_every_field_of_the_file_stands_in_the_dictionary_beside(qgis_processing, tmp_path):
    done, target = export(layer(*GIVEN), tmp_path)
    fields = target.read_text("utf-8-sig").splitlines()[0].split(";")
    rows = list(csv.reader(Path(done.result["DICTIONARY"]).read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[0] for row in rows[1:] if row[0]] == fields
    assert all(len(row[1]) > 10 for row in rows[1:])


@pytest.mark.parametrize("asked, kept", [
    ({"ZONES": "Z1"}, ["E1", "E2", "E4"]), ({"ZONES": "Z3, Z9"}, ["E2", "E3"]), ({"CATEGORY": "VUL"}, ["E2"]),
    ({"STATUS": "revoked"}, ["E2"]), ({"WITHIN_DAYS": 30}, ["E3"]), ({"WITHIN_DAYS": 10}, []),
    ({"ZONES": "Z1", "STATUS": "granted"}, ["E1", "E4"])])
def test_filters_keep_what_they_say(qgis_processing, tmp_path, asked, kept):
    _, target = export(layer(*GIVEN), tmp_path, **asked)
    assert [row["exemption_id"] for row in csv.DictReader(target.read_text("utf-8-sig").splitlines(), delimiter=";")] == kept


def test_a_registration_number_is_refused_and_told_without_being_quoted(qgis_processing, tmp_path):
    done, target = export(layer(exemption(1), exemption(2, holder_ref="AB-123-CD")), tmp_path)
    assert (done.result["WRITTEN"], done.result["REJECTED"]) == (1, 1)
    assert [(row["row"], row["field"]) for row in done.rows("REFUSED")] == [(2, "holder_ref")]
    assert "AB-123-CD" not in target.read_text("utf-8-sig") + done.said + str(done.rows("REFUSED"))


def test_the_list_to_print_names_each_zone_and_its_exemptions(qgis_processing, tmp_path):
    rules = memory("Point", "rule_id:string,kind:string,name:string", (None, ["Z1", "zfe", "ZFE de la Ville"]))
    noon = exemption(5, rule_ids="Z4", valid_to="2090-06-01T12:00:00")
    done, target = export(layer(*GIVEN, noon), tmp_path, ".pdf", FORMAT="pdf", RULES=[rules])
    assert done.result["WRITTEN"] == 5, done.said
    words = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, text=True, check=True).stdout
    words = " ".join(words.split())
    for wanted in ("ZFE de la Ville (2)", "All zones (1)", "Z2 (1)", "Z3 (1)", "E4", "pseudonym", "2090 12:00"):
        assert wanted in words


def test_a_table_of_something_else_is_refused_and_the_former_file_stays(qgis_processing, tmp_path):
    (tmp_path / "out.csv").write_text("former", "utf-8")
    done, target = export(memory("Point", "a:string", (None, ["x"])), tmp_path)
    assert done.result is None and "holds no exemptions" in done.said
    assert target.read_text("utf-8") == "former"


def test_the_demo_is_exported(qgis_processing, tmp_path):
    done, target = export(str(DEMO / "exemptions.csv"), tmp_path)
    assert done.result["WRITTEN"] == QgsVectorLayer(str(DEMO / "exemptions.csv")).featureCount()
