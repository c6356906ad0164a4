# SPDX-License-Identifier: GPL-2.0-or-later
"""Cerema orders: rows written by hand against the rule that their text means, and the published files by eye."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from networks import tiny
from test_evaluate import whole

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.evaluate import evaluate, verdict_map
from joptimiz_qgis.core.regulation.holidays import french
from joptimiz_qgis.core.regulation.rules import Effect, Kind, Status
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy, Vehicle
from joptimiz_qgis.formats.cerema_orders import orders_of, read_orders
from joptimiz_qgis.formats.cerema_tables import TABLES, read_tables

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "data" / "messages" / "arretes"
PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 1, 1)
BAN = {"ID": "1", "COLL_NOM": "Commune de Test", "COLL_INSEE": "01001", "ARR_DATE": "2020-05-04", "ARR_REF": "2020-7",
       "REGL_MODALITE": "Interdit", "VEH_TYPES": "Poids lourds", "EMPRISE_DESIGNATION": "Rue Haute",
       "GEOM_WKT": "LineString(5.0 45.0, 5.1 45.0)"}


def tables():
    types, uses = (io.StringIO((ROOT / "resources" / "tables" / name).read_text("utf-8")) for name in TABLES)
    return read_tables(types, uses)


def one(**values):
    found = orders_of([{**BAN, **values}], tables(), PARIS, TODAY)
    (rule,) = found.rules
    return rule, {p.field for p in found.problems}


def verdict(rules, vehicle, when="2026-03-10T10:30"):
    calendar = Calendar(PARIS, french)
    at = calendar.instant_ms(datetime.fromisoformat(when))
    law = evaluate(tiny([{"xy": [(0, 0), (100, 0)]}]), vehicle, rules, [whole(0)] * len(rules), (), calendar, (at, at + 60_000))
    return Verdict(int(verdict_map(law, at).verdict[0])).label


LORRY = Vehicle(Category.PL, CritAir.C4, Energy.DIESEL, gross_weight_t=19.0, height_m=4.0, width_m=2.5, length_m=10.0,
                use="removals")
VAN = Vehicle(Category.VUL, CritAir.C2, Energy.DIESEL, gross_weight_t=3.5, height_m=2.5, width_m=2.0, length_m=6.0)


def test_plain_ban():
    rule, problems = one()
    assert (rule.rule_id, rule.kind, rule.effect) == ("01001-1", Kind.CLOSURE, Effect.FORBID)
    assert rule.vehicles == (Category.PL, Category.TC)
    assert (rule.phase, rule.status, rule.schedule) == ("2020-05-04", Status.IN_FORCE, None)
    assert rule.act_ref == "2020-7, Commune de Test" and rule.geometry == "LineString(5.0 45.0, 5.1 45.0)"
    assert rule.verified_on is None  # nobody has checked it yet
    assert not problems
    assert (verdict([rule], LORRY), verdict([rule], VAN)) == ("forbidden", "allowed")


@pytest.mark.parametrize("hours, when, expected", [
    ("Mo-Sa 06:00-11:00", "2026-03-10T10:59", "allowed"),
    ("Mo-Sa 06:00-11:00", "2026-03-10T11:00", "forbidden"),
    ("Mo-Sa 06:00-11:00", "2026-03-15T08:00", "forbidden"),  # a Sunday
    ("Mo-Sa 06:00-11:00; PH off", "2026-05-01T08:00", "forbidden"),
    ("Mo-Fr 22:00-06:00", "2026-03-14T05:00", "allowed"),  # Saturday morning, the night of Friday
    ("Mo-Fr 22:00-06:00", "2026-03-14T06:00", "forbidden"),
    ("24/7", "2026-03-10T10:30", "allowed"),
    ("Mo-Fr 22:00-06:00; PH off", "2026-03-10T10:30", "unknown"),  # its complement cannot be written
    ("de 6 h à 11 h", "2026-03-10T10:30", "unknown"),
])
def test_ban_applies_outside_the_allowed_hours(hours, when, expected):
    rule, problems = one(PERIODE_JH=hours)
    assert verdict([rule], LORRY, when) == expected
    assert ("PERIODE_JH" in problems) == (expected == "unknown")


@pytest.mark.parametrize("values, limit, inclusive, lorry, van", [
    ({"VEH_TONNAGE": "19", "VEH_TONNAGE_MODALITE": "à partir de"}, 19.0, True, "forbidden", "allowed"),
    ({"VEH_TONNAGE": "19.5", "VEH_TONNAGE_MODALITE": "à partir de"}, 19.5, True, "allowed", "allowed"),
    ({"VEH_TONNAGE": "7,5", "VEH_TONNAGE_MODALITE": "A partir de"}, 7.5, True, "forbidden", "allowed"),
    ({"VEH_TONNAGE": "7.5"}, None, None, "unknown", "allowed"),
    ({"VEH_TONNAGE": "7.5", "VEH_TONNAGE_MODALITE": "jusqu’à"}, None, None, "unknown", "allowed"),
    ({"VEH_LONG": "10"}, 10.0, False, "allowed", "allowed"),  # the maximum itself is allowed
    ({"VEH_LONG": "9.5"}, 9.5, False, "forbidden", "allowed"),
    ({"VEH_HAUT": "3.5"}, 3.5, False, "forbidden", "allowed"),
    ({"VEH_LARG": "2.4"}, 2.4, False, "forbidden", "allowed"),
    ({"VEH_LARG": "2.4", "VEH_HAUT": "4.5"}, None, None, "unknown", "allowed"),  # either, or both?
])
def test_limits_bind_as_their_modality_says(values, limit, inclusive, lorry, van):
    rule, problems = one(**values)
    assert (rule.limit_value, rule.limit_inclusive) == (limit, inclusive)
    assert (verdict([rule], LORRY), verdict([rule], VAN)) == (lorry, van)
    assert bool(problems) == (lorry == "unknown")


@pytest.mark.parametrize("values, expected, field", [
    ({"SAUF_VEH_USAGES": "Livraison|Desserte locale : déménageur"}, "exempted", None),
    ({"SAUF_VEH_USAGES": "Livraison|Tracteurs"}, "forbidden", "SAUF_VEH_USAGES"),  # a use the table does not know
    ({"VEH_USAGES": "Livraison"}, "unknown", "VEH_USAGES"),  # a ban of one use only
    ({"VEH_USAGES": "Transport de matières dangereuses"}, "allowed", None),  # no dangerous goods on board
    ({"VEH_MOTORS": "Électrique|Hydrogène"}, "allowed", None),
    ({"VEH_MOTORS": "Diesel"}, "unknown", "VEH_MOTORS"),
    ({"VEH_CQAS": "4|5|Véhicule non classé"}, "forbidden", None),
    ({"VEH_CQAS": "5|Véhicule non classé"}, "allowed", None),
    ({"VEH_CQAS": "100% électrique et Véhicules à hydrogène"}, "allowed", None),
    ({"VEH_CQAS": "Euro 4"}, "unknown", "VEH_CQAS"),
    ({"VEH_TYPES": "Véhicules utilitaires légers|Poids lourds"}, "forbidden", None),
    ({"VEH_TYPES": "Vélo-cargos"}, "allowed", None),
    ({"VEH_TYPES": "Tous véhicules"}, "forbidden", None),
    ({"VEH_TYPES": "Trains doubles"}, "unknown", "VEH_TYPES"),
    ({"VEH_TYPES": ""}, "unknown", "VEH_TYPES"),
    ({"EMPRISE_SENS": "Deux sens"}, "forbidden", None),
    ({"EMPRISE_SENS": "Nord-Sud"}, "unknown", "EMPRISE_SENS"),
    ({"PERIODE_DEBUT": "Début des vacances de la Toussaint"}, "unknown", "PERIODE_DEBUT"),
    ({"PERIODE_DEBUT": "2026-03-10", "PERIODE_FIN": "2026-03-10"}, "forbidden", None),
    ({"PERIODE_DEBUT": "2026-03-11"}, "allowed", None),
    ({"ARR_DATE": "NC"}, "forbidden", None),
    ({"ARR_DATE": "13/11/2003"}, "unknown", "ARR_DATE"),
])
def test_criteria_of_a_ban(values, expected, field):
    rule, problems = one(**values)
    assert verdict([rule], LORRY) == expected
    assert problems == ({field} if field else set())


def test_stay_and_exit():
    rule, problems = one(INTERV_DUREE="03:30:00", INTERV_HMAX="22:00:00")
    assert (rule.max_stay_min, rule.exit_by, problems) == (210.0, "22:00", set())
    assert one(INTERV_DUREE="30 min")[1] == {"INTERV_DUREE"}


def test_rule_that_begins_later_is_planned():
    assert one(PERIODE_DEBUT="2026-07-01")[0].status is Status.PLANNED


def test_zone_named_by_its_national_id_is_a_zfe():
    assert one(EMPRISE_DESIGNATION="ZFE 200046977-ZFE-001", VEH_CQAS="5")[0].kind is Kind.ZFE


PERMIT = {"ID": "2", "REGL_MODALITE": "Autorise", "VEH_USAGES": "Desserte locale : déménageur", "PERIODE_JH": "Mo-Fr 06:00-10:00"}


@pytest.mark.parametrize("values, when, expected", [
    ({}, "2026-03-10T09:59", "allowed"),
    ({}, "2026-03-10T10:00", "forbidden"),
    ({"VEH_USAGES": "Livraison"}, "2026-03-10T09:59", "forbidden"),  # this lorry is on a removal
    ({"ARR_REF": "2021-1"}, "2026-03-10T09:59", "forbidden"),  # another act
    ({"ARR_REF": "NC"}, "2026-03-10T09:59", "forbidden"),
    ({"COLL_NOM": "Commune d'à côté"}, "2026-03-10T09:59", "forbidden"),  # the same number in another town
    ({"VEH_CQAS": "1|2"}, "2026-03-10T09:59", "forbidden"),  # the lorry has class 4
    ({"VEH_CQAS": "4"}, "2026-03-10T09:59", "allowed"),
    ({"VEH_LONG": "12"}, "2026-03-10T09:59", "unknown"),
    ({"SAUF_VEH_USAGES": "Taxis"}, "2026-03-10T09:59", "unknown"),
])
def test_authorisation_is_an_exception_to_the_ban_of_its_act(values, when, expected):
    rows = [BAN, {**BAN, **PERMIT, **values}]
    assert verdict(orders_of(rows, tables(), PARIS, TODAY).rules, LORRY, when) == expected


def test_authorisation_alone_bans_nothing_and_is_listed():
    rule, problems = one(**PERMIT)
    assert verdict([rule], LORRY, "2026-03-10T23:00") == "allowed"
    assert problems == {"REGL_MODALITE"}


def test_row_without_geometry_is_kept_and_listed():
    rule, problems = one(GEOM_WKT="", EMPRISE_DEBUT="n° 1", EMPRISE_FIN="n° 9")
    assert rule.geometry is None and rule.name == "Rue Haute (n° 1 – n° 9)" and problems == {"geometry"}


def test_rows_that_share_an_id_are_numbered():
    found = orders_of([BAN, BAN], tables(), PARIS, TODAY)
    assert [r.rule_id for r in found.rules] == ["01001-1", "01001-1~2"]
    assert [p.field for p in found.problems] == ["ID"]


def written(encoding, separator, name="Allée", rows=(BAN,)):
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(BAN), delimiter=separator)
    writer.writeheader()
    writer.writerows({**row, "EMPRISE_DESIGNATION": name} for row in rows)
    return io.BytesIO(stream.getvalue().encode(encoding))


@pytest.mark.parametrize("separator", [";", ","])
@pytest.mark.parametrize("encoding, remarks", [("utf-8", 0), ("utf-8-sig", 0), ("cp1252", 1)])
def test_encodings_and_separators(encoding, separator, remarks):
    name = "Allée de l’Œuvre – 1"
    found = read_orders(written(encoding, separator, name), tables(), PARIS, TODAY)
    assert [r.name for r in found.rules] == [name] and len(found.problems) == remarks


def test_another_table_is_refused_by_the_names_it_lacks():
    with pytest.raises(FormatError, match="REGL_MODALITE"):
        read_orders(io.BytesIO(b"ID;NOM\n1;x\n"), tables(), PARIS, TODAY)


def test_row_that_neither_bans_nor_authorises_is_listed():
    found = orders_of([{**BAN, "REGL_MODALITE": "Limite"}], tables(), PARIS, TODAY)
    assert not found.rules and [p.field for p in found.problems] == ["REGL_MODALITE"]


# id: kind, effect, from, weight that the row names without saying from or up to, hours, uses exempted or permitted
PUBLISHED = {
    "gignac": {"13043-31": ("closure", "permit", "2003-11-13", None, "Mo-Su 06:30-11:30", ("delivery",))},
    "septemes-les-vallons": {
        f"13106-{n}": ("weight", effect, "", "7.5", None, uses) for n, effect, uses in (
            (1, "forbid", ("municipal", "household_waste", "emergency_services", "public_transport")), (2, "permit", ()),
            (3, "forbid", ("municipal", "household_waste", "emergency_services", "public_transport")), (4, "permit", ()))},
    "st-victoret": {"13102-11": ("weight", "forbid", "2009-02-20", "3.5", None, ("delivery", "emergency_lorry", "works"))},
    "vence": {
        "06157-51": ("weight", "forbid", "2018-01-15", "26", None, ()),
        **{f"06157-{n}": ("weight", "forbid", "2018-01-15", "19", None, ()) for n in range(52, 59)},
        "06157-59": ("closure", "permit", "2006-09-21", None, "Mo-Su 05:00-10:00", ("delivery",))},
}


@pytest.mark.skipif(not REAL.exists(), reason="the published files are not in a plain checkout")
@pytest.mark.parametrize("name", PUBLISHED)
def test_published_orders(name):
    with open(REAL / f"{name}.csv", "rb") as stream:
        found = read_orders(stream, tables(), PARIS, TODAY)
    weights = {p.source_id: p.value for p in found.problems if p.field == "VEH_TONNAGE_MODALITE"}
    read = {r.rule_id: (r.kind.value, r.effect.value, r.phase, weights.get(r.rule_id), r.schedule, r.exempted_uses)
            for r in found.rules}
    assert read == PUBLISHED[name]
    assert all(r.limit_value is None and r.geometry is None for r in found.rules)
    assert {p.source_id for p in found.problems if p.field == "geometry"} == set(read)


@pytest.mark.skipif(not REAL.exists(), reason="the published files are not in a plain checkout")
def test_every_published_use_is_in_the_table():
    labels = (REAL / "VEH_USAGES.csv").read_text("latin-1").splitlines()
    rule, problems = one(SAUF_VEH_USAGES="|".join(labels))
    assert not problems and len(rule.exempted_uses) > 30
