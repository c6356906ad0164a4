# SPDX-License-Identifier: GPL-2.0-or-later
"""The national ZFE schema: hand-made features, and the real files where they are at hand."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from networks import tiny
from test_evaluate import whole

from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.evaluate import evaluate, verdict_map
from joptimiz_qgis.core.regulation.holidays import french
from joptimiz_qgis.core.regulation.rules import Effect, Status
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.vehicles import Category, CritAir, Vehicle
from joptimiz_qgis.formats.zfe import banned_from, rules_of

PARIS = ZoneInfo("Europe/Paris")
REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "zfe"
SQUARE = {"type": "Polygon", "coordinates": [[[2, 48], [3, 48], [3, 49], [2, 48]]]}


def read(*properties, geometry=SQUARE, today=date(2024, 1, 1)):
    features = [{"type": "Feature", "geometry": geometry, "properties": {"id": "Z", "date_debut": "2021-06-01", **p}}
                for p in properties]
    return rules_of(features, PARIS, today)


def read_file(path, today=date(2024, 1, 1)):
    return rules_of(json.loads(path.read_text("utf-8"))["features"], PARIS, today)


@pytest.mark.parametrize("threshold, banned", [
    ("V4", ["4", "5", "NC"]), ("NC", ["NC"]), ("V1", ["1", "2", "3", "4", "5", "NC"]),
    ("EL", ["E", "1", "2", "3", "4", "5", "NC"])])
def test_threshold_bans_itself_and_all_that_is_worse(threshold, banned):
    assert [c.value for c in banned_from(threshold)] == banned


def test_each_threshold_becomes_a_row():
    found = read({"pl_critair": "V4", "pl_horaires": "24/7", "vp_critair": None, "vp_horaires": None})
    (rule,) = found.rules
    assert rule.vehicles == (Category.PL,) and rule.critair_banned == (CritAir.C4, CritAir.C5, CritAir.NC)
    assert (rule.schedule, rule.phase, rule.status) == ("24/7", "2021-06-01", Status.IN_FORCE)
    assert not found.problems


def test_end_date_is_a_whole_day():
    (rule,) = read({"pl_critair": "V4", "pl_horaires": "24/7", "date_fin": "2024-03-12"}).rules
    assert rule.valid_to == datetime(2024, 3, 13, tzinfo=PARIS)


def test_what_a_file_says_wrong_is_listed_and_never_guessed():
    found = read({"pl_critair": "V9", "pl_horaires": "24/7", "vul_critair": "V3", "vul_horaires": None, "date_fin": "<Nul>",
                  "nom": "<Nul>", "vp_critair": None, "vp_horaires": "24/7"})
    assert {p.field for p in found.problems} == {"pl_critair", "vul_horaires", "date_fin", "vp_horaires"}
    assert [r.schedule for r in found.rules] == ["?vul_horaires=", "?pl_critair=V9"]  # two rules that stay unknown


def test_two_areas_that_share_an_id_are_numbered():
    other = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    features = [{"type": "Feature", "geometry": g, "properties": {"id": "Z", "date_debut": d, "pl_critair": "V4",
                                                                  "pl_horaires": "24/7"}}
                for g, d in ((SQUARE, "2021-01-01"), (SQUARE, "2023-01-01"), (other, "2021-01-01"))]
    found = rules_of(features, PARIS, date(2024, 1, 1))
    assert [r.rule_id for r in found.rules] == ["Z", "Z", "Z~2"]
    assert [p.field for p in found.problems] == ["id"]


def test_special_road_permits_and_keeps_its_own_threshold():
    road = {"type": "LineString", "coordinates": [[2, 48], [2.1, 48]]}
    permit, own = read({"id": "TRONROUT1", "pl_critair": "V5", "pl_horaires": "24/7"}, geometry=road).rules
    assert (permit.effect, permit.vehicles, permit.edges) == (Effect.PERMIT, None, ("TRONROUT1",))
    assert (own.effect, own.vehicles) == (Effect.FORBID, (Category.PL,))


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
def test_real_national_file():
    found = read_file(REAL / "bnzfe-aires-2023-12-part-a.geojson")
    paris = [r for r in found.rules if r.rule_id == "217500016-ZFE-001"]
    assert len(paris) == 5 and {r.authority for r in paris} == {"Ville de Paris"}
    cars = next(r for r in paris if r.vehicles == (Category.VP,))
    assert (cars.schedule, cars.critair_banned) == ("Mo-Fr 08:00-20:00; PH off", (CritAir.C4, CritAir.C5, CritAir.NC))
    grenoble = [r for r in found.rules if r.rule_id == "200040715-ZFE-001"]
    assert {r.vehicles for r in grenoble} == {(Category.VUL,), (Category.PL,)} and grenoble[0].info_url
    strasbourg = {r.phase for r in found.rules if r.authority.startswith("Eurom")}
    assert "2028-01-01" in strasbourg and all(r.status is Status.PLANNED for r in found.rules if r.phase >= "2024-01-02")
    assert any(p.value == "<Nul>" for p in found.problems)


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
def test_real_special_roads():
    found = read_file(REAL / "exemple-valide-voie-speciale.geojson", date(2020, 1, 1))
    assert len([r for r in found.rules if r.effect is Effect.PERMIT]) == 4
    assert not found.problems


SMALL = Path(__file__).resolve().parents[1] / "data" / "zfe_illustrative.geojson"


def verdict(rules, category, critair, when):
    """What the evaluator says of an edge that lies in all of the rules' areas."""
    calendar = Calendar(PARIS, french)
    at = calendar.instant_ms(datetime.fromisoformat(when))
    law = evaluate(tiny([{"xy": [(0, 0), (100, 0)]}]), Vehicle(Category(category), critair and CritAir(critair)), rules,
                   [whole(0)] * len(rules), (), calendar, (at, at + 60_000))
    return Verdict(int(verdict_map(law, at).verdict[0])).label


def rules_named(path, *ids):
    return [r for r in read_file(path).rules if r.rule_id in ids]


@pytest.mark.parametrize("category, critair, when, expected", [
    ("PL", "5", "2023-12-31T23:59", "allowed"),  # the first phase begins at midnight
    ("PL", "5", "2024-01-01T00:00", "forbidden"),
    ("PL", "4", "2024-12-31T23:59", "allowed"),  # last minute of the first phase
    ("PL", "4", "2025-01-01T00:00", "forbidden"),
    ("PL", "2", "2025-01-01T00:00", "allowed"),
    ("VUL", "NC", "2024-03-12T07:59", "allowed"),
    ("VUL", "NC", "2024-03-12T08:00", "forbidden"),
    ("VUL", "4", "2025-07-14T12:00", "allowed"),  # a public holiday
    ("VP", "5", "2025-07-15T12:00", "forbidden"),
    ("VP", "5", "2024-07-15T12:00", "allowed"),  # no phase for cars yet
    ("TC", "NC", "2025-07-15T12:00", "allowed"),
    ("PL", None, "2025-07-15T12:00", "unknown"),
])
def test_two_phases_of_one_area(category, critair, when, expected):
    assert verdict(rules_named(SMALL, "000000000-ZFE-001"), category, critair, when) == expected


@pytest.mark.parametrize("critair, expected", [("4", "unknown"), ("2", "allowed")])
def test_unparsable_hours_leave_the_rule_unknown(critair, expected):
    assert verdict(rules_named(SMALL, "000000000-ZFE-001~2"), "PL", critair, "2025-07-15T12:00") == expected


@pytest.mark.parametrize("when, expected", [("2025-03-12T23:59", "allowed"), ("2025-03-12T23:58", "forbidden")])
def test_hours_that_leave_out_the_last_minute_are_kept_and_listed(when, expected):
    assert verdict(rules_named(SMALL, "000000000-ZFE-002"), "PL", "5", when) == expected
    assert {p.field for p in read_file(SMALL).problems if p.row == 4} == {"pl_horaires", "geometry"}


def test_special_road_lifts_the_area_rule_of_its_act():
    rules = rules_named(SMALL, "000000000-ZFE-001", "TRONROUT0000000000000001")
    assert verdict(rules, "PL", "NC", "2025-07-15T12:00") == "allowed"


LYON, GRENOBLE, PARIS_ZFE = "200046977-ZFE-001", "200040715-ZFE-001", "217500016-ZFE-001"
NICE = tuple(f"200030195-ZFE-00{n}" for n in (1, 2, 3))
STRASBOURG = tuple(f"246700488-ZFE-00{n}" for n in (1, 2, 3)) + ("67482-ZFE-004",)


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
@pytest.mark.parametrize("ids, category, critair, when, expected", [
    # Lyon since 2020: lorries and vans from class 3, cars, buses and two-wheelers from class 5, always.
    ((LYON,), "PL", "3", "2024-03-12T03:00", "forbidden"),
    ((LYON,), "PL", "2", "2024-03-12T03:00", "allowed"),
    ((LYON,), "VUL", "4", "2024-12-25T12:00", "forbidden"),
    ((LYON,), "VP", "4", "2024-03-12T12:00", "allowed"),
    ((LYON,), "VP", "5", "2024-03-12T12:00", "forbidden"),
    ((LYON,), "L7E", "NC", "2024-03-12T12:00", "forbidden"),  # quadricycles stand with the two-wheelers
    ((LYON,), "PL", "5", "2019-12-31T23:59", "allowed"),
    ((LYON,), "CARGO_BIKE", None, "2024-03-12T12:00", "allowed"),
    # Strasbourg, all vehicles alike: 5 in 2023, 4 in 2024, 3 in 2025, 2 in 2028.
    (STRASBOURG, "VP", "5", "2022-12-31T23:59", "allowed"),
    (STRASBOURG, "VP", "5", "2023-01-01T00:00", "forbidden"),
    (STRASBOURG, "VP", "4", "2023-06-01T12:00", "allowed"),
    (STRASBOURG, "VP", "4", "2024-01-01T00:00", "forbidden"),
    (STRASBOURG, "PL", "3", "2024-12-31T23:59", "allowed"),
    (STRASBOURG, "PL", "3", "2025-01-01T00:00", "forbidden"),
    (STRASBOURG, "TC", "2", "2027-12-31T23:59", "allowed"),
    (STRASBOURG, "TC", "2", "2028-01-01T00:00", "forbidden"),
    (STRASBOURG, "VUL", "1", "2028-01-01T00:00", "allowed"),
    # Grenoble since 2019-05-02: lorries and vans from class 3; nothing for cars.
    ((GRENOBLE,), "PL", "3", "2019-05-01T23:59", "allowed"),
    ((GRENOBLE,), "PL", "3", "2019-05-02T00:00", "forbidden"),
    ((GRENOBLE,), "VP", "NC", "2024-03-12T12:00", "allowed"),
    # Paris: from class 4; cars and vans on weekdays, lorries and buses every day, never on public holidays.
    ((PARIS_ZFE,), "VP", "4", "2024-03-12T08:00", "forbidden"),
    ((PARIS_ZFE,), "VP", "4", "2024-03-12T20:00", "allowed"),
    ((PARIS_ZFE,), "VP", "4", "2024-03-16T12:00", "allowed"),  # a Saturday
    ((PARIS_ZFE,), "PL", "4", "2024-03-16T12:00", "forbidden"),
    ((PARIS_ZFE,), "PL", "4", "2024-05-01T12:00", "allowed"),  # Labour Day
    ((PARIS_ZFE,), "PL", "3", "2024-03-12T12:00", "allowed"),
    ((PARIS_ZFE,), "2RM", "NC", "2024-03-12T12:00", "forbidden"),
    # Nice: 2022 lorries from class 5 and cars free (off), 2023 from 4 and 5, a gap in January 2024, then 3 and 4.
    (NICE, "VP", "NC", "2022-06-01T12:00", "allowed"),
    (NICE, "PL", "5", "2022-06-01T12:00", "forbidden"),
    (NICE, "PL", "4", "2022-12-31T23:59", "allowed"),
    (NICE, "PL", "4", "2023-01-01T00:00", "forbidden"),
    (NICE, "VUL", "5", "2023-12-31T23:59", "forbidden"),
    (NICE, "PL", "NC", "2024-01-15T12:00", "allowed"),
    (NICE, "PL", "3", "2024-01-31T00:00", "forbidden"),
    (NICE, "2RM", "NC", "2024-03-12T12:00", "allowed"),
    (NICE, "PL", "3", "2030-01-01T00:00", "allowed"),
])
def test_real_zones_ban_whom_their_acts_ban(ids, category, critair, when, expected):
    rules = rules_named(REAL / "bnzfe-aires-2023-12-part-a.geojson", *ids)
    assert {r.rule_id for r in rules} == set(ids)
    assert verdict(rules, category, critair, when) == expected
