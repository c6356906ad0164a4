# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays of tables: every trap against an answer written by hand; nothing is lost on the way out and back."""

from __future__ import annotations

import csv
import json
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.formats import bay_row as said
from joptimiz_qgis.formats.bay_fields import CHOICES, EQUIPMENT, FALSE, FIELDS, LIMITS, MISSING, NAMES, TRUE, Bay
from joptimiz_qgis.formats.bay_row import bays_of
from joptimiz_qgis.formats.cerema_bays import NOT_SAYABLE, TWICE, read_bays, write_bays
from joptimiz_qgis.formats.weekly_hours import cerema_text, of_osm
from joptimiz_qgis.formats.wkt import geometry_of, text_of

PARIS = ZoneInfo("Europe/Paris")
SCHEMA = Path(__file__).resolve().parents[3] / "shared" / "data" / "delivery-bays" / "schema-aire-livraison-1.0.0.json"
PLACE = {"ID": "B1", "LONGITUDE": "4.855184", "LATITUDE": "45.769656"}
needs_schema = pytest.mark.skipif(not SCHEMA.exists(), reason="no shared data")


def read(*rows):
    problems = []
    numbered = [{**PLACE, "ID": f"B{number}", **row} for number, row in enumerate(rows, 1)]
    return bays_of(numbered, [None] * len(rows), PARIS, problems), problems


def one(**values):
    (bay,), problems = read(values)
    return bay.values, [(p.field, p.reason) for p in problems]


@needs_schema
def test_names_values_and_limits_are_those_of_the_published_schema():
    fields = json.loads(SCHEMA.read_text("utf-8"))
    kinds = {"boolean": "flag", "number": "real", "datetime": "time", "string": "text"}
    assert [*FIELDS] == [(f["name"], kinds[f["type"]]) for f in fields["fields"]]
    assert [*MISSING] == fields["missingValues"]
    for field in fields["fields"]:
        limits = field.get("constraints", {})
        assert CHOICES.get(field["name"]) == (tuple(limits["enum"]) if "enum" in limits else None)
        assert LIMITS.get(field["name"]) == ((limits["minimum"], limits["maximum"]) if "minimum" in limits else None)
        if field["type"] == "boolean":
            stated = [{word.lower() for word in field[name]} for name in ("trueValues", "falseValues")]
            assert stated == [set(TRUE), set(FALSE)]


@needs_schema
def test_the_examples_of_the_schema_go_in_and_out_in_its_spelling():
    example = {f["name"]: f["example"] for f in json.loads(SCHEMA.read_text("utf-8"))["fields"] if "example" in f}
    problems = []
    (bay,) = bays_of([example], [None], PARIS, problems)
    written = write_bays([bay])
    assert written.count == 1 and not written.refused
    header, row = csv.reader(written.text.splitlines())
    out = dict(zip(header, row))
    spelled = {"DISPOSITION": "bataille", "PARITE_TROTTOIR": "impair", "LOCALISATION": "chaussée", "MARQUAGE_ETAT": "dégradé",
               "MARQUAGE_CONFORMITE": "oui", "TYPE": "aire permanente", "PANNEAU_PRESENT": "oui", "PANNEAU_ETAT": "dégradé",
               "DUREE_CONTROLE": "disque horodateur", "ABAISSEMENT_TROTTOIR": "oui"}
    assert {name: out[name] for name in example} == {**example, **spelled}


@pytest.mark.parametrize("given_, kept, reason", [
    ({"LONGUEUR": "0"}, None, said.ZERO), ({"LONGUEUR": "abc"}, None, said.NOT_A_NUMBER),
    ({"LONGUEUR": "inf"}, None, said.NOT_A_NUMBER),
    ({"LONGUEUR": "20000"}, None, said.OUT_OF_RANGE), ({"LONGUEUR": "-5"}, None, said.OUT_OF_RANGE),
    ({"LONGUEUR": "12,5"}, 1250.0, said.IN_METRES), ({"LARGEUR": "2.20"}, 220.0, said.IN_METRES),
    ({"DUREE_MAX": "0"}, None, said.ZERO), ({"IRVE_PUISSANCE": "5000"}, None, said.OUT_OF_RANGE),
    ({"TYPE": "AIRE PERIODIQUE"}, "aire périodique", said.READ_AS), ({"TYPE": "aire bleue"}, None, said.NOT_A_WORD),
    ({"DUREE_CONTROLE": "Disque"}, "disque horodateur", said.READ_AS), ({"ACTIVE": "peut-être"}, None, said.NOT_A_FLAG),
    ({"DATE_MAJ": "hier"}, None, said.NOT_A_DATE), ({"UUID": "12"}, None, said.NOT_A_UUID),
    ({"CODE_POSTAL": "6000"}, "06000", said.LOST_ZERO), ({"EQUIPEMENTS": "banc"}, "banc", said.OTHER_EQUIPMENT),
])
def test_a_trap_is_handled_and_listed(given_, kept, reason):
    (name,) = given_
    values, problems = one(**given_)
    assert values[name] == kept and problems == [(name, reason)]


@pytest.mark.parametrize("given_, kept", [
    ({"LONGUEUR": "1250,5"}, 1250.5), ({"ACTIVE": "VRAI"}, True), ({"ACTIVE": "n"}, False), ({"LOCALISATION": "n/a"}, None),
    ({"PANNEAU_ETAT": "n/a"}, "n/a"), ({"NOM": "NaN"}, None),
    ({"DATE_MAJ": "2026-07-01T12:00:00"}, datetime(2026, 7, 1, 10, tzinfo=timezone.utc)),
])
def test_what_the_schema_allows_is_read_without_a_word(given_, kept):
    (name,) = given_
    values, problems = one(**given_)
    assert values[name] == kept and problems == []


def test_a_single_length_in_metres_among_centimetres_is_left_out_not_guessed():
    bays, problems = read({"LONGUEUR": "900"}, {"LONGUEUR": "12"})
    assert [bay.values["LONGUEUR"] for bay in bays] == [900, None]
    assert [(p.row, p.reason) for p in problems] == [(2, said.PERHAPS_METRES)]


def test_exchanged_coordinates_are_put_right_only_where_that_is_certain():
    values, problems = one(LONGITUDE="45.769656", LATITUDE="4.855184")
    assert (values["LONGITUDE"], values["LATITUDE"]) == (4.855184, 45.769656) and problems == [("LONGITUDE", said.SWAPPED)]
    values, problems = one(LONGITUDE="55.45", LATITUDE="-20.88")  # Saint-Denis, La Réunion
    assert (values["LONGITUDE"], values["LATITUDE"]) == (55.45, -20.88) and problems == []
    values, problems = one(LONGITUDE="-73.98", LATITUDE="40.76")  # New York either way is not in France
    assert (values["LONGITUDE"], values["LATITUDE"]) == (-73.98, 40.76) and problems == []


def test_zero_zero_is_no_place():
    (bay,), problems = read({"LONGITUDE": "0", "LATITUDE": "0"})
    assert bay.geometry is None and [p.reason for p in problems] == [said.NULL_ISLAND, said.NO_PLACE]


def test_an_outline_counts_more_than_the_point_unless_it_cannot_be_read():
    outline = "POLYGON((4.85 45.77, 4.86 45.77, 4.86 45.78, 4.85 45.77))"
    (bay,), problems = read({"GEOM_WKT": outline})
    assert bay.geometry["type"] == "Polygon" and bay.values["GEOM_WKT"] == outline and not problems
    (bay,), problems = read({"GEOM_WKT": "POLYGON((843000 6519000, 843010 6519000, 843010 6519003, 843000 6519000))"})
    assert bay.geometry["type"] == "Point" and bay.values["GEOM_WKT"] is None and [p.reason for p in problems] == [said.BAD_WKT]


def test_names_of_older_versions_are_read_and_columns_without_a_field_are_listed():
    bays, problems = read({"STATUT": "oui", "CONTROLE": "caméra", "PANNEAU": "non", "ARR_DATE": "2020-01-01", "VEH_TONNAGE": ""})
    assert [bays[0].values[n] for n in ("ACTIVE", "DUREE_CONTROLE", "PANNEAU_PRESENT")] == [True, "caméra", False]
    assert [(p.row, p.field, p.value) for p in problems] == [(0, "ARR_DATE", "2020-01-01")]


def test_hours_that_contradict_each_other_are_both_kept_and_listed():
    cds = cerema_text(of_osm("Mo-Fr 08:00-12:00"))
    values, problems = one(TEMPORALITE_OSM="Mo-Sa 08:00-12:00", TEMPORALITE_CDS=cds)
    assert (values["TEMPORALITE_OSM"], values["TEMPORALITE_CDS"]) == ("Mo-Sa 08:00-12:00", cds)
    assert problems == [("TEMPORALITE_OSM", said.OTHER_HOURS)]


def test_missing_hours_are_written_from_the_others():
    values, problems = one(TEMPORALITE_CDS='[{"days_of_week":["sat"],"time_of_day_start":"09:00","time_of_day_end":"19:00"}]')
    assert values["TEMPORALITE_OSM"] == "Sa 09:00-19:00" and problems == [("TEMPORALITE_OSM", said.FROM_CDS)]
    values, problems = one(TEMPORALITE_OSM="Sa 09:00-19:00")
    assert json.loads(values["TEMPORALITE_CDS"]) == [{"days_of_week": ["sat"], "times_of_day": [["09:00", "19:00"]]}]
    assert problems == [("TEMPORALITE_CDS", said.FROM_OSM)]


def test_hours_with_seasons_stay_in_their_own_grammar():
    values, problems = one(TEMPORALITE_OSM="Apr-Sep Mo-Fr 06:00-11:00")
    assert values["TEMPORALITE_CDS"] is None and problems == []


def test_a_file_without_the_required_columns_is_told_so():
    with pytest.raises(FormatError, match="LATITUDE"):
        read_bays(b"ID,LONGITUDE\n1,2\n", PARIS, [])


def test_the_second_bay_of_an_identifier_and_values_that_the_schema_forbids_are_refused():
    bays, _ = read({"ID": "same", "ADRESSE": "VOIE EK/20", "ARR_URL": "à la mairie"}, {"ID": "same"})
    written = write_bays(bays)
    assert written.count == 1
    assert [(p.row, p.field, p.reason) for p in written.refused] == [
        (1, "ARR_URL", NOT_SAYABLE), (1, "ADRESSE", NOT_SAYABLE), (2, "ID", TWICE)]


characters = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff")
words = st.text(characters, max_size=20).map(str.strip).filter(lambda text: text not in MISSING)
degrees = st.floats(-1, 1).map(lambda shift: 4.8 + shift)
VALUES = {
    "text": st.none() | words.filter(bool), "flag": st.none() | st.booleans(),
    "time": st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(
        lambda d: d.replace(microsecond=0, tzinfo=timezone.utc)),
}
OWN = {
    "ID": words.filter(bool), "UUID": st.none() | st.uuids().map(str), "LONGUEUR": st.none() | st.floats(100, 10000),
    "LARGEUR": st.none() | st.floats(100, 1000), "IRVE_PUISSANCE": st.none() | st.floats(1, 4500),
    "DUREE_MAX": st.none() | st.integers(1, 600).map(float), "LONGITUDE": degrees, "LATITUDE": degrees.map(lambda d: d + 40.97),
    "ARR_URL": st.none() | st.from_regex(r"\Ahttps://[a-z]{1,9}\.fr/[a-zA-Z0-9/?=&%,;-]{0,20}\Z"),
    "ADRESSE": st.none() | st.from_regex(r"\A[a-zA-ZÀ-ÿ0-9'(),.][a-zA-ZÀ-ÿ0-9'(),. -]{0,20}[a-z]\Z"),
    "CODE_POSTAL": st.none() | st.from_regex(r"\A([013-9][0-9]|2[AB1-9])[0-9]{3}\Z"),
    "EQUIPEMENTS": st.none() | st.lists(st.sampled_from(EQUIPMENT), min_size=1, unique=True).map(",".join),
    "TEMPORALITE_OSM": st.sampled_from([None, "Mo-Fr 08:00-12:00", "Apr-Sep Mo 06:00-11:00", "24/7",
                                        "Mo-Sa 07:00-10:00; PH off"]),
    "TEMPORALITE_CDS": st.none(), "GEOM_WKT": st.none(),
    **{name: st.none() | st.sampled_from(choices) for name, choices in CHOICES.items()},
}


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries({name: OWN[name] if name in OWN else VALUES[kind] for name, kind in FIELDS}), st.booleans())
def test_every_field_survives_the_way_out_and_back(values, as_area):
    if values["TEMPORALITE_OSM"] in ("24/7", "Mo-Fr 08:00-12:00", "Mo-Sa 07:00-10:00; PH off"):
        values["TEMPORALITE_CDS"] = cerema_text(of_osm(values["TEMPORALITE_OSM"]))
    x, y = values["LONGITUDE"], values["LATITUDE"]
    geometry = {"type": "Point", "coordinates": [x, y]}
    if as_area:
        geometry = {"type": "Polygon", "coordinates": [[[x, y], [x + 1e-4, y], [x, y + 1e-4], [x, y]]]}
        values["GEOM_WKT"] = text_of(geometry)
    written = write_bays([Bay(1, values, geometry)])
    assert not written.refused
    (back,) = read_bays(written.text.encode("utf-8"), PARIS, [])
    assert dict(back.values) == values
    assert back.geometry == geometry


@pytest.mark.parametrize("text", ["", "POLYGON", "POLYGON((1 2))", "POLYGON((1 2, 3 4, 5 6, 7 8))", "POINT(200 1)", "POINT(a b)",
                                  "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                                  "POLYGON((nan 1, 2 2, 3 3, nan 1))"])
def test_what_is_no_outline_in_degrees_is_none(text):
    assert geometry_of(text) is None


def test_a_multi_polygon_of_one_part_is_that_part():
    several = geometry_of("SRID=4326;MULTIPOLYGON Z (((0 0 5, 1 0 5, 1 1 5, 0 0 5)))")
    assert several == geometry_of("POLYGON((0 0, 1 0, 1 1, 0 0))") is not None


cells = (st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes() | st.text(max_size=12)
         | st.sampled_from(["0", "1,5", "POLYGON((", "POLYGON((1 2, 3 4))", "[{}]", "24/7", "n/a", "1e400", "45.7", "9999-12-31",
                            "0001-01-01"]))


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from([*NAMES, "STATUT", "TEMPORALIT", "other"]), cells), max_size=3))
def test_whatever_a_table_holds_is_read_or_listed_and_what_is_written_can_be_read(rows):
    bays = bays_of(rows, [None] * len(rows), PARIS, [])
    assert len(bays) == len(rows)
    written = write_bays(bays)
    assert len(read_bays(written.text.encode("utf-8", "replace"), PARIS, [])) == written.count


def test_a_table_of_the_schema_is_written_as_it_was():
    text = (",".join(NAMES) + "\n"
            "oui,https://ville.example/acte.pdf,oui,550e8400-e29b-41d4-a716-446655440000,133-3,69123_1,2025-10-22T12:50:21Z,"
            '4.855184,45.769656,"POLYGON((4.855154 45.769666, 4.855190 45.769583, 4.855168 45.769581, '
            '4.855154 45.769666))",'
            '"27 Rue Ney, 69006 Lyon",69006,Lyon,épi,inconnu,terre-plein,1250.5,220,absent,non,zone marchandises,'
            'non,n/a,20,autre,'
            '"[{""days_of_week"":[""mon""],""times_of_day"":[[""08:00"",""12:00""]]}]",Mo 08:00-12:00,'
            '"capteur sol,borne recharge",22,oui,"dit ""la longue"""\n'
            ",,,,133-4,,,-61.500000,16.242000,,,,,,,,,,,,,,,,,,,,,,\n")
    problems = []
    assert write_bays(read_bays(text.encode("utf-8"), PARIS, problems)).text == text
    assert problems == []
