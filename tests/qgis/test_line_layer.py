# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of lines as QGIS opens them: dimensions, parts, curves, CRS, kinds; the same network from layer and from file."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
)

from joptimiz_qgis.core.errors import Cancelled, InputError
from joptimiz_qgis.core.network.build import build_network
from joptimiz_qgis.core.network.model import Access
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import Category
from joptimiz_qgis.layers.line_layer import recognised, road_source
from joptimiz_qgis.layers.osm_file import osm_source

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"
SPEEDS = {"speed_forward_kmh": {"value": 30}, "speed_backward_kmh": {"value": 30}}
CONTEXT = QgsCoordinateTransformContext()


def memory(geometries, kind="LineString", crs="EPSG:2154", fields="name:string"):
    """A layer with one feature for each WKT (None: no geometry); the value of every field is its row."""
    parts = "&".join(f"field={field}" for field in fields.split(","))
    layer = QgsVectorLayer(f"{kind}?{'crs=' + crs + '&' if crs else ''}{parts}", "roads", "memory")
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    features = []
    for row, wkt in enumerate(geometries):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([str(row)] * layer.fields().count())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    done, _ = layer.dataProvider().addFeatures(features)
    assert done
    layer.updateExtents()
    return layer


def read(layer, kind="auto", field_map=None, turns=None, crs=None, progress=None):
    return road_source(layer, kind, field_map, turns, None if crs is None else QgsCoordinateReferenceSystem(crs), CONTEXT,
                       progress or NoProgress())


def generic(layer, **more):
    return read(layer, field_map={**SPEEDS, "name": "name"}, **more)


@pytest.mark.parametrize("kind, wkt, z", [
    ("LineString", "LineString (0 0, 3 4)", None), ("LineStringZ", "LineStringZ (0 0 10, 3 4 11)", [10.0, 11.0]),
    ("LineStringM", "LineStringM (0 0 7, 3 4 8)", None), ("LineStringZM", "LineStringZM (0 0 10 7, 3 4 11 8)", [10.0, 11.0]),
    ("MultiLineString", "MultiLineString ((0 0, 3 4))", None),
    ("MultiLineStringZM", "MultiLineStringZM ((0 0 10 7, 3 4 11 8))", [10.0, 11.0]),
    ("LineString25D", "LineString25D (0 0 10, 3 4 11)", [10.0, 11.0]),
])
def test_lines_of_any_dimension(kind, wkt, z):
    source = generic(memory([wkt], kind))
    assert source.vertex_xy.tolist() == [[0.0, 0.0], [3.0, 4.0]]
    assert (None if source.vertex_z is None else source.vertex_z.tolist()) == z


def test_every_part_of_a_feature_is_a_line_with_its_values():
    source = generic(memory(["MultiLineString ((0 0, 10 0), (20 0, 30 0, 40 0))", "MultiLineString ((0 9, 9 9))"],
                            "MultiLineString"))
    assert source.name == ["0", "0", "1"] and source.vertex_start.tolist() == [0, 2, 5, 7]


def test_curves_become_segments():
    source = generic(memory(["CompoundCurve (CircularString (0 0, 50 50, 100 0), (100 0, 200 0))"], "CompoundCurve"))
    radius = np.hypot(*(source.vertex_xy[:-1] - [50.0, 0.0]).T)
    assert source.vertex_xy.shape[0] > 20 and np.abs(radius - 50.0).max() < 0.01


def test_features_that_cannot_be_used_are_listed_and_stop_nothing():
    layer = memory([None, "LineString EMPTY", "LineString (0 0)", "LineString (0 0, 1 nan)", "LineString (0 0, 9 0)"])
    source = generic(layer)
    assert source.name == ["4"] and len(source.rejected) == 4 and all(r.reason for r in source.rejected)


def test_a_layer_without_crs_is_told_to_set_one():
    with pytest.raises(InputError, match="no CRS. Set it"):
        generic(memory(["LineString (0 0, 9 0)"], crs=""))


@pytest.mark.parametrize("layer, said", [
    (lambda: memory(["Point (0 0)"], "Point"), "holds no lines"), (lambda: memory([]), "no line that can be used"),
    (lambda: memory([None]), "1 features were rejected"),
    (lambda: memory(["LineString (500 500, 501 501)"], crs="EPSG:4326"), "can be drawn"),
])
def test_a_layer_that_holds_no_usable_line_is_told_so(layer, said):
    with pytest.raises(InputError, match=said):
        generic(layer())


def test_a_network_is_never_drawn_in_degrees():
    with pytest.raises(InputError, match="not projected in metres"):
        generic(memory(["LineString (2 48, 2.1 48)"], crs="EPSG:4326"), crs="EPSG:4326")


@pytest.mark.parametrize("crs, wkt, own, chosen, expected", [
    ("EPSG:4326", "LineString (2.3 48.8, 2.4 48.9)", "EPSG:2154", None, True),
    ("EPSG:3857", "LineString (0 6e6, 9 6e6)", "EPSG:3857", None, False),
    ("EPSG:4326", "LineString (2.3 48.8, 2.4 48.9)", "EPSG:3949", "EPSG:3949", True),
    ("EPSG:2154", "LineString (0 0, 9 0)", "EPSG:2154", None, False),
])
def test_crs_of_the_network(crs, wkt, own, chosen, expected):
    source = generic(memory([wkt], crs=crs), crs=chosen)
    assert source.crs == own
    if expected:
        pyproj = pytest.importorskip("pyproj")
        there = pyproj.Transformer.from_crs(crs, own, always_xy=True).transform([2.3, 2.4], [48.8, 48.9])
        np.testing.assert_allclose(source.vertex_xy, np.column_stack(there), atol=1e-3)
        np.testing.assert_allclose(source.vertex_lonlat, [[2.3, 48.8], [2.4, 48.9]], atol=1e-9)


def test_one_line_out_of_reach_is_listed_and_the_others_stay():
    source = generic(memory(["LineString (2.3 48.8, 2.4 48.9)", "LineString (2.3 95, 2.4 120)"], crs="EPSG:4326"))
    assert source.name == ["0"] and len(source.rejected) == 1


@pytest.mark.parametrize("names, field_map, kind", [
    (["cleabs", "nature", "sens_de_circulation", "acces_vehicule_leger"], None, "bdtopo"),
    (["ID", "NATURE", "SENS", "ACCES_VL"], {}, "bdtopo"), (["osm_id", "name", "highway", "other_tags"], None, "osm_layer"),
    (["full_id", "highway"], None, "osm_layer"), (["osm_id", "highway"], {"name": "x"}, "generic"),
])
def test_kind_by_fields(names, field_map, kind):
    assert recognised(names, field_map) == kind


def test_a_layer_of_no_known_kind_is_told_what_each_kind_lacks():
    with pytest.raises(InputError, match=r"cleabs, nature, sens_de_circulation.*osm_id, highway.*FIELD_MAP"):
        read(memory(["LineString (0 0, 9 0)"]))


@pytest.mark.parametrize("kind, said", [("bdtopo", "troncon_de_route"), ("osm_layer", "OpenStreetMap"), ("generic", "FIELD_MAP"),
                                        ("shapes", "no kind")])
def test_a_kind_that_does_not_fit_is_told(kind, said):
    with pytest.raises(InputError, match=said):
        read(memory(["LineString (0 0, 9 0)"]), kind)


def test_turns_go_with_bd_topo_only():
    with pytest.raises(InputError, match="TURNS"):
        generic(memory(["LineString (0 0, 9 0)"]), turns=memory(["LineString (0 0, 9 0)"]))


ROADS = [  # cleabs, nature, sens, acces_vl, nature_de_la_restriction, hauteur, prive, nom, wkt
    ("T1", "Route à 1 chaussée", "Double sens", "Libre", None, None, False, "Rue de l'Église",
     "LineString Z (700000 6600000 50, 700100 6600000 52)"),
    ("T2", "Route à 1 chaussée", "Sens direct", "A péage", None, 3.2, False, "Allée des Chênes",
     "LineString Z (700100 6600000 52, 700200 6600000 -1000)"),
    ("T3", "Route empierrée", "Double sens", "Restreint aux ayants droit", "Entrée avec gardien", None, True, None,
     "LineString Z (700100 6600000 52, 700100 6600080 52)"),
    ("T4", "Bac ou liaison maritime", "Double sens", "Libre", None, None, None, None,
     "LineString Z (700100 6600080 52, 700300 6600080 52)"),
]


def geopackage(path, driver="GPKG"):
    """`troncon_de_route` and `non_communication` as IGN names them, in a file that GDAL writes."""
    lambert = osr.SpatialReference()
    lambert.ImportFromEPSG(2154)
    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    roads = data.CreateLayer("troncon_de_route", lambert, ogr.wkbLineString25D)
    for name, kind in (("cleabs", ogr.OFTString), ("nature", ogr.OFTString), ("importance", ogr.OFTString),
                       ("sens_de_circulation", ogr.OFTString), ("acces_vehicule_leger", ogr.OFTString),
                       ("nature_de_la_restriction", ogr.OFTString), ("restriction_de_hauteur", ogr.OFTReal),
                       ("prive", ogr.OFTInteger), ("nom_voie_ban_droite", ogr.OFTString)):
        roads.CreateField(ogr.FieldDefn(name, kind))
    for cleabs, nature, sens, light, text, height, private, name, wkt in ROADS:
        feature = ogr.Feature(roads.GetLayerDefn())
        for field, value in (("cleabs", cleabs), ("nature", nature), ("importance", "5"), ("sens_de_circulation", sens),
                             ("acces_vehicule_leger", light), ("nature_de_la_restriction", text),
                             ("restriction_de_hauteur", height), ("nom_voie_ban_droite", name),
                             ("prive", None if private is None else int(private))):
            if value is not None:
                feature.SetField(field, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        roads.CreateFeature(feature)
    turns = data.CreateLayer("non_communication", lambert, ogr.wkbPoint)
    for name in ("cleabs", "lien_vers_troncon_entree", "liens_vers_troncon_sortie"):
        turns.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for entry, exits in (("T1", "T3/T4"), ("T1", "T2")):
        feature = ogr.Feature(turns.GetLayerDefn())
        feature.SetField("lien_vers_troncon_entree", entry)
        feature.SetField("liens_vers_troncon_sortie", exits)
        feature.SetGeometry(ogr.CreateGeometryFromWkt("Point (700100 6600000)"))
        turns.CreateFeature(feature)
    return path


def test_bd_topo_in_a_geopackage_with_its_forbidden_turns(tmp_path):
    path = geopackage(tmp_path / "Région é.gpkg")
    layer = QgsVectorLayer(f"{path}|layername=troncon_de_route", "routes", "ogr")
    turns = QgsVectorLayer(f"{path}|layername=non_communication", "turns", "ogr")
    source = read(layer, turns=turns)
    assert source.source_id == ["T1", "T2", "T3", "T4"] and source.crs == "EPSG:2154" and source.connect == "endpoint"
    assert source.name == ["Rue de l'Église", "Allée des Chênes", "", ""]
    assert source.speed_kmh[0].tolist() == [55.0, 55.0, 10.0, 10.0] and np.isnan(source.speed_kmh[1, 1])
    assert [Access(a).name for a in source.access[0, :, Category.PL.column]] == ["YES", "YES", "PRIVATE", "YES"]
    assert source.limits[1, 0] == np.float32(3.2) and source.limits_unknown.tolist() == [31, 30, 31, 31]
    network = build_network(source, NoProgress()).network
    assert network.edge_count == 4 and network.info["pieces"] == "1" and len(network.turns) == 2
    assert np.isnan(network.slope_pct[1]) and 1.9 < network.slope_pct[0] < 2.1


def test_a_layer_is_read_in_a_worker_thread(tmp_path):
    path = geopackage(tmp_path / "a.gpkg")
    layer = QgsVectorLayer(f"{path}|layername=troncon_de_route", "routes", "ogr")
    copy = layer.clone()
    copy.moveToThread(None)
    found = []
    worker = threading.Thread(target=lambda: found.append(read(copy)))
    worker.start()
    worker.join()
    assert found and found[0].source_id == ["T1", "T2", "T3", "T4"]


def test_reading_a_layer_can_be_cancelled():
    class Stop(NoProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        generic(memory(["LineString (0 0, 9 0)"]), progress=Stop())


def test_fifty_thousand_lines_are_read_in_seconds():
    wkt = [f"LineString ({x} {y}, {x + 5} {y + 1}, {x + 10} {y})" for x in range(0, 2500, 10) for y in range(200)]
    layer = memory(wkt)
    began = time.perf_counter()
    source = generic(layer)
    assert len(source.source_id) == 50_000
    assert time.perf_counter() - began < 20.0  # 2 s where it was written; the limit is for a busy machine


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
def test_the_lines_of_gdals_osm_driver_make_the_network_of_the_file():
    path = REAL / "net-monaco" / "monaco-2020.osm.pbf"
    whole = osm_source(path, QgsCoordinateReferenceSystem("EPSG:2154"), CONTEXT, NoProgress())
    layer = QgsVectorLayer(f"{path}|layername=lines", "lines", "ogr")
    source = read(layer, crs="EPSG:2154")
    assert source.info["turns"] == "unknown"
    row = {name: n for n, name in enumerate(whole.source_id)}
    both = [(n, row[name]) for n, name in enumerate(source.source_id) if name in row]
    assert len(both) > 0.98 * len(source.source_id) and len(both) > 0.95 * len(whole.source_id)
    a, b = np.array(both).T
    for name in ("access", "cycle"):
        np.testing.assert_array_equal(getattr(source, name)[:, a], getattr(whole, name)[:, b])
    np.testing.assert_array_equal(source.speed_kmh[:, a], whole.speed_kmh[:, b])
    np.testing.assert_array_equal(source.limits[a], whole.limits[b])
    for n, m in both[:200]:
        mine = source.vertex_xy[source.vertex_start[n] : source.vertex_start[n + 1]]
        file = whole.vertex_xy[whole.vertex_start[m] : whole.vertex_start[m + 1]]
        np.testing.assert_allclose(mine, file, atol=1e-3)
