# SPDX-License-Identifier: GPL-2.0-or-later
"""The embedded store is a GeoPackage that any GIS reads: GDAL is the judge."""

from __future__ import annotations

import pytest
import sandbox_process
from api_calls import Api, bay, new_id
from osgeo import ogr


@pytest.fixture
def served(tmp_path):
    if not sandbox_process.usable():
        pytest.skip(sandbox_process.ABSENT)
    server = sandbox_process.Sandbox("gpkg", "--folder", str(tmp_path), "--exemptions", "300")
    yield server, tmp_path / "sandbox.gpkg"
    server.stop()


def test_store_is_a_geopackage_with_a_spatial_index_that_is_right_after_writes(served):
    server, path = served
    api, kept, moved, gone = Api(server), bay(new_id()), bay(new_id()), bay(new_id())
    for feature in (kept, moved, gone):
        api.stored("bays", feature)
    tag = api.get("bays", moved["id"]).headers["ETag"]
    assert api.replace("bays", bay(moved["id"], at=[2.35, 48.85]), tag).ok
    assert api.delete("bays", gone["id"], api.get("bays", gone["id"]).headers["ETag"]).ok
    server.stop()
    data = ogr.Open(str(path))
    assert {data.GetLayer(index).GetName() for index in range(data.GetLayerCount())} >= {"rules", "exemptions", "bay_stops"}
    bays, exemptions = data.GetLayerByName("bays"), data.GetLayerByName("exemptions")
    bays.SetSpatialFilterRect(2.3, 48.8, 2.4, 48.9)
    assert [row.GetField("feature_id") for row in bays] == [moved["id"]]
    bays.SetSpatialFilterRect(7.419, 43.729, 7.421, 43.731)
    assert [row.GetField("feature_id") for row in bays] == [kept["id"]]
    kinds = [row.GetGeometryRef() and row.GetGeometryRef().GetGeometryName() for row in exemptions]
    assert len(kinds) == 301 and kinds.count("POLYGON") == 60 and kinds.count(None) == 241
    tree = data.ExecuteSQL("SELECT (SELECT count(*) FROM rtree_bays_geom) AS a, (SELECT count(geom) FROM bays) AS b")
    row = tree.GetNextFeature()
    assert row.GetField("a") == row.GetField("b")
