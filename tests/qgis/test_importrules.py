# SPDX-License-Identifier: GPL-2.0-or-later
"""`importrules`: official files become layers that `read_rules` reads back, and what is wrong becomes a table."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from joptimiz_qgis.algorithms.zones.importrules import ImportRules
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Movement
from joptimiz_qgis.layers import schema
from joptimiz_qgis.layers.rules_layer import read_rules

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
SHARED = ROOT.parent / "shared" / "data"
PARIS = ZoneInfo("Europe/Paris")
SINKS = ("OUTPUT", "OUTPUT_LINES", "OUTPUT_POINTS", "OUTPUT_TABLE", "REJECTED_ROWS")
needs_real = pytest.mark.skipif(not SHARED.exists(), reason="the real files are not in a plain checkout")


class Listening(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self):
        super().__init__(False)
        self.told = []

    def pushWarning(self, text):
        self.told.append(text)

    def reportError(self, text, fatalError=False):
        self.told.append(text)


def run(path, feedback=None, **parameters):
    """The results, sinks as layers."""
    algorithm, context = ImportRules().create(), QgsProcessingContext()
    feedback = feedback or Listening()
    asked = dict.fromkeys(SINKS, "memory:")
    asked.update(INPUT=str(path), **parameters)
    result, succeeded = algorithm.run({k: v for k, v in asked.items() if v is not None}, context, feedback)
    if not succeeded:
        raise QgsProcessingException(" ".join(feedback.told))
    for name in SINKS:
        if name in result:
            result[name] = context.takeResultLayer(result[name]) or QgsVectorLayer(result[name], name, "ogr")
    return result


def rows(layer):
    return [dict(zip(f.fields().names(), f.attributes())) for f in layer.getFeatures()]


def rejected(result):
    return {(r["row"], r["field"]) for r in rows(result["REJECTED_ROWS"])}


def read_back(*layers):
    return read_rules(layers, QgsCoordinateReferenceSystem("EPSG:2154"), QgsCoordinateTransformContext(), PARIS,
                      QgsProcessingFeedback()).rules


def test_zfe_file_is_read_whole():
    result = run(DATA / "zfe_illustrative.geojson")
    assert (result["RULES"], result["REJECTED"]) == (8, 4)
    assert [result[name].featureCount() for name in SINKS] == [6, 1, 0, 1, 4]
    assert all(layer.fields().names() == list(schema.names(schema.RULES)) for layer in (result[n] for n in SINKS[:4]))
    assert result["OUTPUT"].crs().authid() == "EPSG:4326"
    first = rows(result["OUTPUT"])[0]
    assert first["authority"] == "Ville illustrative"  # it stands outside the properties, where GDAL does not look
    assert (first["valid_from"], first["valid_to"]) == (QDate(2024, 1, 1), QDate(2024, 12, 31))
    assert rejected(result) == {(3, "id"), (3, "pl_horaires"), (4, "geometry"), (4, "pl_horaires")}


def test_imported_rules_are_read_back_as_they_were():
    result = run(DATA / "zfe_illustrative.geojson")
    rules = read_back(result["OUTPUT"], result["OUTPUT_LINES"], result["OUTPUT_TABLE"])
    assert len(rules) == 8
    first = rules[0]
    assert first.valid_from == datetime(2024, 1, 1, tzinfo=PARIS) and first.valid_to == datetime(2025, 1, 1, tzinfo=PARIS)
    assert first.vehicles is not None and [c.value for c in first.critair_banned] == ["NC"]
    assert {r.effect for r in rules} == {Effect.FORBID, Effect.PERMIT}


EVENTS = {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"NOM": "Marathon", "TYPE": kind, "DEBUT": "2024/07/28 04:30:00.000",
                                       "FIN": "2024/07/28 10:00:50.000"}, "geometry": geometry}
    for kind, geometry in (
        ("Bleu", {"type": "Polygon", "coordinates": [[[2, 48, 5], [3, 48, 5], [3, 49, 5], [2, 48, 5]]]}),
        ("Rouge", {"type": "MultiLineString", "coordinates": [[[2, 48], [3, 48]]]}),
        ("Rouge", {"type": "Point", "coordinates": [2, 48]}), ("Rouge", None), ("Gris", None),
        ("Rouge", {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [2, 48]}]}),
        ("Rouge", {"type": "Polygon", "coordinates": [[[2, 48], [3, 49], [3, 48], [2, 49], [2, 48]]]}))]}
MAP = json.dumps({"rule_id": "NOM", "kind": {"value": "event"}, "valid_from": "DEBUT", "valid_to": "FIN",
                  "movement": {"field": "TYPE", "values": {"Rouge": "all", "Bleu": "transit"}}})


@pytest.fixture
def events(tmp_path):
    path = tmp_path / "events.geojson"
    path.write_text(json.dumps(EVENTS), "utf-8")
    return path


def test_perimeters_go_to_the_layer_of_their_geometry(events):
    result = run(events, FIELD_MAP=MAP)
    assert [result[name].featureCount() for name in SINKS[:4]] == [2, 1, 1, 3]
    assert {(4, "geometry"), (5, "geometry"), (5, "TYPE"), (6, "geometry"), (7, "geometry")} <= rejected(result)
    area = next(result["OUTPUT"].getFeatures()).geometry()
    assert area.asWkt(0) == "MultiPolygon (((2 48, 3 48, 3 49, 2 48)))"


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "csv", "shp"])
def test_exact_hours_survive_every_file_format(events, tmp_path, suffix):
    result = run(events, FIELD_MAP=MAP, OUTPUT=str(tmp_path / f"out.{suffix}"))
    rule = read_back(result["OUTPUT"])[0]
    assert rule.valid_from == datetime(2024, 7, 28, 4, 30, tzinfo=PARIS)
    assert rule.valid_to == datetime(2024, 7, 28, 10, 0, 50, tzinfo=PARIS)
    assert rule.movement is Movement.TRANSIT


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "csv", "shp"])
def test_whole_days_survive_every_file_format(tmp_path, suffix):
    result = run(DATA / "zfe_illustrative.geojson", OUTPUT=str(tmp_path / f"out.{suffix}"))
    rule = read_back(result["OUTPUT"])[0]
    assert (rule.valid_from, rule.valid_to) == (datetime(2024, 1, 1, tzinfo=PARIS), datetime(2025, 1, 1, tzinfo=PARIS))
    # An unknown rule must not turn into one that always applies.
    assert [r.schedule for r in read_back(result["OUTPUT"])].count("tous les jours") == 1


def test_joptimiz_rules_pass_through(tmp_path):
    imported = run(ROOT / "resources" / "demo" / "rules.geojson", OUTPUT=str(tmp_path / "rules.gpkg"))
    again = run(tmp_path / "rules.gpkg")
    assert imported["REJECTED"] == again["REJECTED"] == 0
    direct = read_back(QgsVectorLayer(str(ROOT / "resources" / "demo" / "rules.geojson"), "d", "ogr"))
    assert _plain(read_back(again["OUTPUT"])) == _plain(direct)


def _plain(rules):
    return [{n: v for n, v in vars(r).items() if n != "geometry"} for r in rules if isinstance(r, AccessRule)]


ORDERS = ("ID;COLL_NOM;COLL_INSEE;ARR_REF;REGL_MODALITE;VEH_TYPES;PERIODE_JH;EMPRISE_DESIGNATION;GEOM_WKT\n"
          "1;Ville;01001;7;Interdit;Poids lourds;Mo-Sa 06:00-11:00;Allée;LineString(5 45, 5.1 45)\n"
          "2;Ville;01001;7;Interdit;Poids lourds;;Place;Polygon((5 45, 5.1 45, 5.1 45.1, 5 45))\n"
          "3;Ville;01001;7;Interdit;Poids lourds;;Rue;Line(5 45)\n"
          "4;Ville;01001;7;Interdit;Poids lourds;;Chemin;\n")


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_orders_are_placed_or_kept_for_placing(tmp_path, encoding):
    path = tmp_path / "orders.csv"
    path.write_bytes(ORDERS.encode(encoding))
    result = run(path)
    assert [result[name].featureCount() for name in SINKS[:4]] == [1, 1, 0, 2]
    line = rows(result["OUTPUT_LINES"])[0]
    assert (line["name"], line["schedule"]) == ("Allée", "Mo-Sa 00:00-06:00,11:00-24:00; Su 00:00-24:00")
    assert {(3, "GEOM_WKT"), (4, "geometry")} <= rejected(result)


def test_nothing_is_lost_silently_where_an_output_is_not_asked(tmp_path):
    feedback = Listening()
    result = run(DATA / "zfe_illustrative.geojson", feedback, OUTPUT_LINES=None, OUTPUT_TABLE=None)
    assert "OUTPUT_LINES" not in result and result["RULES"] == 8
    assert len([t for t in feedback.told if "OUTPUT_LINES" in t or "OUTPUT_TABLE" in t]) == 2


@pytest.mark.parametrize("parameters, said", [
    ({}, ("rule_id", "date_debut", "REGL_MODALITE", "field map")), ({"FORMAT": "zfe"}, ("date_debut",)),
    ({"FIELD_MAP": '{"kind": {"value": "event"}, "name": "ABSENT"}'}, ("ABSENT",)), ({"FIELD_MAP": "rouge"}, ("JSON",)),
    ({"FIELD_MAP": MAP, "TIME_ZONE": "Europe/Atlantis"}, ("Europe/Atlantis",))])
def test_what_cannot_be_read_is_refused_and_nothing_written(events, tmp_path, parameters, said):
    out = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException) as error:
        run(events, OUTPUT=str(out), **parameters)
    assert all(word in str(error.value) for word in said) and not out.exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"type": "FeatureCollection", "features": []}', '{"features": [{"prop',
                                  '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": null}]}'])
def test_damaged_or_empty_file_is_refused(tmp_path, text):
    path = tmp_path / "aires.geojson"
    path.write_text(text, "utf-8")
    with pytest.raises(QgsProcessingException):
        run(path)


def test_one_damaged_geometry_does_not_stop_the_file(tmp_path):
    document = json.loads((DATA / "zfe_illustrative.geojson").read_text("utf-8"))
    document["features"][1]["geometry"]["coordinates"] = [["a"]]
    path = tmp_path / "aires.geojson"
    path.write_text(json.dumps(document), "utf-8")
    result = run(path)
    assert result["RULES"] == 8 and result["OUTPUT_TABLE"].featureCount() == 4
    assert (2, "geometry") in rejected(result) and rows(result["OUTPUT"])[0]["authority"] == "Ville illustrative"


def test_cancel_writes_nothing(tmp_path):
    out, feedback = tmp_path / "out.gpkg", Listening()
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        run(DATA / "zfe_illustrative.geojson", feedback, OUTPUT=str(out))
    assert not out.exists()


@needs_real
@pytest.mark.parametrize("path, counts", [
    ("zfe/bnzfe-aires-2023-12-part-a.geojson", [57, 0, 0, 0]), ("zfe/exemple-valide-zone.geojson", None),
    ("zfe/exemple-valide-voie-speciale.geojson", [0, 24, 0, 0]), ("messages/arretes/gignac.csv", [0, 0, 0, 1]),
    ("messages/arretes/septemes-les-vallons.csv", [0, 0, 0, 4]), ("messages/arretes/st-victoret.csv", [0, 0, 0, 1]),
    ("messages/arretes/vence.csv", [0, 0, 0, 9])])
def test_real_files(path, counts):
    result = run(SHARED / path)
    found = [result[name].featureCount() for name in SINKS[:4]]
    assert found == (counts or found) and sum(found) == result["RULES"] > 0
    assert result["REJECTED_ROWS"].featureCount() == result["REJECTED"]


@needs_real
def test_real_perimeters_of_the_olympic_games():
    field_map = {"rule_id": {"fields": ["EVENEMENT", "TYPE_PERI"]}, "kind": {"value": "event"}, "valid_from": "DATE_DEBUT",
                 "valid_to": "DATE_FIN", "movement": {"field": "TYPE_PERI", "values": {"Rouge": "all", "Bleu": "transit"}}}
    result = run(SHARED / "messages/jop2024-zones/zones.geojson", FIELD_MAP=json.dumps(field_map))
    assert [result[name].featureCount() for name in SINKS[:4]] == [875, 0, 0, 6]
