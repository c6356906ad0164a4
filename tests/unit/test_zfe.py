# SPDX-License-Identifier: GPL-2.0-or-later
"""The national ZFE schema: hand-made features, and the real files where they are at hand."""

from __future__ import annotations

import io
import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.core.regulation.rules import Effect, Status
from joptimiz_qgis.core.vehicles import Category, CritAir
from joptimiz_qgis.formats.zfe import banned_from, read_zfe

PARIS = ZoneInfo("Europe/Paris")
REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "zfe"
SQUARE = {"type": "Polygon", "coordinates": [[[2, 48], [3, 48], [3, 49], [2, 48]]]}


def read(*properties, geometry=SQUARE, today=date(2024, 1, 1)):
    features = [{"type": "Feature", "geometry": geometry, "properties": {"id": "Z", "date_debut": "2021-06-01", **p}}
                for p in properties]
    return read_zfe(io.StringIO(json.dumps({"type": "FeatureCollection", "features": features})), PARIS, today)


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
    found = read({"pl_critair": "V9", "pl_horaires": "24/7", "vul_critair": "V3", "vul_horaires": None, "nom": "<Nul>",
                  "vp_critair": None, "vp_horaires": "24/7"})
    assert {p.field for p in found.problems} == {"pl_critair", "vul_horaires", "nom", "vp_horaires"}
    assert [r.schedule for r in found.rules] == ["?vul_horaires=", "?pl_critair=V9"]  # two rules that stay unknown


def test_two_areas_that_share_an_id_are_numbered():
    other = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    features = [{"type": "Feature", "geometry": g, "properties": {"id": "Z", "date_debut": d, "pl_critair": "V4",
                                                                  "pl_horaires": "24/7"}}
                for g, d in ((SQUARE, "2021-01-01"), (SQUARE, "2023-01-01"), (other, "2021-01-01"))]
    found = read_zfe(io.StringIO(json.dumps({"features": features})), PARIS, date(2024, 1, 1))
    assert [r.rule_id for r in found.rules] == ["Z", "Z", "Z~2"]
    assert [p.field for p in found.problems] == ["id"]


def test_special_road_permits_and_keeps_its_own_threshold():
    road = {"type": "LineString", "coordinates": [[2, 48], [2.1, 48]]}
    permit, own = read({"id": "TRONROUT1", "pl_critair": "V5", "pl_horaires": "24/7"}, geometry=road).rules
    assert (permit.effect, permit.vehicles, permit.edges) == (Effect.PERMIT, None, ("TRONROUT1",))
    assert (own.effect, own.vehicles) == (Effect.FORBID, (Category.PL,))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"features": []}', '{"features": [{"properties": {"name": "x"}}]}'])
def test_another_file_is_refused(text):
    with pytest.raises(FormatError):
        read_zfe(io.StringIO(text), PARIS, date(2024, 1, 1))


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
def test_real_national_file():
    with open(REAL / "bnzfe-aires-2023-12-part-a.geojson", encoding="utf-8") as stream:
        found = read_zfe(stream, PARIS, date(2024, 1, 1))
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
    with open(REAL / "exemple-valide-voie-speciale.geojson", encoding="utf-8") as stream:
        found = read_zfe(stream, PARIS, date(2020, 1, 1))
    assert len([r for r in found.rules if r.effect is Effect.PERMIT]) == 4
    assert not found.problems
