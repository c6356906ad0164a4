# SPDX-License-Identifier: GPL-2.0-or-later
"""What a server sends and nobody can use: told, never stored, and never a reason to forget what was known."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from mirrors import apply, content, exemption, mirror_in, sound, square

from joptimiz_qgis.core.errors import InputError, TooManyVanish
from joptimiz_qgis.core.sync_plan import CollectionState, Level, Reject
from joptimiz_qgis.layers.mirror.blob import blob_of

RING = [[2, 48], [3, 48], [3, 49], [2, 48]]


@pytest.fixture
def mirror(tmp_path):
    return mirror_in(tmp_path)


@pytest.mark.parametrize("geometry", [
    {"type": "Point", "coordinates": [652000.0, 6862000.0]},  # metres
    {"type": "Point", "coordinates": ["2.3", "48.8"]},
    {"type": "Point", "coordinates": [2.3, float("nan")]},
    {"type": "Point", "coordinates": [float("inf"), 48]},
    {"type": "Point", "coordinates": [2.3, 1e400]},
    {"type": "Point", "coordinates": [2.3]},
    {"type": "Point", "coordinates": [None, None]},
    {"type": "LineString", "coordinates": [[2, 48]]},
    {"type": "LineString", "coordinates": [[2, 48], 3]},
    {"type": "Polygon", "coordinates": [RING[:3]]},
    {"type": "Polygon", "coordinates": [RING[:3] + [[2, 48.5]]]},
    {"type": "Polygon", "coordinates": RING},
    {"type": "MultiPolygon", "coordinates": [RING]},
    {"type": "GeometryCollection", "geometries": [{"type": "Point"}]},
    {"type": "Circle", "coordinates": [2, 48]},
    {"coordinates": [2, 48]},
    [2, 48],
    "POINT (2 48)",
], ids=str)
def test_a_bad_geometry_is_rejected_and_its_good_neighbours_are_not(mirror, geometry):
    apply(mirror, [exemption("bad", geometry=geometry), exemption("good", geometry=square(1))])
    assert set(content(mirror.path)) == {"good"}
    (reject,) = mirror.rejects("exemptions")
    assert (reject.uid, reject.field) == ("bad", "geometry")
    assert mirror.state("exemptions").rejected == 1
    assert sound(mirror.path) == ("ok", 0)


def test_heights_are_left_out_and_what_crosses_the_180th_meridian_is_taken():
    flat, high = ({"type": "LineString", "coordinates": [[178, -18, *z], [182, -18, *z]]} for z in ((), (12.5,)))
    assert blob_of(flat) == blob_of(high)


def test_what_is_there_but_unusable_is_not_taken_for_gone(mirror):
    known = [exemption(f"u{n}", 1, "known") for n in range(10)]
    apply(mirror, known, complete=True)
    with mirror.staging("exemptions") as staging:
        staging.add([replace(one, rev=2) for one in known[:5]])
        staging.reject([Reject(f"u{n}", "status", "?", "The value is not one that this field may have.") for n in range(5, 10)])
        mirror.apply(staging, CollectionState("exemptions", Level.READ, None, "2026-11-25T08:00:00Z"), True)
    assert len(content(mirror.path)) == 10
    assert mirror.state("exemptions").rejected == 5
    apply(mirror, known, complete=True)
    assert mirror.rejects("exemptions") == []


def test_a_question_about_what_vanishes_changes_nothing_at_all(mirror):
    apply(mirror, [exemption(f"u{n}", 1, "old") for n in range(10)], 5, True)
    with pytest.raises(TooManyVanish) as caught:
        apply(mirror, [exemption(f"u{n}", 2, "new") for n in range(3)], 6, True)
    assert (caught.value.count, caught.value.of) == (7, 10)
    assert {said for _, said, _ in content(mirror.path).values()} == {"old"} and mirror.state("exemptions").cursor == 5


def test_an_untouched_geometry_is_not_written_again(mirror):
    """Counted by a trigger of the test's own."""
    place = square(1)
    apply(mirror, [exemption("a", 1, "old", place), exemption("b", 1, "old", place)])
    with sqlite3.connect(str(mirror.path)) as connection:
        connection.execute("CREATE TABLE seen (uid TEXT)")
        connection.execute("CREATE TRIGGER see AFTER UPDATE OF geom ON exemptions BEGIN INSERT INTO seen VALUES (NEW.uid); END")
    connection.close()
    applied = apply(mirror, [exemption("a", 2, "new", place), exemption("b", 2, "new", square(2))])
    assert applied.updated == 2
    connection = sqlite3.connect(str(mirror.path))
    assert connection.execute("SELECT uid FROM seen").fetchall() == [("b",)]
    connection.close()
    assert content(mirror.path) == {"a": (2, "new", True), "b": (2, "new", True)}


def test_an_sqlite_from_before_update_from_comes_to_the_same(mirror, tmp_path, monkeypatch):
    (tmp_path / "old").mkdir()
    former = mirror_in(tmp_path / "old")
    steps = ([exemption(f"u{n}", 1, "one", square(n)) for n in range(20)],
             [exemption(f"u{n}", 2, f"two {n}", square(n if n % 3 else n + 100)) for n in range(15)]
             + [exemption("u16", 2, deleted=True), exemption("u17", 2, "one", square(17))])
    for step in steps:
        apply(mirror, step)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 1))
    for step in steps:
        apply(former, step)
    assert content(former.path) == content(mirror.path)
    assert former.hashes("exemptions") == mirror.hashes("exemptions")
    assert all(former.get("exemptions", f"u{n}") == mirror.get("exemptions", f"u{n}") for n in range(20))
    assert sound(former.path) == ("ok", 0)


def test_nothing_is_written_where_there_is_no_write_ahead_log(mirror, monkeypatch):
    apply(mirror, [exemption("a")])
    from joptimiz_qgis.layers.mirror import tables

    class NoLog(sqlite3.Connection):
        def execute(self, sql, *values):
            return super().execute(sql.replace("= WAL", "= DELETE"), *values)

    connect = sqlite3.connect
    monkeypatch.setattr(tables.sqlite3, "connect", lambda *a, **k: connect(*a, factory=NoLog, **k))
    with pytest.raises(InputError, match="write-ahead log"):
        apply(mirror, [exemption("b")])
    monkeypatch.undo()
    assert set(content(mirror.path)) == {"a"}


def test_collections_are_added_all_together_or_not_at_all(mirror, monkeypatch):
    from joptimiz_qgis.layers.mirror import tables

    run, left = tables._run, [3]

    def fails(dataset, statement):
        left[0] -= 1
        if not left[0]:
            raise RuntimeError("the disk is full")
        run(dataset, statement)

    monkeypatch.setattr(tables, "_run", fails)
    apply(mirror, [exemption("a")])
    with pytest.raises(RuntimeError):
        mirror_in(mirror.path.parent, "exemptions", "alerts", "bays", "pois")
    monkeypatch.undo()
    with sqlite3.connect(str(mirror.path)) as connection:
        tables_there = {name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")}
        assert not connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%bays%'").fetchall()
    connection.close()
    assert tables_there == {"exemptions", "alerts"}
    again = mirror_in(mirror.path.parent, "exemptions", "alerts", "bays", "pois")
    assert set(content(again.path)) == {"a"} and again.hashes("pois") == {}
