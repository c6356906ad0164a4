# SPDX-License-Identifier: GPL-2.0-or-later
"""“Build network” from end to end: files and layers in, one GeoPackage out, clear words for what cannot be used."""

from __future__ import annotations

import gzip
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.core.network.model import Access
from joptimiz_qgis.core.network.territory import crs_for
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import Category
from joptimiz_qgis.layers.network_store import read_network

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"
TOWN = """<?xml version="1.0"?><osm version="0.6"><meta osm_base="2026-01-02T03:04:05Z"/>
<node id="1" lat="43.7300" lon="7.4200"/><node id="2" lat="43.7310" lon="7.4200"><tag k="barrier" v="bollard"/></node>
<node id="3" lat="43.7320" lon="7.4200"/><node id="4" lat="43.7320" lon="7.4215"/><node id="5" lat="43.7330" lon="7.4200"/>
<way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/><tag k="name" v="Rue Haute"/></way>
<way id="11"><nd ref="3"/><nd ref="4"/><tag k="highway" v="primary"/><tag k="maxheight" v="3.2"/><tag k="oneway" v="yes"/></way>
<way id="12"><nd ref="3"/><nd ref="5"/><tag k="highway" v="residential"/><tag k="hgv" v="destination"/></way>
<way id="13"><nd ref="77"/><nd ref="78"/><tag k="highway" v="primary"/></way>
<relation id="5"><member type="way" ref="10" role="from"/><member type="node" ref="3" role="via"/>
<member type="way" ref="11" role="to"/><tag k="type" v="restriction"/><tag k="restriction" v="no_right_turn"/></relation>
</osm>"""


class Told(QgsProcessingFeedback):
    """Keeps what it is told; cancels once that much is done."""

    def __init__(self, stop_at=None):
        super().__init__(False)
        self.said, self._stop_at = [], stop_at
        self.progressChanged.connect(self._watch)

    def _watch(self, percent):
        if self._stop_at is not None and percent >= self._stop_at:
            self.cancel()

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)

    def reportError(self, text, fatalError=False):
        self.said.append(text)


def run(parameters, feedback=None, context=None):
    algorithm = BuildNetwork()
    algorithm.initAlgorithm()
    if context is None:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
    fine, message = algorithm.checkParameterValues(parameters, context)
    if not fine:
        raise QgsProcessingException(message)
    feedback = feedback or Told()
    results, fine = algorithm.run(parameters, context, feedback, {}, False)
    if not fine:  # QGIS raises what goes wrong in the work itself, and tells what goes wrong before it
        raise QgsProcessingException(feedback.said[-1])
    return results


def read(path):
    return read_network(Path(path), NoProgress())


@pytest.fixture
def town(tmp_path, project):
    path = tmp_path / "town.osm"
    path.write_text(TOWN)
    return path


def test_a_town_becomes_a_network(town, tmp_path):
    told = Told()
    output = tmp_path / "network.gpkg"
    results = run({"INPUT": str(town), "OUTPUT": str(output)}, told)
    assert results == {"OUTPUT": str(output), "EDGES": 4, "NODES": 5, "TURN_RESTRICTIONS": 1, "REJECTED": 1}
    network = read(output)
    assert network.source_id.tolist() == ["10", "10", "11", "12"] and network.crs == "EPSG:2154"
    assert [network.names[n] for n in network.name] == ["Rue Haute", "Rue Haute", "", ""]
    assert network.limits[2, 0] == np.float32(3.2) and np.isnan(network.speed_kmh[1, 2])
    assert network.access[0, 3, Category.PL.column] == Access.DESTINATION
    assert [network.node_id[b.node] for b in network.barriers] == [2]
    assert network.turns[0].arcs == (2, 4)
    assert network.length_m[0] == pytest.approx(111.1, abs=0.2)  # a thousandth of a degree of latitude
    assert any("13" in text and "nodes" in text for text in told.said)
    info = network.info
    assert info["source"] == "town.osm" and info["edition"] == "2026-01-02T03:04:05Z" and info["turns"] == "known"
    assert "OpenStreetMap" in info["attribution"] and info["crs"] == "EPSG:2154" and info["format_version"]
    assert (info["edges"], info["nodes"], info["turn_restrictions"], info["rejected"]) == ("4", "5", "1", "1")
    assert info["built_at"].endswith("Z") and len(info["built_at"]) == 20
    west, south, east, north = map(float, info["bbox"].split(","))
    xy = network.vertex_xy
    assert (west, south) == pytest.approx(xy.min(axis=0), abs=0.01) and (east, north) == pytest.approx(xy.max(axis=0), abs=0.01)


def test_the_three_kinds_of_file_give_the_same_network(town, tmp_path):
    with gzip.open(tmp_path / "town.osm.gz", "wb") as packed:
        packed.write(TOWN.encode())
    osmium = pytest.importorskip("osmium")
    writer = osmium.SimpleWriter(str(tmp_path / "town.osm.pbf"))
    for element in osmium.FileProcessor(str(town)):
        writer.add(element)
    writer.close()
    found = []
    for name in ("town.osm", "town.osm.gz", "town.osm.pbf"):
        output = tmp_path / f"{name}.gpkg"
        run({"INPUT": str(tmp_path / name), "SOURCE": "osm_file", "OUTPUT": str(output)})
        found.append(read(output).info["fingerprint"])
    assert found[0] == found[1] == found[2]


def test_a_file_that_our_own_reader_refuses_is_read_by_pyosmium(town, tmp_path):
    osmium = pytest.importorskip("osmium")
    networks = []
    for packing in ("zlib", "lz4"):
        path = tmp_path / f"{packing}.osm.pbf"
        try:
            writer = osmium.SimpleWriter(osmium.io.File(str(path), f"pbf,pbf_compression={packing}"))
        except (RuntimeError, TypeError, ValueError):
            pytest.skip("this pyosmium packs with zlib only")
        for element in osmium.FileProcessor(str(town)):
            writer.add(element)
        writer.close()
        run({"INPUT": str(path), "OUTPUT": str(tmp_path / f"{packing}.gpkg")})
        networks.append(read(tmp_path / f"{packing}.gpkg"))
    assert networks[0].info["fingerprint"] == networks[1].info["fingerprint"]


def test_a_layer_of_an_osm_file_is_read_from_the_file_with_its_turns(town, tmp_path):
    layer = QgsVectorLayer(f"{town}|layername=lines", "lines", "ogr")
    assert layer.isValid()
    results = run({"INPUT": layer, "OUTPUT": str(tmp_path / "n.gpkg")})
    assert results["EDGES"] == 4 and results["TURN_RESTRICTIONS"] == 1
    results = run({"INPUT": layer, "SOURCE": "osm_layer", "OUTPUT": str(tmp_path / "n2.gpkg")})
    assert results["EDGES"] >= 3 and results["TURN_RESTRICTIONS"] == 0
    assert read(tmp_path / "n2.gpkg").info["turns"] == "unknown"


def lines(crs="EPSG:2154", scale=1.0, shift=(650000.0, 6860000.0)):
    layer = QgsVectorLayer(f"LineString?crs={crs}&field=vmax:integer&field=nom:string", "streets", "memory")
    for vmax, nom, xy in ((30, "Rue A", [(0, 0), (100, 0)]), (50, "Rue B", [(100, 0), (100, 100)]), (50, "none", None)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([vmax, nom])
        if xy:
            place = ", ".join(f"{shift[0] + x * scale} {shift[1] + y * scale}" for x, y in xy)
            feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING({place})"))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


FIELDS = '{"speed_forward_kmh": "vmax", "speed_backward_kmh": "vmax", "name": "nom", "road_class": {"value": "residential"}}'


def test_any_lines_become_a_network_by_a_field_map(tmp_path, project):
    results = run({"INPUT": lines(), "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(tmp_path / "n.gpkg")})
    assert (results["EDGES"], results["NODES"], results["REJECTED"]) == (2, 3, 1)
    network = read(tmp_path / "n.gpkg")
    assert network.speed_kmh[0].tolist() == [30.0, 50.0] and [network.names[n] for n in network.name] == ["Rue A", "Rue B"]
    assert network.crs == "EPSG:2154"


def test_edits_that_are_not_saved_yet_count_and_the_layer_is_left_alone(tmp_path, project):
    layer = lines()
    layer.startEditing()
    assert layer.changeAttributeValue(1, 0, 20)
    run({"INPUT": layer, "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(tmp_path / "n.gpkg")})
    assert read(tmp_path / "n.gpkg").speed_kmh[0, 0] == 20.0
    assert layer.isEditable() and layer.featureCount() == 3


def test_a_layer_in_degrees_is_drawn_in_the_crs_of_its_territory(tmp_path, project):
    layer = lines("EPSG:4326", 1e-5, (55.45, -21.1))
    run({"INPUT": layer, "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(tmp_path / "n.gpkg")})
    network = read(tmp_path / "n.gpkg")
    assert network.crs == "EPSG:2975" and network.length_m[0] == pytest.approx(103.9, abs=0.5)


@pytest.mark.parametrize("place, crs", [
    ((2.35, 48.85), "EPSG:2154"), ((7.42, 43.73), "EPSG:2154"), ((9.1, 42.1), "EPSG:2154"), ((-4.49, 48.39), "EPSG:2154"),
    ((7.75, 48.58), "EPSG:2154"), ((2.37, 51.03), "EPSG:2154"), ((-1.78, 43.37), "EPSG:2154"), ((3.06, 50.63), "EPSG:2154"),
    ((6.87, 45.92), "EPSG:2154"), ((2.9, 42.69), "EPSG:2154"), ((-5.1, 48.46), "EPSG:2154"), ((6.2, 43.0), "EPSG:2154"),
    ((-61.53, 16.24), "EPSG:5490"), ((-61.07, 14.61), "EPSG:5490"), ((-52.33, 4.93), "EPSG:2972"), ((55.45, -20.88), "EPSG:2975"),
    ((45.23, -12.78), "EPSG:4471"), ((1.52, 42.51), "EPSG:32631"), ((9.7, 50.87), "EPSG:32632"), ((5.57, 50.63), "EPSG:32631"),
    ((6.14, 46.2), "EPSG:2154"), ((-0.13, 51.5), "EPSG:32630"), ((-1.31, 51.75), "EPSG:32630"), ((9.19, 45.46), "EPSG:32632"),
    ((2.17, 41.39), "EPSG:32631"), ((-70.6, -33.4), "EPSG:32719"), ((180.0, 10.0), "EPSG:32660"), ((-2.1, 49.2), "EPSG:32630"),
])
def test_the_crs_follows_the_territory(place, crs):
    # Geneva lies within the rough outline: Lambert-93 measures well there too.
    assert crs_for(*place) == crs


def test_the_crs_can_be_chosen_but_must_measure_metres(town, tmp_path):
    run({"INPUT": str(town), "CRS": "EPSG:32632", "OUTPUT": str(tmp_path / "n.gpkg")})
    network = read(tmp_path / "n.gpkg")
    assert network.crs == "EPSG:32632" and 370000 < network.vertex_xy[0, 0] < 375000
    for wrong in ("EPSG:4326", "EPSG:2225"):  # degrees, feet
        with pytest.raises(QgsProcessingException, match="metres"):
            run({"INPUT": str(town), "CRS": wrong, "OUTPUT": str(tmp_path / "w.gpkg")})
    assert not (tmp_path / "w.gpkg").exists()


@pytest.mark.parametrize("stop_at", [0.5, 20, 46, 60.5, 70, 90])
def test_cancelling_leaves_nothing(stop_at, town, tmp_path):
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        run({"INPUT": str(town), "OUTPUT": str(tmp_path / "n.gpkg")}, Told(stop_at))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["town.osm"]


def wrong_input(kind, tmp_path):
    path = tmp_path / f"{kind}.osm"
    if kind == "cut":
        path.write_text(TOWN[: len(TOWN) // 2])
    elif kind == "no_roads":
        path.write_text('<osm version="0.6"><node id="1" lat="43" lon="7"/></osm>')
    elif kind == "no_nodes":
        path.write_text('<osm version="0.6"><way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way></osm>')
    elif kind == "damaged_gzip":
        path = tmp_path / "damaged.osm.gz"
        path.write_bytes(gzip.compress(TOWN.encode())[:-25])
    elif kind == "text":
        path = tmp_path / "text.osm.pbf"
        path.write_text("no OpenStreetMap data")
    elif kind == "absent":
        return str(tmp_path / "absent.osm.pbf")
    elif kind == "folder":
        return str(tmp_path)
    elif kind == "points":
        return QgsVectorLayer("Point?crs=EPSG:2154&field=a:integer", "points", "memory")
    elif kind == "unknown_fields":
        return lines()
    elif kind == "no_crs":
        layer = lines()
        layer.setCrs(type(layer.crs())())
        return layer
    elif kind == "empty":
        return QgsVectorLayer("LineString?crs=EPSG:2154&field=vmax:integer", "empty", "memory")
    return str(path)


@pytest.mark.parametrize("source", ["auto", "osm_file", "generic"])
@pytest.mark.parametrize("kind", ["cut", "no_roads", "no_nodes", "damaged_gzip", "text", "absent", "folder", "points",
                                  "unknown_fields", "no_crs", "empty"])
def test_what_cannot_be_used_is_told_and_nothing_is_written(kind, source, tmp_path, project):
    given = wrong_input(kind, tmp_path)
    with pytest.raises(QgsProcessingException) as told:
        run({"INPUT": given, "SOURCE": source, "OUTPUT": str(tmp_path / "n.gpkg")})
    assert "Traceback" not in str(told.value) and len(str(told.value)) > 20
    assert not list(tmp_path.glob("*.gpkg")) and not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("text", ["{", "[1]", "vmax", '{"speed_forward_kmh": "no_such_field"}', '{"no_such": "vmax"}'])
def test_a_field_map_that_is_wrong_is_told(text, tmp_path, project):
    with pytest.raises(QgsProcessingException) as told:
        run({"INPUT": lines(), "SOURCE": "generic", "FIELD_MAP": text, "OUTPUT": str(tmp_path / "n.gpkg")})
    assert "Traceback" not in str(told.value)


def test_the_network_is_a_geopackage_and_never_its_own_source(town, tmp_path):
    with pytest.raises(QgsProcessingException, match="gpkg"):
        run({"INPUT": str(town), "OUTPUT": str(tmp_path / "n.shp")})
    output = tmp_path / "n.gpkg"
    run({"INPUT": str(town), "OUTPUT": str(output)})
    before = output.read_bytes()
    edges = f"{output}|layername=edges"  # by name: QGIS' bindings never let go of a layer in the frames of an exception
    with pytest.raises(QgsProcessingException, match="own source"):
        run({"INPUT": edges, "SOURCE": "generic", "FIELD_MAP": '{"name": "name"}', "OUTPUT": str(output)})
    assert output.read_bytes()[100:] == before[100:]


def test_a_network_in_use_is_told(town, tmp_path):
    output = tmp_path / "n.gpkg"
    run({"INPUT": str(town), "OUTPUT": str(output)})
    with closing(sqlite3.connect(output)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(QgsProcessingException, match="in use"):
            run({"INPUT": str(town), "OUTPUT": str(output)})
    assert run({"INPUT": str(town), "OUTPUT": str(output)})["EDGES"] == 4


def test_the_first_twenty_that_were_left_out_are_told_and_the_rest_counted(tmp_path, project):
    lost = "".join(f'<way id="{n}"><nd ref="77"/><nd ref="78"/><tag k="highway" v="primary"/></way>' for n in range(100, 130))
    (tmp_path / "t.osm").write_text(TOWN.replace("</osm>", lost + "</osm>"))
    told = Told()
    results = run({"INPUT": str(tmp_path / "t.osm"), "OUTPUT": str(tmp_path / "n.gpkg")}, told)
    assert results["REJECTED"] == 31
    assert sum(text.startswith("Left out") for text in told.said) == 20
    assert any("11 more" in text for text in told.said)


def test_the_edges_are_loaded_into_the_project_and_styled(town, tmp_path, project):
    for _ in range(2):  # the second run must not meet what the first one left behind
        context = QgsProcessingContext()
        context.setProject(project)
        run({"INPUT": str(town), "OUTPUT": str(tmp_path / "n.gpkg")}, context=context)
        (uri, details), = context.layersToLoadOnCompletion().items()
        assert uri == f"{tmp_path / 'n.gpkg'}|layername=edges" and details.project == project
        layer = QgsVectorLayer(uri, "edges", "ogr")
        assert layer.isValid() and layer.crs().authid() == "EPSG:2154" and layer.featureCount() == 4
        context.layerToLoadOnCompletionDetails(uri).postProcessor().postProcessLayer(layer, context, Told())
        assert layer.name() == "Network" and layer.renderer().type() != "singleSymbol"
        del layer, context, details


def test_it_runs_in_a_thread_of_its_own(tmp_path, project):
    layer, done = lines(), []
    algorithm = BuildNetwork()
    algorithm.initAlgorithm()
    context, told = QgsProcessingContext(), Told()
    context.setProject(project)
    parameters = {"INPUT": layer, "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(tmp_path / "n.gpkg")}
    assert QgsProcessingAlgorithm.prepare(algorithm, parameters, context, told)
    thread = threading.Thread(target=lambda: done.append(algorithm.runPrepared(parameters, context, told)))
    thread.start()
    thread.join()
    algorithm.postProcess(context, told)
    assert done and done[0]["EDGES"] == 2
    assert list(context.layersToLoadOnCompletion()) == [f"{tmp_path / 'n.gpkg'}|layername=edges"]


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
@pytest.mark.parametrize("name, crs, edges", [
    ("net-monaco/monaco-2016.osm.pbf", "EPSG:2154", (5000, 6000)),
    ("net-andorra/andorra-2020.osm.pbf", "EPSG:32631", (7000, 9000)),
    ("net-badhersfeld/badhersfeld.osm.gz", "EPSG:32632", (6000, 7500)),
    ("net-paris-marais/paris-marais.osm.pbf", "EPSG:2154", (1500, 2500)),
])
def test_a_real_file_becomes_a_network(name, crs, edges, tmp_path, project):
    results = run({"INPUT": str(REAL / name), "OUTPUT": str(tmp_path / "n.gpkg")})
    network = read(tmp_path / "n.gpkg")
    assert network.crs == crs and edges[0] < results["EDGES"] < edges[1] and network.edge_count == results["EDGES"]
    planar = [float(np.hypot(*np.diff(network.shape(e), axis=0).T).sum()) for e in range(network.edge_count)]
    np.testing.assert_allclose(network.length_m, planar, rtol=2e-3, atol=1e-3)  # the scale of a projection in its own area
