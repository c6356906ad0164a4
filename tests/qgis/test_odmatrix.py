# SPDX-License-Identifier: GPL-2.0-or-later
"""Matrices through Processing: each pair as its route, bad points left out, large tables written in parts."""

from __future__ import annotations

import pytest
from grid_network import STEP, X, Y, build, place
from qgis.core import QgsVectorLayer
from run_algorithm import memory, run, table

from joptimiz_qgis.algorithms.routing import odmatrix
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute
from joptimiz_qgis.algorithms.routing.odmatrix import OdMatrix

MORNING = "2026-11-24T10:30"


@pytest.fixture(scope="module")
def network(qgis_app, tmp_path_factory):
    return f"{build(tmp_path_factory.mktemp('grid') / 'grid.gpkg')}|layername=edges"


@pytest.fixture(scope="module")
def rules(qgis_app):
    """The middle of the grid: closed to through traffic until 10:31, and one street of it where nobody may stop."""
    box = f"{place(1.2, 1.2)}, {place(2.8, 1.2)}, {place(2.8, 2.8)}, {place(1.2, 2.8)}, {place(1.2, 1.2)}"
    slim = f"{place(3.1, -0.3)}, {place(3.9, -0.3)}, {place(3.9, 0.3)}, {place(3.1, 0.3)}, {place(3.1, -0.3)}"
    return memory("Polygon", "rule_id:string,kind:string,status:string,vehicles:string,movement:string,schedule:string",
                  (f"POLYGON(({box}))", ["TRANSIT", "ztl", "in_force", "all", "transit", "08:00-10:31"]),
                  (f"POLYGON(({slim}))", ["STOP", "parking", "in_force", "all", "stop", None]))


def points(*places: tuple[str, float, float]) -> QgsVectorLayer:
    return memory("Point", "name:string", *((f"POINT({place(x, y)})", [name]) for name, x, y in places))


PLACES = (("west", 0.5, 2.0), ("middle", 2.0, 1.9), ("east", 4.0, 2.4), ("south", 3.5, 0.02), ("corner", 0.0, 0.0))


def test_every_pair_is_what_its_route_says(network, rules, monkeypatch):
    monkeypatch.setattr(odmatrix, "AT_ONCE", 7)  # so few at a time that several blocks are written
    both = {"NETWORK": network, "RULES": [rules], "VEHICLE": "van_diesel", "DEPARTURE": MORNING}
    done = run(OdMatrix(), {**both, "ORIGINS": points(*PLACES), "ORIGIN_ID": "name", "DESTINATIONS": points(*PLACES),
                            "DESTINATION_ID": "name", "WITH_DISTANCE": True, "OUTPUT": "memory:"})
    rows = done.rows("OUTPUT")
    assert [(row["origin_id"], row["destination_id"]) for row in rows] == [
        (origin, destination) for origin, _, _ in PLACES for destination, _, _ in PLACES]
    at = {name: f"{X + STEP * x},{Y + STEP * y} [EPSG:2154]" for name, x, y in PLACES}
    for row in rows:
        route = run(ConstrainedRoute(), {**both, "ORIGIN": at[row["origin_id"]], "DESTINATION": at[row["destination_id"]],
                                         **dict.fromkeys(("OUTPUT", "REASONS", "REFERENCE", "BLOCKING"), "memory:")}).result
        assert row["status"] == route["STATUS"], row
        assert row["duration_s"] == pytest.approx(route["DURATION_S"], abs=0.002), row
        if row["duration_s"]:
            assert row["distance_m"] > 0.0
    assert {row["status"] for row in rows} == {"ok", "ok_stop_moved"}
    assert done.result["PAIRS"] == 25 and done.result["WITHOUT_WAY"] == 0 and done.result["METHOD"]


def test_numbers_of_features_name_points_without_a_field_and_distances_are_optional(network):
    done = run(OdMatrix(), {"NETWORK": network, "VEHICLE": "van_diesel", "DEPARTURE": MORNING, "OUTPUT": "memory:",
                            "ORIGINS": points(PLACES[0]), "DESTINATIONS": points(PLACES[0], PLACES[2])})
    rows = done.rows("OUTPUT")
    assert all(isinstance(row[name], int) for row in rows for name in ("origin_id", "destination_id"))
    assert [row["distance_m"] for row in rows] == [None, None]
    assert rows[0]["duration_s"] == 0.0 and rows[1]["duration_s"] > 60.0


def test_one_bad_point_does_not_stop_the_others(network, tmp_path):
    origins = memory("Point", "name:string", (f"POINT({place(0, 0)})", ["good"]), (None, ["nowhere"]),
                     ("POINT(1 1)", ["far"]), (f"POINT({place(1, 1)})", [None]))
    out = tmp_path / "matrix.csv"
    done = run(OdMatrix(), {"NETWORK": network, "VEHICLE": "van_diesel", "DEPARTURE": MORNING, "OUTPUT": str(out),
                            "ORIGINS": origins, "ORIGIN_ID": "name", "DESTINATIONS": points(PLACES[2])})
    assert done.result["REJECTED"] == 2 and done.result["WITHOUT_WAY"] == 1
    rows = {row["origin_id"]: row for row in table(QgsVectorLayer(str(out), "m", "ogr"))}
    assert {name: row["status"] for name, row in rows.items()} == {"good": "ok", "far": "unreachable"}
    assert not rows["far"]["duration_s"]


def test_a_cancelled_matrix_leaves_no_file(network, tmp_path):
    many = points(*((f"p{n}", n % 5, n // 5 % 5) for n in range(400)))
    out = tmp_path / "matrix.gpkg"
    done = run(OdMatrix(), {"NETWORK": network, "VEHICLE": "van_diesel", "DEPARTURE": MORNING, "OUTPUT": str(out),
                            "ORIGINS": many, "DESTINATIONS": many}, cancel_after_s=0.3)
    assert done.result is None
    assert not out.exists()
