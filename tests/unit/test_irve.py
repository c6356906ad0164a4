# SPDX-License-Identifier: GPL-2.0-or-later
"""Charging points of the national schema: every field survives, every trap is handled as its row says."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from joptimiz_qgis.core.errors import FormatError, InputError
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.formats import irve, irve_stations, station_fields
from joptimiz_qgis.formats.delimited import WINDOWS
from joptimiz_qgis.formats.irve import PointReader, must_be_dynamic, states_of, superseded
from joptimiz_qgis.formats.irve_stations import StationBook
from joptimiz_qgis.formats.sirene import UNEVEN
from joptimiz_qgis.formats.table_stream import TableStream

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "stations"
needs_data = pytest.mark.skipif(not SHARED.exists(), reason="no shared data")
ZONE = timezone(timedelta(hours=1))
ROW = {name: "" for name, _ in station_fields.IRVE_STATIC} | {
    "nom_operateur": "Société Y", "nom_enseigne": "ABC", "id_station_itinerance": "FRAAAP1", "nom_station": "Picpus",
    "implantation_station": "Voirie", "adresse_station": "1 avenue de la Paix", "coordonneesXY": "[2.35,48.85]", "nbre_pdc": "1",
    "id_pdc_itinerance": "FRAAAE1", "puissance_nominale": "22", "prise_type_2": "true", "prise_type_combo_ccs": "false",
    "condition_acces": "Accès libre", "horaires": "24/7", "restriction_gabarit": "Hauteur maximale 2m", "date_maj": "2026-01-05"}


def table(*rows, encoding="utf-8", delimiter=","):
    text = io.StringIO()
    out = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    out.writeheader()
    out.writerows(rows)
    return TableStream(io.BytesIO(text.getvalue().encode(encoding)))


def gathered(*rows, states=None):
    """(points, stations, problems as (row, field, reason)) of rows that change ROW."""
    problems = []
    stream = table(*({**ROW, **row} for row in rows))
    reader = PointReader(stream.header, problems)
    points = [reader.read(number, row) for number, row in stream.rows(problems, NoProgress())]
    book = StationBook("given.csv", problems, states is not None)
    for point in points:
        book.add(point, (states or {}).get(point.id))
    stations = list(book.stations())
    return points, stations, [(p.row, p.field, p.reason) for p in problems]


@needs_data
def test_all_fields_of_the_official_schema_are_fields_of_points_in_its_order_and_types():
    described = json.loads((SHARED / "irve-schema-statique.json").read_text("utf-8"))["fields"]
    kinds = {"string": "text", "geopoint": "text", "date": "text", "integer": "int", "number": "real", "boolean": "flag"}
    assert [(f["name"], kinds[f["type"]]) for f in described] == list(station_fields.IRVE_STATIC)


def test_fields_of_stations_are_those_of_the_collection_of_the_api_in_its_order():
    described = json.loads((ROOT / "resources" / "api" / "schemas" / "stations.json").read_text("utf-8"))["properties"]
    assert [name for name, _ in station_fields.STATIONS] == [n for n in described if n not in ("rev", "updated_at", "deleted")]
    assert list(station_fields.KINDS) == described["kind"]["enum"]


@needs_data
def test_every_value_of_the_official_example_survives():
    with open(SHARED / "irve-exemple-valide-statique.csv", "rb") as stream:
        opened, problems = TableStream(stream), []
        reader = PointReader(opened.header, problems)
        points = [reader.read(number, row) for number, row in opened.rows(problems, NoProgress())]
    with open(SHARED / "irve-exemple-valide-statique.csv", encoding="utf-8", newline="") as text:
        given = list(csv.DictReader(text))
    words = {True: "true", False: "false", None: ""}
    for point, row in zip(points, given):
        said = {name: words[value] if value is None or isinstance(value, bool) else
                f"{value:g}" if isinstance(value, (int, float)) else value for name, value in point.values.items()}
        assert said == row
        assert point.place == (7.487105, 48.345345)
    assert (len(points), problems) == (2, [])


@needs_data
def test_the_official_states_come_with_their_instant():
    with open(SHARED / "irve-exemple-valide-dynamique.csv", "rb") as stream:
        opened, problems = TableStream(stream), []
        must_be_dynamic(opened.header)
        states = states_of(opened.rows(problems, NoProgress()), ZONE, problems)
    assert list(states) == ["FRA68P68021001", "ESZUNE1111ER7"] and not problems
    assert states["ESZUNE1111ER7"].since == datetime(2022, 10, 18, 12, 35, 49, tzinfo=timezone.utc)
    assert (states["ESZUNE1111ER7"].state, states["ESZUNE1111ER7"].occupation) == ("en_service", "libre")


@pytest.mark.parametrize("written", ["[2.35,48.85]", "[2.35, 48.85]", "2.35,48.85", "(2.35 48.85)", "POINT(2.35 48.85)",
                                     "[2,35;48,85]", "[\"2.35\",\"48.85\"]"])
def test_a_place_is_read_in_any_brackets(written):
    points, _, problems = gathered({"coordonneesXY": written})
    assert points[0].place == (2.35, 48.85) and not problems


def test_exchanged_coordinates_are_put_right_and_listed_and_what_was_written_is_kept():
    (point,), _, problems = gathered({"coordonneesXY": "[48.85,2.35]"})
    assert point.place == (2.35, 48.85) and point.values["coordonneesXY"] == "[48.85,2.35]"
    assert problems == [(1, "coordonneesXY", irve.SWAPPED)]


@pytest.mark.parametrize("written", ["", "[0,0]", "[2.35]", "[2.35,48.85,3]", "nowhere", "[200,95]", "[1e999,48]"])
def test_a_station_without_a_place_is_kept_without_one_and_listed(written):
    _, (station,), problems = gathered({"coordonneesXY": written})
    assert station.place is None and problems == [(1, "coordonneesXY", irve.NO_PLACE)]


@pytest.mark.parametrize("written, meant", [("true", True), ("TRUE", True), ("1", True), ("oui", True), ("Vrai", True),
                                            ("false", False), ("0", False), ("NON", False), ("faux", False), ("", None)])
def test_booleans_are_read_in_all_their_spellings(written, meant):
    (point,), _, problems = gathered({"gratuit": written})
    assert point.values["gratuit"] is meant and not problems


def test_a_boolean_that_is_none_is_unknown_and_listed():
    (point,), _, problems = gathered({"gratuit": "perhaps"})
    assert point.values["gratuit"] is None and problems == [(1, "gratuit", irve.NOT_A_FLAG)]


@pytest.mark.parametrize("written, power, reason", [
    ("22", 22.0, None), ("7,4", 7.4, None), ("0", None, irve.ZERO), ("-3", None, irve.NEGATIVE),
    ("much", None, irve.NOT_A_NUMBER),
    ("nan", None, irve.NOT_A_NUMBER), ("inf", None, irve.NOT_A_NUMBER)])
def test_power_is_a_number_above_zero_or_unknown(written, power, reason):
    _, (station,), problems = gathered({"puissance_nominale": written})
    assert station.values["max_power_kw"] == power
    assert problems == ([(1, "puissance_nominale", reason)] if reason else [])


def test_a_station_holds_its_points_and_its_greatest_power():
    _, (station,), problems = gathered(
        {"nbre_pdc": "2"}, {"nbre_pdc": "2", "id_pdc_itinerance": "FRAAAE2", "puissance_nominale": "150",
                            "prise_type_2": "", "prise_type_combo_ccs": "1"})
    assert json.loads(station.values["points"]) == [{"id": "FRAAAE1", "power_kw": 22.0, "plugs": ["type_2"]},
                                                    {"id": "FRAAAE2", "power_kw": 150.0, "plugs": ["combo_ccs"]}]
    values = station.values
    assert [values[name] for name in ("station_id", "kind", "max_power_kw", "access")] == ["FRAAAP1", "charging", 150, "public"]
    assert (values["opening_hours"], values["vehicle_limits"]) == ("24/7", "Hauteur maximale 2m")
    assert values["state"] is values["state_at"] is values["verified_on"] is None and not problems


def test_contradictions_between_rows_of_one_station_are_listed_once_and_leave_hours_and_access_unknown():
    other = {"id_pdc_itinerance": "FRAAAE2", "nom_station": "Other", "horaires": "Mo-Fr 08:00-12:00", "nbre_pdc": "3",
             "condition_acces": "Accès réservé", "coordonneesXY": "[2.36,48.85]"}
    _, (station,), problems = gathered({"nbre_pdc": "3"}, other, {**other, "id_pdc_itinerance": "FRAAAE3"})
    assert (station.values["name"], station.values["opening_hours"], station.values["access"]) == ("Picpus", None, "unknown")
    assert station.place == (2.35, 48.85)
    assert sorted(problems) == sorted([
        (2, "nom_station", irve_stations.DIFFER), (2, "horaires", irve_stations.DIFFER_UNKNOWN),
        (2, "condition_acces", irve_stations.DIFFER_UNKNOWN), (2, "coordonneesXY", irve_stations.DIFFER)])


def test_all_words_on_sizes_of_a_station_stay_visible():
    _, (station,), _ = gathered({}, {"id_pdc_itinerance": "FRAAAE2", "restriction_gabarit": "PL interdits"},
                                {"id_pdc_itinerance": "FRAAAE3"})
    assert station.values["vehicle_limits"] == "Hauteur maximale 2m / PL interdits"


def test_hours_that_are_prose_stay_with_the_point_and_leave_the_station_unknown():
    (point,), (station,), problems = gathered({"horaires": "Selon magasin 08:00-20:00 environ"})
    assert point.values["horaires"] == "Selon magasin 08:00-20:00 environ" and station.values["opening_hours"] is None
    assert problems == [(1, "horaires", irve_stations.BAD_HOURS)]


def test_a_number_of_points_that_is_not_so_is_listed():
    assert gathered({"nbre_pdc": "4"})[2] == [(1, "nbre_pdc", irve_stations.COUNT)]


def test_stations_of_no_concern_to_roaming_are_told_apart_by_their_local_identifier_or_place():
    nobody = {"id_station_itinerance": "Non concerné", "id_pdc_itinerance": "Non concerné"}
    points, stations, problems = gathered({**nobody, "id_station_local": "L1"}, {**nobody, "id_station_local": "L2"}, nobody)
    assert [s.values["station_id"] for s in stations] == ["L1", "L2", "[2.35,48.85]"]
    assert [p.id for p in points] == ["", "", ""]
    assert problems == [(n, "id_station_itinerance", irve_stations.NO_STATION) for n in (1, 2, 3)]


def test_of_rows_on_one_point_the_newest_counts_and_the_last_of_equally_new_ones():
    rows = [{**ROW, "date_maj": day, "id_pdc_itinerance": own} for day, own in (
        ("2026-01-05", "A"), ("2025-01-05", "A"), ("05/02/2026", "A"), ("2026-01-05", "B"), ("2026-01-05", "B"),
        ("2026-01-05", "Non concerné"), ("2026-01-05", "Non concerné"))]
    stream = table(*rows)
    assert superseded(stream.rows([], NoProgress()), PointReader(stream.header, [])) == {1, 2, 4}


def states(*rows):
    problems = []
    names = ("id_pdc_itinerance", "etat_pdc", "occupation_pdc", "horodatage")
    stream = table(*(dict(zip(names, row)) for row in rows))
    return states_of(stream.rows(problems, NoProgress()), ZONE, problems), [(p.row, p.field) for p in problems]


def test_of_states_the_newest_instant_counts_whatever_its_offset_and_order():
    found, problems = states(("A", "hors_service", "inconnu", "2026-01-05T10:00:00+01:00"),
                             ("A", "en_service", "libre", "2026-01-05T09:30:00Z"),
                             ("A", "hors_service", "occupe", "2026-01-05T10:15:00"))
    assert (found["A"].state, found["A"].occupation) == ("en_service", "libre") and not problems


def test_states_that_cannot_be_read_are_listed_and_never_taken_for_in_service():
    found, problems = states(("", "en_service", "libre", "2026-01-05"), ("A", "en_service", "libre", "yesterday"),
                             ("B", "probably", "libre", "2026-01-05T10:00:00"))
    assert {own: one.state for own, one in found.items()} == {"B": "inconnu"}
    assert problems == [(1, "id_pdc_itinerance"), (2, "horodatage"), (3, "etat_pdc")]


@pytest.mark.parametrize("first, second, state", [
    ("en_service", "hors_service", "in_service"), ("hors_service", "hors_service", "out_of_service"),
    ("hors_service", None, "unknown"), ("inconnu", "hors_service", "unknown"), (None, None, "unknown")])
def test_a_station_is_out_of_service_only_if_all_its_points_are(first, second, state):
    rows = [(own, word, "inconnu", "2026-01-05T10:00:00Z") for own, word in (("FRAAAE1", first), ("FRAAAE2", second)) if word]
    known = states(*rows)[0] if rows else {}
    _, (station,), _ = gathered({"nbre_pdc": "2"}, {"nbre_pdc": "2", "id_pdc_itinerance": "FRAAAE2"}, states=known)
    assert station.values["state"] == state
    assert station.values["state_at"] == (datetime(2026, 1, 5, 10, tzinfo=timezone.utc) if rows else None)


def test_a_file_of_states_that_lacks_a_column_is_refused_by_name():
    with pytest.raises(InputError) as refused:
        must_be_dynamic(("id_pdc_itinerance", "etat_pdc"))
    assert "occupation_pdc, horodatage" in str(refused.value)


def test_columns_are_found_in_any_letter_case_and_what_is_missing_is_named():
    assert irve.missing(name.upper() for name in ROW) == ()
    assert irve.missing(("id_pdc_itinerance", "coordonneesXY")) == ("id_station_itinerance", "puissance_nominale")


def test_a_spreadsheet_in_windows_1252_is_read_said_once_and_can_be_read_twice():
    stream, problems = table(ROW, {**ROW, "nom_station": "Œuvre d’Évry"}, encoding="cp1252", delimiter=";"), []
    first = list(stream.rows(problems, NoProgress()))
    assert first[1][1]["nom_station"] == "Œuvre d’Évry" and [p.reason for p in problems] == [WINDOWS]
    assert list(stream.rows([], NoProgress())) == first


def test_a_row_of_another_width_is_left_out_and_listed():
    stream, problems = TableStream(io.BytesIO(b"\xef\xbb\xbfa,b\n1,2\n1,2,3\n\n4,5\n")), []
    assert [row for _, row in stream.rows(problems, NoProgress())] == [{"a": "1", "b": "2"}, {"a": "4", "b": "5"}]
    assert [(p.row, p.reason) for p in problems] == [(2, UNEVEN)]


@pytest.mark.parametrize("content", [b"", b"\n", b"\0\1\2", b"PK\3\4\0\0"])
def test_what_is_no_table_is_refused(content):
    with pytest.raises(FormatError):
        TableStream(io.BytesIO(content))
