# SPDX-License-Identifier: GPL-2.0-or-later
"""OSM line layers: the tags of GDAL and QuickOSM columns mean what the same tags mean in a file."""

from __future__ import annotations

import numpy as np
import pytest
from test_osm_tags import OSM

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.core.network.build import build_network
from joptimiz_qgis.core.network.model import Access
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import Category
from joptimiz_qgis.formats.line_table import LineTable
from joptimiz_qgis.formats.osm_lines import read_osm_lines, unpacked
from joptimiz_qgis.formats.osm_tags import way_attributes


def table(shapes, **columns):
    lonlat = np.array([p for shape in shapes for p in shape], float)
    return LineTable(columns, lonlat * 1e5, lonlat, None,
                     np.concatenate(([0], np.cumsum([len(s) for s in shapes]))).astype(np.int64), "EPSG:2154")


LINE = [(7.4, 43.7), (7.41, 43.7)]


@pytest.mark.parametrize("value, tags", [
    ('"oneway"=>"yes","maxspeed"=>"50"', {"oneway": "yes", "maxspeed": "50"}),
    (r'"name:fr"=>"Rue \"A\" \\ B", "access:conditional"=>"no @ (Mo-Fr 07:00-09:00)"',
     {"name:fr": 'Rue "A" \\ B', "access:conditional": "no @ (Mo-Fr 07:00-09:00)"}),
    ('"a"=>NULL,"name"=>"Rue de l\'Église"', {"a": "", "name": "Rue de l'Église"}),
    ('{"oneway": "-1", "lanes": 2}', {"oneway": "-1", "lanes": "2"}), ("{broken", {}), (None, {}), ("", {}),
    ({"hgv": "no"}, {"hgv": "no"}),
])
def test_other_tags(value, tags):
    assert unpacked(value) == tags


TAGS = {"highway": "residential", "name": "Rue des Açores", "oneway": "yes", "oneway:bicycle": "no", "hgv": "destination",
        "maxheight": "3.2", "maxweight:conditional": "3.5 @ (Mo-Fr)"}


@pytest.mark.parametrize("columns", [
    {"osm_id": ["12"], "highway": ["residential"], "name": ["Rue des Açores"], "z_order": [3], "waterway": [None],
     "other_tags": ['"oneway"=>"yes","oneway:bicycle"=>"no","hgv"=>"destination","maxheight"=>"3.2",'
                    '"maxweight:conditional"=>"3.5 @ (Mo-Fr)"']},
    {"full_id": ["w12"], "osm_id": ["12"], "osm_type": ["way"], **{key: [value] for key, value in TAGS.items()}},
    {"full_id": ["w12"], **{key: [value] for key, value in TAGS.items()}, "building": [None]},
], ids=["GDAL", "QuickOSM", "without osm_id"])
def test_a_way_means_the_same_from_a_layer_as_from_a_file(columns):
    source = read_osm_lines(table([LINE], **columns), OSM)
    way = way_attributes(TAGS, OSM)
    assert source.source_id == ["12"] and source.name == ["Rue des Açores"] and source.road_class == ["residential"]
    np.testing.assert_array_equal(source.speed_kmh[:, 0], np.array(way.speed_kmh, np.float32))
    np.testing.assert_array_equal(source.access[:, 0], np.array(way.access))
    np.testing.assert_array_equal(source.limits[0], np.array(way.limits, np.float32))
    assert source.conditional[0] == way.conditional and way.conditional
    assert Access(source.access[0, 0, Category.PL.column]) is Access.DESTINATION
    assert source.info["turns"] == "unknown" and source.info["barriers_known"] == "no"


def test_what_is_no_road_is_left_out_in_silence():
    source = read_osm_lines(table([LINE, LINE, LINE], osm_id=["1", "2", "3"], highway=[None, "primary", "proposed"],
                                  other_tags=['"railway"=>"rail"', None, None]), OSM)
    assert source.source_id == ["2"] and source.rejected == ()


def test_a_road_without_id_is_called_after_its_row_and_listed():
    source = read_osm_lines(table([LINE], osm_id=[None], highway=["primary"]), OSM)
    assert source.source_id == ["row 1"] and len(source.rejected) == 1


def test_lines_join_at_shared_vertices_up_to_the_resolution_of_osm():
    shapes = [[(7.4, 43.7), (7.41, 43.7), (7.42, 43.7)], [(7.41 + 1e-10, 43.6), (7.41 + 1e-10, 43.7 - 1e-10), (7.41, 43.8)],
              [(7.4100001, 43.7), (7.43, 43.71)]]
    source = read_osm_lines(table(shapes, osm_id=["1", "2", "3"], highway=["primary"] * 3), OSM)
    network = build_network(source, NoProgress()).network
    assert network.edge_count == 5 and network.info["pieces"] == "2"  # line 3 begins one step of 1e-7 degrees away


@pytest.mark.parametrize("columns, lacks", [({"name": ["x"]}, "osm_id, highway"), ({"osm_id": ["1"]}, "highway"),
                                            ({"highway": ["x"]}, "osm_id")])
def test_a_layer_that_is_no_osm_is_told_what_lacks(columns, lacks):
    with pytest.raises(InputError, match=lacks):
        read_osm_lines(table([LINE], **columns), OSM)
