# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of rules and exemptions as they come: any CRS, any NULL, any mistake."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QVariant

from joptimiz_qgis.core.errors import Cancelled, InputError, ScheduleError
from joptimiz_qgis.core.regulation.rules import Effect, Kind, Movement, Status
from joptimiz_qgis.core.regulation.schedule import parse
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy
from joptimiz_qgis.layers import schema
from joptimiz_qgis.layers.exemptions_layer import national_exemptions, read_exemptions
from joptimiz_qgis.layers.rules_layer import read_rules

ROOT = Path(__file__).resolve().parents[2]
PARIS = ZoneInfo("Europe/Paris")
LAMBERT = QgsCoordinateReferenceSystem("EPSG:2154")
SQUARE = "Polygon((2.35 48.85, 2.36 48.85, 2.36 48.86, 2.35 48.86, 2.35 48.85))"
TEXTS = "&".join(f"field={name}:string" for name in schema.names(schema.RULES))


def layer(*rows, uri="Polygon?crs=EPSG:4326&" + TEXTS, wkt=SQUARE):
    """A layer in memory; each row gives some fields, and perhaps its geometry as `wkt`."""
    made = QgsVectorLayer(uri, "Zones", "memory")
    assert made.isValid()
    for row in rows:
        feature = QgsFeature(made.fields())
        for name, value in row.items():
            if name != "wkt":
                feature.setAttribute(name, value)
        text = row.get("wkt", wkt)
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        made.dataProvider().addFeature(feature)
    return made


def read(*layers, crs=LAMBERT, feedback=None):
    return read_rules(layers, crs, QgsCoordinateTransformContext(), PARIS, feedback or QgsProcessingFeedback())


def one(**values):
    found = read(layer({"rule_id": "Z", "kind": "zfe", **values}))
    (rule,) = found.rules
    return rule, {p.field for p in found.problems}


def is_unknown(rule):
    with pytest.raises(ScheduleError):
        parse(rule.schedule)
    return True


def test_geometry_comes_into_the_crs_of_the_network():
    rule, problems = one()
    x0, y0, x1, y1 = rule.geometry.bounds
    # The centre of Paris in Lambert-93; a hundredth of a degree is about 730 m by 1110 m there.
    assert 651_000 < x0 < 653_000 and 6_861_000 < y0 < 6_863_000
    assert 700 < x1 - x0 < 760 and 1080 < y1 - y0 < 1130
    assert not problems


def test_every_field_is_read():
    rule, problems = one(
        phase="2024-01-01", effect="permit", name="Zone", status="suspended", valid_from="2024-01-01", valid_to="2024-12-31",
        schedule="Mo-Fr 08:00-20:00", movement="transit", vehicles="PL, VUL", energies="diesel", critair_banned="4,5,NC",
        direction="forward", edges="a,b", except_edges="c", limit_value="3,5", limit_inclusive="true", exempted_uses="delivery",
        max_stay_min="30", exit_by="11:00", authority="Ville", act_ref="A1", act_url="https://example.org", info_url="i",
        verified_on="2024-02-01", source="s")
    assert not problems
    assert (rule.effect, rule.status, rule.movement) == (Effect.PERMIT, Status.SUSPENDED, Movement.TRANSIT)
    assert rule.vehicles == (Category.PL, Category.VUL) and rule.energies == (Energy.DIESEL,)
    assert rule.critair_banned == (CritAir.C4, CritAir.C5, CritAir.NC)
    assert (rule.edges, rule.except_edges, rule.exempted_uses) == (("a", "b"), ("c",), ("delivery",))
    assert (rule.limit_value, rule.limit_inclusive, rule.max_stay_min, rule.direction) == (3.5, True, 30.0, "forward")
    assert (rule.verified_on, rule.authority, rule.act_ref) == ("2024-02-01", "Ville", "A1")
    assert rule.valid_from == datetime(2024, 1, 1, tzinfo=PARIS)
    assert rule.valid_to == datetime(2025, 1, 1, tzinfo=PARIS)  # the last day is included


@pytest.mark.parametrize("empty", [NULL, None, QVariant(), "", "all", "*"])
def test_empty_lists_mean_all(empty):
    rule, problems = one(vehicles=empty, energies=empty, critair_banned=empty)
    assert (rule.vehicles, rule.energies, rule.critair_banned) == (None, None, None)
    assert not problems


@pytest.mark.parametrize("field, value", [
    ("vehicles", "PL,CAMION"), ("energies", "steam"), ("critair_banned", "V4"), ("movement", "through"), ("status", "valid"),
    ("effect", "ban"), ("kind", "lez"), ("direction", "north"), ("valid_from", "1er mars"), ("valid_to", "2024-02-31"),
    ("schedule", "tous les jours")])
def test_field_that_cannot_be_read_leaves_the_rule_unknown(field, value):
    rule, problems = one(**{field: value})
    assert is_unknown(rule)
    assert problems == {field}


def test_rule_without_kind_is_unknown_and_without_id_is_called_by_its_row():
    rule, problems = one(rule_id=NULL, kind=NULL)
    assert is_unknown(rule) and rule.rule_id == "row 1" and problems == {"rule_id", "kind"}


def test_limit_that_is_missing_is_listed():
    rule, problems = one(kind="height")
    assert rule.kind is Kind.HEIGHT and rule.limit_value is None and problems == {"limit_value"}
    assert one(kind="height", limit_value="deux")[1] == {"limit_value"}


@pytest.mark.parametrize("kind, begin, end, expected", [
    ("date", QDate(2024, 3, 1), QDate(2024, 3, 2), ("2024-03-01T00:00+01:00", "2024-03-03T00:00+01:00")),
    ("string", "2024-03-30", "2024-03-31", ("2024-03-30T00:00+01:00", "2024-04-01T00:00+02:00")),  # the clock changes
    ("string", "2024/07/28 04:30:00.000", "2024-07-28T10:00Z", ("2024-07-28T04:30+02:00", "2024-07-28T12:00+02:00")),
    ("string", "0001-01-01", "9999-12-31", (None, None)),  # open ends, as databases write them
    ("string", "2024-07-28T04:30:00-0400", "", ("2024-07-28T10:30+02:00", None)),
    ("datetime", QDateTime(QDate(2024, 7, 28), QDateTime.fromMSecsSinceEpoch(0, Qt.TimeSpec.UTC).time(), Qt.TimeSpec.UTC), NULL,
     ("2024-07-28T02:00+02:00", None)),
    ("datetime", QDateTime.fromString("2024-07-28T04:30:00", Qt.DateFormat.ISODate), NULL, ("2024-07-28T04:30+02:00", None)),
])
def test_validity_in_every_type(kind, begin, end, expected):
    fields = f"Polygon?crs=EPSG:4326&field=rule_id:string&field=kind:string&field=valid_from:{kind}&field=valid_to:{kind}"
    found = read(layer({"rule_id": "Z", "kind": "zfe", "valid_from": begin, "valid_to": end}, uri=fields))
    (rule,) = found.rules
    read_back = tuple(m and m.astimezone(PARIS).isoformat(timespec="minutes") for m in (rule.valid_from, rule.valid_to))
    assert read_back == expected and not found.problems


def test_date_times_of_a_geopackage_are_utc(tmp_path):
    moment = QDateTime.fromMSecsSinceEpoch(1_722_133_800_000, Qt.TimeSpec.UTC)
    made = layer({"rule_id": "Z", "kind": "event", "valid_from": moment},
                 uri="Polygon?crs=EPSG:4326&field=rule_id:string&field=kind:string&field=valid_from:datetime")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = str(tmp_path / "rules.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, QgsCoordinateTransformContext(), options)
    (rule,) = read(QgsVectorLayer(path, "r", "ogr")).rules
    assert rule.valid_from == datetime.fromtimestamp(1_722_133_800, tz=timezone.utc)


def test_shapefile_with_names_cut_short(tmp_path):
    made = layer({"rule_id": "Z", "kind": "height", "critair_banned": "5", "limit_value": "3.5", "limit_inclusive": "0"})
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    path = str(tmp_path / "rules.shp")
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, QgsCoordinateTransformContext(), options)
    (rule,) = read(QgsVectorLayer(path, "r", "ogr")).rules
    assert (rule.critair_banned, rule.limit_value, rule.limit_inclusive) == ((CritAir.C5,), 3.5, False)


def test_null_geometry_is_listed_and_named_edges_are_enough():
    assert one(wkt=None)[1] == {"geometry"}
    rule, problems = one(wkt=None, edges="12,13")
    assert rule.edges == ("12", "13") and not problems


BOW_TIE = "Polygon((2.35 48.85, 2.36 48.86, 2.36 48.85, 2.35 48.86, 2.35 48.85))"
SPIKE = "Polygon((2.35 48.85, 2.36 48.85, 2.36 48.86, 2.37 48.86, 2.36 48.86, 2.35 48.86, 2.35 48.85))"
FLAT = "Polygon((2.35 48.85, 2.36 48.86, 2.35 48.85, 2.35 48.85))"


def test_invalid_polygons_are_repaired_only_where_the_area_stays():
    spike, problems = one(wkt=SPIKE)
    assert spike.geometry.is_valid and problems == {"geometry"} and spike.schedule is None
    assert abs(spike.geometry.area / one()[0].geometry.area - 1) < 1e-6
    bow_tie, problems = one(wkt=BOW_TIE)
    assert bow_tie.geometry.is_valid and problems == {"geometry"} and is_unknown(bow_tie)
    flat, problems = one(wkt=FLAT)
    assert flat.geometry is None and "geometry" in problems


def test_curves_and_heights_are_read():
    rule, _ = one(wkt="CurvePolygonZ(CircularStringZ(2.35 48.85 1, 2.36 48.86 1, 2.37 48.85 1, 2.36 48.84 1, 2.35 48.85 1))")
    assert not rule.geometry.has_z and len(rule.geometry.exterior.coords) > 50


def test_point_out_of_reach_of_the_network_crs_is_listed():
    rule, problems = one(wkt="Polygon((2 90, 3 95, 4 90, 2 90))")
    assert rule.geometry is None and "geometry" in problems


def test_layer_without_crs_is_refused_by_name():
    made = layer({"rule_id": "Z", "kind": "zfe"})
    made.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(InputError, match="Zones"):
        read(made)


def test_layers_of_several_crs_and_types_come_together():
    line = layer({"rule_id": "L", "kind": "weight", "limit_value": 3.5, "wkt": "LineString(652000 6862000, 652100 6862000)"},
                 uri="LineString?crs=EPSG:2154&field=rule_id:string&field=kind:string&field=limit_value:double")
    table = layer({"rule_id": "T", "kind": "closure", "edges": "7", "wkt": None},
                  uri="None?field=rule_id:string&field=kind:string&field=edges:string")
    found = read(layer({"rule_id": "A", "kind": "zfe"}), line, table, layer())
    assert [(r.rule_id, r.geometry and r.geometry.geom_type) for r in found.rules] == [
        ("A", "Polygon"), ("L", "LineString"), ("T", None)]
    assert round(found.rules[1].geometry.length) == 100 and not found.problems


def test_another_layer_is_refused_by_the_fields_it_lacks():
    with pytest.raises(InputError) as error:
        read(layer(uri="Point?crs=EPSG:4326&field=nom:string"))
    for word in ("Zones", "rule_id", "kind", "date_debut", "REGL_MODALITE"):
        assert word in str(error.value)


def test_absent_fields_that_bear_on_verdicts_are_told():
    told = []

    class Listening(QgsProcessingFeedback):
        def pushWarning(self, text):
            told.append(text)

    read(layer({"rule_id": "Z", "kind": "zfe"}, uri="Polygon?crs=EPSG:4326&field=rule_id:string&field=kind:string"),
         feedback=Listening())
    assert len(told) == 1 and "critair_banned" in told[0] and "schedule" in told[0] and "authority" not in told[0]


def test_cancel_is_heard():
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(Cancelled):
        read(layer({"rule_id": "Z", "kind": "zfe"}), feedback=feedback)


def test_national_zfe_schema_is_read_as_it_is():
    zones = QgsVectorLayer(f"{ROOT}/tests/data/zfe_illustrative.geojson|geometrytype=Polygon", "aires", "ogr")
    roads = QgsVectorLayer(f"{ROOT}/tests/data/zfe_illustrative.geojson|geometrytype=LineString25D", "voies", "ogr")
    found = read(zones)
    assert [r.rule_id for r in found.rules].count("000000000-ZFE-001") == 5
    assert all(r.geometry.geom_type == "Polygon" and r.geometry.bounds[0] > 600_000 for r in found.rules)
    (permit,) = read(roads).rules
    assert permit.effect is Effect.PERMIT and permit.edges == ("TRONROUT0000000000000001",)
    assert permit.geometry.geom_type == "LineString" and not permit.geometry.has_z


ORDER = {"ID": "1", "COLL_INSEE": "01001", "COLL_NOM": "Ville", "ARR_REF": "7", "REGL_MODALITE": "Interdit",
         "VEH_TYPES": "Poids lourds", "EMPRISE_DESIGNATION": "Rue Haute"}
ORDERS = "&".join(f"field={name}:string" for name in (*ORDER, "GEOM_WKT"))


def test_cerema_orders_with_geometry_are_read_as_they_are():
    lines = layer(ORDER, uri="LineString?crs=EPSG:4326&" + ORDERS, wkt="LineString(2.35 48.85, 2.36 48.85)")
    table = layer({**ORDER, "GEOM_WKT": "LineString(2.35 48.85, 2.36 48.85)"}, {**ORDER, "ID": "2", "GEOM_WKT": "Line(2 48)"},
                  uri="None?" + ORDERS, wkt=None)
    found = read(lines, table)
    assert [r.rule_id for r in found.rules] == ["01001-1", "01001-1", "01001-2"]
    assert 700 < found.rules[0].geometry.length < 760
    assert found.rules[1].geometry.equals(found.rules[0].geometry) and found.rules[2].geometry is None
    assert [p.field for p in found.problems] == ["geometry"]


EXEMPTIONS = "None?" + "&".join(f"field={name}:string" for name in schema.names(schema.EXEMPTIONS))
GRANT = {"exemption_id": "E1", "rule_ids": "Z1,Z2", "categories": "PL", "critair_max": "4", "uses": "delivery",
         "vehicle_ids": "*", "valid_from": "2024-01-01", "valid_to": "2024-12-31", "schedule": "Mo-Sa 06:00-12:00",
         "max_days_per_year": "24", "status": "granted"}


def test_exemptions_are_read():
    found = read_exemptions(layer(GRANT, {**GRANT, "rule_ids": "*", "uses": NULL}, uri=EXEMPTIONS, wkt=None), PARIS)
    first, second = found.exemptions
    assert not found.problems
    assert (first.rule_ids, first.categories, first.critair_max) == (("Z1", "Z2"), (Category.PL,), CritAir.C4)
    assert (first.uses, first.vehicle_ids, first.max_days_per_year, first.scope) == (("delivery",), None, 24, "local")
    assert first.valid_to == datetime(2025, 1, 1, tzinfo=PARIS)
    assert second.rule_ids is None and second.uses is None


@pytest.mark.parametrize("field, value", [
    ("critair_max", "9"), ("categories", "camion"), ("valid_to", "toujours"), ("status", "ok")])
def test_exemption_that_cannot_be_read_never_lifts_for_sure(field, value):
    found = read_exemptions(layer({**GRANT, field: value}, uri=EXEMPTIONS, wkt=None), PARIS)
    (exemption,) = found.exemptions
    assert [p.field for p in found.problems] == [field]
    assert exemption.status != "granted" or is_unknown(exemption)


def test_table_of_something_else_is_refused():
    with pytest.raises(InputError, match="exemption_id"):
        read_exemptions(layer(uri="None?field=nom:string"), PARIS)


def test_national_exemptions_cite_their_article():
    found = national_exemptions(PARIS)
    assert len(found) == 4 and all(e.scope == "national" and e.status == "granted" and e.rule_ids is None for e in found)
    assert all("R.2213-1-0-1" in e.legal_basis and e.act_url.startswith("https://www.legifrance.gouv.fr/") for e in found)
    # None may be open to everybody: each names the use that the law names.
    assert all(e.uses for e in found) and [e.categories for e in found] == [None, None, None, (Category.TC,)]
