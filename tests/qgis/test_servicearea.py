# SPDX-License-Identifier: GPL-2.0-or-later
"""Service areas through Processing: what comes out for good points, bad points and bad thresholds."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsVectorLayer
from run_algorithm import Done, memory, run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing.servicearea import ServiceArea
from joptimiz_qgis.layers.styling import apply_style, style_for

MORNING = "2026-11-24T10:30"
X, Y = 650_000, 6_860_000
"""Where the cross lies in Lambert 93: there, metres of the plane are metres to within a thousandth."""


def at(*places: tuple[float, float], kind: str = "LINESTRING") -> str:
    return f"{kind}({', '.join(f'{X + x} {Y + y}' for x, y in places)})"


def point(x: float, y: float) -> str:
    return at((x, y), kind="POINT")


@pytest.fixture(scope="module")
def network(qgis_app, tmp_path_factory):
    """A cross of four streets of 300 m at 36 km/h (10 m/s); the eastern one goes on."""
    streets = [((0, 0), (300, 0)), ((300, 0), (600, 0)), ((0, 0), (0, 300)), ((0, 0), (-300, 0)), ((0, 0), (0, -300))]
    lines = memory("LineString", "speed:double", *((at(*street), [36.0]) for street in streets))
    path = tmp_path_factory.mktemp("cross") / "cross.gpkg"
    done = run(BuildNetwork(), {"INPUT": lines, "SOURCE": "generic", "OUTPUT": str(path), "FIELD_MAP":
                                '{"speed_forward_kmh": "speed", "speed_backward_kmh": "speed"}'})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


def area(network, origins, **more) -> Done:
    return run(ServiceArea(), {"NETWORK": network, "ORIGINS": origins, "VEHICLE": "van_diesel", "DEPARTURE": MORNING,
                               "OUTPUT": "memory:", "EDGES": "memory:", **more})


def test_streets_are_cut_exactly_at_the_threshold(network):
    done = area(network, memory("Point", "name:string", (point(0, 0), ["depot"])), ORIGIN_ID="name", THRESHOLDS="0.25,0.75")
    lengths = {row["threshold"]: row["length_m"] for row in done.rows("OUTPUT")}
    # 15 s at 10 m/s lead 150 m into each of four streets; 45 s lead to the ends of three, and 450 m along the fourth.
    assert lengths == {0.25: pytest.approx(600.0, abs=1.0), 0.75: pytest.approx(1350.0, abs=1.0)}
    assert {row["origin_id"] for row in done.rows("EDGES")} == {"depot"}
    ends = [row["cost_end"] for row in done.rows("EDGES") if row["band"] == 1]
    assert ends == [pytest.approx(0.25)] * 4


def test_areas_of_smaller_thresholds_lie_in_larger_ones_and_come_last(network, project):
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = ServiceArea().create()
    origins = memory("Point", "name:string", (point(0, 0), ["depot"]))
    result, fine = algorithm.run({"NETWORK": network, "ORIGINS": origins, "VEHICLE": "van_diesel", "DEPARTURE": MORNING,
                                  "THRESHOLDS": "100, 200", "UNIT": "m", "OUTPUT": "memory:", "EDGES": "memory:"},
                                 context, QgsProcessingFeedback(False))
    assert fine
    layer = QgsProcessingUtils.mapLayerFromString(result["OUTPUT"], context)
    larger, smaller = layer.getFeatures()
    assert [larger["threshold"], smaller["threshold"]] == [200.0, 100.0]
    assert larger.geometry().buffer(0.01, 4).contains(smaller.geometry())
    assert style_for(layer) == "service_areas"
    apply_style(layer, "service_areas")
    assert [category.label() for category in layer.renderer().categories()] == ["Within 100 m", "Within 200 m"]


def test_one_bad_point_does_not_stop_the_others(network):
    origins = memory("Point", "name:string", (point(0, 0), ["good"]), (None, ["nowhere"]), (point(9000, 9000), ["far"]),
                     (point(100, 5), [None]))
    done = area(network, origins, ORIGIN_ID="name", THRESHOLDS="1")
    assert done.result["REJECTED"] == 2
    assert {row["origin_id"]: row["status"] for row in done.rows("OUTPUT")} == {"good": "ok", "far": "unreachable"}
    assert "far" in done.said and "nowhere" in done.said


def test_a_closed_place_moves_and_says_so(network):
    rules = memory("Polygon", "rule_id:string,kind:string,status:string,vehicles:string",
                   (at((10, -40), (290, -40), (290, 40), (10, 40), (10, -40), kind="POLYGON(") + ")",
                    ["R1", "closure", "in_force", "all"]))
    done = area(network, memory("Point", "", (point(150, 2), [])), THRESHOLDS="1", RULES=[rules])
    (row,) = done.rows("OUTPUT")
    assert row["status"] == "ok_stop_moved", done.said
    assert 140.0 < row["snap_m"] < 160.0, done.said
    assert all(edge["rule_ids"] is None for edge in done.rows("EDGES"))


@pytest.mark.parametrize("given", [" ", "five", "-1", "0,5", "1,2,3,4,5,6,7,8,9", "5000"])
def test_thresholds_that_cannot_be_used_are_said(network, given):
    done = area(network, memory("Point", "", (point(0, 0), [])), THRESHOLDS=given)
    assert done.result is None
    assert "5,10,15" in done.said


def test_no_layer_of_points_is_said(network):
    done = area(network, QgsVectorLayer("LineString?crs=EPSG:2154", "lines", "memory"))
    assert done.result is None
