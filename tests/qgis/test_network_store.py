# SPDX-License-Identifier: GPL-2.0-or-later
"""A network comes back from its file as it went in, with what the user edited since; or somebody is told why not."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import threading
from contextlib import closing, nullcontext
from dataclasses import replace
from glob import glob

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import tiny
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsVectorLayer

from joptimiz_qgis.core.errors import Cancelled, InputError, NetworkError
from joptimiz_qgis.core.network.build import FORMAT_VERSION, Built
from joptimiz_qgis.core.network.fingerprint import fingerprint
from joptimiz_qgis.core.network.model import LIMITS, Access, Barrier, Conditional, CycleWay, TurnRestriction
from joptimiz_qgis.core.network.source import Rejected
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import CATEGORIES, Category
from joptimiz_qgis.layers import array_folder, network_cache, network_session
from joptimiz_qgis.layers.network_codes import access_codes, access_text
from joptimiz_qgis.layers.network_session import NetworkSession
from joptimiz_qgis.layers.network_store import read_network, write_network

INFO = {"format_version": FORMAT_VERSION, "source": "test", "built_at": "2026-11-24T00:00:00Z", "crs": "EPSG:2154"}


def town():
    """Three streets in a row, rights and limits on the second, a turn restriction and a barrier between them."""
    network = tiny(
        [{"xy": [(0, 0), (100, 0)], "name": "Rue A", "source_id": "w10"},
         {"xy": [(100, 0), (150, 40), (200, 0)], "oneway": True, "max_height_m": 3.2, "limits_unknown": ["max_weight_t"],
          "access": {"motor": "no", "PL": "destination", "BIKE": "private"},
          "conditional": [Conditional((Category.PL,), "no", "Mo-Fr 07:00-09:00", {}, {"weight_t": 7.5}, "forward")]},
         {"xy": [(200, 0), (300, 0)], "through": False, "level": -1}],
        turns=[TurnRestriction((0, 2), "no", (Category.PL, Category.TC), (Category.BIKE,), "Mo-Fr"),
               TurnRestriction((5, 3, 1), "only")],
        barriers=[Barrier(1, "bollard", (5,) * 11 + (0, 0), 1.2, None)])
    return replace(network, info=INFO)


@pytest.fixture
def path(tmp_path, qgis_app):
    path = tmp_path / "town.gpkg"
    write_network(Built(town(), (Rejected("w9", "The line has fewer than two points.", ((1.0, 2.0),)),
                                 Rejected("w8", "The line has no length: its ends are taken as one place."),
                                 Rejected("w7", "x", ((1.0, 2.0), (3.0, 4.0))))), path, NoProgress())
    return path


def read(path):
    return read_network(path, NoProgress())


def same(a, b):
    for name in network_cache.ARRAYS:
        if name not in ("name", "road_class"):
            np.testing.assert_array_equal(getattr(a, name), getattr(b, name), err_msg=name)
            assert getattr(a, name).dtype.kind == getattr(b, name).dtype.kind, name
            assert name == "source_id" or getattr(a, name).dtype == getattr(b, name).dtype, name
    assert [a.names[n] for n in a.name] == [b.names[n] for n in b.name]
    assert [a.road_classes[n] for n in a.road_class] == [b.road_classes[n] for n in b.road_class]
    assert (a.crs, a.turns, a.barriers) == (b.crs, b.turns, b.barriers)
    assert dict(a.conditional) == dict(b.conditional)


CODES = st.integers(0, len(Access) - 1)
ROW = st.lists(CODES, min_size=len(CATEGORIES), max_size=len(CATEGORIES))
NUMBER = st.floats(0.125, 500.0, width=32)
MAYBE = st.one_of(st.just(float("nan")), NUMBER)
SOME = st.lists(st.sampled_from(CATEGORIES), max_size=3, unique=True).map(tuple)
TEXT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), max_size=8)
CLAUSE = st.builds(
    Conditional, SOME, st.sampled_from([a.name.lower() for a in Access] + ["limit", "speed"]), st.none() | TEXT,
    st.dictionaries(st.sampled_from(LIMITS), NUMBER, max_size=2), st.dictionaries(st.sampled_from(["weight_t"]), NUMBER),
    st.sampled_from(["both", "forward", "backward"]))


@st.composite
def networks(draw):
    """Anything that the model can hold, loops and doubles among it."""
    nodes = draw(st.integers(1, 5))
    ends = draw(st.lists(st.tuples(st.integers(0, nodes - 1), st.integers(0, nodes - 1)), min_size=1, max_size=6))
    count = len(ends)
    place = [(10.0 * n, 7.0 * n * n) for n in range(nodes)]

    def column(each, kind, size=count):
        return np.array(draw(st.lists(each, min_size=size, max_size=size)), kind)

    made = replace(
        tiny([{"xy": [place[a], *[(a + 0.1, i + b / 3.0) for i in range(draw(st.integers(1, 3)))], place[b]],
               "name": draw(TEXT), "road_class": draw(st.sampled_from(["primary", "path"])), "source_id": draw(TEXT),
               "conditional": draw(st.lists(CLAUSE, max_size=2))} for a, b in ends]),
        speed_kmh=column(MAYBE, np.float32, 2 * count).reshape(2, count),
        cycle=column(st.integers(0, len(CycleWay) - 1), np.uint8, 2 * count).reshape(2, count),
        foot=column(st.booleans(), bool), through=column(st.booleans(), bool), level=column(st.integers(-9, 9), np.int8),
        slope_pct=column(st.one_of(MAYBE, NUMBER.map(lambda v: -v)), np.float32), hazmat=column(CODES, np.uint8),
        limits=column(MAYBE, np.float32, count * len(LIMITS)).reshape(count, -1),
        limits_unknown=column(st.integers(0, 31), np.uint8), access=column(ROW, np.uint8, 2 * count).reshape(2, count, -1),
        length_m=column(st.floats(0.001, 1e5), np.float64),
        info={**INFO, **draw(st.dictionaries(TEXT.filter(bool), TEXT, max_size=2))})
    ids = draw(st.permutations(range(1, made.node_count + 1)))
    made = replace(made, node_id=np.array([n * 10**9 + 7 for n in ids], np.int64),
                   edge_id=np.array(draw(st.permutations(range(3, 3 + count))), np.int64))
    tail, head = made.tail(), made.head()
    steps = [(a, b) for a in range(2 * count) for b in range(2 * count) if head[a] == tail[b]]
    chains = draw(st.lists(st.sampled_from(steps), max_size=3)) if steps else []
    longer = [(*c, b) for c in chains for a, b in steps if a == c[-1]][:2]
    turns = tuple(TurnRestriction(arcs, draw(st.sampled_from(["no", "only"])), draw(SOME), draw(SOME), draw(st.none() | TEXT))
                  for arcs in (*chains, *longer))
    barriers = tuple(Barrier(draw(st.integers(0, made.node_count - 1)), draw(TEXT), tuple(draw(ROW)),
                             draw(st.none() | NUMBER), draw(st.none() | NUMBER)) for _ in range(draw(st.integers(0, 2))))
    return replace(made, turns=turns, barriers=barriers)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(network=networks())
def test_a_network_comes_back_from_its_file_and_from_the_cache_as_it_went_in(network, tmp_path, qgis_app):
    path = tmp_path / "n.gpkg"
    write_network(Built(network, ()), path, NoProgress())
    back = read(path)
    same(network, back)
    assert {**network.info, "fingerprint": back.info["fingerprint"]} == back.info
    assert network_cache.keep(tmp_path / "cache", "f", back)
    cached = network_cache.load(tmp_path / "cache", "f")
    same(network, cached)
    assert fingerprint(cached) == fingerprint(back) == back.info["fingerprint"]
    array_folder.discard(tmp_path / "cache" / "f")


@given(ROW)
def test_an_access_object_says_only_what_differs_from_yes_and_the_most_specific_key_wins(row):
    text = access_text(row)
    assert list(access_codes(text)) == row
    said = json.loads(text) if text else {}
    assert (text is None) == (set(row) == {int(Access.YES)})
    for category, code in zip(CATEGORIES, row):
        word = said.get(category.value, said.get("motor" if not category.is_cycle else "all", said.get("all", "yes")))
        assert word == Access(code).name.lower()


def test_other_programmes_read_plain_fields(path):
    dataset = ogr.Open(str(path))
    names = [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
    assert names == ["edges", "nodes", "rejected", "turn_restrictions", "barriers", "network_info"] or set(names) == {
        "edges", "nodes", "rejected", "turn_restrictions", "barriers", "network_info"}
    edges = dataset.GetLayer("edges")
    assert edges.GetSpatialRef().GetAuthorityCode(None) == "2154" and edges.GetGeomType() == ogr.wkbLineString
    second = list(edges)[1]
    assert second.GetGeometryRef().ExportToWkt() == "LINESTRING (100 0,150 40,200 0)"
    assert {name: second[name] for name in (
        "edge_id", "from_node", "to_node", "speed_forward_kmh", "speed_backward_kmh", "cycle_forward", "cycle_backward", "foot",
        "slope_pct", "through", "level", "max_height_m", "max_weight_t", "limits_unknown", "access_forward")} == {
        "edge_id": 2, "from_node": 2, "to_node": 3, "speed_forward_kmh": 36.0, "speed_backward_kmh": None,
        "cycle_forward": "road", "cycle_backward": "no", "foot": "yes", "slope_pct": None, "through": "yes", "level": 0,
        "max_height_m": 3.2, "max_weight_t": None, "limits_unknown": "max_weight_t",
        "access_forward": '{"motor": "no", "PL": "destination", "BIKE": "private"}'}
    assert json.loads(second["conditional"]) == [
        {"vehicles": ["PL"], "effect": "no", "when": "Mo-Fr 07:00-09:00", "above": {"weight_t": 7.5}, "directions": "forward"}]
    turns = [(t["from_edge"], t["via_node"], t["via_edges"], t["to_edge"], t["kind"], t["vehicles"], t["except"], t["when"])
             for t in dataset.GetLayer("turn_restrictions")]
    assert turns == [(1, 2, None, 2, "no", "PL,TC", "BIKE", "Mo-Fr"), (-3, None, "-2", -1, "only", "all", None, None)]
    stands = [(b["node_id"], b["kind"], b["access"], b["max_width_m"], b["max_height_m"]) for b in dataset.GetLayer("barriers")]
    assert stands == [
        (2, "bollard", '{"motor": "no"}', 1.2, None)]
    shapes = [f.GetGeometryRef() and f.GetGeometryRef().ExportToWkt() for f in dataset.GetLayer("rejected")]
    assert shapes == ["POINT (1 2)", None, "LINESTRING (1 2,3 4)"]
    assert [f.GetGeometryRef().ExportToWkt() for f in dataset.GetLayer("nodes")][1] == "POINT (100 0)"
    edges.SetSpatialFilterRect(250, -5, 260, 5)
    assert [f["edge_id"] for f in edges] == [3]


def test_the_spatial_index_finds_what_a_scan_finds(path):
    with closing(sqlite3.connect(path)) as connection:
        boxes = connection.execute('SELECT id, minx, maxx, miny, maxy FROM "rtree_edges_geom" ORDER BY id').fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert boxes == [(1, 0, 100, 0, 0), (2, 100, 200, 0, 40), (3, 200, 300, 0, 0)]


def edit(path, feature, **values):
    layer = QgsVectorLayer(f"{path}|layername=edges", "edges", "ogr")
    assert layer.isValid() and layer.startEditing()
    for name, value in values.items():
        if name == "geometry":
            assert layer.changeGeometry(feature, value)
        else:
            assert layer.changeAttributeValue(feature, layer.fields().indexOf(name), value)
    assert layer.commitChanges(), layer.commitErrors()
    return layer


def test_an_edit_in_qgis_is_honoured_by_the_next_read_even_while_the_layer_is_open(path, tmp_path):
    session = NetworkSession(tmp_path / "cache")
    before = session.network(path, NoProgress())
    assert np.isnan(before.limits[0, 0])
    layer = edit(path, 1, max_height_m=2.75, speed_forward_kmh=20, access_forward='{"PL": "no"}')
    after = session.network(path, NoProgress())
    assert after.limits[0, 0] == pytest.approx(2.75) and after.speed_kmh[0, 0] == 20.0
    assert after.access[0, 0, Category.PL.column] == Access.NO and np.isnan(before.limits[0, 0])
    assert after.info["fingerprint"] != before.info["fingerprint"]
    del layer
    assert session.network(path, NoProgress()).limits[0, 0] == pytest.approx(2.75)


def test_a_layer_that_is_only_looked_at_leaves_the_network_what_it_is(path, tmp_path):
    session = NetworkSession(tmp_path / "cache")
    before = session.network(path, NoProgress())
    layer = QgsVectorLayer(f"{path}|layername=edges", "edges", "ogr")
    assert layer.featureCount() == 3 and len(list(layer.getFeatures())) == 3
    del layer
    assert session.network(path, NoProgress()) is before


@pytest.mark.parametrize("field, value, check", [
    ("access_forward", "nobody", lambda n: set(n.access[0, 1]) == {Access.UNKNOWN}),
    ("access_backward", '{"PL": "perhaps"}', lambda n: set(n.access[1, 1]) == {Access.UNKNOWN}),
    ("conditional", "[{}]", lambda n: n.conditional[1] == (Conditional((), "unknown"),)),
    ("cycle_forward", "fast", lambda n: n.cycle[0, 1] == CycleWay.NO),
    ("hazmat", "perhaps", lambda n: n.hazmat[1] == Access.UNKNOWN),
    ("hazmat", "no", lambda n: n.hazmat[1] == Access.NO),
    ("limits_unknown", "max_height_m, max_length_m", lambda n: n.limits_unknown[1] == 0b10001),
])
def test_what_an_edit_says_badly_is_unknown_and_logged(path, caplog, field, value, check):
    edit(path, 2, **{field: value})
    with caplog.at_level("WARNING"):
        assert check(read(path))
    assert (field in caplog.text) == (value not in ("no", "max_height_m, max_length_m"))


@pytest.mark.parametrize("values, named", [
    ({"from_node": 99}, "Edge 2"), ({"to_node": None}, "Edge 2"), ({"edge_id": 1}, "edge_id"), ({"length_m": 0}, "edge 2"),
    ({"geometry": QgsGeometry.fromWkt("LINESTRING(0 0, 200 0)")}, "edge 2"), ({"geometry": QgsGeometry()}, "edge"),
])
def test_an_edit_that_breaks_the_network_is_told(path, values, named):
    edit(path, 2, **values)
    with pytest.raises(NetworkError) as told:
        read(path)
    assert named in str(told.value)


def test_a_road_that_was_deleted_takes_its_turn_restrictions_with_it(path, caplog):
    layer = edit(path, 2)
    layer.startEditing()
    layer.deleteFeature(2)
    assert layer.commitChanges()
    network = read(path)
    assert network.edge_id.tolist() == [1, 3] and network.turns == () and len(network.barriers) == 1
    assert "left out" in caplog.text


def test_a_line_with_heights_keeps_its_plan(path):
    with closing(sqlite3.connect(path)) as connection:
        shape = ogr.CreateGeometryFromWkt("LINESTRING Z (100 0 5, 150 40 6, 200 0 7)").ExportToWkb(ogr.wkbXDR)
        connection.execute("DROP TRIGGER rtree_edges_geom_update1")
        for trigger in ("update2", "update3", "update4"):
            connection.execute(f"DROP TRIGGER rtree_edges_geom_{trigger}")
        connection.execute("UPDATE edges SET geom = ? WHERE fid = 2", (b"GP\x00\x01\x6a\x08\x00\x00" + bytes(shape),))
        connection.commit()
    assert read(path).shape(1).tolist() == [[100, 0], [150, 40], [200, 0]]


class Stops:
    """Cancels at the n-th time that it is asked."""

    def __init__(self, after):
        self.left = after

    def report(self, percent):
        pass

    def cancelled(self):
        self.left -= 1
        return self.left < 0


def test_cancelling_a_write_leaves_nothing_and_the_former_file_as_it_was(path, tmp_path):
    before = path.read_bytes()
    for after in range(50):
        try:
            write_network(Built(town(), ()), path, Stops(after))
            break
        except Cancelled:
            assert path.read_bytes() == before
            assert sorted(p.name for p in tmp_path.iterdir()) == ["town.gpkg"]
    assert 3 <= after < 50
    with pytest.raises(Cancelled):
        read_network(path, Stops(0))


def test_a_write_that_fails_leaves_nothing(path, tmp_path):
    broken = replace(town(), road_classes=())  # fails in the midst of the rows
    with pytest.raises(IndexError):
        write_network(Built(broken, ()), tmp_path / "other.gpkg", NoProgress())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["town.gpkg"]


@pytest.mark.parametrize("raises", [False, True])
def test_what_gdal_refuses_is_told_whoever_decides_on_its_exceptions(path, tmp_path, monkeypatch, capfd, raises):
    before, usual = path.read_bytes(), gdal.GetUseExceptions()
    (gdal.UseExceptions if raises else gdal.DontUseExceptions)()
    try:
        with monkeypatch.context() as patch:
            patch.setattr(os, "mkdir", lambda place: None)  # so GDAL has no place to write
            with pytest.raises(InputError, match="cannot be written .*unable to open"):
                write_network(Built(town(), ()), path, NoProgress())
        with pytest.raises(Cancelled):
            write_network(Built(town(), ()), path, Stops(2))
        assert bool(gdal.GetUseExceptions()) == raises
        assert path.read_bytes() == before and [p.name for p in tmp_path.iterdir()] == ["town.gpkg"]
        write_network(Built(town(), ()), path, NoProgress())
        same(read(path), town())
    finally:
        (gdal.UseExceptions if usual else gdal.DontUseExceptions)()
    assert "ERROR" not in capfd.readouterr().err


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="this system does not say which files are open")
@pytest.mark.parametrize("after", [0, 1, 2, 99])
def test_the_file_is_closed_before_it_is_moved_or_removed(path, monkeypatch, after):
    held = []

    def look(act):
        def first(*args, **named):
            held.extend(link for link in map(os.path.realpath, glob("/proc/self/fd/*")) if ".joptimiz-" in link)
            return act(*args, **named)
        return first

    monkeypatch.setattr(os, "replace", look(os.replace))
    monkeypatch.setattr(shutil, "rmtree", look(shutil.rmtree))
    with pytest.raises(Cancelled) if after < 99 else nullcontext():
        write_network(Built(town(), ()), path, Stops(after))
    assert held == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to this user")
def test_a_read_only_folder_is_told_when_writing_and_does_not_hinder_reading(path, tmp_path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    os.chmod(path, 0o400)
    os.chmod(tmp_path, 0o500)
    try:
        same(read(path), town())
        with pytest.raises(InputError, match="read-only"):
            write_network(Built(town(), ()), path, NoProgress())
        with pytest.raises(InputError, match="read-only"):
            write_network(Built(town(), ()), tmp_path / "new.gpkg", NoProgress())
    finally:
        os.chmod(tmp_path, 0o700)


def test_a_folder_that_cannot_be_written_is_told(tmp_path, qgis_app, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "mkdir", refuse)
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    with pytest.raises(InputError, match="read-only"):
        write_network(Built(town(), ()), tmp_path / "new.gpkg", NoProgress())
    with pytest.raises(InputError, match="does not exist"):
        write_network(Built(town(), ()), tmp_path / "nowhere" / "new.gpkg", NoProgress())


def test_a_file_that_somebody_has_open_is_not_replaced(path, tmp_path):
    before = path.read_bytes()
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(InputError, match="in use"):
            write_network(Built(town(), ()), path, NoProgress())
    assert path.read_bytes() == before
    layer = edit(path, 1, max_height_m=2.5)
    layer.startEditing()  # QGIS works in write-ahead mode now: what is edited lies beside the file
    with pytest.raises(InputError, match="in use"):
        write_network(Built(town(), ()), path, NoProgress())
    assert read(path).limits[0, 0] == 2.5
    del layer
    write_network(Built(town(), ()), path, NoProgress())
    same(read(path), town())


def test_what_is_no_database_may_be_replaced(tmp_path, qgis_app):
    path = tmp_path / "text.gpkg"
    path.write_text("not a database at all, but long enough to be taken for one " * 20)
    write_network(Built(town(), ()), path, NoProgress())
    same(read(path), town())


def test_a_network_in_a_system_without_number_keeps_it(tmp_path, qgis_app):
    wkt = ('PROJCS["mine",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
           'UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",46],'
           'PARAMETER["central_meridian",3.25],PARAMETER["scale_factor",1],PARAMETER["false_easting",0],'
           'PARAMETER["false_northing",0],UNIT["metre",1]]')
    path = tmp_path / "n.gpkg"
    write_network(Built(replace(town(), crs=wkt, info={**INFO, "crs": wkt}), ()), path, NoProgress())
    assert read(path).crs == wkt
    layer = QgsVectorLayer(f"{path}|layername=edges", "edges", "ogr")
    assert not layer.crs().isGeographic() and "3.25" in layer.crs().toWkt()
    with pytest.raises(InputError, match="projected"):
        write_network(Built(replace(town(), crs="EPSG:4326"), ()), path, NoProgress())


def damaged(kind, path, tmp_path):
    if kind == "absent":
        return tmp_path / "nothing.gpkg"
    if kind == "cut":
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    elif kind == "text":
        path.write_text("no database " * 100)
    elif kind == "empty":
        path.write_bytes(b"")
    else:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DROP TRIGGER rtree_edges_geom_update3")  # SQLite alone has not the functions of these
            connection.execute("DROP TRIGGER rtree_edges_geom_update4")
            connection.execute({
                "id": "UPDATE edges SET edge_id = 'x'",
                "version": "UPDATE network_info SET value = '99' WHERE key = 'format_version'",
                "other": "DROP TABLE network_info", "nodes": "DELETE FROM nodes",
                "field": "ALTER TABLE edges RENAME COLUMN length_m TO length",
                "edges": "DELETE FROM network_info WHERE key = 'format_version'",
                "place": "UPDATE nodes SET geom = NULL"}[kind])
            connection.commit()
    return path


@pytest.mark.parametrize("kind", ["absent", "cut", "text", "empty", "version", "other", "nodes", "field", "edges", "place", "id"])
def test_a_network_that_cannot_be_used_says_what_to_do(kind, path, tmp_path):
    path = damaged(kind, path, tmp_path)
    for use in (read, lambda p: NetworkSession(tmp_path / "cache").network(p, NoProgress())):
        with pytest.raises(NetworkError) as told:
            use(path)
        assert any(word in str(told.value) for word in ("uild it", "build the network", "Build network"))


# -- the session -----------------------------------------------------------------------------------------


def test_a_session_reads_once_and_maps_afterwards(path, tmp_path, monkeypatch):
    first = NetworkSession(tmp_path / "cache")
    network = first.network(path, NoProgress())
    same(network, town())
    assert first.network(path, NoProgress()) is network
    monkeypatch.setattr(network_session, "read_network", lambda *a: pytest.fail("read again"))
    second = NetworkSession(tmp_path / "cache")
    same(second.network(path, NoProgress()), town())
    copy = shutil.copy(path, tmp_path / "copy.gpkg")
    same(second.network(tmp_path / "copy.gpkg", NoProgress()), town())
    assert copy and len(list((tmp_path / "cache").iterdir())) == 1
    with pytest.raises(ValueError):
        network.limits[0, 0] = 1.0
    second.close()
    shutil.rmtree(tmp_path / "cache")


@pytest.mark.parametrize("harm", ["access.npy", "rest.json", "manifest.json", "source_id.npy", "gone"])
def test_a_damaged_cache_is_made_again(harm, path, tmp_path):
    NetworkSession(tmp_path / "cache").network(path, NoProgress())
    folder = next((tmp_path / "cache").iterdir())
    if harm == "gone":
        (folder / "limits.npy").unlink()
    else:
        whole = (folder / harm).read_bytes()
        (folder / harm).write_bytes(whole[:-3] + b"\x01\x02\x03")
    same(NetworkSession(tmp_path / "cache").network(path, NoProgress()), town())
    assert network_cache.load(tmp_path / "cache", folder.name) is not None


def test_a_cache_that_cannot_be_written_is_done_without(path, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    network = NetworkSession(tmp_path / "cache").network(path, NoProgress())
    same(network, town())
    with pytest.raises(ValueError):
        network.access[0, 0, 0] = 1


def test_many_at_once_read_the_file_once_and_all_get_the_same(path, tmp_path, monkeypatch):
    reads, found, failed = [], [], []
    genuine = network_session.read_network
    monkeypatch.setattr(network_session, "read_network", lambda *a: reads.append(1) or genuine(*a))
    sessions = [NetworkSession(tmp_path / "cache") for _ in range(2)]  # as two processes would have

    def work(session):
        try:
            found.append(session.network(path, NoProgress()))
        except Exception as error:  # noqa: BLE001 reported below
            failed.append(error)

    threads = [threading.Thread(target=work, args=(sessions[i % 2],)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed and len(found) == 8 and len(reads) <= 2 and len({id(n) for n in found}) <= 2
    for network in found:
        same(network, town())
    assert [p.name[0] == "." for p in (tmp_path / "cache").iterdir()] == [False]


def test_memory_is_bounded_and_the_last_network_stays(path, tmp_path):
    other = tmp_path / "other.gpkg"
    write_network(Built(replace(town(), length_m=town().length_m + 1.0), ()), other, NoProgress())
    session = NetworkSession(tmp_path / "cache", most_bytes=1)
    first, second = session.network(path, NoProgress()), session.network(other, NoProgress())
    assert session.network(other, NoProgress()) is second
    assert session.network(path, NoProgress()) is not first
    roomy = NetworkSession(tmp_path / "cache")
    first = roomy.network(path, NoProgress())
    roomy.network(other, NoProgress())
    assert roomy.network(path, NoProgress()) is first
    roomy.close()
    assert roomy.network(path, NoProgress()) is not first


def test_the_folders_used_least_lately_go_first(path, tmp_path):
    root = tmp_path / "cache"
    for number in range(4):
        network_cache.keep(root, f"f{number}", town())
        os.utime(root / f"f{number}", (number, number))
    (root / ".killed").mkdir()
    os.utime(root / ".killed", (0, 0))
    assert network_cache.load(root, "f0") is not None  # used: young again
    array_folder.prune(root, now_s=10.0**6, kept=2)
    assert sorted(p.name for p in root.iterdir()) == ["f0", "f3"]


def test_cancelling_a_load_leaves_no_cache(path, tmp_path):
    session = NetworkSession(tmp_path / "cache")
    for after in range(3):
        with pytest.raises(Cancelled):
            session.network(path, Stops(after))
        assert not (tmp_path / "cache").exists()
    same(session.network(path, NoProgress()), town())


def test_the_session_of_the_process_is_one_until_it_is_closed(qgis_app, monkeypatch, tmp_path):
    monkeypatch.setattr(network_session, "local_data", lambda: tmp_path)
    network_session.close()
    first = network_session.session()
    assert network_session.session() is first
    network_session.close()
    assert network_session.session() is not first
    network_session.close()
