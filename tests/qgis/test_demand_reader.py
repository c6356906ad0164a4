# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading points with movements: what is unknown stays so, what cannot be used is listed, and never stops the rest."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeatureSource, QgsProject
from run_algorithm import memory

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.layers.demand_reader import NO_PLACE, NOT_MOVEMENTS, TWICE, read_demand

LAMBERT = QgsCoordinateReferenceSystem("EPSG:2154")
FIELDS = "establishment_id:string,name:string,street:string,naf:string,kerb_week:double,dwell_min:double"


def read(layer, field="kerb_week"):
    problems = []
    source = QgsProcessingFeatureSource(layer, QgsProcessingContext())
    return read_demand(source, field, LAMBERT, QgsProject.instance().transformContext(), problems), problems


def test_points_come_with_names_and_figures_in_the_crs_asked_for():
    points, problems = read(memory("Point", FIELDS, ("POINT(7.42 43.73)", ["a", "Sign", "Street", "4773Z", 32, 2]),
                                   ("POINT(7.43 43.73)", ["b", None, None, None, None, None]), crs="EPSG:4326"))
    assert (points.ids, points.kind, points.names, points.streets, points.naf) == (
        ("a", "b"), "text", ("Sign", ""), ("Street", ""), ("4773Z", ""))
    assert points.movements[0] == 32 and points.dwell_min[0] == 2
    assert np.isnan(points.movements[1]) and np.isnan(points.dwell_min[1]) and points.unknown == 1
    assert points.xy[0] == pytest.approx([1055700, 6301000], abs=3000) and points.xy[1, 0] - points.xy[0, 0] == pytest.approx(
        806, abs=10)
    assert not problems


def test_any_points_do_and_have_the_number_of_the_feature():
    points, _ = read(memory("Point", "stops:integer", ("POINT(1 2)", [7]), ("POINT(3 4)", [0])), "stops")
    assert points.kind == "int" and len(set(points.ids)) == 2 and points.movements.tolist() == [7, 0]


def test_of_an_area_the_place_is_inside_it():
    points, _ = read(memory("Polygon", "n:double", ("POLYGON((0 0,10 0,10 10,9 10,9 1,0 1,0 0))", [1])), "n")
    x, y = points.xy[0]
    assert 0 < x < 10 and 0 < y < 10 and (y < 1 or x > 9)


def test_what_cannot_be_used_is_listed_and_the_rest_goes_on():
    points, problems = read(memory(
        "Point", "establishment_id:string,kerb_week:string", (None, ["a", "1"]), ("POINT(1 1)", ["b", "-3"]),
        ("POINT(1 1)", ["c", "many"]), ("POINT(1 1)", ["d", "2,5"]), ("POINT(2 2)", ["d", "inf"])))
    assert points.ids == ("b", "c", "d", "d") and points.movements.tolist()[2] == 2.5 and points.unknown == 3
    assert [(p.row, p.source_id, p.reason) for p in problems] == [
        (1, "a", NO_PLACE), (2, "b", NOT_MOVEMENTS), (3, "c", NOT_MOVEMENTS), (5, "d", TWICE), (5, "d", NOT_MOVEMENTS)]


@pytest.mark.parametrize("layer, field, said", [
    (lambda: memory("Point", "n:double", ("POINT(1 1)", [1]), crs=None), "n", "coordinate reference system"),
    (lambda: memory("Point", "n:double", ("POINT(1 1)", [1])), "m", "no field m"),
    (lambda: memory("None", "n:double", (None, [1]), crs=None), "n", "no places"),
    (lambda: memory("Point", "n:double", (None, [1])), "n", "no place that can be used"),
])
def test_a_layer_that_cannot_be_used_says_what_to_do(layer, field, said):
    with pytest.raises(InputError, match=said):
        read(layer(), field)
