# SPDX-License-Identifier: GPL-2.0-or-later
"""`baysizing`: what it writes against sums and Erlang-B worked out apart from it, what it refuses, and what it says."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from interface_page import PAGE, sections
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.bays.baysizing import BaySizing
from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.formats.bay_fields import NAMES

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
SINKS = {"OUTPUT": "memory:", "REJECTED_ROWS": "memory:"}


@pytest.fixture(scope="module")
def network(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sizing")
    lines = memory("LineString", "nom:string", *((f"LINESTRING({wkt})", [name]) for wkt, name in (
        ("650000 6860000, 650300 6860000", "Rue A"), ("650300 6860000, 650400 6860000", "Rue A"),
        ("650300 6860000, 650300 6860250", "Rue B"))))
    target = str(folder / "town.gpkg")
    done = run(BuildNetwork(), {"INPUT": lines, "SOURCE": "generic", "OUTPUT": target, "FIELD_MAP": json.dumps(
        {"name": "nom", "road_class": {"value": "residential"}, "speed_forward_kmh": {"value": 30},
         "speed_backward_kmh": {"value": 30}})})
    assert done.result is not None, done.said
    return f"{target}|layername=edges"


def demand(*rows):
    """(x, y, movements, dwell) in metres east and north of the corner of the town."""
    return memory("Point", "establishment_id:string,kerb_week:double,dwell_min:double",
                  *((f"POINT({650000 + x} {6860000 + y})", [f"e{n}", *values]) for n, (x, y, *values) in enumerate(rows)))


def bays(*rows):
    """(id, x, y, length in cm or None)"""
    made = []
    for name, x, y, length in rows:
        values = dict.fromkeys(NAMES)
        values.update(ID=name, INSEE="75103", TYPE="aire permanente", LONGUEUR=length, ACTIVE=True)
        made.append((f"POINT({650000 + x} {6860000 + y})", [values[field] for field in NAMES]))
    kinds = {"LONGUEUR": "int", "LARGEUR": "int", "ACTIVE": "bool", "DUREE_MAX": "int"}
    return memory("Point", ",".join(f"{field}:{kinds.get(field, 'string')}" for field in NAMES), *made)


def sized(source, **parameters):
    done = run(BaySizing(), {"DEMAND": source, **SINKS, **parameters})
    assert done.result is not None, done.said
    return done


def least_bays(load, most_lost):
    """Erlang-B from the definition: sums of a^k / k!."""
    n = 0
    while load and load ** n / math.factorial(n) / sum(load ** k / math.factorial(k) for k in range(n + 1)) > most_lost:
        n += 1
    return n


def test_movements_are_summed_by_section_and_sized_as_the_formula_says(network):
    done = sized(demand((50, 5, 60.0, None), (90, -8, 240.0, None), (350, 4, 30.0, None), (305, 200, 600.0, None)),
                 NETWORK=network)
    rows = {(r["street"], round(r["movements_week"])): r for r in done.rows("OUTPUT")}
    assert sorted(rows) == [("Rue A", 30), ("Rue A", 300), ("Rue B", 600)]
    for (_, week), row in rows.items():
        load = week / 6 * 0.2 * 10 / 60
        assert row["load"] == pytest.approx(load, abs=1e-4)
        assert row["bays_by_blocking"] == row["bays_needed"] == least_bays(load, 0.1)
        assert row["bays_by_load"] == math.ceil(load / 0.65 - 1e-9)
        assert (row["dwell_min"], row["dwell_source"]) == (10.0, "setting")
        assert row["length_m"] == row["bays_needed"] * 14
        assert (row["existing_bays"], row["missing"]) == (0, row["bays_needed"])
    assert done.result["BAYS_NEEDED"] == done.result["BAYS_MISSING"] == sum(r["bays_needed"] for r in rows.values())
    assert done.result["UNTIED_WEEK"] == 0


def test_deterministic_model_decides_when_it_is_asked_for(network):
    done = sized(demand((50, 5, 900.0, None)), NETWORK=network, MODEL="deterministic", TARGET_LOAD=0.6)
    row, = done.rows("OUTPUT")
    assert row["bays_needed"] == row["bays_by_load"] == math.ceil(5 / 0.6) != row["bays_by_blocking"]
    assert row["length_m"] == row["bays_needed"] * 14 and done.result["BAYS_MISSING"] == row["bays_needed"]


def test_unknown_establishments_are_counted_and_said_and_never_no_movements(network):
    done = sized(demand((50, 5, None, None), (60, 5, None, None), (305, 200, 60.0, None), (305, 210, None, None)),
                 NETWORK=network)
    rows = {r["street"]: r for r in done.rows("OUTPUT")}
    figures = ("movements_week", "arrivals_h", "load", "bays_needed", "missing", "length_m", "blocked_share", "lost_h")
    assert {rows["Rue A"][name] for name in figures} == {None}
    assert (rows["Rue A"]["establishments"], rows["Rue A"]["unknown"]) == (2, 2)
    assert (rows["Rue B"]["movements_week"], rows["Rue B"]["unknown"]) == (60.0, 1)
    assert done.result["UNKNOWN"] == 3 and "3." in done.said


def test_what_is_far_from_any_street_belongs_to_no_section(network):
    done = sized(demand((50, 5, 60.0, None), (50, 130, 40.0, None)), NETWORK=network)
    assert done.result["UNTIED_WEEK"] == 40.0
    assert [r["movements_week"] for r in done.rows("OUTPUT")] == [60.0]
    assert sized(demand((50, 5, 60.0, None), (50, 130, 40.0, None)), NETWORK=network, MAX_SNAP_M=150).result["UNTIED_WEEK"] == 0


def test_bays_and_their_places_are_subtracted_and_illegal_use_is_lost_capacity(network):
    given = bays(("b1", 60, 3, 2900), ("b2", 70, 3, 900), ("b3", 80, 3, None), ("b4", 305, 20, 1400))
    done = sized(demand((50, 5, 1800.0, None)), NETWORK=network, BAYS=[given], ILLEGAL_OCCUPANCY=0.5)
    rows = {r["street"]: r for r in done.rows("OUTPUT")}
    row = rows["Rue A"]
    assert (row["existing_bays"], row["existing_places"]) == (3, 3)  # 29 m: two; 9 m: none; unknown: one
    assert row["bays_enforced"] == least_bays(10.0, 0.1) < row["bays_needed"]
    assert row["missing"] == row["bays_needed"] - 3
    lost = [1.0]
    for n in (1, 2, 3):  # the recursion, enforced: three whole bays
        lost.append(10.0 * lost[-1] / (n + 10.0 * lost[-1]))
    assert row["blocked_enforced_share"] == pytest.approx(lost[3], abs=1e-4) and row["blocked_share"] > lost[3]
    assert row["lost_h"] == pytest.approx(60 * row["blocked_share"], abs=0.01)
    assert (rows["Rue B"]["movements_week"], rows["Rue B"]["bays_needed"], rows["Rue B"]["missing"]) == (0.0, 0, 0)
    assert "not stated" in done.said and "shorter" in done.said


def test_dwell_of_the_demand_counts_by_its_movements(network):
    done = sized(demand((50, 5, 30.0, 20.0), (60, 5, 60.0, None)), NETWORK=network)
    row, = done.rows("OUTPUT")
    assert row["dwell_min"] == pytest.approx((30 * 20 + 60 * 10) / 90, abs=1e-4) and row["dwell_source"] == "ratio"


def stops(*rows):
    return memory("NoGeometry", "bay_id:string,arrival:string,departure:string",
                  *((None, [bay, f"2026-11-24T{hour:02d}:00:00+01:00", f"2026-11-24T{hour:02d}:{minute:02d}:00+01:00"])
                    for bay, hour, minute in rows))


@pytest.mark.parametrize("count, source, minutes", [(4, "setting", 10.0), (5, "measured", 26.0)])
def test_dwell_is_measured_only_where_there_are_enough_stops(network, count, source, minutes):
    given = bays(("b1", 60, 3, 1400), ("b2", 70, 3, 1400))
    done = sized(demand((50, 5, 60.0, None)), NETWORK=network, BAYS=[given],
                 STOPS=stops(*(("b1" if n % 2 else "b2", 8 + n, 22 + 2 * n) for n in range(count))))
    row, = done.rows("OUTPUT")
    assert (row["dwell_source"], row["dwell_min"]) == (source, pytest.approx(minutes))


def test_sections_of_a_layer_are_areas_that_hold_or_lines_that_are_near(network):
    points = demand((10, 10, 6.0, None), (60, 10, 12.0, None), (500, 10, 24.0, None))
    areas = memory("Polygon", "code:string", ("POLYGON((650000 6860000, 650050 6860000, 650050 6860050, 650000 6860050, "
                                              "650000 6860000))", ["west"]),
                   ("POLYGON((650050 6860000, 650100 6860000, 650100 6860050, 650050 6860050, 650050 6860000))", ["east"]))
    done = sized(points, SECTIONS=areas, SECTION_ID="code")
    assert {r["section_id"]: r["movements_week"] for r in done.rows("OUTPUT")} == {"west": 6.0, "east": 12.0}
    assert done.result["UNTIED_WEEK"] == 24.0
    lines = memory("LineString", "name:string", ("LINESTRING(650000 6860000, 650030 6860000)", ["Rue A"]),
                   ("LINESTRING(650400 6860000, 650450 6860000)", ["Rue C"]))
    done = sized(points, SECTIONS=lines)
    assert {r["street"]: r["movements_week"] for r in done.rows("OUTPUT")} == {"Rue A": 18.0, "Rue C": 24.0}
    assert sized(points, SECTIONS=lines, MAX_SNAP_M=20).result["UNTIED_WEEK"] == 36.0


def test_sections_in_degrees_are_measured_in_metres(qgis_app):
    line = memory("LineString", "name:string", ("LINESTRING(2.36 48.86, 2.361 48.86)", ["Rue A"]), crs="EPSG:4326")
    points = memory("Point", "kerb_week:double", ("POINT(2.3605 48.8605)", [6.0]), ("POINT(2.3605 48.8615)", [7.0]),
                    crs="EPSG:4326")  # 56 m and 167 m north
    done = sized(points, SECTIONS=line)
    assert (done.rows("OUTPUT")[0]["movements_week"], done.result["UNTIED_WEEK"]) == (6.0, 7.0)


def test_output_has_the_promised_fields_and_states_its_method(network):
    done = sized(demand((50, 5, 60.0, None)), NETWORK=network, PEAK_SHARE=0.5)
    promised = sections(PAGE.read_text("utf-8"))["joptimiz:baysizing"]
    assert list(done.rows("OUTPUT")[0]) == [name for name, _ in promised.fields["OUTPUT"]]
    assert set(done.result) == {name for name, _ in promised.outputs}
    assert "PEAK_SHARE 0.5 (0.15–0.2)" in done.result["METHOD"] and "no norm" in done.result["METHOD"]


@pytest.mark.parametrize("wrong, said", [
    ({"NETWORK": None}, "Give either"), ({"BOTH": True}, "Give either"), ({"MOVEMENTS": "nothing"}, "no field nothing"),
    ({"SHORTEST_BAY_M": 16.0}, "contradict"), ({"STOPS": True}, "layers of the bays"), ({"BAYS": True}, "lacks the fields"),
    ({"HUGE": True}, "more bays than can be computed")])
def test_input_that_cannot_be_used_is_refused_with_what_to_do(network, wrong, said):
    parameters = {"NETWORK": network, **{name: value for name, value in wrong.items() if name not in ("BOTH", "HUGE")}}
    if "BOTH" in wrong:
        parameters["SECTIONS"] = memory("LineString", "name:string", ("LINESTRING(650000 6860000, 650300 6860000)", ["A"]))
    if "STOPS" in wrong:
        parameters["STOPS"] = stops(("b1", 8, 10))
    if "BAYS" in wrong:
        parameters["BAYS"] = [demand((0, 0, 1.0, None))]
    done = run(BaySizing(), {"DEMAND": demand((50, 5, 1e12 if "HUGE" in wrong else 60.0, None)), **SINKS, **parameters})
    assert done.result is None and said in done.said, done.said


def test_one_bad_row_stops_nothing_and_is_listed(network):
    points = demand((50, 5, 60.0, None), (60, 5, -3.0, None))
    points.dataProvider().addFeature(memory("Point", "a:string", (None, ["x"])).getFeature(1))
    done = sized(points, NETWORK=network)
    assert done.rows("OUTPUT")[0]["movements_week"] == 60.0 and done.rows("OUTPUT")[0]["unknown"] == 1
    assert done.result["REJECTED"] == len(done.rows("REJECTED_ROWS")) == 2


def test_cancelling_writes_nothing(network, tmp_path):
    target = tmp_path / "out.gpkg"
    done = run(BaySizing(), {"DEMAND": demand(*((n % 300, 5, 6.0, None) for n in range(200))), "NETWORK": network,
                             "OUTPUT": str(target)}, cancel_after_s=0.0)
    assert done.result is None and not target.exists()


@pytest.mark.skipif(not SHARED.exists(), reason="no shared data")
def test_movements_of_the_marais_are_conserved_over_its_sections(qgis_processing, tmp_path):
    target = str(tmp_path / "marais.gpkg")
    built = run(BuildNetwork(), {"INPUT": str(SHARED / "net-paris-marais" / "paris-marais.osm.pbf"), "OUTPUT": target})
    assert built.result is not None, built.said
    random = np.random.default_rng(5)
    lon, lat = random.uniform(2.353, 2.379, 800), random.uniform(48.859, 48.869, 800)
    week = np.round(random.gamma(1.5, 4.0, 800), 1)
    points = memory("Point", "kerb_week:double", *((f"POINT({x} {y})", [m]) for x, y, m in zip(lon, lat, week.tolist())),
                    crs="EPSG:4326")
    done = sized(points, NETWORK=f"{target}|layername=edges")
    rows = done.rows("OUTPUT")
    assert sum(r["movements_week"] for r in rows) + done.result["UNTIED_WEEK"] == pytest.approx(week.sum(), abs=0.1)
    assert len({r["section_id"] for r in rows}) == len(rows) > 100
