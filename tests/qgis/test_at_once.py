# SPDX-License-Identifier: GPL-2.0-or-later
"""Several runs in the background on one network give what each gives alone, and the plugin may go while they run."""

from __future__ import annotations

import gc
import json

import pytest
from qgis.core import NULL, QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QTimer
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.provider import JoptimizProvider
from joptimiz_qgis.gui import job
from joptimiz_qgis.gui.job import AlgorithmJob
from joptimiz_qgis.layers import network_session

X, Y, BLOCKS = 652_000, 6_862_000, 12
ROUTE, MAP = "joptimiz:constrainedroute", "joptimiz:accessmap"
TABLES = ("OUTPUT", "REASONS", "REFERENCE", "BLOCKING")


@pytest.fixture
def registry(qgis_app, qgis_processing, monkeypatch, tmp_path):
    monkeypatch.setattr(network_session, "local_data", lambda: tmp_path / "cache")
    network_session.close()
    registry, provider = QgsApplication.processingRegistry(), JoptimizProvider()
    registry.addProvider(provider)
    yield registry
    if registry.providerById("joptimiz") is not None:
        registry.removeProvider(provider)
    network_session.close()


@pytest.fixture
def edges(registry, tmp_path):
    """A town of square blocks."""
    step = 100
    ends = [((x, y), (x + dx, y + dy)) for x in range(BLOCKS) for y in range(BLOCKS) for dx, dy in ((1, 0), (0, 1))]
    lines = [(f"LineString({X + a * step} {Y + b * step}, {X + c * step} {Y + d * step})", [f"w{k}", 30.0])
             for k, ((a, b), (c, d)) in enumerate(ends)]
    fields = json.dumps({"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"})
    done = run(BuildNetwork(), {"INPUT": memory("LineString", "id:string,v:double", *lines), "SOURCE": "generic",
                                "FIELD_MAP": fields, "OUTPUT": str(tmp_path / "town.gpkg")})
    assert done.result is not None, done.said
    return f"{tmp_path / 'town.gpkg'}|layername=edges"


def asked(edges):
    """(algorithm, parameters) of two trips and a map."""
    common = {"NETWORK": edges, "VEHICLE": "lorry_19t", "DEPARTURE": "2026-11-24T10:30"}
    trips = [{**common, "ORIGIN": f"{X + a},{Y} [EPSG:2154]", "DESTINATION": f"{X + b},{Y + 1090} [EPSG:2154]",
              **dict.fromkeys(TABLES, "TEMPORARY_OUTPUT")} for a, b in ((30, 1070), (640, 20))]
    return [(ROUTE, trips[0]), (ROUTE, trips[1]), (MAP, {**common, "OUTPUT": "TEMPORARY_OUTPUT"})]


def rows(layer):
    return [[None if v == NULL else v for v in f.attributes()] for f in layer.getFeatures()]


def ended(jobs):
    """Start them all; how each ended, once all did."""
    loop, ends = QEventLoop(), {}

    def note(number, end, value=None):
        ends[number] = (end, value)
        if len(ends) == len(jobs):
            loop.quit()

    for number, one in enumerate(jobs):
        one.finished.connect(lambda results, number=number: note(number, "finished", results))
        one.failed.connect(lambda message, number=number: note(number, "failed", message))
        one.cancelled.connect(lambda number=number: note(number, "cancelled"))
    for one in jobs:
        one.start()
    QTimer.singleShot(30_000, loop.quit)
    loop.exec()
    return ends


def test_two_routes_and_a_map_at_once_are_what_each_is_alone(edges, registry):
    alone = [run(registry.algorithmById(name), parameters) for name, parameters in asked(edges)]
    for _ in range(3):
        network_session.close()  # all three want the network at the same moment
        jobs = [AlgorithmJob(name, parameters, name) for name, parameters in asked(edges)]
        ends = ended(jobs)
        assert [ends[number][0] for number in range(3)] == ["finished"] * 3, ends
        for number, one in enumerate(jobs):
            results = ends[number][1]
            for output, table in alone[number].tables.items():
                assert rows(one.layer(results[output])) == [list(row.values()) for row in table], (number, output)


def test_the_plugin_may_go_while_runs_are_under_way(edges, registry, monkeypatch):
    real, started = network_session.NetworkSession.engine, []

    def slow(self, path, progress):
        started.append(path)
        loop_until = 0
        while not progress.cancelled() and loop_until < 2_000_000:
            loop_until += 1
        return real(self, path, progress)

    monkeypatch.setattr(network_session.NetworkSession, "engine", slow)
    jobs = [AlgorithmJob(name, parameters, name) for name, parameters in asked(edges)]
    for one in jobs:
        one.start()
    loop = QEventLoop()
    QTimer.singleShot(150, loop.quit)
    loop.exec()
    assert started
    for one in jobs:
        one.abandon()
    registry.removeProvider(registry.providerById("joptimiz"))
    network_session.close()
    jobs.clear()
    del one
    gc.collect()
    for _ in range(600):
        if not job._running:
            break
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    assert not job._running
    assert QgsApplication.taskManager().countActiveTasks() == 0
