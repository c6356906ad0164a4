# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of bays become columns in the CRS of the network; what has no place is listed."""

from __future__ import annotations

from datetime import timedelta, timezone

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorLayer

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.layers.bays_reader import read_bays

ZONE = timezone(timedelta(hours=1))


def layer(kind, crs, rows, fields="field=ID:string&field=TYPE:string&field=LONGUEUR:double&field=TEMPORALITE_OSM:string"
          "&field=TEMPORALITE_CDS:string"):
    made = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "bays", "memory")
    for wkt, *values in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(values + [None] * (made.fields().count() - len(values)))
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeature(feature)
    return made


def read(*layers):
    problems = []
    return read_bays(layers, QgsCoordinateReferenceSystem("EPSG:2154"), QgsCoordinateTransformContext(), ZONE, problems), problems


def test_bays_of_several_layers_and_crs_come_into_one(qgis_new_project):
    points = layer("Point", "EPSG:4326", [("POINT(3 46.5)", "a", "aire permanente", 1200.0), (None, "lost", None)])
    areas = layer("Polygon", "EPSG:2154", [("POLYGON((700000 6600010, 700010 6600010, 700010 6600012, 700000 6600010))", "b")])
    bays, problems = read(points, areas)
    assert bays.ids == ("a", "b")
    assert np.allclose(bays.xy[0], (700000.0, 6600000.0), atol=0.01)  # the origin of Lambert-93
    assert np.allclose(bays.geometries[1].bounds, (700000.0, 6600010.0, 700010.0, 6600012.0), atol=1e-4)
    assert bays.length_m[0] == 12.0 and np.isnan(bays.length_m[1])
    assert [(p.source_id, p.field) for p in problems] == [("lost", "geometry")]


def test_hours_that_contradict_each_other_are_not_known(qgis_new_project):
    spans = '[{"days_of_week": ["mon"], "times_of_day": [["07:00", "12:00"]]}]'
    bays, problems = read(layer("Point", "EPSG:4326", [("POINT(3 46.5)", "a", None, None, "Mo 07:00-12:00", spans),
                                                      ("POINT(3 46.6)", "b", None, None, "Mo 07:00-11:00", spans)]))
    assert [schedule is None for schedule in bays.schedules] == [False, True]
    assert [problem.source_id for problem in problems] == ["b"]


def test_layers_without_a_bay_that_can_be_used_are_refused(qgis_new_project):
    with pytest.raises(InputError, match="no delivery bay"):
        read(layer("Point", "EPSG:4326", [("POINT EMPTY", "lost")]))
    with pytest.raises(InputError, match="lacks the fields"):
        read(layer("Point", "EPSG:4326", [("POINT(3 46.5)", "a")], "field=numero:string"))


def test_a_layer_without_a_row_hinders_no_other(qgis_new_project):
    empty = layer("LineString", "EPSG:2154", [])
    assert read(empty, layer("Point", "EPSG:4326", [("POINT(3 46.5)", "a")]))[0].ids == ("a",)
    with pytest.raises(InputError, match="lacks the fields"):
        read(empty)
