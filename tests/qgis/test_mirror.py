# SPDX-License-Identifier: GPL-2.0-or-later
"""The mirror: from one state to the next in one step, whatever happens; the same as a dictionary would hold."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mirrors import apply, content, exemption, mirror_in, schemas, sound, square
from osgeo import ogr
from qgis.core import QgsVectorLayer

from joptimiz_qgis.core.errors import InputError, TooManyVanish
from joptimiz_qgis.core.sync_plan import ANY_NUMBER, CollectionState, Level, Record, Reject
from joptimiz_qgis.core.three_way import Kind, compare
from joptimiz_qgis.layers.mirror import places, tables
from joptimiz_qgis.layers.mirror.blob import blob_of, geometry_of
from joptimiz_qgis.layers.mirror.mirror import Mirror
from joptimiz_qgis.services.joptimiz.schema import CollectionSchema

KILLS = int(os.environ.get("JOPTIMIZ_KILLS", "6"))

# -- what it holds


def test_a_new_mirror_has_an_empty_layer_for_each_collection_that_qgis_opens(qgis_app, tmp_path):
    mirror = mirror_in(tmp_path, "exemptions", "bay-stops")
    for name in ("exemptions", "bay-stops"):
        layer = QgsVectorLayer(mirror.layer_uri(name), name, "ogr")
        assert layer.isValid() and layer.featureCount() == 0
        assert QgsVectorLayer(mirror.layer_uri(name, "Point"), name, "ogr").crs().authid() == "EPSG:4326"
    assert mirror.states() == []
    assert mirror.state("exemptions") == CollectionState("exemptions")


def test_what_is_applied_is_read_back_by_us_and_by_qgis(tmp_path):
    mirror = mirror_in(tmp_path)
    alert = Record("a1", 7, "2026-01-01T00:00:00Z", False, square(1), {
        "alert_id": "A", "revision": 3, "message_type": "alert", "category": "weather", "severity": "severe", "effect": "closure",
        "onset": "2026-11-25T09:30:00+01:00", "speed_factor": 0.5, "headline": "Neige « forte »", "not declared": 1})
    apply(mirror, [alert], collection="alerts")
    found = mirror.get("alerts", "a1")
    assert found.geometry == alert.geometry
    assert found.properties == {**{k: v for k, v in alert.properties.items() if k != "not declared"},
                                "onset": "2026-11-25T08:30:00.000Z"}
    feature = next(QgsVectorLayer(mirror.layer_uri("alerts", "Polygon"), "a", "ogr").getFeatures())
    assert (feature["headline"], feature["revision"], feature["rev"]) == ("Neige « forte »", 3, 7)
    assert feature["onset"].toString("yyyy-MM-dd HH:mm") == "2026-11-25 08:30"
    assert mirror.get("alerts", "absent") is None


def test_the_state_and_its_cursor_come_with_the_features(tmp_path):
    mirror = mirror_in(tmp_path)
    state = CollectionState("exemptions", Level.WRITE, 2**40, "2026-11-25T08:00:00Z", "edition", "licence", "who", "https://x.example")
    with mirror.staging("exemptions") as staging:
        staging.add([exemption("u1")])
        mirror.apply(staging, state, True)
    assert Mirror.open(mirror.path, mirror.schemas).state("exemptions") == replace(state, count=1)


def test_rejects_are_kept_until_their_feature_comes_right(tmp_path):
    mirror = mirror_in(tmp_path)
    with mirror.staging("exemptions") as staging:
        staging.add([exemption("u1"), exemption("bad", geometry={"type": "Point", "coordinates": ["x", "y"]})])
        staging.reject([Reject("u9", "status", "perhaps", "why")])
        mirror.apply(staging, CollectionState("exemptions", Level.DELTA, 1), False)
    assert {reject.uid for reject in mirror.rejects("exemptions")} == {"bad", "u9"}
    assert mirror.state("exemptions").rejected == 2
    apply(mirror, [exemption("u9", 2)])
    assert {reject.uid for reject in mirror.rejects("exemptions")} == {"bad"}
    apply(mirror, [exemption("u9", 2)], complete=True, may_vanish=ANY_NUMBER)
    assert mirror.rejects("exemptions") == []


@pytest.mark.parametrize("geometry", [
    {"type": "Point", "coordinates": [2.5, 48.5]}, {"type": "LineString", "coordinates": [[2, 48], [3, 49], [2, 49]]}, square(3),
    {"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]]},
    {"type": "MultiPoint", "coordinates": [[2, 48], [3, 49]]}, {"type": "MultiLineString", "coordinates": [[[2, 48], [3, 49]]]},
    {"type": "MultiPolygon", "coordinates": [square(1)["coordinates"], square(2)["coordinates"]]},
    {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [2, 48]}, square(1)]}])
def test_geometries_come_back_and_gdal_reads_the_same(geometry):
    blob = blob_of(geometry)
    assert geometry_of(blob) == json.loads(json.dumps(geometry), parse_int=float)
    read = ogr.CreateGeometryFromWkb(blob[40:])
    wanted = ogr.CreateGeometryFromJson(json.dumps(geometry))
    assert read.Equals(wanted)
    assert struct.unpack_from("<4d", blob, 8) == wanted.GetEnvelope()


def test_an_empty_geometry_is_stored_and_has_no_box(tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption("u1", geometry={"type": "Polygon", "coordinates": []}), exemption("u2", geometry=square(1))])
    with closing(sqlite3.connect(str(mirror.path))) as connection:
        assert connection.execute("SELECT count(*) FROM rtree_exemptions_geom").fetchone() == (1,)
    assert mirror.get("exemptions", "u1").geometry == {"type": "Polygon", "coordinates": []}


# -- how it changes

STEP = st.tuples(st.booleans(), st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["", "a", "b", "gone"]), st.booleans()),
                                         max_size=8))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEP, max_size=6))
def test_any_succession_of_changes_leaves_what_a_dictionary_would_hold(tmp_path_factory, steps):
    mirror = mirror_in(tmp_path_factory.mktemp("mirror"), "exemptions")
    model, rev = {}, 0
    for complete, changes in steps:
        records = {}
        for number, word, placed in changes:
            rev += 1
            uid = f"u{number}"
            records[uid] = exemption(uid, rev, word, square(rev) if placed else None, deleted=word == "gone" and not complete)
        before = dict(model)
        if complete:
            model = {}
        for uid, record in records.items():
            model.pop(uid, None)
            if not record.deleted:
                model[uid] = (record.rev, record.properties["legal_basis"], record.geometry is not None)
        done = apply(mirror, list(records.values()), rev, complete, may_vanish=ANY_NUMBER)
        assert content(mirror.path) == model
        assert done.inserted == len(model.keys() - before.keys())
        assert done.deleted == len(before.keys() - model.keys())
        assert sound(mirror.path) == ("ok", 0)
        assert mirror.state("exemptions").count == len(model)


def test_an_older_revision_never_replaces_a_newer_one_but_a_whole_reading_does(tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption("u1", 9, "new")])
    apply(mirror, [exemption("u1", 3, "old")])
    assert content(mirror.path)["u1"][:2] == (9, "new")
    apply(mirror, [exemption("u1", 3, "restored from a back-up")], complete=True)
    assert content(mirror.path)["u1"][:2] == (3, "restored from a back-up")


def test_the_same_content_is_no_change_and_keeps_its_row(tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption("u1", 1, "a", square(1)), exemption("u2", 2, "b")])
    with closing(sqlite3.connect(str(mirror.path))) as connection:
        rows = connection.execute("SELECT uid, fid FROM exemptions").fetchall()
    done = apply(mirror, [exemption("u1", 5, "a", square(1)), exemption("u2", 6, "c")])
    assert (done.inserted, done.updated, done.deleted, done.unchanged) == (0, 1, 0, 1)
    assert content(mirror.path)["u1"][0] == 5
    with closing(sqlite3.connect(str(mirror.path))) as connection:
        assert connection.execute("SELECT uid, fid FROM exemptions").fetchall() == rows


def test_a_digest_does_not_depend_on_how_json_was_spelled(tmp_path):
    mirror = mirror_in(tmp_path)
    one = Record("u1", None, properties={"exemption_id": "E", "status": "granted", "max_days_per_year": 24})
    other = Record("u1", None, properties={"max_days_per_year": 24.0, "status": "granted", "exemption_id": "E", "more": 1})
    apply(mirror, [one], None, level=Level.READ)
    first = mirror.hashes("exemptions")
    assert apply(mirror, [other], None, True, level=Level.READ).unchanged == 1
    assert mirror.hashes("exemptions") == first
    assert apply(mirror, [replace(one, properties={**one.properties, "status": "revoked"})], None, True).updated == 1


@pytest.mark.parametrize("left, refused", [(8, False), (7, True), (0, True)])
def test_more_than_a_fifth_vanishes_only_when_somebody_agrees(tmp_path, left, refused):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption(f"u{n}") for n in range(10)], complete=True)
    rest = [exemption(f"u{n}") for n in range(left)]
    if not refused:
        assert apply(mirror, rest, complete=True).deleted == 2
        return
    with pytest.raises(TooManyVanish) as error:
        apply(mirror, rest, complete=True)
    assert (error.value.count, error.value.of) == (10 - left, 10)
    with pytest.raises(TooManyVanish):
        apply(mirror, rest, complete=True, may_vanish=9 - left)
    assert len(content(mirror.path)) == 10
    assert apply(mirror, rest, complete=True, may_vanish=ANY_NUMBER).deleted == 10 - left


def test_what_is_staged_and_not_applied_is_nowhere(tmp_path):
    mirror = mirror_in(tmp_path)
    with pytest.raises(RuntimeError), mirror.staging("exemptions") as staging:
        staging.add([exemption("u1")])
        raise RuntimeError
    assert content(mirror.path) == {} and mirror.states() == []


# -- files that are not as they should be


def test_a_damaged_mirror_is_set_aside_and_begun_anew(tmp_path, caplog):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption(f"u{n}", geometry=square(n)) for n in range(300)])
    with closing(sqlite3.connect(str(mirror.path))) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    whole = bytearray(mirror.path.read_bytes())
    for at in range(5 * 4096, len(whole) - 4096, 3 * 4096):
        whole[at:at + 2000] = os.urandom(2000)
    mirror.path.write_bytes(whole)
    again = mirror_in(tmp_path)
    assert again.states() == []
    aside = list(tmp_path.glob("mirror-damaged-*.gpkg"))
    assert len(aside) == 1 and aside[0].read_bytes() == bytes(whole)


def test_a_file_of_somebody_else_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "mirror.gpkg"
    path.write_text("my notes", "utf-8")
    with pytest.raises(InputError):
        mirror_in(tmp_path)
    assert path.read_text("utf-8") == "my notes"
    path.unlink()
    with closing(sqlite3.connect(str(path))) as connection:
        connection.execute("CREATE TABLE mine (a)")
    with pytest.raises(InputError):
        mirror_in(tmp_path)


def test_a_newer_mirror_is_refused(tmp_path):
    mirror = mirror_in(tmp_path)
    with closing(sqlite3.connect(str(mirror.path))) as connection, connection:
        connection.execute("UPDATE jopt_facts SET value = '99'")
    with pytest.raises(InputError):
        mirror_in(tmp_path)


def test_new_fields_are_added_after_a_copy_was_kept_and_the_collection_is_read_again(tmp_path):
    full = schemas("exemptions", "alerts")
    former = full["exemptions"]
    declared = {name: rules for name, rules in former.declared.items() if name != "legal_basis"}
    less = CollectionSchema(former.name, former.title, tuple(f for f in former.fields if f[0] != "legal_basis"), former.required,
                            declared)
    mirror = Mirror.open(tmp_path / "mirror.gpkg", {"exemptions": less})
    apply(mirror, [exemption("u1")], cursor=5)
    again = Mirror.open(mirror.path, full)
    assert again.state("exemptions").cursor is None and again.state("exemptions").count == 1
    assert len(list(tmp_path.glob("mirror-before-*.gpkg"))) == 1
    apply(again, [exemption("u1", 2, "art. 4"), exemption("u2", 3)], complete=True)
    assert content(again.path)["u1"][1] == "art. 4"
    apply(again, [Record("a1", 1, properties={"headline": "x"})], collection="alerts")
    assert content(again.path, "alerts")["a1"][1] == "x"
    assert Mirror.open(mirror.path, full).states() == again.states()


@pytest.mark.parametrize("kind, remote", [("ext4", False), ("nfs4", True), ("cifs", True), ("fuse.sshfs", True),
                                          ("tmpfs", False)])
def test_a_share_is_told_by_the_innermost_mount(kind, remote):
    mounts = [("/", "ext4"), ("/data", "xfs"), ("/data/town", kind)]
    assert places.remote_mount("/data/town/x/mirror.gpkg", mounts) is remote
    assert not places.remote_mount("/data/townhall/mirror.gpkg", mounts)


def test_a_mirror_on_a_share_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "_mounts", lambda: [("/", "ext4"), (str(tmp_path), "cifs")])
    with pytest.raises(InputError, match="network share"):
        mirror_in(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_connection_id_cannot_lead_out_of_the_folder():
    for bad in ("../x", "a/b", "", "..", "a\\b"):
        with pytest.raises(InputError):
            places.folder_of(bad)


# -- killed at any moment

_APPLY = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from mirrors import apply, exemption, mirror_in, square
mirror = mirror_in(Path({folder!r}), "exemptions")
print("ready", flush=True)
begun = mirror.state("exemptions").cursor or 0
for step in range(begun + 1, begun + 1000):
    records = [exemption(f"u{{n}}", step * 10000 + n, str(step), square(n * step)) for n in range(1500)]
    records += [exemption(f"x{{step}}-{{n}}", step * 10000 + 5000 + n, str(step)) for n in range(50)]
    records += [exemption(f"x{{step - 1}}-{{n}}", step * 10000 + 6000 + n, deleted=True) for n in range(50)]
    apply(mirror, records, step)
"""


def test_a_kill_leaves_one_whole_step_and_its_cursor(tmp_path):
    root = Path(__file__).resolve().parents[2]
    mirror_in(tmp_path, "exemptions")
    code = _APPLY.format(paths=[str(root), str(root / "tests" / "qgis")], folder=str(tmp_path))
    rnd = random.Random(5)
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert child.stdout.readline() == b"ready\n"
        time.sleep(0.05 + rnd.random() * 0.4)
        child.send_signal(signal.SIGKILL)
        child.wait()
        mirror = mirror_in(tmp_path, "exemptions")
        assert sound(mirror.path) == ("ok", 0)
        step = mirror.state("exemptions").cursor
        rows = content(mirror.path)
        if step is None:
            assert not rows
            continue
        assert {said for _, said, _ in rows.values()} == {str(step)}
        assert len(rows) == 1550 == mirror.state("exemptions").count


def test_what_earlier_schemas_did_not_take_is_read_again_with_others(tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, [], 7, collection="alerts")
    with mirror.staging("exemptions") as staging:
        staging.reject([Reject("u9", "status", "suspended", "why")])
        mirror.apply(staging, CollectionState("exemptions", Level.DELTA, 7), False)
    assert Mirror.open(mirror.path, mirror.schemas).state("exemptions").cursor == 7
    taught = {**mirror.schemas["exemptions"].declared, "status": {"type": "string", "enum": ["granted", "suspended"]}}
    newer = {**mirror.schemas, "exemptions": replace(mirror.schemas["exemptions"], declared=taught)}
    opened = Mirror.open(mirror.path, newer)
    assert (opened.state("exemptions").cursor, opened.state("alerts").cursor) == (None, 7)


def test_the_log_of_a_mirror_that_is_no_more_is_not_played_into_the_new_one(tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption(f"u{n}") for n in range(50)])
    with closing(tables.connect(mirror.path)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("UPDATE exemptions SET legal_basis = 'old'")
        log = Path(f"{mirror.path}-wal").read_bytes()
    mirror.path.unlink()  # somebody tidied up after QGIS was killed, and missed the log
    Path(f"{mirror.path}-wal").write_bytes(log)
    anew = mirror_in(tmp_path)
    assert sound(anew.path) == ("ok", 0) and content(anew.path) == {}


def test_a_damaged_file_that_somebody_named_is_left_where_and_as_it_is(tmp_path):
    mirror = mirror_in(tmp_path)
    damaged = bytearray(mirror.path.read_bytes())
    damaged[100:4096] = b"\xff" * 3996
    mirror.path.write_bytes(damaged)
    with pytest.raises(InputError, match="left as it is"):
        Mirror.open(mirror.path, mirror.schemas, own=False)
    assert [path.name for path in tmp_path.iterdir()] == ["mirror.gpkg"] and mirror.path.read_bytes() == damaged


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-10:00"])
def test_an_instant_that_no_calendar_has_in_utc_is_one_reject_and_stops_nobody(tmp_path, moment):
    mirror = mirror_in(tmp_path)
    schema = mirror.schemas["alerts"]
    assert [reject.field for reject in schema.check("u1", {
        "alert_id": "a", "message_type": "alert", "category": "traffic", "severity": "minor", "effect": "information",
        "onset": moment})] == ["onset"]
    kinds = compare(Record("u1", properties={"onset": moment}), Record("u1"), Record("u1", properties={"onset": moment}))
    assert kinds[1].kind is Kind.MINE_ONLY
