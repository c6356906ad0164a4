# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules to Cerema orders: what is written comes back as the same law and fits the schema, the rest is refused by name."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cerema_orders import REAL, tables

from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.holidays import french
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.regulation.schedule import parse
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy
from joptimiz_qgis.formats.cerema_orders import orders_of, read_orders
from joptimiz_qgis.formats.cerema_orders_writer import COLUMNS, rows_of, write

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 1, 1)
TABLES = tables()
BAN = AccessRule(
    "01001-1", Kind.CLOSURE, name="Rue Haute (place du Marché – n° 12)", valid_from=datetime(2020, 5, 4, tzinfo=PARIS),
    valid_to=datetime(2030, 1, 1, tzinfo=PARIS), schedule="Mo-Sa 00:00-06:00,11:00-24:00; Su 00:00-24:00",
    vehicles=(Category.PL, Category.TC), authority="Commune de Test", act_ref="2020-7, Commune de Test",
    act_url="https://example.org/act", exempted_uses=("delivery", "removals"), geometry="LineString(5.0 45.0, 5.1 45.0)")
LIFTED = ("phase", "source", "info_url", "verified_on", "status")  # no law


def back(*rows):
    text = io.StringIO(newline="")
    write(rows, text)
    return read_orders(io.BytesIO(text.getvalue().encode()), TABLES, PARIS, TODAY).rules


def law(rule):
    of = {name: getattr(rule, name) for name in rule.__dataclass_fields__ if name not in (*LIFTED, "schedule")}
    return {name: frozenset(value) if isinstance(value, tuple) else value for name, value in of.items()}


def hours(text):
    calendar = Calendar(PARIS, french)
    begin = calendar.instant_ms(datetime(2026, 4, 27))  # the first of May is in it, and a night into the next year
    spans = parse(text or "24/7").intervals(begin, begin + 14 * 86_400_000, calendar)
    return [tuple(span) for span in spans]


def test_a_ban_states_the_hours_in_which_traffic_is_allowed():
    (row,) = rows_of([BAN], TABLES, "", PARIS, {BAN.act_ref: date(2020, 4, 30)}).rows
    assert tuple(row) == COLUMNS
    assert {name: value for name, value in row.items() if value} == {
        "ID": "1", "COLL_NOM": "Commune de Test", "COLL_INSEE": "01001", "ARR_DATE": "2020-04-30", "ARR_REF": "2020-7",
        "ARR_OBJET": "NC", "ARR_URL": "https://example.org/act", "REGL_MODALITE": "Interdit", "VEH_TYPES": "Poids lourds",
        "SAUF_VEH_USAGES": "Livraison|Desserte locale : déménageur", "PERIODE_JH": "Mo-Sa 06:00-11:00",
        "PERIODE_DEBUT": "2020-05-04", "PERIODE_FIN": "2029-12-31", "EMPRISE_DESIGNATION": "Rue Haute",
        "EMPRISE_DEBUT": "place du Marché", "EMPRISE_FIN": "n° 12", "GEOM_WKT": "LineString(5.0 45.0, 5.1 45.0)"}


def test_a_date_of_act_that_nobody_stated_is_pointed_out():
    found = rows_of([BAN], TABLES, "", PARIS)
    assert [(note.row, note.field, note.value) for note in found.notes] == [(1, "ARR_DATE", "2020-05-04")]
    assert not rows_of([BAN], TABLES, "", PARIS, {BAN.act_ref: date(2020, 4, 30)}).notes


@pytest.mark.parametrize("change", [
    {}, {"kind": Kind.WEIGHT, "limit_value": 3.5, "limit_inclusive": True}, {"vehicles": None}, {"schedule": None},
    {"kind": Kind.HEIGHT, "limit_value": 3.0, "limit_inclusive": False}, {"effect": Effect.PERMIT}, {"valid_to": None},
    {"kind": Kind.HAZMAT}, {"critair_banned": (CritAir.NC, CritAir.C5)}, {"energies": (Energy.GAS, Energy.HYDROGEN)},
    {"vehicles": (Category.PL, Category.TC, Category.CARGO_BIKE)}, {"max_stay_min": 90.0, "exit_by": "11:30"},
    {"schedule": "24/7; Mo-Sa 00:00-06:00,11:00-24:00; PH 00:00-24:00"}, {"schedule": "Mo-Fr 22:00-06:00"}, {"geometry": None},
    {"valid_from": datetime(2020, 5, 4, 8, 30, tzinfo=PARIS), "valid_to": datetime(2020, 5, 5, 18, tzinfo=PARIS)},
    {"act_ref": ""}, {"name": "Centre (13 – 14) bis"}, {"exempted_uses": ("tractors",)},
    {"rule_id": "01001-200046977-ZFE-001", "kind": Kind.ZFE}, {"status": Status.PLANNED}])
def test_what_the_schema_can_say_comes_back_as_the_same_law(change):
    rule = replace(BAN, **change)
    found = rows_of([rule], TABLES, "", PARIS)
    assert not found.refused
    (again,) = back(*found.rows)
    assert law(again) == law(rule) and hours(again.schedule) == hours(rule.schedule)
    assert back(*rows_of([again], TABLES, "", PARIS).rows) == (again,)


@pytest.mark.parametrize("field, value", [
    ("kind", Kind.ZTL), ("kind", Kind.ZFE), ("status", Status.DRAFT), ("valid_from", None), ("movement", Movement.TRANSIT),
    ("direction", "forward"), ("edges", ("1",)), ("except_edges", ("1",)), ("schedule", "de 6 h"), ("schedule", "?VEH_TONNAGE="),
    ("vehicles", (Category.PL,)), ("vehicles", ()), ("energies", (Energy.DIESEL,)), ("authority", ""), ("name", ""),
    ("name", "A/B"),
    ("schedule", "PH 22:00-06:00"), ("exempted_uses", ("a|b",)), ("max_stay_min", 2.5), ("max_stay_min", 1440.0),
    ("exit_by", "late"), ("limit_value", 3.5), ("act_url", "NA"), ("rule_id", "zone")])
def test_what_the_schema_cannot_say_is_refused_and_named(field, value):
    found = rows_of([replace(BAN, **{field: value}), replace(BAN, rule_id="01001-2")], TABLES, "", PARIS)
    assert [(problem.row, problem.field) for problem in found.refused] == [(1, field)] and len(found.rows) == 1


@pytest.mark.parametrize("change, field", [
    ({"kind": Kind.WEIGHT, "limit_value": 3.5, "limit_inclusive": False}, "limit_inclusive"),
    ({"kind": Kind.WEIGHT}, "limit_value"), ({"kind": Kind.WIDTH, "limit_value": 2.0}, "limit_inclusive"),
    ({"kind": Kind.AXLE_LOAD, "limit_value": 10.0, "limit_inclusive": False}, "kind"),
    ({"kind": Kind.WEIGHT, "limit_value": 46.0, "limit_inclusive": True}, "limit_value")])
def test_limits_that_would_bind_otherwise_are_refused(change, field):
    assert [problem.field for problem in rows_of([replace(BAN, **change)], TABLES, "", PARIS).refused] == [field]


def test_phases_of_one_id_need_ids_of_their_own():
    found = rows_of([BAN, replace(BAN, valid_from=BAN.valid_to, valid_to=None)], TABLES, "", PARIS)
    assert len(found.rows) == 1 and [(problem.row, problem.field) for problem in found.refused] == [(2, "rule_id")]


def test_an_id_without_a_municipality_gets_the_one_given():
    (row,) = rows_of([replace(BAN, rule_id="zone")], TABLES, "13090", PARIS).rows
    assert (row["COLL_INSEE"], row["ID"]) == ("13090", "zone")


RULES = st.builds(
    AccessRule, st.sampled_from(["01001-1", "13090-x", "zone"]), st.sampled_from(Kind), st.sampled_from(Effect),
    name=st.text("Rue é(–)œ/", min_size=1, max_size=9), status=st.sampled_from(Status),
    valid_from=st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1), timezones=st.just(PARIS)).map(
        lambda moment: moment.replace(microsecond=0)),
    valid_to=st.none() | st.dates(date(2041, 1, 1), date(2050, 1, 1)).map(
        lambda day: datetime(day.year, day.month, day.day, tzinfo=PARIS)),
    schedule=st.sampled_from([None, "24/7", "off", "Mo-Fr 08:00-20:00; PH off", "Mo-Fr 22:00-06:00", "Sa,Su", "?", "x",
                              "Jun 01-Aug 31 10:00-18:00"]),
    movement=st.sampled_from(Movement), direction=st.sampled_from(["both", "both", "forward"]),
    vehicles=st.none() | st.lists(st.sampled_from(Category), unique=True, max_size=3).map(tuple),
    energies=st.none() | st.lists(st.sampled_from(Energy), unique=True, max_size=2).map(tuple),
    critair_banned=st.none() | st.lists(st.sampled_from(CritAir), unique=True, max_size=3).map(tuple),
    limit_value=st.none() | st.floats(0, 50), limit_inclusive=st.none() | st.booleans(),
    exempted_uses=st.lists(st.sampled_from(["delivery", "removals", "hazmat", "Ü", "ab"]), max_size=2).map(tuple),
    max_stay_min=st.none() | st.floats(0, 2000) | st.integers(0, 1500).map(float),
    exit_by=st.sampled_from([None, "11:00", "9:00", "25:00"]), authority=st.sampled_from(["", "Commune, A", "NA"]),
    act_ref=st.sampled_from(["", "7", "7, Commune, A", "NC", ", "]))


@settings(max_examples=300, deadline=timedelta(seconds=2))
@given(RULES)
def test_any_rule_is_refused_or_comes_back_as_the_same_law(rule):
    found = rows_of([rule], TABLES, "75056", PARIS)
    assert len(found.rows) + len(found.refused) == 1
    for again in back(*found.rows):
        assert again.rule_id.endswith(rule.rule_id) and rule.act_ref.partition(",")[0] in again.act_ref
        names = set(law(rule)) - {"rule_id", "act_ref"}
        assert {name: law(again)[name] for name in names} == {name: law(rule)[name] for name in names}
        assert hours(again.schedule) == hours(rule.schedule)
        assert all(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d:00|", found.rows[0][name]) for name in ("INTERV_DUREE", "INTERV_HMAX"))


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
@pytest.mark.parametrize("filled, least", [
    ({}, 2),  # the others have no date of act, or a tonnage without "from" or "up to"
    ({"ARR_DATE": "2010-01-31", "VEH_TONNAGE_MODALITE": "à partir de"}, 14)])
def test_published_rows_come_back_and_fit_the_schema(filled, least):
    schema = json.loads((REAL / "schema-arrete-circulation-marchandises.json").read_text("utf-8"))
    assert [field["name"] for field in schema["fields"]] == list(COLUMNS)
    written = 0
    for path in sorted(REAL.glob("*.csv")):
        if path.name == "VEH_USAGES.csv":
            continue
        with path.open(encoding="utf-8", newline="") as stream:
            rows = [completed(row, filled) for row in csv.DictReader(stream)]
        rules = orders_of(rows, TABLES, PARIS, TODAY).rules
        found = rows_of(rules, TABLES, "", PARIS)
        refused = {problem.row for problem in found.refused}
        kept = tuple(rule for number, rule in enumerate(rules, 1) if number not in refused)
        assert back(*found.rows) == kept
        written += len(kept)
        for row in found.rows:
            for field in schema["fields"]:
                of, value = field.get("constraints") or {}, row[field["name"]]
                assert value or not of.get("required"), field["name"]
                assert not value or re.search(of.get("pattern", ""), value), (field["name"], value)
                assert not value or value in of.get("enum", [value])
    assert written >= least


def completed(row, filled):
    return {name: filled[name] if value in ("", "NC") and name in filled and (name == "ARR_DATE" or row["VEH_TONNAGE"]) else value
            for name, value in row.items()}
