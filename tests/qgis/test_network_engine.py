# SPDX-License-Identifier: GPL-2.0-or-later
"""What is kept of a network between runs, and what is built of it while runs are answered without."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from networks import tiny
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.network.build import FORMAT_VERSION, Built
from joptimiz_qgis.core.progress import NoProgress, check
from joptimiz_qgis.core.routing import law_cache
from joptimiz_qgis.layers import network_engine, network_session, rules_layer
from joptimiz_qgis.layers.background import Background
from joptimiz_qgis.layers.network_session import NetworkSession
from joptimiz_qgis.layers.network_store import write_network

EAST, NORTH = 652000, 6862000


@pytest.fixture
def path(tmp_path, qgis_app):
    grid = [[(EAST + 100 * x, NORTH + 100 * y), (EAST + 100 * (x + a), NORTH + 100 * (y + 1 - a))]
            for x in range(5) for y in range(5) for a in (0, 1)]
    network = replace(tiny([{"xy": line} for line in grid]), crs="EPSG:2154", info={
        "format_version": FORMAT_VERSION, "source": "test", "built_at": "2026-11-24T00:00:00Z", "crs": "EPSG:2154"})
    write_network(Built(network, ()), tmp_path / "town.gpkg", NoProgress())
    return tmp_path / "town.gpkg"


@pytest.fixture
def session(tmp_path, monkeypatch):
    monkeypatch.setattr(network_engine, "WORTH_STATES", 0)
    made = [NetworkSession(tmp_path / "cache" / "networks") for _ in range(2)]
    yield made
    for one in made:
        one.close()


def built(engine):
    engine.routing  # noqa: B018 begins to build
    assert engine._job is None or engine._job.wait(60)
    return engine.routing.hierarchy


def test_the_plain_search_serves_until_the_hierarchy_is_built_and_the_next_session_finds_it(path, session, monkeypatch):
    go, real = threading.Event(), network_engine.build_hierarchy
    monkeypatch.setattr(network_engine, "build_hierarchy", lambda *given: go.wait(30) and real(*given))
    engine = session[0].engine(path, NoProgress())
    assert engine.routing.hierarchy is None and engine.building is not None
    assert session[0].engine(path, NoProgress()) is engine
    go.set()
    assert built(engine) is not None and engine.building is None
    monkeypatch.setattr(network_engine, "build_hierarchy", lambda *given: pytest.fail("built again"))
    other = session[1].engine(path, NoProgress())
    assert other.routing.hierarchy is not None and other.building is None
    for name, array in other.routing.hierarchy.arrays().items():
        assert (array == engine.routing.hierarchy.arrays()[name]).all(), name


@pytest.mark.parametrize("harm", ["cut", "older", "lacking"])
def test_a_hierarchy_of_no_use_is_built_again(path, session, monkeypatch, harm):
    engine = session[0].engine(path, NoProgress())
    whole = built(engine)
    folder = path.parent / "cache" / "hierarchies" / engine.content
    if harm == "cut":
        (folder / "source.npy").write_bytes((folder / "source.npy").read_bytes()[:-4])
    elif harm == "older":
        monkeypatch.setattr(network_engine, "LAYOUT", network_engine.LAYOUT + 1)
    else:
        (folder / "parent.npy").unlink()
    again = session[1].engine(path, NoProgress())
    assert again.routing.hierarchy is None
    assert built(again).entries == whole.entries
    third = NetworkSession(path.parent / "cache" / "networks")
    assert third.engine(path, NoProgress()).routing.hierarchy is not None
    third.close()


def test_closing_stops_what_is_being_built_and_leaves_nothing_half_written(path, session, monkeypatch):
    begun, stopped = threading.Event(), []

    def endless(table, xy, progress):
        begun.set()
        try:
            while True:
                check(progress)
        except Cancelled:
            stopped.append(True)
            raise

    monkeypatch.setattr(network_engine, "build_hierarchy", endless)
    engine = session[0].engine(path, NoProgress())
    assert engine.routing.hierarchy is None and begun.wait(10)
    session[0].close()
    assert stopped and engine.building is None and engine.routing.hierarchy is None
    assert not (path.parent / "cache" / "hierarchies").exists()


def test_a_build_that_fails_is_logged_and_the_plain_search_goes_on(path, session, monkeypatch, caplog):
    monkeypatch.setattr(network_engine, "build_hierarchy", lambda *given: 1 // 0)
    engine = session[0].engine(path, NoProgress())
    assert built(engine) is None and "Failed in the background" in caplog.text
    assert engine.routing.static is not None


def test_small_networks_are_not_worth_a_hierarchy(path, session, monkeypatch):
    monkeypatch.setattr(network_engine, "WORTH_STATES", 20_000)
    monkeypatch.setattr(network_engine, "build_hierarchy", lambda *given: pytest.fail("built"))
    assert built(session[0].engine(path, NoProgress())) is None


def test_background_work_is_done_in_turn_and_nothing_after_it_is_closed():
    background, done, go = Background(), [], threading.Event()
    first = background.start("first", lambda progress: (go.wait(10), done.append("first")))
    second = background.start("second", lambda progress: done.append("second"))
    assert background.now in (None, first) and not second.over
    go.set()
    assert second.wait(10) and done == ["first", "second"]
    again = background.start("again", lambda progress: done.append("again"))  # its thread had ended
    assert again.wait(10) and done[-1] == "again"
    background.close()
    assert background.start("late", lambda progress: done.append("late")).over and done[-1] == "again"


def test_a_second_run_reads_places_and_judges_nothing_anew_and_an_edited_rule_alone_is_placed(
        path, tmp_path, monkeypatch, qgis_app):
    monkeypatch.setattr(network_session, "local_data", lambda: tmp_path / "local")
    network_session.close()
    square = "Polygon((652120 6862040, 652280 6862040, 652280 6862360, 652120 6862360, 652120 6862040))"
    rules = memory("Polygon", "rule_id:string,kind:string,schedule:string,act_ref:string",
                   (square, ["R1", "ztl", None, "A"]), (square, ["R2", "ztl", "22:00-06:00", "B"]))

    def ask(departure="2026-11-24T10:30"):
        done = run(ConstrainedRoute(), {
            "NETWORK": f"{path}|layername=edges", "VEHICLE": "lorry_19t", "DEPARTURE": departure, "RULES": [rules],
            "ORIGIN": "652010,6862200 [EPSG:2154]", "DESTINATION": "652390,6862200 [EPSG:2154]", "OUTPUT": "memory:",
            "REASONS": "memory:", "REFERENCE": "memory:"})
        assert done.result is not None, done.said
        return [{k: v for k, v in row.items() if "time" not in k and k not in ("departure", "arrival")}
                for name in ("OUTPUT", "REASONS") for row in done.rows(name)]

    placed, judged, read = [], [], []
    for module, name, log in ((law_cache, "match_rules", placed), (law_cache, "evaluate", judged),
                              (rules_layer.joptimiz_rules, "rule_of", read)):
        real = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *given, real=real, log=log, **named: log.append(given) or real(*given, **named))
    try:
        first = ask()
        assert (len(placed), len(judged), len(read)) == (1, 1, 2)  # both rules mean the same place
        assert ask() == first and ask("2026-11-24T11:45") is not None
        assert (len(placed), len(judged), len(read)) == (1, 1, 2)
        rules.startEditing()
        feature = next(rules.getFeatures())
        rules.changeAttributeValue(feature.id(), rules.fields().indexOf("schedule"), "Mo 01:00-02:00")
        edited = ask()  # edits that are not saved count too
        assert edited != first and (len(placed), len(judged), len(read)) == (1, 2, 4)
        geometry = feature.geometry()
        geometry.translate(35.0, 0.0)
        rules.changeGeometry(feature.id(), geometry)
        ask()
        assert len(placed) == 2
        rules.rollBack()
        assert ask() == first and (len(placed), len(judged)) == (2, 3)
    finally:
        network_session.close()
